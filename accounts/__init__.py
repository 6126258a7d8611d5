"""People who may correct tags: their accounts, and what they corrected."""
