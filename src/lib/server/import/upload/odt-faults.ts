import type { FileFault } from '#lib/domain/attached-file.ts';

const text = 'application/vnd.oasis.opendocument.text';

/** Elements of OpenDocument 1.3 whose link is fetched when the document is opened, and those that run something. */
const fetching =
	/<(?:draw:image|draw:object|draw:object-ole|draw:floating-frame|draw:plugin|draw:applet|text:section-source|text:dde-connection-decl|office:dde-source|style:background-image)\s[^>]*xlink:href\s*=\s*["']\s*(?!\.\.?\/|#|Pictures\/|Object|ObjectReplacements\/|["'])/i;

/** What an OpenDocument text must not hold: a password, programs, other files, parts that are fetched when it is opened. */
export function faultOfOdt(
	names: readonly string[],
	texts: ReadonlyMap<string, string>
): FileFault | undefined {
	if (texts.get('mimetype')?.trim() !== text) return 'damaged';
	const manifest = texts.get('META-INF/manifest.xml') ?? '';
	if (/encryption-data/i.test(manifest)) return 'encrypted';
	if (names.some((name) => /^(Basic|Scripts|Dialogs)\/.+/i.test(name) && !name.endsWith('/')))
		return 'macros';
	if (/oleobject|x-msdownload|vnd\.sun\.star\.basic/i.test(manifest)) return 'embedded';
	for (const [name, part] of texts) {
		if (!/(content|styles|settings)\.xml$/.test(name)) continue;
		if (/<script:event-listener|<office:script[\s>]|<draw:(plugin|applet)/i.test(part))
			return 'macros';
		if (fetching.test(part) || /<text:dde-connection/i.test(part)) return 'external';
	}
	return texts.has('content.xml') ? undefined : 'damaged';
}
