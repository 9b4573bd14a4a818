import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#lib/server/db/dialect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { askPostgres, databaseAt, findPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		postgres: PostgresServer;
		/** Name of a migrated, otherwise empty database on that server, to be copied. */
		postgresTemplate: string;
		/** Folder of a migrated, otherwise empty SQLite database, to be copied. */
		sqliteTemplate: string;
	}
}

/** For one run of Vitest: a PostgreSQL server where there is one, and on each engine a database that tests take copies of. */
export default async function setUpDatabases(project: TestProject) {
	const sqliteTemplate = mkdtempSync(join(tmpdir(), 'verbale-template-'));
	await migrateAt({ folder: sqliteTemplate });
	project.provide('sqliteTemplate', sqliteTemplate);
	const { stop, ...server } = await findPostgres();
	const postgresTemplate = `verbale_template_${randomUUID().replaceAll('-', '')}`;
	if ('url' in server) {
		await askPostgres(server.url, `create database ${postgresTemplate}`);
		await migrateAt({ url: databaseAt(server.url, postgresTemplate) });
	}
	project.provide('postgres', server);
	project.provide('postgresTemplate', postgresTemplate);
	return async () => {
		rmSync(sqliteTemplate, { recursive: true, force: true });
		if ('url' in server)
			await askPostgres(server.url, `drop database if exists ${postgresTemplate} with (force)`);
		await stop();
	};
}

async function migrateAt(place: Parameters<typeof openDatabase>[0]): Promise<void> {
	const database = openDatabase(place);
	await migrate(database);
	await database.close();
}
