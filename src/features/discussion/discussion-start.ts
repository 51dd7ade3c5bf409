import { frameOn, home } from './frame-address.ts';

/** Where giscus puts who has signed in when it sends a reader back. */
const inAddress = 'giscus';
const kept = 'giscus-session';

const button = document.querySelector<HTMLButtonElement>('.discussion-open');
const page = new URL(location.href);
const session = page.searchParams.get(inAddress);
page.searchParams.delete(inAddress);
page.hash = '';

if (session !== null) {
  localStorage.setItem(kept, session);
  history.replaceState(history.state, '', page);
}

function open(): void {
  const frame = button?.dataset['frame'];
  if (!button || frame === undefined) return;
  const shown = document.createElement('iframe');
  const { theme } = document.documentElement.dataset;
  shown.src = frameOn(frame, {
    page,
    title: document.title,
    session: localStorage.getItem(kept) ?? '',
    theme: theme === 'dark' || theme === 'light' ? theme : 'preferred_color_scheme',
  });
  shown.title = button.dataset['title'] ?? '';
  shown.className = 'discussion-frame';
  button.replaceWith(shown);
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== home || source !== shown.contentWindow) return;
    const { giscus } = data as { giscus?: { resizeHeight?: number; signOut?: boolean } };
    if (giscus?.resizeHeight !== undefined) shown.height = String(giscus.resizeHeight);
    if (giscus?.signOut === true) localStorage.removeItem(kept);
  });
}

button?.addEventListener('click', open);
// Who comes back from signing in has asked already.
if (session !== null) open();
