import type { OfficialLanguage, Texts } from '../language.ts';
import { officialLanguages } from '../language.ts';
import type { Respondent } from '../respondent.ts';
import type { Snapshot } from '../snapshot.ts';
import { findState, stateAsRespondent } from '../states.ts';
import type { Answer, Submission } from '../submission.ts';

/** Builders of small consultations for tests. One wording stands for all six languages. */
export const inAll = (text: string): Texts =>
	Object.fromEntries(officialLanguages.map((language) => [language, text]));

export function state(key: string): Respondent {
	const found = findState(key);
	if (found === undefined) throw new Error(`no State ${key}`);
	return stateAsRespondent(found);
}

export function body(key: string, kind: Respondent['kind'] = 'stakeholder'): Respondent {
	return { key, kind, name: inAll(key) };
}

export function answer(question: string, text: string, more: Partial<Answer> = {}): Answer {
	return { question, text, language: 'en', ...more };
}

/** A submission in force, received in time, whose lead has its key. */
export function submission(
	key: string,
	answers: Answer[],
	more: Partial<Submission> = {}
): Submission {
	return {
		key,
		status: 'submitted',
		revision: 1,
		channel: 'web',
		receivedAt: '2020-03-10T10:00:00Z',
		language: 'en',
		consent: 'attributed',
		signatories: [{ respondent: key, role: 'lead' }],
		answers,
		...more
	};
}

/** A closed consultation with questions 1 (theme A) and 2 (theme B), complete when one of them is answered. */
export function snapshot(
	respondents: Respondent[],
	submissions: Submission[],
	more: Partial<Snapshot> = {}
): Snapshot {
	const question = (key: string, number: string, theme: string) => ({
		key,
		number,
		kind: 'long-text' as const,
		label: inAll(`Question ${number}`),
		theme
	});
	return {
		mandate: {
			act: {
				key: 'act',
				kind: 'resolution',
				body: 'human-rights-council',
				number: '40/1',
				symbol: 'A/HRC/RES/40/1',
				date: '2019-03-21',
				title: inAll('Title'),
				operative: { lead: inAll('requested the Office'), words: inAll('to consult') }
			},
			background: [],
			sources: [],
			dueSession: 44,
			agendaItem: '3'
		},
		consultation: {
			slug: 'test',
			title: inAll('Test'),
			summary: inAll('Test.'),
			background: inAll('Test.'),
			languages: [...officialLanguages],
			originalLanguage: 'en',
			opensAt: '2020-02-01T00:00:00Z',
			closesAt: '2020-03-31T21:59:59Z',
			lateReplies: 'accept',
			countingRule: 'once',
			contact: { office: inAll('Office'), email: 'consultation@example.org' },
			document: {
				symbol: 'A/HRC/44/30',
				distribution: 'general',
				date: '2020-05-04',
				title: inAll('Title'),
				subtitle: inAll('Report of the High Commissioner'),
				repliesHeading: inAll('Replies'),
				wordLimit: 8500
			}
		},
		questionnaire: {
			revision: 1,
			title: inAll('Questionnaire'),
			introduction: inAll('Introduction.'),
			sections: [{ key: 's', questions: [question('q1', '1', 'A'), question('q2', '2', 'B')] }],
			rules: [{ kind: 'at-least-one', questions: ['q1', 'q2'] }]
		},
		themes: [
			{ key: 'A', name: inAll('First') },
			{ key: 'B', name: inAll('Second') }
		],
		respondents,
		submissions,
		...more
	};
}

/** A ledger of contributions up to the end of 2019, with one amount per donor in one period. */
export function ledger(amounts: Record<string, number>): NonNullable<Snapshot['ledger']> {
	return {
		fund: { name: inAll('Fund for Tests'), shortName: inAll('the Fund') },
		title: inAll('Contributions'),
		currency: 'USD',
		from: '2018-01-01',
		cutOff: '2019-12-31',
		entries: Object.entries(amounts).map(([donor, amount]) => ({
			period: '2018-2019',
			donor,
			amount,
			kind: 'contribution' as const
		}))
	};
}

/** The six languages, for tests that hold in each. */
export const everyLanguage: readonly OfficialLanguage[] = officialLanguages;
