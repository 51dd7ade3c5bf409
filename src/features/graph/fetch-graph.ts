import type { GraphData } from './graph-data.ts';

/**
 * Fetches the graph that an element's `data-notes` names.
 * @throws Error when it cannot be fetched
 */
export async function fetchGraph(
  { dataset }: HTMLElement,
  signal: AbortSignal,
): Promise<GraphData> {
  const response = await fetch(dataset['notes'] ?? '', { signal });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as GraphData;
}
