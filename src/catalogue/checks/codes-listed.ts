import { argumentsOf } from '../declarations.ts';
import { outlinesOf } from '../outline.ts';
import { problemAt, type Check } from '../problem.ts';

/** A field's code list exists: a file of schema/codes, or pairs written inline. */
export const codesListed: Check = ({ codeLists, ...declared }) =>
  outlinesOf({ codeLists, ...declared })
    .flatMap(({ values }) => [...values.values()])
    .flatMap(({ node }) => {
      const codes = argumentsOf<{ codes?: unknown }>(node, 'column')?.codes;
      return codes == null ? [] : [{ node, codes: String(codes) }];
    })
    .flatMap(({ node, codes }) => {
      const list = codeLists.get(codes);
      if (!list) return [problemAt(rule, node, `There is no code list ${codes}: add schema/codes/${codes}.csv (code,name), or write pairs like "1=有效;2=无效".`)];
      const complete = [...list.codes].every(([code, name]) => code && name);
      return complete ? [] : [problemAt(rule, node, `The code list ${codes} has an entry without code or name: write pairs like "1=有效;2=无效".`)];
    });

const rule = 'codesListed';
