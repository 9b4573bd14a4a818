import { fail, redirect } from '@sveltejs/kit';
import { remindable } from '#lib/domain/invitations/recipient.ts';
import { usualDistances } from '#lib/domain/invitations/reminder.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { getReminders } from '#lib/server/usecases/get-reminders.ts';
import { pauseReminders } from '#lib/server/usecases/pause-reminders.ts';
import { saveReminders } from '#lib/server/usecases/save-reminders.ts';
import { sendReminder } from '#lib/server/usecases/send-reminder.ts';
import { typedLetter } from '../typed-letter.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const read = await forStaff(event, () => getReminders(ctx, actor, { slug }));
	const planned = read.reminders.filter(({ state }) => state === 'planned');
	const sent = event.url.searchParams.get('sent') ?? '';
	return {
		texts: read.texts,
		isNew: read.isNew,
		faults: read.faults,
		now: read.now,
		isClosed: read.isClosed,
		paused: read.paused,
		goes: read.goes,
		closes: formatInstant(read.closesAt, language, 'geneva'),
		days: (read.isNew ? [...usualDistances] : planned.map(({ daysBefore }) => daysBefore)).join(
			', '
		),
		toWhom: planned[0]?.toWhom ?? [...remindable],
		sent: /^\d{1,6}$/.test(sent) ? Number(sent) : undefined,
		reminders: read.reminders
			.filter(({ state }) => state !== 'dropped')
			.map(({ id, daysBefore, state, due, settledAt, mailed, leftOut }) => ({
				...{ id, daysBefore, state, mailed },
				leftOut: Object.entries(leftOut ?? {}).map(([why, number]) => ({ why, number })),
				when: formatInstant(due ?? settledAt ?? ctx.now(), language, 'geneva')
			}))
	};
};

/** Whole numbers between commas, also Arabic and Chinese ones; NaN for what is no number. */
function typedDays(typed: string): number[] {
	return typed
		.split(/[,،、，\s]+/)
		.filter(Boolean)
		.map((each) => (/^\d{1,4}$/.test(each) ? Number(each) : NaN));
}

const toWhomOf = (form: FormData) =>
	remindable.filter((each) => form.getAll('toWhom').includes(each));

export const actions: Actions = {
	save: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const [texts, toWhom, days] = [typedLetter(form), toWhomOf(form), wordOf(form, 'days')];
		const { origin } = event.url;
		const saved = await forStaff(event, () =>
			saveReminders(ctx, actor, { slug, texts, origin, toWhom, days: typedDays(days) })
		);
		if (!saved.ok)
			return fail(400, { field: saved.field, typed: { texts, toWhom, days }, past: [] });
		return { field: undefined, typed: undefined, past: saved.past };
	},
	pause: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const pause = wordOf(await readForm(event.request), 'pause') === 'yes';
		await forStaff(event, () => pauseReminders(ctx, actor, { slug, pause }));
		redirect(303, event.url.pathname);
	},
	now: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const toWhom = toWhomOf(await readForm(event.request));
		const sent = await forStaff(event, () => sendReminder(ctx, actor, { slug, toWhom }));
		if (sent.ok) redirect(303, `${event.url.pathname}?sent=${sent.mailed}`);
		if (sent.reason === 'nobody')
			return fail(400, { field: 'now' as const, typed: undefined, past: [] });
		return fail(409, { field: 'cannot' as const, typed: undefined, past: [] });
	}
};
