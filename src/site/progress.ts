/** The phases of a build, in their order. */
export const phases = {
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
  /** Told what is read: the name of the folder, and what kind of vault it is taken for. */
  takes: (name: string, kind: string) => void;
  begin: (phase: Phase) => void;
  count: (done: number, of: number) => void;
  /** Told how many milliseconds a note's text took. */
  rendered: (id: string, took: number) => void;
  end: (pages: number) => void;
}

let view: ProgressView | undefined;
let pages = 0;

/** What is told of a build as it goes on. */
export const progress = {
  show: (shown: ProgressView | undefined): void => {
    view = shown;
  },
  takes: (name: string, kind: string): void => view?.takes(name, kind),
  begin: (phase: Phase): void => view?.begin(phase),
  count: (done: number, of: number): void => view?.count(done, of),
  rendered: (id: string, took: number): void => view?.rendered(id, took),
  /** Says how many pages there are. */
  pages: (count: number): void => void (pages = count),
  end: (): void => view?.end(pages),
};
