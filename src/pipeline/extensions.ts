import type { Root as Hast } from 'hast';
import type { Root } from 'mdast';
import { type Plugin, type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import { FailedExtension } from '../garden/index.ts';

/** What an owner's extension does to the text of notes: plugins, each alone or with its options. */
export interface TextExtension {
  name: string;
  remarkPlugins: PluggableList;
  rehypePlugins: PluggableList;
}

/** What extensions teach the parser. What else they do is done once our own syntax is read. */
export function syntaxOf(extensions: readonly TextExtension[]): Plugin[] {
  return extensions
    .flatMap(({ remarkPlugins }) => remarkPlugins)
    .map((plugin) => {
      const [attach, ...options] = (Array.isArray(plugin) ? plugin : [plugin]) as [Plugin, unknown];
      return function () {
        attach.call(this, ...(options as unknown as []));
      };
    });
}

/**
 * What extensions do to the tree of a text, one after another.
 *
 * @throws FailedExtension when a plugin throws, or is not done when it returns
 */
export function textChanges(
  extensions: readonly TextExtension[],
): (tree: Root, source: string) => void {
  const all = runnersOf(extensions, 'remarkPlugins');
  return (tree, source) => {
    for (const run of all) run(tree, source);
  };
}

/**
 * What extensions do to the HTML of a text. Where one fails, the text stays as it was before, and
 * who builds the site is told.
 */
export function htmlChanges(
  extensions: readonly TextExtension[],
): (tree: Hast, file: string) => void {
  const all = runnersOf(extensions, 'rehypePlugins');
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

function runnersOf(
  extensions: readonly TextExtension[],
  list: 'remarkPlugins' | 'rehypePlugins',
): ((tree: Root | Hast, source: string) => void)[] {
  return extensions
    .filter((one) => one[list].length > 0)
    .map(({ name, [list]: plugins }) => {
      const processor = unified().use(plugins).freeze();
      return (tree, source) => {
        try {
          if (processor.runSync(tree, new VFile(source)) !== tree)
            throw new Error('a plugin has to change the tree that it is given');
        } catch (cause) {
          throw new FailedExtension(name, cause);
        }
      };
    });
}
