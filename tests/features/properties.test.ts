import { describe, expect, it } from 'vitest';
import { describeProperties } from '../../src/site/describe.ts';
import type { PropertyView } from '../../src/features/properties/properties.ts';
import { type Files, growFrom, noteOf } from '../build-garden.ts';

function panel(front: string, more: Files = {}): PropertyView[] {
  const garden = growFrom({ 'a.md': `---\n${front}\n---\n[[b]]`, 'b.md': 'x', ...more });
  return describeProperties(garden, noteOf(garden, 'a.md'));
}

describe('properties on the page', () => {
  it.each([
    ['mood: calm', 'text', ['calm']],
    ['rating: 4.50', 'number', ['4.50']],
    ['read: true', 'checkbox', ['true']],
    ['read: false', 'checkbox', ['false']],
    ['said: yes', 'text', ['yes']],
    ['due: 2025-02-11', 'date', ['2025-02-11']],
    ['due: 2025-02-31', 'text', ['2025-02-31']],
    ['at: 2025-02-11T08:30', 'datetime', ['2025-02-11T08:30']],
    ['books: [One, Two]', 'list', ['One', 'Two']],
    ['aliases: [One]', 'list', ['One']],
    ['tags: [a/b, "#c"]', 'tags', ['a/b', 'c']],
    ['tags: a, b', 'tags', ['a', 'b']],
  ])('%s is of the type %s', (front, type, texts) => {
    const [shown, ...others] = panel(front);
    expect(others).toEqual([]);
    expect(shown?.type).toBe(type);
    expect(shown?.values.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['up: "[[b]]"', { text: 'b', href: '/b/' }],
    ['up: "[[b|the next]]"', { text: 'the next', href: '/b/' }],
    ['up: "[the next](b.md)"', { text: 'the next', href: '/b/' }],
    ['up: ["[[b]]"]', { text: 'b', href: '/b/' }],
    ['up: "[[Nope]]"', { text: 'Nope', isUnresolved: true }],
    ['up: https://a.example/x', { text: 'https://a.example/x', href: 'https://a.example/x' }],
    ['up: "[x](https://a.example)"', { text: 'x', href: 'https://a.example' }],
  ])('%s', (front, value) => {
    expect(panel(front)[0]?.values).toEqual([value]);
  });

  it.each([
    'title: T',
    'description: D',
    'created: 2024-01-01',
    'publish: true',
    'cssclasses: [wide]',
    'permalink: /x/',
    'empty:',
    'deep: { a: b }',
    'deep: [[a]]',
    'mixed: see [[b]] there',
    'mixed: see [x](b.md) there',
    'out: "[x](javascript:alert)"',
  ])('%s is left out', (front) => {
    expect(panel(front)).toEqual([]);
  });

  it('show of a private note its link’s own words at most', () => {
    const more = { 'Zq.md': '---\ndraft: true\n---\n' };
    expect(panel('up: "[[Zq]]"', more)[0]?.values).toEqual([{ text: 'a private note' }]);
    expect(panel('up: "[[Zq|words]]"', more)[0]?.values).toEqual([{ text: 'words' }]);
  });
});
