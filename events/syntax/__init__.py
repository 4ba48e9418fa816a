"""German syntax: the clause of an expression, its fields, its constituents, and their words as text."""
