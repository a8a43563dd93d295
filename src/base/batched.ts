import { setImmediate as othersFirst } from 'node:timers/promises';

/**
 * One work at a time, for all that wait for it: what is given while a work is under way is done together by the next,
 * which begins after the call and answers or fails for all of them. Before it begins it lets those in who have arrived
 * in this turn of the event loop and were not yet heard.
 */
export function batched<Item, Answer>(
  work: (items: readonly Item[]) => Promise<Answer>,
): (item: Item) => Promise<Answer> {
  let over: Promise<unknown> = Promise.resolve();
  let waiting: { readonly items: Item[]; readonly answer: Promise<Answer> } | undefined;
  const begin = () => {
    const items: Item[] = [];
    const answer = over
      .then(() => othersFirst())
      .then(() => {
        waiting = undefined;
        return work(items);
      });
    over = answer.catch(() => undefined);
    return { items, answer };
  };
  return (item) => {
    waiting ??= begin();
    waiting.items.push(item);
    return waiting.answer;
  };
}
