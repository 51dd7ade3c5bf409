import type { Feature } from '../../markdown/feature.ts';
import { offlineSettings } from './settings.ts';

/** Visited notes without a connection, where the owner offers it. */
export const offline: Feature<typeof offlineSettings> = {
  name: 'offline',
  settings: offlineSettings,
  isWanted: ({ offline: isOffered }) => isOffered,
  script: 'offline-start.ts',
  files: { '/service-worker.js': 'worker-file.ts' },
};
