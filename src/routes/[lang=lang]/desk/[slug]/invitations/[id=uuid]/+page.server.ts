import { fail, redirect } from '@sveltejs/kit';
import { genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import { readPasted } from '#lib/domain/invitations/recipient-list.ts';
import { standings } from '#lib/domain/invitations/recipient.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { stakeholderCategories } from '#lib/domain/respondent.ts';
import { regionalGroups } from '#lib/domain/states.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { addRecipients } from '#lib/server/usecases/add-recipients.ts';
import type { ChosenRecipients } from '#lib/server/usecases/add-recipients.ts';
import { getInvitation } from '#lib/server/usecases/get-invitation.ts';
import { listRespondents } from '#lib/server/usecases/list-respondents.ts';
import { pauseInvitation } from '#lib/server/usecases/pause-invitation.ts';
import { recordNotesSent } from '#lib/server/usecases/record-notes-sent.ts';
import { removeRecipient } from '#lib/server/usecases/remove-recipient.ts';
import { sendInvitation } from '#lib/server/usecases/send-invitation.ts';
import { listOfForm } from './list-of-form.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const asked = event.url.searchParams;
	const standing = standings.find((each) => each === asked.get('standing'));
	const after = Number(asked.get('after')) || 0;
	const query = (asked.get('q') ?? '').trim().slice(0, 200);
	const read = await forStaff(event, () =>
		getInvitation(ctx, actor, { slug, id, standing, after })
	);
	const found =
		query === ''
			? undefined
			: await forStaff(event, () => listRespondents(ctx, actor, { kind: 'state', query }));
	const { invitation, recipients, next, ...facts } = read;
	return {
		id,
		...facts,
		name: invitation.name,
		paused: invitation.pausedAt !== undefined,
		standing,
		query,
		found: found?.respondents.map(({ key, name }) => ({ key, name: wordingIn(name, language) })),
		recipients: recipients.map(({ recipient, name, notedAt, ...each }) => ({
			...each,
			name: wordingIn(name, language),
			noted: notedAt !== undefined,
			language: recipient.language,
			email: recipient.email
		})),
		next:
			next === undefined ? undefined : `?${standing ? `standing=${standing}&` : ''}after=${next}`,
		groups: regionalGroups,
		// National human rights institutions are a list of their own.
		categories: stakeholderCategories.filter(
			(each) => each !== 'national-human-rights-institution'
		),
		today: genevaDay(ctx.now()),
		done: doneIn(asked)
	};
};

/** What an act before this page did, from its address: nothing but numbers and known words. */
function doneIn(asked: URLSearchParams) {
	const number = (name: string) => {
		const value = asked.get(name);
		return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
	};
	return {
		sent: number('sent'),
		removed: asked.get('removed'),
		notes: number('notes'),
		nobody: asked.has('nobody'),
		faulty: asked.has('faulty')
	};
}

const bytesOfList = 2 * 1024 * 1024;

async function add(event: RequestEvent, chosen: ChosenRecipients | undefined) {
	const { ctx, actor } = event.locals;
	const { slug, id } = event.params;
	const added = await forStaff(event, () =>
		addRecipients(ctx, actor, { slug, id, ...(chosen ?? { keys: [] }) })
	);
	if (!chosen) return fail(400, { nobody: true, added: undefined, pasted: '' });
	return { nobody: false, added, pasted: '' };
}

export const actions: Actions = {
	list: async (event) => {
		const list = listOfForm(wordOf(await readForm(event.request), 'list'));
		return add(event, list && { list });
	},
	chosen: async (event) => {
		const keys = (await readForm(event.request)).getAll('key').map(String);
		return add(event, keys.length > 0 ? { keys } : undefined);
	},
	pasted: async (event) => {
		const form = await readForm(event.request, bytesOfList);
		const file = form.get('file');
		const text = file instanceof File ? await file.text() : '';
		const lines = readPasted(`${wordOf(form, 'pasted')}\n${text}`);
		return add(event, lines.length > 0 ? { lines } : undefined);
	},
	remove: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, id } = event.params;
		const invitee = wordOf(await readForm(event.request), 'invitee');
		const removed = await forStaff(event, () => removeRecipient(ctx, actor, { slug, id, invitee }));
		redirect(303, `${event.url.pathname}?removed=${removed ? 'yes' : 'no'}`);
	},
	send: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, id } = event.params;
		const sent = await forStaff(event, () => sendInvitation(ctx, actor, { slug, id }));
		if (sent.ok) redirect(303, `${event.url.pathname}?sent=${sent.mailed}`);
		// The page itself says what is wrong.
		return fail(409, { nobody: false, added: undefined, pasted: '' });
	},
	pause: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, id } = event.params;
		const pause = wordOf(await readForm(event.request), 'pause') === 'yes';
		await forStaff(event, () => pauseInvitation(ctx, actor, { slug, id, pause }));
		redirect(303, event.url.pathname);
	},
	notes: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, id } = event.params;
		const day = wordOf(await readForm(event.request), 'day');
		const sent = await forStaff(event, () =>
			recordNotesSent(ctx, actor, { slug, id, day }).catch((failure: unknown) => {
				if (failure instanceof AppError && failure.code === 'invalid') return undefined;
				throw failure;
			})
		);
		if (sent === undefined) return fail(400, { nobody: false, added: undefined, pasted: '', day });
		redirect(303, `${event.url.pathname}?notes=${sent}`);
	}
};
