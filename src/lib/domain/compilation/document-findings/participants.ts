import type { OfficialLanguage } from '../../language.ts';
import type { Passage } from './passages.ts';
import { passagesOf, wordsOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { sentencesOf } from './sentences-of.ts';
import { stateRuns } from './state-runs.ts';
import { statesInText } from './states-in-text.ts';
import { incompleteWords, replyWords, reportingVerbs } from './vocabulary.ts';
import { statedCounts } from './counted.ts';
import { listsInNotes } from './listed-in-notes.ts';
import { tablesOf } from '../findings/walk.ts';
import { placeIn } from './passages.ts';

/** Who speaks in a sentence: States by key, or a body by the words that name it. */
export type Speaking = { passage: Passage; states: string[]; body?: string; opens: boolean };

/** What a document says of its own participants. */
export type Participants = {
	/** States of an explicit list of those who replied, with the passage that lists them. */
	listed: { keys: string[]; passage: Passage }[];
	spoken: Speaking[];
	/** Headings that are the name of one State: replies are reproduced under them. */
	headings: { key: string; passage: Passage }[];
	/** States named as having returned incomplete questionnaires, and the stakeholders counted beside them. */
	incomplete: { keys: string[]; stakeholders: number; passage?: Passage };
	/** Nearly every paragraph of the chapters after the introduction opens with who speaks in it. */
	oneSpeakerEach: boolean;
	/** Ids of the first chapter and of what stands in it: the introduction. */
	introduction: string | undefined;
};

const articles: Record<OfficialLanguage, RegExp> = {
	ar: /(?:كل من|و|من|،)/gu,
	zh: /(?:、|和|及|以及|与|，)/gu,
	en: /\b(?:the|and|both|as well as)\b|,/giu,
	fr: /(?<![\p{L}])(?:la|le|les|l['’]|et|ainsi que)(?![\p{L}])|l['’]|,/giu,
	ru: /(?<![\p{L}])(?:и|а также)(?![\p{L}])|,/giu,
	es: /(?<![\p{L}])(?:el|la|los|las|y|e)(?![\p{L}])|,/giu
};

/** Openings that name nobody in particular, or someone named before. */
const nobody: Record<OfficialLanguage, RegExp> = {
	ar: /^(?:إلى|أن|بعض|عدة|عدد|معظم|جميع|أيضاً|كذلك|الدول|هذه|كما|ذلك|المشارك)/u,
	zh: /^(?:它|他|她|其|该|有|一些|许多|多数|大多数|若干|几个|各|所有|不|会|两|三|本|此|这|答复|参与|也|还|另)/u,
	en: /^(?:it|they|he|she|some|several|many|most|one|two|three|a|an|all|other|others|another|this|that|these|the (?:same|report|office|secretariat|respondents|participants|states)|states|respondents|participants|in|on|as|with|for|regarding|according|however|moreover|furthermore|concerning|there|no|both|at)\b/iu,
	fr: /^(?:il|elle|ils|elles|certains|certaines|plusieurs|de nombreux|la plupart|un|une|deux|trois|ce|cette|ces|tous|toutes|les (?:États|répondants|participants)|dans|en|selon|au|aux|s['’]agissant|d['’]autres|à|par)(?![\p{L}])/iu,
	ru: /^(?:он|она|оно|они|некоторые|несколько|многие|ряд|большинство|все|одно|два|три|это|этот|в|на|по|с|кроме|при|другие|также|было|государства|участники)(?![\p{L}])/iu,
	es: /^(?:él|ella|ellos|ellas|algunos|algunas|varios|varias|muchos|muchas|la mayoría|un|una|dos|tres|este|esta|estos|todos|todas|los (?:Estados|participantes)|en|según|al|por|otros|otras|asimismo|se|con|a)(?![\p{L}])/iu
};

/** Reads who is listed, who speaks and who is said to be incomplete. */
export function participantsOf(document: ReadDocument): Participants {
	const { language } = document.compilation;
	const passages = passagesOf(document);
	const first = document.compilation.sections[0];
	const introduction = document.compilation.sections.length > 1 ? first?.id : undefined;
	const listed: Participants['listed'] = [];
	const spoken: Speaking[] = [];
	const incomplete: Participants['incomplete'] = { keys: [], stakeholders: 0 };
	const annexLists = new Map<string, { keys: string[]; passage: Passage }>();

	for (const passage of passages) {
		const inIntroduction = introduction !== undefined && passage.under[0] === introduction;
		if (passage.kind === 'heading') continue;
		if (passage.inAnnex) {
			const [state] = statesInText(passage.text, language);
			const bare = passage.text.replace(/[*.;\s]+$/, '');
			const annex = passage.under[0] ?? '';
			if (state?.start === 0 && state.end === bare.length && listsRespondents(document, annex)) {
				const list = annexLists.get(annex) ?? { keys: [], passage };
				list.keys.push(state.key);
				annexLists.set(annex, list);
			}
			const [run] = stateRuns(passage.text, language);
			if (run !== undefined && run.keys.length > 2 && listsRespondents(document, annex)) {
				listed.push({ keys: [...new Set(run.keys)], passage });
			}
			continue;
		}
		for (const sentence of sentencesOf(passage.text)) {
			const isIncomplete = incompleteWords[language].test(sentence.text);
			if (isIncomplete) {
				const keys = statesInText(sentence.text, language).map(({ key }) => key);
				const others = statedCounts(sentence.text, language).filter(
					({ noun }) => noun === 'stakeholder'
				);
				if (keys.length > 0 || others.length > 0) {
					incomplete.keys.push(...keys);
					incomplete.stakeholders += others.reduce((sum, { value }) => sum + value, 0);
					incomplete.passage ??= passage;
				}
				continue;
			}
			if (
				(inIntroduction || passage.kind === 'footnote') &&
				replyWords[language].test(sentence.text)
			) {
				for (const run of stateRuns(sentence.text, language)) {
					if (run.keys.length > 2 && !speaks(sentence.text, run.start, run.end, language)) {
						listed.push({ keys: run.keys, passage });
					}
				}
			}
			if (passage.kind === 'paragraph' && !inIntroduction) {
				for (const [at, clause] of clausesOf(sentence.text).entries()) {
					const opens = at === 0 && sentence.start === 0;
					spoken.push(...speakingIn(clause, passage, opens, language));
				}
			}
		}
	}
	for (const { note, states } of listsInNotes(passages, language)) {
		if (states.length > 2) listed.push({ keys: states, passage: note });
	}
	listed.push(...listedInTables(document, passages));
	for (const list of annexLists.values()) if (list.keys.length > 1) listed.push(list);

	const headings = passages.flatMap((passage) => {
		if (passage.kind !== 'heading' || passage.inAnnex) return [];
		const [state] = statesInText(passage.text, language);
		const bare = passage.text.replace(/[*\s]+$/, '');
		return state?.start === 0 && state.end === bare.length ? [{ key: state.key, passage }] : [];
	});
	const replies = passages.filter(
		({ kind, under, inAnnex }) => kind === 'paragraph' && !inAnnex && under[0] !== introduction
	);
	const openers = new Set(spoken.filter(({ opens }) => opens).map(({ passage }) => passage.node));
	return {
		listed,
		spoken,
		headings,
		incomplete,
		oneSpeakerEach:
			introduction !== undefined &&
			replies.length >= 4 &&
			replies.filter(({ node }) => openers.has(node)).length >= replies.length * 0.85,
		introduction
	};
}

/** A sentence with its items (a), (b) apart: each can begin with who speaks. */
function clausesOf(sentence: string): string[] {
	return sentence.split(/(?<=[:：;；؛]\s{0,2})\(?[a-zа-я\u0621-\u064a]\)\s/u);
}

/** Whether a reporting verb goes with the names at an offset: after them, in Arabic before them. */
function speaks(text: string, start: number, end: number, language: OfficialLanguage): boolean {
	if (language === 'ar') return verbBefore(text, start) !== undefined;
	const verb = verbAfter(text, end, language);
	return verb !== undefined;
}

function verbAfter(text: string, end: number, language: OfficialLanguage): number | undefined {
	for (const match of text.slice(end, end + 60).matchAll(reportingVerbs[language])) {
		const gap = text.slice(end, end + match.index);
		const tail = gap.replace(/\([^()]{0,60}\)/g, '').trim();
		if (/^(?:,|，)?$/.test(tail)) return end + match.index;
		return undefined;
	}
	return undefined;
}

function verbBefore(text: string, start: number): number | undefined {
	const before = text.slice(Math.max(0, start - 24), start);
	const matches = [...` ${before}`.matchAll(reportingVerbs.ar)];
	const last = matches.at(-1);
	if (last === undefined) return undefined;
	const gap = ` ${before}`.slice(last.index + last[0].length);
	return /^\s*(?:كل من|أيضاً|كذلك)?\s*[وفبكل]?$/.test(gap) ? start : undefined;
}

function speakingIn(
	sentence: string,
	passage: Passage,
	opens: boolean,
	language: OfficialLanguage
): Speaking[] {
	const found: Speaking[] = [];
	let covered = false;
	for (const run of stateRuns(sentence, language)) {
		if (!speaks(sentence, run.start, run.end, language)) continue;
		const lead =
			language === 'ar' ? '' : sentence.slice(0, run.start).replace(articles[language], '');
		const whole = lead.trim() === '';
		if (whole) covered = true;
		const start =
			whole || /[,;:，；：]\s*$/.test(sentence.slice(0, run.start).replace(/\bthe\s*$/, ''));
		if (start || language === 'ar') {
			found.push({ passage, states: run.keys, opens: opens && (whole || language === 'ar') });
			if (language === 'ar') covered = true;
		}
	}
	if (found.length === 0) {
		const [run] = stateRuns(sentence, language);
		if (run !== undefined && acts(sentence, run, language))
			found.push({ passage, states: run.keys, opens: false });
	}
	if (!covered && opens) {
		const body = bodyAtStart(sentence, language);
		if (body !== undefined) found.push({ passage, states: [], body, opens: true });
	}
	return found;
}

/** The sentence begins with States, or in Arabic with a verb before them, and goes on about what they do. */
function acts(
	sentence: string,
	run: { start: number; end: number },
	language: OfficialLanguage
): boolean {
	const lead = sentence.slice(0, run.start);
	const after = sentence.slice(run.end);
	if (language === 'ar') return /^[وف]?\p{L}{3,7}\s$/u.test(lead) && /^\s/u.test(after);
	if (lead.replace(articles[language], '').trim() !== '') return false;
	if (language === 'zh') return /^(?!的|籍|方|常驻|国家人权)[\p{Script=Han}]/u.test(after);
	return (
		/^\s\p{Ll}/u.test(after) &&
		!/^\s(?:of|and|in|on|at|with|for|to|by|de|du|et|en|y|и|в|на|–)\s/u.test(after)
	);
}

/** The name of a body that a sentence begins with, up to the reporting verb; in Arabic what follows the verb. */
function bodyAtStart(sentence: string, language: OfficialLanguage): string | undefined {
	const [verb] = sentence.matchAll(reportingVerbs[language]);
	if (verb === undefined) return undefined;
	if (language === 'ar') {
		if (verb.index > 1) return undefined;
		const rest = sentence.slice(verb.index + verb[0].length).trim();
		const name = rest.split(/\s(?:إلى|أن|أنه|أنها|على|عن|إن|بأن)(?=\s|$)|[:،.]/u)[0]?.trim() ?? '';
		if (name === '' || name.length > 200 || nobody.ar.test(name)) return undefined;
		return normalisedName(name);
	}
	const name = sentence.slice(0, verb.index).trim();
	if (name === '' || name.length > 220 || nobody[language].test(name)) return undefined;
	if (language === 'zh' ? /[，。；]/.test(name) : /[.;]\s/.test(name)) return undefined;
	if (
		language !== 'zh' &&
		!/^(?:the |la |le |les |l['’]|el |los |las )?["“«]?\p{Lu}/iu.test(name)
	) {
		return undefined;
	}
	return normalisedName(name);
}

function normalisedName(name: string): string {
	return name
		.replace(/^(?:the|la|le|les|el|los|las)\s+|^l['’]/iu, '')
		.replace(/[\s,]+$/, '')
		.toLowerCase();
}

/** A table whose cells are lists of States: positions, with who holds them. */
function listedInTables(
	document: ReadDocument,
	passages: readonly Passage[]
): Participants['listed'] {
	const { language } = document.compilation;
	return tablesOf(document.compilation).flatMap(({ holder, table }) => {
		const cells = table.rows.flatMap((row) => (row.kind === 'entry' ? row.cells.slice(0, 3) : []));
		const keys = cells.flatMap((cell) => {
			const words = wordsOf(cell.content, document);
			const [run, ...more] = stateRuns(words, language);
			return run !== undefined && more.length === 0 && run.keys.length > 1 ? run.keys : [];
		});
		if (keys.length < 6 || table.subject === 'contributions') return [];
		const passage: Passage = passages.find(({ node }) => node === holder) ?? {
			node: table.id,
			kind: 'plain',
			where: { ...placeIn(document, holder, 'section'), node: table.id },
			text: '',
			under: [],
			inAnnex: false,
			order: 0
		};
		return [{ keys, passage }];
	});
}

/** An annex that lists who replied, by its heading. */
function listsRespondents(document: ReadDocument, annexId: string): boolean {
	const { language, annexes } = document.compilation;
	const annex = annexes.find(({ id }) => id === annexId);
	if (annex === undefined) return false;
	const head = [
		annex.heading,
		annex.subheading ?? [],
		...annex.children.slice(0, 2).map((part) => (part.type === 'plain' ? part.content : []))
	]
		.map((line) => wordsOf(line, document))
		.join(' ');
	return (
		replyWords[language].test(head) ||
		/respondents|participants|répondants|encuestados|респондент/iu.test(head)
	);
}
