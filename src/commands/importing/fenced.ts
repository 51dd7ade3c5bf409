/** Calls for each line that is no code between fences, with its number from 0. */
export function eachLineOfText(text: string, say: (line: string, at: number) => void): void {
  let open: string | undefined;
  text.split('\n').forEach((line, at) => {
    const [, signs = ''] = /^[ \t>]*(?:[-*+] +)?(`{3,}|~{3,})/.exec(line) ?? [];
    if (open !== undefined) {
      if (signs.startsWith(open) && line.trim() === signs) open = undefined;
    } else if (signs !== '') open = signs;
    else say(line, at);
  });
}

/** A text whose lines are written anew, code between fences aside. */
export function mapLinesOfText(
  text: string,
  write: (line: string, at: number) => string | undefined,
): string {
  const lines: (string | undefined)[] = text.split('\n');
  eachLineOfText(text, (line, at) => {
    lines[at] = write(line, at);
  });
  return lines.filter((line) => line !== undefined).join('\n');
}
