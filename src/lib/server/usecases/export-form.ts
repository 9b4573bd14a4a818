import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { formModel } from '#lib/domain/word-form/form-model.ts';
import { formWordsIn } from '#lib/i18n/form-words.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import { exportForm as writeForm } from '../export/word-form/export-form.ts';
import { formFile } from '../export/word-form/form-file.ts';
import type { FormFile } from '../export/word-form/form-file.ts';

/** The empty Word form of a consultation, open or closed, in one language. Throws `not-found`. */
export async function exportForm(
	ctx: Context,
	_actor: Actor,
	input: { slug: string; language: OfficialLanguage }
): Promise<FormFile> {
	// Anyone may: the questionnaire is public with its consultation.
	const stored = await findConsultation(ctx.db, input.slug);
	if (!stored) throw new AppError('not-found', { slug: input.slug });
	const { id, consultation } = stored;
	const { language } = input;
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, id);
	const words = formWordsIn(language, consultation.closesAt);
	const bytes = await writeForm(formModel(consultation, questionnaire, language, words));
	return formFile(bytes, consultation.slug, language);
}
