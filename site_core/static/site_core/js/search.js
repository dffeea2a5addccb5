// Says that a search was looked at, so that editors see what people ask for. Nothing is kept here.
const { searched, text } = document.querySelector("script[data-searched]").dataset;
navigator.sendBeacon?.(searched, new URLSearchParams({ q: text }));
