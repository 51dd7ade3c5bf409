import { hash } from 'node:crypto';
import type { PageNeeds } from '../markdown/rendering.ts';

/** What authors have written as `style`: same rules, same name. */
export interface StyleSheet {
  name: string;
  css: string;
}

/** The style sheet that a note's text asks for; undefined when it asks for none. */
export function styleSheet({ rules }: Pick<PageNeeds, 'rules'>): StyleSheet | undefined {
  if (rules.size === 0) return undefined;
  const css = `${[...rules].sort().join('\n')}\n`;
  return { name: hash('sha256', css).slice(0, 12), css };
}

/** Where such style sheets lie. */
const folder = '/garden/styles/';

/** The address of one, under the top of the site. */
export function sheetAddress(name: string): string {
  return `${folder}${name}.css`;
}

const link = /<link rel="stylesheet" href="[^"]*\/garden\/styles\/([\da-f]{12})\.css">/g;

/** The names of those that a finished page links. */
export function sheetsIn(html: Buffer): string[] {
  if (!html.includes(folder)) return [];
  return [...html.toString().matchAll(link)].flatMap(([, name]) => name ?? []);
}
