import { viewHeadings } from '../features/headings/heading-view.ts';
import type { Origins } from '../html/content-policy.ts';
import type { TextSettings } from '../pipeline/mdx-plugins.ts';
import { noNeeds } from '../pipeline/page-needs.ts';
import type { PageNeeds, Picture, Rendering } from '../markdown/rendering.ts';
import { setWords, typographyOf } from '../typography/remark.ts';
import { fileIn } from '../markdown/media.ts';
import { viewLink } from '../markdown/link-view.ts';
import { givenBy, type ParsedNote, type NoteId, publish, shownText } from '../garden/index.ts';
import settings from '../site.config.ts';
import { wordsFor } from '../words/index.ts';
import { isMadeSmaller, pictureAddress, shownSizes, widthsOf } from '../pictures/sources.ts';
import type { EntryText } from './entry-text.ts';
import { gardenRules, hrefUnder } from '../settings/site.ts';
import { type RenderInput, type NoteInput } from './render-input.ts';

/**
 * Prepares a note for rendering. Everything comes out of the task and the notes' own texts, so
 * that what is rendered anywhere and at any time is the same.
 *
 * @param composedOf a note that the task names, as its own file tells
 */
export function prepareRendering(
  { note, inside, held, base }: RenderInput,
  composedOf: (id: NoteId) => ParsedNote,
  site: TextSettings = settings,
): Rendering {
  const needs = noNeeds();
  const others = new Map(inside.map((told) => [told.id, told]));
  const href = (address: string): string => hrefUnder(base, address);
  const page = composedOf(note.id).note;
  const words = wordsFor(page.lang ?? settings.lang);
  // Embedded notes are rendered in their own light, but with the pictures of this page.
  const renderingOf = (told: NoteInput): Rendering => {
    const { note: read, tree } = composedOf(told.id);
    const [settled] = publish([
      {
        ...read,
        title: told.title,
        words: told.words,
        headings: read.headings.map((heading, at) => ({ ...heading, ...told.headings[at] })),
      },
    ]);
    if (!settled) throw new Error(`${told.id} is private, and was to be rendered.`);
    const typography = typographyOf(settled, site);
    const given = givenBy(told.resolutions, gardenRules.privateNote);
    return {
      note: settled,
      tree,
      resolutions: told.resolutions,
      show: (link) => setWords(shownText(settled.links, link, given), typography),
      hrefOf: (id) => told.hrefs[id],
      pictureOf: (id): Picture | undefined => {
        const measure = told.sizes[id];
        if (!measure) return undefined;
        const { width, height, digest } = measure;
        const data = held?.[id];
        if (data !== undefined) return { src: data, width, height };
        if (!isMadeSmaller(id)) return { src: told.hrefs[id] ?? href(id), width, height };
        const widths = widthsOf(width);
        const at = (one: number): string => href(pictureAddress(digest, one));
        return {
          src: at(widths.at(-1) ?? width),
          ...(widths.length > 1 && {
            srcset: widths.map((one) => `${at(one)} ${one}w`).join(', '),
            sizes: shownSizes,
          }),
          width,
          height,
        };
      },
      other: (id) => {
        const found = id === note.id ? note : others.get(id);
        return found && renderingOf(found);
      },
      href,
      words,
      trustedHtml: settings.trustedHtml,
      needs,
      typography,
      strictLineBreaks: site.strictLineBreaks,
    };
  };
  return renderingOf(note);
}

/** What an MDX note asks for by number when Astro renders it. */
export function describeModule(
  rendering: Rendering,
  renderEmbed: (link: number) => string,
): NonNullable<EntryText['module']> {
  const { note, resolutions, show, hrefOf, words } = rendering;
  return {
    links: note.links.map((link, number) => {
      const resolution = resolutions[number] ?? { outcome: 'missing' };
      const file = 'target' in resolution ? fileIn(rendering, resolution.target.id) : undefined;
      return {
        view:
          link.kind === 'embed'
            ? { as: 'html', html: renderEmbed(number) }
            : viewLink(link, resolution, hrefOf),
        text: show(number),
        ...(link.kind === 'embed' && file !== undefined && { file }),
      };
    }),
    headings: viewHeadings(note, words),
  };
}

/** Other sites of which a note's text shows something. */
export function describeOrigins({ images, media, frames, forms }: PageNeeds): Origins {
  return {
    images: [...images].sort(),
    media: [...media].sort(),
    frames: [...frames].sort(),
    forms: [...forms].sort(),
  };
}
