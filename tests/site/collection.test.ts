import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionEntry } from 'astro:content';
import { beforeAll, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { type NoteData, noteSchema } from '../../src/garden/index.ts';
import { makeFolder, makeVault, put, run, shellEnv, Site, undoLater } from './built-site.ts';
import { one, property, words } from './elements.ts';
import { freePort } from './free-port.ts';
import { copyProject } from './project-copy.ts';

/** What an owner adds: a page that asks for everything, a collection that refers to notes. */
const added = {
  'src/pages/all.json.ts': `
    import { getCollection, getEntries, getEntry } from 'astro:content';
    export async function GET() {
      const notes = await getCollection('notes');
      const short = await getCollection('notes', ({ data }) => data.words < 10);
      const [shelf] = await getCollection('shelves');
      return Response.json({
        notes,
        short: short.map(({ id }) => id),
        none: (await getEntry('notes', ['Hidden', 'md'].join('.'))) ?? null,
        first: (await getEntry(shelf.data.first)).data.title,
        all: (await getEntries([shelf.data.first])).map(({ id }) => id),
      });
    }`,
  'src/pages/texts/[...text].astro': `---
import { getCollection, render } from 'astro:content';

export const getStaticPaths = async () =>
  (await getCollection('notes')).map((note) => ({ params: { text: note.id }, props: { note } }));
const { Content, headings, origins } = await render(Astro.props.note);
---
<html lang="en"><body data-images={origins?.images.join()}><h1>{headings.map(({ slug }) => slug).join()}</h1><Content /></body></html>`,
  'src/content.config.ts': `
    import { defineCollection, reference } from 'astro:content';
    import * as z from 'zod';
    import { notesLoader } from './astro/loader.ts';
    import { noteSchema } from './garden/index.ts';
    export const collections = {
      notes: defineCollection({ loader: notesLoader(), schema: noteSchema }),
      shelves: defineCollection({
        loader: () => [{ id: 'best', first: 'Open.md' }],
        schema: z.object({ first: reference('notes') }),
      }),
    };`,
};

const notes = {
  'Open.md':
    '---\ntags: [craft]\ncreated: 2024-03-05\naliases: [Wide]\nstage: budding\n---\n\n## A part\n\nTo [[Other]], ==twice== to [[Other]], and to [[Nowhere]].\n\n![A fern](https://ferns.example/fern.png)\n',
  'Other.md': '---\ntitle: The other\n---\n\nIt names [[Hidden]] and is short.\n',
  'Program.mdx':
    'export const six = 6;\n\nOne and [[Open]] and {six + 1} and more than that, and more.\n',
  'Hidden.md': '---\ndraft: true\n---\n\nA xsecretx text, linked to [[Open]].\n',
  'tags/craft.md': 'What craft is.\n',
};

interface Answer {
  notes: CollectionEntry<'notes'>[];
  short: string[];
  none: unknown;
  first: string;
  all: string[];
}

let project: string;
let vault: string;
let site: Site;
let answer: Answer;
let said: string;

beforeAll(async () => {
  project = await copyProject(added);
  vault = await makeVault(notes);
  const folder = join(await makeFolder(), 'site');
  const env = { UNDERSTORY_CONTENT: vault };
  const ran = await run('build', ['--outDir', folder], env, project);
  expect(ran, ran.stderr).toMatchObject({ code: 0 });
  said = ran.stdout + ran.stderr;
  site = new Site(folder);
  answer = JSON.parse(site.text('all.json')) as Answer;
}, 90_000);

describe('the collection of notes', () => {
  it('has the type of the schema', () => {
    expectTypeOf<CollectionEntry<'notes'>['data']>().toEqualTypeOf<NoteData>();
  });

  it('holds every public note, and none else', () => {
    expect(answer.notes.map(({ id }) => id)).toEqual(['Open.md', 'Other.md', 'Program.mdx']);
    expect(JSON.stringify(answer)).not.toMatch(/hidden|xsecretx/i);
    expect(answer.none).toBeNull();
  });

  it('tells what a note says and what the garden adds', () => {
    const [open, other] = answer.notes;
    expect(open).toMatchObject({
      collection: 'notes',
      body: expect.stringContaining('==twice==') as string,
      data: {
        title: 'Open',
        tags: ['craft'],
        aliases: ['Wide'],
        created: '2024-03-05',
        stage: 'budding',
        address: '/open/',
        headings: [{ depth: 2, text: 'A part', id: 'a-part' }],
        links: [{ to: 'Other.md', kind: 'link' }],
        backlinks: ['Program.mdx'],
        unresolved: ['Nowhere'],
        redirects: [],
      },
    });
    expect(other?.data).toMatchObject({ title: 'The other', backlinks: ['Open.md'], links: [] });
    for (const { data } of answer.notes) expect(noteSchema.parse(data)).toEqual(data);
    expect(new Set(answer.notes.map(({ digest }) => digest)).size).toBe(3);
  });

  it('gives no Markdown that names a private note', () => {
    expect(answer.notes.map(({ body }) => body === undefined)).toEqual([false, true, false]);
  });

  it('takes filters and references', () => {
    expect(answer).toMatchObject({ short: ['Other.md'], first: 'Open', all: ['Open.md'] });
    expect(said).not.toContain('Invalid content reference');
  });

  it('renders Markdown and MDX by the same call', () => {
    const open = site.page('/texts/Open.md/');
    expect(words(one(open, 'h1'))).toBe('a-part');
    expect(words(one(open, '.prose'))).toContain('twice');
    expect(words(one(open, 'mark'))).toBe('twice');
    expect(property(one(open, 'body'), 'dataImages')).toBe('https://ferns.example');
    const program = one(site.page('/texts/Program.mdx/'), '.prose');
    expect(words(program)).toContain('One and Open and 7');
  });

  it('leaves nothing of a private note in what is kept on disk', () => {
    const folders = [join(project, '.astro'), join(project, '.cache')];
    const kept = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')),
    );
    expect(kept.some((text) => text.includes('Open.md'))).toBe(true);
    expect(kept.filter((text) => /hidden\.md|xsecretx/i.test(text))).toEqual([]);
  });

  it('is as fresh as the garden while somebody writes', async () => {
    const port = await freePort();
    const args = [join('src', 'commands', 'understory.ts'), 'dev', '--port', String(port)];
    const env = shellEnv({ UNDERSTORY_CONTENT: vault });
    const server = spawn(process.execPath, args, { cwd: project, env, stdio: 'ignore' });
    undoLater(async () => {
      if (server.exitCode === null && server.kill()) await once(server, 'close');
    });
    const titles = async (): Promise<string[]> => {
      const response = await fetch(`http://localhost:${port}/all.json`);
      return ((await response.json()) as Answer).notes.map(({ data }) => data.title);
    };
    const patience = { timeout: 40_000, interval: 200 };
    await vi.waitFor(async () => {
      expect(await titles()).toEqual(['Open', 'The other', 'Program']);
    }, patience);
    await put(vault, 'Hidden.md', '---\ntitle: In the open\n---\n\nRead me.\n');
    await put(vault, 'Other.md', '---\ndraft: true\n---\n\nGone.\n');
    await vi.waitFor(async () => {
      expect(await titles()).toEqual(['In the open', 'Open', 'Program']);
    }, patience);
  }, 90_000);
});
