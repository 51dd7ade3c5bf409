/**
 * Says that a note's program failed while its page was made. One such note must not stop the
 * whole site: its page shows the prose alone.
 */
export function tellFailure(file: string, cause: unknown): void {
  const why = cause instanceof Error ? cause.message : String(cause);
  console.error(`${file}: its program failed, so the page shows its prose alone: ${why}`);
}
