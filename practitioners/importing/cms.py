"""Importing in the CMS: upload, look at what would change, carry it out."""

import datetime
import hashlib
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from practitioners.importing.carry_out import BadLinesError, import_file
from practitioners.importing.plan import SAME, make_plan
from practitioners.importing.reading import MAX_BYTES, UnreadableFileError
from practitioners.importing.report import write_report
from practitioners.joining.cms.frame import StaffView
from practitioners.joining.new_profile import NoFinderError
from practitioners.joining.rights import may_decide
from practitioners.joining.signed_in import signed_in
from practitioners.models import ImportRun
from site_core.daily.registry import moment_of

#: Lines shown in the preview; the report has all of them.
SHOWN = 200
#: Files that nobody has carried out are deleted after this.
KEPT_FOR = datetime.timedelta(days=1)


class UploadForm(forms.Form):
    """The file, and where its data comes from."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy("One line for each person, with the columns external_id and name at least."),
        error_messages={
            "required": gettext_lazy("Choose a file"),
            "empty": gettext_lazy("The file is empty"),
        },
    )
    source = forms.CharField(
        label=gettext_lazy("Where the data comes from"),
        max_length=160,
        help_text=gettext_lazy("Everybody who is invited is told: the public register of the XYZ, May 2026"),
        error_messages={"required": gettext_lazy("Say where the data comes from")},
    )

    def clean_file(self) -> Any:
        """Not larger than we read."""
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_("The file is too large."))
        return file


class ImportView(StaffView):
    """The upload, and what has been imported so far."""

    page_title = gettext_lazy("Import practitioners")
    header_icon = "upload"
    template_name = "practitioners/admin/import.html"

    def allows(self, user: Any) -> bool:
        """Whoever may publish profiles."""
        return may_decide(user)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """An empty form."""
        return self._page(UploadForm())

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Keeps the file for a day and shows what it would do; nothing is changed yet."""
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            content = form.cleaned_data["file"].read()
            try:
                plan = make_plan(content)
            except UnreadableFileError as error:
                form.add_error("file", str(error))
                return self._page(form)
            run = ImportRun.objects.create(
                name=form.cleaned_data["file"].name[:120],
                source=form.cleaned_data["source"],
                content=content,
                checksum=hashlib.sha256(content).hexdigest(),
                uploaded_by=signed_in(request),
                counts=plan.counts,
            )
            return HttpResponseRedirect(reverse("import_run", args=[run.pk]))
        return self._page(form)

    def _page(self, form: UploadForm) -> HttpResponseBase:
        runs = ImportRun.objects.defer("content").select_related("uploaded_by")[:20]
        return self.show(form=form, runs=runs)


class ImportRunView(StaffView):
    """One file: what it would change, and the button that does it."""

    page_title = gettext_lazy("Check an import")
    header_icon = "upload"
    template_name = "practitioners/admin/import_run.html"

    def allows(self, user: Any) -> bool:
        """Whoever may publish profiles."""
        return may_decide(user)

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The preview, or with ``?report=1`` the report of every line."""
        run = get_object_or_404(ImportRun, pk=pk)
        if run.applied_at or not run.content:
            return self.show(run=run)
        plan = make_plan(bytes(run.content))
        if request.GET.get("report"):
            response = HttpResponse(write_report(plan.rows), content_type="text/csv; charset=utf-8")
            response.headers["Content-Disposition"] = f'attachment; filename="import-{run.pk}.csv"'
            return response
        telling = [row for row in plan.rows if row.action != SAME or row.warnings]
        return self.show(run=run, plan=plan, rows=telling[:SHOWN], more=max(0, len(telling) - SHOWN))

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Carries it out, once, or throws the file away."""
        try:
            with transaction.atomic():
                run = get_object_or_404(ImportRun.objects.select_for_update(), pk=pk)
                if "discard" in request.POST and not run.applied_at:
                    run.delete()
                    return HttpResponseRedirect(reverse("import_practitioners"))
                if not run.applied_at and run.content:
                    self._carry_out(run, skip_bad="skip_bad" in request.POST)
                    messages.success(request, _("Imported. Nobody is shown before they have agreed."))
        except BadLinesError:
            messages.error(request, _("Nothing was imported: some lines cannot be used."))
        except (NoFinderError, UnreadableFileError) as error:
            messages.error(request, str(error) or _("This site has no finder page yet."))
        return HttpResponseRedirect(reverse("import_run", args=[pk]))

    def _carry_out(self, run: ImportRun, *, skip_bad: bool) -> None:
        plan = import_file(bytes(run.content), source=run.source, skip_bad=skip_bad)
        run.counts, run.applied_at, run.content = plan.counts, timezone.now(), b""
        run.save()


def forget_uploads(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Deletes files that nobody has carried out; how many. Run daily."""
    old = ImportRun.objects.filter(applied_at=None, uploaded_at__lt=moment_of(today) - KEPT_FOR)
    return old.count() if dry_run else old.delete()[0]
