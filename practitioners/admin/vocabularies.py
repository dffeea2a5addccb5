"""The controlled lists of the directory, as editors see them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn

from practitioners.models import BodyArea, Concern, CredentialBody, Language, SafetyNotice, SavedReply
from site_core.snippets import SnippetViewSet


class ConcernViewSet(SnippetViewSet):
    """What people come for."""

    model = Concern
    icon = "comment"
    menu_label = _("Concerns")
    list_display = ["name", "body_area", "safety_notice", Column("synonyms", label=_("Other words"))]
    list_filter = ["body_area", "safety_notice"]
    search_fields = ["name", "synonyms"]
    ordering = ["name"]
    list_per_page = 50


class BodyAreaViewSet(SnippetViewSet):
    """Parts of the body, from head to toe."""

    model = BodyArea
    icon = "user"
    menu_label = _("Body areas")
    list_display = ["name", "safety_notice", "slug", "sort_order"]
    search_fields = ["name"]
    ordering = ["sort_order", "name"]


class CredentialBodyViewSet(SnippetViewSet):
    """Registers, associations, insurance."""

    model = CredentialBody
    icon = "clipboard-list"
    menu_label = _("Registers and insurance")
    list_display = ["name", "abbreviation", "register_url"]
    search_fields = ["name", "abbreviation"]
    ordering = ["name"]
    list_per_page = 50


class LanguageViewSet(SnippetViewSet):
    """Languages."""

    model = Language
    icon = "globe"
    menu_label = _("Languages")
    list_display = ["name", "code"]
    search_fields = ["name", "code"]
    ordering = ["name"]
    list_per_page = 50


class SafetyNoticeViewSet(SnippetViewSet):
    """Red flags, each set written once."""

    model = SafetyNotice
    icon = "warning"
    menu_label = _("Safety notices")
    list_display = ["name", DateColumn("updated_at", label=_("Last changed"))]
    search_fields = ["name"]
    ordering = ["name"]
    list_per_page = 50


class SavedReplyViewSet(SnippetViewSet):
    """Notes that moderators write often."""

    model = SavedReply
    icon = "comment"
    menu_label = _("Saved replies")
    list_display = ["title", Column("text", label=_("Text"))]
    search_fields = ["title", "text"]
    search_backend_name = None
    ordering = ["sort_order", "title"]
