import type { Node } from './docx-parts.ts';

/** The properties that a person or program gave a Word file (`docProps/custom.xml`), by name. */
export function propertiesIn(part: Node | undefined): Record<string, string> {
	const found = new Map<string, string>();
	const root = part?.children.find(({ name }) => /(?:^|:)Properties$/.test(name));
	for (const property of root?.children ?? []) {
		const [value] = property.children.filter(({ name }) => name !== '#text');
		const text = value?.children.map((child) => child.text ?? '').join('') ?? '';
		found.set(property.attributes.name ?? '', text.trim());
	}
	return Object.fromEntries(found);
}
