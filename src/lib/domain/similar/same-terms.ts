/**
 * Replies that the compilation tells as in the same terms as another: an analyst chose it. `told` is the submission whose
 * words are told, `others` those that said them too; what one of them says beside is told in its own name.
 */
export type SameTerms = { told: string; others: string[] };
