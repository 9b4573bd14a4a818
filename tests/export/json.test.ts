import { expect, test } from 'vitest';
import { agendaTitles } from '#lib/domain/agenda.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { exportApart } from '#lib/server/export/export-apart.ts';
import { sampleCompilation } from './sample.ts';

test.each(officialLanguages)(
	'the JSON of a compilation is its model, whole, with the titles of the items of the agenda (%s)',
	async (language) => {
		const model = sampleCompilation(language);
		const bytes = await exportApart({ model, digest: `json ${language}`, format: 'json' });
		expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
			...model,
			masthead: { ...model.masthead, agendaTitles: agendaTitles('3', language) }
		});
	}
);

test('the same model is the same bytes, whatever the order of its parts in memory', () => {
	const { language, masthead, sections, annexes } = sampleCompilation('ar');
	expect(canonicalJson({ annexes, sections, masthead, language })).toBe(
		canonicalJson({ language, masthead, sections, annexes })
	);
	expect(canonicalJson({ b: [{ d: 1, c: 'é' }], a: undefined })).toBe('{"b":[{"c":"é","d":1}]}');
});
