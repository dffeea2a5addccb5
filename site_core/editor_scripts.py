"""What is missing in Wagtail's form for those who write; each script says what and why."""

from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks

SCRIPTS = ("autosave", "jump-to-field", "checks", "paste", "dates")


@hooks.register("insert_editor_js")
def editor_scripts() -> SafeString:
    """For every form that saves by itself."""
    addresses = ((static(f"site_core/js/cms/{name}.js"),) for name in SCRIPTS)
    return format_html_join("", '<script src="{}" defer></script>', addresses)
