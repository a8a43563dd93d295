/** A file of schema/ is SDL. */
export const filesReadable = ({ unreadable }) => unreadable.map(({ file, line, why }) => ({
    rule: 'filesReadable',
    file,
    line,
    sentence: `This is not SDL (${why.replace(/\.$/, '')}). Look at this line and the one before it for a missing bracket, quote or colon.`,
}));
