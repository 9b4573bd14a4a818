import type { Snippet } from 'svelte';
import type { Paragraph } from '#lib/domain/compilation/model.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/** What every part of a shown document needs. */
export type DocumentInView = {
	language: OfficialLanguage;
	numbers: Numbers;
	/** What stands under a paragraph beside its words: where it comes from. */
	beside: Snippet<[Paragraph]> | undefined;
};

/** Where a link to a node leads on the page. */
export function anchorOf(id: string): string {
	return `node-${id}`;
}

/** A node that no handler knows must not vanish. */
export function unknownNode(node: never): never {
	throw new Error(`unknown node ${(node as { type: string }).type}`);
}
