import type { Compilation, Inline } from '../../model.ts';
import { addParagraph } from './add-paragraph.ts';
import type { Edited } from './edit.ts';
import { moveParagraph } from './move-paragraph.ts';
import { addHeading, moveSection, removeHeading } from './sections.ts';
import { settleRewritten } from './settle-rewritten.ts';
import { joinWithNext, splitParagraph } from './split-and-join.ts';
import { leaveOut, putBackParagraph, takeOutParagraph } from './take-out-paragraph.ts';
import { writeWords } from './write-words.ts';

/** An edit of a document as a value; `node` is what it is made of, `id` a new node's. */
export type Edit =
	| { kind: 'write'; node: string; cell?: { row: number; column: number }; content: Inline[] }
	| { kind: 'add'; node: string; id: string; content: Inline[] }
	| { kind: 'take-out' | 'leave-out' | 'join' | 'up' | 'down'; node: string }
	| { kind: 'put-back' | 'settle'; node: string; choice: 'mine' | 'drafted' }
	| { kind: 'split'; node: string; content: Inline[]; second: { id: string; content: Inline[] } }
	| { kind: 'heading'; node: string; id: string; content: Inline[]; level: 'same' | 'below' }
	| { kind: 'heading-out' | 'section-up' | 'section-down'; node: string };

export function makeEdit(model: Compilation, edit: Edit): Edited {
	const { node } = edit;
	switch (edit.kind) {
		case 'write':
			return writeWords(model, edit);
		case 'add':
			return addParagraph(model, { after: node, id: edit.id, content: edit.content });
		case 'take-out':
			return takeOutParagraph(model, node);
		case 'put-back':
			return putBackParagraph(model, node, edit.choice);
		case 'leave-out':
			return leaveOut(model, node);
		case 'up':
		case 'down':
			return moveParagraph(model, node, edit.kind);
		case 'split':
			return splitParagraph(model, node, edit.content, edit.second);
		case 'join':
			return joinWithNext(model, node);
		case 'heading':
			return addHeading(model, {
				before: node,
				id: edit.id,
				heading: edit.content,
				level: edit.level
			});
		case 'heading-out':
			return removeHeading(model, node);
		case 'section-up':
			return moveSection(model, node, 'up');
		case 'section-down':
			return moveSection(model, node, 'down');
		case 'settle':
			return settleRewritten(model, node, edit.choice);
	}
}
