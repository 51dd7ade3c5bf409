import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { read } from './imports.ts';

interface Row {
  key: string;
  meaning: string;
  example: string;
}

/** The rows of the manual's tables of settings; a bar in a cell has a back slash before it. */
const rows: Row[] = [
  ...read('content/manual/Settings.md').matchAll(
    /^\| `(\w+)` \| ((?:[^|\\]|\\.)+) \| `((?:[^|\\`]|\\.)+)` \|$/gm,
  ),
].map(([, key = '', meaning = '', example = '']) => ({ key, meaning, example }));

const given = { title: 'The garden', description: 'About it.' };
const defaults: Record<string, unknown> = siteSchema.parse(given);

describe('the manual’s page on settings', () => {
  it('has every key once, and no other', () => {
    expect(rows.map(({ key }) => key).sort()).toEqual(Object.keys(siteSchema.shape).sort());
  });

  it.each(rows)('has an example of $key that may be set', ({ key, example }) => {
    const value: unknown = runInNewContext(`(${example.replaceAll('\\|', '|')})`, {
      remarkKeys: () => undefined,
    });
    // As a value of this realm, which is what a settings file would give.
    const own: unknown =
      typeof value === 'object' && key !== 'extend' ? structuredClone(value) : value;
    expect(siteSchema.safeParse({ ...given, [key]: own }).error).toBeUndefined();
  });

  const normal = rows.flatMap(({ key, meaning }) => {
    const [, said] = /normally `([^`]+)`/.exec(meaning) ?? [];
    return said === undefined || defaults[key] === undefined ? [] : [{ key, said }];
  });

  it.each(normal)('says truly what $key is normally: $said', ({ key, said }) => {
    expect(defaults[key]).toEqual(runInNewContext(said));
  });
});
