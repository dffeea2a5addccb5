"""WordPress exports, written as WordPress writes them."""

from pathlib import Path
from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Old clinic</title><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:author><wp:author_login>ann</wp:author_login>
<wp:author_display_name>Ann Example</wp:author_display_name></wp:author>
"""


def item(
    number: int,
    content: str,
    *,
    title: str = "Looking after your back",
    kind: str = "post",
    status: str = "publish",
    slug: str = "",
    terms: str = "",
    excerpt: str = "",
) -> str:
    """One item of an export."""
    slug = slug or f"post-{number}"
    return f"""<item><title>{escape(title)}</title><link>https://old.example/2019/05/{slug}/</link>
<dc:creator><![CDATA[ann]]></dc:creator><guid isPermaLink="false">https://old.example/?p={number}</guid>
<content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id>
<wp:post_date><![CDATA[2019-05-0{number % 9 + 1} 10:00:00]]></wp:post_date>
<wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status>
<wp:post_type>{kind}</wp:post_type>{terms}</item>
"""


def attachment(number: int, address: str, alternative: str = "") -> str:
    """A picture of the media library."""
    return f"""<item><title>pic</title><wp:post_id>{number}</wp:post_id>
<wp:post_type>attachment</wp:post_type>
<wp:status>inherit</wp:status><wp:attachment_url>{address}</wp:attachment_url><wp:postmeta>
<wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[{alternative}]]></wp:meta_value>
</wp:postmeta></item>
"""


def export(folder: Path, *items: str) -> Path:
    """An export with these items, in a file."""
    path = folder / "export.xml"
    path.write_text(HEAD + "".join(items) + "</channel></rss>", encoding="utf-8")
    return path
