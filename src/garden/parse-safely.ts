import type { Root } from 'mdast';
import { FailedExtension } from './failed-extension.ts';
import type { Grammar, Text } from './grammar.ts';
import { problem, type Problem } from './problems.ts';
import { reasonOf } from './reason.ts';

/** Turns a text into a tree; one that cannot be is a tree of its plain words, with the problem. */
export function parseSafely(
  id: string,
  text: Text,
  grammar: Grammar,
): { tree: Root; problem: Problem | undefined } {
  try {
    return { tree: grammar(text), problem: undefined };
  } catch (cause) {
    const tree = plainTree(text.body);
    const why = reasonOf(cause);
    const at = placeIn(cause);
    if (cause instanceof FailedExtension)
      return { tree, problem: problem('failed-extension', id, { name: cause.extension, why }, at) };
    if (cause instanceof RangeError) return { tree, problem: problem('too-complex', id, {}, at) };
    const isOfText = text.format === 'mdx' && cause instanceof Error && 'reason' in cause;
    return {
      tree,
      problem: problem(isOfText ? 'broken-mdx' : 'note-failed', id, { why }, at),
    };
  }
}

/** A text as it is written. */
export function plainTree(body: string): Root {
  return { type: 'root', children: [{ type: 'code', value: body.trim() }] };
}

function placeIn(cause: unknown): { line: number; column: number } {
  const place = cause as { line?: unknown; column?: unknown } | null;
  return {
    line: typeof place?.line === 'number' ? place.line : 1,
    column: typeof place?.column === 'number' ? place.column : 1,
  };
}
