import { describe, expect, it } from 'vitest';
import { feedContent } from '../../src/features/feeds/feed-html.ts';
import { sparing, sparingLater } from '../../src/garden/spare.ts';
import { describeEntry, describePlainly } from '../../src/site/describe.ts';
import {
  buildGarden,
  type Grammar,
  type Note,
  type NoteReader,
  parseOptionsOf,
  problem,
  type ProblemSource,
  type SourceFile,
} from '../../src/garden/index.ts';
import { grammar } from '../../src/pipeline/grammar.ts';
import {
  NoteWork,
  type ReadFacts,
  readFacts,
  type RenderJob,
} from '../../src/rendering/note-work.ts';
import { Texts } from '../../src/rendering/texts.ts';
import { NoteThreads } from '../../src/rendering/note-threads.ts';
import { growFrom, inputOf, noteOf, reader, rules, vaultOf } from '../build-garden.ts';

const fault = new TypeError('nobody foresaw this');

/** A grammar with a fault that one text meets. */
const faulty: Grammar = (text) => {
  if (text.body.includes('boom')) throw fault;
  return grammar(text);
};

const options = parseOptionsOf(vaultOf({}), rules);
const fileOf = (id: string, text: string): SourceFile => ({ id, text, path: id });

/** A reader that gives one note a property which nobody can look at. */
const poisoned =
  (name: keyof Note): NoteReader<ReadFacts> =>
  (file, parseOptions) => {
    const read = readFacts(new NoteWork().read(file, parseOptions, false), file);
    if (!file.text.includes('boom')) return read;
    const note = Object.defineProperty({ ...read.note }, name, {
      enumerable: true,
      get: () => {
        throw fault;
      },
    });
    return { ...read, note };
  };

describe('a garden in which something goes wrong with one note', () => {
  const files = {
    'a.md': 'To [[b]] and [[faulty]].',
    'b.md': '---\ntags: [t]\n---\nTo [[a]].',
    'faulty.md': '---\ntitle: Kept\n---\nWords, boom, to [[a]] and [[hidden]].',
    'hidden.md': '---\ndraft: true\n---\nboom',
  };
  const properties = ['links', 'passages', 'allTags', 'aliases', 'headings', 'blocks', 'words'];

  it.each(properties as (keyof Note)[])('has all others as they are: its %s', (name) => {
    const garden = buildGarden(vaultOf(files), rules, { reader: poisoned(name) });
    expect(garden.notes.map(({ id }) => id)).toEqual(['a.md', 'b.md', 'faulty.md']);
    expect(garden.edges.get('b.md')?.backlinks).toMatchObject([{ from: 'a.md' }]);
    expect(garden.notes[2]).toMatchObject({ title: 'Kept', unparsed: true, links: [] });
    const failed = garden.problems.filter(
      ({ code, file }) => code === 'note-failed' && file === 'faulty.md',
    );
    expect(failed).toMatchObject([{ file: 'faulty.md', level: 'error' }]);
    expect(failed[0]?.message).toContain(fault.message);
    const faulty = noteOf(garden, 'faulty.md');
    expect(inputOf(garden, 'faulty.md').note).toMatchObject({ isPlain: true, resolutions: [] });
    expect(describeEntry(garden, faulty)).toMatchObject({ title: 'Kept', links: [] });
  });

  it('renders it as the garden has it', () => {
    const garden = buildGarden(vaultOf(files), rules, { reader: poisoned('links') });
    const { text } = new NoteWork().render({
      task: inputOf(garden, 'faulty.md'),
      files: [fileOf('faulty.md', files['faulty.md'])],
      parseOptions: options,
    });
    expect(text.failed).toBeUndefined();
    expect(text.html).toMatch(/^<figure.*Words, boom/s);
  });

  it('is told whatever of it a source of problems stumbles over', () => {
    const source: ProblemSource = ({ notes }) =>
      notes.map(({ id, title }) => {
        if (title === 'Kept') throw fault;
        return problem('mdx-off', id, {});
      });
    const garden = buildGarden(vaultOf(files), rules, { reader, sources: [source] });
    const told = garden.problems.filter(({ code }) => /note-failed|mdx-off/.test(code));
    expect(told.map(({ code, file }) => [code, file])).toEqual([
      ['mdx-off', 'a.md'],
      ['mdx-off', 'b.md'],
      ['note-failed', 'faulty.md'],
    ]);
    expect(told[2]?.message).toContain(fault.message);
  });

  it('stops when it is no note’s fault', () => {
    const make = (): never => {
      throw fault;
    };
    expect(() => sparing([1, 2, 3], make, () => 0)).toThrow(fault);
  });

  it.each([[[2]], [[0]], [[4]], [[1, 3]]])('finds whose fault it is: %j', async (faulty) => {
    const all = [0, 1, 2, 3, 4];
    const make = (some: readonly number[]): readonly number[] => {
      if (some.some((one) => faulty.includes(one))) throw fault;
      return some;
    };
    const plain = (one: number): number => one + 10;
    const expected = all.map((one) => (faulty.includes(one) ? one + 10 : one));
    expect(sparing(all, make, plain)).toEqual(expected);
    const later = (some: readonly number[]) => Promise.resolve(some).then(make);
    expect(await sparingLater(all, later, plain)).toEqual(expected);
  });

  it('tells of it what can be told when its page asks', () => {
    const garden = growFrom(files);
    const told: unknown[] = [];
    const related = (): never => {
      throw fault;
    };
    const entry = describeEntry(
      { ...garden, related },
      noteOf(garden, 'a.md'),
      undefined,
      '/',
      (cause) => {
        told.push(cause);
      },
    );
    expect([entry.related, told]).toEqual([[], [fault]]);
    const bare = describePlainly(garden, noteOf(garden, 'faulty.md'));
    expect(bare).toMatchObject({ title: 'Kept', address: '/faulty/', links: [], excerpt: '' });
  });
});

describe('a note with which something goes wrong', () => {
  it('is read as its words, and the others as they are', () => {
    const work = new NoteWork(faulty);
    const read = (text: string): Note => {
      const file = fileOf('a.md', text);
      return readFacts(work.read(file, options, true), file).note;
    };
    const failed = read('---\ntitle: Kept\ntags: [x]\n---\nWords, boom and [[Link]].');
    expect(failed).toMatchObject({ title: 'Kept', allTags: ['x'], unparsed: true, private: false });
    expect(failed.problems).toMatchObject([{ code: 'note-failed', level: 'error', file: 'a.md' }]);
    expect(failed.problems[0]?.message).toContain(fault.message);
    expect(read('Words and [[Link]].')).toMatchObject({ unparsed: false, problems: [] });
    expect(read('---\ndraft: true\n---\nboom')).toMatchObject({ private: true });
  });

  it('shows its words when it cannot be rendered, and no name of a private note', () => {
    const files = {
      'a.md': '# Head\n\nA *word* & [[b]], [[secret plan]].\n\n- <b>one</b>\n',
      'b.md': 'B.',
      'secret plan.md': '---\ndraft: true\n---\nS.',
    };
    const work = new NoteWork(undefined, () => {
      throw fault;
    });
    const { text } = work.render({
      task: inputOf(growFrom(files), 'a.md'),
      files: [fileOf('a.md', files['a.md'])],
      parseOptions: options,
    });
    expect(text.failed).toBe(fault.message);
    expect(text.html).toContain('A word &amp; b, a private note.');
    expect(text.html).not.toContain('secret');
  });

  it('has no thread stopped for it that makes texts ahead, and is asked for by itself', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, number) => [`${number}.md`, 'Words.']),
    );
    const garden = growFrom(files);
    const jobOf = (id: string): RenderJob => {
      if (id === '7.md') throw fault;
      return { task: inputOf(garden, id), files: [fileOf(id, 'Words.')], parseOptions: options };
    };
    const workers = new NoteThreads();
    try {
      const texts = new Texts(
        jobOf,
        new NoteWork(),
        () => workers,
        () => undefined,
      );
      texts.expect(Object.keys(files));
      expect((await texts.get('8.md')).html).toContain('Words.');
      await expect(texts.get('7.md')).rejects.toBe(fault);
    } finally {
      await workers.close();
    }
  });

  it('has its words in the feed when its HTML cannot be put there', () => {
    const told: unknown[] = [];
    const broken = (): never => {
      throw fault;
    };
    const tell = (cause: unknown): void => void told.push(cause);
    const content = feedContent('<p>x</p>', 'https://a.example/', 'W & <w>', tell, broken);
    expect(content).toBe('W &amp; &lt;w>');
    expect(told).toEqual([fault]);
  });
});
