/**
 * The address at which a note's file is found elsewhere.
 *
 * @param template an address with `{path}` in it
 * @param path the file's path in the content folder
 */
export function placeOfFile(template: string, path: string): string {
  return template.replace('{path}', () => path.split('/').map(encodeURIComponent).join('/'));
}
