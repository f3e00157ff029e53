"""Tables that list profiles, in Word and in Excel: columns, groups, sums, one row one profile."""
