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
    'fragment.mdx': '<Fragment>Words in a fragment.</Fragment>\n\nAnd {1 + 1}.\n',
  });
  site = await buildSite(vault);
}, 90_000);

describe('a note in MDX with', () => {
  it.each(broken.map(([what], at) => [what, at] as const))('%s shows its prose', (_, at) => {
    expect(words(one(site.page(`b${at}/n/index.html`), '.prose'))).toContain(`Prose of ${at}.`);
  });

  it('what is not there is told where it is', async () => {
    const { stdout } = await run('check.ts', ['--format', 'json'], { UNDERSTORY_CONTENT: vault });
    const problems = JSON.parse(stdout) as { code: string; file: string }[];
    const told = problems.filter(({ code }) => code === 'broken-mdx').map(({ file }) => file);
    expect(told).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5'].map((name) => `${name}/n.mdx`));
  });

  it("Astro's own fragment has no missing component", () => {
    const prose = words(one(site.page('fragment/index.html'), '.prose'));
    expect(prose).toMatch(/^\s*Words in a fragment\.\s*And 2\.\s*$/);
  });
});
