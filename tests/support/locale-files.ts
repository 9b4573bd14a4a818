import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialLanguage } from '#lib/domain/language.ts';

const root = join(import.meta.dirname, '..', '..');

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** One text of a locale file: `reply:send.button`, with its plural form where it has one. */
export type LocaleText = { key: string; form?: string; text: string };

export function readNamespaces(): string[] {
	return readdirSync(join(root, 'locales', 'en'))
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -'.json'.length));
}

/** All texts of one file, by flat key. A suffix is a plural form only where the key has `_other` beside it. */
export function readTexts(language: OfficialLanguage, namespace: string): LocaleText[] {
	const file = join(root, 'locales', language, `${namespace}.json`);
	const flat = [...flatten(JSON.parse(readFileSync(file, 'utf8')) as Nested)];
	const keys = new Set(flat.map(([key]) => key));
	return flat.map(([key, text]) => {
		const form = pluralSuffix.exec(key)?.[1];
		const base = key.replace(pluralSuffix, '');
		return form && keys.has(`${base}_other`)
			? { key: `${namespace}:${base}`, form, text }
			: { key: `${namespace}:${key}`, text };
	});
}

type Nested = { [key: string]: string | Nested };

function* flatten(nested: Nested, prefix = ''): Generator<[string, string]> {
	for (const [key, value] of Object.entries(nested))
		if (typeof value === 'string') yield [`${prefix}${key}`, value];
		else yield* flatten(value, `${prefix}${key}.`);
}

/** Names of the placeholders of a text, sorted. */
export function placeholdersOf(text: string): string[] {
	return [...text.matchAll(/\{\{-?\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();
}

/**
 * The keys that the sources ask for, `namespace:key` in quotation marks of any kind. What is put in at run time,
 * `${…}`, is a star.
 */
export function readKeysAskedFor(): { key: string; file: string }[] {
	const namespaces = readNamespaces().join('|');
	const start = new RegExp(`(['"\`])(?=(?:${namespaces}):[\\w$])`, 'g');
	const folder = join(root, 'src');
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /(?<!\.test)\.(ts|svelte)$/.test(entry.name))
		.flatMap((entry) => {
			const file = join(entry.parentPath, entry.name);
			const source = withoutComments(readFileSync(file, 'utf8'));
			return [...source.matchAll(start)].map((match) => ({
				key: readQuoted(source, match.index),
				file: file.slice(root.length + 1)
			}));
		});
}

function withoutComments(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function readQuoted(source: string, at: number): string {
	const quote = source[at];
	let key = '';
	for (let index = at + 1; index < source.length && source[index] !== quote; index += 1) {
		if (quote === '`' && source.startsWith('${', index)) {
			let depth = 1;
			for (index += 2; depth > 0 && index < source.length; index += 1)
				depth += source[index] === '{' ? 1 : source[index] === '}' ? -1 : 0;
			index -= 1;
			key += '*';
		} else key += source[index];
	}
	return key;
}
