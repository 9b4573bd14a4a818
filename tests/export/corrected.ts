import { documentToIssue } from '#lib/domain/compilation/corrigendum/follow-up.ts';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { footnotesOf, paragraphsIn, tablesOf } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation, Inline, Paragraph } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { shippedText } from '../support/bundles.ts';

/** The model case, and the same after an editor changed words, a note and a cell, took a paragraph out and put one in. */
export function corrected(language: OfficialLanguage): { issued: Compilation; draft: Compilation } {
	const parsed = parseBundle(new TextEncoder().encode(shippedText('hrc-16-22')));
	if (!parsed.ok) throw new Error('the model case is not read');
	const issued = draftCompilation(parsed.snapshot, language);
	const draft = structuredClone(issued);
	const paragraphs = paragraphsIn(draft.sections).map((each) => each.paragraph);
	/** Puts `9` in the place of the first digit of these words. */
	const change = (content: readonly Inline[]) => {
		const found = content.find((each) => each.type === 'text' && /\d/.test(each.text));
		if (found?.type === 'text') found.text = found.text.replace(/\d/, '9');
	};
	for (const { content } of paragraphs.slice(0, 3)) change(content);
	for (const note of paragraphs.flatMap(({ content }) => footnotesOf(content)).slice(0, 1))
		change(note.content);
	const row = tablesOf(draft)[0]?.table.rows.find(({ kind }) => kind === 'entry');
	change(row?.cells.at(-1)?.content ?? []);
	const added = structuredClone(paragraphs[5]?.content ?? []).filter(({ type }) => type === 'text');
	const section = draft.sections[0];
	section?.children.splice(3, 1);
	section?.children.push({ ...(paragraphs[5] as Paragraph), id: 'added', content: added });
	return { issued, draft };
}

/** The corrigendum between the two, and the addendum that carries what is new. */
export function followUps(language: OfficialLanguage): Compilation[] {
	return (['corrigendum', 'addendum'] as const).map((kind) => {
		const symbol = kind === 'corrigendum' ? 'A/HRC/19/50/Corr.1' : 'A/HRC/19/50/Add.1';
		const made = documentToIssue(kind, {
			...corrected(language),
			masthead: {
				symbol,
				session: 19,
				agendaItem: '10',
				distribution: 'general',
				date: '2011-12-05'
			}
		});
		if (!made) throw new Error('there is nothing to say');
		return made.model;
	});
}
