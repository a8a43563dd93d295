import { Refusal } from "../base/refusal.js";
export const catalogueUnknown = (code) => new Refusal('INGEST_CATALOGUE_UNKNOWN', `There is no catalogue "${code}".`, {
    hint: 'docs/catalogues.generated.md lists them, as does the field catalogues of the API.',
});
export const departmentUnknown = (code) => new Refusal('INGEST_DEPARTMENT_UNKNOWN', `No department is registered under the code "${code}".`, {
    hint: 'Register it with: mulu departments add --code CODE --name NAME --writes CATALOGUE',
});
export const departmentMayNotWrite = (department, catalogue) => new Refusal('INGEST_DEPARTMENT_MAY_NOT_WRITE', `The department "${department}" has no right to write the catalogue ${catalogue.title} (${catalogue.code}).`, {
    department,
    catalogue: catalogue.code,
    hint: `Its keeper "${catalogue.owner}" can be given records to relay.`,
});
export const fileEmpty = () => new Refusal('INGEST_FILE_EMPTY', 'The file holds no record.', {
    hint: 'Send a file with a header row and at least one row below it.',
});
export const fileTooLarge = (limit, hint) => new Refusal('INGEST_FILE_TOO_LARGE', `The file is larger than the limit of ${limit}.`, { hint });
export const fileBroken = (why, line) => new Refusal('INGEST_FILE_BROKEN', `The file cannot be read: ${why}.`, {
    line,
    hint: 'Save it anew from the program that wrote it, and send it again.',
});
export const fileNotFound = (path) => new Refusal('INGEST_FILE_NOT_FOUND', `There is no file ${path}.`, { hint: 'Check the path.' });
export const formatUnknown = (format) => new Refusal('INGEST_FORMAT_UNKNOWN', `"${format}" is not a format that can be ingested.`, {
    hint: 'Send csv, xlsx, ndjson or json.',
});
export const wrongEncoding = (line) => new Refusal('INGEST_WRONG_ENCODING', `Line ${line} is neither UTF-8 nor GB18030 text.`, {
    line,
    hint: 'Save the file as UTF-8 (in Excel: "CSV UTF-8") and send it again.',
});
export const headerWrong = (catalogue, missing) => new Refusal('INGEST_HEADER_WRONG', `The header lacks ${missing.length} required column${missing.length === 1 ? '' : 's'} of ${catalogue.title}: ${missing.join('; ')}.`, { missing, hint: `Use the column titles or codes of ${catalogue.code}, or name a mapping.` });
export const headerRepeated = (header) => new Refusal('INGEST_HEADER_REPEATED', `Two columns of the file stand for the same field: ${header}.`, {
    hint: 'Remove one of the two columns.',
});
export const fileOfAnotherCatalogue = (asked, better) => new Refusal('INGEST_FILE_OF_ANOTHER_CATALOGUE', `The file's columns are not those of ${asked.title} (${asked.code}) but those of ${better.title} (${better.code}).`, { catalogue: better.code, hint: `Send it to ${better.code}.` });
export const mappingUnknown = (name, known) => new Refusal('INGEST_MAPPING_UNKNOWN', `There is no mapping "${name}".`, {
    known,
    hint: `Name one of ${known.join(', ')}, or give the path of a mapping file (.json).`,
});
export const mappingWrong = (name, why) => new Refusal('INGEST_MAPPING_WRONG', `The mapping ${name} cannot be used: ${why}.`, {
    hint: 'Correct the mapping file.',
});
export const mappingForAnotherCatalogue = (name, catalogue) => new Refusal('INGEST_MAPPING_WRONG', `The mapping ${name} is made for the catalogue ${catalogue}.`, {
    hint: `Send the file to ${catalogue}.`,
});
export const departmentWrong = (whys) => new Refusal('INGEST_DEPARTMENT_WRONG', `The department cannot be put on record: ${whys.join('; ')}.`, {
    hint: 'Correct it and register it again.',
});
