/** The look of the page: reads as a set page, follows light and dark, prints as a document. Colours pass WCAG AA. */
export const stylesheet = `
:root {
	color-scheme: light dark;
	--ink: #1b1f23;
	--paper: #ffffff;
	--rule: #8a929a;
	--link: #00588f;
	--needs: #fff1a8;
	--doubt: #cdeff7;
	--broken: #ffd9d2;
}
@media (prefers-color-scheme: dark) {
	:root {
		--ink: #e9e7e2;
		--paper: #15181b;
		--rule: #6d757c;
		--link: #86c8f2;
		--needs: #4d4000;
		--doubt: #0c4350;
		--broken: #5e1d13;
	}
}
* { box-sizing: border-box; }
html { text-size-adjust: 100%; }
body {
	margin: 0;
	background: var(--paper);
	color: var(--ink);
	font-family: 'Times New Roman', 'Liberation Serif', 'Noto Serif', serif;
	font-size: 1.125rem;
	line-height: 1.55;
	overflow-wrap: anywhere;
}
:lang(ar) { line-height: 1.9; }
:lang(zh) { line-height: 1.8; }
body:lang(ar) { font-family: 'Noto Naskh Arabic', 'Traditional Arabic', 'Geeza Pro', 'Times New Roman', serif; }
body:lang(zh) { font-family: 'Times New Roman', 'Noto Serif CJK SC', 'Noto Serif SC', 'Songti SC', SimSun, serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { scroll-margin-top: 1rem; }
.paragraph:target, .notes li:target { background: var(--doubt); }
p { margin: 0 0 0.75rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 2rem 0 0.75rem; text-wrap: balance; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.125rem; }
h2 .mark, h3 .mark, h4 .mark { margin-inline-end: 0.5em; }
.masthead .row {
	display: flex;
	flex-wrap: wrap;
	justify-content: space-between;
	gap: 0.25rem 2rem;
	padding: 0.4rem 0;
	border-block-end: 1px solid var(--rule);
}
.masthead .row + .row { border-block-end-width: 3px; padding-block: 0.6rem 1.25rem; }
.masthead p { margin: 0; }
.masthead .united-nations, .masthead .symbol { font-size: 1.2rem; }
.masthead .assembly { font-size: 1.5rem; font-weight: 700; }
.masthead .facts { list-style: none; margin: 0; padding: 0; font-size: 1rem; }
.masthead .organ { font-size: 1.2rem; font-weight: 700; margin-block-start: 1rem; }
.masthead .session { font-weight: 700; }
.masthead .subtitle { font-size: 1.2rem; font-weight: 700; margin-block: 0.5rem; }
.masthead .document-note { margin-block: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid; }
.masthead .submitted-by { font-weight: 700; margin-block: 0.75rem; }
.number { color: inherit; text-decoration: none; display: inline-block; min-inline-size: 2.25em; }
.number:hover { color: var(--link); text-decoration: underline; }
.list, .notes { list-style: none; margin: 0 0 0.75rem; padding: 0; }
.list { padding-inline-start: 2.25em; }
.list li, .notes li { display: flex; gap: 0.6em; }
.list .mark { flex: none; min-inline-size: 1.8em; }
.list li > div, .notes p { min-inline-size: 0; }
.list p:last-child { margin-block-end: 0.4rem; }
.mark { unicode-bidi: isolate; white-space: nowrap; }
sup { font-size: 0.7em; line-height: 0; }
sup a { text-decoration: none; padding-inline: 0.1em; }
.notes { font-size: 0.95rem; line-height: 1.5; }
.notes:lang(ar) { line-height: 1.8; }
.notes .mark { flex: none; min-inline-size: 1.6em; font-size: 0.8em; }
.notes p { margin: 0 0 0.35rem; }
.endnotes { border-block-start: 1px solid var(--rule); margin-block-start: 2.5rem; }
mark { color: inherit; padding: 0.05em 0.15em; }
.untranslated { background: var(--needs); }
.first-person { background: var(--doubt); text-decoration: underline dotted; text-underline-offset: 0.2em; }
.broken { background: var(--broken); font-weight: 700; }
.annex { border-block-start: 3px solid var(--rule); margin-block-start: 3rem; }
.annex .label { display: block; }
.subheading { font-weight: 700; }
.question { margin-block-start: 1rem; }
.field { padding-inline-start: 2.25em; }
.table { position: relative; overflow-x: auto; margin-block: 1rem 0.5rem; }
table { border-collapse: collapse; inline-size: 100%; font-size: 1rem; line-height: 1.4; }
caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; font-weight: 400; padding: 0.3rem 0; padding-inline-end: 0.75rem; }
thead th { font-style: italic; vertical-align: bottom; border-block: 1px solid var(--rule); border-block-end-width: 2px; }
thead:lang(ar) th, thead:lang(zh) th { font-style: normal; }
.group th { font-weight: 700; padding-block-start: 0.7rem; }
.subtotal th, .subtotal td { border-block-start: 1px solid var(--rule); }
.total th, .total td { font-weight: 700; border-block-start: 1px solid var(--rule); }
tbody:last-child tr:last-child > * { border-block-end: 2px solid var(--rule); }
.end { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-inline-end: 0; }
thead .end { white-space: normal; }
@media (forced-colors: active) { mark { outline: 1px solid; } }
@media print {
	:root { --ink: #000; --paper: #fff; --rule: #555; --link: #000; --needs: #fff1a8; --doubt: #cdeff7; --broken: #ffd9d2; }
	@page { size: A4; margin: 20mm; }
	body { font-size: 10.5pt; line-height: 1.35; }
	main { max-width: none; padding: 0; margin-inline: 18mm; }
	a { text-decoration: none; }
	.back { display: none; }
	h1, h2, h3, h4, h5, h6 { break-after: avoid; }
	p { orphans: 2; widows: 2; }
	tr, .notes li { break-inside: avoid; }
	thead { display: table-header-group; }
	.annex { break-before: page; border: 0; }
	.table { overflow: visible; }
}
`.trim();
