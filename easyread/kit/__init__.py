"""What the kit says: decks, personas, rules and answers. Knows no Flask, no drawing, no speech and no paper."""
