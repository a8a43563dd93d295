/** An expected failure: a stable code (docs/errors.md), one plain sentence, and facts. */
export class Refusal extends Error {
    code;
    facts;
    constructor(code, sentence, facts = {}) {
        super(sentence);
        this.name = 'Refusal';
        this.code = code;
        this.facts = facts;
    }
}
