import { expect, test } from 'vitest';
import { foldForSearch } from './fold.ts';

test.each([
	['Côte d’Ivoire', 'cote d’ivoire'],
	['الأُرْدُنّ', 'الاردن'],
	['سوريـــــا', 'سوريا'],
	['مصطفى', 'مصطفي'],
	['РОССИЙСКАЯ  Федерация', 'российская федерация'],
	['ＵＰＲ Info', 'upr info']
])('%s is found as %s', (written, folded) => {
	expect(foldForSearch(written)).toBe(folded);
});
