import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, run, type Site } from './built-site.ts';
import { words, one } from './elements.ts';

/** Programs that no bundler or page can use, each with the files that it imports. */
const broken: [what: string, code: string, files: Record<string, string>][] = [
  ['an alias that nobody defined', 'import B from "~/b.astro";', {}],
  ['another alias', 'import B from "@/b.astro";', {}],
  ['a package that nobody installed', 'import B from "nobody-has-this";', {}],
  ['a file that is not there', 'import B from "./gone.astro";', {}],
  [
    'a file that imports one that is not there',
    'import { B } from "./near.js";',
    {
      'near.js': 'import { z } from "../far/gone.js";\nexport const B = z;',
    },
  ],
  [
    'a file that needs a package',
    'import B from "./w.jsx";',
    {
      'w.jsx': 'import React from "react";\nexport default () => <b>w</b>;',
    },
  ],
  [
    'a file that is no program',
    'import { B } from "./bad.js";',
    { 'bad.js': 'export const B = (;' },
  ],
  [
    'a file without what is asked of it',
    'import { B } from "./other.js";',
    {
      'other.js': 'export const C = 1;',
    },
  ],
  [
    'a file that fails when it is loaded',
    'import { B } from "./throws.js";',
    {
      'throws.js': 'throw new Error("on purpose");\nexport const B = 1;',
    },
  ],
  [
    'a program that fails when it is shown',
    'export const B = () => { throw new Error("now"); };',
    {},
  ],
  ['a program that ends the process', 'export const B = process.exit(0);', {}],
  ['a program that never ends', 'export const B = () => { for (;;) {} };', {}],
];

let site: Site;
let vault: string;

beforeAll(async () => {
  vault = await makeVault({
    'index.md': 'Home.',
    ...Object.fromEntries(
      broken.flatMap(([, code, files], at) => [
        [`b${at}/n.mdx`, `${code}\n\nProse of ${at}.\n\n<B />\n`],
        ...Object.entries(files).map(([name, text]) => [`b${at}/${name}`, text] as const),
      ]),
    ),
    'odd? #1 at 100%.mdx': 'import { C } from "./b7/other.js";\n\nOne is {C}.\n',
    'aside.mdx': 'One.\n\n:::tip[Mind]\nTwo is {1 + 1}, see [[fragment]].\n:::\n\nThree.\n',
    'fragment.mdx': '<Fragment>Words in a fragment.</Fragment>\n\nAnd {1 + 1}.\n',
  });
  site = await buildSite(vault);
}, 150_000);

describe('a note in MDX with', () => {
  it.each(broken.map(([what], at) => [what, at] as const))('%s shows its prose', (_, at) => {
    expect(words(one(site.page(`b${at}/n/index.html`), '.prose'))).toContain(`Prose of ${at}.`);
  });

  it('what is not there is told where it is', async () => {
    const { stdout } = await run('check', ['--format', 'json'], { UNDERSTORY_CONTENT: vault });
    const problems = JSON.parse(stdout) as { code: string; file: string }[];
    const told = problems.filter(({ code }) => code === 'broken-mdx').map(({ file }) => file);
    expect(told).toEqual(broken.map((_, at) => `b${at}/n.mdx`).sort());
  }, 60_000);

  it('no fault runs, whatever it is called', () => {
    expect(words(one(site.page('odd-1-at-100/index.html'), '.prose'))).toContain('One is 1.');
  });

  it('a directive is a callout, as in every other note', () => {
    const callout = one(site.page('aside/index.html'), '.callout');
    expect(words(callout)).toMatch(/^\s*Mind\s*Two is 2, see fragment\.\s*$/);
  });

  it("Astro's own fragment has no missing component", () => {
    const prose = words(one(site.page('fragment/index.html'), '.prose'));
    expect(prose).toMatch(/^\s*Words in a fragment\.\s*And 2\.\s*$/);
  });
});
