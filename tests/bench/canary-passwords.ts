import { canaryPasswords } from '../canary/vault.ts';

// The garden's modules read it when they are loaded: this one has to be the first.
process.env['UNDERSTORY_PASSWORDS'] = canaryPasswords;
