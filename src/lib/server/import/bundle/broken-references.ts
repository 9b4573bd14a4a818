import type { Question } from '#lib/domain/questionnaire.ts';
import type { BundleError, Path, Report } from './place.ts';
import type { Bundle } from './schema.ts';
import { reservedSectionKeys } from '#lib/domain/questionnaire.ts';
import { findState } from '#lib/domain/states.ts';
import { checkPanels, checkPlan, checkPositions, checkSecondReplies } from './mode-references.ts';
import { placeOf } from './place.ts';
import { checkSubmissions, isChoice } from './submission-references.ts';
import { keysOf } from './unique-keys.ts';

/** Keys that stand twice, keys that name nothing, dates out of order, and spans outside their answer. */
export function findBrokenReferences(bundle: Bundle): BundleError[] {
	const errors: BundleError[] = [];
	const report: Report = (path, why) => errors.push({ place: placeOf(path), why });
	const themes = keysOf(bundle.themes, (index) => ['themes', index, 'key'], report);
	checkSubthemes(bundle, report);
	const respondents = checkRespondents(bundle, report);
	checkMandate(bundle, report);
	checkConsultation(bundle, report);
	const questions = checkQuestionnaire(bundle, themes, report);
	checkLedger(bundle, respondents, report);
	checkSubmissions(bundle, { themes, respondents, questions }, report);
	checkPlan(bundle, report);
	checkPositions(bundle, report);
	checkSecondReplies(bundle, report);
	checkPanels(bundle, report);
	checkAcceptedFindings(bundle, report);
	return errors;
}

/** A sub-theme stands under a theme of the same list that is no sub-theme itself. */
function checkSubthemes({ themes }: Bundle, report: Report): void {
	themes.forEach(({ parent }, index) => {
		if (parent === undefined) return;
		const above = themes.find(({ key }) => key === parent);
		if (above === undefined)
			report(['themes', index, 'parent'], `${parent} is not among the themes`);
		else if (above.parent !== undefined)
			report(['themes', index, 'parent'], `${parent} is a sub-theme itself`);
	});
}

function checkAcceptedFindings({ acceptedFindings = [], consultation }: Bundle, report: Report) {
	const ids = new Set<string>();
	acceptedFindings.forEach(({ language, rule, where, facts }, index) => {
		const id = [language, rule, where, facts].join(' ');
		if (ids.has(id)) report(['acceptedFindings', index], 'stands here twice');
		ids.add(id);
		if (!consultation.languages.includes(language))
			report(
				['acceptedFindings', index, 'language'],
				`${language} is not among the languages of the consultation`
			);
	});
}

function checkRespondents({ respondents }: Bundle, report: Report): Set<string> {
	const keys = keysOf(respondents, (index) => ['respondents', index, 'key'], report);
	respondents.forEach((respondent, index) => {
		const { key, kind } = respondent;
		if (kind === 'state') {
			if (findState(key) === undefined)
				report(['respondents', index, 'key'], `${key} is not the key of a State`);
			return;
		}
		if (findState(key) !== undefined)
			report(['respondents', index, 'key'], `${key} is the key of a State`);
		const { country } = respondent;
		if (country !== undefined && findState(country) === undefined)
			report(['respondents', index, 'country'], `${country} is not the key of a State`);
		else if (country !== undefined && !keys.has(country))
			report(['respondents', index, 'country'], `${country} is not among the respondents`);
	});
	return keys;
}

function checkMandate({ mandate }: Bundle, report: Report): void {
	const keys = new Set([mandate.act.key]);
	for (const part of ['background', 'sources'] as const) {
		mandate[part].forEach(({ key }, index) => {
			if (keys.has(key)) report(['mandate', part, index, 'key'], `${key} stands here twice`);
			keys.add(key);
		});
	}
}

function checkConsultation({ consultation }: Bundle, report: Report): void {
	const { languages, originalLanguage, opensAt, closesAt } = consultation;
	languages.forEach((language, index) => {
		if (languages.indexOf(language) !== index)
			report(['consultation', 'languages', index], `${language} stands here twice`);
	});
	if (!languages.includes(originalLanguage))
		report(
			['consultation', 'originalLanguage'],
			`${originalLanguage} is not among the languages of the consultation`
		);
	if (Date.parse(closesAt) <= Date.parse(opensAt))
		report(['consultation', 'closesAt'], 'is not after opensAt');
}

function checkQuestionnaire(
	{ questionnaire }: Bundle,
	themes: Set<string>,
	report: Report
): Map<string, Question> {
	const questions = new Map<string, Question>();
	const { sections, rules } = questionnaire;
	keysOf(sections, (index) => ['questionnaire', 'sections', index, 'key'], report);
	sections.forEach((section, s) => {
		if (reservedSectionKeys.includes(section.key))
			report(
				['questionnaire', 'sections', s, 'key'],
				`${section.key} is the address of a page of every reply; a section needs another key`
			);
		section.questions.forEach((question, q) => {
			const path = ['questionnaire', 'sections', s, 'questions', q];
			if (questions.has(question.key))
				report([...path, 'key'], `${question.key} stands here twice`);
			checkQuestion(question, path, { themes, before: questions }, report);
			questions.set(question.key, question);
		});
	});
	rules.forEach((rule, r) => {
		rule.questions.forEach((key, index) => {
			if (!questions.has(key))
				report(
					['questionnaire', 'rules', r, 'questions', index],
					`${key} is not a question of this questionnaire`
				);
		});
	});
	return questions;
}

function checkQuestion(
	question: Question,
	path: Path,
	{ themes, before }: { themes: Set<string>; before: Map<string, Question> },
	report: Report
): void {
	const { options = [], theme, condition } = question;
	keysOf(options, (index) => [...path, 'options', index, 'key'], report);
	if (isChoice(question) && options.length === 0)
		report([...path, 'options'], 'a choice needs options');
	if (!isChoice(question) && question.options !== undefined)
		report([...path, 'options'], 'only a choice has options');
	if (theme !== undefined && !themes.has(theme))
		report([...path, 'theme'], `${theme} is not among the themes`);
	if (condition === undefined) return;
	const asked = before.get(condition.question);
	if (asked === undefined)
		report([...path, 'condition', 'question'], `${condition.question} is no earlier question`);
	else if (!asked.options?.some(({ key }) => key === condition.option))
		report(
			[...path, 'condition', 'option'],
			`${condition.option} is not an option of ${condition.question}`
		);
}

function checkLedger({ ledger }: Bundle, respondents: Set<string>, report: Report): void {
	if (ledger === undefined) return;
	if (ledger.cutOff < ledger.from) report(['ledger', 'cutOff'], 'is before from');
	ledger.entries.forEach(({ donor, amount }, index) => {
		if (!respondents.has(donor))
			report(['ledger', 'entries', index, 'donor'], `${donor} is not among the respondents`);
		if (hasMoreDecimals(amount))
			report(['ledger', 'entries', index, 'amount'], 'has more than two decimals');
	});
	const { statement } = ledger;
	if (statement === undefined) return;
	const path = ['ledger', 'statement'];
	if (statement.to < statement.from) report([...path, 'to'], 'is before from');
	if (hasMoreDecimals(statement.openingBalance))
		report([...path, 'openingBalance'], 'has more than two decimals');
	for (const part of ['income', 'expenditure', 'adjustments'] as const)
		statement[part]?.forEach(({ amount }, index) => {
			if (hasMoreDecimals(amount))
				report([...path, part, index, 'amount'], 'has more than two decimals');
		});
}

function hasMoreDecimals(amount: number): boolean {
	return Math.abs(amount * 100 - Math.round(amount * 100)) > 1e-4;
}
