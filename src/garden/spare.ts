/** With a fault in more of them, what is made of them has it and not they. */
const mostFaulty = 10;

/** What came of making something: that, or what was thrown. */
type Trial<Made> = { made: Made } | { cause: unknown };

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
  const trials = search<One, Made>(all, plain);
  let step = trials.next();
  while (!step.done) {
    let trial: Trial<Made>;
    try {
      trial = { made: make(step.value) };
    } catch (cause) {
      trial = { cause };
    }
    step = trials.next(trial);
  }
  return step.value;
}

/** The same of something that takes a while to be made. */
export async function sparingLater<One, Made>(
  all: readonly One[],
  make: (all: readonly One[]) => Promise<Made>,
  plain: (one: One, cause: unknown) => One,
): Promise<Made> {
  const trials = search<One, Made>(all, plain);
  let step = trials.next();
  while (!step.done) {
    const trial = await make(step.value).then(
      (made) => ({ made }),
      (cause: unknown) => ({ cause }),
    );
    step = trials.next(trial);
  }
  return step.value;
}

/** Says of what it is to be tried next, until it can be made. */
function* search<One, Made>(
  all: readonly One[],
  plain: (one: One, cause: unknown) => One,
): Generator<readonly One[], Made, Trial<Made>> {
  const present = [...all];
  for (let found = 0; ; found++) {
    const whole = yield present;
    if ('made' in whole) return whole.made;
    const { cause } = whole;
    /** With all plain from one on. */
    const from = (real: number): One[] =>
      present.map((one, at) => (at < real ? one : plain(one, cause)));
    if (found === mostFaulty || 'cause' in (yield from(0))) throw cause;
    let [well, failing] = [0, present.length];
    while (failing - well > 1) {
      const middle = Math.floor((well + failing) / 2);
      if ('cause' in (yield from(middle))) failing = middle;
      else well = middle;
    }
    const faulty = present[well];
    if (faulty === undefined) throw cause;
    present[well] = plain(faulty, cause);
  }
}
