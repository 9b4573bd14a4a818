import type { APIRequestContext } from '@playwright/test';
import { expect, request, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Right, Role } from '#lib/domain/user.ts';
import { rights, roles } from '#lib/domain/user.ts';
import { sessionOf } from './support/signed-in.ts';

/**
 * Who may open a door: anyone; whoever holds the link to one reply; whoever is signed in; or whoever has a right.
 * `actions` holds what may be posted to a page.
 */
type Who = 'anyone' | 'link' | 'signed-in' | Right;
/** `names: 'nothing'` where the address that is tried leads to nothing for whoever may. */
type Door = { read: Who; actions?: Record<string, Who>; names?: 'nothing' };

const doors: Record<string, Door> = {
	'/': { read: 'anyone' },
	'/api/v1': { read: 'anyone' },
	'/api/v1/openapi.json': { read: 'anyone' },
	'/api/v1/consultations': { read: 'anyone' },
	'/api/v1/consultations/[slug=slug]': { read: 'anyone' },
	'/api/v1/consultations/[slug=slug]/participation': { read: 'anyone' },
	'/api/v1/consultations/[slug=slug]/replies': { read: 'anyone' },
	'/api/v1/consultations/[slug=slug]/replies/[reply=digest]': { read: 'anyone' },
	'/api/v1/documents': { read: 'anyone' },
	'/api/v1/documents/[...symbol]': { read: 'anyone' },
	'/api/v1/documents/[...symbol]/archive.zip': { read: 'anyone' },
	'/api/v1/files/[digest=digest]/[name]': { read: 'anyone' },
	'/api/[...rest]': { read: 'anyone' },
	'/[lang=lang]/(public)': { read: 'anyone' },
	'/[lang=lang]/(public)/consultations/[slug=slug]': {
		read: 'anyone',
		actions: { start: 'anyone' }
	},
	'/[lang=lang]/(public)/consultations/[slug=slug]/questionnaire': { read: 'anyone' },
	'/[lang=lang]/(public)/consultations/[slug=slug]/form': {
		read: 'anyone',
		actions: { upload: 'anyone' }
	},
	'/[lang=lang]/(public)/consultations/[slug=slug]/form/download': { read: 'anyone' },
	'/[lang=lang]/(public)/consultations/[slug=slug]/replies': { read: 'anyone' },
	'/[lang=lang]/(public)/consultations/[slug=slug]/replies/[reply=digest]': { read: 'anyone' },
	'/[lang=lang]/(public)/documents': { read: 'anyone' },
	'/[lang=lang]/(public)/documents/[...symbol]': { read: 'anyone' },
	'/[lang=lang]/(public)/documents/feed': { read: 'anyone' },
	'/[lang=lang]/(public)/verify': { read: 'anyone', actions: { verify: 'anyone' } },
	'/[lang=lang]/reply/open/[token]': { read: 'anyone' },
	'/[lang=lang]/reply/completed/[id=submission]': { read: 'anyone' },
	'/[lang=lang]/reply/invited/[id=uuid]': { read: 'anyone', actions: { begin: 'anyone' } },
	'/[lang=lang]/reply/stop/[token]': {
		read: 'anyone',
		actions: { stop: 'anyone' },
		names: 'nothing'
	},
	'/[lang=lang]/reply/recover': { read: 'anyone', actions: { open: 'anyone' } },
	'/[lang=lang]/reply/[id=submission]': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/who': {
		read: 'link',
		actions: { save: 'link', earlier: 'link', later: 'link', remove: 'link', voice: 'link' }
	},
	'/[lang=lang]/reply/[id=submission]/[section]': {
		read: 'link',
		actions: { save: 'link', comment: 'link' }
	},
	'/[lang=lang]/reply/[id=submission]/colleagues': {
		read: 'link',
		actions: {
			make: 'link',
			name: 'link',
			close: 'link',
			others: 'link',
			code: 'link',
			clearance: 'link'
		}
	},
	'/[lang=lang]/reply/[id=submission]/review': {
		read: 'link',
		actions: { comment: 'link', clear: 'link' }
	},
	'/[lang=lang]/reply/[id=submission]/history': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/history/[number=number]/[question]': {
		read: 'link',
		actions: { restore: 'link' }
	},
	'/[lang=lang]/reply/[id=submission]/check': { read: 'link', actions: { send: 'link' } },
	'/[lang=lang]/reply/[id=submission]/revise': {
		read: 'link',
		actions: { start: 'link', send: 'link', giveup: 'link' }
	},
	'/[lang=lang]/reply/[id=submission]/withdraw': { read: 'link', actions: { default: 'link' } },
	'/[lang=lang]/reply/[id=submission]/form': {
		read: 'link',
		actions: { upload: 'link', take: 'link', discard: 'link' }
	},
	'/[lang=lang]/reply/[id=submission]/form/download': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/print': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/files': {
		read: 'link',
		actions: { add: 'link', remove: 'link', putback: 'link' }
	},
	'/[lang=lang]/reply/[id=submission]/files/[file=submission]': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/files/[file=submission]/place': {
		read: 'link',
		actions: {
			read: 'link',
			save: 'link',
			place: 'link',
			back: 'link',
			confirm: 'link',
			settle: 'link'
		}
	},
	'/[lang=lang]/reply/[id=submission]/files/[file=submission]/page/[number=number]': {
		read: 'link'
	},
	'/[lang=lang]/reply/[id=submission]/files/upload/[key]': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/receipt': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/receipt/record': { read: 'link' },
	'/[lang=lang]/reply/[id=submission]/receipt/docx': { read: 'link' },
	'/[lang=lang]/account': { read: 'anyone' },
	'/[lang=lang]/account/sign-in': { read: 'anyone', actions: { default: 'anyone' } },
	'/[lang=lang]/account/sign-out': { read: 'signed-in', actions: { default: 'anyone' } },
	'/[lang=lang]/account/password': { read: 'signed-in', actions: { default: 'signed-in' } },
	'/[lang=lang]/account/users': {
		read: 'manage-users',
		actions: { add: 'manage-users', role: 'manage-users', disable: 'manage-users' }
	},
	'/[lang=lang]/desk': { read: 'read-compilation' },
	'/[lang=lang]/desk/documents': {
		read: 'read-compilation',
		actions: { default: 'read-compilation' }
	},
	'/[lang=lang]/desk/mail': { read: 'manage-consultations' },
	'/[lang=lang]/desk/mail/[id=uuid]': {
		read: 'manage-consultations',
		actions: { decide: 'manage-consultations' }
	},
	'/[lang=lang]/desk/respondents': { read: 'read-submissions' },
	'/[lang=lang]/desk/respondents/add': {
		read: 'manage-consultations',
		actions: { default: 'manage-consultations' }
	},
	'/[lang=lang]/desk/respondents/[key=slug]': {
		read: 'read-submissions',
		actions: {
			save: 'manage-consultations',
			merge: 'manage-consultations',
			undo: 'manage-consultations',
			keep: 'manage-consultations',
			forget: 'manage-consultations',
			correspond: 'manage-consultations',
			wish: 'manage-consultations'
		}
	},
	'/[lang=lang]/desk/respondents/import': {
		read: 'manage-consultations',
		actions: { prepare: 'manage-consultations', apply: 'manage-consultations' }
	},
	'/[lang=lang]/desk/respondents/export/[format]': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]': { read: 'read-compilation' },
	'/[lang=lang]/desk/[slug]/figures/[figure]': { read: 'read-compilation' },
	'/[lang=lang]/desk/[slug]/waiting': {
		read: 'read-submissions',
		actions: { accept: 'manage-consultations', merge: 'manage-consultations' }
	},
	'/[lang=lang]/desk/[slug]/publication': {
		read: 'read-submissions',
		actions: { release: 'finalise-document', back: 'finalise-document' }
	},
	'/[lang=lang]/desk/[slug]/answered': { read: 'read-submissions' },
	'/[lang=lang]/desk/search': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]/replies': {
		read: 'read-submissions',
		actions: { read: 'code-excerpts', unread: 'code-excerpts' }
	},
	'/[lang=lang]/desk/[slug]/replies/export/[format]': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]/replies/ask': {
		read: 'decide-replies',
		actions: { default: 'decide-replies' }
	},
	'/[lang=lang]/desk/[slug]/replies/[id]': {
		read: 'read-submissions',
		actions: { note: 'read-submissions' }
	},
	'/[lang=lang]/desk/[slug]/replies/[id]/files/[file]': {
		read: 'read-submissions',
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/replies/[id]/coding': {
		read: 'read-submissions',
		actions: {
			code: 'code-excerpts',
			ticked: 'code-excerpts',
			uncode: 'code-excerpts',
			recode: 'code-excerpts',
			confirm: 'code-excerpts',
			read: 'code-excerpts'
		}
	},
	'/[lang=lang]/desk/[slug]/replies/[id]/decisions': {
		read: 'read-submissions',
		actions: { override: 'decide-replies', back: 'decide-replies' }
	},
	'/[lang=lang]/desk/[slug]/replies/[id]/completion': {
		read: 'decide-replies',
		actions: { ask: 'decide-replies', back: 'decide-replies' }
	},
	'/[lang=lang]/desk/[slug]/completeness': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]/completeness/csv': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]/completeness/xlsx': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]/second-replies': {
		read: 'read-submissions',
		actions: { undo: 'decide-replies' }
	},
	'/[lang=lang]/desk/[slug]/second-replies/[first]/[second]': {
		read: 'read-submissions',
		actions: { decide: 'decide-replies' }
	},
	'/[lang=lang]/desk/[slug]/late': {
		read: 'read-submissions',
		actions: { allow: 'decide-replies', back: 'decide-replies' }
	},
	'/[lang=lang]/desk/[slug]/intake': { read: 'register-replies' },
	'/[lang=lang]/desk/[slug]/intake/new': {
		read: 'register-replies',
		actions: { save: 'register-replies' }
	},
	'/[lang=lang]/desk/respondents/missions/[key=slug]': {
		read: 'read-submissions',
		actions: {
			correspond: 'manage-consultations',
			wish: 'manage-consultations',
			keep: 'manage-consultations',
			forget: 'manage-consultations'
		},
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/invitations': {
		read: 'manage-consultations',
		actions: { start: 'manage-consultations' }
	},
	'/[lang=lang]/desk/[slug]/invitations/recipients': {
		read: 'manage-consultations',
		actions: { bounce: 'manage-consultations' }
	},
	'/[lang=lang]/desk/[slug]/invitations/recipients/csv': { read: 'manage-consultations' },
	'/[lang=lang]/desk/[slug]/invitations/reminders': {
		read: 'manage-consultations',
		actions: {
			save: 'manage-consultations',
			now: 'manage-consultations',
			pause: 'manage-consultations'
		}
	},
	'/[lang=lang]/desk/[slug]/invitations/reports': {
		read: 'manage-consultations',
		actions: { read: 'manage-consultations' }
	},
	'/[lang=lang]/desk/[slug]/invitations/[id=uuid]': {
		read: 'manage-consultations',
		actions: {
			list: 'manage-consultations',
			chosen: 'manage-consultations',
			pasted: 'manage-consultations',
			remove: 'manage-consultations',
			send: 'manage-consultations',
			pause: 'manage-consultations',
			notes: 'manage-consultations'
		}
	},
	'/[lang=lang]/desk/[slug]/invitations/[id=uuid]/letter': {
		read: 'manage-consultations',
		actions: { save: 'manage-consultations' }
	},
	'/[lang=lang]/desk/[slug]/invitations/[id=uuid]/notes': { read: 'manage-consultations' },
	'/[lang=lang]/desk/[slug]/invitations/[id=uuid]/preview/[invitee=uuid]': {
		read: 'manage-consultations'
	},
	'/[lang=lang]/desk/[slug]/intake/[id=uuid]': {
		read: 'register-replies',
		actions: {
			attach: 'register-replies',
			remove: 'register-replies',
			known: 'register-replies',
			finish: 'register-replies',
			reopen: 'register-replies'
		},
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/intake/[id=uuid]/facts': {
		read: 'register-replies',
		actions: { save: 'register-replies' },
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/intake/[id=uuid]/answers': {
		read: 'register-replies',
		actions: { save: 'register-replies' },
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/intake/[id=uuid]/receipt': {
		read: 'register-replies',
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/intake/[id=uuid]/documents/[file=uuid]': {
		read: 'register-replies',
		actions: {
			read: 'register-replies',
			save: 'register-replies',
			place: 'register-replies',
			back: 'register-replies',
			confirm: 'register-replies',
			settle: 'register-replies'
		},
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/intake/[id=uuid]/documents/[file=uuid]/page/[number=number]': {
		read: 'register-replies',
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/themes': {
		read: 'read-submissions',
		actions: {
			save: 'manage-codebook',
			move: 'manage-codebook',
			remove: 'manage-codebook'
		}
	},
	'/[lang=lang]/desk/[slug]/matrix': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]/plan': {
		read: 'read-submissions',
		actions: { save: 'plan-document', move: 'plan-document', remove: 'plan-document' }
	},
	'/[lang=lang]/desk/[slug]/plan/positions': {
		read: 'read-submissions',
		actions: {
			save: 'plan-document',
			put: 'plan-document',
			move: 'plan-document',
			remove: 'plan-document'
		}
	},
	'/[lang=lang]/desk/[slug]/plan/panels': {
		read: 'read-submissions',
		actions: {
			save: 'plan-document',
			person: 'plan-document',
			unperson: 'plan-document',
			statement: 'plan-document',
			order: 'plan-document',
			remove: 'plan-document'
		}
	},
	'/[lang=lang]/desk/[slug]/similar': {
		read: 'read-submissions',
		actions: { search: 'plan-document', choose: 'plan-document', apart: 'plan-document' }
	},
	'/[lang=lang]/desk/[slug]/compilation': {
		read: 'read-compilation',
		actions: { draft: 'translate', condense: 'draft-compilation' }
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]': {
		read: 'read-compilation',
		actions: {
			accept: 'settle-findings',
			reopen: 'settle-findings',
			undo: 'draft-compilation',
			redo: 'draft-compilation',
			settle: 'draft-compilation'
		}
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/paragraphs/[node]': {
		read: 'read-submissions',
		actions: {
			save: 'draft-compilation',
			take: 'draft-compilation',
			place: 'draft-compilation',
			work: 'draft-compilation',
			remark: 'read-submissions',
			settle: 'read-submissions'
		}
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/paragraphs/[node]/work': {
		read: 'read-submissions'
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/parts/[node]': {
		read: 'draft-compilation',
		actions: { write: 'draft-compilation', edit: 'draft-compilation' }
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/presence': { read: 'read-compilation' },
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/targets': { read: 'draft-compilation' },
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/remarks': { read: 'read-submissions' },
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/compare': { read: 'read-compilation' },
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/translation': {
		read: 'translate',
		actions: { save: 'translate', undo: 'translate', redo: 'translate' }
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/translation/file': {
		read: 'translate',
		actions: { read: 'translate' }
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/translation/file/[format]': {
		read: 'translate'
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/translation/file/read/[id=uuid]': {
		read: 'translate',
		actions: { take: 'translate', discard: 'translate' }
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/download/[format=format]': {
		read: 'read-compilation'
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/download/[format=format]/preparing': {
		read: 'read-compilation',
		actions: { begin: 'read-compilation', stop: 'read-compilation' }
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/word': {
		read: 'draft-compilation',
		actions: { read: 'draft-compilation', take: 'draft-compilation' }
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/download/tracked': {
		read: 'read-compilation',
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/drafts': { read: 'read-compilation' },
	'/[lang=lang]/desk/[slug]/compilation/[edition=lang]/drafts/[number=number]': {
		read: 'read-compilation'
	},
	'/[lang=lang]/desk/[slug]/compilation/issue': {
		read: 'read-compilation',
		actions: {
			masthead: 'finalise-document',
			undo: 'finalise-document',
			redo: 'finalise-document',
			review: 'draft-compilation',
			final: 'finalise-document',
			back: 'send-back-document',
			issue: 'issue-document',
			again: 'send-back-document',
			begin: 'finalise-document',
			drop: 'finalise-document',
			reword: 'draft-compilation'
		}
	},
	'/[lang=lang]/desk/[slug]/compilation/issue/[position=number]/[edition=lang]/[format=format]': {
		read: 'read-compilation',
		names: 'nothing'
	},
	'/[lang=lang]/desk/[slug]/ledger': { read: 'read-compilation' },
	'/[lang=lang]/desk/[slug]/ledger/csv': { read: 'read-compilation' },
	'/[lang=lang]/desk/[slug]/ledger/import': {
		read: 'manage-consultations',
		actions: { prepare: 'manage-consultations', apply: 'manage-consultations' }
	}
};

const folder = join(import.meta.dirname, '..', '..', 'src', 'routes');

/** Every route that loads, acts or answers on the server, with the names of its actions. */
function findDoors(): { id: string; actions: string[] }[] {
	const found = new Map<string, string[]>();
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!/^\+(page\.server|layout\.server|server)\.ts$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const id = `/${relative(folder, dirname(path))}`;
		const source = readFileSync(path, 'utf8');
		const actions = /export const actions\b[\s\S]*$/.exec(source)?.[0] ?? '';
		const names = [...actions.matchAll(/^\t(?:async )?(\w+)\s*[:(]/gm)].map(
			(match) => match[1] ?? ''
		);
		found.set(id, [...(found.get(id) ?? []), ...names]);
	}
	return [...found].map(([id, actions]) => ({ id, actions }));
}

/** An address of the door; replies of staff are reached through a real one. */
const addressOf = (id: string, reply: string) =>
	id
		.replace('/(public)', '')
		.replace('[lang=lang]', 'en')
		.replace('[slug=slug]', 'hrc-16-22')
		.replace('[slug]', 'hrc-16-22')
		.replace('[key=slug]', 'civicus')
		.replace('[figure]', 'channels')
		.replace('/export/[format]', '/export/csv')
		.replace('[edition=lang]/translation', 'fr/translation')
		.replace('/file/[format]', '/file/xliff')
		.replace('[edition=lang]', 'en')
		.replace('[format=format]', 'html')
		.replace('[number=number]', '1')
		.replace('[position=number]', '1')
		.replace('[node]', 'p-fund')
		.replace('[id=submission]', '00000000-0000-4000-8000-000000000000')
		.replace('[id=uuid]', '00000000-0000-4000-8000-000000000000')
		.replace('[file=uuid]', '00000000-0000-4000-8000-000000000000')
		.replace('[invitee=uuid]', '00000000-0000-4000-8000-000000000000')
		.replace('[id]', reply)
		.replace('[first]', reply)
		.replace('[second]', reply)
		.replace('[section]', 'part-1')
		.replace('[question]', 'q1')
		.replace('[token]', 'x'.repeat(43)) || '/';

const staffDoors = Object.entries(doors).filter(
	([, { read }]) => read === 'signed-in' || read in rights
);

/** Words that stand on the pages of staff alone. */
const canaries = /Stakeholder 1|Replies|Denmark|1,467,181|@verbale\.example|Consultations/;

test.describe('doors', () => {
	let origin: string;
	let reply: string;

	const asking = async (role?: Role): Promise<APIRequestContext> =>
		request.newContext({
			baseURL: origin,
			// A browser asks for pages; what asks for JSON gets the outcome of an action as JSON.
			extraHTTPHeaders: { origin, accept: 'text/html' },
			...(role && { storageState: { cookies: await sessionOf(role, origin), origins: [] } })
		});

	test.beforeAll(async ({ baseURL }) => {
		origin = baseURL ?? '';
		const coordinator = await asking('coordinator');
		const list = await (await coordinator.get('/en/desk/hrc-16-22/replies')).text();
		reply = /\/replies\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
		expect(reply).not.toBe('');
		await coordinator.post('/en/desk/hrc-16-22/compilation?/draft', { form: { edition: 'en' } });
		await coordinator.dispose();
	});

	test('every route says who may', () => {
		const found = findDoors();
		const declared = Object.keys(doors);
		const undeclared = found
			.filter(({ id, actions }) => {
				if (id === '/[lang=lang]') return actions.length > 0;
				const door = doors[id];
				return (
					door === undefined ||
					actions.sort().join() !==
						Object.keys(door.actions ?? {})
							.sort()
							.join()
				);
			})
			.map(({ id, actions }) => `${id} (${actions.join()})`);
		expect(undeclared).toEqual([]);
		expect(declared.filter((id) => !found.some((door) => door.id === id))).toEqual([]);
	});

	test('without a session no door of staff opens, by whatever address', async () => {
		const anonymous = await asking();
		for (const [id] of staffDoors) {
			const address = addressOf(id, reply);
			const encoded = address.replace('/desk', '/%64esk').replace('/account', '/%61ccount');
			for (const way of [address, `${address}/`, encoded, `${encoded}?next=x`]) {
				const answer = await anonymous.get(way, { maxRedirects: 0 });
				expect([303, 307, 308, 404], way).toContain(answer.status());
				if (answer.status() === 303)
					expect(answer.headers().location, way).toMatch(/^\/en\/account\/sign-in/);
				expect(await answer.text(), way).not.toMatch(canaries);
			}
			for (const way of [address, encoded]) {
				const data = await anonymous.get(`${way}/__data.json`, { maxRedirects: 0 });
				expect(await data.text(), `${way}/__data.json`).not.toMatch(canaries);
				const only = await anonymous.get(`${way}/__data.json?x-sveltekit-invalidated=0001`, {
					maxRedirects: 0
				});
				expect(await only.text(), `${way}/__data.json of the page alone`).not.toMatch(canaries);
			}
		}
		await anonymous.dispose();
	});

	test('with a session that is made up no door of staff opens', async () => {
		const guessing = await request.newContext({
			baseURL: origin,
			extraHTTPHeaders: { cookie: `verbale-session=${'A'.repeat(43)}` }
		});
		for (const [id] of staffDoors) {
			const answer = await guessing.get(addressOf(id, reply), { maxRedirects: 0 });
			expect(answer.status(), id).toBe(303);
		}
		await guessing.dispose();
	});

	test('without the link no reply opens', async () => {
		const anonymous = await asking();
		for (const [id, { read, actions = {} }] of Object.entries(doors)) {
			if (read !== 'link') continue;
			for (const address of [
				addressOf(id, reply),
				addressOf(id, reply).replace(/0{8}-[\w-]+/, reply)
			]) {
				const answer = await anonymous.get(address, { maxRedirects: 0 });
				expect(answer.status(), address).not.toBe(200);
				expect(await answer.text(), address).not.toMatch(canaries);
				for (const name of Object.keys(actions)) {
					const act = name === 'default' ? address : `${address}?/${name}`;
					const posted = await anonymous.post(act, {
						form: { consent: 'attributed' },
						maxRedirects: 0
					});
					expect([303, 401, 403, 404], `${address}?/${name}`).toContain(posted.status());
				}
			}
		}
		await anonymous.dispose();
	});

	for (const role of roles)
		test(`the role ${role} opens what the table says and nothing else`, async () => {
			const asked = await asking(role);
			for (const [id, { read, names }] of staffDoors) {
				const may =
					read === 'signed-in' || (rights[read as Right] as readonly Role[]).includes(role);
				for (const way of ['', '/__data.json']) {
					const address = addressOf(id, reply) + way;
					const answer = await asked.get(address, { maxRedirects: 0 });
					// What is named by an id that nothing has is not there, for those who may look.
					const opened = names === 'nothing' || id.includes('[id=uuid]') ? 404 : 200;
					// Of a reply that staff do not register they learn nothing either.
					const absent = id.includes('/intake/[id=uuid]') ? [403, 404] : [opened];
					if (way === '') expect(may ? absent : [403], address).toContain(answer.status());
					else if (!may)
						expect(await answer.text(), address).not.toMatch(/Denmark|@verbale\.example/);
					if (way === '') expect(answer.headers()['cache-control'], address).toContain('no-store');
				}
			}
			await asked.dispose();
		});

	test('a bare post without a session changes nothing', async () => {
		const anonymous = await asking();
		for (const [id, { actions = {} }] of staffDoors)
			for (const [name, who] of Object.entries(actions)) {
				if (who === 'anyone') continue;
				const address = `${addressOf(id, reply)}${name === 'default' ? '' : `?/${name}`}`;
				const answer = await anonymous.post(address, {
					form: { edition: 'es', user: 'x', email: 'a@b.example', name: 'N', role: 'analyst' },
					maxRedirects: 0
				});
				expect(answer.status(), address).toBe(303);
				expect(answer.headers().location, address).toMatch(/^\/en\/account\/sign-in/);
				const asData = await anonymous.post(address, {
					headers: { accept: 'application/json' },
					form: { edition: 'es' },
					maxRedirects: 0
				});
				expect(await asData.json(), address).toMatchObject({ type: 'redirect', status: 303 });
			}
		await anonymous.dispose();
		const coordinator = await asking('coordinator');
		const spanish = await coordinator.get('/en/desk/hrc-16-22/compilation/es');
		expect(spanish.status()).toBe(404);
		await coordinator.dispose();
	});

	test('who may not edit or remark is told so before what was sent is read', async () => {
		const work = '/en/desk/hrc-16-22/compilation/en/paragraphs/p-fund/work';
		const garbage = { data: 'no form at all', headers: { 'content-type': 'text/plain', origin } };
		const [translator, council, nobody] = [
			await asking('translator'),
			await asking('secretariat'),
			await asking()
		];
		expect((await translator.post(work, garbage)).status()).toBe(403);
		expect((await translator.put(work, garbage)).status()).toBe(403);
		for (const act of ['place', 'work', 'remark', 'settle', 'save', 'take']) {
			const at = `${work.replace('/work', '')}?/${act}`;
			const form = { data: 'a=%', headers: { 'content-type': 'multipart/form-data', origin } };
			expect((await council.post(at, form)).status(), act).toBe(403);
			const asked = await nobody.post(at, { ...form, maxRedirects: 0 });
			expect(asked.status(), act).toBe(303);
		}
		for (const each of [translator, council, nobody]) await each.dispose();
	});

	test('a post without the right is refused', async () => {
		for (const role of roles) {
			const asked = await asking(role);
			for (const [id, { actions = {} }] of staffDoors)
				for (const [name, who] of Object.entries(actions)) {
					if (!(who in rights) || (rights[who as Right] as readonly Role[]).includes(role))
						continue;
					const answer = await asked.post(
						`${addressOf(id, reply)}${name === 'default' ? '' : `?/${name}`}`,
						{
							form: { edition: 'es', user: 'x', email: 'a@b.example', name: 'N', role: 'analyst' },
							maxRedirects: 0
						}
					);
					expect(answer.status(), `${role} ${id} ${name}`).toBe(403);
				}
			await asked.dispose();
		}
	});

	test('a post from another site is refused, signed in or not', async () => {
		const asked = await request.newContext({
			baseURL: origin,
			extraHTTPHeaders: { origin: 'https://example.org', accept: 'text/html' },
			storageState: { cookies: await sessionOf('administrator', origin), origins: [] }
		});
		for (const address of ['/en/account/sign-out', '/en/desk/hrc-16-22/compilation?/draft']) {
			const answer = await asked.post(address, { form: { edition: 'es' }, maxRedirects: 0 });
			expect(answer.status(), address).toBe(403);
		}
		await asked.dispose();
	});

	test('a download is a file and nothing that a browser opens here', async () => {
		const coordinator = await asking('coordinator');
		for (const [format, type] of [
			['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
			['html', 'text/html; charset=utf-8'],
			['pdf', 'application/pdf']
		]) {
			const answer = await coordinator.get(`/en/desk/hrc-16-22/compilation/en/download/${format}`);
			const headers = answer.headers();
			expect(headers['content-type']).toBe(type);
			expect(headers['content-disposition']).toMatch(
				/^attachment; filename="A_HRC_19_50-en-draft-\d+\.(docx|html|pdf)"$/
			);
			expect(headers['content-security-policy']).toContain('sandbox');
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['cache-control']).toBe('no-store');
		}
		const none = await coordinator.get('/en/desk/hrc-16-22/compilation/en/download/exe');
		expect(none.status()).toBe(404);
		await coordinator.dispose();
	});
});
