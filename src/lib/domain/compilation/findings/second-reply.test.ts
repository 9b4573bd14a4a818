import { describe, expect, it } from 'vitest';
import { officialLanguages } from '../../language.ts';
import type { Submission } from '../../submission.ts';
import { repeatedReplies } from '../../second-replies.ts';
import { draftCompilation } from '../draft.ts';
import { body, snapshot, state, submission } from '../testing.ts';
import { checkCompilation } from './check.ts';
import { paragraphOf, said } from './testing.ts';
import { wordFinding } from './word-finding.ts';

const lead = (respondent: string, receivedAt: string): Partial<Submission> => ({
	receivedAt,
	signatories: [{ respondent, role: 'lead' }]
});
const twice = (more: Partial<Submission> = {}) =>
	snapshot(
		[state('che'), state('dza'), body('alpha')],
		[
			submission('a', [said('q1', 'Money helps.')], {
				...lead('che', '2020-03-12T10:00:00Z'),
				...more
			}),
			submission('b', [said('q1', 'Plans help.')], lead('che', '2020-03-10T10:00:00Z')),
			submission('dza', [said('q1', 'Time helps.')])
		]
	);
const findingsOn = (source: ReturnType<typeof twice>) =>
	checkCompilation(draftCompilation(source, 'en'), source).filter(
		({ rule }) => rule === 'second-reply'
	);

describe('two replies in force in the name of one respondent', () => {
	it('block at the first paragraph of the one that came later', () => {
		const [finding, ...more] = findingsOn(twice());
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ severity: 'blocks', where: { kind: 'paragraph' } });
		const { content } = paragraphOf(draftCompilation(twice(), 'en'), finding!.where.node);
		expect(JSON.stringify(content)).toContain('oney helps');
		expect(finding?.name?.en).toBe('Switzerland');
		for (const language of officialLanguages)
			expect(wordFinding(finding!, language).message).toContain(finding?.name?.[language]);
	});

	it('are told without a name where one of them is not attributed', () => {
		const [finding] = findingsOn(twice({ consent: 'unattributed' }));
		expect(finding?.message).toBe('second-reply-unnamed');
		for (const language of officialLanguages)
			expect(wordFinding(finding!, language).message).not.toContain('Switzerland');
	});

	it('are nothing to say of a compilation that prints neither or only one of them', () => {
		expect(findingsOn(twice({ consent: 'confidential' }))).toEqual([]);
		expect(findingsOn(twice({ status: 'superseded' }))).toEqual([]);
	});
});

it('a respondent that only signs the reply of another has no second reply', () => {
	const joint = submission('joint', [], {
		signatories: [
			{ respondent: 'dza', role: 'lead' },
			{ respondent: 'che', role: 'co-signatory' }
		]
	});
	expect(repeatedReplies([submission('che', []), joint])).toEqual([]);
	expect(repeatedReplies([submission('dza', []), joint]).map((each) => each.respondent)).toEqual([
		'dza'
	]);
});
