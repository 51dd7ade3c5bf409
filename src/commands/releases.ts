/** A release of this program, as far as a garden of an earlier one has to know of it. */
export interface Release {
  version: string;
  /** What is other than before for whoever has a garden. */
  changes: readonly string[];
  /** Makes settings of the release before into settings of this one. */
  settings?: (text: string) => string;
}

/** Every release, the earliest first; the page “Changes” of the manual tells the same. */
export const releases: readonly Release[] = [
  {
    version: '0.1.0',
    changes: [
      'The program is a package: a garden is a folder of its own, which `understory init` begins.',
      'Settings lie beside the notes, in `understory.config.ts`, `.js`, `.json` or `.yaml`.',
      'What is kept between builds lies in `.cache/` of the garden, what Vite makes of the code among it: while neither code nor settings change, a build starts neither Astro nor Vite.',
    ],
  },
];

/** Whether one release comes before another, by their numbers. Rule: https://semver.org/#spec-item-11 */
export function isBefore(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = a?.findIndex((number, place) => number !== b?.[place]) ?? -1;
  return at !== -1 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
