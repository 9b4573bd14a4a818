import { westernDigits } from '../../amounts.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { sentencesOf } from './sentences-of.ts';

/**
 * A resolution or decision cited by session and number (`6/17`). `year`, `day` and `title` stand beside the number;
 * `around` is the sentence near the number, without it, in lower case; `word` is true where "resolution" or "decision" stands there.
 */
export type CitedAct = {
	number: string;
	session: number;
	item: number;
	passage: Passage;
	word: boolean;
	assembly: boolean | undefined;
	day?: string;
	year?: number;
	title?: string;
	around: string;
	/** Which sentence of the document it stands in. */
	sentence: string;
};

const actWords =
	/(?:resolutions?|decisions?|résolutions?|décisions?|resoluci(?:ón|ones)|decisi(?:ón|ones)|резолюци\p{L}+|решени\p{L}+|(?:ال|ب|لل|و|ل|قرار)*(?:قرار|مقرر)\p{L}*|决议|决定)/iu;
const assemblyWords =
	/General Assembly|Assemblée générale|Asamblea General|Генеральн\p{L}+ Ассамбле\p{L}+|الجمعية العامة|大会/u;
const councilWords = /Human Rights Council|Council|Conseil|Consejo|Совет|مجلس|理事会/u;

const monthList: Record<Exclude<OfficialLanguage, 'zh'>, string[]> = {
	en: 'January February March April May June July August September October November December'.split(
		' '
	),
	fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
		' '
	),
	es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
		' '
	),
	ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
		' '
	),
	ar: 'يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')
};

/** The days that a text names, `YYYY-MM-DD`, with their offsets. */
export function daysInText(
	text: string,
	language: OfficialLanguage
): { day: string; start: number; end: number }[] {
	if (language === 'zh') {
		return [...text.matchAll(/([0-9]{4})\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日/g)].map(
			(match) => dayOf(match, match[1], Number(match[2]), match[3])
		);
	}
	const months = monthList[language];
	const between = language === 'es' ? '\\s(?:de\\s)?' : '\\s';
	const pattern = new RegExp(
		`(?<![0-9])([0-9]{1,2})(?:er)?${between}(?:[\\p{L} ]{2,14}/)?(${months.join('|')})${between}([0-9]{4})`,
		'giu'
	);
	return [...text.matchAll(pattern)].map((match) =>
		dayOf(
			match,
			match[3],
			months.indexOf((match[2] ?? '').toLowerCase()) + 1 ||
				months.findIndex((name) => name.toLowerCase() === (match[2] ?? '').toLowerCase()) + 1,
			match[1]
		)
	);
}

function dayOf(
	match: RegExpExecArray,
	year: string | undefined,
	month: number,
	date: string | undefined
) {
	const two = (part: number) => String(part).padStart(2, '0');
	return {
		day: `${year ?? ''}-${two(month)}-${two(Number(date))}`,
		start: match.index,
		end: match.index + match[0].length
	};
}

const quoted = /[“«"]([^”»"]{6,200})[”»"]/gu;
const numberPattern =
	/(?<![A-Za-z0-9/.-])(?:A\/(HRC\/)?RES\/|A\/(HRC\/)?DEC\/)?([0-9]{1,2})\/([0-9]{1,3})(?![0-9/]|\.[0-9])/g;

/** Every resolution or decision that the document cites by session and number, in document order. */
export function citedActs(document: ReadDocument): CitedAct[] {
	const { language } = document.compilation;
	const acts: CitedAct[] = [];
	for (const passage of passagesOf(document)) {
		for (const { text, start: offset } of sentencesOf(westernDigits(passage.text))) {
			const matches = [...text.matchAll(numberPattern)];
			if (matches.length === 0) continue;
			const days = daysInText(text, language);
			const quotations = [...text.matchAll(quoted)];
			for (const [index, match] of matches.entries()) {
				const start = match.index;
				const end = start + match[0].length;
				const previous = matches[index - 1];
				const following = matches[index + 1];
				const from = previous === undefined ? 0 : previous.index + previous[0].length;
				const until = following?.index ?? text.length;
				const before = text.slice(Math.max(from, start - 60), start);
				const after = text.slice(end, Math.min(until, end + 60));
				const named = match[0].includes('RES') || match[0].includes('DEC');
				const word =
					named ||
					actWords.test(text.slice(Math.max(0, start - 40), start)) ||
					/^\s?号?(?:决议|决定)/.test(after) ||
					(index > 0 && (acts.at(-1)?.word ?? false) && before.length < 12);
				const act: CitedAct = {
					number: `${match[3]}/${match[4]}`,
					session: Number(match[3]),
					item: Number(match[4]),
					passage,
					sentence: `${passage.node} ${offset}`,
					word,
					assembly: named ? !match[0].includes('HRC') : bodyOf(text, start, end),
					around: (
						text.slice(Math.max(0, start - farthest), start) + text.slice(end, end + farthest)
					).toLowerCase()
				};
				const near =
					matches.length === 1
						? days.find(
								(day) =>
									(isNear(end, day.start) && attachedAfter(text.slice(end, day.start))) ||
									(isNear(day.end, start) && attachedBefore(text.slice(day.end, start)))
							)
						: days.find(
								(day) =>
									day.start < until &&
									isNear(end, day.start) &&
									attachedAfter(text.slice(end, day.start))
							);
				if (near !== undefined) {
					act.day = near.day;
					act.year = Number(near.day.slice(0, 4));
				}
				const titles = quotations.filter(
					(each) =>
						(isNear(end, each.index) &&
							each.index < until &&
							entitledAfter(text.slice(end, each.index))) ||
						(language === 'zh' &&
							isNear(each.index + each[0].length, start) &&
							/^的?第?\s?$/.test(text.slice(each.index + each[0].length, start)))
				);
				const title = titles[0]?.[1];
				if (title !== undefined) act.title = title.toLowerCase().replace(/\s+/g, ' ');
				acts.push(act);
			}
		}
	}
	return acts;
}

/** Characters within which words of a sentence can be about an act; a sentence of a document is hardly longer. */
const farthest = 2000;

/** `later` stands behind `earlier`, not farther than words can belong together. */
const isNear = (earlier: number, later: number) => later >= earlier && later - earlier <= farthest;

function bodyOf(text: string, start: number, end: number): boolean | undefined {
	const near = `${text.slice(Math.max(0, start - 70), start)} ${text.slice(end, end + 80)}`;
	const assembly = assemblyWords.test(near);
	const council = councilWords.test(near);
	if (assembly === council) return undefined;
	return assembly;
}

/** The body that adopted, between a number and its date. */
const bodies =
	/^\s?(?:of the (?:Human Rights )?Council|of the General Assembly|du Conseil(?: des droits de l['’]homme)?|de l['’]Assemblée générale|del Consejo(?: de Derechos Humanos)?|de la Asamblea General|Совета(?: по правам человека)?|Генеральной Ассамблеи)/iu;

/** What may stand between a number and its date: `of`, `adopted on`, a title in quotation marks. */
function attachedAfter(between: string): boolean {
	const bare = between
		.replace(/[“«"][^”»"]*[”»"]/gu, '')
		.replace(bodies, '')
		.replace(/\s+,/g, ',')
		.trim();
	return /^[,(]?\s*(?:of|dated|adopted on|adopted by the Council on|du|en date du|adoptée le|de fecha|de|del|aprobada el|от|принят\p{L}+|المؤرخ|المؤرخة|في|الصادر في|المعتمد في)?\s*$/iu.test(
		bare
	);
}

function attachedBefore(between: string): boolean {
	const bare = between.replace(/[“«"][^”»"]*[”»"]/gu, '').trim();
	return (
		/^的?(?:通过)?的?(?:题为)?的?第?$/u.test(bare) ||
		/^[,，]?\s*(?:人权理事会)?(?:通过了?)?(?:关于[^，。]{2,30}的)?第?$/u.test(bare)
	);
}

function entitledAfter(between: string): boolean {
	return (
		/^[^.;]{0,70}?(?:entitled|on|intitulée?|titulada|под названием|озаглавленн\p{L}+|المعنون|المعنونة|بشأن|题为|[,，(]|de [0-9]{4}|[0-9]{4}|года)[,،]?\s*$/iu.test(
			between
		) || /^\s*[,،]?\s*$/.test(between)
	);
}

/** The years in which a session of the Council can have adopted: three regular sessions a year from the fourth on. */
export function yearsOfSession(session: number): { council: number[]; assembly: number[] } {
	const council = session < 1 ? [] : session <= 3 ? [2006] : [2007 + Math.floor((session - 4) / 3)];
	return { council, assembly: session > 30 ? [1945 + session, 1946 + session] : [] };
}
