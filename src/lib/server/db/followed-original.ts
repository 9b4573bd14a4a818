import { isEdited } from '#lib/domain/compilation/editions/is-edited.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { findNewestCompilation } from './compilations.ts';
import type { KeptText } from './edition-texts.ts';
import { listEditionTexts } from './edition-texts.ts';
import type { Db } from './schema.ts';

/**
 * What an edition follows: the newest draft in the original language, with the kept translations of its lines. Undefined
 * for that language itself, and where nobody edited or translated anything, so that drafting alone gives the edition.
 */
export async function findFollowed(
	db: Db,
	consultationId: string,
	{ language, original }: { language: OfficialLanguage; original: OfficialLanguage }
): Promise<{ original: Compilation; texts: KeptText[] } | undefined> {
	if (language === original) return undefined;
	const leading = await findNewestCompilation(db, consultationId, original);
	if (!leading) return undefined;
	const texts = await listEditionTexts(db, { consultationId, language });
	const isTranslated = texts.some(({ words }) => words !== '');
	if (!isTranslated && !isEdited(leading.model)) return undefined;
	return { original: leading.model, texts };
}
