import type { FindingWords } from './finding-words.ts';
import { withoutMarks } from './without-marks.ts';

export const french: FindingWords = {
	places: {
		paragraph: (mark) => `par. ${mark}`,
		footnote: (mark) => `note ${mark}`,
		section: (mark) => `section ${mark}`,
		document: () => 'l’ensemble du document'
	},
	messages: {
		'respondent-not-listed': ({ name }) =>
			`Il est fait état de la position du répondant suivant, dont aucune réponse n’est en vigueur\u00a0: ${name}.`,
		'complete-respondent-unspoken': ({ name }) =>
			`La réponse du répondant suivant est complète, mais aucun paragraphe n’en rend compte\u00a0: ${name}.`,
		'second-reply': ({ name }) =>
			`Plusieurs réponses sont en vigueur et rendues au nom du même répondant\u00a0; décider laquelle est retenue\u00a0: ${name}.`,
		'second-reply-unnamed': () =>
			'Deux réponses d\u2019un même répondant, qui ne peut être nommé, sont en vigueur. Décider laquelle est retenue.',
		'states-mismatch': ({ stated, found }) =>
			`Nombre d’États ayant répondu\u00a0: ${stated} d’après le texte, ${found} d’après les données.`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`Nombre de parties prenantes ayant répondu\u00a0: ${stated} d’après le texte, ${found} d’après les données.`,
		'un-entities-mismatch': ({ stated, found }) =>
			`Nombre d’entités des Nations Unies ayant répondu\u00a0: ${stated} d’après le texte, ${found} d’après les données.`,
		'others-mismatch': ({ stated, found }) =>
			`Nombre d’autres participants\u00a0: ${stated} d’après le texte, ${found} d’après les données.`,
		'contributors-mismatch': ({ stated, found }) =>
			`Nombre de contributeurs au Fonds\u00a0: ${stated} d’après le texte, ${found} d’après l’état des contributions.`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`Nombre d’États dont le questionnaire est incomplet\u00a0: ${stated} d’après la note, ${found} d’après les données.`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`Nombre de parties prenantes dont le questionnaire est incomplet\u00a0: ${stated} d’après la note, ${found} d’après les données.`,
		'incomplete-not-named': ({ name }) =>
			`Questionnaire incomplet que la note ne signale pas\u00a0: ${name}.`,
		'named-not-incomplete': ({ name }) =>
			`La note cite un répondant dont le questionnaire n’est pas enregistré comme incomplet\u00a0: ${name}.`,
		'table-total': ({ stated, found }) =>
			`Le total imprimé est de ${stated}\u00a0; la somme des lignes est de ${found}.`,
		'row-without-amount': ({ name }) => `Ligne sans montant\u00a0: ${name}.`,
		'ledger-total': ({ stated, found }) =>
			`Le total imprimé est de ${stated}\u00a0; l’état des contributions donne ${found}.`,
		rounding: ({ stated, found }) =>
			`Le total imprimé est de ${stated}\u00a0; la somme des lignes est de ${found}. L’écart peut être dû aux arrondis.`,
		'reference-to-nothing': () => 'Un renvoi vise une partie du document qui n’existe pas.',
		'reference-beyond': ({ stated, found }) =>
			`Le texte renvoie au paragraphe ${stated}\u00a0; le dernier paragraphe est le ${found}.`,
		'reference-direction': ({ stated }) =>
			`Le texte renvoie au paragraphe ${stated}, qui se trouve de l’autre côté du renvoi.`,
		'source-changed': () =>
			'Les termes de la réponse sur lesquels repose ce paragraphe ont changé depuis sa rédaction.',
		'source-gone': () =>
			'La réponse ou le passage sur lequel repose ce paragraphe n’existe plus ou n’est plus en vigueur.',
		'translation-stale': () =>
			'Ce paragraphe repose sur la traduction d’un texte qui a changé depuis.',
		'respondent-off-theme': ({ name }) =>
			`Le paragraphe est attribué à un participant dont la réponse ne contient aucun passage sur ce thème : ${name}.`,
		'contributors-counted-twice': ({ stated, found }) =>
			`Le texte indique ${stated} contributeurs ; le tableau en compte ${found}, dont certains sur plusieurs lignes. Chaque contributeur ne doit être compté qu’une fois.`,
		'joint-against-rule': ({ stated, found }) =>
			`Le texte indique ${stated} ; selon la règle de décompte des réponses conjointes, le nombre est ${found}.`,
		'incomplete-unmentioned': ({ found }) =>
			`Des questionnaires incomplets ont été enregistrés (${found}), et le document ne le signale pas.`,
		'pledge-as-paid': ({ name }) =>
			`Une contribution annoncée figure comme versée : ${name}. Il faut la signaler comme annoncée.`,
		'pledges-unmentioned': ({ stated, found }) =>
			`Selon le texte, ${stated} contributeurs ont versé des fonds ; ${found} l’ont fait, les autres ont annoncé une contribution. Il faut le préciser.`,
		'contributor-not-in-table': ({ name }) =>
			`Contributeur inscrit dans les comptes mais absent du tableau : ${name}.`,
		'contributor-not-in-ledger': ({ name }) =>
			`Contributeur inscrit dans le tableau mais absent des comptes : ${name}.`,
		'contributor-only-in-text': ({ name }) =>
			`Contributeur cité dans le texte mais absent du tableau : ${name}.`,
		'contributor-not-in-text': ({ name }) =>
			`Le texte énumère les contributeurs sans citer celui-ci, qui figure dans le tableau : ${name}.`,
		'reference-elsewhere': ({ stated }) =>
			`La note renvoie au paragraphe ${stated}, attribué à un autre participant. La numérotation a peut-être changé.`,
		'annex-beyond': ({ words }) => `Le texte renvoie à l’annexe ${words}, qui n’existe pas.`,
		'footnote-beyond': ({ stated, found }) =>
			`Le texte renvoie à la note ${stated} ; la dernière note est la note ${found}.`,
		'footnote-empty': () => 'Un appel de note figure ici sans la note correspondante.',
		'asterisk-without-note': ({ words }) =>
			`«\u00a0${words}\u00a0» porte un astérisque qu’aucune note n’explique.`,
		'act-unknown': ({ words }) =>
			`Le texte cité sous la cote ${words} ne figure pas parmi les sources de la consultation. À vérifier ou à ajouter aux sources.`,
		'document-unknown': ({ words }) =>
			`Le document ${words} est cité et ne figure pas parmi les sources de la consultation. La cote est à vérifier.`,
		'act-slip': ({ stated, found }) =>
			`Le texte cite ${stated} ; la consultation repose sur ${found}, dont il s’agit peut-être d’une erreur de saisie.`,
		'act-title-number': ({ stated, found }) =>
			`Le numéro ${stated} accompagne le titre de ${found}. L’un des deux est erroné.`,
		'act-date': ({ words, stated, found }) =>
			`${words} est daté du ${stated} ; la date exacte est le ${found}.`,
		'symbol-cut-short': ({ words }) =>
			`${words} semble être une cote tronquée. Il faut donner la cote complète.`,
		'without-provenance': () =>
			'Aucune phrase de ce paragraphe n’indique sur quels mots d’une réponse elle repose.',
		'editors-figure': ({ words }) =>
			`Le chiffre ${words} est de la main de l’éditeur\u00a0: il ne figure ni dans les réponses sur lesquelles le texte repose ni ailleurs dans le document.`,
		quotation: ({ words }) => `«\u00a0${words}\u00a0» ne reproduit pas la source mot pour mot.`,
		'confidential-source': () =>
			'Ce paragraphe repose sur une réponse confidentielle. Il doit être supprimé.',
		'confidential-words': () =>
			'Ce paragraphe reprend les termes d’une réponse confidentielle. Ils doivent être supprimés.',
		'unattributed-named': () =>
			'Une réponse à ne pas attribuer figure ici sous un nom. Le nom doit être supprimé.',
		'hidden-name': () =>
			'Un nom figure ici dont la réponse est confidentielle ou à ne pas attribuer. Il doit être supprimé.',
		'note-verbale-unmentioned': ({ name }) =>
			`Réponse par note verbale qu’aucune note de bas de page ne signale : ${name}.`,
		'note-verbale-wrong': ({ name }) =>
			`La note de bas de page signale une réponse par note verbale qui n’est pas enregistrée comme telle : ${name}.`,
		'late-unmentioned': ({ name }) =>
			`Réponse reçue après la clôture qu’aucune note de bas de page ne signale : ${name}.`,
		'late-wrong': ({ name }) =>
			`La note de bas de page dit tardive une réponse reçue dans les délais : ${name}.`,
		'arrival-date': ({ name, stated, found }) =>
			`La note de bas de page date la réponse du ${stated} ; la date enregistrée est le ${found} (${name}).`,
		'joint-not-named': ({ name }) =>
			`Le paragraphe ne cite pas tous les signataires de la réponse conjointe menée par : ${name}.`,
		'heading-alone': ({ words }) =>
			`«\u00a0${words}\u00a0» est le seul titre de son niveau. Il n’y a pas de A sans B.`,
		'level-skipped': () => 'Un titre est vide, de sorte qu’un niveau est sauté.',
		'number-typed': ({ words }) =>
			`Le texte commence par un numéro saisi à la main, «\u00a0${words}\u00a0», en plus de celui que lui donne le document.`,
		'number-skipped': ({ stated, found }) =>
			`Le numéro ${stated} figure là où l’on attend ${found}.`,
		'annex-not-mentioned': () => 'Le texte ne renvoie nulle part à cette annexe.',
		'replies-told-twice': ({ words }) =>
			`Les mêmes réponses sont déjà exposées dans la section ${words} et figurent donc deux fois dans le document. Attribuez à chaque section ses propres thèmes ou supprimez-en une.`,
		'panel-told-twice': ({ words }) =>
			`La même réunion-débat est déjà exposée dans la section ${words}. Supprimez l’une des deux sections ou choisissez une autre réunion-débat.`,
		'over-length': ({ stated, found }) =>
			`Le texte compte ${stated} mots ; la limite est de ${found}.`,
		abbreviation: ({ words }) => `${words} n’est pas développé à sa première occurrence.`,
		'first-person': ({ words }) =>
			`Le discours indirect contient des mots à la première personne : ${words}.`,
		'state-name': ({ words, found }) =>
			`«\u00a0${words}\u00a0» n’est pas le nom employé par l’Organisation des Nations Unies. Écrire «\u00a0${found}\u00a0».`,
		'date-form': ({ words, found }) =>
			found === ''
				? `«\u00a0${words}\u00a0» n’est pas la forme d’une date dans cette langue.`
				: `«\u00a0${words}\u00a0» n’est pas la forme d’une date dans cette langue. Écrire «\u00a0${found}\u00a0».`,
		'number-form': ({ words, found }) =>
			found === ''
				? `«\u00a0${words}\u00a0» n’est pas la forme d’un nombre dans cette langue.`
				: `«\u00a0${words}\u00a0» n’est pas la forme d’un nombre dans cette langue. Écrire «\u00a0${found}\u00a0».`,
		'number-in-digits': ({ words, found }) =>
			`«\u00a0${words}\u00a0» : les nombres inférieurs à dix s’écrivent en lettres. Écrire «\u00a0${found}\u00a0».`,
		'percent-form': ({ words }) =>
			`«\u00a0${words}\u00a0» n’est pas la forme d’un pourcentage dans cette langue.`,
		'straight-quotes': ({ words }) =>
			`Des guillemets droits encadrent «\u00a0${withoutMarks(words)}\u00a0».`,
		'other-quotes': ({ words }) =>
			`Les guillemets de «\u00a0${words}\u00a0» ne sont pas ceux de la langue.`,
		'double-space': ({ words }) => `Deux espaces se suivent dans «\u00a0${words}\u00a0».`,
		brackets: ({ words }) =>
			`Les parenthèses ou la ponctuation de «\u00a0${words}\u00a0» ne sont pas celles de la langue.`,
		'translation-needed': ({ words }) =>
			`Des passages sont encore dans leur langue (${words}). Une traduction est nécessaire.`,
		'edition-paragraph': ({ stated, found }) =>
			`Ce paragraphe porte le numéro ${stated} ; dans la langue originale, il porte le numéro ${found}.`,
		'edition-footnote': ({ stated, found }) =>
			`Cette note porte le numéro ${stated} ; dans la langue originale, elle porte le numéro ${found}.`,
		'edition-text-missing': () =>
			'Le texte original a été modifié à cet endroit et n’est pas traduit dans la présente version. Traduisez-le.',
		'edition-text-stale': () =>
			'Le texte original a été modifié à cet endroit depuis sa traduction. Relisez la traduction.',
		'edition-older': () =>
			'La présente version est antérieure au dernier projet dans la langue originale. Établissez-en un nouveau projet ; ce qui diffère encore ensuite figure ci-dessous.',
		placeholder: ({ words }) => `«\u00a0${words}\u00a0» reste à compléter.`,
		'edition-lacks': ({ words }) =>
			`La version originale comporte un élément (${words}) auquel rien ne correspond dans la présente version. Établissez un nouveau projet de celle-ci ou ajoutez cet élément.`,
		'edition-adds': ({ words }) =>
			`La présente version comporte un élément (${words}) auquel rien ne correspond dans la version originale. Établissez un nouveau projet de celle-ci ou supprimez cet élément.`,
		'edition-figure-lacks': ({ words }) =>
			`La langue originale donne ici ${words}, cette version non.`,
		'edition-figure-adds': ({ words }) =>
			`Cette version donne ici ${words}, la langue originale non.`
	}
};
