import { fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { registryTable } from '#lib/domain/registry/registry-table.ts';
import { findState } from '#lib/domain/states.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { getRespondent } from '#lib/server/usecases/get-respondent.ts';
import { mergeRespondents } from '#lib/server/usecases/merge-respondents.ts';
import { saveRespondent } from '#lib/server/usecases/save-respondent.ts';
import { undoMerge } from '#lib/server/usecases/undo-merge.ts';
import { choicesIn } from '../choices.server.ts';
import { cellsToRead } from '../cells-to-read.server.ts';
import { postContact, postForgotten } from '../post-contact.server.ts';
import { postCorrespondence, postWish } from '../post-correspondence.server.ts';
import { typedRespondent } from '../typed-respondent.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { key } = event.params;
	if (findState(key)) redirect(303, `/${language}/desk/respondents/missions/${key}`);
	const asked = (event.url.searchParams.get('other') ?? '').trim().slice(0, 200);
	const read = await forStaff(event, () => getRespondent(ctx, actor, { key, other: asked }));
	const [head = [], row = []] = registryTable([read.entry]);
	const day = (instant: string) => formatDay(instant.slice(0, 10), language);
	return {
		key,
		saved: event.url.searchParams.has('saved'),
		name: wordingIn(read.entry.name, language),
		cells: Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])),
		facts: cellsToRead(read.entry, language).filter(({ text }) => text !== ''),
		mergedInto: read.mergedInto,
		chosen: read.chosenLanguage,
		usual: read.usualLanguage,
		unwanted: read.unwantedAt && day(read.unwantedAt),
		contacts: read.contacts.map(({ id, name, email, eraseAfter, bouncedAt }) => ({
			id,
			bounced: bouncedAt !== undefined,
			name,
			email,
			erased: day(eraseAfter)
		})),
		merges: read.merges.map((merge) => ({
			id: merge.id,
			gone: merge.gone,
			name: wordingIn(merge.name, language),
			submissions: merge.submissions,
			entries: merge.entries,
			reason: merge.reason,
			by: merge.by,
			at: day(merge.at),
			undone: merge.undoneAt && day(merge.undoneAt)
		})),
		likely: read.likely.map(({ key, name }) => ({ key, name: wordingIn(name, language) })),
		asked,
		other: read.other && { key: read.other.key, name: wordingIn(read.other.name, language) },
		mayChange: read.mayChange,
		choices: choicesIn(language),
		words: wordsFor(language, 'errors', 'account', 'desk', 'registry', 'invitations')
	};
};

const nothing = {
	cells: undefined,
	faults: [],
	kept: undefined,
	gone: '',
	reason: '',
	email: '',
	person: ''
};

/** What was typed was wrong: the page says so. Any other failure passes on. */
function invalid(failure: unknown): undefined {
	if (failure instanceof AppError && failure.code === 'invalid') return undefined;
	throw failure;
}

export const actions: Actions = {
	save: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { key } = event.params;
		const cells = typedRespondent(await readForm(event.request));
		const saved = await forStaff(event, () => saveRespondent(ctx, actor, { key, cells }));
		if (saved.ok) redirect(303, `/${language}/desk/respondents/${key}?saved`);
		return fail(400, { ...nothing, cells, faults: saved.reason === 'faults' ? saved.faults : [] });
	},
	merge: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { key } = event.params;
		const form = await readForm(event.request);
		// The other entry may be the one that stays.
		const kept = wordOf(form, 'kept') || key;
		const [gone, reason] = [wordOf(form, 'gone').trim(), wordOf(form, 'reason')];
		const merged = await forStaff(event, () =>
			mergeRespondents(ctx, actor, { kept, gone, reason }).catch(invalid)
		);
		if (!merged) return fail(400, { ...nothing, kept, gone, reason, cannot: 'reason' });
		if (merged.ok) redirect(303, `/${language}/desk/respondents/${kept}?saved`);
		return fail(409, { ...nothing, kept, gone, reason, cannot: merged.reason });
	},
	undo: async (event) => {
		const { ctx, actor, language } = event.locals;
		const id = wordOf(await readForm(event.request), 'merge');
		await forStaff(event, () => undoMerge(ctx, actor, { id }));
		redirect(303, `/${language}/desk/respondents/${event.params.key}?saved`);
	},
	correspond: postCorrespondence,
	wish: postWish,
	keep: async (event) => fail(400, { ...nothing, ...(await postContact(event)), wrongEmail: true }),
	forget: postForgotten
};
