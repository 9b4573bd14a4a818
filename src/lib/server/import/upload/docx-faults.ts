import type { FileFault } from '#lib/domain/attached-file.ts';

const mainPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * What a Word document (ISO/IEC 29500) must not hold: programs, other files, parts that are fetched when it is opened.
 * A link on which a person has to click is not fetched.
 */
export function faultOfDocx(
	names: readonly string[],
	texts: ReadonlyMap<string, string>
): FileFault | undefined {
	const types = texts.get('[Content_Types].xml') ?? '';
	if (/macroEnabled|vnd\.ms-office\.vba|vnd\.ms-word\.vbaData/i.test(types)) return 'macros';
	if (names.some((name) => /vba(Project|Data)|\.bin$/i.test(name) && /vba/i.test(name)))
		return 'macros';
	if (!types.includes(mainPart)) return 'damaged';
	if (
		names.some((name) => /activeX|\/embeddings\/|\.(exe|dll|js|vbs|hta|scr|cmd|bat)$/i.test(name))
	)
		return 'embedded';
	for (const [name, text] of texts) {
		if (name.endsWith('.rels')) {
			const fault = faultOfRelationships(text);
			if (fault) return fault;
		} else if (/instrText|fldSimple/.test(text) && fetches(text)) return 'external';
	}
	return undefined;
}

function faultOfRelationships(text: string): FileFault | undefined {
	for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
		const type = /\sType\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
		if (/\/(aFChunk|oleObject|package|control|subDocument|vbaProject)$/i.test(type))
			return 'embedded';
		if (/\sTargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink$/i.test(type))
			return 'external';
	}
	return undefined;
}

/** A field that fetches something or starts something, its instruction put together from all its runs. */
function fetches(text: string): boolean {
	const runs = [...text.matchAll(/<w:instrText[^>]*>([^<]*)<|\sw:instr\s*=\s*"([^"]*)"/g)];
	const instructions = runs.map(([, run, simple]) => run ?? ` ${simple} `).join('');
	return /(?:^|[\s"])(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|EMBED)\s/i.test(
		instructions
	);
}
