import type { Snippet } from 'svelte';
import type { Paragraph } from '#lib/domain/compilation/model.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/** What every part of a shown document needs. */
export type DocumentInView = {
	language: OfficialLanguage;
	numbers: Numbers;
	/** Labels that a published document prints at its nodes, where it was read from a file. */
	stated: Readonly<Record<string, string>>;
	/** Nodes that are referred to and stand in another part of the document, which its own address shows. */
	elsewhere: ReadonlySet<string>;
	/** What stands under a paragraph beside its words: where it comes from. */
	beside: Snippet<[Paragraph]> | undefined;
	/** What stands in the place of a paragraph while somebody works in it, and of which. */
	opened?: { id: string; editor: Snippet<[Paragraph]> };
	/** What stands under a heading, a text or a table: the way to change it. */
	under?: Snippet<[string]>;
};

/** Numbers as a published document prints them: a node without a printed label shows none. */
export function numbersAsStated(
	numbers: Numbers,
	stated: Readonly<Record<string, string>>
): Numbers {
	return new Map(
		[...numbers].map(([id, numbered]) => [id, { ...numbered, label: stated[id] ?? '' }])
	);
}

/** Where a link to a node leads on the page. */
export function anchorOf(id: string): string {
	return `node-${id}`;
}

/** The address, from that of its document, of the part in which a node stands. */
export function partAddressOf(id: string): string {
	return `?at=${encodeURIComponent(id)}#${anchorOf(encodeURIComponent(id))}`;
}

/** A node that no handler knows must not vanish. */
export function unknownNode(node: never): never {
	throw new Error(`unknown node ${(node as { type: string }).type}`);
}
