import type { Generated } from 'kysely';
import type { Json } from './json.ts';

/** What was replied, as it counts. */
export type SubmissionTables = {
	submissions: {
		id: string;
		consultation_id: string;
		revision_id: string;
		key: string;
		status: string;
		channel: string;
		channel_reference: string | null;
		document_date: string | null;
		received_at: string | null;
		language: string;
		consent: string;
		sort_key: string | null;
		/** Its place in the order of lead signatories; derived from them and the registry. */
		list_key: Generated<string>;
		/** Derived from revision and answers at every write; never typed. */
		completeness: string;
		missing: Json;
		override: Json | null;
		late: number;
		joint: number;
		/** What the receipt shows. */
		reference: string | null;
		digest: string | null;
		recovery_hash: string | null;
		/** In whose name a draft is written, until sending makes signatories of it. */
		speakers: Json | null;
		/** Name and function of the person who sent it. */
		sender: Json | null;
		/** `yes` or `no`: whether the Office may ask about gaps; null where it was not asked. */
		may_contact: string | null;
		/** Number of its newest revision. */
		version: Generated<number>;
		/** Characters that its kept revisions hold. PostgreSQL gives it as text. */
		history_size: Generated<number>;
		/** `revision` or `completion` while a reply that was sent is being changed; null else. */
		revising: string | null;
		revising_since: string | null;
		/** In whose name the changed reply is to be made, where that was changed. */
		pending_speakers: Json | null;
		/** When it was last sent again; `received_at` stays that of the first sending. */
		revised_at: string | null;
		withdrawn_at: string | null;
		/** How often it was sent, as far as receipts are kept. */
		sendings: Generated<number>;
		/** Of a statement: key of the panel, and its place in the order of speaking, where it is known. */
		panel_key: string | null;
		panel_place: number | null;
		created_at: string;
		updated_at: string;
	};
	signatories: {
		submission_id: string;
		position: number;
		respondent_id: string;
		role: string;
	};
	/** Addresses at which respondents may be asked, until they are erased. In no export, log or audit. */
	contacts: { submission_id: string; email: string; given_at: string; erase_after: string };
	answers: {
		submission_id: string;
		question_key: string;
		text: string;
		choices: Json | null;
		language: string;
		/** 1 where a person said which language it is. */
		language_chosen: Generated<number>;
		updated_at: string;
		/** Key of the embedded signatory who speaks here. */
		voice: string | null;
	};
	translations: {
		submission_id: string;
		question_key: string;
		language: string;
		text: string;
		state: string;
		source_hash: string;
	};
	/** Documents with a reply; a row stays when its file is removed. */
	files: {
		id: string;
		submission_id: string;
		/** Key of the question of kind `file` that it answers; null for the reply as a whole. */
		question_key: string | null;
		/** Chosen by the sender: what comes again under the same key is the same file. */
		upload_key: string;
		/** Where its bytes are; null where only its facts came, in a bundle. */
		storage_key: string | null;
		name: string;
		kind: string;
		size: number;
		sha256: string;
		added_at: string;
		added_by: string;
		/** Number of the sending that first named it, 0 where staff added it; null while it is not sent. */
		sent_in: number | null;
		/** Number of the first sending that names it no longer. */
		left_in: number | null;
		/** Its author took it out; of a sent reply this counts once it is sent again. */
		removed_at: string | null;
		removed_by: string | null;
	};
	/** One for each sending. `record` is what the digest is taken of. */
	receipts: {
		submission_id: string;
		number: number;
		sent_at: string;
		late: number;
		completeness: string;
		digest: string;
		record: Json;
	};
	/** What can be searched for; each engine keeps the words in its own way, which `search/` alone knows. */
	search_texts: {
		id: Generated<number>;
		submission_id: string;
		/** Empty for the names of its respondents. */
		question_key: string;
		/** Empty for the answer in its own words. */
		language: string;
	};
	/** By which rules of words the search was built, and how far it came. */
	search_builds: { form: number; after_id: string; finished_at: string | null };
};
