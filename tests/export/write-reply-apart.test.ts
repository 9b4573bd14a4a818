import { expect, test } from 'vitest';
import type { ReceiptDocument } from '#lib/domain/receipt-document.ts';
import type { FormModel } from '#lib/domain/word-form/form-model.ts';
import { formModel } from '#lib/domain/word-form/form-model.ts';
import { formWordsIn } from '#lib/i18n/form-words.ts';
import { exportReceiptDocx } from '#lib/server/export/export-receipt-docx.ts';
import { exportForm } from '#lib/server/export/word-form/export-form.ts';
import { writeFormApart, writeReceiptApart } from '#lib/server/export/write-reply-apart.ts';
import { modesSnapshot } from '../support/modes-bundle.ts';

/** Words that change direction at every letter: each is a run of its own. */
const hostile = 'a ا 1 '.repeat(30_000);

const receiptSaying = (text: string): ReceiptDocument => ({
	language: 'en',
	title: 'Receipt',
	reference: 'V-2026-ABCDEF',
	day: '2026-02-03',
	lead: 'Reference',
	facts: [],
	sent: 'What was sent',
	sections: [{ heading: 'Questions', questions: [{ label: { text: 'Q' }, answer: [{ text }] }] }]
});

function formSaying(text: string): FormModel {
	const { consultation, questionnaire } = modesSnapshot();
	const question =
		questionnaire.sections
			.flatMap(({ questions }) => questions)
			.find(({ kind }) => kind === 'long-text')?.key ?? '';
	const words = formWordsIn('en', consultation.closesAt);
	const answers = [{ question, text, language: 'en' }];
	return formModel(consultation, questionnaire, 'en', words, { answers });
}

test.each(['A view.', hostile])(
	'a receipt and a form are written as without a thread of their own',
	async (text) => {
		const receipt = receiptSaying(text);
		const written = await writeReceiptApart(receipt);
		expect(Buffer.from(written).equals(Buffer.from(await exportReceiptDocx(receipt)))).toBe(true);
		const form = formSaying(text);
		expect(Buffer.from(await writeFormApart(form)).equals(await exportForm(form))).toBe(true);
	}
);

test('the server answers while a long text of tiny runs is written', async () => {
	const turnsOf = async (work: () => Promise<Uint8Array>) => {
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 5);
		expect((await work()).length).toBeGreaterThan(1000);
		clearInterval(timer);
		return turns;
	};
	expect(await turnsOf(() => writeReceiptApart(receiptSaying(hostile)))).toBeGreaterThan(5);
	expect(await turnsOf(() => writeFormApart(formSaying(hostile)))).toBeGreaterThan(5);
});
