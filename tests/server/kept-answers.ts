/** How many answers a server has made, or given from what it kept. */
export async function answersCounted(url: string, how: 'KEPT' | 'MADE'): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const counted = new RegExp(`mulu_graphql_answers_total\\{how="${how}"\\} (\\d+)`).exec(text);
  return Number(counted?.[1] ?? 0);
}

/** Asks until the answer is one that is kept: it may have been made before what it is made from was told of. */
export async function askUntilKept(url: string, ask: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    const before = await answersCounted(url, 'KEPT');
    await ask();
    if ((await answersCounted(url, 'KEPT')) === before + 1) return;
  }
  throw new Error('no answer is kept');
}
