import { parseArgs } from 'node:util';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { UsageError } from './failure.ts';

type Options = Record<string, { type: 'string' | 'boolean' }>;
type Values<O extends Options> = {
	[Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string;
};

/**
 * The arguments of a command: as many words as are named, any number of the last where its name ends in `...`, and the
 * options. Throws `UsageError`.
 */
export function readArguments<O extends Options>(
	args: string[],
	names: string[],
	options: O
): { words: string[]; values: Values<O> } {
	const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
	const missing = names[positionals.length];
	if (missing !== undefined) throw new UsageError(`${missing}: is missing`);
	const [extra] = names.at(-1)?.endsWith('...') ? [] : positionals.slice(names.length);
	if (extra !== undefined) throw new UsageError(`${extra}: is one word too many`);
	return { words: positionals, values: values as Values<O> };
}

/** One of the six official languages. */
export function languageOf(value: string | undefined, option: string): OfficialLanguage {
	if (value === undefined) throw new UsageError(`${option}: is missing`);
	if (!isOfficialLanguage(value))
		throw new UsageError(`${option}: ${value} is none of ar, zh, en, fr, ru, es`);
	return value;
}

/** One of the formats that a command can give; the first where none is asked for. */
export function formatOf<Format extends string>(
	value: string | undefined,
	formats: readonly [Format, ...Format[]]
): Format {
	if (value === undefined) return formats[0];
	const format = formats.find((known) => known === value);
	if (format === undefined)
		throw new UsageError(`--format: ${value} is none of ${formats.join(', ')}`);
	return format;
}
