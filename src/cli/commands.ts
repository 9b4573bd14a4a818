import { roles } from '#lib/domain/user.ts';

/**
 * What the terminal can ask for. `load` gives the command, which takes its arguments, puts only the answer
 * on standard output, and throws where it cannot do what was asked.
 */
export type Command = {
	usage: string[];
	load: () => Promise<(args: string[]) => Promise<void>>;
};

export const commands: Record<string, Command> = {
	import: {
		usage: ['import FILE [--slug SLUG]'],
		load: async () => (await import('./import.ts')).importConsultation
	},
	export: {
		usage: ['export SLUG [--out FILE] [--with-confidential]'],
		load: async () => (await import('./export.ts')).exportConsultation
	},
	participation: {
		usage: ['participation SLUG [--format json]'],
		load: async () => (await import('./participation.ts')).participation
	},
	draft: {
		usage: ['draft SLUG --lang LANGUAGE [--format json|docx|pdf|html|xml] [--out FILE]'],
		load: async () => (await import('./draft.ts')).draft
	},
	check: {
		usage: ['check SLUG|FILE --lang LANGUAGE [--messages LANGUAGE] [--format json]'],
		load: async () => (await import('./check.ts')).check
	},
	form: {
		usage: ['form SLUG --lang LANGUAGE [--out FILE.docx]'],
		load: async () => (await import('./form.ts')).form
	},
	read: {
		usage: ['read FILE... [--format json]'],
		load: async () => (await import('./read.ts')).read
	},
	similar: {
		usage: ['similar SLUG [--format json] [--with-confidential]'],
		load: async () => (await import('./similar.ts')).similar
	},
	user: {
		usage: [
			`user add EMAIL --role ${roles.join('|')} --name NAME`,
			'user list',
			'user disable EMAIL'
		],
		load: async () => (await import('./user.ts')).user
	},
	migrate: {
		usage: ['migrate'],
		load: async () => (await import('./migrate.ts')).migrate
	},
	backup: {
		usage: ['backup --out FOLDER'],
		load: async () => (await import('./backup.ts')).backup
	},
	restore: {
		usage: ['restore FOLDER'],
		load: async () => (await import('./backup.ts')).restore
	},
	verify: {
		usage: ['verify [--since END]'],
		load: async () => (await import('./verify.ts')).verify
	}
};
