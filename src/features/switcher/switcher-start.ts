/**
 * Opens the box in which a note is gone to by its name: with Ctrl or Cmd and O, or for whoever asks
 * by the event `go-to-note`. Until then nothing of it is loaded.
 */
let code: Promise<typeof import('./switcher.ts')> | undefined;

function open(typed: string): void {
  code ??= import('./switcher.ts');
  code
    .then(({ openSwitcher }) => openSwitcher(typed))
    .catch((cause: unknown) => {
      // Without its code there is still the list of all notes.
      console.warn(cause);
      location.href = `${import.meta.env.BASE_URL}notes/`;
    });
}

document.addEventListener('keydown', (event) => {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isCommand || event.key.toLowerCase() !== 'o') return;
  event.preventDefault();
  open('');
});
document.addEventListener('go-to-note', (event) => {
  open((event as CustomEvent<string>).detail);
});
