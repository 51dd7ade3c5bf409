import { defineToolbarApp } from 'astro/toolbar';
import type { Problem } from '../garden/index.ts';

/** In development: the problems of the note that is open, in Astro's toolbar. */
export default defineToolbarApp({
  init(canvas, app) {
    const show = async (): Promise<void> => {
      const response = await fetch(
        `/__garden/problems?page=${encodeURIComponent(location.pathname)}`,
      );
      const problems = (await response.json()) as Problem[];
      canvas.replaceChildren(windowOf(problems));
      app.toggleNotification({ state: problems.length > 0, level: levelOf(problems) });
    };
    void show();
    app.onToggled(({ state }) => {
      if (state) void show();
    });
  },
});

function levelOf(problems: readonly Problem[]): 'error' | 'warning' | 'info' {
  if (problems.some(({ level }) => level === 'error')) return 'error';
  return problems.some(({ level }) => level === 'warning') ? 'warning' : 'info';
}

function windowOf(problems: readonly Problem[]): HTMLElement {
  const frame = document.createElement('astro-dev-toolbar-window');
  const title = document.createElement('h1');
  title.textContent = problems.length === 0 ? 'No problems on this page' : 'Problems of this page';
  const list = document.createElement('div');
  list.style.overflowY = 'auto';
  frame.append(title, list);
  for (const { code, file, line, column, message, hint } of problems) {
    const place = document.createElement('p');
    const name = document.createElement('strong');
    name.textContent = code;
    place.append(name, ` ${file}:${line}:${column}`);
    const words = document.createElement('p');
    words.textContent = `${message} ${hint}`;
    list.append(place, words);
  }
  return frame;
}
