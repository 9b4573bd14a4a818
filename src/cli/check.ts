import type { ToldFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { bundleLimit } from '#lib/server/import/bundle/parse.ts';
import { checkBundle } from '#lib/server/usecases/check-bundle.ts';
import { checkCompilation } from '#lib/server/usecases/check-compilation.ts';
import { formatOf, languageOf, readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { Refusal } from './failure.ts';
import { isFile, readBytes } from './files.ts';
import { answerJson } from './output.ts';

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

async function checkFile(
	file: string,
	language: OfficialLanguage,
	messages: OfficialLanguage
): Promise<ToldFinding[]> {
	if (/\.(docx|pdf|html?|xml|txt)$/i.test(file))
		throw new Refusal([{ place: file, why: 'documents cannot be checked yet, only bundles' }]);
	const bundle = await readBytes(file, bundleLimit);
	const checked = checkBundle(terminal, { bundle, language, messages });
	if (!checked.ok) throw new Refusal(checked.errors);
	return checked.findings;
}
