import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/garden/index.ts';
import { makeFolder, makeVault, type Ran, root, run, Site } from './built-site.ts';
import { all, one, property, words } from './elements.ts';
import { readGardenJson } from './garden-json.ts';
import { copyProject } from './project-copy.ts';

/** Outside of `src/`, as an owner may keep it who has it from elsewhere. */
const plugin = `
  import { visit } from 'unist-util-visit';
  import { sign } from './sign.js';

  export const remarkSign = () => (tree) =>
    visit(tree, 'text', (node) => {
      if (node.value.includes('boom')) throw new Error('It went boom.');
      node.value = node.value.replace('SIGN', sign);
    });

  export const rehypeMark = ({ name }) => (tree) =>
    visit(tree, 'element', (node) => {
      node.properties[name] = 'yes';
      if (node.children[0]?.value?.includes('crash')) throw new Error('It went to pieces.');
    });`;

const settings = `
  import { defineSite } from './settings/site-schema.ts';
  // @ts-expect-error It is no TypeScript.
  import { rehypeMark, remarkSign } from '../plugins/plugin.js';

  export default defineSite({
    title: 'Garden',
    description: 'A garden.',
    extend: [
      {
        name: 'signs',
        remarkPlugins: [remarkSign],
        rehypePlugins: [[rehypeMark, { name: 'data-mark' }]],
        styles: ['./plugins/signs.css'],
        pages: [{ pattern: '/signs', entrypoint: './plugins/Signs.astro' }],
        head: [
          { tag: 'link', attrs: { rel: 'me', href: '/about/' } },
          { tag: 'meta', attrs: { name: 'signed', content: 'yes "yes"' } },
          { tag: 'script', content: 'document.documentElement.dataset.signed = "<";' },
        ],
        components: {
          BeforeText: './plugins/Before.astro',
          AfterText: './plugins/After.astro',
          Sidebar: './plugins/Aside.astro',
        },
        problems: (notes) =>
          notes
            .filter(({ title }) => title === 'Long')
            .map(({ id }) => ({ file: id, message: 'It is long.', hint: 'Cut it.', place: { line: 2, column: 3 } })),
      },
      {
        name: 'unable',
        problems: () => {
          throw new Error('It cannot say.');
        },
      },
    ],
  });`;

let project: string;
let vault: string;
let ran: Ran;
let site: Site;

async function build(): Promise<void> {
  const folder = join(await makeFolder(), 'site');
  ran = await run('build', ['--outDir', folder], { UNDERSTORY_CONTENT: vault }, project);
  expect(ran, ran.stderr).toMatchObject({ code: 0 });
  site = new Site(folder);
}

type Fault = readonly [file: string, before: string, fault: string];

/** A file of the project with a fault in it, which one note meets. */
async function faulty([file, before, fault]: Fault): Promise<[string, string]> {
  const text = await readFile(join(root, file), 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  return [file, text.replace(before, `${before}\n${fault}`)];
}

const ofBudding = "data.stage === 'budding'";
const faults: readonly Fault[] = [
  [
    'src/layouts/list-view.ts',
    'export function listNote(entry: Entry): Listed {',
    `if (entry.${ofBudding}) throw new Error('It fell off the list.');`,
  ],
  [
    'src/layouts/garden-json.ts',
    'export function writeGarden(notes: readonly Entry[]): z.output<typeof gardenJson> {',
    `for (const { data } of notes) if (${ofBudding}) throw new Error('It left no trace.');`,
  ],
  [
    'src/layouts/feeds.ts',
    'function describeItem({ data }: Entry): FeedItem {',
    `if (${ofBudding}) throw new Error('It was no news.');`,
  ],
  [
    'src/features/search/adjuncts.ts',
    'export function withAdjuncts(html: string): string {',
    "if (html.includes('unfindable')) throw new Error('It cannot be found.');",
  ],
];

beforeAll(async () => {
  project = await copyProject({
    ...Object.fromEntries(await Promise.all(faults.map(faulty))),
    'plugins/plugin.js': plugin,
    'plugins/sign.js': "export const sign = 'signed';\n",
    'plugins/signs.css': '.signs { color: red; }\n',
    'plugins/Signs.astro': '<html lang="en"><body><h1 class="signs">Signs</h1></body></html>\n',
    'plugins/Before.astro':
      '---\nif (Astro.props.id === "Falls.md") throw new Error("It fell down.");\n---\n<p class="before">{Astro.props.id}</p>\n',
    'plugins/After.astro': '<p class="after">{Astro.props.id}</p>\n',
    'plugins/Aside.astro': '<aside class="beside">Here</aside>\n',
    'src/site.config.ts': settings,
  });
  vault = await makeVault({
    'Short.md': 'A SIGN of life.\n',
    'Program.mdx': 'export const n = 2;\n\nA SIGN in a program: {n}.\n',
    '_posts/2024-02-03-old.md': 'A SIGN from then.\n',
    'Long.md': 'This is a boom.\n\n![[Short]]\n',
    'Crash.md': 'This is a crash.\n',
    'Falls.md': 'A note of *words* & more.\n',
    'in/Sore.md': '---\nstage: budding\ncreated: 2024-02-04\n---\nWords, unfindable.\n',
  });
  await build();
}, 90_000);

describe('a fault of the program that one note meets', () => {
  const others = ['Crash.md', 'Falls.md', 'Long.md', 'Program.mdx', 'Short.md'];

  it('costs lists no more than what they tell of it', () => {
    for (const address of ['/notes/', '/in/']) {
      const text = words(one(site.page(address), 'main'));
      expect(text, address).toContain('Sore');
      expect(text, address).not.toContain('4 Feb 2024');
    }
    expect(words(one(site.page('/notes/'), 'main'))).toContain('Short');
    expect(ran.stderr).toMatch(/in\/Sore\.md.*note-failed/);
  });

  it('costs its page nothing', () => {
    expect(words(one(site.page('/in/sore/'), '.prose'))).toContain('Words, unfindable.');
  });

  it('costs programs that read the garden, and the feed, no other note', () => {
    const { notes } = readGardenJson(site);
    expect(notes.map(({ id }) => id)).toEqual(expect.arrayContaining([...others, 'in/Sore.md']));
    expect(notes.find(({ id }) => id === 'in/Sore.md')).toMatchObject({
      ...{ title: 'Sore', address: '/in/sore/', created: null, stage: null },
    });
    expect(site.text('rss.xml')).toContain('A signed from then.');
  });

  it('costs search that note alone', () => {
    expect(site.files).toContain('pagefind/pagefind.js');
    expect(ran.stderr).toContain('in/sore/index.html is not found by search: It cannot be found.');
    expect(ran.stderr.match(/not found by search/g)).toHaveLength(1);
  });
});

describe('extensions', () => {
  it.each(['/short/', '/program/', '/old/'])(
    'change the text of every kind of note: %s',
    (address) => {
      const prose = one(site.page(address), '.prose');
      expect(words(prose)).toContain('A signed');
      expect(all(prose, 'p').map((p) => property(p, 'dataMark'))).toEqual(['yes']);
    },
  );

  it('fail in small: one note is shown as it was written, another keeps its HTML', () => {
    expect(words(one(site.page('/long/'), '.prose'))).toContain('![[Short]]');
    const crash = one(site.page('/crash/'), '.prose');
    expect(all(crash, 'p').map((p) => [words(p), property(p, 'dataMark')])).toEqual([
      ['This is a crash.', undefined],
    ]);
    expect(ran.stderr).toContain('Crash.md: the extension “signs” failed');
    expect(ran.stderr).toContain('It went to pieces.');
  });

  it('cost no page but the one that they cannot make', () => {
    const page = site.page('/falls/');
    expect(words(one(page, 'h1'))).toBe('Falls');
    expect(words(one(page, 'article'))).toContain('A note of words & more.');
    expect(ran.stderr).toContain('note-failed');
    expect(ran.stderr).toContain('It fell down.');
  });

  it('tell what is amiss', async () => {
    const env = { UNDERSTORY_CONTENT: vault };
    const { stdout } = await run('check', ['--format', 'json'], env, project);
    const found = (JSON.parse(stdout) as Problem[]).filter(({ code }) =>
      code.includes('extension'),
    );
    expect(found).toMatchObject([
      { code: 'failed-extension', level: 'error', file: 'Long.md', line: 1, column: 1 },
      { code: 'extension-says', level: 'warning', file: 'Long.md', line: 2, column: 3 },
      { code: 'failed-extension', level: 'error', file: 'src/site.config.ts' },
    ]);
    expect(found[2]?.message).toContain('“unable” failed when it was asked');
    expect(found[0]?.message).toContain('“signs” failed');
    expect(found[1]).toMatchObject({ message: 'signs: It is long.', hint: 'Cut it.' });
  });

  it('bring pages, style sheets and elements of the head', () => {
    expect(words(one(site.page('/signs/'), 'h1'))).toBe('Signs');
    const page = site.page('/short/');
    const meta = all(page, 'meta').find((one) => property(one, 'name') === 'signed');
    expect(meta && property(meta, 'content')).toBe('yes "yes"');
    const me = all(page, 'link').find((one) => property(one, 'rel') === 'me');
    expect(me && property(me, 'href')).toBe('/about/');
    const sheets = all(page, 'link').filter((link) => property(link, 'rel') === 'stylesheet');
    const own = sheets.map((link) => site.text((property(link, 'href') ?? '').slice(1)));
    expect(own.filter((css) => css.includes('.signs'))).toHaveLength(1);
  });

  it('may stand in the head as scripts that the policy knows', () => {
    const script = 'document.documentElement.dataset.signed = "<";';
    const html = site.text('short/index.html');
    expect(html).toContain(`<script>${script}</script>`);
    expect(html).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });

  it('fill the slots of a note and of every page', () => {
    const page = site.page('/short/');
    expect(words(one(one(page, 'article'), '.before'))).toBe('Short.md');
    expect(words(one(one(page, 'main'), '.after'))).toBe('Short.md');
    expect(all(one(page, 'article'), '.after')).toEqual([]);
    expect(words(one(site.page('/notes/'), '.beside'))).toBe('Here');
  });

  it('are part of every key: a file that a plugin imports makes notes anew', async () => {
    await writeFile(join(project, 'plugins/sign.js'), "export const sign = 'sealed';\n");
    const before = join(project, 'plugins/Before.astro');
    await writeFile(
      before,
      (await readFile(before, 'utf8')).replace('class="before"', 'class="now"'),
    );
    await build();
    for (const address of ['/short/', '/program/', '/old/'])
      expect(words(one(site.page(address), '.prose'))).toContain('A sealed');
    expect(words(one(site.page('/short/'), '.now'))).toBe('Short.md');
    // What goes wrong is told each time that the site is made.
    expect(ran.stderr).toMatch(/in\/Sore\.md.*note-failed/);
    expect(ran.stderr).toContain('in/sore/index.html is not found by search');
  }, 60_000);
});
