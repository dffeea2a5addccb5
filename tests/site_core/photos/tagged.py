"""Tags as a camera writes them: where the photo was taken, when, by whom, and which way up it is."""

from PIL import Image

#: Found nowhere in a picture that was drawn anew.
MARKER = b"MARKER-OF-THE-SENDER"
ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def gps_exif(turn: int = 1) -> bytes:
    """The tags of a photo taken at somebody's home."""
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    exif[MAKER] = MARKER.decode()
    exif.get_ifd(GPS).update({1: "N", 2: (51.0, 37.0, 4.8), 3: "W", 4: (0.0, 6.0, 36.0), 29: "2026:11:01"})
    return exif.tobytes()
