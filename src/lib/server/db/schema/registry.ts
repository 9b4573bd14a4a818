import type { Json } from './json.ts';

/** Who may reply, and under which names. */
export type RegistryTables = {
	respondents: {
		id: string;
		key: string;
		kind: string;
		category: string | null;
		name: Json;
		formal_name: Json | null;
		sort_key: string | null;
		/** Its place in lists; see `listKeyOf`. */
		list_key: string;
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
	/** `name_key` is the normalised form of one of the respondent's names; States are found by key. */
	respondent_names: { kind: string; name_key: string; respondent_id: string };
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
};
