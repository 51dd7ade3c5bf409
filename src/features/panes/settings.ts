import * as z from 'zod';

export const panesSettings = {
  /**
   * Notes side by side: `'offered'` in the reader's menu, `'on'` until a reader turns it off, or
   * `'off'` altogether.
   */
  panes: z.enum(['off', 'offered', 'on']).default('offered'),
};
