import type { eld } from 'eld/extrasmall';
import { officialLanguages } from '#lib/domain/language.ts';

/** Letters from which on a text is long enough to be told apart at all, and from a language that is not official. */
const fewestLetters = 12;
const fewestLettersOfOther = 60;
/** Han characters say as much as several letters. */
const weightOfHan = 3;
/** How much better, on the detector's scale of 0 to 1, a language that is not official has to fit than the best of the six. */
const margin = 0.03;
/** Code units that are looked at: more of a text says no more about its language. */
const sample = 4000;

type Detector = typeof eld;
let detectors: Promise<{ all: Detector; official: Detector }> | undefined;

/** Its tables take a moment and some 60 MB, so that they are read when the first text asks for them. */
async function load() {
	const { eld: all } = await import('eld/extrasmall');
	const official = all.newInstance();
	official.setLanguageSubset([...officialLanguages]);
	return { all, official };
}

/**
 * The language of a text, an ISO 639-1 code, or undefined where its words are too few or fit several. One of the six
 * official languages unless another fits clearly better: nearly every reply is in one of the six.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
	const words = text.slice(0, sample);
	const letters = words.match(/\p{L}/gu)?.length ?? 0;
	const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
	const weight = letters + (weightOfHan - 1) * han;
	if (weight < fewestLetters) return undefined;
	const { all, official } = await (detectors ??= load());
	const among = official.detect(words);
	const any = all.detect(words);
	const best = any.getScores()[any.language] ?? 0;
	const bestOfSix = among.getScores()[among.language] ?? 0;
	if (any.language !== among.language && any.isReliable() && best - bestOfSix >= margin)
		return weight >= fewestLettersOfOther ? any.language : undefined;
	return among.isReliable() ? among.language : undefined;
}
