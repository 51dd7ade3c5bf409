import { kind } from './kind.ts';

/** How to mend what of a note's HTML its page cannot have. */
const htmlCures = {
  program: 'Pages of notes run no programs. To show code, put it into a fence.',
  style: 'Use `cssclasses` and a style sheet of your own, or `style` for text, space and size.',
  frame: 'Write `<iframe src="https://…">` or a link.',
  page: 'This would change the whole page. Leave it out.',
  drawing: 'Save the drawing as a file and embed that: `![[drawing.svg]]`.',
  part: 'A colour or a mark may be another part of the drawing: `url(#name)`.',
  formula: 'Write the formula between dollar signs.',
  file: 'Embed the file with `![[…]]`, or write a link.',
  unknown: 'If it was meant to be read, put it between backticks; its words are shown.',
  form: 'Its words are shown. Link to a page that has the form.',
  handler: 'Pages of notes run no programs. Leave it out.',
  address: 'Write an address that begins with `https://`, or the path of a file.',
  id: 'Choose another id, such as one of two words with a dash.',
  own: 'Choose another name, such as one that begins with `data-my-`.',
  attribute: 'Leave it out, or give the element a class.',
} as const;

export type HtmlCure = keyof typeof htmlCures;

/** What a note's text asks for and its page does not have. */
export const ofText = {
  'bad-math': kind<{ why: string; isShown: boolean }>({
    level: 'warning',
    message: ({ why, isShown }) =>
      isShown
        ? `A command in this formula is shown by its name: ${why}`
        : `This formula cannot be set, so its source is shown: ${why}`,
    hint: 'Mend the formula; if the dollar sign was money, write `\\$`.',
  }),
  'broken-mdx': kind<{ why: string } | { missing: string } | { failed: string }>({
    level: 'error',
    message: (facts) =>
      'missing' in facts
        ? `This note imports \`${facts.missing}\`, which is not there, so its prose is shown without components.`
        : 'failed' in facts
          ? `The program of this note cannot be run, so its prose is shown without components: ${facts.failed}`
          : `This note is no valid MDX, so it is shown as plain text: ${facts.why}`,
    hint: (facts) =>
      'missing' in facts
        ? 'Count the path from the note’s own file, with its extension, or install the package.'
        : 'failed' in facts
          ? 'Mend what it imports or runs; programs of notes have ten seconds.'
          : 'In MDX `<` and `{` begin code; write `&lt;` and `\\{`, or name the file `.md`.',
  }),
  'empty-note': kind({
    level: 'hint',
    message: 'This note has no text.',
    hint: 'Write a line, or set `draft: true` until you do.',
  }),
  'mdx-off': kind({
    level: 'warning',
    message: 'Components are turned off for this site, so this note is read as plain Markdown.',
    hint: 'Rename it to end in `.md`; or set `mdx: true` in src/site.config.ts if you trust every note.',
  }),
  'missing-component': kind<{ name: string }>({
    level: 'error',
    message: ({ name }) =>
      `The component <${name}> is neither imported nor defined in this note; its tag is shown.`,
    hint: ({ name }) =>
      `Add \`import ${name.split('.', 1)[0] ?? ''} from '…';\` below the front matter, or put the tag in backticks.`,
  }),
  'note-failed': kind<{ why: string }>({
    level: 'error',
    message: ({ why }) =>
      `Something went wrong with this note that nobody foresaw, so its words are shown plainly: ${why}`,
    hint: 'This is a fault of the program. Please report it together with the note.',
  }),
  'query-not-run': kind<{ language: string }>({
    level: 'hint',
    message: ({ language }) =>
      `A site does not run \`${language}\` queries, so this one is shown as code.`,
    hint: 'Write down what it finds, or embed the notes that you mean.',
  }),
  'too-complex': kind({
    level: 'warning',
    message:
      'This note nests too deep, or is of too many parts, to be read as Markdown; it is shown as plain text.',
    hint: 'Take some levels out of its quotes or lists, put a record into a fence, or split the note.',
  }),
  'unclosed-comment': kind<{ mark: '%%' | '<!--'; end: string }>({
    level: 'warning',
    message: 'A comment begins here and never ends, so what follows it is hidden.',
    hint: ({ mark, end }) => `Write \`${end}\` where it ends, or put \`${mark}\` in backticks.`,
  }),
  'undrawn-diagram': kind<{ why: string }>({
    level: 'warning',
    message: ({ why }) => `This diagram is shown as code: ${why}`,
    hint: 'The note “Diagrams” of the manual says what is drawn; anything else can be a picture.',
  }),
  'unknown-liquid': kind<{ written: string }>({
    level: 'warning',
    message: ({ written }) => `“${written}” is not run here, so it is shown as it is written.`,
    hint: 'Write what it stands for, or put `{% raw %}` and `{% endraw %}` around it if it is meant to be read.',
  }),
  'unknown-shortcode': kind<{ written: string }>({
    level: 'warning',
    message: ({ written }) =>
      `The shortcode “${written}” is not run here, so it is shown as it is written.`,
    hint: 'Write what it stands for; of a shortcode with an end, the inside is shown.',
  }),
  /** `what` goes on from “leaves out”. */
  'unsafe-html': kind<{ what: string; cure: HtmlCure } | { attribute: string }>({
    level: 'warning',
    message: (facts) =>
      'attribute' in facts
        ? `No element of this site may have \`${facts.attribute}\`; that attribute is left out.`
        : `The page leaves out ${facts.what}.`,
    hint: (facts) =>
      'attribute' in facts
        ? 'Give it a class instead; classes and ids stay.'
        : htmlCures[facts.cure],
  }),
  'unused-footnote': kind<{ name: string; hasMark: boolean }>({
    level: 'warning',
    message: ({ name, hasMark }) =>
      hasMark
        ? `There are several footnotes ${name}; only the first is shown.`
        : `No mark ${name} in the text leads to this footnote, so no page shows it.`,
    hint: ({ name }) => `Write ${name} where it belongs, or give it a name of its own.`,
  }),
};
