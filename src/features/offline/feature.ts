import type { Feature } from '../../markdown/feature.ts';

/** Visited notes without a connection, where the owner offers it. */
export const offline: Feature = { name: 'offline' };
