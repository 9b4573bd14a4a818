import { answerInText } from '#lib/domain/word-form/answer-in-text.ts';
import { formFileLimit } from '#lib/server/import/word-form/form-fault.ts';
import type { ReadForm } from '#lib/server/usecases/read-form.ts';
import { readForm } from '#lib/server/usecases/read-form.ts';
import { formatOf, readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { Refusal } from './failure.ts';
import { readBytes } from './files.ts';
import { whyNoForm } from './form-fault.ts';
import { answerJson, say } from './output.ts';

type Read = Extract<ReadForm, { ok: true }>;

/**
 * `read FILE... [--format json]`: what filled forms say. One file gives its object, several a list of objects that name
 * their files; one that is refused is named and leaves the others in the list, and the command fails.
 */
export async function read(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['FILE...'], { format: { type: 'string' } });
	formatOf(values.format, ['json']);
	const refused: { place: string; why: string }[] = [];
	const found: { file: string; form: Read }[] = [];
	await atTheTerminal(async (ctx) => {
		for (const file of words) {
			try {
				const bytes = await readBytes(file, formFileLimit);
				const form = await readForm(ctx, terminal, { file: bytes });
				if (form.ok) found.push({ file, form });
				else refused.push({ place: file, why: whyNoForm(form) });
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				refused.push(...error.reasons);
			}
		}
	});
	for (const { file, form } of found)
		if (form.pictures > 0) say(`${file}: holds pictures, which are not read`);
	const [first] = found;
	if (words.length > 1) answerJson(found.map(({ file, form }) => ({ file, ...formAsJson(form) })));
	else if (first) answerJson(formAsJson(first.form));
	if (refused.length > 0) throw new Refusal(refused);
}

function formAsJson({ consultation, revision, language, answers, speakers, unplaced }: Read) {
	const [lead, ...others] = speakers;
	return {
		consultation,
		revision,
		language,
		answers: Object.fromEntries(answers.map((each) => [each.question, answerInText(each)])),
		...(lead && { respondent: lead }),
		...(others.length > 0 && { others }),
		unplaced: unplaced.map(({ text }) => text)
	};
}
