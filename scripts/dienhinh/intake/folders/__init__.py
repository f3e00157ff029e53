"""Drafts as folders below `profiles/`: new ones, and those that an earlier import made."""
