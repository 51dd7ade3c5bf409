/** The link to a note at random loads nothing before it is used. Without it all notes are shown. */
const link = document.querySelector<HTMLAnchorElement>('.random a');

if (link) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./random-note.ts')
      .then(({ randomNote }) => randomNote())
      .catch(console.warn)
      .then((address) => {
        location.href = address ?? link.href;
      })
      .catch(console.warn);
  });
}
