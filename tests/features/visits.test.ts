import { describe, expect, it } from 'vitest';
import { frameAddress, frameOn } from '../../src/features/discussion/frame-address.ts';
import { counterOf } from '../../src/features/visits/counter.ts';
import { contentPolicy, hostPolicy } from '../../src/html/content-policy.ts';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { comments, commentsIn } from '../../src/words/comments.ts';
import { languages } from '../../src/words/languages.ts';

const id = '4fb7fa4c-5b46-438d-94b3-3a8fb9bc2e8b';
const counter = (analytics: unknown) => counterOf(siteSchema.parse({ analytics }).analytics);

describe('who counts visits', () => {
  it.each([
    [
      { plausible: 'garden.example' },
      { src: 'https://plausible.io/js/script.js', 'data-domain': 'garden.example' },
      ['https://plausible.io'],
      ['https://plausible.io'],
    ],
    [
      { plausible: 'garden.example', server: 'https://stats.example/own/' },
      { src: 'https://stats.example/own/js/script.js' },
      ['https://stats.example'],
      ['https://stats.example'],
    ],
    [
      { goatcounter: 'https://ada.goatcounter.com' },
      {
        src: 'https://gc.zgo.at/count.js',
        'data-goatcounter': 'https://ada.goatcounter.com/count',
      },
      ['https://gc.zgo.at'],
      ['https://ada.goatcounter.com'],
    ],
    [
      { umami: id },
      { src: 'https://cloud.umami.is/script.js', 'data-website-id': id },
      ['https://cloud.umami.is'],
      ['https://cloud.umami.is', 'https://api-gateway.umami.dev'],
    ],
    [
      { umami: id, server: 'https://stats.example' },
      { src: 'https://stats.example/script.js' },
      ['https://stats.example'],
      ['https://stats.example'],
    ],
  ])('is let in as far as %j needs', (analytics, attributes, scripts, connections) => {
    const found = counter(analytics);
    expect(found).toMatchObject({ attributes, scripts, connections });
    for (const policy of [contentPolicy([], undefined, found), hostPolicy([], found)]) {
      expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${scripts.join(' ')};`);
      expect(policy).toContain(`connect-src 'self' ${connections.join(' ')};`);
    }
  });

  it('is nobody unless the owner says so', () => {
    expect(counter(undefined)).toBeUndefined();
    expect(contentPolicy([])).toContain("connect-src 'self';");
  });

  it.each([
    [{}],
    [{ plausible: 'a b' }],
    [{ plausible: 'a.example', umami: id }],
    [{ goatcounter: 'http://ada.example' }],
    [{ umami: 'me' }],
    ['plausible'],
  ])('is not %j', (analytics) => {
    expect(siteSchema.safeParse({ analytics }).error?.issues[0]?.message).toContain('must be');
  });
});

describe('the frame of comments', () => {
  const kept = { repo: 'ada/garden', repoId: 'R_1', category: 'My notes', categoryId: 'DIC_1' };

  it.each([
    ['en', 'https://giscus.app/en/widget'],
    ['pt-BR', 'https://giscus.app/pt/widget'],
    ['zh-Hant', 'https://giscus.app/zh-TW/widget'],
  ])('speaks %s', (lang, start) => {
    expect(frameAddress(kept, lang).split('?', 1)).toEqual([start]);
  });

  it.each([
    ['https://garden.example/sub/A%20b/', 'sub/A%20b'],
    ['https://garden.example/', 'index'],
  ])('finds the discussion of %s', (page, term) => {
    const shown = { page: new URL(page), title: 'T', session: 's', theme: 'dark' };
    const told = new URL(frameOn(frameAddress(kept, 'en'), shown)).searchParams;
    const expected = { ...kept, origin: page, backLink: page, term, session: 's', theme: 'dark' };
    expect(Object.fromEntries(told)).toMatchObject(expected);
  });

  it('is announced in every language', () => {
    expect(Object.keys(comments).sort()).toEqual([...languages.keys()].sort());
    expect(commentsIn('de-AT')).toBe('Kommentare');
    expect(commentsIn('eo')).toBe('Comments');
  });
});
