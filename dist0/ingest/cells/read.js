import { doubtful } from "../issue.js";
export const refused = (finding) => ({ value: null, findings: [finding] });
/** Marks for "nothing here" in columns that hold no free text. */
export const isBlankMark = (text) => /^(-+|—+|－+|\/|无|空|null|NULL)$/.test(text);
/** The standard's "unknown" in a column of codes. */
export const unknownCode = {
    value: null,
    answered: true,
    findings: [
        doubtful('INGEST_CODE_PLACEHOLDER', '占位代码按“未知”处理，存为空值', 'A placeholder code was taken as "unknown" and is stored as empty.'),
    ],
};
