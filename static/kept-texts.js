// Shows in the element with `data-kept`, the id of a reply, the texts to its questions that this browser keeps and the
// server has not confirmed, the newest first. The names under which they lie are those of the reply page.
for (const place of document.querySelectorAll('[data-kept]')) {
	const { kept: reply, of, copyKept: copy, copied } = place.dataset;
	const texts = [];
	try {
		for (const name of Object.keys(localStorage)) {
			if (!name.startsWith(`verbale:${reply}:`)) continue;
			const { typed, at } = JSON.parse(localStorage.getItem(name));
			const text = typed.words || typed.text;
			// Keys of options and States are no words of the person.
			if (text && !/^[a-z0-9-]{1,40}$/.test(text)) texts.push({ text, at });
		}
	} catch {
		// A browser that keeps nothing has nothing to show.
	}
	texts.sort((one, other) => other.at - one.at);
	for (const text of new Set(texts.map((each) => each.text))) {
		const area = document.createElement('textarea');
		area.readOnly = true;
		area.dir = 'auto';
		area.rows = 4;
		area.value = text;
		area.setAttribute('aria-label', of);
		Object.assign(area.dataset, { of, copy, copied });
		place.append(area);
		place.hidden = false;
	}
}
