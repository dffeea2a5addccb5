"""The CMS in the colours of the site, with what Wagtail's own widgets leave to be mended."""

from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks

STYLES = ("site_core/cms/colours.css", "site_core/cms/widgets.css")


@hooks.register("insert_global_admin_css")
def styles() -> SafeString:
    """On every screen, the preview's checks and the bar over a page included."""
    return format_html_join("", '<link rel="stylesheet" href="{}">', ((static(name),) for name in STYLES))
