import { fail, redirect } from '@sveltejs/kit';
import { genevaDay } from '#lib/domain/dates.ts';
import { directionOf, isOfficialLanguage, wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { askToComplete } from '#lib/server/usecases/ask-to-complete.ts';
import { getCompletion } from '#lib/server/usecases/get-completion.ts';
import { takeBackRequest } from '#lib/server/usecases/take-back-request.ts';
import type { Actions, PageServerLoad } from './$types';

/** Days that a respondent is given unless staff say otherwise. */
const usualDays = 14;

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const completion = await forStaff(event, () => getCompletion(ctx, actor, { slug, id }));
	const theirs = completion.language;
	const until = new Date(Date.parse(ctx.now()) + usualDays * 86_400_000).toISOString();
	return {
		words: wordsFor(language, 'desk', 'completeness', 'trust'),
		id,
		names: completion.names.map((name) => wordingIn(name, language)),
		isInForce: completion.isInForce,
		theirs: { language: theirs, dir: directionOf(theirs) },
		canMail: completion.canMail,
		fromRegistry: completion.fromRegistry,
		questions: completion.questions.map(({ label, ...question }) => ({
			...question,
			label: wordingIn(label, language)
		})),
		message: translatorOf(theirs)('completeness:ask.usual', {
			consultation: wordingIn(completion.consultation, theirs).text
		}),
		until: genevaDay(until),
		requests: completion.requests.map(({ askedAt, until, questions, message, ...request }) => ({
			...request,
			message,
			questions: questions.length,
			asked: formatInstant(askedAt, language, 'geneva'),
			until: formatInstant(until, language, 'geneva')
		}))
	};
};

export const actions: Actions = {
	ask: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, id } = event.params;
		const form = await readForm(event.request);
		const typed = {
			questions: form.getAll('questions').map(String),
			message: wordOf(form, 'message'),
			until: wordOf(form, 'until')
		};
		const asked = wordOf(form, 'language');
		const language = isOfficialLanguage(asked) ? asked : event.locals.language;
		const t = translatorOf(language);
		const letterFor = (letter: { message: string; until: string; token: string }) => ({
			subject: t('completeness:mail.subject'),
			text: t('completeness:mail.text', {
				message: letter.message,
				instant: formatInstant(letter.until, language, 'geneva'),
				link: `${event.url.origin}/${language}/reply/open/${letter.token}`
			})
		});
		let letter: { subject: string; text: string } | undefined;
		const outcome = await forStaff(event, () =>
			askToComplete(ctx, actor, {
				...{ slug, id, ...typed, language },
				letterFor: (each) => (letter = letterFor(each))
			})
		);
		if (!outcome.ok) return fail(400, { typed, fields: outcome.fields });
		// The private link is for the respondent alone where a mail takes it there.
		return outcome.mailed
			? { asked: true, mailed: true }
			: { asked: true, mailed: false, waits: outcome.waits, letter };
	},
	back: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, id } = event.params;
		await forStaff(event, () => takeBackRequest(ctx, actor, { slug, id }));
		redirect(303, `/${language}/desk/${slug}/replies/${id}/completion`);
	}
};
