import { AppError } from '#lib/domain/error.ts';
import { isDay } from '#lib/domain/dates.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { Panel, Panellist } from '#lib/domain/panel.ts';
import { newPanelKey } from '#lib/domain/panel.ts';
import type { Grammar } from '#lib/domain/respondent.ts';
import { tidyTexts } from '#lib/domain/tidy-texts.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPanels, putPanel } from '../db/panels.ts';

/** Characters. */
const longest = 500;
const mostPanels = 50;
const mostPanellists = 40;

/** A person as typed; one without a name and a function is nobody. `respondent`: in whose name their statement is registered. */
export type PersonWanted = {
	name: Texts;
	function: Texts;
	respondent?: string;
	gender?: 'm' | 'f';
};

/**
 * Adds a panel, or changes the one with `key`; its statements stay. Gives its key. Throws `not-found`; `invalid` with
 * `field` (`date`, `title`, `chair`, `panellists`); `too-large` with `limit`.
 */
export async function savePanel(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		key?: string;
		date: string;
		title: Texts;
		chair: PersonWanted;
		panellists: readonly PersonWanted[];
	}
): Promise<{ key: string }> {
	ensureMay(actor, 'plan-document');
	const { slug, key, date } = input;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	if (!isDay(date)) throw new AppError('invalid', { field: 'date' });
	const title = tidyTexts(input.title, { field: 'title', longest, needed: true });
	const chair = tidyPerson(input.chair, 'chair');
	const panellists = input.panellists
		.filter(isSomebody)
		.map((person) => tidyPerson(person, 'panellists'));
	if (panellists.length > mostPanellists)
		throw new AppError('too-large', { limit: mostPanellists });
	return ctx.transact(async (trx) => {
		// The audit comes first: of two who add a panel the second sees the key of the first.
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'save-panel',
			subject: `consultation:${slug}`,
			details: { key: key ?? null, date, title, chair, panellists }
		});
		const panels = await findPanels(trx, stored.id);
		if (key !== undefined && !panels.some((each) => each.key === key))
			throw new AppError('not-found');
		if (key === undefined && panels.length >= mostPanels)
			throw new AppError('too-large', { limit: mostPanels });
		const panel: Omit<Panel, 'speakers'> = {
			key: key ?? newPanelKey(panels),
			date,
			title,
			chair,
			panellists
		};
		await putPanel(trx, stored.id, panel);
		return { key: panel.key };
	});
}

function isSomebody({ name, function: post }: PersonWanted): boolean {
	return [...Object.values(name), ...Object.values(post)].some((text) => text.trim() !== '');
}

function tidyPerson(person: PersonWanted, field: string): Panellist {
	const { respondent, gender } = person;
	const grammar: Grammar | undefined = gender && { ar: gender, ru: gender };
	return {
		name: tidyTexts(person.name, { field, longest, needed: true }),
		function: tidyTexts(person.function, { field, longest, needed: true }),
		...(respondent !== undefined && { respondent }),
		...(grammar !== undefined && { grammar })
	};
}
