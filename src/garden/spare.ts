/** With a fault in more of them, what is made of them has it and not they. */
const mostFaulty = 10;

/**
 * Makes something of many, of which one may have what nobody foresaw: that one is made plain, and
 * the others stay as they are. Whose fault it is, is found by halves.
 *
 * @param make what throws, or gives the same for the same
 * @param plain one as it must be to do no harm, told what was thrown
 * @throws what was thrown, when it is not the fault of a few
 */
export function sparing<One, Made>(
  all: readonly One[],
  make: (all: readonly One[]) => Made,
  plain: (one: One, cause: unknown) => One,
): Made {
  const present = [...all];
  for (let found = 0; ; found++)
    try {
      return make(present);
    } catch (cause) {
      const fails = (real: number): boolean => {
        try {
          make(present.map((one, at) => (at < real ? one : plain(one, cause))));
          return false;
        } catch {
          // What it was is known: it is only asked whether.
          return true;
        }
      };
      if (found === mostFaulty || fails(0)) throw cause;
      let [well, failing] = [0, present.length];
      while (failing - well > 1) {
        const middle = Math.floor((well + failing) / 2);
        if (fails(middle)) failing = middle;
        else well = middle;
      }
      const faulty = present[well];
      if (faulty === undefined) throw cause;
      present[well] = plain(faulty, cause);
    }
}
