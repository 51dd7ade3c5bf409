import type { Level } from './problem-table/kind.ts';
import { manualPage } from './problem-table/table.ts';
import { byCodePoint } from './code-points.ts';
import { type Problem } from './problems.ts';

export type ReportFormat = 'text' | 'json' | 'github';

const marks: Record<Level, string> = { error: '✗', warning: '!', hint: '·' };
const colours: Record<Level, string> = { error: '\x1b[31m', warning: '\x1b[33m', hint: '\x1b[2m' };
const githubLevels: Record<Level, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * Prints problems for a person (`text`, grouped by file), a program (`json`), or GitHub's
 * annotations (`github`). To the first and the last it names the pages of the manual.
 * Rule of the last: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function report(problems: readonly Problem[], format: ReportFormat, colour = false): string {
  if (format === 'json') return `${JSON.stringify(problems, null, 2)}\n`;
  if (format === 'github') return problems.map(annotation).join('');
  return asText(problems, colour);
}

/**
 * The problems to begin with: of each code the first, rare codes before common ones, then the rest
 * in their order. Four hundred missing files must not hide the one note that nobody can read.
 */
export function worstOf(problems: readonly Problem[], most: number): Problem[] {
  const byCode = Map.groupBy(problems, ({ code }) => code);
  const rareFirst = [...byCode.values()].sort((a, b) => a.length - b.length);
  const firsts = rareFirst.flatMap((all) => all.slice(0, 1));
  return [...new Set([...firsts, ...problems])].slice(0, most);
}

/** How many hints there are of each code, a line each; nothing when there are none. */
export function countHints(problems: readonly Problem[]): string {
  const hints = problems.filter(({ level }) => level === 'hint');
  const byCode = Map.groupBy(hints, ({ code }) => code);
  const lines = [...byCode]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([code, all]) => `  ${marks.hint} ${all.length} ${code}`);
  return lines.length === 0
    ? ''
    : `\n${['Hints, which “npm run check -- --hints” lists:', ...lines].join('\n')}\n`;
}

function annotation(problem: Problem): string {
  const { file, line, column, code } = problem;
  const place = `file=${property(file)},line=${line},col=${column},title=${code}`;
  const text = `${problem.message} ${problem.hint} (${manualPage(code)})`;
  return `::${githubLevels[problem.level]} ${place}::${data(text)}\n`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function asText(problems: readonly Problem[], colour: boolean): string {
  const paint = (level: Level, text: string): string =>
    colour ? `${colours[level]}${text}\x1b[0m` : text;
  const lines: string[] = [];
  let file: string | undefined;
  for (const found of problems) {
    if (found.file !== file) {
      if (file !== undefined) lines.push('');
      file = found.file;
    }
    const place = `${found.file}:${found.line}:${found.column}`;
    lines.push(`${place} ${paint(found.level, `${marks[found.level]} ${found.code}`)}`);
    lines.push(`  ${found.message}`, `  ${found.hint}`);
  }
  if (lines.length > 0) lines.push('');
  lines.push(counts(problems), ...pagesOf(problems));
  return `${lines.join('\n')}\n`;
}

/** Where the manual says more, once for each code. */
function pagesOf(problems: readonly Problem[]): string[] {
  const codes = [...new Set(problems.map(({ code }) => code))].sort(byCodePoint);
  if (codes.length === 0) return [];
  return ['', 'The manual says more:', ...codes.map((code) => `  ${manualPage(code)}`)];
}

function counts(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const said = (['error', 'warning', 'hint'] as const).flatMap((level) => {
    const count = problems.filter((found) => found.level === level).length;
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`];
  });
  return `${said.join(', ')}.`;
}
