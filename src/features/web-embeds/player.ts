import { fileKindOf } from '../../garden/index.ts';

/** A page of the web as it can be shown in a frame. */
export interface Player {
  /** What the frame loads, once a reader asks for it. */
  frame: string;
  /** The page on its own site. */
  page: string;
  /** Whose page it is, as readers know it. */
  host: string;
}

const youtubeHosts = new Set(['youtube.com', 'm.youtube.com', 'youtube-nocookie.com', 'youtu.be']);
const id = /^[\w-]{6,20}$/;

/** An address of the web, or undefined; `//host/path` is one too. */
export function webAddress(url: string): URL | undefined {
  const absolute = url.trim().replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return undefined;
  return new URL(absolute);
}

/** A page of another site that is embedded like a picture; undefined for pictures. */
export function webPage(url: string): { page: string; host: string } | undefined {
  const address = webAddress(url);
  if (!address || fileKindOf(address.pathname) === 'image') return undefined;
  return { page: address.href, host: hostOf(address) };
}

/**
 * The player of a film at one of the sites whose films can be shown elsewhere.
 * Rules: https://developers.google.com/youtube/player_parameters,
 * https://help.vimeo.com/hc/en-us/articles/12426260232977
 */
export function knownPlayer(url: string): Player | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  const host = hostOf(address);
  if (youtubeHosts.has(host)) return youtube(address, host);
  return host === 'vimeo.com' || host === 'player.vimeo.com' ? vimeo(address) : undefined;
}

/** The page in a frame that an author wrote: only over https, as the frame stands in a page that may be. */
export function framedPage(src: string): Player | undefined {
  const address = webAddress(src);
  if (address?.protocol !== 'https:') return undefined;
  return { frame: address.href, page: address.href, host: hostOf(address) };
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

function youtube(address: URL, host: string): Player | undefined {
  const { pathname, searchParams } = address;
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const isShort = host === 'youtu.be';
  const isPlayer = ['embed', 'shorts', 'live', 'v'].includes(first);
  const film = isShort ? first : isPlayer ? second : (searchParams.get('v') ?? '');
  const list = searchParams.get('list') ?? '';
  const isList = first === 'playlist' || film === 'videoseries';
  if (isList ? !/^[\w-]{6,60}$/.test(list) : !id.test(film)) return undefined;
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start') ?? '');
  const settings = new URLSearchParams({
    autoplay: '1',
    ...(start > 0 ? { start: String(start) } : {}),
    ...(isList ? { list } : {}),
  });
  return {
    frame: `https://www.youtube-nocookie.com/embed/${isList ? 'videoseries' : film}?${settings.toString()}`,
    page:
      first === 'embed' || first === 'v'
        ? `https://www.youtube.com/${isList ? `playlist?list=${list}` : `watch?v=${film}`}`
        : address.href,
    host: 'youtube.com',
  };
}

/** `90`, `90s`, `1m30s` or `1h2m3s` in seconds. */
function secondsOf(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function vimeo({ pathname, searchParams }: URL): Player | undefined {
  const parts = pathname.split('/').filter(Boolean);
  const at = parts.findIndex((part) => /^\d{5,12}$/.test(part));
  const film = parts[at];
  if (film === undefined) return undefined;
  // Films that are not listed have a second number.
  const hidden = searchParams.get('h') ?? parts[at + 1] ?? '';
  const key = /^[\da-f]{6,20}$/.test(hidden) ? hidden : undefined;
  const settings = new URLSearchParams({ dnt: '1', autoplay: '1', ...(key ? { h: key } : {}) });
  return {
    frame: `https://player.vimeo.com/video/${film}?${settings.toString()}`,
    page: `https://vimeo.com/${film}${key ? `/${key}` : ''}`,
    host: 'vimeo.com',
  };
}
