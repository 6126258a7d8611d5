"""What the records say of a claim: for it, against it, and how far its words go beyond them."""
