import type { useTranslator } from '#lib/i18n/use-translator.ts';

/** A change of the document that an editor made: what, where and when. */
export type ShownEdit = {
	kind: string;
	when: string;
	place?: { kind: string; reference: string };
};

/** Kinds of changes that have words of their own. */
const kinds = new Set(
	'edit mine drafted both add up down take-out put-back split join suggested translated masthead undo redo'.split(
		' '
	)
);

type Translator = ReturnType<typeof useTranslator>;

/** What was done, in words. */
export const kindWords = (t: Translator, kind: string): string =>
	t(`editing:kind.${kinds.has(kind) ? kind : 'other'}`);

/** What was done, where and when, on one line. */
export function editWords(t: Translator, { kind, when, place }: ShownEdit): string {
	const where = place && t(`editing:reference.${place.kind}`, { number: place.reference });
	return [kindWords(t, kind), where, when].filter(Boolean).join(' · ');
}
