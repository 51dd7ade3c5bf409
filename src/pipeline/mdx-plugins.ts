import type { RemarkPlugins, RehypePlugins } from '@astrojs/markdown-remark';
import type { Root as Hast } from 'hast';
import type { Root, Text } from 'mdast';
import { changeHtml, features } from './every-feature.ts';
import { collectFacts } from '../garden/index.ts';
import { dropOwnAttributes } from '../html/module-attributes.ts';
import { listItem } from '../markdown/list-item.ts';
import { footnoteOptions, type RenderingWords } from '../markdown/rendering.ts';
import type { SiteSettings } from '../settings/site-schema.ts';
import { setDirections } from '../typography/directions.ts';
import { setTree, typographyOf } from '../typography/remark.ts';
import { easeReading } from './ease-reading.ts';
import { remarkSyntax, transform } from './grammar.ts';
import { inTurn } from './handlers.ts';

/** What the site's settings say about its texts. */
export interface TextSettings {
  lang: string;
  typography: boolean;
  strictLineBreaks: boolean;
}

/** The same Markdown for MDX notes, as Astro compiles them. */
export function modulePlugins(settings: TextSettings): RemarkPlugins {
  return [
    ...(remarkSyntax('mdx') as RemarkPlugins),
    () => (tree: Root, file: ModuleFile) => {
      for (const stage of stages) transform(tree, stage, String(file), 'mdx');
      // Numbers links and headings as the garden did.
      collectFacts(tree);
    },
    () => (tree: Root, file: ModuleFile) => {
      const typography = typographyOf(frontMatterOf(file), settings);
      setTree(tree, typography, settings.strictLineBreaks, (node, words) => (node.value = words));
    },
  ];
}

const stages = ['piece', 'assembled', 'whole'] as const;

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
  return [
    () => (tree: Hast, file: ModuleFile) => {
      dropOwnAttributes(tree);
      easeReading(tree, words);
      const { lang } = typographyOf(frontMatterOf(file), settings);
      setDirections(tree, lang, frontMatterOf(file).lang !== undefined);
      changeHtml(tree, file.path);
    },
  ];
}

/** How our nodes become HTML there: what depends on the garden is left to components. */
export function moduleHtml(
  href: (address: string) => string,
  words: RenderingWords,
  settings: SiteSettings,
) {
  const { strictLineBreaks } = settings;
  // Their texts are set already.
  const wordsOf = ({ value }: Text): string => value;
  const context = { settings, words, href, strictLineBreaks, wordsOf };
  return {
    ...footnoteOptions(words),
    clobberPrefix: '',
    handlers: inTurn([...features.map((feature) => feature.mdx?.(context) ?? {}), { listItem }]),
  };
}
