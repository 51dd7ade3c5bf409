/** How a generator lays out a project of its own. */
interface Project {
  /** A file at the project's top by which it is known. */
  marker: RegExp;
  /** What must stand beside it, where other programs have a file of that name too. */
  beside?: RegExp;
  /** Where the notes lie, the first that is there. */
  notes: readonly string[];
  /** The folder below that, where all notes lie in it. */
  inner?: string;
  /** Where files lie that answer at the top of the site. */
  files?: string;
}

/**
 * Sources: https://gohugo.io/getting-started/directory-structure/,
 * https://docs.astro.build/en/basics/project-structure/,
 * https://www.mkdocs.org/user-guide/configuration/#docs_dir,
 * https://quartz.jzhao.xyz/#-get-started,
 * https://starlight.astro.build/guides/project-structure/
 */
const projects: readonly Project[] = [
  { marker: /^hugo\.(?:toml|ya?ml|json)$/, notes: ['content'], files: 'static' },
  {
    marker: /^config(?:\.(?:toml|ya?ml|json))?$/,
    beside: /^(?:archetypes|layouts|themes)$/,
    notes: ['content'],
    files: 'static',
  },
  { marker: /^quartz\.config\.ts$/, notes: ['content'] },
  { marker: /^mkdocs\.ya?ml$/, notes: ['docs'] },
  {
    marker: /^astro\.config\.(?:m?js|[cm]?ts)$/,
    notes: ['src/content', 'content'],
    inner: 'docs',
    files: 'public',
  },
];

/** A folder that is a vault or blog itself, whatever else lies in it. */
const itself = /^(?:\.obsidian|_config\.ya?ml)$/;

/**
 * The project whose top a folder is; undefined for a folder of notes.
 *
 * @param names what stands in the folder
 */
export function projectOf(names: readonly string[]): Project | undefined {
  if (names.some((name) => itself.test(name))) return undefined;
  return projects.find(
    ({ marker, beside }) =>
      names.some((name) => marker.test(name)) &&
      (!beside || names.some((name) => beside.test(name))),
  );
}

/** Whether a folder above the notes says that they are Hugo's. */
export function isHugo(names: readonly string[]): boolean {
  return projectOf(names)?.files === 'static';
}
