import type { Feature } from '../markdown/feature.ts';
import { admonitions } from './admonitions/feature.ts';
import { blockIds } from './block-ids/feature.ts';
import { callouts } from './callouts/feature.ts';
import { cjk } from './cjk/feature.ts';
import { code } from './code/feature.ts';
import { comments } from './comments/feature.ts';
import { contents } from './contents/feature.ts';
import { diagrams } from './diagrams/feature.ts';
import { embeds } from './embeds/feature.ts';
import { footnotes } from './footnotes/feature.ts';
import { headings } from './headings/feature.ts';
import { highlights } from './highlights/feature.ts';
import { images } from './images/feature.ts';
import { kramdown } from './kramdown/feature.ts';
import { lineBreaks } from './line-breaks/feature.ts';
import { liquid } from './liquid/feature.ts';
import { math } from './math/feature.ts';
import { modules } from './modules/feature.ts';
import { outliner } from './outliner/feature.ts';
import { queries } from './queries/feature.ts';
import { shortcodes } from './shortcodes/feature.ts';
import { tables } from './tables/feature.ts';
import { tags } from './tags/feature.ts';
import { tasks } from './tasks/feature.ts';
import { webEmbeds } from './web-embeds/feature.ts';
import { wikiLinks } from './wiki-links/feature.ts';

/**
 * Every feature, in the order in which they are asked: syntax that is taught later wins over what
 * was taught before it, a transform finds what earlier ones have made, and the first handler that
 * takes a node has it.
 */
const list = [
  modules,
  wikiLinks,
  tags,
  math,
  comments,
  highlights,
  footnotes,
  cjk,
  callouts,
  tasks,
  kramdown,
  liquid,
  shortcodes,
  outliner,
  admonitions,
  blockIds,
  queries,
  embeds,
  headings,
  images,
  webEmbeds,
  contents,
  lineBreaks,
  tables,
  diagrams,
  code,
] as const;

export const features: readonly Feature[] = list;
