import { enableCompileCache } from 'node:module';
import { compiledCode } from '../settings/place.ts';
import { type Flags, listFlags, readFlags, RefusedFlag } from './flags.ts';
import { plainly } from './plainly.ts';

/** A command as its users see it. */
interface Command<Own extends Flags> {
  /** How it is started, such as `npm run build`. */
  name: string;
  /** What it does, in a sentence. */
  says: string;
  flags: Own;
}

/**
 * Runs a command on what stands after its name. What stops it is said in one plain line; with
 * `--verbose` all that is known follows. A flag that it does not know ends it with code 2, any
 * other fault with 1.
 *
 * @param run does the work; what it needs is best imported in it, so that settings which cannot
 *   be read are told as plainly as anything else
 */
export async function command<Own extends Flags>(
  { name, says, flags }: Command<Own>,
  run: (given: ReturnType<typeof readFlags<Own>>) => Promise<void> | void,
): Promise<void> {
  const args = process.argv.slice(2);
  // No command tells anybody of its use; Astro would, and would ask whether there is a newer one.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  // Half of a short command's time goes into compiling; threads take it from the environment.
  const { directory } = enableCompileCache(compiledCode);
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= compiledCode;
  const fail = (cause: unknown): never => {
    console.error(args.includes('--verbose') ? cause : plainly(cause));
    process.exit(cause instanceof RefusedFlag ? 2 : 1);
  };
  // What nobody waits for fails no less plainly.
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    const given = readFlags(flags, args);
    if (args.includes('--help')) console.log(`${name}: ${says}\n\n${listFlags(flags)}`);
    else await run(given);
  } catch (cause) {
    fail(cause);
  }
}
