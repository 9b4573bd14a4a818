import { receivedForm } from './received-form.ts';

const formLimit = 21 * 1024 * 1024;

/**
 * The file of a posted form; undefined where none was sent. `from` is the network or the reply that sends it. Throws 413
 * where it is too large, and `too-many-tries` where too many are coming in already.
 */
export async function uploadedForm(
	request: Request,
	from: string | undefined
): Promise<{ bytes: Uint8Array; name: string } | undefined> {
	const form = await receivedForm(request, formLimit, from);
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return undefined;
	return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 200) };
}
