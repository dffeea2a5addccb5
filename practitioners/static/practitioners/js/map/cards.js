// A card under the pointer or with the focus lights up its pin.
export function connectCards(stage, pins, signal) {
  const list = stage.closest(".finder__results");
  const numberOf = (event) => Number(event.target.closest?.(".person")?.id.replace("person-", "")) || 0;
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    list?.addEventListener(
      name,
      (event) => {
        const number = numberOf(event);
        if (number) pins.mark(number, on);
      },
      { signal },
    );
  }
}
