import {
  GraphQLBoolean,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { gramsIn } from '../../query/grams.ts';
import { slot, type Given } from '../../query/later.ts';

/** Variables of one operation, told apart into what shapes a plan and what every run reads anew. */
export interface OpenVariables {
  /** What of the values a plan depends on: alike for all that one plan serves. */
  shapeOf(values: Values): string;
  /** The same values with all left open that no plan depends on. */
  open(values: Values): Values;
}

export type Values = Readonly<Record<string, unknown>>;

/** How values of one type are told apart. */
interface Opener {
  shape(value: unknown, name: string): string;
  open(value: unknown, read: (given: Given) => unknown): unknown;
}

/** The variables of an operation by their types; of some the parts of texts are searched. */
export function openVariables(
  types: ReadonlyMap<string, GraphQLInputType>,
  searched: ReadonlySet<string>,
): OpenVariables {
  const place = (name: string) => (searched.has(name) ? 'contains' : name);
  const openers = [...types].map(([name, type]) => [name, openerOf(type, new Map())] as const);
  const present = (values: Values) => openers.filter(([name]) => Object.hasOwn(values, name));
  return {
    shapeOf: (values) => {
      let shape = '';
      for (const [name, opener] of openers)
        shape += Object.hasOwn(values, name) ? opener.shape(values[name], place(name)) : '-';
      return shape;
    },
    open: (values) =>
      Object.fromEntries(
        present(values).map(([name, opener]) => [
          name,
          opener.open(values[name], (given) => given.values[name]),
        ]),
      ),
  };
}

type Known = Map<GraphQLInputType, Opener>;

function openerOf(type: GraphQLInputType, known: Known): Opener {
  const found = known.get(type);
  if (found) return found;
  // Input types refer to themselves.
  const opener: { -readonly [name in keyof Opener]: Opener[name] } = { ...fixed };
  known.set(type, opener);
  return Object.assign(opener, orNull(openerOfValue(type, known)));
}

function openerOfValue(type: GraphQLInputType, known: Known): Opener {
  if (isNonNullType(type)) return openerOf(type.ofType, known);
  if (isListType(type)) {
    const inner = openerOf(type.ofType, known);
    return isOpenLeaf(type.ofType) ? openList : listOf(inner);
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return objectOf(new Map(fields.map((field) => [field.name, openerOf(field.type, known)])));
  }
  return isOpenLeaf(type) ? openLeaf : fixed;
}

/** Truths and names choose what a statement says; texts and numbers stand in it as parameters. */
function isOpenLeaf(type: GraphQLInputType): boolean {
  const named = isNonNullType(type) ? type.ofType : type;
  return !isEnumType(named) && !isInputObjectType(named) && !isListType(named) && !isTruth(named);
}

const isTruth = (type: GraphQLInputType) => type === GraphQLBoolean || String(type) === 'Boolean';

const fixed: Opener = {
  shape: (value) => `${JSON.stringify(value)},`,
  open: (value) => value,
};

const openLeaf: Opener = {
  // Whether the index of texts can be asked for it is part of the statement.
  shape: (value, name) => (name === 'contains' && gramsIn(String(value)).length > 0 ? '?+' : '?'),
  open: (value, read) => slot(read, value),
};

const openList: Opener = { shape: () => '*', open: (value, read) => slot(read, value) };

function listOf(inner: Opener): Opener {
  return {
    shape: (value, name) =>
      `[${(value as unknown[]).map((one) => inner.shape(one, name)).join('')}]`,
    open: (value, read) =>
      (value as unknown[]).map((one, i) => inner.open(one, (given) => (read(given) as Values)[i])),
  };
}

function objectOf(fields: ReadonlyMap<string, Opener>): Opener {
  return {
    shape: (value) =>
      `{${Object.entries(value as Values)
        .map(([name, one]) => `${name}:${fields.get(name)!.shape(one, name)}`)
        .join('')}}`,
    open: (value, read) =>
      Object.fromEntries(
        Object.entries(value as Values).map(([name, one]) => [
          name,
          fields.get(name)!.open(one, (given) => (read(given) as Values)[name]),
        ]),
      ),
  };
}

/** An empty value is part of the shape: a filter by null is refused. */
const orNull = (opener: Opener): Opener => ({
  shape: (value, name) => (value === null ? 'null' : opener.shape(value, name)),
  open: (value, read) => (value === null ? null : opener.open(value, read)),
});
