import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { Panellist } from '#lib/domain/panel.ts';
import { panellistId } from '#lib/domain/panel.ts';
import { tidyTexts } from '#lib/domain/tidy-texts.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPanels, putPanel } from '../db/panels.ts';

/** Characters. */
const longest = 500;
const longestBio = 2000;
const mostPanellists = 40;

/** A person as typed. `respondent`: in whose name their statement is registered. */
export type PersonWanted = {
	name: Texts;
	function: Texts;
	bio?: Texts;
	respondent?: string;
	gender?: 'm' | 'f';
};

/**
 * Puts the chair of a panel, adds a panellist, or changes the one with `id`. Throws `not-found`; `invalid` with `field`
 * (`name`, `function`, `bio`, or `gone` where somebody else has changed or removed the panellist); `too-large` with `limit`.
 */
export async function savePanelPerson(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		panel: string;
		place: 'chair' | 'panellist';
		id?: string;
		person: PersonWanted;
	}
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const { slug, place, id } = input;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const person = tidyPerson(input.person);
	await ctx.transact(async (trx) => {
		// The audit comes first: of two who change a panel the second sees what the first has done.
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'save-panel-person',
			subject: `consultation:${slug}`,
			details: { panel: input.panel, place, id: id ?? null, person }
		});
		const panel = (await findPanels(trx, stored.id)).find(({ key }) => key === input.panel);
		if (panel === undefined) throw new AppError('not-found');
		if (place === 'chair') {
			await putPanel(trx, stored.id, { ...panel, chair: person });
			return;
		}
		const { panellists } = panel;
		const at = panellists.findIndex((each) => panellistId(each) === id);
		if (id !== undefined && at === -1) throw new AppError('invalid', { field: 'gone' });
		if (id === undefined && panellists.length >= mostPanellists)
			throw new AppError('too-large', { limit: mostPanellists });
		await putPanel(trx, stored.id, {
			...panel,
			panellists: id === undefined ? [...panellists, person] : panellists.with(at, person)
		});
	});
}

function tidyPerson(person: PersonWanted): Panellist {
	const { respondent, gender } = person;
	const bio = tidyTexts(person.bio ?? {}, { field: 'bio', longest: longestBio });
	return {
		name: tidyTexts(person.name, { field: 'name', longest, needed: true }),
		function: tidyTexts(person.function, { field: 'function', longest, needed: true }),
		...(respondent !== undefined && { respondent }),
		...(Object.keys(bio).length > 0 && { bio }),
		...(gender !== undefined && { grammar: { ar: gender, ru: gender } })
	};
}
