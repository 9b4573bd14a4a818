import { spawnSync } from 'node:child_process';

/** Whether Poppler's programs are installed; the reason says so in the name of a test that is skipped. */
export const hasPoppler = spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error === undefined;
export const whyNoPoppler = hasPoppler ? '' : ' (skipped: pdftoppm is not installed)';
