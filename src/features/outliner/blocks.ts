/** A property that only steers the outliner. */
const silent =
  /^(?:collapsed|background-color|heading|logseq\.[\w.-]+|card-[\w-]+|query-[\w-]+|created-at|updated-at|ls-type|hl-[\w-]+)::(?: .*)?$/;
const bullet = /^([ \t]*)(-(?: |$))?/;
const id = /^id:: *([\w-]+)$/;
const fence = /^(`{3,}|~{3,})/;
const quoteBegins = /^#\+begin_(\w+)[ \t]*$/i;
const quoteEnds = /^#\+end_(\w+)[ \t]*$/i;
/** What Logseq sets apart, as callouts; the rest of them stay as they are. */
const kinds: Readonly<Record<string, string>> = {
  ...{ note: '[!note]', tip: '[!tip]', important: '[!important]', caution: '[!caution]' },
  ...{ warning: '[!warning]', pinned: '[!note]', example: '[!example]', quote: '' },
};

/** What is to be made of a line of an outline. */
export type Line =
  /** Shown as it is, in code or not; `before` stands in front of its text. */
  | { as: 'text'; before?: string; inCode: boolean }
  /** Only the mark of its item is shown, since properties follow. */
  | { as: 'bullet' }
  | { as: 'nothing' }
  /** Instead of it stand these words. */
  | { as: 'words'; words: string };

/**
 * Reads an outline line by line: properties of blocks, code, and what stands between `#+BEGIN_` and
 * `#+END_`. The id of a block stands below its first line, and belongs to the end of its words.
 * Rule: https://docs.logseq.com/#/page/markdown
 */
export class OutlineReader {
  #code: string | undefined;
  #isFormula = false;
  #quote: string | undefined;
  #id: string | undefined;
  /** Whether the block whose id waits has words before it, at whose end it can stand. */
  #hasWords = false;
  #indent = '';

  /**
   * @param text the line, without its end
   * @param put takes an id to be written before the line: at the end of the words above, or on a
   *   line of its own with this indent
   */
  read(text: string, put: (id: string, indent: string | undefined) => void): Line {
    const [mark = '', indent = '', item] = bullet.exec(text) ?? [];
    const words = text.slice(mark.length).trim();
    const [, sign] = fence.exec(words) ?? [];
    const wasInside = this.#code !== undefined || this.#isFormula;
    if (this.#code !== undefined) {
      if (sign?.startsWith(this.#code)) this.#code = undefined;
      return this.#shown(true);
    }
    if (!wasInside && (item !== undefined || words === '')) this.#end(put);
    if (item !== undefined) this.#hasWords = false;
    if (!wasInside && this.#readProperty(words)) {
      this.#indent = item === undefined ? indent : `${indent}  `;
      return item === undefined ? { as: 'nothing' } : { as: 'bullet' };
    }
    if (sign !== undefined) {
      if (this.#hasWords) this.#end(put);
      this.#code = sign;
      return this.#shown(true);
    }
    const isOdd = (words.match(/\$\$/g) ?? []).length % 2 === 1;
    if (isOdd && words.startsWith('$$') && this.#hasWords && !wasInside) this.#end(put);
    if (isOdd) this.#isFormula = !this.#isFormula;
    const quote = this.#readQuote(indent, item ?? '', words);
    if (quote) {
      if (this.#hasWords) this.#end(put);
      return quote;
    }
    if (!wasInside && words !== '' && !words.startsWith('$$')) this.#hasWords = true;
    return this.#shown(false);
  }

  /** At the end of the text. */
  end(put: (id: string, indent: string | undefined) => void): void {
    this.#end(put);
  }

  #shown(inCode: boolean): Line {
    return this.#quote === undefined
      ? { as: 'text', inCode }
      : { as: 'text', inCode, before: this.#quote };
  }

  #end(put: (id: string, indent: string | undefined) => void): void {
    if (this.#id === undefined) return;
    put(this.#id, this.#hasWords ? undefined : this.#indent);
    this.#id = undefined;
  }

  #readProperty(words: string): boolean {
    const [, found] = id.exec(words) ?? [];
    if (found !== undefined) this.#id = found;
    return found !== undefined || silent.test(words);
  }

  #readQuote(indent: string, item: string, words: string): Line | undefined {
    const [, ended] = quoteEnds.exec(words) ?? [];
    if (ended !== undefined && this.#quote !== undefined) {
      this.#quote = undefined;
      return { as: 'nothing' };
    }
    const kind = kinds[(quoteBegins.exec(words)?.[1] ?? '').toLowerCase()];
    if (kind === undefined || this.#quote !== undefined) return undefined;
    this.#quote = '> ';
    return { as: 'words', words: `${indent}${item}> ${kind}` };
  }
}
