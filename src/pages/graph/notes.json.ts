import { readGraph } from '../../site/graph.ts';
import { packGraph } from '../../features/graph/pack-graph.ts';
import { graphNotes } from '../../layouts/graph-notes.ts';

/** The graph for the page that draws it. Its shape may change; `garden.json` is for programs. */
export async function GET(): Promise<Response> {
  const graph = await readGraph();
  return Response.json(packGraph(graphNotes(graph.entries), graph));
}
