/** The stages of the read path, each with the code that belongs to it; the first that a sample's stack meets counts. */
const stages = [
  ['waiting', (at) => at.name === '(idle)'],
  ['collecting garbage', (at) => at.name === '(garbage collector)'],
  [
    'identify',
    (at) =>
      /\/dist\/identity\//.test(at.url) || /\/dist\/server\/(viewer|context|rates?)/.test(at.url),
  ],
  ['decide', (at) => /\/dist\/disclosure\//.test(at.url)],
  [
    'plan',
    (at) =>
      /\/dist\/query\/plan\/|\/dist\/graph\/selection|\/dist\/graph\/prepared\/(?!writing|completion)/.test(
        at.url,
      ),
  ],
  ['write SQL', (at) => /\/kysely\/|\/dist\/base\/statement|\/dist\/query\/sql\//.test(at.url)],
  [
    'talk to PostgreSQL, read rows',
    (at) => /\/node_modules\/pg[-/]|\/dist\/base\/(database|column-parsers|sent-rows)/.test(at.url),
  ],
  [
    'write and read the answer',
    (at) =>
      /\/dist\/query\/|\/dist\/graph\/prepared\/|\/dist\/base\/(json-bytes|room)/.test(at.url),
  ],
  [
    'parse, validate, limits',
    (at) => /\/graphql\/(language|validation|utilities)\/|\/dist\/graph\/limits\//.test(at.url),
  ],
  [
    'execute',
    (at) => /\/graphql\/(execution|type)\/|\/dist\/graph\/|\/graphql-scalars\//.test(at.url),
  ],
  ['GraphQL over HTTP (Apollo)', (at) => /\/@apollo\/|\/dist\/server\/graphql/.test(at.url)],
  [
    'HTTP (Fastify, Node)',
    (at) =>
      /\/fastify\/|\/dist\/server\/|node:|\/(light-my-request|find-my-way|avvio)\//.test(at.url),
  ],
  ['everything else', () => true],
];

export const stageNames = stages.map(([name]) => name).filter((name) => name !== 'waiting');

/** Milliseconds a request in each stage, of the samples that fall into a window of the profile. */
export function stagesOf(profile, { from, to, answered }) {
  const stageOf = stagesByNode(profile.nodes);
  const spent = Object.fromEntries(stages.map(([name]) => [name, 0]));
  let at = profile.startTime;
  profile.samples.forEach((sample, i) => {
    at += profile.timeDeltas[i];
    if (at >= from && at <= to) spent[stageOf.get(sample)] += profile.timeDeltas[i];
  });
  return Object.fromEntries(
    Object.entries(spent).map(([name, micros]) => [name, micros / 1000 / answered]),
  );
}

/** A library's own frame says little of why it runs: native and unknown code belongs to the caller's stage. */
function stagesByNode(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])),
  );
  const found = new Map();
  for (const { id } of nodes) {
    let stage;
    for (let one = id; one !== undefined && !stage; one = parents.get(one))
      stage = ownStage(byId.get(one).callFrame);
    found.set(id, stage ?? 'everything else');
  }
  return found;
}

function ownStage({ functionName: name, url }) {
  const [stage] = stages.find(([, belongs]) => belongs({ name, url })) ?? [];
  return stage === 'everything else' ? undefined : stage;
}
