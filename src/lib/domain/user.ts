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
	'code-excerpts': ['administrator', 'coordinator', 'analyst', 'editor'],
	'manage-codebook': ['administrator', 'coordinator', 'analyst'],
	'draft-compilation': ['administrator', 'coordinator', 'analyst', 'editor'],
	'settle-findings': ['administrator', 'coordinator', 'analyst', 'editor'],
	'read-compilation': [
		'administrator',
		'coordinator',
		'analyst',
		'translator',
		'editor',
		'secretariat'
	],
	'export-confidential': ['administrator']
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

/**
 * Who asks: nobody known, a user, the holder of an access link to one submission,
 * or the administrator at the terminal of the machine.
 */
export type Actor =
	| { kind: 'anonymous' }
	| { kind: 'user'; id: string; role: Role; name: string }
	| { kind: 'link'; id: string; submissionId: string; role: LinkRole }
	| { kind: 'terminal' };

export type LinkRole = 'writer' | 'reviewer' | 'submitter';

export function hasRight(actor: Actor, right: Right): boolean {
	if (actor.kind === 'terminal') return true;
	return actor.kind === 'user' && (rights[right] as readonly Role[]).includes(actor.role);
}
