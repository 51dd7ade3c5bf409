/**
 * A button beside each block of code that copies it, and says so. Without JavaScript the code is
 * selected and copied as any text is.
 */
export function offerCopying(text: ParentNode, words: { copy: string; copied: string }): void {
  for (const block of text.querySelectorAll('.code-block')) {
    const code = block.querySelector('code');
    if (!code) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-code-button';
    button.textContent = words.copy;
    const status = document.createElement('span');
    status.className = 'visually-hidden';
    status.role = 'status';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(code.textContent.replace(/\n$/, '')).then(
        () => {
          button.textContent = status.textContent = words.copied;
          setTimeout(() => {
            button.textContent = words.copy;
            status.textContent = '';
          }, 2000);
        },
        // Where a browser or a frame forbids it, the code is selected, one key from being copied.
        () => document.getSelection()?.selectAllChildren(code),
      );
    });
    block.append(button, status);
  }
}
