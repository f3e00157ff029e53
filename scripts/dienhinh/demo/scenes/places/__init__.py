"""Compositions: every picture of the catalogue, one function each."""
