import { stages } from '../garden/index.ts';

/** Where the schema of the settings lies, seen from a garden into which the program is installed. */
const schema = './node_modules/understory/engine/settings.schema.json';

/**
 * What Visual Studio Code has to know to help with a garden's settings and with the properties of its
 * notes. That of YAML knows no front matter in Markdown, so the properties are shown, offered and
 * checked by Front Matter, which takes their kinds from its own settings.
 * Forms: https://code.visualstudio.com/docs/configure/extensions/extension-marketplace#_workspace-recommended-extensions,
 * https://frontmatter.codes/docs/content-creation/content-types
 *
 * @param notes the folder of the notes, from the garden's
 */
export function vscodeFiles(notes: string): Record<string, string> {
  const place = ['[[workspace]]', ...notes.split(/[/\\]/)].filter((part) => part !== '').join('/');
  return {
    '.vscode/extensions.json': json({
      recommendations: ['redhat.vscode-yaml', 'eliostruyf.vscode-front-matter'],
    }),
    '.vscode/settings.json': json({
      'yaml.schemas': { [schema]: ['understory.config.yaml', 'understory.config.yml'] },
      'json.schemas': [{ fileMatch: ['understory.config.json'], url: schema }],
      'frontMatter.content.pageFolders': [{ title: 'Notes', path: place }],
      'frontMatter.content.autoUpdateDate': false,
      'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd',
      'frontMatter.taxonomy.contentTypes': [{ name: 'default', pageBundle: false, fields }],
    }),
  };
}

/** The properties that are wanted most; whatever else a note has stays as it is. */
const fields = [
  { title: 'Title', name: 'title', type: 'string' },
  { title: 'Description', name: 'description', type: 'string' },
  { title: 'Planted', name: 'created', type: 'datetime', isPublishDate: true },
  { title: 'Tended', name: 'modified', type: 'datetime', isModifiedDate: true },
  { title: 'Tags', name: 'tags', type: 'tags' },
  { title: 'Other names', name: 'aliases', type: 'list' },
  { title: 'Stage', name: 'stage', type: 'choice', choices: [...stages] },
  { title: 'Draft', name: 'draft', type: 'boolean' },
  { title: 'Unlisted', name: 'unlisted', type: 'boolean' },
  { title: 'Language', name: 'lang', type: 'string' },
  { title: 'Picture', name: 'image', type: 'string' },
];

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
