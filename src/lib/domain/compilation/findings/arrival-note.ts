import { genevaDay } from '../../dates.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Respondent } from '../../respondent.ts';
import type { Submission } from '../../submission.ts';
import { isInForce, isLate } from '../../submission.ts';
import { nameOf, signatoryKeys } from '../subject.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import { daysInText } from './days-in-text.ts';
import type { Finding, MessageKey } from './finding.ts';
import { saysName } from './says-name.ts';

type Arrival = 'note-verbale' | 'late';

/**
 * A reply by note verbale or after the close of which no footnote on its paragraphs tells; a footnote that tells it of
 * another reply, or with another date; a joint reply whose first paragraph does not name all who sign it.
 * Source: A/HRC/19/50, footnote 3 on paragraph 5 (Colombia, note verbale of 16 November 2011).
 */
export function arrivalNote(document: CheckedDocument): Finding[] {
	const { snapshot, language, day } = document;
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	const firsts = new Map<string, CheckedLine>();
	const notes = new Map<string, { line: CheckedLine; about: Arrival }[]>();
	for (const line of document.lines) {
		if (line.part !== 'body' || line.theme === undefined) continue;
		const voice = voiceOf(line.paragraph?.attribution ?? []);
		if (voice === '') continue;
		if (line.kind === 'paragraph' && !firsts.has(voice)) firsts.set(voice, line);
		const about = line.kind === 'footnote' ? arrivalIn(line, language) : undefined;
		if (about !== undefined) notes.set(voice, [...(notes.get(voice) ?? []), { line, about }]);
	}
	const replies = new Map<string, Submission[]>();
	for (const submission of snapshot.submissions) {
		if (!isInForce(submission) || submission.consent !== 'attributed') continue;
		const voice = voiceOf(signatoryKeys(submission));
		replies.set(voice, [...(replies.get(voice) ?? []), submission]);
	}
	const findings: Finding[] = [];
	for (const [voice, first] of firsts) {
		const own = replies.get(voice);
		if (own === undefined) continue;
		const lead = respondents.get(first.paragraph?.attribution[0] ?? '');
		const name = lead?.name ?? { en: first.paragraph?.attribution[0] ?? '' };
		const tell = (
			line: CheckedLine,
			message: MessageKey,
			more: Pick<Finding, 'stated' | 'found'> = {}
		) =>
			findings.push({
				rule: 'arrival-note',
				severity: message.endsWith('unmentioned') ? 'look' : 'blocks',
				where: document.placeOf(line),
				message,
				name,
				...more
			});
		const told = notes.get(voice) ?? [];
		const arrivals = own.map((submission) => arrivalOf(submission, snapshot.consultation));
		for (const about of ['note-verbale', 'late'] as const) {
			const due = arrivals.filter((arrival) => arrival?.about === about);
			const said = told.filter((note) => note.about === about);
			if (due.length > 0 && said.length === 0) {
				const by = told.length > 0 && about === 'late';
				if (!by) tell(first, `${about}-unmentioned`);
			}
			const late = about === 'late' && own.some((each) => isLate(each, snapshot.consultation));
			for (const { line } of said) {
				if (due.length === 0 && !late) tell(line, `${about}-wrong`);
				const stated = daysInText(line.text, language)[0]?.day;
				const days = due.flatMap((arrival) => arrival?.days ?? []);
				if (stated !== undefined && days.length > 0 && !days.includes(stated))
					tell(line, 'arrival-date', { stated, found: days[0] ?? '' });
			}
		}
		if (!namesAll(first, respondents, document, day)) tell(first, 'joint-not-named');
	}
	return findings;
}

function voiceOf(keys: readonly string[]): string {
	return [...keys].sort().join(' ');
}

function arrivalOf(
	submission: Submission,
	consultation: { closesAt: string }
): { about: Arrival; days: string[] } | undefined {
	const received =
		submission.receivedAt === undefined ? undefined : genevaDay(submission.receivedAt);
	if (submission.channel === 'note-verbale') {
		const days = [submission.documentDate, received].filter((each) => each !== undefined);
		return {
			about: 'note-verbale',
			days: submission.documentDate === undefined ? days : [submission.documentDate]
		};
	}
	if (received === undefined || !isLate(submission, consultation)) return undefined;
	return { about: 'late', days: [received] };
}

const noteVerbale: Record<OfficialLanguage, RegExp> = {
	ar: /مذكرة شفوية|بمذكرة شفوية/u,
	zh: /照会/u,
	en: /notes? verbales?/iu,
	fr: /notes? verbales?/iu,
	ru: /вербальн\p{L}+ нот/iu,
	es: /notas? verbal/iu
};

const after: Record<OfficialLanguage, RegExp> = {
	ar: /بعد (?:اختتام|إغلاق|انتهاء)/u,
	zh: /(?:结束|截止).{0,4}(?:后|之后)|逾期/u,
	en: /after the (?:survey|consultation|deadline|close|closing)|late/iu,
	fr: /après (?:la clôture|la fin|le délai|l['’]expiration)|tardi/iu,
	ru: /после (?:завершения|окончания|закрытия|истечения)/iu,
	es: /después de(?:l cierre| la fecha| concluid|l plazo)|fuera de plazo|tras el cierre/iu
};

function arrivalIn(line: CheckedLine, language: OfficialLanguage): Arrival | undefined {
	const about = line.footnote?.about;
	if (about === 'note-verbale' || about === 'late') return about;
	if (about !== undefined) return undefined;
	if (noteVerbale[language].test(line.text)) return 'note-verbale';
	return after[language].test(line.text) && daysInText(line.text, language).length > 0
		? 'late'
		: undefined;
}

function namesAll(
	first: CheckedLine,
	respondents: ReadonlyMap<string, Respondent>,
	{ language }: CheckedDocument,
	day: string
): boolean {
	const keys = first.paragraph?.attribution ?? [];
	if (keys.length < 2) return true;
	return keys.every((key) => {
		const respondent = respondents.get(key);
		if (respondent === undefined) return true;
		return saysName(first.text, nameOf(respondent, language, day));
	});
}
