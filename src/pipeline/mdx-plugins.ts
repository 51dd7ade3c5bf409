import type { RemarkPlugins, RehypePlugins } from '@astrojs/markdown-remark';
import type { Root as Hast } from 'hast';
import type { Root } from 'mdast';
import { moduleBlockHandlers } from './blocks.ts';
import { calloutHandlers } from '../features/callouts/hast.ts';
import { footnoteHandlers } from '../features/footnotes/hast.ts';
import { htmlChanges, syntaxOf, type TextExtension, textChanges } from './extensions.ts';
import { noteMissingComponents, readSigns, remarkSyntax, settle } from './grammar.ts';
import { moduleHeadingHandlers } from '../features/headings/mdx.ts';
import { textHandlers } from '../features/line-breaks/hast.ts';
import { listItem } from '../markdown/list-item.ts';
import { queryHandlers } from '../features/queries/hast.ts';
import { easeReading } from './ease-reading.ts';
import { footnoteOptions, type RenderingWords } from '../markdown/rendering.ts';
import { tagHandlers } from '../features/tags/hast.ts';
import { taskHandlers } from '../features/tasks/hast.ts';
import { setDirections } from '../typography/directions.ts';
import { setTree, typographyOf } from '../typography/remark.ts';
import { moduleLinkHandlers, remarkNumberLinks } from '../features/wiki-links/mdx.ts';

/** What the site's settings say about its texts. */
export interface TextSettings {
  lang: string;
  typography: boolean;
  strictLineBreaks: boolean;
  /** What an owner has added. */
  extend: readonly TextExtension[];
}

/** The same Markdown for MDX notes, as Astro compiles them. */
export function modulePlugins(settings: TextSettings): RemarkPlugins {
  const extend = textChanges(settings.extend);
  return [
    ...remarkSyntax,
    ...syntaxOf(settings.extend),
    () => (tree: Root, file: ModuleFile) => {
      noteMissingComponents(tree, String(file));
      readSigns(tree, String(file));
      settle(tree);
      extend(tree, String(file));
    },
    remarkNumberLinks,
    () => (tree: Root, file: ModuleFile) => {
      const typography = typographyOf(frontMatterOf(file), settings);
      setTree(tree, typography, settings.strictLineBreaks, (node, words) => (node.value = words));
    },
  ];
}

/** A note's file as Astro hands it to plugins. */
interface ModuleFile {
  path: string;
  toString: () => string;
  data: Record<string, unknown>;
}

interface FrontMatter {
  lang?: unknown;
  typography?: unknown;
}

function frontMatterOf(file: ModuleFile): FrontMatter {
  return (file.data['astro'] as { frontmatter?: FrontMatter } | undefined)?.frontmatter ?? {};
}

/** What is done to the HTML of MDX notes. */
export function moduleHtmlPlugins(words: RenderingWords, settings: TextSettings): RehypePlugins {
  const extend = htmlChanges(settings.extend);
  return [
    () => (tree: Hast, file: ModuleFile) => {
      easeReading(tree, words);
      const { lang } = typographyOf(frontMatterOf(file), settings);
      setDirections(tree, lang, frontMatterOf(file).lang !== undefined);
      extend(tree, file.path);
    },
  ];
}

/** How our nodes become HTML there: what depends on the garden is left to components. */
export function moduleHtml(
  href: (address: string) => string,
  words: RenderingWords,
  { strictLineBreaks }: TextSettings,
) {
  return {
    ...footnoteOptions(words),
    clobberPrefix: '',
    handlers: {
      ...moduleLinkHandlers,
      ...moduleHeadingHandlers,
      ...calloutHandlers(words),
      ...footnoteHandlers,
      ...moduleBlockHandlers(words),
      ...tagHandlers({ href }),
      ...taskHandlers(listItem),
      ...queryHandlers({ words }),
      ...textHandlers(({ value }) => value, strictLineBreaks),
    },
  };
}
