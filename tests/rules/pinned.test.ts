import { readFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';
import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/features/search/merge-index.ts';
import { MergedIndex, release } from '../../src/features/search/merge-shards.ts';
import { addPages, endPagefind, takeFiles } from '../../src/features/search/shard.ts';
import { makeEditsQuick } from '../../src/markdown/quick-edits.ts';
import { read } from './imports.ts';

/** What is here of a package; what it offers to `import` alone is found by its path. */
function description(name: string): { folder: string; version: string } {
  const file = findPackageJSON(name, import.meta.url) ?? '';
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return { folder: dirname(file), version };
}

describe('a package whose private words are matched', () => {
  it.each([
    ['astro', 'what it has bundled is opened without it in src/commands/kept-build.ts'],
    ['pagefind', 'the files of its index are put together in src/features/search/'],
    ['temml', 'its messages are matched in src/features/math/repairs.ts'],
    ['beautiful-mermaid', 'its names are matched in src/features/diagrams/'],
    ['micromark-util-edit-map', 'its fields are used in src/markdown/quick-edits.ts'],
  ])('is of an exact version: %s', (name, why) => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
    };
    const advice = `${name}: ${why}, so package.json names one version. Try the new one against the tests of this file, then write it there.`;
    expect(dependencies[name], advice).toBe(description(name).version);
  });
});

describe('Pagefind', () => {
  it('is of the release whose files are put together', () => {
    expect(release, 'Read the format of the new Pagefind, then change `release`').toBe(
      description('pagefind').version,
    );
  });

  it('writes its release and its signature where they are looked for', async () => {
    await addPages(0, 'en', [
      { file: 'index.html', html: '<html><body data-pagefind-body>tree</body></html>' },
    ]);
    const files = await takeFiles(0, 'en');
    await endPagefind();
    const meta = files.find(([path]) => path.endsWith('.pf_meta'))?.[1] ?? new Uint8Array();
    // CBOR: an array of six, and a text of five letters.
    const start = Buffer.concat([Buffer.of(0x86, 0x60 + release.length), Buffer.from(release)]);
    expect(unpack(Buffer.from(meta)).subarray(0, start.length)).toEqual(start);
    expect(() => {
      new MergedIndex('en').add(files);
    }).not.toThrow();
  });
});

describe('Temml', () => {
  const messageOf = (tex: string): string => {
    try {
      temml.renderToString(tex, { throwOnError: true });
      return 'no error';
    } catch (cause) {
      return (cause as Error).message.trim();
    }
  };

  it.each([
    ['x_\\max', /^Got function '\\max' with no arguments as subscript at position \d+/],
    ['\\newcommand{\\R}{r}', /^\\newcommand\{\\R\} attempting to redefine \\R;/],
    ['a \\nope b', /^Unsupported function name: \\nope at position 3: /],
    ['{a', / at end of input: /],
  ])('says of %j what is looked for', (tex, message) => {
    expect(messageOf(tex)).toMatch(message);
  });
});

describe('beautiful-mermaid', () => {
  const load = createRequire(import.meta.url);
  const file = join(description('beautiful-mermaid').folder, 'dist/index.js');
  const { renderMermaidSVG } = load(file) as typeof import('beautiful-mermaid');

  it.each([
    [
      'flowchart TD\n subgraph g [In]\n A ==> B\n end\n B <--> C',
      'class="subgraph", id="arrowhead-start", --_arrow, --_group-fill, --_group-hdr, --_node-fill, --_node-stroke, --_line, --_text, --_text-sec',
    ],
    [
      'classDiagram\n class A {\n <<interface>>\n +go() bool\n }\n A <|-- B\n A *-- C\n A o-- D\n A --> E',
      'class="class-relationship", id="cls-inherit", id="cls-composition", id="cls-aggregation", id="cls-arrow", class="mono", --_text-muted, --_text-faint, --bg',
    ],
    [
      'erDiagram\n A ||--o{ B : has\n A {\n int id PK\n }',
      '(no attributes), --_key-badge, --_inner-stroke',
    ],
    [
      'xychart-beta\n x-axis [a, b]\n y-axis "Y" 0 --> 9\n bar [1, 2]\n line [2, 1]',
      'class="xychart-grid", class="xychart-bar, class="xychart-line-shadow',
    ],
  ])('draws %j with the names that are looked for', (diagram, names) => {
    const svg = renderMermaidSVG(diagram);
    for (const name of names.split(', '))
      expect(svg, `beautiful-mermaid no longer writes ${name}`).toContain(
        name.startsWith('--') ? `var(${name}` : name,
      );
  });
});

describe('micromark’s edit map', () => {
  const edit = fc.record({ at: fc.nat(20), remove: fc.nat(3), added: fc.nat(3) });
  // One edit ends before the next begins, as micromark makes them.
  const edits = fc.array(edit, { maxLength: 12 }).map((all) => {
    let next = 0;
    return all.map(({ at, remove, added }) => {
      const from = next + at;
      next = from + remove + 1;
      return { from, remove, added };
    });
  });
  const event = (name: string): Event => [name] as unknown as Event;

  it('makes the same edits quickly as it does by itself', () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with an edit map below
    const slow = EditMap.prototype.consume;
    makeEditsQuick();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- the same
    const quick = EditMap.prototype.consume;
    expect(quick).not.toBe(slow);
    const made = (
      consume: typeof slow,
      list: { from: number; remove: number; added: number }[],
    ) => {
      const map = new EditMap();
      const events = Array.from({ length: 300 }, (_, at) => event(String(at)));
      for (const { from, remove, added } of [...list].reverse())
        map.add(
          from,
          remove,
          Array.from({ length: added }, (_, at) => event(`${from}+${at}`)),
        );
      consume.call(map, events);
      // A map that has made its edits has none left.
      consume.call(map, events);
      return events;
    };
    fc.assert(
      fc.property(edits, (list) => {
        expect(made(quick, list)).toEqual(made(slow, list));
      }),
    );
  });
});
