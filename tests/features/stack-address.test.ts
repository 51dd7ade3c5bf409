import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePage, stackOf, withStack } from '../../src/features/panes/stack-address.ts';

const site = 'https://garden.example';

describe('a stack in an address', () => {
  it.each([
    ['none', `${site}/a/`, '/', []],
    ['one and another', `${site}/a/?stack=b&stack=c/d`, '/', [`${site}/b/`, `${site}/c/d/`]],
    ['slashes around', `${site}/a/?stack=/b/`, '/', [`${site}/b/`]],
    ['a part', `${site}/a/?stack=b%23part`, '/', [`${site}/b/#part`]],
    ['home', `${site}/a/?stack=`, '/', [`${site}/`]],
    ['below a base path', `${site}/sub/a/?stack=b`, '/sub/', [`${site}/sub/b/`]],
    ['another site', `${site}/a/?stack=//evil.example/b`, '/', [`${site}/evil.example/b/`]],
    ['a scheme', `${site}/a/?stack=javascript:alert(1)`, '/', [`${site}/javascript%3Aalert(1)/`]],
    ['out of the base path', `${site}/sub/a/?stack=../b`, '/sub/', []],
    ['out of it, in hiding', `${site}/sub/a/?stack=%252e%252e/b`, '/sub/', []],
    ['letters of any script', `${site}/a/?stack=木/été`, '/', [`${site}/%E6%9C%A8/%C3%A9t%C3%A9/`]],
  ])('is read: %s', (_, address, base, stack) => {
    expect(stackOf(address, base)).toEqual(stack);
  });

  it.each([
    [`${site}/a/`, '/', [`${site}/b/c/`, `${site}/d/#part`], `${site}/a/?stack=b/c&stack=d%23part`],
    [`${site}/sub/a/?stack=x#top`, '/sub/', [`${site}/sub/b/`], `${site}/sub/a/?stack=b#top`],
    [`${site}/a/?q=one two&stack=x`, '/', [], `${site}/a/?q=one%20two`],
    [`${site}/a/?stack=x`, '/', [], `${site}/a/`],
    [`${site}/a/`, '/', [`${site}/%23b%25/#c`], `${site}/a/?stack=%2523b%2525%23c`],
  ])('is written: %s', (address, base, stack, written) => {
    expect(withStack(address, base, stack)).toBe(written);
  });

  it('is read as it was written, whatever notes are called', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((it) => !/^\.{1,2}$|\//.test(it));
    const page = fc
      .array(name, { minLength: 1, maxLength: 3 })
      .map(
        (names) =>
          `${site}/sub/${names.map((it) => encodeURIComponent(it.toWellFormed())).join('/')}/`,
      )
      .map((href) => new URL(href).href);
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (stack) => {
        const read = stackOf(withStack(`${site}/sub/a/`, '/sub/', stack), '/sub/');
        expect(read.length).toBe(stack.length);
        for (const [at, href] of read.entries())
          expect(isSamePage(href, stack[at] ?? '')).toBe(true);
      }),
    );
  });
});
