"""Bringing in existing pages from the CMS: one form, then a report with a link to each draft."""

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django import forms
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from blog.importing.documents import import_documents
from blog.importing.picture_zip import unpack_pictures
from blog.importing.report import Report
from blog.importing.wordpress import NowhereToPutError, import_wordpress
from blog.importing.wxr import UnreadableExportError
from blog.models import ArticleIndexPage, ConditionIndexPage
from site_core.models import HomePage, User

LARGEST = 50 * 1024 * 1024
REPORT_SECONDS = 24 * 60 * 60


def may_bring_in(user: User) -> bool:
    """Whoever may add pages everywhere that drafts are put."""
    places = [model.objects.first() for model in (HomePage, ArticleIndexPage, ConditionIndexPage)]
    return all(page is not None and page.permissions_for_user(user).can_add_subpage() for page in places)


class SeveralFiles(forms.ClearableFileInput):
    """A control that takes more than one file."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or more files."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Each of the files, checked like one."""
        files = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(each, initial) for each in files or [None]]


class BringInForm(forms.Form):
    """What is brought in, and as what."""

    kind = forms.ChoiceField(
        label=_("What do you have?"),
        choices=[
            ("wordpress", _("A WordPress export (Tools, Export, All content)")),
            ("article", _("Text or HTML files, to become articles")),
            ("condition", _("Text or HTML files, to become conditions")),
        ],
        widget=forms.RadioSelect,
        initial="wordpress",
    )
    documents = FilesField(label=_("File or files"), help_text=_("One export, or any number of pages"))
    pictures = forms.FileField(
        label=_("Pictures"),
        required=False,
        help_text=_("A zip of the folder wp-content/uploads, at most 50 MB"),
    )

    def clean_documents(self) -> list[UploadedFile]:
        """Nothing larger than a request can work through."""
        files = self.cleaned_data["documents"]
        if sum(file.size or 0 for file in files) > LARGEST:
            raise forms.ValidationError(
                _("Together these are more than 50 MB. Ask for import_wordpress to be run.")
            )
        if self.cleaned_data.get("kind") == "wordpress" and len(files) > 1:
            raise forms.ValidationError(_("Choose one export at a time."))
        return files

    def clean_pictures(self) -> UploadedFile | None:
        """A zip, of a size that fits into a request."""
        file = self.cleaned_data["pictures"]
        if file and (file.size > LARGEST or not zipfile.is_zipfile(file)):
            raise forms.ValidationError(_("Choose a zip file of at most 50 MB."))
        return file


class BringInView(WagtailAdminTemplateMixin, FormView):
    """The form, and the report in answer to it."""

    form_class = BringInForm
    template_name = "blog/admin/bring_in.html"
    page_title = _("Bring in pages")
    header_icon = "upload"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("bring_in"), "label": _("Bring in pages")},
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """For those who may add pages."""
        if not may_bring_in(request.user):  # type: ignore[arg-type]
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: BringInForm) -> HttpResponse:
        """All in this request: each page is stored by itself, so a request cut short can be sent again."""
        try:
            with _on_disk(form.cleaned_data) as (paths, media):
                report = self._run(form.cleaned_data["kind"], paths, media)
        except (UnreadableExportError, NowhereToPutError) as error:
            form.add_error("documents", str(error))
            return self.form_invalid(form)
        key = get_random_string(22)
        cache.set(_cache_key(self.request, key), "\n".join(report.lines()), REPORT_SECONDS)
        context = self.get_context_data(form=BringInForm(), report=report)
        return self.render_to_response(context | {"report_url": reverse("bring_in_report", args=[key])})

    def _run(self, kind: str, paths: list[Path], media: Path | None) -> Report:
        by: Any = self.request.user
        if kind == "wordpress":
            return import_wordpress(paths[0], media=media, by=by)
        return import_documents(paths, kind=kind, media=media, by=by)


class ReportView(View):
    """The report of an import as a text file, for a day, for the person who ran it."""

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        """The file, or 404 once it is forgotten."""
        text = cache.get(_cache_key(request, key)) if may_bring_in(request.user) else None  # type: ignore[arg-type]
        if text is None:
            raise Http404
        return HttpResponse(
            text + "\n",
            content_type="text/plain; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="imported-pages.txt"'},
        )


def _cache_key(request: HttpRequest, key: str) -> str:
    return f"bring-in-{request.user.pk}-{key}"


@contextmanager
def _on_disk(data: dict[str, Any]) -> Iterator[tuple[list[Path], Path | None]]:
    """The uploads as files, under their own names, which the report shows."""
    with tempfile.TemporaryDirectory(prefix="handwell-import-") as name:
        folder = Path(name)
        paths = []
        for number, file in enumerate(data["documents"]):
            (folder / str(number)).mkdir()
            path = folder / str(number) / (Path(str(file.name)).name or "file")
            with path.open("wb") as out:
                out.writelines(file.chunks())
            paths.append(path)
        media = None
        if data.get("pictures"):
            media = folder / "pictures"
            unpack_pictures(data["pictures"], media)
        yield paths, media
