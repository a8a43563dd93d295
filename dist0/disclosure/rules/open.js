/** 主动公开: open to everyone, masked where the catalogue masks it, unless the record's subject chose otherwise. */
export const open = ({ field }) => {
    if (field.disclosure.level !== 'OPEN')
        return undefined;
    return {
        rendition: field.mask ? 'MASKED' : 'RAW',
        rows: field.subjectChoice ? [{ kind: 'NOT_CHOSEN', field: field.name }] : 'ALL',
        because: 'the field is disclosed to the public',
        basis: field.disclosure.basis,
    };
};
