/** Whoever copies words with formulas among them gets the formulas as TeX. */
export function copyAsTex(): void {
  document.addEventListener('copy', (event) => {
    const range = document.getSelection()?.rangeCount
      ? document.getSelection()?.getRangeAt(0)
      : null;
    const part = range?.cloneContents();
    if (!part?.querySelector('math')) return;
    for (const math of part.querySelectorAll('math')) {
      const sign = math.getAttribute('display') === 'block' ? '$$' : '$';
      math.replaceWith(`${sign}${math.getAttribute('alttext') ?? ''}${sign}`);
    }
    event.clipboardData?.setData('text/plain', part.textContent);
    event.preventDefault();
  });
}
