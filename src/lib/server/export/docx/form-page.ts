import { Footer, type ISectionOptions, type Paragraph } from 'docx';
import { page } from './type-setting.ts';

/** The page of a form that is filled in: A4 with even margins, the same foot on every page. */
export const formPage = (foot: Paragraph[]): Pick<ISectionOptions, 'properties' | 'footers'> => ({
	properties: {
		page: {
			size: { width: page.width, height: page.height },
			margin: {
				top: page.margin,
				bottom: page.margin,
				left: page.margin,
				right: page.margin,
				footer: 567
			}
		}
	},
	footers: { default: new Footer({ children: foot }) }
});
