/** Formats in which a compilation is handed over: for editors, for reading, and for machines (Akoma Ntoso, and the model). */
export const exportFormats = ['docx', 'html', 'xml', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
