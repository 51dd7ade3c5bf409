type Callout =
  | 'note'
  | 'abstract'
  | 'info'
  | 'todo'
  | 'tip'
  | 'important'
  | 'success'
  | 'question'
  | 'warning'
  | 'caution'
  | 'failure'
  | 'danger'
  | 'bug'
  | 'example'
  | 'quote';

/** What callouts are headed that have no title of their own; the others show their type. */
export type CalloutTitles = Readonly<Partial<Record<Callout, string>>>;
