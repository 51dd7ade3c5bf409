/** A box of a flowchart. */
export interface Node {
  name: string;
  /** Its signs around the label, such as `[` and `]`, and the label; set once it is known. */
  shape: { open: string; close: string; label: string } | undefined;
}

/** An arrow of a flowchart. */
export interface Edge {
  from: Node;
  to: Node;
  line: '--' | '==' | '-.-';
  label: string | undefined;
  atStart: boolean;
  atEnd: boolean;
}

/** What a flowchart is made of; a string is a line about groups. */
export type Piece = string | Node | Edge;

/**
 * Turns arrows that lead back around, so that what the author wrote first stands first: the
 * library puts the end of any arrow below its beginning, and would choose by itself where a circle
 * is cut.
 */
export function forwards(pieces: readonly Piece[]): Piece[] {
  const edges = pieces.filter(
    (piece): piece is Edge => typeof piece !== 'string' && 'from' in piece,
  );
  const leading = new Map<Node, Edge[]>();
  for (const edge of edges) {
    const others = leading.get(edge.from);
    if (others) others.push(edge);
    else leading.set(edge.from, [edge]);
  }
  const back = new Set<Edge>();
  const done = new Set<Node>();
  const open = new Set<Node>();
  for (const { from } of edges) walk(from);
  return pieces.map((piece) => {
    if (typeof piece === 'string' || !('from' in piece) || !back.has(piece)) return piece;
    const { from, to, atStart, atEnd } = piece;
    return { ...piece, from: to, to: from, atStart: atEnd, atEnd: atStart };
  });

  /** Depth first, without recursion: a chain may be as long as a diagram may be. */
  function walk(start: Node): void {
    const path: { node: Node; next: number }[] = [{ node: start, next: 0 }];
    if (done.has(start)) return;
    open.add(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const edge = leading.get(step.node)?.[step.next++];
      if (!edge) {
        open.delete(step.node);
        done.add(step.node);
        path.pop();
      } else if (edge.to !== edge.from && open.has(edge.to)) back.add(edge);
      else if (!done.has(edge.to) && !open.has(edge.to)) {
        open.add(edge.to);
        path.push({ node: edge.to, next: 0 });
      }
    }
  }
}
