import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';

/** Milliseconds for one draft in English, the median of `runs`. */
export function measureDrafting(snapshot: Snapshot, runs: number): number {
	const times = Array.from({ length: runs }, () => {
		const began = performance.now();
		draftCompilation(snapshot, 'en', { mode: 'summary' });
		return performance.now() - began;
	});
	return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** The demonstration consultation of resolution 16/22 as it ships: 21 replies. */
export function readModelCase(): Snapshot {
	const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
	if (!parsed.ok)
		throw new Error(parsed.errors.map(({ place, why }) => `${place}: ${why}`).join('\n'));
	return parsed.snapshot;
}

/** The same with as many replies as asked for: the complete replies again and again, each in the name of a new stakeholder. */
export function grow(snapshot: Snapshot, replies: number): Snapshot {
	const models = snapshot.submissions.filter(({ answers, signatories }) => {
		const first = snapshot.respondents.find(({ key }) => key === signatories[0]?.respondent);
		return answers.length > 0 && first?.kind !== 'state';
	});
	const respondents: Respondent[] = [];
	const submissions = Array.from({ length: replies - snapshot.submissions.length }, (_, index) => {
		const model = models[index % models.length];
		const lead = snapshot.respondents.find(({ key }) => key === model?.signatories[0]?.respondent);
		if (!model || !lead) throw new Error('the model case has no reply of a stakeholder');
		const key = `bench-${index}`;
		respondents.push({ ...lead, key, name: { en: `Organization ${index}` } });
		return { ...model, key, signatories: [{ respondent: key, role: 'lead' as const }] };
	});
	return {
		...snapshot,
		respondents: [...snapshot.respondents, ...respondents],
		submissions: [...snapshot.submissions, ...submissions]
	};
}

/**
 * Where the time of a draft goes: the files of ours with the largest shares, from 0 to 1, largest first. What a file asks of
 * the runtime (a regular expression, `Intl`) counts as its own; samples are taken every tenth of a millisecond.
 */
export async function shareDrafting(
	snapshot: Snapshot,
	most: number
): Promise<{ part: string; share: number }[]> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: 100 });
	await session.post('Profiler.start');
	draftCompilation(snapshot, 'en', { mode: 'summary' });
	const { profile } = await session.post('Profiler.stop');
	session.disconnect();

	const parents = new Map(
		profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id]))
	);
	const files = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
	const partOf = (id: number | undefined): string => {
		if (id === undefined) return 'collecting memory';
		const file = files.get(id) ?? '';
		return file.includes('/src/lib/') ? basename(file, '.ts') : partOf(parents.get(id));
	};
	const times = new Map<string, number>();
	for (const [index, id] of (profile.samples ?? []).entries()) {
		const part = partOf(id);
		times.set(part, (times.get(part) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
	}
	const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
	return [...times]
		.map(([part, time]) => ({ part, share: time / whole }))
		.sort((a, b) => b.share - a.share)
		.slice(0, most);
}
