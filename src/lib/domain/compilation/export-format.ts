/** Formats in which a compilation is handed over: for editors, for reading, and for machines (Akoma Ntoso). */
export const exportFormats = ['docx', 'html', 'xml'] as const;
export type ExportFormat = (typeof exportFormats)[number];
