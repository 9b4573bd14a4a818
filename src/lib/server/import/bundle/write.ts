import type { z } from 'zod';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Bundle } from './schema.ts';
import { inCanonicalOrder, withNamedRespondents } from '#lib/domain/canonical-order.ts';
import { bundleSchema } from './schema.ts';

/**
 * The consultation as a bundle, in canonical order, so that the same consultation is always the same bytes.
 * Confidential submissions, and respondents whom nothing else names, stay out unless asked for.
 */
export function bundleOf(
	snapshot: Snapshot,
	{ withConfidential = false }: { withConfidential?: boolean } = {}
): string {
	const submissions = withConfidential
		? snapshot.submissions
		: snapshot.submissions.filter(({ consent }) => consent !== 'confidential');
	const { respondents, ...rest } = inCanonicalOrder(
		withNamedRespondents(withoutStrangers({ ...snapshot, submissions }))
	);
	const bundle = inOrderOf(bundleSchema, {
		$schema: 'schema-1.json',
		format: 'verbale-consultation',
		version: 1,
		...rest,
		respondents: respondents.map((respondent) =>
			respondent.kind === 'state' ? { key: respondent.key, kind: 'state' } : respondent
		)
	}) as Bundle;
	return `${JSON.stringify(bundle, shortInstant, '\t')}\n`;
}

/** The same consultation without what positions and panels say of submissions that are not in it. */
function withoutStrangers(snapshot: Snapshot): Snapshot {
	const there = new Set(snapshot.submissions.map(({ key }) => key));
	return {
		...snapshot,
		...(snapshot.positions && {
			positions: snapshot.positions.map((position) => ({
				...position,
				excerpts: position.excerpts.filter(({ submission }) => there.has(submission))
			}))
		}),
		...(snapshot.secondReplies && {
			secondReplies: snapshot.secondReplies.filter(({ replies }) =>
				replies.every((key) => there.has(key))
			)
		}),
		...(snapshot.panels && {
			panels: snapshot.panels.map((panel) => ({
				...panel,
				speakers: panel.speakers.filter((key) => there.has(key))
			}))
		})
	};
}

/** Whole seconds are written without milliseconds. */
function shortInstant(name: string, value: unknown): unknown {
	return instants.has(name) && typeof value === 'string' ? value.replace('.000Z', 'Z') : value;
}
const instants = new Set(['opensAt', 'closesAt', 'receivedAt', 'addedAt', 'at']);

/** The same value with the keys of every object in the order in which its schema names them, and no others. */
function inOrderOf(schema: z.core.$ZodType, value: unknown): unknown {
	if (value === undefined) return undefined;
	const { def } = schema._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
	switch (def.type) {
		case 'optional':
			return inOrderOf(def.innerType, value);
		case 'array':
			return (value as unknown[]).map((item) => inOrderOf(def.element, item));
		case 'union': {
			const { kind } = value as { kind: string };
			const option = def.options.find((candidate) => candidate._zod.propValues?.kind?.has(kind));
			if (option === undefined) throw new Error(`no part of a bundle has the kind ${kind}`);
			return inOrderOf(option, value);
		}
		case 'object': {
			const given = value as Record<string, unknown>;
			const entries = Object.entries(def.shape)
				.map(([name, part]) => [name, inOrderOf(part, given[name])] as const)
				.filter(([, part]) => part !== undefined);
			return Object.fromEntries(entries);
		}
		default:
			return value;
	}
}
