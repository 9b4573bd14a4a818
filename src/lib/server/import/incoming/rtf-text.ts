import type { IncomingText } from '#lib/domain/incoming-document.ts';
import { faultOfRtf } from '../upload/rtf-faults.ts';
import { blocksOfText, kept } from './blocks-of-text.ts';

/** Groups that hold no words of the text (Rich Text Format 1.9). */
const apart = new Set(
	(
		'fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf listtable ' +
		'listoverridetable revtbl rsidtbl themedata colorschememapping datastore latentstyles generator xmlnstbl fldinst ' +
		'filetbl bkmkstart bkmkend deleted atnid atnauthor annotation pntext object shppict nonshppict mmathPr'
	).split(' ')
);

const signs: Record<string, string> = {
	par: '\n\n',
	sect: '\n\n',
	page: '\n\n',
	row: '\n',
	line: '\n',
	cell: '\t',
	nestcell: '\t',
	tab: '\t',
	emdash: '—',
	endash: '–',
	bullet: '•',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”'
};

/** Code pages that a character set of a font stands for, by its number. */
const codePages: Record<string, string> = {
	'0': 'windows-1252',
	'128': 'shift_jis',
	'134': 'gbk',
	'136': 'big5',
	'162': 'windows-1254',
	'177': 'windows-1255',
	'178': 'windows-1256',
	'204': 'windows-1251',
	'238': 'windows-1250'
};

type Group = { skip: boolean; font: string; fallback: number };

/** The words of a text in the Rich Text Format; undefined where it cannot be read. */
export function rtfText(bytes: Uint8Array): IncomingText | undefined {
	if (faultOfRtf(bytes)) return undefined;
	const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	const fonts = charsetsOf(source);
	const ansi = decoderFor(`windows-${/\\ansicpg(\d{3,5})/.exec(source)?.[1] ?? '1252'}`);
	const groups: Group[] = [];
	let group: Group = { skip: false, font: '', fallback: 1 };
	const parts: string[] = [];
	let codes: number[] = [];
	let ignore = 0;
	const flush = () => {
		if (codes.length === 0) return;
		const page = codePages[fonts.get(group.font) ?? ''];
		const decoder = page === undefined ? ansi : decoderFor(page);
		parts.push(decoder.decode(new Uint8Array(codes)));
		codes = [];
	};
	const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|[{}]|[^\\{}]+/gi;
	for (let match = token.exec(source); match; match = token.exec(source)) {
		const [all, word, number, hex, sign] = match;
		if (hex !== undefined) {
			if (ignore > 0) ignore -= 1;
			else if (!group.skip) codes.push(Number.parseInt(hex, 16));
			continue;
		}
		if (word === undefined || word !== 'u') flush();
		if (all === '{') groups.push({ ...group });
		else if (all === '}') {
			group = groups.pop() ?? group;
			ignore = 0;
		} else if (sign !== undefined) {
			if (sign === '*') group.skip = true;
			else if (!group.skip) parts.push({ '~': '\u00a0', _: '\u2011', '-': '' }[sign] ?? sign);
		} else if (word !== undefined) {
			if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
			else if (apart.has(word)) group.skip = true;
			else if (word === 'f') group.font = number ?? '';
			else if (word === 'uc') group.fallback = Math.min(8, Math.max(0, Number(number ?? 1)));
			else if (word === 'u' && !group.skip) {
				flush();
				parts.push(String.fromCharCode(Number(number ?? 0) & 0xffff));
				ignore = group.fallback;
			} else if (!group.skip) parts.push(signs[word] ?? '');
		} else if (!group.skip) {
			const plain = all.replace(/[\r\n]/g, '');
			const left = plain.slice(ignore);
			ignore = Math.max(0, ignore - plain.length);
			parts.push(left);
		}
	}
	flush();
	return kept(blocksOfText(parts.join('').toWellFormed()));
}

/** The character set of each font, by the number of the font. */
function charsetsOf(source: string): Map<string, string> {
	const fonts = new Map<string, string>();
	for (const [, font = '', charset = ''] of source.matchAll(
		/\\f(\d{1,5})[^{};]{0,200}?\\fcharset(\d{1,3})/g
	))
		if (!fonts.has(font)) fonts.set(font, charset);
	return fonts;
}

function decoderFor(label: string): TextDecoder {
	try {
		return new TextDecoder(label);
	} catch {
		return new TextDecoder('windows-1252');
	}
}
