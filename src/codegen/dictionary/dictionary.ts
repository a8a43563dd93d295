import type { Catalogue, Catalogues } from '../../catalogue/model.ts';
import { catalogueSection } from './catalogue-section.ts';
import { table } from './table.ts';

/** docs/catalogues.generated.md: the data dictionary, by department and catalogue. */
export function dictionary(catalogues: Catalogues): string {
  const owners = [...catalogues.subgraphs].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = owners.flatMap(([owner, own]) => [
    `## ${owner}`,
    ...byCode(own).map((catalogue) => catalogueSection(catalogue, catalogues)),
  ]);
  return [...opening, contents(catalogues), ...sections].join('\n\n') + '\n';
}

const opening = [
  '# 数据目录 Data dictionary',
  '<!-- Written by `npm run generate` from schema/. Do not edit. -->',
  '每个目录、每个数据项的公开属性、共享属性及依据均在此列明；数据项的存在是公开的，其值依公开属性而定。\n' +
    'Every catalogue and every field with its level of disclosure, its sharing and the legal basis. That a field exists is public; who sees its values is what its level says. `!` after a type: never empty.',
];

const byCode = (all: readonly Catalogue[]) => [...all].sort((a, b) => (a.code < b.code ? -1 : 1));

function contents({ all }: Catalogues): string {
  const rows = byCode(all).map(({ code, title, typeName, owner, fields }) => [
    `[${title} ${typeName}](#${anchor(`${title} ${typeName}`)})`,
    `\`${code}\``,
    owner,
    String(fields.length),
  ]);
  return table(['目录 Catalogue', '代码 Code', '主管部门 Owner', '数据项 Fields'], rows);
}

/** The fragment that Markdown viewers give to a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
