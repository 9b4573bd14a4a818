import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/user.ts';
import type { PlacingOutcome } from '#lib/components/placing/view.ts';
import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import { AppError } from '#lib/domain/error.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { typedAnswersFrom } from '#lib/server/typed-answers.ts';
import { confirmReading } from '#lib/server/usecases/confirm-reading.ts';
import { placePassage } from '#lib/server/usecases/place-passage.ts';
import { readIncomingFile } from '#lib/server/usecases/read-incoming-file.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { settleDocument } from '#lib/server/usecases/settle-document.ts';
import { takeBackPassage } from '#lib/server/usecases/take-back-passage.ts';

/** What the form beside a document asks for. */
export type PlacingStep = 'read' | 'save' | 'place' | 'back' | 'confirm' | 'settle';

type Place = { submissionId: string; fileId: string };

/**
 * Does what the form beside a document asks for. Whatever was typed on it is saved first; a passage is placed on the answer as
 * it stands then. Leads back to `here`, at the paragraph where work stopped; `sent` is where a reply that was sent is.
 */
export async function postPlacing(
	event: Pick<RequestEvent, 'request' | 'locals'>,
	actor: Actor,
	place: Place,
	step: PlacingStep,
	{ here, sent }: { here: string; sent: string }
) {
	const { ctx, language: pageLanguage } = event.locals;
	const form = await readForm(event.request);
	const typed = typedAnswersFrom(form);
	const back = ({ problem, ...more }: PlacingOutcome & { status?: number }) =>
		fail(more.status ?? 400, { ...more, problem, typed });
	try {
		if (typed.length > 0) {
			const saved = await saveAnswers(ctx, actor, {
				submissionId: place.submissionId,
				typed,
				pageLanguage
			});
			if (!saved.ok && saved.reason === 'sent') redirect(303, sent);
			if (!saved.ok)
				return back({
					status: 409,
					problem: 'conflict',
					conflicts: saved.conflicts.map(({ question, kind, theirs, mark }) => ({
						question,
						text: answerInWordsOf(kind, theirs.text, pageLanguage) ?? theirs.text,
						language: theirs.language,
						mark
					}))
				});
		}
		switch (step) {
			case 'read': {
				const read = await readIncomingFile(ctx, actor, { ...place, pageLanguage });
				if (!read.ok) return back({ problem: read.reason });
				break;
			}
			case 'confirm':
				await confirmReading(ctx, actor, place);
				break;
			case 'settle':
				await settleDocument(ctx, actor, { ...place, settled: wordOf(form, '_settle') !== 'no' });
				break;
			case 'back': {
				const placement = wordOf(form, '_back');
				const taken = await takeBackPassage(ctx, actor, { ...place, placement });
				if (!taken.ok) redirect(303, sent);
				redirect(303, `${here}${taken.left ? '?left' : ''}#p-${taken.stoppedAt}`);
				break;
			}
			case 'place': {
				const placed = await placePassage(ctx, actor, {
					...place,
					question: wordOf(form, '_question') || wordOf(form, '_to'),
					ticked: form.getAll('_ticked').map(Number),
					pageLanguage,
					...selectedIn(form)
				});
				if (!placed.ok && placed.reason === 'sent') redirect(303, sent);
				if (!placed.ok) return back({ problem: placed.reason });
				redirect(303, `${here}#p-${placed.stoppedAt}`);
			}
		}
	} catch (failure) {
		if (failure instanceof AppError && ['invalid', 'too-large'].includes(failure.code)) {
			const { limit } = failure.details;
			return back({ problem: failure.code, ...(typeof limit === 'number' && { limit }) });
		}
		throw failure;
	}
	redirect(303, `${here}${step === 'save' ? '?saved' : ''}`);
}

function selectedIn(form: FormData) {
	const [start, end] = [wordOf(form, '_start'), wordOf(form, '_end')];
	if (!/^\d{1,9}$/.test(start) || !/^\d{1,9}$/.test(end)) return {};
	return { selected: { start: Number(start), end: Number(end) } };
}
