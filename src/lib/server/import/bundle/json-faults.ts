import type { BundleError } from './place.ts';
import { placeOf } from './place.ts';

/** Deeper than any bundle. */
const mostDepth = 64;

class SyntaxFault extends Error {
	readonly at: number;
	constructor(at: number, why: string) {
		super(why);
		this.at = at;
	}
}

/**
 * What `JSON.parse` does not say of a text: the line and column (from 1, in UTF-16 code units) of the first
 * syntax error, and every name that one object holds twice, of which `JSON.parse` keeps the last in silence.
 */
export function findJsonFaults(text: string): BundleError[] {
	const path: (string | number)[] = [];
	const repeated: BundleError[] = [];
	let at = 0;

	const fail = (why: string): never => {
		throw new SyntaxFault(at, why);
	};
	const skipSpace = () => {
		for (;;) {
			const code = text.charCodeAt(at);
			if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
			at += 1;
		}
	};
	const expect = (character: string) => {
		skipSpace();
		if (text[at] !== character) fail(`expected ${character}`);
		at += 1;
	};
	const readString = (): string => {
		skipSpace();
		if (text[at] !== '"') fail('expected a name in double quotes');
		const start = at;
		for (at += 1; ; at += 1) {
			const code = text.charCodeAt(at);
			if (code === 0x22) break;
			if (Number.isNaN(code)) {
				at = start;
				fail('this text is not closed');
			}
			if (code < 0x20) fail('a line break or control character inside a text; write \\n');
			if (code === 0x5c) {
				if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6)))
					fail('an escape that JSON does not know');
				at += 1;
			}
		}
		at += 1;
		return text.slice(start + 1, at - 1);
	};
	const readObject = () => {
		at += 1;
		skipSpace();
		if (text[at] === '}') {
			at += 1;
			return;
		}
		const names = new Set<string>();
		for (;;) {
			const raw = readString();
			const name = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
			path.push(name);
			if (names.has(name)) repeated.push({ place: placeOf(path), why: 'stands here twice' });
			names.add(name);
			expect(':');
			readValue();
			path.pop();
			skipSpace();
			if (text[at] === '}') break;
			if (text[at] !== ',') fail('expected , or }');
			at += 1;
		}
		at += 1;
	};
	const readArray = () => {
		at += 1;
		skipSpace();
		if (text[at] === ']') {
			at += 1;
			return;
		}
		for (let index = 0; ; index += 1) {
			path.push(index);
			readValue();
			path.pop();
			skipSpace();
			if (text[at] === ']') break;
			if (text[at] !== ',') fail('expected , or ]');
			at += 1;
		}
		at += 1;
	};
	const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
	const readValue = () => {
		skipSpace();
		const first = text[at];
		if (path.length > mostDepth) fail('nested too deeply');
		if (first === '{') readObject();
		else if (first === '[') readArray();
		else if (first === '"') readString();
		else {
			scalar.lastIndex = at;
			const match = scalar.exec(text);
			if (match === null)
				return fail(first === undefined ? 'the file ends too early' : 'expected a value');
			at += match[0].length;
		}
	};

	try {
		readValue();
		skipSpace();
		if (at < text.length) fail('something stands after the end');
	} catch (fault) {
		if (!(fault instanceof SyntaxFault)) throw fault;
		return [{ place: lineAndColumn(text, fault.at), why: `not JSON: ${fault.message}` }];
	}
	return repeated;
}

function lineAndColumn(text: string, at: number): string {
	const before = text.slice(0, at);
	const line = before.split('\n').length;
	return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}
