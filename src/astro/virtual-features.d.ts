declare module 'virtual:features/scripts';

declare module 'virtual:features/sheets' {
  /** The address of the style sheet of each feature that has one. */
  export const sheets: Readonly<Partial<Record<string, string>>>;
}

declare module 'virtual:features/marks' {
  /** What every page's own element says of the owner's settings. */
  export const marks: Readonly<Partial<Record<`data-${string}`, string>>>;
}

declare module 'virtual:features/parts' {
  type Component = import('astro/runtime/server/index.js').AstroComponentFactory;
  /** What features put into the places of a note's page. */
  export const parts: Readonly<
    Partial<Record<import('../markdown/feature.ts').NotePlace, readonly Component[]>>
  >;
  /** What stands in pages whose text shows a feature of this name. */
  export const companions: readonly { use: string; Companion: Component }[];
}
