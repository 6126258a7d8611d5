"""Which records speak of a claim, and which paper a reference means."""
