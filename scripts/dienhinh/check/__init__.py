"""Trees of plain values become records; what is wrong becomes problems with places."""
