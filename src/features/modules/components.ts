import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';
// Brings the types of MDX's nodes along.
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';
import { usualComponent } from './usual.ts';

type Program = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>;

/** A component that a note uses and nobody has defined, with its place. */
export interface Missing {
  name: string;
  line: number;
  column: number;
}

/**
 * Shows as code what would stop the whole build: components that the note neither imports nor
 * defines. What stands inside them stays.
 * Rule: https://mdxjs.com/docs/using-mdx/#components
 *
 * @param source the text that the tree was parsed from
 * @returns the components that are missing
 */
export function showMissingComponents(tree: Root, source: string): Missing[] {
  const known = new Set([
    // Astro's own: https://docs.astro.build/en/reference/astro-syntax/#fragments
    'Fragment',
    ...tree.children.flatMap((node) =>
      node.type === 'mdxjsEsm' ? namesIn(node.data?.estree ?? undefined) : [],
    ),
  ]);
  const missing: Missing[] = [];
  const visit = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    const inner = parent as Parent;
    inner.children = inner.children.flatMap((child): Parent['children'] => {
      visit(child);
      if (child.type !== 'mdxJsxFlowElement' && child.type !== 'mdxJsxTextElement') return [child];
      const [root = ''] = (child.name ?? '').split('.');
      const isComponent = /^[A-Z]/.test(root) || child.name?.includes('.') === true;
      if (!isComponent || known.has(root)) return [child];
      const usual = usualComponent(child);
      if (usual) return usual;
      const { line, column } = child.position?.start ?? { line: 1, column: 1 };
      missing.push({ name: child.name ?? '', line, column });
      return shown(child, source);
    });
  };
  visit(tree);
  return missing;
}

function shown(node: MdxJsxFlowElement | MdxJsxTextElement, source: string): Parent['children'] {
  const start = node.position?.start.offset ?? 0;
  const end = node.children[0]?.position?.start.offset ?? node.position?.end.offset ?? start;
  const value = source.slice(start, end).replace(/\s+/g, ' ').trim();
  const tag: PhrasingContent = { type: 'inlineCode', value, position: node.position };
  return node.type === 'mdxJsxFlowElement'
    ? [{ type: 'paragraph', children: [tag], position: node.position }, ...node.children]
    : [tag, ...node.children];
}

/** The names that imports and exports of a note define. */
function namesIn(program: Program | undefined): string[] {
  return (program?.body ?? []).flatMap((statement): string[] => {
    if (statement.type === 'ImportDeclaration')
      return statement.specifiers.map(({ local }) => local.name);
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
    const { declaration } = statement;
    return declaration.type === 'VariableDeclaration'
      ? declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
      : [declaration.id.name];
  });
}

/** A module that a note imports, with its place. */
export interface Import {
  from: string;
  line: number;
  column: number;
}

/** The modules that a note imports. */
export function importsOf(tree: Root): Import[] {
  return tree.children.flatMap((node) =>
    node.type !== 'mdxjsEsm'
      ? []
      : (node.data?.estree?.body ?? []).flatMap((statement) => {
          const from = 'source' in statement ? statement.source?.value : undefined;
          const { line, column } = node.position?.start ?? { line: 1, column: 1 };
          return typeof from === 'string' ? [{ from, line, column }] : [];
        }),
  );
}
