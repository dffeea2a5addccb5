"""How many people saw whom, and what was looked for in vain: counts for each day, and nothing about anybody.

No page counts when it is sent. A page that somebody looks at says so itself (``seen.js``, ``/seen/``), so
that robots are not counted; no cookie is set and no address is stored.
"""
