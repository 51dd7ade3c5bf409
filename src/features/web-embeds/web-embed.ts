/**
 * `<web-embed>`: a poster that is a link to a film or page of another site. Pressed, it loads that
 * in its place; a reader who opens links in another tab still can.
 */
class WebEmbed extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const said = this.querySelector('.web-embed-host');
    if (!link || !said || this.querySelector('iframe')) return;
    const open = said.textContent;
    said.textContent = this.dataset['offer'] ?? '';
    link.setAttribute('role', 'button');
    const load = (event: Event): void => {
      event.preventDefault();
      link.removeEventListener('click', onClick);
      link.removeEventListener('keydown', onKey);
      link.removeAttribute('role');
      this.showFrame(link.className.replace('external-link web-embed-poster', 'web-embed-frame'));
      link.className = 'web-embed-source external-link';
      link.textContent = open;
    };
    const onClick = (event: MouseEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) load(event);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === ' ') load(event);
    };
    link.addEventListener('click', onClick);
    link.addEventListener('keydown', onKey);
  }

  private showFrame(className: string): void {
    const frame = document.createElement('iframe');
    frame.className = className;
    frame.title = this.dataset['title'] ?? '';
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-presentation allow-popups allow-forms',
    );
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = this.dataset['frame'] ?? '';
    this.prepend(frame);
    frame.focus();
  }
}

customElements.define('web-embed', WebEmbed);
