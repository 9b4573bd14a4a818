import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Section } from '#lib/domain/questionnaire.ts';
import { mayWithLink } from '#lib/domain/user.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import { formatInstant, timeLeftInWords } from '#lib/i18n/instants.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import { problemsOfAnswers } from '#lib/domain/typed-answer.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import type { OpenDraft } from '#lib/server/usecases/get-draft.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { sentNotice } from './sent-notice.server.ts';

/**
 * The draft that the page is about, for whoever holds its link, or the reply that is being changed; one that was sent and
 * is not shows its receipt instead. Where the
 * page is for writing, whoever may not write is shown the page to read and comment.
 */
export async function openDraft(
	event: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
	submissionId: string,
	deed: 'open' | 'answer' | 'write' = 'open'
): Promise<OpenDraft> {
	const actor = await actorOfLink(event, submissionId);
	const opened = await getDraft(event.locals.ctx, actor, { submissionId }).catch(throwHttp);
	const isOpen = ['draft', 'revision', 'completion', 'unsent'].includes(opened.work.kind);
	// A reply that did not come by the web has no receipt, and nothing of it is open once the Office's date has passed.
	if (!isOpen && !opened.draft.receipt) error(409, { code: 'closed', message: 'closed' });
	if (!isOpen) redirect(303, `/${event.locals.language}/reply/${submissionId}/receipt`);
	if (!mayWithLink(opened.role, deed))
		redirect(303, `/${event.locals.language}/reply/${submissionId}/review`);
	return opened;
}

/** What every page of a draft shows of its consultation. */
export function frameOf(opened: OpenDraft, language: OfficialLanguage) {
	const { at, draft, phase, canSend, work, role } = opened;
	const { title, contact } = draft.consultation;
	const until = work.kind === 'completion' ? work.request.until : draft.consultation.closesAt;
	const t = translatorOf(language);
	return {
		id: draft.id,
		consultation: wordingIn(title, language),
		deadline: t('reply:deadline', { instant: formatInstant(until, language, 'geneva') }),
		left:
			Date.parse(at) <= Date.parse(until) && phase !== 'announced'
				? timeLeftInWords(until, at, t)
				: undefined,
		canSend: canSend && mayWithLink(role, work.kind === 'completion' ? 'complete' : 'send'),
		/** Set once the consultation is closed. */
		closed:
			phase === 'closed' && work.kind === 'draft'
				? { canSend, office: wordingIn(contact.office, language), email: contact.email }
				: undefined,
		historyFull: draft.historyFull,
		/** Set once the reply was sent. */
		sent: sentNotice(draft, work, language, at)
	};
}

/** Heading of a section: its title, or the numbers of its questions where it has none. */
export function headingOf(section: Section, language: OfficialLanguage, t: Translate): string {
	if (section.title) {
		const { text } = wordingIn(section.title, language);
		return section.number ? `${section.number}. ${text}` : text;
	}
	const numbers = section.questions.flatMap(({ number }) => number ?? []);
	const [first = section.key] = numbers;
	const last = numbers.at(-1) ?? first;
	return first === last
		? t('reply:question', { number: first })
		: t('reply:questions', { first, last });
}

/** The sections with what is done of each, for the bar and the overview. */
export function partsOf(
	{ draft, questionnaire, answers, progress, work, files }: OpenDraft,
	language: OfficialLanguage,
	t: Translate,
	current?: string
) {
	const here = `/${language}/reply/${draft.id}`;
	const named = draft.speakers.length > 0;
	// The bar on a page says only what is done.
	const open = current === undefined ? t('reply:state.open') : '';
	const who = [
		{
			href: `${here}/who`,
			heading: t('reply:who.title'),
			current: current === 'who',
			done: named,
			state: named ? t('reply:state.done') : open
		}
	];
	const doubtful = new Set(
		problemsOfAnswers(questionnaire, answers).map(({ question }) => question.key)
	);
	const asksForFiles = questionsOf(questionnaire).some(({ kind }) => kind === 'file');
	const documents = {
		href: `${here}/files`,
		heading: t('files:title'),
		current: current === 'files',
		done: files.length > 0,
		state: files.length > 0 ? t('files:count', { count: files.length }) : '',
		/** A reply needs none of its own. */
		optional: true
	};
	return [
		// Who replies is not asked again where the Office asks to complete some questions.
		...(work.kind === 'completion' ? [] : who),
		...questionnaire.sections.map((section, index) => {
			const { asked = 0, answered = 0 } = progress[index] ?? {};
			const look = section.questions.some(({ key }) => doubtful.has(key));
			const done = answered === asked && !look;
			return {
				href: `${here}/${section.key}`,
				heading: headingOf(section, language, t),
				current: current === section.key,
				done,
				state: look
					? t('reply:check.look')
					: done
						? t('reply:state.done')
						: answered === 0
							? open
							: t('reply:state.part', { answered, asked })
			};
		}),
		...(work.kind === 'completion' && !asksForFiles ? [] : [documents])
	].map((part) => ({ optional: false, ...part }));
}
