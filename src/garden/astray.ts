/** A line of signs alone, with which people mean to open or close a list of properties. */
const rule = /^\s*[-–—−=_*+~.;]{2,}\s*$/;
const code = /^\s*(?:```|~~~)/;
/** A property that keeps a note, and nothing that a sentence might say. */
const keeping = new RegExp(
  `^\\s*["']?(?:${[
    '(?:draft|private|unpublished)["\']?\\s*[:=]\\s*["\']?(?:true|yes|on|1)',
    '(?:publish|published)["\']?\\s*[:=]\\s*["\']?(?:false|no|off|0)',
  ].join('|')})["']?\\s*(?:,\\s*)?(?:#.*)?$`,
  'i',
);
/** What is meant to be front matter stands near the top. */
const near = 60;

/**
 * Finds a property such as `draft: true` that stands near the top of a text and outside of its front
 * matter, where no program reads it: in the first paragraph, whatever signs or words are before it,
 * or below a line of signs such as an em dash for `---`. Code is nobody's property.
 *
 * @param lines those of the text
 * @returns the number of its line, from 0; undefined where there is none
 */
export function findAstray(lines: readonly string[]): number | undefined {
  let isOpen = true;
  let isBlank = true;
  let before = true;
  for (const [at, line] of lines.slice(0, near).entries()) {
    if (code.test(line)) return undefined;
    if (line.trim() === '') {
      isBlank = true;
      if (!before) isOpen = false;
      continue;
    }
    if (isBlank && !before) isOpen = rule.test(line);
    [isBlank, before] = [false, false];
    if (isOpen && line.split(/[\f\v\u0085\u2028\u2029]/).some((part) => keeping.test(part)))
      return at;
  }
  return undefined;
}
