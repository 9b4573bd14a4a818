// `npm run bench`: how many complete replies a second the built app takes, every one durable, against what this machine
// can do at most; how 200 drafts fare that save as they are typed, for 30 s or as many as the argument says; how fast files
// come in; how long drafting takes; and the pages of the desk with 10,000 replies on both databases (`npm run bench desk`
// measures these alone). Short; everything runs on this machine and is removed after.
import './node-guard.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMachine, measureCore, measureDisk, measureFiles } from './bench/machine.mjs';
import { ensureBuild } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
ensureBuild();
// In the folder for data, not among temporary files, which may be in memory and never reach a disk.
mkdirSync('data', { recursive: true });
const folder = mkdtempSync(join(root, 'data', 'bench-'));
const began = new Date().toISOString();
const say = (line = '') => process.stdout.write(`${line}\n`);
const durableInReply = 2;
const draftsAtOnce = 200;
/** `desk` measures the pages of the desk alone. */
const deskAlone = process.argv[2] === 'desk';
const autosaveSeconds = Number((deskAlone ? undefined : process.argv[2]) ?? 30);
const deskReplies = 10_000;
const uploadsMeasured = { count: 16, megabytes: 8, atOnce: 4 };
const measures = [
	{ atOnce: 1, inserts: 1500, replies: 200 },
	{ atOnce: 8, inserts: 4000, replies: 1000 },
	{ atOnce: 32, inserts: 8000, replies: 2000 }
];

try {
	say(`Machine      ${describeMachine()}`);
	say(`Disk         ${number(measureDisk(folder))} single durable writes a second`);
	say(`One core     ${number(measureCore())} MB of JSON a second, written and read`);
	say();
	const bare = await measureBare();
	if (!deskAlone) await sayReplies(bare);
	await sayDesk(bare[0]);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function sayReplies(bare) {
	const replies = await measureReplies();
	say(row(['', 'at once', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'of the limit']));
	for (const [index, { atOnce }] of measures.entries()) {
		const reply = replies.each[index];
		const limit = bare[index].perSecond;
		say(loadRow('bare durable insert', atOnce, bare[index], 'the limit'));
		say(loadRow('complete reply', atOnce, reply, share(reply.perSecond, limit)));
		const durable = durableInReply * reply.perSecond;
		say(row(['  durable requests', atOnce, number(durable), '', '', '', share(durable, limit)]));
	}
	say(loadRow('with start and name', replies.wholeAtOnce, replies.whole, ''));
	say();
	say(
		'The limit is what a bare node:http server does that keeps one row durably for each request, at as many at once.'
	);
	say(
		`A complete reply is page, save, send: three requests, ${durableInReply} of them durable. All ${replies.sent} that were acknowledged are in the database.`
	);
	say();
	await sayAutosaves(replies.autosaves, bare.at(-1));
	say();
	sayUploads(replies.uploads);
	say();
	await sayDrafting();
	say();
	await sayForms();
	say();
	await sayTranslation();
	say();
	await sayFamilies();
	say();
	await sayDocuments();
	say();
	await sayIssuing(bare[0]);
}

/** The model case issued in six languages: what readers wait for beside a bare durable insert, its files beside JSON. */
async function sayIssuing({ p50 }) {
	const core = measureCore();
	const DATA_DIR = join(folder, 'issuing');
	const { final, files, written, issued } = await runOf('scripts/bench/issuing.ts', { DATA_DIR });
	const beside = (ms) => `${(ms / p50).toFixed(0)} x insert`;
	say(row(['Issuing', 'files', 'ms', 'beside the machine']));
	say(row(['made final', '', number(final), beside(final)]));
	const ofJson = `${number((files / 1000) * core)} x 1 MB of JSON`;
	say(row(['its files', written, number(files), ofJson]));
	say(row(['issued', '', number(issued), beside(issued)]));
}

/** Documents of about 30 and 500 pages; time and peak of memory beside what JSON of this machine's one core takes. */
async function sayDocuments() {
	const core = measureCore();
	say(row(['Documents', 'pages', 'ms', 'MB at most', 'x 1 MB of JSON']));
	for (const [format, pages, paragraphs] of [
		['docx', 30, 220],
		['docx', 500, 4600],
		['pdf', 30, 220],
		['pdf', 500, 4600]
	]) {
		const { ms, megabytes } = await runOf('scripts/bench/documents.ts', format, paragraphs);
		const times = (ms / 1000) * core;
		say(row([format, pages, number(ms), number(megabytes), number(times)]));
	}
	const [load = 0] = loadavg();
	say(
		`While they were written ${load.toFixed(1)} processes on ${cpus().length} cores wanted to run.`
	);
}

async function measureBare() {
	const server = spawn(process.execPath, ['scripts/bench/bare-server.mjs', folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [address] = await once(server.stdout, 'data');
	const results = [];
	for (const { atOnce, inserts } of measures)
		results.push(await load('insert', String(address).trim(), atOnce, inserts));
	server.kill('SIGTERM');
	await once(server, 'exit');
	return results;
}

async function measureReplies() {
	const { startApp } = await import('../tests/e2e/support/app.ts');
	const dataFolder = join(folder, 'data');
	const app = await startApp({ dataFolder });
	const each = [];
	let whole;
	let autosaves;
	let uploads;
	const wholeAtOnce = 32;
	const wholeCount = 1000;
	try {
		// Not counted: the first pages and statements of a fresh process.
		await load('whole', app.origin, 8, 200);
		for (const { atOnce, replies } of measures)
			each.push(await load('reply', app.origin, atOnce, replies));
		whole = await load('whole', app.origin, wholeAtOnce, wholeCount);
		autosaves = await measureAutosaves(app.origin);
		uploads = await measureUploads(app.origin);
	} catch (failure) {
		process.stderr.write(app.said());
		throw failure;
	} finally {
		await app.stop();
	}
	const sent = 200 + measures.reduce((sum, { replies }) => sum + replies, 0) + wholeCount;
	await ensureAllAreThere(dataFolder, sent);
	return { each, whole, wholeAtOnce, sent, autosaves, uploads };
}

async function ensureAllAreThere(dataFolder, sent) {
	const { default: SqliteFile } = await import('better-sqlite3');
	const file = new SqliteFile(join(dataFolder, 'verbale.sqlite'), { readonly: true });
	const { count } = file
		.prepare(
			"select count(*) as count from submissions where status = 'submitted' and channel = 'web' and digest is not null and created_at >= ?"
		)
		.get(began);
	file.close();
	if (count !== sent) throw new Error(`${sent} replies were acknowledged, and ${count} are there`);
}

/** Runs the load generator in its own process. */
function load(kind, origin, atOnce, count) {
	return runOf('scripts/bench/load.ts', kind, origin, atOnce, count);
}

function measureAutosaves(origin) {
	return runOf('scripts/bench/autosaves.ts', origin, draftsAtOnce, autosaveSeconds);
}

function measureUploads(origin) {
	const { count, megabytes, atOnce } = uploadsMeasured;
	return runOf('scripts/bench/uploads.ts', origin, count, megabytes, atOnce);
}

/** Runs a script of its own process; gives the JSON that it prints. The last of what is given may be its environment. */
async function runOf(script, ...given) {
	const environment = typeof given.at(-1) === 'object' ? given.pop() : {};
	const child = spawn(process.execPath, [script, ...given.map(String)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...environment }
	});
	let said = '';
	child.stdout.on('data', (bytes) => (said += bytes));
	const [code] = await once(child, 'close');
	if (code !== 0) throw new Error(`${script} failed at ${given.join(' ')}`);
	return JSON.parse(said);
}

function sayAutosaves({ saves, perSecond, p50, p95, p99, worst, lost }, limit) {
	say(row(['Saved as typed', 'drafts', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'of the limit']));
	say(
		loadRow(
			`for ${autosaveSeconds} s`,
			draftsAtOnce,
			{ perSecond, p50, p95, p99 },
			share(perSecond, limit.perSecond)
		)
	);
	say(
		`${number(saves)} saves of ${draftsAtOnce} drafts, one every two seconds each; the slowest took ${number(worst)} ms. p99 is ${(p99 / limit.p99).toFixed(1)} times that of the bare insert at its limit. Texts that were acknowledged and are not there: ${lost}.`
	);
	if (lost > 0) throw new Error(`${lost} texts were lost`);
}

function sayUploads({ bytesPerSecond }) {
	const { count, megabytes, atOnce } = uploadsMeasured;
	const bare = measureFiles(folder, count, megabytes * 1024 * 1024);
	const mega = (bytes) => (bytes / 1e6).toFixed(0);
	say(row(['Uploads', 'at once', 'MB a second', '', '', '', 'of the limit']));
	say(row(['bare durable write', 1, mega(bare), '', '', '', 'the limit']));
	say(
		row([
			'file with a reply',
			atOnce,
			mega(bytesPerSecond),
			'',
			'',
			'',
			share(bytesPerSecond, bare)
		])
	);
	say(
		`${count} files of ${megabytes} MB, each received, checked in a thread of its own and brought to disk.`
	);
}

async function sayDrafting() {
	const { grow, measureDrafting, readModelCase, shareDrafting } =
		await import('./bench/drafting.ts');
	const model = readModelCase();
	say(row(['Drafting', 'replies', 'ms', 'replies/s']));
	for (const [count, runs] of [
		[model.submissions.length, 21],
		[2000, 5],
		[5000, 5]
	]) {
		const snapshot = count > model.submissions.length ? grow(model, count) : model;
		measureDrafting(snapshot, 2);
		const time = measureDrafting(snapshot, runs);
		say(row(['one language', number(count), time.toFixed(1), number((count / time) * 1000)]));
	}
	const parts = await shareDrafting(grow(model, 5000), 8);
	const shares = parts.map(({ part, share: of }) => `${part} ${Math.round(of * 100)} %`);
	say(`Of the time of 5,000 replies: ${shares.join(', ')}.`);
}

async function sayForms() {
	const { measureForms } = await import('./bench/forms.ts');
	await measureForms(3);
	const times = await measureForms(21);
	say(row(['Word form', '', 'ms', 'forms/s']));
	for (const [name, time] of [
		['written', times.write],
		['read', times.read]
	])
		say(row([name, '', time.toFixed(1), number(1000 / time)]));
}

async function sayTranslation() {
	const { measureTranslation } = await import('./bench/translation.ts');
	const measured = measureTranslation(500);
	say(row(['Translation', 'pages', 'ms', 'segments']));
	for (const [name, time] of [
		['beside its original', measured.follow],
		['XLIFF out', measured.write],
		['XLIFF back', measured.read]
	])
		say(row([name, number(measured.pages), number(time), number(measured.units)]));
	say(
		`The file has ${measured.size.toFixed(1)} MB; the process held ${number(measured.memory)} MB.`
	);
}

/** Each page beside what the bare server takes for one durable row, one at a time. */
async function sayDesk(limit) {
	const { measureDesk } = await import('./bench/desk-on-both.ts');
	say(row(['Desk', 'replies', 'p50 ms', 'p99 ms', 'KB', 'x bare insert']));
	for (const times of await measureDesk(folder, { replies: deskReplies, times: 40 })) {
		if ('why' in times) {
			say(`${times.engine}: skipped, ${times.why}`);
			continue;
		}
		say(`${times.engine}, filled in ${number(times.seconds)} s`);
		for (const { page, p50, p99, bytes } of times.pages)
			say(
				row([
					`  ${page}`,
					number(deskReplies),
					p50.toFixed(1),
					p99.toFixed(1),
					number(bytes / 1024),
					(p50 / limit.p50).toFixed(1)
				])
			);
	}
}

async function sayFamilies() {
	const { measureFamilies } = await import('./bench/similar.ts');
	const { seconds, families, grouped } = measureFamilies(10_000, 20);
	say(row(['Similar texts', 'replies', 'seconds', 'families', 'in them']));
	say(
		row([
			'20 letters in six languages',
			number(10_000),
			seconds.toFixed(1),
			families,
			number(grouped)
		])
	);
}

function loadRow(name, atOnce, { perSecond, p50, p95, p99 }, ofLimit) {
	return row([
		name,
		atOnce,
		number(perSecond),
		p50.toFixed(1),
		p95.toFixed(1),
		p99.toFixed(1),
		ofLimit
	]);
}

function share(value, limit) {
	return `${Math.round((value / limit) * 100)} %`;
}

function row([name, ...cells]) {
	return name.padEnd(22) + cells.map((cell) => String(cell).padStart(13)).join('');
}

function number(value) {
	return Math.round(value).toLocaleString('en');
}
