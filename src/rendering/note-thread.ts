import { answerAsked } from '../threads/answer-asked.ts';
import type { Asked } from './note-threads.ts';
import { NoteWork } from './note-work.ts';

const work = new NoteWork();

/** A thread that reads and renders notes for the one that builds the site. */
answerAsked((message) => {
  const asked = message as Asked;
  return 'read' in asked
    ? asked.read.map((file) => work.read(file, asked.parseOptions, true))
    : asked.render.map((job) => work.render(job));
});
