import { expect, it } from 'vitest';
import { growFrom } from '../build-garden.ts';

const files = {
  'pictures/moss.jpg': '',
  'notes/beside.png': '',
  '_secret/hidden.png': '',
  'talk.mp3': '',
};

/** The picture that a note names for itself by these properties. */
function coverOf(yaml: string): string | undefined {
  const note = `---\n${yaml}\n---\nWords.\n`;
  return growFrom({ ...files, 'notes/a.md': note, 'b.md': 'Words.' }).covers.get('notes/a.md');
}

it.each([
  ['image: pictures/moss.jpg', 'pictures/moss.jpg'],
  ['image: moss.jpg', 'pictures/moss.jpg'],
  ['image: /pictures/moss.jpg', 'pictures/moss.jpg'],
  ['cover: ./beside.png', 'notes/beside.png'],
  ['cover: "[[moss.jpg]]"', 'pictures/moss.jpg'],
  ['cover: "![[moss.jpg|200]]"', 'pictures/moss.jpg'],
  ['image: "![Moss](../pictures/moss.jpg)"', 'pictures/moss.jpg'],
  ['image: https://a.example/moss.jpg', 'https://a.example/moss.jpg'],
  ['image: https://', undefined],
  ['image: gone.jpg', undefined],
  ['image: hidden.png', undefined],
  ['image: talk.mp3', undefined],
  ['image: b', undefined],
  ['image: "javascript:alert(1)"', undefined],
  ['title: A', undefined],
])('the picture of a note with %s is %s', (yaml, cover) => {
  expect(coverOf(yaml)).toBe(cover);
});

it('names nothing of a private note', () => {
  const note = '---\ndraft: true\nimage: pictures/moss.jpg\n---\n';
  expect(growFrom({ ...files, 'a.md': note }).covers.size).toBe(0);
});
