import { bare, rendered } from './compare.ts';
import { divergenceOf, divergences } from './divergences.ts';
import { type Example, examples } from './examples.ts';

/** The page of the manual that tells how much of each specification is kept. */
export const pageFile = new URL('../../content/manual/CommonMark.md', import.meta.url);

/** Whether an example becomes what its specification says. */
export function isIdentical(example: Example): boolean {
  return bare(rendered(example)) === bare(example.html);
}

/** The manual's page. */
export function pageOf(): string {
  const identical = new Set(examples.filter(isIdentical));
  const suites = ['CommonMark', 'GFM'] as const;
  const lines = suites.map((suite) => {
    const own = examples.filter((example) => example.suite === suite);
    const same = own.filter((example) => identical.has(example)).length;
    const named = own.filter((one) => !identical.has(one) && divergenceOf(one)).length;
    return `| ${suite} | ${own.length} | ${same} | ${named} | ${own.length - same - named} |`;
  });
  const parts = [
    `---
title: CommonMark
description: How the examples of the Markdown specifications come out here, and each place where we differ on purpose.
tags: [manual]
---`,
    'What is usual Markdown is written down, with examples: [CommonMark 0.31.2](https://spec.commonmark.org/0.31.2/), and what [GFM](https://github.github.com/gfm/) adds to it. Each example is a test here: it is read and rendered as the body of a note, and its HTML compared, with [[Typography|our typography]] turned off.',
    [
      '| | Examples | Identical | Different on purpose | Unexplained |',
      '| - | -: | -: | -: | -: |',
      ...lines,
    ].join('\n'),
    'Compared are elements, text and the attributes that Markdown itself makes. What a page adds for its readers does not count: ids and anchors of headings, classes, how pictures load. A link counts as found, since Markdown does not say where it leads.',
    '## Where we differ',
    ...divergences.flatMap(({ name, reason, examples: listed }) => [
      `### ${name}`,
      reason,
      suites
        .flatMap((suite) =>
          listed[suite] ? [`${suite}, ${listed[suite].length}: ${listed[suite].join(', ')}.`] : [],
        )
        .join(' '),
    ]),
    '## The tests',
    '```sh\nnpx vitest run --config tests/vitest.config.ts tests/markdown\n```',
    'They fail when an example differs that no list names, and when a listed one does not differ. `node tests/markdown/write-page.ts` writes this page anew. The rules of links are in [Conformance](Conformance.md).',
  ];
  return `${parts.join('\n\n')}\n`;
}
