// How much room a message has left.
import { counters } from "./section/counters.js";

const form = document.querySelector("form[data-counter-left]");
if (form) counters(form);
