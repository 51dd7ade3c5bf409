/** The rule by which a file is public or private. */
export interface Rule {
  by:
    | 'default'
    | 'publish'
    | 'property'
    | 'drawing'
    | 'password'
    | 'unreadable'
    | 'failed'
    | 'dot'
    | 'underscore'
    | 'unread'
    | 'exclude'
    | 'include'
    | 'explicit'
    | 'unlisted'
    | 'jekyll'
    | 'excluded'
    | 'templates'
    | 'daily'
    | 'waiting'
    | 'expired';
  /** The name, pattern, property or day that decided. */
  what?: string;
}

/** Whether readers may have a file, and why. */
export interface Verdict {
  private: boolean;
  /** Whether lists, search, feeds and the like may name it. */
  listed: boolean;
  rule: Rule;
}
