import type { Generated } from 'kysely';
import type { Json } from './json.ts';

/** Documents on their way to be issued, and those that were. */
export type IssueTables = {
	issues: {
		id: string;
		consultation_id: string;
		/** From 1; the one with the highest is under way, or was issued last. */
		position: number;
		kind: string;
		symbol: string | null;
		state: string;
		session: number;
		agenda_item: string | null;
		distribution: string | null;
		document_date: string | null;
		/** By language. */
		job_numbers: Json | null;
		/** Of a corrigendum: entries in the words of an author, by language and entry. */
		wordings: Json;
		created_at: string;
		created_by: string;
		review_at: string | null;
		review_by: string | null;
		returned_at: string | null;
		returned_by: string | null;
		return_reason: string | null;
		final_at: string | null;
		final_by: string | null;
		/** The file that could not be written. */
		files_failure: Json | null;
		issued_at: string | null;
		issued_by: string | null;
		/** How many replies were confidential when it was issued; null where its replies are not noted. */
		confidential_replies: Generated<number | null>;
		/** The counts of participation when it was issued. */
		participation: Generated<Json | null>;
	};
	/** A document in one language, frozen when it was made final; issued once `issued_at` is there. */
	issue_editions: {
		issue_id: string;
		language: string;
		model: Json;
		digest: string;
		/** The whole text as it reads with a corrigendum or an addendum; null where the model is the whole. */
		whole: Json | null;
		changes: Json;
		frozen_at: string;
		frozen_by: string;
		issued_at: string | null;
		issued_by: string | null;
	};
	/** A file of an edition; it is there for the public once its edition is issued. */
	issued_files: {
		id: string;
		issue_id: string;
		language: string;
		/** Of the edition that was written. */
		digest: string;
		format: string;
		size: number;
		sha256: string;
		storage_key: string;
		name: string;
		written_at: string;
	};
	/** A reply on which an issued document rests, as the public reads it. */
	issued_replies: {
		issue_id: string;
		submission_id: string;
		/** 1 or 0, as it was when the document was issued. */
		attributed: number;
		/** What lists are read by. */
		place: string;
		/** Of `reply`: see `digestOfPublic`. */
		digest: string;
		/** As the public reads it, but for `withheld`. */
		reply: Json;
		/** Keys of questions whose answers are left out; null where it is not attributed and not released. */
		withheld: Json | null;
	};
	/** A reply without attribution that a person read as the public will, and released. */
	reply_releases: {
		submission_id: string;
		/** Of what was read. */
		digest: string;
		/** Keys of questions whose answers are left out. */
		withheld: Json;
		released_at: string;
		released_by: string;
	};
};
