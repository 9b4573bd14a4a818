import type { FindingWords } from './finding-words.ts';
import { withoutMarks } from './without-marks.ts';

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
		'second-reply': ({ name }) =>
			`More than one reply is in force in the name of ${name}, and each is reported. Decide which stands.`,
		'second-reply-unnamed': () =>
			'Two replies of one respondent that is not named are in force, and each is reported. Decide which stands.',
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
			'This paragraph rests on a translation of words that have since changed.',
		'respondent-off-theme': ({ name }) =>
			`The paragraph speaks in the name of ${name}, whose reply has no passage under this theme.`,
		'contributors-counted-twice': ({ stated, found }) =>
			`The text states ${stated} contributors; the table has ${found}, some of them in more than one row. Count each contributor once.`,
		'joint-against-rule': ({ stated, found }) =>
			`The text states ${stated}; under the counting rule for joint replies of this consultation it is ${found}.`,
		'incomplete-unmentioned': ({ found }) =>
			`Incomplete questionnaires are on record (${found}), and the document does not say so.`,
		'pledge-as-paid': ({ name }) =>
			`The pledge of ${name} is shown as if it had been paid. Mark it as a pledge.`,
		'pledges-unmentioned': ({ stated, found }) =>
			`The text states that ${stated} contributed; ${found} have paid and the others pledged. Say so.`,
		'contributor-not-in-table': ({ name }) =>
			`The ledger has a contribution of ${name}, and the table does not.`,
		'contributor-not-in-ledger': ({ name }) =>
			`The table has a contribution of ${name}, and the ledger does not.`,
		'contributor-only-in-text': ({ name }) =>
			`The text names ${name} among the contributors, and the table has no such row.`,
		'contributor-not-in-text': ({ name }) =>
			`The text names the contributors and leaves out ${name}, which is in the table.`,
		'reference-elsewhere': ({ stated }) =>
			`The note refers to paragraph ${stated}, which speaks in another name. It may have been renumbered.`,
		'annex-beyond': ({ words }) => `The text refers to annex ${words}, which is not there.`,
		'footnote-beyond': ({ stated, found }) =>
			`The text refers to footnote ${stated}; the last footnote is ${found}.`,
		'footnote-empty': () => 'A footnote mark stands here without its note.',
		'asterisk-without-note': ({ words }) => `“${words}” has an asterisk, and no note explains it.`,
		'act-unknown': ({ words }) =>
			`${words} is cited and is not among the sources of the consultation. Verify it, or add it to the sources.`,
		'document-unknown': ({ words }) =>
			`The document ${words} is cited and is not among the sources of the consultation. Verify the symbol.`,
		'act-slip': ({ stated, found }) =>
			`${stated} is cited; the consultation rests on ${found}, of which this may be a slip.`,
		'act-title-number': ({ stated, found }) =>
			`The number ${stated} stands beside the title of ${found}. One of the two is wrong.`,
		'act-date': ({ words, stated, found }) =>
			`${words} is cited with the date ${stated}; its date is ${found}.`,
		'symbol-cut-short': ({ words }) =>
			`${words} looks like the end of a document symbol. Give the symbol in full.`,
		'without-provenance': () =>
			'No sentence of this paragraph says on which words of a reply it rests.',
		'editors-figure': ({ words }) =>
			`The figure ${words} is the editor’s own: neither the replies on which the text rests nor the rest of the document have it.`,
		quotation: ({ words }) => `“${words}” is not word for word in the source.`,
		'confidential-source': () =>
			'This paragraph rests on a reply that is confidential. Take it out.',
		'confidential-words': () =>
			'This paragraph repeats words of a confidential reply. Take them out.',
		'unattributed-named': () =>
			'A reply that asked not to be attributed stands here under a name. Take the name out.',
		'hidden-name': () =>
			'A name stands here whose reply is confidential or not to be attributed. Take the name out.',
		'note-verbale-unmentioned': ({ name }) =>
			`${name} replied by note verbale, and no footnote on its paragraphs says so.`,
		'note-verbale-wrong': ({ name }) =>
			`The footnote says that ${name} replied by note verbale; the record says otherwise.`,
		'late-unmentioned': ({ name }) =>
			`The reply of ${name} came after the close, and no footnote on its paragraphs says so.`,
		'late-wrong': ({ name }) =>
			`The footnote says that ${name} replied after the close; its reply came in time.`,
		'arrival-date': ({ name, stated, found }) =>
			`The footnote dates the reply of ${name} ${stated}; the record says ${found}.`,
		'joint-not-named': ({ name }) =>
			`The paragraph of the joint reply led by ${name} does not name all who signed it.`,
		'heading-alone': ({ words }) =>
			`“${words}” is the only heading at its level. There is no A without a B.`,
		'level-skipped': () => 'A heading has no words, so that a level is skipped.',
		'number-typed': ({ words }) =>
			`The text begins with a typed number, “${words}”, beside the one that the document gives it.`,
		'number-skipped': ({ stated, found }) => `Number ${stated} stands where ${found} is expected.`,
		'annex-not-mentioned': () => 'The text never refers to this annex.',
		'replies-told-twice': ({ words }) =>
			`The same replies are told in section ${words} as well, so that each stands in the document twice. Give each section themes of its own, or take one out.`,
		'panel-told-twice': ({ words }) =>
			`The same panel is told in section ${words} as well. Take one of the two sections out, or choose another panel.`,
		'over-length': ({ stated, found }) => `The text has ${stated} words; the limit is ${found}.`,
		abbreviation: ({ words }) => `${words} is not explained where it is first used.`,
		'first-person': ({ words }) => `Reported speech has words of the first person: ${words}.`,
		'state-name': ({ words, found }) =>
			`“${words}” is not the name that the United Nations uses. Write “${found}”.`,
		'date-form': ({ words, found }) =>
			found === ''
				? `“${words}” is not the form of a date in this language.`
				: `“${words}” is not the form of a date in this language. Write “${found}”.`,
		'number-form': ({ words, found }) =>
			found === ''
				? `“${words}” is not the form of a number in this language.`
				: `“${words}” is not the form of a number in this language. Write “${found}”.`,
		'number-in-digits': ({ words, found }) =>
			`“${words}”: numbers under ten are written in words. Write “${found}”.`,
		'percent-form': ({ words }) => `“${words}” is not the form of a percentage in this language.`,
		'straight-quotes': ({ words }) =>
			`Straight quotation marks stand round “${withoutMarks(words)}”.`,
		'other-quotes': ({ words }) =>
			`The quotation marks in “${words}” are not those of the language.`,
		'double-space': ({ words }) => `Two spaces stand in “${words}”.`,
		brackets: ({ words }) =>
			`The brackets or the punctuation in “${words}” are not those of the language.`,
		'translation-needed': ({ words }) =>
			`Words still stand in their own language (${words}). A translation is needed.`,
		'edition-paragraph': ({ stated, found }) =>
			`This paragraph has the number ${stated}; in the original language it has ${found}.`,
		'edition-footnote': ({ stated, found }) =>
			`This footnote has the number ${stated}; in the original language it has ${found}.`,
		'edition-text-missing': () =>
			'The original was edited here, and this edition has no translation of it. Translate it.',
		'edition-text-stale': () =>
			'The original has changed here since it was translated. Look at the translation again.',
		'edition-older': () =>
			'This edition is older than the newest draft in the original language. Draft it again; what still differs then stands below.',
		placeholder: ({ words }) => `“${words}” is still to be filled in.`,
		'edition-lacks': ({ words }) =>
			`The original language has ${words}, and this edition has nothing in its place. Draft this edition again, or add it.`,
		'edition-adds': ({ words }) =>
			`This edition has ${words}, and the original language has nothing in its place. Draft this edition again, or take it out.`,
		'edition-figure-lacks': ({ words }) =>
			`The original language has ${words} here, and this edition does not.`,
		'edition-figure-adds': ({ words }) =>
			`This edition has ${words} here, and the original language does not.`
	}
};
