import { z } from 'zod';
import {
	consultationShape,
	consultationsShape,
	participationShape
} from './consultation-shapes.ts';
import { documentShape, documentsShape } from './document-shapes.ts';
import { repliesShape, replyShape } from './reply-shapes.ts';
import { problemShape, textsShape } from './shapes.ts';
import { startShape } from './start.ts';

type Endpoint = {
	summary: string;
	/** Of JSON; of other bytes their media type. */
	answers: z.ZodType | string;
	query?: readonly ('after' | 'limit')[];
	/** A part of it can be asked for. */
	parts?: true;
};

/** Every endpoint of the API by its path, with what it answers. */
const endpoints: Record<string, Endpoint> = {
	'/': { summary: 'Where the API begins', answers: startShape },
	'/openapi.json': { summary: 'This description', answers: z.looseObject({}) },
	'/consultations': {
		summary: 'All consultations',
		answers: consultationsShape,
		query: ['after', 'limit']
	},
	'/consultations/{slug}': {
		summary: 'One consultation with its mandate and questionnaire',
		answers: consultationShape
	},
	'/consultations/{slug}/participation': {
		summary: 'How many replied, once the consultation has closed',
		answers: participationShape
	},
	'/consultations/{slug}/replies': {
		summary: 'The replies on which the document issued last rests, as far as they may be public',
		answers: repliesShape,
		query: ['after', 'limit']
	},
	'/consultations/{slug}/replies/{reply}': {
		summary: 'One reply as received, without what consent withholds',
		answers: replyShape
	},
	'/documents': {
		summary: 'What is issued, the newest first',
		answers: documentsShape,
		query: ['after', 'limit']
	},
	'/documents/{symbol}': { summary: 'One issued document with its files', answers: documentShape },
	'/documents/{symbol}/archive.zip': {
		summary: 'An issued document with everything that belongs to it, and a manifest',
		answers: 'application/zip',
		parts: true
	},
	'/files/{digest}/{name}': {
		summary: 'An issued file; what is at this address never changes',
		answers: 'application/octet-stream',
		parts: true
	}
};

const parameters: Record<string, { in: 'path' | 'query'; description: string; schema: object }> = {
	slug: {
		in: 'path',
		description: 'Of a consultation',
		schema: { type: 'string', pattern: '^[a-z0-9-]{1,100}$' }
	},
	reply: {
		in: 'path',
		description: 'Of a published reply',
		schema: { type: 'string', pattern: '^[0-9a-f]{32}$' }
	},
	symbol: {
		in: 'path',
		description: 'Of an issued document, such as A/HRC/19/50; its strokes may be percent-encoded',
		schema: { type: 'string' }
	},
	digest: {
		in: 'path',
		description: 'SHA-256 of the bytes, in hexadecimal',
		schema: { type: 'string', pattern: '^[0-9a-f]{64}$' }
	},
	name: { in: 'path', description: 'As the document names the file', schema: { type: 'string' } },
	after: {
		in: 'query',
		description: 'Where the list goes on: taken from `next` of the part before it, never made up',
		schema: { type: 'string' }
	},
	limit: {
		in: 'query',
		description: 'How many entries at most',
		schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 }
	}
};

/**
 * The OpenAPI 3.1 description of the API (https://spec.openapis.org/oas/v3.1.1), made from the shapes of its answers, so that
 * it says what the endpoints do.
 */
export function openApi(): Record<string, unknown> {
	const registry = z.registry<{ id: string }>();
	for (const shape of [
		textsShape,
		problemShape,
		...Object.values(endpoints).map(({ answers }) => answers)
	])
		collect(registry, shape);
	const { schemas } = z.toJSONSchema(registry, {
		target: 'draft-2020-12',
		uri: (id) => `#/components/schemas/${id}`
	});
	return {
		openapi: '3.1.1',
		info: {
			title: 'Verbale: consultations of the Human Rights Council',
			version: '1',
			description:
				'Read access to what is public. Every answer carries an ETag; lists are read by key. Query parameters that are not described are refused. Anyone may read from any site; cookies take no part in it. One network may ask 600 times a minute and take 60 archives an hour.'
		},
		servers: [{ url: '/api/v1' }],
		paths: Object.fromEntries(
			Object.entries(endpoints).map(([path, endpoint]) => [
				path,
				{ get: operation(path, endpoint) }
			])
		),
		components: { schemas: Object.fromEntries(Object.entries(schemas).map(tidied)) }
	};
}

function collect(registry: z.core.$ZodRegistry<{ id: string }>, shape: z.ZodType | string): void {
	if (typeof shape === 'string') return;
	const { id } = shape.meta() ?? {};
	if (id !== undefined) registry.add(shape, { ...shape.meta(), id });
}

/** Inside the description a schema needs neither an identifier nor a dialect of its own. */
function tidied([name, { $id: _id, $schema: _schema, id: _name, ...schema }]: [
	string,
	Record<string, unknown>
]) {
	return [name, schema] as const;
}

function operation(path: string, { summary, answers, query = [], parts }: Endpoint) {
	const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
	const problem = { 'application/problem+json': { schema: reference('Problem') } };
	return {
		summary,
		operationId: path.replace(/[{}.]/g, '').split('/').filter(Boolean).join('-') || 'start',
		parameters: [...names, ...query].map((name) => ({
			name,
			...parameters[name],
			...(parameters[name]?.in === 'path' && { required: true })
		})),
		responses: {
			'200': { description: summary, content: contentOf(answers) },
			...(parts && {
				'206': { description: 'The part of it that `Range` asks for', content: contentOf(answers) },
				'416': { description: 'It has no such part', content: problem }
			}),
			'304': { description: 'It has not changed' },
			...(names.length > 0 && { '404': { description: 'It is not here', content: problem } }),
			default: { description: 'What went wrong', content: problem }
		}
	};
}

function contentOf(answers: Endpoint['answers']) {
	if (typeof answers === 'string')
		return { [answers]: { schema: { type: 'string', contentMediaType: answers } } };
	const id = answers.meta()?.id;
	return {
		'application/json': { schema: id === undefined ? { type: 'object' } : reference(id) }
	};
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
