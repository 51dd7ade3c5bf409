/** The rest of the reader's menu comes when the menu is opened for the first time. */
const place = document.querySelector<HTMLElement>('.reader-settings');

if (place)
  place
    .closest('.theme-menu')
    ?.querySelector('button')
    ?.addEventListener('click', () => {
      if (place.childElementCount > 0) return;
      import('./reader-settings.ts')
        .then(({ fillSettings }) => fillSettings(place))
        .catch(console.warn);
    });
