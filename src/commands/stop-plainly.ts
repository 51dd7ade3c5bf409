import { UnreadableVault } from '../garden/index.ts';
import { RefusedTarget } from './refused-target.ts';

/** Ends a command: what its user can mend is said in one line, a fault of ours with all we know. */
export function stopPlainly(cause: unknown): never {
  console.error(
    cause instanceof UnreadableVault || cause instanceof RefusedTarget ? cause.message : cause,
  );
  process.exit(1);
}
