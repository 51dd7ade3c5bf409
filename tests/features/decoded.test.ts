import { expect, it } from 'vitest';
import { decoded } from '../../src/browser/decoded.ts';

it.each([
  ['caf%C3%A9', 'café'],
  ['100%', '100%'],
  ['%C3', '%C3'],
  ['', ''],
])('%j is read as %j', (written, read) => {
  expect(decoded(written)).toBe(read);
});
