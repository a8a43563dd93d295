import { departmentMayNotWrite, departmentUnknown } from "./errors.js";
/** The departments that are records of the catalogue "departments", and the keepers of catalogues. */
export async function readDepartments(db, keepers) {
    const { rows } = await db.query(`select code, name, credit_code from departments where _status in ('SUBMITTED', 'PUBLISHED')`);
    const registered = rows.map((row) => ({
        code: row.code,
        name: row.name,
        creditCode: row.credit_code ?? undefined,
    }));
    const codes = new Set(registered.map((one) => one.code));
    const unregistered = [...keepers]
        .filter((code) => !codes.has(code))
        .map((code) => ({ code, name: code }));
    const all = [...registered, ...unregistered];
    return {
        byCode: new Map([
            ...all.filter((one) => one.creditCode).map((one) => [one.creditCode, one]),
            ...all.map((one) => [one.code, one]),
        ]),
        byName: new Map(all.map((one) => [one.name, one])),
    };
}
/** The department that sends, if it is registered and may write the catalogue. */
export async function senderOf(db, code, { catalogue, departments }) {
    const sender = departments.byCode.get(code);
    if (!sender)
        throw departmentUnknown(code);
    if (sender.code === catalogue.owner)
        return sender;
    const { rowCount } = await db.query('select 1 from catalogue_writers where department = $1 and catalogue = $2', [
        sender.code,
        catalogue.code,
    ]);
    if (!rowCount)
        throw departmentMayNotWrite(code, catalogue);
    return sender;
}
