import type { Root as Hast } from 'hast';
import type { Root } from 'mdast';
import { type Plugin, type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import { FailedExtension } from '../garden/index.ts';
import type { Feature } from '../markdown/feature.ts';

/** What an owner's extension does to the text of notes: plugins, each alone or with its options. */
export interface TextExtension {
  name: string;
  remarkPlugins: PluggableList;
  rehypePlugins: PluggableList;
}

/**
 * An extension as one more feature: it teaches the parser with all others, and changes a tree once
 * it is whole.
 */
export function featureOf(extension: TextExtension): Feature {
  const { name, remarkPlugins } = extension;
  if (remarkPlugins.length === 0) return { name };
  const run = runnerOf(extension, 'remarkPlugins');
  return {
    name,
    syntax: () => syntaxOf(remarkPlugins),
    transforms: {
      whole: (tree, { source }) => {
        run(tree, source);
      },
    },
  };
}

/** What plugins teach the parser, without what they do to a tree. */
function syntaxOf(plugins: PluggableList): Plugin {
  return function () {
    for (const plugin of plugins) {
      const [attach, ...options] = (Array.isArray(plugin) ? plugin : [plugin]) as [Plugin];
      attach.call(this, ...options);
    }
  };
}

/**
 * What extensions do to the HTML of a text. Where one fails, the text stays as it was before, and
 * who builds the site is told.
 */
export function htmlChanges(
  extensions: readonly TextExtension[],
): (tree: Hast, file: string) => void {
  const all = extensions
    .filter(({ rehypePlugins }) => rehypePlugins.length > 0)
    .map((extension) => runnerOf(extension, 'rehypePlugins'));
  return (tree, file) => {
    for (const run of all) {
      const before = structuredClone(tree.children);
      try {
        run(tree, '');
      } catch (cause) {
        if (!(cause instanceof FailedExtension)) throw cause;
        tree.children = before;
        console.error(
          `${file}: the extension “${cause.extension}” failed, so its HTML stays as it was: ${cause.message}`,
        );
      }
    }
  };
}

/** @throws FailedExtension when a plugin throws, or is not done when it returns */
function runnerOf(
  { name, ...plugins }: TextExtension,
  list: 'remarkPlugins' | 'rehypePlugins',
): (tree: Root | Hast, source: string) => void {
  const processor = unified().use(plugins[list]).freeze();
  return (tree, source) => {
    try {
      if (processor.runSync(tree, new VFile(source)) !== tree)
        throw new Error('a plugin has to change the tree that it is given');
    } catch (cause) {
      throw new FailedExtension(name, cause);
    }
  };
}
