import type { OfficialLanguage } from '../language.ts';
import { wordingIn } from '../language.ts';
import type { Snapshot } from '../snapshot.ts';
import { contributionsAnnex } from './contributions-annex.ts';
import { introduction } from './introduction.ts';
import type { Compilation, Masthead } from './model.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { questionnaireAnnex } from './questionnaire-annex.ts';
import { repliesChapter } from './replies.ts';
import { statementAnnex } from './statement-annex.ts';

/** How the replies are told. `summary`: one paragraph in the name of each respondent for each of its thoughts. */
export type DraftPolicy = { mode: 'summary' };

/**
 * Drafts the compilation of a consultation in one language: introduction, replies by theme, annexes.
 * Pure and deterministic: the same snapshot, language and policy give the same document, byte for byte.
 */
export function draftCompilation(
	snapshot: Snapshot,
	language: OfficialLanguage,
	policy: DraftPolicy = { mode: 'summary' }
): Compilation {
	if (policy.mode !== 'summary') throw new RangeError('the only mode of drafting is summary');
	return {
		language,
		masthead: mastheadOf(snapshot, language),
		sections: [introduction(snapshot, language), repliesChapter(snapshot, language)],
		annexes: [
			...(snapshot.ledger === undefined
				? []
				: [contributionsAnnex(snapshot, snapshot.ledger, language)]),
			...(snapshot.ledger?.statement === undefined
				? []
				: [statementAnnex(snapshot.ledger, snapshot.ledger.statement, language)]),
			questionnaireAnnex(snapshot.questionnaire, language)
		]
	};
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
