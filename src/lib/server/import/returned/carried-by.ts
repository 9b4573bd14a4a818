import { linesProperty } from '#lib/domain/compilation/returned/lines-property.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { xmlNode } from '../document/docx-parts.ts';
import { propertiesIn } from '../document/docx-properties.ts';
import { zipParts } from '../document/zip-parts.ts';

const path = 'docProps/custom.xml';
const most = 4_000_000;

/** What a Word file in `language` says of how it was written; empty where it does not, or not whole. */
export function carriedBy(bytes: Uint8Array, language: OfficialLanguage): string {
	const unpacked = zipParts(bytes, new Set([path]), most);
	const part = unpacked.ok ? unpacked.parts.get(path) : undefined;
	const said = propertiesIn(part && xmlNode(part));
	const pieces: string[] = [];
	for (;;) {
		const piece = said[linesProperty(language, pieces.length + 1)];
		if (piece === undefined) break;
		pieces.push(piece);
	}
	return pieces.at(-1)?.endsWith('.') ? pieces.join('').slice(0, -1) : '';
}
