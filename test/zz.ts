import { randomOf, randomTable } from '#test/disclosure-attack.ts'
import { protectRelease, suppressCounts } from '#modules/disclosure/release-rules.ts'
import { EMPTY_LEDGER, DEFAULT_RULE, type Ledger } from '#modules/disclosure/contract.ts'
const rnd = randomOf(3)
if (process.argv[2]==='t') for (const dims of [[20,20],[40,8],[5,5,5],[12,6,3]]) { const t=randomTable(dims,rnd,{from:0,to:15}); const t0=performance.now(); const r=suppressCounts(t); console.log(dims, (performance.now()-t0).toFixed(0),'ms', r.cells.filter(c=>c.shown===null).length, r.cells.length) }
let ledger: Ledger = EMPTY_LEDGER; 
ledger=EMPTY_LEDGER; const t1=performance.now(); let base=randomTable([5,4],rnd,{from:20,to:60})
for (let m=0;m<Number(process.argv[3]??4);m++){ base={...base,counts:base.counts.map(c=>c+Math.floor(rnd()*4))}; const r=protectRelease({tables:[{...base,population:'c'+m}],populations:[{id:'c'+(m-1),within:['c'+m],apartFrom:[]}],unions:[],ledger,rule:DEFAULT_RULE}); if(r.ok) {ledger=r.ledger; console.log(m, r.figures, (performance.now()-t1).toFixed(0))} else console.log(m,'refused') }
