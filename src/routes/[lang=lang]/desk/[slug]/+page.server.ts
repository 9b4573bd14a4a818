import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { countSubmissions } from '#lib/server/usecases/count-submissions.ts';
import { getDeskConsultation } from '#lib/server/usecases/get-desk-consultation.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { listRepeatedReplies } from '#lib/server/usecases/list-repeated-replies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const [head, participation, counts] = await forStaff(event, () =>
		Promise.all([
			getDeskConsultation(ctx, actor, { slug }),
			getParticipation(ctx, actor, { slug }),
			countSubmissions(ctx, actor, { slug })
		])
	);
	const repeated = head.may.readSubmissions
		? await forStaff(event, () => listRepeatedReplies(ctx, actor, { slug }))
		: [];
	return {
		next: head.next,
		repeated: repeated.map(({ name, replies }) => ({
			name: wordingIn(name, language),
			replies: replies.map(({ id, receivedAt }) => ({
				id,
				received: receivedAt && formatInstant(receivedAt, language, 'geneva')
			}))
		})),
		opens: formatGenevaDay(head.opensAt, language),
		closes: formatInstant(head.closesAt, language, 'geneva'),
		participation: {
			states: participation.states,
			stakeholders: participation.stakeholders,
			unEntities: participation.unEntities,
			others: participation.others
		},
		counts
	};
};
