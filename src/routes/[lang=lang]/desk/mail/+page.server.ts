import { mailStates } from '#lib/domain/mail.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listMail } from '#lib/server/usecases/list-mail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const asked = event.url.searchParams;
	const state = mailStates.find((each) => each === asked.get('state'));
	const [createdAt = '', id = ''] = (asked.get('after') ?? '').slice(0, 100).split('_');
	const after = createdAt && id ? { createdAt, id } : undefined;
	const list = await forStaff(event, () => listMail(ctx, actor, { state, after }));
	const stateQuery = state ? `state=${state}&` : '';
	return {
		goes: list.goes,
		state,
		counts: mailStates
			.map((each) => ({ state: each, count: list.counts[each] ?? 0 }))
			.filter(({ count }) => count > 0),
		mails: list.mails.map((mail) => ({
			id: mail.id,
			to: mail.to,
			subject: mail.subject,
			language: mail.language,
			kind: mail.kind,
			state: mail.state,
			created: formatInstant(mail.createdAt, language, 'geneva'),
			next:
				mail.state === 'waiting' && mail.attempts > 0
					? formatInstant(mail.nextAt, language, 'geneva')
					: undefined
		})),
		next: list.next && `?${stateQuery}after=${list.next.createdAt}_${list.next.id}`,
		words: wordsFor(language, 'errors', 'account', 'desk', 'mail')
	};
};
