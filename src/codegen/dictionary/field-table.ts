import type { Catalogue, Field } from '../../catalogue/model.ts';
import { table } from './table.ts';
import { lawOf } from './terms.ts';

const heads = [
  '数据项 Field',
  '表头 Header',
  '列代码 Column code',
  '类型 Type',
  '单位 Unit',
  '必填 Required',
  '公开属性 Level',
  '理由 Reason',
  '依据 Basis',
  '共享 Sharing',
  '脱敏 Mask',
  '主体可选择不公示 Subject may choose',
  '检索 Search',
  '说明 Description',
];

/** The catalogue's fields, one per row, with all that is declared of them. */
export const fieldTable = ({ fields }: Catalogue): string => table(heads, fields.map(rowOf));

function rowOf(field: Field): string[] {
  const { column, name, search, description } = field;
  const law = lawOf(field);
  return [
    `\`${name}\``,
    column.title,
    column.code ?? '',
    typeOf(field),
    column.unit ?? '',
    column.requiredWhen?.text ?? (column.required ? '是 yes' : ''),
    law.level,
    law.reason,
    law.basis,
    law.sharing,
    law.mask,
    law.choice,
    search ? '是 yes' : '',
    description,
  ];
}

const typeOf = ({ type, enumName, list, nullable }: Field) =>
  `${list ? `[${enumName ?? type}]` : (enumName ?? type)}${nullable ? '' : '!'}`;
