import { AlignmentType, LevelFormat } from 'docx';
import type { PrintedAnswer, ReceiptDocument } from '#lib/domain/receipt-document.ts';
import { page } from './type-setting.ts';

type List = NonNullable<PrintedAnswer['list']>;

const formats = {
	bullets: { format: LevelFormat.BULLET, mark: () => '\u2022' },
	numbers: { format: LevelFormat.DECIMAL, mark: (level: number) => `%${level + 1}.` },
	letters: { format: LevelFormat.LOWER_LETTER, mark: (level: number) => `(%${level + 1})` }
};

/** Name of a list in the document's numbering, by its number in the receipt. */
export const nameOfList = (number: number): string => `answer-${number}`;

/** The level at which an item is printed; Word has nine. */
export const levelIn = ({ level }: List): number => Math.min(level, 8);

/** Word's numbering for the lists of the answers: one of its own for each, so that each begins where it was begun. */
export function answerLists({ sections, changed }: ReceiptDocument) {
	const lists = new Map<number, List>();
	const printed = [...sections, ...(changed ? [changed] : [])];
	for (const { list } of printed.flatMap(({ questions }) =>
		questions.flatMap(({ answer }) => answer)
	))
		if (list) lists.set(list.number, list);
	return [...lists.values()].map((list) => {
		const level = levelIn(list);
		const { format, mark } = formats[list.marks];
		const hanging = page.step / 2;
		return {
			reference: nameOfList(list.number),
			levels: [
				{
					level,
					format,
					text: mark(level),
					start: list.first,
					alignment: AlignmentType.START,
					style: {
						paragraph: {
							indent: { start: page.indent + page.step + hanging * (level + 1), hanging }
						}
					}
				}
			]
		};
	});
}
