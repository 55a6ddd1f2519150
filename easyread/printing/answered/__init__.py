"""What was answered, set out anew: under headings, or in rings, and which of the cards come there."""
