import { describe, expect, it } from 'vitest';
import { feedContent } from '../../src/site/feed-html.ts';
import {
  type Grammar,
  type Note,
  parseOptionsOf,
  type SourceFile,
} from '../../src/garden/index.ts';
import { grammar } from '../../src/pipeline/grammar.ts';
import { NoteWork, readFacts } from '../../src/rendering/note-work.ts';
import { growFrom, inputOf, rules, vaultOf } from '../build-garden.ts';

const fault = new TypeError('nobody foresaw this');

/** A grammar with a fault that one text meets. */
const faulty: Grammar = (text) => {
  if (text.body.includes('boom')) throw fault;
  return grammar(text);
};

const options = parseOptionsOf(vaultOf({}), rules);
const fileOf = (id: string, text: string): SourceFile => ({ id, text, path: id });

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
