import { parse, TomlDate, TomlError } from 'smol-toml';
import { readable } from './decode.ts';
import { fail, type Failure, type Parsed } from './front-matter-yaml.ts';

/**
 * Parses TOML as Hugo and Zola have it. Numbers and dates stay as they are written.
 * Rule: https://toml.io/en/v1.0.0, https://gohugo.io/content-management/front-matter/
 */
export function parseToml(toml: string): Parsed | Failure {
  let data: Record<string, unknown>;
  try {
    data = plain(parse(toml)) as Record<string, unknown>;
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const [why = ''] = cause.message.replace(/^Invalid TOML document: /, '').split('\n', 1);
    return fail(cause.line, cause.column, `${why.charAt(0).toUpperCase()}${why.slice(1)}.`);
  }
  const lines = toml.split('\n').map((line) => line.trimStart().toLowerCase());
  return {
    data,
    doubled: [],
    placeOf: (key) => {
      const name = bare(key.toLowerCase());
      const at = lines.findIndex((line) => bare(line).startsWith(`${name}=`));
      return { line: Math.max(at, 0) + 1, column: 1 };
    },
  };
}

/** A key, or a line with one, without what may stand around and within it. */
const bare = (text: string): string => text.replace(/["'\s]/g, '');

/** Values as the rest of the garden has them: plain data, dates as text. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
