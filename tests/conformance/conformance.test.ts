import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Garden, Resolution } from '../../src/garden/index.ts';
import { elementsOf, growFrom, htmlOf, noteOf, wordsIn } from '../build-garden.ts';
import { pageFile, pageOf } from './page.ts';
import { linkProblems, type Row } from './row.ts';
import { filesOfRows, rows, rules, subjects } from './rows.ts';

function grow({ files, in: from, link, settings = {} }: Row): Garden {
  const vault = Object.fromEntries(
    Object.entries({ [from]: link, ...files }).map(([id, text]) => [id.normalize('NFC'), text]),
  );
  return growFrom(vault, {
    resolveBy: { alias: settings.alias ?? true, title: settings.title ?? true },
    publish: settings.publish ?? 'all',
    exclude: settings.exclude ?? [],
  });
}

function expectedOutcome(expected: Row['expect']): object {
  if (!('to' in expected)) return { outcome: expected.outcome };
  const { outcome, to, by = 'path', part, partMissing = false } = expected;
  const others = 'others' in expected ? expected.others : [];
  return { outcome, to, by, part, partMissing, others };
}

function actualOutcome(resolution: Resolution | undefined): object {
  if (!resolution || !('target' in resolution)) return { outcome: resolution?.outcome };
  const { id, by, part, partMissing } = resolution.target;
  const others = 'others' in resolution ? resolution.others : [];
  return { outcome: resolution.outcome, to: id, by, part: part?.id, partMissing, others };
}

/** The names that are offered for a vault's only missing link. */
function nearNames(garden: Garden): string[] {
  const said = garden.problems.find(({ code }) => code === 'missing-link');
  return [...(said?.hint ?? '').matchAll(/\[\[([^\][]*)\]\]/g)].map(([, name = '']) => name);
}

function checkProblems(garden: Garden, expected: readonly string[]): void {
  const said = garden.problems.filter(({ code }) => linkProblems.some((one) => one === code));
  const loud = said.filter(({ level, code }) => level !== 'hint' || expected.includes(code));
  expect([...new Set(loud.map(({ code }) => code))].sort()).toEqual([...expected].sort());
}

function checkHtml(html: string, { html: has = [], once = [], notHtml = [] }: Row['expect']): void {
  for (const text of has) expect(html).toContain(text);
  for (const text of once) expect([text, html.split(text).length - 1]).toEqual([text, 1]);
  for (const text of notHtml) expect(html).not.toContain(text);
  const elements = elementsOf(html).map(({ properties }) => properties);
  const ids = elements.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  expect(ids).toEqual([...new Set(ids)]);
  const inside = elements.flatMap(({ href }) =>
    typeof href === 'string' && href.startsWith('#') ? [decodeURIComponent(href.slice(1))] : [],
  );
  expect(ids).toEqual(expect.arrayContaining(inside));
}

function check(row: Row): void {
  const garden = grow(row);
  const id = row.in.normalize('NFC');
  const note = noteOf(garden, id);
  const expected = row.expect;
  const isLink = expected.outcome !== 'not-a-link';
  // What stands inside another link is words of it.
  const numbers = note.links.flatMap(({ isQuiet }, number) => (isQuiet ? [] : [number]));
  expect(numbers.map((number) => note.links[number]?.written)).toHaveLength(
    row.links ?? (isLink ? 1 : 0),
  );
  if (isLink) {
    const number = numbers[(row.number ?? 1) - 1] ?? -1;
    const outcome = actualOutcome(garden.resolutions.get(id)?.[number]);
    expect(outcome).toEqual(expectedOutcome(expected));
    if (expected.text !== undefined) expect(garden.show(note, number)).toBe(expected.text);
  }
  if (expected.outcome === 'missing' && expected.near)
    expect(nearNames(garden)).toEqual(expected.near);
  checkProblems(garden, expected.problems ?? []);
  if (expected.html ?? expected.once ?? expected.notHtml) checkHtml(htmlOf(garden, id), expected);
}

describe.each([...rows])('the rules of links: %s', (_, ofSubject) => {
  it.each(ofSubject.map((row) => [row.rule, row.name, row] as const))(
    '%s %s',
    (_rule, _name, row) => check(row),
  );

  it('have a name each', () => {
    const names = ofSubject.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the rows', () => {
  const all = [...rows.values()].flat();

  it('are in the files that are read', () => {
    expect(filesOfRows()).toEqual(subjects.map((subject) => `${subject}.json`).sort());
  });

  it('show every rule', () => {
    const shown = new Set(all.map(({ rule }) => rule));
    expect([...rules.keys()].filter((rule) => !shown.has(rule))).toEqual([]);
    expect([...shown].filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it('stand in the manual as they are', () => {
    const page = readFileSync(pageFile, 'utf8');
    expect(page, 'run `node tests/conformance/write-page.ts`').toBe(pageOf(rules, rows));
    expect(page).toContain(`All ${all.length} of ${all.length} pass`);
  });

  it('make a page that holds no links by mistake', () => {
    const garden = growFrom({ 'Conformance.md': pageOf(rules, rows) });
    const targets = noteOf(garden, 'Conformance.md').links.map(({ written }) => written);
    expect(targets).toEqual(['Where%20links%20lead.md', 'Embeds.md']);
  });

  it('make a page that shows every link as it is written', () => {
    const garden = growFrom({ 'Conformance.md': pageOf(rules, rows) });
    const cells = elementsOf(htmlOf(garden, 'Conformance.md'), 'td').map(wordsIn);
    const links = cells.filter((_, number) => number % 6 === 4);
    expect(links).toEqual(all.map(({ link }) => link.replace(/\r?\n/g, '⏎')));
  });
});
