import type { ParityCase } from './support/case.ts';

const v = (name: string) => `values-files/${name}`;

/** Cases over the charts in test/fixtures/parity/charts. Add one here, then run scripts/record-parity.ts. */
export const cases: readonly ParityCase[] = [
  ...plain(
    'umbrella with-archive hooks functions values files schema whitespace order nulls undeclared only-notes no-templates only-hooks v1-requirements',
    'requirements-in-v2 version-mismatch no-api-version deprecated coalesce-warning ignore-negated parse-partial',
    'failures parse-unclosed parse-function parse-end parse-extra-end parse-env parse-paren parse-string',
    'library type-unknown missing-dependency kube-version no-chart-yaml bad-chart-yaml no-name no-version bad-version bad-api-version bad-name',
    'bad-values bad-subchart stray-file double-star ignore-pattern ignore-chart-yaml schema-broken schema-bad-type',
  ),
  ...plain(
    'archives/umbrella-1.2.3.tgz archives/files-1.2.3.tgz archives/v1-requirements-1.2.3.tgz archives/backslash.tgz archives/bom.tgz',
    'archives/values.yaml archives/plain.tgz archives/truncated.tgz archives/empty.tgz archives/no-base.tgz archives/no-chart.tgz',
    'archives/escape.tgz archives/absolute.tgz',
  ),

  { name: 'umbrella-crds', chart: 'umbrella', includeCrds: true },
  {
    name: 'umbrella-crds-show-only',
    chart: 'umbrella',
    includeCrds: true,
    showOnly: ['charts/*/templates/*.yaml', 'crds/*'],
  },
  {
    name: 'umbrella-show-only',
    chart: 'umbrella',
    showOnly: ['templates/config.yaml', 'charts/db/templates/sts.yaml'],
  },
  { name: 'umbrella-show-only-missing', chart: 'umbrella', showOnly: ['templates/none.yaml'] },
  { name: 'umbrella-condition-off', chart: 'umbrella', set: ['front.enabled=false', 'db.enabled=false'] },
  { name: 'umbrella-condition-global', chart: 'umbrella', set: ['global.frontEnabled=false'] },
  { name: 'umbrella-condition-no-boolean', chart: 'umbrella', set: ['front.enabled=maybe'] },
  { name: 'umbrella-condition-string', chart: 'umbrella', setString: ['db.enabled=false'] },
  { name: 'umbrella-tags-off', chart: 'umbrella', set: ['tags.ui=false', 'tags.storage=false', 'db.enabled=null'] },
  { name: 'umbrella-tags-mixed', chart: 'umbrella', set: ['tags.storage=false,tags.optional=true'] },
  { name: 'umbrella-values', chart: 'umbrella', values: ['umbrella-values/a.yaml', 'umbrella-values/b.yaml'] },
  { name: 'umbrella-values-reversed', chart: 'umbrella', values: ['umbrella-values/b.yaml', 'umbrella-values/a.yaml'] },
  { name: 'umbrella-set-null', chart: 'umbrella', set: ['front.image=null', 'global.labels.team=null', 'back=null'] },
  {
    name: 'umbrella-kinds-of-set',
    chart: 'umbrella',
    values: ['umbrella-values/a.yaml'],
    ...kindsOfSet('front.image.tag'),
  },
  { name: 'umbrella-table-by-scalar', chart: 'umbrella', set: ['front=text'] },
  { name: 'umbrella-name', chart: 'umbrella', releaseName: 'my-release.x', namespace: 'production' },
  { name: 'umbrella-name-bad', chart: 'umbrella', releaseName: 'Not_Valid' },
  { name: 'umbrella-name-long', chart: 'umbrella', releaseName: 'a'.repeat(54) },
  {
    name: 'archive-values',
    chart: 'archives/umbrella-1.2.3.tgz',
    values: ['umbrella-values/a.yaml'],
    includeCrds: true,
  },
  { name: 'with-archive-crds', chart: 'with-archive', includeCrds: true },

  { name: 'hooks-none', chart: 'hooks', noHooks: true },
  { name: 'hooks-skip-tests', chart: 'hooks', skipTests: true },
  { name: 'hooks-tag', chart: 'hooks', set: ['tag=1.10'] },
  { name: 'hooks-show-only', chart: 'hooks', showOnly: ['templates/tests/test.yaml'] },
  { name: 'only-hooks-none', chart: 'only-hooks', noHooks: true },

  { name: 'functions-upgrade', chart: 'functions', isUpgrade: true, namespace: 'other' },
  {
    name: 'functions-apis',
    chart: 'functions',
    apiVersions: ['extra/v1,extra/v2'],
    kubeVersion: 'v1.33.4-gke.1245000',
  },
  { name: 'functions-kube-short', chart: 'functions', kubeVersion: '1.29' },

  {
    name: 'values-set',
    chart: 'values',
    set: [
      'int=1.10',
      'bool=true,nothing=null',
      'a.b[2].c=x',
      'esc\\.aped=k\\,v',
      'l={a,b,c}',
      'big=12345678901',
      'zero=007',
      'empty=',
    ],
  },
  { name: 'values-set-string', chart: 'values', setString: ['int=45980468', 'yes=true,null1=null', 'l={1,2}'] },
  {
    name: 'values-set-json',
    chart: 'values',
    setJson: [
      'obj={"a":[1,2.50,null],"b":{"c":true}}',
      'keep={"x":1}',
      '{"top": {"n": 1e3, "i": 10}}',
      'n=12345678901234567890',
    ],
  },
  { name: 'values-set-json-null', chart: 'values', setJson: ['keep.a=null', 'list=[]'] },
  {
    name: 'values-set-file',
    chart: 'values',
    setFile: [`text=${v('text.txt')}`, `a.b=${v('comment.yaml')},c=${v('text.txt')}`],
  },
  { name: 'values-set-literal', chart: 'values', setLiteral: ['lit=a,b={c}\\d.e', 'keep.a=[1,2]'] },
  { name: 'values-kinds-of-set', chart: 'values', ...kindsOfSet('order') },
  { name: 'values-list-index', chart: 'values', set: ['list[0].v=9', 'list[1].w=x', 'list[3]=z'] },
  { name: 'values-multi', chart: 'values', values: [v('multi.yaml')] },
  { name: 'values-nulls', chart: 'values', values: [v('nulls.yaml')] },
  { name: 'values-empty-files', chart: 'values', values: [v('empty.yaml'), v('comment.yaml')] },
  { name: 'values-bom-crlf', chart: 'values', values: [v('bom-crlf.yaml')] },
  { name: 'values-4096-bytes-no-newline', chart: 'values', values: [v('no-newline-4096.yaml')] },
  { name: 'values-duplicate-keys', chart: 'values', values: [v('dup.yaml')] },
  { name: 'values-file-list', chart: 'values', values: [v('list.yaml')] },
  { name: 'values-file-broken', chart: 'values', values: [v('broken.yaml')] },
  { name: 'values-file-tab', chart: 'values', values: [v('tab.yaml')] },
  { name: 'values-file-bomb', chart: 'values', values: [v('bomb.yaml')] },
  { name: 'values-set-bad', chart: 'values', set: ['novalue'] },
  { name: 'values-set-bad-index', chart: 'values', set: ['list[x]=1'] },
  { name: 'values-set-huge-index', chart: 'values', set: ['list[99999999]=1'] },
  { name: 'values-set-string-bad', chart: 'values', setString: ['=x'] },
  { name: 'values-set-json-bad', chart: 'values', setJson: ['a=[1'] },
  { name: 'values-set-json-bad-object', chart: 'values', setJson: ['{"a": '] },
  { name: 'values-set-file-bad', chart: 'values', setFile: ['novalue'] },

  { name: 'schema-type', chart: 'schema', set: ['port=high'] },
  { name: 'schema-several', chart: 'schema', set: ['port=70000', 'name=', 'extra=1', 'nested.kind=c'] },
  { name: 'schema-subchart', chart: 'schema', set: ['sub.size=0'] },
  { name: 'schema-both', chart: 'schema', set: ['sub.size=0', 'port=x'] },
  { name: 'schema-skipped', chart: 'schema', set: ['sub.size=0', 'port=x'], skipSchemaValidation: true },
  { name: 'schema-null', chart: 'schema', set: ['name=null'] },
  { name: 'schema-subchart-scalar', chart: 'schema', set: ['sub=text'] },

  ...[
    'required required-in-include fail nil nil-in-include loop missing-template wrong-type wrong-arguments index panic tpl-parse tpl-exec regex semver',
    'range-int yaml yaml-tab yaml-indent yaml-second yaml-dup yaml-scalar yaml-annotation yaml-alias',
  ].flatMap((line) =>
    line.split(' ').map((mode) => ({ name: `failures-${mode}`, chart: 'failures', set: [`mode=${mode}`] })),
  ),

  { name: 'kube-version-fits', chart: 'kube-version', kubeVersion: '1.30.2' },
  { name: 'kube-version-suffix', chart: 'kube-version', kubeVersion: 'v1.29.5-eks-1a2b3c' },
  { name: 'kube-version-too-new', chart: 'kube-version', kubeVersion: '1.31.0' },
  { name: 'kube-version-bad', chart: 'kube-version', kubeVersion: 'latest' },
  { name: 'nulls-values', chart: 'nulls', values: ['nulls-values/v.yaml'] },
  { name: 'nulls-set', chart: 'nulls', set: ['kid.y=null', 'kid.d.e=null', 'global.g.h=null', 'a.b=null'] },
  { name: 'undeclared-crds', chart: 'undeclared', includeCrds: true },
  { name: 'whitespace-show-only', chart: 'whitespace', showOnly: ['templates/a.yaml'] },
  { name: 'v1-requirements-off', chart: 'v1-requirements', set: ['sub.enabled=false'] },
  { name: 'coalesce-warning-set', chart: 'coalesce-warning', set: ['table=x', 'scalar.y=1', 'sub.t.x=2'] },
];

/** One case without flags for each chart of the space-separated lists. */
function plain(...lists: readonly string[]): ParityCase[] {
  return lists.flatMap((list) => list.split(' ').map((chart) => ({ name: chart.replace('/', '-'), chart })));
}

/** One key set by every kind of flag: the last kind in Helm's order wins, wherever it stands on the line. */
function kindsOfSet(key: string): Partial<ParityCase> {
  return {
    setLiteral: [`${key}=literal`],
    setFile: [`${key}=${v('comment.yaml')}`, `file=${v('text.txt')}`],
    setString: [`${key}=string`],
    set: [`${key}=set`],
    setJson: [`${key}="json"`],
  };
}
