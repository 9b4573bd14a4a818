import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyFileName } from './file-name.ts';

test.each([
	['../../etc/passwd.txt', 'passwd.txt'],
	['C:\\Users\\me\\Reply of Norway.PDF', 'Reply of Norway.PDF'],
	['annex\u202efdp.txt', 'annexfdp.txt'],
	['invoice.exe.pdf', 'invoice_exe.pdf'],
	['reply.pdf.exe', 'reply.pdf.exe'],
	['رد البعثة.docx', 'رد البعثة.docx'],
	['re\u0301ponse.odt', 'r\u00e9ponse.odt'],
	['  .hidden.txt ', 'hidden.txt'],
	['CON.pdf', '_CON.pdf'],
	['a\r\nContent-Type: text/html.pdf', 'html.pdf'],
	['', 'file'],
	['\u202e', 'file'],
	[`${'å'.repeat(400)}.pdf`, `${'å'.repeat(116)}.pdf`]
])('the name %j is kept as %j', (sent, kept) => {
	expect(tidyFileName(sent)).toBe(kept);
});

test('a kept name leads nowhere, hides nothing, is not too long, and tidying it again changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sent) => {
			const kept = tidyFileName(sent);
			expect(kept).not.toMatch(/[/\\\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
			expect(kept).not.toMatch(/^\.|^$/);
			expect([...kept].length).toBeLessThanOrEqual(130);
			expect(tidyFileName(kept)).toBe(kept);
		})
	);
});
