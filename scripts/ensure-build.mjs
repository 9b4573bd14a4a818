import './node-guard.mjs';
import { ensureBuild } from './build.mjs';

ensureBuild();
