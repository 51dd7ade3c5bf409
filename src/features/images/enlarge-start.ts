import { onText } from '../../browser/texts.ts';
import { offerEnlarging } from './enlarge.ts';

onText((text) => {
  for (const prose of text.querySelectorAll<HTMLElement>('.prose[data-enlarge]')) {
    const { enlarge = '', close = '' } = prose.dataset;
    offerEnlarging(prose, { enlarge, close });
  }
});
