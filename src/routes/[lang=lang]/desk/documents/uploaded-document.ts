import { isOfficialLanguage } from '#lib/domain/language.ts';
import { readForm, wordOf } from '#lib/server/form.ts';

const formLimit = 21 * 1024 * 1024;

/** The file of the form and the language chosen for it; undefined where none was sent. Throws 413 where it is too large. */
export async function uploadedDocument(request: Request) {
	const form = await readForm(request, formLimit);
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return undefined;
	const language = wordOf(form, 'language');
	return {
		bytes: new Uint8Array(await file.arrayBuffer()),
		name: file.name.slice(0, 200),
		...(isOfficialLanguage(language) && { language })
	};
}
