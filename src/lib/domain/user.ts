/** Someone who signs in. */
export const roles = [
	'administrator',
	'coordinator',
	'analyst',
	'translator',
	'editor',
	'secretariat'
] as const;
export type Role = (typeof roles)[number];

/** What a role may do. Use cases ask for a right, never for a role. */
export const rights = {
	'manage-users': ['administrator'],
	'manage-consultations': ['administrator', 'coordinator'],
	'read-submissions': ['administrator', 'coordinator', 'analyst', 'translator', 'editor'],
	'decide-replies': ['administrator', 'coordinator'],
	/** Enter replies that came by note verbale, by mail or at a meeting. */
	'register-replies': ['administrator', 'coordinator'],
	'code-excerpts': ['administrator', 'coordinator', 'analyst', 'editor'],
	'manage-codebook': ['administrator', 'coordinator', 'analyst'],
	/** The plan of the document, positions and panels. */
	'plan-document': ['administrator', 'coordinator', 'analyst'],
	'draft-compilation': ['administrator', 'coordinator', 'analyst', 'editor'],
	/** The document into other languages. */
	translate: ['administrator', 'coordinator', 'analyst', 'translator', 'editor'],
	'settle-findings': ['administrator', 'coordinator', 'analyst', 'editor'],
	'read-compilation': [
		'administrator',
		'coordinator',
		'analyst',
		'translator',
		'editor',
		'secretariat'
	],
	/** Says what stands on the masthead, asks for review, makes the document final. */
	'finalise-document': ['administrator', 'coordinator', 'editor'],
	/** Sends a document in review or final back to draft. */
	'send-back-document': ['administrator', 'coordinator', 'editor', 'secretariat'],
	/** Issues what somebody else made final. */
	'issue-document': ['administrator', 'coordinator', 'secretariat'],
	'export-confidential': ['administrator']
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

/**
 * Who asks: nobody known, a user, whoever has an access link to one submission, whoever had one that was closed since,
 * or the administrator at the terminal of the machine.
 */
export type Actor =
	| { kind: 'anonymous' }
	| { kind: 'user'; id: string; role: Role; name: string }
	| { kind: 'link'; id: string; submissionId: string; role: LinkRole }
	| { kind: 'closed-link'; submissionId: string }
	| { kind: 'terminal' };

/** What the holder of a reply can make of a colleague. */
export const colleagueRoles = ['submitter', 'writer', 'reviewer'] as const;

/**
 * What a link to a submission makes of whoever has it. The holder began the reply, or came back by its recovery code, and
 * gives links to the others. The completer has the link of a request of the Office: its questions are open, and nothing
 * else, until the request is answered, replaced, taken back or over.
 */
export const linkRoles = ['holder', ...colleagueRoles, 'completer'] as const;
export type LinkRole = (typeof linkRoles)[number];

/**
 * What may be done with a link to a submission. `open`, `answer`, `complete`: see, answer and send the questions that are
 * open for the link; `read`, `write`, `send`: the whole reply, its history and its receipts. `manage`: make links, name and close them, ask for clearance. The holder does
 * not clear: whoever answers for the text does it through a link of their own.
 */
export const linkDeeds = {
	open: ['holder', 'submitter', 'writer', 'reviewer', 'completer'],
	answer: ['holder', 'submitter', 'writer', 'completer'],
	complete: ['holder', 'submitter', 'completer'],
	read: ['holder', 'submitter', 'writer', 'reviewer'],
	comment: ['holder', 'submitter', 'writer', 'reviewer'],
	write: ['holder', 'submitter', 'writer'],
	send: ['holder', 'submitter'],
	clear: ['reviewer'],
	manage: ['holder']
} as const satisfies Record<string, readonly LinkRole[]>;

export type LinkDeed = keyof typeof linkDeeds;

export function mayWithLink(role: LinkRole, deed: LinkDeed): boolean {
	return (linkDeeds[deed] as readonly LinkRole[]).includes(role);
}

export function hasRight(actor: Actor, right: Right): boolean {
	if (actor.kind === 'terminal') return true;
	return actor.kind === 'user' && (rights[right] as readonly Role[]).includes(actor.role);
}

/** Has the link of a request to complete a reply: nothing but its questions is open. */
export function isCompleter(actor: Actor): boolean {
	return actor.kind === 'link' && actor.role === 'completer';
}

const noLess: Record<LinkRole, readonly LinkRole[]> = {
	holder: [],
	submitter: ['holder'],
	writer: ['holder', 'submitter'],
	reviewer: ['holder'],
	completer: ['holder', 'submitter', 'writer', 'reviewer']
};

/**
 * Whoever has `held` loses by taking `role` in its place. A reviewer clears, which writers and submitters cannot: neither
 * is the lesser.
 */
export function isLesserRole(role: LinkRole, held: LinkRole): boolean {
	return noLess[role].includes(held);
}
