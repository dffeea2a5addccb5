// Prints. Without a script the button is not there; with one it is from the first paint on, so that nothing jumps.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
