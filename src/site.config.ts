import { defineSite } from './settings/site-schema.ts';
import { isOwnGarden } from './settings/place.ts';

/** The garden that comes with the project; any other folder is named by itself. */
const own = {
  title: 'Understory',
  description: 'Essays on leading, coaching and tending notes, grown in the open.',
  lang: 'en-GB',
  // The manual has dates of its own making; what is new here are the essays.
  quiet: ['manual'],
};

/** What an owner edits. Every key is explained in `settings/site-schema.ts`. */
export default defineSite(isOwnGarden() ? own : {});
