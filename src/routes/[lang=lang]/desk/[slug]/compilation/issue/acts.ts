/** What is done on the page of the issue, by the names of its forms. */
export const acts = [
	'masthead',
	'undo',
	'redo',
	'review',
	'final',
	'back',
	'issue',
	'again',
	'begin',
	'drop',
	'reword'
] as const;
export type Act = (typeof acts)[number];
