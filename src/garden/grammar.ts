import type { Root } from 'mdast';
import type { Dialect } from './dialects/dialect.ts';
import type { LiquidValues } from './dialects/liquid-values.ts';

/** What a grammar is told about the text that it parses. */
export interface Text {
  body: string;
  /** The line of the file on which the body begins, so that places are the file's. */
  line: number;
  format: 'md' | 'mdx';
  jekyll: boolean;
  /** Whose text the vault holds. */
  dialect: Dialect;
  /** Whether wiki-links are written `[[label|target]]`. */
  labelFirst: boolean;
  /** What a Jekyll file may call by name, such as `site.title` and `page.title`. */
  values: LiquidValues;
}

/**
 * Turns Markdown into a tree; the features supply it.
 * @throws when the text is no valid MDX, or too deep for the parser
 */
export type Grammar = (text: Text) => Root;
