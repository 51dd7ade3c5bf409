import * as z from 'zod';

export const reportSettings = {
  /**
   * Whether `/garden/` tells readers how the garden has grown: when notes were planted, how far they
   * are, which are linked most, and which are wanted, linked from none or long untended.
   */
  gardenReport: z.boolean().default(false),
};
