import { afterPaint } from '../../browser/after-paint.ts';
import { forgetSearches } from '../../browser/kept-searches.ts';
import { bringStyle } from '../../browser/load-note.ts';
import { loadWords } from '../../browser/load-words.ts';
import type { ReaderWords } from '../../browser/reader-words.ts';
import style from './reader-choices.css?url';

const { dataset } = document.documentElement;

/**
 * Fills the reader's menu: size of text, width of lines, and what may be turned on and off. Each
 * choice holds at once and is kept in this browser.
 * @throws Error when its words or its style cannot be fetched
 */
export async function fillSettings(place: HTMLElement): Promise<void> {
  const [{ settings }] = await Promise.all([loadWords(), bringStyle(style)]);
  if (place.childElementCount > 0) return;
  place.append(
    choice('size', settings.size, settings.sizes),
    choice('measure', settings.measure, settings.measures),
    switches(settings),
  );
}

function choice(name: string, title: string, options: Record<string, string>): HTMLElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  const row = document.createElement('div');
  row.className = 'reader-choice';
  for (const [value, text] of Object.entries(options)) {
    const input = field('radio', text, row);
    input.name = name;
    input.value = value;
    input.checked = (dataset[name] ?? 'normal') === value;
    input.addEventListener('change', () => {
      // All lines of the page are set anew.
      void afterPaint().then(() => {
        keep(name, value === 'normal' ? undefined : value);
      });
    });
  }
  group.append(legend, row);
  return group;
}

/** What the owner has turned off altogether is not offered. */
function switches(words: ReaderWords['settings']): HTMLElement {
  const group = document.createElement('div');
  group.className = 'reader-switches';
  const isOnAtFirst = { previews: true, panes: false, shortcuts: true, searches: true };
  for (const name of ['previews', 'panes', 'shortcuts', 'searches'] as const) {
    if (dataset[name] === 'none') continue;
    const input = field('checkbox', words[name], group);
    input.name = name;
    input.checked = dataset[name] === undefined ? isOnAtFirst[name] : dataset[name] === 'on';
    input.addEventListener('change', () => {
      keep(name, input.checked ? 'on' : 'off');
      if (name === 'searches' && !input.checked) forgetSearches();
    });
  }
  return group;
}

function field(type: string, text: string, place: Element): HTMLInputElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = type;
  label.append(input, text);
  place.append(label);
  return input;
}

function keep(name: string, value: string | undefined): void {
  const root = document.documentElement;
  if (value === undefined) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
  try {
    if (value === undefined) localStorage.removeItem(`reader-${name}`);
    else localStorage.setItem(`reader-${name}`, value);
  } catch {
    // A browser that keeps nothing for this site still does as asked on this page.
  }
  document.dispatchEvent(new Event('reader-settings'));
}
