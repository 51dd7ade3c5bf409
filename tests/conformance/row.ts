import * as z from 'zod';

/** What a reader may be told about a link; everything else is no matter of links. */
export const linkProblems = [
  'ambiguous-link',
  'case-mismatch',
  'embed-cycle',
  'missing-block',
  'missing-file',
  'missing-heading',
  'missing-link',
  'private-link',
  'self-link',
] as const;

/** A path inside the vault: no way up, no leading slash, no empty segment. */
const path = z.string().regex(/^(?!\.{0,2}\/)[^/]+(?:\/[^/]+)*$/);

/** What is expected of the vault and of the note's HTML. */
const seen = {
  /** Texts that the rendered HTML of the note `in` contains. */
  html: z.array(z.string().min(1)).min(1).optional(),
  /** Texts that it contains exactly once. */
  once: z.array(z.string().min(1)).min(1).optional(),
  /** Texts that it does not contain. */
  notHtml: z.array(z.string().min(1)).min(1).optional(),
  /**
   * What is to be said of all links of the vault. Warnings and errors that are not named here
   * must not be said; hints (`case-mismatch`, `self-link`) may be.
   */
  problems: z.array(z.enum(linkProblems)).min(1).optional(),
};

/** What is expected of every link, wherever it leads. */
const shown = {
  ...seen,
  /** The words that the link shows to a reader. */
  text: z.string().optional(),
};

/** What is expected of a link that leads somewhere. */
const led = {
  ...shown,
  /** The file that it leads to, in NFC. */
  to: path,
  /** How it was found; left out: by its path. */
  by: z.enum(['id', 'alias', 'title', 'address']).optional(),
  /** The HTML id of the part that it leads to: a heading's, or `^` and a block's id. */
  part: z.string().min(1).optional(),
  /** It names a part that the note does not have. */
  partMissing: z.literal(true).optional(),
};

const expectation = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('found'), ...led }),
  z.strictObject({
    outcome: z.literal('ambiguous'),
    ...led,
    /** What it could have been as well, in code-point order. */
    others: z.array(path).min(1),
  }),
  z.strictObject({ outcome: z.literal('private'), ...shown }),
  z.strictObject({
    outcome: z.literal('missing'),
    ...shown,
    /** The names that are offered instead, the nearest first; an empty list: none are. */
    near: z.array(z.string().min(1)).optional(),
  }),
  z.strictObject({ outcome: z.literal('not-a-link'), ...seen }),
]);

/**
 * One rule of links at work: a vault, a link in one of its notes, and what becomes of it. A
 * tool that wants to agree with Understory reads `rows/*.json`, each an array of such rows.
 *
 * The vault is `files`: paths and what stands in the files, attachments as empty texts. Paths
 * are compared in NFC, however they are written here. The link stands in the note `in`; when
 * `files` does not hold that note, its text is the link alone. Pictures are 40 pixels wide and
 * 30 high, and the site is at the root of its host.
 *
 * Links are counted in the order of the text, those in properties last. Embeds and images of
 * the vault are links too; an address with a scheme is none. Where HTML is asked for, its ids
 * must differ from each other, and every `href="#…"` must lead to one of them.
 */
export const row = z
  .strictObject({
    /** The number of the rule in `rules.json`. */
    rule: z.string().regex(/^[1-4]\.\d{1,2}$/),
    /** What this row shows, in a few words; no two rows of a subject have the same. */
    name: z.string().min(1),
    files: z.record(path, z.string()),
    in: path.refine((id) => /\.mdx?$/.test(id), 'must be a note'),
    /** The link as it is written. */
    link: z.string().min(1),
    /** Which of the note's links it is, from 1; left out: the first. */
    number: z.int().min(2).optional(),
    /** How many links the note has; left out: one, or none when this is no link. */
    links: z.int().min(0).optional(),
    /** The owner's settings; left out: everything is found and published. */
    settings: z
      .strictObject({
        /** Whether aliases find notes. */
        alias: z.literal(false).optional(),
        /** Whether titles and slugs find notes. */
        title: z.literal(false).optional(),
        /** Only what says `publish: true` is public. */
        publish: z.literal('explicit').optional(),
        /** Folders that are private. */
        exclude: z.array(path).min(1).optional(),
      })
      .optional(),
    expect: expectation,
    /** The public page that has the rule, or `Understory` where it is this project's choice. */
    source: z.union([z.literal('Understory'), z.url({ protocol: /^https$/ })]),
  })
  .superRefine((given, context) => {
    const say = (message: string): void => context.addIssue({ code: 'custom', message });
    const { files, link, expect } = given;
    const text = files[given.in];
    if (text !== undefined && !text.includes(link)) say('the note `in` does not hold the link');
    if (text === link) say('the note `in` holds nothing but the link, so leave it out of `files`');
    if ((given.number ?? 1) > (given.links ?? 1)) say('there are not so many links');
    if (!('to' in expect)) return;
    const ids = [given.in, ...Object.keys(files)].map((id) => id.normalize('NFC'));
    const named = [expect.to, ...('others' in expect ? expect.others : [])];
    for (const id of named) if (!ids.includes(id)) say(`there is no file ${id}`);
    if (expect.part !== undefined && expect.partMissing) say('a part cannot be there and missing');
  });

export type Row = z.output<typeof row>;
