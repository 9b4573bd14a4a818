import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { outlineOf } from '#lib/domain/compilation/outline.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { formatOf, languageOf, readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { Refusal, UsageError } from './failure.ts';
import { writeBytes } from './files.ts';
import { answer, say } from './output.ts';

/** The contract's `json` is `{ model, outline }`; it comes first, for it is what is given where no format is asked for. */
const formats = ['json', 'docx', 'html', 'pdf', 'xml'] as const satisfies readonly ExportFormat[];

/** `draft SLUG --lang L [--format …] [--out FILE]`: drafts, keeps the draft, and gives it in the format asked for. */
export async function draft(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['SLUG'], {
		lang: { type: 'string' },
		format: { type: 'string' },
		out: { type: 'string' }
	});
	const [slug = ''] = words;
	const language = languageOf(values.lang, '--lang');
	const format = formatOf(values.format, formats);
	if ((format === 'docx' || format === 'pdf') && values.out === undefined && process.stdout.isTTY)
		throw new UsageError('--out: is missing; a document is not shown on a terminal');
	const { model, number } = await atTheTerminal((ctx) =>
		draftCompilation(ctx, terminal, { slug, language })
	);
	say(`Draft ${number} of ${slug} in ${language} is kept.`);
	const document = await render(model, format);
	if (values.out === undefined) return answer(document);
	await writeBytes(values.out, document);
	say(`Written: ${values.out}`);
}

async function render(model: Compilation, format: ExportFormat): Promise<string | Uint8Array> {
	switch (format) {
		case 'json':
			return `${JSON.stringify({ model, outline: outlineOf(model) }, null, 2)}\n`;
		case 'docx': {
			const { exportDocx } = await import('#lib/server/export/export-docx.ts');
			return exportDocx(model);
		}
		case 'pdf': {
			const { pdfApart } = await import('#lib/server/export/pdf/pdf-apart.ts');
			const written = await pdfApart(model);
			if (written.done) return written.result;
			throw new Refusal([{ place: '--format', why: 'the document is too large for a PDF' }]);
		}
		case 'html': {
			const { exportHtml } = await import('#lib/server/export/export-html.ts');
			return exportHtml(model);
		}
		case 'xml': {
			const { exportXml } = await import('#lib/server/export/export-xml.ts');
			return exportXml(model);
		}
	}
}
