import { fileURLToPath } from 'node:url';
import { buildSite, type Site } from '../site/built-site.ts';
import { buildSiteIn } from '../site/site-in.ts';

/**
 * A small garden with something of everything, whose dates stand in its notes. Its pages by what
 * they show, so that the same can be asked of gardens in other languages.
 */
export interface Garden {
  build: () => Promise<Site>;
  paths: Readonly<Record<Shown, string>>;
  /** A word that search finds, and a tag that one of its results has. */
  search: { word: string; tag: string };
}

export type Shown =
  'home' | 'longNote' | 'pictures' | 'gallery' | 'shortNote' | 'folder' | 'tag' | 'panes';

const folder = (name: string): string =>
  fileURLToPath(new URL(`../vaults/${name}`, import.meta.url));

/** In English, from left to right. */
export const garden: Garden = {
  build: () => buildSite(folder('garden')),
  paths: {
    home: '',
    longNote: 'shade/moss/',
    pictures: 'shade/fern/',
    gallery: 'gallery/',
    shortNote: 'walls/the-wall-in-june/',
    folder: 'shade/',
    tag: 'tags/shade/',
    panes: 'shade/fern/?stack=shade/moss',
  },
  search: { word: 'moss', tag: 'patience' },
};

/** In Arabic, from right to left, with what only some owners want. */
export const rightToLeft: Garden = {
  build: () => buildSiteIn('ar', folder('garden-rtl'), { gardenReport: true }),
  paths: {
    home: '',
    longNote: 'ظل/طحلب/',
    pictures: 'ظل/سرخس/',
    gallery: 'معرض/',
    shortNote: 'أدوات/مطر/',
    folder: 'ظل/',
    tag: 'tags/صبر/',
    panes: 'ظل/سرخس/?stack=ظل/طحلب',
  },
  search: { word: 'طحلب', tag: 'صبر' },
};
