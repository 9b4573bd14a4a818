import type { OfficialLanguage } from '../../language.ts';
import { getState, stateAsRespondent } from '../../states.ts';
import type { DocumentFinding } from './document-finding.ts';
import { participantsOf } from './participants.ts';
import { passagesOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { statesInText } from './states-in-text.ts';

/**
 * A State that the document lists among those who replied and speaks of nowhere, and one in whose name it speaks, or
 * whose reply it reproduces, without listing it. Only where the list is explicit, has three States or more, and
 * otherwise agrees with the text: most of those listed are spoken of and most who speak are listed. A listed State may
 * be meant where the text says "several States".
 */
export function listedAndSpoken(document: ReadDocument): DocumentFinding[] {
	const { language } = document.compilation;
	const participants = participantsOf(document);
	const lists = participants.listed;
	if (lists.length === 0) return [];
	const listed = new Set(lists.flatMap(({ keys }) => keys));
	if (listed.size < 3) return [];
	const speakers = new Map<string, DocumentFinding['where']>();
	for (const { states, passage } of participants.spoken) {
		for (const key of states) if (!speakers.has(key)) speakers.set(key, passage.where);
	}
	for (const { key, passage } of participants.headings) {
		if (!speakers.has(key)) speakers.set(key, passage.where);
	}
	if (speakers.size < 3) return [];
	const listNodes = new Set(lists.map(({ passage }) => passage.node));
	const mentioned = new Set(participants.incomplete.keys);
	for (const passage of passagesOf(document)) {
		if (passage.inAnnex || listNodes.has(passage.node)) continue;
		for (const { key } of statesInText(passage.text, language)) mentioned.add(key);
	}
	const unnamed = passagesOf(document).some(
		({ kind, text, under }) =>
			kind === 'paragraph' &&
			under[0] !== participants.introduction &&
			someStates[language].test(text)
	);
	const unspoken = [...listed].filter((key) => !mentioned.has(key) && !speakers.has(key));
	const unlisted = [...speakers.keys()].filter((key) => !listed.has(key));
	const agrees =
		unspoken.length <= Math.max(1, listed.size * 0.2) &&
		unlisted.length <= Math.max(1, speakers.size * 0.2);
	if (!agrees) return [];
	const namesOf = (key: string) => stateAsRespondent(getState(key), document.date).name;
	const [list] = lists;
	const findings: DocumentFinding[] = unlisted.map((key) => ({
		rule: 'spoken-not-listed',
		severity: 'look',
		where: speakers.get(key) ?? { node: '', kind: 'document', mark: '', number: 0 },
		message: 'spoken-not-listed',
		name: namesOf(key)
	}));
	if (unnamed && unlisted.length !== unspoken.length) return findings;
	for (const key of unspoken) {
		const own = lists.find(({ keys }) => keys.includes(key)) ?? list;
		if (own === undefined) continue;
		findings.push({
			rule: 'listed-not-spoken',
			severity: 'look',
			where: own.passage.where,
			message: 'listed-not-spoken',
			name: namesOf(key)
		});
	}
	return findings;
}

/** Positions that are reported without names. */
const someStates: Record<OfficialLanguage, RegExp> = {
	ar: /(?:بعض|عدة|معظم|عدد من|أغلب|غالبية) (?:ال)?(?:دول|ردود|مجيب)|دول (?:أخرى|عدة|عديدة)/u,
	zh: /(?:一些|若干|许多|多数|大多数|几个|有些|其他|部分)(?:国家|答复)/u,
	en: /\b(?:some|several|most|many|other|a number of|the majority of|few|one|two|three) (?:other )?(?:States|Governments|respondents|replies|countries|State|respondent)\b/iu,
	fr: /(?:certains|plusieurs|la plupart des|de nombreux|d['’]autres|la majorité des|quelques|deux|trois) (?:États|pays|répondants|gouvernements)/iu,
	ru: /(?:некотор\p{L}+|несколько|многи\p{L}+|ряд\p{L}*|большинств\p{L}+|други\p{L}+) (?:государств|стран|респондент|ответ)/iu,
	es: /(?:algunos|varios|la mayoría de los|muchos|otros|numerosos|dos|tres) (?:Estados|países|encuestados|gobiernos)/iu
};
