import type { Json } from './json.ts';

/** Who signs in, and what everybody did. */
export type AccountTables = {
	users: {
		id: string;
		email: string;
		name: string;
		role: string;
		password_hash: string;
		created_at: string;
		disabled_at: string | null;
	};
	sessions: { token_hash: string; user_id: string; created_at: string; expires_at: string };
	audit: {
		seq: number;
		at: string;
		actor: string;
		action: string;
		subject: string;
		details: Json;
		previous_hash: string;
		hash: string;
	};
	audit_head: { id: number; seq: number; hash: string };
};
