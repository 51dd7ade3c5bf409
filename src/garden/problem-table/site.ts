import { kind } from './kind.ts';

/** What only the owner of the site can mend. */
export const ofSite = {
  /** `pattern` of the setting `setting`; `near` is most like it, `named` are folders that there are. */
  'unmatched-pattern': kind<{
    setting: string;
    pattern: string;
    near: string | undefined;
    named: readonly string[];
  }>({
    level: 'error',
    message: ({ setting, pattern }) =>
      `\`${pattern}\` in \`${setting}\` names nothing: no file, folder or tag that is read fits it.`,
    hint: ({ near, named }) =>
      near === undefined
        ? `Write paths from the content folder${named.length > 0 ? `; its folders are ${named.map((one) => `\`${one}\``).join(', ')}` : ''}. Or take it out.`
        : `The nearest is \`${near}\`. Write that, or take the pattern out.`,
  }),
  /** `count` notes have `tag`, and `likeCount` the one that is most likely meant. */
  'similar-tags': kind<{ tag: string; count: number; like: string; likeCount: number }>({
    level: 'hint',
    message: ({ tag, count, like, likeCount }) =>
      `The tag \`${tag}\` (${count}) looks like \`${like}\` (${likeCount}).`,
    hint: ({ tag, like }) =>
      `If they are one, write \`${like}\` here, or set \`renameTags: { '${tag}': '${like}' }\`.`,
  }),
  /** `missing`: the words that are lacking; undefined when there are none of the language at all. */
  'missing-words': kind<{ language: string; missing: readonly string[] | undefined }>({
    level: 'hint',
    message: ({ language, missing }) =>
      missing === undefined
        ? `The interface has no words in the site’s language, ${language}, so it speaks English.`
        : `The interface lacks words in ${language}, and says them in English: ${missing.join(', ')}.`,
    hint: ({ missing }) =>
      missing === undefined
        ? 'The note “Languages” of the manual says how to add a language.'
        : 'Add them to this file; those of `src/words/en.ts` show what each is.',
  }),
  /** What an owner's extension `name` says of a note. */
  'extension-says': kind<{ name: string; message: string; hint: string }>({
    level: 'warning',
    message: ({ name, message }) => `${name}: ${message}`,
    hint: ({ hint }) => hint,
  }),
  /** `asked`: when it was asked for problems of the garden, and not with one note. */
  'failed-extension': kind<{ name: string; why: string; asked?: true }>({
    level: 'error',
    message: ({ name, why, asked }) =>
      asked
        ? `The extension “${name}” failed when it was asked for problems: ${why}`
        : `The extension “${name}” failed, so this note is shown as plain text: ${why}`,
    hint: 'Mend its plugin, or take it out of `extend` in src/site.config.ts.',
  }),
  'no-address': kind({
    level: 'hint',
    message:
      'Nobody has said where the site will be, so feeds and the sitemap say http://localhost:4321.',
    hint: 'Set `address` in src/site.config.ts, or SITE_URL when you build.',
  }),
  /** `count` of `all` notes are written in `letters`, as `suggested` is. */
  'site-language': kind<{
    letters: string;
    count: number;
    all: number;
    language: string;
    suggested: string;
  }>({
    level: 'hint',
    message: ({ letters, count, all, language }) =>
      `Most notes are in ${letters} letters (${count} of ${all}), but the site’s language is ${language}.`,
    hint: ({ suggested }) =>
      `Set \`lang\` to the language of your notes, such as \`${suggested}\`, so that they are set, sorted, searched and read aloud as it asks.`,
  }),
};
