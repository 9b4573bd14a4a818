import type { OfficialLanguage } from '#lib/domain/language.ts';

export type FormFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string };

/** A form as it is handed out: `hrc-16-22-form-en.docx`. */
export function formFile(
	bytes: Uint8Array<ArrayBuffer>,
	slug: string,
	language: OfficialLanguage
): FormFile {
	return {
		bytes,
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		name: `${slug}-form-${language}.docx`
	};
}
