import { error } from '@sveltejs/kit';

/**
 * The fields of a posted form. Bytes that are not UTF-8 become U+FFFD (WHATWG URL and Encoding standards), so that nothing
 * broken goes further; a body that is no form is refused with 400.
 */
export async function readForm(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (cause) {
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

/** The texts of all fields of a name. */
export function wordsOf(form: FormData, name: string): string[] {
	return form.getAll(name).filter((value) => typeof value === 'string');
}
