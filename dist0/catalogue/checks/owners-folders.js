import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** The folder is the subgraph is the owner. */
export const ownersFolders = (declared) => outlinesOf(declared).flatMap(({ file, type, said }) => {
    const folder = /^(?:departments\/([^/]+)|(platform))\/[^/]+$/.exec(file.path);
    const owner = folder?.[1] ?? folder?.[2];
    if (owner === undefined)
        return [
            problemAt(rule, type, 'Move this file to schema/departments/<owner>/ (or schema/platform/): the folder names the owner.'),
        ];
    if (owner !== 'platform' && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(owner))
        return [
            problemAt(rule, type, `Rename the folder "${owner}": lower-case words joined by hyphens.`),
        ];
    if (said['owner'] === undefined || said['owner'] === owner)
        return [];
    return [
        problemAt(rule, type, `The owner "${String(said['owner'])}" is not the folder's name: write owner: "${owner}", or move the file.`),
    ];
});
const rule = 'ownersFolders';
