/**
 * Whether what is written is for eyes that see colours: on a terminal that has them, unless `NO_COLOR`
 * says otherwise. Rule: https://no-color.org/
 */
export function hasColours(out: NodeJS.WriteStream): boolean {
  return out.isTTY && out.hasColors();
}
