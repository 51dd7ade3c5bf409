import { reportReview } from '../garden/index.ts';
import { contentFolder } from '../settings/place.ts';
import { gardenOfProcess } from '../site/live-garden.ts';
import { hasColours } from './colours.ts';
import { confirm, ledger } from '../site/published.ts';

/**
 * Shows what goes public and what does not; the process then ends with code 1 while something waits
 * for its owner.
 *
 * @param isConfirmed whether the owner means all of it, which is then taken down
 */
export async function showPublishing(format: 'text' | 'json', isConfirmed: boolean): Promise<void> {
  const review = await gardenOfProcess().review();
  const { unconfirmed = [] } = review;
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ version: 1, ...review }, null, 2)}\n`
      : reportReview(review, hasColours(process.stdout)),
  );
  if (isConfirmed) {
    confirm(contentFolder(), review);
    console.error(`All that is public now is confirmed in ${ledger}.`);
  }
  process.exitCode = unconfirmed.length > 0 && !isConfirmed ? 1 : 0;
}
