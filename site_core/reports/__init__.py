"""Reports in the CMS: what is old, unsourced, unreachable or missing. Each filters and exports."""
