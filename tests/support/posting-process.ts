// Delivers the outbox without end. Run as a process of its own, with the place of the database as JSON and the address of a
// mail server, and killed in the middle.
import { createContext } from '#lib/server/context.ts';
import type { DatabasePlace } from '#lib/server/db/dialect.ts';
import { deliverMail } from '#lib/server/usecases/deliver-mail.ts';

const context = createContext({
	database: JSON.parse(process.argv[2] ?? '') as DatabasePlace,
	dataFolder: '',
	demonstration: false,
	logLevel: 'silent',
	mail: { url: process.argv[3] ?? '', from: 'verbale@un.example' }
});

for (;;) await deliverMail(context, { kind: 'terminal' });
