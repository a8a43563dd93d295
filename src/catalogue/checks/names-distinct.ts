import { Kind } from 'graphql';
import { enumTypes, placeOf } from '../declarations.ts';
import { rootFieldNames, typesMadeFor, typesMadeForEnum } from '../derived-names.ts';
import { duplicatesOf } from '../duplicates.ts';
import { outlinesOf, type Outline } from '../outline.ts';
import { problemAt, type Check, type Declared, type Problem } from '../problem.ts';

/** No two declarations, nor what is made from them, have one name. */
export const namesDistinct: Check = (declared) => {
  const outlines = outlinesOf(declared);
  const codes = outlines.map(({ said, type }) => ({
    name: String(said['code'] ?? type.name.value),
    node: type,
  }));
  return [
    ...clashes('catalogue code', codes),
    ...clashes('type', [
      ...typesOf(declared),
      ...outlines.flatMap(madeTypes),
      ...enumsOf(declared),
    ]),
    ...clashes('root field', [...rootFieldsOf(declared), ...outlines.flatMap(rootFields)]),
    ...outlines.flatMap(({ fields }) =>
      clashes(
        'field',
        fields.map(({ name, node }) => ({ name, node })),
      ),
    ),
  ];
};

interface Named {
  readonly name: string;
  readonly node: Parameters<typeof problemAt>[1];
}

function clashes(word: string, all: readonly Named[]): Problem[] {
  return duplicatesOf(all, ({ name }) => name).map(({ name, node }) => {
    const { file, line } = placeOf(all.find((one) => one.name === name)!.node);
    const where = file ? `${file}:${line}, or is made for it` : 'in GraphQL itself';
    return problemAt(
      'namesDistinct',
      node,
      `There is another ${word} ${name} (${where}): rename this one.`,
    );
  });
}

const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation', 'Subscription'];

/** Types of the language and of the platform itself; its Query and Mutation are among the built-in ones. */
const typesOf = ({ language }: Declared): Named[] => [
  ...builtIn.map((name) => ({ name, node: {} })),
  ...language.flatMap((node) => {
    if (node.kind === Kind.DIRECTIVE_DEFINITION || !('name' in node) || !node.name) return [];
    return builtIn.includes(node.name.value) ? [] : [{ name: node.name.value, node }];
  }),
];

const madeTypes = ({ name, type }: Outline): Named[] =>
  typesMadeFor(name).map((made) => ({ name: made, node: type }));

const enumsOf = ({ files }: Declared): Named[] =>
  files
    .flatMap(enumTypes)
    .flatMap((node) => typesMadeForEnum(node.name.value).map((name) => ({ name, node })));

const rootFieldsOf = ({ language }: Declared): Named[] =>
  language.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query'
      ? (node.fields ?? []).map((field) => ({ name: field.name.value, node: field }))
      : [],
  );

const rootFields = ({ name, type }: Outline): Named[] =>
  Object.values(rootFieldNames(name)).map((made) => ({ name: made, node: type }));
