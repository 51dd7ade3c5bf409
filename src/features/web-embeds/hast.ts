import type { Element, ElementContent } from 'hast';
import { h, type PageNeeds, type RenderingWords, text } from '../../markdown/rendering.ts';
import { framedPage, knownPlayer, type Player, webPage } from './player.ts';

type NoteInput = Pick<RenderingWords, 'openAt' | 'loadFrom'>;

/**
 * What `![](https://…)` becomes when it shows no picture: a poster for a film, else a link. In a
 * link it is words alone.
 *
 * @param title what the author calls it
 * @returns undefined for pictures
 */
export function webEmbed(
  url: string,
  title: string | undefined,
  isInLink: boolean,
  needs: PageNeeds,
  words: NoteInput,
): ElementContent | undefined {
  const page = webPage(url);
  if (!page) return undefined;
  const player = knownPlayer(url);
  if (isInLink) return text(title ?? page.host);
  if (player) return poster(player, title ?? player.host, undefined, needs, words);
  return h('a', { className: ['external-link', 'web-embed'], href: page.page, rel: ['noopener'] }, [
    text(title ?? page.host),
  ]);
}

/** What a frame becomes that an author wrote as HTML; undefined when it shows no page of the web. */
export function framed(
  frame: Element,
  isInLink: boolean,
  needs: PageNeeds,
  words: NoteInput,
): ElementContent | undefined {
  const src = frame.properties['src'] ?? '';
  const given = frame.properties['title'];
  const title = typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
  const player = knownPlayer(src) ?? framedPage(src);
  if (!player || isInLink) return webEmbed(src, title, isInLink, needs, words);
  return poster(player, title ?? player.host, ratioOf(frame), needs, words);
}

function ratioOf({ properties: { width, height } }: Element): string | undefined {
  const [across, down] = [Number(width), Number(height)];
  const isRatio = across > 0 && down > 0 && across / down < 5 && down / across < 3;
  return isRatio ? `${across}/${down}` : undefined;
}

/**
 * A poster that is drawn here and is a link; `web-embed.ts` makes it load the frame in its place
 * when a reader presses it. Nothing comes from the other site before.
 */
function poster(
  { frame, page, host }: Player,
  title: string,
  ratio: string | undefined,
  needs: PageNeeds,
  words: NoteInput,
): Element {
  needs.frames.add(new URL(frame).origin);
  needs.uses.add('web-embeds');
  const shape = ratio === undefined ? [] : [needs.style([`aspect-ratio:${ratio}`])];
  return h(
    'web-embed',
    {
      className: ['internal-embed', 'web-embed'],
      dataFrame: frame,
      dataTitle: title,
      dataOffer: words.loadFrom(host),
    },
    [
      h(
        'a',
        {
          className: ['external-link', 'web-embed-poster', ...shape],
          href: page,
          rel: ['noopener'],
        },
        [
          h('span', { className: ['web-embed-title'] }, [text(title)]),
          text(' '),
          h('span', { className: ['web-embed-host'] }, [text(words.openAt(host))]),
        ],
      ),
    ],
  );
}
