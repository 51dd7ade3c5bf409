import { addressLedger } from '../garden/index.ts';
import { contentFolder } from '../settings/place.ts';
import { compareAddresses, keepAddresses } from '../site/address-ledger.ts';
import { gardenOfProcess } from '../site/live-garden.ts';

/**
 * Shows which addresses of the garden nobody has taken down yet and which are lost; the process then
 * ends with code 1 while there are any of either.
 *
 * @param isKept whether all that there are shall be taken down
 * @throws TakenAddresses when one cannot be kept
 */
export async function showAddresses(isKept: boolean): Promise<void> {
  const garden = await gardenOfProcess().plain();
  const { fresh, lost } = compareAddresses(garden);
  const list = (heading: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
  process.stdout.write(
    list('Not taken down yet', fresh) + list('Lost: no note answers there any more', lost),
  );
  if (isKept) {
    const count = keepAddresses(contentFolder(), garden);
    console.error(`${count} addresses are kept in ${addressLedger}.`);
  } else if (fresh.length + lost.length === 0)
    process.stdout.write(`Every address is kept in ${addressLedger}.\n`);
  process.exitCode = lost.length > 0 || (fresh.length > 0 && !isKept) ? 1 : 0;
}
