import type { Garden, NoteId, Problem, PublicNote } from '../garden/index.ts';
import type { Cache } from '../reading/cache.ts';
import { sparingLater } from '../garden/spare.ts';
import type { Times } from '../reading/revisions.ts';
import type { Measure, Measures } from '../pictures/measure.ts';
import { isModule } from '../rendering/mdx-notes.ts';
import type { NoteWork, RenderJob } from '../rendering/note-work.ts';
import { type RenderInput, renderInputMaker, renderKey } from '../rendering/render-input.ts';
import type { EntryText } from '../rendering/entry-text.ts';
import { failedText, plainPage, plainText } from '../rendering/plain-text.ts';
import { Texts } from '../rendering/texts.ts';
import type { NoteThreads } from '../rendering/note-threads.ts';
import { describeEntry, describePlainly } from './describe.ts';
import type { Entry, EntryData } from './entry.ts';
import { type GraphPlaces, placeGraph } from './graph-places.ts';
import type { BuiltGarden } from './built-garden.ts';
import { type LockedNote, openLocked } from './locked-notes.ts';
import { progress } from './progress.ts';
import { shownPictures } from './public-files.ts';
import { basePath, gardenRules } from '../settings/site.ts';

/** With what the pages of a garden are made. */
interface Means {
  times: ReadonlyMap<NoteId, Times>;
  /** A digest of our own code and settings. */
  version: string;
  work: NoteWork;
  threads: () => NoteThreads;
  /** Opens a cache by its name. */
  open: (name: string) => Cache;
}

/** A picture of the vault that pages show. */
export interface ShownPicture extends Measure {
  id: string;
}

/** A garden as it was when it was loaded, ready to be shown. */
export class LoadedGarden {
  /** From what it was loaded. */
  readonly built: BuiltGarden;
  readonly garden: Garden;
  /** Public notes and introductions of tags, by id in code-point order. */
  entries: readonly Entry[];
  /** Style sheets of texts that were asked for, by name. */
  readonly sheets = new Map<string, string>();
  /** Texts that were asked for as Markdown, until somebody has taken them. */
  readonly copies = new Map<NoteId, string>();
  readonly #means: Means;
  readonly #inputOf: (note: PublicNote) => RenderInput;
  readonly #byId: ReadonlyMap<NoteId, PublicNote>;
  readonly #texts: Texts;
  readonly #measures: Measures;
  #graph: GraphPlaces | undefined;
  #locked: Promise<ReadonlyMap<string, LockedNote>> | undefined;
  #pictures: ReadonlyMap<string, ShownPicture> | undefined;

  constructor(built: BuiltGarden, means: Means) {
    const { garden, measures, parseOptions, notes } = built;
    this.built = built;
    this.garden = garden;
    this.#means = means;
    this.#measures = measures;
    const { work, threads } = means;
    const stopped = new Set(
      garden.problems.filter(({ code }) => code === 'broken-mdx').map(({ file }) => file),
    );
    const runs = (note: PublicNote): boolean => isModule(note) && !stopped.has(note.id);
    this.#inputOf = renderInputMaker(
      garden,
      measures,
      basePath(),
      (id) => known(notes.get(id), id).read.key,
      runs,
    );
    this.#byId = new Map(garden.notes.map((note) => [note.id, note]));
    const jobOf = (id: NoteId): RenderJob => {
      const task = this.#inputOf(known(this.#byId.get(id), id));
      const shown = [task.note, ...task.inside];
      return {
        task,
        files: shown.map(({ id: other }) => known(notes.get(other), other).file),
        parseOptions,
      };
    };
    this.#texts = new Texts(
      jobOf,
      work,
      threads,
      (id, { text: { sheet, failed, markdown }, took }) => {
        if (failed !== undefined) this.fail(id, failed);
        if (sheet) this.sheets.set(sheet.name, sheet.css);
        if (markdown !== undefined) this.copies.set(id, markdown);
        progress.rendered(id, took);
      },
    );
    this.entries = garden.notes.map((note) => this.#entryOf(note, runs(note)));
  }

  get problems(): readonly Problem[] {
    return this.garden.problems;
  }

  /** Notes with which something went wrong while the site was made, and why. */
  readonly failures = new Map<NoteId, string>();

  /** Takes down that something went wrong with a note, so that it is told at the end. */
  fail(id: NoteId, cause: unknown): void {
    this.failures.set(id, cause instanceof Error ? cause.message : String(cause));
  }

  /**
   * Makes a page that shows many notes. Of one with which it cannot be made, it shows the title.
   *
   * @throws what was thrown, when it is not the fault of a few notes
   */
  async spare<Made>(make: () => Promise<Made>): Promise<Made> {
    const whole = this.entries;
    const causes = new Map<NoteId, unknown>();
    try {
      const made = await sparingLater(
        whole,
        (entries) => {
          this.entries = entries;
          return make();
        },
        ({ id }, cause) => {
          causes.set(id, cause);
          return this.#plainEntry(id, cause);
        },
      );
      this.entries.forEach((entry, at) => {
        if (entry !== whole[at]) this.fail(entry.id, causes.get(entry.id));
      });
      return made;
    } finally {
      this.entries = whole;
    }
  }

  #plainEntry(id: NoteId, cause: unknown): Entry {
    const { garden } = this;
    const note = known(this.#byId.get(id), id);
    return {
      ...{ id, data: describePlainly(garden, note), isModule: false, textKey: () => id },
      text: () => Promise.resolve(this.#failedText(note, cause)),
    };
  }

  #failedText(note: PublicNote, cause: unknown): EntryText {
    const words = plainText(note, (link) => this.garden.show(note, link));
    return failedText(words, cause);
  }

  /**
   * The page of a note that could not be made as it should: its title and its words.
   *
   * @param cause why it could not
   */
  plainPage(note: PublicNote, cause: unknown): Buffer {
    this.fail(note.id, cause);
    const text = plainText(note, (link) => this.garden.show(note, link));
    const { title, listed, lang = gardenRules.lang } = note;
    return Buffer.from(plainPage({ lang, title, listed }, basePath(), text));
  }

  /** The note whose page lies at an address; undefined when it is no note's. */
  noteAt(address: string): PublicNote | undefined {
    const { addresses, notes } = this.garden;
    return notes.find(({ id }) => addresses.get(id) === address);
  }

  /** Says whose texts will be asked for, and in which order. */
  expect(ids: readonly NoteId[]): void {
    this.#texts.expect(ids);
  }

  /** Pictures that pages show and that are made smaller for them, each once, by content. */
  shownPictures(): ReadonlyMap<string, ShownPicture> {
    // While somebody writes, each picture that a browser asks for asks this.
    return (this.#pictures ??= this.#findPictures());
  }

  /** A picture of the vault that was measured; undefined for one that cannot be shown. */
  measureOf = (id: string): Measure | undefined => this.#measures.get(id);

  #findPictures(): Map<string, ShownPicture> {
    const shown = shownPictures(this.garden, this.#measures);
    return new Map([...shown].map(([id, measure]) => [measure.digest, { id, ...measure }]));
  }

  /** Notes whose page is encrypted, by address. */
  locked(): Promise<ReadonlyMap<string, LockedNote>> {
    return (this.#locked ??= openLocked(this.built, (id, cause) => {
      this.fail(id, cause);
    }));
  }

  /** How the notes are connected, and where each stands in the picture of the garden. */
  graph(): GraphPlaces {
    const { version, open } = this.#means;
    return (this.#graph ??= placeGraph(this.garden, version, () => open('graph.pack')));
  }

  /** Nothing is worked out before somebody asks: a page shows few notes of many. */
  #entryOf(note: PublicNote, runs: boolean): Entry {
    const { garden } = this;
    const inputOf = this.#inputOf;
    const texts = this.#texts;
    const { times, version } = this.#means;
    let data: EntryData | undefined;
    const describe = (): EntryData => {
      try {
        return describeEntry(garden, note, times.get(note.id), basePath(), (cause) => {
          this.fail(note.id, cause);
        });
      } catch (cause) {
        this.fail(note.id, cause);
        return describePlainly(garden, note);
      }
    };
    let key: string | undefined;
    return {
      id: note.id,
      get data() {
        return (data ??= describe());
      },
      isModule: runs,
      textKey: () => (key ??= renderKey(version, inputOf(note))),
      text: () =>
        texts.get(note.id).catch((cause: unknown) => {
          this.fail(note.id, cause);
          return this.#failedText(note, cause);
        }),
    };
  }
}

function known<T>(found: T | undefined, id: NoteId): T {
  if (found === undefined) throw new Error(`${id} is no public note of this garden.`);
  return found;
}
