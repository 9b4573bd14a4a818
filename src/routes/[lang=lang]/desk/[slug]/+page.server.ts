import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { directionOf } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getDeskConsultation } from '#lib/server/usecases/get-desk-consultation.ts';
import { getOverview } from '#lib/server/usecases/get-overview.ts';
import { figuresToShow } from './figures-to-show.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const [head, overview] = await forStaff(event, () =>
		Promise.all([getDeskConsultation(ctx, actor, { slug }), getOverview(ctx, actor, { slug })])
	);
	const t = translatorOf(language);
	const at = `/${language}/desk/${slug}`;
	const linked = head.may.readSubmissions;
	return {
		next: head.next,
		rtl: directionOf(language) === 'rtl',
		opens: formatGenevaDay(head.opensAt, language),
		closes: formatInstant(head.closesAt, language, 'geneva'),
		participation: overview.byKind.map(({ kind, total }) => ({ kind, total })),
		total: overview.total,
		statements: overview.statements,
		facts: [
			{ fact: 'late', count: overview.late, query: 'late=yes' },
			{ fact: 'joint', count: overview.joint, query: 'joint=yes' },
			{ fact: 'confidential', count: overview.confidential, query: 'consent=confidential' }
		],
		waiting: overview.waiting,
		figures: overview.total === 0 ? [] : figuresToShow(overview, { t, language, at, linked })
	};
};
