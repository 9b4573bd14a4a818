import type { ParamMatcher } from '@sveltejs/kit';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import { exportFormats } from '#lib/domain/compilation/export-format.ts';

/** Formats in which a compilation is downloaded. */
export const match = ((value): value is ExportFormat =>
	(exportFormats as readonly string[]).includes(value)) satisfies ParamMatcher;
