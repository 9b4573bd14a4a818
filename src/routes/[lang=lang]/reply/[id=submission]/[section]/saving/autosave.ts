import type { ActionResult } from '@sveltejs/kit';
import type { KeptTexts } from './kept-texts.ts';
import { keptTextsOf } from './kept-texts.ts';
import { postAnswers } from './post-answers.ts';
import type { Posted, Saved } from './post-answers.ts';
import { putBack } from './put-back.ts';
import type { OtherText } from './put-back.ts';
import type { SaveState } from './save-state.ts';
import { otherTabs } from './tabs.ts';
import type { TypedHere } from './typed-here.ts';
import {
	bodyOf,
	markFieldOf,
	putTyped,
	questionOf,
	questionsOfForm,
	readTyped
} from './typed-here.ts';

const quiet = 500;
const between = 2000;
const slow = 1000;
const waits = [2000, 4000, 8000, 10_000];
/** Code units of one post: more answers go out one after another. */
const mostAtOnce = 500_000;

type Batch = { questions: Map<string, { edit: number; typed: TypedHere }>; body: FormData };

export type Autosave = {
	/** Saves everything and goes on, as the button named `then` says. */
	submit: (then: string) => Promise<void>;
	/** A person has settled a conflict: the question is saved as it is typed again. */
	settle: (question: string) => void;
	/** Forgets a text that was kept beside. */
	drop: (other: OtherText) => void;
	stop: () => void;
};

/**
 * Saves a section as it is typed: half a second after the last key, and every two seconds while keys go on, by posting the
 * questions that changed to the page's own action. What the server has not confirmed is kept in this browser. A post
 * without an answer is made again as it was, since the server may have it; newer words follow. Nothing is sent while a
 * word is composed. A question in conflict waits for a person.
 */
export function autosave<Conflict extends { question: string }>(
	form: HTMLFormElement,
	submission: string,
	tell: {
		onState: (state: SaveState) => void;
		onConflicts: (conflicts: Conflict[]) => void;
		onLanguages: (languages: NonNullable<Saved<Conflict>['languages']>) => void;
		/** Texts were kept beside those in the fields. */
		onOthers: (others: OtherText[]) => void;
		/** The action did not lead on: the page shows why. */
		onResult: (result: ActionResult) => void;
	},
	held: Set<string>
): Autosave {
	const texts: KeptTexts = keptTextsOf(submission);
	const bases = new Map(
		questionsOfForm(form).map((key) => [key, markFieldOf(form, key)?.value ?? ''])
	);
	const edits = new Map<string, number>();
	/** Refused as they stand: the next change of them is what helps. */
	const blocked = new Map<string, SaveState>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let count = 0;
	let firstEdit = 0;
	let lastSent = 0;
	let failures = 0;
	let wasDown = false;
	let isKept = true;
	let composing = false;
	let leaving = false;
	let stopped = false;
	let submitting = false;
	let sending: Promise<void> | undefined;
	let unanswered: Batch | undefined;

	const tabs = otherTabs(submission, ({ question, typed, mark }) => {
		if (edits.has(question) || held.has(question) || composing || !bases.has(question)) return;
		putTyped(form, question, typed);
		setMark(question, mark);
	});

	function setMark(question: string, mark: string) {
		const field = markFieldOf(form, question);
		if (field) field.value = mark;
		bases.set(question, mark);
	}

	function keep(question: string) {
		const sent = unanswered?.questions.get(question)?.typed;
		const kept = {
			typed: readTyped(form, question),
			mark: bases.get(question) ?? '',
			at: Date.now()
		};
		isKept = texts.keep(question, { ...kept, ...(sent && { sent }) });
	}

	function touch(question: string) {
		edits.set(question, ++count);
		blocked.delete(question);
		keep(question);
	}

	const pending = () => [...edits.keys()].filter((key) => !held.has(key) && !blocked.has(key));

	function schedule(wait: number) {
		clearTimeout(timer);
		if (!stopped)
			timer = setTimeout(() => void send(), Math.max(wait, lastSent + between - Date.now()));
	}

	function nextBatch(): Batch | undefined {
		if (unanswered) return unanswered;
		const questions: Batch['questions'] = new Map();
		let size = 0;
		for (const question of pending()) {
			const typed = readTyped(form, question);
			size += typed.text.length + (typed.words?.length ?? 0);
			if (questions.size > 0 && size > mostAtOnce) break;
			questions.set(question, { edit: edits.get(question) ?? 0, typed });
		}
		if (questions.size === 0) return undefined;
		return { questions, body: bodyOf(form, [...questions.keys()]) };
	}

	async function send() {
		if (sending || stopped || submitting) return;
		if (composing && !leaving) return schedule(quiet);
		const batch = nextBatch();
		if (!batch) return;
		unanswered = batch;
		for (const question of batch.questions.keys()) keep(question);
		lastSent = Date.now();
		firstEdit = 0;
		const slowly = setTimeout(() => failures === 0 && tell.onState({ state: 'saving' }), slow);
		sending = postAnswers<Conflict>(form.action, batch.body, leaving)
			.then((posted) => {
				clearTimeout(slowly);
				sending = undefined;
				settlePost(batch, posted);
			})
			.finally(() => (sending = undefined));
		await sending;
	}

	function settlePost(batch: Batch, posted: Posted<Conflict>) {
		if (posted.kind === 'line' || posted.kind === 'trouble') return fail(posted.kind);
		unanswered = undefined;
		if (posted.kind === 'moved') {
			stopped = true;
			location.assign(posted.location);
		} else if (posted.kind === 'refused') refuse(batch, posted.refusal);
		else {
			failures = 0;
			take(batch, posted.saved);
			const { closed, full } = posted.saved;
			const refused = [...blocked.values()].at(-1);
			if (refused) tell.onState(refused);
			else if (pending().length === 0 && !posted.saved.conflicts?.length) {
				const back = wasDown && ({ back: true } as const);
				const more = { ...back, ...(closed && { closed }), ...(full && { full }) };
				tell.onState({ state: 'saved', at: new Date(), ...more });
				wasDown = false;
			}
			if (pending().length > 0) schedule(quiet);
		}
	}

	function fail(state: 'line' | 'trouble') {
		wasDown = true;
		tell.onState({ state: state === 'trouble' ? 'trouble' : 'waiting', kept: isKept });
		schedule(waits[Math.min(failures++, waits.length - 1)] ?? 0);
	}

	function refuse(
		batch: Batch,
		refusal: { code: string; details: Record<string, string | number> }
	) {
		const state: SaveState = { state: 'refused', ...refusal };
		tell.onState(state);
		if (refusal.code === 'forbidden' || refusal.code === 'link-closed') {
			// Whoever comes back by link or code, in this browser, has the right again.
			wasDown = true;
			return schedule(10_000);
		}
		const field = String(refusal.details.field ?? '');
		const wrong = batch.questions.has(field) ? [field] : [...batch.questions.keys()];
		for (const question of wrong)
			if (edits.get(question) === batch.questions.get(question)?.edit) blocked.set(question, state);
		if (pending().length > 0) schedule(quiet);
	}

	/** What the server has is forgotten here, unless more was typed meanwhile. */
	function take(batch: Batch, { marks = {}, languages, conflicts = [] }: Saved<Conflict>) {
		for (const { question } of conflicts) held.add(question);
		for (const [question, mark] of Object.entries(marks)) {
			if (held.has(question)) continue;
			setMark(question, mark);
			const sent = batch.questions.get(question);
			if (sent) tabs.tell({ question, typed: sent.typed, mark });
			if (!edits.has(question) || edits.get(question) === sent?.edit) {
				edits.delete(question);
				texts.forget(question);
			} else keep(question);
		}
		if (languages) tell.onLanguages(languages);
		if (conflicts.length > 0) tell.onConflicts(conflicts);
	}

	async function submit(then: string) {
		if (submitting) return;
		submitting = true;
		clearTimeout(timer);
		await sending;
		const questions = questionsOfForm(form);
		const body = new FormData(form);
		body.set('_then', then);
		const typed = questions.map(
			(key) => [key, { edit: edits.get(key) ?? 0, typed: readTyped(form, key) }] as const
		);
		const batch: Batch = { questions: new Map(typed), body };
		for (const question of edits.keys()) keep(question);
		const posted = await postAnswers<Conflict>(form.action, body);
		submitting = false;
		if (posted.kind === 'line' || posted.kind === 'trouble') return fail(posted.kind);
		unanswered = undefined;
		if (posted.kind === 'moved') {
			stopped = true;
			if (!posted.location.endsWith('/receipt')) questions.forEach(texts.forget);
			return location.assign(posted.location);
		}
		held.clear();
		if (posted.kind === 'saved') settlePost(batch, posted);
		else refuse(batch, posted.refusal);
		if (posted.result) tell.onResult(posted.result);
	}

	function onInput({ target, isComposing }: InputEvent) {
		const field = target as HTMLInputElement;
		// A word may have been begun before this script ran.
		if (isComposing) composing = true;
		if (!field.name || field.name.startsWith('_')) return;
		touch(questionOf(field));
		firstEdit ||= Date.now();
		schedule(Math.min(quiet, Math.max(0, firstEdit + between - Date.now())));
	}

	function onSubmit(event: SubmitEvent) {
		const button = event.submitter;
		if (button instanceof HTMLButtonElement && button.name !== '_then') {
			// A conflict is settled, or a comment kept: the page is posted as it is, after what is on its way.
			clearTimeout(timer);
			stopped = sending === undefined;
			if (stopped) return;
			event.preventDefault();
			void sending?.then(() => form.requestSubmit(button));
			return;
		}
		const { value } = (event.submitter as HTMLButtonElement | null) ?? { value: 'next' };
		event.preventDefault();
		void submit(value || 'next');
	}

	const hurry = () => {
		if (edits.size > 0 || unanswered) {
			lastSent = 0;
			schedule(0);
		}
	};
	const onHide = () => {
		leaving = document.visibilityState === 'hidden';
		if (leaving) {
			clearTimeout(timer);
			void send();
		} else hurry();
	};
	/** Only a browser that could not keep the text asks before it goes. */
	const onUnload = (event: BeforeUnloadEvent) => {
		if (edits.size > 0 && !isKept && !stopped) event.preventDefault();
	};
	const listeners: [EventTarget, string, (event: never) => void][] = [
		[form, 'input', onInput],
		[form, 'submit', onSubmit],
		[form, 'compositionstart', () => (composing = true)],
		[form, 'compositionend', () => (composing = false)],
		[window, 'online', hurry],
		[window, 'focus', hurry],
		[document, 'visibilitychange', onHide],
		[window, 'beforeunload', onUnload]
	];
	for (const [target, name, listener] of listeners)
		target.addEventListener(name, listener as EventListener);

	void texts.openPages().then((openPages) => {
		if (stopped) return;
		const { unsaved, others } = putBack(
			form,
			texts,
			openPages,
			(question) => edits.has(question),
			(question) => {
				bases.set(question, markFieldOf(form, question)?.value ?? '');
				touch(question);
			}
		);
		if (others.length > 0) tell.onOthers(others);
		if (unsaved.length > 0) schedule(0);
	});

	return {
		submit,
		settle: (question) => {
			held.delete(question);
			bases.set(question, markFieldOf(form, question)?.value ?? '');
			touch(question);
			schedule(quiet);
		},
		drop: ({ name }) => texts.remove(name),
		stop: () => {
			stopped = true;
			clearTimeout(timer);
			tabs.close();
			texts.close();
			for (const [target, name, listener] of listeners)
				target.removeEventListener(name, listener as EventListener);
		}
	};
}
