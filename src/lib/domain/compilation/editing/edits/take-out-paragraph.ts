import type { Compilation, Paragraph, TakenOut } from '../../model.ts';
import { basisOf } from '../basis.ts';
import { asDrafted, withEdit } from '../edited-paragraph.ts';
import { idsOf, withFreeIds } from '../free-ids.ts';
import { idsOfParagraph, referringTo } from '../references.ts';
import { withTakenOut } from '../units.ts';
import type { Edited } from './edit.ts';
import { gone } from './edit.ts';
import type { PlacedParagraph } from './places.ts';
import { findParagraph, putIn, withChildren } from './places.ts';
import { sectionsOf } from '../../findings/walk.ts';

/** Takes a paragraph out of the document and of all drafts to come. What others refer to is not taken out. */
export function takeOutParagraph(model: Compilation, id: string): Edited {
	const place = findParagraph(model, id);
	if (!place) return gone;
	const by = referringTo(model, idsOfParagraph(place.paragraph));
	if (by.length > 0) return { ok: false, reason: 'referred-to', by };
	return { ok: true, model: withoutParagraph(model, place) };
}

/** The document without a paragraph, which is kept among those that were taken out. */
export function withoutParagraph(model: Compilation, place: PlacedParagraph): Compilation {
	const { paragraph, section, index } = place;
	const after = section.children[index - 1]?.id;
	const out: TakenOut = {
		paragraph,
		section: section.id,
		...(after !== undefined && { after }),
		basis: paragraph.basis ?? basisOf(paragraph)
	};
	const rest = withChildren(model, section.id, (list) =>
		list.filter((each) => each.id !== paragraph.id)
	);
	return withTakenOut(rest, [...(model.takenOut ?? []), out]);
}

/**
 * Puts a paragraph that was taken out back where it stood: as it was, or (`drafted`) as it would be drafted now, where that
 * is offered. Where its section is gone it stands at the end of the document's last one.
 */
export function putBackParagraph(
	model: Compilation,
	id: string,
	choice: 'mine' | 'drafted'
): Edited {
	const out = model.takenOut?.find(({ paragraph }) => paragraph.id === id);
	if (!out) return gone;
	const sections = sectionsOf(model.sections);
	const home = sections.find((each) => each.id === out.section) ?? sections.at(-1);
	if (!home) return gone;
	const at = home.children.findIndex((each) => each.id === out.after);
	const first = home.id === out.section ? 0 : home.children.length;
	const back = withChildren(model, home.id, (list) =>
		putIn(list, at < 0 ? first : at + 1, withFreeIds(asItComes(out, choice), idsOf(model)))
	);
	return { ok: true, model: withoutOut(back, id) };
}

function asItComes({ paragraph, offered }: TakenOut, choice: 'mine' | 'drafted'): Paragraph {
	if (!offered) return paragraph;
	return choice === 'drafted'
		? asDrafted(paragraph, offered.drafted)
		: withEdit(paragraph, { ...paragraph, basis: offered.basis, drafted: offered.drafted });
}

/** Leaves a paragraph out although its replies say something else now. */
export function leaveOut(model: Compilation, id: string): Edited {
	const takenOut = model.takenOut?.map((each) => {
		if (each.paragraph.id !== id || !each.offered) return each;
		const { offered, ...out } = each;
		return { ...out, basis: offered.basis };
	});
	return takenOut?.some(({ paragraph }) => paragraph.id === id)
		? { ok: true, model: { ...model, takenOut } }
		: gone;
}

function withoutOut(model: Compilation, id: string): Compilation {
	const { takenOut = [] } = model;
	return withTakenOut(
		model,
		takenOut.filter(({ paragraph }) => paragraph.id !== id)
	);
}
