import { loadWords } from '../../browser/load-words.ts';

const status = document.createElement('span');
status.className = 'visually-hidden';
status.role = 'status';

/** The link beside a heading leads to it, and copies its address. */
document.addEventListener('click', ({ target }) => {
  const anchor = target instanceof Element ? target.closest('a.heading-anchor') : null;
  // Where a page is not secure, a browser offers no clipboard; then the link is one as any other.
  if (anchor instanceof HTMLAnchorElement && isSecureContext)
    copyAddress(anchor).catch(console.warn);
});

async function copyAddress(anchor: HTMLAnchorElement): Promise<void> {
  const isCopied = await navigator.clipboard.writeText(anchor.href).then(
    () => true,
    // Where a browser or a frame forbids it, the link has led there, and its address stands above.
    () => false,
  );
  if (!isCopied) return;
  anchor.classList.add('is-copied');
  document.body.append(status);
  status.textContent = (await loadWords()).copied;
  setTimeout(() => {
    anchor.classList.remove('is-copied');
    status.textContent = '';
  }, 2000);
}
