import { defineSite } from './site-schema.ts';

/** What an owner edits. Every key is explained in `site-schema.ts`. */
export default defineSite({
  title: 'Understory',
  description: 'Essays on leading, coaching and tending notes, grown in the open.',
  lang: 'en-GB',
  // The manual has dates of its own making; what is new here are the essays.
  quiet: ['manual'],
});
