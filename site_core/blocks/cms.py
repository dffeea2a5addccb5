"""How blocks look in the editor."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def block_styles() -> SafeString:
    """What Wagtail's own widgets leave to be mended."""
    return format_html('<link rel="stylesheet" href="{}">', static("site_core/editor.css"))
