import type { DocumentRule } from '#lib/domain/compilation/document-findings/document-finding.ts';
import type { ToldFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { bundleLimit } from '#lib/server/import/bundle/parse.ts';
import { checkBundle } from '#lib/server/usecases/check-bundle.ts';
import { checkCompilation } from '#lib/server/usecases/check-compilation.ts';
import { checkDocument } from '#lib/server/usecases/check-document.ts';
import { formatOf, languageOf, readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { whyNoDocument } from './document-fault.ts';
import { Refusal } from './failure.ts';
import { isFile, readBytes } from './files.ts';
import { answerJson, say } from './output.ts';

/** `check X --lang L [--messages L]`: X is a file, which needs no database, or else a slug. Findings are an answer. */
export async function check(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['SLUG or FILE'], {
		lang: { type: 'string' },
		messages: { type: 'string' },
		format: { type: 'string' }
	});
	const [what = ''] = words;
	const language = languageOf(values.lang, '--lang');
	const messages = languageOf(values.messages ?? language, '--messages');
	formatOf(values.format, ['json']);
	const findings =
		/[./\\]/.test(what) || (await isFile(what))
			? await checkFile(what, language, messages)
			: await atTheTerminal((ctx) =>
					checkCompilation(ctx, terminal, { slug: what, language, messages })
				);
	answerJson({ findings });
}

/** A bundle, which is told by its first character or its name, or else a published document. */
async function checkFile(
	file: string,
	language: OfficialLanguage,
	messages: OfficialLanguage
): Promise<(ToldFinding | ToldFinding<DocumentRule>)[]> {
	const bytes = await readBytes(file, bundleLimit);
	const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
	if (start.startsWith('{') || /\.json$/i.test(file)) {
		const checked = checkBundle(terminal, { bundle: bytes, language, messages });
		if (!checked.ok) throw new Refusal(checked.errors);
		return checked.findings;
	}
	const checked = await checkDocument(terminal, {
		file: async () => ({ bytes, name: file, language }),
		messages
	});
	if (!checked.ok) throw new Refusal([{ place: file, why: whyNoDocument(checked.fault) }]);
	for (const { kind, line, detail } of checked.document.problems)
		say(
			[file, line && `line ${line}`, [kind, detail].filter(Boolean).join(' ')]
				.filter(Boolean)
				.join(': ')
		);
	return checked.findings.map(({ node: _, ...told }) => told);
}
