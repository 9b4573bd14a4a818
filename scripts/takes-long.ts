const draft = 'reply/[0-9a-f-]{36}';
const edition = 'desk/[^/]+/compilation/[a-z]{2}';

/** Addresses at which a file of many megabytes comes in: over a slow line it takes longer than other requests may. */
export const takesLong = new RegExp(
	`^/[a-z]{2}/(${[
		`${draft}/files(/upload/|\\?/add)`,
		'desk/[^/]+/intake/[0-9a-f-]{36}\\?/attach',
		`${edition}/word\\?/(read|take)`,
		`${edition}/translation/file\\?/read`
	].join('|')})`
);
