import type { Json } from './json.ts';

/** How a reply is written: with whom, and in which steps. */
export type WritingTables = {
	/** Each save and each sending, with the answers that it changed. */
	submission_revisions: {
		submission_id: string;
		number: number;
		kind: string;
		at: string;
		by: string;
		answers: Json;
		/** When an autosaved revision began, of which `at` is the last save; null for every other. */
		began_at: string | null;
	};
	/** Saves of one question by one hand within minutes, from revision `first_number` to `last_number`. */
	save_runs: {
		submission_id: string;
		/** Empty for a sending and for what concerns no question. */
		question_key: string;
		first_number: number;
		last_number: number;
		kind: string;
		by: string;
		first_at: string;
		last_at: string;
		saves: number;
	};
	/** Answers to a sent reply that were changed and not sent yet; `answer` is an Answer of the domain. */
	pending_answers: {
		submission_id: string;
		question_key: string;
		answer: Json;
		updated_at: string;
	};
	access_links: {
		token_hash: string;
		id: string;
		submission_id: string;
		role: string;
		name: string | null;
		created_at: string;
		revoked_at: string | null;
	};
	/** What was done with a link: opened, saved, commented, cleared, sent, and what its holder did to other links. */
	link_events: {
		id: string;
		submission_id: string;
		link_id: string;
		kind: string;
		at: string;
		question_key: string | null;
		/** The link that was made, named or closed. */
		about_link: string | null;
	};
	/** Words beside an answer; `thread_id` is the id of the first comment of the thread, which alone is resolved. */
	comments: {
		id: string;
		submission_id: string;
		question_key: string;
		thread_id: string;
		link_id: string;
		at: string;
		text: string;
		/** 1 where it asks for a change. */
		asks: number;
		resolved_at: string | null;
		resolved_by: string | null;
	};
	/** `needed`: nothing is sent before it is cleared. `cleared_version` is the revision that was cleared. */
	clearances: {
		submission_id: string;
		needed: number;
		cleared_version: number | null;
		cleared_at: string | null;
		cleared_by: string | null;
	};
	form_readings: {
		id: string;
		submission_id: string;
		read_at: string;
		name: string;
		reading: Json;
	};
};
