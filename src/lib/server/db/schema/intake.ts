import type { Json } from './json.ts';

/** What the secretariat does with replies. */
export type IntakeTables = {
	/** Replies that staff register; what they say of channel, reference, language and consent is on the submission. */
	registrations: {
		submission_id: string;
		consultation_id: string;
		/** A day, `YYYY-MM-DD`, in Geneva. */
		received_on: string;
		sent_by: string;
		late_reason: string | null;
		registered_at: string;
		registered_by: string;
		finished_at: string | null;
		finished_by: string | null;
	};
	/** The words of a file, by paragraphs; `unplaced` of its `paragraphs` have words that stand in no answer yet. */
	document_readings: {
		id: string;
		submission_id: string;
		file_id: string;
		shown: string;
		blocks: Json;
		pages: number | null;
		cut: number;
		language: string;
		words_hash: string;
		is_form: number;
		needs_confirming: number;
		confirmed_at: string | null;
		confirmed_by: string | null;
		settled_at: string | null;
		settled_by: string | null;
		paragraphs: number;
		unplaced: number;
		/** The paragraph at which work on it stopped, counted from 0. */
		stopped_at: number;
		read_at: string;
	};
	placements: {
		id: string;
		reading_id: string;
		start_at: number;
		end_at: number;
		question_key: string;
		at: string;
		by: string;
	};
	decisions: {
		id: string;
		submission_id: string;
		kind: string;
		at: string;
		by: string;
		reason: string | null;
	};
	/** Decisions on two replies in the name of one State; `superseded_id` is that of the one that no longer counts. */
	second_replies: {
		id: string;
		consultation_id: string;
		first_id: string;
		second_id: string;
		decision: string;
		superseded_id: string | null;
		reason: string;
		decided_at: string;
		decided_by: string;
		undone_at: string | null;
		undone_by: string | null;
	};
	/** Leave to send after the close, until an instant, whatever the consultation says of late replies. */
	soft_closes: {
		id: string;
		consultation_id: string;
		until: string;
		reason: string;
		allowed_at: string;
		allowed_by: string;
		ended_at: string | null;
	};
	/** `ending` is `answered`, `withdrawn` or `replaced`; null while it runs or once `until` has passed. */
	completion_requests: {
		id: string;
		submission_id: string;
		questions: Json;
		message: string;
		language: string;
		until: string;
		asked_at: string;
		asked_by: string;
		ended_at: string | null;
		ending: string | null;
	};
	/** What staff wrote down about a reply. In no export and on no public page. */
	reply_notes: {
		id: string;
		submission_id: string;
		text: string;
		written_at: string;
		written_by: string;
	};
	/** Similar texts as they were last looked for; `families` names submissions by their ids. */
	similar_searches: {
		consultation_id: string;
		searched_at: string;
		searched_by: string;
		/** How many replies there were to compare. */
		replies: number;
		families: Json;
	};
	/** A reply that the compilation tells as in the same terms as the reply `told_id`. */
	same_terms: {
		submission_id: string;
		told_id: string;
		consultation_id: string;
		chosen_at: string;
		chosen_by: string;
	};
};
