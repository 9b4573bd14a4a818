import { partAddressOf } from '#lib/components/document/view.ts';
import type { Numbered } from '#lib/domain/compilation/numbering.ts';
import type { DocumentToShow } from '#lib/domain/compilation/reading/document-to-show.ts';

/** What was done to a paragraph, or to another node, that the page says afterwards: keys of `editing:done`. */
const dones = [
	...['edit', 'up', 'down', 'split', 'join', 'add', 'heading', 'put-back', 'settle', 'part'],
	...['take-out', 'leave-out', 'removed', 'undo', 'redo']
] as const;
type Done = (typeof dones)[number];
type Place = Pick<Numbered, 'kind' | 'reference'>;

/** The address, from that of its edition, at which `node` stands and the page says what was done to it. */
export function doneAddress(kind: Done, node: string): string {
	return partAddressOf(node).replace('#', `&done=${kind}#`);
}

/** The same where it is not there any more: it stands in the list of what was taken out. */
export function outAddress(kind: Done, was = ''): string {
	return `?${new URLSearchParams({ done: kind, ...(was && { was }) }).toString()}#taken-out`;
}

/** What an address says was done; `place` is the kind and number of the node as it is printed now, or was. */
export function doneToShow(
	{ searchParams }: URL,
	{ numbers }: Pick<DocumentToShow, 'numbers'>
): { kind: Done; node: string; place?: Place } | undefined {
	const kind = dones.find((each) => each === searchParams.get('done'));
	if (!kind) return undefined;
	const node = searchParams.get('at') ?? '';
	const was = /^\d{1,6}$/.exec(searchParams.get('was') ?? '')?.[0];
	const now = numbers.find(([id]) => id === node)?.[1];
	if (now) return { kind, node, place: { kind: now.kind, reference: now.reference } };
	return { kind, node, ...(was && { place: { kind: 'paragraph', reference: was } }) };
}
