import { formatDay } from '../dates.ts';
import { joinNames } from '../joined-names.ts';
import type { OfficialLanguage } from '../language.ts';
import { wordingIn } from '../language.ts';
import type { Panel, Panellist } from '../panel.ts';
import { personsOf } from '../panel.ts';
import { respondentKinds } from '../respondent.ts';
import type { Submission } from '../submission.ts';
import { themeTree } from '../theme.ts';
import { passagesInOrder } from './answer-passages.ts';
import { compose } from './compose.ts';
import type { Drafting } from './drafting.ts';
import { idOfReplies, reportedId, scopeOf } from './ids.ts';
import { speakersInWords } from './listed-speakers.ts';
import type { Paragraph } from './model.ts';
import { headed, placeOfTheme, underTheme } from './nested-themes.ts';
import type { TellTheme } from './nested-themes.ts';
import type { Subject } from './phrases/phrases.ts';
import type { Reported, SectionDraft } from './planned.ts';
import { signatoryKeys } from './subject.ts';
import type { RepliesSection } from './theme-sections.ts';
import { headingOfReplies, reportedUnder, themesOf } from './theme-sections.ts';
import { voiceOf } from './voices.ts';
import { markMissing } from './wording.ts';

/** The statements of a panel in the order in which the floor was taken; those that the list leaves out follow. */
function statementsOf(panel: Panel, drafting: Drafting): Submission[] {
	const places = new Map(panel.speakers.map((key, index) => [key, index]));
	const placeOf = ({ key }: Submission) => places.get(key) ?? places.size;
	return drafting.submissions
		.filter((submission) => submission.panel === panel.key)
		.map((submission, index) => ({ submission, index }))
		.sort((a, b) => placeOf(a.submission) - placeOf(b.submission) || a.index - b.index)
		.map(({ submission }) => submission);
}

/**
 * The summary of a panel: when it met, who chaired and who spoke as panellist; what the panellists contributed;
 * then the discussion, by theme or in the order of speaking, after the list of those who took the floor.
 */
export function panelSection(section: RepliesSection, drafting: Drafting): SectionDraft {
	const scope = scopeOf(section.key);
	const id = idOfReplies(section);
	const heading = headingOfReplies(section, drafting);
	const panel = drafting.snapshot.panels?.find(({ key }) => key === section.panel);
	if (panel === undefined) {
		const content = compose(drafting.modes.nothingReceived);
		const none: Paragraph = { type: 'paragraph', id: `p-${scope}none`, attribution: [], content };
		return { type: 'section', id, heading, children: [none] };
	}
	const all = statementsOf(panel, drafting);
	const panellistOf = (submission: Submission) =>
		submission.consent === 'attributed'
			? panel.panellists.find(
					({ respondent }) =>
						respondent !== undefined && respondent === signatoryKeys(submission)[0]
				)
			: undefined;
	const contributions = all.flatMap((submission) => {
		const panellist = panellistOf(submission);
		return panellist === undefined ? [] : statement(submission, `${id}-contributions`, panellist);
	});
	const floor = all.filter((submission) => panellistOf(submission) === undefined);
	const discussion = section.order === 'speaking' ? inOrder(floor) : byTheme(floor);
	const opening = openingParagraph(panel, `p-${scope}opening`, drafting);

	if (contributions.length === 0 || floor.length === 0) {
		return { type: 'section', id, heading, children: [opening, ...contributions, ...discussion] };
	}
	const part = (name: string, words: string, children: SectionDraft['children']): SectionDraft => ({
		type: 'section',
		id: `${id}-${name}`,
		heading: compose(words),
		children
	});
	const { panel: words } = drafting.modes;
	return {
		type: 'section',
		id,
		heading,
		children: [
			opening,
			part('contributions', words.contributions, contributions),
			part('discussion', words.discussion, discussion)
		]
	};

	/** All that one statement says, in reading order. */
	function statement(submission: Submission, place: string, panellist?: Panellist): Reported[] {
		const { questionnaire } = drafting.snapshot;
		return passagesInOrder(submission, questionnaire, drafting.language).map((passage, index) => ({
			type: 'reported',
			id: reportedId(submission, 'statement', index + 1, scope),
			theme: undefined,
			scope: place,
			passage,
			voice:
				panellist === undefined
					? voiceOf(submission, passage.answer, drafting)
					: {
							id: signatoryKeys(submission).join(' '),
							keys: signatoryKeys(submission),
							subject: subjectOfPerson(panellist, drafting.language)
						},
			panel: true
		}));
	}

	function inOrder(floor: Submission[]): SectionDraft['children'] {
		return [
			...listOfSpeakers(floor),
			...floor.flatMap((each) => statement(each, `${id}-discussion`))
		];
	}

	function byTheme(floor: Submission[]): SectionDraft['children'] {
		const tell: TellTheme = (theme, place) =>
			floor.flatMap((each) => reportedUnder(theme, each, undefined, scope, place, drafting, true));
		const under = themeTree(themesOf(section, drafting)).flatMap((branch) => {
			const place = placeOfTheme(branch.theme, scope);
			const children = underTheme(branch, place, tell, scope, drafting.language);
			return children.length === 0 ? [] : [{ theme: branch.theme, place, children }];
		});
		const [only] = under;
		const told =
			under.length === 1 && only !== undefined
				? only.children
				: under.map((each) => headed(each, drafting.language));
		return [...listOfSpeakers(floor), ...told];
	}

	/** Who took the floor; the list of a sentence follows the alphabet of its language. */
	function listOfSpeakers(floor: Submission[]): Paragraph[] {
		if (floor.length === 0) return [];
		const voices = floor.map((submission) => ({
			submission,
			voice: voiceOf(submission, {}, drafting)
		}));
		const listed = speakersInWords(voices, drafting);
		const groups = respondentKinds.flatMap((kind) => {
			const names = listed.names[kind];
			return names.length === 0
				? []
				: [{ kind, names: joinNames(names, drafting.language), many: listed.counts[kind] > 1 }];
		});
		const content = compose(drafting.modes.panel.speakers(groups));
		const attribution = listed.keys;
		return [{ type: 'paragraph', id: `p-${scope}speakers`, attribution, content }];
	}
}

function subjectOfPerson({ name, grammar = {} }: Panellist, language: OfficialLanguage): Subject {
	return { name: wordingIn(name, language).text, plural: false, grammar };
}

function openingParagraph(panel: Panel, id: string, drafting: Drafting): Paragraph {
	const { language, phrases } = drafting;
	const words = drafting.modes.panel;
	const person = (each: Panellist) =>
		words.person(wordingIn(each.name, language).text, wordingIn(each.function, language).text);
	const [first] = panel.panellists;
	const sentences = [
		words.held({
			day: formatDay(panel.date, language),
			title: wordingIn(panel.title, language).text
		}),
		...(panel.chair === undefined
			? []
			: [words.chaired(person(panel.chair), subjectOfPerson(panel.chair, language))]),
		...(first === undefined
			? []
			: [words.panellists(panel.panellists.map(person), subjectOfPerson(first, language))])
	];
	const texts = personsOf(panel).flatMap((each) => [each.name, each.function]);
	return {
		type: 'paragraph',
		id,
		attribution: [],
		content: markMissing(compose(sentences.join(phrases.gap)), [panel.title, ...texts], language)
	};
}
