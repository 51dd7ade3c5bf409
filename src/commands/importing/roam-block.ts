/** What blocks name: where it lies, and how links call it. */
export interface RoamLinks {
  /** The note of each page, by its title. */
  places: ReadonlyMap<string, string>;
  /** The note in which each block lies. */
  blocks: ReadonlyMap<string, string>;
  /** The id that each block has which others name. */
  ids: ReadonlyMap<string, string>;
}

interface Say {
  changed: (what: string) => void;
  left: (what: string) => void;
}

const code = /```[\s\S]*?```|`[^`\n]+`/g;

/**
 * The text of one of Roam's blocks as Markdown.
 * Rule: https://roamresearch.com/#/app/help
 */
export function blockText(written: string, links: RoamLinks, say: Say): string {
  let result = '';
  let at = 0;
  for (const found of written.matchAll(code)) {
    result += textOf(written.slice(at, found.index), links, say) + codeOf(found[0]);
    at = found.index + found[0].length;
  }
  return result + textOf(written.slice(at), links, say);
}

/** Roam ends a block of code on its last line, where Markdown needs a line of its own. */
function codeOf(written: string): string {
  if (!written.startsWith('```')) return written;
  const inner = written.slice(3, -3);
  const [language = '', ...lines] = inner.split('\n');
  const text = lines.join('\n').trimEnd();
  return `\`\`\`${language.trim().replaceAll(' ', '-')}\n${text}\n\`\`\``;
}

function textOf(written: string, links: RoamLinks, say: Say): string {
  const macros = written
    .replace(/^\{\{(?:\[\[)?(TODO|DONE)(?:\]\])?\}\} ?/, (_, state: string) => {
      say.changed('a task');
      return state === 'DONE' ? '[x] ' : '[ ] ';
    })
    .replaceAll(/\{\{((?:[^{}]|\{[^{}]*\})*)\}\}/g, (whole, inner: string) =>
      macroOf(whole, inner, links, say),
    );
  return pagesOf(blocksOf(marksOf(macros, say), links, say), links, say);
}

function macroOf(whole: string, inner: string, links: RoamLinks, say: Say): string {
  const [written = '', name = ''] = /^(?:\[\[)?([a-z-]+)/i.exec(inner.trim()) ?? [];
  const given = inner
    .trim()
    .slice(written.length)
    .replace(/^(?:\]\])?:?/, '');
  const kind = name.toLowerCase();
  const [, uid = ''] = /^\(\(([\w-]+)\)\)$/.exec(given.trim()) ?? [];
  if (kind === 'embed' && links.ids.has(uid)) {
    say.changed('an embedded block');
    return `![[${blockLink(uid, links)}]]`;
  }
  const [, page] = /^\[\[(.+)\]\]$/.exec(given.trim()) ?? [];
  if (kind === 'embed' && page !== undefined) {
    say.changed('an embedded page');
    return `![[${pageLink(page, links)}]]`;
  }
  const isAddress = /^https?:\/\/\S+$/.test(given.trim());
  if ((kind === 'video' || kind === 'youtube' || kind === 'audio') && isAddress) {
    say.changed('a film or a sound');
    return `![](${given.trim()})`;
  }
  if ((kind === 'pdf' || kind === 'iframe') && isAddress) {
    say.changed('a frame is a link');
    return `<${given.trim()}>`;
  }
  say.left(`only Roam can run \`{{${kind || inner.trim()}}}\``);
  return whole.includes('`') ? whole : `\`${whole.replaceAll('\n', ' ')}\``;
}

function marksOf(text: string, say: Say): string {
  return text
    .replaceAll(/\^\^(?=\S)([^^\n]+)\^\^/g, (_, inner: string) => {
      say.changed('a highlight');
      return `==${inner}==`;
    })
    .replaceAll(/\b__(?=\S)([^_\n]+)__\b/g, (_, inner: string) => {
      say.changed('italics');
      return `*${inner}*`;
    })
    .replaceAll(/\$\$([^$\n]+)\$\$/g, (_, inner: string) => {
      say.changed('a formula');
      return `$${inner.trim()}$`;
    });
}

function blocksOf(text: string, links: RoamLinks, say: Say): string {
  return text.replaceAll(
    /\[([^[\]]*)\]\(\(\(([\w-]{5,})\)\)\)|\(\(([\w-]{5,})\)\)/g,
    (whole, words: string | undefined, named: string | undefined, shown: string | undefined) => {
      const uid = named ?? shown ?? '';
      if (!links.blocks.has(uid)) {
        say.left(`a block that was not exported: ${uid}`);
        return whole;
      }
      say.changed('a block that is named');
      const target = blockLink(uid, links);
      return words === undefined ? `![[${target}]]` : `[[${target}|${words}]]`;
    },
  );
}

/** Links to pages, and tags that are links; names within names are words of the outer one. */
function pagesOf(text: string, links: RoamLinks, say: Say): string {
  return text.replaceAll(
    /(!?)(#?)\[\[((?:[^[\]]|\[\[[^[\]]*\]\])+)\]\]|\[([^[\]]+)\]\(\[\[([^[\]]+)\]\]\)/g,
    (whole, embed: string, tag: string, page: string | undefined, words = '', named = '') => {
      // What was made above is a link already.
      if (page?.includes('#^') === true || embed === '!') return whole;
      if (page === undefined) {
        say.changed('a link with words of its own');
        return `[[${pageLink(named as string, links)}|${words as string}]]`;
      }
      const bare = page.replaceAll(/\[\[|\]\]/g, '');
      if (tag === '#' && !/[^\p{L}\p{N}\p{M} /_-]/u.test(bare) && /\D/.test(bare)) {
        say.changed('a tag of several words');
        return `#${bare.trim().replaceAll(/ +/g, '-')}`;
      }
      const target = pageLink(page, links);
      return target === bare ? `[[${bare}]]` : `[[${target}|${bare}]]`;
    },
  );
}

/** A link names a note by its path. */
function pageLink(title: string, links: RoamLinks): string {
  const place = links.places.get(title);
  return place?.replace(/\.md$/, '') ?? title.replaceAll(/\[\[|\]\]/g, '');
}

function blockLink(uid: string, links: RoamLinks): string {
  const place = links.blocks.get(uid) ?? '';
  return `${place.replace(/\.md$/, '')}#^${links.ids.get(uid) ?? uid}`;
}
