import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { PlainError } from '../garden/plain-error.ts';

/** One flag of a command. */
interface Flag {
  type: 'boolean' | 'string';
  /** What it does. */
  says: string;
  /** What stands after it, such as `DIR`; only where something does. */
  value?: string;
  /** All that may stand after it, if not anything may. */
  choices?: readonly string[];
  default?: string | boolean;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What each command takes beside flags of its own. */
export const everyFlag = {
  verbose: { type: 'boolean', says: 'say more, and where an error comes from', default: false },
  help: { type: 'boolean', says: 'show this', default: false },
} as const satisfies Flags;

/** What a command takes beside its flags, by its place: a folder, a title. */
export interface Operand {
  /** Such as `DIR`. */
  name: string;
  says: string;
  isNeeded: boolean;
}

/** A flag that a command does not know, or that lacks what it needs. */
export class RefusedFlag extends PlainError {}

type Parsed<Own extends Flags> = ReturnType<
  typeof parseArgs<{ options: Own & typeof everyFlag }>
>['values'];

/**
 * Reads what stands after a command.
 *
 * @param operands what it takes beside flags, in order
 * @throws RefusedFlag when something there is no flag of this command, or has not what it needs
 */
export function readFlags<Own extends Flags>(
  own: Own,
  args: readonly string[],
  operands: readonly Operand[] = [],
): Parsed<Own> {
  const options = { ...own, ...everyFlag };
  const wrong = whatIsWrong(options, args, operands);
  if (wrong !== undefined) throw new RefusedFlag(wrong);
  return parseArgs({ options, args: [...args], allowPositionals: true }).values;
}

/** What stands after a command beside its flags, in order, once they have been read. */
export function readOperands(own: Flags, args: readonly string[]): string[] {
  const options = { ...own, ...everyFlag };
  return parseArgs({ options, args: [...args], allowPositionals: true }).positionals;
}

/** The flags of a command, for a person: one line each. */
export function listFlags(own: Flags): string {
  const all = Object.entries<Flag>({ ...own, ...everyFlag });
  const named = all.map(([name, flag]) => [asWritten(name, flag), flag.says] as const);
  const width = Math.max(...named.map(([written]) => written.length));
  return named.map(([written, says]) => `  ${written.padEnd(width)}  ${says}`).join('\n');
}

const asWritten = (name: string, { value }: Flag): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

function whatIsWrong(
  options: Flags,
  args: readonly string[],
  operands: readonly Operand[],
): string | undefined {
  const { tokens } = parseArgs({ options, args: [...args], strict: false, tokens: true });
  let given = 0;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (operands.length === 0)
        return `“${token.value}” is no flag. Flags of an npm script stand behind two dashes: \`npm run build -- --force\`.`;
      given++;
      if (given > operands.length)
        return `“${token.value}” is one too many: there is one ${operands.map(({ name }) => name).join(' and one ')}. What has blanks in it stands in quotes.`;
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const flag = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!flag) return unknownFlag(rawName, Object.keys(options));
    const written = asWritten(name, flag);
    if (flag.type === 'boolean') {
      if (value !== undefined) return `\`${rawName}\` takes no value: write \`${written}\`.`;
      continue;
    }
    if (value === undefined || value === '' || (value.startsWith('-') && !inlineValue))
      return `\`${rawName}\` needs a value: write \`${written}\`.`;
    const { choices } = flag;
    if (choices && !choices.includes(value))
      return `\`${rawName}\` is one of ${choices.join(', ')}; “${value}” is none of them.${meant(value, choices)}`;
  }
  const isAsking = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  const missing = operands[given];
  if (missing?.isNeeded === true && !isAsking)
    return `${missing.name} is missing: ${missing.says}.`;
  return undefined;
}

function unknownFlag(written: string, names: readonly string[]): string {
  const known = names.map((name) => `--${name}`);
  return `There is no flag \`${written}\`.${meant(written, known)} There are ${known.join(', ')}.`;
}

/** What was most likely meant, unless nothing is much like it. */
export function meant(written: string, known: readonly string[]): string {
  const near = closest(written.toLowerCase(), known);
  return distance(written.toLowerCase(), near.toLowerCase()) * 2 > near.length
    ? ''
    : ` Did you mean \`${near}\`?`;
}
