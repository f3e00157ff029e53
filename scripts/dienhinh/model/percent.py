"""Shares in whole percent."""


def whole_percent(part: int, whole: int) -> int:
    """Rounded down, so that 100 is only where nothing is missing; of nothing, all is there."""
    return 100 * part // whole if whole else 100
