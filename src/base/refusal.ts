/** Facts that travel with a refusal as `extensions`; `hint` says the next step. */
export type RefusalFacts = Readonly<Record<string, unknown>> & { readonly hint?: string };

/** An expected failure: a stable code (docs/errors.md), one plain sentence, and facts. */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: RefusalFacts;

  constructor(code: string, sentence: string, facts: RefusalFacts = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}
