var D=Object.defineProperty;var o=(m,u)=>D(m,"name",{value:u,configurable:!0});const R=639,U=[639],T={4639:((m,u,_)=>{_.r(u),_.d(u,{rules:o(()=>P,"rules")});var d=_(2347),i=_(2730),M=_(6317),E=_(4873),a=_(5163),O=_(5735);async function P(n,r){const[e]=n.arguments;return r.writeOut(e===void 0?t():s(e)),M.Ij}o(P,"rules");function t(){const n=a.a.map(({id:r,severity:e,cause:l,summary:c})=>[r,e,l??"–",c]);return(0,O.R)([["RULE","SEVERITY","CAUSE","WHAT IT PROVES"],...n])}o(t,"list");function s(n){const r=a.a.find(l=>l.id===n);if(!r)throw new i.y("RULE_UNKNOWN",`unknown rule "${n}"; ${(0,d.vZ)(n,a.a.map(l=>l.id))}`,{hint:'run "pullproof rules" for the list'});const e=(0,E.kT)(n)??`# ${n}

${r.summary}

Severity: ${r.severity}. More: ${(0,E.Pd)(n)}
`;return e.endsWith(`
`)?e:`${e}
`}o(s,"page")}),5735:((m,u,_)=>{_.d(u,{R:o(()=>M,"R")});var d=_(4668),i=_(2124);function M(E){const a=E[0].map((P,t)=>E.reduce((s,n)=>Math.max(s,(0,d.A)(n[t]??"")),0));return`${E.map(P=>P.map((t,s)=>s===P.length-1?t:t+" ".repeat(a[s]-(0,d.A)(t))).join("  ").trimEnd()).map(i.BM).join(`
`)}
`}o(M,"alignColumns")}),4873:((m,u,_)=>{_.d(u,{Pd:o(()=>O,"Pd"),UX:o(()=>P,"UX"),kT:o(()=>a,"kT")});var d=_(3024),i=_(6760),M=_(3136),E=_(8508);function a(t){let s=i.dirname((0,M.fileURLToPath)(import.meta.url));for(;;){const n=i.join(s,"docs","rules",`${t}.md`);if((0,d.existsSync)(n))return(0,d.readFileSync)(n,"utf8").replaceAll("](../",`](${E.p}/blob/main/docs/`);const r=i.dirname(s);if(r===s)return null;s=r}}o(a,"readRulePage");function O(t){return`${E.p}/blob/main/docs/rules/${t}.md`}o(O,"rulePageUrl");function P(t,s){return new Map(t.map(({id:n,summary:r,severity:e})=>{const l=s.withPages?a(n):null;return[n,{summary:r,severity:e,docsUrl:O(n),...l===null?{}:{helpMarkdown:l}}]}))}o(P,"ruleInfos")})};export{R as id,U as ids,T as modules};
