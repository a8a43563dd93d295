import { readDepartments, senderOf } from "./departments.js";
import { catalogueUnknown } from "./errors.js";
import { mappingInFile, mappingNamed } from "./mapping.js";
import { openSource } from "./source.js";
/** Establishes who sends what to where; the file is opened last. */
export async function takeIn(request, { db, catalogues }) {
    const catalogue = catalogues.byCode.get(request.catalogue);
    if (!catalogue)
        throw catalogueUnknown(request.catalogue);
    const departments = await readDepartments(db.pool, catalogues.subgraphs.keys());
    const sender = await senderOf(db.pool, request.department, { catalogue, departments });
    const mapping = mappingOf(request, catalogue);
    const source = await openSource(request);
    const { submittedBy, dryRun, atomic, onProgress } = request;
    return {
        catalogue,
        catalogues,
        departments,
        sender,
        mapping,
        source,
        submittedBy,
        dryRun,
        atomic,
        onProgress,
    };
}
function mappingOf({ mapping, mappingFile }, catalogue) {
    if (mappingFile !== undefined)
        return mappingInFile(mappingFile, catalogue);
    return mapping === undefined ? undefined : mappingNamed(mapping, catalogue);
}
