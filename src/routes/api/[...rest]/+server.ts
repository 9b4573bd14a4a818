import { AppError } from '#lib/domain/error.ts';
import { answer, otherMethods } from '#lib/server/api/answer.ts';
import type { RequestHandler } from './$types';

/** Nothing is here: a program that asks is told so as one. */
export const GET: RequestHandler = (event) =>
	answer(event, [], () => Promise.reject(new AppError('not-found')));

export const fallback: RequestHandler = otherMethods;
