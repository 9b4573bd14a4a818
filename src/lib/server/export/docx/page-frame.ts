import {
	AlignmentType,
	Footer,
	Header,
	PageNumber,
	Paragraph,
	TextRun,
	type ISectionOptions
} from 'docx';
import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import { textRuns } from './text-runs.ts';
import { page } from './type-setting.ts';
import type { Writing } from './writing.ts';

/** Page size, margins, the job number at the foot of the first page, and the symbol and page number at the outer edge: the end on odd pages, the start on even ones. */
export function pageFrame(
	{ symbol, jobNumber }: Pick<MastheadLines, 'symbol' | 'jobNumber'>,
	writing: Writing
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
	const bidirectional = writing.rightToLeft;
	const header = (alignment: 'start' | 'end') =>
		new Header({
			children: [
				new Paragraph({
					style: 'Header',
					alignment,
					bidirectional,
					children: textRuns(symbol, writing)
				})
			]
		});
	const footer = (alignment: 'start' | 'end') =>
		new Footer({
			children: [
				new Paragraph({
					style: 'Footer',
					alignment,
					bidirectional,
					children: [new TextRun({ children: [PageNumber.CURRENT] })]
				})
			]
		});
	const empty = { children: [new Paragraph({ style: 'BodyText' })] };
	return {
		properties: {
			titlePage: true,
			page: {
				size: { width: page.width, height: page.height },
				margin: {
					top: 1417,
					bottom: 1134,
					left: page.margin,
					right: page.margin,
					header: 680,
					footer: 567
				}
			}
		},
		headers: {
			first: new Header(empty),
			default: header(AlignmentType.END),
			even: header(AlignmentType.START)
		},
		footers: {
			// It looks the same in all languages, as a symbol does.
			first: new Footer({ children: [new Paragraph({ style: 'BodyText', text: jobNumber })] }),
			default: footer(AlignmentType.END),
			even: footer(AlignmentType.START)
		}
	};
}
