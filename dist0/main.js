import { fillSample } from "./server/sample.js";
import { serve } from "./server/serve.js";
await serve(process.env, fillSample);
