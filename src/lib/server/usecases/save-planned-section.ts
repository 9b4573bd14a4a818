import type { PlannedSection, ReplyMode, WrittenKind } from '#lib/domain/document-plan.ts';
import {
	isWritten,
	modelPlan,
	newSectionKey,
	plannedSections,
	withSection
} from '#lib/domain/document-plan.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { tidyTexts } from '#lib/domain/tidy-texts.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation, findThemes, replaceDocument } from '../db/consultations.ts';
import { findPanels } from '../db/panels.ts';

/** Characters. */
const longestHeading = 500;
const longestText = 50_000;
const mostSections = 100;

/** What a section is to be. Texts may be missing in a language; a heading that staff write is needed in one. */
export type SectionWanted =
	| { kind: 'introduction'; heading: Texts }
	| {
			kind: 'replies';
			heading: Texts;
			mode: ReplyMode;
			/** None means all. */
			themes: string[];
			panel?: string;
			order?: 'theme' | 'speaking';
	  }
	| { kind: WrittenKind; heading: Texts; text: Texts };

/**
 * Adds a section to the plan of the document, at its end or under the written section `under`, or changes the one with
 * `key`, whose kind stays. The first change begins from the plan of the model case. Gives its key. Throws `not-found`;
 * `invalid` with `field` (`heading`, `text`, `themes`, `panel`, `under`, `kind`); `too-large` with `limit`.
 */
export async function savePlannedSection(
	ctx: Context,
	actor: Actor,
	input: { slug: string; key?: string; under?: string; section: SectionWanted }
): Promise<{ key: string }> {
	ensureMay(actor, 'plan-document');
	const { slug, key, under, section } = input;
	if ((await findConsultation(ctx.db, slug)) === undefined) throw new AppError('not-found');
	const parts = tidySection(section);
	return ctx.transact(async (trx) => {
		// The audit comes first: two who change the plan at once do it in turn.
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'save-planned-section',
			subject: `consultation:${slug}`,
			details: { key: key ?? null, under: under ?? null, section: parts }
		});
		const stored = await findConsultation(trx, slug);
		if (stored === undefined) throw new AppError('not-found');
		const { document } = stored.consultation;
		const sections = document.sections ?? modelPlan();
		const all = plannedSections(sections);
		const known = all.find((each) => each.key === key);
		if (key !== undefined && known?.kind !== parts.kind) throw new AppError('not-found');
		if (known === undefined && all.length >= mostSections)
			throw new AppError('too-large', { limit: mostSections });
		if (parts.kind === 'introduction') {
			if (known === undefined && all.some(({ kind }) => kind === 'introduction'))
				throw new AppError('invalid', { field: 'kind' });
			if (under !== undefined) throw new AppError('invalid', { field: 'under' });
		}
		if (under !== undefined && !sections.some((each) => each.key === under && isWritten(each)))
			throw new AppError('invalid', { field: 'under' });
		if (parts.kind === 'replies') {
			const themes = await findThemes(trx, stored.id);
			if (parts.themes?.some((each) => !themes.some((theme) => theme.key === each)))
				throw new AppError('invalid', { field: 'themes' });
			const panels = parts.panel === undefined ? [] : await findPanels(trx, stored.id);
			if (parts.mode === 'panel' && !panels.some((each) => each.key === parts.panel))
				throw new AppError('invalid', { field: 'panel' });
		}
		const saved: PlannedSection = {
			...parts,
			key: key ?? newSectionKey(sections, parts.kind),
			...(known !== undefined && isWritten(known) && { sections: known.sections })
		};
		await replaceDocument(trx, stored.id, {
			...document,
			sections: withSection(sections, saved, under)
		});
		return { key: saved.key };
	});
}

type WithoutKey<S> = S extends PlannedSection ? Omit<S, 'key'> : never;

function tidySection(wanted: SectionWanted): WithoutKey<PlannedSection> {
	const written = wanted.kind !== 'introduction' && wanted.kind !== 'replies';
	const heading = tidyTexts(wanted.heading, {
		field: 'heading',
		longest: longestHeading,
		needed: written
	});
	const own = Object.keys(heading).length > 0 ? { heading } : {};
	if (wanted.kind === 'introduction') return { kind: wanted.kind, ...own };
	if (wanted.kind === 'replies') {
		const { mode, themes, panel, order } = wanted;
		const told = { ...own, mode, ...(themes.length > 0 && { themes: [...new Set(themes)] }) };
		if (mode !== 'panel') return { kind: wanted.kind, ...told };
		return {
			kind: wanted.kind,
			...told,
			...(panel !== undefined && { panel }),
			order: order ?? 'theme'
		};
	}
	const text = tidyTexts(wanted.text, { field: 'text', longest: longestText });
	return { kind: wanted.kind, heading, ...(Object.keys(text).length > 0 && { text }) };
}
