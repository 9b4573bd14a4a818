import { changedBundle, itemOf } from './bundles.ts';

/** Nothing of these is ever public: words and names that consent withholds, contact data, keys that tell a name. */
export const canaries =
	/canary|confidentia[l]-words|stakeholder-[1-7]\b|Stakeholder [1-7]\b|bahrain|bhr|البحرين|巴林|Bahreïn|Бахрейн/i;

const answersOf = (...texts: [question: string, text: string][]) =>
	texts.map(([question, text]) => ({ question, text, language: 'en' }));

/**
 * The model case with a reply that is confidential, one of a State without its name (`q4` is what it says to the second theme),
 * and one attributed that gives addresses.
 */
export const withheldBundle = (q4: string) =>
	changedBundle(({ respondents, submissions, consultation: _ }) => {
		const model = itemOf(submissions, ({ key }) => key === 'dnk');
		respondents.push({ key: 'bhr', kind: 'state' });
		submissions.push(
			{
				...{ ...model, key: 'canary-secret', consent: 'confidential' },
				signatories: [{ respondent: 'bhr', role: 'lead' }],
				answers: answersOf(['q3', 'These are confidential-words.'])
			},
			{
				...{ ...model, key: 'canary-unnamed', consent: 'unattributed' },
				signatories: [{ respondent: 'bhr', role: 'lead' }],
				answers: answersOf(
					['q1', 'bhr'],
					['q3', 'The Fund is useful to us.'],
					['q4', q4],
					['q5-name', 'Canary Mission'],
					['q5-email', 'canary@example.org']
				)
			}
		);
		const named = itemOf(submissions, ({ key }) => key === 'upr-info');
		named.answers.push(
			...answersOf(['q5-email', 'canary@example.org'], ['q5-telephone', '+41 canary'])
		);
	});
