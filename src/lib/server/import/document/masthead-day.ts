import { monthNames } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/**
 * The day of a document, `YYYY-MM-DD`: the one day that stands on a line of its own before the text, or beside
 * `Distr.: General`, in the form of the language. Undefined where there is none, or two that differ.
 */
export function mastheadDay(
	front: readonly string[],
	language: OfficialLanguage
): string | undefined {
	const days = new Set<string>();
	for (const line of front.flatMap((lines) => lines.split('\n')).slice(0, 60)) {
		if (line.length > 120) continue;
		const day = dayOf(
			line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim(),
			language
		);
		if (day !== undefined) days.add(day);
	}
	return days.size === 1 ? [...days][0] : undefined;
}

const distribution = /^Distr[.:]+ ?:? ?\p{L}+ ?/iu;

function dayOf(line: string, language: OfficialLanguage): string | undefined {
	const words = line.replace(distribution, '').replace(/\s+/g, ' ');
	if (language === 'zh') {
		const match = /^([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日$/.exec(words);
		return realDay(match?.[1], Number(match?.[2]), match?.[3]);
	}
	const match =
		/^([0-9]{1,2})(?:er|\.º)? (?:de )?([^0-9]{3,30}?) (?:de )?([0-9]{4})(?: ?года| ?م)?$/u.exec(
			words
		);
	const said = match?.[2]?.toLowerCase();
	const month = monthNames(language).findIndex((name) => {
		const known = name.toLowerCase();
		return said === known || (language === 'ar' && known.split('/').includes(said ?? ''));
	});
	return month < 0 ? undefined : realDay(match?.[3], month + 1, match?.[1]);
}

function realDay(year: string | undefined, month: number, day: string | undefined) {
	const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return undefined;
	return date.toISOString().slice(0, 10);
}
