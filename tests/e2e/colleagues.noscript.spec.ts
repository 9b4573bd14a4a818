import { colleaguesPass } from './support/colleagues-pass.ts';

for (const tongue of ['en', 'ar'] as const) colleaguesPass(tongue, { scripts: false });
