/** What work costs, in microseconds of CPU. */
function costOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/**
 * How many times dearer one long text is than the same text in pieces: one, if its cost grows with
 * its length, and as many as there are pieces, if with its square. Both are as much work, so that a
 * clock with coarse ticks, or one that starts late, is as wrong for one as for the other. What else
 * the machine does only adds to a cost, so the lowest of many runs is compared, until it is within
 * the limit.
 *
 * @param read What is done with a text.
 * @param makeOf The text of a size.
 * @param size How long the whole text is; what a size means is left to `makeOf`.
 */
export function dearnessOf(
  read: (text: string) => void,
  makeOf: (size: number) => string,
  { size, pieces, limit }: { size: number; pieces: number; limit: number },
): number {
  const [piece, whole] = [makeOf(size / pieces), makeOf(size)];
  const readWhole = (): void => read(whole);
  const readPieces = (): void => {
    for (let count = 0; count < pieces; count++) read(piece);
  };
  readPieces();
  let [inPieces, asWhole] = [costOf(readPieces), costOf(readWhole)];
  for (let run = 0; run < 20 && asWhole / inPieces >= limit; run++) {
    inPieces = Math.min(inPieces, costOf(readPieces));
    asWhole = Math.min(asWhole, costOf(readWhole));
  }
  return asWhole / inPieces;
}
