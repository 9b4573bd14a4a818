import type { ColumnType } from 'kysely';
import type { Json } from './json.ts';

/** Who contributed what. */
export type LedgerTables = {
	ledgers: {
		consultation_id: string;
		fund: Json;
		title: Json;
		currency: string;
		from_date: string;
		cut_off: string;
		statement: Json | null;
	};
	ledger_entries: {
		consultation_id: string;
		position: number;
		period: string;
		donor_id: string;
		/** PostgreSQL gives a bigint back as text. */
		amount_hundredths: ColumnType<number | string, number, number>;
		currency: string | null;
		kind: string;
		date: string | null;
	};
	ledger_imports: {
		id: string;
		consultation_id: string;
		prepared_at: string;
		ledger_digest: string;
		entries: Json;
	};
};
