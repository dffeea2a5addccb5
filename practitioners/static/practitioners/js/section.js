/* The form of one section: counters, a draft saved while somebody types, and a map that follows the address.
   Everything here has a button that does the same without a script. */
import { counters } from "./section/counters.js";
import { autosave } from "./section/autosave.js";
import { places } from "./section/places.js";

const form = document.querySelector("#section-form");
if (form) {
  counters(form);
  places(form);
  if ("autosave" in form.dataset) autosave(form);
}
