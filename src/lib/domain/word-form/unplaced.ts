/**
 * Words of a form that answer no question. `outside` the cells of answers, or `beside` a question; in a row whose code
 * the questionnaire does not have, or that is there `twice` with other words; a State or an option that is not known,
 * `several` options where one may be chosen; words where a `file` is asked for; an answer that is `too-long`; a name
 * without the kind of `speaker`, or one that is named already.
 */
export type UnplacedReason =
	| 'outside'
	| 'beside'
	| 'unknown-code'
	| 'twice'
	| 'state'
	| 'choice'
	| 'several'
	| 'file'
	| 'too-long'
	| 'speaker'
	| 'speaker-twice';
/** `near` is the key of the question by which the words stand. */
export type UnplacedText = { text: string; reason: UnplacedReason; near?: string };
