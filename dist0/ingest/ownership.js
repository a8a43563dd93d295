import { fieldOf } from "../catalogue/model.js";
import { doubtful, wrong } from "./issue.js";
/** To which department a record belongs: a sender delivers its own records, the keeper relays everybody's. */
export function ownerOf(values, { catalogue, sender, departments }) {
    if (!catalogue.recordOwner)
        return { owner: catalogue.owner, value: null, findings: [] };
    const field = fieldOf(catalogue, catalogue.recordOwner);
    const value = values[catalogue.recordOwner] ?? null;
    if (value === null)
        return { owner: sender.code, value: codeFor(sender, field), field, findings: [filled] };
    const owner = departments.byCode.get(String(value))?.code ?? String(value);
    const mine = owner === sender.code || sender.code === catalogue.owner;
    return { owner, value, field, findings: mine ? [] : [another] };
}
const codeFor = (sender, field) => field?.type === 'CreditCode' ? (sender.creditCode ?? sender.code) : sender.code;
const filled = doubtful('INGEST_OWNER_FILLED', '机关代码为空或为占位代码，已按报送部门填写', 'The code of the authority is empty or a placeholder; the sending department was put in.');
const another = wrong('INGEST_RECORD_OF_ANOTHER_DEPARTMENT', '记录属于其他部门，只能由该部门或目录主管部门报送', 'The record belongs to another department; only that department or the keeper of the catalogue may send it.');
