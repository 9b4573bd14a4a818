import { paragraphsIn } from '../findings/walk.ts';
import type { Compilation } from '../model.ts';

/** An editor changed something in this draft, so that drafting in another language no longer gives the same document. */
export function isEdited({ sections }: Pick<Compilation, 'sections'>): boolean {
	return paragraphsIn(sections).some(({ paragraph }) => paragraph.edited);
}
