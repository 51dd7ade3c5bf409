/** What is used of picomatch, which brings no types of its own. API: https://github.com/micromatch/picomatch */
declare module 'picomatch' {
  interface Options {
    /** `*` matches names that begin with a dot, too. */
    dot?: boolean;
    /** A `!` at the beginning is a sign like any other. */
    nonegate?: boolean;
  }
  export default function picomatch(glob: string, options?: Options): (path: string) => boolean;
}
