import { AppError } from '#lib/domain/error.ts';
import { readForm } from './form.ts';

const formLimit = 21 * 1024 * 1024;

/** Each of them is in memory as a whole, some three times its size. */
const mostAtOnce = 6;
let receiving = 0;

/**
 * The file of a posted form; undefined where none was sent. Throws 413 where it is too large, and `too-many-tries` before
 * anything of it is read where six are coming in already.
 */
export async function uploadedForm(
	request: Request
): Promise<{ bytes: Uint8Array; name: string } | undefined> {
	if (receiving >= mostAtOnce) throw new AppError('too-many-tries', { seconds: 20 });
	receiving += 1;
	try {
		const form = await readForm(request, formLimit);
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0) return undefined;
		return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 200) };
	} finally {
		receiving -= 1;
	}
}
