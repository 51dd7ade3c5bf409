/** The phases of a build, in their order. */
export const phases = {
  starting: 'Starting',
  reading: 'Reading notes',
  linking: 'Following links',
  bundling: 'Preparing pages',
  rendering: 'Making pages',
  indexing: 'Making the search index',
  finishing: 'Putting it all in place',
} as const;

export type Phase = keyof typeof phases;

/** Who shows how far a build is; nobody does, until a command says how. */
export interface ProgressView {
  begin: (phase: Phase) => void;
  count: (done: number, of: number) => void;
  end: () => void;
}

let view: ProgressView | undefined;

/** What is told of a build as it goes on. */
export const progress = {
  show: (shown: ProgressView | undefined): void => {
    view = shown;
  },
  begin: (phase: Phase): void => view?.begin(phase),
  count: (done: number, of: number): void => view?.count(done, of),
  end: (): void => view?.end(),
};
