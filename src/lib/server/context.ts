import { join } from 'node:path';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { openDatabase } from './db/dialect.ts';
import type { OpenDatabase } from './db/dialect.ts';
import type { Config } from './env.ts';
import type { Mailer } from './mail/mailer.ts';
import { openSmtp } from './mail/smtp.ts';
import { postgresSearch } from './search/postgres-search.ts';
import type { Search } from './search/search.ts';
import { sqliteSearch } from './search/sqlite-search.ts';
import { diskStorage } from './storage/disk.ts';
import type { Storage } from './storage/storage.ts';

/** What a use case may reach. This file alone constructs adapters. */
export type Context = Pick<OpenDatabase, 'db' | 'transact'> & {
	/** The server's clock: an ISO 8601 instant in UTC. */
	now: () => string;
	log: Logger;
	/** Absent where no mail server is set: then mails wait for a person. */
	mailer?: Mailer;
	/** Most mails of an invitation that go in a minute. */
	mailsPerMinute: number;
	database: OpenDatabase;
	/** The bytes of files, which are never in the database. */
	storage: Storage;
	search: Search;
	close: () => Promise<void>;
};

export function createContext(config: Config): Context {
	const database = openDatabase(config.database);
	const mailer = config.mail && openSmtp(config.mail);
	return {
		db: database.db,
		transact: database.transact,
		now: () => new Date().toISOString(),
		log: pino(
			{ level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
			pino.destination(2)
		),
		...(mailer && { mailer }),
		mailsPerMinute: config.mailsPerMinute ?? 60,
		database,
		storage: diskStorage(join(config.dataFolder, 'files')),
		search: 'url' in config.database ? postgresSearch : sqliteSearch,
		close: async () => {
			mailer?.close();
			await database.close();
		}
	};
}
