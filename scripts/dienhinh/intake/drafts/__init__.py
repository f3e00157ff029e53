"""Answers as the values of a draft: what was typed is read, nothing is guessed."""
