/**
 * The failures that a person can meet, each with the HTTP status that says it. A code is also a locale key, `errors:<code>`.
 * Expected outcomes (an incomplete reply, a conflict of texts) are values of their use case, not errors.
 */
export const errorStatuses = {
	'not-found': 404,
	forbidden: 403,
	/** The access link that was used has been closed by the first holder. */
	'link-closed': 403,
	'sign-in-needed': 401,
	invalid: 400,
	conflict: 409,
	closed: 409,
	/** The first holder asked that the reply be cleared before it is sent, and it is not. */
	'not-cleared': 409,
	/** The document is final or issued: its draft stands still. */
	'document-closed': 409,
	'too-large': 413,
	'too-many-tries': 429
} as const;

export type ErrorCode = keyof typeof errorStatuses;

export class AppError extends Error {
	readonly code: ErrorCode;
	/** Facts for the message, never secrets: field, limit, seconds to wait. */
	readonly details: Record<string, string | number>;

	constructor(code: ErrorCode, details: Record<string, string | number> = {}) {
		super(code);
		this.name = 'AppError';
		this.code = code;
		this.details = details;
	}
}
