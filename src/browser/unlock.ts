import { decoded } from './decoded.ts';
import { bringStyle } from './load-note.ts';
import { type SealedText, unseal } from './unseal.ts';

/** What a sealed note holds. */
interface Opened {
  title: string;
  /** The title's own HTML. */
  heading: string;
  html: string;
  /** Addresses of the style sheets that its text needs. */
  sheets: string[];
  /** What its author has written as `style`. */
  css: string;
}

/**
 * Lets readers open the locked note of this page; each thing that happens is said aloud.
 *
 * @param wake given the text that has been opened
 */
export function offerUnlocking(form: HTMLFormElement, wake: (text: HTMLElement) => void): void {
  const { sealed = '', wrong = '', waiting = '', unable = '' } = form.dataset;
  const field = form.querySelector('input');
  const status = form.querySelector('[role="status"]');
  if (!field || !status) return;
  let isOpening = false;
  const open = async (): Promise<void> => {
    if (isOpening) return;
    isOpening = true;
    status.textContent = waiting;
    try {
      const text = await unseal(JSON.parse(sealed) as SealedText, field.value);
      if (text === undefined) {
        status.textContent = wrong;
        field.setAttribute('aria-invalid', 'true');
        field.select();
      } else await show(form, JSON.parse(text) as Opened, wake);
    } catch (cause) {
      status.textContent = unable;
      console.error(cause);
    } finally {
      isOpening = false;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open();
  });
}

async function show(
  form: HTMLFormElement,
  opened: Opened,
  wake: (text: HTMLElement) => void,
): Promise<void> {
  const article = form.closest('article');
  const heading = article?.querySelector('h1');
  const prose = article?.querySelector<HTMLElement>('.prose');
  if (!heading || !prose) return;
  await Promise.all(opened.sheets.map(bringStyle));
  if (opened.css !== '') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(opened.css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const before = heading.textContent;
  document.title = document.title.replace(before, () => opened.title);
  heading.innerHTML = opened.heading;
  prose.innerHTML = opened.html;
  prose.hidden = false;
  form.remove();
  wake(prose);
  prose.dispatchEvent(new CustomEvent('garden-text', { bubbles: true }));
  heading.tabIndex = -1;
  heading.focus();
  const part = location.hash.slice(1);
  if (part !== '') document.getElementById(decoded(part))?.scrollIntoView();
}
