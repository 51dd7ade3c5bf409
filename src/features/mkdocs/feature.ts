import type { Feature } from '../../markdown/feature.ts';
import { rewriteMkdocs } from './rewrite.ts';

/** What the extensions that come with most sites of MkDocs' read beyond Markdown. */
export const mkdocs: Feature = { name: 'mkdocs', rewrite: rewriteMkdocs };
