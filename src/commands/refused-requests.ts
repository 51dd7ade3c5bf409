/** No address of a site is longer, and no server has to read a longer one. */
const longest = 8000;

/** Why a request is answered by one line. */
export interface Refusal {
  status: number;
  says: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * What the server of a built site does not answer: other methods than reading, and addresses that
 * cannot be decoded or are no path of a site. Undefined where there is nothing against it.
 * Rules: https://www.rfc-editor.org/rfc/rfc9110#name-method-definitions,
 * https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export function refusalOf(method = 'GET', target = '/'): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, says: 'Pages are read here.', headers: { allow: 'GET, HEAD' } };
  if (target.length > longest) return { status: 414, says: 'This address is too long.' };
  const path = target.split('?', 1)[0] ?? '';
  if (!path.startsWith('/') || /^\/[/\\]|%(?:2f|5c)/i.test(path) || !isText(path))
    return { status: 400, says: 'This is no address of a page.' };
  return undefined;
}

/** Whether what an address encodes is text without control signs. */
function isText(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
