/** The ready example: what the public sees of the newest penalties, and what it does not. */
export const example = `query Example {
  penaltyDecisions(first: 3) {
    totalCount
    nodes {
      documentNumber
      partyName
      legalRepresentative
      violationType
      penaltyContent
      fineAmount
      decidedOn
      authorityName
    }
  }
}
`;
