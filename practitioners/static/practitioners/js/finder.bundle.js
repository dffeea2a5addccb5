/* All that a page of results needs. In production this is one file; see site_core/static_storage.py. */
import "./shortlist.js";
import "../../site_core/js/place-box.js";
import "./finder.js";
import "./result-map.js";
import "./seen.js";
