import { escapeMarkup } from '../escape-markup.ts';

type Attributes = Record<string, string | undefined>;

/** An element around markup that is escaped already; attributes without a value are left out, the others escaped here. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeMarkup(value ?? '')}"`)
		.join('');
	const inside = content.join('');
	return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
