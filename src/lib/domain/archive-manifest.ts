import type { IssueChanges } from './compilation/corrigendum/change.ts';
import type { IssuedDocument } from './issued-document.ts';
import type { OfficialLanguage } from './language.ts';
import { officialLanguages } from './language.ts';

/** A file of an archive: `name` is its path in it, `size` in bytes, `sha256` in hexadecimal. */
export type ArchivedFile = {
	name: string;
	/** `edition` of the document; `questionnaire` and `reply` as JSON. */
	part: 'edition' | 'questionnaire' | 'reply';
	language?: OfficialLanguage;
	format: string;
	size: number;
	sha256: string;
	/** When it was issued, ISO 8601 in UTC. */
	issuedAt?: string;
};

/** The list of what an archive holds, as JSON: the same for the same document and replies, to the byte. */
export function manifestOf(
	document: IssuedDocument,
	{
		files,
		changes,
		confidential,
		unreleased
	}: {
		files: readonly ArchivedFile[];
		/** What the document changes in what was issued before, in each language that says so. */
		changes: readonly { language: OfficialLanguage; entries: IssueChanges }[];
		/** How many replies are confidential. */
		confidential: number;
		/** How many replies without attribution nobody has released. */
		unreleased: number;
	}
): string {
	const { symbol, kind, masthead, issuedAt } = document;
	const languages = new Set(files.flatMap(({ language }) => language ?? []));
	const manifest = {
		format: 'verbale-archive',
		version: 1,
		symbol,
		kind,
		...(masthead.date !== undefined && { date: masthead.date }),
		session: masthead.session,
		issuedAt,
		missingLanguages: officialLanguages.filter((language) => !languages.has(language)),
		confidentialReplies: confidential,
		unreleasedReplies: unreleased,
		changes,
		files
	};
	return `${JSON.stringify(manifest, null, '\t')}\n`;
}

/** The checksums as `sha256sum -c` reads them (GNU coreutils). */
export function checksumsOf(files: readonly Pick<ArchivedFile, 'name' | 'sha256'>[]): string {
	return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

/** The symbol as part of a file name: `A_HRC_19_50_Corr_1`. */
export function symbolInName(symbol: string): string {
	return symbol.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
}
