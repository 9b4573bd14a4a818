import { hashOfWords } from '../../words.ts';
import type { Paragraph } from '../model.ts';

/** By which a form knows whether the paragraph that it shows has changed since: its words, and whether it is stale. */
export function markOfParagraph({ content, stale }: Paragraph): string {
	return hashOfWords(JSON.stringify([content, stale?.basis ?? null])).slice(0, 16);
}
