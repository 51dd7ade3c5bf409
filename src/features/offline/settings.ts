import * as z from 'zod';

export const offlineSettings = {
  /** Whether browsers keep what a reader has visited, for reading without a connection. */
  offline: z.boolean().default(false),
};
