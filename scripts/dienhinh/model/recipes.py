"""By which recipe each file that is dear to make is made.

Raised whenever the same record gives other bytes: kept files are then made anew.
"""

CARD = "9"
KIT = "12"
PAPER = "2"
PHOTO = "1"
POSTER = "7"
QR = "qr-1"
SCRIPT = "4"
