import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { stakeholderCategories } from '#lib/domain/respondent.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { prefillFromSpeaker } from '#lib/domain/speaker.ts';
import { findState } from '#lib/domain/states.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findDraft, insertRevision, putSpeakers, takeTurn } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';

/** What the form of "who replies" says, as it was typed. */
export type TypedSpeaker = {
	kind: string;
	state: string;
	name: string;
	category: string;
	categoryWords: string;
	country: string;
};

export type SpeakerField = 'kind' | 'state' | 'name' | 'category' | 'categoryWords';
export type SpeakerOutcome =
	/** `sections`: keys of the parts of the questionnaire, in order, by which the next page is found. */
	| { ok: true; speaker: Speaker; sections: string[] }
	| { ok: false; reason: 'invalid'; fields: SpeakerField[] }
	| { ok: false; reason: 'sent' };

/**
 * Records in whose name a draft is written, and answers with it the questionnaire's own questions about that, where they
 * are unanswered. Throws `forbidden`.
 */
export async function nameSpeaker(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; typed: TypedSpeaker; pageLanguage: OfficialLanguage }
): Promise<SpeakerOutcome> {
	ensureHolds(actor, input.submissionId, 'write');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const read = speakerFromTyped(input.typed);
	if (!read.ok) return read;
	const { speaker } = read;
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const at = ctx.now();
	const written = await ctx.transact(async (trx) => {
		const number = await takeTurn(trx, draft.id, at);
		if (number === undefined) return false;
		await putSpeakers(trx, draft.id, [speaker, ...draft.speakers.slice(1)]);
		const answers = await readAnswers(trx, draft.id);
		const filled = prefillFromSpeaker(questionnaire, answers, speaker, input.pageLanguage);
		if (filled.length > 0) await putAnswers(trx, draft.id, filled, at);
		await insertRevision(trx, {
			submissionId: draft.id,
			number,
			kind: 'speaker',
			at,
			by: nameOfActor(actor),
			answers: filled
		});
		return true;
	});
	const sections = questionnaire.sections.map(({ key }) => key);
	return written ? { ok: true, speaker, sections } : { ok: false, reason: 'sent' };
}

function speakerFromTyped(
	typed: TypedSpeaker
): { ok: true; speaker: Speaker } | { ok: false; reason: 'invalid'; fields: SpeakerField[] } {
	const invalid = (...fields: SpeakerField[]) =>
		({ ok: false, reason: 'invalid', fields }) as const;
	const { kind } = typed;
	if (kind === 'state')
		return findState(typed.state)
			? { ok: true, speaker: { kind, state: typed.state } }
			: invalid('state');
	if (kind !== 'stakeholder' && kind !== 'un-entity' && kind !== 'other') return invalid('kind');
	const name = tidyWords(typed.name).replace(/\s+/g, ' ').slice(0, 300);
	const country = findState(typed.country) ? { country: typed.country } : {};
	if (kind !== 'stakeholder')
		return name ? { ok: true, speaker: { kind, name, ...country } } : invalid('name');
	const category = stakeholderCategories.find((each) => each === typed.category);
	const words = tidyWords(typed.categoryWords).slice(0, 300);
	if (!category || !name || (category === 'other' && !words))
		return invalid(
			...(name ? [] : (['name'] as const)),
			...(category ? [] : (['category'] as const)),
			...(category === 'other' && !words ? (['categoryWords'] as const) : [])
		);
	const specified = category === 'other' ? { categoryWords: words } : {};
	return { ok: true, speaker: { kind, name, category, ...specified, ...country } };
}
