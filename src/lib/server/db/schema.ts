import type { Kysely, Transaction } from 'kysely';
import type { AccountTables } from './schema/accounts.ts';
import type { CodingTables } from './schema/coding.ts';
import type { CompilationTables } from './schema/compilations.ts';
import type { ConsultationTables } from './schema/consultations.ts';
import type { IntakeTables } from './schema/intake.ts';
import type { IssueTables } from './schema/issues.ts';
import type { LedgerTables } from './schema/ledgers.ts';
import type { MailTables } from './schema/mail.ts';
import type { RegistryTables } from './schema/registry.ts';
import type { SubmissionTables } from './schema/submissions.ts';
import type { WritingTables } from './schema/writing.ts';

/** Columns as they are stored; nothing outside `db/` sees them. */
export type Database = AccountTables &
	RegistryTables &
	ConsultationTables &
	SubmissionTables &
	WritingTables &
	IntakeTables &
	CodingTables &
	LedgerTables &
	CompilationTables &
	IssueTables &
	MailTables;

/** The database, or a transaction in it: what every `db/` function takes first. */
export type Db = Kysely<Database> | Transaction<Database>;
