export type Level = 'error' | 'warning' | 'hint';

/** A sentence that is always the same, or one that is made of the facts of a case. */
type Sentence<Facts> = string | ((facts: Facts) => string);

/** What the garden says of one kind of problem. */
export interface Kind<Facts> {
  level: Level;
  /** What is wrong, and what became of it. */
  message: Sentence<Facts>;
  /** How to mend it, or the nearest thing that would work. */
  hint: Sentence<Facts>;
}

/** Of a problem that has nothing to tell but where it stands. */
export type NoFacts = Record<string, never>;

/** Gives a row of the table the type of the facts that its sentences are made of. */
export function kind<Facts = NoFacts>(row: Kind<Facts>): Kind<Facts> {
  return row;
}
