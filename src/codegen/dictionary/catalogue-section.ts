import type { Catalogue, Catalogues, CodeList, EnumType } from '../../catalogue/model.ts';
import { fieldTable } from './field-table.ts';
import { table } from './table.ts';
import { deadlineOf } from './terms.ts';

/** All that is declared of one catalogue. */
export function catalogueSection(catalogue: Catalogue, { codeLists }: Catalogues): string {
  const { title, typeName, description, fields } = catalogue;
  const lists = [...new Set(fields.flatMap((field) => field.column.codes ?? []))];
  return [
    `### ${title} ${typeName}`,
    description,
    table(['目录 Catalogue', '内容 Content'], attributesOf(catalogue)),
    `#### 数据项 Fields of ${typeName}`,
    fieldTable(catalogue),
    ...linksOf(catalogue),
    ...catalogue.enums.map(enumTable),
    ...lists.flatMap((name) => codeTable(codeLists.get(name))),
    `CSV 表头 Header line of a file for \`${catalogue.code}\`:`,
    `\`\`\`csv\n${fields.map((field) => quoted(field.column.title)).join(',')}\n\`\`\``,
  ].join('\n\n');
}

function attributesOf(catalogue: Catalogue): string[][] {
  const rows = [
    ['代码 Code', `\`${catalogue.code}\``],
    ['主管部门 Owner', catalogue.owner],
    ['记录所属部门 Record owner', catalogue.recordOwner ?? catalogue.owner],
    ['主键 Key', catalogue.key.join(', ')],
    ['公开时限 Publication deadline', deadlineOf(catalogue)],
    ['公示期截止 End of publication', catalogue.publishedUntil ?? ''],
    ...catalogue.unpublished.map(({ when, reason, basis }) => [
      '不予公示 Never published',
      `${when.text}：${reason}（${basis}）`,
    ]),
    ['更新周期 Rhythm', catalogue.rhythm],
    [
      '行内勾稽 Sums in a row',
      catalogue.rowSums.map(({ total, parts }) => `${total} = ${parts.join(' + ')}`).join('; '),
    ],
    ['查询 GraphQL', `\`${catalogue.singular}\`, \`${catalogue.plural}\``],
  ];
  return rows.filter(([, content]) => content);
}

function linksOf({ typeName, references, reverses }: Catalogue): string[] {
  const rows = [
    ...references.map(({ name, target, by, description }) => [
      `\`${name}\``,
      target,
      `by ${by}`,
      description,
    ]),
    ...reverses.map(({ name, source, by, description }) => [
      `\`${name}\``,
      `[${source}]`,
      `by ${source}.${by}`,
      description,
    ]),
  ];
  if (rows.length === 0) return [];
  return [
    `#### 关联 References of ${typeName}`,
    table(['名称 Name', '目录 To', '依据字段 By', '说明 Description'], rows),
  ];
}

const enumTable = ({ name, description, values }: EnumType) =>
  [
    `#### ${name}`,
    description,
    table(
      ['值 Value', '标签 Label', '说明 Description'],
      values.map((value) => [`\`${value.name}\``, value.label, value.description]),
    ),
  ].join('\n\n');

/** A long list is named only; its file is the place to read it. */
function codeTable(list: CodeList | undefined): string[] {
  if (!list) return [];
  const isFile = !list.name.includes('=');
  const heading = isFile
    ? `代码表 Code list [${list.name}](../schema/codes/${list.name}.csv)`
    : '代码 Codes';
  if (list.codes.size > 40) return [`${heading}: ${list.codes.size} 项 entries`];
  return [heading, table(['代码 Code', '名称 Name'], [...list.codes])];
}

const quoted = (header: string) =>
  /[",\n]/.test(header) ? `"${header.replaceAll('"', '""')}"` : header;
