const kept = 'verbale-keys';

/** Whether single keys code and turn pages in this browser, until they are switched off. */
export function areKeysOn(): boolean {
	try {
		return localStorage.getItem(kept) === null;
	} catch {
		return true;
	}
}

/** Without storage the choice lasts as long as the page. */
export function keepKeys(on: boolean): void {
	try {
		if (on) localStorage.removeItem(kept);
		else localStorage.setItem(kept, 'off');
	} catch {
		return;
	}
}
