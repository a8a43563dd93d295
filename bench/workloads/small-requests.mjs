import { openStable } from '../measure/start.mjs';
import { servers } from '../servers.mjs';
import { literalsOf } from './literals.mjs';
import { measureRequests } from './requests.mjs';

/** W1, W2, W3, W5, W6: every server side by side; the split shape where its hops matter. */
export async function smallRequests(wanted, { options, database, say }) {
  const stable = await openStable(database.url);
  try {
    const running = {};
    for (const name of options.peers)
      if (!servers[name].split || wanted.some((workload) => inSplit.includes(workload)))
        running[name] = await stable.start(name);
    const results = [];
    for (const workload of wanted) {
      say(`${workload} …`);
      const taking = Object.entries(running).filter(
        ([name]) => !servers[name].split || inSplit.includes(workload),
      );
      results.push(
        await measureRequests({
          ...{ workload, say, settings: options.settings },
          literals: literalsOf(workload, database),
          running: Object.fromEntries(taking),
        }),
      );
    }
    return results;
  } finally {
    await stable.stop();
  }
}

const inSplit = ['W1', 'W2', 'W3'];
