import { similarPass } from './support/similar-pass.ts';

similarPass('ar', { scripts: false });
