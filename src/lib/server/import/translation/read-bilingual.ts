import type { ReadText } from '#lib/domain/compilation/editions/reading.ts';
import { languageOfTag } from '#lib/domain/compilation/editions/reading.ts';
import { bilingualNames, printedIdentity } from '#lib/domain/compilation/editions/bilingual.ts';
import type { FormCell, FormDocument } from '#lib/domain/word-form/form-document.ts';
import { withoutDirectionMarks } from '#lib/domain/word-form/plain-answer.ts';
import type { ReadTranslationFile } from './translation-fault.ts';
import { mostTexts } from './translation-fault.ts';

/** Reads a Word table with the original and its translation: what stands beside a code is its translation. */
export function readBilingual({ properties, blocks, frame }: FormDocument): ReadTranslationFile {
	const printed = frame
		.map((line) => printedIdentity.exec(withoutDirectionMarks(line)))
		.find((match) => match !== null);
	const consultation = properties[bilingualNames.consultation] ?? printed?.[1];
	const language = languageOfTag(properties[bilingualNames.language] ?? printed?.[2]);
	if (consultation === undefined || !language) return { ok: false, reason: 'not-ours' };
	const texts = blocks.flatMap((block) =>
		block.kind === 'table' ? block.rows.flatMap((row) => textOf(row)) : []
	);
	if (texts.length === 0) return { ok: false, reason: 'not-ours' };
	if (texts.length > mostTexts) return { ok: false, reason: 'too-large' };
	return { ok: true, file: { consultation, language, texts } };
}

function textOf([left, right]: readonly FormCell[]): ReadText[] {
	const [head, ...lines] = left?.paragraphs ?? [];
	const code = /\[([0-9a-f]{12})\]/.exec(withoutDirectionMarks(head?.text ?? ''))?.[1];
	if (code === undefined || !right) return [];
	const words = (paragraphs: FormCell['paragraphs']) =>
		withoutDirectionMarks(paragraphs.map(({ text }) => text).join('\n')).trim();
	return [{ code, source: words(lines), words: words(right.paragraphs), state: 'draft' }];
}
