/* How many characters are left. Read out when somebody pauses, not at every key. */
const PAUSE = 900;

export function counters(form) {
  form.querySelectorAll("[data-counter]").forEach((input) => {
    const most = Number(input.dataset.counter);
    const seen = document.createElement("p");
    const heard = document.createElement("p");
    seen.className = "counter";
    seen.setAttribute("aria-hidden", "true");
    heard.className = "visually-hidden";
    heard.setAttribute("role", "status");
    input.after(seen, heard);
    let timer;

    function count() {
      const left = most - input.value.length;
      const words = left < 0 ? form.dataset.counterOver : form.dataset.counterLeft;
      seen.textContent = words.replace("{}", Math.abs(left));
      seen.classList.toggle("counter--over", left < 0);
      return seen.textContent;
    }

    count();
    input.addEventListener("input", () => {
      const words = count();
      clearTimeout(timer);
      timer = setTimeout(() => (heard.textContent = words), PAUSE);
    });
  });
}
