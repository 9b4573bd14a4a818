import { isRunning } from '#lib/domain/after-sending.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { findChosen } from '../db/chosen-replies.ts';
import { findRequest } from '../db/completion-requests.ts';
import { findAddressToAsk } from '../db/contacts.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';

/** Why a respondent cannot be asked together with others. */
export type NotAsked = 'not-in-force' | 'complete' | 'no-address';

export type ChosenCompletion = {
	consultation: Texts;
	replies: {
		id: string;
		names: Texts[];
		/** Keys of the questions that are missing. */
		missing: string[];
		/** The official language in which the respondent is written to. */
		language: OfficialLanguage;
		/** Absent where it can be asked. */
		not?: NotAsked;
		/** The address stands in the registry; none was given with the reply. */
		fromRegistry?: true;
		/** Until when a request runs that a new one replaces. */
		runsUntil?: string;
	}[];
};

/** What is missing in several replies, and whether their respondents can be asked by mail. Throws `not-found`. */
export async function getChosenCompletion(
	ctx: Context,
	actor: Actor,
	{ slug, ids }: { slug: string; ids: readonly string[] }
): Promise<ChosenCompletion> {
	ensureMay(actor, 'decide-replies');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const now = ctx.now();
	const chosen = await findChosen(ctx.db, consultation.id, ids);
	const signatories = await signatoriesOf(
		ctx.db,
		chosen.map(({ id }) => id)
	);
	const replies: ChosenCompletion['replies'] = [];
	for (const { id, status, revisionId, language } of chosen) {
		const { questionnaire } = await getFrozenRevision(ctx.db, revisionId);
		const { missing } = completenessOf(questionnaire, await readStoredAnswers(ctx.db, id));
		const request = await findRequest(ctx.db, id);
		const contact = await findAddressToAsk(ctx.db, id, now);
		const not =
			status !== 'submitted'
				? 'not-in-force'
				: missing.length === 0
					? 'complete'
					: contact
						? undefined
						: 'no-address';
		replies.push({
			id,
			names: (signatories.get(id) ?? [])
				.filter(({ role }) => role !== 'embedded')
				.map(({ name }) => name),
			missing,
			language: isOfficialLanguage(language) ? language : consultation.originalLanguage,
			...(not && { not }),
			...(!not && contact?.from === 'registry' && { fromRegistry: true as const }),
			...(request && isRunning(request, now) && { runsUntil: request.until })
		});
	}
	return { consultation: consultation.title, replies };
}
