import type { Feature } from '../../markdown/feature.ts';

/** What is new, for programs that ask for it: RSS, Atom and JSON Feed. */
export const feeds: Feature = { name: 'feeds' };
