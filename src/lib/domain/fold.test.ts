import { expect, test } from 'vitest';
import { foldForSearch } from './fold.ts';

test.each([
	['Côte d’Ivoire', 'cote d’ivoire'],
	['الأُرْدُنّ', 'الاردن'],
	['سوريـــــا', 'سوريا'],
	['مصطفى', 'مصطفي'],
	// The breve of й is a mark like any other; what is searched for is folded the same way.
	['РОССИЙСКАЯ  Федерация', 'россииская федерация'],
	['ＵＰＲ Info', 'upr info']
])('%s is found as %s', (written, folded) => {
	expect(foldForSearch(written)).toBe(folded);
});
