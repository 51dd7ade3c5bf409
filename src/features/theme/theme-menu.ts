/** The menu in which a reader chooses a theme, or what the system says; kept in this browser. */
class ThemeMenu extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const choices = this.querySelector<HTMLElement>('#site_theme-choices');
    if (!button || !choices) return;
    const show = (isOpen: boolean): void => {
      choices.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    };
    const inputs = choices.querySelectorAll<HTMLInputElement>('input[name=theme]');
    const chosen = document.documentElement.dataset['theme'] ?? 'system';
    for (const input of inputs) input.checked = input.value === chosen;
    button.addEventListener('click', () => {
      show(choices.hidden === true);
      if (!choices.hidden)
        choices.querySelector<HTMLInputElement>('input[name=theme]:checked')?.focus();
    });
    choices.addEventListener('change', (event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.name === 'theme') choose(target.value);
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || choices.hidden) return;
      show(false);
      button.focus();
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) show(false);
    });
    this.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) show(false);
    });
  }
}

function choose(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // A browser that keeps nothing for this site still shows the theme on this page.
  }
}

customElements.define('theme-menu', ThemeMenu);
