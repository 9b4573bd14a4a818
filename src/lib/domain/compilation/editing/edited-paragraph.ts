import type { Inline, Paragraph } from '../model.ts';
import { basisOf } from './basis.ts';

/** What an edited paragraph says, and what the draft said when its editor last saw it. */
export type Edit = Pick<Paragraph, 'content' | 'basis' | 'drafted' | 'stale'>;

/** A paragraph in an editor's words. Its parts stand in one order, so that the same edit gives the same bytes. */
export function withEdit(
	{
		id,
		attribution,
		omitted,
		placed
	}: Pick<Paragraph, 'id' | 'attribution' | 'omitted' | 'placed'>,
	{ content, basis, drafted, stale }: Edit
): Paragraph {
	return {
		type: 'paragraph',
		id,
		attribution,
		content,
		...(placed === undefined ? {} : { placed }),
		...(omitted === undefined ? {} : { omitted }),
		edited: true,
		...(basis === undefined ? {} : { basis }),
		...(drafted === undefined ? {} : { drafted }),
		...(stale === undefined ? {} : { stale })
	};
}

/** The paragraph after an editor gave it `content`; a first edit keeps what the draft said. */
export function editParagraph(paragraph: Paragraph, content: Inline[]): Paragraph {
	return paragraph.edited
		? withEdit(paragraph, { ...paragraph, content })
		: withEdit(paragraph, {
				content,
				basis: basisOf(paragraph),
				drafted: paragraph.content
			});
}

/** The paragraph as it was drafted. */
export function asDrafted(
	{ id, attribution, omitted, placed }: Paragraph,
	content: Inline[]
): Paragraph {
	return {
		type: 'paragraph',
		id,
		attribution,
		content,
		...(placed === undefined ? {} : { placed }),
		...(omitted === undefined ? {} : { omitted })
	};
}
