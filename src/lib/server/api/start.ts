import { z } from 'zod';
import { addressShape } from './shapes.ts';

export const startShape = z
	.strictObject({
		description: addressShape.meta({ description: 'The OpenAPI description' }),
		consultations: addressShape,
		documents: addressShape
	})
	.meta({ id: 'Start', description: 'Where the API begins' });

export const startAnswer: z.infer<typeof startShape> = {
	description: '/api/v1/openapi.json',
	consultations: '/api/v1/consultations',
	documents: '/api/v1/documents'
};
