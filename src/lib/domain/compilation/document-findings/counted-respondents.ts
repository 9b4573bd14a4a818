import type { OfficialLanguage } from '../../language.ts';
import { countFinding } from './count-finding.ts';
import { statedCounts } from './counted.ts';
import type { DocumentFinding } from './document-finding.ts';
import type { Participants } from './participants.ts';
import type { Passage } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { sentencesOf } from './sentences-of.ts';
import { contributionWords, fundWords, incompleteWords, replyWords } from './vocabulary.ts';

/** How many States and stakeholders replied, where each paragraph opens with its respondent or stands under its name. */
export function respondents(
	document: ReadDocument,
	participants: Participants,
	body: readonly Passage[]
): DocumentFinding[] {
	const { language } = document.compilation;
	const reproduced = new Set(participants.headings.map(({ key }) => key));
	const byHeading = reproduced.size >= 3;
	if (!byHeading && !participants.oneSpeakerEach) return [];
	if (document.problems.some(({ kind }) => kind === 'notes-doubtful')) return [];
	const numbers = body.flatMap(({ kind, where, inAnnex }) =>
		kind === 'paragraph' && !inAnnex && where.number > 0 ? [where.number] : []
	);
	const passed = document.problems.some(
		({ kind, detail }) =>
			kind === 'paragraph-number-skipped' && Number(detail) < Math.max(...numbers, 0)
	);
	const lost = Math.max(...numbers, 0) - new Set(numbers).size;
	if ((passed && lost > 0) || (document.kind === 'text' && lost > 1 && lost < 8)) return [];
	const openers = participants.spoken.filter(({ opens }) => opens);
	const states = new Set(byHeading ? reproduced : openers.flatMap(({ states: keys }) => keys));
	for (const key of participants.incomplete.keys) states.add(key);
	const listedSize = participants.listed.map(({ keys }) => new Set(keys).size);
	const bodies = new Set(openers.flatMap(({ body: name }) => name ?? []));
	const stakeholders = bodies.size + participants.incomplete.stakeholders;
	const signatories = [...bodies].reduce(
		(sum, name) => sum + name.split(conjunctions[language]).length,
		participants.incomplete.stakeholders
	);

	const said = body.flatMap((passage) => {
		const inIntroduction =
			participants.introduction === undefined
				? passage.kind === 'paragraph'
				: passage.under[0] === participants.introduction;
		if (!inIntroduction || passage.kind !== 'paragraph') return [];
		return sentencesOf(passage.text).flatMap((sentence) => {
			if (!replyWords[language].test(sentence.text)) return [];
			if (
				contributionWords[language].test(sentence.text) &&
				fundWords[language].test(sentence.text)
			)
				return [];
			const counts = statedCounts(sentence.text, language).filter(
				({ start, end }) =>
					!others.test(sentence.text.slice(0, start)) &&
					!others.test(` ${sentence.text.slice(end, end + 12)}`.trimEnd())
			);
			if (incompleteWords[language].test(sentence.text)) return [];
			return counts.length === 0 ? [] : [{ passage, counts }];
		});
	});
	const both = said.filter(({ counts }) => counts.some(({ noun }) => noun === 'stakeholder'));
	const chosen = both.length > 0 ? both : said;
	const statedStates = chosen.flatMap(({ passage, counts }) =>
		counts.flatMap(({ noun, value }) => (noun === 'state' ? [{ passage, value }] : []))
	);
	const findings: DocumentFinding[] = [];
	const [state] = statedStates;
	if (
		state !== undefined &&
		states.size >= 3 &&
		isNear(state.value, states.size) &&
		statedStates.every(({ value }) => value !== states.size) &&
		!listedSize.includes(state.value)
	) {
		findings.push(countFinding(state.passage, state.value, states.size, 'count-against-text'));
	}
	const statedStakeholders = chosen.flatMap(({ passage, counts }) =>
		counts.flatMap(({ noun, value }) => (noun === 'stakeholder' ? [{ passage, value }] : []))
	);
	const [stakeholder] = statedStakeholders;
	if (
		stakeholder !== undefined &&
		stakeholders > 0 &&
		!byHeading &&
		isNear(stakeholder.value, stakeholders)
	) {
		if (statedStakeholders.every(({ value }) => value !== stakeholders)) {
			if (signatories !== stakeholders && stakeholder.value === signatories) {
				findings.push({
					rule: 'joint-reply-counted',
					severity: 'style',
					where: stakeholder.passage.where,
					stated: stakeholder.value,
					found: stakeholders,
					message: 'joint-reply-counted'
				});
			} else {
				findings.push(
					countFinding(stakeholder.passage, stakeholder.value, stakeholders, 'count-against-text')
				);
			}
		}
	}
	return findings;
}

/** The number is of some more, not of all. */
const others =
	/(?:\b(?:another|other|further|additional)|(?<![\p{L}])(?:autres?|otros|otras|друг\p{L}+|еще)|其他|另有?|另外|أخرى)\s?$/iu;

/** Numbers that differ by much may count something else. */
function isNear(stated: number, found: number): boolean {
	return Math.abs(stated - found) <= Math.max(2, found * 0.25);
}

const conjunctions: Record<OfficialLanguage, RegExp> = {
	ar: /\sو(?=\p{L})/u,
	zh: /和|与|及|、/u,
	en: /,? and |, /u,
	fr: /,? et |, /u,
	ru: /,? и |, /u,
	es: /,? y |, /u
};
