import type { Element, ElementContent } from 'hast';
import { type Caption, displayOf, fileKindOf, type Link } from '../garden/index.ts';
import { h, type Picture, type Rendering, text } from './rendering.ts';

/** How wide the text is where there is room, in pixels: 35.5rem. */
export const textWidth = 568;

/** A picture with the size at which it is shown; a width alone keeps its proportions. */
export function pictureElement(picture: Picture, caption: Caption, title?: string): Element {
  const width = caption.width ?? picture.width;
  const height =
    caption.height ??
    Math.max(1, Math.round((picture.height * width) / Math.max(1, picture.width)));
  return h('img', {
    src: picture.src,
    srcSet: picture.srcset,
    sizes: picture.sizes && width < textWidth ? `${width}px` : picture.sizes,
    alt: caption.alt ?? '',
    title,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  });
}

/** The address of a file as it stands in a page: of a picture, the one that was made of it. */
export function fileIn(
  { pictureOf, hrefOf }: Pick<Rendering, 'pictureOf' | 'hrefOf'>,
  id: string,
): string | undefined {
  return fileKindOf(id) === 'image' ? pictureOf(id)?.src : hrefOf(id);
}

/** An embedded sound, film or document of the vault. */
export function mediaElement(link: Link, href: string): ElementContent {
  const name = displayOf(link) ?? link.path.slice(link.path.lastIndexOf('/') + 1);
  switch (fileKindOf(link.path)) {
    case 'audio':
      return h('span', { className: ['internal-embed', 'audio-embed'] }, [
        h('audio', { src: href, controls: true, preload: 'none', ariaLabel: name }),
      ]);
    case 'video':
      return h('span', { className: ['internal-embed', 'video-embed'] }, [
        h('video', { src: href, controls: true, preload: 'metadata', ariaLabel: name }),
      ]);
    case 'pdf':
      return pdf(link, href, name);
    default:
      return h('a', { className: ['internal-link'], href }, [text(name)]);
  }
}

/** `#page=3` goes to the reader's viewer, `#height=400` to the frame; the link is for those without one. */
function pdf(link: Link, href: string, name: string): Element {
  const settings = new URLSearchParams(link.part ?? '');
  const height = Number(settings.get('height')) || 600;
  settings.delete('height');
  const fragment = settings.toString();
  const src = fragment === '' ? href : `${href}#${fragment}`;
  return h('span', { className: ['internal-embed', 'pdf-embed'] }, [
    h('iframe', { src, title: name, height, loading: 'lazy' }),
    h('a', { className: ['internal-link'], href: src }, [text(name)]),
  ]);
}
