import { byTitle, readGarden } from '../site/notes.ts';
import { absolute, words } from '../layouts/frame.ts';
import settings from '../site.config.ts';

const copies = `Each note is there as Markdown, too: at its address with index.md behind it, and all of them in ${absolute('/llms-full.txt')}.`;

/** The garden for language models: a list of the notes. Form: https://llmstxt.org */
export async function GET(): Promise<Response> {
  const { notes } = await readGarden();
  const lines = [...notes].sort(byTitle).map(({ data }) => {
    const about = (data.description ?? data.excerpt).replace(/\s+/g, ' ');
    return `- [${data.title}](${absolute(data.address)})${about === '' ? '' : `: ${about}`}`;
  });
  const text = [
    `# ${settings.title}`,
    ...(settings.description === undefined ? [] : [`> ${settings.description}`]),
    ...(settings.markdownCopies && import.meta.env.PROD ? [copies] : []),
    `## ${words.notes}`,
    lines.join('\n'),
  ];
  return new Response(`${text.join('\n\n')}\n`);
}
