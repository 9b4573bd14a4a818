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
};

export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
	const dataFolder = resolve(environment.DATA_DIR ?? 'data');
	return {
		database: environment.DATABASE_URL ? { url: environment.DATABASE_URL } : { folder: dataFolder },
		dataFolder,
		publicOrigin: environment.PUBLIC_ORIGIN,
		demonstration: environment.VERBALE_DEMO !== 'off',
		logLevel: environment.LOG_LEVEL ?? 'info'
	};
}

/** The folder in which a person gave a command: what relative paths in its arguments start from. */
export function invokedFrom(environment: NodeJS.ProcessEnv = process.env): string {
	return environment.INVOKED_FROM ?? process.cwd();
}
