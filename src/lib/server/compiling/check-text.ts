import type { EditionText } from '#lib/domain/compilation/editions/edition-text.ts';
import { followSnapshot } from '#lib/domain/compilation/editions/follow-snapshot.ts';
import { isEdited } from '#lib/domain/compilation/editions/is-edited.ts';
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
	/** Kept translations of the lines of the original. */
	texts?: readonly EditionText[];
};

/** The findings on an edition, held against the consultation and against the edition in the original language. */
export function checkText(asked: CompilationToCheck): CheckedFinding[] {
	const { snapshot, language, isOlder } = asked;
	const { originalLanguage } = snapshot.consultation;
	const model = asked.model ?? draftCompilation(snapshot, language);
	const drafts = asked.model === undefined && language !== originalLanguage;
	const original =
		asked.original ?? (drafts ? draftCompilation(snapshot, originalLanguage) : undefined);
	const follows =
		asked.original && asked.model && (isEdited(asked.original) || isTranslated(asked.texts));
	const units =
		follows && asked.original
			? followSnapshot({
					snapshot,
					language,
					original: asked.original,
					previous: model,
					texts: asked.texts ?? []
				}).units
			: [];
	return checkCompilation(
		model,
		snapshot,
		original && { original, units, ...(isOlder !== undefined && { isOlder }) }
	);
}

const isTranslated = (texts: readonly EditionText[] = []) =>
	texts.some(({ words }) => words !== '');
