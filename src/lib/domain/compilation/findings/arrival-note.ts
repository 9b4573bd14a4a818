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
import { allInlines } from './walk.ts';

type Arrival = 'note-verbale' | 'late';

/**
 * A reply by note verbale or after the close of which no footnote on its paragraphs tells; a footnote that tells it of
 * another reply, or with another date; a joint reply whose first paragraph does not name all who sign it.
 * Source: A/HRC/19/50, footnote 3 on paragraph 5 (Colombia, note verbale of 16 November 2011).
 */
export function arrivalNote(document: CheckedDocument): Finding[] {
	const { snapshot, language, day } = document;
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	/** Replies that are told as in the same terms as another, and need not be named. */
	const others = new Set(snapshot.sameTerms?.flatMap((each) => each.others));
	const replies = new Map<string, Submission[]>();
	const voices = new Map<string, string>();
	for (const submission of snapshot.submissions) {
		if (!isInForce(submission) || submission.consent !== 'attributed') continue;
		if (submission.panel !== undefined) continue;
		const voice = voiceOf(signatoryKeys(submission));
		voices.set(submission.key, voice);
		replies.set(voice, [...(replies.get(voice) ?? []), submission]);
	}
	const leadOf = (voice: string) => {
		const [reply] = replies.get(voice) ?? [];
		return reply === undefined ? undefined : respondents.get(signatoryKeys(reply)[0] ?? '');
	};
	const firsts = new Map<string, CheckedLine>();
	const notes = new Map<string, { line: CheckedLine; about: Arrival }[]>();
	for (const line of document.lines) {
		if (line.part !== 'body' || !line.reports) continue;
		const speaking = voicesOf(line, voices);
		const about = line.kind === 'footnote' ? arrivalIn(line, language) : undefined;
		for (const voice of speaking) {
			if (line.kind === 'paragraph' && !firsts.has(voice)) firsts.set(voice, line);
			if (about === undefined) continue;
			const lead = leadOf(voice);
			const means = lead !== undefined && saysName(line.text, nameOf(lead, language, day));
			if (speaking.length === 1 || means)
				notes.set(voice, [...(notes.get(voice) ?? []), { line, about }]);
		}
	}
	const findings: Finding[] = [];
	for (const [voice, first] of firsts) {
		const own = replies.get(voice);
		if (own === undefined) continue;
		const name = leadOf(voice)?.name ?? { en: voice };
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
		const signed = new Set(own.flatMap(signatoryKeys));
		const isOther = own.some(({ key }) => others.has(key));
		if (
			!first.paragraph?.verbatim &&
			!isOther &&
			!namesAll(first, signed, respondents, document, day)
		)
			tell(first, 'joint-not-named');
	}
	return findings;
}

/** In whose names a paragraph speaks: those of the replies on which it rests, or else of its attribution. */
function voicesOf(
	{ paragraph }: CheckedLine,
	voices: ReadonlyMap<string, string>
): readonly string[] {
	const own = voiceOf(paragraph?.attribution ?? []);
	if (paragraph === undefined || own === '') return [];
	const rested = allInlines(paragraph.content).flatMap((inline) =>
		inline.type === 'text'
			? (inline.provenance ?? []).flatMap(({ submission }) => voices.get(submission) ?? [])
			: []
	);
	return rested.length > 0 ? [...new Set(rested)] : [own];
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

/** Those of `signed` in whose name the line speaks all stand in it. */
function namesAll(
	first: CheckedLine,
	signed: ReadonlySet<string>,
	respondents: ReadonlyMap<string, Respondent>,
	{ language }: CheckedDocument,
	day: string
): boolean {
	const keys = (first.paragraph?.attribution ?? []).filter((key) => signed.has(key));
	if (keys.length < 2) return true;
	return keys.every((key) => {
		const respondent = respondents.get(key);
		if (respondent === undefined) return true;
		return saysName(first.text, nameOf(respondent, language, day));
	});
}
