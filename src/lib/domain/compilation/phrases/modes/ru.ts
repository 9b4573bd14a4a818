import type { RespondentKind } from '../../../respondent.ts';
import { capitalized } from '../capitalized.ts';
import { past } from '../ru.ts';
import type { ModePhrases } from './mode-phrases.ts';

const verbs = ['заявил', 'отметил', 'подчеркнул', 'указал'];
const kinds: Record<RespondentKind, [one: string, many: string]> = {
	state: ['следующего государства', 'следующих государств'],
	stakeholder: ['следующей заинтересованной стороны', 'следующих заинтересованных сторон'],
	'un-entity': [
		'следующей структуры Организации Объединенных Наций',
		'следующих структур Организации Объединенных Наций'
	],
	other: ['еще одного участника', 'следующих других участников']
};

export const russianModes: ModePhrases = {
	designations:
		'Ответы воспроизводятся в том виде, в котором они были получены. Употребляемые в них обозначения принадлежат их авторам и не означают выражения со стороны Секретариата Организации Объединенных Наций какого бы то ни было мнения относительно правового статуса страны, территории, города или района, или их властей, или относительно делимитации их границ.',
	languages: {
		ar: 'арабский',
		zh: 'китайский',
		en: 'английский',
		fr: 'французский',
		ru: 'русский',
		es: 'испанский'
	},
	original: (language) => `Язык оригинала: ${language}`,
	translation: {
		machine: 'Машинный перевод без редактирования',
		revised: 'Отредактированный перевод',
		official: 'Официальный перевод',
		stale: 'Перевод более раннего текста'
	},
	submittedOnly: 'Воспроизводится только на языке представления',
	nameWithheld: {
		state: 'Государство (название не разглашается)',
		stakeholder: 'Заинтересованная сторона (название не разглашается)',
		'un-entity': 'Структура Организации Объединенных Наций (название не разглашается)',
		other: 'Другой респондент (название не разглашается)'
	},
	nothingReceived: 'Ответов для воспроизведения нет.',
	panel: {
		held: ({ day, title }) =>
			`${day} Совет по правам человека провел дискуссионный форум на тему «${title}».`,
		chaired: (person, subject) => `На форуме ${past(subject, 'председательствовал')} ${person}.`,
		panellists: (persons, subject) =>
			persons.length === 1
				? `В качестве основного докладчика ${past(subject, 'участвовал')} ${persons[0]}.`
				: `В качестве основных докладчиков участвовали ${persons.slice(0, -1).join('; ')}; и ${persons.at(-1)}.`,
		person: (name, post) => `${name}, ${post}`,
		contributions: 'Выступления основных докладчиков',
		discussion: 'Обсуждение',
		speakers: (groups) =>
			`В ходе обсуждения с заявлениями выступили представители ${groups.map(({ kind, names, many }) => `${kinds[kind][many ? 1 : 0]}: ${names}`).join('; а также ')}.`,
		reports: (subject, index, next) => {
			const verb = past(subject, verbs[index % verbs.length] ?? '');
			return `${capitalized(subject.name)} ${verb}${next === 'following' ? ' следующее: ' : ', что '}`;
		}
	}
};
