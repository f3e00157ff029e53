"""By which recipe each file that is dear to make is made.

Raised whenever the same record gives other bytes: kept files are then made anew.
"""

CARD = "15"
KIT = "20"
PAPER = "2"
PHOTO = "1"
POSTER = "10"
QR = "qr-1"
SCRIPT = "9"
