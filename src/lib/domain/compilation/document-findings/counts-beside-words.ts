import type { OfficialLanguage } from '../../language.ts';
import { countFinding } from './count-finding.ts';
import { statedCounts } from './counted.ts';
import type { DocumentFinding } from './document-finding.ts';
import type { Passage } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { sentencesOf } from './sentences-of.ts';
import { stateRuns } from './state-runs.ts';

const opensList: Record<OfficialLanguage, RegExp> = {
	ar: /^[^.؛()]{0,60}?(?:\(|:|هي |وهي |هم )\s*(?:كل من )?$/u,
	zh: /^[^。；()（）]{0,40}?(?:[(（]|[:：]|，即)\s*$/u,
	en: /^[^.;()]{0,80}?(?:\(|:|,? namely,?|\s[–—])\s*(?:the )?$/iu,
	fr: /^[^.;()]{0,80}?(?:\(|:|,? à savoir)\s*(?:la |le |les |l['’])?$/iu,
	ru: /^[^.;()]{0,80}?(?:\(|:|,? а именно)\s*$/iu,
	es: /^[^.;()]{0,80}?(?:\(|:|,? a saber:?)\s*(?:la |el |los |las )?$/iu
};
const closesList = /^\s*(?:\([^()]{1,40}\))?\s*(?:[)）.。;；,，:：–—]|$)/u;

/** `five States (A, B, C, D and E)`, `the following 5 States: A, …`. */
export function beforeNames(document: ReadDocument, passage: Passage): DocumentFinding[] {
	const { language } = document.compilation;
	const runs = stateRuns(passage.text, language);
	const counts = statedCounts(passage.text, language);
	return counts.flatMap((count) => {
		if (count.noun !== 'state' && count.noun !== 'donor') return [];
		const run = runs.find(({ start }) => start >= count.end);
		if (run === undefined || run.keys.length < 2) return [];
		const lead = passage.text.slice(count.end, run.start);
		if (!opensList[language].test(lead)) return [];
		if (counts.some(({ start }) => start > count.end && start < run.start)) return [];
		if (!closesList.test(passage.text.slice(run.end))) return [];
		const found = new Set(run.keys).size;
		return found === count.value
			? []
			: [countFinding(passage, count.value, found, 'count-against-list')];
	});
}

const totalOfParts: Record<OfficialLanguage, RegExp> = {
	ar: /(?:من|منها|وهي|:|\()/u,
	zh: /(?:其中|代表|来自|包括|分别|[:：(（])/u,
	en: /\b(?:from|representing|comprising|of which|consisting of|namely)\b|[:(]/iu,
	fr: /(?:émanant|provenant|reçues? d|de la part|dont|soit|[:(])/iu,
	ru: /(?:от|из них|в том числе|включая|[:(])/iu,
	es: /(?:de (?:las|los) (?:cuales|que)|procedentes|recibid|enviad|:|\(|de )/iu
};

/** `21 replies, from 10 States and 11 stakeholders`: the parts follow their whole in one sentence and are its sum. */
export function beforeParts(document: ReadDocument, passage: Passage): DocumentFinding[] {
	const { language } = document.compilation;
	return sentencesOf(passage.text).flatMap((sentence) => {
		const counts = statedCounts(sentence.text, language);
		const [whole, ...parts] = counts;
		if (whole === undefined || parts.length < 2) return [];
		if (whole.noun !== 'reply' && whole.noun !== 'speaker') return [];
		if (parts.some(({ noun }) => noun === 'reply' || noun === 'donor')) return [];
		const named = parts.map(({ noun, start, end }) =>
			whole.noun === 'speaker' ? sentence.text.slice(start, end).replace(/^\S+/u, '') : noun
		);
		if (new Set(named).size !== parts.length) return [];
		const lead = sentence.text.slice(whole.end, parts[0]?.start);
		if (lead.length > 70 || !totalOfParts[language].test(lead)) return [];
		let end = whole.end;
		for (const part of parts) {
			if (part.start - end > 70 || /[;；؛]/.test(sentence.text.slice(end, part.start))) return [];
			end = part.end;
		}
		const tail = sentence.text.slice(end);
		if (tail.replace(/[^\p{L}]/gu, '').length > 60) return [];
		const found = parts.reduce((sum, { value }) => sum + value, 0);
		return found === whole.value
			? []
			: [countFinding(passage, whole.value, found, 'count-against-parts')];
	});
}
