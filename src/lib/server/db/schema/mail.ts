import type { Generated } from 'kysely';
import type { Json } from './json.ts';

/** What is written to whom. */
export type MailTables = {
	/** Mail to go, gone or held back; after `erase_at` its address and words are empty. */
	outbox: {
		id: string;
		consultation_id: string | null;
		kind: string;
		/** What it is about, as in the audit: `submission:<id>`. */
		about: string;
		language: string;
		to_address: string;
		subject: string;
		text: string;
		state: string;
		attempts: Generated<number>;
		/** When it is its turn. */
		next_at: string;
		/** Until when its sending may take; later a crash has left it undecided. */
		claimed_until: string | null;
		problem: string | null;
		created_at: string;
		settled_at: string | null;
		erase_at: string;
		/** The invitation, or reminder, that it belongs to. */
		invitation_id: string | null;
		/** Address of the page that stops further mail (RFC 2369); goes with the private links. */
		unsubscribe_url: string | null;
	};
	/** A letter to a list of respondents; `texts` has subject, body and note in each language. */
	invitations: {
		id: string;
		consultation_id: string;
		name: string;
		texts: Json;
		/** Of notes verbales; `{number}` is that of the recipient. */
		reference: string;
		/** A day, `YYYY-MM-DD`. */
		letter_date: string;
		/** Scheme and host of the addresses in its letters. */
		origin: string;
		paused_at: string | null;
		created_at: string;
		created_by: string;
	};
	/** A respondent who is invited, once for each consultation. */
	invitees: {
		id: string;
		consultation_id: string;
		invitation_id: string;
		respondent_id: string;
		/** Place in the list, from 1. */
		number: number;
		added_at: string;
		invited_at: string | null;
		/** `mail` or `note`. */
		invited_by: string | null;
		mail_id: string | null;
		/** When a note verbale was last written. */
		noted_at: string | null;
		opened_at: string | null;
		submission_id: string | null;
		bounced_at: string | null;
		/** `refused`, `report` or `hand`. */
		bounce_way: string | null;
		bounce_reason: string | null;
		reminders: Generated<number>;
		reminded_at: string | null;
	};
	/** Of the private links of an invitation only hashes; `way` is `mail` or `note`. */
	invitation_links: {
		token_hash: string;
		invitee_id: string;
		stop_hash: string | null;
		recovery_hash: string | null;
		way: string;
		created_at: string;
	};
	/** `paused_at`: since when no reminder of the consultation goes. */
	reminder_letters: {
		consultation_id: string;
		texts: Json;
		origin: string;
		paused_at: string | null;
	};
	/** `days_before` the deadline, or null where a person sent it; `state`: planned, sent, skipped, dropped. */
	reminders: {
		id: string;
		consultation_id: string;
		days_before: number | null;
		to_whom: Json;
		state: string;
		made_at: string;
		made_by: string;
		settled_at: string | null;
		mailed: Generated<number>;
		/** Why some were not written to, counted. */
		left_out: Json | null;
	};
};
