import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportTrackedChanges } from '#lib/server/usecases/export-tracked-changes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition } = event.params;
	const asked = event.url.searchParams.get('against') ?? '';
	const [number = '0'] = /^[1-9][0-9]{0,6}$/.exec(asked) ?? [];
	const against = asked === 'issued' ? asked : Number(number);
	return attachment(
		await forStaff(event, () =>
			exportTrackedChanges(ctx, actor, { slug, language: edition, against })
		)
	);
};
