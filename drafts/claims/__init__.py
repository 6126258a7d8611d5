"""What a draft claims: each claim with its kind, subject, direction and strength, and the paper it leans on."""
