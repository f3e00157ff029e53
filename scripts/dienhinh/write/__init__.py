"""The only stage that writes: whole files, only where something changed."""
