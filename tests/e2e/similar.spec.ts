import { similarPass } from './support/similar-pass.ts';

similarPass('en', { scripts: true });
