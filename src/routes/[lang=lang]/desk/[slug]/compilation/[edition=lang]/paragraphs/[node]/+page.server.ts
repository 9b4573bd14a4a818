import { fail, redirect } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { staffForm } from '#lib/server/auth/staff-form.ts';
import { wordOf } from '#lib/server/form.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { listPresence } from '#lib/server/usecases/list-presence.ts';
import { listRemarks } from '#lib/server/usecases/list-remarks.ts';
import { remarksToShow } from './remarks-to-show.server.ts';
import { place, remark, settle, work } from './acts.server.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { settleParagraph } from '#lib/server/usecases/settle-paragraph.ts';
import { paragraphToShow } from './paragraph-to-show.server.ts';
import { doneAddress, outAddress } from '../../done.server.ts';
import { unlessClosed } from '../../unless-closed.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Place = { slug: string; edition: string };

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition, node } = event.params;
	const paragraph = await forStaff(event, () =>
		getParagraph(ctx, actor, { slug, language: edition, node })
	);
	const remarks = await forStaff(event, () =>
		listRemarks(ctx, actor, { slug, language: edition, node })
	);
	const { holds } = await forStaff(event, () =>
		listPresence(ctx, actor, { slug, language: edition })
	);
	// It may have gone with a new draft while somebody was writing: the page says so, and keeps what was typed.
	return {
		edition,
		node,
		isDone: event.url.searchParams.has('done'),
		paragraph: paragraph && paragraphToShow(paragraph, language),
		remarks: remarksToShow(remarks, language),
		held: holds.find((hold) => hold.node === node && !hold.isMine)
	};
};

const compilationAt = (language: string, { slug, edition }: Place) =>
	`/${language}/desk/${slug}/compilation/${edition}`;

export const actions: Actions = {
	place: (event) => place(event),
	work: (event) => work(event),
	remark: (event) => remark(event),
	settle: (event) => settle(event),
	save: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition, node } = event.params;
		const form = await staffForm(event, 'draft-compilation');
		const typed = wordOf(form, 'words');
		const mark = wordOf(form, 'mark');
		const outcome = await forStaff(event, () =>
			unlessClosed(editParagraph(ctx, actor, { slug, language: edition, node, typed, mark }))
		);
		if (!outcome.ok) return fail(outcome.reason === 'problems' ? 400 : 409, { typed, ...outcome });
		redirect(303, compilationAt(language, event.params) + doneAddress('edit', node));
	},
	take: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition, node } = event.params;
		const form = await staffForm(event, 'draft-compilation');
		const choice = wordOf(form, 'choice');
		const mark = wordOf(form, 'mark');
		const outcome = await forStaff(event, () =>
			unlessClosed(settleParagraph(ctx, actor, { slug, language: edition, node, choice, mark }))
		);
		if (!outcome.ok && outcome.reason !== 'gone')
			return fail(409, { reason: outcome.reason, ...('by' in outcome && { by: outcome.by }) });
		const here = compilationAt(language, event.params);
		if (!outcome.ok) redirect(303, here);
		if (outcome.removed) redirect(303, here + outAddress('removed'));
		if (choice === 'both') redirect(303, `${here}/paragraphs/${encodeURIComponent(node)}?done`);
		redirect(303, here + doneAddress('settle', node));
	}
};
