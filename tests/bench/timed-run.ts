import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a command cost. */
export interface Run {
  seconds: number;
  /** Of the process that took most of it, in bytes; undefined where the system does not tell. */
  peakMemory: number | undefined;
}

/** How a command is started. */
export interface Command {
  words: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command to its end and times it as a whole process.
 *
 * @throws Error with the end of what it said, when it fails
 */
export async function timeRun(command: Command): Promise<Run> {
  const start = performance.now();
  const { child, said } = startCommand(command);
  const memory = watchMemory(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  const peakMemory = memory();
  if (code !== 0) throw new Error(`${command.words.join(' ')} failed:\n${said().slice(-2000)}`);
  return { seconds, peakMemory };
}

/** Starts a command; `said` gives what it has printed so far. */
export function startCommand({ words, cwd, env }: Command): {
  child: ChildProcess;
  said: () => string;
} {
  const [program = '', ...args] = words;
  let text = '';
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (text = (text + more).slice(-100_000)));
  return { child, said: () => text };
}

/** Watches a process and those that it starts; gives the highest peak of any one of them. */
function watchMemory({ pid }: ChildProcess): () => number | undefined {
  let peak: number | undefined;
  const look = (): void => {
    for (const id of pid === undefined ? [] : familyOf(pid)) {
      const memory = peakOf(id);
      if (memory !== undefined) peak = Math.max(peak ?? 0, memory);
    }
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** https://docs.kernel.org/filesystems/proc.html: `VmHWM` is the most that a process ever held. */
function peakOf(pid: number): number | undefined {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function familyOf(pid: number): number[] {
  const found = [pid];
  for (const one of found)
    for (const thread of list(`/proc/${one}/task`))
      found.push(
        ...read(`/proc/${one}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
      );
  return found;
}

/** Processes end while one reads of them, and not every system has such files: nothing to tell then. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
