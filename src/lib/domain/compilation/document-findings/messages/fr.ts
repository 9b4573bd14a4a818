import type { DocumentWords } from './document-words.ts';

export const french: DocumentWords = {
	'table-total': ({ stated, found, words }) =>
		`Le tableau indique ${stated} à la ligne «\u00a0${words}\u00a0» ; les lignes correspondantes donnent ${found}.`,
	'row-total': ({ stated, found, words }) =>
		`La ligne «\u00a0${words}\u00a0» se termine par ${stated} ; ses chiffres donnent ${found}.`,
	rounding: ({ stated, found, words }) =>
		`Le tableau indique ${stated} à la ligne «\u00a0${words}\u00a0» ; les lignes donnent ${found}. L’écart peut tenir aux arrondis.`,
	'count-against-table': ({ stated, found }) =>
		`Le texte fait état de ${stated} contributeurs ; le tableau en compte ${found}.`,
	'count-against-list': ({ stated, found }) =>
		`Le texte donne le chiffre de ${stated} ; la liste correspondante en compte ${found}.`,
	'count-against-text': ({ stated, found }) =>
		`Selon le texte, ${stated} ont répondu ; le document rend compte de ${found}.`,
	'count-against-parts': ({ stated, found }) =>
		`Le texte indique un total de ${stated} ; les éléments énumérés donnent ${found}.`,
	'amount-against-table': ({ stated, found }) =>
		`Le texte indique ${stated} ; le tableau, ${found}.`,
	'joint-reply-counted': ({ stated, found }) =>
		`Le chiffre de ${stated} compte chacun des signataires d’une réponse commune ; comptée une seule fois, celle-ci donne ${found}.`,
	'listed-not-spoken': ({ name }) =>
		`${name} : État mentionné parmi les auteurs de réponses, dont le document ne dit rien.`,
	'spoken-not-listed': ({ name }) =>
		`${name} : État dont le document expose la position sans qu’il figure parmi les auteurs de réponses.`,
	'one-act-two-numbers': ({ stated, found }) =>
		`${stated} semble désigner le texte cité ailleurs sous la cote ${found}.`,
	'one-number-two-dates': ({ stated, found, words }) =>
		`${words} est daté ici du ${stated} et ailleurs du ${found}.`,
	'date-outside-session': ({ stated, found, words }) =>
		`${words} est daté du ${stated}, alors que la session correspondante s’est tenue en ${found}.`,
	'symbol-cut-short': ({ stated, found }) => `La cote ${stated} est incomplète ; lire ${found}.`,
	'no-such-paragraph': ({ stated }) =>
		`Le texte renvoie au paragraphe ${stated}, qui n’existe pas.`,
	'no-such-annex': ({ stated }) => `Le texte renvoie à «\u00a0${stated}\u00a0», qui n’existe pas.`,
	'no-such-footnote': ({ stated }) => `Le texte renvoie à la note ${stated}, qui n’existe pas.`,
	'no-such-section': ({ stated }) =>
		`Le texte renvoie à «\u00a0${stated}\u00a0», qui n’existe pas.`,
	'no-such-table': ({ stated }) => `Le texte renvoie au tableau ${stated}, qui n’existe pas.`,
	'reference-direction': ({ stated }) =>
		`Le paragraphe ${stated}, auquel le texte renvoie, ne se trouve pas du côté indiqué.`,
	'mark-without-note': ({ stated }) => `L’appel de note ${stated} ne renvoie à aucune note.`,
	'note-without-mark': ({ stated }) => `Aucun appel ne renvoie à la note ${stated}.`,
	'paragraph-number': ({ stated, found }) =>
		`Un paragraphe porte le numéro ${stated} là où l’on attend ${found}.`,
	'section-number': ({ stated }) => `Le numéro de titre ${stated} ne suit pas le précédent.`,
	'footnote-number': ({ stated, found }) => `La note ${stated} suit là où l’on attend ${found}.`,
	'annex-number': ({ stated }) => `«\u00a0${stated}\u00a0» ne suit pas l’annexe précédente.`,
	'item-number': ({ stated, found }) => `L’alinéa ${stated} se trouve là où l’on attend ${found}.`
};
