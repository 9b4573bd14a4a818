import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { timeLeftInWords } from '#lib/i18n/instants.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { listConsultations } from '#lib/server/usecases/list-consultations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx, actor, language } = locals;
	const t = translatorOf(language);
	const consultations = (await listConsultations(ctx, actor)).map((consultation) => {
		const when = {
			announced: t('public:opens-on', {
				date: formatGenevaDay(consultation.opensAt, language)
			}),
			open: `${t('public:closes-on', { date: formatGenevaDay(consultation.closesAt, language) })} ${timeLeftInWords(consultation.closesAt, ctx.now(), t)}`,
			closed: t('public:closed-on', {
				date: formatGenevaDay(consultation.closesAt, language)
			})
		};
		return {
			slug: consultation.slug,
			phase: consultation.phase,
			title: wordingIn(consultation.title, language),
			summary: wordingIn(consultation.summary, language),
			when: when[consultation.phase]
		};
	});
	return { words: wordsFor(language, 'public', 'issued'), consultations };
};
