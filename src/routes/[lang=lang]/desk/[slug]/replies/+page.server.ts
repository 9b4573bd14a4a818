import { formatInstant } from '#lib/i18n/instants.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { replyColumns } from '#lib/domain/reply-list.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { listQuery, readListAddress } from './address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const asked = readListAddress(event.url.searchParams);
	const { filter, order } = asked;
	const list = await forStaff(event, () =>
		listSubmissions(ctx, actor, { slug: event.params.slug, ...asked })
	);
	return {
		entries: list.entries.map((entry) => ({
			id: entry.id,
			names: entry.signatories.map(({ name }) => wordingIn(name, language)),
			kind: entry.signatories[0]?.kind ?? 'other',
			status: entry.status,
			completeness: entry.completeness,
			channel: entry.channel,
			language: entry.language,
			received: entry.receivedAt && formatInstant(entry.receivedAt, language, 'geneva'),
			consent: entry.consent,
			late: entry.late,
			joint: entry.joint,
			statement: entry.statement,
			decidedBy: entry.decidedBy
		})),
		filter,
		order,
		shown: list.shown,
		statements: list.statements,
		total: list.total,
		languages: list.languages,
		isFiltered: Object.values(filter).some((value) => value !== undefined),
		/** Queries of the addresses that links lead to. */
		queries: {
			list: listQuery({ filter, order }),
			previous: list.previous && listQuery({ filter, order, before: list.previous }),
			next: list.next && listQuery({ filter, order, after: list.next }),
			sorted: Object.fromEntries(
				replyColumns.map((column) => [
					column,
					listQuery({
						filter,
						order: {
							column,
							descending: order.column === column ? !order.descending : false
						}
					})
				])
			)
		}
	};
};
