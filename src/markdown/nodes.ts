import type { Parent, RootContent } from 'mdast';

/** What the first line of a callout says: `[!tip|wide]- Title`. */
export interface Callout {
  type: string;
  /** Whether its author gave it a title; it is headed by its type if not. */
  isNamed: boolean;
  /** Closed at first, open at first, or not to be folded. */
  fold: 'closed' | 'open' | undefined;
  metadata: string | undefined;
}

/** What stands in the text without a gap, though it is of several kinds: HTML, links, formulas. */
export interface Unbroken extends Parent {
  type: 'unbroken';
  children: RootContent[];
}

/** Nodes and marks that one feature leaves for others. */
declare module 'mdast' {
  interface Data {
    /** Set on a quote that is a callout; its first child is then its title. */
    callout?: Callout | undefined;
    /** Set on text that is some program's, so that no quote or dash in it is set. */
    isCode?: true | undefined;
    /** Set on a formula that is shown on a line of its own. */
    isDisplay?: boolean | undefined;
    /** Set where the signs around a formula say how it is shown, wherever it stands. */
    isSettled?: boolean | undefined;
  }
  interface RootContentMap {
    unbroken: Unbroken;
  }
}
