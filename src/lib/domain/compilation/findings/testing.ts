import type { OfficialLanguage } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import type { Answer } from '../../submission.ts';
import { hashOfWords } from '../../words.ts';
import { draftCompilation } from '../draft.ts';
import type { Compilation, Inline, Paragraph } from '../model.ts';
import { answer, body, everyLanguage, ledger, snapshot, state, submission } from '../testing.ts';
import { checkCompilation } from './check.ts';
import type { CheckedFinding } from './checked-finding.ts';
import type { FindingRule } from './finding.ts';
import { paragraphsIn } from './walk.ts';

/** An answer with translations into all six languages, of the same words. */
export const said = (question: string, text: string, language = 'en'): Answer =>
	answer(question, text, {
		language,
		translations: Object.fromEntries(
			everyLanguage
				.filter((each) => each !== language)
				.map((each) => [each, { text, state: 'official', sourceHash: hashOfWords(text) }])
		)
	});

/** Two States that speak, one incomplete, an unnamed incomplete stakeholder, a cross-reference, two contributors. */
export const sound = (): Snapshot =>
	snapshot(
		[state('che'), state('dza'), state('tun'), state('fra'), body('alpha')],
		[
			submission('che', [
				said('q1', 'Plans help.'),
				said('q2', 'Money helps (see our reply to question 1).')
			]),
			submission('dza', [said('q1', 'Le Fonds aide.', 'fr')]),
			submission('tun', [answer('other', 'Words.')]),
			submission('alpha', [], { consent: 'unattributed' })
		],
		{ ledger: ledger({ fra: 100, che: 50 }) }
	);

/** The draft of `source`, changed. */
export function changed(
	source: Snapshot,
	change: (compilation: Compilation) => void,
	language: OfficialLanguage = 'en'
): Compilation {
	const copy = structuredClone(draftCompilation(source, language));
	change(copy);
	return copy;
}

/** A numbered paragraph of a compilation. */
export function paragraphOf(compilation: Compilation, id: string): Paragraph {
	const found = paragraphsIn(compilation.sections).find(({ paragraph }) => paragraph.id === id);
	if (found === undefined) throw new Error(`no paragraph ${id}`);
	return found.paragraph;
}

/** The draft of `source` with the words of one paragraph in place of its own; what it rests on stays. */
export function saying(
	source: Snapshot,
	id: string,
	text: string,
	language: OfficialLanguage = 'en'
): Compilation {
	return changed(
		source,
		(compilation) => {
			const paragraph = paragraphOf(compilation, id);
			const provenance = paragraph.content.flatMap((inline: Inline) =>
				inline.type === 'text' ? (inline.provenance ?? []) : []
			);
			paragraph.content = [
				{ type: 'text', text, ...(provenance.length > 0 ? { provenance } : {}) }
			];
		},
		language
	);
}

/** What one rule says of a compilation: message, and the facts that it tells. */
export function told(
	compilation: Compilation,
	source: Snapshot,
	...rules: FindingRule[]
): unknown[][] {
	return factsOf(checkCompilation(compilation, source).filter(({ rule }) => rules.includes(rule)));
}

/** Findings as message and facts. */
export function factsOf(findings: readonly CheckedFinding[]): unknown[][] {
	return findings.map(({ message, stated, found, words, name }) =>
		[message, stated, found, words, name?.en].filter((each) => each !== undefined)
	);
}
