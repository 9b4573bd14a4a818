import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';

/** Columns as they are stored; nothing outside `db/` sees them. `Json` is text that holds JSON. */
type Json = string;

export type Database = {
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
	respondents: {
		id: string;
		key: string;
		kind: string;
		category: string | null;
		name: Json;
		formal_name: Json | null;
		sort_key: string | null;
		regional_group: string | null;
		country: string | null;
		grammar: Json | null;
		/** Other names, in whatever language. */
		aliases: Json | null;
		accreditation: string | null;
		/** Id of the entry that this one was merged into: it is in the registry no longer. */
		merged_into: string | null;
		/** Language in which it is written to, where someone chose it. */
		correspondence: string | null;
	};
	/** Whom to write to at a respondent, until they are erased. In no export, log or audit. */
	respondent_contacts: {
		id: string;
		respondent_id: string;
		name: string;
		email: string;
		given_at: string;
		erase_after: string;
		/** When a mail to it came back. */
		bounced_at: string | null;
	};
	/** Respondents who asked not to be written to; `way` is `link` or `staff`. */
	respondent_wishes: { respondent_id: string; asked_at: string; way: string };
	/** Two entries made one; `moved` is what followed from the entry that is gone. */
	respondent_merges: {
		id: string;
		kept_id: string;
		gone_id: string;
		moved: Json;
		reason: string;
		merged_at: string;
		merged_by: string;
		undone_at: string | null;
		undone_by: string | null;
	};
	/** Respondents that a reply brought into the registry and that nobody has looked at. */
	unmatched_respondents: { respondent_id: string };
	registry_imports: { id: string; prepared_at: string; digest: string; entries: Json };
	/** `name_key` is the normalised form of one of the respondent's names; States are found by key. */
	respondent_names: { kind: string; name_key: string; respondent_id: string };
	consultations: {
		id: string;
		slug: string;
		title: Json;
		summary: Json;
		background: Json;
		notice: Json | null;
		languages: Json;
		original_language: string;
		opens_at: string;
		closes_at: string;
		late_replies: string;
		counting_rule: string;
		contact: Json;
		document: Json;
		due_session: number;
		agenda_item: string | null;
		created_at: string;
	};
	acts: {
		consultation_id: string;
		position: number;
		/** `act`, `background` or `source`: its place in the mandate. */
		part: string;
		key: string;
		kind: string;
		body: string;
		number: string;
		symbol: string;
		date: string;
		title: Json;
		operative: Json | null;
	};
	themes: {
		consultation_id: string;
		position: number;
		key: string;
		name: Json;
		description: Json | null;
		/** Key of the theme that a sub-theme stands under. */
		parent_key: string | null;
	};
	questionnaire_revisions: {
		id: string;
		consultation_id: string;
		number: number;
		title: Json;
		introduction: Json;
		closing: Json | null;
		rules: Json;
		frozen_at: string | null;
	};
	sections: {
		revision_id: string;
		position: number;
		key: string;
		number: string | null;
		title: Json | null;
	};
	questions: {
		revision_id: string;
		position: number;
		section_key: string;
		key: string;
		number: string | null;
		kind: string;
		label: Json;
		hint: Json | null;
		options: Json | null;
		theme_key: string | null;
		needed: number;
		/** Fewest words or options that answer it. */
		minimum: number | null;
		not_applicable: Generated<number>;
		length_guide: number | null;
		condition: Json | null;
	};
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
	/** Addresses at which respondents may be asked, until they are erased. In no export, log or audit. */
	contacts: { submission_id: string; email: string; given_at: string; erase_after: string };
	signatories: {
		submission_id: string;
		position: number;
		respondent_id: string;
		role: string;
	};
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
	/** Answers to a sent reply that were changed and not sent yet; `answer` is an Answer of the domain. */
	pending_answers: {
		submission_id: string;
		question_key: string;
		answer: Json;
		updated_at: string;
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
	decisions: {
		id: string;
		submission_id: string;
		kind: string;
		at: string;
		by: string;
		reason: string | null;
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
	translations: {
		submission_id: string;
		question_key: string;
		language: string;
		text: string;
		state: string;
		source_hash: string;
	};
	excerpts: {
		id: string;
		submission_id: string;
		key: string;
		question_key: string;
		theme_key: string;
		start_offset: number;
		end_offset: number;
		hash: string;
		/** As they were when the passage was coded; empty where they are not known. */
		words: Generated<string>;
		/** 1 while other words stand there than were coded. */
		changed: Generated<number>;
		coded_at: string | null;
		coded_by: string | null;
	};
	/** `place` is that among the positions of the consultation. */
	positions: {
		consultation_id: string;
		key: string;
		place: number;
		theme_key: string;
		statement: Json;
	};
	/** Passages in a position, in their order there; a passage can be coded no longer. */
	position_excerpts: {
		consultation_id: string;
		position_key: string;
		place: number;
		submission_id: string;
		excerpt_key: string;
	};
	panels: {
		consultation_id: string;
		key: string;
		date: string;
		title: Json;
		/** JSON `null` where there is none yet. */
		chair: Json;
		panellists: Json;
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
	/** Replies that a member of staff has read as they stand. */
	readings: { submission_id: string; read_at: string; read_by: string };
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
	form_readings: {
		id: string;
		submission_id: string;
		read_at: string;
		name: string;
		reading: Json;
	};
	compilation_revisions: {
		id: string;
		consultation_id: string;
		language: string;
		number: number;
		state: string;
		model: Json;
		digest: string;
		created_at: string;
		created_by: string;
	};
	/** Each text that an editor gave a paragraph of a compilation; `content` is null where it was taken out. */
	paragraph_edits: {
		id: string;
		consultation_id: string;
		language: string;
		/** Number of the draft that was edited. */
		draft_number: number;
		node: string;
		/** `edit`, or what was taken of a stale paragraph: `mine`, `drafted`, `both`. */
		kind: string;
		content: Json | null;
		edited_at: string;
		edited_by: string;
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
	/** Decisions that a finding may stand; `facts` is a hash of what it says. */
	accepted_findings: {
		consultation_id: string;
		language: string;
		rule: string;
		node: string;
		facts: string;
		reason: Json;
		accepted_by: string;
		accepted_at: string | null;
	};
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
	reminder_letters: { consultation_id: string; texts: Json; origin: string };
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
	/** What staff wrote down about a reply. In no export and on no public page. */
	reply_notes: {
		id: string;
		submission_id: string;
		text: string;
		written_at: string;
		written_by: string;
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
};

/** The database, or a transaction in it: what every `db/` function takes first. */
export type Db = Kysely<Database> | Transaction<Database>;
