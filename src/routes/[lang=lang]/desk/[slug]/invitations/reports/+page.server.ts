import { fail } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { senderOf } from '#lib/server/auth/sender-of.ts';
import { receivedForm } from '#lib/server/received-form.ts';
import { ensureInviting } from '../ensure-inviting.server.ts';
import { readBounceReports } from '#lib/server/usecases/read-bounce-reports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ensureInviting(event);

/** Bytes of all reports together; one is a few kilobytes, with the mail that came back perhaps a megabyte. */
const bytesOfReports = 20 * 1024 * 1024;

export const actions: Actions = {
	read: async (event) => {
		const { ctx, actor } = event.locals;
		// Nothing of what strangers send is read.
		await ensureInviting(event);
		const form = await forStaff(event, () =>
			receivedForm(event.request, bytesOfReports, senderOf(actor))
		);
		const given = form
			.getAll('files')
			.filter((each): each is File => each instanceof File && each.size > 0);
		const files = await Promise.all(
			given.map(async (file) => ({
				name: file.name.slice(0, 200),
				bytes: new Uint8Array(await file.arrayBuffer())
			}))
		);
		const reports = await forStaff(event, () => readBounceReports(ctx, actor, { files }));
		if (given.length === 0) return fail(400, { reports: undefined, none: true });
		return { reports, none: false };
	}
};
