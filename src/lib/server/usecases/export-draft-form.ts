import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { formModel } from '#lib/domain/word-form/form-model.ts';
import { formWordsIn } from '#lib/i18n/form-words.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { readAnswers } from '../db/working-answers.ts';
import type { FormFile } from '../export/word-form/form-file.ts';
import { writeFormApart } from '../export/write-reply-apart.ts';
import { formFile } from '../export/word-form/form-file.ts';

/** The Word form of a draft in one language, with what is already answered filled in. Throws `forbidden`, `too-large`. */
export async function exportDraftForm(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; language: OfficialLanguage }
): Promise<FormFile> {
	ensureHolds(actor, input.submissionId, 'read');
	const draft = await findDraft(ctx.db, input.submissionId);
	const stored = draft && (await findConsultation(ctx.db, draft.consultation.slug));
	if (!draft || !stored) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const answers = await readAnswers(ctx.db, draft.id);
	const { consultation } = stored;
	const { language } = input;
	const words = formWordsIn(language, consultation.closesAt);
	const filled = { answers, speakers: draft.speakers };
	const bytes = await writeFormApart(
		formModel(consultation, questionnaire, language, words, filled)
	);
	return formFile(bytes, consultation.slug, language);
}
