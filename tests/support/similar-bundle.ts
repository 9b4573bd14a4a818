import { numbersFrom, sentencesIn } from '#lib/domain/similar/testing.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { changedBundle } from './bundles.ts';

const letter = sentencesIn('en', 6, numbersFrom(21)).join('').trim();
const other = sentencesIn('ru', 6, numbersFrom(22)).join('').trim();
const own = sentencesIn('en', 2, numbersFrom(23)).join('').trim();

/**
 * The demonstration under the slug `similar`, with a letter that six stakeholders sent (`letter-1` with a paragraph of its
 * own, `letter-4` unattributed, `letter-5` confidential), another that two sent (`other-0`, `other-1`), and three States that
 * say the same.
 */
export function similarBundle(): string {
	return changedBundle((bundle) => {
		bundle.consultation.slug = 'similar';
		for (let index = 0; index < 6; index += 1)
			add(bundle, `letter-${index}`, index === 1 ? `${letter}\n\n${own}` : letter, {
				consent: index === 4 ? 'unattributed' : index === 5 ? 'confidential' : 'attributed'
			});
		for (let index = 0; index < 2; index += 1)
			add(bundle, `other-${index}`, other, { language: 'ru' });
		for (const state of ['nor', 'isl', 'fin']) {
			bundle.respondents.push({ key: state, kind: 'state' });
			add(bundle, `of-${state}`, letter, { respondent: state });
		}
	});
}

type Said = {
	consent?: 'attributed' | 'unattributed' | 'confidential';
	language?: 'en' | 'ru';
	respondent?: string;
};

function add(
	bundle: Bundle,
	key: string,
	text: string,
	{ consent = 'attributed', language = 'en', respondent }: Said
): void {
	if (respondent === undefined)
		bundle.respondents.push({
			key: `body-${key}`,
			kind: 'stakeholder',
			category: 'national-civil-society',
			name: inSix(`Body ${key}`)
		});
	bundle.submissions.push({
		key,
		status: 'submitted',
		revision: 1,
		channel: 'web',
		receivedAt: '2011-11-02T10:00:00Z',
		language,
		consent,
		signatories: [{ respondent: respondent ?? `body-${key}`, role: 'lead' }],
		answers: [{ question: 'q3', text, language }]
	});
}

function inSix(text: string) {
	return { ar: text, zh: text, en: text, fr: text, ru: text, es: text };
}
