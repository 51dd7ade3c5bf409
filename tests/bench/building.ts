import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/settings/place.ts';
import { type FindingCosts, measureFinding } from './finding.ts';
import { type Peer, runPeer } from './peers.ts';
import { type Run, timeRun } from './timed-run.ts';
import { writeVault } from './vault-on-disk.ts';
import { type Weight, weigh } from './weighing.ts';

/** What builds of one garden cost. */
export interface BuildCosts {
  notes: number;
  cold: Run;
  warm: Run;
  edit: Run;
  rename: Run;
  weight: Weight;
  finding: FindingCosts;
  /** Another program's time for the same vault, with ours right before it. */
  peers: { name: string; ours: number; theirs: number }[];
}

/** Builds a seeded vault of so many notes, and finds things in it. */
export async function measureFindingAt(notes: number): Promise<FindingCosts> {
  const vault = await writeVault(notes);
  const out = await mkdtemp(join(tmpdir(), 'understory-out-'));
  const site = join(out, 'site');
  try {
    await timeRun({
      words: [process.execPath, 'src/commands/understory.ts', 'build', '--outDir', site],
      cwd: root,
      env: { UNDERSTORY_CONTENT: vault.folder },
    });
    return await measureFinding(site);
  } finally {
    await vault.remove();
    await rm(out, { recursive: true, force: true });
  }
}

/** Builds a seeded vault of so many notes from nothing, again, and after a change. */
export async function measureBuilds(notes: number, peers: readonly Peer[]): Promise<BuildCosts> {
  const vault = await writeVault(notes);
  const out = await mkdtemp(join(tmpdir(), 'understory-out-'));
  const build = (...more: string[]): Promise<Run> =>
    timeRun({
      words: [
        process.execPath,
        'src/commands/understory.ts',
        'build',
        '--outDir',
        join(out, 'site'),
        ...more,
      ],
      cwd: root,
      env: { UNDERSTORY_CONTENT: vault.folder },
    });
  try {
    const cold = await build('--force');
    const warm = await build();
    await vault.append(vault.link('bridge'));
    const edit = await build();
    await vault.renameOther();
    const rename = await build();
    const weight = await weigh(join(out, 'site'));
    const finding = await measureFinding(join(out, 'site'));
    const compared: BuildCosts['peers'] = [];
    for (const peer of peers) {
      const ours = await build('--force');
      const theirs = await runPeer(peer, vault.folder, join(out, peer.name));
      compared.push({ name: peer.name, ours: ours.seconds, theirs: theirs.seconds });
    }
    return { notes, cold, warm, edit, rename, weight, finding, peers: compared };
  } finally {
    await vault.remove();
    await rm(out, { recursive: true, force: true });
  }
}
