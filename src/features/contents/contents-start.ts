import { onText } from '../../browser/texts.ts';
import { followContents } from './follow-contents.ts';

onText((text) => {
  for (const contents of text.querySelectorAll<HTMLElement>('.contents')) followContents(contents);
});
