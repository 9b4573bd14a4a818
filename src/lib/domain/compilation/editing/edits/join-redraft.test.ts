import { expect, test } from 'vitest';
import { draftCompilation } from '../../draft.ts';
import { footnotesOf, paragraphsIn } from '../../findings/walk.ts';
import type { Compilation } from '../../model.ts';
import { answer, body, snapshot, submission } from '../../testing.ts';
import { redraft } from '../redraft.ts';
import { joinWithNext } from './split-and-join.ts';

const draft = (said = 'Interpretation is scarce.') =>
	draftCompilation(
		snapshot(
			[body('one'), body('two')],
			[
				submission('one', [answer('q1', 'Funds are late.')]),
				submission('two', [answer('q1', said)], { channel: 'note-verbale' })
			]
		),
		'en'
	);
const notesIn = (compilation: Compilation) =>
	paragraphsIn(compilation.sections).flatMap(({ paragraph }) =>
		footnotesOf(paragraph.content)
			.filter(({ about }) => about === 'note-verbale')
			.map(({ id }) => `${paragraph.id} ${id}`)
	);

test('how a reply came is told after its paragraph was joined to another, in each draft that follows', () => {
	const joined = joinWithNext(draft(), 'p-one-A-1');
	if (!joined.ok) throw new Error(joined.reason);
	expect(notesIn(draft()).map((each) => each.split(' ')[0])).toEqual(['p-two-A-1']);
	const told = notesIn(joined.model);
	expect(told.map((each) => each.split(' ')[0])).toEqual(['p-one-A-1']);
	const again = redraft(joined.model, draft());
	expect(notesIn(again)).toEqual(told);
	expect(notesIn(redraft(again, draft()))).toEqual(told);
	expect(notesIn(redraft(again, draft('Interpretation is rare.')))).toEqual(told);
});
