export const id = 593;
export const ids = [593,860];
export const modules = {

/***/ 6591:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {



/* unused reexport */ __webpack_require__(5335);
exports.parse = __webpack_require__(2696);


/***/ }),

/***/ 2696:
/***/ ((module) => {



/**
 * @import {
 * 	ControlOperator,
 * 	Env,
 * 	GlobPattern,
 * 	ParseEntry,
 * } from './parse' */

// '<(' and '>(' are process substitution operators and
// can be parsed the same as control operator
var CONTROL = /** @type {const} */ ('(?:') + /** @type {const} */ ([
	'\\|\\|',
	'\\&(?:\\&|>>?)', // `&&`, `&>`, and `&>>`
	';;\\&?', // `;;` and `;;&`
	'[;|]\\&', // `;&` and `|&`
	'\\<\\(',
	'\\<\\<\\<',
	'\\<\\<-',
	'\\<\\<(?!\\()', // `<<(` stays `<` and `<(`, as zsh reads it; other shells reject it
	'>>',
	'>[&|(]', // `>&`, `>|`, and `>(`
	'<[&>]', // `<&` and `<>`
	'[&;()|<>]'
]).join(/** @type {const} */ ('|')) + /** @type {const} */ (')');
var controlRE = new RegExp('^' + CONTROL + '$');
var META = /** @type {const} */ ('|&;()<> \\t');
var SINGLE_QUOTE = /** @type {const} */ ('\'([^\']*?)\'');
// bash ANSI-C quoting, `$'...'`: a backslash escapes the next character, including `'`
var ANSI_C_BODY = '(?:\\\\[\\s\\S]|[^\\\\\'])*?';
var ANSI_C_QUOTE = '\\$\'' + ANSI_C_BODY + '\'';
var ansiCAt = new RegExp('\\$\'' + ANSI_C_BODY + '(?:(\')|\\\\?$)', 'g');
var ANSI_C_LETTERS = 'abeEfnrtv';
var ANSI_C_CHARS = '\x07\b\x1B\x1B\f\n\r\t\v';
var hash = /^#$/;

var SQ = /** @type {const} */ ("'");
var DQ = /** @type {const} */ ('"');
var DS = /** @type {const} */ ('$');

var TOKEN = '';
var mult = /** @type {const} */ (0x100000000); // Math.pow(16, 8);
for (var i = 0; i < 4; i++) {
	TOKEN += (mult * Math.random()).toString(16);
}
var startsWithToken = new RegExp('^' + TOKEN);

/**
 * @param {string} s
 * @param {RegExp} r
 */
function matchAll(s, r) {
	var origIndex = r.lastIndex;

	var matches = [];
	var matchObj;

	while ((matchObj = r.exec(s))) {
		matches[matches.length] = matchObj;
		if (r.lastIndex === matchObj.index) {
			r.lastIndex += 1;
		}
	}

	r.lastIndex = origIndex;

	return matches;
}

/**
 * @param {Env} env
 * @param {string} pre
 * @param {string} key
 */
function getVar(env, pre, key) {
	var r = typeof env === 'function' ? env(key) : env[key];
	if (typeof r === 'undefined' && key != '') {
		r = '';
	} else if (typeof r === 'undefined') {
		r = '$';
	}

	if (typeof r === 'object') {
		return pre + TOKEN + JSON.stringify(r) + TOKEN;
	}
	return pre + r;
}

var ansiCEscape = /\\([0-7]{1,3}|x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8}|c(?:\\\\|[\s\S])|[abeEfnrtv\\'"?])/g;

/**
 * @param {string} m
 * @param {string} escape
 */
function expandAnsiCEscape(m, escape) {
	var kind = escape.charAt(0);
	if (kind === 'c') {
		var ctrl = escape.charAt(1);
		return ctrl === '?' ? '\x7F' : String.fromCharCode(ctrl.charCodeAt(0) & 0x1F);
	}
	if (kind === 'x' || kind === 'u' || kind === 'U') {
		var cp = parseInt(escape.slice(1), 16);
		if (cp > 0x10FFFF) {
			return m;
		}
		return String.fromCharCode.apply(null, cp > 0xFFFF ? [0xD7C0 + (cp >> 10), 0xDC00 + (cp & 0x3FF)] : [cp]);
	}
	if (kind >= '0' && kind <= '7') {
		return String.fromCharCode(parseInt(escape, 8) & 0xFF);
	}
	var letter = ANSI_C_LETTERS.indexOf(escape);
	return letter < 0 ? escape : ANSI_C_CHARS.charAt(letter);
}

/** @param {string} body */
function expandAnsiC(body) {
	return body.replace(ansiCEscape, expandAnsiCEscape).split('\0')[0]; // like bash, a NUL ends the string
}

/**
 * @param {string} s
 * @param {number} i
 */
function closesAnsiC(s, i) {
	ansiCAt.lastIndex = i;
	return !!(/** @type {RegExpExecArray} */ (ansiCAt.exec(s)))[1];
}

/**
 * @param {string} string
 * @param {Env} [env]
 * @param {{ escape?: string, splitUnquoted?: boolean | string }} [opts]
 * @returns {ParseEntry[]}
 */
function parseInternal(string, env, opts) {
	if (!opts) {
		opts = {};
	}
	var BS = opts.escape || '\\';
	var ifs = opts.splitUnquoted === true ? ' \t\n' : (typeof opts.splitUnquoted === 'string' ? opts.splitUnquoted : '');
	var BAREWORD = '(\\' + BS + '[\'"$\\' + BS + META + ']|\\$\\$|\\$(?!' + ANSI_C_QUOTE.slice(2) + ')|[^\\s\'"$' + META + '])+';
	var DOUBLE_QUOTE = '"(?:\\' + BS + '[\\s\\S]|[^"\\' + BS + '])*"';

	var chunker = new RegExp([
		'(' + CONTROL + ')', // control chars
		'(' + ANSI_C_QUOTE + '|' + BAREWORD + '|' + DOUBLE_QUOTE + '|' + SINGLE_QUOTE + ')+'
	].join('|'), 'g');

	var matches = matchAll(string, chunker);

	if (matches.length === 0) {
		return [];
	}
	if (!env) {
		env = {};
	}

	var commented = false;

	return matches.map(function (match) {
		var s = match[0];
		if (!s || commented) {
			return void undefined;
		}
		if (controlRE.test(s)) {
			return /** @type {ControlOperator} */ ({ op: s });
		}

		// Hand-written scanner/parser for Bash quoting rules:
		//
		// 1. inside single quotes, all characters are printed literally.
		// 2. inside double quotes, all characters are printed literally
		//    except variables prefixed by '$' and backslashes followed by
		//    either a double quote or another backslash.
		// 3. outside of any quotes, backslashes are treated as escape
		//    characters and not printed (unless they are themselves escaped)
		// 4. quote context can switch mid-token if there is no whitespace
		//     between the two quote contexts (e.g. all'one'"token" parses as
		//     "allonetoken")
		/** @type {string | boolean} */
		var quote = false;
		var esc = false;
		var out = '';
		/** @type {string[]} */
		var words = [];
		var sawQuote = false;
		/** @type {number | null} */
		var pendingNw = null;
		var isGlob = false;
		/** @type {number} */
		var i;

		function parseEnvVar() {
			i += 1;
			/** @type {number | RegExpMatchArray | null} */
			var varend;
			/** @type {string} */
			var varname;
			var char = s.charAt(i);

			if (char === '{') {
				i += 1;
				if (s.charAt(i) === '}') {
					throw new Error('Bad substitution: ' + s.slice(i - 2, i + 1));
				}
				// match braces by depth so a nested `${` keeps its inner `}` from ending the outer substitution
				var depth = 1;
				varend = i;
				while (depth > 0 && varend < s.length) {
					if (s.charAt(varend) === '{' && s.charAt(varend - 1) === '$') {
						depth += 1;
					} else if (s.charAt(varend) === '}') {
						depth -= 1;
					}
					varend += 1;
				}
				if (depth !== 0) {
					throw new Error('Bad substitution: ' + s.slice(i));
				}
				varend -= 1;
				varname = s.slice(i, varend);
				i = varend;
			} else if ((/[*@#?$!-]/).test(char)) {
				varname = char;
			} else {
				var slicedFromI = s.slice(i);
				varend = slicedFromI.match(/[^\w\d_]/);
				if (!varend) {
					varname = slicedFromI;
					i = s.length;
				} else {
					varname = slicedFromI.slice(0, varend.index);
					i += /** @type {number} */ (varend.index) - 1;
				}
			}
			return getVar(/** @type {NonNullable<typeof env>} */ (env), '', varname);
		}

		function flushRun() {
			if (pendingNw === null) {
				return;
			}
			if (pendingNw === 0) {
				if (out !== '') {
					words[words.length] = out;
					out = '';
				}
			} else {
				words[words.length] = out;
				out = '';
				for (var fe = 1; fe < pendingNw; fe += 1) {
					words[words.length] = '';
				}
			}
			pendingNw = null;
		}

		for (i = 0; i < s.length; i++) {
			var c = s.charAt(i);
			if (ifs && c !== DS) {
				flushRun();
			}
			isGlob = isGlob || (!quote && (c === '*' || c === '?'));
			if (esc) {
				out += c;
				esc = false;
			} else if (quote) {
				if (c === quote) {
					quote = false;
				} else if (quote == SQ) {
					out += c;
				} else { // Double quote
					if (c === BS) {
						i += 1;
						c = s.charAt(i);
						if (c === DQ || c === BS || c === DS) {
							out += c;
						} else {
							out += BS + c;
						}
					} else if (c === DS) {
						out += parseEnvVar();
					} else {
						out += c;
					}
				}
			} else if (c === DQ || c === SQ) {
				quote = c;
				sawQuote = true;
			} else if (controlRE.test(c)) {
				return /** @type {ControlOperator} */ ({ op: s });
			} else if (hash.test(c)) {
				commented = true;
				var commentObj = { comment: string.slice(match.index + i + 1) };
				if (out.length) {
					return /** @type {const} */ ([out, commentObj]);
				}
				return /** @type {const} */ ([commentObj]);
			} else if (c === BS) {
				esc = true;
			} else if (c === DS && s.charAt(i + 1) === SQ && closesAnsiC(s, i)) {
				flushRun();
				sawQuote = true;
				out += expandAnsiC(s.slice(i + 2, ansiCAt.lastIndex - 1));
				i = ansiCAt.lastIndex - 1;
			} else if (c === DS) {
				var value = parseEnvVar();
				if (!ifs) {
					out += value;
				} else {
					for (var vi = 0; vi < value.length; vi += 1) {
						var vc = value.charAt(vi);
						if (ifs.indexOf(vc) < 0) {
							flushRun();
							out += vc;
						} else if (pendingNw === null) {
							pendingNw = vc === ' ' || vc === '\t' || vc === '\n' ? 0 : 1;
						} else if (vc !== ' ' && vc !== '\t' && vc !== '\n') {
							pendingNw += 1;
						}
					}
				}
			} else {
				out += c;
			}
		}

		if (isGlob) {
			return /** @type {GlobPattern} */ ({ op: 'glob', pattern: out });
		}

		if (ifs) {
			if (pendingNw !== null && pendingNw > 0) {
				words[words.length] = out;
				out = '';
				for (var te = 1; te < pendingNw; te += 1) {
					words[words.length] = '';
				}
			}
			if (out !== '' || (sawQuote && words.length === 0)) {
				words[words.length] = out;
			}
			return words;
		}

		return out;
	}).reduce(function (prev, arg) { // finalize parsed arguments
		if (typeof arg === 'undefined') {
			return prev;
		}
		/** @type {ParseEntry[]} */ ([]).concat(arg).forEach(function (entry) {
			prev[prev.length] = entry;
		});
		return prev;
	}, /** @type {ParseEntry[]} */ ([]));
}

/** @type {typeof import('./parse')} */
module.exports = function parse(s, env, opts) {
	var mapped = parseInternal(s, env, opts);
	if (typeof env !== 'function') {
		return mapped;
	}
	return mapped.reduce(function (acc, s) {
		if (typeof s === 'object') {
			acc[acc.length] = s;
			return acc;
		}
		var xs = s.split(RegExp('(' + TOKEN + '.*?' + TOKEN + ')', 'g'));
		if (xs.length === 1) {
			acc[acc.length] = xs[0];
			return acc;
		}
		xs.filter(Boolean).forEach(function (x) {
			acc[acc.length] = startsWithToken.test(x)
				? JSON.parse(x.split(TOKEN)[1])
				: x;
		});
		return acc;
	}, /** @type {ParseEntry[]} */ ([]));
};


/***/ }),

/***/ 5335:
/***/ ((module) => {



/** @import { ControlOperator } from './parse' */

/** @type {ControlOperator['op'][]} */
var OPS = /** @type {const} */ ([
	'||',
	'&&',
	';;&',
	';;',
	';&',
	'|&',
	'<(',
	'>(',
	'<<<',
	'<<-',
	'<<',
	'>>',
	'>&',
	'>|',
	'&>>',
	'&>',
	'<&',
	'<>',
	'&',
	';',
	'(',
	')',
	'|',
	'<',
	'>'
]);
var LINE_TERMINATORS = /[\n\r\u2028\u2029]/;
var GLOB_SHELL_SPECIAL = /[\s#!"$&'():;<=>@\\^`|~]/g;

/** @type {typeof import('./quote')} */
module.exports = function quote(xs) {
	var sawComment = false;
	return xs.map(function (s) {
		if (sawComment && typeof s === 'string' && LINE_TERMINATORS.test(s)) {
			throw new TypeError('a token after a `comment` must not contain line terminators');
		}
		if (s === '') {
			return /** @type {const} */ ('\'\'');
		}
		if (s && typeof s === 'object') {
			if ('op' in s && s.op === 'glob') {
				if (typeof s.pattern !== 'string') {
					throw new TypeError('glob token requires a string `pattern`');
				}
				if (LINE_TERMINATORS.test(s.pattern)) {
					throw new TypeError('glob `pattern` must not contain line terminators');
				}
				if (s.pattern === '') {
					return /** @type {const} */ ('\'\'');
				}
				return s.pattern.replace(GLOB_SHELL_SPECIAL, '\\$&');
			}
			if ('op' in s && typeof s.op === 'string') {
				if (OPS.indexOf(s.op) < 0) {
					throw new TypeError('invalid `op` value: ' + JSON.stringify(s.op));
				}
				return s.op.replace(/[\s\S]/g, '\\$&');
			}
			if ('comment' in s && typeof s.comment === 'string') {
				if (LINE_TERMINATORS.test(s.comment)) {
					throw new TypeError('`comment` must not contain line terminators');
				}
				sawComment = true;
				return '#' + s.comment;
			}
			throw new TypeError('unrecognized object token shape');
		}
		if ((/'/).test(s) && (/!/).test(s)) {
			return "'" + s.replace(/'/g, "'\"'\"'") + "'";
		}
		if ((/["\s\\]/).test(s) && !(/'/).test(s)) {
			return "'" + s + "'";
		}
		if ((/["'\s]/).test(s)) {
			return '"' + s.replace(/(["\\$`])/g, '\\$1') + '"';
		}
		return String(s).replace(/([A-Za-z]:)?([#!"$&'()*,:;<=>?@[\\\]^`{|}~])/g, '$1\\$2');
	}).join(' ');
};


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/shell-quote/index.js
var shell_quote = __webpack_require__(6591);
// EXTERNAL MODULE: ./build/config/discover.js
var discover = __webpack_require__(5860);
// EXTERNAL MODULE: ./build/config/environments.js
var config_environments = __webpack_require__(3313);
// EXTERNAL MODULE: ./build/config/helm-command.js + 1 modules
var helm_command = __webpack_require__(8579);
;// CONCATENATED MODULE: ./build/config/portable-text.js
const KNOWN = {
    'github.sha': 'GITHUB_SHA',
    'github.ref_name': 'GITHUB_REF_NAME',
    'github.ref': 'GITHUB_REF',
    'github.run_number': 'GITHUB_RUN_NUMBER',
    'github.run_id': 'GITHUB_RUN_ID',
    'github.actor': 'GITHUB_ACTOR',
    'github.repository': 'GITHUB_REPOSITORY',
    'github.repository_owner': 'GITHUB_REPOSITORY_OWNER',
};
/**
 * Rewrites what a workflow and a shell would expand into `${NAME}` of the configuration: `${{ github.sha }}` →
 * `${GITHUB_SHA}`, `${{ env.TAG }}`, `$TAG` → `${TAG}`. Other expressions become a variable with a speaking name.
 */
function toVariables(text) {
    return text
        .replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression) => `\${${variableFor(expression)}}`)
        .replace(/\$\{([A-Za-z_]\w*)(?::?-[^}]*)?\}/g, braced)
        .replace(/\$([A-Za-z_]\w*)/g, braced);
}
function braced(_, name) {
    return `\${${name}}`;
}
/** True when the text needs a variable: such a path cannot be written into the configuration. */
function hasVariables(text) {
    return /\$[{A-Za-z_(]|`/.test(text);
}
function variableFor(expression) {
    const known = KNOWN[expression];
    if (known !== undefined)
        return known;
    const name = expression.replace(/^(?:env|vars|secrets|inputs|steps|needs|matrix)\./, '').replace(/\.outputs\./g, '.');
    return (name
        .replace(/\W+/g, '_')
        .replace(/^_+|_+$/g, '')
        .toUpperCase() || 'VALUE');
}

;// CONCATENATED MODULE: ./build/config/scan-helm.js



const COMMAND = /(?:^|[\s;&|(])(helm\s+(?:[^\n;&|]*?\s)?(?:upgrade|install|template)\s[^\n;&|>)]*)/g;
const SCRIPTS = /(?:\.sh|\.bash|^Makefile|\.mk|^justfile|^Justfile|^Taskfile\.ya?ml)$/;
const SCRIPT_PLACES = ['.', 'scripts', 'script', 'bin', 'ci', 'deploy', 'hack', '.github/scripts', '.gitlab'];
/** Keys of a workflow whose text is run. */
const RUN_KEYS = new Set(['run', 'script', 'command', 'args', 'helm-command']);
const MAX_BYTES = 512 * 1024;
/** Finds `helm upgrade`, `helm install` and `helm template` in workflows and scripts, in the order of files and lines. */
function scanHelmCommands(cwd) {
    const workflows = files(cwd, '.github/workflows', /\.ya?ml$/).flatMap((file) => scanWorkflow(cwd, file));
    const pipelines = files(cwd, '.', /^\.gitlab-ci\.ya?ml$/).flatMap((file) => scanText(file, read(cwd, file), 1));
    const scripts = SCRIPT_PLACES.flatMap((place) => files(cwd, place, SCRIPTS)).flatMap((file) => scanText(file, read(cwd, file), 1));
    return [...workflows, ...pipelines, ...scripts];
}
/** Looks at the scalars of a workflow, so that `run: |`, `run: >-` and comments are read as YAML means them. */
function scanWorkflow(cwd, file) {
    const text = read(cwd, file);
    const found = [];
    (0,dist/* visit */.YR)((0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent' }), {
        Pair: (_, pair) => {
            const value = pair.value;
            if (!(0,dist/* isScalar */.jn)(pair.key) || !RUN_KEYS.has(String(pair.key.value)))
                return;
            if (typeof value?.value !== 'string' || !value.range)
                return;
            const line = text.slice(0, value.range[0]).split('\n').length;
            const isBlock = /^[|>]/.test(text.slice(value.range[0]));
            found.push(...scanText(file, value.value, isBlock ? line + 1 : line));
        },
    });
    return found;
}
function scanText(file, text, firstLine) {
    // Same length, so that offsets stay those of the original text.
    const joined = text.replace(/\\\r?\n/g, (continuation) => ' '.repeat(continuation.length));
    const found = [];
    for (const match of joined.matchAll(COMMAND)) {
        const start = match.index + match[0].indexOf('helm');
        if (/(^|\s)#[^\n]*$/.test(joined.slice(0, start)))
            continue;
        const command = match[1].replace(/\s+/g, ' ').trim();
        if (/^helm (plugin|repo) /.test(command))
            continue;
        found.push({ file, line: firstLine + text.slice(0, start).split('\n').length - 1, text: command });
    }
    return found;
}
function files(cwd, directory, pattern) {
    try {
        return (0,external_node_fs_.readdirSync)(external_node_path_.join(cwd, directory))
            .filter((name) => pattern.test(name))
            .sort()
            .map((name) => external_node_path_.posix.join(directory, name));
    }
    catch {
        return [];
    }
}
function read(cwd, file) {
    const absolute = external_node_path_.join(cwd, file);
    const status = (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
    return status?.isFile() && status.size <= MAX_BYTES ? (0,external_node_fs_.readFileSync)(absolute, 'utf8') : '';
}

// EXTERNAL MODULE: ./build/config/target.js
var target = __webpack_require__(2714);
;// CONCATENATED MODULE: ./build/config/init-targets.js









/** Proposes a target for each helm command, and for each chart and environment that no command deploys. */
function proposeTargets(cwd) {
    const warnings = [];
    const deployed = scanHelmCommands(cwd).flatMap((command) => fromCommand(command, cwd, warnings));
    const covers = (chart, values) => deployed.some(({ layer }) => external_node_path_.normalize(layer.chart ?? '') === external_node_path_.normalize(chart) &&
        values.every((file) => (layer.values ?? []).some((own) => external_node_path_.normalize(own) === external_node_path_.normalize(file))));
    const found = (0,discover.findCharts)(cwd).flatMap(({ directory }) => {
        const name = (0,target/* chartName */.Y1)(directory, cwd);
        const environments = (0,config_environments/* findEnvironments */.O)(cwd, directory);
        const proposals = environments
            .filter(({ file }) => !covers(directory, [file]))
            .map(({ file, environment }) => {
            const profile = (0,config_environments/* guessProfile */.b)(environment);
            return {
                name: `${name}-${environment.replace(/\W+/g, '-')}`,
                chart: directory,
                values: [file],
                ...(profile === 'local' ? { profile } : {}),
            };
        });
        const plain = environments.length === 0 && !covers(directory, []) ? [{ name, chart: directory }] : [];
        return [...plain, ...proposals].map((layer) => ({ layer, origin: null }));
    });
    return { targets: uniqueNames([...deployed, ...found]), warnings };
}
function fromCommand(command, cwd, warnings) {
    const origin = `helm command in ${command.file}:${command.line}`;
    const skip = (reason) => {
        warnings.push(`${command.file}:${command.line}: this helm command was not taken over: ${reason}`);
        return [];
    };
    try {
        const words = (0,shell_quote.parse)(toVariables(command.text).replaceAll('$', '\\$')).map((word) => typeof word === 'string' ? word : '');
        const { layer } = (0,helm_command/* parseHelmCommand */.H)(words);
        const paths = [layer.chart, ...(layer.values ?? [])];
        const variable = paths.find(hasVariables);
        if (variable !== undefined)
            return skip(`the path "${variable}" depends on a variable`);
        const missing = paths.find((file) => !(0,external_node_fs_.existsSync)(external_node_path_.resolve(cwd, file)));
        if (missing !== undefined)
            return skip(`"${missing}" is not in the repository`);
        const { isUpgrade: _isUpgrade, ...rest } = layer;
        const plain = Object.entries(rest).filter(([, value]) => typeof value !== 'string' || !hasVariables(value));
        const kept = Object.fromEntries(plain);
        const environment = /values[-._]([\w.-]+)\.ya?ml$/.exec(layer.values?.at(-1) ?? '')?.[1];
        const base = kept.releaseName ?? (0,target/* chartName */.Y1)(layer.chart, cwd);
        return [{ layer: { ...kept, name: environment ? `${base}-${environment}` : base }, origin }];
    }
    catch (error) {
        return skip(error instanceof Error ? error.message : String(error));
    }
}
function uniqueNames(targets) {
    const used = new Set();
    const seen = new Set();
    return targets.flatMap((target) => {
        const { name: _name, ...content } = target.layer;
        const key = JSON.stringify(content);
        if (seen.has(key))
            return [];
        seen.add(key);
        let name = target.layer.name;
        for (let number = 2; used.has(name); number++)
            name = `${target.layer.name}-${number}`;
        used.add(name);
        return [{ ...target, layer: { ...target.layer, name } }];
    });
}

;// CONCATENATED MODULE: ./build/config/init-workflow.js

/** actions/checkout, pinned by commit. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
/** Variables that every step has without being told. */
const GIVEN = /^(GITHUB_|RUNNER_|CI$)/;
/**
 * The workflow that `init` proposes: it runs always, because a required check that is skipped by a path filter blocks a merge.
 *
 * @param variables names which the configuration takes from the environment
 */
function workflowText(variables) {
    const own = variables.filter((name) => !GIVEN.test(name));
    const env = own.length === 0
        ? ''
        : `        # The configuration takes these from the environment; set what the deploy uses:\n        # env:\n${own.map((name) => `        #   ${name}: …`).join('\n')}\n`;
    return `# Proves that every image of the release can be pulled. Written by "pullproof init".
name: pullproof
on:
  pull_request:
  push:
    branches: [main]
  merge_group:

permissions:
  contents: read # read the charts
  packages: read # ask ghcr.io about private packages

jobs:
  pullproof:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - uses: ${version/* HOMEPAGE */.p.replace('https://github.com/', '')}@v1
${env}`;
}

;// CONCATENATED MODULE: ./build/config/init.js





const SCHEMA = 'https://raw.githubusercontent.com/pullproof/pullproof/main/docs/pullproof.schema.json';
const KEYS = [
    ['name', 'name'],
    ['chart', 'chart'],
    ['release-name', 'releaseName'],
    ['namespace', 'namespace'],
    ['values', 'values'],
    ['set', 'set'],
    ['set-string', 'setString'],
    ['set-json', 'setJson'],
    ['set-file', 'setFile'],
    ['set-literal', 'setLiteral'],
    ['kube-version', 'kubeVersion'],
    ['api-versions', 'apiVersions'],
    ['no-hooks', 'noHooks'],
    ['skip-tests', 'skipTests'],
    ['profile', 'profile'],
];
/**
 * Proposes a configuration and a workflow for the charts, environments and helm commands of a repository.
 *
 * @throws UserError when there is no chart
 */
function planInit(cwd) {
    const { targets, warnings } = proposeTargets(cwd);
    if (targets.length === 0) {
        throw new errors/* UserError */.y('NO_CHART', 'no chart was found below the working directory', {
            hint: 'run it in the root of the repository that holds your charts (a directory with a Chart.yaml)',
        });
    }
    const variables = [
        ...new Set(targets.flatMap(({ layer }) => JSON.stringify(layer).match(/(?<=\$\{)\w+(?=\})/g) ?? [])),
    ].sort();
    return {
        files: [
            { file: 'pullproof.yaml', text: configText(targets) },
            { file: '.github/workflows/pullproof.yml', text: workflowText(variables) },
        ],
        warnings,
    };
}
function configText(targets) {
    const document = new dist/* Document */.yo({
        version: 1,
        profile: 'registry',
        platforms: ['linux/amd64'],
        targets: [],
    });
    document.commentBefore = ` yaml-language-server: $schema=${SCHEMA}\n What pullproof checks before a deploy. Every key: ${version/* HOMEPAGE */.p}/blob/main/docs/configuration.md`;
    const list = targets.map(({ layer, origin }) => {
        const entries = KEYS.flatMap(([key, name]) => (layer[name] === undefined ? [] : [[key, layer[name]]]));
        const map = document.createNode(Object.fromEntries(entries));
        if (origin !== null)
            map.commentBefore = ` ${origin}`;
        return map;
    });
    document.set('targets', list);
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

// EXTERNAL MODULE: ./build/core/exit-codes.js
var exit_codes = __webpack_require__(7939);
// EXTERNAL MODULE: ./build/reporters/escape/terminal.js
var terminal = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/cli/errors.js
var cli_errors = __webpack_require__(422);
// EXTERNAL MODULE: ./build/files/write-file.js
var write_file = __webpack_require__(4926);
;// CONCATENATED MODULE: ./build/cli/write-init.js



/**
 * Writes the proposed files. Without `force` nothing is written when one of them exists already: the two belong together.
 *
 * @returns the files that were written, and those that exist and were kept
 */
function writeInit(files, cwd, force) {
    const existing = files.map(({ file }) => file).filter((file) => (0,external_node_fs_.existsSync)(external_node_path_.join(cwd, file)));
    if (existing.length > 0 && !force)
        return { written: [], kept: existing };
    for (const { file, text } of files) {
        (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(external_node_path_.join(cwd, file)), { recursive: true });
        (0,write_file/* writeWholeFile */.R)(file, text, cwd);
    }
    return { written: files.map(({ file }) => file), kept: [] };
}

;// CONCATENATED MODULE: ./build/cli/commands/init.js





/** `pullproof init`: writes `pullproof.yaml` and a workflow for what is found in the repository. */
async function init({ options }, io) {
    const plan = planInit(io.cwd);
    const say = (text) => io.writeOut(`${(0,terminal/* terminalLines */.MJ)(text).join('\n')}\n`);
    for (const warning of plan.warnings)
        io.writeError((0,cli_errors/* describeWarning */.B)(warning));
    if (options.dryRun === true) {
        for (const { file, text } of plan.files)
            say(`# ${file}\n${text}`);
        return exit_codes/* EXIT_OK */.Ij;
    }
    const { written, kept } = writeInit(plan.files, io.cwd, options.force === true);
    for (const file of written)
        say(`wrote ${file}`);
    for (const file of kept)
        io.writeError(`error: ${file} exists and was kept\n`);
    if (kept.length > 0) {
        io.writeError('hint: overwrite with --force, or look at the proposal with --dry-run\n');
        return exit_codes/* EXIT_USAGE */.Ri;
    }
    say(`next: look at ${plan.files[0].file}, then run "pullproof check"`);
    return exit_codes/* EXIT_OK */.Ij;
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ DEFAULT_ON_UNVERIFIED),
/* harmony export */   BK: () => (/* binding */ CLUSTER_KINDS),
/* harmony export */   Cl: () => (/* binding */ ON_UNVERIFIED),
/* harmony export */   D2: () => (/* binding */ RULE_LEVELS),
/* harmony export */   JU: () => (/* binding */ isCluster),
/* harmony export */   KG: () => (/* binding */ DEFAULT_PROFILE),
/* harmony export */   VQ: () => (/* binding */ DEFAULT_FAIL_ON),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   er: () => (/* binding */ DEFAULT_RELEASE_NAME),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   n_: () => (/* binding */ DEFAULT_CLUSTER),
/* harmony export */   oQ: () => (/* binding */ DEFAULT_NAMESPACE),
/* harmony export */   pu: () => (/* binding */ DEFAULT_PLATFORMS),
/* harmony export */   t1: () => (/* binding */ DEFAULT_TIMEOUT_MS)
/* harmony export */ });
/** What `helm template` calls a release without a name. */
const DEFAULT_RELEASE_NAME = 'release-name';
const DEFAULT_NAMESPACE = 'default';
const DEFAULT_PROFILE = 'registry';
const DEFAULT_PLATFORMS = [{ os: 'linux', architecture: 'amd64' }];
const DEFAULT_CLUSTER = 'auto';
const DEFAULT_FAIL_ON = 'error';
const DEFAULT_ON_UNVERIFIED = 'fail';
/** Requests in flight over all hosts. */
const DEFAULT_CONCURRENCY = 64;
/** Total time for the registries, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 120_000;
const PROFILES = ['registry', 'local'];
const FAIL_ON = ['error', 'warning', 'never'];
const ON_UNVERIFIED = ['fail', 'warn', 'ignore'];
const RULE_LEVELS = ['error', 'warning', 'note', 'off'];
const CLUSTER_KINDS = ['minikube', 'kind', 'k3d', 'docker', 'none'];
/** True for `auto` and for `KIND[:NAME]` of the known kinds of local clusters. */
function isCluster(text) {
    return text === 'auto' || /^(minikube|kind|k3d|docker|none)(:[A-Za-z0-9][A-Za-z0-9_.-]*)?$/.test(text);
}


/***/ }),

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   discoverTargets: () => (/* binding */ discoverTargets),
/* harmony export */   findCharts: () => (/* binding */ findCharts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3313);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6119);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2714);







/** Directories that hold no charts of the repository's own. Hidden directories are skipped as well. */
const SKIPPED = new Set([
    'node_modules',
    'vendor',
    'testdata',
    'test-data',
    'fixtures',
    '__fixtures__',
    '__tests__',
    'dist',
    'build',
    'target',
    'venv',
]);
/** Directories of a chart that may hold other charts, which are parts of it. */
const INSIDE_CHART = new Set(['charts', 'templates', 'crds', 'files', 'ci', 'tests']);
const MAX_DEPTH = 12;
const MAX_DIRECTORIES = 50_000;
/**
 * Finds the charts below a directory, sorted by path. Left out: library charts, charts inside another chart's `charts/`,
 * hidden directories, dependencies and test data. Symbolic links are not followed.
 */
function findCharts(cwd) {
    const found = [];
    const queue = [{ directory: cwd, depth: 0 }];
    for (let visited = 0; visited < MAX_DIRECTORIES; visited++) {
        const next = queue.shift();
        if (!next)
            break;
        const entries = list(next.directory);
        const isChart = entries.some((entry) => entry.name === 'Chart.yaml' && !entry.isDirectory());
        if (isChart && !isLibrary(node_path__WEBPACK_IMPORTED_MODULE_1__.join(next.directory, 'Chart.yaml')))
            found.push(next.directory);
        if (next.depth >= MAX_DEPTH)
            continue;
        for (const entry of entries) {
            const isSkipped = entry.name.startsWith('.') || SKIPPED.has(entry.name) || (isChart && INSIDE_CHART.has(entry.name));
            if (entry.isDirectory() && !isSkipped)
                queue.push({ directory: node_path__WEBPACK_IMPORTED_MODULE_1__.join(next.directory, entry.name), depth: next.depth + 1 });
        }
    }
    return found
        .map((directory) => ({ directory: (0,_root_js__WEBPACK_IMPORTED_MODULE_5__/* .toRelative */ .y)(cwd, directory) }))
        .sort((a, b) => (a.directory < b.directory ? -1 : 1));
}
/**
 * Makes a target of each chart with its defaults and of each chart with each of its environments' values files.
 *
 * @throws UserError when the repository holds no chart
 */
async function discoverTargets(cwd) {
    const charts = findCharts(cwd);
    if (charts.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('NO_CHART', 'no chart was found: neither a chart, nor a configuration, nor a Chart.yaml below the working directory', {
            hint: 'name a chart (pullproof check deploy/helm/api), or write a pullproof.yaml (pullproof init)',
        });
    }
    const names = charts.map(({ directory }) => (0,_target_js__WEBPACK_IMPORTED_MODULE_6__/* .chartName */ .Y1)(directory, cwd));
    return charts.flatMap(({ directory }, index) => {
        const isUnique = names.filter((name) => name === names[index]).length === 1;
        const name = isUnique ? names[index] : directory;
        const environments = (0,_environments_js__WEBPACK_IMPORTED_MODULE_4__/* .findEnvironments */ .O)(cwd, directory).map(({ file, environment }) => ({
            name: `${name}/${environment}`,
            chart: directory,
            values: [file],
            profile: (0,_environments_js__WEBPACK_IMPORTED_MODULE_4__/* .guessProfile */ .b)(environment),
        }));
        return [{ name, chart: directory }, ...environments];
    });
}
function list(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}
function isLibrary(file) {
    try {
        const chart = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), { logLevel: 'silent' });
        return typeof chart === 'object' && chart !== null && 'type' in chart && chart.type === 'library';
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findEnvironments),
/* harmony export */   b: () => (/* binding */ guessProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6119);



/** Where environments' values files are: a directory relative to the chart, and what a file there is called. */
const PLACES = [
    { directory: '.', pattern: /^values[-._](.+)\.ya?ml$/, prefix: '' },
    { directory: '.', pattern: /^(.+)[-.]values\.ya?ml$/, prefix: '' },
    { directory: 'values', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
    { directory: 'environments', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
    { directory: 'envs', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
    { directory: 'ci', pattern: /^(.+)-values\.ya?ml$/, prefix: 'ci/' },
];
/** Environments in which images are loaded into a cluster on the same machine. */
const LOCAL = /^(local|minikube|kind|k3d|docker-desktop)([-._]|$)/;
/** Finds the values files beside a chart that stand for environments, sorted by place and name. */
function findEnvironments(cwd, chart) {
    const found = new Map();
    for (const { directory, pattern, prefix } of PLACES) {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.join(cwd, chart, directory);
        for (const name of list(absolute)) {
            const environment = pattern.exec(name)?.[1];
            const file = (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .toRelative */ .y)(cwd, node_path__WEBPACK_IMPORTED_MODULE_1__.join(absolute, name));
            if (environment !== undefined && environment !== 'schema' && !found.has(file)) {
                found.set(file, { file, environment: `${prefix}${environment}` });
            }
        }
    }
    const all = [...found.values()];
    const isUnique = ({ environment }) => all.filter((other) => other.environment === environment).length === 1;
    return all.map((entry) => isUnique(entry) ? entry : { ...entry, environment: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(chart, entry.file) });
}
/** The profile that an environment's name stands for; only names of local clusters mean `local`. */
function guessProfile(environment) {
    return LOCAL.test(environment) ? 'local' : 'registry';
}
function list(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
            .filter((entry) => !entry.isDirectory())
            .map(({ name }) => name)
            .sort();
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseHelmCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/config/comma-list.js
var comma_list = __webpack_require__(457);
;// CONCATENATED MODULE: ./build/config/helm-flags.js
const HELM_COMMANDS = ['install', 'upgrade', 'template'];
const REUSE = 'the values of the installed release are not known here: add them with "helm get values RELEASE -o yaml > values.yaml" and "-f values.yaml"';
/**
 * Flags that decide what is rendered. Source: helm v4.3.1, pkg/cmd/{flags,install,upgrade,template}.go.
 */
const MEANINGFUL = [
    { name: 'values', short: 'f', kind: 'list', sets: 'values' },
    { name: 'set', kind: 'texts', sets: 'set' },
    { name: 'set-string', kind: 'texts', sets: 'setString' },
    { name: 'set-json', kind: 'texts', sets: 'setJson' },
    { name: 'set-file', kind: 'texts', sets: 'setFile' },
    { name: 'set-literal', kind: 'texts', sets: 'setLiteral' },
    { name: 'namespace', short: 'n', kind: 'text', sets: 'namespace' },
    { name: 'no-hooks', kind: 'boolean', sets: 'noHooks' },
    { name: 'skip-schema-validation', kind: 'boolean', sets: 'skipSchemaValidation' },
    { name: 'kube-version', kind: 'text', sets: 'kubeVersion', only: ['template'] },
    { name: 'api-versions', short: 'a', kind: 'list', sets: 'apiVersions', only: ['template'] },
    { name: 'include-crds', kind: 'boolean', sets: 'includeCrds', only: ['template'] },
    { name: 'skip-tests', kind: 'boolean', sets: 'skipTests', only: ['template'] },
    { name: 'is-upgrade', kind: 'boolean', sets: 'isUpgrade', only: ['template'] },
    { name: 'name-template', kind: 'text', only: ['install', 'template'] },
    { name: 'generate-name', short: 'g', kind: 'boolean', only: ['install', 'template'] },
    {
        name: 'show-only',
        short: 's',
        kind: 'texts',
        only: ['template'],
        warning: 'every template is checked, not only those of --show-only',
    },
    { name: 'reuse-values', kind: 'boolean', only: ['upgrade'], warning: REUSE },
    { name: 'reset-then-reuse-values', kind: 'boolean', only: ['upgrade'], warning: REUSE },
    { name: 'enable-dns', kind: 'boolean', warning: 'DNS lookups in templates give nothing here (--enable-dns)' },
    {
        name: 'post-renderer',
        kind: 'text',
        refused: {
            why: 'a post-renderer changes what is deployed and is not run here',
            hint: 'check its output instead: helm template … --post-renderer … | pullproof check --manifests -',
        },
    },
    {
        name: 'repo',
        kind: 'text',
        refused: {
            why: 'the chart would be downloaded from a repository, and pullproof downloads no charts',
            hint: 'download it first: helm pull CHART --repo URL --version VERSION --untar, then name the directory',
        },
    },
];
const ignored = (kind, names, only) => names
    .trim()
    .split(/\s+/)
    .map((text) => {
    const [name, short] = text.split(',');
    return { name, kind, ...(short ? { short } : {}), ...(only ? { only } : {}) };
});
/** Flags that cannot change what is pulled: accepted and ignored. The last line of each kind: klog's, and Helm 3's own. */
const IGNORED = [
    ...ignored('boolean', `atomic cleanup-on-fail create-namespace debug dependency-update devel disable-openapi-validation force force-conflicts
     force-replace help,h hide-notes hide-secret insecure-skip-tls-verify install,i kube-insecure-skip-tls-verify
     pass-credentials plain-http release-name render-subchart-notes replace reset-values rollback-on-failure skip-crds
     take-ownership validate verify wait-for-jobs
     add-dir-header alsologtostderr logtostderr one-output skip-headers skip-log-headers legacy-stderr-threshold-behavior
     no-update recreate-pods`),
    ...ignored('text', `burst-limit ca-file cert-file color colour content-cache description history-max key-file keyring kube-apiserver
     kube-as-group kube-as-user kube-ca-file kube-context kube-tls-server-name kube-token kubeconfig labels,l output,o
     output-dir password post-renderer-args qps registry-config repository-cache repository-config timeout username version
     alsologtostderrthreshold log-backtrace-at log-dir log-file log-file-max-size stderrthreshold v,v vmodule`),
    ...ignored('optional', 'wait dry-run'),
    ...ignored('boolean', 'server-side', ['install', 'template']),
    ...ignored('text', 'server-side', ['upgrade']),
];
const ALL = [...MEANINGFUL, ...IGNORED];
/** The flags of one sub-command of helm 4.3.1; flags which only another sub-command has are left out. */
function helmFlags(command) {
    return ALL.filter((flag) => !flag.only || flag.only.includes(command));
}
/** The flags of all sub-commands, the first of each name. */
function allHelmFlags() {
    return [...new Map([...ALL].reverse().map((flag) => [flag.name, flag])).values()];
}

// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(9445);
;// CONCATENATED MODULE: ./build/config/helm-command.js






/**
 * Understands a whole helm command: `helm upgrade --install api deploy/helm/api -f prod.yaml --wait --atomic`.
 * Flags that cannot change what is pulled are ignored. `upgrade` renders as an upgrade (`.Release.IsUpgrade`).
 *
 * @param argv the words; the first is `helm`
 * @throws UserError for another command, an unknown flag, or a flag that would change the render and cannot be honoured
 */
function parseHelmCommand(argv) {
    const [program = '', ...words] = argv;
    if (!/^helm\d?(\.exe)?$/.test(external_node_path_.basename(program))) {
        throw new errors/* UserError */.y('HELM_COMMAND', `expected a helm command, found "${program}"`, {
            hint: 'write it as you deploy: pullproof check -- helm upgrade --install NAME CHART -f values.yaml',
        });
    }
    const command = findCommand(words);
    const parsed = parse(words, helmFlags(command));
    if (parsed.unknown.length > 0)
        throw unknownFlag(parsed.unknown[0], command);
    const warnings = [];
    const layer = command === 'upgrade' ? { isUpgrade: true } : {};
    for (const { flag, raw, value } of parsed.flags) {
        if (flag.refused && value !== '')
            throw new errors/* UserError */.y('HELM_COMMAND_FLAG', `${raw}: ${flag.refused.why}`, { hint: flag.refused.hint });
        const isOff = flag.kind === 'boolean' && isFalse(raw, value);
        if (flag.warning && !isOff && !warnings.includes(flag.warning))
            warnings.push(flag.warning);
        if (flag.kind !== 'boolean' && flag.kind !== 'optional' && value === undefined) {
            throw new errors/* UserError */.y('HELM_COMMAND_FLAG', `the helm flag "${raw}" needs a value`);
        }
        if (flag.sets)
            layer[flag.sets] = merge(layer[flag.sets], flag, isOff, value);
    }
    return { command, layer: { ...layer, ...nameAndChart(command, parsed, warnings) }, warnings };
}
function findCommand(words) {
    const [name] = parse(words, allHelmFlags()).positionals;
    const command = HELM_COMMANDS.find((known) => known === name);
    if (command)
        return command;
    const what = name === undefined ? 'the helm command names no sub-command' : `"helm ${name}" deploys no chart`;
    throw new errors/* UserError */.y('HELM_COMMAND', `${what}; expected helm install, helm upgrade or helm template`);
}
function parse(words, known) {
    const takesValue = (flag) => flag.kind !== 'boolean' && flag.kind !== 'optional';
    const options = Object.fromEntries(known.map((flag) => [
        flag.name,
        {
            type: takesValue(flag) ? 'string' : 'boolean',
            ...(flag.short ? { short: flag.short } : {}),
        },
    ]));
    const { tokens } = (0,external_node_util_.parseArgs)({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
    const byName = new Map(known.map((flag) => [flag.name, flag]));
    const positionals = [];
    const flags = [];
    const unknown = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const flag = byName.get(token.name);
        if (!flag)
            unknown.push(token.rawName);
        else
            flags.push({
                flag,
                raw: token.rawName,
                value: isShort(token.rawName) ? token.value?.replace(/^=/, '') : token.value,
            });
    }
    return { positionals, flags, unknown };
}
function isShort(rawName) {
    return !rawName.startsWith('--');
}
function isFalse(raw, value) {
    if (value === undefined)
        return false;
    if (/^(1|t|true)$/i.test(value))
        return false;
    if (/^(0|f|false)$/i.test(value))
        return true;
    throw new errors/* UserError */.y('HELM_COMMAND_FLAG', `the helm flag "${raw}" is true or false, found "${value}"`);
}
function merge(before, flag, isOff, value) {
    if (flag.kind === 'boolean')
        return !isOff;
    if (flag.kind === 'text')
        return value;
    const added = flag.kind === 'list' ? (0,comma_list/* splitCommaList */.m)(value ?? '') : [value ?? ''];
    return [...(before ?? []), ...added];
}
function nameAndChart(command, { positionals, flags }, warnings) {
    const [, ...rest] = positionals;
    const template = flags.find(({ flag }) => flag.name === 'name-template')?.value;
    const isGenerated = template !== undefined ||
        flags.some(({ flag, raw, value }) => flag.name === 'generate-name' && !isFalse(raw, value));
    if (rest.length > 2)
        throw new errors/* UserError */.y('HELM_COMMAND', `the helm command has too many arguments: "${rest[2]}"`, {
            hint: 'expected a name and a chart',
        });
    if (isGenerated || (command === 'template' && rest.length === 1)) {
        if (rest.length !== 1)
            throw new errors/* UserError */.y('HELM_COMMAND', 'a helm command that generates the name takes the chart alone');
        if (template?.includes('{{'))
            warnings.push('the release name of --name-template is not computed: "release-name" stands for it');
        const name = template === undefined || template.includes('{{') ? {} : { releaseName: template };
        return { ...name, chart: rest[0] };
    }
    if (rest.length < 2)
        throw new errors/* UserError */.y('HELM_COMMAND', `"helm ${command}" needs a name and a chart`, {
            hint: `write helm ${command} NAME CHART`,
        });
    return { releaseName: rest[0], chart: rest[1] };
}
function unknownFlag(raw, command) {
    const near = (0,nearest/* nearestWord */.z)(raw.replace(/^-+/, ''), helmFlags(command).map(({ name }) => name));
    const hint = near === null ? `see helm ${command} --help (Helm 4.3.1)` : `did you mean --${near}?`;
    return new errors/* UserError */.y('HELM_COMMAND_FLAG', `unknown flag "${raw}" of "helm ${command}"`, { hint });
}


/***/ }),

/***/ 9445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ suggestWord),
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/**
 * Finds the known word that a mistyped one most likely meant.
 *
 * @param word what was written
 * @param known the words that are allowed
 * @returns the nearest known word, or null when none is near enough to be worth naming
 */
function nearestWord(word, known) {
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    const wanted = word.toLowerCase().replaceAll('_', '-');
    for (const candidate of known) {
        const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, candidate.toLowerCase());
        if (steps < bestDistance) {
            best = candidate;
            bestDistance = steps;
        }
    }
    const allowed = Math.max(1, Math.floor(wanted.length / 3));
    // Two letters changed places: two steps, also in a short word.
    const isTransposed = wanted.length >= 4 && bestDistance === 2 && best?.[0]?.toLowerCase() === wanted[0];
    return bestDistance <= allowed || isTransposed ? best : null;
}
/**
 * Says what was expected instead of an unknown word: the nearest one, or all of them.
 *
 * @returns `did you mean "platforms"?` or `expected one of: a, b, c`
 */
function suggestWord(word, known) {
    const near = nearestWord(word, known);
    return near === null ? `expected one of: ${[...known].sort().join(', ')}` : `did you mean "${near}"?`;
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findConfig),
/* harmony export */   y: () => (/* binding */ toRelative)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2807);



const NAMES = ['pullproof.yaml', node_path__WEBPACK_IMPORTED_MODULE_1__.join('.github', 'pullproof.yaml')];
const LOOK_ALIKES = ['pullproof.yml', node_path__WEBPACK_IMPORTED_MODULE_1__.join('.github', 'pullproof.yml'), '.pullproof.yaml', '.pullproof.yml'];
/**
 * Finds `pullproof.yaml` or `.github/pullproof.yaml` in the working directory or above it, up to the root of the
 * repository (the directory that holds `.git`); outside a repository only the working directory is looked at.
 *
 * @param cwd absolute working directory
 * @param given the path of `--config`, or null
 * @throws UserError when the given file does not exist, when two files compete, or when the name is nearly right
 */
function findConfig(cwd, given) {
    if (given !== null)
        return locate(cwd, given);
    for (const directory of upwards(cwd)) {
        const found = NAMES.map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)).filter((file) => isFile(file));
        if (found.length > 1) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_AMBIGUOUS', `there are two configuration files: ${found.map(show(cwd)).join(' and ')}`, {
                hint: 'keep one of them, or name one with --config',
            });
        }
        if (found[0])
            return { file: found[0], root: directory };
        const alike = LOOK_ALIKES.map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)).find((file) => isFile(file));
        if (alike) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_NAME', `${show(cwd)(alike)} is not read: the configuration file is called "pullproof.yaml"`, {
                hint: 'rename it, or name it with --config',
            });
        }
    }
    return null;
}
function locate(cwd, given) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, given);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_NOT_FOUND', `the configuration file "${given}" does not exist`, {
            hint: 'give the path of a pullproof.yaml, or leave --config out',
        });
    }
    if (!isFile(file))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CONFIG_NOT_A_FILE', `the configuration file "${given}" is not a file`);
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file);
    return { file, root: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(directory) === '.github' ? node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory) : directory };
}
function* upwards(cwd) {
    const directories = [];
    for (let directory = cwd;; directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory)) {
        directories.push(directory);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, '.git')))
            break;
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory) === directory) {
            yield cwd;
            return;
        }
    }
    yield* directories;
}
function isFile(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
function show(cwd) {
    return (file) => toRelative(cwd, file);
}
/** A path relative to the working directory with forward slashes, for messages and reports. */
function toRelative(cwd, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(cwd, file);
    return (relative === '' ? '.' : relative).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ toTarget),
/* harmony export */   VJ: () => (/* binding */ checkTargets),
/* harmony export */   Y1: () => (/* binding */ chartName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);



/** Fills in the defaults: what nobody said is as `helm template` and a real cluster would have it. */
function toTarget(layer) {
    return {
        name: layer.name ?? nameOf(layer),
        chart: layer.chart ?? null,
        manifests: layer.manifests ?? [],
        values: layer.values ?? [],
        set: layer.set ?? [],
        setString: layer.setString ?? [],
        setJson: layer.setJson ?? [],
        setFile: layer.setFile ?? [],
        setLiteral: layer.setLiteral ?? [],
        releaseName: layer.releaseName ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RELEASE_NAME */ .er,
        namespace: layer.namespace ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_NAMESPACE */ .oQ,
        kubeVersion: layer.kubeVersion ?? null,
        apiVersions: layer.apiVersions ?? [],
        includeCrds: layer.includeCrds ?? false,
        skipTests: layer.skipTests ?? false,
        noHooks: layer.noHooks ?? false,
        isUpgrade: layer.isUpgrade ?? false,
        skipSchemaValidation: layer.skipSchemaValidation ?? false,
        profile: layer.profile ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_PROFILE */ .KG,
        platforms: layer.platforms ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_PLATFORMS */ .pu,
        hasOwnPlatforms: layer.platforms !== undefined,
        cluster: layer.cluster ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CLUSTER */ .n_,
        registries: layer.registries ?? [],
        pullSecrets: layer.pullSecrets ?? [],
        serviceAccounts: layer.serviceAccounts ?? [],
        allowedRegistries: layer.allowedRegistries ?? [],
        rules: layer.rules ?? {},
        ignore: layer.ignore ?? [],
        failOn: layer.failOn ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_FAIL_ON */ .VQ,
        onUnverified: layer.onUnverified ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_ON_UNVERIFIED */ .AH,
    };
}
/** A target without a name is called after its release, its chart, or its manifests. */
function nameOf({ releaseName, chart, manifests }) {
    if (releaseName !== undefined)
        return releaseName;
    if (chart !== undefined)
        return chartName(chart);
    return manifests?.length ? 'manifests' : _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RELEASE_NAME */ .er;
}
/** `deploy/helm/api` and `dist/api-1.2.3.tgz` are called `api` and `api-1.2.3`; `.` after the working directory. */
function chartName(chart, cwd = process.cwd()) {
    const base = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, chart)).replace(/\.tgz$/, '');
    return base === '' ? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RELEASE_NAME */ .er : base;
}
/** A target must have something to render, and standard input can be read only once in a run. */
function checkTargets(targets) {
    for (const { name, chart, manifests, values } of targets) {
        if (chart === null && manifests.length === 0) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('TARGET_EMPTY', `the target "${name}" has neither a chart nor manifests`, {
                hint: 'give it a "chart" (a directory or a .tgz) or "manifests"',
            });
        }
        if (chart === null && values.length > 0) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('VALUES_WITHOUT_CHART', `the target "${name}" has values files but no chart to use them`, {
                hint: 'name the chart, or leave the values out',
            });
        }
    }
    const readers = targets.flatMap(({ values, manifests }) => [...values, ...manifests]).filter((file) => file === '-');
    if (readers.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('STDIN_TWICE', 'standard input ("-") is named more than once, and can be read only once', {
            hint: 'write one of them to a file first',
        });
    }
}


/***/ }),

/***/ 4926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writeWholeFile),
/* harmony export */   Z: () => (/* binding */ ensureWritable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);




/**
 * Checks before the work starts that a file can be written: its directory exists, and it is no directory itself.
 *
 * @param file as given, relative to the working directory
 * @throws UserError that names what is wrong
 */
function ensureWritable(file, cwd) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, file);
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(absolute), { throwIfNoEntry: false });
    if (!directory?.isDirectory()) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('OUTPUT_DIRECTORY', `"${file}" cannot be written: the directory "${node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file)}" does not exist`, {
            hint: `create it first: mkdir -p ${node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file)}`,
        });
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(absolute, { throwIfNoEntry: false })?.isDirectory()) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('OUTPUT_DIRECTORY', `"${file}" cannot be written: it is a directory`, {
            hint: 'name a file in it',
        });
    }
}
/**
 * Writes a whole file or nothing: into a temporary file beside it, which then takes its name and its mode. Pipes and
 * devices (`/dev/stdout`) are written directly.
 *
 * @throws UserError when the file cannot be written
 */
function writeWholeFile(file, data, cwd) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, file);
    const existing = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(absolute, { throwIfNoEntry: false });
    const temporary = `${absolute}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    try {
        if (existing && !existing.isFile()) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(absolute, data);
            return;
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, data, { mode: existing ? existing.mode & 0o777 : 0o666, flag: 'wx' });
        // The umask has taken its part of the mode above.
        if (existing)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, existing.mode & 0o777);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, absolute);
    }
    catch (cause) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        const code = cause.code ?? 'unknown error';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('OUTPUT_UNWRITABLE', `"${file}" cannot be written (${code})`, {
            hint: 'check the path and its permissions',
            cause,
        });
    }
}


/***/ })

};
