import { bringStyle } from '../../browser/load-note.ts';
import style from './enlarged.css?url';

/**
 * Shows a picture at its full size, until it is clicked.
 * @throws Error when its style cannot be fetched
 */
export async function showEnlarged(
  image: HTMLImageElement,
  src: string,
  close: string,
): Promise<void> {
  await bringStyle(style);
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.setAttribute('aria-label', image.alt);
  const large = new Image();
  large.src = src;
  large.alt = image.alt;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  dialog.append(large, button);
  dialog.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    image.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
