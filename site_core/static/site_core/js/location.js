/* "Use my location": asks on click only, rounds to two decimals (about a kilometre) and submits the finder form. */
const MESSAGES = {
  1: "denied",
  2: "unavailable",
  3: "unavailable",
};

for (const button of document.querySelectorAll("[data-use-location]")) {
  const form = button.form ?? button.closest("form");
  const status = form?.querySelector("[data-location-status]");
  if (!form || !status) continue;
  if (!window.isSecureContext || !("geolocation" in navigator)) {
    button.hidden = true; // browsers only tell a secure page where they are
    continue;
  }
  button.hidden = false;

  const say = (key) => {
    status.textContent = status.dataset[key] ?? "";
  };

  const submitAt = ({ coords }) => {
    const point = form.elements.namedItem("at_point");
    const place = form.elements.namedItem("near");
    point.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
    point.disabled = false;
    if (place) place.value = "";
    form.requestSubmit();
  };

  button.addEventListener("click", () => {
    button.disabled = true;
    say("asking");
    navigator.geolocation.getCurrentPosition(
      submitAt,
      (error) => {
        button.disabled = false;
        say(MESSAGES[error.code] ?? "unavailable");
      },
      { timeout: 10000, maximumAge: 300000 },
    );
  });
}
