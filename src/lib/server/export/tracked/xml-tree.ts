import { XMLBuilder, XMLParser } from 'fast-xml-parser';

/**
 * An element of a part that we wrote ourselves, as fast-xml-parser keeps it: one key is its name, `:@` its attributes.
 * Text is `#text`, with its references as they are.
 */
export type XmlNode = { [name: string]: XmlNode[] | string | Record<string, string> | undefined };

const options = {
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	processEntities: false
};
const parser = new XMLParser({ ...options, trimValues: false, parseTagValue: false });
const builder = new XMLBuilder({ ...options, suppressEmptyNode: true });

export const parseXml = (xml: string): XmlNode[] => parser.parse(xml) as XmlNode[];
export const buildXml = (nodes: XmlNode[]): string => builder.build(nodes);

export function nameOf(node: XmlNode): string {
	for (const key in node) if (key !== ':@') return key;
	return '';
}

export function childrenOf(node: XmlNode): XmlNode[] {
	const value = node[nameOf(node)];
	return Array.isArray(value) ? value : [];
}

export const attributesOf = (node: XmlNode): Record<string, string> =>
	(node[':@'] as Record<string, string> | undefined) ?? {};

export function element(
	name: string,
	children: XmlNode[] = [],
	attributes: Record<string, string> = {}
): XmlNode {
	return { [name]: children, ...(Object.keys(attributes).length > 0 && { ':@': attributes }) };
}

export const childOf = (node: XmlNode, name: string): XmlNode | undefined =>
	childrenOf(node).find((child) => nameOf(child) === name);

/** All words in a node, in order, with their references as they are. */
export function textOf(node: XmlNode): string {
	const name = nameOf(node);
	if (name === '#text') return String(node['#text']);
	if (name === 'w:footnoteReference') return '\u0001';
	return childrenOf(node).map(textOf).join('');
}
