import type { OfficialLanguage, Texts } from '../../language.ts';
import type { FindingRule } from './finding.ts';

/**
 * A decision of staff that a finding may stand, on the edition in `language`. It holds as long as the rule says the same
 * facts of the same node; when they change it lapses by itself, and the finding is open again.
 */
export type AcceptedFinding = {
	language: OfficialLanguage;
	rule: FindingRule;
	/** Id of the node. */
	where: string;
	/** Hash of the facts, as `identify` makes it. */
	facts: string;
	/** Why, in at least one language. */
	reason: Texts;
	/** Who decided, by name. */
	by: string;
	/** ISO 8601 instant in UTC, where it is known. */
	at?: string;
};
