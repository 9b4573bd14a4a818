import type { ReplyMode } from '../document-plan.ts';
import { modelPlan, plannedSections } from '../document-plan.ts';
import type { OfficialLanguage } from '../language.ts';
import { wordingIn } from '../language.ts';
import type { Snapshot } from '../snapshot.ts';
import { bodySections } from './body-sections.ts';
import { condense, nearTheLimit } from './condense.ts';
import { contributionsAnnex } from './contributions-annex.ts';
import { startDrafting } from './drafting.ts';
import type { Annex, Compilation, Masthead } from './model.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { questionnaireAnnex } from './questionnaire-annex.ts';
import { statementAnnex } from './statement-annex.ts';
import { countWords } from './word-count.ts';
import { writeSections } from './write-planned.ts';

/** What a draft does where the consultation does not say it. */
export type DraftPolicy = {
	/** How replies are told where the document has no plan of its own. */
	mode?: ReplyMode;
	/** Overrules what the document says of condensing near the word limit. */
	condense?: boolean;
	/** Whether the consultation is closed, by the clock of whoever drafts; it is where nothing is said. */
	closed?: boolean;
};

/**
 * Drafts the compilation of a consultation in one language: the sections of its plan, or those of the model case
 * (introduction and replies by theme), and the annexes that the introduction points to.
 * Pure and deterministic: the same snapshot, language and policy give the same document, byte for byte, in whatever
 * order it lists respondents, submissions, answers and excerpts.
 */
export function draftCompilation(
	snapshot: Snapshot,
	language: OfficialLanguage,
	policy: DraftPolicy = {}
): Compilation {
	const { document } = snapshot.consultation;
	const plan = document.sections ?? modelPlan(policy.mode);
	const drafting = startDrafting(snapshot, language, policy.closed);
	const body = bodySections(plan, drafting);
	let sections = writeSections(body, drafting);
	if (policy.condense ?? document.condense) {
		const { words } = countWords({ language, sections });
		const limit = document.wordLimit;
		if (words > limit * nearTheLimit) {
			sections = writeSections(condense(body, { words, limit }, drafting), drafting);
		}
	}
	const all = plannedSections(plan);
	const reproduces = all.some((each) => each.kind === 'replies' && each.mode === 'as-received');
	const { notice } = snapshot.consultation;
	const notes = [
		...(notice === undefined ? [] : [wordingIn(notice, language).text]),
		...(reproduces ? [drafting.modes.designations] : [])
	];
	return {
		language,
		masthead: {
			...mastheadOf(snapshot, language),
			...(notes.length > 0 ? { notes } : {})
		},
		sections,
		annexes: all.some(({ kind }) => kind === 'introduction') ? annexesOf(snapshot, language) : []
	};
}

function annexesOf(snapshot: Snapshot, language: OfficialLanguage): Annex[] {
	const { ledger, questionnaire } = snapshot;
	return [
		...(ledger === undefined ? [] : [contributionsAnnex(snapshot, ledger, language)]),
		...(ledger?.statement === undefined
			? []
			: [statementAnnex(ledger, ledger.statement, language)]),
		questionnaireAnnex(questionnaire, language)
	];
}

function mastheadOf(snapshot: Snapshot, language: OfficialLanguage): Masthead {
	const { consultation, mandate } = snapshot;
	const { document } = consultation;
	const { office, organ } = phrasesOf(language);
	const subtitle = wordingIn(document.subtitle, language).text;
	return {
		organ: organ['human-rights-council'],
		...(document.symbol === undefined ? {} : { symbol: document.symbol }),
		...(document.distribution === undefined ? {} : { distribution: document.distribution }),
		...(document.date === undefined ? {} : { date: document.date }),
		originalLanguage: consultation.originalLanguage,
		session: mandate.dueSession,
		...(mandate.agendaItem === undefined ? {} : { agendaItem: mandate.agendaItem }),
		title: wordingIn(document.title, language).text,
		subtitle,
		submittedBy: subtitle.includes(office.sign) ? '' : withoutArticle(office.full)
	};
}

/** The name as a line of its own: `Office of …`, `Haut-Commissariat …`, `Oficina …`. */
function withoutArticle(name: string): string {
	return name.replace(/^(?:the|le|la|el) /, '');
}
