import { answerAsked } from '../../threads/answer-asked.ts';
import { addPages, endPagefind, takeFiles } from './shard.ts';
import type { ShardWish } from './shard-threads.ts';

/** A thread with a Pagefind of its own, so that several make an index at once. */
answerAsked((asked) => {
  const wish = asked as ShardWish;
  if ('add' in wish) return addPages(wish.add, wish.lang, wish.pages);
  if ('take' in wish) return takeFiles(wish.take, wish.lang);
  return endPagefind();
});
