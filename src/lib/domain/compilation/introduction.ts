import { formatDay, genevaDay } from '../dates.ts';
import type { OfficialLanguage } from '../language.ts';
import { wordingIn } from '../language.ts';
import type { Act } from '../mandate.ts';
import { countedUnits, participationOf } from '../participation.ts';
import type { Snapshot } from '../snapshot.ts';
import { compose } from './compose.ts';
import { annexIds } from './ids.ts';
import type { Footnote, Inline, Paragraph, Section } from './model.ts';
import type { CitedAct, Count } from './phrases/phrases.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { contributors } from './reported-contributions.ts';
import { statementWords } from './statement-words.ts';
import { nameOf, namingDay } from './subject.ts';
import { markMissing } from './wording.ts';

/**
 * The introduction: a paragraph for each background act with operative words, one on the Fund and its contributors where
 * there is a ledger, one for the act that asks for the consultation, one on the questionnaire and who took part, so far where it is open.
 */
export function introduction(
	snapshot: Snapshot,
	language: OfficialLanguage,
	isClosed = true
): Section {
	const phrases = phrasesOf(language);
	const { mandate, ledger } = snapshot;
	const told = mandate.background.filter(({ operative }) => operative !== undefined);
	const paragraphs: Paragraph[] = told.map((act) =>
		paragraph(`p-act-${act.key}`, actParagraph(act, language))
	);
	if (ledger !== undefined) {
		paragraphs.push(
			paragraph('p-fund', fundParagraph(snapshot, ledger, told.length > 0, language))
		);
	}
	paragraphs.push(paragraph(`p-act-${mandate.act.key}`, actParagraph(mandate.act, language)));
	paragraphs.push(
		paragraph('p-participation', questionnaireParagraph(snapshot, language, isClosed))
	);
	return {
		type: 'section',
		id: 'introduction',
		heading: compose(phrases.introduction),
		children: paragraphs
	};
}

function paragraph(id: string, content: Inline[]): Paragraph {
	return { type: 'paragraph', id, attribution: [], content };
}

function actParagraph(act: Act, language: OfficialLanguage): Inline[] {
	const { operative } = act;
	const cited: CitedAct = {
		kind: act.kind,
		body: act.body,
		number: act.number,
		day: formatDay(act.date, language),
		title: wordingIn(act.title, language).text,
		...(operative === undefined
			? {}
			: {
					operative: {
						lead: wordingIn(operative.lead, language).text,
						words: wordingIn(operative.words, language).text
					}
				})
	};
	return markMissing(
		compose(phrasesOf(language).act(cited)),
		[act.title, operative?.lead, operative?.words],
		language
	);
}

function fundParagraph(
	snapshot: Snapshot,
	ledger: NonNullable<Snapshot['ledger']>,
	established: boolean,
	language: OfficialLanguage
): Inline[] {
	const phrases = phrasesOf(language);
	const name = wordingIn(ledger.fund.name, language).text;
	const short = wordingIn(ledger.fund.shortName, language).text;
	return markMissing(
		compose(
			established ? phrases.fundEstablished({ name, short }) + phrases.gap : undefined,
			...phrases.ledger({
				fund: established ? { short } : { name, short },
				day: formatDay(ledger.cutOff, language),
				donors: contributors(ledger, snapshot.respondents),
				annex: { type: 'reference', target: annexIds.contributions }
			}),
			...(ledger.statement === undefined
				? []
				: [
						phrases.gap,
						...statementWords[language].mention(
							{
								from: formatDay(ledger.statement.from, language),
								to: formatDay(ledger.statement.to, language)
							},
							{ type: 'reference', target: annexIds.statement }
						)
					])
		),
		[ledger.fund.name, ledger.fund.shortName],
		language
	);
}

function questionnaireParagraph(
	snapshot: Snapshot,
	language: OfficialLanguage,
	isClosed: boolean
): Inline[] {
	const phrases = phrasesOf(language);
	const { consultation, mandate } = snapshot;
	const { states, stakeholders, unEntities, others } = participationOf(snapshot);
	const all: Count[] = [
		{ number: states, noun: 'state' },
		{ number: stakeholders, noun: 'stakeholder' },
		{ number: unEntities, noun: 'un-entity' },
		{ number: others, noun: 'other' }
	];
	const counts = all.filter(({ number }) => number > 0);
	return compose(
		...phrases.questionnaire({
			office: officeExplained(snapshot, language) ? phrases.office.short : phrases.office.explained,
			requested: mandate.act.operative !== undefined,
			posted: formatDay(genevaDay(consultation.opensAt), language),
			closed: formatDay(genevaDay(consultation.closesAt), language),
			isClosed,
			annex: { type: 'reference', target: annexIds.questionnaire },
			stakeholdersNote: stakeholdersNote(snapshot, language),
			counts,
			incompleteNote: incompleteNote(snapshot, language),
			hasReplies: counts.length > 0
		})
	);
}

/** An act told before has already given the secretariat's name with its abbreviation. */
function officeExplained(snapshot: Snapshot, language: OfficialLanguage): boolean {
	const abbreviation = /\(([^)]+)\)$/.exec(phrasesOf(language).office.explained)?.[0] ?? '';
	return [...snapshot.mandate.background, snapshot.mandate.act].some((act) =>
		[act.operative?.lead, act.operative?.words].some(
			(texts) => texts !== undefined && wordingIn(texts, language).text.includes(abbreviation)
		)
	);
}

function stakeholdersNote(snapshot: Snapshot, language: OfficialLanguage): Footnote | undefined {
	const definition = snapshot.consultation.document.stakeholderDefinition;
	if (definition === undefined) return undefined;
	const sentence = phrasesOf(language).stakeholdersInclude({
		words: wordingIn(definition.words, language).text,
		source: wordingIn(definition.source, language).text,
		...(definition.address === undefined ? {} : { address: definition.address })
	});
	return {
		type: 'footnote',
		id: 'f-stakeholders',
		about: 'stakeholders',
		content: markMissing(compose(sentence), [definition.words, definition.source], language)
	};
}

/** Incomplete questionnaires: States by name, those that may not be named and all others by number. */
function incompleteNote(snapshot: Snapshot, language: OfficialLanguage): Footnote | undefined {
	const phrases = phrasesOf(language);
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	const day = namingDay(snapshot);
	const named = participationOf(snapshot).incomplete.states;
	const unnamed = countedUnits(snapshot).filter(
		(unit) => !unit.complete && !(unit.kind === 'state' && unit.named)
	);
	const count = (kind: (typeof unnamed)[number]['kind']) =>
		unnamed.filter((unit) => unit.kind === kind).length;
	const others: Count[] = [
		{ number: count('state'), noun: 'state' as const },
		{ number: count('stakeholder'), noun: 'stakeholder' as const },
		{ number: count('un-entity'), noun: 'un-entity' as const },
		{ number: count('other'), noun: 'other' as const }
	].filter(({ number }) => number > 0);
	if (named.length === 0 && others.length === 0) return undefined;
	const names = named.flatMap((key) => {
		const respondent = respondents.get(key);
		return respondent === undefined ? [] : [nameOf(respondent, language, day)];
	});
	return {
		type: 'footnote',
		id: 'f-incomplete',
		about: 'incomplete',
		content: compose(phrases.incomplete({ names, others }))
	};
}
