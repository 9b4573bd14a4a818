// Writes without end, sixteen at once, and says the name of each write when it is acknowledged.
// Run as a process of its own, with the place of the database as JSON, and killed in the middle.
import { createContext } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import type { DatabasePlace } from '#lib/server/db/dialect.ts';
import { insertUser } from '#lib/server/db/users.ts';

const database = JSON.parse(process.argv[2] ?? '') as DatabasePlace;
const context = createContext({
	database,
	dataFolder: '',
	demonstration: false,
	logLevel: 'silent'
});

/** Two rows that belong together: a user, and the audit of it. */
async function writeBoth(id: string): Promise<void> {
	await context.transact(async (trx) => {
		const createdAt = context.now();
		await insertUser(trx, {
			id,
			email: id,
			name: id,
			role: 'analyst',
			createdAt,
			passwordHash: ''
		});
		await appendAudit(trx, {
			at: createdAt,
			actor: { kind: 'terminal' },
			action: 'test',
			subject: id
		});
	});
}

async function writeWithoutEnd(writer: number): Promise<never> {
	for (let index = 0; ; index += 1) {
		const id = `${writer}-${index}`;
		await writeBoth(id);
		process.stdout.write(`${id}\n`);
	}
}

await Promise.all(Array.from({ length: 16 }, (_, writer) => writeWithoutEnd(writer)));
