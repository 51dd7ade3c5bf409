import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blockProblems } from '../../src/pipeline/block-problems.ts';
import { manualPage, type ProblemCode, problemTable } from '../../src/garden/index.ts';
import { type Files, growFrom, treeOf } from '../build-garden.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const codes = (Object.keys(problemTable) as ProblemCode[]).sort();
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts') && !path.startsWith('src/garden/problem-table/'));

/** The first fence of an example that is no list of files, and what language it is in. */
function exampleOf(code: ProblemCode): { language: string; text: string } {
  const [, section = ''] = read(manualPage(code)).split(/^## (?:For|An) example\n/m);
  const fences = [...section.matchAll(/^(`{3,})([a-z]+)\n([\s\S]*?)\n\1$/gm)];
  const [, , language = '', text = ''] = fences.find(([, , name]) => name !== 'text') ?? [];
  return { language, text };
}

/** The example as a file: properties as a note's front matter, anything else as it is. */
function noteOfExample(code: ProblemCode): string {
  const { language, text } = exampleOf(code);
  return language === 'yaml' ? `---\n${text}\n---\nText.` : text;
}

describe('the table of problems and the manual', () => {
  it('have a page for each problem, and a problem for each page', () => {
    const pages = readdirSync(`${root}content/manual/problems`).map(
      (name) => `content/manual/problems/${name}`,
    );
    const wanted = [...codes.map(manualPage), 'content/manual/problems/index.md'].sort();
    expect(pages.sort()).toEqual(wanted);
  });

  it.each(codes)('agree on %s', (code) => {
    expect(existsSync(`${root}${manualPage(code)}`)).toBe(true);
    const page = read(manualPage(code));
    expect(page).toContain(`title: ${code}`);
    expect(page.toLowerCase()).toMatch(new RegExp(`\\b${problemTable[code].level}\\b`));
    expect(page).toMatch(/^## (?:For|An) example$/m);
    expect(page).toContain('## How to mend it');
  });

  it('agree on the level of all that are listed', () => {
    const list = read('content/manual/problems/index.md');
    for (const level of ['error', 'warning', 'hint'] as const) {
      const heading = `## ${level.charAt(0).toUpperCase()}${level.slice(1)}s`;
      const [, section = ''] = list.split(`${heading}\n`);
      const listed = [...(section.split('\n## ')[0] ?? '').matchAll(/^- \[\[([a-z\d-]+)\]\]$/gm)];
      const wanted = codes.filter((code) => problemTable[code].level === level);
      expect(listed.map(([, code]) => code).sort(), level).toEqual(wanted);
    }
  });

  it.each(codes)('%s is made somewhere', (code) => {
    expect(sources.some((path) => read(path).includes(`'${code}'`))).toBe(true);
  });
});

describe('the example of the manual', () => {
  const pause = '## Before speaking\n\nText.';

  /** What surrounds an example, which is the file `note.md` unless it is put elsewhere. */
  const around: Partial<Record<ProblemCode, Files | ((example: string) => Files)>> = {
    'ambiguous-link': { 'east/Plan.md': 'Text.', 'west/Plan.md': 'Text.' },
    'bad-date': {},
    'bad-math': {},
    'bad-permalink': {},
    'bad-property': {},
    'broken-mdx': (text) => ({ 'note.mdx': text }),
    'case-mismatch': { 'The pause.md': pause },
    'embed-cycle': (text) => ({ 'Morning.md': text, 'Evening.md': '![[Morning]]' }),
    'empty-note': {},
    'front-matter-late': {},
    'locked-note': {},
    'missing-block': { 'The pause.md': pause },
    'missing-component': (text) => ({ 'note.mdx': text }),
    'missing-file': {},
    'missing-heading': { 'The pause.md': pause },
    'missing-link': { 'The pause.md': pause },
    'private-link': { 'Salaries 2026.md': '---\ndraft: true\n---' },
    'query-not-run': {},
    'refused-redirect': { 'coaching/The ladder of help.md': 'Text.' },
    'self-link': (text) => ({ 'The pause.md': text }),
    'unclosed-comment': { mark: '%%', end: '%%' },
    'undrawn-diagram': {},
    'unknown-liquid': (text) => ({ '_posts/2024-05-03-note.md': text }),
    'unlinked-mention': { 'Pruning day.md': 'Text.' },
    'unreadable-config': { '_posts/2024-05-03-note.md': 'Text.' },
    'unreadable-front-matter': {},
    'unsafe-html': {},
    'unused-footnote': {},
  };

  it.each(Object.entries(around) as [ProblemCode, Files | ((example: string) => Files)][])(
    'of %s has this problem',
    (code, files) => {
      const example = noteOfExample(code);
      const config = { '_config.yml': exampleOf(code).text };
      const garden = growFrom(
        typeof files === 'function'
          ? files(example)
          : { ...(code === 'unreadable-config' ? config : { 'note.md': example }), ...files },
      );
      const ofBlocks = garden.notes.flatMap((note) => blockProblems(note, treeOf(garden, note.id)));
      expect([...garden.problems, ...ofBlocks].map((found) => found.code)).toContain(code);
    },
  );
});
