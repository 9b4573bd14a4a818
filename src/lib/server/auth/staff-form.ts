import type { RequestEvent } from '@sveltejs/kit';
import type { Right } from '#lib/domain/user.ts';
import { readForm } from '../form.ts';
import { ensureMay } from './ensure-may.ts';
import { forStaff } from './for-staff.ts';

/** The form that staff with this right posted, of at most `limit` bytes: whoever has it not is told so before it is read. */
export function staffForm(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
	right: Right,
	limit?: number
): Promise<FormData> {
	return forStaff(event, async () => {
		ensureMay(event.locals.actor, right);
		return readForm(event.request, limit);
	});
}
