import { readFileSync } from 'node:fs';
import { formModel } from '#lib/domain/word-form/form-model.ts';
import { identityOf } from '#lib/domain/word-form/form-identity.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { exportForm } from '#lib/server/export/word-form/export-form.ts';
import { readFormFile } from '#lib/server/import/word-form/read-form-file.ts';
import { understandForm } from '#lib/server/import/word-form/understand-form.ts';
import { formWordsIn } from '#lib/i18n/form-words.ts';

/** Milliseconds to write and to read a Word form that is filled with a reply of the model case, medians of `runs`. */
export async function measureForms(runs: number): Promise<{ write: number; read: number }> {
	const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
	if (!parsed.ok) throw new Error('the model case is not read');
	const { consultation, questionnaire, submissions } = parsed.snapshot;
	const answers = submissions.find((each) => each.answers.length > 1)?.answers ?? [];
	const words = formWordsIn('en', consultation.closesAt);
	const write = () => exportForm(formModel(consultation, questionnaire, 'en', words, { answers }));
	const form = await write();
	const read = () => {
		const file = readFormFile(form);
		const identity = file.ok && identityOf(file.document);
		if (!identity) throw new Error('the form is not read');
		const { answers: found } = understandForm(file.document, identity, consultation, questionnaire);
		if (found.length !== answers.length) throw new Error('the form came back with other answers');
	};
	return { write: await median(write, runs), read: await median(read, runs) };
}

async function median(work: () => unknown, runs: number): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const began = performance.now();
		await work();
		times.push(performance.now() - began);
	}
	return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
