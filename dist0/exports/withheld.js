/**
 * Each field that this reader does not see in the clear, as an item of a header (RFC 8941): `masked` where its mask
 * is shown, `some` where that depends on the record. Nothing in it depends on a value.
 */
export function withheldOf({ gaps }) {
    return gaps.map(({ withholding: { coordinate, level, reason }, masked, when }) => [
        coordinate,
        `level=${level}`,
        ...(reason ? [`reason=${reason}`] : []),
        ...(masked ? ['masked'] : []),
        ...(when === 'ALWAYS' ? [] : ['some']),
    ].join(';'));
}
