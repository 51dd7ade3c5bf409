import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The text of a file; undefined when there is none that can be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Most vaults have no such file.
    return undefined;
  }
}

/** The keys of a YAML file; none when it is not there, or is none. */
export function readYaml(path: string): Record<string, unknown> {
  const text = readText(path);
  if (text === undefined) return {};
  try {
    const read: unknown = parse(text, {
      uniqueKeys: false,
      maxAliasCount: 100,
      logLevel: 'silent',
    });
    return recordOf(read);
  } catch {
    // The garden says so where it reads these settings itself; here they name nothing.
    return {};
  }
}

/** A value as a record; an empty one when it is something else. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** A value as text without blanks around it; undefined when it is none, or empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
