import type { PlannedSection } from './document-plan.ts';
import type { OfficialLanguage, Texts } from './language.ts';

/** How a joint reply is counted: once, or once for each signatory. */
export type CountingRule = 'once' | 'each-signatory';

/** The whole exercise: its texts, dates, languages and policies. Instants are ISO 8601 in UTC. */
export type Consultation = {
	/** Stable part of the address: lower-case letters, digits and hyphens. */
	slug: string;
	title: Texts;
	/** One sentence for lists. */
	summary: Texts;
	/** Paragraphs, divided by a blank line. */
	background: Texts;
	/** Said on every public page of the consultation, e.g. that its replies are a paraphrase. */
	notice?: Texts;
	/** Languages in which the questionnaire is published. */
	languages: OfficialLanguage[];
	/** Language in which the compilation is written first. */
	originalLanguage: OfficialLanguage;
	opensAt: string;
	closesAt: string;
	/** What happens to a reply sent after `closesAt`. */
	lateReplies: 'refuse' | 'accept';
	countingRule: CountingRule;
	contact: { office: Texts; email: string };
	document: DocumentPlan;
};

/** What is known of the document before it is drafted. */
export type DocumentPlan = {
	/** Symbol such as `A/HRC/19/50`, once assigned. */
	symbol?: string;
	title: Texts;
	subtitle: Texts;
	/** Heading of the chapter that holds the replies. */
	repliesHeading: Texts;
	/** Masthead date, `YYYY-MM-DD`. */
	date?: string;
	/** `general`, `limited`, … as on the masthead. */
	distribution?: 'general' | 'limited' | 'restricted';
	/** The document that says who counts as a stakeholder, quoted in the first footnote. */
	stakeholderDefinition?: { words: Texts; source: Texts; address?: string };
	/** Most words the body may have; 8,500 for a report of the Secretariat. */
	wordLimit: number;
	/** Near the limit, replies are shortened by leaving out sentences, the same share for every respondent. */
	condense?: boolean;
	/** The sections in order; without it, those of the model case. */
	sections?: PlannedSection[];
};

export type ConsultationPhase = 'announced' | 'open' | 'closed';

/** The clock alone decides what is open. `now` is an ISO instant; the last instant is `closesAt` itself. */
export function phaseOf(
	consultation: Pick<Consultation, 'opensAt' | 'closesAt'>,
	now: string
): ConsultationPhase {
	if (Date.parse(now) < Date.parse(consultation.opensAt)) return 'announced';
	return Date.parse(now) <= Date.parse(consultation.closesAt) ? 'open' : 'closed';
}

/**
 * How a reply sent now would be taken: in time; late, because the consultation takes late replies or staff allowed it until
 * `softUntil`, the last instant of a soft close; or not at all.
 */
export function takesReply(
	consultation: Pick<Consultation, 'opensAt' | 'closesAt' | 'lateReplies'> & { softUntil?: string },
	now: string
): 'in-time' | 'late' | 'no' {
	const phase = phaseOf(consultation, now);
	if (phase === 'open') return 'in-time';
	if (phase === 'announced') return 'no';
	const { lateReplies, softUntil } = consultation;
	const isAllowed = softUntil !== undefined && Date.parse(now) <= Date.parse(softUntil);
	return lateReplies === 'accept' || isAllowed ? 'late' : 'no';
}
