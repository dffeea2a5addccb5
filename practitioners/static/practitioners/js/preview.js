/* A page as wide as a desk, made small enough to be seen whole. Without a script its frame scrolls. */
const frame = document.querySelector(".frame--wide");
const page = frame?.querySelector("iframe");

function fit() {
  const scale = Math.min(1, frame.clientWidth / page.offsetWidth);
  page.style.transform = `scale(${scale})`;
  page.style.blockSize = `${frame.clientHeight / scale}px`;
}

if (page) {
  frame.classList.add("frame--fitted");
  new ResizeObserver(fit).observe(frame);
  fit();
}
