/**
 * The filter itself is a matter of style sheets and of the address: `/notes/#budding`. Here it is
 * said aloud which stage is shown, and the page stays where it is when another is chosen.
 */
class StageFilter extends HTMLElement {
  connectedCallback(): void {
    const tell = (): void => {
      this.tell(location.hash.slice(1));
    };
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { scrollX, scrollY } = window;
      window.addEventListener(
        'hashchange',
        () => {
          window.scrollTo(scrollX, scrollY);
        },
        { once: true },
      );
    });
    window.addEventListener('hashchange', tell);
    tell();
  }

  private tell(stage: string): void {
    const links = [...this.querySelectorAll('a')];
    const chosen = links.find(({ id }) => id === stage) ?? links[0];
    for (const link of links) {
      if (link === chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = chosen?.dataset['saying'] ?? '';
  }
}

customElements.define('stage-filter', StageFilter);
