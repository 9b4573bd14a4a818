import type { Texts } from './language.ts';

/**
 * An act of an intergovernmental body that a document cites: a resolution or a decision.
 * `number` is how the body cites it (`16/22`); `symbol` is its document symbol.
 */
export type Act = {
	key: string;
	kind: 'resolution' | 'decision';
	body: 'human-rights-council' | 'general-assembly';
	number: string;
	symbol: string;
	/** Date of adoption, `YYYY-MM-DD`. */
	date: string;
	title: Texts;
	/**
	 * What the act asks for: `lead` is the clause that introduces the quotation
	 * ("requested the Secretary-General"), `words` are the operative words, quoted word for word.
	 */
	operative?: { lead: Texts; words: Texts };
};

/** The decision that asks for the consultation, the acts it rests on, and the session at which the report is due. */
export type Mandate = {
	/** The act that asks for the consultation. */
	act: Act;
	/** Acts that explain its subject, in the order in which the introduction tells them. */
	background: Act[];
	/** Other acts and documents that texts of this consultation may cite. */
	sources: Act[];
	/** Number of the Council session that receives the document. */
	dueSession: number;
	/** Agenda item as printed on the masthead, e.g. `3`. */
	agendaItem?: string;
};
