import type { Node } from '../document/docx-parts.ts';

/** As `RunText` of a Word paragraph: words, notes, text boxes, the number of pictures. */
export type OdtText = { text: string; notes: string[]; boxes: Node[]; pictures: number };

const left = new Set([
	'office:annotation',
	'office:annotation-end',
	'text:note-citation',
	'text:ruby-text',
	'text:tracked-changes',
	'text:soft-page-break',
	'text:list-level-style-number'
]);

/** The words of a paragraph of an OpenDocument text; white space as ODF 1.3, part 3, 6.1.2 collapses it. */
export function odtText(paragraph: Node): OdtText {
	const said: OdtText = { text: '', notes: [], boxes: [], pictures: 0 };
	const walk = (node: Node) => {
		for (const child of node.children) {
			switch (child.name) {
				case '#text': {
					const words = (child.text ?? '').replace(/[ \t\r\n]+/g, ' ');
					said.text += said.text === '' ? words.trimStart() : words;
					break;
				}
				case 'text:s':
					said.text += ' '.repeat(Math.min(1000, Number(child.attributes['text:c'] ?? 1) || 1));
					break;
				case 'text:tab':
					said.text += '\t';
					break;
				case 'text:line-break':
					said.text += '\n';
					break;
				case 'text:note': {
					const words = wordsOf(child);
					if (words === '') break;
					said.notes.push(`[${said.notes.length + 1}] ${words}`);
					said.text += `[${said.notes.length}]`;
					break;
				}
				case 'draw:frame':
				case 'draw:custom-shape': {
					const before = said.boxes.length;
					boxesIn(child, said.boxes);
					if (child.name === 'draw:custom-shape') said.boxes.push(child);
					else if (said.boxes.length === before) said.pictures += 1;
					break;
				}
				default:
					if (!left.has(child.name) && !child.name.startsWith('field:')) walk(child);
			}
		}
	};
	walk(paragraph);
	return said;
}

/** The words of a note, its paragraphs in a line. */
function wordsOf(node: Node): string {
	if (left.has(node.name)) return '';
	if (node.name === 'text:p') return odtText(node).text.trim();
	return node.children
		.map(wordsOf)
		.filter((words) => words !== '')
		.join(' ');
}

function boxesIn(node: Node, boxes: Node[]): void {
	for (const child of node.children)
		if (child.name === 'draw:text-box') boxes.push(child);
		else boxesIn(child, boxes);
}
