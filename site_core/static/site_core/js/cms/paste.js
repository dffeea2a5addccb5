// Pasted into formatted text, what a page keeps in <script> and <style> would become words of the article: the editor
// reads the text of every element. So they are taken out before it reads.
(() => {
  const CODE = "script, style";

  function withoutCode(html) {
    const pasted = new DOMParser().parseFromString(html, "text/html");
    for (const each of pasted.querySelectorAll(CODE)) each.remove();
    return pasted.documentElement.outerHTML;
  }

  document.addEventListener(
    "paste",
    (event) => {
      const html = event.clipboardData?.getData("text/html") ?? "";
      if (!event.isTrusted || !/<(script|style)\b/i.test(html) || !event.target.closest?.(".Draftail-Editor")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", event.clipboardData.getData("text/plain"));
      clipboardData.setData("text/html", withoutCode(html));
      event.target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    true,
  );
})();
