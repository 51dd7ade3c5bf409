import fc from 'fast-check';
import { seed } from './seed.ts';

// A property that fails prints the seed and the path to its smallest counterexample.
fc.configureGlobal({ seed });
if (process.env['SEED'] !== undefined) console.info(`SEED=${seed}`);
