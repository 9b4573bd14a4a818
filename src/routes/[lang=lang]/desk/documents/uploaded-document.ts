import { isOfficialLanguage } from '#lib/domain/language.ts';
import { wordOf } from '#lib/server/form.ts';
import { receivedForm } from '#lib/server/received-form.ts';

const formLimit = 21 * 1024 * 1024;

/**
 * The file of the form and the language chosen for it; undefined where none was sent. `from` is the user who sends it. Throws
 * 413 where it is too large, and `too-many-tries` where too many are coming in already.
 */
export async function uploadedDocument(request: Request, from: string | undefined) {
	const form = await receivedForm(request, formLimit, from);
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return undefined;
	const language = wordOf(form, 'language');
	return {
		bytes: new Uint8Array(await file.arrayBuffer()),
		name: file.name.slice(0, 200),
		...(isOfficialLanguage(language) && { language })
	};
}
