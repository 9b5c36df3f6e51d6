import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../src/cli/arguments/program.ts';
import { KEY_LIST } from '../src/config/keys/keys.ts';
import type { TargetSettings } from '../src/core/settings/settings.ts';
import { classify as classifyMessage } from '../src/diagnose/classify/classify.ts';
import { diagnosisFormats } from '../src/diagnose/index.ts';
import { type FailureKind, KINDS, kindInfo, PATTERNS } from '../src/diagnose/kinds/index.ts';
import { type Flavour, flavours } from '../src/emulator/flavours/index.ts';
import { findWorkload, WORKLOADS } from '../src/manifests/workloads/index.ts';
import { hostQuirks, quirkOf, refineQuirk } from '../src/registry/hosts/index.ts';
import type { HostQuirk } from '../src/registry/hosts/quirk.ts';
import { classify } from '../src/registry/outcome/classify.ts';
import { formatIds } from '../src/reporters/formats/index.ts';
import { rules } from '../src/rules/index.ts';
import { sources } from '../src/sources/index.ts';
import { contractRules } from './support/contract-rules.ts';
import { ruleFixtures } from './support/fixtures.ts';
import { importsOf, sourceFiles } from './support/imports.ts';
import { REGISTRY_ANSWERS, type RegistryAnswers } from './support/registry-answers.ts';
import { HOST_ROWS, REALM_ROWS } from './support/registry-hosts.ts';
import { OWN_SITUATIONS } from './support/registry-situations.ts';
import { GOLDEN_EXTENSIONS } from './support/reporters.ts';
import { ROOMS } from './support/rooms.ts';
import { optionReaders, readersOf } from './support/settings-readers.ts';
import { ofKind, resources, unusedPaths } from './support/workloads.ts';
import { ALONE } from './unit/diagnose/alone.ts';
import { MESSAGES } from './unit/diagnose/messages.ts';
import { REPORTS } from './unit/diagnose/reports.ts';
import { RESPONSES, seen, show } from './unit/registry/outcome/responses.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const ids = rules.map(({ id }) => id);

describe('rules', () => {
  test('are those of the contract, with its severities, causes and versions', () => {
    const own = rules.map(({ id, severity, cause, otherCauses = [], since }) => [
      id,
      severity,
      [cause ?? '–', ...otherCauses].join('/'),
      since,
    ]);
    expect(own).toEqual([...contractRules].sort(([a], [b]) => (a! < b! ? -1 : 1)));
  });

  test('are sorted and unique', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('are one file each, and every file is in the list', () => {
    const files = readdirSync(path.join(ROOT, 'src/rules')).filter(
      (file) => file.endsWith('.ts') && file !== 'index.ts',
    );
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(ids);
  });

  test.each(ids)('%s has a page, a fixture that passes and one that fails', (id) => {
    const verdicts = ruleFixtures()
      .filter(({ rule }) => rule === id)
      .map(({ verdict }) => verdict);
    expect({
      page: existsSync(path.join(ROOT, `docs/rules/${id}.md`)),
      pass: verdicts.includes('pass'),
      fail: verdicts.includes('fail'),
    }).toEqual({ page: true, pass: true, fail: true });
  });

  test('no page and no fixture is left over', () => {
    const pages = readdirSync(path.join(ROOT, 'docs/rules'))
      .filter((file) => file !== 'README.md')
      .map((file) => file.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(ids);
    expect([...new Set(ruleFixtures().map(({ rule }) => rule))].sort()).toEqual(ids);
  });

  test('every failing fixture has a golden that names its rule', () => {
    const bad = ruleFixtures().filter(({ verdict, golden, rule }) => {
      if (verdict === 'pass') return existsSync(golden);
      return !existsSync(golden) || !readFileSync(golden, 'utf8').includes(` ${rule}: `);
    });
    expect(bad).toEqual([]);
  });
});

describe('a registry’s quirk', () => {
  const quirks = hostQuirks.map(({ id }) => id);
  const lines: Readonly<Record<string, RegistryAnswers | undefined>> = REGISTRY_ANSWERS;
  /**
   * The flavour that answers as the registry does. What has no quirk of its own answers as the specification's own
   * registry.
   */
  const flavourOf = (id: string) =>
    (flavours as Readonly<Record<string, Flavour>>)[id === 'generic' ? 'distribution' : id];

  /** Which quirk is in force where a line of the matrix asks. */
  const quirkInForce = (flavour: Flavour): string => {
    const realm = new URL(flavour.tokenPath, 'https://registry.example');
    return refineQuirk(quirkOf(lines[flavour.id]?.host ?? 'registry.example'), realm, flavour.service).id;
  };

  test('is one file, and every file is in the list', () => {
    const names = readdirSync(path.join(ROOT, 'src/registry/hosts')).map((file) => file.replace(/\.ts$/, ''));
    expect(names.filter((name) => name !== 'index' && name !== 'quirk').sort()).toEqual([...quirks].sort());
  });

  /**
   * Whether a response of the tests means something else to this quirk than to the specification: what it explains is
   * needed.
   */
  const isExplained = (quirk: HostQuirk) =>
    RESPONSES.some(([own, answer, , more = {}]) => {
      const response = seen(answer, more);
      return own === quirk && show(classify(response, quirk)) !== show(classify(response, {}));
    });

  test.each(quirks)('%s has its hosts, a flavour of the emulator, and a line of the matrix that asks as it', (id) => {
    const quirk = hostQuirks.find((known) => known.id === id)!;
    const flavour = flavourOf(id);
    expect({
      'a row in test/support/registry-hosts.ts': [...HOST_ROWS, ...REALM_ROWS].some((row) => row.includes(id)),
      'a flavour in src/emulator/flavours/index.ts': flavour !== undefined,
      'a line in test/support/registry-answers.ts': lines[flavour?.id ?? id] !== undefined,
      'a response in test/unit/registry/outcome/responses.ts that it explains':
        quirk.explain === undefined || isExplained(quirk),
      'the quirk that is in force where the line asks': flavour === undefined ? id : quirkInForce(flavour),
    }).toEqual({
      'a row in test/support/registry-hosts.ts': true,
      'a flavour in src/emulator/flavours/index.ts': true,
      'a line in test/support/registry-answers.ts': true,
      'a response in test/unit/registry/outcome/responses.ts that it explains': true,
      'the quirk that is in force where the line asks': id,
    });
  });

  test.each(Object.keys(flavours))('the flavour %s has a line of the matrix with every situation', (id) => {
    expect(Object.keys(lines[id]?.answers ?? {}).sort()).toEqual(Object.keys(OWN_SITUATIONS).sort());
  });
});

describe('a kind of runtime failure', () => {
  const page = readFileSync(path.join(ROOT, 'docs/troubleshooting.md'), 'utf8');
  const kinds = Object.keys(KINDS) as FailureKind[];
  /** Texts that the tests of `diagnose` read, and what each means. */
  const tested: readonly (readonly [FailureKind, string | null, string])[] = [
    ...MESSAGES.map(({ kind, image, message }) => [kind, image, message] as const),
    ...ALONE.map(([kind, text]) => [kind, null, text] as const),
    ...REPORTS.map(([, text, kind]) => [kind, null, text] as const),
  ];

  test.each(kinds)('%s has a rule or a section of its own, a place in the documentation, and tested texts', (kind) => {
    const { rule: id, cause, unverified, texts } = kindInfo(kind);
    const rule = rules.find((known) => known.id === id);
    expect({
      'the rule, with its cause': id === null ? null : [rule?.id, rule?.cause],
      'unverified, as the rule': rule?.severity === 'unverified',
      'in docs/troubleshooting.md': page.includes(`\n### ${kind}\n`) || (id !== null && page.includes(`\`${kind}\``)),
      'a text in test/unit/diagnose/messages.ts, reports.ts or alone.ts':
        texts === undefined || tested.some(([known]) => known === kind),
    }).toEqual({
      'the rule, with its cause': id === null ? null : [id, cause],
      'unverified, as the rule': unverified === true,
      'in docs/troubleshooting.md': true,
      'a text in test/unit/diagnose/messages.ts, reports.ts or alone.ts': true,
    });
  });

  test('says nothing by a text that no test reads', () => {
    const read = new Set(tested.map(([, image, text]) => classifyMessage(text, image)?.pattern));
    const idle = PATTERNS.filter((pattern) => !read.has(pattern));
    expect(idle.map(({ kind, text }) => `${kind}: ${text.source.slice(0, 60)}`)).toEqual([]);
  });

  test('is in a file of its family, and every file is in the list', () => {
    const list = readFileSync(path.join(ROOT, 'src/diagnose/kinds/index.ts'), 'utf8');
    const names = readdirSync(path.join(ROOT, 'src/diagnose/kinds')).filter((name) => name !== 'index.ts');
    expect(names.filter((name) => !list.includes(`'./${name}'`))).toEqual([]);
  });
});

describe('a workload kind', () => {
  const all = resources();

  test('has a resource in test/fixtures/workloads', () => {
    const without = WORKLOADS.flatMap((shape) => shape.kinds.filter((kind) => ofKind(all, shape, kind).length === 0));
    expect(without).toEqual([]);
  });

  test('has something at each path of its row, in one of these resources', () => {
    const unused = WORKLOADS.flatMap((shape) => unusedPaths(all, shape).map((at) => `${shape.kinds.join()}: ${at}`));
    expect(unused).toEqual([]);
  });

  test('has a row, for each resource, which says where its schema is and what is pulled', () => {
    const wrong = all.filter(({ group, kind, source, pulled }) => {
      return findWorkload(group, kind) === null || source === null || pulled.length === 0;
    });
    expect(wrong.map(({ file, kind, name }) => `${file}: ${kind} ${name}`)).toEqual([]);
  });
});

describe('keys of pullproof.yaml', () => {
  const { inputs } = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> };

  test.each(KEY_LIST)('$key is read by something that acts on it', ({ name }) => {
    expect(readersOf(name).length).toBeGreaterThan(0);
  });

  test('those that have an input stand in action.yml', () => {
    const missing = KEY_LIST.filter(({ key, row }) => row.input !== undefined && !(key in inputs));
    expect(missing.map(({ key }) => key)).toEqual([]);
  });
});

describe('flags', () => {
  /** Helm's flag that says nothing about a chart on disk. */
  const IGNORED = ['version'];
  const ofKeys = new Set(KEY_LIST.flatMap(({ row }) => /--(?:no-)?([a-z-]+)/.exec(row.flag?.names ?? '')?.[1] ?? []));
  const own = createProgram(() => {}).commands.flatMap((command) =>
    command.options
      .filter(({ long }) => !ofKeys.has(long!.replace(/^--(?:no-)?/, '')))
      .map((option) => ({ command: command.name(), option: option.attributeName() })),
  );

  test.each(own.filter(({ option }) => !IGNORED.includes(option)))('$command: $option is read', ({ option }) => {
    expect(optionReaders(option).length).toBeGreaterThan(0);
  });
});

describe('sources of manifests', () => {
  const beside = ['index.ts', 'source.ts'];
  const own = readdirSync(path.join(ROOT, 'src/sources')).filter((file) => !beside.includes(file));
  const page = readFileSync(path.join(ROOT, 'docs/configuration.md'), 'utf8');
  /** A target that names something under one key only. */
  const targetWith = (name: string) => {
    const settings = KEY_LIST.map(({ name: other, row }) => [other, row.otherwise] as const);
    const given = Array.isArray(Object.fromEntries(settings)[name]) ? ['x'] : 'x';
    return { ...Object.fromEntries(settings), [name]: given } as unknown as TargetSettings;
  };

  test('are one file each, and every file is in the list', () => {
    const listed = importsOf('src/sources/index.ts').map(({ target }) => target);
    expect(own.filter((file) => !listed.includes(`src/sources/${file}`))).toEqual([]);
    expect(sources.length).toBe(own.length);
  });

  test.each(KEY_LIST.filter(({ row }) => row.isSource))(
    '$key names something for one source, and has a row',
    ({ key, name }) => {
      expect({
        sources: sources.filter((source) => source.isIn(targetWith(name))).length,
        page: page.includes(`| \`${key}\``),
      }).toEqual({ sources: 1, page: true });
    },
  );

  test('each is there for a key that is marked as one', () => {
    const names = KEY_LIST.filter(({ row }) => row.isSource).map(({ name }) => name);
    expect(sources.filter((source) => !names.some((name) => source.isIn(targetWith(name)))).length).toBe(0);
  });
});

describe('report formats', () => {
  const page = readFileSync(path.join(ROOT, 'docs/output-formats.md'), 'utf8');

  test('are one file each, and every file is in the list', () => {
    const own = readdirSync(path.join(ROOT, 'src/reporters/formats')).filter((file) => file !== 'index.ts');
    expect(own.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...formatIds].sort());
  });

  test.each(formatIds)('%s has goldens, a row and a section in docs/output-formats.md', (id) => {
    const goldens = readdirSync(path.join(ROOT, 'test/fixtures/reports/golden'));
    expect({
      golden: goldens.some((file) => file.startsWith(`sample.${GOLDEN_EXTENSIONS[id]}`)),
      row: page.includes(`| \`${id}\` |`),
      section: page.includes(`\n## ${id}\n`),
    }).toEqual({ golden: true, row: true, section: true });
  });

  test('of diagnose are those that its help names', () => {
    const diagnose = createProgram(() => {}).commands.find((command) => command.name() === 'diagnose')!;
    const help = diagnose.options.find(({ long }) => long === '--format')!.description;
    expect(
      help
        .replace(/ \(.*/, '')
        .split(/, | or /)
        .sort(),
    ).toEqual(Object.keys(diagnosisFormats).sort());
  });
});

const files = sourceFiles();

describe('rule ids', () => {
  /** A kind of failure, or a fault of the emulator, may have the name of the rule that speaks of it. */
  const OWN_WORDS = /^src\/(?:rules|diagnose|emulator)\//;

  test('are written in src/rules and in the rows of diagnose only: what else a rule needs it declares', () => {
    const literal = new RegExp(`['"\`](?:${ids.join('|')})['"\`]`);
    const isComment = (line: string) => /^\s*(?:\/?\*|\/\/)/.test(line);
    const wrong = files
      .filter((file) => !OWN_WORDS.test(file))
      .flatMap((file) =>
        readFileSync(path.join(ROOT, file), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            literal.test(line) && !isComment(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
          ),
      );
    expect(wrong).toEqual([]);
  });
});

describe('imports', () => {
  /** Packages that compute and do nothing else. */
  const PURE = new Set(['fastest-levenshtein', 'picomatch']);

  describe.each(Object.entries(ROOMS))('of %s', (folder, rooms) => {
    const names = Object.keys(rooms);
    const roomOf = (file: string) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/') : []);
    const crossings = files.flatMap((file) => {
      const [room, inside] = roomOf(file);
      if (inside === undefined) return [];
      return importsOf(file).flatMap(({ target }) => {
        const [other] = target === null ? [] : roomOf(target);
        return other === undefined || other === room || other === 'version.ts'
          ? []
          : [{ file, room: room!, target: target!, other }];
      });
    });

    test('each room has a row, and each row a room', () => {
      const found = files.flatMap((file) => (roomOf(file)[1] === undefined ? [] : [roomOf(file)[0]!]));
      expect([...new Set(found)].sort()).toEqual([...names].sort());
    });

    test('a room imports the rooms that its row names, and no other', () => {
      const wrong = crossings.filter(({ room, other }) => !(rooms[room] ?? []).includes(other));
      expect(wrong.map(({ file, target }) => `${file}: ${target}`)).toEqual([]);
    });

    test('a row names rooms above it only, and none in vain', () => {
      const wrong = Object.entries(rooms).flatMap(([room, others]) =>
        others
          .filter((other) => {
            const isUsed = crossings.some((crossing) => crossing.room === room && crossing.other === other);
            return !isUsed || names.indexOf(other) === -1 || names.indexOf(other) > names.indexOf(room);
          })
          .map((other) => `${room}: ${other}`),
      );
      expect(wrong).toEqual([]);
    });
  });

  describe('past the face of a folder', () => {
    /**
     * Imported by themselves, since they are needed before the rest is loaded: the engine starts meanwhile, and help
     * names keys and formats.
     */
    const FIRST = ['src/helm/engine/early-start.ts', 'src/config/keys/keys.ts', 'src/reporters/formats/index.ts'];
    const folders = Object.keys(ROOMS.src!).filter((folder) => folder !== 'core');
    const past = files.flatMap((file) =>
      importsOf(file).flatMap(({ target, isDynamic }) => {
        const [, folder] = /^src\/([^/]+)\/./.exec(target ?? '') ?? [];
        const isOutside = folder !== undefined && folder !== 'core' && !file.startsWith(`src/${folder}/`);
        return isOutside && target !== `src/${folder}/index.ts` ? [{ file, target: target!, isDynamic }] : [];
      }),
    );

    test('each folder but core, which is words for all, has one: index.ts', () => {
      expect(folders.filter((folder) => !files.includes(`src/${folder}/index.ts`))).toEqual([]);
    });

    test('nobody imports, but for what is loaded when it is needed', () => {
      const wrong = past.filter(({ target, isDynamic }) => !isDynamic && !FIRST.includes(target));
      expect(wrong.map(({ file, target }) => `${file}: ${target}`)).toEqual([]);
    });

    test('a room has none, unless it is a list of equals', () => {
      const rooms = files.filter((file) => /^src\/.+\/.+\/index\.ts$/.test(file));
      const wrong = rooms.filter((file) => {
        const folder = path.posix.dirname(file);
        const beside = files.filter((other) => path.posix.dirname(other) === folder && other !== file);
        const listed = importsOf(file).map(({ target }) => target);
        return beside.filter((other) => listed.includes(other)).length < beside.length / 2;
      });
      expect(wrong).toEqual([]);
    });
  });

  test('core and rules do no I/O', () => {
    const pure = files.filter((file) => /^src\/(core|rules)\//.test(file));
    const outside = pure.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => !specifier.startsWith('.') && !PURE.has(specifier))
        .map(({ specifier }) => `${file}: ${specifier}`),
    );
    expect(pure.length).toBeGreaterThan(40);
    expect(outside).toEqual([]);
  });

  test('core imports nothing outside itself, rules nothing outside core and rules', () => {
    const wrong = files.flatMap((file) => {
      const allowed = file.startsWith('src/core/')
        ? /^src\/core\//
        : file.startsWith('src/rules/')
          ? /^src\/(core|rules)\//
          : null;
      if (allowed === null) return [];
      return importsOf(file).flatMap(({ target }) =>
        target !== null && !allowed.test(target) ? [`${file}: ${target}`] : [],
      );
    });
    expect(wrong).toEqual([]);
  });

  test('core and rules read no clock, no environment and no randomness', () => {
    const found = files
      .filter((file) => /^src\/(core|rules)\//.test(file))
      .filter((file) =>
        /\bDate\.now|new Date\(|Math\.random|\bprocess\.|performance\.now|\bfetch\(/.test(
          readFileSync(path.join(ROOT, file), 'utf8'),
        ),
      );
    expect(found).toEqual([]);
  });

  test('@actions/* is imported only by the action', () => {
    const wrong = files
      .filter((file) => !file.startsWith('src/action/'))
      .filter((file) => importsOf(file).some(({ specifier }) => specifier.startsWith('@actions/')));
    expect(wrong).toEqual([]);
  });

  test('helm, manifests, registry, rules and reporters do not import each other', () => {
    const layer = (file: string) => /^src\/(helm|manifests|registry|rules|reporters)\//.exec(file)?.[1] ?? null;
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap(({ target, isTypeOnly }) => {
        const [from, to] = [layer(file), target === null ? null : layer(target)];
        // Documents are data: the renderer hands them to the inventory.
        if (isTypeOnly && target === 'src/manifests/index.ts') return [];
        return from !== null && to !== null && from !== to ? [`${file}: ${target}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  describe('files', () => {
    /** Whatever gives the content of a file or the names in a directory. */
    const READS =
      /^(?:readFile|readdir|read|readv|readlink|open|openAsBlob|opendir|createReadStream|glob|cp|copyFile)(?:Sync)?$/;
    /**
     * Readers of what is the machine's or the installation's own: no repository decides which file that is. By name:
     * folders move.
     */
    const OWN_FILES: Readonly<Record<string, string>> = {
      'docker-config.ts': "Docker's configuration of this machine",
      'docker-context.ts': "Docker's contexts of this machine",
      'docker-endpoint.ts': 'its certificates',
      'kube-context.ts': 'the kubeconfig of this machine',
      'event.ts': 'the event that the runner wrote',
      'load-module.ts': 'the engine of this installation',
      'trusted-projects.ts': 'what the user of this machine has trusted',
      'rule-pages.ts': 'the pages of this installation',
      'serve.ts': 'the emulator is a program of its own, which serves the file that its user names',
    };
    /** The one reader and its parts. */
    const READER = ['follow-links.ts', 'project-files.ts', 'regular-file.ts'];
    /** What it offers to read with. */
    const READING = new Set([
      ...['readProjectFile', 'readNamedFile', 'readRegularFile', 'followLinks', 'followWithin'],
      ...['listProjectDirectory', 'directoryEntries', 'directoryNames'],
    ]);
    /** Who reads files of the project, each through the one reader. */
    const THROUGH_READER = [
      'apply.ts',
      'chart-source.ts',
      'chart-walk.ts',
      'charts.ts',
      'environments.ts',
      'file-dependencies.ts',
      'flag-place.ts',
      'load.ts',
      'locate-chart.ts',
      'manifest-file.ts',
      'manifests.ts',
      'owners.ts',
      'propose-targets.ts',
      'read-file.ts',
      'registries.ts',
      'scan-helm.ts',
      'sources.ts',
      'value-files.ts',
    ];
    const namesFrom = (file: string) =>
      [
        ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(
          /import\s+([^;]*?)\s+from\s+'(?:node:)?fs(?:\/promises)?'/g,
        ),
      ].flatMap(([, names]) => (names!.startsWith('{') ? names!.replace(/[{}]/g, '').split(',') : ['read']));
    const readsItself = (file: string) =>
      namesFrom(file).some((name) => READS.test(name.trim().replace(/\s+as\s+.*/, ''))) ||
      /(?:require|import)\(\s*['"](?:node:)?fs|getBuiltinModule/.test(readFileSync(path.join(ROOT, file), 'utf8'));

    test('are read by the one reader, or are the machine’s own', () => {
      const names = files.filter(readsItself).map((file) => path.posix.basename(file));
      expect(names.sort()).toEqual([...READER, ...Object.keys(OWN_FILES)].sort());
    });

    test('of the project are read by these modules, which import the one reader', () => {
      const clause = /import\s*\{([^}]*)\}\s*from '[./]*(?:files\/index|project-files|regular-file|follow-links)\.ts'/g;
      const users = files
        .filter((file) => !READER.includes(path.posix.basename(file)))
        .filter((file) =>
          [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(clause)].some(([, names]) =>
            names!.split(',').some((name) => READING.has(name.trim())),
          ),
        );
      expect(users.map((file) => path.posix.basename(file)).sort()).toEqual(THROUGH_READER);
    });
  });

  test('no module is imported for what it does by being loaded: the build leaves such an import out', () => {
    const wrong = files.filter((file) => /^\s*import '\./m.test(readFileSync(path.join(ROOT, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('nobody calls process.exit', () => {
    const wrong = files.filter((file) =>
      /\bprocess\s*\.\s*exit\s*\(/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test('only the command line and the action write to standard output', () => {
    const wrong = files
      // The emulator's `serve.ts` is a program of its own, which prints the port it took.
      .filter((file) => !/^src\/(cli|action)\/|^src\/emulator\/serve.ts$/.test(file))
      .filter((file) => /\bconsole\.(log|info)\(|process\.stdout/.test(readFileSync(path.join(ROOT, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
