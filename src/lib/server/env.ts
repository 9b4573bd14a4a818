import { resolve } from 'node:path';
import type { DatabasePlace } from './db/dialect.ts';

/** What the environment says; this file alone reads it. */
export type Config = {
	database: DatabasePlace;
	/** Folder for the database and for files. */
	dataFolder: string;
	/** The address that people use, when it is not the one the server listens on. */
	publicOrigin?: string;
	/** Load the demonstration consultations into an empty database. */
	demonstration: boolean;
	logLevel: string;
	/** The server that takes mail, `smtp://` or `smtps://`, and the address that mails come from. Without it they wait. */
	mail?: { url: string; from: string };
	/** Most mails of an invitation that go in a minute. */
	mailsPerMinute?: number;
};

export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
	const dataFolder = resolve(environment.DATA_DIR ?? 'data');
	return {
		database: environment.DATABASE_URL ? { url: environment.DATABASE_URL } : { folder: dataFolder },
		dataFolder,
		publicOrigin: environment.PUBLIC_ORIGIN,
		demonstration: environment.VERBALE_DEMO !== 'off',
		logLevel: environment.LOG_LEVEL ?? 'info',
		mail: mailOf(environment),
		mailsPerMinute: rateOf(environment)
	};
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from, PUBLIC_ORIGIN: origin }: NodeJS.ProcessEnv) {
	if (!url) return undefined;
	if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
		throw new Error(
			'SMTP_URL is no address of a mail server, such as smtp://user:password@host:587'
		);
	return { url, from: from || `verbale@${new URL(origin || url).hostname}` };
}

function rateOf({ MAIL_RATE: rate }: NodeJS.ProcessEnv) {
	if (!rate) return undefined;
	const perMinute = Number(rate);
	if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > 10_000)
		throw new Error('MAIL_RATE is no number of mails a minute, such as 60');
	return perMinute;
}

/** The folder in which a person gave a command: what relative paths in its arguments start from. */
export function invokedFrom(environment: NodeJS.ProcessEnv = process.env): string {
	return environment.INVOKED_FROM ?? process.cwd();
}
