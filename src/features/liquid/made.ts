import {
  type Context,
  type Emitter,
  type Liquid,
  Output as LiquidOutput,
  type Template,
  type Token as LiquidToken,
} from 'liquidjs';
import { UnknownLiquid } from './filters.ts';
import { Output } from './output.ts';
import { inCode } from './tags.ts';

/** How many pieces of text, values and tags may be made, loops and includes counted in full. */
const mostSteps = 50_000;

/** Counts what is made of one text. */
export interface Steps {
  made: number;
}

type OutputToken = ConstructorParameters<typeof LiquidOutput>[0];

/** Says that something stays as it is written. */
export type Unknown = (from: number, to: number) => void;

/** Text, or Liquid that nobody understands. */
export class TextTemplate implements Template {
  readonly token: LiquidToken;
  readonly #words: string;
  readonly #isOwn: boolean;
  readonly #steps: Steps;
  readonly #unknown: Unknown | undefined;

  constructor(token: LiquidToken, steps: Steps, isOwn: boolean, unknown?: Unknown) {
    this.token = token;
    this.#words = token.getText();
    this.#isOwn = isOwn;
    this.#steps = steps;
    this.#unknown = unknown;
  }

  render(_: Context, emitter: Emitter): void {
    count(this.#steps);
    this.show(emitter);
  }

  /** Costs nothing that could run out: the text is there already. */
  show(emitter: Emitter): void {
    const { begin, end } = this.token;
    this.#unknown?.(begin, end);
    if (this.#isOwn && emitter instanceof Output) emitter.copy(begin, end);
    else emitter.write(this.#words);
  }
}

/** A value between two pairs of braces. */
export class ValueTemplate extends LiquidOutput {
  readonly #steps: Steps;
  readonly #isOwn: boolean;
  readonly #unknown: Unknown | undefined;

  constructor(token: OutputToken, liquid: Liquid, steps: Steps, isOwn: boolean, unknown?: Unknown) {
    super(token, liquid);
    this.#steps = steps;
    this.#isOwn = isOwn;
    this.#unknown = unknown;
  }

  /** Whether anybody knows what it names, or it says itself what stands for it then. */
  *isKnown(ctx: Context): Generator<unknown, boolean> {
    if (this.value.filters[0]?.name === 'default') return true;
    const named: unknown = yield this.value.initial.evaluate(ctx, true);
    return named !== undefined;
  }

  override *render(ctx: Context, emitter: Emitter): IterableIterator<unknown> {
    count(this.#steps);
    if (ctx.getRegister<boolean>(inCode) && !(yield* this.isKnown(ctx))) {
      this.#unknown?.(this.token.begin, this.token.end);
      emitter.write(this.token.getText());
      return;
    }
    const value: unknown = yield this.value.value(ctx, false);
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isMap && Object.getPrototypeOf(value) === Object.prototype)
      throw new UnknownLiquid('a map where a text is wanted');
    if (this.#isOwn && emitter instanceof Output) emitter.at = this.token.begin;
    const words = new Words();
    words.write(value);
    ctx.memoryLimit.use(words.buffer.length);
    emitter.write(words.buffer);
  }
}

/** A value as Liquid shows it: lists without anything between. */
class Words implements Emitter {
  buffer = '';

  write(value: unknown): void {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) for (const one of value as unknown[]) this.write(one);
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- drops say what they are
    else this.buffer += String(value);
  }
}

function count(steps: Steps): void {
  if (++steps.made > mostSteps) throw new UnknownLiquid('too much of it');
}
