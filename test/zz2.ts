import { randomOf, randomTable } from '#test/disclosure-attack.ts'
import { suppressCounts } from '#modules/disclosure/release-rules.ts'
const rnd = randomOf(3)
const t=randomTable([10,6,3],rnd,{from:0,to:15}); const t0=performance.now(); const r=suppressCounts(t); console.log((performance.now()-t0).toFixed(0),'ms', r.cells.filter(c=>c.shown===null).length, r.cells.length)
