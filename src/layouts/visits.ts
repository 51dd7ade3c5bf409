import { counterOf } from '../features/visits/counter.ts';
import settings from '../site.config.ts';

/** What counts visits on every page, if anything does. */
export const counter = counterOf(settings.analytics);
