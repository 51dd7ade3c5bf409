import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './imports.ts';

const page = readFileSync(join(root, 'content', 'manual', 'What we promise.md'), 'utf8');
const promises = page.split('\n').filter((line) => line.startsWith('- '));

describe('what the manual promises', () => {
  it('is a list', () => {
    expect(promises.length).toBeGreaterThan(15);
  });

  it.each(promises)('%s', (promise) => {
    const tests = [...promise.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file);
    expect(tests).not.toEqual([]);
    for (const file of tests) {
      expect(existsSync(join(root, file)), file).toBe(true);
      expect(readFileSync(join(root, file), 'utf8')).toMatch(/\bexpect\(/);
    }
  });

  it('is where SECURITY.md says', () => {
    const [, address = ''] =
      /\]\((content\/[^)]+)\)/.exec(readFileSync(join(root, 'SECURITY.md'), 'utf8')) ?? [];
    expect(existsSync(join(root, decodeURIComponent(address)))).toBe(true);
  });
});
