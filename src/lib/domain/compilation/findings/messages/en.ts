import type { FindingWords } from './finding-words.ts';

export const english: FindingWords = {
	places: {
		paragraph: (mark) => `para. ${mark}`,
		footnote: (mark) => `footnote ${mark}`,
		section: (mark) => `section ${mark}`,
		document: () => 'the document'
	},
	messages: {
		'respondent-not-listed': ({ name }) =>
			`${name} is spoken of, but there is no reply from it in force.`,
		'complete-respondent-unspoken': ({ name }) =>
			`The reply of ${name} is complete, and no paragraph speaks in its name.`,
		'states-mismatch': ({ stated, found }) =>
			`The text states ${stated} as the number of States that replied; the data gives ${found}.`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`The text states ${stated} as the number of stakeholders that replied; the data gives ${found}.`,
		'un-entities-mismatch': ({ stated, found }) =>
			`The text states ${stated} as the number of United Nations entities that replied; the data gives ${found}.`,
		'others-mismatch': ({ stated, found }) =>
			`The text states ${stated} as the number of other respondents; the data gives ${found}.`,
		'contributors-mismatch': ({ stated, found }) =>
			`The text states ${stated} as the number of contributors to the Fund; the ledger gives ${found}.`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`The footnote names ${stated} as the number of States with incomplete questionnaires; the data gives ${found}.`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`The footnote states ${stated} as the number of stakeholders with incomplete questionnaires; the data gives ${found}.`,
		'incomplete-not-named': ({ name }) =>
			`The questionnaire of ${name} is incomplete, and the footnote does not say so.`,
		'named-not-incomplete': ({ name }) =>
			`The footnote names ${name}, whose questionnaire is not recorded as incomplete.`,
		'table-total': ({ stated, found }) =>
			`The total printed is ${stated}; its rows add up to ${found}.`,
		'row-without-amount': ({ name }) => `The row of ${name} has no amount.`,
		'ledger-total': ({ stated, found }) =>
			`The total printed is ${stated}; the ledger gives ${found}.`,
		rounding: ({ stated, found }) =>
			`The total printed is ${stated}; its rows add up to ${found}. The difference may come from rounding.`,
		'reference-to-nothing': () =>
			'A cross-reference points to a part of the document that is not there.',
		'reference-beyond': ({ stated, found }) =>
			`The text refers to paragraph ${stated}; the last paragraph is ${found}.`,
		'reference-direction': ({ stated }) =>
			`The text refers to paragraph ${stated}, which stands on the other side of the reference than it says.`,
		'source-changed': () =>
			'The words of the reply on which this paragraph rests have changed since it was drafted.',
		'source-gone': () =>
			'The reply, answer or passage on which this paragraph rests is no longer there or no longer counts.',
		'translation-stale': () =>
			'This paragraph rests on a translation of words that have since changed.'
	}
};
