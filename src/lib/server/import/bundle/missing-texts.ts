import type { PlannedSection } from '#lib/domain/document-plan.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { BundleError, Path } from './place.ts';
import type { Bundle } from './schema.ts';
import { placeOf } from './place.ts';

/**
 * Every wording that is missing in a language of the consultation. A body other than a State needs its name
 * in one language only: many have no other. So do themes, planned sections, positions and panels: staff write them
 * while they read, the desk says what is missing and the draft marks it.
 */
export function findMissingTexts(bundle: Bundle): BundleError[] {
	const { languages } = bundle.consultation;
	const errors: BundleError[] = [];
	const need = (texts: Texts | undefined, ...path: Path) => {
		if (texts === undefined) return;
		for (const language of languages) {
			if (texts[language] === undefined)
				errors.push({ place: placeOf([...path, language]), why: 'is missing' });
		}
	};

	const { mandate, consultation, questionnaire, themes, ledger } = bundle;
	const needAct = (act: Bundle['mandate']['act'], ...path: Path) => {
		need(act.title, ...path, 'title');
		need(act.operative?.lead, ...path, 'operative', 'lead');
		need(act.operative?.words, ...path, 'operative', 'words');
	};
	needAct(mandate.act, 'mandate', 'act');
	for (const part of ['background', 'sources'] as const)
		mandate[part].forEach((act, index) => needAct(act, 'mandate', part, index));

	for (const part of ['title', 'summary', 'background', 'notice'] as const)
		need(consultation[part], 'consultation', part);
	need(consultation.contact.office, 'consultation', 'contact', 'office');
	const plan = consultation.document;
	for (const part of ['title', 'subtitle', 'repliesHeading'] as const)
		need(plan[part], 'consultation', 'document', part);
	for (const part of ['words', 'source'] as const) {
		const definition = plan.stakeholderDefinition;
		need(definition?.[part], 'consultation', 'document', 'stakeholderDefinition', part);
	}

	for (const part of ['title', 'introduction', 'closing'] as const)
		need(questionnaire[part], 'questionnaire', part);
	questionnaire.sections.forEach((section, s) => {
		need(section.title, 'questionnaire', 'sections', s, 'title');
		section.questions.forEach((question, q) => {
			const path = ['questionnaire', 'sections', s, 'questions', q];
			need(question.label, ...path, 'label');
			need(question.hint, ...path, 'hint');
			question.options?.forEach((option, o) => need(option.label, ...path, 'options', o, 'label'));
		});
	});

	const needOne = (given: Texts | undefined, ...path: Path) => {
		if (given !== undefined && Object.keys(given).length === 0)
			errors.push({ place: placeOf(path), why: 'is in no language' });
	};
	themes.forEach((theme, index) => needOne(theme.name, 'themes', index, 'name'));
	const needPlanned = (section: PlannedSection, ...path: Path) => {
		needOne(section.heading, ...path, 'heading');
		if ('text' in section) needOne(section.text, ...path, 'text');
		if ('sections' in section)
			section.sections?.forEach((each, index) => needPlanned(each, ...path, 'sections', index));
	};
	plan.sections?.forEach((section, index) =>
		needPlanned(section, 'consultation', 'document', 'sections', index)
	);
	bundle.positions?.forEach(({ statement }, index) =>
		needOne(statement, 'positions', index, 'statement')
	);
	bundle.panels?.forEach(({ title, chair, panellists }, index) => {
		needOne(title, 'panels', index, 'title');
		if (chair !== undefined) {
			needOne(chair.name, 'panels', index, 'chair', 'name');
			needOne(chair.function, 'panels', index, 'chair', 'function');
		}
		panellists.forEach((each, p) => {
			needOne(each.name, 'panels', index, 'panellists', p, 'name');
			needOne(each.function, 'panels', index, 'panellists', p, 'function');
		});
	});

	need(ledger?.fund.name, 'ledger', 'fund', 'name');
	need(ledger?.fund.shortName, 'ledger', 'fund', 'shortName');
	need(ledger?.title, 'ledger', 'title');
	for (const part of ['income', 'expenditure', 'adjustments'] as const)
		ledger?.statement?.[part]?.forEach(({ name }, index) =>
			need(name, 'ledger', 'statement', part, index, 'name')
		);

	bundle.respondents.forEach((respondent, index) => {
		if (respondent.kind !== 'state') needOne(respondent.name, 'respondents', index, 'name');
	});
	return errors;
}
