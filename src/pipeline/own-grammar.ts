import { grammarOf } from './grammar.ts';
import settings from '../site.config.ts';

/** Our Markdown, with what the owner has added to it. */
export const grammar = grammarOf(settings.extend);
