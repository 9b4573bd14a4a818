import type { OfficialLanguage, Texts } from '../../language.ts';
import { questionsOf } from '../../questionnaire.ts';
import type { Snapshot } from '../../snapshot.ts';
import type { Submission } from '../../submission.ts';
import type { CheckedLine } from './checked-document.ts';
import { sourcesOf } from './citations.ts';
import { allInlines } from './walk.ts';

/** What a reply says, in its own language and in a translation. */
export function repliedWords({ answers }: Submission, language: OfficialLanguage): string[] {
	return answers.flatMap(({ text, translations }) => [text, translations?.[language]?.text ?? '']);
}

/** The texts of the consultation itself, in all languages. */
export function consultationWords(snapshot: Snapshot): string[] {
	const { consultation, ledger, questionnaire, themes } = snapshot;
	const { document } = consultation;
	const texts: (Texts | undefined)[] = [
		...sourcesOf(snapshot).flatMap(({ title, operative }) => [
			title,
			operative?.lead,
			operative?.words
		]),
		consultation.title,
		consultation.summary,
		consultation.background,
		document.title,
		document.subtitle,
		document.repliesHeading,
		document.stakeholderDefinition?.words,
		document.stakeholderDefinition?.source,
		ledger?.title,
		ledger?.fund.name,
		ledger?.fund.shortName,
		questionnaire.title,
		questionnaire.introduction,
		questionnaire.closing,
		...questionsOf(questionnaire).flatMap(({ label, hint, options = [] }) => [
			label,
			hint,
			...options.map((option) => option.label)
		]),
		...(snapshot.positions ?? []).map(({ statement }) => statement),
		...(snapshot.panels ?? []).map(({ title }) => title),
		...themes.flatMap(({ name, description }) => [name, description])
	];
	return texts.flatMap((each) => Object.values(each ?? {}));
}

/** Keys of the replies on which a line rests, or the paragraph whose footnote it is. */
export function restsOn(line: CheckedLine): string[] {
	return [
		...new Set(
			allInlines(line.paragraph?.content ?? []).flatMap((inline) =>
				inline.type === 'text' ? (inline.provenance ?? []).map(({ submission }) => submission) : []
			)
		)
	];
}
