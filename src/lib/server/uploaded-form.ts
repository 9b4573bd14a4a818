import { readForm } from './form.ts';

const formLimit = 21 * 1024 * 1024;

/** The file of a posted form; undefined where none was sent. Throws 413 where it is too large. */
export async function uploadedForm(
	request: Request
): Promise<{ bytes: Uint8Array; name: string } | undefined> {
	const form = await readForm(request, formLimit);
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return undefined;
	return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 200) };
}
