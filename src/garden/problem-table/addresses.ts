import { kind } from './kind.ts';

/** Where notes are, and where they were. */
export const ofAddresses = {
  'address-clash': kind<{ address: string; owner: string | undefined; given: string }>({
    level: 'error',
    message: ({ address, owner, given }) =>
      `The address ${address} belongs to ${owner ?? 'the site itself'}; this note is at ${given} instead.`,
    hint: 'Rename the file, or give the note a `permalink` of its own.',
  }),
  'bad-permalink': kind<{ permalink: string }>({
    level: 'error',
    message: ({ permalink }) =>
      `The permalink ${written(permalink)} is no address that a page of this site can have, so it was not used.`,
    hint: 'Write a path on this site, such as `/essays/my-note/`.',
  }),
  'lost-address': kind<{
    address: string;
    by: string;
    owner: string | undefined;
    isTaken: boolean;
    near: string | undefined;
  }>({
    level: 'warning',
    message: ({ address, by, owner, isTaken }) =>
      isTaken
        ? `The address ${address} was that of ${by}, and is now that of ${owner ?? 'a page of the site'}: old links to it lead to another text.`
        : `The address ${address} was that of ${by}, which is gone: old links to it lead nowhere.`,
    hint: ({ address, isTaken, near }) =>
      isTaken
        ? 'Give one of the two a `permalink`, or delete this line.'
        : `Write \`redirect_from: ${address}\` in the note that has taken its place${near === undefined ? '' : `, perhaps ${near}`}; or delete this line, to let the address go.`,
  }),
  'refused-redirect': kind<
    { written: string } & ({ leaves: true } | { from: string; owner: string | undefined })
  >({
    level: 'error',
    message: (facts) => {
      const old = `The old address ${written(facts.written)}`;
      if ('leaves' in facts) return `${old} is none that this site can answer, so it was not used.`;
      const { from, owner } = facts;
      const why = owner === undefined ? 'has a page of its own' : `redirects to ${owner} already`;
      return `${old} is ${from}, which ${why}.`;
    },
    hint: (facts) =>
      'leaves' in facts
        ? 'Write a path on this site, such as `/old/path/`.'
        : 'Take it out, or give that page another address.',
  }),
};

/** What an author wrote, as far as one reads it. */
function written(address: string): string {
  return JSON.stringify(address.length > 200 ? `${address.slice(0, 200)}…` : address);
}
