import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getDeskConsultation } from '#lib/server/usecases/get-desk-consultation.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const head = await forStaff(event, () =>
		getDeskConsultation(ctx, actor, { slug: event.params.slug })
	);
	return {
		slug: head.slug,
		title: wordingIn(head.title, language),
		symbol: head.symbol,
		originalLanguage: head.originalLanguage,
		phase: head.phase,
		hasLedger: head.hasLedger,
		may: head.may
	};
};
