import type { ElementContent } from 'hast';
import type { Image } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { fileKindOf, isFilePath } from '../../garden/index.ts';
import { mediaElement, pictureElement, readCaption, webPageHost } from '../embeds/media.ts';
import { h, type Rendering, text } from '../rendering.ts';

/**
 * How Markdown images become HTML: pictures of the vault, of the web, and what is no picture.
 *
 * @param embed what an embed of a note becomes
 * @param hold keeps what is richer than an author's own HTML may be
 */
export function imageHandlers(
  rendering: Rendering,
  embed: (link: number) => ElementContent[],
  hold: (nodes: ElementContent[]) => ElementContent[],
) {
  return {
    image: (_: State, node: Image): ElementContent[] => {
      const number = node.data?.link;
      // `![](Note.md)` embeds a note as `![[Note]]` does.
      const isNote = number !== undefined && isNoteEmbed(rendering, number);
      if (isNote) return embed(number);
      const shown = [image(rendering, node)];
      return number === undefined ? shown : hold(shown);
    },
  };
}

function isNoteEmbed(rendering: Rendering, number: number): boolean {
  const resolution = rendering.outcomes[number];
  if (resolution && 'target' in resolution)
    return rendering.other(resolution.target.id) !== undefined;
  return !isFilePath(rendering.note.links[number]?.path ?? '');
}

function image(rendering: Rendering, node: Image): ElementContent {
  const caption = readCaption(node.alt ?? undefined);
  const title = node.title ?? undefined;
  const number = node.data?.link;
  if (number === undefined) {
    const host = webPageHost(node.url);
    if (host !== undefined) return webPage(node.url, caption.alt ?? host);
    return h('img', {
      src: node.url,
      alt: caption.alt ?? '',
      title,
      width: caption.width,
      height: caption.height,
    });
  }
  const link = rendering.note.links[number];
  const resolution = rendering.outcomes[number];
  if (!link || !resolution || !('target' in resolution))
    return unseen(caption.alt ?? (resolution?.outcome === 'private' ? '' : node.url));
  const { id } = resolution.target;
  const href = rendering.hrefOf(id);
  if (fileKindOf(id) !== 'image')
    return href === undefined ? unseen(caption.alt ?? '') : mediaElement(link, href);
  const picture = rendering.pictureOf(id);
  return picture ? pictureElement(picture, caption, title) : unseen(caption.alt ?? link.path);
}

function unseen(words: string): ElementContent {
  return h('span', { className: ['image-missing'] }, [text(words)]);
}

/** A film or page of another site: a link, so that nothing is loaded before a reader asks. */
function webPage(url: string, words: string): ElementContent {
  return h('a', { className: ['external-link', 'web-embed'], href: url, rel: ['noopener'] }, [
    text(words),
  ]);
}
