// Turns the drawn map of a result page into a moving one. Nothing of the map is fetched before there is one.
class ResultMap extends HTMLElement {
  async connectedCallback() {
    this.leaving = new AbortController();
    try {
      const { open } = await import(this.dataset.module);
      await open(this, this.leaving.signal);
    } catch (error) {
      // The drawing stays, and the list beside it never needed either.
      console.warn("The moving map is not available.", error);
    }
  }

  disconnectedCallback() {
    this.leaving.abort();
  }
}

customElements.define("result-map", ResultMap);
