import type { Row } from './row.ts';
import type { Subject } from './rows.ts';

/** The page of the manual that shows the rows. */
export const pageFile = new URL('../../content/manual/Conformance.md', import.meta.url);

/** What the page says of each subject: its heading, and what its rows are about. */
const headings: Record<Subject, [heading: string, lead: string]> = {
  forms: ['What is a link', 'Where double brackets make a link, and where they are only brackets.'],
  display: ['What a link shows', 'The words that stand for a link when its author gave none.'],
  'markdown-links': [
    'Markdown links',
    'They are looked up like all others, once they are decoded.',
  ],
  properties: ['Links in properties', 'A property that is nothing but a link counts as one.'],
  paths: ['Which note is meant', 'The order in which the files of a vault are tried.'],
  ties: ['Several notes that fit alike', 'One of them is taken, always the same, and it is said.'],
  'case-and-unicode': ['Case and Unicode', 'What counts as the same letter.'],
  names: ['Names of every kind', 'Signs that are special elsewhere are letters in a name.'],
  aliases: ['Aliases, titles and slugs', 'Other names count when no file fits.'],
  private: ['Private notes', 'Of these nothing is shown, not even that they are there.'],
  headings: ['Headings', 'How a part of a link is compared with the headings of a note.'],
  fragments: [
    'Fragments',
    'A Markdown link names a part as an address does, by an id; programs make these of headings.',
  ],
  blocks: ['Blocks', 'Where an id makes a block that links can lead to.'],
  embeds: ['Embedded notes', 'What stands where a note, a section or a block is embedded.'],
  'images-and-files': [
    'Pictures and files',
    'Files are found like notes; each kind is shown its way.',
  ],
};

/** The manual's page: what the rows are, then a table for each subject. */
export function pageOf(
  rules: ReadonlyMap<string, string>,
  rows: ReadonlyMap<Subject, readonly Row[]>,
): string {
  const count = [...rows.values()].reduce((sum, ofSubject) => sum + ofSubject.length, 0);
  const parts = [
    `---
title: Conformance
description: Every rule of links as a small vault, a link in it, and where it leads; each is a test.
tags: [manual]
---`,
    `What [Where links lead](Where%20links%20lead.md) and [Embeds](Embeds.md) say in words stands here as data: ${count} small vaults, a link in each, and what becomes of it.`,
    `All ${count} of ${count} pass. They run with every other test of this project, and one more test compares this page with them. To run them alone:`,
    '```sh\nnpx vitest run --config tests/vitest.config.ts tests/conformance\n```',
    `The rows are JSON in \`tests/conformance/rows/\`, so that other tools can run them too; the comments in \`tests/conformance/row.ts\` explain every key, and \`node tests/conformance/write-page.ts\` writes this page anew.`,
    `How to read the tables: a file of the vault stands with its text when there is some, \`⏎\` being a line break. When the note under *In* is not among the files, it holds the link and nothing else. Pictures are 40 pixels wide and 30 high.`,
    ...[...rows].flatMap(([subject, ofSubject]) => sectionOf(subject, ofSubject, rules)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionOf(
  subject: Subject,
  rows: readonly Row[],
  rules: ReadonlyMap<string, string>,
): string[] {
  const [heading, lead] = headings[subject];
  const used = new Set(rows.map(({ rule }) => rule));
  const sentences = [...rules].filter(([number]) => used.has(number));
  return [
    `## ${heading}`,
    lead,
    sentences.map(([number, sentence]) => `- **${number}** ${sentence}`).join('\n'),
    tableOf(
      ['Rule', 'Shows', 'Vault', 'In', 'Link', 'Result'],
      rows.map((row) => [
        row.rule,
        row.name,
        vaultOf(row),
        code(row.in),
        code(row.link),
        resultOf(row.expect),
      ]),
    ),
    sourcesOf(rows),
  ];
}

function tableOf(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [heads, heads.map(() => '---'), ...lines];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function vaultOf({ files, settings = {} }: Row): string {
  const listed = Object.entries(files).map(([id, text]) =>
    text === '' ? code(id) : `${code(id)}: ${code(text)}`,
  );
  const { alias, title, publish, exclude = [] } = settings;
  const set = [
    ...(alias === false ? ['aliases off'] : []),
    ...(title === false ? ['titles off'] : []),
    ...(publish === undefined ? [] : [`publish ${code(publish)}`]),
    ...exclude.map((folder) => `${code(folder)} excluded`),
  ];
  return [...listed, ...set].join(', ') || 'nothing else';
}

function resultOf(expected: Row['expect']): string {
  const list = (words: string, texts: readonly string[] | undefined): string[] =>
    texts === undefined ? [] : [`${words} ${texts.map(code).join(', ')}`];
  const led = 'to' in expected ? expected : undefined;
  const text = 'text' in expected ? expected.text : undefined;
  const near = expected.outcome === 'missing' ? expected.near : undefined;
  return [
    outcomeOf(expected),
    ...(led?.by === undefined ? [] : [`by its ${led.by}`]),
    ...(led?.partMissing ? ['without that part'] : []),
    ...list('not', 'others' in expected ? expected.others : undefined),
    ...(near?.length === 0 ? ['no name offered'] : list('offers', near)),
    ...list('shows', text === undefined ? undefined : [text]),
    ...list('HTML has', expected.html),
    ...list('HTML has once', expected.once),
    ...list('HTML has no', expected.notHtml),
    ...list('says', expected.problems),
  ].join('; ');
}

function outcomeOf(expected: Row['expect']): string {
  if (!('to' in expected)) return expected.outcome.replaceAll('-', ' ');
  const { outcome, to, part } = expected;
  const place = part === undefined ? code(to) : `${code(to)} at ${code(`#${part}`)}`;
  return outcome === 'found' ? place : `ambiguous: ${place}`;
}

function sourcesOf(rows: readonly Row[]): string {
  const sources = [...new Set(rows.map(({ source }) => source))].sort();
  const pages = sources.filter((source) => source !== 'Understory').map((page) => `<${page}>`);
  if (pages.length === 0) return 'All of this is this project’s own choice.';
  const own = pages.length < sources.length ? '; the rest is this project’s own choice' : '';
  return `From ${pages.join(', ')}${own}.`;
}

/** Text as code in a table's cell, in a fence longer than any run of backticks in it. */
function code(text: string): string {
  const line = text.replace(/\r?\n/g, '⏎');
  // A cell cannot hold a backslash before a bar as code, so that comes as HTML.
  if (line.includes('\\|')) return `<code>${line.replace(/[^\p{L}\p{N} ]/gu, entity)}</code>`;
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${blank}${line.replaceAll('|', '\\|')}${blank}${fence}`;
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0) ?? 0};`;
}
