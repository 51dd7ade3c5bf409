import { writeFileSync } from 'node:fs';
import { pageFile, pageOf } from './page.ts';
import { rows, rules } from './rows.ts';

// Writes the manual's page of the rows: `node tests/conformance/write-page.ts`.
writeFileSync(pageFile, pageOf(rules, rows));
