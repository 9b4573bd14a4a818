import { fail, redirect } from '@sveltejs/kit';
import { receivedInWords } from '#lib/i18n/received.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import { replyColumns } from '#lib/domain/reply-list.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm } from '#lib/server/form.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { markRepliesRead } from '#lib/server/usecases/mark-replies-read.ts';
import { listQuery, readListAddress } from './address.ts';
import { chipsOf, filterFields } from './filter-view.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const asked = readListAddress(event.url.searchParams);
	const { filter, order } = asked;
	const list = await forStaff(event, () =>
		listSubmissions(ctx, actor, { slug: event.params.slug, ...asked })
	);
	const fields = filterFields(filter, list, language);
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'search'),
		entries: list.entries.map((entry) => ({
			id: entry.id,
			names: entry.signatories.map(({ name }) => wordingIn(name, language)),
			kind: entry.signatories[0]?.kind ?? 'other',
			status: entry.status,
			completeness: entry.completeness,
			channel: entry.channel,
			language: entry.language,
			received: receivedInWords(entry, language),
			consent: entry.consent,
			late: entry.late,
			joint: entry.joint,
			statement: entry.statement,
			read: entry.read,
			undecided: entry.undecided,
			decidedBy: entry.decidedBy,
			found: entry.found && {
				...entry.found,
				dir: directionOf(entry.found.language)
			}
		})),
		filter: {
			words: filter.words ?? '',
			name: filter.name ?? '',
			from: filter.from ?? '',
			to: filter.to ?? ''
		},
		fields,
		chips: chipsOf(filter, order, fields, language),
		problem: list.problem && translatorOf(language)(`search:problem.${list.problem}`),
		order,
		shown: list.shown,
		statements: list.statements,
		total: list.total,
		may: list.may,
		/** How many replies were changed, or that none was chosen. */
		marked: numberIn(event.url.searchParams.get('marked')),
		markedAs: event.url.searchParams.get('as') === 'unread' ? 'unread' : 'read',
		noneChosen: event.url.searchParams.get('marked') === 'none',
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

const numberIn = (text: string | null) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : undefined);

async function mark(event: RequestEvent, read: boolean) {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const form = await readForm(event.request);
	const ids = form.getAll('chosen').map(String);
	const outcome = await forStaff(event, () => markRepliesRead(ctx, actor, { slug, ids, read }));
	if (!outcome.ok) return fail(400, { problem: translatorOf(language)('search:choose.none') });
	const query = new URLSearchParams(listQuery(readListAddress(event.url.searchParams)));
	query.set('marked', String(outcome.changed));
	query.set('as', read ? 'read' : 'unread');
	redirect(303, `/${language}/desk/${slug}/replies?${query}`);
}

export const actions: Actions = {
	read: (event) => mark(event, true),
	unread: (event) => mark(event, false)
};
