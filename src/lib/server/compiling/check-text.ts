import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { checkCompilation } from '#lib/domain/compilation/findings/check.ts';
import type { CheckedFinding } from '#lib/domain/compilation/findings/checked-finding.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';

export type CompilationToCheck = {
	snapshot: Snapshot;
	language: OfficialLanguage;
	/** What is checked; without it what a draft would say. */
	model?: Compilation;
	/** The edition in the original language; without it, where there is another, what a draft of it would say. */
	original?: Compilation;
	/** What is checked was drafted before the original was. */
	isOlder?: boolean;
};

/** The findings on an edition, held against the consultation and against the edition in the original language. */
export function checkText(asked: CompilationToCheck): CheckedFinding[] {
	const { snapshot, language, isOlder } = asked;
	const { originalLanguage } = snapshot.consultation;
	const model = asked.model ?? draftCompilation(snapshot, language);
	const drafts = asked.model === undefined && language !== originalLanguage;
	const original =
		asked.original ?? (drafts ? draftCompilation(snapshot, originalLanguage) : undefined);
	return checkCompilation(
		model,
		snapshot,
		original && { original, ...(isOlder !== undefined && { isOlder }) }
	);
}
