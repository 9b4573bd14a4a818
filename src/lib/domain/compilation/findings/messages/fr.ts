import type { FindingWords } from './finding-words.ts';

export const french: FindingWords = {
	places: {
		paragraph: (mark) => `par. ${mark}`,
		footnote: (mark) => `note ${mark}`,
		section: (mark) => `section ${mark}`,
		document: () => "l'ensemble du document"
	},
	messages: {
		'respondent-not-listed': ({ name }) =>
			`Il est fait état de la position du répondant suivant, dont aucune réponse n'est en vigueur\u00a0: ${name}.`,
		'complete-respondent-unspoken': ({ name }) =>
			`La réponse du répondant suivant est complète, mais aucun paragraphe n'en rend compte\u00a0: ${name}.`,
		'states-mismatch': ({ stated, found }) =>
			`Nombre d'États ayant répondu\u00a0: ${stated} d'après le texte, ${found} d'après les données.`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`Nombre de parties prenantes ayant répondu\u00a0: ${stated} d'après le texte, ${found} d'après les données.`,
		'un-entities-mismatch': ({ stated, found }) =>
			`Nombre d'entités des Nations Unies ayant répondu\u00a0: ${stated} d'après le texte, ${found} d'après les données.`,
		'others-mismatch': ({ stated, found }) =>
			`Nombre d'autres participants\u00a0: ${stated} d'après le texte, ${found} d'après les données.`,
		'contributors-mismatch': ({ stated, found }) =>
			`Nombre de contributeurs au Fonds\u00a0: ${stated} d'après le texte, ${found} d'après l'état des contributions.`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`Nombre d'États dont le questionnaire est incomplet\u00a0: ${stated} d'après la note, ${found} d'après les données.`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`Nombre de parties prenantes dont le questionnaire est incomplet\u00a0: ${stated} d'après la note, ${found} d'après les données.`,
		'incomplete-not-named': ({ name }) =>
			`Questionnaire incomplet que la note ne signale pas\u00a0: ${name}.`,
		'named-not-incomplete': ({ name }) =>
			`La note cite un répondant dont le questionnaire n'est pas enregistré comme incomplet\u00a0: ${name}.`,
		'table-total': ({ stated, found }) =>
			`Le total imprimé est de ${stated}\u00a0; la somme des lignes est de ${found}.`,
		'row-without-amount': ({ name }) => `Ligne sans montant\u00a0: ${name}.`,
		'ledger-total': ({ stated, found }) =>
			`Le total imprimé est de ${stated}\u00a0; l'état des contributions donne ${found}.`,
		rounding: ({ stated, found }) =>
			`Le total imprimé est de ${stated}\u00a0; la somme des lignes est de ${found}. L'écart peut être dû aux arrondis.`,
		'reference-to-nothing': () => "Un renvoi vise une partie du document qui n'existe pas.",
		'reference-beyond': ({ stated, found }) =>
			`Le texte renvoie au paragraphe ${stated}\u00a0; le dernier paragraphe est le ${found}.`,
		'reference-direction': ({ stated }) =>
			`Le texte renvoie au paragraphe ${stated}, qui se trouve de l'autre côté du renvoi.`,
		'source-changed': () =>
			'Les termes de la réponse sur lesquels repose ce paragraphe ont changé depuis sa rédaction.',
		'source-gone': () =>
			"La réponse ou le passage sur lequel repose ce paragraphe n'existe plus ou n'est plus en vigueur.",
		'translation-stale': () =>
			"Ce paragraphe repose sur la traduction d'un texte qui a changé depuis."
	}
};
