import * as z from 'zod';

export const mathSettings = {
  /** Short names for formulas. Example: `{ '\\\\R': '\\\\mathbb{R}' }` */
  mathMacros: z.record(z.string().regex(/^\\(?:[a-z]+|[^a-z])$/i), z.string()).default({}),
};
