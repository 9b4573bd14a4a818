import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** LibreOffice, where it is installed; `why` says so in the name of a test that is skipped. */
export const libreOffice = {
	isThere,
	why: isThere ? '' : ' (skipped: soffice is not installed)',
	/** The file as LibreOffice opens it and saves it in another format. Throws where it does not. */
	convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
		const folder = mkdtempSync(join(tmpdir(), 'verbale-office-'));
		try {
			mkdirSync(join(folder, 'out'));
			writeFileSync(join(folder, `form.${from}`), bytes);
			const profile = pathToFileURL(join(tmpdir(), `verbale-office-${process.pid}`)).href;
			spawnSync(
				'soffice',
				[
					`-env:UserInstallation=${profile}`,
					'--headless',
					'--convert-to',
					to,
					'--outdir',
					join(folder, 'out'),
					join(folder, `form.${from}`)
				],
				{ stdio: 'ignore', timeout: 120_000 }
			);
			return readFileSync(join(folder, 'out', `form.${to}`));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
};
