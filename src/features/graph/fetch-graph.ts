import type { FetchedGraph, GraphData } from './graph-data.ts';

/**
 * Fetches the graph that an element's `data-notes` names.
 * @throws Error when it cannot be fetched
 */
export async function fetchGraph(
  { dataset }: HTMLElement,
  signal: AbortSignal,
): Promise<FetchedGraph> {
  const response = await fetch(dataset['notes'] ?? '', { signal });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const data = (await response.json()) as GraphData;
  if (data.marked.length === 0) return { ...data, titleNodes: undefined };
  return { ...data, ...(await import('../../browser/title-nodes.ts')) };
}
