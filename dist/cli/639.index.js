var c=Object.defineProperty;var o=(m,E)=>c(m,"name",{value:E,configurable:!0});const R=639,U=[639],T={4639:((m,E,_)=>{_.r(E),_.d(E,{rules:o(()=>P,"rules")});var l=_(2347),i=_(2730),M=_(6317),u=_(4873),a=_(5163),O=_(5735);async function P(n,r){const[e]=n.arguments;return r.writeOut(e===void 0?t():s(e)),M.Ij}o(P,"rules");function t(){const n=a.a.map(({id:r,severity:e,cause:d,summary:D})=>[r,e,d??"–",D]);return(0,O.R)([["RULE","SEVERITY","CAUSE","WHAT IT PROVES"],...n])}o(t,"list");function s(n){const r=a.a.find(d=>d.id===n);if(!r)throw new i.y("RULE_UNKNOWN",`unknown rule "${n}"; ${(0,l.vZ)(n,a.a.map(d=>d.id))}`,{hint:'run "pullproof rules" for the list'});const e=(0,u.kT)(n)??`# ${n}

${r.summary}

Severity: ${r.severity}. More: ${(0,u.Pd)(n)}
`;return e.endsWith(`
`)?e:`${e}
`}o(s,"page")}),5735:((m,E,_)=>{_.d(E,{R:o(()=>M,"R")});var l=_(4668),i=_(2124);function M(u){const a=u[0].map((P,t)=>u.reduce((s,n)=>Math.max(s,(0,l.A)(n[t]??"")),0));return`${u.map(P=>P.map((t,s)=>s===P.length-1?t:t+" ".repeat(a[s]-(0,l.A)(t))).join("  ").trimEnd()).map(i.BM).join(`
`)}
`}o(M,"alignColumns")}),4873:((m,E,_)=>{_.d(E,{Pd:o(()=>O,"Pd"),UX:o(()=>P,"UX"),kT:o(()=>a,"kT")});var l=_(3024),i=_(6760),M=_(3136),u=_(8508);function a(t){let s=i.dirname((0,M.fileURLToPath)(import.meta.url));for(;;){const n=i.join(s,"docs","rules",`${t}.md`);if((0,l.existsSync)(n))return(0,l.readFileSync)(n,"utf8");const r=i.dirname(s);if(r===s)return null;s=r}}o(a,"readRulePage");function O(t){return`${u.p}/blob/main/docs/rules/${t}.md`}o(O,"rulePageUrl");function P(t,s){return new Map(t.map(({id:n,summary:r,severity:e})=>{const d=s.withPages?a(n):null;return[n,{summary:r,severity:e,docsUrl:O(n),...d===null?{}:{helpMarkdown:d}}]}))}o(P,"ruleInfos")})};export{R as id,U as ids,T as modules};
