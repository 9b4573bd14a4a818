import { expect, test } from 'vitest';
import { officialLanguages } from '#lib/domain/language.ts';
import { saveKinds } from '#lib/domain/save-run.ts';
import { readTexts } from './locale-files.ts';

test.each(officialLanguages)('the desk has words in %s for what made each revision', (language) => {
	const keys = new Set(readTexts(language, 'desk').map(({ key }) => key));
	expect(saveKinds.filter((kind) => !keys.has(`desk:event.${kind}`))).toEqual([]);
});
