import type { Database as SqliteFile, Statement } from 'better-sqlite3';

const mostKept = 500;

/** The same connection, keeping the statements that it has prepared. */
export function prepareOnce(file: SqliteFile): {
	prepare: (sql: string) => Statement;
	close: () => void;
} {
	const statements = new Map<string, Statement>();
	return {
		close: () => file.close(),
		prepare: (sql) => {
			const kept = statements.get(sql);
			if (kept && !kept.busy) return kept;
			const statement = file.prepare(sql);
			if (statements.size >= mostKept) statements.clear();
			statements.set(sql, statement);
			return statement;
		}
	};
}
