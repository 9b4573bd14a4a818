/** Impersonal verbs before which the particle takes a pronoun: "it should be", "it is possible to". */
const impersonal =
	/^(?:لا )?(?:ينبغي|يجب|يمكن|يتعين|يلزم|يجوز|يحسن|يستحسن|يُستحسن)(?!\p{L}|\p{M})|^لا بد(?!\p{L})/u;
/** A predicate put first, whose subject is a clause with "an" later in the sentence. */
const preposed =
	/^من (?:الضروري|المهم|المفيد|المستحسن|الأفضل|الممكن|اللازم|سبل|شأن)(?!\p{L})[^.؟!]*\sأن\s/u;
/** A definite noun, or one whose form does not show its case; plurals and duals that show it are left alone. */
const definite = /^ال(?!ذي|تي|ذين|لذان|لتان)\p{L}{2,}(?<!ون|تان)(?!\p{L})/u;

/**
 * Arabic words as the clause of "pointed out that": `إن نقص الموارد` gives `أن نقص الموارد`, `ينبغي` gives `أنه ينبغي`, a
 * definite noun follows `أن`. Undefined where the words are no such clause (another verb, a particle, a noun whose case
 * would change), which follow a colon as they are.
 */
export function arabicClause(words: string): string | undefined {
	if (/^إن \p{L}/u.test(words)) return `أ${words.slice(1)}`;
	if (impersonal.test(words)) return `أنه ${words}`;
	return preposed.test(words) || definite.test(words) ? `أن ${words}` : undefined;
}

/** The words are a clause already. */
export function isClause(words: string): boolean {
	return /^أنه? \p{L}/u.test(words);
}
