import { fillSample } from './server/sample.ts';
import { serve } from './server/serve.ts';

await serve(process.env, fillSample);
