import type { Generated } from 'kysely';
import type { Json } from './json.ts';

/** What is asked, and by which mandate. */
export type ConsultationTables = {
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
};
