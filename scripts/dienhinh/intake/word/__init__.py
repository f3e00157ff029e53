"""A Word file as text, tables and pictures in the order of reading."""
