import { isTyping } from '../../browser/typing.ts';

/** One promise for all keys, so that they count in the order in which they are pressed. */
let code: Promise<typeof import('./shortcuts.ts')> | undefined;

/**
 * Keys of one letter, unless the reader has turned them off; what they do is loaded with the
 * first of them.
 * Rule: https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
document.addEventListener('keydown', (event) => {
  const { key } = event;
  const isOurs = 'jkbghro?'.includes(key) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isOff = document.documentElement.dataset['shortcuts'] === 'off';
  if (!isOurs || isOff || event.defaultPrevented || event.isComposing) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  code ??= import('./shortcuts.ts');
  code
    .then(({ press }) => press(key))
    .catch((cause: unknown) => {
      console.warn(cause);
      code = undefined;
    });
});
