import { writeFileSync } from 'node:fs';
import { pageFile, pageOf } from './page.ts';

// Writes the manual's page of the examples: `node tests/markdown/write-page.ts`.
writeFileSync(pageFile, pageOf());
