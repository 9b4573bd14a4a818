/** A value as a JSON column holds it; what is absent is null. */
export function toJson(value: object): string;
export function toJson(value: object | undefined): string | null;
export function toJson(value: object | undefined): string | null {
	return value === undefined ? null : JSON.stringify(value);
}

/** The value of a JSON column that this program wrote. */
export function fromJson<T>(column: string): T {
	return JSON.parse(column) as T;
}

/** `{ name: value }` of a column that may be null, to be spread into a domain value. */
export function optional<Name extends string, T>(
	name: Name,
	value: T | null
): Partial<Record<Name, T>> {
	return value === null ? {} : ({ [name]: value } as Record<Name, T>);
}

/** The same for a JSON column. */
export function optionalJson<Name extends string, T>(
	name: Name,
	column: string | null
): Partial<Record<Name, T>> {
	return optional<Name, T>(name, column === null ? null : fromJson<T>(column));
}
