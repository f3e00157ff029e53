"""Figures and words of a unit out of Word and Excel files: `unit.yaml` and `bao-cao/*.md`.

The questions come from the schema of `unit.yaml`; a table is known by its headings, a text by the
outline's own words, so that a unit's own report is read as well as our forms.
"""
