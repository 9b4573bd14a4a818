/** Formats in which a compilation is handed over: for editors, for reading, and for machines (Akoma Ntoso, and the model). */
export const exportFormats = ['docx', 'pdf', 'html', 'xml', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Media types by which each format is served (IANA). */
export const mediaTypeOfFormat: Record<ExportFormat, string> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pdf: 'application/pdf',
	html: 'text/html; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	json: 'application/json'
};
