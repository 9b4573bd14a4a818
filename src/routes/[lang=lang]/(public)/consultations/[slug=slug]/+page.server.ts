import { redirect } from '@sveltejs/kit';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { formatInstant, timeLeftInWords } from '#lib/i18n/instants.ts';
import { atSession } from '#lib/i18n/session.ts';
import { languageNames } from '#lib/i18n/language-names.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { setCodeCookie, setLinkCookie } from '#lib/server/auth/access-links.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { getPublicConsultation } from '#lib/server/usecases/get-public-consultation.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { addressOfSymbol } from '../../documents/address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, actor, language } = locals;
	const page = await getPublicConsultation(ctx, actor, params).catch(throwHttp);
	const { consultation, phase, act, dueSession, came } = page;
	const t = translatorOf(language);
	const instants = (instant: string) => ({
		geneva: formatInstant(instant, language, 'geneva'),
		utc: formatInstant(instant, language, 'utc')
	});
	const counts = Object.entries(came ?? {}).filter(([, count]) => count > 0);
	return {
		words: wordsFor(language, 'word-form', 'public'),
		documents: page.documents.map((each) => ({
			...each,
			href: addressOfSymbol(language, each.symbol)
		})),
		areRepliesPublic: page.areRepliesPublic,
		slug: consultation.slug,
		phase,
		title: wordingIn(consultation.title, language),
		summary: wordingIn(consultation.summary, language),
		background: wordingIn(consultation.background, language),
		notice: consultation.notice && wordingIn(consultation.notice, language),
		office: wordingIn(consultation.contact.office, language),
		email: consultation.contact.email,
		opens: instants(consultation.opensAt),
		closes: instants(consultation.closesAt),
		left: timeLeftInWords(consultation.closesAt, ctx.now(), t),
		late: consultation.lateReplies,
		mandate: t(`public:act.${act.body}.${act.kind}`, {
			number: act.number,
			date: formatDay(act.date, language)
		}),
		mandateTitle: wordingIn(act.title, language),
		symbol: act.symbol,
		due: t(phase === 'closed' ? 'public:due-past' : 'public:due', {
			session: atSession(dueSession, language)
		}),
		languages: consultation.languages.map((key) => ({
			key,
			name: languageNames[key],
			dir: directionOf(key)
		})),
		came: came && counts.map(([kind, count]) => t(`public:came.${kind}`, { count }))
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { ctx, actor, language } = event.locals;
		const started = await startSubmission(ctx, actor, {
			slug: event.params.slug,
			language,
			address: event.getClientAddress()
		}).catch((failure: unknown) => failHttp(failure, {}));
		if (!('token' in started)) return started;
		setLinkCookie(event, started.submissionId, started.token);
		setCodeCookie(event, started.submissionId, started.recoveryCode);
		redirect(303, `/${language}/reply/${started.submissionId}`);
	}
};
