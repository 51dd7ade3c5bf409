import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { picturesOf } from '../astro/programs.ts';
import type { Entry, EntryText } from '../site/entry.ts';

/** Widths in pixels at which a picture is offered: the text's measure, twice it, thrice it. */
const offered = [568, 1136, 1704];
const sizes = '(min-width: 40rem) 35.5rem, calc(100vw - 2.5rem)';

/** A note's rendered text, with the sources of its pictures; those that Astro makes smaller are in its store. */
export async function textOf(
  entry: Pick<Entry, 'id' | 'hasPictures' | 'text'>,
): Promise<EntryText> {
  const text = await entry.text();
  if (!entry.hasPictures) return text;
  const pictures = await picturesOf(entry.id);
  const html = await fillPictures(text.html, pictures);
  if (!text.module) return { ...text, html };
  const links = await Promise.all(
    text.module.links.map(async (link) =>
      link.view.as === 'html'
        ? { ...link, view: { ...link.view, html: await fillPictures(link.view.html, pictures) } }
        : link,
    ),
  );
  return { ...text, html, module: { ...text.module, links } };
}

/** Puts the sources of pictures into a note's HTML, where rendering left their numbers. */
async function fillPictures(html: string, pictures: readonly unknown[]): Promise<string> {
  if (pictures.length === 0) return html;
  const sources = await Promise.all(pictures.map((picture) => sourcesOf(picture as ImageMetadata)));
  // Only inside the tag of a picture: the same words in a text are somebody's words.
  return html.replace(/<img(?:\s[\w-]+(?:="[^"]*")?)*>/g, (tag) =>
    tag.replace(/ data-picture="(\d+)"/, (_, number: string) => sources[Number(number)] ?? ''),
  );
}

async function sourcesOf(picture: ImageMetadata): Promise<string> {
  const widths = [
    ...offered.filter((width) => width < picture.width),
    Math.min(picture.width, 1704),
  ];
  const made = await getImage({ src: picture, format: 'webp', widths: [...new Set(widths)] });
  const srcset = made.srcSet.attribute;
  return ` src="${made.src}"${srcset === '' ? '' : ` srcset="${srcset}" sizes="${sizes}"`}`;
}
