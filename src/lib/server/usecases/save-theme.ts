import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Theme } from '#lib/domain/theme.ts';
import { inCodebookOrder, newThemeKey } from '#lib/domain/theme.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findThemes, replaceThemes } from '../db/consultations.ts';

/** Characters. */
const longestName = 500;
const longestDescription = 5000;
/** A codebook longer than this is no help to anybody. */
const mostThemes = 200;

/**
 * Adds a theme at the end of its like, or changes the names and the description of the one with `key`. A name may be
 * missing in a language, not in all. Gives its key. Throws `not-found`; `invalid` with `field` (`name`, `description`,
 * `parent`); `too-large` with `limit` where there are too many.
 */
export async function saveTheme(
	ctx: Context,
	actor: Actor,
	input: { slug: string; key?: string; parent?: string; name: Texts; description: Texts }
): Promise<{ key: string }> {
	ensureMay(actor, 'manage-codebook');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const name = tidyTexts(input.name, longestName, 'name');
	const description = tidyTexts(input.description, longestDescription, 'description');
	if (Object.keys(name).length === 0) throw new AppError('invalid', { field: 'name' });
	return ctx.transact(async (trx) => {
		// The audit comes first: two who change the codebook at once do it in turn.
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'save-theme',
			subject: `consultation:${input.slug}`,
			details: { key: input.key ?? null, parent: input.parent ?? null, name, description }
		});
		const themes = await findThemes(trx, consultation.id);
		const texts = { name, ...(Object.keys(description).length > 0 && { description }) };
		if (input.key !== undefined) {
			const known = themes.find(({ key }) => key === input.key);
			if (!known) throw new AppError('not-found');
			const { key, parent } = known;
			const saved: Theme = { key, ...texts, ...(parent !== undefined && { parent }) };
			await replaceThemes(
				trx,
				consultation.id,
				themes.map((theme) => (theme === known ? saved : theme))
			);
			return { key };
		}
		if (themes.length >= mostThemes) throw new AppError('too-large', { limit: mostThemes });
		const { parent } = input;
		const above = themes.find(({ key }) => key === parent);
		if (parent !== undefined && (above === undefined || above.parent !== undefined))
			throw new AppError('invalid', { field: 'parent' });
		const key = newThemeKey(themes, parent);
		const added: Theme = { key, ...texts, ...(parent !== undefined && { parent }) };
		await replaceThemes(trx, consultation.id, inCodebookOrder([...themes, added]));
		return { key };
	});
}

function tidyTexts(texts: Texts, longest: number, field: string): Texts {
	const tidy: Texts = {};
	for (const language of officialLanguages) {
		const text = tidyWords(texts[language] ?? '');
		if (text.length > longest) throw new AppError('invalid', { field, limit: longest });
		if (text !== '') tidy[language] = text;
	}
	return tidy;
}
