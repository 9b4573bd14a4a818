import { isDay } from '#lib/domain/dates.ts';
import { respondentKinds, stakeholderCategories } from '#lib/domain/respondent.ts';
import { findState, regionalGroups } from '#lib/domain/states.ts';
import { channels, consents } from '#lib/domain/submission.ts';
import { listedStatuses, replyColumns, waitedFor } from '#lib/domain/reply-list.ts';
import type { ReplyFilter, ReplyOrder, ReplyPlace } from '#lib/domain/reply-list.ts';

const completenesses = ['complete', 'incomplete', 'empty'] as const;

/** What the address of the list asks for. What it asks wrongly it does not ask. */
export type AskedList = {
	filter: ReplyFilter;
	order: ReplyOrder;
	after?: ReplyPlace;
	before?: ReplyPlace;
};

export function readListAddress(parameters: URLSearchParams): AskedList {
	const oneOf = <T extends string>(name: string, known: readonly T[]): T | undefined =>
		known.find((value) => value === parameters.get(name));
	const yesOrNo = (name: string) => {
		const said = oneOf(name, ['yes', 'no']);
		return said && said === 'yes';
	};
	const sort = parameters.get('sort') ?? '';
	const column = replyColumns.find((known) => known === sort.replace(/^-/, ''));
	const language = parameters.get('language') ?? '';
	const typed = (name: string, most: number) =>
		(parameters.get(name) ?? '').replaceAll('\0', '').toWellFormed().slice(0, most).trim() ||
		undefined;
	const shaped = (name: string, shape: RegExp) =>
		shape.test(parameters.get(name) ?? '') ? (parameters.get(name) ?? '') : undefined;
	const day = (name: string) => {
		const said = parameters.get(name) ?? '';
		return isDay(said) ? said : undefined;
	};
	const country = findState(parameters.get('country') ?? '')?.key;
	return {
		filter: {
			// One character more than can be searched for: the page says so.
			words: typed('words', 301),
			status: oneOf('status', listedStatuses),
			completeness: oneOf('completeness', completenesses),
			kind: oneOf('kind', respondentKinds),
			group: oneOf('group', regionalGroups),
			category: oneOf('category', stakeholderCategories),
			country,
			channel: oneOf('channel', channels),
			language: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : undefined,
			consent: oneOf('consent', consents),
			late: yesOrNo('late'),
			from: day('from'),
			to: day('to'),
			joint: yesOrNo('joint'),
			waits: oneOf('waits', waitedFor),
			registrar: shaped('registrar', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
			theme: shaped('theme', /^[a-z0-9][a-z0-9-]{0,99}$/),
			files: yesOrNo('files'),
			read: yesOrNo('read'),
			name: typed('name', 200)
		},
		order: column
			? { column, descending: sort.startsWith('-') }
			: { column: 'respondent', descending: false },
		after: readPlace(parameters.get('after')),
		before: readPlace(parameters.get('before'))
	};
}

/** `id~value`, as `placeText` writes it. */
function readPlace(text: string | null): ReplyPlace | undefined {
	const at = text?.indexOf('~') ?? -1;
	if (text === null || at < 1 || text.length > 1000 || text.includes('\0')) return undefined;
	return { id: text.slice(0, at), value: text.slice(at + 1) };
}

function placeText({ id, value }: ReplyPlace): string {
	return `${id}~${value}`;
}

/** The query of the list's address, without `?`: filter and order, and a place to go on from. */
export function listQuery({ filter, order, after, before }: AskedList): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(filter))
		if (value !== undefined)
			query.set(name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
	if (order.column !== 'respondent' || order.descending)
		query.set('sort', (order.descending ? '-' : '') + order.column);
	if (after) query.set('after', placeText(after));
	if (before) query.set('before', placeText(before));
	return query.toString();
}
