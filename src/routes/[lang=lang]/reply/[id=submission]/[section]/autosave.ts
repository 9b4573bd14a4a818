import { deserialize } from '$app/forms';

type Answerable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * `saved` has the time, and says whether the consultation has closed meanwhile; `waiting` says that the line is down and
 * the text is kept here; `refused` that the server did not take it, and why.
 */
export type SaveState =
	| { state: 'saving' | 'waiting' }
	| { state: 'saved'; at: Date; closed?: 'late' | 'refused' }
	| { state: 'refused'; code: string; details: Record<string, string | number> };

type Saved<Conflict> = {
	marks?: Record<string, string>;
	conflicts?: Conflict[];
	failure?: { code: string; details: Record<string, string | number> };
	closed?: 'late' | 'refused';
};

const quiet = 500;
const between = 2000;
const again = 10_000;
/** What the server takes of one answer, in KB; a form that is larger than all it takes is refused before it is read. */
const mostKilobytes = 200;

/**
 * Saves the form as it is typed: half a second after the last key, at most every two seconds, by posting it to its own
 * action. What the server has not confirmed is kept in the browser and put back after a reload, with the mark that it was
 * written on, so that a colleague's change meanwhile is seen. Returns how to stop.
 */
export function autosave<Conflict>(
	form: HTMLFormElement,
	submission: string,
	{
		onState,
		onConflicts
	}: { onState: (state: SaveState) => void; onConflicts: (conflicts: Conflict[]) => void }
): () => void {
	const store = `verbale:${submission}:`;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let lastSent = 0;
	let edits = 0;
	let sentEdits = 0;
	let sending = false;
	let stopped = false;

	const questionOf = (field: Answerable) => field.name.split(':')[0] ?? '';
	const fieldsOf = (question: string) =>
		[...form.elements].filter(
			(field): field is Answerable =>
				'name' in field &&
				[question, `${question}:words`, `${question}:language`].includes(String(field.name))
		);
	const marks = () => form.querySelectorAll<HTMLInputElement>('input[name$=":mark"]');
	const markOf = (question: string) =>
		form.elements.namedItem(`${question}:mark`) as HTMLInputElement | null;

	function keep(question: string) {
		const values = fieldsOf(question).map((field) =>
			field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)
				? field.checked
				: field.value
		);
		try {
			localStorage.setItem(
				store + question,
				JSON.stringify({ values, mark: markOf(question)?.value })
			);
		} catch {
			// Without room or leave to keep it here, the server's copy has to do.
		}
	}

	function putBack(): boolean {
		let some = false;
		for (const mark of marks()) {
			const question = questionOf(mark);
			const fields = fieldsOf(question);
			try {
				const kept = JSON.parse(localStorage.getItem(store + question) ?? 'null');
				if (!kept || kept.values.length !== fields.length) continue;
				if (kept.posted && kept.mark !== mark.value) {
					localStorage.removeItem(store + question);
					continue;
				}
				fields.forEach((field, index) => {
					const value = kept.values[index];
					if (field instanceof HTMLInputElement && typeof value === 'boolean')
						field.checked = value;
					else field.value = value;
				});
				if (kept.mark) mark.value = kept.mark;
				some = true;
			} catch {
				// What cannot be read is nobody's text.
			}
		}
		return some;
	}

	/** Keeps what was typed before this script ran. */
	function keepEarly(): boolean {
		const questions = new Set<string>();
		for (const field of form.elements) {
			const typed =
				field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
					? field.type !== 'hidden' &&
						(field.value !== field.defaultValue ||
							('checked' in field && field.checked !== field.defaultChecked))
					: field instanceof HTMLSelectElement &&
						[...field.options].some(
							(option) => option.selected !== option.defaultSelected && option.value !== ''
						);
			if (typed) questions.add(questionOf(field as Answerable));
		}
		for (const question of questions) keep(question);
		return questions.size > 0;
	}

	function schedule(wait: number) {
		clearTimeout(timer);
		const due = Math.max(wait, lastSent + between - Date.now());
		timer = setTimeout(() => void send(), due);
	}

	/** Trying again would be refused again: the next change of the text is what helps. */
	function refuse(code: string, details: Record<string, string | number>) {
		onState({ state: 'refused', code, details });
		if (edits !== sentEdits) schedule(quiet);
	}

	async function send() {
		if (sending || stopped) return;
		sending = true;
		lastSent = Date.now();
		const sent = (sentEdits = edits);
		onState({ state: 'saving' });
		try {
			const body = new FormData(form);
			body.set('_then', 'stay');
			const response = await fetch(form.action, {
				method: 'POST',
				body,
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
			});
			const said = await response.text();
			if (response.status === 413) return refuse('too-large', { limit: mostKilobytes });
			const result = deserialize(said);
			if (result.type === 'redirect') location.assign(result.location);
			if (result.type !== 'success' && result.type !== 'failure') throw new Error(result.type);
			const data = (result.data ?? {}) as Saved<Conflict>;
			if (data.failure) return refuse(data.failure.code, data.failure.details);
			for (const [question, mark] of Object.entries(data.marks ?? {})) {
				const field = markOf(question);
				if (field) field.value = mark;
				if (sent === edits) localStorage.removeItem(store + question);
				else keep(question);
			}
			if (data.conflicts?.length) {
				stopped = true;
				onConflicts(data.conflicts);
			} else
				onState({ state: 'saved', at: new Date(), ...(data.closed && { closed: data.closed }) });
			if (sent !== edits) schedule(quiet);
		} catch {
			onState({ state: 'waiting' });
			schedule(again);
		} finally {
			sending = false;
		}
	}

	function onInput(event: Event) {
		const field = event.target as Answerable;
		if (!field.name || field.name.startsWith('_')) return;
		edits++;
		keep(questionOf(field));
		schedule(quiet);
	}

	/** What is kept goes with the form; once its mark has moved on the server, it has arrived. */
	function onSubmit() {
		stopped = true;
		clearTimeout(timer);
		for (const mark of marks()) {
			const key = store + questionOf(mark);
			try {
				const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
				if (kept) localStorage.setItem(key, JSON.stringify({ ...kept, posted: true }));
			} catch {
				// What cannot be read is nobody's text.
			}
		}
	}

	const onOnline = () => schedule(0);
	form.addEventListener('input', onInput);
	form.addEventListener('submit', onSubmit);
	addEventListener('online', onOnline);
	const early = keepEarly();
	if (putBack() || early) {
		edits++;
		schedule(0);
	}

	return () => {
		clearTimeout(timer);
		form.removeEventListener('input', onInput);
		form.removeEventListener('submit', onSubmit);
		removeEventListener('online', onOnline);
	};
}

/** Forgets what was kept of a question: the page shows what was posted or the server has it. */
export function forget(submission: string, questions: readonly string[]): void {
	try {
		for (const question of questions) localStorage.removeItem(`verbale:${submission}:${question}`);
	} catch {
		// Nothing could be kept either.
	}
}
