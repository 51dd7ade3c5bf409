/** The site from which comments come. */
export const home = 'https://giscus.app';

/** The repository in which comments are kept, as the settings name it. */
export interface Kept {
  repo: string;
  repoId: string;
  category: string;
  categoryId: string;
}

/** What the frame is told of the page that it stands in. */
interface Shown {
  /** The page's address, without what says who has signed in. */
  page: URL;
  title: string;
  /** Who has signed in, as giscus has said it to the page. */
  session: string;
  theme: string;
}

/** Languages that giscus calls otherwise than by their first part, or does not speak. */
const languages: Readonly<Record<string, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  hi: 'en',
};

/**
 * The first part of the frame's address: all that is known when the site is built.
 * Rule: https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md
 */
export function frameAddress(kept: Kept, lang: string): string {
  const query = new URLSearchParams({ ...kept, reactionsEnabled: '1', emitMetadata: '0' });
  query.set('inputPosition', 'bottom');
  query.set('strict', '1');
  const spoken = languages[lang] ?? lang.split('-', 1)[0] ?? 'en';
  return `${home}/${spoken}/widget?${query.toString()}`;
}

/** The whole address of the frame on one page. The discussion is found by the page's path. */
export function frameOn(frame: string, { page, title, session, theme }: Shown): string {
  const address = new URL(frame);
  const term = page.pathname.replaceAll(/^\/|\/$/g, '');
  const told = { origin: page.href, session, term: term || 'index', description: title, theme };
  for (const [name, value] of Object.entries({ ...told, backLink: page.href }))
    address.searchParams.set(name, value);
  return address.href;
}
