"""Static files for production: hashed, compressed, and one stylesheet instead of forty per kind of page."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEET = "site_core/css/site.css"
#: What pages load: the first on every page, the second on pages behind a login as well.
BUNDLES = (STYLESHEET, "site_core/css/account.css")
IMPORT = re.compile(
    r'@import "(?P<file>(?:[\w-]+/)?[\w-]+\.css)"(?: layer\((?P<layer>\w+)\))?(?P<media>[^;]*);'
)


def inlined(stylesheet: str, sources: StaticFilesStorage, folder: str) -> str:
    """Return the text of `stylesheet` with every relative `@import` replaced by the file it names.

    The cascade layer and the media condition of an import are kept as blocks around its text. Files are read
    from `sources` below `folder`, the stylesheet's own folder, so that their relative URLs stay right; those
    in a folder below it may have none.
    Raises FileNotFoundError for an import of a file that is not there.
    """

    def body(match: re.Match[str]) -> str:
        with sources.open(f"{folder}/{match['file']}") as file:
            text = file.read().decode()
        if match["layer"]:
            text = f"@layer {match['layer']} {{\n{text}}}\n"
        if media := match["media"].strip():
            text = f"@media {media} {{\n{text}}}\n"
        return text

    return IMPORT.sub(body, stylesheet)


class BundledManifestStorage(CompressedManifestStaticFilesStorage):
    """Hash and compress as WhiteNoise does, after putting the imports of each bundle into the file itself.

    Modules that import each other do so by their hashed names.
    """

    support_js_module_import_aggregation = True

    def post_process(
        self, paths: dict[str, tuple[StaticFilesStorage, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        bundles = [] if dry_run else [name for name in BUNDLES if name in paths]
        for name in bundles:
            storage, path = paths[name]
            with storage.open(path) as file:
                source = file.read().decode()
            bundle = inlined(source, self, str(PurePosixPath(name).parent))
            self.delete(name)
            self._save(name, ContentFile(bundle.encode()))
        paths = {**paths, **{name: (self, name) for name in bundles}}
        yield from super().post_process(paths, dry_run, **options)
