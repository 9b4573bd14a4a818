import { z } from 'zod';
import { questionKinds } from '#lib/domain/questionnaire.ts';
import {
	addressShape,
	dayShape,
	instantShape,
	languageShape,
	nextShape,
	textsShape
} from './shapes.ts';

const inBrief = {
	slug: z.string().meta({ description: 'Stable part of the address' }),
	phase: z
		.enum(['announced', 'open', 'closed'])
		.meta({ description: 'By the clock of the server' }),
	title: textsShape,
	summary: textsShape,
	languages: z.array(languageShape),
	opensAt: instantShape,
	closesAt: instantShape,
	href: addressShape
};

export const consultationsShape = z
	.strictObject({ items: z.array(z.strictObject(inBrief)), next: nextShape })
	.meta({ id: 'Consultations', description: 'The one that opened last comes first' });

const optionShape = z.strictObject({
	key: z.string(),
	label: textsShape,
	specify: z.boolean().optional().meta({ description: 'It asks for words beside it' })
});

const questionShape = z.strictObject({
	key: z.string(),
	number: z.string().optional(),
	kind: z.enum(questionKinds),
	label: textsShape,
	hint: textsShape.optional(),
	options: z.array(optionShape).optional(),
	theme: z.string().optional(),
	condition: z
		.strictObject({ question: z.string(), option: z.string() })
		.optional()
		.meta({ description: 'Asked only where this option of this question is chosen' })
});

export const consultationShape = z
	.strictObject({
		...inBrief,
		background: textsShape,
		notice: textsShape.optional(),
		originalLanguage: languageShape.meta({ description: 'In which the document is written first' }),
		mandate: z.strictObject({
			symbol: z.string(),
			number: z.string(),
			body: z.enum(['human-rights-council', 'general-assembly']),
			kind: z.enum(['resolution', 'decision']),
			date: dayShape,
			title: textsShape
		}),
		dueSession: z.int().meta({ description: 'Session of the Council that receives the document' }),
		lateReplies: z.enum(['refuse', 'accept']),
		contact: z.strictObject({ office: textsShape, email: z.string() }),
		questionnaire: z.strictObject({
			revision: z.int(),
			title: textsShape,
			introduction: textsShape,
			closing: textsShape.optional(),
			sections: z.array(
				z.strictObject({
					key: z.string(),
					number: z.string().optional(),
					title: textsShape.optional(),
					questions: z.array(questionShape)
				})
			)
		}),
		participation: addressShape
			.optional()
			.meta({ description: 'Present once the consultation has closed' }),
		replies: addressShape.optional().meta({
			description: 'Present once replies are published, which is when a document is issued'
		})
	})
	.meta({ id: 'Consultation' });

const key = z.string().meta({ description: 'Key of a respondent' });

export const participationShape = z
	.strictObject({
		states: z.int(),
		stakeholders: z.int(),
		unEntities: z.int(),
		others: z.int(),
		incomplete: z
			.strictObject({ states: z.array(key), stakeholders: z.int() })
			.optional()
			.meta({ description: 'Who returned an incomplete questionnaire; once a document is issued' }),
		late: z
			.array(key)
			.optional()
			.meta({ description: 'Who replied after the close; once a document is issued' }),
		joint: z
			.array(z.array(key))
			.optional()
			.meta({ description: 'Signatories of each joint reply; once a document is issued' })
	})
	.meta({
		id: 'Participation',
		description:
			'The counts that the compilation states, under the counting rule of the consultation. Confidential replies are counted and never named.'
	});
