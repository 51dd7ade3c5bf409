import { reserved } from './address.ts';

/** Kinds of files that a note can show or link to; their names need the extension. */
export const fileKinds = {
  image: [
    ...['avif', 'bmp', 'gif', 'heic', 'heif', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp'],
  ],
  audio: ['3gp', 'flac', 'm4a', 'mp3', 'ogg', 'wav'],
  video: ['mkv', 'mov', 'mp4', 'ogv', 'webm'],
  pdf: ['pdf'],
} as const;

export type FileKind = keyof typeof fileKinds;

/** What kind of file a path names by its extension; undefined for notes and the unknown. */
export function fileKindOf(path: string): FileKind | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(fileKinds) as FileKind[]).find((kind) =>
    (fileKinds[kind] as readonly string[]).includes(ending),
  );
}

/** Whether a link's path names such a file rather than a note. */
export function isFilePath(path: string): boolean {
  return fileKindOf(path) !== undefined;
}

/** Pictures that can be made smaller and written in better formats; SVG and GIF stay as they are. */
export function isRaster(path: string): boolean {
  return /\.(?:avif|hei[cf]|jpe?g|png|tiff?|webp)$/i.test(path);
}

/** Endings under which hosts or browsers take a file for a page, a program or a style sheet. */
const running = new RegExp(
  `\\.(?:${[
    'x?html?[45]?|xht|[sp]html?|mht(?:ml)?|hta|htc|svgz|xml|xslt?|xul|rdf|rss|atom|mathml|mml',
    '[cm]?[jt]s|[jt]sx|css|wasm|swf|jar|appcache|webmanifest|php\\d?|phar|aspx?|jspx?|cgi|fcgi',
  ].join('|')})$`,
  'i',
);

/**
 * Whether a file may be published. A page or a program would run as this site's own, outside of
 * the policy that its pages carry, and might stand where a page of the site stands.
 */
export function isPublishable(id: string): boolean {
  return !running.test(id);
}

/**
 * Where a file of the vault is published: at its own path, so that old addresses of a blog's
 * pictures live on; beside the site's own files it gives way to `/garden/files/`.
 */
export function fileAddress(id: string): string {
  const [first = ''] = id.split('/');
  return reserved.has(`/${first}/`) ? `/garden/files/${id}` : `/${id}`;
}

/**
 * The pictures to which a drawing of Excalidraw's may have been exported, were there one of this
 * path; none for another kind of file.
 * Names: https://github.com/zsviczian/obsidian-excalidraw-plugin/wiki
 */
export function exportedPictures(path: string): string[] {
  const name = path.replace(/\.md$/i, '');
  if (name === '' || isFilePath(name)) return [];
  const [, bare = name] = /^(.*)\.excalidraw$/i.exec(name) ?? [];
  return [`${bare}.excalidraw`, bare].flatMap((one) =>
    ['svg', 'png', 'light.svg', 'light.png'].map((ending) => `${one}.${ending}`),
  );
}
