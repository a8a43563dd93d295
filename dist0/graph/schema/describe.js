/** A description as an SDL string. */
export const describe = (text) => JSON.stringify(text);
const levels = {
    OPEN: '主动公开 OPEN',
    ON_REQUEST: '依申请公开 ON_REQUEST',
    NON_DISCLOSED: '不予公开 NON_DISCLOSED',
};
/** A field's description with its level, reason and basis: its existence is public, its values may not be. */
export function described({ description, disclosure, sharing, mask }) {
    const { level, reason, basis } = disclosure;
    const lines = [`公开属性 Level: ${levels[level]}`];
    if (reason)
        lines.push(`理由 Reason: ${reason}`);
    if (basis)
        lines.push(`依据 Basis: ${basis}`);
    lines.push(`共享属性 Sharing: ${sharing.type}`);
    if (mask)
        lines.push(`去标识化 Masked: ${mask.rule}${mask.when ? ` (${mask.when.text})` : ''}`);
    return `${description}\n\n${lines.join('\n')}`;
}
