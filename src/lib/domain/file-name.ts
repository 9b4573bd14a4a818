const mostCharacters = 120;

/** Directional marks and overrides, and what has no width: by them a name looks like another (Unicode TR 36). */
const unseen = /[\u061c\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Endings that start a program on some machine; inside a name they lose their dot. */
const startsPrograms =
	/\.(?=(?:exe|com|scr|pif|bat|cmd|ps1|vbs?|jse?|wsf|hta|msi|jar|lnk|sh|php|html?|svg|docm|dotm|xlsm)(?:\.|$))/gi;

/** Names that Windows keeps for devices. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of a file as it is kept and shown: without folders, control characters, marks that turn or hide letters, and
 * signs that a file system refuses; NFC; at most 120 characters with its ending. A name of which nothing is left is `file`.
 */
export function tidyFileName(sent: string): string {
	const last = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
	const plain = last
		.replace(unseen, '')
		.replace(/[\u0000-\u001f\u007f-\u009f<>:"|?*]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^[\s.]+|[\s.]+$/g, '');
	const ending = endingOf(plain);
	const stem = ending === '' ? plain : plain.slice(0, -ending.length - 1).replace(/[\s.]+$/, '');
	const safe = stem.replace(startsPrograms, '_').replace(device, '_$1');
	const short = [...(safe || 'file')].slice(0, mostCharacters - ending.length - 1).join('');
	return ending === '' ? short : `${short}.${ending}`;
}

/** What follows the last dot of a name, as it is written; empty where there is none, or more than ten characters. */
export function endingOf(name: string): string {
	return /\.([^.\s/\\]{1,10})$/.exec(name)?.[1] ?? '';
}
