/** 无条件共享: what departments share with each other without condition (政务数据共享条例). */
export const shared = ({ field, viewer, use }) => {
    if (viewer.kind !== 'OFFICER' || use === 'SEARCH')
        return undefined;
    if (field.sharing.type !== 'UNCONDITIONAL' || field.disclosure.level === 'OPEN')
        return undefined;
    return {
        rendition: field.mask ? 'MASKED' : 'RAW',
        rows: field.subjectChoice ? [{ kind: 'NOT_CHOSEN', field: field.name }] : 'ALL',
        because: 'departments share the field without condition',
        basis: field.sharing.basis,
    };
};
