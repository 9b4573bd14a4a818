// Puts a button after each element with `data-copy`, the word on the button, that copies its text; `data-copied` says that
// it was done and `data-of` what is copied, for whoever does not see it.
if (navigator.clipboard) {
	for (const source of document.querySelectorAll('[data-copy]')) {
		const { copy, copied, of } = source.dataset;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button quiet';
		button.textContent = copy;
		button.setAttribute('aria-label', `${copy}: ${of}`);
		const said = document.createElement('span');
		said.setAttribute('role', 'status');
		button.addEventListener('click', async () => {
			said.textContent = '';
			try {
				await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
				said.textContent = ` ${copied}`;
			} catch {
				// A browser that does not let a page copy still lets a person.
				getSelection()?.selectAllChildren(source);
				source.select?.();
			}
		});
		const line = document.createElement('p');
		line.className = 'copy';
		line.append(button, said);
		source.after(line);
	}
}
