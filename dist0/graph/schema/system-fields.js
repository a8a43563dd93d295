const everywhere = [
    {
        name: 'status',
        type: 'RecordStatus!',
        filter: 'RecordStatusFilter',
        ordered: false,
        description: '记录状态 State of the record',
    },
    {
        name: 'publishedAt',
        type: 'DateTime',
        filter: 'DateTimeFilter',
        ordered: true,
        description: '公开时间 When it was published',
    },
    {
        name: 'dueOn',
        type: 'Date',
        filter: 'DateFilter',
        ordered: true,
        description: '应公开日期 By when it has to be published',
    },
    {
        name: 'version',
        type: 'Int!',
        ordered: false,
        description: '版本号 Version of the content, from 1',
    },
    {
        name: 'withheld',
        type: '[WithheldField!]!',
        ordered: false,
        description: '本记录中未向您显示的数据项 The fields of this record that are withheld from you, with reason and basis',
    },
    {
        name: 'disputed',
        type: 'Boolean!',
        ordered: false,
        description: '有异议 Somebody disputes this record, and the dispute is not settled yet',
    },
];
const versions = ({ typeName, history }) => ({
    name: 'versions',
    type: `[${typeName}!]!`,
    ordered: false,
    description: `更正前的版本 Earlier published versions, the latest first; ${history === 'OPEN' ? 'published together with the correction' : 'for its own department only'}`,
});
/** The platform's fields of a catalogue's records; a declared field of the same name takes its place. */
export const systemFields = (catalogue) => [...everywhere, versions(catalogue)].filter((one) => !catalogue.fields.some((field) => field.name === one.name));
/** The filter input that fits a field. */
export function filterTypeOf(field) {
    const named = field.enumName ?? (field.type === 'ID' ? 'String' : field.type);
    return `${named}${field.list ? 'List' : ''}Filter`;
}
