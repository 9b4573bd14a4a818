/**
 * What of a consultation waits for somebody of the Office: two replies in the name of one State; replies that may be the
 * same; respondents whom a reply brought into the registry and whom nobody has looked at; late replies that nobody has
 * allowed; replies registered and not finished, or with documents of which something is in no answer; mails that may have
 * gone or not.
 */
export const waitingThings = [
	'second-replies',
	'duplicates',
	'unmatched',
	'late',
	'documents',
	'mails'
] as const;
export type WaitingThing = (typeof waitingThings)[number];

export type Waiting = { thing: WaitingThing; count: number };
