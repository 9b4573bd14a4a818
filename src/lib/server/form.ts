import { error, isHttpError } from '@sveltejs/kit';

/** Most fields of a form; the longest questionnaires have a few hundred. */
const mostFields = 2000;

/**
 * The fields of a posted form. Bytes that are not UTF-8 become U+FFFD (WHATWG URL and Encoding standards), so that nothing
 * broken goes further; a body that is no form is refused with 400, and one of too many fields with 413.
 */
export async function readForm(request: Request): Promise<FormData> {
	try {
		const form = await request.formData();
		let fields = 0;
		for (const name of form.keys())
			if (name !== undefined && ++fields > mostFields)
				error(413, { code: 'too-large', message: 'too-large' });
		return form;
	} catch (cause) {
		if (isHttpError(cause)) throw cause;
		// A body that is larger than the server takes keeps its own status.
		if (cause instanceof Error && 'status' in cause && cause.status === 413)
			error(413, { code: 'too-large', message: 'too-large' });
		error(400, { code: 'invalid', message: 'invalid' });
	}
}

/** The text of a field; empty where there is none, or a file. */
export function wordOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
