import { RefusedFlag } from './flags.ts';
import { plainly } from './plainly.ts';

/**
 * Does the work of a process. What stops it is said in one plain line; with `--verbose` all that is
 * known follows. What was typed wrong ends it with code 2, any other fault with 1.
 *
 * @param args what the process was started with
 */
export async function sayFaults(args: readonly string[], work: () => Promise<void>): Promise<void> {
  // No command tells anybody of its use; Astro would, and would ask whether there is a newer one.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const isVerbose = args.includes('--verbose');
  if (isVerbose) process.setSourceMapsEnabled(true);
  const fail = (cause: unknown): never => {
    console.error(isVerbose ? cause : plainly(cause));
    process.exit(cause instanceof RefusedFlag ? 2 : 1);
  };
  // What nobody waits for fails no less plainly.
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  await work().catch(fail);
}
