import type { CorrigendumPhrases } from './corrigendum-phrases.ts';

export const fr: CorrigendumPhrases = {
	corrigendum: 'Rectificatif',
	addendum: 'Additif',
	places: {
		title: 'Titre',
		subtitle: 'Sous-titre',
		heading: 'Section {mark}, intitulé',
		paragraph: 'Paragraphe {mark}',
		text: '{mark}',
		row: '{mark}, ligne « {row} »',
		footnote: 'Note de bas de page {mark}',
		annex: '{mark}, intitulé',
		start: 'Début du texte'
	},
	after: {
		paragraph: 'Après le paragraphe {mark}',
		heading: 'Après l’intitulé de la section {mark}',
		other: 'Après : {place}',
		words: '{place}, après « {words} »'
	},
	words: '*Au lieu de* {from} *lire* {to}',
	end: 'À la fin, *ajouter* {to}',
	text: '*Au lieu du* texte actuel, *lire* :',
	insert: {
		paragraph: ['*Insérer* le paragraphe suivant :', '*Insérer* les paragraphes suivants :'],
		heading: ['*Insérer* l’intitulé suivant :', '*Insérer* les intitulés suivants :'],
		text: ['*Insérer* le texte suivant :', '*Insérer* le texte suivant :'],
		row: ['*Insérer* la ligne suivante :', '*Insérer* les lignes suivantes :'],
		footnote: [
			'*Insérer* la note de bas de page suivante :',
			'*Insérer* les notes de bas de page suivantes :'
		],
		annex: ['*Insérer* une annexe intitulée :', '*Insérer* des annexes intitulées :']
	},
	delete: {
		paragraph: '*Supprimer* le paragraphe.',
		heading: '*Supprimer* l’intitulé.',
		text: '*Supprimer* le texte « {words} ».',
		row: '*Supprimer* la ligne.',
		footnote: '*Supprimer* la note de bas de page.',
		annex: '*Supprimer* l’annexe.'
	},
	move: '*Déplacer* : {place}',
	split: '*Commencer* un nouveau paragraphe à partir de « {words} ».',
	join: '*Fusionner* avec le paragraphe {mark}.',
	renumber: 'Modifier en conséquence la numérotation des paragraphes.'
};
