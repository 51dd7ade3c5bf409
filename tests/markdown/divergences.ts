import type { Example } from './examples.ts';

/** Where a note's page differs from a specification on purpose, and why. */
export interface Divergence {
  name: string;
  reason: string;
  /** Numbers of examples, by suite. */
  examples: Partial<Record<Example['suite'], readonly number[]>>;
  /** What makes of the expected HTML exactly ours, where a rule can say it. */
  becomes?: (html: string) => string;
}

export const divergences: readonly Divergence[] = [
  {
    name: 'One first heading a page',
    reason:
      'The title of a note is the only `h1` of its page, so that readers who hear a page know what it is. A first heading in the text is an `h2`, and what follows it stands a level lower too.',
    examples: {
      CommonMark: [
        ...[10, 62, 66, 67, 68, 72, 75, 76, 78, 79, 80, 81, 82, 83, 84, 115, 141, 214, 215, 227],
        ...[228, 229, 230, 232, 300],
      ],
    },
    becomes: lowered,
  },
  {
    name: 'HTML by an allow-list',
    reason:
      'Scripts, styles and form fields are left out, and of elements that nobody knows the tags. See [HTML in notes](HTML%20in%20notes.md).',
    examples: {
      CommonMark: [
        ...[150, 163, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 613, 614, 615, 617],
      ],
      GFM: [657],
    },
  },
  {
    name: 'Schemes that are known',
    reason: 'A link with a scheme that no browser is known to open safely shows its words alone.',
    examples: { CommonMark: [598, 599, 601] },
    becomes: (html) => html.replace(/<a href="[^"]*">/, '<a>'),
  },
  {
    name: 'Links have names',
    reason: 'A link without words is called by its address: else nobody could hear or see it.',
    examples: { CommonMark: [484] },
    becomes: (html) => html.replace('></a>', '>./target.md</a>'),
  },
  {
    name: 'Double brackets',
    reason: '`[[foo]]` is a link to a note, and `![[foo]]` shows it.',
    examples: { CommonMark: [548, 559, 590] },
  },
  {
    name: 'Tags',
    reason: 'A word behind a `#` is a tag, and leads to the notes that have it.',
    examples: { CommonMark: [64] },
    becomes: (html) => html.replace('#hashtag', '<a href="/tags/hashtag/">#hashtag</a>'),
  },
  {
    name: 'Bare addresses',
    reason:
      'GFM makes links of bare addresses, and we read GFM; CommonMark alone shows them as text.',
    examples: { CommonMark: [602, 606, 608, 611, 612] },
  },
  {
    name: 'Schemes before bare mail addresses',
    reason:
      'GFM takes a bare `mailto:` or `xmpp:` into the link that follows it. Here the address after it is a link, as GFM itself had it at first.',
    examples: { GFM: [633, 634, 635] },
  },
];

/** The divergence that names an example. */
export function divergenceOf({ suite, number }: Example): Divergence | undefined {
  return divergences.find(({ examples }) => examples[suite]?.includes(number));
}

/** The headings of a text from its first `h1` on, each a level lower. */
function lowered(html: string): string {
  let lower = 0;
  return html.replaceAll(/h([1-6])>/g, (_, depth: string) => {
    if (depth === '1') lower = 1;
    return `h${Math.min(6, Number(depth) + lower)}>`;
  });
}
