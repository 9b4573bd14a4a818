import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './schema.ts';

/** Stands in a query for a value that is known when the query runs. */
class Placeholder {
	readonly name: string;

	constructor(name: string) {
		this.name = name;
	}
}

/**
 * A query for what is asked many times a second. It is compiled once for each engine, since Kysely takes longer to write a
 * short statement than SQLite to run it, and then runs with other values: `value('id')` stands for the `id` of `Values`.
 * The statement is the same for all values: none of them may decide which clauses it has, and null has no `is`.
 */
export function prepared<Values extends Record<string, unknown>>() {
	return <Row>(
		build: (
			db: Db,
			value: <Name extends keyof Values & string>(name: Name) => Values[Name]
		) => Compilable<Row>
	): ((db: Db, values: Values) => Promise<Row[]>) => {
		const compiled = new WeakMap<object, CompiledQuery<Row>>();
		return async (db, values) => {
			const engine = db.getExecutor().adapter.constructor;
			let query = compiled.get(engine);
			if (!query) {
				query = build(db, (name) => new Placeholder(name) as never).compile();
				compiled.set(engine, query);
			}
			const parameters = query.parameters.map((parameter) =>
				parameter instanceof Placeholder ? values[parameter.name] : parameter
			);
			const { rows } = await db.executeQuery<Row>({ ...query, parameters });
			return rows;
		};
	};
}
