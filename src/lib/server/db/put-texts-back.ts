import type { EditionPlace, KeptText } from './edition-texts.ts';
import { insertEditionTexts, listTextsKeptAt, listTextsOfUnit } from './edition-texts.ts';
import type { Db } from './schema.ts';

/**
 * Takes back the translations that `by` kept at an instant, so that each line has the one that it had before, or none; or, to do
 * it again, keeps them again. Each is a further translation of its line, which shows that it changed. False, with nothing
 * done, where one of the lines has another by now.
 */
export async function putTextsBack(
	trx: Db,
	place: EditionPlace,
	kept: { by: string; at: string },
	{ way, at }: { way: 'undo' | 'redo'; at: string }
): Promise<boolean> {
	const put: KeptText[] = [];
	for (const mine of await listTextsKeptAt(trx, place, kept)) {
		const texts = await listTextsOfUnit(trx, place, mine.unit);
		const before = texts.find(({ number }) => number === mine.number - 1) ?? {
			...mine,
			...{ words: '', state: 'draft' as const, writtenBy: kept.by, keptBy: kept.by, keptAt: at }
		};
		const [newest] = texts;
		const [is, next] = way === 'undo' ? [mine, before] : [before, mine];
		if (!newest || !isSame(newest, is)) return false;
		put.push({ ...next, number: newest.number + 1 });
	}
	await insertEditionTexts(trx, place, put);
	return put.length > 0;
}

const isSame = (one: KeptText, other: KeptText) =>
	one.words === other.words && one.state === other.state && one.source === other.source;
