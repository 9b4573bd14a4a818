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
