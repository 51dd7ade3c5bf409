import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { frontMatterSchema } from '../../src/garden/index.ts';
import { read } from '../rules/imports.ts';

const schema = frontMatterSchema() as { properties: Record<string, { description?: string }> };
const validator = z.fromJSONSchema(schema);
const accepts = (data: object): boolean => validator.safeParse(data).success;

describe('the schema of front matter', () => {
  it('has every key of the manual, and says what each means', () => {
    const rows = [...read('content/manual/Writing a note.md').matchAll(/^\| (`[^\n]+)/gm)];
    const keys = rows.flatMap(([, row = '']) =>
      [...(row.split(/\|\B/)[0] ?? '').matchAll(/`(\w+)`/g)].map(([, key = '']) => key),
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(keys));
    for (const [key, { description = '' }] of Object.entries(schema.properties))
      expect(description, key).toMatch(/\.$/);
  });

  it.each([
    {},
    { title: 'Moss', tags: ['a', 'b/c'], aliases: null, unknown: { deep: [1] } },
    { title: 1984, tags: 'a, b', created: '2024-05-03', stage: 'Seedling' },
    { draft: true, publish: 'no', published: '2024-05-03', order: 3, series: ['One'] },
  ])('accepts %j', (data) => {
    expect(accepts(Object.fromEntries(Object.entries(data).filter(([, v]) => v !== null)))).toBe(
      true,
    );
  });

  it.each([{ title: ['a'] }, { tags: { a: 1 } }, { stage: 'grown' }, { draft: 3 }, { order: [1] }])(
    'refuses %j',
    (data) => {
      expect(accepts(data)).toBe(false);
    },
  );
});
