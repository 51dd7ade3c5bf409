const marker = /^(?:[-*+]|\d{1,9}[.)])(?: {1,4}|\t|$)/;
/** So many blanks more than the text around begin code. */
const code = 4;

/** Follows how deep the lines of a text stand in lists, as far as blanks before them tell. */
export class ListDepth {
  /** Where the text of each list begins, the outermost first. */
  readonly #open: number[] = [];
  #wasBlank = true;

  /** Takes the next line; whether it is text, and not code that is indented. */
  isText(line: string): boolean {
    const bare = line.trimStart();
    const wasBlank = this.#wasBlank;
    this.#wasBlank = bare === '';
    if (bare === '') return true;
    const [found] = marker.exec(bare) ?? [];
    // Right below a paragraph of a list its text goes on, wherever the line begins.
    if (!wasBlank && found === undefined && this.#open.length > 0) return true;
    let width = 0;
    for (const blank of line.slice(0, line.length - bare.length))
      width += blank === '\t' ? code : 1;
    while ((this.#open.at(-1) ?? 0) > width) this.#open.pop();
    const isText = width - (this.#open.at(-1) ?? 0) < code;
    if (found !== undefined && isText) this.#open.push(width + found.length);
    return isText;
  }
}
