import type { FollowedUnit } from '#lib/domain/compilation/editions/follow-original.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { followApart } from '../compiling/follow-apart.ts';
import { keptLately } from '../kept-lately.ts';
import type { CompilationRevision } from './compilations.ts';
import { findNewestCompilation } from './compilations.ts';
import { findConsultation } from './consultations.ts';
import type { KeptText } from './edition-texts.ts';
import { listEditionTexts } from './edition-texts.ts';
import { digestOf, digestOfTexts } from './kept-checks.ts';
import type { Db } from './schema.ts';
import { loadSnapshot } from './snapshot.ts';

/** An edition in another language than the original, with every line beside that of the original. */
export type EditionWork = {
	consultationId: string;
	language: OfficialLanguage;
	originalLanguage: OfficialLanguage;
	original: CompilationRevision;
	/** The newest draft of the edition, where there is one. */
	edition?: CompilationRevision;
	texts: KeptText[];
	units: FollowedUnit<KeptText>[];
};

const lately = keptLately<FollowedUnit<KeptText>[]>(24);

/**
 * What there is to translate in an edition; `no-original` before the first draft in the original language. Throws
 * `not-found` without the consultation, for its original language, and for one that is not its.
 */
export async function findEditionWork(
	db: Db,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<EditionWork | 'no-original'> {
	const stored = await findConsultation(db, slug);
	const snapshot = stored && (await loadSnapshot(db, slug));
	if (!stored || !snapshot) throw new AppError('not-found', { slug });
	const { originalLanguage, languages } = snapshot.consultation;
	if (language === originalLanguage || !languages.includes(language))
		throw new AppError('not-found', { language });
	return editionWorkOf(db, { consultationId: stored.id, snapshot, language });
}

/** The same of a consultation that was read before; its `language` is another than the original. */
export async function editionWorkOf(
	db: Db,
	given: { consultationId: string; snapshot: Snapshot; language: OfficialLanguage }
): Promise<EditionWork | 'no-original'> {
	const { consultationId, snapshot, language } = given;
	const { originalLanguage } = snapshot.consultation;
	const original = await findNewestCompilation(db, consultationId, originalLanguage);
	if (!original) return 'no-original';
	const edition = await findNewestCompilation(db, consultationId, language);
	const texts = await listEditionTexts(db, { consultationId, language });
	const key = `${language} ${original.digest} ${edition?.digest ?? '-'} ${digestOfTexts(texts)} ${digestOf(snapshot)}`;
	const units = await lately(key, () =>
		followApart({
			snapshot,
			language,
			original: original.model,
			texts,
			...(edition && { previous: edition.model })
		})
	);
	return {
		consultationId,
		language,
		originalLanguage,
		original,
		...(edition && { edition }),
		texts,
		units
	};
}
