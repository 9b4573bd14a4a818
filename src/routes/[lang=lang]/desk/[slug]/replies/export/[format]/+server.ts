import { error, redirect } from '@sveltejs/kit';
import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportReplies } from '#lib/server/usecases/export-replies.ts';
import { readListAddress } from '../../address.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, format } = event.params;
	const asked = event.url.searchParams;
	if (format !== 'csv' && format !== 'xlsx')
		error(404, { code: 'not-found', message: 'not-found' });
	const chosen = asked.has('some') ? asked.getAll('chosen') : undefined;
	if (chosen?.length === 0) redirect(303, `/${language}/desk/${slug}/replies?marked=none`);
	const { filter, order } = readListAddress(asked);
	const withConfidential = asked.get('confidential') === 'yes';
	return attachment(
		await forStaff(event, () =>
			exportReplies(ctx, actor, {
				...{ slug, language, format, filter, order, chosen, withConfidential }
			})
		)
	);
};
