"""What a writer takes home: the draft in its own form or another, with its citations and its list."""
