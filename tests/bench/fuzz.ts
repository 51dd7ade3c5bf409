import { type Finding, tryVault } from '../fuzz/vault.ts';

/** What a run over notes that nobody wrote came to. */
export interface Fuzz {
  vaults: number;
  notes: number;
  seconds: number;
  findings: Finding[];
}

/**
 * Makes gardens of vaults that nobody wrote until there were so many notes and so many vaults.
 *
 * @param first the number of the first vault: each number gives another
 * @param say told now and then how far it is
 */
export function searchFaults(
  { notes, vaults, first }: { notes: number; vaults: number; first: number },
  say: (what: string) => void,
): Fuzz {
  const start = performance.now();
  const fuzz: Fuzz = { vaults: 0, notes: 0, seconds: 0, findings: [] };
  for (let seed = first; fuzz.notes < notes || fuzz.vaults < vaults; seed++) {
    const tried = tryVault(seed);
    fuzz.vaults++;
    fuzz.notes += tried.notes;
    fuzz.findings.push(...tried.findings);
    if (seed % 100 === 0)
      say(`vault ${seed}, ${fuzz.notes} notes, ${fuzz.findings.length} findings`);
  }
  fuzz.seconds = (performance.now() - start) / 1000;
  return fuzz;
}
