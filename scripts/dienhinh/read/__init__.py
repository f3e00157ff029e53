"""What lies on disk becomes trees of plain values with places, and facts about pictures."""
