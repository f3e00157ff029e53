"""Pure functions from values to values: what is shown, where, beside what. No file, no clock."""
