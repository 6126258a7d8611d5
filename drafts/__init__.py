"""Check a draft: its claims, the records that fit them, and the ones against them."""
