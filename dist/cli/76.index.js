var c=Object.defineProperty;var s=(t,o)=>c(t,"name",{value:o,configurable:!0});const e=76,u=[76],O={8076:((t,o,n)=>{n.r(o),n.d(o,{version:s(()=>d,"version")});var _=n(6317),i=n(8508);async function d(v,r){return r.writeOut(`pullproof ${i.x}
`),_.Ij}s(d,"version")})};export{e as id,u as ids,O as modules};
