import { westernDigits } from '../amounts.ts';
import type { OfficialLanguage } from '../language.ts';
import { isOfficialLanguage } from '../language.ts';
import type { FormDocument } from './form-document.ts';
import { withoutDirectionMarks } from './plain-answer.ts';

/** Which questionnaire a form is of, in which language, and what the draft said when the form was made. */
export type FormIdentity = {
	/** Slug of the consultation. */
	consultation: string;
	revision: number;
	language: OfficialLanguage;
	/** By question, the beginning of the mark of the answer that the form was filled with; absent where it was empty. */
	marks: Record<string, string>;
	/** The beginning of the mark of those who reply, where the form was filled with them. */
	who?: string;
};

const names = {
	consultation: 'VerbaleConsultation',
	revision: 'VerbaleRevision',
	language: 'VerbaleLanguage',
	marks: 'VerbaleMarks',
	who: 'VerbaleWho'
};
const lengthOfMark = 8;

/** The identity as custom properties of the file, which survive being saved by Word and LibreOffice. */
export function propertiesOf(identity: FormIdentity): { name: string; value: string }[] {
	const marks = Object.entries(identity.marks).map(([key, mark]) => `${key}=${shortMark(mark)}`);
	return [
		{ name: names.consultation, value: identity.consultation },
		{ name: names.revision, value: String(identity.revision) },
		{ name: names.language, value: identity.language },
		...(marks.length > 0 ? [{ name: names.marks, value: marks.join(' ') }] : []),
		...(identity.who ? [{ name: names.who, value: shortMark(identity.who) }] : [])
	];
}

/** The beginning of a mark, as much of it as a form carries. */
export function shortMark(mark: string): string {
	return mark.slice(0, lengthOfMark);
}

/** The same as it is printed in the form, for files that have lost their properties. */
export function identityLine({
	consultation,
	revision,
	language
}: Omit<FormIdentity, 'marks' | 'who'>): string {
	return `[form: ${consultation} / ${revision} / ${language}]`;
}

const printed =
	/[[［【]\s{0,9}form\s{0,9}:\s{0,9}([a-z0-9-]{1,100})\s{0,9}\/\s{0,9}(\d{1,6})\s{0,9}\/\s{0,9}([a-z]{2})\s{0,9}[\]］】]/i;

/** What form a document is, by its properties or else by what is printed in it; undefined where it is none of ours. */
export function identityOf(document: FormDocument): FormIdentity | undefined {
	const { properties } = document;
	const marks = marksIn(properties[names.marks] ?? '');
	const own = identity(
		properties[names.consultation],
		properties[names.revision],
		properties[names.language]
	);
	const [who] = /^[0-9a-f]{8}$/.exec(properties[names.who] ?? '') ?? [];
	if (own) return { ...own, marks, ...(who && { who }) };
	for (const line of linesOf(document)) {
		const match = printed.exec(westernDigits(withoutDirectionMarks(line)));
		const found = match && identity(match[1]?.toLowerCase(), match[2], match[3]?.toLowerCase());
		if (found) return { ...found, marks };
	}
	return undefined;
}

function identity(
	consultation = '',
	revision = '',
	language = ''
): Omit<FormIdentity, 'marks' | 'who'> | undefined {
	if (!/^[a-z0-9-]{1,100}$/.test(consultation) || !/^\d{1,6}$/.test(revision)) return undefined;
	if (!isOfficialLanguage(language)) return undefined;
	return { consultation, revision: Number(revision), language };
}

function marksIn(property: string): Record<string, string> {
	const marks = new Map<string, string>();
	for (const part of property.split(' ')) {
		const [key = '', mark = ''] = part.split('=');
		if (/^[\w.-]{1,100}$/.test(key) && /^[0-9a-f]{8}$/.test(mark)) marks.set(key, mark);
	}
	return Object.fromEntries(marks);
}

function* linesOf({ blocks, frame }: FormDocument): Generator<string> {
	yield* frame;
	for (const block of blocks) {
		if (block.kind === 'paragraph') yield block.paragraph.text;
		else
			for (const row of block.rows)
				for (const cell of row) for (const { text } of cell.paragraphs) yield text;
	}
}

/** Whether a printed line is the one that says which form it is. */
export function isIdentityLine(line: string): boolean {
	return printed.test(westernDigits(withoutDirectionMarks(line)));
}
