/** What to tell whoever has started a server. */
export function greeting(url, { role }, keys) {
    const name = role.kind === 'subgraph' ? `subgraph of ${role.department}` : role.kind;
    const places = [
        ['Start page', `${url}/`],
        ['Explorer', `${url}/explorer`],
        ['API', `${url}/graphql`],
    ];
    const lines = [`Mulu 目录 is ready (${name}).`, ...places.map(row)];
    return [...lines, ...(keys ? keyLines(keys) : []), ''].join('\n');
}
function keyLines({ app, platform, officer }) {
    return [
        'Example keys for the sample records; send one as "Authorization: Bearer <key>":',
        ...[
            ['App', app],
            ['Platform', platform],
            ['Officer', officer],
        ].map(row),
    ];
}
const row = ([name = '', value = '']) => `  ${name.padEnd(12)}${value}`;
