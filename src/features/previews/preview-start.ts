/**
 * Watches for the intent to look at a link's note: a pointer or the keyboard's focus resting on
 * it, or a finger held on it. Nothing is loaded before.
 */
type Link = HTMLAnchorElement;
export type Intent = 'hover' | 'focus' | 'touch';

const delays: Record<Intent, number> = { hover: 300, focus: 600, touch: 400 };
let meant: Link | undefined;
let meantBy: Intent | undefined;
let held: Link | undefined;
let timer = 0;

function linkOf({ target }: Event): Link | null {
  const link = target instanceof Element ? target.closest<Link>('a.internal-link[href]') : null;
  // What an author calls so may lead elsewhere, or nowhere at all.
  return link?.origin === location.origin ? link : null;
}

function mean(event: Event, intent: Intent): void {
  const link = linkOf(event);
  const { previews } = document.documentElement.dataset;
  if (!link || link === meant || previews === 'off' || previews === 'none') return;
  forget();
  held = undefined;
  meant = link;
  meantBy = intent;
  timer = window.setTimeout(() => {
    if (intent === 'touch') held = link;
    import('./preview-card.ts')
      .then(({ showPreview }) => showPreview(link, intent, () => link === (held ?? meant)))
      .catch(console.warn);
  }, delays[intent]);
}

function forget(): void {
  clearTimeout(timer);
  meant = undefined;
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'mouse') mean(event, 'hover');
});
document.addEventListener('pointerout', (event) => {
  const { relatedTarget } = event;
  const isInside = relatedTarget instanceof Node && meant?.contains(relatedTarget);
  if (meantBy !== 'focus' && !isInside) forget();
});
document.addEventListener('focusin', (event) => {
  if (linkOf(event)?.matches(':focus-visible')) mean(event, 'focus');
});
document.addEventListener('pointerdown', (event) => {
  forget();
  held = undefined;
  // A browser's own preview would cover ours.
  if (event.pointerType !== 'touch') return;
  linkOf(event)?.style.setProperty('-webkit-touch-callout', 'none');
  mean(event, 'touch');
});
for (const type of ['pointerup', 'pointercancel', 'focusout', 'keydown'])
  document.addEventListener(type, forget);
for (const type of ['contextmenu', 'click'])
  document.addEventListener(type, (event) => {
    if (held && linkOf(event) === held) event.preventDefault();
    else forget();
  });
