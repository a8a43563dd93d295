import { parseArgs } from 'node:util';
import { servers } from './servers.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };

/** What the command line asks for. */
export function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: text,
      peers: text,
      seconds: text,
      'warm-up': text,
      repeats: text,
      quick: flag,
      growth: flag,
      costs: flag,
      replica: flag,
      help: flag,
    },
  });
  const { quick } = values;
  return {
    ...values,
    size: quick ? 'tiny' : '1m',
    only: values.only?.toUpperCase().split(','),
    peers: peersOf(values.peers),
    settings: {
      seconds: Number(values.seconds ?? (quick ? 1 : 2.5)),
      repeats: Number(values.repeats ?? (quick ? 1 : 3)),
      warmUp: Number(values['warm-up'] ?? (quick ? 1 : 10)),
      // Node compiles what is called often: pages were twice as fast after some 8,000 as after 2,000.
      warmUpAtLeast: quick ? undefined : { answers: 8000, seconds: 20 },
      // Its turn comes after minutes: what the machine has put aside of it meanwhile has to come back.
      ramp: quick ? 0.5 : 3,
      connections: 16,
    },
  };
}

function peersOf(list) {
  const all = Object.keys(servers);
  if (list === undefined) return all;
  const unknown = list.split(',').find((name) => !all.includes(name));
  if (unknown) throw new Error(`--peers ${unknown}: there are ${all.join(', ')}`);
  return ['mulu', ...list.split(',').filter((name) => name !== 'mulu')];
}

export const help = `npm run bench -- [options]

  --only W1,W3     these workloads only
  --peers a,b      besides Mulu, these servers only: ${Object.keys(servers).slice(1).join(', ')}
  --seconds 2.5     how long each measurement takes
  --warm-up 10     for how many seconds each server is asked before it is measured, or longer, until 8,000 answers or 20 s
  --repeats 3      how many rounds; servers take turns within each
  --quick          little data, one short round: only shows that everything works; RESULTS.md stays as it is
  --growth         instead of the workloads: W3 and W4 at 100,000, 1,000,000 and 10,000,000 penalties (making those takes long the first time)
  --costs          instead of the workloads: the read path stage by stage, and how its cost grows
  --replica        instead of the workloads: three servers over a primary and a streaming replica

Data is kept in bench/.data (or in the PostgreSQL of DATABASE_URL, in databases named mulu_bench_…) and used again.
`;
