import type { Generated } from 'kysely';
import type { Json } from './json.ts';

/** What passages are about. */
export type CodingTables = {
	/** Replies that a member of staff has read as they stand. */
	readings: { submission_id: string; read_at: string; read_by: string };
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
};
