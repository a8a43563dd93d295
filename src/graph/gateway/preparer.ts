import { Kind, visit, type DocumentNode } from 'graphql';
import { prepare, type Prepared, type Preparing } from './prepare.ts';

/** Prepares each operation of a document once, for each truth of its conditions. */
export function preparer(world: Pick<Preparing, 'schema' | 'references'>) {
  const known = new WeakMap<DocumentNode, Known>();
  return (asked: Omit<Preparing, 'schema' | 'references'>): Prepared => {
    const { document, operationName, variables } = asked;
    const of = known.get(document) ?? {
      conditions: conditionsOf(document),
      prepared: new Map<string, Prepared>(),
    };
    known.set(document, of);
    const key = JSON.stringify([operationName, of.conditions.map((name) => variables[name])]);
    const prepared = of.prepared.get(key) ?? prepare({ ...world, ...asked });
    if (of.prepared.size >= most) of.prepared.clear();
    of.prepared.set(key, prepared);
    return prepared;
  };
}

interface Known {
  /** Names of the variables that decide what is asked. */
  readonly conditions: readonly string[];
  readonly prepared: Map<string, Prepared>;
}

/** More truths than a client has reason to send of one document. */
const most = 32;

function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: [condition] = [] }) => {
      if (condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  });
  return [...names];
}
