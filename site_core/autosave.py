"""What is missing in Wagtail's saving while somebody writes; the script says what and why."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


@hooks.register("insert_editor_js")
def autosave_script() -> SafeString:
    """For every form that saves by itself."""
    return format_html('<script src="{}"></script>', static("site_core/js/cms/autosave.js"))
