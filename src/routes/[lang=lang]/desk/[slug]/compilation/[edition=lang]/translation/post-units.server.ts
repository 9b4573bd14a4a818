import type { RequestEvent } from '@sveltejs/kit';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import type { RefusedText, TypedText } from '#lib/server/usecases/save-edition-texts.ts';
import { saveEditionTexts } from '#lib/server/usecases/save-edition-texts.ts';
import type { SetState } from '#lib/server/usecases/set-edition-state.ts';
import { setEditionState } from '#lib/server/usecases/set-edition-state.ts';

/** Most units that a page posts. */
const mostUnits = 60;

type RefusedState = { unit: string; reason: Exclude<SetState, { ok: true }>['reason'] };

/** What was not kept, with all that was typed; `saved` is the unit at which somebody pressed a button. */
export type PostedUnits = {
	saved?: string;
	refused: (RefusedText | RefusedState)[];
	typed: Record<string, string>;
};

/**
 * Keeps every text of the page that was changed, whichever button was pressed; the button says besides that the text at which it
 * stands is revised, or official.
 */
export async function postUnits(
	{ locals: { ctx, actor }, request }: Pick<RequestEvent, 'locals' | 'request'>,
	place: { slug: string; language: OfficialLanguage }
): Promise<PostedUnits> {
	const form = await readForm(request);
	const [deed, saved] = divided(wordOf(form, 'deed'));
	const typed: Record<string, string> = {};
	const texts = Array.from({ length: mostUnits }, (_, index) => index).flatMap(
		(index): TypedText[] => {
			const unit = wordOf(form, `unit.${index}`);
			if (unit === '') return [];
			const words = wordOf(form, `words.${index}`);
			typed[unit] = words;
			// A field that nobody filled in, or in which what was offered stands, says nothing of a line that is not translated.
			const isUntouched = words.trim() === '' || words === wordOf(form, `offered.${index}`);
			if (isUntouched && unit !== saved) return [];
			const state = deed === 'revised' && unit === saved ? 'revised' : 'draft';
			return [{ unit, typed: words, mark: wordOf(form, `mark.${index}`), state }];
		}
	);
	const { refused, kept } = await saveEditionTexts(ctx, actor, { ...place, texts });
	const outcome: PostedUnits = { refused, typed, ...(saved !== undefined && { saved }) };
	if (deed !== 'official' || saved === undefined) return outcome;
	if (refused.some(({ unit }) => unit === saved)) return outcome;
	const mark = texts.find(({ unit }) => unit === saved)?.mark ?? '';
	// Who has just written the words cannot make them official.
	const set: SetState = kept.includes(saved)
		? { ok: false, reason: 'own' }
		: await setEditionState(ctx, actor, { ...place, unit: saved, mark, state: 'official' });
	return set.ok
		? outcome
		: { ...outcome, refused: [...refused, { unit: saved, reason: set.reason }] };
}

/** `revised p-dnk-A-1` of a button. */
function divided(deed: string): [string, string | undefined] {
	const gap = deed.indexOf(' ');
	return gap === -1 ? [deed, undefined] : [deed.slice(0, gap), deed.slice(gap + 1)];
}
