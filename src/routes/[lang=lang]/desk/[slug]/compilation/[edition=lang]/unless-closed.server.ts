import { AppError } from '#lib/domain/error.ts';

/** What comes of an act; where the document became final or was issued meanwhile, the page says so and keeps what was typed. */
export async function unlessClosed<Outcome>(
	act: Promise<Outcome>
): Promise<Outcome | { ok: false; reason: 'closed' }> {
	try {
		return await act;
	} catch (failure) {
		if (failure instanceof AppError && failure.code === 'document-closed')
			return { ok: false, reason: 'closed' };
		throw failure;
	}
}
