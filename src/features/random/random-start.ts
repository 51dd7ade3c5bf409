/** The link to a note at random: there once it can do something, loading nothing before it does. */
const item = document.querySelector<HTMLElement>('.random');
const link = item?.querySelector('a');

if (item && link) {
  item.hidden = false;
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
