import { fail } from '@sveltejs/kit';
import { genevaDay } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { directionOf, officialLanguages, wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { askSeveralToComplete } from '#lib/server/usecases/ask-several-to-complete.ts';
import { getChosenCompletion } from '#lib/server/usecases/get-chosen-completion.ts';
import type { Actions, PageServerLoad } from './$types';

/** Days that a respondent is given unless staff say otherwise. */
const usualDays = 14;

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const ids = event.url.searchParams.getAll('chosen');
	const { replies, consultation } = await forStaff(event, () =>
		getChosenCompletion(ctx, actor, { slug, ids })
	);
	const spoken = officialLanguages.filter((each) =>
		replies.some((reply) => !reply.not && reply.language === each)
	);
	const until = new Date(Date.parse(ctx.now()) + usualDays * 86_400_000).toISOString();
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'search', 'completeness'),
		replies: replies.map(
			({ id, names, missing, not, fromRegistry, runsUntil, language: theirs }) => ({
				id,
				names: names.map((name) => wordingIn(name, language)),
				missing: missing.length,
				...{ not, theirs, fromRegistry },
				running: runsUntil && formatInstant(runsUntil, language, 'geneva')
			})
		),
		messages: spoken.map((each) => ({
			language: each,
			dir: directionOf(each),
			text: translatorOf(each)('completeness:ask.usual', {
				consultation: wordingIn(consultation, each).text
			})
		})),
		until: genevaDay(until)
	};
};

function letterIn(
	language: OfficialLanguage,
	asked: { message: string; until: string; token: string },
	origin: string
) {
	const t = translatorOf(language);
	return {
		subject: t('completeness:mail.subject'),
		text: t('completeness:mail.text', {
			message: asked.message,
			instant: formatInstant(asked.until, language, 'geneva'),
			link: `${origin}/${language}/reply/open/${asked.token}`
		})
	};
}

export const actions: Actions = {
	default: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const messages = Object.fromEntries(
			officialLanguages.map((each) => [each, wordOf(form, `message-${each}`)])
		);
		const toRegistry = form.get('registry') === 'yes';
		const typed = { messages, until: wordOf(form, 'until'), toRegistry };
		const outcome = await forStaff(event, () =>
			askSeveralToComplete(ctx, actor, {
				...{ slug, ids: form.getAll('chosen').map(String), ...typed },
				letterFor: (language, asked) => letterIn(language, asked, event.url.origin)
			})
		);
		return outcome.ok ? outcome : fail(400, { ...outcome, typed });
	}
};
