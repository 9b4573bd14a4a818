/** The links of a page that open its paragraphs, in their order; `data-edit` names the paragraph. */
const editLinks = () => [...document.querySelectorAll<HTMLElement>('[data-edit]')];

/** The link that opens this paragraph, where it can be edited. */
export function editLinkOf(id: string): HTMLElement | undefined {
	return editLinks().find((link) => link.dataset.edit === id);
}

/**
 * The paragraph that a click asks to open where it stands: one on its words, or on its link. Links in it, chosen words and
 * clicks that open a page beside this one stay what they are.
 */
export function paragraphAsked(event: MouseEvent): string | undefined {
	const target = event.target as HTMLElement;
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return undefined;
	const link = target.closest<HTMLElement>('[data-edit]');
	if (link) return link.dataset.edit;
	const paragraph = target.closest('.paragraph > p');
	if (!paragraph || target.closest('a') || getSelection()?.toString()) return undefined;
	return paragraph.parentElement?.querySelector<HTMLElement>('[data-edit]')?.dataset.edit;
}

/** Goes to the next paragraph that can be edited, or to the one before. */
export function stepToParagraph(by: 1 | -1): void {
	const links = editLinks();
	const paragraph = document.activeElement?.closest('.paragraph');
	const at = links.findIndex((link) => link.closest('.paragraph') === paragraph);
	const next = links[at < 0 && by < 0 ? links.length - 1 : at + by];
	next?.closest('.paragraph')?.scrollIntoView({ block: 'nearest' });
	next?.focus();
}
