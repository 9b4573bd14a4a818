import type { Snippet } from 'svelte';

/** What stands above a field, and its name. */
export type LabelProps = {
	/** Name of the field in the form, and its id. */
	name: string;
	label: Snippet | string;
	hint?: Snippet | string;
	error?: string;
	optional?: boolean;
	/** Whether the label is as large as a heading. */
	heading?: boolean;
};
