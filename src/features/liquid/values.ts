/** An address that begins at the top of this site; one of another stays as it is. */
export function addressOf(path: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(path)) return path;
  return encodeSigns(`/${path.replace(/^\/+/, '')}`);
}

/** Keeps a path in one piece where Markdown or HTML expects an address. */
export function encodeSigns(path: string): string {
  return path.replace(
    /[\s()<>"'\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
