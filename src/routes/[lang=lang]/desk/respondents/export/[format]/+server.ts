import { error } from '@sveltejs/kit';
import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportRegistry, registryFormats } from '#lib/server/usecases/export-registry.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const format = registryFormats.find((each) => each === event.params.format);
	if (!format) error(404, { code: 'not-found', message: 'not-found' });
	const withConfidential = event.url.searchParams.get('confidential') === 'yes';
	const withAddresses = event.url.searchParams.get('addresses') === 'yes';
	return attachment(
		await forStaff(event, () =>
			exportRegistry(ctx, actor, { format, withConfidential, withAddresses })
		)
	);
};
