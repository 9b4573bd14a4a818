import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** One XML element in document order: `name`, `attributes` without their prefix sign, `children`; text has name `#text`. */
export type Element = {
	name: string;
	attributes: Record<string, string>;
	children: Element[];
	text: string;
};

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	trimValues: false,
	parseTagValue: false,
	processEntities: true
});

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

function elementOf(raw: Raw): Element {
	const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
	const value = raw[name];
	if (name === '#text') return { name, attributes: {}, children: [], text: String(value) };
	const children = (value as Raw[]).map(elementOf);
	return {
		name,
		attributes: raw[':@'] ?? {},
		children,
		text: children.map(({ text }) => text).join('')
	};
}

/** The parts of a DOCX: their names, and the root element of one of them. */
export function docxParts(bytes: Uint8Array) {
	const files = unzipSync(bytes);
	return {
		names: Object.keys(files),
		xml: (path: string) => strFromU8(files[path] ?? new Uint8Array()),
		root(path: string): Element {
			const [root] = (parser.parse(strFromU8(files[path] ?? new Uint8Array())) as Raw[])
				.map(elementOf)
				.filter(({ name }) => !name.startsWith('?'));
			if (root === undefined) throw new Error(`the file has no ${path}`);
			return root;
		}
	};
}

/** All elements called `name` under `element`, in document order. */
export function all(element: Element, name: string): Element[] {
	return element.children.flatMap((child) => [
		...(child.name === name ? [child] : []),
		...all(child, name)
	]);
}

/** The `w:val` of the first `name` under `element`; undefined where there is none. */
export function valueOf(element: Element, name: string): string | undefined {
	return all(element, name)[0]?.attributes['w:val'];
}
