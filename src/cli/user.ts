import { roles } from '#lib/domain/user.ts';
import { addUser } from '#lib/server/usecases/add-user.ts';
import { disableUser } from '#lib/server/usecases/disable-user.ts';
import { listUsers } from '#lib/server/usecases/list-users.ts';
import { readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { UsageError } from './failure.ts';
import { answer, say } from './output.ts';

export async function user([verb = '', ...args]: string[]): Promise<void> {
	switch (verb) {
		case 'add':
			return add(args);
		case 'list':
			return list(args);
		case 'disable':
			return disable(args);
		default:
			throw new UsageError(verb === '' ? 'user: what?' : `user ${verb}: there is no such command`);
	}
}

/** Answers the password that was made for the new user; it is kept nowhere. */
async function add(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['EMAIL'], {
		role: { type: 'string' },
		name: { type: 'string' }
	});
	const [email = ''] = words;
	const { role, name } = values;
	if (role === undefined) throw new UsageError('--role: is missing');
	if (!(roles as readonly string[]).includes(role))
		throw new UsageError(`--role: ${role} is none of ${roles.join(', ')}`);
	if (name === undefined) throw new UsageError('--name: is missing');
	const added = await atTheTerminal((ctx) => addUser(ctx, terminal, { email, role, name }));
	say(`${added.email} can sign in as ${added.role} with this password, which is shown only now:`);
	answer(`${added.password}\n`);
}

async function list(args: string[]): Promise<void> {
	readArguments(args, [], {});
	const users = await atTheTerminal((ctx) => listUsers(ctx, terminal));
	for (const { email, role, name, disabledAt } of users)
		answer(`${[email, role, name, disabledAt === undefined ? 'active' : 'disabled'].join('\t')}\n`);
	if (users.length === 0)
		say('There is no user. Add one: user add EMAIL --role administrator --name NAME');
}

async function disable(args: string[]): Promise<void> {
	const { words } = readArguments(args, ['EMAIL'], {});
	const [email = ''] = words;
	await atTheTerminal((ctx) => disableUser(ctx, terminal, { user: email }));
	say(`${email} can no longer sign in.`);
}
