// Wagtail's date picker takes whatever it cannot read for today, without a word. Here a day may be typed as people
// write it ("3 May 2026", "3/5/2026"), and what is no day stays as it is, for the form to refuse.
(() => {
  const jQuery = window.jQuery;
  const BRITISH = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;
  const IN_WORDS = /^\d{1,2} \p{L}+ \d{4}$/u;

  const iso = (year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

  function asKept(text) {
    const [, day, month, year] = BRITISH.exec(text) ?? [];
    if (day) return iso(year, month, day);
    const time = IN_WORDS.test(text) ? Date.parse(`${text} 12:00 UTC`) : NaN;
    return Number.isNaN(time) ? text : new Date(time).toISOString().slice(0, 10);
  }

  const isPicker = (field) => jQuery(field).data("xdsoft_datetimepicker");

  document.addEventListener("focusin", ({ target }) => {
    if (isPicker(target)) jQuery(target).off("blur.xdsoft");
  });
  document.addEventListener("focusout", ({ target }) => {
    if (!isPicker(target)) return;
    const kept = asKept(target.value.trim());
    if (kept === target.value) return;
    target.value = kept;
    target.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
