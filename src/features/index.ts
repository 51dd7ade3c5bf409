import type { Feature } from '../markdown/feature.ts';
import { admonitions } from './admonitions/feature.ts';
import { attributeLists } from './attribute-lists/feature.ts';
import { backlinks } from './backlinks/feature.ts';
import { blockIds } from './block-ids/feature.ts';
import { callouts } from './callouts/feature.ts';
import { cards } from './cards/feature.ts';
import { cjk } from './cjk/feature.ts';
import { code } from './code/feature.ts';
import { comments } from './comments/feature.ts';
import { contents } from './contents/feature.ts';
import { diagrams } from './diagrams/feature.ts';
import { discussion } from './discussion/feature.ts';
import { editLinks } from './edit-links/feature.ts';
import { embeds } from './embeds/feature.ts';
import { feeds } from './feeds/feature.ts';
import { folders } from './folders/feature.ts';
import { footnotes } from './footnotes/feature.ts';
import { graph } from './graph/feature.ts';
import { headings } from './headings/feature.ts';
import { highlights } from './highlights/feature.ts';
import { images } from './images/feature.ts';
import { inlineFields } from './inline-fields/feature.ts';
import { kramdown } from './kramdown/feature.ts';
import { lineBreaks } from './line-breaks/feature.ts';
import { liquid } from './liquid/feature.ts';
import { markdownCopies } from './markdown-copies/feature.ts';
import { math } from './math/feature.ts';
import { mkdocs } from './mkdocs/feature.ts';
import { modules } from './modules/feature.ts';
import { offline } from './offline/feature.ts';
import { outliner } from './outliner/feature.ts';
import { panes } from './panes/feature.ts';
import { previews } from './previews/feature.ts';
import { properties } from './properties/feature.ts';
import { queries } from './queries/feature.ts';
import { random } from './random/feature.ts';
import { rawHtml } from './raw-html/feature.ts';
import { readerSettings } from './reader-settings/feature.ts';
import { report } from './report/feature.ts';
import { search } from './search/feature.ts';
import { series } from './series/feature.ts';
import { shortcodes } from './shortcodes/feature.ts';
import { shortcuts } from './shortcuts/feature.ts';
import { stages } from './stages/feature.ts';
import { switcher } from './switcher/feature.ts';
import { tables } from './tables/feature.ts';
import { tags } from './tags/feature.ts';
import { tasks } from './tasks/feature.ts';
import { theme } from './theme/feature.ts';
import { trails } from './trails/feature.ts';
import { visits } from './visits/feature.ts';
import { webEmbeds } from './web-embeds/feature.ts';
import { wikiLinks } from './wiki-links/feature.ts';

/**
 * Every feature, in the order in which they are asked: syntax that is taught later wins over what
 * was taught before it, a transform finds what earlier ones have made, the first handler that
 * takes a node has it, and of style sheets the last wins.
 */
export const features: readonly Feature[] = [
  modules,
  wikiLinks,
  math,
  comments,
  highlights,
  footnotes,
  cjk,
  blockIds,
  attributeLists,
  backlinks,
  contents,
  graph,
  callouts,
  embeds,
  kramdown,
  liquid,
  headings,
  folders,
  images,
  rawHtml,
  webEmbeds,
  properties,
  theme,
  readerSettings,
  search,
  queries,
  series,
  trails,
  stages,
  tags,
  tasks,
  shortcodes,
  outliner,
  inlineFields,
  mkdocs,
  admonitions,
  lineBreaks,
  tables,
  diagrams,
  code,
  previews,
  panes,
  offline,
  feeds,
  cards,
  report,
  markdownCopies,
  editLinks,
  shortcuts,
  switcher,
  random,
  discussion,
  visits,
];
