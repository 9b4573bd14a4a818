import type { Translate } from '#lib/i18n/translator.ts';

export type Refusal = { code: string; details: Record<string, string | number> };

/**
 * What becomes of what was typed. `saving` is said only where it takes long. `saved` has the time, whether the line had
 * been down, whether the consultation has closed meanwhile, and whether the history keeps no more (`full`). `waiting`: no line; `trouble`: the server answers, but
 * cannot take it now; `kept` says whether this browser could keep the text. `refused`: the server did not take it.
 */
export type SaveState =
	| { state: 'saving' }
	| { state: 'saved'; at: Date; back?: boolean; closed?: 'late' | 'refused'; full?: true }
	| { state: 'waiting' | 'trouble'; kept: boolean }
	| ({ state: 'refused' } & Refusal);

/** The line of text that says it. */
export function sayState(saving: SaveState, t: Translate, clock: Intl.DateTimeFormat): string {
	switch (saving.state) {
		case 'saving':
			return t('reply:saving');
		case 'waiting':
		case 'trouble':
			return t(`writing:${saving.state}.${saving.kept ? 'kept' : 'unkept'}`);
		case 'refused':
			return sayRefusal('unsaved', saving, t);
		case 'saved': {
			const time = clock.format(saving.at);
			const saved = saving.back ? t('writing:back', { time }) : t('reply:saved', { time });
			const closed = saving.closed && t(`reply:closed-since.${saving.closed}`);
			const full = saving.full && t('writing:history-full');
			return [saved, closed, full].filter((each) => each !== undefined).join('. ');
		}
	}
}

/** Why nothing was saved: `unsaved` as it is typed, `refused` after the button. */
export function sayRefusal(
	when: 'unsaved' | 'refused',
	{ code, details }: Refusal,
	t: Translate
): string {
	if (code === 'forbidden') return t('writing:ended');
	if (code === 'too-large' && details.of) return t(`writing:too-large.${details.of}`);
	return t(`reply:${when}.${code}`, details);
}
