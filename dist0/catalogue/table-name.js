/** PostgreSQL's reserved words (its documentation, appendix C), which no statement can name as they stand. */
const reserved = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
   column concurrently constraint create cross default deferrable desc distinct do else end except false fetch for
   foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral leading
   left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing
   primary references returning right select similar some symmetric table tablesample then to trailing true union
   unique user using variadic verbose when where window with`.split(/\s+/));
/** Tables that a file passes through on its way in (src/ingest), and would be taken for them. */
const passing = new Set(['staged', 'compared']);
/** The table of a catalogue: its code, unless PostgreSQL or the write path reads that as something else. */
export function tableName(code) {
    const plain = code.replaceAll('-', '_');
    const misread = reserved.has(plain) || passing.has(plain) || plain.startsWith('pg_');
    return misread ? `${plain}_records` : plain;
}
