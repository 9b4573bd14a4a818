import type { Json } from './json.ts';

/** What was drafted, edited and accepted. */
export type CompilationTables = {
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
	/** Each change of a newest draft, in order, with what it changed before and after. */
	compilation_edits: {
		id: string;
		consultation_id: string;
		language: string;
		/** From 1 in each edition. */
		position: number;
		draft_number: number;
		/** What was done: `words`, `add-paragraph`, `undo`. */
		kind: string;
		/** The node that it was done to. */
		node: string;
		/** `done`, `undone`, or `over`: it can be done again no more. */
		state: string;
		changes: Json;
		began_at: string;
		edited_at: string;
		edited_by: string;
	};
	/** Who works in which paragraph of a newest draft, until when unless it is renewed. */
	paragraph_holds: {
		consultation_id: string;
		language: string;
		node: string;
		held_by: string;
		since: string;
		until: string;
	};
	/** Comments and suggestions on a compilation; the first of a thread says how the thread was settled. */
	remarks: {
		id: string;
		consultation_id: string;
		language: string;
		node: string;
		/** Id of the first remark of the thread: its own, where it is the first. */
		thread_id: string;
		kind: string;
		/** The words of the paragraph that it is about; null where it is about all of it. */
		quote: string | null;
		words: string;
		/** Of a suggestion: the content proposed for the paragraph, and the mark of the paragraph when it was made. */
		proposed: Json | null;
		mark: string | null;
		made_at: string;
		made_by: string;
		/** `resolved`, `accepted`, `rejected`; null while it is open. */
		outcome: string | null;
		settled_at: string | null;
		settled_by: string | null;
	};
	/** Translations of the lines of the document, each state of one under the next number; nothing is taken out. */
	edition_texts: {
		id: string;
		consultation_id: string;
		language: string;
		unit: string;
		number: number;
		/** The words of the original that were translated. */
		source: string;
		words: string;
		state: string;
		written_by: string;
		/** Who gave it this state. */
		kept_by: string;
		kept_at: string;
	};
	/** Files with translations that were read and wait for a person, for some days. */
	edition_readings: {
		id: string;
		consultation_id: string;
		language: string;
		file_name: string;
		texts: Json;
		read_by: string;
		read_at: string;
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
};
