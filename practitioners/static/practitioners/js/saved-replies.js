/* A chosen reply goes into the note below it, where it can be changed before it is sent. */
for (const ask of document.querySelectorAll("[data-ask]")) {
  const reply = ask.querySelector("[data-reply]");
  const note = ask.querySelector("textarea");
  reply?.addEventListener("change", () => {
    const text = reply.selectedOptions[0]?.dataset.text;
    if (!text) return;
    note.value = [note.value.trim(), text].filter(Boolean).join("\n").slice(0, note.maxLength);
    reply.value = "";
    note.focus();
  });
}
