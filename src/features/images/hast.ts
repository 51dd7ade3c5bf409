import type { ElementContent } from 'hast';
import type { Image } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { fileKindOf, isFilePath, readCaption } from '../../garden/index.ts';
import type { Hold, HtmlContext } from '../../markdown/feature.ts';
import { mediaElement, pictureElement } from '../../markdown/media.ts';
import { h, type Rendering, text, withAttributes } from '../../markdown/rendering.ts';

/**
 * How Markdown images become HTML: pictures of the vault, of the web, and what is no picture.
 *
 * @param embed what an embed of a note becomes
 * @param hold keeps what is richer than an author's own HTML may be
 * @param webPage what a page of another site becomes
 */
export function imageHandlers(
  rendering: Rendering,
  embed: HtmlContext['embed'],
  hold: Hold,
  webPage: HtmlContext['webPage'],
) {
  return {
    image: (_: State, node: Image): ElementContent[] => {
      const number = node.data?.link;
      // `![](Note.md)` embeds a note as `![[Note]]` does.
      const isNote = number !== undefined && isNoteEmbed(rendering, number);
      if (isNote) return embed(number);
      if (number !== undefined) return hold([withAttributes(image(rendering, node, number), node)]);
      const { alt } = readCaption(node.alt ?? undefined);
      const page = webPage(node.url, alt, node.data?.isInLink === true);
      return page ? hold([page]) : [withAttributes(pictureOfTheWeb(node), node)];
    },
  };
}

function isNoteEmbed(rendering: Rendering, number: number): boolean {
  const resolution = rendering.resolutions[number];
  if (resolution && 'target' in resolution)
    return rendering.other(resolution.target.id) !== undefined;
  return !isFilePath(rendering.note.links[number]?.path ?? '');
}

function pictureOfTheWeb(node: Image): ElementContent {
  const { alt = node.data?.isInLink ? node.url : '', ...size } = readCaption(node.alt ?? undefined);
  return h('img', { src: normalizeUri(node.url), alt, title: node.title ?? undefined, ...size });
}

function image(rendering: Rendering, node: Image, number: number): ElementContent {
  const caption = readCaption(node.alt ?? undefined);
  const title = node.title ?? undefined;
  const link = rendering.note.links[number];
  const resolution = rendering.resolutions[number];
  if (!link || !resolution || !('target' in resolution))
    return unseen(caption.alt ?? (resolution?.outcome === 'private' ? '' : node.url));
  // A link must have a name, and so must the picture that is all of it.
  if (node.data?.isInLink) caption.alt ??= link.path.slice(link.path.lastIndexOf('/') + 1);
  const { id } = resolution.target;
  const href = rendering.hrefOf(id);
  if (fileKindOf(id) !== 'image')
    return href === undefined || node.data?.isInLink
      ? unseen(caption.alt ?? link.path)
      : mediaElement(link, href);
  const picture = rendering.pictureOf(id);
  return picture ? pictureElement(picture, caption, title) : unseen(caption.alt ?? link.path);
}

function unseen(words: string): ElementContent {
  return h('span', { className: ['image-missing'] }, [text(words)]);
}
