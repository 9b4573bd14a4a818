import { wordingIn } from '#lib/domain/language.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listDeskConsultations } from '#lib/server/usecases/list-desk-consultations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const consultations = await forStaff(event, () => listDeskConsultations(ctx, actor));
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'documents'),
		consultations: consultations.map((consultation) => ({
			slug: consultation.slug,
			title: wordingIn(consultation.title, language),
			symbol: consultation.symbol,
			phase: consultation.phase,
			opens: formatGenevaDay(consultation.opensAt, language),
			closes: formatGenevaDay(consultation.closesAt, language),
			replies: consultation.replies,
			statements: consultation.statements,
			drafts: consultation.drafts,
			next: consultation.next
		}))
	};
};
