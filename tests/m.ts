import { Archive } from '../src/archive/archive.ts';
import { readSettings } from '../src/site/settings.ts';
const {config}=readSettings('tests/seeds/site.yaml');
let t=performance.now(); const lap=(n:string)=>{console.log(n,((performance.now()-t)/1000).toFixed(2),'s', Math.round(process.memoryUsage().rss/1e6),'MB max',Math.round(process.resourceUsage().maxRSS/1024)); t=performance.now();};
const a=new Archive(process.argv[3]!,config!); lap('open');
const s=a.scan(process.argv[2]!); lap('scan');
const l=a.load(s,process.argv[2]!); lap('load');
console.log(l.library.papers.length,l.library.entries,l.files.length);
