/** Size and words of a picture: `alt|300`, `300`, `alt|640x480`. */
export interface Caption {
  alt: string | undefined;
  width: number | undefined;
  height: number | undefined;
}

/**
 * Reads what stands behind the bar of an embedded picture, or in its alternative text.
 * Rule: https://help.obsidian.md/embeds#Embed+an+image+in+a+note
 */
export function readCaption(written: string | undefined): Caption {
  const parts = (written ?? '').split('|');
  const size = /^\s*(\d{1,5})(?:x(\d{1,5}))?\s*$/.exec(parts.at(-1) ?? '');
  if (size) parts.pop();
  const alt = parts.join('|').trim();
  return {
    alt: alt === '' ? undefined : alt,
    width: size ? Number(size[1]) : undefined,
    height: size?.[2] === undefined ? undefined : Number(size[2]),
  };
}
