import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findList } from './compilation/lists.ts';
import { wordsOfPasted } from './pasted-words.ts';

const head = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml><o:x>hidden</o:x></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->`;
const foot = `<!--EndFragment--></body></html>`;
const item = (mark: string, words: string, level = 1) =>
	`<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`;

test('Word gives paragraphs and a bulleted list, without marks of its own, styles and hidden parts', () => {
	const html = `${head}<p class=MsoNormal><b>We hold the following
views</b> on follow-up:<o:p></o:p></p>${item('·', 'earlier &amp; longer notice')}${item('o', 'inside it', 2)}${item('§', 'all six languages')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>A last <del>deleted </del><i>thought</i>.</p>${foot}`;
	const text = wordsOfPasted(html);
	expect(text).toBe(
		'We hold the following views on follow-up:\n- earlier & longer notice\n  - inside it\n- all six languages\n\nA last thought.'
	);
	const list = findList(text.split('\n\n')[0] ?? '', 'en');
	expect(list?.items).toHaveLength(3);
});

test('numbers and letters that Word prints stay the marks of their items', () => {
	const html =
		head +
		item('1.', 'one') +
		item('2.', 'two') +
		item('a)', 'inside', 2) +
		item('3)', 'three') +
		foot;
	expect(wordsOfPasted(html)).toBe('1. one\n2. two\n  (a) inside\n3. three');
});

test('Arabic from Word keeps its letters as marks, and drafting reads the list', () => {
	const html = `${head}<p class=MsoNormal dir=RTL><span lang=AR-SA>ونرى ما يلي:</span></p>${item('(أ)', 'مزيد من الوقت')}${item('(ب)', 'جميع اللغات')}${foot}`;
	const text = wordsOfPasted(html);
	expect(text).toBe('ونرى ما يلي:\n(أ) مزيد من الوقت\n(ب) جميع اللغات');
	expect(findList(text, 'ar')?.items).toHaveLength(2);
});

test('lists of LibreOffice, Google Docs and browsers are lists, inside one another too', () => {
	expect(
		wordsOfPasted(
			'<meta charset="utf-8"><b style="font-weight:normal"><p dir="ltr"><span>Lead</span></p><ol start="1"><li dir="ltr"><p>one</p><ul><li>deep</li></ul></li><li><p>two</p></li></ol></b>'
		)
	).toBe('Lead\n\n1. one\n  - deep\n2. two');
});

test('breaks of lines stay, white space of the source does not, and cells of a row stand on one line', () => {
	expect(wordsOfPasted('<p>one<br>two\n   three</p><div>four</div>')).toBe(
		'one\ntwo three\n\nfour'
	);
	expect(
		wordsOfPasted(
			'<table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td>c</td><td>d</td></tr></table>'
		)
	).toBe('a\tb\n\nc\td');
	expect(wordsOfPasted('<p>«&nbsp;Oui&nbsp;»&nbsp;: 3&#160;%</p>')).toBe(
		'«\u00a0Oui\u00a0»\u00a0: 3\u00a0%'
	);
});

test('scripts, comments and what looks like a tag do no harm', () => {
	expect(wordsOfPasted('<p>1 < 2 <script>alert(1)</script>&lt;b&gt;</p>')).toBe('1 < 2 <b>');
	expect(wordsOfPasted('plain')).toBe('plain');
	expect(wordsOfPasted('<p style="mso-list:Ignore')).toBe('<p style="mso-list:Ignore');
});

test('no word of a paragraph is lost, whatever it holds', () => {
	const words = fc.string({ unit: fc.constantFrom(...'abcé中ا1&<>"\''), minLength: 1 });
	const escaped = (text: string) =>
		text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	fc.assert(
		fc.property(fc.array(words, { maxLength: 6 }), (paragraphs) => {
			const html = paragraphs.map((each) => `<p class=MsoNormal>${escaped(each)}</p>`).join('\n');
			expect(wordsOfPasted(html)).toBe(paragraphs.join('\n\n'));
		})
	);
});

test('hostile markup is read in a time that grows with its length', () => {
	for (const piece of [
		'<p ',
		'<',
		'<!--',
		'&#',
		'<ul>',
		'<p style="',
		"<a '",
		'\u00a0 ',
		'<br>',
		'<td>'
	])
		expect(wordsOfPasted(piece.repeat(100_000)).length).toBeLessThan(2_000_000);
});
