import { tidyReply } from '#lib/domain/words.ts';

/** What stands in the fields of one question. */
export type TypedHere = { text: string; choices: string[]; words?: string; language?: string };

type Answerable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const questionOf = (field: { name: string }): string => field.name.split(':')[0] ?? '';

const isChoice = (field: Answerable): field is HTMLInputElement =>
	field instanceof HTMLInputElement && /radio|checkbox/.test(field.type);

/** The fields of a question: KEY, KEY:words, KEY:na and KEY:language. Its mark is none of them. */
function fieldsOf(form: HTMLFormElement, question: string): Answerable[] {
	const names = ['', ':words', ':na', ':language'].map((part) => question + part);
	return [...form.elements].filter(
		(field): field is Answerable => 'name' in field && names.includes(String(field.name))
	);
}

export function markFieldOf(form: HTMLFormElement, question: string): HTMLInputElement | null {
	return form.elements.namedItem(`${question}:mark`) as HTMLInputElement | null;
}

/** The questions of a form, by their marks. */
export function questionsOfForm(form: HTMLFormElement): string[] {
	return [...form.querySelectorAll<HTMLInputElement>('input[name$=":mark"]')].map(questionOf);
}

/** What a question's fields hold now, or what the page was sent with (`loaded`). */
export function readTyped(form: HTMLFormElement, question: string, loaded = false): TypedHere {
	const typed: TypedHere = { text: '', choices: [] };
	for (const field of fieldsOf(form, question)) {
		if (isChoice(field)) {
			if (loaded ? field.defaultChecked : field.checked) typed.choices.push(field.value);
			continue;
		}
		const value = valueOf(field, loaded);
		if (field.name === question) typed.text = value;
		else if (field.name.endsWith(':words')) typed.words = value;
		else typed.language = value;
	}
	return typed;
}

function valueOf(field: Answerable, loaded: boolean): string {
	if (!loaded) return field.value;
	if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
	const options = [...field.options];
	return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '';
}

/** Puts into the fields what was typed there before; whoever shows something of them hears `change`. */
export function putTyped(form: HTMLFormElement, question: string, typed: TypedHere): void {
	for (const field of fieldsOf(form, question)) {
		if (isChoice(field)) field.checked = typed.choices.includes(field.value);
		else if (field.name === question) field.value = typed.text;
		else if (field.name.endsWith(':words')) field.value = typed.words ?? '';
		else field.value = typed.language ?? '';
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}
}

/** They say the same once they are stored. */
export function isSame(one: TypedHere, other: TypedHere): boolean {
	const plain = ({ text, choices, words = '', language = '' }: TypedHere) =>
		JSON.stringify([tidyReply(text), [...choices].sort(), tidyReply(words), language]);
	return plain(one) === plain(other);
}

/** The posted parts of some questions, with their marks. */
export function bodyOf(form: HTMLFormElement, questions: readonly string[]): FormData {
	const body = new FormData();
	for (const [name, value] of new FormData(form))
		if (questions.includes(questionOf({ name }))) body.append(name, value);
	body.set('_then', 'stay');
	return body;
}
