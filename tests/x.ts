import { serve } from '../src/site/serve.ts';
const s = await serve({ output: process.argv[2] ?? '_site', basePath: '/', port: Number(process.argv[3] ?? 8123) });
console.log(s.url);
