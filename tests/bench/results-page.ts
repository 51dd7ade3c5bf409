import { readFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/settings/place.ts';
import type { BuildCosts } from './building.ts';
import type { FindingCosts } from './finding.ts';
import type { ReadingCosts } from './reading.ts';
import type { ResolvingCost } from './resolving.ts';
import type { Run } from './timed-run.ts';
import type { WritingCosts } from './writing.ts';

/** Everything that one run has measured. */
export interface Figures {
  resolving: { small: ResolvingCost; large: ResolvingCost };
  builds: readonly BuildCosts[];
  writing: WritingCosts | undefined;
  reading: ReadingCosts;
}

/** The manual's page of a run: its tables in Markdown. */
export async function benchPage({ resolving, builds, writing, reading }: Figures): Promise<string> {
  const parts = [
    `---\ntitle: Benchmarks\ndescription: What builds cost, measured by npm run bench.\ntags: [manual]\n---`,
    `Measured by \`npm run bench\` on ${await circumstances()} Times differ between machines; the ratios are what counts. The notes are made up: about 3 KB each, with eight wiki-links, headings, tags and a list.`,
    '## Builds',
    table(
      ['notes', 'cold', 'warm', 'one edit', 'one rename', 'edit / cold', 'most memory'],
      builds.map(({ notes, cold, warm, edit, rename }) => [
        notes.toLocaleString('en'),
        ...[cold, warm, edit, rename].map(({ seconds }) => inSeconds(seconds)),
        ratio(edit.seconds, cold.seconds),
        memory([cold, warm, edit, rename]),
      ]),
    ),
    growth(builds),
    '## What is sent',
    table(
      ['notes', 'files', 'site', 'a page (gzip)', 'heaviest page'],
      builds.map(({ notes, weight }) => [
        notes.toLocaleString('en'),
        weight.files.toLocaleString('en'),
        `${(weight.bytes / 1e6).toFixed(1)} MB`,
        kilobytes(weight.page.median),
        kilobytes(weight.page.most),
      ]),
    ),
    findingHeading,
    findingWords(builds),
    ...peerTable(builds),
    ...(writing
      ? [
          '## While writing',
          `At ${writing.notes.toLocaleString('en')} notes \`npm run dev\` answers after ${inSeconds(writing.ready)}. From saving to the new sentence in the open page: ${inSeconds(writing.change)}; to the backlink on the other page: ${inSeconds(writing.backlink)}.`,
        ]
      : []),
    ...readingWords(reading),
    '## Resolving links',
    resolvingWords(resolving),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const findingHeading = '## While finding';

/** What one run has measured of finding, by the size of the garden. */
export type Findings = readonly { notes: number; finding: FindingCosts }[];

function findingWords(findings: Findings): string {
  return [
    'What a browser loads from opening the search to the first result, and from opening the box for names to the first of them; the longest time for which the page is held up while one types there, on a processor four times slower than this one; and on this one the time from the key that first opens the box for names to the open box, and from a key in it to the names that answer, for the slowest key.',
    table(
      [
        ...['notes', 'search', 'names', 'held up by search', 'held up by names'],
        ...['box opens', 'names answer'],
      ],
      findings.map(({ notes, finding }) => [
        notes.toLocaleString('en'),
        kilobytes(finding.search),
        kilobytes(finding.switcher),
        ...[finding.searchBlock, finding.switcherBlock, finding.opened, finding.answered].map(
          (wait) => `${wait} ms`,
        ),
      ]),
    ),
  ].join('\n\n');
}

/** The manual's page of an earlier run with what another has measured of finding. */
export async function withFindings(page: string, findings: Findings): Promise<string> {
  const parts = page.split(/\n(?=## )/).filter((part) => !part.startsWith(findingHeading));
  const after = parts.findIndex((part) => part.startsWith('## What is sent'));
  const own = `${findingHeading}\n\nMeasured on ${await circumstances()}\n\n${findingWords(findings)}\n`;
  return parts.toSpliced(after + 1, 0, own).join('\n');
}

async function circumstances(): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const day = new Date().toISOString().slice(0, 10);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${day}, on ${availableParallelism()} cores with ${gigabytes} GB, under Node ${process.versions.node} with Astro ${dependencies['astro'] ?? '?'} and Pagefind ${dependencies['pagefind'] ?? '?'}.`;
}

function growth(builds: readonly BuildCosts[]): string {
  return builds
    .slice(1)
    .map(({ notes, cold }, at) => {
      const before = builds[at];
      if (!before) return '';
      return `From ${before.notes.toLocaleString('en')} to ${notes.toLocaleString('en')} notes, ${ratio(notes, before.notes)} as many, a cold build takes ${ratio(cold.seconds, before.cold.seconds)} as long.`;
    })
    .join(' ');
}

function peerTable(builds: readonly BuildCosts[]): string[] {
  const rows = builds.flatMap(({ notes, peers }) =>
    peers.map(({ name, ours, theirs }) => [
      notes.toLocaleString('en'),
      name,
      inSeconds(ours),
      inSeconds(theirs),
      ratio(ours, theirs),
    ]),
  );
  if (rows.length === 0) return [];
  return ['## Beside others', table(['notes', 'with', 'ours, cold', 'theirs', 'ratio'], rows)];
}

function readingWords({ grades, waits }: ReadingCosts): string[] {
  return [
    '## While reading',
    'What Lighthouse says of this garden as on a phone, of 100 each, in the middle one of three visits:',
    table(
      [
        'page',
        'performance',
        'accessibility',
        'best practices',
        'search engines',
        'what is missing',
      ],
      grades.map(({ page, performance, accessibility, seo, faults, ...more }) =>
        [`\`${page}\``, performance, accessibility, more['best-practices'], seo]
          .map(String)
          .concat(faults.join(', ') || '–'),
      ),
    ),
    `On a processor four times slower than this one, a reader waits at most ${waits.typing} ms from a key to the next paint while typing in the search, ${waits.preview} ms while a preview opens, and ${waits.theme} ms when the theme changes.`,
  ];
}

function resolvingWords({ small, large }: Figures['resolving']): string {
  const perLink = ({ resolving, links }: ResolvingCost): number => resolving / links;
  const share = (100 * large.resolving) / large.parsing;
  return `Resolving ${large.links.toLocaleString('en')} links of ${large.notes.toLocaleString('en')} notes costs ${share.toFixed(1)} % of the time that parsing them costs: ${perLink(large).toFixed(2)} µs a link, ${ratio(perLink(large), perLink(small))} what a link costs in gardens of ${small.notes.toLocaleString('en')} notes.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const inSeconds = (seconds: number): string => `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function memory(runs: readonly Run[]): string {
  const known = runs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return known.length === 0 ? '–' : `${(Math.max(...known) / 1e9).toFixed(2)} GB`;
}
