import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, type Grammar, type Note, plainOptions } from '../../src/garden/index.ts';
import { growFrom, htmlOf, rules } from '../build-garden.ts';

/** What Markdown, links and front matter are made of. */
const fragments = [
  ...['[[', ']]', '![[', '|', '\\|', '#', '#tag', '^', ' ^id', '---', '...', '+++', '`', '```'],
  ...['\n', '\n\n', '\r\n', '\r', ' ', '\t', '    ', '\u00A0', '\u0000', '\uFEFF', '\uD83C'],
  ...['*', '**', '_', '~~', '==', '%%', '$', '$$', '\\', '> ', '- ', '1. ', '- [x] ', '# ', '### '],
  ...[
    '^[',
    '- [-] ',
    '```query\n',
    '--',
    '漢',
    'א',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '[^1]',
    '[^1]: ',
    '[r]: ',
    '<',
    '>',
    '</',
    '<div>',
    '</div>',
  ],
  ...['<!--', '-->', '<script>', '<b x="', '&#10;', '&amp;', '{', '}', '{::', '/}', '{% x %}'],
  ...['| a |', '| - |', ': ', 'title: ', 'tags: [', 'publish: no', 'date: 2024-01-01', '&x ', '*x'],
  ...['@', '"', "'", '!', '%zz', '%20', '/', '../', 'https://a.example', 'a', 'b.md', 'é', '🌱'],
];
const parseBlocks = '{::options parse_block_html="true" /}\n\n';

const fragment = fc.constantFrom(...fragments);
const fragmented = fc.array(fragment, { maxLength: 40 }).map((all) => all.join(''));
const anyText = fc.oneof(
  fragmented,
  fragmented.map((inner) => `---\n${inner}\n---\n${inner}`),
  fragmented.map((inner) => `${parseBlocks}<div>\n${inner}\n</div>`),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.oneof(fragment, fc.string({ maxLength: 8 }))).map((all) => all.join('')),
);

describe('any text at all', () => {
  it('grows, and can be rendered', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, two) => {
        const garden = growFrom({
          'a.md': one,
          'b.md': two,
          'c.mdx': one,
          '_posts/2021-01-01-d.md': one,
          'tags/e.md': two,
          'p.png': '',
        });
        for (const note of garden.notes) {
          expect(typeof htmlOf(garden, note.id)).toBe('string');
          expect(garden.addresses.get(note.id)).toMatch(/^\/(?:[^/]+\/)*$/);
          expect(garden.resolutions.get(note.id)).toHaveLength(note.links.length);
        }
        for (const { line, column } of garden.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe('front matter', () => {
  const noGrammar: Grammar = () => ({ type: 'root', children: [] });
  const compose = (text: string): Note =>
    parseNote({ id: 'a.md', path: 'a.md', text }, noGrammar, {
      ...rules,
      ...plainOptions,
    }).note;
  const linesOf = (source: string): string[] => source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

  it('leaves the text as it stands in the file, from its line on', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { body, bodyLine, problems } = compose(source);
        if (problems.some(({ code }) => code === 'unreadable-front-matter')) return;
        expect(body).toBe(
          linesOf(source)
            .slice(bodyLine - 1)
            .join('\n'),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('ends where it is closed, whatever follows', () => {
    const lineEnd = fc.constantFrom('\n', '\r\n');
    const close = fc.constantFrom('---', '...', '---  ');
    const keys = fc.uniqueArray(fc.constantFrom('title', 'lang', 'mood', 'x-y'));
    fc.assert(
      fc.property(keys, close, lineEnd, anyText, (names, closing, end, rest) => {
        const head = ['---', ...names.map((name) => `${name}: words`), closing];
        const { body, bodyLine, private: isPrivate } = compose([...head, rest].join(end));
        expect(isPrivate).toBe(false);
        expect(bodyLine).toBe(head.length + 1);
        expect(body).toBe(linesOf(`x${rest}`).join('\n').slice(1));
      }),
      { numRuns: 500 },
    );
  });

  it('is never public when it cannot be read', () => {
    fc.assert(
      fc.property(fragmented, (inner) => {
        const note = compose(`---\ndraft: true\n${inner}\n---\nText.`);
        expect(note.private).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
