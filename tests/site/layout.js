() => {
  // Words of two different places that lie on each other, and words that are cut off.
  const problems = [];
  const boxes = [];
  const leftOut = ".visually-hidden, .skip-link, .result-map__skip, svg, template, noscript, .profile-bar, .save-bar, .option-group__chosen, .map-drawing, .moving-map, .portrait, option";
  const isForTheEar = (element) => element && (getComputedStyle(element).clipPath === "inset(50%)" || isForTheEar(element.parentElement));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest(leftOut)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    if (isForTheEar(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (line.width < 2 || line.height < 2) continue;
      // The middle of the line: the boxes of letters are taller than their lines.
      boxes.push({ element, text: node.data.trim().slice(0, 40), left: line.left + 1, right: line.right - 1,
        top: line.top + line.height * 0.3, bottom: line.bottom - line.height * 0.3 });
    }
    const style = getComputedStyle(element);
    for (let cut = element; cut && cut !== document.body; cut = cut.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(cut);
      const hides = (value) => value === "hidden" || value === "clip";
      if ((hides(overflowX) && cut.scrollWidth > cut.clientWidth + 2) || (hides(overflowY) && cut.scrollHeight > cut.clientHeight + 2)) {
        problems.push(`"${node.data.trim().slice(0, 40)}" is cut off by ${cut.tagName}.${cut.className}`);
      }
    }
    if (style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1) problems.push(`"${node.data.trim()}" ends in dots`);
  }
  // Nothing scrolls within the page while this is measured, but parts of a scrolled box lie outside of it.
  const visible = boxes.filter(({ element, top, bottom, left, right }) => {
    for (let frame = element.parentElement; frame && frame !== document.body; frame = frame.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(frame);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const box = frame.getBoundingClientRect();
      if (bottom < box.top || top > box.bottom || right < box.left || left > box.right) return false;
    }
    return true;
  });
  visible.sort((one, other) => one.top - other.top);
  for (let index = 0; index < visible.length; index += 1) {
    const one = visible[index];
    for (let next = index + 1; next < visible.length && visible[next].top < one.bottom; next += 1) {
      const other = visible[next];
      if (one.element === other.element) continue;
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1) problems.push(`"${one.text}" lies on "${other.text}"`);
    }
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) problems.push("scrolls sideways");
  return [...new Set(problems)].slice(0, 8);
}
