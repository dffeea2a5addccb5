"""What a file is by its first bytes. Its name and the type the browser names may lie, and are never asked."""

READABLE = ("JPEG", "PNG", "WEBP")

#: Start of the file -> what it is; kinds in small letters are told apart to say something helpful.
SIGNATURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "gif"),
)
HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
AVIF_BRANDS = (b"avif", b"avis")


def kind_of(head: bytes) -> str:
    """From the first bytes of a file (64 are enough): one of ``READABLE``, or a kind of ``PhotoError``."""
    for start, kind in SIGNATURES:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        if head[8:12] in AVIF_BRANDS:
            return "avif"
        if head[8:12] in HEIC_BRANDS:
            return "heic"
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "svg" if text.startswith((b"<svg", b"<?xml", b"<!doctype svg")) else "not_a_picture"
