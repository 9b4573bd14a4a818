import type { Node } from '../document/docx-parts.ts';

export type RunText = {
	text: string;
	/** Footnotes and endnotes of the paragraph, each with its number before it. */
	notes: string[];
	/** What stands in text boxes that hang on the paragraph. */
	boxes: Node[];
	pictures: number;
};

/** Elements within a paragraph that only hold others. Deleted and moved-away text is in none of them. */
const passed = new Set([
	'w:r',
	'w:ins',
	'w:moveTo',
	'w:hyperlink',
	'w:smartTag',
	'w:customXml',
	'w:sdt',
	'w:sdtContent',
	'w:fldSimple',
	'w:bdo',
	'w:dir',
	'w:ruby',
	'w:rubyBase',
	'mc:AlternateContent',
	'mc:Choice'
]);

/** The words of a paragraph. `noteOf` gives a note by `f` (footnote) or `e` (endnote) and its id. */
export function docxRunText(paragraph: Node, noteOf: (id: string) => string): RunText {
	const said: RunText = { text: '', notes: [], boxes: [], pictures: 0 };
	const note = (kind: 'f' | 'e', node: Node) => {
		const words = noteOf(`${kind}${node.attributes['w:id'] ?? ''}`);
		if (words === '') return;
		said.notes.push(`[${said.notes.length + 1}] ${words}`);
		said.text += `[${said.notes.length}]`;
	};
	const walk = (node: Node) => {
		for (const child of node.children) {
			switch (child.name) {
				case 'w:t':
				case 'm:t':
					for (const { text = '' } of child.children) said.text += text.replace(/[\r\n\t]+/g, ' ');
					break;
				case 'w:br':
					if (!/^(?:page|column)$/.test(child.attributes['w:type'] ?? '')) said.text += '\n';
					break;
				case 'w:cr':
					said.text += '\n';
					break;
				case 'w:tab':
				case 'w:ptab':
					said.text += '\t';
					break;
				case 'w:noBreakHyphen':
					said.text += '\u2011';
					break;
				case 'w:sym':
					said.text += symbolOf(child);
					break;
				case 'w:footnoteReference':
					note('f', child);
					break;
				case 'w:endnoteReference':
					note('e', child);
					break;
				case 'w:drawing':
				case 'w:pict':
				case 'w:object': {
					const before = said.boxes.length;
					boxesIn(child, said.boxes);
					if (said.boxes.length === before) said.pictures += 1;
					break;
				}
				default:
					if (passed.has(child.name) || child.name.startsWith('m:')) walk(child);
			}
		}
	};
	walk(paragraph);
	return said;
}

function boxesIn(node: Node, boxes: Node[]): void {
	for (const child of node.children)
		if (child.name === 'w:txbxContent') boxes.push(child);
		else boxesIn(child, boxes);
}

/** Boxes and ticks of the fonts Wingdings and Wingdings 2, which Word inserts as symbols; others by their code. */
function symbolOf({ attributes }: Node): string {
	const code = Number.parseInt(attributes['w:char'] ?? '', 16) & 0xff;
	if (/^Wingdings/i.test(attributes['w:font'] ?? '')) {
		if ([0x52, 0x53, 0x54, 0x50, 0x51, 0x78, 0xfb, 0xfc, 0xfd, 0xfe].includes(code)) return '☒';
		if ([0x2a, 0x6f, 0x71, 0xa3, 0xa8].includes(code)) return '☐';
		if (code === 0x6c || code === 0xa7 || code === 0x9f) return '•';
	}
	return /^Symbol$/i.test(attributes['w:font'] ?? '') && code === 0xb7 ? '•' : '';
}
