import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { typesetCompilation } from './typeset-compilation.ts';

const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/${name}`));

/** The faces of a document: those of Arabic and Chinese only where it holds such signs, for they are large. */
function fontsFor(text: string): Buffer[] {
	return [
		fontFile('noto-serif/400Regular/NotoSerif_400Regular.ttf'),
		fontFile('noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
		fontFile('noto-serif/700Bold/NotoSerif_700Bold.ttf'),
		...(/\p{Script=Arabic}/u.test(text)
			? [
					fontFile('amiri/400Regular/Amiri_400Regular.ttf'),
					fontFile('amiri/700Bold/Amiri_700Bold.ttf')
				]
			: []),
		...(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(
			text
		)
			? [
					fontFile('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
					fontFile('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')
				]
			: [])
	];
}

/**
 * The compilation as a tagged PDF (PDF/UA-1 where every sign has a glyph), its fonts embedded: the same compilation is the
 * same bytes. `tell` is called when a step begins. It keeps the thread and memory of the typesetter outside the heap: `pdfApart` bounds both.
 */
export function compilePdf(
	compilation: Compilation,
	tell: (step: 'pages' | 'file') => void = () => undefined
): Uint8Array {
	const document = JSON.stringify(typesetCompilation(compilation));
	const compiler = NodeCompiler.create({
		workspace: import.meta.dirname,
		fontArgs: [{ fontBlobs: fontsFor(document) }]
	});
	compiler.mapShadow(join(import.meta.dirname, 'document.json'), Buffer.from(document));
	tell('pages');
	const compiled = compiler.compile({ mainFilePath: join(import.meta.dirname, 'document.typ') });
	if (!compiled.result) {
		const faults = compiled.takeError()?.shortDiagnostics ?? [];
		throw new Error(`the document is not set: ${JSON.stringify(faults)}`);
	}
	tell('file');
	try {
		return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
	} catch {
		// A sign that no face has is printed as a box, which PDF/UA does not allow.
		return compiler.pdf(compiled.result, { creationTimestamp: 0 });
	}
}
