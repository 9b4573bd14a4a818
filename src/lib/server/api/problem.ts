import type { AppError } from '#lib/domain/error.ts';
import { errorStatuses } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { translatorOf } from '#lib/i18n/words.ts';

/** What an answer says that is none (RFC 9457). `code` is what a program reads, `title` what a person does. */
export type Problem = {
	type: 'about:blank';
	status: number;
	code: string;
	title: string;
	/** The query parameter that is wrong. */
	parameter?: string;
	/** By which the log line is found. */
	id?: string;
};

const statusOf = (failure: AppError) => errorStatuses[failure.code];

/** A failure of ours as a problem document, in the language that whoever asks prefers. */
export function problemAnswer(failure: AppError, language: OfficialLanguage): Response {
	const { parameter, seconds } = failure.details;
	return problemResponse(
		{
			status: statusOf(failure),
			code: failure.code,
			...(typeof parameter === 'string' && { parameter })
		},
		language,
		seconds === undefined ? {} : { 'retry-after': String(seconds) }
	);
}

/** What went wrong on our side, by the id of its line in the log alone. */
export function unexpectedAnswer(id: string, language: OfficialLanguage): Response {
	return problemResponse({ status: 500, code: 'unexpected', id }, language);
}

/** A part of a file of `size` bytes that lies behind its end (RFC 9110, 15.5.17). */
export function rangeProblem(size: number, language: OfficialLanguage): Response {
	return problemResponse({ status: 416, code: 'range' }, language, {
		'content-range': `bytes */${size}`
	});
}

export function methodProblem(language: OfficialLanguage): Response {
	return problemResponse({ status: 405, code: 'method' }, language, {
		allow: 'GET, HEAD, OPTIONS'
	});
}

function problemResponse(
	facts: Omit<Problem, 'type' | 'title'>,
	language: OfficialLanguage,
	headers: Record<string, string> = {}
): Response {
	const title = translatorOf(language)(`issued:problem.${facts.code}`);
	const problem: Problem = { type: 'about:blank', title, ...facts };
	return new Response(JSON.stringify(problem), {
		status: facts.status,
		headers: {
			'content-type': 'application/problem+json',
			'content-language': language,
			vary: 'accept-language',
			'cache-control': 'no-store',
			...headers
		}
	});
}
