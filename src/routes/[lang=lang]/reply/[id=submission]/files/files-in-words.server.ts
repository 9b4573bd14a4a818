import type { FileChanges } from '#lib/domain/attached-file.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import { fileSizeInWords } from '#lib/i18n/file-size.ts';
import { translatorOf } from '#lib/i18n/words.ts';

type Named = { id?: string; question?: string; name: string; size: number; sha256: string } & {
	/** False where its bytes are not kept here: it can be listed and not downloaded. */
	here?: boolean;
};

/** Files as pages list them; `folder` is the address under which each is downloaded by its id. */
export function filesInWords(
	files: readonly Named[],
	questionnaire: Questionnaire,
	{ language, folder }: { language: OfficialLanguage; folder: string }
) {
	const t = translatorOf(language);
	return files.map(({ id, question, name, size, sha256, here = true }) => {
		const asked = question ? findQuestion(questionnaire, question) : undefined;
		const number = asked && (asked.number ?? wordingIn(asked.label, language).text);
		return {
			...(id && { id, ...(here && { href: `${folder}/${id}` }) }),
			name,
			size: fileSizeInWords(size, language, t),
			sha256,
			...(number && { question: t('files:for', { number }) })
		};
	});
}

/** What was attached and taken out, as pages list it. */
export function fileChangesInWords(
	{ added, removed }: FileChanges<Named>,
	questionnaire: Questionnaire,
	place: { language: OfficialLanguage; folder: string }
) {
	return {
		added: filesInWords(added, questionnaire, place),
		removed: filesInWords(removed, questionnaire, place)
	};
}
