import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findEditionWork } from '../db/edition-work.ts';
import { exportBilingual } from '../export/translation/export-bilingual.ts';
import { exportXliff } from '../export/translation/export-xliff.ts';

/** Files in which an edition is translated elsewhere. */
const translationFormats = ['xliff', 'docx'] as const;

const kinds = {
	xliff: { mediaType: 'application/xliff+xml', ending: 'xlf' },
	docx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		ending: 'docx'
	}
} as const;

/**
 * The segments of an edition as a file for another tool: all of them, or with `open` those that lack a translation or whose
 * original changed. Throws `not-found` without the edition or its original, `invalid` for another format.
 */
export async function exportEditionFile(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; format: string; open: boolean }
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }> {
	ensureMay(actor, 'translate');
	const { slug, language, open } = input;
	const format = translationFormats.find((each) => each === input.format);
	if (!format) throw new AppError('invalid', { field: 'format' });
	const work = await findEditionWork(ctx.db, { slug, language });
	if (work === 'no-original') throw new AppError('not-found', { slug });
	const t = translatorOf(language);
	const edition = {
		slug,
		original: work.originalLanguage,
		language,
		note: t(`editions:files.${format}-help`),
		units: open
			? work.units.filter(({ state }) => state === 'missing' || state === 'stale')
			: work.units
	};
	const { mediaType, ending } = kinds[format];
	return {
		bytes: format === 'xliff' ? exportXliff(edition) : await exportBilingual(edition),
		mediaType,
		name: `${slug}-${work.originalLanguage}-${language}.${ending}`
	};
}
