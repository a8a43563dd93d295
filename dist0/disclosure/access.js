import { decide, wholly } from "./decide.js";
const basisOf = ({ openings }) => openings.find(({ rendition, rows }) => rendition === 'RAW' && rows === 'ALL')?.basis;
export function accessTo(field, viewer, at) {
    const decision = decide({ field, viewer, at, use: 'READ' });
    const filter = wholly(decide({ field, viewer, at, use: 'FILTER' }));
    const search = wholly(decide({ field, viewer, at, use: 'SEARCH' }));
    const { level, reason, basis } = decision.withholding;
    const visibility = wholly(decision);
    return {
        name: field.name,
        visibility: visibility === 'RAW' ? 'SHOWN' : visibility,
        filterable: filter !== 'WITHHELD',
        searchable: field.search && search !== 'WITHHELD',
        because: decision.openings.map((opening) => opening.because),
        level,
        reason: visibility === 'RAW' ? field.disclosure.reason : reason,
        basis: visibility === 'RAW' ? (basisOf(decision) ?? field.disclosure.basis) : basis,
    };
}
