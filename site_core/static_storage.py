"""Static files for production: hashed, compressed, and one file for what a page always needs."""

import posixpath
import re
from collections.abc import Callable, Iterator
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
#: A script of this name is nothing but imports of others.
SCRIPT_BUNDLE = ".bundle.js"
SCRIPT_IMPORT = re.compile(r'^import "(?P<file>[./\w-]+\.js)";$', re.MULTILINE)
#: What cannot stand in a block: a part that needs it is not for a bundle.
MODULE_SYNTAX = re.compile(r"^(?:import|export)\b(?!\()", re.MULTILINE)


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


def joined(script: str, sources: StaticFilesStorage, folder: str) -> str:
    """Return the text of `script` with every `import` replaced by the module it names, as a block of its own.

    Names of one part are unknown to the others, as they were. Addresses are relative to `folder`.
    Raises FileNotFoundError for a module that is not there, ValueError for one that imports or exports.
    """

    def body(match: re.Match[str]) -> str:
        name = posixpath.normpath(f"{folder}/{match['file']}")
        with sources.open(name) as file:
            text = file.read().decode()
        if MODULE_SYNTAX.search(text):
            raise ValueError(f"{name} imports or exports, and cannot be part of a bundle.")
        return f"{{\n{text}}}\n"

    return SCRIPT_IMPORT.sub(body, script)


class BundledManifestStorage(CompressedManifestStaticFilesStorage):
    """Hash and compress as WhiteNoise does, after putting the imports of each bundle into the file itself.

    Modules that import each other do so by their hashed names.
    """

    support_js_module_import_aggregation = True

    def post_process(
        self, paths: dict[str, tuple[StaticFilesStorage, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        makers: dict[str, Callable[[str, StaticFilesStorage, str], str]]
        makers = {name: inlined for name in BUNDLES if name in paths}
        makers |= {name: joined for name in paths if name.endswith(SCRIPT_BUNDLE)}
        bundles = {} if dry_run else makers
        for name, make in bundles.items():
            storage, path = paths[name]
            with storage.open(path) as file:
                source = file.read().decode()
            bundle = make(source, self, str(PurePosixPath(name).parent))
            self.delete(name)
            self._save(name, ContentFile(bundle.encode()))
        paths = {**paths, **{name: (self, name) for name in bundles}}
        yield from super().post_process(paths, dry_run, **options)
