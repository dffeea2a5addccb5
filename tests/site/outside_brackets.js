([opens, closes]) => {
  // Pieces of readable text outside of brackets, which may open in one node and close in another.
  const leftOut = "script, style, template, noscript, code, .portrait__initials";
  const pieces = [];
  const outside = (text, depth = 0) => {
    let piece = "";
    for (const letter of text) {
      if (letter === opens) depth += 1;
      else if (letter === closes) depth -= 1;
      else if (depth === 0) { piece += letter; continue; }
      if (piece.trim()) pieces.push(piece);
      piece = "";
    }
    if (piece.trim()) pieces.push(piece);
    return depth;
  };
  const read = (root) => {
    let depth = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!node.parentElement?.closest(leftOut)) depth = outside(node.data, depth);
        continue;
      }
      for (const name of ["alt", "aria-label", "aria-description", "placeholder", "title"]) {
        if (node.hasAttribute(name)) outside(node.getAttribute(name));
      }
      for (const [name, value] of Object.entries(node.dataset)) if (/\s/.test(value)) outside(value);
      if (node.matches("input[type=submit], input[type=button]")) outside(node.value);
      if (node.matches("template")) read(node.content);
    }
    if (depth) pieces.push(`brackets that do not close (${depth})`);
  };
  read(document.body);
  outside(document.title);
  document.querySelectorAll("meta[name=description], meta[property='og:description'], meta[property='og:title']").forEach((meta) => outside(meta.content));
  return [...new Set(pieces)];
}
