"""What the CMS says about a document that it does not take."""

from wagtail.documents.forms import BaseDocumentForm


class DocumentForm(BaseDocumentForm):
    """Wagtail's form for documents, alone and many at once, with one reason at a time.

    A file that was refused for its size never reaches the model, which then misses the ending of its name.
    """

    def full_clean(self) -> None:
        """The first reason is the true one."""
        super().full_clean()
        del self.errors.get("file", [])[1:]
