/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 1680:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   credentialsFor: () => (/* binding */ credentialsFor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5963);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _endpoint__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6057);




const Entry = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
    auth: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    username: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    password: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    identitytoken: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string())
});
const Config = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
    auths: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Entry), {}),
    credsStore: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    credHelpers: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), superstruct__WEBPACK_IMPORTED_MODULE_3__.string()), {})
});
/** Credentials for a registry from Docker's own configuration, its credential helpers included; undefined where it has none. */
async function credentialsFor(registry, environment) {
    const file = (0,_endpoint__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_endpoint__WEBPACK_IMPORTED_MODULE_2__/* .configFolder */ .vg)(environment), 'config.json'));
    const [, config] = superstruct__WEBPACK_IMPORTED_MODULE_3__.validate(file, Config, { coerce: true });
    if (config === undefined)
        return undefined;
    const { auths, credsStore, credHelpers } = config;
    const store = credHelpers[hostOf(registry)] ?? credHelpers[registry] ?? credsStore;
    if (store !== undefined && store !== '')
        return fromStore(store, registry);
    const key = Object.keys(auths).find((name) => hostOf(name) === hostOf(registry));
    return key === undefined ? undefined : fromEntry(registry, auths[key] ?? {});
}
/** Docker compares registries by host: entries may carry a scheme and a path. */
function hostOf(registry) {
    return registry.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
function fromEntry(registry, entry) {
    const [username = '', ...password] = Buffer.from(entry.auth ?? '', 'base64')
        .toString()
        .split(':');
    return auth(registry, {
        username: entry.username ?? username,
        password: entry.password ?? password.join(':').replace(/\0+$/, ''),
        token: entry.identitytoken
    });
}
const Answer = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Username: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Secret: superstruct__WEBPACK_IMPORTED_MODULE_3__.string() });
/** The helper protocol: the registry on standard input, a JSON answer on standard output. */
async function fromStore(store, registry) {
    const options = { silent: true, ignoreReturnCode: true };
    const command = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)('sh', ['-c', HELPER, 'sh', registry, store], options);
    // As in the Docker CLI, a helper that is missing or broken means a pull without a login.
    const { exitCode, stdout } = await command.catch(() => ({ exitCode: -1, stdout: '' }));
    const answer = exitCode === 0 ? (0,_endpoint__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(stdout) : undefined;
    if (!superstruct__WEBPACK_IMPORTED_MODULE_3__.is(answer, Answer))
        return undefined;
    const { Username, Secret } = answer;
    // `<token>` as user name marks an identity token.
    if (Username === '<token>')
        return auth(registry, { username: '', password: '', token: Secret });
    return auth(registry, { username: Username, password: Secret, token: undefined });
}
/** By a shell, since @actions/exec 3 ends the process with EPIPE where a program does not read its `input`. */
const HELPER = 'printf %s "$1" | "docker-credential-$2" get';
function auth(serveraddress, { username, password, token }) {
    const known = token === undefined || token === '' ? {} : { identitytoken: token };
    return { username, password, serveraddress, ...known };
}


/***/ }),

/***/ 6057:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   vS: () => (/* binding */ findEndpoint),
/* harmony export */   vg: () => (/* binding */ configFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7413);






/** Finds the engine as the Docker CLI does: DOCKER_HOST, else DOCKER_CONTEXT, else the current context, else the default socket. A `Fault` where the address makes no sense. */
function findEndpoint(environment) {
    const host = environment['DOCKER_HOST'];
    if (host !== undefined && host !== '') {
        return endpoint(host, tlsFolder(environment));
    }
    const context = currentContext(environment);
    if (context === undefined || context === 'default')
        return endpoint(DEFAULT_ADDRESS, undefined);
    return contextEndpoint(context, environment);
}
/** Folder of Docker's own configuration. */
function configFolder(environment) {
    return environment['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
}
const DEFAULT_ADDRESS = process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
function tlsFolder(environment) {
    const verify = environment['DOCKER_TLS_VERIFY'] ?? '';
    if (verify === '')
        return undefined;
    return environment['DOCKER_CERT_PATH'] || configFolder(environment);
}
function currentContext(environment) {
    const named = environment['DOCKER_CONTEXT'];
    if (named !== undefined && named !== '')
        return named;
    const config = readJson((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolder(environment), 'config.json'));
    if (!superstruct__WEBPACK_IMPORTED_MODULE_5__.is(config, superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ currentContext: superstruct__WEBPACK_IMPORTED_MODULE_5__.string() })))
        return undefined;
    return config.currentContext || undefined;
}
const Meta = superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ Endpoints: superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ docker: superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ Host: superstruct__WEBPACK_IMPORTED_MODULE_5__.string() }) }) });
function contextEndpoint(name, environment) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex');
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolder(environment), 'contexts');
    const meta = readJson((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'meta', id, 'meta.json'));
    if (!superstruct__WEBPACK_IMPORTED_MODULE_5__.is(meta, Meta)) {
        const sentence = `Docker's current context "${name}" has no readable endpoint. Set DOCKER_HOST, or choose another context.`;
        return new _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC('engine-unreachable', sentence);
    }
    const tls = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'tls', id, 'docker');
    return endpoint(meta.Endpoints.docker.Host, readFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(tls, 'ca.pem')) === undefined ? undefined : tls);
}
function endpoint(address, tls) {
    const [scheme = '', rest = ''] = address.includes('://')
        ? address.split('://', 2)
        : ['tcp', address];
    if (scheme === 'unix' || scheme === 'npipe') {
        return { address, options: { socketPath: rest }, host: '127.0.0.1', socket: true };
    }
    if (scheme !== 'tcp' && scheme !== 'http' && scheme !== 'https') {
        const sentence = `The engine's address "${address}" is not supported. Use unix://, npipe:// or tcp://, e.g. through a forwarded socket.`;
        return new _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC('engine-unreachable', sentence);
    }
    return remote(address, rest, scheme === 'https' ? (tls ?? '') : tls);
}
function remote(address, rest, tls) {
    const url = URL.canParse(`tcp://${rest}`) ? new URL(`tcp://${rest}`) : undefined;
    if (url === undefined || url.hostname === '') {
        return new _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC('engine-unreachable', `The engine's address "${address}" is not an address. Expected e.g. "tcp://localhost:2375".`);
    }
    const secure = tls !== undefined;
    const port = url.port === '' ? (secure ? 2376 : 2375) : Number(url.port);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const keys = secure && tls !== '' ? certificates(tls) : {};
    return {
        address,
        options: { host, port, protocol: secure ? 'https' : 'http', ...keys },
        host,
        socket: false
    };
}
function certificates(folder) {
    const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)));
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key })
    };
}
/** Parsed JSON of a file, or undefined where it is missing or is not JSON. */
const readJson = (path) => parsed(readFile(path) ?? '');
/** Parsed JSON, or undefined where it is none. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ BadInputs),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   wd: () => (/* binding */ reasonOfRefusal)
/* harmony export */ });
/** Something the world did that keeps the check from judging: no engine, a lost engine, a cancelled run. */
class Fault extends Error {
    kind;
    name = 'Fault';
    constructor(kind, message, options = {}) {
        super(message, options);
        this.kind = kind;
        this.refused = options.refused ?? false;
    }
    /** The world answered, and said no. */
    refused;
}
/** Whether somebody said no, as opposed to a fault in which nobody said anything. */
const isRefusal = (error) => error instanceof Fault && error.refused;
/** What whoever said no said; any other error is thrown on. */
function reasonOfRefusal(error) {
    if (error instanceof Fault && error.refused)
        return error.message;
    throw error;
}
/** Every bad input of a run at once; thrown before anything is booted. */
class BadInputs extends Error {
    inputs;
    name = 'BadInputs';
    constructor(inputs) {
        super(inputs.map(({ input, sentence }) => `${input}: ${sentence}`).join('\n'));
        this.inputs = inputs;
    }
}


/***/ }),

/***/ 3057:
/***/ ((module) => {

function isBuffer(value) {
  return Buffer.isBuffer(value) || value instanceof Uint8Array
}

function isEncoding(encoding) {
  return Buffer.isEncoding(encoding)
}

function alloc(size, fill, encoding) {
  return Buffer.alloc(size, fill, encoding)
}

function allocUnsafe(size) {
  return Buffer.allocUnsafe(size)
}

function allocUnsafeSlow(size) {
  return Buffer.allocUnsafeSlow(size)
}

function byteLength(string, encoding) {
  return Buffer.byteLength(string, encoding)
}

function compare(a, b) {
  return Buffer.compare(a, b)
}

function concat(buffers, totalLength) {
  return Buffer.concat(buffers, totalLength)
}

function copy(source, target, targetStart, start, end) {
  return toBuffer(source).copy(target, targetStart, start, end)
}

function equals(a, b) {
  return toBuffer(a).equals(b)
}

function fill(buffer, value, offset, end, encoding) {
  return toBuffer(buffer).fill(value, offset, end, encoding)
}

function from(value, encodingOrOffset, length) {
  return Buffer.from(value, encodingOrOffset, length)
}

function includes(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).includes(value, byteOffset, encoding)
}

function indexOf(buffer, value, byfeOffset, encoding) {
  return toBuffer(buffer).indexOf(value, byfeOffset, encoding)
}

function lastIndexOf(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding)
}

function swap16(buffer) {
  return toBuffer(buffer).swap16()
}

function swap32(buffer) {
  return toBuffer(buffer).swap32()
}

function swap64(buffer) {
  return toBuffer(buffer).swap64()
}

function toBuffer(buffer) {
  if (Buffer.isBuffer(buffer)) return buffer
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

function toString(buffer, encoding, start, end) {
  return toBuffer(buffer).toString(encoding, start, end)
}

function toHex(buffer, start, end) {
  return toBuffer(buffer).toString('hex', start, end)
}

function write(buffer, string, offset, length, encoding) {
  return toBuffer(buffer).write(string, offset, length, encoding)
}

function readDoubleBE(buffer, offset) {
  return toBuffer(buffer).readDoubleBE(offset)
}

function readDoubleLE(buffer, offset) {
  return toBuffer(buffer).readDoubleLE(offset)
}

function readFloatBE(buffer, offset) {
  return toBuffer(buffer).readFloatBE(offset)
}

function readFloatLE(buffer, offset) {
  return toBuffer(buffer).readFloatLE(offset)
}

function readInt32BE(buffer, offset) {
  return toBuffer(buffer).readInt32BE(offset)
}

function readInt32LE(buffer, offset) {
  return toBuffer(buffer).readInt32LE(offset)
}

function readUInt32BE(buffer, offset) {
  return toBuffer(buffer).readUInt32BE(offset)
}

function readUInt32LE(buffer, offset) {
  return toBuffer(buffer).readUInt32LE(offset)
}

function writeDoubleBE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleBE(value, offset)
}

function writeDoubleLE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleLE(value, offset)
}

function writeFloatBE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatBE(value, offset)
}

function writeFloatLE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatLE(value, offset)
}

function writeInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32BE(value, offset)
}

function writeInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32LE(value, offset)
}

function writeUInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32BE(value, offset)
}

function writeUInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32LE(value, offset)
}

module.exports = {
  isBuffer,
  isEncoding,
  alloc,
  allocUnsafe,
  allocUnsafeSlow,
  byteLength,
  compare,
  concat,
  copy,
  equals,
  fill,
  from,
  includes,
  indexOf,
  lastIndexOf,
  swap16,
  swap32,
  swap64,
  toBuffer,
  toString,
  toHex,
  write,
  readDoubleBE,
  readDoubleLE,
  readFloatBE,
  readFloatLE,
  readInt32BE,
  readInt32LE,
  readUInt32BE,
  readUInt32LE,
  writeDoubleBE,
  writeDoubleLE,
  writeFloatBE,
  writeFloatLE,
  writeInt32BE,
  writeInt32LE,
  writeUInt32BE,
  writeUInt32LE
}


/***/ }),

/***/ 6110:
/***/ ((module, exports, __nccwpck_require__) => {

/* eslint-env browser */

/**
 * This is the web browser implementation of `debug()`.
 */

exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.storage = localstorage();
exports.destroy = (() => {
	let warned = false;

	return () => {
		if (!warned) {
			warned = true;
			console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
		}
	};
})();

/**
 * Colors.
 */

exports.colors = [
	'#0000CC',
	'#0000FF',
	'#0033CC',
	'#0033FF',
	'#0066CC',
	'#0066FF',
	'#0099CC',
	'#0099FF',
	'#00CC00',
	'#00CC33',
	'#00CC66',
	'#00CC99',
	'#00CCCC',
	'#00CCFF',
	'#3300CC',
	'#3300FF',
	'#3333CC',
	'#3333FF',
	'#3366CC',
	'#3366FF',
	'#3399CC',
	'#3399FF',
	'#33CC00',
	'#33CC33',
	'#33CC66',
	'#33CC99',
	'#33CCCC',
	'#33CCFF',
	'#6600CC',
	'#6600FF',
	'#6633CC',
	'#6633FF',
	'#66CC00',
	'#66CC33',
	'#9900CC',
	'#9900FF',
	'#9933CC',
	'#9933FF',
	'#99CC00',
	'#99CC33',
	'#CC0000',
	'#CC0033',
	'#CC0066',
	'#CC0099',
	'#CC00CC',
	'#CC00FF',
	'#CC3300',
	'#CC3333',
	'#CC3366',
	'#CC3399',
	'#CC33CC',
	'#CC33FF',
	'#CC6600',
	'#CC6633',
	'#CC9900',
	'#CC9933',
	'#CCCC00',
	'#CCCC33',
	'#FF0000',
	'#FF0033',
	'#FF0066',
	'#FF0099',
	'#FF00CC',
	'#FF00FF',
	'#FF3300',
	'#FF3333',
	'#FF3366',
	'#FF3399',
	'#FF33CC',
	'#FF33FF',
	'#FF6600',
	'#FF6633',
	'#FF9900',
	'#FF9933',
	'#FFCC00',
	'#FFCC33'
];

/**
 * Currently only WebKit-based Web Inspectors, Firefox >= v31,
 * and the Firebug extension (any Firefox version) are known
 * to support "%c" CSS customizations.
 *
 * TODO: add a `localStorage` variable to explicitly enable/disable colors
 */

// eslint-disable-next-line complexity
function useColors() {
	// NB: In an Electron preload script, document will be defined but not fully
	// initialized. Since we know we're in Chrome, we'll just detect this case
	// explicitly
	if (typeof window !== 'undefined' && window.process && (window.process.type === 'renderer' || window.process.__nwjs)) {
		return true;
	}

	// Internet Explorer and Edge do not support colors.
	if (typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
		return false;
	}

	let m;

	// Is webkit? http://stackoverflow.com/a/16459606/376773
	// document is undefined in react-native: https://github.com/facebook/react-native/pull/1632
	// eslint-disable-next-line no-return-assign
	return (typeof document !== 'undefined' && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance) ||
		// Is firebug? http://stackoverflow.com/a/398120/376773
		(typeof window !== 'undefined' && window.console && (window.console.firebug || (window.console.exception && window.console.table))) ||
		// Is firefox >= v31?
		// https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
		(typeof navigator !== 'undefined' && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31) ||
		// Double check webkit in userAgent just in case we are in a worker
		(typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/));
}

/**
 * Colorize log arguments if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	args[0] = (this.useColors ? '%c' : '') +
		this.namespace +
		(this.useColors ? ' %c' : ' ') +
		args[0] +
		(this.useColors ? '%c ' : ' ') +
		'+' + module.exports.humanize(this.diff);

	if (!this.useColors) {
		return;
	}

	const c = 'color: ' + this.color;
	args.splice(1, 0, c, 'color: inherit');

	// The final "%c" is somewhat tricky, because there could be other
	// arguments passed either before or after the %c, so we need to
	// figure out the correct index to insert the CSS into
	let index = 0;
	let lastC = 0;
	args[0].replace(/%[a-zA-Z%]/g, match => {
		if (match === '%%') {
			return;
		}
		index++;
		if (match === '%c') {
			// We only are interested in the *last* %c
			// (the user may have provided their own)
			lastC = index;
		}
	});

	args.splice(lastC, 0, c);
}

/**
 * Invokes `console.debug()` when available.
 * No-op when `console.debug` is not a "function".
 * If `console.debug` is not available, falls back
 * to `console.log`.
 *
 * @api public
 */
exports.log = console.debug || console.log || (() => {});

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	try {
		if (namespaces) {
			exports.storage.setItem('debug', namespaces);
		} else {
			exports.storage.removeItem('debug');
		}
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */
function load() {
	let r;
	try {
		r = exports.storage.getItem('debug') || exports.storage.getItem('DEBUG') ;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}

	// If debug isn't set in LS, and we're in Electron, try to load $DEBUG
	if (!r && typeof process !== 'undefined' && 'env' in process) {
		r = process.env.DEBUG;
	}

	return r;
}

/**
 * Localstorage attempts to return the localstorage.
 *
 * This is necessary because safari throws
 * when a user disables cookies/localstorage
 * and you attempt to access it.
 *
 * @return {LocalStorage}
 * @api private
 */

function localstorage() {
	try {
		// TVMLKit (Apple TV JS Runtime) does not have a window object, just localStorage in the global context
		// The Browser also has localStorage in the global context.
		return localStorage;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %j to `JSON.stringify()`, since no Web Inspectors do that by default.
 */

formatters.j = function (v) {
	try {
		return JSON.stringify(v);
	} catch (error) {
		return '[UnexpectedJSONParseError]: ' + error.message;
	}
};


/***/ }),

/***/ 897:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * This is the common logic for both the Node.js and web browser
 * implementations of `debug()`.
 */

function setup(env) {
	createDebug.debug = createDebug;
	createDebug.default = createDebug;
	createDebug.coerce = coerce;
	createDebug.disable = disable;
	createDebug.enable = enable;
	createDebug.enabled = enabled;
	createDebug.humanize = __nccwpck_require__(744);
	createDebug.destroy = destroy;

	Object.keys(env).forEach(key => {
		createDebug[key] = env[key];
	});

	/**
	* The currently active debug mode names, and names to skip.
	*/

	createDebug.names = [];
	createDebug.skips = [];

	/**
	* Map of special "%n" handling functions, for the debug "format" argument.
	*
	* Valid key names are a single, lower or upper-case letter, i.e. "n" and "N".
	*/
	createDebug.formatters = {};

	/**
	* Selects a color for a debug namespace
	* @param {String} namespace The namespace string for the debug instance to be colored
	* @return {Number|String} An ANSI color code for the given namespace
	* @api private
	*/
	function selectColor(namespace) {
		let hash = 0;

		for (let i = 0; i < namespace.length; i++) {
			hash = ((hash << 5) - hash) + namespace.charCodeAt(i);
			hash |= 0; // Convert to 32bit integer
		}

		return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
	}
	createDebug.selectColor = selectColor;

	/**
	* Create a debugger with the given `namespace`.
	*
	* @param {String} namespace
	* @return {Function}
	* @api public
	*/
	function createDebug(namespace) {
		let prevTime;
		let enableOverride = null;
		let namespacesCache;
		let enabledCache;

		function debug(...args) {
			// Disabled?
			if (!debug.enabled) {
				return;
			}

			const self = debug;

			// Set `diff` timestamp
			const curr = Number(new Date());
			const ms = curr - (prevTime || curr);
			self.diff = ms;
			self.prev = prevTime;
			self.curr = curr;
			prevTime = curr;

			args[0] = createDebug.coerce(args[0]);

			if (typeof args[0] !== 'string') {
				// Anything else let's inspect with %O
				args.unshift('%O');
			}

			// Apply any `formatters` transformations
			let index = 0;
			args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
				// If we encounter an escaped % then don't increase the array index
				if (match === '%%') {
					return '%';
				}
				index++;
				const formatter = createDebug.formatters[format];
				if (typeof formatter === 'function') {
					const val = args[index];
					match = formatter.call(self, val);

					// Now we need to remove `args[index]` since it's inlined in the `format`
					args.splice(index, 1);
					index--;
				}
				return match;
			});

			// Apply env-specific formatting (colors, etc.)
			createDebug.formatArgs.call(self, args);

			const logFn = self.log || createDebug.log;
			logFn.apply(self, args);
		}

		debug.namespace = namespace;
		debug.useColors = createDebug.useColors();
		debug.color = createDebug.selectColor(namespace);
		debug.extend = extend;
		debug.destroy = createDebug.destroy; // XXX Temporary. Will be removed in the next major release.

		Object.defineProperty(debug, 'enabled', {
			enumerable: true,
			configurable: false,
			get: () => {
				if (enableOverride !== null) {
					return enableOverride;
				}
				if (namespacesCache !== createDebug.namespaces) {
					namespacesCache = createDebug.namespaces;
					enabledCache = createDebug.enabled(namespace);
				}

				return enabledCache;
			},
			set: v => {
				enableOverride = v;
			}
		});

		// Env-specific initialization logic for debug instances
		if (typeof createDebug.init === 'function') {
			createDebug.init(debug);
		}

		return debug;
	}

	function extend(namespace, delimiter) {
		const newDebug = createDebug(this.namespace + (typeof delimiter === 'undefined' ? ':' : delimiter) + namespace);
		newDebug.log = this.log;
		return newDebug;
	}

	/**
	* Enables a debug mode by namespaces. This can include modes
	* separated by a colon and wildcards.
	*
	* @param {String} namespaces
	* @api public
	*/
	function enable(namespaces) {
		createDebug.save(namespaces);
		createDebug.namespaces = namespaces;

		createDebug.names = [];
		createDebug.skips = [];

		const split = (typeof namespaces === 'string' ? namespaces : '')
			.trim()
			.replace(/\s+/g, ',')
			.split(',')
			.filter(Boolean);

		for (const ns of split) {
			if (ns[0] === '-') {
				createDebug.skips.push(ns.slice(1));
			} else {
				createDebug.names.push(ns);
			}
		}
	}

	/**
	 * Checks if the given string matches a namespace template, honoring
	 * asterisks as wildcards.
	 *
	 * @param {String} search
	 * @param {String} template
	 * @return {Boolean}
	 */
	function matchesTemplate(search, template) {
		let searchIndex = 0;
		let templateIndex = 0;
		let starIndex = -1;
		let matchIndex = 0;

		while (searchIndex < search.length) {
			if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === '*')) {
				// Match character or proceed with wildcard
				if (template[templateIndex] === '*') {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++; // Skip the '*'
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) { // eslint-disable-line no-negated-condition
				// Backtrack to the last '*' and try to match more characters
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else {
				return false; // No match
			}
		}

		// Handle trailing '*' in template
		while (templateIndex < template.length && template[templateIndex] === '*') {
			templateIndex++;
		}

		return templateIndex === template.length;
	}

	/**
	* Disable debug output.
	*
	* @return {String} namespaces
	* @api public
	*/
	function disable() {
		const namespaces = [
			...createDebug.names,
			...createDebug.skips.map(namespace => '-' + namespace)
		].join(',');
		createDebug.enable('');
		return namespaces;
	}

	/**
	* Returns true if the given mode name is enabled, false otherwise.
	*
	* @param {String} name
	* @return {Boolean}
	* @api public
	*/
	function enabled(name) {
		for (const skip of createDebug.skips) {
			if (matchesTemplate(name, skip)) {
				return false;
			}
		}

		for (const ns of createDebug.names) {
			if (matchesTemplate(name, ns)) {
				return true;
			}
		}

		return false;
	}

	/**
	* Coerce `val`.
	*
	* @param {Mixed} val
	* @return {Mixed}
	* @api private
	*/
	function coerce(val) {
		if (val instanceof Error) {
			return val.stack || val.message;
		}
		return val;
	}

	/**
	* XXX DO NOT USE. This is a temporary stub function.
	* XXX It WILL be removed in the next major release.
	*/
	function destroy() {
		console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
	}

	createDebug.enable(createDebug.load());

	return createDebug;
}

module.exports = setup;


/***/ }),

/***/ 2830:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/**
 * Detect Electron renderer / nwjs process, which is node, but we should
 * treat as a browser.
 */

if (typeof process === 'undefined' || process.type === 'renderer' || process.browser === true || process.__nwjs) {
	module.exports = __nccwpck_require__(6110);
} else {
	module.exports = __nccwpck_require__(5108);
}


/***/ }),

/***/ 5108:
/***/ ((module, exports, __nccwpck_require__) => {

/**
 * Module dependencies.
 */

const tty = __nccwpck_require__(2018);
const util = __nccwpck_require__(9023);

/**
 * This is the Node.js implementation of `debug()`.
 */

exports.init = init;
exports.log = log;
exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.destroy = util.deprecate(
	() => {},
	'Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.'
);

/**
 * Colors.
 */

exports.colors = [6, 2, 3, 4, 5, 1];

try {
	// Optional dependency (as in, doesn't need to be installed, NOT like optionalDependencies in package.json)
	// eslint-disable-next-line import/no-extraneous-dependencies
	const supportsColor = __nccwpck_require__(1450);

	if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) {
		exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	}
} catch (error) {
	// Swallow - we only care if `supports-color` is available; it doesn't have to be.
}

/**
 * Build up the default `inspectOpts` object from the environment variables.
 *
 *   $ DEBUG_COLORS=no DEBUG_DEPTH=10 DEBUG_SHOW_HIDDEN=enabled node script.js
 */

exports.inspectOpts = Object.keys(process.env).filter(key => {
	return /^debug_/i.test(key);
}).reduce((obj, key) => {
	// Camel-case
	const prop = key
		.substring(6)
		.toLowerCase()
		.replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});

	// Coerce string value into JS value
	let val = process.env[key];
	if (/^(yes|on|true|enabled)$/i.test(val)) {
		val = true;
	} else if (/^(no|off|false|disabled)$/i.test(val)) {
		val = false;
	} else if (val === 'null') {
		val = null;
	} else {
		val = Number(val);
	}

	obj[prop] = val;
	return obj;
}, {});

/**
 * Is stdout a TTY? Colored output is enabled when `true`.
 */

function useColors() {
	return 'colors' in exports.inspectOpts ?
		Boolean(exports.inspectOpts.colors) :
		tty.isatty(process.stderr.fd);
}

/**
 * Adds ANSI color escape codes if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	const {namespace: name, useColors} = this;

	if (useColors) {
		const c = this.color;
		const colorCode = '\u001B[3' + (c < 8 ? c : '8;5;' + c);
		const prefix = `  ${colorCode};1m${name} \u001B[0m`;

		args[0] = prefix + args[0].split('\n').join('\n' + prefix);
		args.push(colorCode + 'm+' + module.exports.humanize(this.diff) + '\u001B[0m');
	} else {
		args[0] = getDate() + name + ' ' + args[0];
	}
}

function getDate() {
	if (exports.inspectOpts.hideDate) {
		return '';
	}
	return new Date().toISOString() + ' ';
}

/**
 * Invokes `util.formatWithOptions()` with the specified arguments and writes to stderr.
 */

function log(...args) {
	return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + '\n');
}

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	if (namespaces) {
		process.env.DEBUG = namespaces;
	} else {
		// If you set a process.env field to null or undefined, it gets cast to the
		// string 'null' or 'undefined'. Just delete instead.
		delete process.env.DEBUG;
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */

function load() {
	return process.env.DEBUG;
}

/**
 * Init logic for `debug` instances.
 *
 * Create a new `inspectOpts` object in case `useColors` is set
 * differently for a particular `debug` instance.
 */

function init(debug) {
	debug.inspectOpts = {};

	const keys = Object.keys(exports.inspectOpts);
	for (let i = 0; i < keys.length; i++) {
		debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %o to `util.inspect()`, all on a single line.
 */

formatters.o = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts)
		.split('\n')
		.map(str => str.trim())
		.join(' ');
};

/**
 * Map %O to `util.inspect()`, allowing multiple lines if needed.
 */

formatters.O = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts);
};


/***/ }),

/***/ 9167:
/***/ ((module, exports, __nccwpck_require__) => {

//Based on follow-redirects v0.0.x

var nativeHttps = __nccwpck_require__(5692),
  nativeHttp = __nccwpck_require__(8611),
  url = __nccwpck_require__(7016),
  utils = __nccwpck_require__(4510);

var maxRedirects = module.exports.maxRedirects = 5;

var protocols = {
  https: nativeHttps,
  http: nativeHttp
};

for (var protocol in protocols) {
  var h = function() {};
  h.prototype = protocols[protocol];
  h = new h();

  h.request = function(h) {
    return function(options, callback, redirectOptions) {

      redirectOptions = redirectOptions || {};

      var max = (typeof options === 'object' && 'maxRedirects' in options) ? options.maxRedirects : exports.maxRedirects;

      var redirect = utils.extend({
        count: 0,
        max: max,
        clientRequest: null,
        userCallback: callback
      }, redirectOptions);

      if (redirect.count > redirect.max) {
        var err = new Error('Max redirects exceeded. To allow more redirects, pass options.maxRedirects property.');
        redirect.clientRequest.emit('error', err);
        return redirect.clientRequest;
      }

      redirect.count++;

      var reqUrl;
      if (typeof options === 'string') {
        reqUrl = options;
      } else {
        reqUrl = url.format(utils.extend({
          protocol: protocol
        }, options));
      }

      var clientRequest = Object.getPrototypeOf(h).request(options, redirectCallback(reqUrl, redirect));

      if (!redirect.clientRequest) redirect.clientRequest = clientRequest;

      function redirectCallback(reqUrl, redirect) {
        return function(res) {
          if (res.statusCode < 300 || res.statusCode > 399) {
            return redirect.userCallback(res);
          }

          if (!('location' in res.headers)) {
            return redirect.userCallback(res);
          }

          var redirectUrl = url.resolve(reqUrl, res.headers.location);

          var proto = url.parse(redirectUrl).protocol;
          proto = proto.substr(0, proto.length - 1);
          return module.exports[proto].get(redirectUrl, redirectCallback(reqUrl, redirect), redirect);
        };
      }

      return clientRequest;
    };
  }(h);

  // see https://github.com/joyent/node/blob/master/lib/http.js#L1623
  h.get = function(h) {
    return function(options, cb, redirectOptions) {
      var req = h.request(options, cb, redirectOptions);
      req.end();
      return req;
    };
  }(h);

  module.exports[protocol] = h;
}


/***/ }),

/***/ 9976:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = HttpDuplex;

var util = __nccwpck_require__(9023),
  stream = __nccwpck_require__(570);

util.inherits(HttpDuplex, stream.Duplex);

function HttpDuplex(req, res, options) {
  var self = this;

  if (!(self instanceof HttpDuplex)) return new HttpDuplex(req, res, options);

  stream.Duplex.call(self, options);
  self._output = null;

  self.connect(req, res);
}

HttpDuplex.prototype.connect = function(req, res) {
  var self = this;
  self.req = req;
  self._output = res;
  self.emit('response', res);

  res.on('data', function(c) {
    if (!self.push(c)) self._output.pause();
  });
  res.on('end', function() {
    self.push(null);
  });
};

HttpDuplex.prototype._read = function(n) {
  if (this._output) this._output.resume();
};

HttpDuplex.prototype._write = function(chunk, encoding, cb) {
  this.req.write(chunk, encoding);
  cb();
};

HttpDuplex.prototype.end = function(chunk, encoding, cb) {
  this._output.socket.destroySoon();
  return this.req.end(chunk, encoding, cb);
};

HttpDuplex.prototype.destroy = function() {
  this.req.destroy();
  this._output.socket.destroy();
};

HttpDuplex.prototype.destroySoon = function() {
  this.req.destroy();
  this._output.socket.destroy();
};


/***/ }),

/***/ 7133:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var querystring = __nccwpck_require__(3480),
  http = __nccwpck_require__(9167),
  fs = __nccwpck_require__(9896),
  path = __nccwpck_require__(6928),
  url = __nccwpck_require__(7016),
  ssh = __nccwpck_require__(8573),
  HttpDuplex = __nccwpck_require__(9976),
  debug = __nccwpck_require__(2830)('modem'),
  utils = __nccwpck_require__(4510),
  util = __nccwpck_require__(9023),
  splitca = __nccwpck_require__(4087),
  os = __nccwpck_require__(857),
  isWin = os.type() === 'Windows_NT',
  stream = __nccwpck_require__(2203);

var defaultOpts = function () {
  var host;
  var opts = {};

  if (!process.env.DOCKER_HOST) {
    // Windows socket path: //./pipe/docker_engine ( Windows 10 )
    // Linux & Darwin socket path is /var/run/docker.sock when running system-wide,
    // or $HOME/.docker/run/docker.sock in new Docker Desktop installs.
    opts.socketPath = isWin ? '//./pipe/docker_engine' : findDefaultUnixSocket;
  } else if (process.env.DOCKER_HOST.indexOf('unix://') === 0) {
    // Strip off unix://, fall back to default if unix:// was passed without a path
    opts.socketPath = process.env.DOCKER_HOST.substring(7) || findDefaultUnixSocket;
  } else if (process.env.DOCKER_HOST.indexOf('npipe://') === 0) {
    // Strip off npipe://, fall back to default of //./pipe/docker_engine if
    // npipe:// was passed without a path
    opts.socketPath = process.env.DOCKER_HOST.substring(8) || '//./pipe/docker_engine';
  } else {
    var hostStr = process.env.DOCKER_HOST;
    if (hostStr.indexOf('\/\/') < 0) {
      hostStr = 'tcp://' + hostStr;
    }
    try {
      host = new url.URL(hostStr);
    } catch (err) {
      throw new Error('DOCKER_HOST env variable should be something like tcp://localhost:1234');
    }

    opts.port = host.port;

    if (process.env.DOCKER_TLS_VERIFY === '1' || opts.port === '2376') {
      opts.protocol = 'https';
    } else if (host.protocol === 'ssh:') {
      opts.protocol = 'ssh';
      opts.username = host.username;
      opts.sshOptions = {
        agent: process.env.SSH_AUTH_SOCK,
      }
    } else {
      opts.protocol = 'http';
    }

    if (process.env.DOCKER_PATH_PREFIX) {
      opts.pathPrefix = process.env.DOCKER_PATH_PREFIX;
    }
    else {
      opts.pathPrefix = '/';
    }

    opts.host = host.hostname;

    if (process.env.DOCKER_CERT_PATH) {
      opts.ca = splitca(path.join(process.env.DOCKER_CERT_PATH, 'ca.pem'));
      opts.cert = fs.readFileSync(path.join(process.env.DOCKER_CERT_PATH, 'cert.pem'));
      opts.key = fs.readFileSync(path.join(process.env.DOCKER_CERT_PATH, 'key.pem'));
    }

    if (process.env.DOCKER_CLIENT_TIMEOUT) {
      opts.timeout = parseInt(process.env.DOCKER_CLIENT_TIMEOUT, 10);
    }
  }

  return opts;
};

var findDefaultUnixSocket = function () {
  return new Promise(function (resolve) {
    var userDockerSocket = path.join(os.homedir(), '.docker', 'run', 'docker.sock');
    fs.access(userDockerSocket, function (err) {
      if (err) resolve('/var/run/docker.sock');
      else resolve(userDockerSocket);
    })
  });
}


var Modem = function (options) {
  var optDefaults = defaultOpts();
  var opts = Object.assign({}, optDefaults, options);

  this.host = opts.host;

  if (!this.host) {
    this.socketPath = opts.socketPath;
  }

  this.port = opts.port;
  this.pathPrefix = opts.pathPrefix;
  this.username = opts.username;
  this.password = opts.password;
  this.version = opts.version;
  this.key = opts.key;
  this.cert = opts.cert;
  this.ca = opts.ca;
  this.timeout = opts.timeout;
  this.connectionTimeout = opts.connectionTimeout;
  this.checkServerIdentity = opts.checkServerIdentity;
  this.agent = opts.agent;
  this.headers = opts.headers || {};
  this.sshOptions = Object.assign({}, options ? options.sshOptions : {}, optDefaults.sshOptions);
  //retrocompabitlity
  if (this.sshOptions.agentForward === undefined) {
    this.sshOptions.agentForward = opts.agentForward;
  }

  if (this.key && this.cert && this.ca) {
    this.protocol = 'https';
  }
  this.protocol = opts.protocol || this.protocol || 'http';
};

Modem.prototype.dial = function (options, callback) {
  var opts, address, data;

  if (options.options) {
    opts = options.options;
  }

  // Prevent credentials from showing up in URL
  if (opts && opts.authconfig) {
    delete opts.authconfig;
  }

  // Prevent abortsignal from showing up in the URL
  if (opts && opts.abortSignal) {
    delete opts.abortSignal;
  }

  if (this.version) {
    options.path = '/' + this.version + options.path;
  }

  if (this.host) {
    var parsed = url.parse(this.host);
    address = url.format({
      protocol: parsed.protocol || this.protocol,
      hostname: parsed.hostname || this.host,
      port: this.port,
      pathname: parsed.pathname || this.pathPrefix,
    });
    address = url.resolve(address, options.path);
  } else {
    address = options.path;
  }

  if (options.path.indexOf('?') !== -1) {
    if (opts && Object.keys(opts).length > 0) {
      address += this.buildQuerystring(opts._query || opts);
    } else {
      address = address.substring(0, address.length - 1);
    }
  }

  var optionsf = {
    path: address,
    method: options.method,
    headers: options.headers || Object.assign({}, this.headers),
    key: this.key,
    cert: this.cert,
    ca: this.ca
  };


  if (this.checkServerIdentity) {
    optionsf.checkServerIdentity = this.checkServerIdentity;
  }

  if (this.agent) {
    optionsf.agent = this.agent;
  }

  if (options.authconfig) {
    optionsf.headers['X-Registry-Auth'] = options.authconfig.key || options.authconfig.base64 ||
      Buffer.from(JSON.stringify(options.authconfig)).toString('base64').replace(/\+/g, "-").replace(/\//g, "_");
  }

  if (options.registryconfig) {
    optionsf.headers['X-Registry-Config'] = options.registryconfig.base64 ||
      Buffer.from(JSON.stringify(options.registryconfig)).toString('base64');
  }

  if (options.abortSignal) {
    optionsf.signal = options.abortSignal;
  }

  if (options.file) {
    if (typeof options.file === 'string') {
      data = fs.createReadStream(path.resolve(options.file));
    } else {
      data = options.file;
    }
    optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/tar';
  } else if (opts && options.method === 'POST') {
    data = JSON.stringify(opts._body || opts);
    if (options.allowEmpty) {
      optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/json';
    } else {
      if (data !== '{}' && data !== '""') {
        optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/json';
      } else {
        data = undefined;
      }
    }
  }

  if (typeof data === 'string') {
    optionsf.headers['Content-Length'] = Buffer.byteLength(data);
  } else if (Buffer.isBuffer(data) === true) {
    optionsf.headers['Content-Length'] = data.length;
  } else if (optionsf.method === 'PUT' || options.hijack || options.openStdin) {
    optionsf.headers['Transfer-Encoding'] = 'chunked';
  }

  if (options.hijack) {
    optionsf.headers.Connection = 'Upgrade';
    optionsf.headers.Upgrade = optionsf.headers.Upgrade ?? 'tcp';
  }

  if (this.socketPath) {
    // SocketPath may be a function that can return a promise:
    this.getSocketPath().then((socketPath) => {
      optionsf.socketPath = socketPath;
      this.buildRequest(optionsf, options, data, callback);
    });
  } else {
    var urlp = url.parse(address);
    optionsf.hostname = urlp.hostname;
    optionsf.port = urlp.port;
    optionsf.path = urlp.path;

    this.buildRequest(optionsf, options, data, callback);
  }
};

Modem.prototype.getSocketPath = function () {
  if (!this.socketPath) return;
  if (this.socketPathCache) return Promise.resolve(this.socketPathCache);

  var socketPathValue = typeof this.socketPath === 'function'
    ? this.socketPath() : this.socketPath;

  this.socketPathCache = socketPathValue;

  return Promise.resolve(socketPathValue);
}

Modem.prototype.buildRequest = function (options, context, data, callback) {
  var self = this;
  var connectionTimeoutTimer;
  var finished = false;

  var opts = self.protocol === 'ssh' ? Object.assign(options, {
    agent: ssh(Object.assign({}, self.sshOptions, {
      'host': self.host,
      'port': self.port,
      'username': self.username,
      'password': self.password,
    })),
    protocol: 'http:',
  }) : options;

  var req = null;
  try {
    req = http[self.protocol === 'ssh' ? 'http' : self.protocol].request(opts, function () { });
  } catch (e) {
    callback(e);
    return;
  }

  debug('Sending: %s', util.inspect(options, {
    showHidden: true,
    depth: null
  }));

  if (self.connectionTimeout) {
    connectionTimeoutTimer = setTimeout(function () {
      debug('Connection Timeout of %s ms exceeded', self.connectionTimeout);
      req.destroy();
    }, self.connectionTimeout);
  }

  if (self.timeout) {
    req.setTimeout(self.timeout);
    req.on('timeout', function () {
      debug('Timeout of %s ms exceeded', self.timeout);
      req.destroy();
    });
  }

  if (context.hijack === true) {
    clearTimeout(connectionTimeoutTimer);
    req.on('upgrade', function (res, sock, head) {
      if (finished === false) {
        finished = true;
        if (head.length > 0) {
          sock.unshift(head);
        }
        return callback(null, sock);
      }
    });
  }

  req.on('connect', function () {
    clearTimeout(connectionTimeoutTimer);
  });

  req.on('disconnect', function () {
    clearTimeout(connectionTimeoutTimer);
  });

  req.on('response', function (res) {
    clearTimeout(connectionTimeoutTimer);
    if (context.isStream === true) {
      if (finished === false) {
        finished = true;
        self.buildPayload(null, context.isStream, context.statusCodes, context.openStdin, req, res, null, callback);
      }
    } else {
      // The native 'request' method only handles aborting during the request lifecycle not the response lifecycle.
      // We need to make the response stream abortable so that it's destroyed with an error on abort and then
      // it triggers the request 'error' event
      if (options.signal != null) {
        stream.addAbortSignal(options.signal, res)
      }
      var chunks = [];
      res.on('data', function (chunk) {
        chunks.push(chunk);
      });

      res.on('end', function () {
        var buffer = Buffer.concat(chunks);
        var result = buffer.toString();

        debug('Received: %s', result);

        var json = utils.parseJSON(result) || buffer;
        if (finished === false) {
          finished = true;
          self.buildPayload(null, context.isStream, context.statusCodes, false, req, res, json, callback);
        }
      });
    }
  });

  req.on('error', function (error) {
    clearTimeout(connectionTimeoutTimer);
    if (finished === false) {
      finished = true;
      self.buildPayload(error, context.isStream, context.statusCodes, false, {}, {}, null, callback);
    }
  });

  if (typeof data === 'string' || Buffer.isBuffer(data)) {
    req.write(data);
  } else if (data) {
    data.on('error', function (error) {
      req.destroy(error);
    });
    data.pipe(req);
  }

  if (!context.openStdin && (typeof data === 'string' || data === undefined || Buffer.isBuffer(data))) {
    req.end();
  }
};

Modem.prototype.buildPayload = function (err, isStream, statusCodes, openStdin, req, res, json, cb) {
  if (err) return cb(err, null);

  if (statusCodes[res.statusCode] !== true) {
    getCause(isStream, res, json, function (err, cause) {
      if (err) {
        return cb(err, null);
      }
      var msg = new Error(
        '(HTTP code ' + res.statusCode + ') ' +
        (statusCodes[res.statusCode] || 'unexpected') + ' - ' +
        (cause.message || cause.error || cause) + ' '
      );
      msg.reason = statusCodes[res.statusCode];
      msg.statusCode = res.statusCode;
      msg.json = json;
      cb(msg, null);
    });
  } else {
    if (openStdin) {
      cb(null, new HttpDuplex(req, res));
    } else if (isStream) {
      cb(null, res);
    } else {
      cb(null, json);
    }
  }

  function getCause(isStream, res, json, callback) {
    var chunks = '';
    var done = false;

    if (isStream) {
      res.on('data', function (chunk) {
        chunks += chunk;
      });
      res.on('error', function (err) {
        handler(err, null);
      });
      res.on('end', function () {
        handler(null, utils.parseJSON(chunks) || chunks)
      });
    } else {
      callback(null, json);
    }

    function handler(err, data) {
      if (done === false) {
        if (err) {
          callback(err);
        } else {
          callback(null, data);
        }
      }
      done = true;
    }
  }
};

Modem.prototype.demuxStream = function (streama, stdout, stderr) {
  var pendingStreamType = null;
  var pendingDataLength = null;
  var buffer = Buffer.from('');
  
  function processData(data) {
    if (data) {
      buffer = Buffer.concat([buffer, data]);
    }
    if (pendingStreamType === null) {
      if (buffer.length >= 8) {
        var header = bufferSlice(8);
        var streamType = header.readUInt8(0);
        var dataLength = header.readUInt32BE(4);

        // Validate stream type per Docker multiplex protocol:
        // 0 = stdin, 1 = stdout, 2 = stderr
        if (streamType !== 0 && streamType !== 1 && streamType !== 2) {
          // Invalid header — stream is likely not multiplexed (e.g. TTY mode)
          // or has become misaligned. Write the entire buffer as stdout
          // and stop trying to demux.
          var remaining = Buffer.concat([header, buffer]);
          stdout.write(remaining);
          buffer = Buffer.from('');
          pendingStreamType = null;
          pendingDataLength = null;
          // Switch to raw passthrough for the rest of the stream
          streama.removeListener('data', processData);
          streama.on('data', function(chunk) {
            stdout.write(chunk);
          });
          return;
        }

        pendingStreamType = streamType;
        pendingDataLength = dataLength;
        // It's possible we got a "data" that contains multiple messages
        // Process the next one
        processData();
      }
    } else {
      if (buffer.length >= pendingDataLength) {
        var content = bufferSlice(pendingDataLength);
        if (pendingStreamType === 1) {
          stdout.write(content);
        } else {
          stderr.write(content);
        }
        pendingStreamType = null;
        pendingDataLength = null;
        // It's possible we got a "data" that contains multiple messages
        // Process the next one
        processData();
      }
    }
  }

  function bufferSlice(end) {
    var out = buffer.subarray(0, end);
    buffer = Buffer.from(buffer.subarray(end, buffer.length));
    return out;
  }

  streama.on('data', processData);
};

Modem.prototype.followProgress = function (streama, onFinished, onProgress) {
  var buf = '';
  var output = [];
  var finished = false;

  streama.on('data', onStreamEvent);
  streama.on('error', onStreamError);
  streama.on('end', onStreamEnd);
  streama.on('close', onStreamEnd);

  function onStreamEvent(data) {
    buf += data.toString();
    pump();

    function pump() {
      var pos;
      while ((pos = buf.indexOf('\n')) >= 0) {
        if (pos == 0) {
          buf = buf.slice(1);
          continue;
        }
        processLine(buf.slice(0, pos));
        buf = buf.slice(pos + 1);
      }
    }

    function processLine(line) {
      if (line[line.length - 1] == '\r') line = line.substr(0, line.length - 1);
      if (line.length > 0) {
        var obj = JSON.parse(line);
        output.push(obj);
        if (onProgress) {
          onProgress(obj);
        }
      }
    }
  };

  function onStreamError(err) {
    finished = true;
    streama.removeListener('data', onStreamEvent);
    streama.removeListener('error', onStreamError);
    streama.removeListener('end', onStreamEnd);
    streama.removeListener('close', onStreamEnd);
    onFinished(err, output);
  }

  function onStreamEnd() {
    if (!finished) onFinished(null, output);
    finished = true;
  }
};

Modem.prototype.buildQuerystring = function (opts) {
  var clone = {};

  Object.keys(opts).map(function (key, i) {
    if (
      opts[key] &&
      typeof opts[key] === 'object' &&
      !Array.isArray(opts[key])
    ) {
      clone[key] = JSON.stringify(opts[key]);
    } else {
      clone[key] = opts[key];
    }
  });

  return querystring.stringify(clone);
};

module.exports = Modem;


/***/ }),

/***/ 8573:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var Client = (__nccwpck_require__(6091)/* .Client */ .K),
  http = __nccwpck_require__(8611);

module.exports = function (opt) {
  var conn = new Client();
  var agent = new http.Agent();

  agent.createConnection = function (options, fn) {
    try {
      conn.once('ready', function () {
        conn.exec('docker system dial-stdio', function (err, stream) {
          if (err) {
            handleError(err , fn);
          }

          fn(null, stream);
          
          stream.addListener('error', (err) => {
            handleError(err, fn);
          });
          stream.once('close', () => {
            conn.end();
            agent.destroy();
          });
        });
      }).on('error', (err) => {
        handleError(err, fn);
      })
        .connect(opt);
      conn.once('end', () => agent.destroy());
      
    } catch (err) {
      handleError(err);
    }
  };

  function handleError(err, cb) {
    conn.end();
    agent.destroy();
    if (cb) {
      cb(err);
    } else {
      throw err;
    }
  }

  return agent;
};


/***/ }),

/***/ 4510:
/***/ ((module) => {

// https://github.com/HenrikJoreteg/extend-object/blob/v0.1.0/extend-object.js

var arr = [];
var each = arr.forEach;
var slice = arr.slice;

module.exports.extend = function(obj) {
  each.call(slice.call(arguments, 1), function(source) {
    if (source) {
      for (var prop in source) {
        obj[prop] = source[prop];
      }
    }
  });
  return obj;
};

module.exports.parseJSON = function(s) {
  try {
    return JSON.parse(s);
  } catch (e) {
    return null;
  }
};


/***/ }),

/***/ 7056:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var protobuf = __nccwpck_require__(3079);
var path = __nccwpck_require__(6928);

// Constants
var BUILDKIT_TRACE_ID = "moby.buildkit.trace";
var BUILDKIT_IMAGE_ID = "moby.image.id";
var PROTO_TYPE = "moby.buildkit.v1.StatusResponse";
var ENCODING_UTF8 = "utf8";
var ENCODING_BASE64 = "base64";

var StatusResponse;

// Load the protobuf schema
function loadProto() {
  if (StatusResponse) return StatusResponse;
  
  var root = protobuf.loadSync(
    __nccwpck_require__.ab + "buildkit_status.proto"
  );
  StatusResponse = root.lookupType(PROTO_TYPE);
  return StatusResponse;
}

/**
 * Decodes a BuildKit trace message
 * @param {string} base64Data - Base64-encoded protobuf data from aux field
 * @returns {Object} Decoded status response with vertexes, logs, etc.
 */
function decodeBuildKitStatus(base64Data) {
  var StatusResponse = loadProto();
  
  // Handle empty messages
  if (!base64Data || base64Data.length === 0) {
    return {
      vertexes: [],
      statuses: [],
      logs: [],
      warnings: []
    };
  }
  
  var buffer = Buffer.from(base64Data, ENCODING_BASE64);
  var message = StatusResponse.decode(buffer);
  return StatusResponse.toObject(message, {
    longs: String,
    enums: String,
    bytes: String,
    defaults: true
  });
}

/**
 * Formats BuildKit status into human-readable text
 * @param {Object} status - Decoded status response
 * @returns {string[]} Array of human-readable log lines
 */
function formatBuildKitStatus(status) {
  var lines = [];
  
  // Process vertexes (build steps)
  if (status.vertexes && status.vertexes.length > 0) {
    status.vertexes.forEach(function(vertex) {
      if (vertex.name && vertex.started && !vertex.completed) {
        lines.push("[" + vertex.digest.substring(0, 12) + "] " + vertex.name);
      }
      if (vertex.error) {
        lines.push("ERROR: " + vertex.error);
      }
      if (vertex.completed && vertex.cached) {
        lines.push("CACHED: " + vertex.name);
      }
    });
  }
  
  // Process logs (command output)
  if (status.logs && status.logs.length > 0) {
    status.logs.forEach(function(log) {
      var msg = Buffer.from(log.msg).toString(ENCODING_UTF8);
      if (msg.trim()) {
        lines.push(msg.trimEnd());
      }
    });
  }
  
  // Process status updates (progress)
  if (status.statuses && status.statuses.length > 0) {
    status.statuses.forEach(function(s) {
      if (s.name && s.total > 0) {
        var percent = Math.floor((s.current / s.total) * 100);
        lines.push(s.name + ": " + percent + "% (" + s.current + "/" + s.total + ")");
      }
    });
  }
  
  // Process warnings
  if (status.warnings && status.warnings.length > 0) {
    status.warnings.forEach(function(warning) {
      var msg = Buffer.from(warning.short).toString(ENCODING_UTF8);
      lines.push("WARNING: " + msg);
    });
  }
  
  return lines;
}

/**
 * Parse a BuildKit stream line and extract human-readable logs
 * @param {string} line - JSON line from build stream
 * @returns {Object} { isBuildKit: boolean, logs: string[], raw: Object }
 */
function parseBuildKitLine(line) {
  try {
    var json = JSON.parse(line);
    
    // Check if it's a BuildKit trace message
    if (json.id === BUILDKIT_TRACE_ID && json.aux !== undefined) {
      var status = decodeBuildKitStatus(json.aux);
      var logs = formatBuildKitStatus(status);
      
      return {
        isBuildKit: true,
        logs: logs,
        raw: status
      };
    }
    
    // Check if it's the final image ID
    if (json.id === BUILDKIT_IMAGE_ID && json.aux && json.aux.ID) {
      return {
        isBuildKit: true,
        logs: ["Built image: " + json.aux.ID],
        raw: json.aux
      };
    }
    
    // Not a BuildKit message
    return {
      isBuildKit: false,
      logs: [],
      raw: json
    };
  } catch (e) {
    return {
      isBuildKit: false,
      logs: [],
      raw: null,
      error: e.message
    };
  }
}

/**
 * Follow progress of a stream, automatically handling both BuildKit and regular output.
 * This provides the same ergonomics as modem.followProgress but decodes BuildKit logs.
 * 
 * @param {Stream} stream - Stream from buildImage(), pull(), push(), etc.
 * @param {Function} onFinished - Called when stream ends: (err, output) => void
 * @param {Function} onProgress - Called for each log event: (event) => void
 * @returns {void}
 */
function followProgress(stream, onFinished, onProgress) {
  var buffer = '';
  var output = [];
  var finished = false;

  stream.on('data', onStreamEvent);
  stream.on('error', onStreamError);
  stream.on('end', onStreamEnd);
  stream.on('close', onStreamEnd);

  function onStreamEvent(data) {
    buffer += data.toString();
    
    // Process complete lines
    var lines = buffer.split('\n');
    buffer = lines.pop(); // Save incomplete line
    
    lines.forEach(function(line) {
      if (!line.trim()) return;
      
      processLine(line);
    });
  }

  function processLine(line) {
    try {
      // Try to parse as BuildKit or regular Docker output
      var result = parseBuildKitLine(line);
      
      if (result.isBuildKit) {
        // BuildKit message - create events from decoded logs
        result.logs.forEach(function(log) {
          var event = { stream: log + '\n' };
          output.push(event);
          if (onProgress) onProgress(event);
        });
      } else if (result.raw) {
        // Regular Docker message
        output.push(result.raw);
        if (onProgress) onProgress(result.raw);
      }
    } catch (e) {
      // If parsing fails, try plain JSON
      try {
        var json = JSON.parse(line);
        output.push(json);
        if (onProgress) onProgress(json);
      } catch (e2) {
        // Ignore parse errors
      }
    }
  }

  function onStreamError(err) {
    finished = true;
    stream.removeListener('data', onStreamEvent);
    stream.removeListener('error', onStreamError);
    stream.removeListener('end', onStreamEnd);
    stream.removeListener('close', onStreamEnd);
    if (onFinished) onFinished(err, output);
  }

  function onStreamEnd() {
    if (finished) return;
    finished = true;
    
    // Process any remaining data in buffer
    if (buffer.trim()) {
      processLine(buffer);
    }
    
    stream.removeListener('data', onStreamEvent);
    stream.removeListener('error', onStreamError);
    stream.removeListener('end', onStreamEnd);
    stream.removeListener('close', onStreamEnd);
    if (onFinished) onFinished(null, output);
  }
}

module.exports = {
  followProgress: followProgress
};


/***/ }),

/***/ 2474:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents a config
 * @param {Object} modem docker-modem
 * @param {String} id  Config's id
 */
var Config = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Config.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 *
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Config.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update a config.
 *
 * @param {object} opts
 * @param {function} callback
 */
Config.prototype.update = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id + '/update?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Removes the config
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Config.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Config;


/***/ }),

/***/ 8521:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var extend = (__nccwpck_require__(8300).extend),
  Exec = __nccwpck_require__(209),
  util = __nccwpck_require__(8300);

/**
 * Represents a Container
 * @param {Object} modem docker-modem
 * @param {String} id    Container's ID
 */
var Container = function(modem, id) {
  this.modem = modem;
  this.id = id;

  this.defaultOptions = {
    top: {},
    start: {},
    commit: {},
    stop: {},
    pause: {},
    unpause: {},
    restart: {},
    resize: {},
    attach: {},
    remove: {},
    copy: {},
    kill: {},
    exec: {},
    rename: {},
    log: {},
    stats: {},
    getArchive: {},
    infoArchive: {},
    putArchive: {},
    update: {},
    wait: {}
  };
};

Container.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if supplied will query Docker.
 * @return {Object}            ID only and only if callback isn't supplied.
 */
Container.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Rename
 * @param  {Object}   opts     Rename options
 * @param  {Function} callback Callback
 */
Container.prototype.rename = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.rename);

  var optsf = {
    path: '/containers/' + this.id + '/rename?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update
 * @param  {Object}   opts     Update options
 * @param  {Function} callback Callback
 */
Container.prototype.update = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.update);

  var optsf = {
    path: '/containers/' + this.id + '/update',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Top
 * @param  {Object}   opts like 'ps_args' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.top = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.top);

  var optsf = {
    path: '/containers/' + this.id + '/top?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Containers changes
 * @param  {Object}   Options
 * @param  {Function} callback Callback
 */
Container.prototype.changes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/changes',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Checkpoints list
 * @param  {Object}   opts     List checkpoints options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.listCheckpoint = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Delete checkpoint
 * @param  {Object}   opts     Delete checkpoint options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.deleteCheckpoint = function(checkpoint, opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints/' + checkpoint + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Create checkpoint
 * @param  {Object}   opts     Create checkpoint options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.createCheckpoint = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    allowEmpty: true,
    statusCodes: {
      200: true, //unofficial, but proxies may return it
      201: true,
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Export
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback with the octet-stream.
 */
Container.prototype.export = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/export',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Start
 * @param  {Object}   opts     Container start options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.start = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.start);

  var optsf = {
    path: '/containers/' + this.id + '/start?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      304: 'container already started',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Pause
 * @param  {Object}   opts     Pause options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.pause = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.pause);

  var optsf = {
    path: '/containers/' + this.id + '/pause',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Unpause
 * @param  {Object}   opts     Unpause options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.unpause = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.unpause);

  var optsf = {
    path: '/containers/' + this.id + '/unpause',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Setup an exec call to a running container
 *
 * @param {object} opts
 * @param {function} callback
 */
Container.prototype.exec = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.exec);

  var optsf = {
    path: '/containers/' + this.id + '/exec',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'no such container',
      409: 'container stopped/paused',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(new Exec(self.modem, data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, new Exec(self.modem, data.Id));
    });
  }
};

/**
 * Commit
 * @param  {Object}   opts     Commit options like 'Hostname' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.commit = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.commit);

  args.opts.container = this.id;

  var optsf = {
    path: '/commit?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Stop
 * @param  {Object}   opts     Container stop options, like 't' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.stop = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.stop);

  var optsf = {
    path: '/containers/' + this.id + '/stop?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      304: 'container already stopped',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Restart
 * @param  {Object}   opts     Container restart options, like 't' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.restart = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.restart);

  var optsf = {
    path: '/containers/' + this.id + '/restart?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Kill
 * @param  {Object}   opts     Container kill options, like 'signal' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.kill = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.kill);

  var optsf = {
    path: '/containers/' + this.id + '/kill?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container resize
 * @param  {[type]}   opts     Resize options. (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.resize = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.resize);

  var optsf = {
    path: '/containers/' + this.id + '/resize?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Attach
 * @param  {Object}   opts     Attach options, like 'logs' (optional)
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.attach = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.attach);

  var optsf = {
    path: '/containers/' + this.id + '/attach?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    hijack: args.opts.hijack,
    openStdin: args.opts.stdin,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, stream) {
        if (err) {
          return reject(err);
        }
        resolve(stream);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, stream) {
      args.callback(err, stream);
    });
  }
};

/**
 * Waits for a container to end.
 * @param  {[type]}   opts     Container wait options, like condition. (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.wait = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.wait);

  var optsf = {
    path: '/containers/' + this.id + '/wait?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes a container
 * @param  {Object}   opts     Remove options, like 'force' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.remove);

  var optsf = {
    path: '/containers/' + this.id + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Copy (WARNING: DEPRECATED since RAPI v1.20)
 * @param  {Object}   opts     Copy options, like 'Resource' (optional)
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.copy = function(opts, callback) {
  var self = this;
  console.log('container.copy is deprecated since Docker v1.8.x');
  var args = util.processArgs(opts, callback, this.defaultOptions.copy);

  var optsf = {
    path: '/containers/' + this.id + '/copy',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * getArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.getArchive = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.getArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * infoArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.infoArchive = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.infoArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'HEAD',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * putArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.putArchive = function(file, opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.putArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'PUT',
    file: file,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      403: 'client error, permission denied',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Container.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.log);

  var optsf = {
    path: '/containers/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container stats
 * @param  {Object}   opts     Stats options. (optional)
 * @param  {Function} callback Callback with data
 */
Container.prototype.stats = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.stats);
  var isStream = true;
  if (args.opts.stream === false) {
    isStream = false;
  }
  var optsf = {
    path: '/containers/' + this.id + '/stats?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: isStream,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Container;


/***/ }),

/***/ 9040:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var EventEmitter = (__nccwpck_require__(4434).EventEmitter),
  Modem = __nccwpck_require__(7133),
  Container = __nccwpck_require__(8521),
  Image = __nccwpck_require__(9607),
  Volume = __nccwpck_require__(8302),
  Network = __nccwpck_require__(8224),
  Service = __nccwpck_require__(4769),
  Plugin = __nccwpck_require__(8247),
  Secret = __nccwpck_require__(6080),
  Config = __nccwpck_require__(2474),
  Task = __nccwpck_require__(5325),
  Node = __nccwpck_require__(6680),
  Exec = __nccwpck_require__(209),
  util = __nccwpck_require__(8300),
  withSession = __nccwpck_require__(638),
  extend = util.extend;

var Docker = function(opts) {
  if (!(this instanceof Docker)) return new Docker(opts);

  var plibrary = global.Promise;

  if (opts && opts.Promise) {
    plibrary = opts.Promise;

    if (Object.keys(opts).length === 1) {
      opts = undefined;
    }
  }

  if (opts && opts.modem) {
    this.modem = opts.modem;
  } else {
    this.modem = new Modem(opts);
  }
  this.modem.Promise = plibrary;
};

/**
 * Creates a new container
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createContainer = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/containers/create?',
    method: 'POST',
    options: opts,
    authconfig: opts.authconfig,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      400: 'bad parameter',
      404: 'no such container',
      406: 'impossible to attach',
      500: 'server error'
    }
  };

  delete opts.authconfig;

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getContainer(data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return callback(err, data);
      callback(err, self.getContainer(data.Id));
    });
  }
};

/**
 * Creates a new image
 * @param {Object}   auth     Authentication (optional)
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createImage = function(auth, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  } else if (!callback && !opts) {
    opts = auth;
    auth = opts.authconfig;
  }

  var optsf = {
    path: '/images/create?',
    method: 'POST',
    options: opts,
    authconfig: auth,
    abortSignal: opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Load image
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.loadImage = function(file, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }

  var optsf = {
    path: '/images/load?',
    method: 'POST',
    options: opts,
    file: file,
    abortSignal: opts && opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Import image from a tar archive
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.importImage = function(file, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = undefined;
  }

  if (!opts)
    opts = {};

  opts.fromSrc = '-';

  var optsf = {
    path: '/images/create?',
    method: 'POST',
    options: opts,
    file: file,
    abortSignal: opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Verifies auth
 * @param {Object}   opts     Options
 * @param {Function} callback Callback
 */
Docker.prototype.checkAuth = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/auth',
    method: 'POST',
    options: opts,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Builds an image
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.buildImage = function(file, opts, callback) {
  var self = this;

  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }

  var optsf = {
    path: '/build?',
    method: 'POST',
    file: undefined,
    options: opts,
    abortSignal: opts && opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (opts) {
    if (opts.registryconfig) {
      optsf.registryconfig = optsf.options.registryconfig;
      delete optsf.options.registryconfig;
    }

    //undocumented?
    if (opts.authconfig) {
      optsf.authconfig = optsf.options.authconfig;
      delete optsf.options.authconfig;
    }

    if (opts.cachefrom && Array.isArray(opts.cachefrom)) {
      optsf.options.cachefrom = JSON.stringify(opts.cachefrom);
    }
  }

  function dial(callback) {
    util.prepareBuildContext(file, (ctx) => {
      optsf.file = ctx;
      self.modem.dial(optsf, callback);
    });
  }

  function dialWithSession(callback) {
    if (opts?.version === "2") {
      withSession(self, optsf.authconfig,(err, sessionId, done) => {
        if (err) {
          return callback(err);
        }

        optsf.options.session = sessionId;

        dial((err, data) => {
          callback(err, data);

          if (data) {
            data.on("end", done);
          }
        });
      });
    } else {
      dial(callback);
    }
  }

  if (callback === undefined) {
    return new self.modem.Promise(function (resolve, reject) {
      dialWithSession(function (err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    dialWithSession(callback);
  }
};

/**
 * Follow progress of a stream operation (build, pull, push, etc.) with automatic
 * BuildKit decoding.
 * 
 * This method works identically to docker.modem.followProgress() but additionally
 * decodes BuildKit v2 build output. BuildKit emits base64-encoded protobuf messages
 * which this method transparently decodes into human-readable log events.
 * 
 * Use this instead of docker.modem.followProgress() when:
 * - You're using BuildKit builds (version: "2")
 * - You want a single API that handles both regular and BuildKit output
 * 
 * For non-BuildKit streams (pull, push, regular builds), behavior is identical
 * to docker.modem.followProgress().
 * 
 * @param {Stream} stream - Stream from buildImage(), pull(), push(), etc.
 * @param {Function} onFinished - Called when stream ends: (err, output) => void
 * @param {Function} onProgress - Optional callback for each event: (event) => void
 */
Docker.prototype.followProgress = function(stream, onFinished, onProgress) {
  var buildkit = __nccwpck_require__(7056);
  return buildkit.followProgress(stream, onFinished, onProgress);
};

/**
 * Fetches a Container by ID
 * @param {String} id Container's ID
 */
Docker.prototype.getContainer = function(id) {
  return new Container(this.modem, id);
};

/**
 * Fetches an Image by name
 * @param {String} name Image's name
 */
Docker.prototype.getImage = function(name) {
  return new Image(this.modem, name);
};

/**
 * Fetches a Volume by name
 * @param {String} name Volume's name
 */
Docker.prototype.getVolume = function(name) {
  return new Volume(this.modem, name);
};

/**
 * Fetches a Plugin by name
 * @param {String} name Volume's name
 */
Docker.prototype.getPlugin = function(name, remote) {
  return new Plugin(this.modem, name, remote);
};

/**
 * Fetches a Service by id
 * @param {String} id Services's id
 */
Docker.prototype.getService = function(id) {
  return new Service(this.modem, id);
};

/**
 * Fetches a Task by id
 * @param {String} id Task's id
 */
Docker.prototype.getTask = function(id) {
  return new Task(this.modem, id);
};

/**
 * Fetches Node by id
 * @param {String} id Node's id
 */
Docker.prototype.getNode = function(id) {
  return new Node(this.modem, id);
};

/**
 * Fetches a Network by id
 * @param {String} id network's id
 */
Docker.prototype.getNetwork = function(id) {
  return new Network(this.modem, id);
};

/**
 * Fetches a Secret by id
 * @param {String} id network's id
 */
Docker.prototype.getSecret = function(id) {
  return new Secret(this.modem, id);
};

/**
 * Fetches a Config by id
 * @param {String} id network's id
 */
Docker.prototype.getConfig = function(id) {
  return new Config(this.modem, id);
};

/**
 * Fetches an Exec instance by ID
 * @param {String} id Exec instance's ID
 */
Docker.prototype.getExec = function(id) {
  return new Exec(this.modem, id);
};

/**
 * Lists containers
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listContainers = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Get images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.getImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/get?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Services
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listServices = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Nodes
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listNodes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such node',
      500: 'server error',
      503: 'node is not part of a swarm',
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Tasks
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listTasks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/tasks?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new secret
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createSecret = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;
  var optsf = {
    path: '/secrets/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      406: 'server error or node is not part of a swarm',
      409: 'name conflicts with an existing object',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getSecret(data.ID));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getSecret(data.ID));
    });
  }
};


/**
 * Creates a new config
 * @param {Object}   opts     Config options
 * @param {Function} callback Callback
 */
Docker.prototype.createConfig = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;
  var optsf = {
    path: '/configs/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      406: 'server error or node is not part of a swarm',
      409: 'name conflicts with an existing object',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getConfig(data.ID));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getConfig(data.ID));
    });
  }
};


/**
 * Lists secrets
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listSecrets = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists configs
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listConfigs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new plugin
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createPlugin = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/plugins/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getPlugin(args.opts.name));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getPlugin(args.opts.name));
    });
  }
};


/**
 * Lists plugins
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listPlugins = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune builder
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneBuilder = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/build/prune',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune containers
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneContainers = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune volumes
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneVolumes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune networks
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneNetworks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Creates a new volume
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createVolume = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/volumes/create?',
    method: 'POST',
    allowEmpty: true,
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getVolume(data.Name));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getVolume(data.Name));
    });
  }
};

/**
 * Creates a new service
 * @param {Object}   auth
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createService = function(auth, opts, callback) {
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  } else if (!opts && !callback) {
    opts = auth;
  }


  var self = this;
  var optsf = {
    path: '/services/create',
    method: 'POST',
    options: opts,
    authconfig: auth,
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      500: 'server error'
    }
  };


  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getService(data.ID || data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return callback(err, data);
      callback(err, self.getService(data.ID || data.Id));
    });
  }
};

/**
 * Lists volumes
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listVolumes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new network
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createNetwork = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/networks/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'driver not found',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getNetwork(data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getNetwork(data.Id));
    });
  }
};

/**
 * Lists networks
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listNetworks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Search images
 * @param {Object}   opts     Options
 * @param {Function} callback Callback
 */
Docker.prototype.searchImages = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/images/search?',
    method: 'GET',
    options: opts,
    authconfig: opts.authconfig,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Info
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback with info
 */
Docker.prototype.info = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/info',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Version
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.version = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/version',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Ping
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.ping = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/_ping',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * SystemDf 	equivalent to system/df API Engine
 *		get usage data information
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.df = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/system/df',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Events
 * @param {Object}   opts     Events options, like 'since' (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.getEvents = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/events?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Pull is a wrapper around createImage, parsing image's tags.
 * @param  {String}   repoTag  Repository tag
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @param  {Object}   auth     Authentication (optional)
 * @return {Object}            Image
 */
Docker.prototype.pull = function(repoTag, opts, callback, auth) {
  var args = util.processArgs(opts, callback);

  var imageSrc = util.parseRepositoryTag(repoTag);
  args.opts.fromImage = imageSrc.repository;
  args.opts.tag = imageSrc.tag || 'latest';

  var argsf = [args.opts, args.callback];
  if (auth) {
    argsf = [auth, args.opts, args.callback];
  }
  return this.createImage.apply(this, argsf);
};

/**
 * PullAll is a wrapper around createImage, to pull all image tags of an image.
 * @param  {String}   repoTag  Repository tag
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @param  {Object}   auth     Authentication (optional)
 * @return {Object}            Image
 */
Docker.prototype.pullAll = function(repoTag, opts, callback, auth) {
  var args = util.processArgs(opts, callback);

  var imageSrc = util.parseRepositoryTag(repoTag);
  args.opts.fromImage = imageSrc.repository;

  var argsf = [args.opts, args.callback];
  if (auth) {
    argsf = [auth, args.opts, args.callback];
  }
  return this.createImage.apply(this, argsf);
};

/**
 * Like run command from Docker's CLI
 * @param  {String}   image         Image name to be used.
 * @param  {Array}   cmd           Command to run in array format.
 * @param  {Object}   streamo       Output stream
 * @param  {Object}   createOptions Container create options (optional)
 * @param  {Object}   startOptions  Container start options (optional)
 * @param  {Function} callback      Callback
 * @return {Object}                 EventEmitter
 */
Docker.prototype.run = function(image, cmd, streamo, createOptions, startOptions, callback) {
  if (typeof arguments[arguments.length - 1] === 'function') {
    return this.runCallback(image, cmd, streamo, createOptions, startOptions, callback);
  } else {
    return this.runPromise(image, cmd, streamo, createOptions, startOptions);
  }
};


Docker.prototype.runCallback = function(image, cmd, streamo, createOptions, startOptions, callback) {
  if (!callback && typeof createOptions === 'function') {
    callback = createOptions;
    createOptions = {};
    startOptions = {};
  } else if (!callback && typeof startOptions === 'function') {
    callback = startOptions;
    startOptions = {};
  }

  var hub = new EventEmitter();

  function handler(err, container) {
    if (err) return callback(err, null, container);

    hub.emit('container', container);

    container.attach({
      stream: true,
      stdout: true,
      stderr: true
    }, function handler(err, stream) {
      if (err) return callback(err, null, container);

      hub.emit('stream', stream);

      if (streamo) {
        if (streamo instanceof Array) {
          stream.on('end', function() {
            try {
              streamo[0].end();
            } catch (e) {}
            try {
              streamo[1].end();
            } catch (e) {}
          });
          container.modem.demuxStream(stream, streamo[0], streamo[1]);
        } else {
          stream.setEncoding('utf8');
          stream.pipe(streamo, {
            end: true
          });
        }
      }

      container.start(startOptions, function(err, data) {
        if (err) return callback(err, data, container);
        hub.emit('start', container);

        container.wait(function(err, data) {
          hub.emit('data', data);
          callback(err, data, container);
        });
      });
    });
  }

  var optsc = {
    'Hostname': '',
    'User': '',
    'AttachStdin': false,
    'AttachStdout': true,
    'AttachStderr': true,
    'Tty': true,
    'OpenStdin': false,
    'StdinOnce': false,
    'Env': null,
    'Cmd': cmd,
    'Image': image,
    'Volumes': {},
    'VolumesFrom': []
  };

  extend(optsc, createOptions);

  this.createContainer(optsc, handler);

  return hub;
};

Docker.prototype.runPromise = function(image, cmd, streamo, createOptions, startOptions) {
  var self = this;

  createOptions = createOptions || {};
  startOptions = startOptions || {};

  var optsc = {
    'Hostname': '',
    'User': '',
    'AttachStdin': false,
    'AttachStdout': true,
    'AttachStderr': true,
    'Tty': true,
    'OpenStdin': false,
    'StdinOnce': false,
    'Env': null,
    'Cmd': cmd,
    'Image': image,
    'Volumes': {},
    'VolumesFrom': []
  };

  extend(optsc, createOptions);

  var containero;

  return new this.modem.Promise(function(resolve, reject) {
    self.createContainer(optsc).then(function(container) {
      containero = container;
      return container.attach({
        stream: true,
        stdout: true,
        stderr: true
      });
    }).then(function(stream) {
      if (streamo) {
        if (streamo instanceof Array) {
          stream.on('end', function() {
            try {
              streamo[0].end();
            } catch (e) {}
            try {
              streamo[1].end();
            } catch (e) {}
          });
          containero.modem.demuxStream(stream, streamo[0], streamo[1]);
        } else {
          stream.setEncoding('utf8');
          stream.pipe(streamo, {
            end: true
          });
        }
      }
      return containero.start(startOptions);
    }).then(function(data) {
      return containero.wait();
    }).then(function(data) {
      resolve([data, containero]);
    }).catch(function(err) {
      reject(err);
    });
  });
};

/**
 * Init swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmInit = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/init',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Join swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmJoin = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/join',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Leave swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmLeave = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/leave?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      406: 'node is not part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmUpdate = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/update?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Inspect a Swarm.
 * Warning: This method is not documented in the API
 *
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.swarmInspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      406: 'This node is not a swarm manager',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

Docker.Container = Container;
Docker.Image = Image;
Docker.Volume = Volume;
Docker.Network = Network;
Docker.Service = Service;
Docker.Plugin = Plugin;
Docker.Secret = Secret;
Docker.Task = Task;
Docker.Node = Node;
Docker.Exec = Exec;

module.exports = Docker;


/***/ }),

/***/ 209:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents an Exec
 * @param {Object} modem docker-modem
 * @param {String} id    Exec's ID
 */
var Exec = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Exec.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Start the exec call that was setup.
 *
 * @param {object} opts
 * @param {function} callback
 */
Exec.prototype.start = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/start',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    allowEmpty: true,
    hijack: args.opts.hijack,
    openStdin: args.opts.stdin,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such exec',
      409: 'container stopped/paused',
      500: 'container not running'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Resize the exec call that was setup.
 *
 * @param {object} opts
 * @param {function} callback
 */
Exec.prototype.resize = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/resize?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such exec',
      500: 'container not running'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Get low-level information about the exec call.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Exec.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/json',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such exec',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};


module.exports = Exec;


/***/ }),

/***/ 9607:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents an image
 * @param {Object} modem docker-modem
 * @param {String} name  Image's name
 */
var Image = function(modem, name) {
  this.modem = modem;
  this.name = name;
};

Image.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object} opts       Inspect options, only 'manifests' (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Image.prototype.inspect = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;

  var opts = {
    path: '/images/' + this.name + '/json',
    method: 'GET',
    options: args.opts,
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Distribution
 * @param {Object} opts
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Image.prototype.distribution = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;

  var fopts = {
    path: '/distribution/' + this.name + '/json',
    method: 'GET',
    statusCodes: {
      200: true,
      401: 'no such image',
      500: 'server error'
    },
    authconfig: (args.opts) ? args.opts.authconfig : undefined
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(fopts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(fopts, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * History
 * @param  {Function} callback Callback
 */
Image.prototype.history = function(callback) {
  var self = this;
  var opts = {
    path: '/images/' + this.name + '/history',
    method: 'GET',
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return callback(err, data);
      callback(err, data);
    });
  }
};

/**
 * Get
 * @param  {Function} callback Callback with data stream.
 */
Image.prototype.get = function(callback) {
  var self = this;
  var opts = {
    path: '/images/' + this.name + '/get',
    method: 'GET',
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return callback(err, data);
      callback(err, data);
    });
  }
};

/**
 * Push
 * @param  {Object}   opts     Push options, like 'registry' (optional)
 * @param  {Function} callback Callback with stream.
 * @param  {Object}   auth     Registry authentication
 */
Image.prototype.push = function(opts, callback, auth) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var isStream = true;
  if (args.opts.stream === false) {
    isStream = false;
  }
  var optsf = {
    path: '/images/' + this.name + '/push?',
    method: 'POST',
    options: args.opts,
    authconfig: args.opts.authconfig || auth,
    abortSignal: args.opts.abortSignal,
    isStream: isStream,
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  delete optsf.options.authconfig;

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Tag
 * @param  {Object}   opts     Tag options, like 'repo' (optional)
 * @param  {Function} callback Callback
 */
Image.prototype.tag = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/images/' + this.name + '/tag?',
    method: 'POST',
    options: opts,
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      400: 'bad parameter',
      404: 'no such image',
      409: 'conflict',
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Removes the image
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Image.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/' + this.name + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such image',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Image;


/***/ }),

/***/ 8224:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents an network
 * @param {Object} modem docker-modem
 * @param {String} id  Network's id
 */
var Network = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Network.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Id only if callback isn't specified.
 */
Network.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/networks/' + this.id + '?',
    method: 'GET',
    statusCodes: {
      200: true,
      404: 'no such network',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the network
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such network',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Connects a container to a network
 * @param  {[Object]}   opts     Connect options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.connect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id + '/connect',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      404: 'network or container is not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Disconnects a container from a network
 * @param  {[Object]}   opts     Disconnect options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.disconnect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id + '/disconnect',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      404: 'network or container is not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};




module.exports = Network;


/***/ }),

/***/ 6680:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents an Node
 * @param {Object} modem docker-modem
 * @param {String} id    Node's ID
 */
var Node = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Node.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for Node details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Node.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Update a node.
 *
 * @param {object} opts
 * @param {function} callback
 */
Node.prototype.update = function(opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
  }

  var optsf = {
    path: '/nodes/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      406: 'node is not part of a swarm',
      500: 'server error'
    },
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


/**
 * Remove a Node.
 * Warning: This method is not documented in the API.
 *
 * @param {object} opts
 * @param {function} callback
 */
Node.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes/' + this.id + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


module.exports = Node;


/***/ }),

/***/ 8247:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents a plugin
 * @param {Object} modem docker-modem
 * @param {String} name  Plugin's name
 */
var Plugin = function(modem, name, remote) {
  this.modem = modem;
  this.name = name;
  this.remote = remote || name;
};

Plugin.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 *
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Plugin.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/json',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin is not installed',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the plugin
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin is not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * get privileges
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @return {Object}            Name only if callback isn't specified.
 */
Plugin.prototype.privileges = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/privileges?',
    method: 'GET',
    options: {
      'remote': this.remote
    },
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Installs a new plugin
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Plugin.prototype.pull = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  if(args.opts._query && !args.opts._query.name) {
    args.opts._query.name = this.name;
  }
  if(args.opts._query && !args.opts._query.remote) {
    args.opts._query.remote = this.remote;
  }

  var optsf = {
    path: '/plugins/pull?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    options: args.opts,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Enable
 * @param  {Object}   opts     Plugin enable options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.enable = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/enable?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Disable
 * @param  {Object}   opts     Plugin disable options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.disable = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/disable',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Push
 * @param  {Object}   opts     Plugin push options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.push = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/push',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * COnfigure
 * @param  {Object}   opts     Plugin configure options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.configure = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/set',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Upgrade plugin
 *
 * @param {object} auth
 * @param {object} opts
 * @param {function} callback
 */
Plugin.prototype.upgrade = function(auth, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  }

  var optsf = {
    path: '/plugins/' + this.name + '/upgrade?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    authconfig: auth,
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


module.exports = Plugin;


/***/ }),

/***/ 6080:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents a secret
 * @param {Object} modem docker-modem
 * @param {String} id  Secret's id
 */
var Secret = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Secret.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Secret.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'secret not found',
      406: 'node is not part of a swarm',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update a secret.
 *
 * @param {object} opts
 * @param {function} callback
 */
Secret.prototype.update = function(opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
  }

  var optsf = {
    path: '/secrets/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'secret not found',
      500: 'server error'
    },
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


/**
 * Removes the secret
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Secret.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'secret not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Secret;


/***/ }),

/***/ 4769:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents an Service
 * @param {Object} modem docker-modem
 * @param {String} id    Service's ID
 */
var Service = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Service.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for service details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Service.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Delete Service
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Service.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such service',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update service
 *
 * @param {object} auth
 * @param {object} opts
 * @param {function} callback
 */
Service.prototype.update = function(auth, opts, callback) {
  var self = this;
  if (!callback) {
    var t = typeof opts;
    if(t === 'function'){
      callback = opts;
      opts = auth;
      auth = opts.authconfig || undefined;
    } else if (t === 'undefined'){
      opts = auth;
      auth = opts.authconfig || undefined;
    }
  }

  var optsf = {
    path: '/services/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error'
    },
    authconfig: auth,
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};



/**
 * Service logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Service.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, {});

  var optsf = {
    path: '/services/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Service;


/***/ }),

/***/ 638:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var grpc = __nccwpck_require__(7321),
  protoLoader = __nccwpck_require__(3541),
  path = __nccwpck_require__(6928),
  crypto = __nccwpck_require__(6982);

function withSession(docker, auth, handler) {
  const sessionId = crypto.randomUUID();

  const opts = {
    method: "POST",
    path: "/session",
    hijack: true,
    headers: {
      Upgrade: "h2c",
      "X-Docker-Expose-Session-Uuid": sessionId,
      "X-Docker-Expose-Session-Name": "testcontainers",
    },
    statusCodes: {
      200: true,
      500: "server error",
    },
  };

  docker.modem.dial(opts, function (err, socket) {
    if (err) {
      return handler(err, null, () => undefined);
    }

    const server = new grpc.Server();
    const creds = grpc.ServerCredentials.createInsecure();
    const injector = server.createConnectionInjector(creds);
    injector.injectConnection(socket);

    const pkg = protoLoader.loadSync(
      __nccwpck_require__.ab + "auth.proto"
    );
    const service = grpc.loadPackageDefinition(pkg);

    server.addService(service.moby.filesync.v1.Auth.service, {
      Credentials({ request }, callback) {
        // We probably want to have the possibility to pass credentials per
        // hots. The correct one could be returned based on `request.Host`
        if (auth) {
          callback(null, {
            Username: auth.username,
            Secret: auth.password,
          });
        } else {
          callback(null, {});
        }
      },
    });

    function done() {
      server.forceShutdown();
      socket.end();
    }

    handler(null, sessionId, done);
  });
}

module.exports = withSession;


/***/ }),

/***/ 5325:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents an Task
 * @param {Object} modem docker-modem
 * @param {String} id    Task's ID
 */
var Task = function(modem, id) {
  this.modem = modem;
  this.id = id;

  this.defaultOptions = {
    log: {}
  };
};

Task.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for Task details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Task.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/tasks/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'unknown task',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Task logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Task.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.log);

  var optsf = {
    path: '/tasks/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      101: true,
      200: true,
      404: 'no such container',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


module.exports = Task;


/***/ }),

/***/ 8300:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var DockerIgnore = __nccwpck_require__(109);
var fs = __nccwpck_require__(9896);
var path = __nccwpck_require__(6928);
var tar = __nccwpck_require__(7150);
var zlib = __nccwpck_require__(3106);

// https://github.com/HenrikJoreteg/extend-object/blob/v0.1.0/extend-object.js

var arr = [];
var each = arr.forEach;
var slice = arr.slice;

module.exports.extend = function(obj) {
  each.call(slice.call(arguments, 1), function(source) {
    if (source) {
      for (var prop in source) {
        obj[prop] = source[prop];
      }
    }
  });
  return obj;
};

module.exports.processArgs = function(opts, callback, defaultOpts) {
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }
  return {
    callback: callback,
    opts: module.exports.extend({}, defaultOpts, opts)
  };
};


/**
 * Parse the given repo tag name (as a string) and break it out into repo/tag pair.
 * // if given the input http://localhost:8080/woot:latest
 * {
 *   repository: 'http://localhost:8080/woot',
 *   tag: 'latest'
 * }
 * @param {String} input Input e.g: 'repo/foo', 'ubuntu', 'ubuntu:latest'
 * @return {Object} input parsed into the repo and tag.
 */
module.exports.parseRepositoryTag = function(input) {
  var separatorPos;
  var digestPos = input.indexOf('@');
  var colonPos = input.lastIndexOf(':');
  // @ symbol is more important
  if (digestPos >= 0) {
    separatorPos = digestPos;
  } else if (colonPos >= 0) {
    separatorPos = colonPos;
  } else {
    // no colon nor @
    return {
      repository: input
    };
  }

  // last colon is either the tag (or part of a port designation)
  var tag = input.slice(separatorPos + 1);

  // if it contains a / its not a tag and is part of the url
  if (tag.indexOf('/') === -1) {
    return {
      repository: input.slice(0, separatorPos),
      tag: tag
    };
  }

  return {
    repository: input
  };
};


module.exports.prepareBuildContext = function(file, next) {
  if (file && file.context) {
    fs.readFile(path.join(file.context, '.dockerignore'), (err, data) => {
      let ignoreFn;
      let filterFn;

      if (!err) {
        const dockerIgnore = DockerIgnore({ ignorecase: false }).add(data.toString());

        filterFn = dockerIgnore.createFilter();
        ignoreFn = (path) => {
          return !filterFn(path);
        }
      }

      const entries = file.src.slice() || []

      const pack = tar.pack(file.context, {
        entries: filterFn ? entries.filter(filterFn) : entries,
        ignore: ignoreFn // Only works on directories
      });

      next(pack.pipe(zlib.createGzip()));
    })
  } else {
    next(file);
  }
}


/***/ }),

/***/ 8302:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var util = __nccwpck_require__(8300);

/**
 * Represents a volume
 * @param {Object} modem docker-modem
 * @param {String} name  Volume's name
 */
var Volume = function(modem, name) {
  this.modem = modem;
  this.name = name;
};

Volume.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Volume.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/' + this.name,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such volume',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the volume
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Volume.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/' + this.name,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      204: true,
      404: 'no such volume',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Volume;


/***/ }),

/***/ 9580:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(4434)


/***/ }),

/***/ 3587:
/***/ ((module) => {

module.exports = class FixedFIFO {
  constructor (hwm) {
    if (!(hwm > 0) || ((hwm - 1) & hwm) !== 0) throw new Error('Max size for a FixedFIFO should be a power of two')
    this.buffer = new Array(hwm)
    this.mask = hwm - 1
    this.top = 0
    this.btm = 0
    this.next = null
  }

  clear () {
    this.top = this.btm = 0
    this.next = null
    this.buffer.fill(undefined)
  }

  push (data) {
    if (this.buffer[this.top] !== undefined) return false
    this.buffer[this.top] = data
    this.top = (this.top + 1) & this.mask
    return true
  }

  shift () {
    const last = this.buffer[this.btm]
    if (last === undefined) return undefined
    this.buffer[this.btm] = undefined
    this.btm = (this.btm + 1) & this.mask
    return last
  }

  peek () {
    return this.buffer[this.btm]
  }

  isEmpty () {
    return this.buffer[this.btm] === undefined
  }
}


/***/ }),

/***/ 3867:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const FixedFIFO = __nccwpck_require__(3587)

module.exports = class FastFIFO {
  constructor (hwm) {
    this.hwm = hwm || 16
    this.head = new FixedFIFO(this.hwm)
    this.tail = this.head
    this.length = 0
  }

  clear () {
    this.head = this.tail
    this.head.clear()
    this.length = 0
  }

  push (val) {
    this.length++
    if (!this.head.push(val)) {
      const prev = this.head
      this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length)
      this.head.push(val)
    }
  }

  shift () {
    if (this.length !== 0) this.length--
    const val = this.tail.shift()
    if (val === undefined && this.tail.next) {
      const next = this.tail.next
      this.tail.next = null
      this.tail = next
      return this.tail.shift()
    }

    return val
  }

  peek () {
    const val = this.tail.peek()
    if (val === undefined && this.tail.next) return this.tail.next.peek()
    return val
  }

  isEmpty () {
    return this.length === 0
  }
}


/***/ }),

/***/ 3813:
/***/ ((module) => {

"use strict";


module.exports = (flag, argv = process.argv) => {
	const prefix = flag.startsWith('-') ? '' : (flag.length === 1 ? '-' : '--');
	const position = argv.indexOf(prefix + flag);
	const terminatorPosition = argv.indexOf('--');
	return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
};


/***/ }),

/***/ 744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 4087:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var fs = __nccwpck_require__(9896);

module.exports = function (filepath, split, encoding) {
  split = typeof split !== 'undefined' ? split : "\n";
  encoding = typeof encoding !== 'undefined' ? encoding : "utf8";

  var ca = [];
  var chain = fs.readFileSync(filepath, encoding);
  if(chain.indexOf("-END CERTIFICATE-") < 0 || chain.indexOf("-BEGIN CERTIFICATE-") < 0){
    throw Error("File does not contain 'BEGIN CERTIFICATE' or 'END CERTIFICATE'");
  }
  chain = chain.split(split);
  var cert = [];
  var _i, _len;
  for (_i = 0, _len = chain.length; _i < _len; _i++) {
    var line = chain[_i];
    if (!(line.length !== 0)) {
      continue;
    }
    cert.push(line);
    if (line.match(/-END CERTIFICATE-/)) {
      ca.push(cert.join(split));
      cert = [];
    }
  }
  return ca;
}


/***/ }),

/***/ 6204:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { EventEmitter } = __nccwpck_require__(9580)
const FIFO = __nccwpck_require__(3867)
const TextDecoder = __nccwpck_require__(7934)

const StreamError = __nccwpck_require__(5657)

// if we do a future major, expect queue microtask to be there always, for now a bit defensive
const qmt =
  typeof queueMicrotask === 'undefined' ? (fn) => global.process.nextTick(fn) : queueMicrotask

// 29 bits used total (4 from shared, 14 from read, and 11 from write)
const MAX = (1 << 29) - 1

// Shared state
const OPENING = 0b0001
const PREDESTROYING = 0b0010
const DESTROYING = 0b0100
const DESTROYED = 0b1000

const NOT_OPENING = MAX ^ OPENING
const NOT_PREDESTROYING = MAX ^ PREDESTROYING

// Read state (4 bit offset from shared state)
const READ_ACTIVE = 0b00000000000001 << 4
const READ_UPDATING = 0b00000000000010 << 4
const READ_PRIMARY = 0b00000000000100 << 4
const READ_QUEUED = 0b00000000001000 << 4
const READ_RESUMED = 0b00000000010000 << 4
const READ_PIPE_DRAINED = 0b00000000100000 << 4
const READ_ENDING = 0b00000001000000 << 4
const READ_EMIT_DATA = 0b00000010000000 << 4
const READ_EMIT_READABLE = 0b00000100000000 << 4
const READ_EMITTED_READABLE = 0b00001000000000 << 4
const READ_DONE = 0b00010000000000 << 4
const READ_NEXT_TICK = 0b00100000000000 << 4
const READ_NEEDS_PUSH = 0b01000000000000 << 4
const READ_READ_AHEAD = 0b10000000000000 << 4

// Combined read state
const READ_FLOWING = READ_RESUMED | READ_PIPE_DRAINED
const READ_ACTIVE_AND_NEEDS_PUSH = READ_ACTIVE | READ_NEEDS_PUSH
const READ_PRIMARY_AND_ACTIVE = READ_PRIMARY | READ_ACTIVE
const READ_EMIT_READABLE_AND_QUEUED = READ_EMIT_READABLE | READ_QUEUED
const READ_RESUMED_READ_AHEAD = READ_RESUMED | READ_READ_AHEAD

const READ_NOT_ACTIVE = MAX ^ READ_ACTIVE
const READ_NON_PRIMARY = MAX ^ READ_PRIMARY
const READ_NON_PRIMARY_AND_PUSHED = MAX ^ (READ_PRIMARY | READ_NEEDS_PUSH)
const READ_PUSHED = MAX ^ READ_NEEDS_PUSH
const READ_PAUSED = MAX ^ READ_RESUMED
const READ_NOT_QUEUED = MAX ^ (READ_QUEUED | READ_EMITTED_READABLE)
const READ_NOT_ENDING = MAX ^ READ_ENDING
const READ_PIPE_NOT_DRAINED = MAX ^ READ_FLOWING
const READ_NOT_NEXT_TICK = MAX ^ READ_NEXT_TICK
const READ_NOT_UPDATING = MAX ^ READ_UPDATING
const READ_NO_READ_AHEAD = MAX ^ READ_READ_AHEAD
const READ_PAUSED_NO_READ_AHEAD = MAX ^ READ_RESUMED_READ_AHEAD

// Write state (18 bit offset, 4 bit offset from shared state and 14 from read state)
const WRITE_ACTIVE = 0b00000000001 << 18
const WRITE_UPDATING = 0b00000000010 << 18
const WRITE_PRIMARY = 0b00000000100 << 18
const WRITE_QUEUED = 0b00000001000 << 18
const WRITE_UNDRAINED = 0b00000010000 << 18
const WRITE_DONE = 0b00000100000 << 18
const WRITE_EMIT_DRAIN = 0b00001000000 << 18
const WRITE_NEXT_TICK = 0b00010000000 << 18
const WRITE_WRITING = 0b00100000000 << 18
const WRITE_FINISHING = 0b01000000000 << 18
const WRITE_CORKED = 0b10000000000 << 18

const WRITE_NOT_ACTIVE = MAX ^ (WRITE_ACTIVE | WRITE_WRITING)
const WRITE_NON_PRIMARY = MAX ^ WRITE_PRIMARY
const WRITE_NOT_FINISHING = MAX ^ (WRITE_ACTIVE | WRITE_FINISHING)
const WRITE_DRAINED = MAX ^ WRITE_UNDRAINED
const WRITE_NOT_QUEUED = MAX ^ WRITE_QUEUED
const WRITE_NOT_NEXT_TICK = MAX ^ WRITE_NEXT_TICK
const WRITE_NOT_UPDATING = MAX ^ WRITE_UPDATING
const WRITE_NOT_CORKED = MAX ^ WRITE_CORKED

// Combined shared state
const ACTIVE = READ_ACTIVE | WRITE_ACTIVE
const NOT_ACTIVE = MAX ^ ACTIVE
const DONE = READ_DONE | WRITE_DONE
const DESTROY_STATUS = DESTROYING | DESTROYED | PREDESTROYING
const OPEN_STATUS = DESTROY_STATUS | OPENING
const AUTO_DESTROY = DESTROY_STATUS | DONE
const NON_PRIMARY = WRITE_NON_PRIMARY & READ_NON_PRIMARY
const ACTIVE_OR_TICKING = WRITE_NEXT_TICK | READ_NEXT_TICK
const TICKING = ACTIVE_OR_TICKING & NOT_ACTIVE
const IS_OPENING = OPEN_STATUS | TICKING

// Combined shared state and read state
const READ_PRIMARY_STATUS = OPEN_STATUS | READ_ENDING | READ_DONE
const READ_STATUS = OPEN_STATUS | READ_DONE | READ_QUEUED
const READ_ENDING_STATUS = OPEN_STATUS | READ_ENDING | READ_QUEUED
const READ_READABLE_STATUS = OPEN_STATUS | READ_EMIT_READABLE | READ_QUEUED | READ_EMITTED_READABLE
const SHOULD_NOT_READ =
  OPEN_STATUS | READ_ACTIVE | READ_ENDING | READ_DONE | READ_NEEDS_PUSH | READ_READ_AHEAD
const READ_BACKPRESSURE_STATUS = DESTROY_STATUS | READ_ENDING | READ_DONE
const READ_UPDATE_SYNC_STATUS = READ_UPDATING | OPEN_STATUS | READ_NEXT_TICK | READ_PRIMARY
const READ_NEXT_TICK_OR_OPENING = READ_NEXT_TICK | OPENING

// Combined write state
const WRITE_PRIMARY_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_QUEUED_AND_UNDRAINED = WRITE_QUEUED | WRITE_UNDRAINED
const WRITE_QUEUED_AND_ACTIVE = WRITE_QUEUED | WRITE_ACTIVE
const WRITE_DRAIN_STATUS = WRITE_QUEUED | WRITE_UNDRAINED | OPEN_STATUS | WRITE_ACTIVE
const WRITE_STATUS = OPEN_STATUS | WRITE_ACTIVE | WRITE_QUEUED | WRITE_CORKED
const WRITE_PRIMARY_AND_ACTIVE = WRITE_PRIMARY | WRITE_ACTIVE
const WRITE_ACTIVE_AND_WRITING = WRITE_ACTIVE | WRITE_WRITING
const WRITE_FINISHING_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_QUEUED_AND_ACTIVE | WRITE_DONE
const WRITE_BACKPRESSURE_STATUS = WRITE_UNDRAINED | DESTROY_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_UPDATE_SYNC_STATUS = WRITE_UPDATING | OPEN_STATUS | WRITE_NEXT_TICK | WRITE_PRIMARY
const WRITE_DROP_DATA = WRITE_FINISHING | WRITE_DONE | DESTROY_STATUS

const asyncIterator = Symbol.asyncIterator || Symbol('asyncIterator')

class WritableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark
    this.buffered = 0
    this.error = null
    this.pipeline = null
    this.drains = null // if we add more seldomly used helpers we might them into a subobject so its a single ptr
    this.byteLength = byteLengthWritable || byteLength || defaultByteLength
    this.map = mapWritable || map
    this.afterWrite = afterWrite.bind(this)
    this.afterUpdateNextTick = updateWriteNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & WRITE_FINISHING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & WRITE_DONE) !== 0
  }

  push(data) {
    if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false
    if (this.map !== null) data = this.map(data)

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    if (this.buffered < this.highWaterMark) {
      this.stream._duplexState |= WRITE_QUEUED
      return true
    }

    this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED
    return false
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED

    return data
  }

  end(data) {
    if (typeof data === 'function') {
      this.stream.once('finish', data)
    } else if (data !== undefined && data !== null) {
      this.push(data)
    }

    this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY
  }

  autoBatch(data, cb) {
    const buffer = []
    const stream = this.stream

    buffer.push(data)
    while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) {
      buffer.push(stream._writableState.shift())
    }

    if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null)
    stream._writev(buffer, cb)
  }

  update() {
    const stream = this.stream

    stream._duplexState |= WRITE_UPDATING

    do {
      while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
        const data = this.shift()
        stream._duplexState |= WRITE_ACTIVE_AND_WRITING
        stream._write(data, this.afterWrite)
      }

      if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary()
    } while (this.continueUpdate() === true)

    stream._duplexState &= WRITE_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
      stream._duplexState = stream._duplexState | WRITE_ACTIVE
      stream._final(afterFinal.bind(this))
      return
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTick() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return
    this.stream._duplexState |= WRITE_NEXT_TICK
    if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class ReadableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark
    this.buffered = 0
    this.readAhead = highWaterMark > 0
    this.error = null
    this.pipeline = null
    this.byteLength = byteLengthReadable || byteLength || defaultByteLength
    this.map = mapReadable || map
    this.pipeTo = null
    this.afterRead = afterRead.bind(this)
    this.afterUpdateNextTick = updateReadNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & READ_ENDING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & READ_DONE) !== 0
  }

  pipe(pipeTo, cb) {
    if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT('Can only pipe to one destination')
    if (typeof cb !== 'function') cb = null

    this.stream._duplexState |= READ_PIPE_DRAINED
    this.pipeTo = pipeTo
    this.pipeline = new Pipeline(this.stream, pipeTo, cb)

    if (cb) this.stream.on('error', noop) // We already error handle this so supress crashes

    if (isStreamx(pipeTo)) {
      pipeTo._writableState.pipeline = this.pipeline
      if (cb) pipeTo.on('error', noop) // We already error handle this so supress crashes
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline)) // TODO: just call finished from pipeTo itself
    } else {
      const onerror = this.pipeline.done.bind(this.pipeline, pipeTo)
      const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null) // onclose has a weird bool arg
      pipeTo.on('error', onerror)
      pipeTo.on('close', onclose)
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline))
    }

    pipeTo.on('drain', afterDrain.bind(this))
    this.stream.emit('piping', pipeTo)
    pipeTo.emit('pipe', this.stream)
  }

  push(data) {
    const stream = this.stream

    if (data === null) {
      this.highWaterMark = 0
      stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED
      return false
    }

    if (this.map !== null) {
      data = this.map(data)
      if (data === null) {
        stream._duplexState &= READ_PUSHED
        return this.buffered < this.highWaterMark
      }
    }

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED

    return this.buffered < this.highWaterMark
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) {
      this.stream._duplexState &= READ_NOT_QUEUED
    }

    return data
  }

  unshift(data) {
    const pending = [this.map !== null ? this.map(data) : data]
    while (this.buffered > 0) pending.push(this.shift())

    for (let i = 0; i < pending.length - 1; i++) {
      const data = pending[i]
      this.buffered += this.byteLength(data)
      this.queue.push(data)
    }

    this.push(pending[pending.length - 1])
  }

  read() {
    const stream = this.stream

    if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }

      return data
    }

    if (this.readAhead === false) {
      stream._duplexState |= READ_READ_AHEAD
      this.updateNextTick()
    }

    return null
  }

  drain() {
    const stream = this.stream

    while (
      (stream._duplexState & READ_STATUS) === READ_QUEUED &&
      (stream._duplexState & READ_FLOWING) !== 0
    ) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }
    }
  }

  update() {
    const stream = this.stream

    stream._duplexState |= READ_UPDATING

    do {
      this.drain()

      while (
        this.buffered < this.highWaterMark &&
        (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD
      ) {
        stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH
        stream._read(this.afterRead)
        this.drain()
      }

      if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
        stream._duplexState |= READ_EMITTED_READABLE
        stream.emit('readable')
      }

      if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) {
        this.updateNonPrimary()
      }
    } while (this.continueUpdate() === true)

    stream._duplexState &= READ_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
      stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING
      stream.emit('end')

      if ((stream._duplexState & AUTO_DESTROY) === DONE) {
        stream._duplexState |= DESTROYING
      }

      if (this.pipeTo !== null) {
        this.pipeTo.end()
      }
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTickIfOpen() {
    if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }

  updateNextTick() {
    if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class TransformState {
  constructor(stream) {
    this.data = null
    this.afterTransform = afterTransform.bind(stream)
    this.afterFinal = null
  }
}

class Pipeline {
  constructor(src, dst, cb) {
    this.from = src
    this.to = dst
    this.afterPipe = cb
    this.error = null
    this.pipeToFinished = false
  }

  finished() {
    this.pipeToFinished = true
  }

  done(stream, err) {
    if (err) this.error = err

    if (stream === this.to) {
      this.to = null

      if (this.from !== null) {
        if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) {
          this.from.destroy(this.error || StreamError.PREMATURE_CLOSE('Writable stream closed'))
        }
        return
      }
    }

    if (stream === this.from) {
      this.from = null

      if (this.to !== null) {
        if ((stream._duplexState & READ_DONE) === 0) {
          this.to.destroy(this.error || StreamError.PREMATURE_CLOSE('Readable stream closed'))
        }
        return
      }
    }

    if (this.afterPipe !== null) this.afterPipe(this.error)
    this.to = this.from = this.afterPipe = null
  }
}

function afterDrain() {
  this.stream._duplexState |= READ_PIPE_DRAINED
  this.updateCallback()
}

function afterFinal(err) {
  const stream = this.stream
  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROY_STATUS) === 0) {
    stream._duplexState |= WRITE_DONE
    stream.emit('finish')
  }

  if ((stream._duplexState & AUTO_DESTROY) === DONE) {
    stream._duplexState |= DESTROYING
  }

  stream._duplexState &= WRITE_NOT_FINISHING

  // no need to wait the extra tick here, so we short circuit that
  if ((stream._duplexState & WRITE_UPDATING) === 0) {
    this.update()
  } else {
    this.updateNextTick()
  }
}

function afterDestroy(err) {
  const stream = this.stream

  if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error
  if (err) stream.emit('error', err)

  stream._duplexState |= DESTROYED
  stream.emit('close')

  const rs = stream._readableState
  const ws = stream._writableState

  if (rs !== null && rs.pipeline !== null) {
    rs.pipeline.done(stream, err)
  }

  if (ws !== null) {
    while (ws.drains !== null && ws.drains.length > 0) {
      ws.drains.shift().resolve(false)
    }

    if (ws.pipeline !== null) {
      ws.pipeline.done(stream, err)
    }
  }
}

function afterWrite(err) {
  const stream = this.stream

  if (err) stream.destroy(err)
  stream._duplexState &= WRITE_NOT_ACTIVE

  if (this.drains !== null) tickDrains(this.drains)

  if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
    stream._duplexState &= WRITE_DRAINED

    if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) {
      stream.emit('drain')
    }
  }

  this.updateCallback()
}

function afterRead(err) {
  if (err) this.stream.destroy(err)
  this.stream._duplexState &= READ_NOT_ACTIVE

  if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) {
    this.stream._duplexState &= READ_NO_READ_AHEAD
  }

  this.updateCallback()
}

function updateReadNT() {
  if ((this.stream._duplexState & READ_UPDATING) === 0) {
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    this.update()
  }
}

function updateWriteNT() {
  if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    this.update()
  }
}

function tickDrains(drains) {
  for (let i = 0; i < drains.length; i++) {
    // drains.writes are monotonic, so if one is 0 its always the first one
    if (--drains[i].writes === 0) {
      drains.shift().resolve(true)
      i--
    }
  }
}

function afterOpen(err) {
  const stream = this.stream

  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROYING) === 0) {
    if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) {
      stream._duplexState |= READ_PRIMARY
    }

    if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) {
      stream._duplexState |= WRITE_PRIMARY
    }

    stream.emit('open')
  }

  stream._duplexState &= NOT_ACTIVE

  if (stream._writableState !== null) {
    stream._writableState.updateCallback()
  }

  if (stream._readableState !== null) {
    stream._readableState.updateCallback()
  }
}

function afterTransform(err, data) {
  if (data !== undefined && data !== null) this.push(data)
  this._writableState.afterWrite(err)
}

function newListener(name) {
  if (this._readableState !== null) {
    if (name === 'data') {
      this._duplexState |= READ_EMIT_DATA | READ_RESUMED_READ_AHEAD
      this._readableState.updateNextTick()
    }
    if (name === 'readable') {
      this._duplexState |= READ_EMIT_READABLE
      this._readableState.updateNextTick()
    }
  }

  if (this._writableState !== null) {
    if (name === 'drain') {
      this._duplexState |= WRITE_EMIT_DRAIN
      this._writableState.updateNextTick()
    }
  }
}

class Stream extends EventEmitter {
  constructor(opts) {
    super()

    this._duplexState = 0
    this._readableState = null
    this._writableState = null

    if (opts) {
      if (opts.open) this._open = opts.open
      if (opts.destroy) this._destroy = opts.destroy
      if (opts.predestroy) this._predestroy = opts.predestroy
      if (opts.signal) opts.signal.addEventListener('abort', abort.bind(this))
    }

    this.on('newListener', newListener)
  }

  _open(cb) {
    cb(null)
  }

  _destroy(cb) {
    cb(null)
  }

  _predestroy() {
    // does nothing
  }

  get readable() {
    return this._readableState !== null ? true : undefined
  }

  get writable() {
    return this._writableState !== null ? true : undefined
  }

  get destroyed() {
    return (this._duplexState & DESTROYED) !== 0
  }

  get destroying() {
    return (this._duplexState & DESTROY_STATUS) !== 0
  }

  destroy(err) {
    if ((this._duplexState & DESTROY_STATUS) === 0) {
      if (!err) err = StreamError.STREAM_DESTROYED()
      this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY

      if (this._readableState !== null) {
        this._readableState.highWaterMark = 0
        this._readableState.error = err
      }

      if (this._writableState !== null) {
        this._writableState.highWaterMark = 0
        this._writableState.error = err
      }

      this._duplexState |= PREDESTROYING
      this._predestroy()
      this._duplexState &= NOT_PREDESTROYING

      if (this._readableState !== null) {
        this._readableState.updateNextTick()
      }

      if (this._writableState !== null) {
        this._writableState.updateNextTick()
      }
    }
  }
}

class Readable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | WRITE_DONE | READ_READ_AHEAD
    this._readableState = new ReadableState(this, opts)

    if (opts) {
      if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD
      if (opts.read) this._read = opts.read
      if (opts.eagerOpen) this._readableState.updateNextTick()
      if (opts.encoding) this.setEncoding(opts.encoding)
    }
  }

  static deferred(fn, opts) {
    const out = new PassThrough(opts)

    fn()
      .then((src) => {
        if (src === null) return out.end()
        if (out.destroying) return
        pipeline(src, out, noop)
      })
      .catch((err) => out.destroy(err))

    return out
  }

  setEncoding(encoding) {
    const dec = new TextDecoder(encoding)
    const map = this._readableState.map || echo
    this._readableState.map = mapOrSkip
    return this

    function mapOrSkip(data) {
      const next = dec.push(data)
      return next === '' && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next)
    }
  }

  _read(cb) {
    cb(null)
  }

  pipe(dest, cb) {
    this._readableState.updateNextTick()
    this._readableState.pipe(dest, cb)
    return dest
  }

  read() {
    this._readableState.updateNextTick()
    return this._readableState.read()
  }

  push(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.push(data)
  }

  unshift(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.unshift(data)
  }

  resume() {
    this._duplexState |= READ_RESUMED_READ_AHEAD
    this._readableState.updateNextTick()
    return this
  }

  pause() {
    this._duplexState &=
      this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED
    return this
  }

  static _fromAsyncIterator(ite, opts) {
    let destroy

    const rs = new Readable({
      ...opts,
      read(cb) {
        ite.next().then(push).then(cb.bind(null, null)).catch(cb)
      },
      predestroy() {
        destroy = ite.return()
      },
      destroy(cb) {
        if (!destroy) return cb(null)
        destroy.then(cb.bind(null, null)).catch(cb)
      }
    })

    return rs

    function push(data) {
      if (data.done) rs.push(null)
      else rs.push(data.value)
    }
  }

  static from(data, opts) {
    if (isReadStreamx(data)) return data
    if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts)
    if (!Array.isArray(data)) data = data === undefined ? [] : [data]

    let i = 0
    return new Readable({
      ...opts,
      read(cb) {
        this.push(i === data.length ? null : data[i++])
        cb(null)
      }
    })
  }

  static isBackpressured(rs) {
    return (
      (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 ||
      rs._readableState.buffered >= rs._readableState.highWaterMark
    )
  }

  static isPaused(rs) {
    return (rs._duplexState & READ_RESUMED) === 0
  }

  [asyncIterator]() {
    const stream = this

    let error = null
    let promiseResolve = null
    let promiseReject = null

    this.on('error', (err) => {
      error = err
    })
    this.on('readable', onreadable)
    this.on('close', onclose)

    return {
      [asyncIterator]() {
        return this
      },
      next() {
        return new Promise(function (resolve, reject) {
          promiseResolve = resolve
          promiseReject = reject
          const data = stream.read()
          if (data !== null) ondata(data)
          else if ((stream._duplexState & DESTROYED) !== 0) ondata(null)
        })
      },
      return() {
        return destroy(null)
      },
      throw(err) {
        return destroy(err)
      }
    }

    function onreadable() {
      if (promiseResolve !== null) ondata(stream.read())
    }

    function onclose() {
      if (promiseResolve !== null) ondata(null)
    }

    function ondata(data) {
      if (promiseReject === null) return
      if (error) {
        promiseReject(error)
      } else if (data === null && (stream._duplexState & READ_DONE) === 0) {
        promiseReject(StreamError.STREAM_DESTROYED())
      } else {
        promiseResolve({ value: data, done: data === null })
      }
      promiseReject = promiseResolve = null
    }

    function destroy(err) {
      stream.destroy(err)
      return new Promise((resolve, reject) => {
        if (stream._duplexState & DESTROYED) return resolve({ value: undefined, done: true })
        stream.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

class Writable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | READ_DONE
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
      if (opts.eagerOpen) this._writableState.updateNextTick()
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  static isBackpressured(ws) {
    return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0
  }

  static drained(ws) {
    if (ws.destroyed) return Promise.resolve(false)

    const state = ws._writableState
    const pending = isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length
    const writes = pending + (ws._duplexState & WRITE_WRITING ? 1 : 0)
    if (writes === 0) return Promise.resolve(true)

    if (state.drains === null) state.drains = []
    return new Promise((resolve) => {
      state.drains.push({ writes, resolve })
    })
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Duplex extends Readable {
  // and Writable
  constructor(opts) {
    super(opts)

    this._duplexState = OPENING | (this._duplexState & READ_READ_AHEAD)
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Transform extends Duplex {
  constructor(opts) {
    super(opts)
    this._transformState = new TransformState(this)

    if (opts) {
      if (opts.transform) this._transform = opts.transform
      if (opts.flush) this._flush = opts.flush
    }
  }

  _write(data, cb) {
    if (this._readableState.buffered >= this._readableState.highWaterMark) {
      this._transformState.data = data
    } else {
      this._transform(data, this._transformState.afterTransform)
    }
  }

  _read(cb) {
    if (this._transformState.data !== null) {
      const data = this._transformState.data
      this._transformState.data = null
      cb(null)
      this._transform(data, this._transformState.afterTransform)
    } else {
      cb(null)
    }
  }

  destroy(err) {
    super.destroy(err)
    if (this._transformState.data !== null) {
      this._transformState.data = null
      this._transformState.afterTransform()
    }
  }

  _transform(data, cb) {
    cb(null, data)
  }

  _flush(cb) {
    cb(null)
  }

  _final(cb) {
    this._transformState.afterFinal = cb
    this._flush(transformAfterFlush.bind(this))
  }
}

class PassThrough extends Transform {}

function transformAfterFlush(err, data) {
  const cb = this._transformState.afterFinal
  if (err) return cb(err)

  if (data !== null && data !== undefined) this.push(data)
  this.push(null)
  cb(null)
}

function pipelinePromise(...streams) {
  return new Promise((resolve, reject) => {
    return pipeline(...streams, (err) => {
      if (err) return reject(err)
      resolve()
    })
  })
}

function pipeline(stream, ...streams) {
  const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams]
  const done = all.length && typeof all[all.length - 1] === 'function' ? all.pop() : null

  if (all.length < 2) throw StreamError.BAD_ARGUMENT('Pipeline requires at least 2 streams')

  let src = all[0]
  let dest = null
  let error = null

  for (let i = 1; i < all.length; i++) {
    dest = all[i]

    if (isStreamx(src)) {
      src.pipe(dest, onerror)
    } else {
      errorHandle(src, true, i > 1, onerror)
      src.pipe(dest)
    }

    src = dest
  }

  if (done) {
    let fin = false

    const autoDestroy =
      isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy)

    dest.on('error', (err) => {
      if (error === null) error = err
    })

    dest.on('finish', () => {
      fin = true
      if (!autoDestroy) done(error)
    })

    if (autoDestroy) {
      dest.on('close', () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())))
    }
  }

  return dest

  function errorHandle(s, rd, wr, onerror) {
    s.on('error', onerror)
    s.on('close', onclose)

    function onclose() {
      if (rd && s._readableState && !s._readableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
      if (wr && s._writableState && !s._writableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
    }
  }

  function onerror(err) {
    if (!err || error) return
    error = err

    for (const s of all) {
      s.destroy(err)
    }
  }
}

function echo(s) {
  return s
}

function isStream(stream) {
  return !!stream._readableState || !!stream._writableState
}

function isStreamx(stream) {
  return typeof stream._duplexState === 'number' && isStream(stream)
}

function isEnding(stream) {
  return !!stream._readableState && stream._readableState.ending
}

function isEnded(stream) {
  return !!stream._readableState && stream._readableState.ended
}

function isFinishing(stream) {
  return !!stream._writableState && stream._writableState.ending
}

function isFinished(stream) {
  return !!stream._writableState && stream._writableState.ended
}

function getStreamError(stream, opts = {}) {
  const err =
    (stream._readableState && stream._readableState.error) ||
    (stream._writableState && stream._writableState.error)

  // avoid implicit errors by default
  return !opts.all && StreamError.isStreamDestroyed(err) ? null : err
}

function isReadStreamx(stream) {
  return isStreamx(stream) && stream.readable
}

function isDisturbed(stream) {
  return (
    (stream._duplexState & OPENING) !== OPENING ||
    (stream._duplexState & DESTROYING) === DESTROYING ||
    (stream._duplexState & ACTIVE_OR_TICKING) !== 0
  )
}

function isTypedArray(data) {
  return typeof data === 'object' && data !== null && typeof data.byteLength === 'number'
}

function defaultByteLength(data) {
  return isTypedArray(data) ? data.byteLength : 1024
}

function noop() {}

function abort() {
  this.destroy(StreamError.ABORTED())
}

function isWritev(s) {
  return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev
}

module.exports = {
  pipeline,
  pipelinePromise,
  isStream,
  isStreamx,
  isEnding,
  isEnded,
  isFinishing,
  isFinished,
  isDisturbed,
  getStreamError,
  Stream,
  Writable,
  Readable,
  Duplex,
  Transform,
  // Export PassThrough for compatibility with Node.js core's stream module
  PassThrough
}


/***/ }),

/***/ 5657:
/***/ ((module) => {

module.exports = class StreamError extends Error {
  constructor(msg, code, fn = StreamError) {
    super(msg)

    this.code = code

    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, fn)
    }
  }

  static isStreamDestroyed(err) {
    return err && err.code === 'STREAM_DESTROYED'
  }

  static isPrematureClose(err) {
    return err && err.code === 'PREMATURE_CLOSE'
  }

  static isAborted(err) {
    return err && err.code === 'ABORTED'
  }

  static isBadArgument(err) {
    return err && err.code === 'BAD_ARGUMENT'
  }

  get name() {
    return 'StreamError'
  }

  static STREAM_DESTROYED() {
    return new StreamError('Stream was destroyed', 'STREAM_DESTROYED', StreamError.STREAM_DESTROYED)
  }

  static PREMATURE_CLOSE(msg = 'Premature close') {
    return new StreamError(msg, 'PREMATURE_CLOSE', StreamError.PREMATURE_CLOSE)
  }

  static ABORTED() {
    return new StreamError('Stream aborted', 'ABORTED', StreamError.ABORTED)
  }

  static BAD_ARGUMENT(msg = 'Bad argument') {
    return new StreamError(msg, 'BAD_ARGUMENT', StreamError.BAD_ARGUMENT)
  }
}


/***/ }),

/***/ 1450:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

"use strict";

const os = __nccwpck_require__(857);
const tty = __nccwpck_require__(2018);
const hasFlag = __nccwpck_require__(3813);

const {env} = process;

let forceColor;
if (hasFlag('no-color') ||
	hasFlag('no-colors') ||
	hasFlag('color=false') ||
	hasFlag('color=never')) {
	forceColor = 0;
} else if (hasFlag('color') ||
	hasFlag('colors') ||
	hasFlag('color=true') ||
	hasFlag('color=always')) {
	forceColor = 1;
}

if ('FORCE_COLOR' in env) {
	if (env.FORCE_COLOR === 'true') {
		forceColor = 1;
	} else if (env.FORCE_COLOR === 'false') {
		forceColor = 0;
	} else {
		forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
	}
}

function translateLevel(level) {
	if (level === 0) {
		return false;
	}

	return {
		level,
		hasBasic: true,
		has256: level >= 2,
		has16m: level >= 3
	};
}

function supportsColor(haveStream, streamIsTTY) {
	if (forceColor === 0) {
		return 0;
	}

	if (hasFlag('color=16m') ||
		hasFlag('color=full') ||
		hasFlag('color=truecolor')) {
		return 3;
	}

	if (hasFlag('color=256')) {
		return 2;
	}

	if (haveStream && !streamIsTTY && forceColor === undefined) {
		return 0;
	}

	const min = forceColor || 0;

	if (env.TERM === 'dumb') {
		return min;
	}

	if (process.platform === 'win32') {
		// Windows 10 build 10586 is the first Windows release that supports 256 colors.
		// Windows 10 build 14931 is the first release that supports 16m/TrueColor.
		const osRelease = os.release().split('.');
		if (
			Number(osRelease[0]) >= 10 &&
			Number(osRelease[2]) >= 10586
		) {
			return Number(osRelease[2]) >= 14931 ? 3 : 2;
		}

		return 1;
	}

	if ('CI' in env) {
		if (['TRAVIS', 'CIRCLECI', 'APPVEYOR', 'GITLAB_CI', 'GITHUB_ACTIONS', 'BUILDKITE'].some(sign => sign in env) || env.CI_NAME === 'codeship') {
			return 1;
		}

		return min;
	}

	if ('TEAMCITY_VERSION' in env) {
		return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
	}

	if (env.COLORTERM === 'truecolor') {
		return 3;
	}

	if ('TERM_PROGRAM' in env) {
		const version = parseInt((env.TERM_PROGRAM_VERSION || '').split('.')[0], 10);

		switch (env.TERM_PROGRAM) {
			case 'iTerm.app':
				return version >= 3 ? 3 : 2;
			case 'Apple_Terminal':
				return 2;
			// No default
		}
	}

	if (/-256(color)?$/i.test(env.TERM)) {
		return 2;
	}

	if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
		return 1;
	}

	if ('COLORTERM' in env) {
		return 1;
	}

	return min;
}

function getSupportLevel(stream) {
	const level = supportsColor(stream, stream && stream.isTTY);
	return translateLevel(level);
}

module.exports = {
	supportsColor: getSupportLevel,
	stdout: translateLevel(supportsColor(true, tty.isatty(1))),
	stderr: translateLevel(supportsColor(true, tty.isatty(2)))
};


/***/ }),

/***/ 775:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const constants = { // just for envs without fs
  S_IFMT: 61440,
  S_IFDIR: 16384,
  S_IFCHR: 8192,
  S_IFBLK: 24576,
  S_IFIFO: 4096,
  S_IFLNK: 40960
}

try {
  module.exports = (__nccwpck_require__(9896).constants) || constants
} catch {
  module.exports = constants
}


/***/ }),

/***/ 5763:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { Writable, Readable, getStreamError } = __nccwpck_require__(6204)
const FIFO = __nccwpck_require__(3867)
const b4a = __nccwpck_require__(3057)
const headers = __nccwpck_require__(8428)

const EMPTY = b4a.alloc(0)
const MAX_HEADER_SIZE = 4 * 1024 * 1024 // arbitrary big number

class BufferList {
  constructor () {
    this.buffered = 0
    this.shifted = 0
    this.queue = new FIFO()

    this._offset = 0
  }

  push (buffer) {
    this.buffered += buffer.byteLength
    this.queue.push(buffer)
  }

  shiftFirst (size) {
    return this.buffered === 0 ? null : this._next(size)
  }

  shift (size) {
    if (size > this.buffered) return null
    if (size === 0) return EMPTY

    let chunk = this._next(size)

    if (size === chunk.byteLength) return chunk // likely case

    const chunks = [chunk]

    while ((size -= chunk.byteLength) > 0) {
      chunk = this._next(size)
      chunks.push(chunk)
    }

    return b4a.concat(chunks)
  }

  _next (size) {
    const buf = this.queue.peek()
    const rem = buf.byteLength - this._offset

    if (size >= rem) {
      const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf
      this.queue.shift()
      this._offset = 0
      this.buffered -= rem
      this.shifted += rem
      return sub
    }

    this.buffered -= size
    this.shifted += size

    return buf.subarray(this._offset, (this._offset += size))
  }
}

class Source extends Readable {
  constructor (self, header, offset) {
    super()

    this.header = header
    this.offset = offset

    this._parent = self
  }

  _read (cb) {
    if (this.header.size === 0) {
      this.push(null)
    }
    if (this._parent._stream === this) {
      this._parent._update()
    }
    cb(null)
  }

  _predestroy () {
    this._parent.destroy(getStreamError(this))
  }

  _detach () {
    if (this._parent._stream === this) {
      this._parent._stream = null
      this._parent._missing = overflow(this.header.size)
      this._parent._update()
    }
  }

  _destroy (cb) {
    this._detach()
    cb(null)
  }
}

class Extract extends Writable {
  constructor (opts) {
    super(opts)

    if (!opts) opts = {}

    this._buffer = new BufferList()
    this._offset = 0
    this._header = null
    this._stream = null
    this._missing = 0
    this._longHeader = false
    this._callback = noop
    this._locked = false
    this._finished = false
    this._pax = null
    this._paxGlobal = null
    this._gnuLongPath = null
    this._gnuLongLinkPath = null
    this._filenameEncoding = opts.filenameEncoding || 'utf-8'
    this._allowUnknownFormat = !!opts.allowUnknownFormat
    this._unlockBound = this._unlock.bind(this)
  }

  _unlock (err) {
    this._locked = false

    if (err) {
      this.destroy(err)
      this._continueWrite(err)
      return
    }

    this._update()
  }

  _consumeHeader () {
    if (this._locked) return false

    this._offset = this._buffer.shifted

    try {
      this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    if (!this._header) return true

    this._header.byteOffset = this._buffer.shifted

    switch (this._header.type) {
      case 'gnu-long-path':
      case 'gnu-long-link-path':
      case 'pax-global-header':
      case 'pax-header':
        this._longHeader = true
        this._missing = this._header.size
        if (this._missing > MAX_HEADER_SIZE) {
          this._continueWrite(new Error('Header exceeds max size'))
          return false
        }
        return true
    }

    this._locked = true
    this._applyLongHeaders()

    if (!(this._header.size >= 0)) {
      this._continueWrite(new Error('Invalid header'))
      return false
    }

    if (this._header.size === 0 || this._header.type === 'directory') {
      this.emit('entry', this._header, this._createStream(), this._unlockBound)
      return true
    }

    this._stream = this._createStream()
    this._missing = this._header.size

    this.emit('entry', this._header, this._stream, this._unlockBound)
    return true
  }

  _applyLongHeaders () {
    if (this._gnuLongPath) {
      this._header.name = this._gnuLongPath
      this._gnuLongPath = null
    }

    if (this._gnuLongLinkPath) {
      this._header.linkname = this._gnuLongLinkPath
      this._gnuLongLinkPath = null
    }

    if (this._pax) {
      if (this._pax.path) this._header.name = this._pax.path
      if (this._pax.linkpath) this._header.linkname = this._pax.linkpath
      if (this._pax.size) this._header.size = parseInt(this._pax.size, 10)
      this._header.pax = this._pax
      this._pax = null
    }
  }

  _decodeLongHeader (buf) {
    switch (this._header.type) {
      case 'gnu-long-path':
        this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'gnu-long-link-path':
        this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'pax-global-header':
        this._paxGlobal = headers.decodePax(buf)
        break
      case 'pax-header':
        this._pax = this._paxGlobal === null
          ? headers.decodePax(buf)
          : Object.assign({}, this._paxGlobal, headers.decodePax(buf))
        break
    }
  }

  _consumeLongHeader () {
    this._longHeader = false
    this._missing = overflow(this._header.size)

    const buf = this._buffer.shift(this._header.size)

    try {
      this._decodeLongHeader(buf)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    return true
  }

  _consumeStream () {
    const buf = this._buffer.shiftFirst(this._missing)
    if (buf === null) return false

    this._missing -= buf.byteLength
    const drained = this._stream.push(buf)

    if (this._missing === 0) {
      this._stream.push(null)
      if (drained) this._stream._detach()
      return drained && this._locked === false
    }

    return drained
  }

  _createStream () {
    return new Source(this, this._header, this._offset)
  }

  _update () {
    while (this._buffer.buffered > 0 && !this.destroying) {
      if (this._missing > 0) {
        if (this._stream !== null) {
          if (this._consumeStream() === false) return
          continue
        }

        if (this._longHeader === true) {
          if (this._missing > this._buffer.buffered) break
          if (this._consumeLongHeader() === false) return false
          continue
        }

        const ignore = this._buffer.shiftFirst(this._missing)
        if (ignore !== null) this._missing -= ignore.byteLength
        continue
      }

      if (this._buffer.buffered < 512) break
      if (this._stream !== null || this._consumeHeader() === false) return
    }

    this._continueWrite(null)
  }

  _continueWrite (err) {
    const cb = this._callback
    this._callback = noop
    cb(err)
  }

  _write (data, cb) {
    this._callback = cb
    this._buffer.push(data)
    this._update()
  }

  _final (cb) {
    this._finished = this._missing === 0 && this._buffer.buffered === 0
    cb(this._finished ? null : new Error('Unexpected end of data'))
  }

  _predestroy () {
    this._continueWrite(null)
  }

  _destroy (cb) {
    if (this._stream) this._stream.destroy(getStreamError(this))
    cb(null)
  }

  [Symbol.asyncIterator] () {
    let error = null

    let promiseResolve = null
    let promiseReject = null

    let entryStream = null
    let entryCallback = null

    const extract = this

    this.on('entry', onentry)
    this.on('error', (err) => { error = err })
    this.on('close', onclose)

    return {
      [Symbol.asyncIterator] () {
        return this
      },
      next () {
        return new Promise(onnext)
      },
      return () {
        return destroy(null)
      },
      throw (err) {
        return destroy(err)
      }
    }

    function consumeCallback (err) {
      if (!entryCallback) return
      const cb = entryCallback
      entryCallback = null
      cb(err)
    }

    function onnext (resolve, reject) {
      if (error) {
        return reject(error)
      }

      if (entryStream) {
        resolve({ value: entryStream, done: false })
        entryStream = null
        return
      }

      promiseResolve = resolve
      promiseReject = reject

      consumeCallback(null)

      if (extract._finished && promiseResolve) {
        promiseResolve({ value: undefined, done: true })
        promiseResolve = promiseReject = null
      }
    }

    function onentry (header, stream, callback) {
      entryCallback = callback
      stream.on('error', noop) // no way around this due to tick sillyness

      if (promiseResolve) {
        promiseResolve({ value: stream, done: false })
        promiseResolve = promiseReject = null
      } else {
        entryStream = stream
      }
    }

    function onclose () {
      consumeCallback(error)
      if (!promiseResolve) return
      if (error) promiseReject(error)
      else promiseResolve({ value: undefined, done: true })
      promiseResolve = promiseReject = null
    }

    function destroy (err) {
      extract.destroy(err)
      consumeCallback(err)
      return new Promise((resolve, reject) => {
        if (extract.destroyed) return resolve({ value: undefined, done: true })
        extract.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

module.exports = function extract (opts) {
  return new Extract(opts)
}

function noop () {}

function overflow (size) {
  size &= 511
  return size && 512 - size
}


/***/ }),

/***/ 8428:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

const ZEROS = '0000000000000000000'
const SEVENS = '7777777777777777777'
const ZERO_OFFSET = '0'.charCodeAt(0)
const USTAR_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x00]) // ustar\x00
const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET])
const GNU_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x20]) // ustar\x20
const GNU_VER = b4a.from([0x20, 0x00])
const MASK = 0o7777
const MAGIC_OFFSET = 257
const VERSION_OFFSET = 263

exports.decodeLongPath = function decodeLongPath (buf, encoding) {
  return decodeStr(buf, 0, buf.length, encoding)
}

exports.encodePax = function encodePax (opts) { // TODO: encode more stuff in pax
  let result = ''
  if (opts.name) result += addLength(' path=' + opts.name + '\n')
  if (opts.linkname) result += addLength(' linkpath=' + opts.linkname + '\n')
  const pax = opts.pax
  if (pax) {
    for (const key in pax) {
      result += addLength(' ' + key + '=' + pax[key] + '\n')
    }
  }
  return b4a.from(result)
}

exports.decodePax = function decodePax (buf) {
  const result = {}

  while (buf.length) {
    let i = 0
    while (i < buf.length && buf[i] !== 32) i++
    const len = parseInt(b4a.toString(buf.subarray(0, i)), 10)
    if (!len) return result

    const b = b4a.toString(buf.subarray(i + 1, len - 1))
    const keyIndex = b.indexOf('=')
    if (keyIndex === -1) return result
    result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1)

    buf = buf.subarray(len)
  }

  return result
}

exports.encode = function encode (opts) {
  const buf = b4a.alloc(512)
  let name = opts.name
  let prefix = ''

  if (opts.typeflag === 5 && name[name.length - 1] !== '/') name += '/'
  if (b4a.byteLength(name) !== name.length) return null // utf-8

  while (b4a.byteLength(name) > 100) {
    const i = name.indexOf('/')
    if (i === -1) return null
    prefix += prefix ? '/' + name.slice(0, i) : name.slice(0, i)
    name = name.slice(i + 1)
  }

  if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null
  if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null

  b4a.write(buf, name)
  b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100)
  b4a.write(buf, encodeOct(opts.uid, 6), 108)
  b4a.write(buf, encodeOct(opts.gid, 6), 116)
  encodeSize(opts.size, buf, 124)
  b4a.write(buf, encodeOct((opts.mtime.getTime() / 1000) | 0, 11), 136)

  buf[156] = ZERO_OFFSET + toTypeflag(opts.type)

  if (opts.linkname) b4a.write(buf, opts.linkname, 157)

  b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET)
  b4a.copy(USTAR_VER, buf, VERSION_OFFSET)
  if (opts.uname) b4a.write(buf, opts.uname, 265)
  if (opts.gname) b4a.write(buf, opts.gname, 297)
  b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329)
  b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337)

  if (prefix) b4a.write(buf, prefix, 345)

  b4a.write(buf, encodeOct(cksum(buf), 6), 148)

  return buf
}

exports.decode = function decode (buf, filenameEncoding, allowUnknownFormat) {
  let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET

  let name = decodeStr(buf, 0, 100, filenameEncoding)
  const mode = decodeOct(buf, 100, 8)
  const uid = decodeOct(buf, 108, 8)
  const gid = decodeOct(buf, 116, 8)
  const size = decodeOct(buf, 124, 12)
  const mtime = decodeOct(buf, 136, 12)
  const type = toType(typeflag)
  const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding)
  const uname = decodeStr(buf, 265, 32)
  const gname = decodeStr(buf, 297, 32)
  const devmajor = decodeOct(buf, 329, 8)
  const devminor = decodeOct(buf, 337, 8)

  const c = cksum(buf)

  // checksum is still initial value if header was null.
  if (c === 8 * 32) return null

  // valid checksum
  if (c !== decodeOct(buf, 148, 8)) throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?')

  if (isUSTAR(buf)) {
    // ustar (posix) format.
    // prepend prefix, if present.
    if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + '/' + name
  } else if (isGNU(buf)) {
    // 'gnu'/'oldgnu' format. Similar to ustar, but has support for incremental and
    // multi-volume tarballs.
  } else {
    if (!allowUnknownFormat) {
      throw new Error('Invalid tar header: unknown format.')
    }
  }

  // to support old tar versions that use trailing / to indicate dirs
  if (typeflag === 0 && name && name[name.length - 1] === '/') typeflag = 5

  return {
    name,
    mode,
    uid,
    gid,
    size,
    byteOffset: 0,
    mtime: new Date(1000 * mtime),
    type,
    linkname,
    uname,
    gname,
    devmajor,
    devminor,
    pax: null
  }
}

function isUSTAR (buf) {
  return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6))
}

function isGNU (buf) {
  return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)) &&
    b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, VERSION_OFFSET + 2))
}

function clamp (index, len, defaultValue) {
  if (typeof index !== 'number') return defaultValue
  index = ~~index // Coerce to integer.
  if (index >= len) return len
  if (index >= 0) return index
  index += len
  if (index >= 0) return index
  return 0
}

function toType (flag) {
  switch (flag) {
    case 0:
      return 'file'
    case 1:
      return 'link'
    case 2:
      return 'symlink'
    case 3:
      return 'character-device'
    case 4:
      return 'block-device'
    case 5:
      return 'directory'
    case 6:
      return 'fifo'
    case 7:
      return 'contiguous-file'
    case 72:
      return 'pax-header'
    case 55:
      return 'pax-global-header'
    case 27:
      return 'gnu-long-link-path'
    case 28:
    case 30:
      return 'gnu-long-path'
  }

  return null
}

function toTypeflag (flag) {
  switch (flag) {
    case 'file':
      return 0
    case 'link':
      return 1
    case 'symlink':
      return 2
    case 'character-device':
      return 3
    case 'block-device':
      return 4
    case 'directory':
      return 5
    case 'fifo':
      return 6
    case 'contiguous-file':
      return 7
    case 'pax-header':
      return 72
  }

  return 0
}

function indexOf (block, num, offset, end) {
  for (; offset < end; offset++) {
    if (block[offset] === num) return offset
  }
  return end
}

function cksum (block) {
  let sum = 8 * 32
  for (let i = 0; i < 148; i++) sum += block[i]
  for (let j = 156; j < 512; j++) sum += block[j]
  return sum
}

function encodeOct (val, n) {
  val = val.toString(8)
  if (val.length > n) return SEVENS.slice(0, n) + ' '
  return ZEROS.slice(0, n - val.length) + val + ' '
}

function encodeSizeBin (num, buf, off) {
  buf[off] = 0x80
  for (let i = 11; i > 0; i--) {
    buf[off + i] = num & 0xff
    num = Math.floor(num / 0x100)
  }
}

function encodeSize (num, buf, off) {
  if (num.toString(8).length > 11) {
    encodeSizeBin(num, buf, off)
  } else {
    b4a.write(buf, encodeOct(num, 11), off)
  }
}

/* Copied from the node-tar repo and modified to meet
 * tar-stream coding standard.
 *
 * Source: https://github.com/npm/node-tar/blob/51b6627a1f357d2eb433e7378e5f05e83b7aa6cd/lib/header.js#L349
 */
function parse256 (buf) {
  // first byte MUST be either 80 or FF
  // 80 for positive, FF for 2's comp
  let positive
  if (buf[0] === 0x80) positive = true
  else if (buf[0] === 0xFF) positive = false
  else return null

  // build up a base-256 tuple from the least sig to the highest
  const tuple = []
  let i
  for (i = buf.length - 1; i > 0; i--) {
    const byte = buf[i]
    if (positive) tuple.push(byte)
    else tuple.push(0xFF - byte)
  }

  let sum = 0
  const l = tuple.length
  for (i = 0; i < l; i++) {
    sum += tuple[i] * Math.pow(256, i)
  }

  return positive ? sum : -1 * sum
}

function decodeOct (val, offset, length) {
  val = val.subarray(offset, offset + length)
  offset = 0

  // If prefixed with 0x80 then parse as a base-256 integer
  if (val[offset] & 0x80) {
    return parse256(val)
  } else {
    // Older versions of tar can prefix with spaces
    while (offset < val.length && val[offset] === 32) offset++
    const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length)
    while (offset < end && val[offset] === 0) offset++
    if (end === offset) return 0
    return parseInt(b4a.toString(val.subarray(offset, end)), 8)
  }
}

function decodeStr (val, offset, length, encoding) {
  return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding)
}

function addLength (str) {
  const len = b4a.byteLength(str)
  let digits = Math.floor(Math.log(len) / Math.log(10)) + 1
  if (len + digits >= Math.pow(10, digits)) digits++

  return (len + digits) + str
}


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

exports.extract = __nccwpck_require__(5763)
exports.pack = __nccwpck_require__(861)


/***/ }),

/***/ 861:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { Readable, Writable, getStreamError } = __nccwpck_require__(6204)
const b4a = __nccwpck_require__(3057)

const constants = __nccwpck_require__(775)
const headers = __nccwpck_require__(8428)

const DMODE = 0o755
const FMODE = 0o644

const END_OF_TAR = b4a.alloc(1024)

class Sink extends Writable {
  constructor (pack, header, callback) {
    super({ mapWritable, eagerOpen: true })

    this.written = 0
    this.header = header

    this._callback = callback
    this._linkname = null
    this._isLinkname = header.type === 'symlink' && !header.linkname
    this._isVoid = header.type !== 'file' && header.type !== 'contiguous-file'
    this._finished = false
    this._pack = pack
    this._openCallback = null

    if (this._pack._stream === null) this._pack._stream = this
    else this._pack._pending.push(this)
  }

  _open (cb) {
    this._openCallback = cb
    if (this._pack._stream === this) this._continueOpen()
  }

  _continuePack (err) {
    if (this._callback === null) return

    const callback = this._callback
    this._callback = null

    callback(err)
  }

  _continueOpen () {
    if (this._pack._stream === null) this._pack._stream = this

    const cb = this._openCallback
    this._openCallback = null
    if (cb === null) return

    if (this._pack.destroying) return cb(new Error('pack stream destroyed'))
    if (this._pack._finalized) return cb(new Error('pack stream is already finalized'))

    this._pack._stream = this

    if (!this._isLinkname) {
      this._pack._encode(this.header)
    }

    if (this._isVoid) {
      this._finish()
      this._continuePack(null)
    }

    cb(null)
  }

  _write (data, cb) {
    if (this._isLinkname) {
      this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data
      return cb(null)
    }

    if (this._isVoid) {
      if (data.byteLength > 0) {
        return cb(new Error('No body allowed for this entry'))
      }
      return cb()
    }

    this.written += data.byteLength
    if (this._pack.push(data)) return cb()
    this._pack._drain = cb
  }

  _finish () {
    if (this._finished) return
    this._finished = true

    if (this._isLinkname) {
      this.header.linkname = this._linkname ? b4a.toString(this._linkname, 'utf-8') : ''
      this._pack._encode(this.header)
    }

    overflow(this._pack, this.header.size)

    this._pack._done(this)
  }

  _final (cb) {
    if (this.written !== this.header.size) { // corrupting tar
      return cb(new Error('Size mismatch'))
    }

    this._finish()
    cb(null)
  }

  _getError () {
    return getStreamError(this) || new Error('tar entry destroyed')
  }

  _predestroy () {
    this._pack.destroy(this._getError())
  }

  _destroy (cb) {
    this._pack._done(this)

    this._continuePack(this._finished ? null : this._getError())

    cb()
  }
}

class Pack extends Readable {
  constructor (opts) {
    super(opts)
    this._drain = noop
    this._finalized = false
    this._finalizing = false
    this._pending = []
    this._stream = null
  }

  entry (header, buffer, callback) {
    if (this._finalized || this.destroying) throw new Error('already finalized or destroyed')

    if (typeof buffer === 'function') {
      callback = buffer
      buffer = null
    }

    if (!callback) callback = noop

    if (!header.size || header.type === 'symlink') header.size = 0
    if (!header.type) header.type = modeToType(header.mode)
    if (!header.mode) header.mode = header.type === 'directory' ? DMODE : FMODE
    if (!header.uid) header.uid = 0
    if (!header.gid) header.gid = 0
    if (!header.mtime) header.mtime = new Date()

    if (typeof buffer === 'string') buffer = b4a.from(buffer)

    const sink = new Sink(this, header, callback)

    if (b4a.isBuffer(buffer)) {
      header.size = buffer.byteLength
      sink.write(buffer)
      sink.end()
      return sink
    }

    if (sink._isVoid) {
      return sink
    }

    return sink
  }

  finalize () {
    if (this._stream || this._pending.length > 0) {
      this._finalizing = true
      return
    }

    if (this._finalized) return
    this._finalized = true

    this.push(END_OF_TAR)
    this.push(null)
  }

  _done (stream) {
    if (stream !== this._stream) return

    this._stream = null

    if (this._finalizing) this.finalize()
    if (this._pending.length) this._pending.shift()._continueOpen()
  }

  _encode (header) {
    if (!header.pax) {
      const buf = headers.encode(header)
      if (buf) {
        this.push(buf)
        return
      }
    }
    this._encodePax(header)
  }

  _encodePax (header) {
    const paxHeader = headers.encodePax({
      name: header.name,
      linkname: header.linkname,
      pax: header.pax
    })

    const newHeader = {
      name: 'PaxHeader',
      mode: header.mode,
      uid: header.uid,
      gid: header.gid,
      size: paxHeader.byteLength,
      mtime: header.mtime,
      type: 'pax-header',
      linkname: header.linkname && 'PaxHeader',
      uname: header.uname,
      gname: header.gname,
      devmajor: header.devmajor,
      devminor: header.devminor
    }

    this.push(headers.encode(newHeader))
    this.push(paxHeader)
    overflow(this, paxHeader.byteLength)

    newHeader.size = header.size
    newHeader.type = header.type
    this.push(headers.encode(newHeader))
  }

  _doDrain () {
    const drain = this._drain
    this._drain = noop
    drain()
  }

  _predestroy () {
    const err = getStreamError(this)

    if (this._stream) this._stream.destroy(err)

    while (this._pending.length) {
      const stream = this._pending.shift()
      stream.destroy(err)
      stream._continueOpen()
    }

    this._doDrain()
  }

  _read (cb) {
    this._doDrain()
    cb()
  }
}

module.exports = function pack (opts) {
  return new Pack(opts)
}

function modeToType (mode) {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFBLK: return 'block-device'
    case constants.S_IFCHR: return 'character-device'
    case constants.S_IFDIR: return 'directory'
    case constants.S_IFIFO: return 'fifo'
    case constants.S_IFLNK: return 'symlink'
  }

  return 'file'
}

function noop () {}

function overflow (self, size) {
  size &= 511
  if (size) self.push(END_OF_TAR.subarray(0, 512 - size))
}

function mapWritable (buf) {
  return b4a.isBuffer(buf) ? buf : b4a.from(buf)
}


/***/ }),

/***/ 7934:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const PassThroughDecoder = __nccwpck_require__(7256)
const UTF8Decoder = __nccwpck_require__(6414)

module.exports = class TextDecoder {
  constructor(encoding = 'utf8') {
    this.encoding = normalizeEncoding(encoding)

    switch (this.encoding) {
      case 'utf8':
        this.decoder = new UTF8Decoder()
        break
      case 'utf16le':
      case 'base64':
        throw new Error('Unsupported encoding: ' + this.encoding)
      default:
        this.decoder = new PassThroughDecoder(this.encoding)
    }
  }

  get remaining() {
    return this.decoder.remaining
  }

  push(data) {
    if (typeof data === 'string') return data
    return this.decoder.decode(data)
  }

  // For Node.js compatibility
  write(data) {
    return this.push(data)
  }

  end(data) {
    let result = ''
    if (data) result = this.push(data)
    result += this.decoder.flush()
    return result
  }
}

function normalizeEncoding(encoding) {
  encoding = encoding.toLowerCase()

  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return 'utf8'
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return 'utf16le'
    case 'latin1':
    case 'binary':
      return 'latin1'
    case 'base64':
    case 'ascii':
    case 'hex':
      return encoding
    default:
      throw new Error('Unknown encoding: ' + encoding)
  }
}


/***/ }),

/***/ 7256:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

module.exports = class PassThroughDecoder {
  constructor(encoding) {
    this.encoding = encoding
  }

  get remaining() {
    return 0
  }

  decode(data) {
    return b4a.toString(data, this.encoding)
  }

  flush() {
    return ''
  }
}


/***/ }),

/***/ 6414:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

/**
 * https://encoding.spec.whatwg.org/#utf-8-decoder
 */
module.exports = class UTF8Decoder {
  constructor() {
    this._reset()
  }

  get remaining() {
    return this.bytesSeen
  }

  decode(data) {
    if (data.byteLength === 0) return ''

    if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
      this.bytesSeen = trailingBytesSeen(data)
      return b4a.toString(data, 'utf8')
    }

    let result = ''
    let start = 0

    if (this.bytesNeeded > 0) {
      while (start < data.byteLength) {
        const byte = data[start]

        if (byte < this.lowerBoundary || byte > this.upperBoundary) {
          result += '\ufffd'
          this._reset()
          break
        }

        this.lowerBoundary = 0x80
        this.upperBoundary = 0xbf
        this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
        this.bytesSeen++
        start++

        if (this.bytesSeen === this.bytesNeeded) {
          result += String.fromCodePoint(this.codePoint)
          this._reset()
          break
        }
      }

      if (this.bytesNeeded > 0) return result
    }

    const trailing = trailingIncomplete(data, start)
    const end = data.byteLength - trailing

    if (end > start) result += b4a.toString(data, 'utf8', start, end)

    for (let i = end; i < data.byteLength; i++) {
      const byte = data[i]

      if (this.bytesNeeded === 0) {
        if (byte <= 0x7f) {
          this.bytesSeen = 0
          result += String.fromCharCode(byte)
        } else if (byte >= 0xc2 && byte <= 0xdf) {
          this.bytesNeeded = 2
          this.bytesSeen = 1
          this.codePoint = byte & 0x1f
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) this.lowerBoundary = 0xa0
          else if (byte === 0xed) this.upperBoundary = 0x9f
          this.bytesNeeded = 3
          this.bytesSeen = 1
          this.codePoint = byte & 0xf
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) this.lowerBoundary = 0x90
          else if (byte === 0xf4) this.upperBoundary = 0x8f
          this.bytesNeeded = 4
          this.bytesSeen = 1
          this.codePoint = byte & 0x7
        } else {
          this.bytesSeen = 1
          result += '\ufffd'
        }

        continue
      }

      if (byte < this.lowerBoundary || byte > this.upperBoundary) {
        result += '\ufffd'
        i--
        this._reset()

        continue
      }

      this.lowerBoundary = 0x80
      this.upperBoundary = 0xbf

      this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
      this.bytesSeen++

      if (this.bytesSeen === this.bytesNeeded) {
        result += String.fromCodePoint(this.codePoint)
        this._reset()
      }
    }

    return result
  }

  flush() {
    const result = this.bytesNeeded > 0 ? '\ufffd' : ''
    this._reset()
    return result
  }

  _reset() {
    this.codePoint = 0
    this.bytesNeeded = 0
    this.bytesSeen = 0
    this.lowerBoundary = 0x80
    this.upperBoundary = 0xbf
  }
}

function trailingIncomplete(data, start) {
  const len = data.byteLength
  if (len <= start) return 0

  const limit = Math.max(start, len - 4)

  let i = len - 1
  while (i > limit && (data[i] & 0xc0) === 0x80) i--

  if (i < start) return 0

  const byte = data[i]

  let needed
  if (byte <= 0x7f) return 0
  if (byte >= 0xc2 && byte <= 0xdf) needed = 2
  else if (byte >= 0xe0 && byte <= 0xef) needed = 3
  else if (byte >= 0xf0 && byte <= 0xf4) needed = 4
  else return 0

  const available = len - i
  return available < needed ? available : 0
}

function trailingBytesSeen(data) {
  const len = data.byteLength
  if (len === 0) return 0

  const last = data[len - 1]

  if (last <= 0x7f) return 0
  if ((last & 0xc0) !== 0x80) return 1

  const limit = Math.max(0, len - 4)

  let i = len - 2
  while (i >= limit && (data[i] & 0xc0) === 0x80) i--

  if (i < 0) return 1

  const first = data[i]

  let needed
  if (first >= 0xc2 && first <= 0xdf) needed = 2
  else if (first >= 0xe0 && first <= 0xef) needed = 3
  else if (first >= 0xf0 && first <= 0xf4) needed = 4
  else return 1

  if (len - i !== needed) return 1

  if (needed >= 3) {
    const second = data[i + 1]
    if (first === 0xe0 && second < 0xa0) return 1
    if (first === 0xed && second > 0x9f) return 1
    if (first === 0xf0 && second < 0x90) return 1
    if (first === 0xf4 && second > 0x8f) return 1
  }

  return 0
}


/***/ }),

/***/ 109:
/***/ (() => {

"use strict";


// dockerode filters build contexts with it, and this product builds nothing.


/***/ }),

/***/ 7321:
/***/ (() => {

"use strict";



/***/ }),

/***/ 8237:
/***/ ((__unused_webpack_module, exports) => {

"use strict";


// @actions/core speaks HTTP only to fetch identity tokens, which this product never asks for.
exports.Q = class HttpClient {}
exports.t = class BearerCredentialHandler {}


/***/ }),

/***/ 3541:
/***/ (() => {

"use strict";



/***/ }),

/***/ 3079:
/***/ (() => {

"use strict";


// dockerode decodes the progress of a BuildKit build with it, and this product builds nothing.


/***/ }),

/***/ 570:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

"use strict";


// docker-modem brings the streams of an older Node; those of the one that runs do the same.
module.exports = __nccwpck_require__(2203)


/***/ }),

/***/ 6091:
/***/ ((__unused_webpack_module, exports) => {

"use strict";


// docker-modem asks for ssh2 only to reach DOCKER_HOST=ssh://, which is refused before it gets here.
exports.K = class Client {
  constructor() {
    throw new Error('ssh:// is not supported')
  }
}


/***/ }),

/***/ 7150:
/***/ (() => {

"use strict";


// dockerode packs build contexts with it, and this product builds nothing.


/***/ }),

/***/ 6982:
/***/ ((module) => {

"use strict";
module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

"use strict";
module.exports = require("https");

/***/ }),

/***/ 7598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 8161:
/***/ ((module) => {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 857:
/***/ ((module) => {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

"use strict";
module.exports = require("path");

/***/ }),

/***/ 3480:
/***/ ((module) => {

"use strict";
module.exports = require("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

"use strict";
module.exports = require("stream");

/***/ }),

/***/ 2018:
/***/ ((module) => {

"use strict";
module.exports = require("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

"use strict";
module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

"use strict";
module.exports = require("zlib");

/***/ }),

/***/ 4818:
/***/ (function(__unused_webpack_module, exports) {

(function (global, factory) {
     true ? factory(exports) :
    0;
})(this, (function (exports) { 'use strict';

    /**
     * A `StructFailure` represents a single specific failure in validation.
     */
    /**
     * `StructError` objects are thrown (or returned) when validation fails.
     *
     * Validation logic is design to exit early for maximum performance. The error
     * represents the first error encountered during validation. For more detail,
     * the `error.failures` property is a generator function that can be run to
     * continue validation and receive all the failures in the data.
     */
    class StructError extends TypeError {
        constructor(failure, failures) {
            let cached;
            const { message, explanation, ...rest } = failure;
            const { path } = failure;
            const msg = path.length === 0 ? message : `At path: ${path.join('.')} -- ${message}`;
            super(explanation ?? msg);
            if (explanation != null)
                this.cause = msg;
            Object.assign(this, rest);
            this.name = this.constructor.name;
            this.failures = () => {
                return (cached ?? (cached = [failure, ...failures()]));
            };
        }
    }

    /**
     * Check if a value is an iterator.
     */
    function isIterable(x) {
        return isObject(x) && typeof x[Symbol.iterator] === 'function';
    }
    /**
     * Check if a value is a plain object.
     */
    function isObject(x) {
        return typeof x === 'object' && x != null;
    }
    /**
     * Check if a value is a non-array object.
     */
    function isNonArrayObject(x) {
        return isObject(x) && !Array.isArray(x);
    }
    /**
     * Check if a value is a plain object.
     */
    function isPlainObject(x) {
        if (Object.prototype.toString.call(x) !== '[object Object]') {
            return false;
        }
        const prototype = Object.getPrototypeOf(x);
        return prototype === null || prototype === Object.prototype;
    }
    /**
     * Return a value as a printable string.
     */
    function print(value) {
        if (typeof value === 'symbol') {
            return value.toString();
        }
        return typeof value === 'string' ? JSON.stringify(value) : `${value}`;
    }
    /**
     * Shifts (removes and returns) the first value from the `input` iterator.
     * Like `Array.prototype.shift()` but for an `Iterator`.
     */
    function shiftIterator(input) {
        const { done, value } = input.next();
        return done ? undefined : value;
    }
    /**
     * Convert a single validation result to a failure.
     */
    function toFailure(result, context, struct, value) {
        if (result === true) {
            return;
        }
        else if (result === false) {
            result = {};
        }
        else if (typeof result === 'string') {
            result = { message: result };
        }
        const { path, branch } = context;
        const { type } = struct;
        const { refinement, message = `Expected a value of type \`${type}\`${refinement ? ` with refinement \`${refinement}\`` : ''}, but received: \`${print(value)}\``, } = result;
        return {
            value,
            type,
            refinement,
            key: path[path.length - 1],
            path,
            branch,
            ...result,
            message,
        };
    }
    /**
     * Convert a validation result to an iterable of failures.
     */
    function* toFailures(result, context, struct, value) {
        if (!isIterable(result)) {
            result = [result];
        }
        for (const r of result) {
            const failure = toFailure(r, context, struct, value);
            if (failure) {
                yield failure;
            }
        }
    }
    /**
     * Check a value against a struct, traversing deeply into nested values, and
     * returning an iterator of failures or success.
     */
    function* run(value, struct, options = {}) {
        const { path = [], branch = [value], coerce = false, mask = false } = options;
        const ctx = { path, branch, mask };
        if (coerce) {
            value = struct.coercer(value, ctx);
        }
        let status = 'valid';
        for (const failure of struct.validator(value, ctx)) {
            failure.explanation = options.message;
            status = 'not_valid';
            yield [failure, undefined];
        }
        for (let [k, v, s] of struct.entries(value, ctx)) {
            const ts = run(v, s, {
                path: k === undefined ? path : [...path, k],
                branch: k === undefined ? branch : [...branch, v],
                coerce,
                mask,
                message: options.message,
            });
            for (const t of ts) {
                if (t[0]) {
                    status = t[0].refinement != null ? 'not_refined' : 'not_valid';
                    yield [t[0], undefined];
                }
                else if (coerce) {
                    v = t[1];
                    if (k === undefined) {
                        value = v;
                    }
                    else if (value instanceof Map) {
                        value.set(k, v);
                    }
                    else if (value instanceof Set) {
                        value.add(v);
                    }
                    else if (isObject(value)) {
                        if (v !== undefined || k in value)
                            value[k] = v;
                    }
                }
            }
        }
        if (status !== 'not_valid') {
            for (const failure of struct.refiner(value, ctx)) {
                failure.explanation = options.message;
                status = 'not_refined';
                yield [failure, undefined];
            }
        }
        if (status === 'valid') {
            yield [undefined, value];
        }
    }

    /**
     * `Struct` objects encapsulate the validation logic for a specific type of
     * values. Once constructed, you use the `assert`, `is` or `validate` helpers to
     * validate unknown input data against the struct.
     */
    class Struct {
        constructor(props) {
            const { type, schema, validator, refiner, coercer = (value) => value, entries = function* () { }, } = props;
            this.type = type;
            this.schema = schema;
            this.entries = entries;
            this.coercer = coercer;
            if (validator) {
                this.validator = (value, context) => {
                    const result = validator(value, context);
                    return toFailures(result, context, this, value);
                };
            }
            else {
                this.validator = () => [];
            }
            if (refiner) {
                this.refiner = (value, context) => {
                    const result = refiner(value, context);
                    return toFailures(result, context, this, value);
                };
            }
            else {
                this.refiner = () => [];
            }
        }
        /**
         * Assert that a value passes the struct's validation, throwing if it doesn't.
         */
        assert(value, message) {
            return assert(value, this, message);
        }
        /**
         * Create a value with the struct's coercion logic, then validate it.
         */
        create(value, message) {
            return create(value, this, message);
        }
        /**
         * Check if a value passes the struct's validation.
         */
        is(value) {
            return is(value, this);
        }
        /**
         * Mask a value, coercing and validating it, but returning only the subset of
         * properties defined by the struct's schema. Masking applies recursively to
         * props of `object` structs only.
         */
        mask(value, message) {
            return mask(value, this, message);
        }
        /**
         * Validate a value with the struct's validation logic, returning a tuple
         * representing the result.
         *
         * You may optionally pass `true` for the `coerce` argument to coerce
         * the value before attempting to validate it. If you do, the result will
         * contain the coerced result when successful. Also, `mask` will turn on
         * masking of the unknown `object` props recursively if passed.
         */
        validate(value, options = {}) {
            return validate(value, this, options);
        }
    }
    /**
     * Assert that a value passes a struct, throwing if it doesn't.
     */
    function assert(value, struct, message) {
        const result = validate(value, struct, { message });
        if (result[0]) {
            throw result[0];
        }
    }
    /**
     * Create a value with the coercion logic of struct and validate it.
     */
    function create(value, struct, message) {
        const result = validate(value, struct, { coerce: true, message });
        if (result[0]) {
            throw result[0];
        }
        else {
            return result[1];
        }
    }
    /**
     * Mask a value, returning only the subset of properties defined by a struct.
     */
    function mask(value, struct, message) {
        const result = validate(value, struct, { coerce: true, mask: true, message });
        if (result[0]) {
            throw result[0];
        }
        else {
            return result[1];
        }
    }
    /**
     * Check if a value passes a struct.
     */
    function is(value, struct) {
        const result = validate(value, struct);
        return !result[0];
    }
    /**
     * Validate a value against a struct, returning an error if invalid, or the
     * value (with potential coercion) if valid.
     */
    function validate(value, struct, options = {}) {
        const tuples = run(value, struct, options);
        const tuple = shiftIterator(tuples);
        if (tuple[0]) {
            const error = new StructError(tuple[0], function* () {
                for (const t of tuples) {
                    if (t[0]) {
                        yield t[0];
                    }
                }
            });
            return [error, undefined];
        }
        else {
            const v = tuple[1];
            return [undefined, v];
        }
    }

    function assign(...Structs) {
        const isType = Structs[0].type === 'type';
        const schemas = Structs.map((s) => s.schema);
        const schema = Object.assign({}, ...schemas);
        return isType ? type(schema) : object(schema);
    }
    /**
     * Define a new struct type with a custom validation function.
     */
    function define(name, validator) {
        return new Struct({ type: name, schema: null, validator });
    }
    /**
     * Create a new struct based on an existing struct, but the value is allowed to
     * be `undefined`. `log` will be called if the value is not `undefined`.
     */
    function deprecated(struct, log) {
        return new Struct({
            ...struct,
            refiner: (value, ctx) => value === undefined || struct.refiner(value, ctx),
            validator(value, ctx) {
                if (value === undefined) {
                    return true;
                }
                else {
                    log(value, ctx);
                    return struct.validator(value, ctx);
                }
            },
        });
    }
    /**
     * Create a struct with dynamic validation logic.
     *
     * The callback will receive the value currently being validated, and must
     * return a struct object to validate it with. This can be useful to model
     * validation logic that changes based on its input.
     */
    function dynamic(fn) {
        return new Struct({
            type: 'dynamic',
            schema: null,
            *entries(value, ctx) {
                const struct = fn(value, ctx);
                yield* struct.entries(value, ctx);
            },
            validator(value, ctx) {
                const struct = fn(value, ctx);
                return struct.validator(value, ctx);
            },
            coercer(value, ctx) {
                const struct = fn(value, ctx);
                return struct.coercer(value, ctx);
            },
            refiner(value, ctx) {
                const struct = fn(value, ctx);
                return struct.refiner(value, ctx);
            },
        });
    }
    /**
     * Create a struct with lazily evaluated validation logic.
     *
     * The first time validation is run with the struct, the callback will be called
     * and must return a struct object to use. This is useful for cases where you
     * want to have self-referential structs for nested data structures to avoid a
     * circular definition problem.
     */
    function lazy(fn) {
        let struct;
        return new Struct({
            type: 'lazy',
            schema: null,
            *entries(value, ctx) {
                struct ?? (struct = fn());
                yield* struct.entries(value, ctx);
            },
            validator(value, ctx) {
                struct ?? (struct = fn());
                return struct.validator(value, ctx);
            },
            coercer(value, ctx) {
                struct ?? (struct = fn());
                return struct.coercer(value, ctx);
            },
            refiner(value, ctx) {
                struct ?? (struct = fn());
                return struct.refiner(value, ctx);
            },
        });
    }
    /**
     * Create a new struct based on an existing object struct, but excluding
     * specific properties.
     *
     * Like TypeScript's `Omit` utility.
     */
    function omit(struct, keys) {
        const { schema } = struct;
        const subschema = { ...schema };
        for (const key of keys) {
            delete subschema[key];
        }
        switch (struct.type) {
            case 'type':
                return type(subschema);
            default:
                return object(subschema);
        }
    }
    /**
     * Create a new struct based on an existing object struct, but with all of its
     * properties allowed to be `undefined`.
     *
     * Like TypeScript's `Partial` utility.
     */
    function partial(struct) {
        const isStruct = struct instanceof Struct;
        const schema = isStruct ? { ...struct.schema } : { ...struct };
        for (const key in schema) {
            schema[key] = optional(schema[key]);
        }
        if (isStruct && struct.type === 'type') {
            return type(schema);
        }
        return object(schema);
    }
    /**
     * Create a new struct based on an existing object struct, but only including
     * specific properties.
     *
     * Like TypeScript's `Pick` utility.
     */
    function pick(struct, keys) {
        const { schema } = struct;
        const subschema = {};
        for (const key of keys) {
            subschema[key] = schema[key];
        }
        switch (struct.type) {
            case 'type':
                return type(subschema);
            default:
                return object(subschema);
        }
    }
    /**
     * Define a new struct type with a custom validation function.
     *
     * @deprecated This function has been renamed to `define`.
     */
    function struct(name, validator) {
        console.warn('superstruct@0.11 - The `struct` helper has been renamed to `define`.');
        return define(name, validator);
    }

    /**
     * Ensure that any value passes validation.
     */
    function any() {
        return define('any', () => true);
    }
    function array(Element) {
        return new Struct({
            type: 'array',
            schema: Element,
            *entries(value) {
                if (Element && Array.isArray(value)) {
                    for (const [i, v] of value.entries()) {
                        yield [i, v, Element];
                    }
                }
            },
            coercer(value) {
                return Array.isArray(value) ? value.slice() : value;
            },
            validator(value) {
                return (Array.isArray(value) ||
                    `Expected an array value, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that a value is a bigint.
     */
    function bigint() {
        return define('bigint', (value) => {
            return typeof value === 'bigint';
        });
    }
    /**
     * Ensure that a value is a boolean.
     */
    function boolean() {
        return define('boolean', (value) => {
            return typeof value === 'boolean';
        });
    }
    /**
     * Ensure that a value is a valid `Date`.
     *
     * Note: this also ensures that the value is *not* an invalid `Date` object,
     * which can occur when parsing a date fails but still returns a `Date`.
     */
    function date() {
        return define('date', (value) => {
            return ((value instanceof Date && !isNaN(value.getTime())) ||
                `Expected a valid \`Date\` object, but received: ${print(value)}`);
        });
    }
    function enums(values) {
        const schema = {};
        const description = values.map((v) => print(v)).join();
        for (const key of values) {
            schema[key] = key;
        }
        return new Struct({
            type: 'enums',
            schema,
            validator(value) {
                return (values.includes(value) ||
                    `Expected one of \`${description}\`, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that a value is a function.
     */
    function func() {
        return define('func', (value) => {
            return (typeof value === 'function' ||
                `Expected a function, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value is an instance of a specific class.
     */
    function instance(Class) {
        return define('instance', (value) => {
            return (value instanceof Class ||
                `Expected a \`${Class.name}\` instance, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value is an integer.
     */
    function integer() {
        return define('integer', (value) => {
            return ((typeof value === 'number' && !isNaN(value) && Number.isInteger(value)) ||
                `Expected an integer, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value matches all of a set of types.
     */
    function intersection(Structs) {
        return new Struct({
            type: 'intersection',
            schema: null,
            *entries(value, ctx) {
                for (const S of Structs) {
                    yield* S.entries(value, ctx);
                }
            },
            *validator(value, ctx) {
                for (const S of Structs) {
                    yield* S.validator(value, ctx);
                }
            },
            *refiner(value, ctx) {
                for (const S of Structs) {
                    yield* S.refiner(value, ctx);
                }
            },
        });
    }
    function literal(constant) {
        const description = print(constant);
        const t = typeof constant;
        return new Struct({
            type: 'literal',
            schema: t === 'string' || t === 'number' || t === 'boolean' ? constant : null,
            validator(value) {
                return (value === constant ||
                    `Expected the literal \`${description}\`, but received: ${print(value)}`);
            },
        });
    }
    function map(Key, Value) {
        return new Struct({
            type: 'map',
            schema: null,
            *entries(value) {
                if (Key && Value && value instanceof Map) {
                    for (const [k, v] of value.entries()) {
                        yield [k, k, Key];
                        yield [k, v, Value];
                    }
                }
            },
            coercer(value) {
                return value instanceof Map ? new Map(value) : value;
            },
            validator(value) {
                return (value instanceof Map ||
                    `Expected a \`Map\` object, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that no value ever passes validation.
     */
    function never() {
        return define('never', () => false);
    }
    /**
     * Augment an existing struct to allow `null` values.
     */
    function nullable(struct) {
        return new Struct({
            ...struct,
            validator: (value, ctx) => value === null || struct.validator(value, ctx),
            refiner: (value, ctx) => value === null || struct.refiner(value, ctx),
        });
    }
    /**
     * Ensure that a value is a number.
     */
    function number() {
        return define('number', (value) => {
            return ((typeof value === 'number' && !isNaN(value)) ||
                `Expected a number, but received: ${print(value)}`);
        });
    }
    function object(schema) {
        const knowns = schema ? Object.keys(schema) : [];
        const Never = never();
        return new Struct({
            type: 'object',
            schema: schema ? schema : null,
            *entries(value) {
                if (schema && isObject(value)) {
                    const unknowns = new Set(Object.keys(value));
                    for (const key of knowns) {
                        unknowns.delete(key);
                        yield [key, value[key], schema[key]];
                    }
                    for (const key of unknowns) {
                        yield [key, value[key], Never];
                    }
                }
            },
            validator(value) {
                return (isNonArrayObject(value) ||
                    `Expected an object, but received: ${print(value)}`);
            },
            coercer(value, ctx) {
                if (!isNonArrayObject(value)) {
                    return value;
                }
                const coerced = { ...value };
                // The `object` struct has special behaviour enabled by the mask flag.
                // When masking, properties that are not in the schema are deleted from
                // the coerced object instead of eventually failing validaiton.
                if (ctx.mask && schema) {
                    for (const key in coerced) {
                        if (schema[key] === undefined) {
                            delete coerced[key];
                        }
                    }
                }
                return coerced;
            },
        });
    }
    /**
     * Augment a struct to allow `undefined` values.
     */
    function optional(struct) {
        return new Struct({
            ...struct,
            validator: (value, ctx) => value === undefined || struct.validator(value, ctx),
            refiner: (value, ctx) => value === undefined || struct.refiner(value, ctx),
        });
    }
    /**
     * Ensure that a value is an object with keys and values of specific types, but
     * without ensuring any specific shape of properties.
     *
     * Like TypeScript's `Record` utility.
     */
    function record(Key, Value) {
        return new Struct({
            type: 'record',
            schema: null,
            *entries(value) {
                if (isObject(value)) {
                    for (const k in value) {
                        const v = value[k];
                        yield [k, k, Key];
                        yield [k, v, Value];
                    }
                }
            },
            validator(value) {
                return (isNonArrayObject(value) ||
                    `Expected an object, but received: ${print(value)}`);
            },
            coercer(value) {
                return isNonArrayObject(value) ? { ...value } : value;
            },
        });
    }
    /**
     * Ensure that a value is a `RegExp`.
     *
     * Note: this does not test the value against the regular expression! For that
     * you need to use the `pattern()` refinement.
     */
    function regexp() {
        return define('regexp', (value) => {
            return value instanceof RegExp;
        });
    }
    function set(Element) {
        return new Struct({
            type: 'set',
            schema: null,
            *entries(value) {
                if (Element && value instanceof Set) {
                    for (const v of value) {
                        yield [v, v, Element];
                    }
                }
            },
            coercer(value) {
                return value instanceof Set ? new Set(value) : value;
            },
            validator(value) {
                return (value instanceof Set ||
                    `Expected a \`Set\` object, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that a value is a string.
     */
    function string() {
        return define('string', (value) => {
            return (typeof value === 'string' ||
                `Expected a string, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value is a tuple of a specific length, and that each of its
     * elements is of a specific type.
     */
    function tuple(Structs) {
        const Never = never();
        return new Struct({
            type: 'tuple',
            schema: null,
            *entries(value) {
                if (Array.isArray(value)) {
                    const length = Math.max(Structs.length, value.length);
                    for (let i = 0; i < length; i++) {
                        yield [i, value[i], Structs[i] || Never];
                    }
                }
            },
            validator(value) {
                return (Array.isArray(value) ||
                    `Expected an array, but received: ${print(value)}`);
            },
            coercer(value) {
                return Array.isArray(value) ? value.slice() : value;
            },
        });
    }
    /**
     * Ensure that a value has a set of known properties of specific types.
     *
     * Note: Unrecognized properties are allowed and untouched. This is similar to
     * how TypeScript's structural typing works.
     */
    function type(schema) {
        const keys = Object.keys(schema);
        return new Struct({
            type: 'type',
            schema,
            *entries(value) {
                if (isObject(value)) {
                    for (const k of keys) {
                        yield [k, value[k], schema[k]];
                    }
                }
            },
            validator(value) {
                return (isNonArrayObject(value) ||
                    `Expected an object, but received: ${print(value)}`);
            },
            coercer(value) {
                return isNonArrayObject(value) ? { ...value } : value;
            },
        });
    }
    /**
     * Ensure that a value matches one of a set of types.
     */
    function union(Structs) {
        const description = Structs.map((s) => s.type).join(' | ');
        return new Struct({
            type: 'union',
            schema: null,
            coercer(value, ctx) {
                for (const S of Structs) {
                    const [error, coerced] = S.validate(value, {
                        coerce: true,
                        mask: ctx.mask,
                    });
                    if (!error) {
                        return coerced;
                    }
                }
                return value;
            },
            validator(value, ctx) {
                const failures = [];
                for (const S of Structs) {
                    const [...tuples] = run(value, S, ctx);
                    const [first] = tuples;
                    if (!first[0]) {
                        return [];
                    }
                    else {
                        for (const [failure] of tuples) {
                            if (failure) {
                                failures.push(failure);
                            }
                        }
                    }
                }
                return [
                    `Expected the value to satisfy a union of \`${description}\`, but received: ${print(value)}`,
                    ...failures,
                ];
            },
        });
    }
    /**
     * Ensure that any value passes validation, without widening its type to `any`.
     */
    function unknown() {
        return define('unknown', () => true);
    }

    /**
     * Augment a `Struct` to add an additional coercion step to its input.
     *
     * This allows you to transform input data before validating it, to increase the
     * likelihood that it passes validation—for example for default values, parsing
     * different formats, etc.
     *
     * Note: You must use `create(value, Struct)` on the value to have the coercion
     * take effect! Using simply `assert()` or `is()` will not use coercion.
     */
    function coerce(struct, condition, coercer) {
        return new Struct({
            ...struct,
            coercer: (value, ctx) => {
                return is(value, condition)
                    ? struct.coercer(coercer(value, ctx), ctx)
                    : struct.coercer(value, ctx);
            },
        });
    }
    /**
     * Augment a struct to replace `undefined` values with a default.
     *
     * Note: You must use `create(value, Struct)` on the value to have the coercion
     * take effect! Using simply `assert()` or `is()` will not use coercion.
     */
    function defaulted(struct, fallback, options = {}) {
        return coerce(struct, unknown(), (x) => {
            const f = typeof fallback === 'function' ? fallback() : fallback;
            if (x === undefined) {
                return f;
            }
            if (!options.strict && isPlainObject(x) && isPlainObject(f)) {
                const ret = { ...x };
                let changed = false;
                for (const key in f) {
                    if (ret[key] === undefined) {
                        ret[key] = f[key];
                        changed = true;
                    }
                }
                if (changed) {
                    return ret;
                }
            }
            return x;
        });
    }
    /**
     * Augment a struct to trim string inputs.
     *
     * Note: You must use `create(value, Struct)` on the value to have the coercion
     * take effect! Using simply `assert()` or `is()` will not use coercion.
     */
    function trimmed(struct) {
        return coerce(struct, string(), (x) => x.trim());
    }

    /**
     * Ensure that a string, array, map, or set is empty.
     */
    function empty(struct) {
        return refine(struct, 'empty', (value) => {
            const size = getSize(value);
            return (size === 0 ||
                `Expected an empty ${struct.type} but received one with a size of \`${size}\``);
        });
    }
    function getSize(value) {
        if (value instanceof Map || value instanceof Set) {
            return value.size;
        }
        else {
            return value.length;
        }
    }
    /**
     * Ensure that a number or date is below a threshold.
     */
    function max(struct, threshold, options = {}) {
        const { exclusive } = options;
        return refine(struct, 'max', (value) => {
            return exclusive
                ? value < threshold
                : value <= threshold ||
                    `Expected a ${struct.type} less than ${exclusive ? '' : 'or equal to '}${threshold} but received \`${value}\``;
        });
    }
    /**
     * Ensure that a number or date is above a threshold.
     */
    function min(struct, threshold, options = {}) {
        const { exclusive } = options;
        return refine(struct, 'min', (value) => {
            return exclusive
                ? value > threshold
                : value >= threshold ||
                    `Expected a ${struct.type} greater than ${exclusive ? '' : 'or equal to '}${threshold} but received \`${value}\``;
        });
    }
    /**
     * Ensure that a string, array, map or set is not empty.
     */
    function nonempty(struct) {
        return refine(struct, 'nonempty', (value) => {
            const size = getSize(value);
            return (size > 0 || `Expected a nonempty ${struct.type} but received an empty one`);
        });
    }
    /**
     * Ensure that a string matches a regular expression.
     */
    function pattern(struct, regexp) {
        return refine(struct, 'pattern', (value) => {
            return (regexp.test(value) ||
                `Expected a ${struct.type} matching \`/${regexp.source}/\` but received "${value}"`);
        });
    }
    /**
     * Ensure that a string, array, number, date, map, or set has a size (or length, or time) between `min` and `max`.
     */
    function size(struct, min, max = min) {
        const expected = `Expected a ${struct.type}`;
        const of = min === max ? `of \`${min}\`` : `between \`${min}\` and \`${max}\``;
        return refine(struct, 'size', (value) => {
            if (typeof value === 'number' || value instanceof Date) {
                return ((min <= value && value <= max) ||
                    `${expected} ${of} but received \`${value}\``);
            }
            else if (value instanceof Map || value instanceof Set) {
                const { size } = value;
                return ((min <= size && size <= max) ||
                    `${expected} with a size ${of} but received one with a size of \`${size}\``);
            }
            else {
                const { length } = value;
                return ((min <= length && length <= max) ||
                    `${expected} with a length ${of} but received one with a length of \`${length}\``);
            }
        });
    }
    /**
     * Augment a `Struct` to add an additional refinement to the validation.
     *
     * The refiner function is guaranteed to receive a value of the struct's type,
     * because the struct's existing validation will already have passed. This
     * allows you to layer additional validation on top of existing structs.
     */
    function refine(struct, name, refiner) {
        return new Struct({
            ...struct,
            *refiner(value, ctx) {
                yield* struct.refiner(value, ctx);
                const result = refiner(value, ctx);
                const failures = toFailures(result, ctx, struct, value);
                for (const failure of failures) {
                    yield { ...failure, refinement: name };
                }
            },
        });
    }

    exports.Struct = Struct;
    exports.StructError = StructError;
    exports.any = any;
    exports.array = array;
    exports.assert = assert;
    exports.assign = assign;
    exports.bigint = bigint;
    exports.boolean = boolean;
    exports.coerce = coerce;
    exports.create = create;
    exports.date = date;
    exports.defaulted = defaulted;
    exports.define = define;
    exports.deprecated = deprecated;
    exports.dynamic = dynamic;
    exports.empty = empty;
    exports.enums = enums;
    exports.func = func;
    exports.instance = instance;
    exports.integer = integer;
    exports.intersection = intersection;
    exports.is = is;
    exports.lazy = lazy;
    exports.literal = literal;
    exports.map = map;
    exports.mask = mask;
    exports.max = max;
    exports.min = min;
    exports.never = never;
    exports.nonempty = nonempty;
    exports.nullable = nullable;
    exports.number = number;
    exports.object = object;
    exports.omit = omit;
    exports.optional = optional;
    exports.partial = partial;
    exports.pattern = pattern;
    exports.pick = pick;
    exports.record = record;
    exports.refine = refine;
    exports.regexp = regexp;
    exports.set = set;
    exports.size = size;
    exports.string = string;
    exports.struct = struct;
    exports.trimmed = trimmed;
    exports.tuple = tuple;
    exports.type = type;
    exports.union = union;
    exports.unknown = unknown;
    exports.validate = validate;

}));
//# sourceMappingURL=index.cjs.map


/***/ }),

/***/ 3838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: () => (/* binding */ ExitCode),
  addPath: () => (/* binding */ addPath),
  debug: () => (/* binding */ debug),
  endGroup: () => (/* binding */ endGroup),
  error: () => (/* binding */ error),
  exportVariable: () => (/* binding */ exportVariable),
  getBooleanInput: () => (/* binding */ getBooleanInput),
  getIDToken: () => (/* binding */ getIDToken),
  getInput: () => (/* binding */ getInput),
  getMultilineInput: () => (/* binding */ getMultilineInput),
  getState: () => (/* binding */ getState),
  group: () => (/* binding */ group),
  info: () => (/* binding */ info),
  isDebug: () => (/* binding */ isDebug),
  markdownSummary: () => (/* reexport */ markdownSummary),
  notice: () => (/* binding */ notice),
  platform: () => (/* reexport */ platform_namespaceObject),
  saveState: () => (/* binding */ saveState),
  setCommandEcho: () => (/* binding */ setCommandEcho),
  setFailed: () => (/* binding */ setFailed),
  setOutput: () => (/* binding */ setOutput),
  setSecret: () => (/* binding */ setSecret),
  startGroup: () => (/* binding */ startGroup),
  summary: () => (/* reexport */ summary),
  toPlatformPath: () => (/* reexport */ toPlatformPath),
  toPosixPath: () => (/* reexport */ toPosixPath),
  toWin32Path: () => (/* reexport */ toWin32Path),
  warning: () => (/* binding */ warning)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./stubs/http-client/index.js
var http_client = __nccwpck_require__(8237);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new http_client/* HttpClient */.Q('actions/oidc-client', [new http_client/* BearerCredentialHandler */.t(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 7 modules
var exec = __nccwpck_require__(5963);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec/* getExecOutput */.H('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec/* getExecOutput */.H('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 5963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ getExecOutput)
});

// UNUSED EXPORTS: exec

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = require("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = require("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = require("assert");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = require("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = require("node:timers/promises");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/plan/input-table.js
/** Every input, in the order of the public interface. */
const INPUTS = [
    { name: 'image', default: '', multiline: false },
    { name: 'pull', default: 'missing', multiline: false },
    { name: 'platform', default: '', multiline: false },
    { name: 'entrypoint', default: '', multiline: false },
    { name: 'command', default: '', multiline: false },
    { name: 'env', default: '', multiline: true },
    { name: 'env-file', default: '', multiline: false },
    { name: 'user', default: '', multiline: false },
    { name: 'working-dir', default: '', multiline: false },
    { name: 'hostname', default: '', multiline: false },
    { name: 'init', default: 'false', multiline: false },
    { name: 'network', default: '', multiline: false },
    { name: 'port', default: '', multiline: false },
    { name: 'read-only', default: 'true', multiline: false },
    { name: 'tmpfs', default: '', multiline: true },
    { name: 'volumes', default: '', multiline: true },
    { name: 'cap-drop', default: '', multiline: true },
    { name: 'cap-add', default: '', multiline: true },
    { name: 'security-opt', default: '', multiline: true },
    { name: 'memory', default: '', multiline: false },
    { name: 'shm-size', default: '', multiline: false },
    { name: 'pids-limit', default: '1024', multiline: false },
    { name: 'ulimits', default: '', multiline: true },
    { name: 'add-host', default: '', multiline: true },
    { name: 'wait-for', default: 'auto', multiline: false },
    { name: 'startup-timeout', default: '60s', multiline: false },
    { name: 'smoke-http', default: '', multiline: true },
    { name: 'smoke-exec', default: '', multiline: true },
    { name: 'smoke-run', default: '', multiline: true },
    { name: 'smoke-timeout', default: '60s', multiline: false },
    { name: 'settle', default: '0s', multiline: false },
    { name: 'stop-timeout', default: '10s', multiline: false },
    { name: 'allow', default: '', multiline: true },
    { name: 'mode', default: 'enforce', multiline: false },
    { name: 'content', default: 'auto', multiline: false },
    { name: 'watch-limit', default: '2g', multiline: false },
    { name: 'explain', default: 'on-failure', multiline: false },
    { name: 'explain-timeout', default: '3m', multiline: false },
    { name: 'attack-run', default: '', multiline: true },
    { name: 'attack-exec', default: '', multiline: true },
    { name: 'rehearse-attacks', default: 'false', multiline: false },
    { name: 'contrast', default: 'false', multiline: false },
    { name: 'max-landed', default: '', multiline: false },
    { name: 'recover', default: 'false', multiline: false },
    { name: 'evidence', default: 'on-failure', multiline: false },
    { name: 'evidence-file-limit', default: '1m', multiline: false },
    { name: 'evidence-limit', default: '100m', multiline: false },
    { name: 'evidence-image', default: 'false', multiline: false },
    { name: 'output-dir', default: '', multiline: false },
    { name: 'annotate-file', default: '', multiline: false }
];

;// CONCATENATED MODULE: ./lib/judge/phrases.js
/** `1 change`, `2 changes`, `100,000 changes`. */
function count(number, noun, plural = `${noun}s`) {
    return `${thousands(number)} ${number === 1 ? noun : plural}`;
}
/** With a comma between groups of three digits. */
function thousands(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** Milliseconds as people say them: `340 ms`, `2.3 s`, `61 s`, `2 min 5 s`. */
function duration(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 9950)
        return `${Math.round(milliseconds / 100) / 10} s`;
    if (seconds < 120)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
}
/** `a`, `a and b`, `a, b and 3 more`: at most `most` of the names; `total` where not all of them are given. */
function list(names, most, total = names.length) {
    const shown = names.slice(0, most);
    const rest = total - shown.length;
    const all = rest > 0 ? [...shown, `${thousands(rest)} more`] : shown;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
/** A piece of text, trusted or not, between backticks; reports show it as code. It cannot end the quotation. */
function quote(text) {
    return `\`${text.replaceAll('`', "'")}\``;
}
/** The text with its middle replaced by `…` where it is longer than `cap` UTF-16 units; never half a surrogate pair. */
function shorten(text, cap) {
    if (text.length <= cap)
        return text;
    const head = Math.ceil(((cap - 1) * 2) / 3);
    const tail = text.length - (cap - 1 - head);
    const start = /[\ud800-\udbff]/.test(text.charAt(head - 1)) ? head - 1 : head;
    const end = /[\udc00-\udfff]/.test(text.charAt(tail)) ? tail + 1 : tail;
    return `${text.slice(0, start)}…${text.slice(end)}`;
}
/** Bytes as people say them: `30 bytes`, `64 KiB`, `1.5 GiB`. */
function size(bytes) {
    const unit = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length);
    if (unit === 0)
        return count(bytes, 'byte');
    return `${Math.round((bytes / 1024 ** unit) * 10) / 10} ${UNITS[unit - 1] ?? ''}`;
}
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];

;// CONCATENATED MODULE: ./lib/report/untrusted.js

/*
 * The one place where text from the thing under test is made harmless. What a workflow command, a terminal's control
 * sequence and Markdown need to work: the runner's `ActionCommand.cs`, ECMA-48, CommonMark.
 */
/**
 * Output of a program for a log: every line prefixed with `| `, nothing in it a workflow command or a control sequence.
 * With bounds: the last `count` lines, each cut at `width` characters.
 */
function forLog(text, count = Infinity, width = Infinity) {
    return linesOf(text)
        .slice(-count)
        .map((line) => `| ${unmarked(visible(shorten(line, width)))}`)
        .join('\n');
}
/** The same whole for a file: without prefixes, but with a `\` before a line that would be a command where somebody prints it. */
function forFile(text) {
    return linesOf(text)
        .map((line) => unmarked(visible(line)).replace(/^[^!-~]*::/, '\\$&'))
        .join('\n');
}
const linesOf = (text) => text.replace(/\r?\n$/, '').split(LINE_END);
/** One piece for a sentence of our own in a log or on a terminal: one line of visible characters, at most `cap` long. */
function inline(text, cap = 300) {
    return shorten(unmarked(oneLine(text, cap)), cap);
}
/** An annotation's message or title: one line of visible characters, at most `cap` UTF-16 units. */
function forAnnotation(text, cap) {
    return inline(text, cap);
}
/** One line for `<code>` inside an HTML block; no character of it means anything to HTML, Markdown or the runner. */
function forMarkdown(text, cap = 300) {
    return escapeMarkup(shorten(oneLine(text, cap), cap));
}
/** Whole lines for `<pre>`: the last `count` of them, each at most 500 characters, none of them blank. */
function forPre(text, count) {
    return text
        .replace(/[\r\n]+$/, '')
        .split(LINE_END)
        .slice(-count)
        .map((line) => visible(shorten(line, 4000)).replaceAll('\t', '    '))
        .map((line) => (line.trim() === '' ? BLANK : escapeMarkup(shorten(line, 500))))
        .join('\n');
}
/** A sentence of ours as HTML: what it quotes between backticks becomes `<code>`, nothing else in it means anything. */
function sentenceForMarkdown(text, cap = 1500) {
    const pieces = shorten(oneLine(text, cap), cap).split('`').map(escapeMarkup);
    return pieces
        .map((html, index) => {
        if (index % 2 === 0)
            return withoutMentions(html);
        const isClosed = index < pieces.length - 1;
        return isClosed ? `<code>${html}</code>` : `&#96;${withoutMentions(html)}`;
    })
        .join('');
}
/**
 * JSON that means the same, but is also harmless when somebody prints it in a log or on a terminal. Line by line: V8 dies
 * of tens of millions of matches in one string.
 */
function forJson(json) {
    const escape = (line) => line.replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, jsonEscape));
    const unmarkedJson = json.replaceAll('##[', '#\\u0023[');
    return /[^\n -~]/.test(unmarkedJson)
        ? unmarkedJson.split('\n').map(escape).join('\n')
        : unmarkedJson;
}
/** What ends a line for the runner, or is trimmed as white space before it looks for a command. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** A blank line would end an HTML block and let Markdown in again. */
const BLANK = '&#32;';
/** A terminal's control sequences and operating system commands: colours, cursor movements, titles, links. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
/** Whatever shows nothing, or changes how others show: controls, bidi, zero width, fillers, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Most text is plain ASCII: looking further only where it is not is many times faster. */
const NOT_PLAIN = /[^ -~]+/g;
/** Control sequences go before markers are looked for: without them `##\u001b[m[error]` would be one again. */
const visible = (line) => line.replace(ANSI, '').replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, nameOrHex));
const nameOrHex = (character) => NAMES.get(character) ?? hex(character);
const NAMES = new Map([
    ['\t', '\t'],
    ['\n', '\\n'],
    ['\r', '\\r']
]);
const hex = (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
};
/** Cut before and after: nobody needs a megabyte escaped to show a line of it. */
const oneLine = (text, cap) => visible(shorten(text, cap * 8)).replaceAll('\t', '\\t');
/** The runner writes its own markers in logs like this. */
const unmarked = (line) => line.replaceAll('##[', '##\\[');
/** As numeric entities these are mere text to Markdown too; a colon only where it could begin a command or a link. */
const escapeMarkup = (text) => text.replace(/[&<>"'`*[\]|~@\\]|:(?=[:/])/g, (character) => `&#${character.charCodeAt(0)};`);
/** GitHub makes links of `@name` in rendered text that is not code. */
const withoutMentions = (html) => html.replaceAll('&#64;', '&#64;<wbr>');
const jsonEscape = (character) => character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

;// CONCATENATED MODULE: ./lib/adapters/error.js
/** Code of a system's error, e.g. `ENOENT`, else empty. By its shape: Node's own errors are of another realm in Jest and node:vm. */
function codeOf(error) {
    return isObject(error) && 'code' in error ? String(error.code) : '';
}
/** What an error says, or what was thrown in its place. */
function messageOf(error) {
    return isObject(error) && 'message' in error ? String(error.message) : String(error);
}
const isObject = (error) => typeof error === 'object' && error !== null;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/adapters/identity.js


const RUN_LABEL = 'zero-drift.run';
const JOB_LABEL = 'zero-drift.job';
const PROCESS_LABEL = 'zero-drift.process';
/** A new run's identity; in a workflow it also names the job and the process, for later sweeps. */
function newIdentity(environment) {
    const run = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const job = jobOf(environment);
    const owner = processMark(process.pid);
    const named = job === undefined ? {} : { [JOB_LABEL]: job, [PROCESS_LABEL]: owner ?? 'unknown' };
    return { run, labels: { [RUN_LABEL]: run, ...named } };
}
/** Run, attempt, job and runner name in one digest; undefined outside of a workflow. */
function jobOf(environment) {
    const parts = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'RUNNER_NAME'].map((name) => environment[name] ?? '');
    if (parts[0] === '')
        return undefined;
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
/** Boot, pid namespace, number and start time of a process: a number alone is used again. Undefined where /proc tells nothing. */
function processMark(pid) {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        const namespace = (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid').replace(/\D/g, '');
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The program's name stands in brackets and may hold anything; the start time is the 20th field after it.
        const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
        return [boot, namespace, pid, started].join(':');
    }
    catch {
        return undefined;
    }
}
/** Whether the process of a mark has certainly ended; one of another pid namespace can not be seen from here. */
function isGone(mark) {
    const [boot, namespace, pid] = mark.split(':');
    const [ownBoot, ownNamespace] = processMark(process.pid)?.split(':') ?? [];
    if (boot === undefined || ownBoot === undefined || !/^\d+$/.test(pid ?? ''))
        return false;
    if (boot !== ownBoot)
        return true;
    return namespace === ownNamespace && processMark(Number(pid)) !== mark;
}

;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = require("node:fs/promises");
;// CONCATENATED MODULE: ./lib/judge/attack-wording.js

/** What is said of the attacks that were rehearsed. */
const ATTACK_TEXTS = {
    attacks: (scorecard) => ({
        title: `Rehearsed attacks: ${score(scorecard)}`,
        detail: `Rehearsed attacks: ${score(scorecard)}.${landedSentence(scorecard)}${contrastSentence(scorecard)}`
    }),
    'attacks-landed': (facts) => ({
        title: `${count(facts.landed, 'attack')} landed, ${thousands(facts.most)} may`,
        detail: `Rehearsed attacks: ${score(facts)}; \`max-landed\` is ${thousands(facts.most)}.` +
            `${landedSentence(facts)}${contrastSentence(facts)} What would refuse each is in the report.`
    })
};
/** `17 of 20 refused` */
function score({ attacks, refused, notRun }) {
    const rest = notRun === 0 ? '' : `, ${thousands(notRun)} not run`;
    return `${thousands(refused)} of ${thousands(attacks.length)} refused${rest}`;
}
/** `Writable: 18 landed; read-only: 3 landed.` */
function contrastSentence({ contrast, landed }) {
    return contrast === undefined
        ? ''
        : ` Writable: ${thousands(contrast)} landed; read-only: ${thousands(landed)} landed.`;
}
function landedSentence({ attacks, landed }) {
    if (landed === 0)
        return ' None landed.';
    const names = attacks
        .filter(({ outcome }) => outcome === 'landed')
        .map(({ name, path }) => `${name} (${quote(path)})`);
    return ` Landed: ${list([...new Set(names)], 5)}.`;
}

;// CONCATENATED MODULE: ./lib/judge/folders.js
/** The folder that a path lies in; `/` for what lies in the root, and for the root itself. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf('/')) || '/';
}
/**
 * The same for a long list of paths: gives the very same string while neighbours share their folder, so that what looks
 * it up in maps need not hash a hundred thousand of them.
 */
function parentReader() {
    let last = '/';
    return (path) => {
        const same = path.lastIndexOf('/') === last.length && path.startsWith(last);
        last = same ? last : parentOf(path);
        return last;
    };
}
/** What is left of a folder's path at so many levels below the root. */
function ancestorAt(folder, depth) {
    return folder.split('/', depth + 1).join('/') || '/';
}
/** These folders and all above them but the root, outer ones before inner ones. */
function withAncestors(folders) {
    const all = new Set();
    for (const folder of folders) {
        const missing = [];
        let above = folder;
        // Longer than any path that the kernel takes: not worth walking up.
        while (above !== '/' && above.length < 8192 && !all.has(above)) {
            missing.push(above);
            above = parentOf(above);
        }
        for (const one of missing.reverse())
            all.add(one);
    }
    return all;
}

;// CONCATENATED MODULE: ./lib/judge/fold.js

/** In the given order, with whatever lies below an added directory folded into that directory's entry, unless it looks bad itself. */
function foldAdded(changes) {
    const folderOf = parentReader();
    const roots = outermostAdded(changes);
    const below = new Map();
    const own = changes.filter((change) => {
        const root = isNotable(change) ? undefined : roots.get(folderOf(change.path));
        if (root !== undefined)
            below.set(root, (below.get(root) ?? 0) + 1);
        return root === undefined;
    });
    return own.map((change) => ({ change, below: below.get(change.path) ?? 0 }));
}
/** One fold for each folder that holds a change, or for each folder above where those would be more than a hundred. */
function foldByFolder(changes) {
    const units = foldAdded(changes);
    const homeOf = homeReader(units);
    const folders = new Set(units.map(({ change }) => homeOf(change)));
    const shown = shownFolders(folders);
    const folds = new Map();
    for (const unit of units) {
        const folder = shown.get(homeOf(unit.change)) ?? '/';
        const fold = folds.get(folder);
        if (fold === undefined)
            folds.set(folder, [unit]);
        else
            fold.push(unit);
    }
    return [...folds].map(([folder, members]) => ({ folder, units: members }));
}
/** Nobody should have to look for it. */
const isNotable = ({ severity }) => severity === 'critical' || severity === 'high';
/** How many changes of each kind, entries below added directories included. */
function countKinds(units) {
    const counts = { added: 0, changed: 0, deleted: 0 };
    for (const { change, below } of units) {
        counts[change.kind] += 1;
        counts.added += below;
    }
    return counts;
}
/** For each folder that is an added directory or lies in one: the outermost such directory. */
function outermostAdded(changes) {
    const folderOf = parentReader();
    const folders = withAncestors(new Set(changes.map(({ path }) => folderOf(path))));
    const added = changes.filter(({ path, kind }) => kind === 'added' && folders.has(path));
    const paths = new Set(added.map(({ path }) => path));
    const roots = new Map();
    for (const folder of folders) {
        const root = roots.get(parentOf(folder)) ?? (paths.has(folder) ? folder : undefined);
        if (root !== undefined)
            roots.set(folder, root);
    }
    return roots;
}
/** Where a change is told of: in its folder, but a folder that changed itself together with what changed in it. */
function homeReader(units) {
    const folderOf = parentReader();
    const folders = new Set(units.map(({ change }) => folderOf(change.path)));
    return ({ path, kind }) => (kind === 'changed' && folders.has(path) ? path : folderOf(path));
}
/** Nobody reads findings on more folders than this. */
const MOST_FOLDERS = 100;
const DEPTHS = [1, 2, 3, 4, 5, 6, 7, 8];
/** Each folder by the one that tells of it: itself, or its ancestor at the deepest level that has few enough of them. */
function shownFolders(folders) {
    const level = (depth) => new Map([...folders].map((one) => [one, ancestorAt(one, depth)]));
    if (folders.size <= MOST_FOLDERS)
        return new Map([...folders].map((one) => [one, one]));
    const tooDeep = DEPTHS.find((depth) => new Set(level(depth).values()).size > MOST_FOLDERS) ?? 9;
    return level(tooDeep - 1);
}

;// CONCATENATED MODULE: ./lib/judge/scratch.js


/** What lets a program write to that path. A tmpfs is a directory: it goes on the folder, never on one of the system's. */
function scratchAdvice(path) {
    const folder = parentOf(path);
    return isOfSystem(folder)
        ? 'write it when the image is built, or have the program write elsewhere'
        : `mount a \`tmpfs\` on ${quote(folder)}`;
}
/** A folder that a mount would hide from the system, or that takes none. */
function isOfSystem(folder) {
    return /^\/(?:(?:usr\/)?(?:s?bin|lib(?:x?32|64)?)|usr|etc|dev|boot|(?:proc|sys)(?:\/.*)?)?$/.test(folder);
}

;// CONCATENATED MODULE: ./lib/judge/spot.js
/** Takes a path apart, whatever it holds. */
function spotOf(path) {
    const nameAt = path.lastIndexOf('/') + 1;
    const topAt = path.startsWith('/usr/') || path.startsWith('/var/run/') ? topStart(path) : 1;
    const topEnd = path.indexOf('/', topAt);
    const top = topEnd < 0 ? path.slice(topAt) : path.slice(topAt, topEnd);
    return {
        top: OTHER_LIBRARIES.test(top) ? 'lib' : top,
        rest: topEnd < 0 ? '' : path.slice(topEnd + 1),
        folder: path.slice(0, nameAt),
        name: path.slice(nameAt)
    };
}
/** Folders that web servers serve, with the slashes around them. */
const WEB_ROOT = /\/(?:www|html|htdocs|httpdocs|public_html|public|wwwroot|webroot|docroot|webapps|deployments|cgi-bin|srv\/http|share\/caddy)\//i;
const topStart = (path) => REPEATED.exec(path)?.[0].length ?? 1;
const REPEATED = /^\/(?:usr\/(?:local\/)?(?=(?:s?bin|lib(?:exec|x?32|64)?)(?:\/|$))|var\/(?=run\/))/;
const OTHER_LIBRARIES = /^lib(?:x?32|64)$/;

;// CONCATENATED MODULE: ./lib/judge/suspect.js
/** A file or link was made or altered, if only in mode or owner; what is known by name only counts as one. */
function isWritten({ kind, after }) {
    return kind !== 'deleted' && (after === undefined || isFileOrLink(after));
}
/** Written, and not known to hold what it held before. */
function isRewritten(change) {
    return isWritten(change) && !holdsSame(change);
}
/** A regular file that may be executed and could not before, or holds something else now. */
function isNewlyExecutable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || !isExecutable(after))
        return false;
    return before === undefined || !isExecutable(before) || !holdsSame(change);
}
/** A regular file that lends its owner's or group's rights and did not before, or does so with other contents or owners. */
function isNewlySetId(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || setIdBits(after) === 0)
        return false;
    return before === undefined || lendsMore(before, after) || !holdsSame(change);
}
/** A regular file that gives whoever runs it kernel capabilities, which it did not give before, or with other contents. */
function isNewlyCapable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after?.type !== 'file' || after.capabilities === undefined)
        return false;
    return before?.capabilities !== after.capabilities || !holdsSame(change);
}
/** A device node was made or altered. */
function isDevice({ kind, after }) {
    return kind !== 'deleted' && after?.type === 'device';
}
/** A file, or a new directory, among what should be device nodes; memory mounted below `/dev` is a place of its own. */
function isNoDevice({ kind, place, after }) {
    if (kind === 'deleted' || (place !== '/dev' && place !== '/'))
        return false;
    return after === undefined || after.type === 'file' || isNewDirectory(kind, after);
}
/** A file or directory that everybody may write to now, and could not before. */
function isNewlyOpen({ kind, before, after }) {
    return kind === 'changed' && !!before && !!after && !isOpen(before) && isOpen(after);
}
/** Something has this name now. */
function isThere({ kind }) {
    return kind !== 'deleted';
}
/** Deleted, or no longer a file. */
function isLost({ kind, before, after }) {
    if (kind !== 'changed')
        return kind === 'deleted';
    return !!before && !!after && isFileOrLink(before) && !isFileOrLink(after);
}
/** Lost, turned into a link, or shorter than before. */
function isCut(change) {
    const { kind, before, after } = change;
    if (isLost(change))
        return true;
    if (kind !== 'changed' || before?.type !== 'file' || after === undefined)
        return false;
    return after.type === 'symlink' || after.size < before.size;
}
/** Known to differ in nothing but times. */
function isUntouched(change) {
    const { before, after } = change;
    return (holdsSame(change) &&
        before?.mode === after?.mode &&
        before?.uid === after?.uid &&
        before?.gid === after?.gid &&
        before?.capabilities === after?.capabilities);
}
/** Both sides were read and are the same, whatever their mode and owner. */
function holdsSame({ kind, before, after }) {
    if (kind !== 'changed' || before === undefined || before.type !== after?.type)
        return false;
    if (before.type === 'file')
        return before.sha256 !== undefined && before.sha256 === after.sha256;
    if (before.type === 'symlink')
        return before.target !== undefined && before.target === after.target;
    return before.device === after.device;
}
function isFileOrLink({ type }) {
    return type === 'file' || type === 'symlink';
}
function isExecutable({ type, mode }) {
    return type === 'file' && (mode & 0o111) !== 0;
}
/** Set-gid without execution for the group only asks for locking. */
function setIdBits({ type, mode }) {
    if (type !== 'file')
        return 0;
    return (mode & 0o4000) | ((mode & 0o010) !== 0 ? mode & 0o2000 : 0);
}
function lendsMore(before, after) {
    const gained = setIdBits(after) & ~setIdBits(before);
    return gained !== 0 || before.uid !== after.uid || before.gid !== after.gid;
}
function isNewDirectory(kind, { type }) {
    return kind === 'added' && type === 'directory';
}
/** The sticky bit keeps strangers from replacing what lies in a directory. */
function isOpen({ type, mode }) {
    return (mode & 0o002) !== 0 && (type === 'file' || (type === 'directory' && !(mode & 0o1000)));
}

;// CONCATENATED MODULE: ./lib/judge/tags-critical.js


/** What hands over the container, or the rights of another user, by itself. */
const CRITICAL = {
    'web-shell': {
        severity: 'critical',
        technique: { id: 'T1505.003', name: 'Web Shell' },
        why: 'The web server runs such a file for whoever asks for it, so one request brings an intruder back.',
        name: /^(?:\.htaccess|\.user\.ini|web\.config)$|\.(?:php\d?|phps|pht|phtml|phar|inc|jsp[xf]?|war|aspx?|as[hm]x|asa|cf[cm]|f?cgi|p[lmy]|rb|lua|sh|shtml)\s*$/i,
        folder: WEB_ROOT,
        when: isRewritten
    },
    'set-uid': {
        severity: 'critical',
        technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
        why: "Whoever runs such a file acts with its owner's or group's rights, often those of root.",
        when: isNewlySetId
    },
    capability: {
        severity: 'critical',
        technique: { id: 'T1548', name: 'Abuse Elevation Control Mechanism' },
        why: 'Whoever runs such a file gets the kernel capabilities that it carries, some of which are as good as root.',
        when: isNewlyCapable
    },
    'dynamic-linker': {
        severity: 'critical',
        technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
        why: 'The dynamic linker obeys this file at the start of every program, so a library of an intruder gets into all of them.',
        in: { etc: /^ld\.so\.(?:preload|conf|cache)$|^ld\.so\.conf\.d\/|^ld-musl-[^/]+\.path$/ },
        when: isWritten
    },
    account: {
        severity: 'critical',
        technique: { id: 'T1136.001', name: 'Local Account' },
        why: 'A line in this file makes a new user, a new root, or a password that an intruder knows.',
        in: { etc: /^(?:passwd|shadow|group|gshadow)$/ },
        when: isWritten
    },
    sudo: {
        severity: 'critical',
        technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
        why: 'A line in this file lets any user act as root without a password.',
        in: { etc: /^(?:sudoers|sudo\.conf|doas\.conf)$|^(?:sudoers|doas)\.d\// },
        when: isWritten
    },
    'ssh-key': {
        severity: 'critical',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        why: 'Whoever holds a key that this file lists logs in without a password, at any time.',
        in: { etc: /^ssh\/authorized_keys/ },
        name: /^authorized_keys2?$/,
        when: isWritten
    },
    pam: {
        severity: 'critical',
        technique: { id: 'T1556.003', name: 'Pluggable Authentication Modules' },
        why: 'Every login and every change of user asks these modules, which can accept any password and note down the right ones.',
        in: { etc: /^pam\.d\/|^pam\.conf$/, lib: /^pam\.d\// },
        name: /^pam_\w+\.so$/,
        when: isWritten
    }
};

;// CONCATENATED MODULE: ./lib/judge/tags-high.js


/** Foreign code in the place of the image's own, and what deceives those who trust it. */
const HIGH = {
    executable: {
        severity: 'high',
        technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
        why: 'A program that the image did not bring can run here now, which is how miners, shells and tunnels arrive.',
        when: isNewlyExecutable
    },
    device: {
        severity: 'high',
        technique: { id: 'T1611', name: 'Escape to Host' },
        why: "A device node can open the host's disks or memory to whoever may read it.",
        when: isDevice
    },
    'hidden-in-dev': {
        severity: 'high',
        technique: { id: 'T1564', name: 'Hide Artifacts' },
        why: 'Among device nodes nobody looks for a file, and `/dev` stays writable in a read-only container.',
        in: { dev: /./s },
        when: isNoDevice
    },
    binary: {
        severity: 'high',
        technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
        why: 'Programs in this folder are called by name, and a false one is obeyed like the real one.',
        in: {
            bin: /./s,
            sbin: /./s,
            libexec: /./s,
            opt: /^[^/]+\/s?bin\//,
            root: /^(?:\.local\/)?bin\//,
            home: /^[^/]+\/(?:\.local\/)?bin\//
        },
        when: isRewritten
    },
    library: {
        severity: 'high',
        technique: { id: 'T1574', name: 'Hijack Execution Flow' },
        why: 'Programs load what lies here as their own code, so one false library acts in all of them.',
        // Python writes its caches by itself: they only count as scripts.
        in: { lib: /.(?<!\.pyc)$/s },
        name: /\.so(?:\.\d+)*$/,
        when: isRewritten
    },
    'kernel-module': {
        severity: 'high',
        technique: { id: 'T1547.006', name: 'Kernel Modules and Extensions' },
        why: 'A kernel module runs with all rights, outside of every container.',
        in: {
            lib: /^(?:modules|modules-load\.d|modprobe\.d)\//,
            etc: /^modules$|^(?:modules-load|modprobe|depmod)\.d\//
        },
        name: /\.ko(?:\.(?:gz|xz|zst))?$/,
        when: isWritten
    },
    'ssh-server': {
        severity: 'high',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        why: 'The settings and host keys of the SSH server decide who may log in, and whether visitors reach the real one.',
        in: {
            etc: /^ssh\/(?:sshd_config(?:$|\.d\/)|ssh_host_[^/]*_key(?:\.pub)?$|sshrc$)|^dropbear\//
        },
        when: isWritten
    },
    'certificate-authority': {
        severity: 'high',
        technique: { id: 'T1553.004', name: 'Install Root Certificate' },
        why: 'Whoever adds a root certificate can pose as any site that programs in this container talk to.',
        in: {
            etc: /^(?:ssl\/certs|pki\/ca-trust|pki\/tls\/certs|ca-certificates)\/|^ca-certificates\.conf$|^(?:ssl|pki\/tls)\/cert\.pem$/,
            usr: /^(?:local\/)?share\/(?:ca-certificates|pki)\//,
            var: /^lib\/ca-certificates\//
        },
        name: /^cacerts$|^cacert\.pem$/,
        when: isRewritten
    },
    'served-page': {
        severity: 'high',
        technique: { id: 'T1491.002', name: 'External Defacement' },
        why: 'Visitors see this page or run this script, so they may meet a defaced site or one that robs them.',
        name: /\.(?:html?|xhtml|js|mjs|css|svg|wasm)$/i,
        folder: WEB_ROOT,
        when: isRewritten
    }
};

;// CONCATENATED MODULE: ./lib/judge/tags-medium.js

/** What prepares, eases or hides an attack, and what programs at times do on their own. */
const MEDIUM = {
    script: {
        severity: 'medium',
        technique: { id: 'T1059', name: 'Command and Scripting Interpreter' },
        why: 'An interpreter runs such a file without any right to execute it, so a foreign line in it is a foreign program.',
        name: /\.(?:php\d?|phtml|phar|py[cw]?|rb|p[lm]|lua|[cm]?js|sh|bash|jar|war|class|jspx?|groovy|tcl|awk)$/i,
        when: isRewritten
    },
    'server-config': {
        severity: 'medium',
        technique: { id: 'T1505', name: 'Server Software Component' },
        why: 'A line in the configuration of a server can load a module, run a program, or send visitors elsewhere.',
        in: {
            etc: /^(?:nginx|apache2|httpd|lighttpd|caddy|haproxy|uwsgi|envoy|traefik|php[^/]*|tomcat[^/]*)\//,
            usr: /^local\/(?:etc\/php[^/]*|apache2\/conf|tomcat\/conf|openresty\/nginx\/conf)\//
        },
        name: /^(?:php|php-fpm|php-cli)\.ini$|^(?:nginx|httpd|apache2|lighttpd)\.conf$/,
        when: isWritten
    },
    'package-source': {
        severity: 'medium',
        technique: {
            id: 'T1195.001',
            name: 'Compromise Software Dependencies and Development Tools'
        },
        why: 'This file tells where packages come from and whose signature they bear, so it can bring in anything.',
        in: {
            etc: /^apt\/(?:sources\.list(?:$|\.d\/)|trusted\.gpg(?:$|\.d\/)|keyrings\/|preferences(?:$|\.d\/))|^apk\/(?:repositories$|keys\/)|^yum\.repos\.d\/|^pki\/rpm-gpg\/|^pacman\.d\/mirrorlist$|^npmrc$/
        },
        name: /^pip\.conf$|^\.(?:npmrc|yarnrc|yarnrc\.yml|condarc|pypirc)$/,
        when: isWritten
    },
    'name-resolution': {
        severity: 'medium',
        technique: { id: 'T1557', name: 'Adversary-in-the-Middle' },
        why: 'This file decides which machine a name leads to, so programs may talk to that of an intruder.',
        in: { etc: /^(?:hosts|resolv\.conf|nsswitch\.conf|host\.conf|gai\.conf)$/ },
        when: isWritten
    },
    secret: {
        severity: 'medium',
        technique: { id: 'T1552.001', name: 'Credentials In Files' },
        why: 'Credentials that lie in a file fall into the hands of whoever can read it, or who gets a copy of the container.',
        in: { run: /^secrets\// },
        name: /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|\.netrc|\.pgpass|\.git-credentials|\.htpasswd|\.dockercfg|\.vault-token|credentials|kubeconfig)$|\.env(?:\.\w+)?$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$/i,
        folder: /^(?!\/etc\/(?:ssl\/certs|pki|ca-certificates|apk\/keys)\/|\/usr\/(?:local\/)?share\/ca-certificates\/)/,
        when: isRewritten
    },
    'world-writable': {
        severity: 'medium',
        technique: { id: 'T1222.002', name: 'Linux and Mac Permissions' },
        why: 'Every user and every program may write there now, also one that was broken into.',
        when: isNewlyOpen
    },
    'disguised-name': {
        severity: 'medium',
        technique: { id: 'T1036', name: 'Masquerading' },
        why: 'A name of dots and blanks, or with characters that do not show, is made to be overlooked or taken for another.',
        name: /^\.[.\s]+$|^\s|\s$|[\p{Cc}\p{Cf}]/u,
        when: isThere
    },
    'log-cleared': {
        severity: 'medium',
        technique: { id: 'T1685.006', name: 'Clear Linux or Mac System Logs' },
        why: 'A log that was deleted or cut no longer tells what happened before.',
        in: { var: /^log\/./s, run: /^(?:utmp|log\/.*)$/s },
        when: isCut
    },
    'history-cleared': {
        severity: 'medium',
        technique: { id: 'T1070.003', name: 'Clear Command History' },
        why: 'A history that was deleted or cut no longer tells what was typed in this container.',
        name: /^\.\w+_history$/,
        when: isCut
    },
    'system-file-deleted': {
        severity: 'medium',
        technique: { id: 'T1485', name: 'Data Destruction' },
        why: 'Programs that need this file fail without it, or do without what it forbade.',
        in: { bin: /./s, sbin: /./s, libexec: /./s, lib: /.(?<!\.pyc)$/s, etc: /./s },
        when: isLost
    }
};

;// CONCATENATED MODULE: ./lib/judge/tags-startup.js

const UNIT = /^systemd\/(?:system|user|generator)(?:[-.]\w+)?\/.*(?<!\.timer)$/s;
const TIMER = /^systemd\/(?:system|user)(?:[-.]\w+)?\/.*\.timer$/s;
const UDEV = /^udev\/rules\.d\//;
/** What runs by itself: at a start, at a login, at a time, or beside some other program. */
const STARTUP = {
    entrypoint: {
        severity: 'high',
        technique: { id: 'T1037', name: 'Boot or Logon Initialization Scripts' },
        why: 'This script runs at every start of the container, before the program that it is there for.',
        in: {
            'docker-entrypoint.d': /./s,
            'docker-entrypoint-initdb.d': /./s,
            init: /^$/,
            'start.sh': /^$/,
            'run.sh': /^$/
        },
        name: /^(?:docker-)?entrypoint(?:\.\w+)?$/,
        when: isWritten
    },
    init: {
        severity: 'high',
        technique: { id: 'T1037.004', name: 'RC Scripts' },
        why: 'Whatever starts services in this container runs such a file, mostly as root, and again after every end.',
        in: {
            etc: /^(?:init|init\.d|rc[\dS]?\.d|rc\.d|runlevels|local\.d|runit|service|sv|s6[^/]*|services\.d|cont-init\.d|cont-finish\.d|supervisor|supervisord?\.d)\/|^(?:rc\.local|inittab|supervisord\.conf)$/
        },
        when: isWritten
    },
    'systemd-service': {
        severity: 'high',
        technique: { id: 'T1543.002', name: 'Systemd Service' },
        why: 'Systemd starts what a unit names at every boot, as root, and again when it ends.',
        in: {
            etc: UNIT,
            lib: UNIT,
            run: UNIT,
            root: /^\.config\/systemd\/user\/.*(?<!\.timer)$/s,
            home: /^[^/]+\/\.config\/systemd\/user\/.*(?<!\.timer)$/s
        },
        when: isWritten
    },
    'systemd-timer': {
        severity: 'high',
        technique: { id: 'T1053.006', name: 'Systemd Timers' },
        why: 'A timer makes systemd start a service again and again, long after an intruder has left.',
        in: {
            etc: TIMER,
            lib: TIMER,
            run: TIMER,
            root: /^\.config\/systemd\/user\/.*\.timer$/s,
            home: /^[^/]+\/\.config\/systemd\/user\/.*\.timer$/s
        },
        when: isWritten
    },
    cron: {
        severity: 'high',
        technique: { id: 'T1053.003', name: 'Cron' },
        why: 'The cron daemon runs what such a file says again and again, long after an intruder has left.',
        in: {
            etc: /^cron\.\w+\/|^crontabs\/|^(?:ana)?crontab$/,
            var: /^spool\/(?:cron|anacron)\//
        },
        when: isWritten
    },
    'shell-startup': {
        severity: 'high',
        technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
        why: 'Every shell that reads this file when it starts runs what an intruder wrote there, as the user who opened it.',
        in: {
            etc: /^(?:profile|environment|bashrc|bash\.\w+|zsh(?:rc|env)|zprofile|zlog(?:in|out)|csh\.\w+|ksh\.kshrc|mkshrc)$|^(?:profile\.d|zsh|fish|bash_completion\.d|update-motd\.d)\//
        },
        name: /^\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|profile|zsh(?:rc|env)|zprofile|zlog(?:in|out)|m?kshrc|t?cshrc|login|shrc|ashrc|pam_environment)$|^config\.fish$/,
        when: isWritten
    },
    'python-startup': {
        severity: 'high',
        technique: { id: 'T1546.018', name: 'Python Startup Hooks' },
        why: 'Python runs what such a file holds at the start of every program, before its first line.',
        name: /^(?:site|user)customize\.py$|\.pth$/,
        folder: /\/(?:(?:site|dist)-packages|python[\d.]*)\/$/,
        when: isWritten
    },
    'package-hook': {
        severity: 'high',
        technique: { id: 'T1546.016', name: 'Installer Packages' },
        why: 'The package manager runs such a hook as root whenever it installs, updates or removes something.',
        in: {
            etc: /^apt\/apt\.conf(?:$|\.d\/)|^dpkg\/dpkg\.cfg(?:$|\.d\/)|^(?:yum|dnf)\/plugin|^apk\/commit_hooks\.d\/|^pacman\.d\/hooks\//,
            lib: /^apk\/exec\//,
            var: /^lib\/dpkg\/info\/[^/]+\.(?:pre|post)(?:inst|rm)$/
        },
        when: isWritten
    },
    udev: {
        severity: 'high',
        technique: { id: 'T1546.017', name: 'Udev Rules' },
        why: 'A rule can make the device manager run any program as root when a device comes or goes.',
        in: { etc: UDEV, lib: UDEV, run: UDEV },
        when: isWritten
    }
};

;// CONCATENATED MODULE: ./lib/judge/severity.js






/** Worst first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low'];
const TABLE = { ...CRITICAL, ...HIGH, ...STARTUP, ...MEDIUM };
/** Every tag by its word. */
const TAGS = TABLE;
/** What a change looks like to a security engineer: as bad as its worst tag, `low` without any. */
function appraise(change) {
    const tags = isUntouched(change) ? [] : tagsOf(change);
    const [worst] = tags;
    return worst === undefined ? ORDINARY : { severity: TAGS[worst].severity, tags };
}
/** The worst of several severities; `low` for none. */
function worstOf(severities) {
    const present = new Set(severities);
    return SEVERITIES.find((severity) => present.has(severity)) ?? 'low';
}
const ORDINARY = { severity: 'low', tags: [] };
/** Called for each of a million changes: what most of them are not is ruled out first, by their first folder and by their name. */
function tagsOf(change) {
    const { top, rest, folder, name } = spotOf(change.path);
    const found = new Set();
    for (const [tag, { when }] of ANYWHERE)
        if (when(change))
            found.add(tag);
    for (const [tag, pattern] of BY_TOP.get(top) ?? [])
        if (pattern.test(rest) && TAGS[tag].when(change))
            found.add(tag);
    for (const [tag, row] of ANY_NAME.test(name) ? BY_NAME : [])
        if (row.name?.test(name) && row.folder?.test(folder) !== false && row.when(change))
            found.add(tag);
    return found.size < 2 ? [...found] : ROWS.map(([tag]) => tag).filter((tag) => found.has(tag));
}
const ROWS = Object.entries(TAGS).toSorted(([, one], [, other]) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
const ANYWHERE = ROWS.filter(([, row]) => row.in === undefined && row.name === undefined);
const BY_NAME = ROWS.filter(([, row]) => row.name !== undefined);
const BY_TOP = byTop();
/** Matches every name that one of the rows matches, and some more: it minds no case. */
const ANY_NAME = new RegExp(BY_NAME.map(([, { name }]) => name?.source ?? '').join('|'), 'iu');
/** The rows that tell by the first folder, each with its pattern for the rest of the path. */
function byTop() {
    const tops = new Map();
    for (const [tag, row] of ROWS)
        for (const [top, pattern] of Object.entries(row.in ?? {}))
            tops.set(top, [...(tops.get(top) ?? []), [tag, pattern]]);
    return tops;
}

;// CONCATENATED MODULE: ./lib/judge/drift-wording.js





/** Names the path where there is one, else the folder with its counts. */
function driftText({ folder, units }) {
    const [first] = units;
    return first !== undefined && units.length === 1 ? single(first) : several(folder, units);
}
function single(unit) {
    const { change, below } = unit;
    const { path, kind } = change;
    const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : '';
    const pattern = below > 0 ? `${path}/**` : path;
    const rule = PLAIN.test(path) ? ` As a rule: ${quote(`${LETTERS[kind]} ${pattern}`)}.` : '';
    return {
        title: `${capital(kind)} ${path}${entries}${mark([unit])}`,
        detail: `The container ${kind} ${quote(path)}${entries}, which no rule allows. ${advice([kind], 'it', mount(below > 0 ? path : parentOf(path), below > 0))}${rule}${why([unit])}`,
        path
    };
}
function several(folder, units) {
    const counts = countKinds(units);
    const kinds = KINDS_IN_ORDER.filter((kind) => counts[kind] > 0);
    const direct = units.every(({ change: { path } }) => path === folder || parentOf(path) === folder);
    const sum = count(counts.added + counts.changed + counts.deleted, 'change');
    const where = direct ? 'in' : 'below';
    const names = units.slice(0, NAMED).map(({ change: { path, kind } }) => `${kind} ${quote(path)}`);
    return {
        title: `${sum} ${where} ${folder} (${kinds.map((kind) => `${thousands(counts[kind])} ${kind}`).join(', ')})${mark(units)}`,
        detail: `No rule allows ${sum} ${where} ${quote(folder)}. ${advice(kinds, 'them', mount(folder, true))} Namely: ${list(names, NAMED, units.length)}.${why(units)}`,
        path: folder
    };
}
/** The worst of several changes, where it is worse than ordinary. */
function worst(units) {
    const found = SEVERITIES.slice(0, -1).map((severity) => units.find(({ change }) => change.severity === severity));
    return found.find((unit) => unit !== undefined)?.change;
}
function mark(units) {
    const change = worst(units);
    const tags = (change?.tags ?? []).slice(0, 3).map((tag) => tag.replaceAll('-', ' '));
    return change === undefined ? '' : ` [${change.severity ?? ''}: ${tags.join(', ')}]`;
}
/** Why the worst of them matters, and what such a change is called elsewhere. */
function why(units) {
    const [tag] = worst(units)?.tags ?? [];
    return tag === undefined ? '' : ` ${meaning(tag)}`;
}
/** `Why it matters. (ATT&CK T1505.003, Web Shell)` */
function meaning(tag) {
    const { technique, why: reason } = TAGS[tag];
    return `${reason} (ATT&CK ${technique.id}, ${technique.name})`;
}
function advice(kinds, them, remedy) {
    const verb = kinds.every((kind) => kind === 'deleted') ? 'deleted' : 'wrote';
    const paths = them === 'it' ? 'the path' : 'the paths';
    return `Find out what ${verb} ${them}. If it should, ${remedy}, or add ${paths} to \`allow\`.`;
}
/** What is to be done about changes in a folder; `named` is one that the text has spoken of. */
function mount(folder, named) {
    return isOfSystem(folder)
        ? 'do it when the image is built, have it write elsewhere'
        : `mount a \`tmpfs\` or volume ${named ? 'there' : 'on its folder'}`;
}
const NAMED = 5;
const KINDS_IN_ORDER = ['added', 'changed', 'deleted'];
const LETTERS = { added: 'A', changed: 'C', deleted: 'D' };
/** Paths that mean nothing but themselves as a pattern. */
const PLAIN = /^[\w./@+~%:,=-]+$/;
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

;// CONCATENATED MODULE: ./lib/judge/evidence-wording.js

/** What is said of evidence that is not whole. */
const EVIDENCE_TEXTS = {
    'evidence-cut': ({ leftOut, fileLimit, limit }) => {
        const words = {
            'file-limit': `larger than \`evidence-file-limit\` (${size(fileLimit)})`,
            limit: `beyond \`evidence-limit\` (${size(limit)} in all)`,
            count: 'beyond the 10,000 files that are kept at most',
            unread: 'in memory, and not read there (see `watch-limit` and `content`)',
            unreadable: 'not handed over by the engine',
            late: 'that would have taken too long to read'
        };
        const all = [...leftOut.values()].reduce((sum, one) => sum + one, 0);
        const parts = Array.from(leftOut, ([reason, number]) => `${count(number, 'file')} ${words[reason] ?? reason}`);
        return {
            title: `Contents of ${count(all, 'file')} left out of the evidence`,
            detail: `Only metadata is kept of ${parts.join(', ')}. The manifest says which.${isLimited(leftOut) ? ' Raise the limit to have them kept.' : ''}`
        };
    },
    'evidence-lost': ({ message }) => ({
        title: 'Some of the evidence could not be taken',
        detail: message
    })
};
/** Whether it is an input that kept some of it out. */
const isLimited = (leftOut) => leftOut.has('file-limit') || leftOut.has('limit');

;// CONCATENATED MODULE: ./lib/judge/failure-wording.js


const FAILURE_TEXTS = {
    'cannot-start': ({ exitCode, reason }) => ({
        title: 'The container could not be started',
        detail: `The engine could not start the container (code ${exitCode}): ${ended(shorten(reason, 500))} ${startHint(exitCode, reason)}`
    }),
    exited: (trouble) => {
        const title = exitTitle(trouble);
        return { title, detail: `${title}. ${hint(trouble)}` };
    },
    'out-of-memory': (trouble) => {
        const title = `The container ran out of memory ${DURING[trouble.during]}`;
        return { title, detail: `${title} and was killed. Raise \`memory\`, or make it use less.` };
    },
    unhealthy: (trouble) => ({
        title: 'The health check of the image says: unhealthy',
        detail: `The health check failed. ${hint(trouble)}${healthLog(trouble.log)}`
    }),
    'not-ready': (trouble) => ({
        title: `The container was not ready after ${duration(trouble.milliseconds)}`,
        detail: `Waited ${duration(trouble.milliseconds)} in vain for ${trouble.waitedFor}. ${waitHint(trouble)}`
    }),
    'smoke-failed': (trouble) => {
        const step = shorten(firstLine(trouble.step), 60);
        return {
            title: `The smoke step ${step} did not pass`,
            detail: `The smoke step ${quote(step)} failed: ${ended(shorten(trouble.detail, 500))} ${hint(trouble)}`.trimEnd()
        };
    },
    'broken-by-attack': ({ step, detail }) => {
        const name = shorten(firstLine(step), 60);
        return {
            title: `The attack broke it: the smoke step ${name} does not pass any more`,
            detail: `The smoke step ${quote(name)} passed before the attack and failed after it: ${ended(shorten(detail, 500))} Keep what the attack reached from being written: boot read-only, with read-only volumes.`
        };
    }
};
/** A failure as part of a sentence: its title, which is a sentence of its own otherwise. */
function asClause(failure) {
    const { title } = textOf(failure.kind, { ...failure, refusals: [], oneShot: false });
    return title.charAt(0).toLowerCase() + title.slice(1);
}
function textOf(kind, trouble) {
    return FAILURE_TEXTS[kind](trouble);
}
/** The line that stands for a whole script. */
function firstLine(text) {
    const [first = '', ...others] = text.trim().split('\n');
    return others.length > 0 ? `${first} …` : first;
}
const DURING = {
    startup: 'before it was ready',
    smoke: 'during the smoke test',
    attack: 'during the attack',
    settle: 'after the smoke test'
};
function exitTitle({ exitCode, during, oneShot }) {
    const signal = SIGNALS.get(exitCode);
    const code = signal === undefined ? `code ${exitCode}` : `code ${exitCode} (${signal})`;
    return oneShot
        ? `The container ended with ${code} instead of 0`
        : `The container exited with ${code} ${DURING[during]}`;
}
/** Shells and engines report a death by signal as 128 and the signal's number. */
const SIGNALS = new Map([
    [132, 'SIGILL'],
    [134, 'SIGABRT'],
    [135, 'SIGBUS'],
    [136, 'SIGFPE'],
    [137, 'SIGKILL'],
    [139, 'SIGSEGV'],
    [143, 'SIGTERM']
]);
/** The likeliest reason first: a program that is not allowed to write often fails without saying so clearly. */
function hint({ refusals, ...trouble }) {
    const path = refusals.find((refusal) => refusal.path !== undefined)?.path;
    if (path !== undefined)
        return refusedSentence(path);
    if (refusals.length > 0)
        return 'The read-only file system refused it a write: see its log.';
    if (trouble.kind === 'exited' && trouble.exitCode === 0)
        return 'If it is a job that is meant to end, set `wait-for: exit`.';
    // What became of a smoke step speaks for itself.
    return trouble.kind === 'smoke-failed'
        ? ''
        : 'The last lines of its log, if it printed any, should say why.';
}
function refusedSentence(path) {
    return `The read-only file system refused it a write to ${quote(path)}: ${scratchAdvice(path)}.`;
}
function waitHint(trouble) {
    return trouble.refusals.length > 0
        ? hint(trouble)
        : 'Raise `startup-timeout` if it is only slow; otherwise correct `wait-for` or `port`.';
}
/** Runtimes give the same codes for a mount or a working directory that they do not find. */
function startHint(exitCode, reason) {
    const program = /\bexec(?:utable)?\b/i.test(reason);
    if (program && exitCode === 127)
        return 'The image does not hold that program: check `entrypoint`, `command`.';
    if (program && exitCode === 126)
        return 'The program cannot be executed: check its mode and `entrypoint`.';
    return 'Check `entrypoint`, `command`, `user`, `working-dir` and the mounts.';
}
const healthLog = (log) => log.trim() === '' ? '' : ` The check printed: ${quote(shorten(log.trim(), 500))}`;
const ended = (sentence) => {
    const text = sentence.trim();
    return /[.!?…]$/.test(text) ? text : `${text}.`;
};

;// CONCATENATED MODULE: ./lib/judge/explain-wording.js


/** What is said of why it failed, and of what would help. */
const EXPLAIN_TEXTS = {
    'fails-writable': ({ failure }) => ({
        title: 'The image fails with a writable root filesystem, too',
        detail: `With a writable root filesystem it fails as well: ${asClause(failure)}. ` +
            'Read-only alone is not the reason: repair the image, its inputs or the smoke test first.'
    }),
    fix: (facts) => ({
        title: `Proven fix: ${flags(facts)}`,
        detail: `Booted read-only with ${flags(facts)}, the image becomes ready and passes ${effort(facts)}. ` +
            'The recipes for docker, Compose, Kubernetes and this action are in `suggestion/`.'
    }),
    lead: (facts) => ({
        title: 'No fix could be proven',
        detail: facts.boots === 1
            ? 'With a writable root filesystem it works, but there was no time left to try what would help. Raise `explain-timeout`.'
            : facts.flags.length === 0
                ? `No mount makes the image work read-only, as far as was tried ${effort(facts)}.`
                : `With a writable root filesystem it writes where ${flags(facts)} would let it, but read-only it did not pass with that ${effort(facts)}: a lead, not a fix.`
    }),
    'needs-file': ({ path, kinds, remedies }) => ({
        title: `Writes ${path}`,
        detail: `With a writable root filesystem the image writes ${quote(path)} (${list(kinds, 3)}), where no mount should go. Instead: ${list(remedies, 2)}.`,
        path
    }),
    unexplained: ({ message }) => ({
        title: 'Which paths have to be writable could not be found out',
        detail: `The verdict stands, but the search for a fix ended early. ${message}`
    })
};
const flags = ({ flags: all }) => all.length === 0 ? 'no mount at all' : all.map(quote).join(' ');
const effort = ({ boots, milliseconds }) => `(${count(boots, 'boot')}, ${duration(milliseconds)})`;

;// CONCATENATED MODULE: ./lib/judge/findings.js
/** What each kind of finding weighs: its level, and the verdict that it forces. A kind without a row does not compile. */
const KINDS = {
    'bad-input': { level: 'error', verdict: 'error' },
    'engine-unreachable': { level: 'error', verdict: 'error' },
    'engine-fault': { level: 'error', verdict: 'error' },
    'log-lost': { level: 'error', verdict: 'error' },
    'look-failed': { level: 'error', verdict: 'error' },
    'rehearsal-failed': { level: 'error', verdict: 'error' },
    'image-missing': { level: 'error', verdict: 'error' },
    'wrong-platform': { level: 'error', verdict: 'error' },
    cancelled: { level: 'error', verdict: 'error' },
    'output-unwritable': { level: 'error', verdict: 'error' },
    'internal-fault': { level: 'error', verdict: 'error' },
    'fails-writable': { level: 'error', verdict: 'failed' },
    'cannot-start': { level: 'error', verdict: 'failed' },
    exited: { level: 'error', verdict: 'failed' },
    'out-of-memory': { level: 'error', verdict: 'failed' },
    unhealthy: { level: 'error', verdict: 'failed' },
    'not-ready': { level: 'error', verdict: 'failed' },
    'smoke-failed': { level: 'error', verdict: 'failed' },
    'broken-by-attack': { level: 'error', verdict: 'failed' },
    'not-recovered': { level: 'error', verdict: 'failed' },
    'not-restarted': { level: 'error', verdict: 'failed' },
    drift: { level: 'error', verdict: 'drift' },
    'attacks-landed': { level: 'error', verdict: 'drift' },
    'not-identical': { level: 'error', verdict: 'drift' },
    'refused-write': { level: 'warning', verdict: 'pass' },
    'refused-attack': { level: 'notice', verdict: 'pass' },
    survived: { level: 'warning', verdict: 'pass' },
    recovered: { level: 'notice', verdict: 'pass' },
    'unused-rule': { level: 'warning', verdict: 'pass' },
    'boot-only': { level: 'warning', verdict: 'pass' },
    killed: { level: 'notice', verdict: 'pass' },
    'log-cut': { level: 'notice', verdict: 'pass' },
    'left-behind': { level: 'warning', verdict: 'pass' },
    unwatched: { level: 'warning', verdict: 'pass' },
    'beyond-limit': { level: 'warning', verdict: 'pass' },
    touched: { level: 'notice', verdict: 'pass' },
    transient: { level: 'notice', verdict: 'pass' },
    unfrozen: { level: 'notice', verdict: 'pass' },
    attacks: { level: 'notice', verdict: 'pass' },
    fix: { level: 'notice', verdict: 'pass' },
    lead: { level: 'warning', verdict: 'pass' },
    'needs-file': { level: 'warning', verdict: 'pass' },
    unexplained: { level: 'warning', verdict: 'pass' },
    'evidence-cut': { level: 'notice', verdict: 'pass' },
    'evidence-lost': { level: 'warning', verdict: 'pass' }
};
/** Kinds that every report for people tells of in a section of their own. */
const TOLD_ELSEWHERE = new Set([
    'refused-write',
    'attacks',
    'refused-attack',
    'fix',
    'needs-file',
    'survived',
    'recovered'
]);

;// CONCATENATED MODULE: ./lib/judge/look-wording.js

/** What is said of how well the looking went, and of what was seen to be no drift. */
const LOOK_TEXTS = {
    unwatched: ({ paths, reason }) => ({
        title: `Not watched: ${list(paths, 5)}`,
        detail: `What the container wrote to ${names(paths)} was not looked at${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
    }),
    'beyond-limit': ({ paths, limit }) => ({
        title: `More than ${size(limit)} in ${list(paths, 3)}`,
        detail: `Contents in ${names(paths)} were compared up to ${size(limit)}; of what lies beyond, only metadata. Raise \`watch-limit\` to have all of it compared.`
    }),
    touched: ({ paths }) => ({
        title: `${count(paths.length, 'file')} touched or rewritten with the same content`,
        detail: `Nothing but times changed of ${names(paths)}. That is no drift, but where the file system is read-only it is a refused write.`
    }),
    transient: ({ paths }) => ({
        title: `Something was created and removed in ${list(paths, 3)}`,
        detail: `The time of ${names(paths)} moved, though nothing in there differs: something was created and removed. That is no drift, but where the file system is read-only it is a refused write.`,
        ...(paths.length === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
    }),
    unfrozen: () => ({
        title: 'The container ran on while it was looked at',
        detail: 'This engine cannot pause a container, so what it wrote at that very moment may be missing or half there.'
    })
};
const names = (paths) => list(paths.slice(0, 5).map(quote), 5, paths.length);

;// CONCATENATED MODULE: ./lib/judge/recovery-wording.js


/** What is said of a fresh container, and of its second start. */
const RECOVERY_TEXTS = {
    'not-recovered': (facts) => ({
        title: 'A fresh container of the image did not recover',
        detail: `Booted afresh after the check, the same image did not work (${duration(facts.milliseconds)}): ${failed(facts.failure)}. ` +
            `Look for what outlived the first container: a named volume, a bind, a service beside it.${lastWords(facts.said)}`
    }),
    'not-identical': ({ paths }) => ({
        title: `A fresh container drifts, too: ${count(paths.length, 'path')}`,
        detail: `Booted afresh and smoke-tested, the root filesystem was not the image's: ${recovery_wording_names(paths)}. ` +
            'The image changes by itself, or by what it finds in a volume. Boot it read-only, or allow what is harmless in `allow`.'
    }),
    'not-restarted': ({ failure, tmpfs, said }) => ({
        title: 'The container does not work after a restart',
        detail: `It worked when it was new; stopped and started again, it did not: ${failed(failure)}. ` +
            `${tmpfs.length === 0 ? LEFT : trapped(tmpfs)}${lastWords(said)}`
    }),
    survived: ({ paths }) => ({
        title: `Outlives a fresh container: ${list(paths, 3)}`,
        detail: `Drift in named volumes or binds is still there after a clean start: ${recovery_wording_names(paths)}. ` +
            'To recover, restore them as well; better, mount them read-only (`:ro`).'
    }),
    recovered: ({ milliseconds, restart, partial }) => ({
        title: `Recovered in ${duration(milliseconds)}`,
        detail: `Removed, booted afresh from the image and smoke-tested in ${duration(milliseconds)}; the root filesystem is the image's again` +
            `${partial ? ', as far as `watch-limit` let it be compared' : ''}. Stopped and started again, it works as well (${duration(restart)}).`
    })
};
/** What came back from a smoke step says more than that it did not pass. */
const failed = (failure) => failure.kind === 'smoke-failed'
    ? `${asClause(failure)} (${shorten(failure.detail, 150)})`
    : asClause(failure);
const LEFT = 'Something that its first run left behind may be in its way, for example a pid file or a lock.';
/** runc makes the missing folder below a tmpfs with mode 0755, and a later mount takes that over (moby#45549). */
function trapped(tmpfs) {
    const [first = ''] = tmpfs;
    return (`It was denied a permission. Where the image has no folder below a \`tmpfs\` (${recovery_wording_names(tmpfs)}), the first start makes one, and at the next one the mount takes over its mode, 0755. ` +
        `State it, for example ${quote(`${first}:mode=1777`)}, or make the folder in the image, writable for the program.`);
}
const recovery_wording_names = (paths) => list(paths.slice(0, 5).map(quote), 5, paths.length);
const lastWords = (said = '') => said.trim() === '' ? '' : ` The last that it printed: ${quote(shorten(said.trim(), 300))}`;

;// CONCATENATED MODULE: ./lib/judge/refusal-wording.js


/** What is said of writes that the read-only file system turned down. */
const REFUSAL_TEXTS = {
    'refused-write': refusalText,
    'refused-attack': ({ refusals }) => ({
        title: `The attack was refused ${count(refusals.length, 'write')}`,
        detail: `The read-only file system turned down what the attack tried: ${list(refusals.slice(0, 5).map(({ path, message }) => quote(path ?? shorten(message, 100))), 5, refusals.length)}.`
    })
};
function refusalText({ message, path }) {
    const line = `The log says: ${quote(shorten(message, 300))}`;
    const fix = `If the program needs it, ${path === undefined ? 'mount a `tmpfs` on the folder that it writes to' : scratchAdvice(path)}.`;
    return path === undefined
        ? {
            title: `Refused write: ${shorten(message, 100)}`,
            detail: `The read-only file system refused a write. ${fix} ${line}`
        }
        : {
            title: `Refused write: ${path}`,
            detail: `The read-only file system refused a write to ${quote(path)}. ${fix} ${line}`,
            path
        };
}

;// CONCATENATED MODULE: ./lib/judge/wording.js










/** Puts a fact into words, with the level of its kind. */
function makeFinding(kind, facts) {
    return { kind, level: KINDS[kind].level, ...WORDING[kind](facts) };
}
const WORDING = {
    'bad-input': ({ input, sentence }) => ({ title: `Bad input: ${input}`, detail: sentence }),
    'engine-unreachable': titled('No container engine answered'),
    'engine-fault': titled('The container engine failed'),
    'log-lost': titled('The engine lost the log of the container'),
    'look-failed': titled('What the container wrote could not be looked at'),
    'rehearsal-failed': titled('The attacks could not be rehearsed'),
    'image-missing': titled('The image could not be found'),
    'wrong-platform': titled('The image is for another platform'),
    cancelled: titled('The run was cancelled'),
    'output-unwritable': titled('A report could not be written'),
    'internal-fault': titled('Zero Drift itself failed'),
    ...FAILURE_TEXTS,
    drift: driftText,
    ...REFUSAL_TEXTS,
    'unused-rule': ({ rule, source }) => ({
        title: `Unused rule: ${rule}`,
        detail: `The rule ${quote(rule)} (${SOURCES[source]}) allowed nothing. Remove it, or correct its pattern.`
    }),
    'boot-only': () => ({
        title: 'Only booting was checked',
        detail: 'Nothing was asked of the running container, so what it writes under use was not seen. ' +
            'Add a smoke test: `smoke-http`, `smoke-exec` or `smoke-run`.'
    }),
    killed: ({ milliseconds }) => ({
        title: 'The container had to be killed',
        detail: `The container did not stop within ${duration(milliseconds)} and was killed: what it would have written at its end was not seen.`
    }),
    'log-cut': () => ({
        title: 'The log of the container was cut',
        detail: 'The container printed more than is kept: the middle of its log is missing.'
    }),
    'left-behind': titled('Something was left behind on the engine'),
    ...LOOK_TEXTS,
    ...RECOVERY_TEXTS,
    ...EXPLAIN_TEXTS,
    ...ATTACK_TEXTS,
    ...EVIDENCE_TEXTS
};
const SOURCES = { input: 'input `allow`', 'policy-file': 'policy file' };
function titled(title) {
    return ({ message }) => ({ title, detail: message });
}

;// CONCATENATED MODULE: ./lib/judge/verdict.js

/** The worst verdict that any of the findings forces; `pass` for none. */
function worstVerdict(findings) {
    const forced = new Set(findings.map(({ kind }) => KINDS[kind].verdict));
    return VERDICTS.find((verdict) => forced.has(verdict)) ?? 'pass';
}
/** The same judgement with more findings, sorted and judged anew: some are only made while explaining, cleaning up or publishing; those that concern all others come first. */
function withFindings(judgement, more) {
    const findings = sortFindings([
        ...more.filter(isForemost),
        ...judgement.findings,
        ...more.filter((one) => !isForemost(one))
    ]);
    return { ...judgement, findings, verdict: worstVerdict(findings) };
}
/** Whoever reads that reads the others differently. */
const isForemost = ({ kind }) => kind === 'fails-writable';
/** Worst verdict first, then worst level; otherwise as found. */
function sortFindings(findings) {
    return findings.toSorted((one, other) => weight(one) - weight(other));
}
/** Whether the step of the workflow fails: in `audit` only an error does that. */
function failsStep(verdict, mode) {
    return exitCode(verdict, mode) !== 0;
}
/** The exit code of the local command: 0 pass, 1 drift, 2 failed, 3 error; in `audit` 0, or 3 on error. */
function exitCode(verdict, mode) {
    return mode === 'audit' && verdict !== 'error' ? 0 : EXIT_CODES[verdict];
}
const VERDICTS = ['error', 'failed', 'drift', 'pass'];
const LEVELS = ['error', 'warning', 'notice'];
const EXIT_CODES = { pass: 0, drift: 1, failed: 2, error: 3 };
const weight = ({ kind, level }) => VERDICTS.indexOf(KINDS[kind].verdict) * LEVELS.length + LEVELS.indexOf(level);

;// CONCATENATED MODULE: ./lib/report/annotations.js


/**
 * At most 9 of each level, in the order of the findings; the last of a level says how many more there are. The runner
 * records 10 of each, and may add one of its own.
 */
function annotate(findings, file) {
    const place = file === undefined ? {} : { file, line: 1 };
    return ['error', 'warning', 'notice']
        .flatMap((level) => ofLevel(findings.filter((finding) => finding.level === level)))
        .map((annotation) => ({ ...annotation, ...place }));
}
const MOST = 9;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;
/** So that a message with its advice fits into the 200 characters that lists of annotations show. */
const LONGEST_PATH = 32;
function ofLevel(findings) {
    const shown = findings.length > MOST ? findings.slice(0, MOST - 1) : findings;
    const rest = findings.slice(shown.length);
    return [...shown.map(annotation), ...(rest.length > 0 ? [remainder(rest)] : [])];
}
function annotation({ level, title, detail, path = '' }) {
    const short = shorten(path, LONGEST_PATH);
    const message = path === short ? detail : detail.replaceAll(path, () => short);
    return {
        level,
        title: forAnnotation(`Zero Drift: ${title}`, LONGEST_TITLE),
        message: forAnnotation(`Zero Drift: ${message}`, LONGEST_MESSAGE)
    };
}
function remainder(rest) {
    const level = rest[0]?.level ?? 'notice';
    const kinds = [...new Set(rest.map(({ kind }) => kind))].join(', ');
    const title = `${count(rest.length, `more ${level}`)} (${kinds})`;
    return annotation({
        kind: 'drift',
        level,
        title,
        detail: `There are ${title}. The job summary and report.json hold them all.`
    });
}

;// CONCATENATED MODULE: ./lib/explain/recipes/names.js
/** Room for the number that makes a name the only one of its kind, below the 63 characters of a DNS label. */
const LONGEST = 50;
/** A volume's name made from a path, as Docker takes it (`plan/volumes.ts`): `/var/lib/app` gives `var-lib-app`. */
function volumeName(path) {
    const name = cut(path.replace(/[^a-zA-Z0-9_.-]+/g, '-').replace(/^[^a-zA-Z0-9]+/, ''));
    if (name === '')
        return 'volume';
    return name.length === 1 ? `volume-${name}` : name;
}
/** A DNS label made from a text (RFC 1123), as Kubernetes wants most names. */
function labelOf(text) {
    const label = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return cut(label.replace(/^-/, '')) || 'volume';
}
const cut = (name) => name.slice(0, LONGEST).replace(/-+$/, '');
/** The names in their order, each with `-2`, `-3` ... behind it where it is taken already. */
function distinct(names, taken = []) {
    const used = new Set(taken);
    return names.map((name) => {
        const free = firstFree(name, used);
        used.add(free);
        return free;
    });
}
function firstFree(name, used) {
    if (!used.has(name))
        return name;
    let number = 2;
    while (used.has(`${name}-${number}`))
        number += 1;
    return `${name}-${number}`;
}

;// CONCATENATED MODULE: ./lib/explain/recipes/mounts.js

function mountsOf({ container, fix }) {
    const own = container.volumes.filter(({ source }) => source !== '');
    const nameless = container.volumes.filter(({ source }) => source === '');
    const paths = [...nameless.map(({ path }) => path), ...fix.volumes];
    const taken = own.map(({ source }) => source);
    const names = distinct(paths.map(volumeName), taken);
    return {
        tmpfs: [...container.tmpfs, ...fix.tmpfs],
        own,
        fresh: paths.map((path, index) => ({ source: names[index] ?? '', path, readOnly: false }))
    };
}
/** Docker's option words by name, a flag's value empty; of several with one name the last holds. */
function optionWords(options) {
    const words = options === '' ? [] : options.split(',');
    return new Map(words.map((word) => {
        const [, name = word, value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
        return [name, value];
    }));
}
/** `SOURCE:PATH[:ro]` */
function volumeLine({ source, path, readOnly }) {
    return `${source}:${path}${readOnly ? ':ro' : ''}`;
}
/** `PATH[:OPTIONS]` */
function tmpfsLine({ path, options }) {
    return options === '' ? path : `${path}:${options}`;
}
/** A path that the short forms of Docker and Compose cannot hold: they part it at its colon. */
function hasColon({ path }) {
    return path.includes(':');
}

;// CONCATENATED MODULE: ./lib/observe/path-bytes.js
/** Valid UTF-8, as text of a character for each byte. */
const VALID = /(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[\x80-\xff]/g;
/** A path of a character for each byte as people read it: bytes that are no UTF-8, and backslashes beside them, as `\xNN`. */
function readable(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return bytes;
    const text = utf8(bytes);
    if (!text.includes('\ufffd'))
        return text;
    return (bytes.match(VALID) ?? []).map(escaped).join('');
}
/** Whether a path of bytes is UTF-8, so that `bytesOf` gives it back from what people read. */
const isText = (bytes) => !/[\x80-\xff]/.test(bytes) || bytesOf(utf8(bytes)) === bytes;
/** The same path as the engine's lists write it, which lose what is no UTF-8 (Go's encoding/json). */
function asEngineLists(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return bytes;
    return (bytes.match(VALID) ?? [])
        .map((piece) => (isByte(piece) ? '\ufffd' : utf8(piece)))
        .join('');
}
/** A path that is text, as the bytes it stands for. */
function bytesOf(path) {
    return Buffer.from(path, 'utf8').toString('latin1');
}
const escaped = (piece) => isByte(piece) ? `\\x${piece.charCodeAt(0).toString(16)}` : utf8(piece.replaceAll('\\', '\\x5c'));
const isByte = (piece) => piece.length === 1 && piece >= '\x80';
const utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');

;// CONCATENATED MODULE: ./lib/plan/quote.js
const quote_LONGEST = 100;
/** The text in quotes, on one line, at most 100 characters of it, every character visible: fit for a sentence whatever it holds. */
function quote_quote(text) {
    const kept = Array.from(text.slice(0, 2 * quote_LONGEST))
        .slice(0, quote_LONGEST)
        .join('');
    const cut = kept.length < text.length ? `${kept}…` : kept;
    return JSON.stringify(cut).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./lib/plan/file-text.js

/** What stands in a file that an input names. */
function textOfFile(path, texts) {
    const file = texts.get(path);
    if (file?.kind === 'text')
        return { value: file.text };
    const reason = file?.reason ?? 'it was not read';
    return { problem: `${quote_quote(path)} cannot be read: ${reason}; check the path.` };
}

;// CONCATENATED MODULE: ./lib/plan/parsed.js

/** The problem of a text that is not what was expected; `example` is what to write instead. */
function notA(expected, example, got) {
    return { problem: `${quote_quote(got)} is not ${expected}; write for example ${quote_quote(example)}.` };
}
/** A parser of texts that have to match an expression and are kept as they are. */
function matching(expression, expected, example) {
    return (text) => (expression.test(text) ? { value: text } : notA(expected, example, text));
}
/** A parser of closed sets of words. */
function oneOf(...words) {
    const choice = words.map(quote_quote).join(', ');
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined
            ? { problem: `${quote_quote(text)} is none of ${choice}; write one of them.` }
            : { value };
    };
}
/** `true` or `false`, in the spellings of YAML 1.2 that the runner's own `getBooleanInput` takes. */
function parseBoolean(text) {
    return /^(true|True|TRUE|false|False|FALSE)$/.test(text)
        ? { value: text.toLowerCase() === 'true' }
        : { problem: `${quote_quote(text)} is neither "true" nor "false"; write one of them.` };
}
/** Nothing that reaches an engine or a program can hold a NUL character: it would end there. */
function withoutNul(parse) {
    return (text) => text.includes('\0')
        ? {
            problem: `${quote_quote(text)} holds a NUL character, which no program can be given; remove it.`
        }
        : parse(text);
}

;// CONCATENATED MODULE: ./lib/plan/security.js



/** The file that a line of `security-opt` names, if it names one. */
function seccompFile(line) {
    const { word, value } = split(line);
    return word === 'seccomp' && !['', 'unconfined', 'builtin'].includes(value ?? '')
        ? value
        : undefined;
}
/** A line of `security-opt` as `docker run` takes it, `WORD=VALUE` or the older `WORD:VALUE`; the text of a seccomp profile takes its file's place. */
function securityOptIn(texts) {
    return (line) => {
        const file = seccompFile(line);
        return file === undefined ? parseOption(line) : readProfile(file, texts);
    };
}
function split(line) {
    const [, word = line, value] = /^([^=:]*)[=:]([^]*)$/.exec(line) ?? [];
    return { word, value };
}
/** Each word with the values it takes; `systempaths` is a word of the client's: it becomes empty lists of masked and read-only paths. */
const WORDS = new Map([
    ['apparmor', (value) => value !== ''],
    ['label', (value) => /^(disable|nested|(user|role|type|level|filetype):.+)$/.test(value)],
    ['no-new-privileges', isBoolean],
    ['seccomp', (value) => value !== ''],
    ['systempaths', (value) => value === 'unconfined'],
    ['writable-cgroups', isBoolean]
]);
const LONE_WORDS = new Set(['no-new-privileges', 'writable-cgroups']);
function parseOption(line) {
    const { word, value } = split(line);
    const takes = WORDS.get(word);
    if (takes === undefined)
        return notA('a security option', 'no-new-privileges', line);
    if (value === undefined && LONE_WORDS.has(word))
        return { value: word };
    return value !== undefined && takes(value)
        ? { value: `${word}=${value}` }
        : { problem: `${quote_quote(line)} has no value that ${quote_quote(word)} takes; see "docker run --help".` };
}
function isBoolean(value) {
    return 'value' in parseBoolean(value);
}
/** Whether options deny a program rights that it did not start with, as Docker's client reads booleans. */
function isPrivilegeKept(options) {
    return options.some((option) => /^no-new-privileges(?:[=:](?:1|t|true))?$/i.test(option));
}
/** Sent as it stands: its numbers may be larger than JavaScript's, so it is never written anew. */
function readProfile(path, texts) {
    const text = textOfFile(path, texts);
    if ('problem' in text)
        return text;
    return isJsonObject(text.value)
        ? { value: `seccomp=${text.value}` }
        : { problem: `${quote_quote(path)} is not a seccomp profile: it is no JSON object; mend the file.` };
}
function isJsonObject(text) {
    try {
        const document = JSON.parse(text);
        return typeof document === 'object' && document !== null && !Array.isArray(document);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/report/lines.js
/** Colours where they are wanted, plain text otherwise. */
function painter(colour) {
    const brush = (code) => (text) => colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
    return { bold: brush(1), dim: brush(2), green: brush(32), red: brush(31), yellow: brush(33) };
}
/** Breaks a harmless sentence into lines of at most 80 columns where its words allow; none begins like a workflow command. */
function wrap(sentence, indent) {
    const lines = [];
    for (const word of sentence.trim().split(/\s+/)) {
        const last = lines.at(-1);
        const likeCommand = word.startsWith('::');
        if (last === undefined)
            lines.push(`${indent}${likeCommand ? '| ' : ''}${word}`);
        else if (likeCommand || last.length + word.length < WIDTH)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(`${indent}${word}`);
    }
    return lines;
}
const WIDTH = 80;

;// CONCATENATED MODULE: ./lib/report/remains.js




/** What immutability does not stop, and what would narrow it for that plan; nothing in it is untrusted. */
function remainsOf({ image, container }, scorecard) {
    const { user = image.user, capDrop, capAdd, securityOpt, network } = container;
    const options = new Set(securityOpt.map((option) => option.replace(':', '=')));
    const mighty = capAdd.filter((capability) => MIGHTY.has(capability));
    const isBare = !capDrop.includes('ALL') || capAdd.includes('ALL');
    return {
        notStopped: NOT_STOPPED,
        narrow: [
            ...(isRoot(user) || isRootBy(scorecard) ? ['a non-root `user` (it runs as root)'] : []),
            ...(isBare ? ['`cap-drop: ALL` (and `cap-add` only what it needs)'] : []),
            ...(mighty.length > 0 ? [`no \`cap-add\` of ${list(mighty.map(quote), 5)}`] : []),
            ...(isPrivilegeKept(securityOpt) ? [] : ['`security-opt: no-new-privileges`']),
            ...UNCONFINED.filter((option) => options.has(option)).map((option) => `the engine's own rules instead of \`${option}\``),
            ...(isForeign(network) ? ["a network of its own instead of another's"] : []),
            ...(network === undefined || network === 'bridge' ? [NO_WAY_OUT] : [])
        ]
    };
}
const NOT_STOPPED = 'An immutable container keeps an intruder from staying, not from coming: the hole itself is still there, code can run in memory, credentials can be stolen and data can leave.';
/** A name that is not `root` may still be number 0 in the image; that is for the image to tell. */
const isRoot = (user) => /^(?:|root|0+)(?::.*)?$/.test(user);
/** The rehearsal asked the image, and met nobody else. */
const isRootBy = (scorecard) => scorecard?.attacks.every(({ user }) => user === 'root') === true;
/** What one of these allows reaches beyond the container, or undoes its guards. */
const MIGHTY = new Set([
    'BPF',
    'DAC_READ_SEARCH',
    'NET_ADMIN',
    'SYS_ADMIN',
    'SYS_MODULE',
    'SYS_PTRACE',
    'SYS_RAWIO'
]);
const UNCONFINED = ['seccomp=unconfined', 'apparmor=unconfined', 'systempaths=unconfined'];
const NO_WAY_OUT = 'a `network` without a way out (`docker network create --internal`)';
const isForeign = (network) => network === 'host' || network?.startsWith('container:') === true;
/** The last words of the job summary. */
function remainsSection({ remains }) {
    if (remains === undefined)
        return '';
    const sentences = wordsOf(remains).map((sentence) => sentenceForMarkdown(sentence));
    return `<h3>What remains</h3>\n<p>${sentences.join('<br>\n')}</p>`;
}
/** The same on a terminal. */
function remainsLines({ remains }, paint) {
    if (remains === undefined)
        return [];
    const lines = wordsOf(remains).flatMap((sentence) => wrap(inline(sentence, 1000), '    '));
    return [paint.bold('  What remains'), ...lines];
}
function wordsOf({ notStopped, narrow }) {
    const less = narrow.length === 0
        ? 'Its user, capabilities and profiles leave nothing more to narrow here.'
        : `What would narrow that for this image: ${list(narrow, narrow.length)}.`;
    return [notStopped, less];
}
/** Said of everything that ran and could be judged. */
function remainsIn({ plan, exercise, judgement, scorecard }) {
    const ran = exercise?.container !== undefined && judgement.verdict !== 'error';
    return plan !== undefined && ran ? remainsOf(plan, scorecard) : undefined;
}

;// CONCATENATED MODULE: ./lib/report/tested-parts.js

/** What was done to the container, step by step. */
function testedParts(exercise) {
    const { smoke = [], attack } = exercise ?? {};
    const again = (attack?.smoke ?? []).map((one) => ({ ...smokePart(one), afterAttack: true }));
    return {
        smoke: [...smoke.map(smokePart), ...again],
        ...(attack && { attackSteps: attack.steps.map(attackPart) })
    };
}
const smokePart = ({ step, passed, detail, milliseconds }) => ({
    step,
    passed,
    detail,
    milliseconds: Math.round(milliseconds)
});
const attackPart = ({ step, exitCode, milliseconds, output }) => ({
    step,
    exitCode: exitCode ?? null,
    milliseconds: Math.round(milliseconds),
    output: output.slice(-2000)
});
/** How a fresh container did. */
function recoveryParts({ recovery }) {
    if (recovery === undefined)
        return {};
    const { passed, milliseconds, identical, differences, survived, restart } = recovery;
    const told = { passed, milliseconds: Math.round(milliseconds), identical };
    const paths = { differences: differences.slice(0, tested_parts_MOST), survived: survived.slice(0, tested_parts_MOST) };
    return { recovery: { ...told, ...paths, ...(restart && { restart }) } };
}
const tested_parts_MOST = 100;
/** What an intruder could still do. */
function remainsParts(account) {
    const remains = remainsIn(account);
    return remains === undefined ? {} : { remains };
}

;// CONCATENATED MODULE: ./lib/report/compose.js



/** The one document that every report is drawn from. Parts are copied field by field: nothing else gets into report.json. */
function makeDocument(account) {
    const { judgement, engine, plan, exercise, observation } = account;
    return {
        schemaVersion: 1,
        tool: { name: 'zero-drift', version: account.version },
        verdict: judgement.verdict,
        image: imagePart(account.reference, account.image),
        ...(engine && { engine: enginePart(engine) }),
        ...(plan && exercise && { run: runPart(plan.container.readOnly, exercise) }),
        findings: judgement.findings.map(findingPart),
        changes: judgement.changes.map(changePart),
        places: (observation?.places ?? []).map(placePart),
        refusals: refusalParts(observation),
        ...testedParts(exercise),
        rules: judgement.rules,
        ...suggestionPart(account.explanation),
        ...(account.scorecard && { attacks: account.scorecard.attacks.map(rehearsedPart) }),
        ...recoveryParts(account),
        ...remainsParts(account),
        ...evidencePart(account),
        timings: account.timings.map(({ phase, milliseconds }) => ({
            phase,
            milliseconds: Math.round(milliseconds)
        }))
    };
}
function imagePart(reference, image) {
    if (image === undefined)
        return { reference };
    const { id, user, volumes, exposedPorts } = image;
    return { reference, id, user, volumes, exposedPorts };
}
const enginePart = ({ name, version, storageDriver }) => ({
    name,
    version,
    storageDriver
});
/** A container that still ran was ended by the check itself, so its exit code says nothing. */
function runPart(readOnly, { container, failure }) {
    const ended = failure?.kind === 'exited' || failure?.kind === 'cannot-start';
    const last = container === undefined || container.running ? null : container.exitCode;
    return {
        readOnly,
        exitCode: ended ? failure.exitCode : last,
        oomKilled: failure?.kind === 'out-of-memory' || container?.oomKilled === true
    };
}
const findingPart = ({ kind, level, title, detail, path }) => path === undefined ? { kind, level, title, detail } : { kind, level, title, detail, path };
const changePart = (change) => ({
    path: change.path,
    kind: change.kind,
    place: change.place,
    allowed: change.allowed,
    rule: change.rule,
    severity: change.severity,
    tags: change.tags,
    before: change.before === undefined ? null : filePart(change.before),
    after: change.after === undefined ? null : filePart(change.after)
});
const filePart = (facts) => ({
    type: facts.type,
    mode: facts.mode.toString(8).padStart(4, '0'),
    uid: facts.uid,
    gid: facts.gid,
    size: facts.size,
    ...(facts.sha256 === undefined ? {} : { sha256: facts.sha256 }),
    ...(facts.target === undefined ? {} : { target: readable(facts.target) }),
    ...(facts.device === undefined ? {} : { device: facts.device }),
    ...(facts.capabilities === undefined ? {} : { capabilities: facts.capabilities })
});
function refusalParts(observation) {
    const { refusals = [], attackRefusals = [] } = observation ?? {};
    const foreign = attackRefusals.map((one) => ({ ...refusalPart(one), byAttack: true }));
    return [...refusals.map(refusalPart), ...foreign];
}
const refusalPart = ({ message, path }) => path === undefined ? { message } : { message, path };
function suggestionPart(explanation) {
    if (explanation?.kind !== 'suggestion')
        return {};
    const { suggestion, effort } = explanation;
    const { proven, minimal, fix, allow, hidden, purposes, elsewhere, recipes } = suggestion;
    const [tmpfs, { volumes }] = [fix.tmpfs.map(tmpfsLine), fix];
    const found = { proven, minimal, tmpfs, volumes, allow, hidden, purposes, elsewhere };
    return { suggestion: { ...found, ...effort, recipes } };
}
const rehearsedPart = (attack) => ({
    name: attack.name,
    technique: attack.technique.id,
    user: attack.user,
    path: attack.path,
    outcome: attack.outcome,
    ...(attack.contrast === undefined ? {} : { contrast: attack.contrast }),
    detail: attack.detail,
    ...(attack.remedy === undefined ? {} : { remedy: attack.remedy })
});
function evidencePart({ evidence }) {
    if (evidence === undefined)
        return {};
    const { sha256, files, bytes, image } = evidence;
    const leftOut = [...evidence.leftOut.values()].reduce((sum, one) => sum + one, 0);
    const place = { folder: 'evidence', archive: 'evidence/evidence.tar' };
    const committed = image === undefined ? {} : { image };
    return { evidence: { ...place, sha256, files, bytes, leftOut, ...committed } };
}
const placePart = (place) => ({
    path: place.path,
    type: place.type,
    declared: place.declared,
    writable: place.writable,
    ...(place.writableBy === undefined ? {} : { writableBy: place.writableBy }),
    executable: place.executable,
    watched: place.watched,
    ...(place.reason === undefined ? {} : { reason: place.reason })
});

;// CONCATENATED MODULE: ./lib/report/json.js

/** report.json: each entry of a list on a line of its own, so that two reports can be compared line by line. */
function documentText(document) {
    const parts = Object.entries(document).map(([name, part]) => `  ${JSON.stringify(name)}: ${partText(part)}`);
    return `{\n${parts.join(',\n')}\n}\n`;
}
/** One entry after the other: of a hundred thousand of them the whole text would be in memory several times. */
function partText(part) {
    if (!Array.isArray(part) || part.length === 0)
        return json_text(part);
    return `[\n    ${part.map(json_text).join(',\n    ')}\n  ]`;
}
const json_text = (value) => forJson(JSON.stringify(value));

;// CONCATENATED MODULE: ./lib/report/html.js
/** The rows that fit, by number and by bytes of UTF-8; `draw` is only called for those that may. */
function bound(items, most, draw) {
    const rows = [];
    let bytes = 0;
    for (const item of items.slice(0, most.rows)) {
        const row = draw(item);
        bytes += Buffer.byteLength(row) + 1;
        if (bytes > most.bytes)
            break;
        rows.push(row);
    }
    return { rows, hidden: items.length - rows.length };
}
/** A table; the last row says what was left out. Cells are HTML already. */
function table(heads, { rows, hidden }, more) {
    const head = `<tr>${heads.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`;
    const rest = hidden > 0 ? [`<tr><td colspan="${heads.length}"><i>${more}</i></td></tr>`] : [];
    return ['<table>', head, ...rows, ...rest, '</table>'].join('\n');
}
/** One row of cells. */
function row(...cells) {
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
/** A part that opens on a click. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n${body}\n</details>`;
}
/** Untrusted text, made harmless already, as code. */
function code(harmless) {
    return `<code>${harmless}</code>`;
}

;// CONCATENATED MODULE: ./lib/report/attack.js



/** What became of each step of the author's own attack; what they changed is told where all changes are. */
function attackSection(document, account) {
    const rows = attackRows(document, account);
    if (rows.length === 0)
        return '';
    const bounded = bound(rows, { rows: 50, bytes: 40_000 }, ({ step, result }) => row(code(forMarkdown(step)), result === undefined ? 'not run' : exitWords(result), result === undefined ? '' : duration(result.milliseconds)));
    const intro = `<p>${document.attackSteps === undefined ? UNREACHED : INTRO}</p>`;
    const steps = table(['Step', 'Result', 'Time'], bounded, `and ${bounded.hidden} more`);
    return [`<h3>Your attack</h3>\n${intro}\n${steps}`, ...printed(document)].join('\n');
}
const INTRO = 'Exit codes are recorded, not judged: what counts is what moved, and whether the smoke test still passes.';
const UNREACHED = 'It was not made: only what works is attacked.';
/** Out of sight until somebody asks for it. */
function printed({ attackSteps = [] }) {
    const loud = attackSteps.filter(({ output }) => output.trim() !== '');
    if (loud.length === 0)
        return [];
    const { rows } = bound(loud, { rows: 20, bytes: 60_000 }, ({ step, output }) => `<p>${code(forMarkdown(step, 100))}</p>\n<pre>${forPre(output, 10)}</pre>`);
    return [details('What the attack printed', rows.join('\n'))];
}
/** The same on a terminal, with the last lines of what each step printed. */
function attackLines(document, account, paint) {
    const rows = attackRows(document, account);
    if (rows.length === 0)
        return [];
    const lines = rows
        .slice(0, attack_MOST)
        .flatMap(({ step, result }) => [
        `    - ${inline(step, 200)} ${paint.dim(result === undefined ? '(not run)' : `(${exitWords(result)}, ${duration(result.milliseconds)})`)}`,
        ...(result === undefined || result.output.trim() === '' ? [] : tail(result.output))
    ]);
    const hidden = rows.length - attack_MOST;
    const more = hidden > 0 ? [`    and ${hidden} more: see report.json`] : [];
    return [paint.bold('  Your attack (exit codes are recorded, not judged)'), ...lines, ...more];
}
const attack_MOST = 30;
const tail = (output) => forLog(output.trimEnd(), 3, 200)
    .split('\n')
    .map((line) => `    ${line}`);
function attackRows({ attackSteps = [] }, { plan }) {
    const missed = (plan?.attack ?? []).slice(attackSteps.length);
    return [
        ...attackSteps.map((result) => ({ step: result.step, result })),
        ...missed.map(({ step }) => ({ step, result: undefined }))
    ];
}
const exitWords = ({ exitCode }) => exitCode === null ? 'cut short' : `exit code ${exitCode}`;

;// CONCATENATED MODULE: ./lib/report/file-words.js

/** What a file is, in a few words of our own: `file 4755 0:0, 2 MiB, sha256 1f0e8a41c2d5`; empty where only its name is known. */
function fileWords(facts) {
    if (facts === undefined)
        return '';
    const { type, mode, uid, gid, sha256 } = facts;
    const rights = `${type} ${mode.toString(8).padStart(4, '0')} ${uid}:${gid}`;
    const contents = type === 'file' ? [size(facts.size)] : [];
    return [
        rights,
        ...contents,
        ...(sha256 === undefined ? [] : [`sha256 ${sha256.slice(0, 12)}`])
    ].join(', ');
}

;// CONCATENATED MODULE: ./lib/report/dangers.js







/** The changes that an intruder would make, worst first, each with why it matters. */
function dangerTable({ judgement }) {
    const all = dangers(judgement.changes);
    if (all.length === 0)
        return '';
    const bounded = bound(all, { rows: dangers_MOST, bytes: 60_000 }, (change) => row(`<b>${change.severity}</b>`, `${code(forMarkdown(change.path))}<br>${forMarkdown(words(change))}`, sentenceForMarkdown(change.tags.slice(0, 2).map(meaning).join(' '))));
    const more = `and ${thousands(bounded.hidden)} more: see report.json`;
    return `<h3>What an intruder would do</h3>\n${table(['Severity', 'Change', 'Why it matters'], bounded, more)}`;
}
/** The same on a terminal. */
function dangerLines({ judgement }, paint) {
    const all = dangers(judgement.changes);
    if (all.length === 0)
        return [];
    const shown = all
        .slice(0, dangers_MOST)
        .flatMap((change) => [
        `    ${paint.red(change.severity)}  ${inline(change.path)}`,
        ...wrap(inline(words(change)), '      '),
        ...change.tags.slice(0, 1).flatMap((tag) => wrap(meaning(tag), '      '))
    ]);
    const hidden = all.length - dangers_MOST;
    const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : [];
    return [paint.bold('  What an intruder would do'), ...shown, ...more];
}
const dangers_MOST = 10;
/** They are sorted: what nothing allows first, and the worst of it first. */
function dangers(changes) {
    return changes.filter((change) => !change.allowed && isNotable(change));
}
function words({ kind, tags, before, after }) {
    const what = tags.map((tag) => tag.replaceAll('-', ' ')).join(', ');
    const is = fileWords(kind === 'deleted' ? before : after);
    return `${kind}: ${what}${is === '' ? '' : `; ${is}`}`;
}

;// CONCATENATED MODULE: ./lib/report/evidence.js




/** Where the evidence is, and what the worst of the texts that changed look like now. */
function evidenceSection({ evidence }, account) {
    if (evidence === undefined)
        return '';
    const sentences = evidenceSentences(evidence).map((one) => sentenceForMarkdown(one));
    const diffs = (account.evidence?.diffs ?? []).map(({ path, text }) => details(`How ${code(forMarkdown(path, 200))} changed`, `<pre>${evidence_cut(text)}</pre>`));
    return [`<h3>Evidence</h3>\n<p>${sentences.join('<br>\n')}</p>`, ...diffs].join('\n');
}
/** The same on a terminal, without the texts. */
function evidenceLines({ evidence }, paint) {
    if (evidence === undefined)
        return [];
    const lines = evidenceSentences(evidence).flatMap((one) => wrap(inline(one, 500), '    '));
    return [paint.bold('  Evidence'), ...lines];
}
function evidenceSentences(part) {
    const { folder, archive, sha256, files, bytes, leftOut, image } = part;
    const missing = leftOut === 0
        ? ''
        : ` Contents of ${count(leftOut, 'file')} were left out: the manifest says why.`;
    const committed = image === undefined
        ? []
        : [
            `The container was committed as ${quote(image)}: its root filesystem alone, without volumes and what it had in memory. Remove it when it is no longer needed.`
        ];
    return [
        `${count(files, 'file')} (${size(bytes)}) in ${quote(`${folder}/`)} of the output folder, ${quote('manifest.json')} says what they are.${missing}`,
        `All of it as ${quote(archive)}, SHA-256 ${quote(sha256)}.`,
        ...committed
    ];
}
const MOST_LINES = 40;
const MOST_BYTES = 20_000;
/** The first lines of a diff, in bounds that keep the whole summary within its own. */
function evidence_cut(text) {
    const lines = text.replace(/\n$/, '').split('\n');
    const shown = [];
    let bytes = 0;
    for (const line of lines.slice(0, MOST_LINES)) {
        const html = forPre(line === '' ? ' ' : line.replace(/[\r\u0085\u2028\u2029]/g, ' '), 1);
        bytes += Buffer.byteLength(html);
        if (bytes > MOST_BYTES)
            break;
        shown.push(html);
    }
    const hidden = lines.length - shown.length;
    const more = hidden > 0 ? [`… and ${count(hidden, 'more line')}`] : [];
    return [...shown, ...more].join('\n');
}

;// CONCATENATED MODULE: ./lib/explain/folders.js

/** Whether a path is a folder or lies below it. */
const isWithin = (path, folder) => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
/** Folders that are there to be written to, and that nobody ships anything in. */
const isScratchFolder = (path) => SCRATCH.has(path);
/** The usual suspects, in the order in which hardening guides name them (Podman and CRI-O mount these three for read-only containers). */
const USUAL = ['/tmp', '/run', '/var/tmp'];
const SCRATCH = new Set([...USUAL, '/run/lock', '/dev/shm']);
/**
 * Folders of the Filesystem Hierarchy Standard that hold a system: a mount over one of these hides far more than a program writes there,
 * so what is written directly in them needs another remedy.
 */
function isSystemFolder(path) {
    return SYSTEM.test(path) || (/^\/usr\//.test(path) && IN_USR.test(path));
}
const SYSTEM = /^\/(?:bin|sbin|lib(?:x?32|64)?|boot|etc|home|media|mnt|opt|srv|usr|var|var\/(?:lib|cache|spool|opt|local)|(?:dev|proc|sys)(?:\/.*)?)?$/;
const IN_USR = /^\/usr\/(?:local\/)?(?:s?bin|include|lib(?:x?32|64|exec)?|local|share|src|etc)(?:\/(?:python[\d.]*|node_modules|jvm|perl[\d.]*|ruby|php[\d.]*|x86_64-linux-gnu|aarch64-linux-gnu)(?:\/(?:dist|site)-packages)?)?$/;
/** These paths without those that lie in another one of them. */
function outermost(paths) {
    const all = new Set(paths);
    return [...all].filter((path) => {
        for (let above = parentOf(path); above !== '/'; above = parentOf(above)) {
            if (all.has(above))
                return false;
        }
        return true;
    });
}
/** These folders, or where they are more than so many, those around the deepest of them; what is still too much is left out. */
function fewOf(paths, most) {
    let few = paths;
    const deepest = paths.reduce((depth, path) => Math.max(depth, depthOf(path)), 0);
    for (let depth = deepest; few.length > most && depth > 1; depth--) {
        const around = (path) => depthOf(path) < depth || isSystemFolder(parentOf(path)) ? path : parentOf(path);
        few = outermost(few.map(around));
    }
    return few.slice(0, most);
}
const depthOf = (path) => path.split('/').length - 1;

;// CONCATENATED MODULE: ./lib/explain/suspicion.js


/** How bad a write looks that was allowed in a rehearsal. */
function appraisalOf({ path, kind, entry }, place) {
    if (kind === 'transient')
        return { severity: 'low', tags: [] };
    const change = kind === 'owned' ? 'changed' : kind;
    return appraise({ path, kind: change, place, after: entry });
}
/** What hands over the container, if it is what it looks like: the smoke test may play an attack, and an image may be one. */
const suspiciousAmong = (writes) => writes.filter((write) => appraisalOf(write, '/').severity === 'critical');
/** Whether a mount would let any of that happen. */
const makesRoomFor = (suspicious) => (mount) => suspicious.some(({ path }) => isWithin(path, mount.path));

;// CONCATENATED MODULE: ./lib/explain/allowance.js



/** A rule for each volume in which nothing changed but what looks harmless: an allowlist must not let an intruder's work pass. */
function allowanceFor(volumes, lasting) {
    return [...new Set(volumes)].filter((path) => isHarmless(path, lasting)).map(ruleFor);
}
/** Everything in a folder, whatever characters its name has. */
const ruleFor = (path) => `${path.replace(/[\\*?[\]{},]/g, '\\$&').replace(/(\s)#/g, '$1\\#')}/**`;
function isHarmless(volume, { drift, volumes, writes }) {
    const severities = [
        ...drift.filter(({ path }) => isWithin(path, volume)).map(({ severity }) => severity),
        ...volumes
            .filter(({ path, idle }) => isWithin(path, volume) && idle === undefined)
            .map((change) => appraise(change).severity),
        ...writes
            .filter(({ path }) => isWithin(path, volume))
            .map((write) => appraisalOf(write, volume).severity)
    ];
    return severities.length > 0 && severities.every((one) => one === 'low' || one === 'medium');
}

;// CONCATENATED MODULE: ./lib/explain/told.js


/** What an explanation has readers know; `troubled` where something failed or was refused. */
function findingsOf(explanation, troubled) {
    const { effort } = explanation;
    switch (explanation.kind) {
        case 'broken':
            return [makeFinding('fails-writable', explanation)];
        case 'nothing':
            return troubled ? [makeFinding('lead', { flags: [], ...effort })] : [];
        case 'suggestion':
            return troubled ? ofSuggestion(explanation.suggestion, effort) : [];
    }
}
function ofSuggestion(suggestion, effort) {
    const { proven, fix, elsewhere, refusals } = suggestion;
    const facts = { flags: flagsOf(fix), ...effort };
    if (!proven)
        return [makeFinding('lead', facts), ...filesIn(elsewhere)];
    const refused = new Set(refusals.map(({ path }) => path));
    const found = facts.flags.length === 0 ? [] : [makeFinding('fix', facts)];
    return [...found, ...filesIn(elsewhere.filter(({ path }) => refused.has(path)))];
}
const filesIn = (elsewhere) => elsewhere.map((file) => makeFinding('needs-file', file));
/** The mounts as `docker run` takes them. */
const flagsOf = ({ tmpfs, volumes }) => [
    ...tmpfs.map((mount) => `--tmpfs ${tmpfsLine(mount)}`),
    ...volumes.map((path) => `-v ${path}`)
];

;// CONCATENATED MODULE: ./lib/report/suggestion.js






/** One sentence for whoever reads nothing else; empty where nothing was found that would help. */
function fixSentence({ explanation }) {
    if (explanation?.kind !== 'suggestion')
        return '';
    const { fix, allow, proven } = explanation.suggestion;
    const flags = flagsOf(fix).map(quote);
    if (!proven || flags.length + allow.length === 0)
        return '';
    const rules = allow.length === 0 ? '' : ` Allow ${list(allow.map(quote), 3)}.`;
    return flags.length === 0 ? rules : ` Proven fix: ${list(flags, 6)}.${rules}`;
}
/** What would let the image run read-only: what was found, what it is for, and a block to copy. */
function suggestionSection({ explanation }) {
    if (explanation?.kind !== 'suggestion')
        return '';
    const { suggestion, effort } = explanation;
    const { recipes, purposes, elsewhere } = suggestion;
    return [
        `<h3>${titleOf(suggestion)}</h3>`,
        ...paragraphs(suggestion, effort).map((text) => `<p>${sentenceForMarkdown(text)}</p>`),
        ...(hasRecipes(suggestion) ? recipeBlocks(recipes) : []),
        ...purposeTable('What the mounts are for', purposes),
        ...purposeTable('Written where no mount should go', elsewhere)
    ].join('\n');
}
/** The same on a terminal. */
function suggestionLines({ explanation }, paint) {
    if (explanation?.kind !== 'suggestion')
        return [];
    const { suggestion, effort } = explanation;
    const { recipes, purposes, elsewhere } = suggestion;
    const block = hasRecipes(suggestion) ? forFile(recipes.docker.trimEnd()).split('\n') : [];
    return [
        paint.bold(`  ${titleOf(suggestion)}`),
        ...paragraphs(suggestion, effort).flatMap((text) => wrap(inline(text, 2000), '    ')),
        ...(block.length === 0 ? [] : ['', ...block.map((line) => `      ${line}`), '']),
        ...purposes.slice(0, suggestion_MOST).flatMap((purpose) => wrap(inline(purposeSentence(purpose)), '    ')),
        ...elsewhere
            .slice(0, suggestion_MOST)
            .flatMap((purpose) => wrap(inline(elsewhereSentence(purpose)), '    '))
    ];
}
const LINES = 200;
/** Of each list, for people; report.json holds them all. */
const suggestion_MOST = 12;
const OTHERS = [
    ['action', 'As inputs of this action'],
    ['compose', 'As a Compose file'],
    ['kubernetes', 'As a Kubernetes manifest'],
    ['policy', 'As a policy file']
];
const NO_TIME = 'With a writable root filesystem it works, and writes there; there was no time left to try these mounts. Raise `explain-timeout`.';
/** What does not work without any mount is no recipe. */
const hasRecipes = ({ proven, fix }) => proven || flagsOf(fix).length > 0;
function recipeBlocks(recipes) {
    const block = (name) => `<pre>${forPre(recipes[name], LINES)}</pre>`;
    return [block('docker'), ...OTHERS.map(([name, title]) => details(title, block(name)))];
}
function titleOf(suggestion) {
    const { proven, fix, allow } = suggestion;
    if (!proven)
        return hasRecipes(suggestion) ? 'A lead, not proven' : 'No mount helps';
    return flagsOf(fix).length + allow.length === 0 ? 'It needs nothing more' : 'Proven fix';
}
function paragraphs(suggestion, effort) {
    return [
        proofSentence(suggestion, effort),
        ...volumeSentences(suggestion),
        ...suggestion.hidden
            .slice(0, suggestion_MOST)
            .map(({ path, files, bytes }) => `The mount on ${quote(path)} hides ${count(files, 'file')} of the image (${size(bytes)}); the smoke test passes without.`),
        ...refusedSentences(suggestion)
    ];
}
function proofSentence({ proven, minimal, fix }, effort) {
    const many = flagsOf(fix).length;
    const tried = `${count(effort.boots, 'boot')}, ${duration(effort.milliseconds)}`;
    if (!proven && effort.boots === 1)
        return NO_TIME;
    if (!proven && many === 0)
        return `Nothing that could be mounted makes it pass (${tried}).`;
    if (!proven) {
        return `With a writable root filesystem it writes there, but read-only it did not pass with these mounts (${tried}).`;
    }
    if (many === 0)
        return `It works read-only as it is (${tried}).`;
    const [these, any] = many === 1 ? ['this mount', 'it,'] : ['these mounts', 'any one of them'];
    const least = minimal ? ` Without ${any} it does not.` : '';
    return `With exactly ${these} it booted read-only and passed (${tried}).${least}`;
}
function volumeSentences({ fix, allow }) {
    const dubious = fix.volumes.filter((path) => !allow.includes(ruleFor(path))).map(quote);
    return [
        ...(allow.length === 0
            ? []
            : [
                `What it keeps in volumes is drift until a rule allows it: ${list(allow.map(quote), 5)}.`
            ]),
        ...(dubious.length === 0
            ? []
            : [
                `What it writes to ${list(dubious, 5)} stays drift: for programs, settings and what looks like an intruder's work no rule is suggested. An engine fills a volume once: files of a newer image stay hidden behind it.`
            ])
    ];
}
function refusedSentences({ refusals }) {
    const paths = refusals.flatMap(({ path }) => (path === undefined ? [] : [quote(path)]));
    return paths.length === 0
        ? []
        : [`Still refused, without any harm that the smoke test sees: ${list(paths, 5)}.`];
}
function purposeTable(title, purposes) {
    if (purposes.length === 0)
        return [];
    const bounded = bound(purposes, { rows: 30, bytes: 30_000 }, ({ path, kinds, remedies }) => row(code(forMarkdown(path)), forMarkdown(kinds.join(', ')), sentenceForMarkdown(remedies.slice(0, 3).join('; '))));
    const heads = ['Path', 'What is written', 'Instead, or besides'];
    return [details(title, table(heads, bounded, `and ${bounded.hidden} more: see report.json`))];
}
const purposeSentence = ({ path, kinds, remedies }) => `- ${quote(path)}: ${kinds.length === 0 ? 'as a last resort' : kinds.join(', ')}.${remedies.length === 0 ? '' : ` Instead, or besides: ${remedies.slice(0, 2).join('; ')}.`}`;
const elsewhereSentence = ({ path, kinds, remedies }) => `- No mount should go over ${quote(path)} (${kinds.join(', ')}): ${remedies.join('; ')}.`;

;// CONCATENATED MODULE: ./lib/report/headline.js



/** What somebody reads who reads nothing else. */
function headline(document, account) {
    const { mode, plan, judgement } = account;
    const { verdict } = document;
    const fails = failsStep(verdict, mode);
    const audit = verdict === 'pass' || fails ? '' : ' Mode is `audit`: the step does not fail.';
    const { title, advice } = headline_WORDS[verdict](document, plan?.smoke.length ?? 0, judgement.drift);
    return { verdict, title, advice: `${advice}${fixSentence(account)}${audit}`, fails };
}
const headline_WORDS = {
    pass: passWords,
    drift: driftWords,
    failed: failedWords,
    error: errorWords
};
function passWords(document, steps) {
    return {
        title: document.changes.length === 0 ? 'Pass: nothing changed' : `Pass: ${allowedWords(document)}`,
        advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist.${refusedWords(document)}`
    };
}
function allowedWords({ changes }) {
    return changes.length === 1
        ? 'the only change is allowed'
        : `all ${count(changes.length, 'change')} are allowed`;
}
function refusedWords({ refusals }) {
    const own = refusals.filter(({ byAttack }) => byAttack !== true).length;
    const foreign = refusals.length - own;
    const attacked = foreign === 0 ? '' : ` The attack was refused ${count(foreign, 'write')}.`;
    return own === 0
        ? attacked
        : ` ${count(own, 'write')} ${own === 1 ? 'was' : 'were'} refused on the way: see below what the program may miss.${attacked}`;
}
function driftWords(document, steps, drift) {
    const landed = document.findings.find(({ kind }) => kind === 'attacks-landed');
    if (landed !== undefined && drift.length === 0)
        return landedWords(document, steps, landed);
    const folders = drift.map(({ folder }) => quote(shorten(folder, 60)));
    return {
        title: `Drift: ${driftCount(document)}`,
        advice: `${booted(document)},${passed(document, steps)} and made ${count(drifted(document), 'change')} that no rule allows, in ${list(folders, 3)}. ` +
            'Find out what wrote there. Where the program is meant to write, mount a `tmpfs` or a volume; what is harmless goes into `allow`.' +
            (landed === undefined ? '' : ` Besides: ${landed.title}.`)
    };
}
/** Nothing moved that should not, but an intruder could stay. */
function landedWords(document, steps, { title, detail }) {
    return {
        title: `Drift: ${title}`,
        advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist, but an intruder could. ${detail}`
    };
}
function failedWords(document) {
    const [worst] = document.findings;
    const { title, detail } = worst ?? { title: 'the container', detail: '' };
    return {
        title: `Failed: ${inside(title)}`,
        advice: `${detail.startsWith(`${title}. `) ? detail.slice(title.length + 2) : detail}${drifted(document) > 0 ? ` Besides: ${driftCount(document)}.` : ''}`
    };
}
function errorWords({ findings, image }) {
    const errors = findings.filter(({ level }) => level === 'error');
    const bad = errors.filter(({ kind }) => kind === 'bad-input');
    const [worst] = errors;
    return bad.length > 0
        ? {
            title: `Error: ${count(bad.length, 'bad input')}, nothing was started`,
            advice: 'Correct the inputs below; all that could be found wrong with them is named.'
        }
        : {
            title: `Error: ${inside(worst?.title ?? 'nothing could be judged')}`,
            advice: `${image.reference === '' ? 'The image' : quote(image.reference)} could not be judged. ${worst?.detail ?? ''}`
        };
}
function booted({ image, run }) {
    return `${quote(image.reference)} booted ${run?.readOnly === false ? 'with a writable root' : 'read-only'}`;
}
function passed({ attackSteps }, steps) {
    const attacked = attackSteps !== undefined;
    if (steps === 0)
        return attacked ? ' was attacked,' : '';
    return ` passed ${count(steps, 'smoke step')}${attacked ? ' before and after the attack' : ''},`;
}
function driftCount(document) {
    return `${count(drifted(document), 'change')} outside the allowlist`;
}
const drifted = ({ changes }) => changes.filter(({ allowed }) => !allowed).length;
/** Titles of findings are sentences of their own; after a colon they are not. */
function inside(title) {
    return title.replace(/^(?:The|No|A|Something) /, (word) => word.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/report/tree.js
/** The changes as the lines of a tree; a folder that only leads to one entry shares its line. */
function drawTree(units) {
    const root = branch();
    for (const unit of units)
        plant(root, unit);
    const itself = root.unit === undefined ? [] : [{ lasts: [], name: '/', unit: root.unit }];
    const outermost = [...root.branches].flatMap(([segment, next]) => rows(next, [], `/${segment}`));
    return [...itself, ...outermost];
}
const branch = () => ({ branches: new Map(), unit: undefined });
/** Deeper than this a path shares one line: reading it as a tree helps nobody. */
const DEEPEST = 40;
function plant(root, unit) {
    let place = root;
    for (const segment of segments(unit.change.path)) {
        const next = place.branches.get(segment) ?? branch();
        place.branches.set(segment, next);
        place = next;
    }
    place.unit = unit;
}
function segments(path) {
    const all = path.split('/').filter((segment) => segment !== '');
    return all.length <= DEEPEST
        ? all
        : [...all.slice(0, DEEPEST - 1), all.slice(DEEPEST - 1).join('/')];
}
function rows(here, lasts, name) {
    const entries = [...here.branches];
    const [only, ...others] = entries;
    if (here.unit === undefined && only !== undefined && others.length === 0) {
        return rows(only[1], lasts, `${name}/${only[0]}`);
    }
    const isFolder = entries.length > 0 || (here.unit?.below ?? 0) > 0;
    const inside = entries.flatMap(([segment, next], index) => rows(next, [...lasts, index === entries.length - 1], segment));
    return [{ lasts, name: isFolder ? `${name}/` : name, unit: here.unit }, ...inside];
}

;// CONCATENATED MODULE: ./lib/report/summary-changes.js





/** Every change outside the allowlist as a tree, the first five hundred entries of it; a long one below an overview. */
function driftedChanges({ judgement }) {
    const units = judgement.drift.flatMap((fold) => fold.units);
    if (units.length === 0)
        return '';
    const most = { rows: 800, bytes: 300_000 };
    const whole = tree(['Change', 'Path'], units, most, []);
    const title = '<h3>Changes outside the allowlist</h3>';
    return units.length <= LONG
        ? `${title}\n${whole}`
        : `${title}\n${overview(judgement.drift)}\n${details(units.length > 500 ? `The first 500 of ${thousands(units.length)} entries` : `All ${thousands(units.length)} entries`, whole)}`;
}
/** More entries than anybody reads before the rest of the report. */
const LONG = 50;
function overview(drift) {
    const bounded = bound(drift, { rows: 20, bytes: 40_000 }, ({ folder, units }) => {
        const { added, changed, deleted } = countKinds(units);
        return row(code(forMarkdown(folder)), ...[added, changed, deleted].map(thousands));
    });
    const more = `and ${thousands(bounded.hidden)} more folders`;
    return table(['Folder', '<b>A</b> added', '<b>C</b> changed', '<b>D</b> deleted'], bounded, more);
}
/** The allowed changes, out of sight until somebody asks for them. */
function allowedChanges({ judgement: { changes } }) {
    const allowed = changes.filter((change) => change.allowed);
    if (allowed.length === 0)
        return '';
    const most = { rows: 200, bytes: 100_000 };
    const units = foldAdded(allowed);
    const body = tree(['Change', 'Path', 'Allowed by'], units, most, [ruleCell]);
    return details(count(allowed.length, 'allowed change'), body);
}
function tree(heads, units, most, cells) {
    const shown = units.slice(0, 500);
    const bounded = bound(drawTree(shown), most, (line) => treeRow(line, cells));
    const hidden = units.length - shown.length + bounded.hidden;
    return table(heads, { ...bounded, hidden }, `and ${thousands(hidden)} more: see report.json`);
}
function treeRow({ lasts, name, unit }, cells) {
    const indent = '&emsp;'.repeat(Math.min(lasts.length, 12));
    const below = unit === undefined || unit.below === 0
        ? ''
        : ` and ${count(unit.below, 'entry', 'entries')} below`;
    return row(unit === undefined ? '' : KIND_WORDS[unit.change.kind], `${indent}${code(forMarkdown(name))}${below}`, ...cells.map((cell) => (unit === undefined ? '' : cell(unit))));
}
const KIND_WORDS = {
    added: '<b>A</b> added',
    changed: '<b>C</b> changed',
    deleted: '<b>D</b> deleted'
};
const ruleCell = ({ change: { rule } }) => (rule === null ? '' : code(forMarkdown(rule, 150)));

;// CONCATENATED MODULE: ./lib/report/recovery.js



/** How a fresh container did, and whether it also did after a restart. */
function recoverySection(document, account) {
    const told = sentences(document, account);
    if (told.length === 0)
        return '';
    const lines = told.map(({ well, text }) => `${well ? '✅' : '❌'} ${sentenceForMarkdown(text)}`);
    return `<h3>Recovery</h3>\n<p>${lines.join('<br>\n')}</p>`;
}
/** The same on a terminal. */
function recoveryLines(document, account, paint) {
    const told = sentences(document, account);
    if (told.length === 0)
        return [];
    const lines = told.flatMap(({ well, text }) => {
        const [first = '', ...others] = wrap(inline(text, 1000), '      ');
        return [`    ${well ? paint.green('✓') : paint.red('✗')} ${first.trimStart()}`, ...others];
    });
    return [paint.bold('  Recovery'), ...lines];
}
function sentences({ recovery }, { plan, exercise }) {
    if (recovery !== undefined)
        return [afresh(recovery), ...again(recovery), ...survived(recovery)];
    const isPointless = plan?.recover === true && exercise?.failure !== undefined;
    return isPointless && exercise.attack === undefined ? [{ well: false, text: POINTLESS }] : [];
}
const POINTLESS = 'Not tried: what did not work in the first place would not work afresh.';
function afresh({ milliseconds, identical, differences, restart }) {
    const time = duration(milliseconds);
    if (restart === undefined)
        return { well: false, text: `A fresh container did not work (tried for ${time}).` };
    const works = `A fresh container worked ${time} after the first one was to be removed`;
    return {
        well: identical,
        text: identical
            ? `${works}, and its root filesystem is the image's again.`
            : `${works}, but its root filesystem is not the image's: ${recovery_names(differences)}.`
    };
}
function again({ restart }) {
    if (restart === undefined)
        return [];
    const time = duration(restart.milliseconds);
    return [
        restart.passed
            ? { well: true, text: `Stopped and started again, that one works as well (${time}).` }
            : { well: false, text: `Stopped and started again, that one does not work (${time}).` }
    ];
}
const survived = (recovery) => recovery.survived.length === 0
    ? []
    : [
        {
            well: false,
            text: `Drift in named volumes or binds outlives a clean start: ${recovery_names(recovery.survived)}. Restore them as well; better, mount them read-only.`
        }
    ];
const recovery_names = (paths) => list(paths.slice(0, 5).map((path) => quote(shorten(path, 100))), 5, paths.length);

;// CONCATENATED MODULE: ./lib/report/smoke-rows.js
/** Every step of the smoke test, and after an attack each once more; those too that were not reached. */
function smokeRows({ smoke, attackSteps }, plan) {
    const steps = plan?.smoke ?? [];
    const before = smoke.filter(({ afterAttack }) => afterAttack !== true);
    const after = smoke.filter(({ afterAttack }) => afterAttack === true);
    const again = attackSteps === undefined ? [] : rowsOf(after, steps, true);
    return [...rowsOf(before, steps, false), ...again];
}
function rowsOf(results, steps, afterAttack) {
    return [
        ...results.map((result) => ({ step: result.step, result, afterAttack })),
        ...steps.slice(results.length).map(({ step }) => ({ step, result: undefined, afterAttack }))
    ];
}
/** The step that failed, if it printed anything. */
function failedStep(exercise) {
    const all = [...(exercise?.smoke ?? []), ...(exercise?.attack?.smoke ?? [])];
    return all.find(({ passed, output }) => !passed && output.trim() !== '');
}

;// CONCATENATED MODULE: ./lib/report/summary-findings.js





/** What was tested, on what. */
function facts({ image, engine, run }) {
    const { reference, id } = image;
    const root = run === undefined ? [] : [`root filesystem ${run.readOnly ? 'read-only' : 'writable'}`];
    const host = engine === undefined ? [] : [engineWords(engine), ...root];
    const lines = [
        reference === '' ? '' : `Image ${code(forMarkdown(reference, 200))}`,
        id === undefined ? '' : `ID ${code(forMarkdown(id, 100))}`,
        host.join(', ')
    ].filter((line) => line !== '');
    return lines.length === 0 ? '' : `<p>${lines.join('<br>\n')}</p>`;
}
const engineWords = ({ name, version, storageDriver }) => `Engine ${[name, version, storageDriver].map((word) => forMarkdown(word, 50)).join(' ')}`;
/** Errors that the headline cannot tell whole: there are several, or drift came on top. The changes have their own tree. */
function worstFindings({ findings }) {
    const errors = findings.filter(({ level, kind }) => level === 'error' && kind !== 'drift');
    const [only] = errors;
    return errors.length > 1 || only?.kind === 'bad-input' ? findingsTable(errors) : '';
}
/** Warnings and notices; refused writes and the fix have their own table. */
function otherFindings({ findings }) {
    const others = findings.filter(({ level, kind }) => level !== 'error' && !TOLD_ELSEWHERE.has(kind));
    return others.length === 0 ? '' : `<h3>Worth knowing</h3>\n${findingsTable(others)}`;
}
/** The end of what the container printed, where the image or the engine failed. */
function failureLog({ verdict }, { log, exercise }) {
    const step = failedStep(exercise);
    const printed = step === undefined
        ? []
        : [
            `<h3>What ${code(forMarkdown(step.step, 100))} printed</h3>\n<pre>${forPre(step.output, 20)}</pre>`
        ];
    const wanted = verdict === 'failed' && log !== undefined;
    const lines = log?.trim() === ''
        ? '<i>The container printed nothing.</i>'
        : `<pre>${forPre(log ?? '', 30)}</pre>`;
    const container = wanted ? [`<h3>The container's last log lines</h3>\n${lines}`] : [];
    return [...printed, ...container].join('\n\n');
}
function findingsTable(findings) {
    const bounded = bound(findings, { rows: 50, bytes: 80_000 }, ({ title, detail }) => row(sentenceForMarkdown(title, 200), sentenceForMarkdown(detail)));
    return table(['What', 'Why, and what to do'], bounded, `and ${thousands(bounded.hidden)} more: see report.json`);
}

;// CONCATENATED MODULE: ./lib/report/summary-tables.js




/** Every step of the smoke test, those too that were not reached. */
function smokeSteps(document, { plan }) {
    const all = smokeRows(document, plan);
    if (all.length === 0)
        return '';
    const rows = all.map(({ step, result, afterAttack }) => {
        const name = `${code(forMarkdown(step))}${afterAttack ? ' after the attack' : ''}`;
        if (result === undefined)
            return row('', name, 'not run', '');
        const { passed, detail, milliseconds } = result;
        const answer = detail === '' ? '' : code(forMarkdown(detail));
        return row(passed ? '✅' : '❌', name, answer, duration(milliseconds));
    });
    return `<h3>Smoke test</h3>\n${cappedTable(['', 'Step', 'Result', 'Time'], rows)}`;
}
/** Writes that the read-only file system turned down. */
function refusals({ refusals: all, verdict }) {
    if (all.length === 0)
        return '';
    const rows = all.map(({ path, message, byAttack }) => row(`${path === undefined ? '' : code(forMarkdown(path, 200))}${byAttack === true ? ' by the attack' : ''}`, code(forMarkdown(message))));
    const went = verdict === 'failed' ? '' : ', and the program went on all the same';
    const intro = `<p>The read-only file system turned these down${went}. Where the program needs them, mount a <code>tmpfs</code> on their folder.</p>`;
    return `<h3>Refused writes</h3>\n${intro}\n${cappedTable(['Path', 'The log says'], rows)}`;
}
/** Everywhere the container could write, and whether it was looked at. */
function places({ places: all }) {
    if (all.length === 0)
        return '';
    const rows = all.map((place) => row(code(forMarkdown(place.path)), place.type, place.declared ? 'yes' : '', writers(place), place.writable ? (place.executable ? 'yes' : 'no') : '', watching(place)));
    const writable = all.filter((place) => place.writable);
    const blind = writable.filter(({ watched }) => watched === 'none').length;
    const summary = `${count(all.length, 'place')}, ${thousands(writable.length)} of them writable, ${thousands(blind)} of those not looked at`;
    return details(summary, cappedTable(['Place', 'Type', 'Declared', 'Writable', 'Programs run', 'Looked at'], rows));
}
function writers({ writable, writableBy }) {
    if (!writable)
        return 'no';
    return writableBy === 'root' ? 'by root only' : 'yes';
}
function watching({ writable, watched, reason }) {
    if (watched !== 'none')
        return watched;
    return writable ? `<b>no</b>${reason === undefined ? '' : `: ${forMarkdown(reason)}`}` : 'no need';
}
/** The allowlist and what it was good for. */
function rules({ rules: all }, { plan }) {
    if (all.length === 0)
        return '';
    const rows = all.map(({ rule, source, used }, index) => {
        const reason = sentenceForMarkdown(plan?.rules[index]?.reason ?? '', 300);
        const times = used === 0 ? '0' : `<b>${thousands(used)}</b>`;
        return row(code(forMarkdown(rule)), reason, source, times);
    });
    const idle = all.filter(({ used }) => used === 0).length;
    const summary = `${count(all.length, 'rule')}${idle === 0 ? '' : `, ${thousands(idle)} allowed nothing`}`;
    return details(summary, cappedTable(['Rule', 'Reason', 'From', 'Changes allowed'], rows));
}
/** How long each phase took, and which version says so. */
function timings({ timings: all, tool }) {
    const phases = all.map(({ phase, milliseconds }) => `${phase} ${duration(milliseconds)}`);
    const parts = [`${tool.name} ${tool.version}`, ...phases];
    return `<p><sub>${parts.map((part) => forMarkdown(part, 80)).join(' · ')}</sub></p>`;
}
function cappedTable(heads, all) {
    const bounded = bound(all, { rows: 100, bytes: 40_000 }, (html) => html);
    return table(heads, bounded, `and ${thousands(bounded.hidden)} more: see report.json`);
}

;// CONCATENATED MODULE: ./lib/report/scorecard.js





/** What an intruder could do: the score, what landed and what would refuse it, and everything that was tried. */
function scorecardSection({ scorecard }) {
    if (scorecard === undefined)
        return '';
    const { attacks } = scorecard;
    const landed = attacks.filter(({ outcome }) => outcome === 'landed');
    return [
        '<h3>Rehearsed attacks</h3>',
        `<p>${sentenceForMarkdown(`${score(scorecard)}.${contrastSentence(scorecard)}`)}</p>`,
        ...(landed.length === 0 ? [] : [landedTable(landed)]),
        details('Everything that was tried', triedTable(scorecard))
    ].join('\n');
}
/** The same on a terminal. */
function scorecardLines({ scorecard }, paint) {
    if (scorecard === undefined)
        return [];
    const { attacks } = scorecard;
    const users = [...new Set(attacks.map(({ user }) => user))];
    const tried = list(users.map(quote), 3);
    const head = `Rehearsed attacks, as ${tried}: ${score(scorecard)}.${contrastSentence(scorecard)}`;
    return [
        ...wrap(inline(head), '  ').map(paint.bold),
        ...alike(attacks)
            .slice(0, scorecard_MOST)
            .flatMap((group) => attackLine(group, group.length < users.length, paint))
    ];
}
/** What went the same way for both users, together. */
function alike(attacks) {
    const groups = new Map();
    for (const attack of attacks) {
        const key = JSON.stringify([attack.name, attack.path, attack.outcome]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [attack]);
        else
            group.push(attack);
    }
    return [...groups.values()];
}
const scorecard_MOST = 100;
function landedTable(attacks) {
    const bounded = bound(attacks, SOME, (attack) => row(sentenceForMarkdown(attack.title), pathCell(attack), code(forMarkdown(attack.user, 60)), sentenceForMarkdown(attack.remedy ?? '')));
    return table(['Landed', 'Path', 'As', 'Would refuse it'], bounded, MORE);
}
function triedTable({ attacks, contrast }) {
    const both = contrast !== undefined;
    const bounded = bound(attacks, SOME, (attack) => row(`${sentenceForMarkdown(attack.title)} <sub>${attack.technique.id}</sub>`, pathCell(attack), code(forMarkdown(attack.user, 60)), `${MARKS[attack.outcome]} ${sentenceForMarkdown(attack.detail)}`, ...(both ? [attack.contrast === undefined ? '' : scorecard_WORDS[attack.contrast]] : []), sentenceForMarkdown(attack.worth)));
    const heads = ['Attack', 'Path', 'As', 'Outcome', ...(both ? ['Writable'] : []), 'Worth'];
    return table(heads, bounded, MORE);
}
const pathCell = ({ path }) => (path === '' ? '' : code(forMarkdown(path, 200)));
const SOME = { rows: 100, bytes: 40_000 };
const MORE = 'and more: see report.json';
const MARKS = { landed: '❌', refused: '✅', 'not-run': '▫️' };
const scorecard_WORDS = { landed: 'landed', refused: 'refused', 'not-run': 'not run' };
function attackLine(group, differs, paint) {
    const [{ title, path, user, outcome, detail, remedy }] = group;
    const where = path === '' ? '' : `: ${quote(path)}`;
    const what = `${title}${where}${differs ? `, as ${quote(user)}` : ''}`;
    switch (outcome) {
        case 'landed':
            return [
                ...marked(paint.red('✗'), what),
                ...wrap(inline(`Would refuse it: ${remedy ?? 'nothing'}.`, 500), '        ')
            ];
        case 'refused':
            return marked(paint.green('✓'), what);
        case 'not-run':
            return [...marked('-', what), ...wrap(inline(detail, 500), '        ')];
    }
}
function marked(mark, what) {
    const [first = '', ...rest] = wrap(inline(what), '      ');
    return [`    ${mark} ${first.trimStart()}`, ...rest];
}

;// CONCATENATED MODULE: ./lib/report/summary.js












/**
 * The job summary: GitHub's Markdown, all of it in HTML blocks, within 1,000,000 bytes. The runner drops a whole summary
 * that is over 1 MiB, so every section has its own bound and they add up to less.
 */
function summarize(document, account) {
    const sections = [
        heading(headline(document, account)),
        facts(document),
        worstFindings(document),
        suggestionSection(account),
        dangerTable(account),
        driftedChanges(account),
        evidenceSection(document, account),
        failureLog(document, account),
        smokeSteps(document, account),
        attackSection(document, account),
        recoverySection(document, account),
        scorecardSection(account),
        refusals(document),
        otherFindings(document),
        allowedChanges(account),
        places(document),
        rules(document, account),
        remainsSection(document),
        timings(document)
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function heading({ verdict, title, advice, fails }) {
    const mark = verdict === 'pass' || fails ? summary_MARKS[verdict] : '⚠️';
    return `<h2>${mark} ${sentenceForMarkdown(title, 300)}</h2>\n<p>${sentenceForMarkdown(advice)}</p>`;
}
const summary_MARKS = {
    pass: '✅',
    drift: '❌',
    failed: '❌',
    error: '🚫'
};

;// CONCATENATED MODULE: ./lib/report/terminal-changes.js




/** Every change outside the allowlist as a tree, the first two hundred entries of it. */
function driftLines({ judgement }, paint) {
    const units = judgement.drift.flatMap((fold) => fold.units);
    return changeSection('Changes outside the allowlist', units, 200, paint);
}
/** The allowed changes, fewer of them: they are in order. */
function allowedLines({ judgement: { changes } }, paint) {
    const allowed = changes.filter((change) => change.allowed);
    return changeSection(count(allowed.length, 'allowed change'), foldAdded(allowed), 20, paint);
}
function changeSection(title, units, most, paint) {
    if (units.length === 0)
        return [];
    const rows = drawTree(units.slice(0, most)).map((line) => `    ${treeLine(line, paint)}`);
    const hidden = units.length - most;
    const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : [];
    return [paint.bold(`  ${title}`), ...rows, ...more];
}
function treeLine({ lasts, name, unit }, paint) {
    const guides = lasts.map((last, index) => guide(last, index === lasts.length - 1)).join('');
    if (unit === undefined)
        return `${guides}${inline(name)}`;
    const { change, below } = unit;
    const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : '';
    const rule = change.rule === null ? '' : `  ${paint.dim(`by ${inline(change.rule, 100)}`)}`;
    return `${guides}${terminal_changes_KIND_WORDS[change.kind]}  ${inline(name)}${entries}${rule}`;
}
/** Besides leading the eye, they keep an entry's name from beginning its line. */
const guide = (last, own) => own ? (last ? '└─ ' : '├─ ') : last ? '   ' : '│  ';
const terminal_changes_KIND_WORDS = {
    added: 'A added  ',
    changed: 'C changed',
    deleted: 'D deleted'
};

;// CONCATENATED MODULE: ./lib/report/terminal-findings.js





/** What was tested, on what. */
function factLines({ image, engine, run }, paint) {
    const root = run === undefined ? '' : `, root filesystem ${run.readOnly ? 'read-only' : 'writable'}`;
    const words = engine === undefined ? [] : [engine.name, engine.version, engine.storageDriver];
    return [
        ...(image.reference === '' ? [] : [`  ${paint.dim('Image ')} ${inline(image.reference, 200)}`]),
        ...(image.id === undefined ? [] : [`  ${paint.dim('ID    ')} ${inline(image.id, 100)}`]),
        ...(engine === undefined
            ? []
            : [`  ${paint.dim('Engine')} ${words.map((word) => inline(word, 50)).join(' ')}${root}`])
    ];
}
/** Errors that the headline does not tell whole. The changes have their own tree. */
function errorLines({ findings }, paint) {
    const errors = findings.filter(({ level, kind }) => level === 'error' && kind !== 'drift');
    const [only] = errors;
    return errors.length > 1 || only?.kind === 'bad-input'
        ? findingLines('Errors', errors, paint.red, paint)
        : [];
}
/** Warnings and notices; refused writes and the fix have their own section. */
function noteLines({ findings }, paint) {
    const notes = findings.filter(({ level, kind }) => level !== 'error' && !TOLD_ELSEWHERE.has(kind));
    return findingLines('Worth knowing', notes, paint.yellow, paint);
}
/** The end of what a failed step and a failed container printed. */
function logLines({ verdict }, { log, exercise }, paint) {
    const step = failedStep(exercise);
    const printed = verdict === 'failed' ? log?.trim() : undefined;
    return [
        ...(step === undefined ? [] : terminal_findings_tail('What the failed step printed', step.output, paint)),
        ...(step === undefined || !printed ? [] : ['']),
        ...(printed ? terminal_findings_tail("The container's last log lines", printed, paint) : []),
        ...(printed === '' ? ['  The container printed nothing.'] : [])
    ];
}
function terminal_findings_tail(title, text, paint) {
    const lines = forLog(text.trimEnd(), 20, 500).split('\n');
    return [paint.bold(`  ${title}`), ...lines.map((line) => `    ${line}`)];
}
function findingLines(title, findings, colour, paint) {
    if (findings.length === 0)
        return [];
    const hidden = findings.length - terminal_findings_MOST;
    const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : [];
    const lines = findings
        .slice(0, terminal_findings_MOST)
        .flatMap((finding) => [
        ...wrap(`- ${inline(finding.title)}`, '    ').map(colour),
        ...wrap(inline(finding.detail, 1000), '      ')
    ]);
    return [paint.bold(`  ${title}`), ...lines, ...more];
}
const terminal_findings_MOST = 30;

;// CONCATENATED MODULE: ./lib/report/terminal-lists.js




/** Every step of the smoke test, those too that were not reached. */
function smokeLines(document, { plan }, paint) {
    const lines = smokeRows(document, plan).flatMap(({ step, result, afterAttack }) => {
        const name = `${inline(step, 200)}${afterAttack ? ' after the attack' : ''}`;
        if (result === undefined)
            return [`    - ${name} (not run)`];
        const { passed, detail, milliseconds } = result;
        return [
            `    ${passed ? paint.green('✓') : paint.red('✗')} ${name} ${paint.dim(`(${duration(milliseconds)})`)}`,
            ...(passed || detail === '' ? [] : wrap(`  ${inline(detail)}`, '      '))
        ];
    });
    return listing('Smoke test', lines, paint);
}
/** Writes that the read-only file system turned down. */
function refusalLines({ refusals }, paint) {
    const lines = refusals.map(({ path, message, byAttack }) => {
        const who = byAttack === true ? ' by the attack' : '';
        return path === undefined
            ? `    ? ${inline(message, 150)}${who}`
            : `    ${paint.yellow('!')} ${inline(path, 150)}${who}`;
    });
    return listing('Refused writes (where the program needs them, mount a tmpfs on their folder)', lines, paint);
}
/** Everywhere the container could write, and whether it was looked at. */
function placeLines({ places }, paint) {
    const width = Math.min(30, Math.max(0, ...places.map(({ path }) => path.length)));
    const lines = places.map((place) => {
        const watched = place.watched === 'none' ? 'not looked at' : `looked at: ${place.watched}`;
        const writable = place.writableBy === 'root' ? 'writable by root' : 'writable';
        const words = place.writable
            ? [place.type, writable, ...(place.executable ? ['programs run'] : []), watched]
            : [place.type, 'read-only'];
        return `    - ${inline(place.path, 100).padEnd(width)}  ${words.join(', ')}`;
    });
    return listing('Places', lines, paint);
}
/** The allowlist, what it was good for, and why each rule is there. */
function ruleLines({ rules }, { plan }, paint) {
    const lines = rules.map(({ rule, used }, index) => {
        const reason = plan?.rules[index]?.reason;
        const why = reason === undefined ? '' : `  ${paint.dim(`# ${inline(reason, 150)}`)}`;
        return `    - ${inline(rule, 100)}  allowed ${used === 0 ? 'nothing' : count(used, 'change')}${why}`;
    });
    return listing('Rules', lines, paint);
}
/** How long each phase took, and which version says so. */
function timingLines({ timings, tool }, paint) {
    const phases = timings.map(({ phase, milliseconds }) => `${inline(phase, 50)} ${duration(milliseconds)}`);
    return wrap([`${tool.name} ${inline(tool.version, 50)}`, ...phases].join(' · '), '  ').map(paint.dim);
}
function listing(title, lines, paint) {
    if (lines.length === 0)
        return [];
    const hidden = lines.length - terminal_lists_MOST;
    const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : [];
    return [paint.bold(`  ${title}`), ...lines.slice(0, terminal_lists_MOST), ...more];
}
const terminal_lists_MOST = 100;

;// CONCATENATED MODULE: ./lib/report/terminal.js













/** The report for people on a terminal or in a step's log: at most 80 columns where paths allow, no line a workflow command. */
function terminalText(document, account) {
    const paint = painter(account.colour);
    const sections = [
        headLines(document, account, paint),
        factLines(document, paint),
        errorLines(document, paint),
        suggestionLines(account, paint),
        dangerLines(account, paint),
        driftLines(account, paint),
        evidenceLines(document, paint),
        logLines(document, account, paint),
        smokeLines(document, account, paint),
        attackLines(document, account, paint),
        recoveryLines(document, account, paint),
        scorecardLines(account, paint),
        refusalLines(document, paint),
        noteLines(document, paint),
        allowedLines(account, paint),
        placeLines(document, paint),
        ruleLines(document, account, paint),
        remainsLines(document, paint),
        timingLines(document, paint)
    ];
    return joined(sections);
}
/** Sections with a blank line between them; empty ones are left out. */
function joined(sections) {
    const shown = sections.filter(({ length }) => length > 0);
    return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
/** The verdict, and what to do. */
function headLines(document, account, paint) {
    const { verdict, title, advice, fails } = headline(document, account);
    const colour = verdict === 'pass' ? paint.green : fails ? paint.red : paint.yellow;
    const [first = '', ...others] = wrap(`${terminal_MARKS[verdict]} ${inline(title)}`, '');
    return [
        ...[first, ...others].map((line) => paint.bold(colour(line))),
        ...wrap(inline(advice, 2000), '  ')
    ];
}
const terminal_MARKS = { pass: '✓', drift: '✗', failed: '✗', error: '✗' };

;// CONCATENATED MODULE: ./lib/report/report.js







/** What a log group shows of a container's log, from its end: whoever wants more opens container.log. */
const SHOWN_LINES = 1000;
const SHOWN_WIDTH = 1000;
/** Draws every report from what is known. */
function makeReport(account) {
    const document = makeDocument(account);
    const { verdict, findings } = document;
    const summary = summarize(document, account);
    const { log: heard = '' } = account;
    return {
        account,
        document,
        verdict,
        fails: failsStep(verdict, account.mode),
        exitCode: exitCode(verdict, account.mode),
        summary,
        annotations: annotate(findings, account.annotateFile),
        terminal: terminalText(document, account),
        log: heard === '' ? '' : forLog(heard, SHOWN_LINES, SHOWN_WIDTH),
        files: [
            { name: 'report.json', text: documentText(document) },
            { name: 'summary.md', text: summary },
            ...(account.log === undefined
                ? []
                : [{ name: 'container.log', text: heard === '' ? '' : `${forFile(heard)}\n` }]),
            ...recipeFiles(document)
        ],
        outputs: outputsOf(document),
        suggestion: document.suggestion?.proven === true ? 'suggestion' : undefined
    };
}
/** The same report with findings that were only made while publishing it, e.g. a folder that cannot be written. */
function amendReport(report, findings) {
    if (findings.length === 0)
        return report;
    const judgement = withFindings(report.account.judgement, findings);
    return makeReport({ ...report.account, judgement });
}
/** One file for each recipe, under the name that its tool expects. */
function recipeFiles({ suggestion }) {
    if (suggestion === undefined)
        return [];
    const { docker, compose, kubernetes, action, policy } = suggestion.recipes;
    return [
        { name: 'suggestion/docker.sh', text: docker },
        { name: 'suggestion/compose.yaml', text: compose },
        { name: 'suggestion/kubernetes.yaml', text: kubernetes },
        { name: 'suggestion/action.yml', text: action },
        { name: 'suggestion/zero-drift.yml', text: policy }
    ];
}
function outputsOf({ verdict, changes, refusals, image, evidence }) {
    const allowed = changes.filter((change) => change.allowed).length;
    return {
        verdict,
        'drift-count': String(changes.length - allowed),
        'allowed-count': String(allowed),
        'refused-count': String(refusals.length),
        'image-id': image.id ?? '',
        'evidence-image': evidence?.image ?? ''
    };
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = require("node:events");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = require("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = require("node:stream/promises");
;// CONCATENATED MODULE: ./lib/adapters/docker/tar-stream.js
/** Loaded late: most checks need no archive written and no single entry of one. */
const tarStream = () => Promise.resolve(/* import() eager */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6118, 19));

;// CONCATENATED MODULE: ./lib/adapters/folder.js



/** Makes a folder and those above it. Node's own `recursive` never returns below /proc, where a parent exists and holds nothing. */
async function makeFolder(path, mode = 0o777) {
    if (!(await lacksParent(path, mode)))
        return;
    if ((0,external_node_path_.dirname)(path) === path)
        throw new Error(`${path} does not exist`);
    await makeFolder((0,external_node_path_.dirname)(path), mode);
    // Somebody else may make the same one at the same time.
    await (0,external_node_fs_promises_namespaceObject.mkdir)(path, mode).catch(async (error) => {
        if (await lacksParent(path, mode))
            throw error;
    });
}
/** Makes the folder, unless the one above it is missing. */
async function lacksParent(path, mode) {
    try {
        await (0,external_node_fs_promises_namespaceObject.mkdir)(path, mode);
        return false;
    }
    catch (error) {
        const code = codeOf(error);
        if (code !== 'ENOENT' && code !== 'EEXIST')
            throw error;
        return code === 'ENOENT';
    }
}

;// CONCATENATED MODULE: ./lib/adapters/evidence.js










/** Where evidence goes, below the output folder. */
const FOLDER = 'evidence';
const ARCHIVE = 'evidence.tar';
/** Nobody but the owner: contents may be secrets. */
const FILE = 0o600;
const PRIVATE = 0o700;
/** Takes away what an earlier run with the same output folder left. */
async function clearEvidence(outputDir) {
    await (0,external_node_fs_promises_namespaceObject.rm)((0,external_node_path_.join)(outputDir, FOLDER), { recursive: true, force: true });
}
/** Writes the files, then an archive of them beside, and the digest of that. */
async function keep(files, outputDir) {
    const folder = (0,external_node_path_.join)(outputDir, FOLDER);
    try {
        await clearEvidence(outputDir);
        await makeFolder(folder, PRIVATE);
        for (const file of files)
            await writeOne(file, folder);
        const sha256 = await writeArchive(files, (0,external_node_path_.join)(folder, ARCHIVE));
        await writeNew((0,external_node_path_.join)(folder, `${ARCHIVE}.sha256`), `${sha256}  ${ARCHIVE}\n`);
        return { kind: 'kept', sha256 };
    }
    catch (error) {
        // Half of it would be taken for all of it.
        await clearEvidence(outputDir).catch(() => undefined);
        return { kind: 'unwritable', reason: messageOf(error) };
    }
}
async function writeOne({ name, contents }, folder) {
    const path = (0,external_node_path_.join)(folder, name);
    // The second lock on that door: names are made so that they lead nowhere else.
    if (!path.startsWith(folder + external_node_path_.sep))
        throw new Error(`${name} is no name in the folder`);
    await makeFolder((0,external_node_path_.dirname)(path), PRIVATE);
    const file = await (0,external_node_fs_promises_namespaceObject.open)(path, 'wx', FILE);
    try {
        for (const bytes of contents())
            await writeAll(file, bytes);
    }
    finally {
        await file.close();
    }
}
async function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done)).bytesWritten;
    }
}
const writeNew = (path, text) => (0,external_node_fs_promises_namespaceObject.writeFile)(path, text, { flag: 'wx', mode: FILE });
/** Plain files of nobody and of no time: the same evidence gives the same archive. */
async function writeArchive(files, path) {
    const { pack } = await tarStream();
    const archive = pack();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const hashed = new external_node_stream_namespaceObject.Transform({
        transform: (chunk, _, done) => {
            hash.update(chunk);
            done(null, chunk);
        }
    });
    const sink = (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: FILE });
    const written = (0,external_node_stream_promises_namespaceObject.pipeline)(archive, hashed, sink);
    written.catch((error) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    const packing = packAll(files, archive);
    packing.catch(() => {
        archive.destroy();
    });
    await Promise.all([packing, written]);
    return hash.digest('hex');
}
async function packAll(files, archive) {
    for (const { name, size, contents } of files) {
        const header = { name: `${FOLDER}/${name}`, size, mode: FILE, uid: 0, gid: 0 };
        await new Promise((resolve, reject) => {
            const entry = archive.entry({ ...header, mtime: new Date(0) }, (error) => {
                if (error)
                    reject(error);
                else
                    resolve();
            });
            entry.on('error', reject);
            pour(contents(), entry).catch(reject);
        });
    }
    archive.finalize();
}
/** As fast as it is taken: never all of it in memory. */
async function pour(contents, entry) {
    for (const bytes of contents) {
        if (!entry.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
            await (0,external_node_events_namespaceObject.once)(entry, 'drain');
    }
    entry.end(undefined);
}

;// CONCATENATED MODULE: ./lib/adapters/publish.js







/** Writes the report's files; one that cannot be written is a finding, and the report that tells so is returned. */
async function writeFiles(report, outputDir) {
    try {
        const folders = new Set(report.files.map(({ name }) => (0,external_node_path_.dirname)((0,external_node_path_.join)(outputDir, name))));
        // Of an earlier run with the same folder nothing may be taken for this one's.
        await (0,external_node_fs_promises_namespaceObject.rm)((0,external_node_path_.join)(outputDir, 'suggestion'), { recursive: true, force: true });
        if (report.document.evidence === undefined)
            await clearEvidence(outputDir);
        for (const folder of folders)
            await makeFolder(folder);
        await Promise.all(report.files.map(({ name, text }) => (0,external_node_fs_promises_namespaceObject.writeFile)((0,external_node_path_.join)(outputDir, name), text)));
        return report;
    }
    catch (error) {
        return unwritable(report, error);
    }
}
/** The report after something that belongs to it could not be written: no fault turns into a pass. */
function unwritable(report, error) {
    if (report.document.findings.some(({ kind }) => kind === 'output-unwritable'))
        return report;
    const message = messageOf(error);
    return amendReport(report, [makeFinding('output-unwritable', { message })]);
}

;// CONCATENATED MODULE: ./lib/adapters/toolkit.js
/** Loaded late: it is only needed once there is something to tell. */
const toolkit = () => Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 3838));

;// CONCATENATED MODULE: ./lib/adapters/actions.js








/** The inputs as the runner hands them over: `INPUT_` and the name in capitals, its hyphens kept. */
function readInputs(environment) {
    return new Map(INPUTS.map(({ name }) => [name, environment[`INPUT_${name.toUpperCase()}`] ?? '']));
}
/** Progress as plain lines of the step's log. */
const actionsLog = {
    progress: (sentence) => {
        process.stdout.write(`${inline(sentence)}\n`);
    }
};
/** What post needs to clear up after a main that was killed. */
async function saveState(labels) {
    const core = await toolkit();
    core.saveState('run', labels[RUN_LABEL]);
    core.saveState('process', processMark(process.pid) ?? '');
}
/** Files and summary first, since a fault there changes what is told; then log, annotations, outputs and the exit code. */
async function publish(report, outputDir, environment) {
    const core = await toolkit();
    const written = await writeFiles(report, outputDir);
    const told = await writeSummary(written, core, environment);
    printReport(told, core);
    for (const annotation of told.annotations)
        actions_annotate(annotation, core);
    const suggestion = told.suggestion === undefined ? '' : (0,external_node_path_.join)(outputDir, told.suggestion);
    const paths = { report: (0,external_node_path_.join)(outputDir, 'report.json'), 'output-dir': outputDir, suggestion };
    for (const [name, value] of Object.entries({ ...told.outputs, ...paths })) {
        core.setOutput(name, value);
    }
    if (told.fails)
        process.exitCode = 1;
}
/** A fault that left no report: it is told once, and the step fails. */
async function publishFault(error) {
    process.exitCode = 1;
    const message = messageOf(error);
    const core = await toolkit();
    core.error(inline(message, 2000), { title: 'Zero Drift itself failed' });
}
/** Outside of a runner there may be no summary to write to. */
async function writeSummary(report, core, environment) {
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return report;
    try {
        await core.summary.addRaw(report.summary).write();
        return report;
    }
    catch (error) {
        return unwritable(report, error);
    }
}
function printReport(report, core) {
    printMuted(report.terminal);
    if (report.log === '')
        return;
    core.startGroup('Log of the container');
    printMuted(report.log);
    core.endGroup();
}
/** Nothing in between is obeyed by the runner; the token is too long to be guessed, and to be a useful mask. */
function printMuted(text) {
    const token = (0,external_node_crypto_.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
}
function actions_annotate({ level, message, title, file, line }, core) {
    const properties = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line })
    };
    core[level](message, properties);
}

;// CONCATENATED MODULE: ./lib/adapters/cancellation.js
/** Fires on the runner's SIGINT, on SIGTERM and on Ctrl-C; the process goes on until all is cleaned up, or the same comes twice. */
function cancellation() {
    const controller = new AbortController();
    const cancel = () => {
        controller.abort();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, cancel);
    return controller.signal;
}

;// CONCATENATED MODULE: ./lib/adapters/sweep.js

/** Removes what earlier runs of this same job left, where the process that made it is gone. Never rejects: it is a courtesy. */
async function sweepEarlier(engine, environment) {
    const job = jobOf(environment);
    if (job === undefined)
        return;
    const found = await engine.labelled({ [JOB_LABEL]: job }).catch(() => []);
    const orphans = found.filter((labels) => isGone(labels[PROCESS_LABEL] ?? ''));
    const runs = new Set(orphans.flatMap((labels) => labels[RUN_LABEL] ?? []));
    await Promise.allSettled([...runs].map((run) => engine.removeLabelled({ [JOB_LABEL]: job, [RUN_LABEL]: run })));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./lib/adapters/temporary.js



/** Where an action's reports go unless told otherwise; the runner empties its temporary folder after the job. */
function runnerFolder(environment, run) {
    return (0,external_node_path_.join)(environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'zero-drift', run);
}
/** A new folder for the reports of a local run. */
function localFolder() {
    return mkdtemp(join(tmpdir(), 'zero-drift-'));
}

;// CONCATENATED MODULE: ./lib/adapters/version.js
/** The product's version; a test holds it to package.json. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: external "node:perf_hooks"
const external_node_perf_hooks_namespaceObject = require("node:perf_hooks");
// EXTERNAL MODULE: ./lib/plan/faults.js
var plan_faults = __nccwpck_require__(7413);
;// CONCATENATED MODULE: ./lib/adapters/deadline.js
/** Node's timers take whole milliseconds up to 2^31 - 1, about 25 days; a longer one would fire at once. */
function timerDelay(milliseconds) {
    return Math.min(Math.max(1, Math.ceil(milliseconds)), 2 ** 31 - 1);
}
/**
 * Fires after so many milliseconds; the process does not stay for it. Its timer keeps it alive: Node 20 forgets an `AbortSignal.timeout`
 * of which only an `AbortSignal.any` is left, and then neither of them ever fires.
 */
function deadline(milliseconds) {
    const controller = new AbortController();
    const fire = () => {
        controller.abort();
    };
    setTimeout(fire, timerDelay(milliseconds)).unref();
    return controller.signal;
}

;// CONCATENATED MODULE: ./lib/adapters/clock.js



/** The machine's monotonic clock; its sleeps end early, with a fault, when the run is cancelled. */
function clock(cancelled) {
    return {
        now: () => external_node_perf_hooks_namespaceObject.performance.now(),
        sleep: (milliseconds, over) => new Promise((resolve, reject) => {
            const signal = AbortSignal.any([over, cancelled]);
            const wake = () => {
                clearTimeout(timer);
                if (cancelled.aborted)
                    reject(new plan_faults/* Fault */.vC('cancelled', 'The run was cancelled.'));
                else
                    resolve();
            };
            const timer = setTimeout(() => {
                signal.removeEventListener('abort', wake);
                resolve();
            }, timerDelay(milliseconds));
            if (signal.aborted)
                wake();
            else
                signal.addEventListener('abort', wake, { once: true });
        })
    };
}

;// CONCATENATED MODULE: ./lib/adapters/digest.js

const ALGORITHM = 'sha256';
/** A new SHA-256. Most files come in one piece, and then no object of OpenSSL's has to be made, which the memory of 100,000 shows. */
function digest() {
    let piece;
    let hash;
    return {
        add: (bytes) => {
            if (hash === undefined && piece === undefined) {
                piece = bytes;
                return;
            }
            hash ??= (0,external_node_crypto_.createHash)(ALGORITHM).update(piece ?? NOTHING);
            hash.update(bytes);
        },
        hex: () => hash?.digest('hex') ?? (0,external_node_crypto_.hash)(ALGORITHM, piece ?? NOTHING, 'hex')
    };
}
const NOTHING = new Uint8Array(0);

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: ./node_modules/dockerode/lib/docker.js
var docker = __nccwpck_require__(9040);
var docker_default = /*#__PURE__*/__nccwpck_require__.n(docker);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(4818);
;// CONCATENATED MODULE: ./lib/adapters/docker/call.js



/** Milliseconds for calls that a healthy engine answers at once. */
const SHORT = 30_000;
/** Runs one engine call under its terms; rejects with a `Fault` that tells a dead engine, a silent one and a refusing one apart. */
async function call(terms, ask) {
    const late = deadline(terms.within);
    const signals = terms.cancelled === undefined ? [late] : [late, terms.cancelled];
    const signal = AbortSignal.any(signals);
    try {
        return await Promise.race([ask(signal), aborted(signal)]);
    }
    catch (error) {
        throw toFault(terms, error, late.aborted);
    }
}
/** HTTP status with which the engine refused, or undefined where it did not answer. */
const statusOf = (error) => outcomeOf(error).status;
/** Why a call failed, without the sentence around it. */
const reasonOf = (error) => outcomeOf(error).reason;
function outcomeOf(error) {
    if (!(error instanceof plan_faults/* Fault */.vC))
        return decodeError(error);
    return isOutcome(error.cause) ? error.cause : { status: undefined, reason: error.message };
}
const isOutcome = (cause) => typeof cause === 'object' && cause !== null && 'status' in cause && 'reason' in cause;
/** dockerode's errors carry `statusCode`, and wrap the engine's words in its own. */
function decodeError(error) {
    const message = messageOf(error);
    const reason = message.replace(/^\(HTTP code \d+\) [^-]* - /, '').trim();
    const known = typeof error === 'object' && error !== null && 'statusCode' in error;
    return {
        reason,
        status: known && typeof error.statusCode === 'number' ? error.statusCode : undefined
    };
}
function aborted(signal) {
    return new Promise((_, reject) => {
        const fail = () => {
            reject(new Error('aborted'));
        };
        if (signal.aborted)
            fail();
        else
            signal.addEventListener('abort', fail, { once: true });
    });
}
function toFault({ what, within, cancelled }, error, late) {
    if (error instanceof plan_faults/* Fault */.vC)
        return error;
    if (cancelled?.aborted === true)
        return new plan_faults/* Fault */.vC('cancelled', 'The run was cancelled.');
    const { status, reason } = decodeError(error);
    const why = late ? `no answer within ${within / 1000} s` : reason;
    const verb = status === undefined ? 'could not be asked to' : 'refused to';
    const sentence = `The engine ${verb} ${what}: ${why.replace(/\.?$/, '.')}`;
    const cause = { status, reason: why };
    return new plan_faults/* Fault */.vC('engine-fault', sentence, { cause, refused: status !== undefined });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/output.js


const HEADER = 8;
/** Takes apart the engine's multiplexed stream: 8 bytes of header (stream, 3 zeros, length), then that many bytes of output. */
function demultiplexer(onOutput) {
    let header = Buffer.alloc(0);
    let left = 0;
    return (chunk) => {
        let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
        while (rest.length > 0) {
            if (left === 0) {
                const missing = HEADER - header.length;
                header = Buffer.concat([header, rest.subarray(0, missing)]);
                rest = rest.subarray(missing);
                if (header.length < HEADER)
                    return;
                left = header.readUInt32BE(4);
                header = Buffer.alloc(0);
            }
            else {
                const part = rest.subarray(0, left);
                onOutput(part);
                left -= part.length;
                rest = rest.subarray(part.length);
            }
        }
    };
}
/** Reads a stream to its end; `whole` tells an end that the other side meant from a connection that was lost. */
function drain(stream, onChunk) {
    return new Promise((resolve) => {
        stream.on('data', onChunk);
        stream.once('end', () => {
            resolve(true);
        });
        stream.once('error', () => {
            resolve(false);
        });
        stream.once('close', () => {
            resolve(false);
        });
    });
}
/** A stream that dockerode gave; its typings say less than it is. */
function output_readable(answer) {
    if (answer instanceof external_node_stream_namespaceObject.Readable)
        return answer;
    throw new plan_faults/* Fault */.vC('engine-fault', 'The engine did not answer with a stream.');
}

;// CONCATENATED MODULE: ./lib/adapters/docker/ask.js




/**
 * The engine's JSON answer, undecoded. It is read as a stream, because dockerode's own verbs never settle
 * when the engine dies in the middle of an answer (docker-modem 5.0.7 listens for `end` alone).
 */
async function ask(docker, question) {
    if (question.patient === true) {
        return read(await call(question, (signal) => dial(docker, question, signal)), question);
    }
    return call(question, async (signal) => read(await dial(docker, question, signal), question));
}
/** The engine's answer as a stream, once its head is there. */
function dial(docker, question, abortSignal) {
    const { path, method = 'GET', patient, query = {} } = question;
    // A patient answer outlives the deadline of its head: only a cancellation may end it.
    const signal = patient === true ? question.cancelled : abortSignal;
    const abort = signal === undefined ? {} : { abortSignal: signal };
    // Without a question mark docker-modem sends no query, and with one but no query it drops the last character.
    const url = Object.keys(query).length === 0 ? { path } : { path: `${path}?`, options: query };
    const options = { ...url, method, statusCodes: { 200: true }, isStream: true, ...abort };
    return new Promise((resolve, reject) => {
        docker.modem.dial(options, (error, answer) => {
            if (answer instanceof external_node_stream_namespaceObject.Readable)
                resolve(answer);
            else
                reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
}
async function read(stream, { what }) {
    const chunks = [];
    const whole = await drain(stream, (chunk) => chunks.push(chunk));
    if (!whole)
        throw new plan_faults/* Fault */.vC('engine-fault', `The engine was lost: it was asked to ${what}.`);
    return JSON.parse(Buffer.concat(chunks).toString());
}

;// CONCATENATED MODULE: ./lib/adapters/docker/line.js

/** A call that its engine answers in so many milliseconds, and that a cancellation ends. */
const terms = ({ cancelled }, what, within = SHORT) => ({
    what,
    within,
    cancelled
});

;// CONCATENATED MODULE: ./lib/plan/paths.js


/** An absolute path without `.`, `..` or empty segments; a slash at its end is dropped. */
function parseAbsolutePath(text) {
    if (!text.startsWith('/'))
        return notA('an absolute path', '/srv/app', text);
    const value = text.replace(/(?<=.)\/$/, '');
    const odd = value
        .split('/')
        .slice(1)
        .some((name) => name === '.' || name === '..');
    return odd || value.includes('//')
        ? { problem: `${quote_quote(text)} goes round about; write it without "//", "." and "..".` }
        : { value };
}
/** Where something can be mounted: anywhere but over the root filesystem itself. */
function parseMountPoint(text) {
    const parsed = parseAbsolutePath(text);
    return 'value' in parsed && parsed.value === '/'
        ? { problem: '"/" is the root filesystem itself; name a folder below it, for example "/tmp".' }
        : parsed;
}
/** A path on the runner, absolute or not. */
function parseRunnerPath(text) {
    return /\p{Cc}/u.test(text)
        ? notA('a path on one line', 'reports/zero-drift', text)
        : { value: text };
}
/** The names on the way from the root to a path. */
const namesIn = (path) => path.split('/').filter((name) => name !== '' && name !== '.');

;// CONCATENATED MODULE: ./lib/plan/volumes.js



/** As Docker names volumes (moby, volume/names). */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
/** `SOURCE:PATH[:ro|rw]`; SOURCE is the name of a volume or an absolute path. */
function parseVolume(line) {
    const [written = '', target, access = 'rw', ...more] = line.split(':');
    if (target === undefined || more.length > 0)
        return notA('"SOURCE:PATH" or "SOURCE:PATH:ro"', 'data:/var/lib/app', line);
    if (access !== 'ro' && access !== 'rw')
        return {
            problem: `in ${quote_quote(line)}, ${quote_quote(access)} is neither "ro" nor "rw"; write one of them.`
        };
    const source = parseSource(written);
    if ('problem' in source)
        return source;
    const path = parseMountPoint(target);
    if ('problem' in path)
        return path;
    return { value: { source: source.value, path: path.value, readOnly: access === 'ro' } };
}
/** Whether a mount is a volume that outlives its container: neither a bind nor the container's own. */
const isNamed = ({ source }) => source !== '' && !source.startsWith('/');
function parseSource(text) {
    if (text.startsWith('/'))
        return parseAbsolutePath(text);
    if (NAME.test(text))
        return { value: text };
    return /^[.~]|\//.test(text)
        ? { problem: `${quote_quote(text)} is a relative path; write it absolute, or the name of a volume.` }
        : notA("a volume's name or an absolute path", 'data', text);
}
/** A sentence for each path that is mounted over a second time, by the input that has the second one. */
function mountedTwice(tmpfs, volumes) {
    const mounts = [
        ...tmpfs.map(({ path }) => ({ input: 'tmpfs', path })),
        ...volumes.map(({ path }) => ({ input: 'volumes', path }))
    ];
    return mounts.flatMap(({ input, path }, index) => {
        const first = mounts.slice(0, index).find((mount) => mount.path === path);
        if (first === undefined)
            return [];
        const where = first.input === input ? 'twice' : `here and in ${quote_quote(first.input)}`;
        return [{ input, sentence: `${quote_quote(path)} is named ${where}; keep one of the two.` }];
    });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/create.js

/** The engine's words for a container; pure. */
function createOptions(spec) {
    const ports = spec.publish.map((port) => `${port}/tcp`);
    return {
        ...given('name', spec.name),
        ...given('platform', spec.platform),
        Image: spec.image,
        Labels: { ...spec.labels },
        Env: [...spec.env],
        ...given('Entrypoint', spec.entrypoint && [...spec.entrypoint]),
        ...given('Cmd', spec.command && [...spec.command]),
        ...given('User', spec.user),
        ...given('WorkingDir', spec.workingDir),
        ...given('Hostname', spec.hostname),
        ...(spec.conversing === true ? CONVERSING : {}),
        ...(spec.offline === true ? { NetworkDisabled: true } : {}),
        ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
        HostConfig: {
            ReadonlyRootfs: spec.readOnly,
            Init: spec.init,
            PortBindings: Object.fromEntries(ports.map((port) => [port, [LOOPBACK]])),
            LogConfig: spec.conversing === true ? NO_LOG : LOG,
            ...namespaces(spec),
            ...mounts(spec),
            ...limits(spec)
        }
    };
}
/** dockerode would send all of it, secrets of the environment included, in the address as well; only these two belong there. */
function inBody({ name, platform, ...body }) {
    const split = { _query: { ...given('name', name), ...given('platform', platform) }, _body: body };
    return split;
}
/** Published on the loopback address only, on a port that the engine chooses. */
const LOOPBACK = { HostIp: '127.0.0.1', HostPort: '' };
/** A flood of output must not fill the engine's disk; this driver can be read back whatever the engine's default is. */
const LOG = { Type: 'json-file', Config: { 'max-size': '16m', 'max-file': '2' } };
/** The engine takes a closed input for its end, and gives both streams to whoever attached before the start. */
const CONVERSING = {
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true
};
const NO_LOG = { Type: 'none', Config: {} };
function namespaces({ processesOf, memoryOf, shareable }) {
    return {
        ...given('PidMode', processesOf && `container:${processesOf}`),
        ...given('IpcMode', memoryOf && `container:${memoryOf}`),
        ...(shareable === true ? { IpcMode: 'shareable' } : {})
    };
}
function mounts(spec) {
    return {
        Tmpfs: Object.fromEntries(spec.tmpfs.map(({ path, options }) => [path, options])),
        Mounts: spec.volumes.map(create_mount),
        ...given('NetworkMode', spec.network),
        ExtraHosts: [...spec.addHost]
    };
}
/** `Mounts`, not `Binds`: the latter makes a missing folder on the engine's machine and leaves it there. */
function create_mount({ source, path, readOnly, memory }) {
    const type = source.startsWith('/') ? 'bind' : 'volume';
    const empty = memory === undefined ? {} : { VolumeOptions: NO_COPY };
    return { Type: type, Source: source, Target: path, ReadOnly: readOnly, ...empty };
}
const NO_COPY = { NoCopy: true, Labels: {}, DriverConfig: { Name: '', Options: {} } };
/** Named volumes: one that exists stays as it is, one that does not would be left behind without a label. */
function ownVolumes({ volumes, labels }) {
    return volumes.filter(isNamed).map(({ source, memory }) => ({
        Name: source,
        Labels: { ...labels },
        ...(memory === undefined ? {} : { DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: memory } })
    }));
}
function limits(spec) {
    return {
        CapAdd: [...spec.capAdd],
        CapDrop: [...spec.capDrop],
        ...securityOptions(spec.securityOpt),
        ...given('Memory', spec.memory),
        ...given('ShmSize', spec.shmSize),
        PidsLimit: spec.pidsLimit,
        Ulimits: spec.ulimits.map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard }))
    };
}
/** `systempaths=unconfined` is the CLI's own word; the engine wants two empty lists instead. */
function securityOptions(options) {
    const unconfined = options.includes(SYSTEM_PATHS);
    return {
        SecurityOpt: options.filter((option) => option !== SYSTEM_PATHS),
        ...(unconfined ? { MaskedPaths: [], ReadonlyPaths: [] } : {})
    };
}
const SYSTEM_PATHS = 'systempaths=unconfined';
/** A key only where there is a value: the engine takes an empty one for an answer. */
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./lib/adapters/docker/decode.js


/** The engine's answers, decoded: foreign until they have passed here, whatever dockerode's typings claim. */
const decode_text = dist.defaulted(dist.nullable(dist.string()), '');
const texts = dist.defaulted(dist.nullable(dist.array(dist.string())), []);
const keys = dist.defaulted(dist.nullable(dist.record(dist.string(), dist.unknown())), {});
const ImageAnswer = dist.type({
    Id: dist.string(),
    Os: dist.string(),
    Architecture: dist.string(),
    Variant: decode_text,
    Config: dist.optional(dist.nullable(dist.type({
        User: decode_text,
        WorkingDir: decode_text,
        Entrypoint: texts,
        Cmd: texts,
        Volumes: keys,
        ExposedPorts: keys,
        Healthcheck: dist.optional(dist.nullable(dist.type({ Test: texts }))),
        StopSignal: decode_text
    })))
});
/** `GET /images/{name}/json`. */
function decodeImage(reference, answer) {
    const image = decode(ImageAnswer, answer, 'an image');
    const config = image.Config;
    const test = config?.Healthcheck?.Test ?? [];
    return {
        reference,
        id: image.Id,
        platform: [image.Os, image.Architecture, image.Variant].filter(Boolean).join('/'),
        user: config?.User ?? '',
        workingDir: config?.WorkingDir ?? '',
        entrypoint: config?.Entrypoint ?? [],
        command: config?.Cmd ?? [],
        volumes: Object.keys(config?.Volumes ?? {}).sort(),
        exposedPorts: Object.keys(config?.ExposedPorts ?? {}).sort(),
        hasHealthCheck: test.length > 0 && test[0] !== 'NONE',
        stopSignal: config?.StopSignal || 'SIGTERM'
    };
}
const Bindings = dist.nullable(dist.array(dist.type({ HostPort: dist.string() })));
const ContainerAnswer = dist.type({
    Id: dist.string(),
    Created: decode_text,
    Config: dist.defaulted(dist.type({ Hostname: decode_text }), { Hostname: '' }),
    State: dist.type({
        StartedAt: decode_text,
        Running: dist.boolean(),
        ExitCode: dist.number(),
        OOMKilled: dist.defaulted(dist.boolean(), false),
        Pid: dist.number(),
        Error: decode_text,
        Health: dist.optional(dist.nullable(dist.type({
            Status: dist.string(),
            Log: dist.defaulted(dist.nullable(dist.array(dist.type({ Output: dist.string() }))), [])
        })))
    }),
    Mounts: dist.defaulted(dist.nullable(dist.array(dist.type({ Type: dist.string(), Destination: dist.string(), RW: dist.boolean() }))), []),
    NetworkSettings: dist.type({
        Ports: dist.defaulted(dist.nullable(dist.record(dist.string(), Bindings)), {}),
        Networks: dist.defaulted(dist.nullable(dist.record(dist.string(), dist.type({ IPAddress: decode_text, GlobalIPv6Address: decode_text, Gateway: decode_text }))), {})
    })
});
/** `GET /containers/{id}/json`. */
function decodeContainer(answer) {
    const { Id, Created, Config, State, Mounts, NetworkSettings } = decode(ContainerAnswer, answer, 'a container');
    const networks = Object.values(NetworkSettings.Networks ?? {});
    return {
        id: Id,
        created: secondsOf(Created ?? ''),
        startedAt: secondsOf(State.StartedAt ?? ''),
        hostname: Config.Hostname ?? '',
        running: State.Running,
        exitCode: State.ExitCode,
        oomKilled: State.OOMKilled,
        pid: State.Pid,
        health: State.Health?.Status,
        healthLog: State.Health?.Log?.at(-1)?.Output ?? '',
        addresses: networks.map(({ IPAddress }) => IPAddress ?? '').filter(Boolean),
        addresses6: networks.map((network) => network.GlobalIPv6Address ?? '').filter(Boolean),
        published: published(NetworkSettings.Ports ?? {}),
        mounts: (Mounts ?? []).map(({ Type, Destination, RW }) => ({
            type: Type,
            path: Destination,
            writable: RW
        }))
    };
}
/** Of RFC 3339 to the nanosecond; 0 where it is none. */
function secondsOf(time) {
    return (Date.parse(time) || 0) / 1000;
}
function published(ports) {
    const pairs = Object.entries(ports).flatMap(([name, bindings]) => {
        const host = Number(bindings?.[0]?.HostPort);
        return name.endsWith('/tcp') && host > 0 ? [[parseInt(name), host]] : [];
    });
    return new Map(pairs);
}
/** An answer that has the schema's shape; anything else is the engine's fault, never taken for "nothing". */
function decode(shape, answer, what) {
    const [error, value] = dist.validate(answer, shape, { coerce: true });
    if (error === undefined)
        return value;
    throw unreadable(what, error.message);
}
/** What cannot be understood is never taken for nothing. */
function unreadable(what, why = '') {
    const detail = why === '' ? '' : `\n${why}`;
    return new plan_faults/* Fault */.vC('engine-fault', `The engine's description of ${what} is not readable.${detail}`);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/removal.js






/** Force-removes a container with its anonymous volumes, in as many attempts as that takes within reason. */
async function remove(docker, id) {
    for (let left = ATTEMPTS; !(await isRemoved(docker, id, left)); left--)
        await (0,promises_namespaceObject.setTimeout)(PAUSE);
}
const ATTEMPTS = 5;
const PAUSE = 200;
/** An engine refuses to kill a container that ended by itself just then, and whoever else is at it may fail. */
async function isRemoved(docker, id, left) {
    const container = docker.getContainer(id);
    const terms = { what: `remove the container ${id.slice(0, 12)}`, within: SHORT };
    try {
        await call(terms, () => container.remove({ force: true, v: true }));
        return true;
    }
    catch (error) {
        const status = statusOf(error);
        if (status === 404)
            return true;
        if (status === undefined || left === 1)
            throw error;
        if (status === 409) {
            await call(terms, () => container.wait({ condition: 'removed' })).catch(unlessAnswered);
        }
        return false;
    }
}
/** That the engine has no such container any more is said at the next attempt. */
function unlessAnswered(error) {
    if (statusOf(error) === undefined)
        throw error;
}
const Containers = dist.array(dist.type({ Id: dist.string(), Labels: dist.record(dist.string(), dist.string()) }));
const Volumes = dist.type({ Volumes: dist.nullable(dist.array(dist.type({ Name: dist.string() }))) });
const Networks = dist.array(dist.type({ Id: dist.string() }));
/** The labels of every container that carries all these. */
async function labelled(docker, labels) {
    return (await containersWith(docker, labels)).map(({ Labels }) => Labels);
}
/** Removes whatever carries all these labels: containers first, since they hold the rest. */
async function removeLabelled(docker, labels) {
    const containers = await containersWith(docker, labels);
    await settleAll(containers.map(({ Id }) => remove(docker, Id)));
    const volumes = decode(Volumes, await removal_list(docker, '/volumes', labels), 'its volumes');
    const networks = decode(Networks, await removal_list(docker, '/networks', labels), 'its networks');
    await settleAll([
        ...(volumes.Volumes ?? []).map(({ Name }) => gone(() => docker.getVolume(Name).remove())),
        ...networks.map(({ Id }) => gone(() => docker.getNetwork(Id).remove()))
    ]);
}
async function containersWith(docker, labels) {
    return decode(Containers, await removal_list(docker, '/containers/json', labels), 'its containers');
}
function removal_list(docker, path, labels) {
    const label = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    const what = 'list what carries a label';
    // `all`, for stopped containers; volumes and networks do not know the word.
    const query = { all: '1', filters: JSON.stringify({ label }) };
    return ask(docker, { what, within: SHORT, path, query });
}
/** Removes those of these volumes that a check made and nobody uses now. */
async function removeVolumes(docker, names) {
    await settleAll(names.map((name) => removeVolume(docker, name)));
}
const Volume = dist.type({ Labels: dist.optional(dist.nullable(dist.record(dist.string(), dist.string()))) });
async function removeVolume(docker, name) {
    const question = { what: 'inspect a volume', within: SHORT, path: `/volumes/${name}` };
    const answer = await ask(docker, question).catch((error) => {
        if (statusOf(error) === 404)
            return {};
        throw error;
    });
    const made = decode(Volume, answer, 'a volume').Labels?.[RUN_LABEL] !== undefined;
    if (made)
        await gone(() => docker.getVolume(name).remove());
}
/** One that is gone already is well; one that another check uses is that one's to remove. */
async function gone(removal) {
    try {
        await call({ what: 'remove what this run made', within: SHORT }, removal);
    }
    catch (error) {
        if (statusOf(error) !== 404 && statusOf(error) !== 409)
            throw error;
    }
}
/** Every removal is tried, whatever becomes of the others; then the first fault is told. */
async function settleAll(removals) {
    const outcomes = await Promise.allSettled(removals);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
}

;// CONCATENATED MODULE: ./lib/adapters/docker/creation.js




/** The engine copies what the image has below its volumes. */
const POPULATED = 120_000;
/** Not cut short by a cancellation: an answer that nobody waits for would leave its container behind. */
async function create({ docker }, spec) {
    const lasting = { what: 'create the container', within: POPULATED };
    const volumes = ownVolumes(spec);
    await Promise.all(volumes.map((volume) => call(lasting, () => docker.createVolume(volume))));
    try {
        return (await call(lasting, () => docker.createContainer(inBody(createOptions(spec))))).id;
    }
    catch (error) {
        if (statusOf(error) === undefined)
            await removeLate(docker, spec.labels);
        throw error;
    }
}
/** The engine may go on with a creation whose answer was lost, so what it makes is looked for a while longer. */
async function removeLate(docker, labels) {
    for (let look = 0; look < 4; look++) {
        await removeLabelled(docker, labels).catch(() => undefined);
        await (0,promises_namespaceObject.setTimeout)(500);
    }
}

;// CONCATENATED MODULE: ./lib/adapters/docker/decode-changes.js

const decode_changes_KINDS = ['changed', 'added', 'deleted'];
/** `GET /containers/{id}/changes`: `null` when nothing changed. Checked by hand: a schema takes seconds over 100,000 of them. */
function decodeChanges(answer) {
    if (answer === null)
        return [];
    if (!Array.isArray(answer))
        throw unreadable('a list of changes');
    return answer.map((change) => {
        const { Path, Kind } = Object(change);
        const kind = typeof Kind === 'number' ? decode_changes_KINDS[Kind] : undefined;
        if (typeof Path !== 'string' || kind === undefined)
            throw unreadable('a change');
        return { path: Path, kind };
    });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/commit.js


/** The engine may copy gigabytes. */
const commit_LONG = 600_000;
/** Commits the container; gives the reference of the image that was made. */
async function commit(line, id, { repository, tag }, without) {
    // No label of a container can be taken off, but one that says nothing is found by no sweep.
    const changes = Object.keys(without).map((key) => `LABEL ${JSON.stringify(key)}=""`);
    const options = { repo: repository, tag, changes: changes.join('\n') };
    await call(terms(line, 'commit the container', commit_LONG), () => line.docker.getContainer(id).commit(options));
    return `${repository}:${tag}`;
}

;// CONCATENATED MODULE: ./lib/adapters/docker/converse.js




const STREAMS = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true };
/** Attaches to a container that is not started yet; what it prints on standard error is heard as well. */
async function converse({ docker, cancelled }, id, onOutput) {
    const terms = { what: 'attach to a container', within: SHORT, cancelled };
    const stream = await call(terms, () => docker.getContainer(id).attach(STREAMS));
    if (!(stream instanceof external_node_stream_namespaceObject.Duplex))
        throw new plan_faults/* Fault */.vC('engine-fault', NO_STREAM);
    const over = drain(stream, demultiplexer(onOutput)).then(() => undefined);
    return {
        say: (text) => stream.write(text),
        close: () => {
            stream.destroy();
        },
        over
    };
}
const NO_STREAM = 'The engine did not answer with both ends of a stream.';

;// CONCATENATED MODULE: ./lib/adapters/docker/entry.js



/** The first header of the path's archive; the rest is not read. Links are not followed. */
async function entryOf({ docker }, id, path, abortSignal) {
    try {
        const archive = output_readable(await docker.getContainer(id).getArchive({ path, abortSignal }));
        const { type, mode, uid, gid, linkname } = await firstHeader(archive);
        const target = type === 'symlink' && linkname ? { target: linkname } : {};
        return { type, mode: mode & 0o7777, uid, gid, ...target };
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}
/** The archive is destroyed after it: the engine holds the container's lock until the stream is gone. */
async function firstHeader(archive) {
    const { extract } = await tarStream();
    return new Promise((resolve, reject) => {
        const tar = extract();
        tar.once('entry', (header) => {
            resolve(header);
            archive.destroy();
        });
        tar.once('error', reject);
        archive.once('error', reject);
        tar.once('finish', () => {
            reject(new Error('the archive is empty'));
        });
        archive.pipe(tar);
    });
}

;// CONCATENATED MODULE: ./lib/run/capture.js
/** Keeps the first `head` and at least the last `tail` bytes of a stream, in memory bounded by the first and twice the second. */
function capture(head, tail) {
    const beginning = [];
    let kept = 0;
    let end = [];
    let endBytes = 0;
    let cut = 0;
    /** Copies only when twice the tail has gathered, so that a flood of small pieces stays linear. */
    const trim = () => {
        if (endBytes <= 2 * tail)
            return;
        const whole = capture_join(end);
        cut += whole.length - tail;
        end = [whole.slice(whole.length - tail)];
        endBytes = tail;
    };
    return {
        add: (bytes) => {
            const first = bytes.slice(0, Math.max(0, head - kept));
            const rest = bytes.slice(first.length);
            kept += first.length;
            if (first.length > 0)
                beginning.push(first);
            if (rest.length > 0)
                end.push(rest);
            endBytes += rest.length;
            trim();
        },
        text: () => {
            if (cut === 0)
                return capture_decode([...beginning, ...end]);
            return `${capture_decode(beginning)}\n[... left out ...]\n${capture_decode(end)}`;
        },
        cut: () => cut
    };
}
function capture_join(parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}
const capture_decode = (parts) => new TextDecoder().decode(capture_join(parts));

;// CONCATENATED MODULE: ./lib/adapters/docker/exec.js







const OUTPUT_BYTES = 32 * 1024;
/** Runs it to its end, or gives up on it after its time; the process itself ends with its container. */
async function execute(execution) {
    const { docker, id, argv, user, within, cancelled } = execution;
    const output = capture(OUTPUT_BYTES, OUTPUT_BYTES);
    const terms = { what: 'run a command in the container', within: SHORT, cancelled };
    const command = { Cmd: [...argv], AttachStdout: true, AttachStderr: true };
    const exec = await call(terms, () => docker.getContainer(id).exec(user === undefined ? command : { ...command, User: user }));
    const stream = output_readable(await call(terms, () => exec.start({ Detach: false, Tty: false })));
    const drained = drain(stream, demultiplexer(output.add));
    const inTime = await Promise.race([drained, expired(within, cancelled)]);
    stream.destroy();
    if (inTime === 'expired')
        return { exitCode: undefined, output: output.text() };
    const answer = await ask(docker, { ...terms, path: `/exec/${exec.id}/json` });
    const { ExitCode } = decode(dist.type({ ExitCode: dist.number() }), answer, 'a command');
    return { exitCode: ExitCode, output: output.text() };
}
function expired(within, cancelled) {
    const signal = AbortSignal.any([deadline(within), cancelled]);
    return new Promise((resolve) => {
        const expire = () => {
            resolve('expired');
        };
        if (signal.aborted)
            expire();
        else
            signal.addEventListener('abort', expire, { once: true });
    });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/halting.js


/** Where control groups are not the engine's own to freeze, as without root on an old kernel, it says so. */
async function pause(line, id) {
    try {
        await call(terms(line, 'pause the container'), () => line.docker.getContainer(id).pause());
        return true;
    }
    catch (error) {
        if (statusOf(error) === undefined)
            throw error;
        return false;
    }
}
async function unpause(line, id) {
    await call(terms(line, 'unpause the container'), () => line.docker.getContainer(id).unpause());
}
async function stop(line, id, grace) {
    const t = Math.ceil(grace / 1000);
    const stopping = terms(line, 'stop the container', t * 1000 + SHORT);
    await call(stopping, () => line.docker.getContainer(id).stop({ t })).catch(unless(304));
}
async function kill(line, id) {
    const killing = terms(line, 'kill the container');
    await call(killing, () => line.docker.getContainer(id).kill()).catch(unless(409));
}
/** A status that means "it is so already". */
function unless(status) {
    return (error) => {
        if (statusOf(error) !== status)
            throw error;
    };
}

;// CONCATENATED MODULE: ./lib/adapters/docker/signals.js


/** Whether the container's first process catches a signal, from /proc of this machine; undefined where it is not that process. */
function catches(container, signal) {
    const number = signalNumber(signal);
    if (container.pid <= 0 || number === undefined)
        return undefined;
    try {
        const folder = `/proc/${container.pid}`;
        // The engine may count processes in another namespace: only a process of that very container will do.
        if (!(0,external_node_fs_.readFileSync)(`${folder}/cgroup`, 'utf8').includes(container.id))
            return undefined;
        return catchesIn((0,external_node_fs_.readFileSync)(`${folder}/status`, 'utf8'), number);
    }
    catch {
        return undefined;
    }
}
/** A blocked signal counts as caught: programs that take it by sigwait or signalfd (mariadbd, tini, s6) never set a handler. */
function catchesIn(status, signal) {
    const masks = [...status.matchAll(/^Sig(?:Cgt|Blk):\s*([0-9a-f]+)$/gm)];
    if (masks.length < 2)
        return undefined;
    const bit = 1n << BigInt(signal - 1);
    return masks.some(([, mask]) => (BigInt(`0x${mask ?? '0'}`) & bit) !== 0n);
}
/** Number of a stop signal as images write it (`SIGTERM`, `TERM`, `15`, `SIGRTMIN+3`). */
function signalNumber(signal) {
    if (/^\d+$/.test(signal))
        return Number(signal);
    const name = signal.toUpperCase().replace(/^(?!SIG)/, 'SIG');
    const realTime = /^SIGRTMIN(?:\+(\d+))?$/.exec(name);
    if (realTime !== null)
        return 34 + Number(realTime[1] ?? 0);
    return Object.hasOwn(external_node_os_.constants.signals, name)
        ? external_node_os_.constants.signals[name]
        : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/docker/streams.js



/** An engine that walks a large file system is silent for a while; one that hangs is so for ever (moby#53724). */
const SILENCE = 60_000;
/** Streams the archive of a path; false where the container has no such path. */
async function archive(line, id, path, onBytes) {
    try {
        const what = 'read an archive of the container';
        await streams_pour(line, { what, path: `/containers/${id}/archive`, query: { path } }, onBytes);
        return true;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return false;
        throw error;
    }
}
/** Streams the whole root filesystem. */
async function exportRoot(line, id, onBytes) {
    const what = "read the container's root filesystem";
    await streams_pour(line, { what, path: `/containers/${id}/export` }, onBytes);
}
async function streams_pour({ docker, cancelled }, asked, onBytes) {
    const question = { ...asked, within: SILENCE, cancelled, patient: true };
    const stream = await call(question, (signal) => dial(docker, question, signal));
    const outcome = await poured(stream, onBytes);
    if (outcome === 'whole')
        return;
    if (cancelled.aborted)
        throw new plan_faults/* Fault */.vC('cancelled', 'The run was cancelled.');
    throw new plan_faults/* Fault */.vC('look-failed', `The engine broke off ${outcome}: it was asked to ${asked.what}.`);
}
/** Reads it to its end; what the reader throws ends it. */
function poured(stream, onBytes) {
    return new Promise((resolve, reject) => {
        const hush = setTimeout(() => {
            resolve(`by saying nothing for ${SILENCE / 1000} s`);
            stream.destroy();
        }, SILENCE);
        const settle = (outcome) => () => {
            clearTimeout(hush);
            resolve(outcome);
        };
        stream.on('data', (chunk) => {
            hush.refresh();
            try {
                onBytes(chunk);
            }
            catch (error) {
                clearTimeout(hush);
                reject(error instanceof Error ? error : new Error(String(error)));
                stream.destroy();
            }
        });
        stream.once('end', settle('whole'));
        stream.once('error', settle('in the middle'));
        stream.once('close', settle('in the middle'));
    });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/container.js
















/** Starting may wait for other containers' starts. */
const container_LONG = 120_000;
/** The engine walks the whole image twice for a diff. */
const WALK = 600_000;
/** The verbs for one container. */
function containerVerbs(line) {
    return {
        create: (spec) => create(line, spec),
        start: (id) => start(line, id),
        inspect: (id) => inspect(line, id),
        ended: (id) => container_ended(line, id),
        follow: (id, onOutput, since) => follow(line, id, { onOutput, since }),
        exec: (id, argv, within, user) => execute({ ...line, id, argv, within, user }),
        changes: (id) => changes(line, id),
        archive: (id, path, onBytes) => archive(line, id, path, onBytes),
        export: (id, onBytes) => exportRoot(line, id, onBytes),
        entry: (id, path) => call(terms(line, 'look at a path'), (signal) => entryOf(line, id, path, signal)),
        describe: (id) => describe(line, id),
        commit: (id, image, without) => commit(line, id, image, without),
        pause: (id) => pause(line, id),
        unpause: (id) => unpause(line, id),
        converse: (id, onOutput) => converse(line, id, onOutput),
        stop: (id, grace) => stop(line, id, grace),
        kill: (id) => kill(line, id),
        catches: (container, signal) => Promise.resolve(catches(container, signal))
    };
}
async function start(line, id) {
    try {
        await call(terms(line, 'start the container', container_LONG), () => line.docker.getContainer(id).start());
        return { kind: 'started' };
    }
    catch (error) {
        if (statusOf(error) === undefined)
            throw error;
        const { exitCode } = await inspect(line, id);
        // 126 and 127 are the runtime's words for a program that cannot be executed or does not exist.
        if (exitCode !== 126 && exitCode !== 127)
            throw error;
        return { kind: 'refused', exitCode, reason: reasonOf(error) };
    }
}
async function inspect(line, id) {
    return decodeContainer(await describe(line, id));
}
function describe(line, id) {
    const question = { ...terms(line, 'inspect the container'), path: `/containers/${id}/json` };
    return ask(line.docker, question);
}
async function container_ended(line, id) {
    const path = `/containers/${id}/wait`;
    const question = {
        ...terms(line, 'wait for the container'),
        path,
        method: 'POST',
        patient: true
    };
    const answer = await ask(line.docker, question);
    return decode(dist.type({ StatusCode: dist.number() }), answer, "a container's end").StatusCode;
}
async function follow(line, id, { onOutput, since }) {
    const both = { follow: true, stdout: true, stderr: true, abortSignal: line.cancelled };
    const options = { ...both, ...(since === undefined ? {} : { since }) };
    const answer = await call(terms(line, "read the container's log"), () => line.docker.getContainer(id).logs(options)).catch((error) => {
        throw new plan_faults/* Fault */.vC('log-lost', `${LOG_LOST} ${reasonOf(error)}`);
    });
    const whole = await drain(output_readable(answer), demultiplexer(onOutput));
    if (!whole && !line.cancelled.aborted)
        throw new plan_faults/* Fault */.vC('log-lost', LOG_LOST);
}
async function changes(line, id) {
    const question = {
        ...terms(line, "list the container's changes", WALK),
        path: `/containers/${id}/changes`
    };
    return decodeChanges(await ask(line.docker, question));
}
const LOG_LOST = "The engine broke off the container's log, so a refused write may have gone unheard.";

// EXTERNAL MODULE: ./lib/adapters/docker/endpoint.js
var docker_endpoint = __nccwpck_require__(6057);
;// CONCATENATED MODULE: ./lib/adapters/docker/identify.js







const Version = dist.type({
    Version: dist.string(),
    Os: dist.string(),
    Arch: dist.string(),
    KernelVersion: dist.defaulted(dist.string(), ''),
    Components: dist.defaulted(dist.array(dist.type({ Name: dist.string(), Version: dist.defaulted(dist.string(), '') })), [])
});
const FIRST_WORD = 10_000;
/** Asks the engine who it is; rejects with `engine-unreachable` where nothing that can be used answers. */
async function identify(line, endpoint) {
    const version = decode(Version, await firstWord(line, endpoint), 'itself');
    if (version.Os !== 'linux') {
        const sentence = `The engine at ${endpoint.address} runs ${version.Os} containers. Zero Drift needs an engine for Linux containers.`;
        throw new plan_faults/* Fault */.vC('engine-unreachable', sentence);
    }
    const podman = version.Components.some(({ Name }) => Name.startsWith('Podman'));
    return {
        name: podman ? 'podman' : 'docker',
        version: version.Version,
        host: endpoint.host,
        local: endpoint.socket && version.KernelVersion === (0,external_node_os_.release)(),
        platform: `${version.Os}/${version.Arch}`,
        runtime: version.Components.find(({ Name }) => Name === 'runc')?.Version,
        self: endpoint.socket ? await findSelf(line) : undefined
    };
}
async function firstWord({ docker, cancelled }, endpoint) {
    const question = { what: 'say its version', within: FIRST_WORD, cancelled, path: '/version' };
    try {
        return await ask(docker, question);
    }
    catch (error) {
        if (error instanceof plan_faults/* Fault */.vC && error.kind === 'cancelled')
            throw error;
        throw unreachable(endpoint, error);
    }
}
function unreachable(endpoint, error) {
    const why = reasonOf(error);
    const sentence = `No container engine answers at ${endpoint.address} (${why}). Start Docker, or set DOCKER_HOST to where it runs.`;
    return new plan_faults/* Fault */.vC('engine-unreachable', sentence);
}
const Gateway = dist.type({ Gateway: dist.defaulted(dist.nullable(dist.string()), '') });
const OwnContainer = dist.type({
    NetworkSettings: dist.type({
        Networks: dist.defaulted(dist.nullable(dist.record(dist.string(), Gateway)), {})
    })
});
/** The container that this process runs in, where it is one of that engine's: job containers are. */
async function findSelf({ docker, cancelled }) {
    const id = ownContainerId();
    if (id === undefined)
        return undefined;
    const what = 'inspect the container this runs in';
    try {
        const answer = await ask(docker, {
            what,
            within: SHORT,
            cancelled,
            path: `/containers/${id}/json`
        });
        const networks = decode(OwnContainer, answer, 'a container').NetworkSettings.Networks;
        const [network, settings] = Object.entries(networks ?? {})[0] ?? ['bridge', undefined];
        return { id, network, gateway: settings?.Gateway || undefined };
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}
/** Docker binds /etc/hostname from a folder that is named after the container. */
function ownContainerId() {
    try {
        const mounts = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8');
        return /\/containers\/([0-9a-f]{64})\/hostname /.exec(mounts)?.[1];
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = require("node:stream/consumers");
;// CONCATENATED MODULE: ./lib/adapters/docker/probe-image.js










/** Reference of the probe's image for that platform; the engine is given the image where it has none of that name, which tells its contents. */
async function probeImage(line, platform) {
    const program = await readProbe(platform);
    return present(line, platform, {
        name: 'zero-drift-probe',
        files: [PLACE, [PROGRAM, program]],
        volumes: []
    });
}
/** The same program as an image of its own, with a volume, a page to edit and a folder. */
async function selfTestImage(line, platform) {
    const program = await readProbe(platform);
    const page = Buffer.from('<p>It works.');
    const files = [PLACE, [PROGRAM, program], ['page', page], ['folder/page', page]];
    return present(line, platform, { name: 'zero-drift-self-test', files, volumes: ['/volume'] });
}
/** A folder of its own, so that a volume can be filled with it; stated, since what an engine makes on the way is root's alone. */
const PLACE = ['zero-drift/', Buffer.alloc(0)];
const PROGRAM = 'zero-drift/probe';
async function present(line, platform, contents) {
    const digests = contents.files.map(([path, bytes]) => `${path} ${sha256(bytes)}`);
    const reference = `${contents.name}:${sha256(Buffer.from(digests.join())).slice(0, 16)}`;
    if (!(await probe_image_isThere(line, reference)))
        await load(line, await imageOf(contents, reference, platform));
    return reference;
}
/** Beside the action's own bundle, one folder above those of the others. */
async function readProbe(platform) {
    const name = platform.replaceAll('/', '-');
    const folders = [here(), (0,external_node_path_.join)(here(), '..')];
    const paths = folders.map((folder) => (0,external_node_path_.join)(folder, 'probe', name));
    try {
        return await Promise.any(paths.map((path) => (0,external_node_fs_promises_namespaceObject.readFile)(path)));
    }
    catch (error) {
        const why = messageOf(error instanceof AggregateError ? error.errors.at(-1) : error);
        throw new plan_faults/* Fault */.vC('engine-fault', `There is no probe for the platform "${platform}": ${why}`, REFUSED);
    }
}
/** In a function, so that the bundler takes no path for a file to bring along. */
const here = () => __dirname;
async function probe_image_isThere({ docker, cancelled }, reference) {
    const what = 'inspect the image of the probe';
    const path = `/images/${reference}/json`;
    return ask(docker, { what, within: SHORT, cancelled, path }).then(() => true, (error) => {
        if (statusOf(error) === 404)
            return false;
        throw error;
    });
}
async function load({ docker, cancelled }, image) {
    const terms = { what: 'load the image of the probe', within: SHORT, cancelled };
    // dockerode's typings know only names of files and streams.
    const file = image;
    const answer = output_readable(await call(terms, () => docker.loadImage(file, { quiet: true })));
    const said = [];
    await drain(answer, (chunk) => said.push(chunk));
    const text = Buffer.concat(said).toString();
    if (text.includes('"error')) {
        throw new plan_faults/* Fault */.vC('engine-fault', `The engine refused to ${terms.what}: ${text}`, REFUSED);
    }
}
const REFUSED = { refused: true };
/** As `docker save` writes it; every time and owner is stated, so that the same program gives the same image everywhere. */
async function imageOf({ files, volumes }, reference, platform) {
    const [os, architecture] = platform.split('/');
    const layer = await tar(files);
    const config = JSON.stringify({
        os,
        architecture,
        created: '1970-01-01T00:00:00Z',
        config: {
            Entrypoint: [`/${PROGRAM}`],
            Volumes: Object.fromEntries(volumes.map((path) => [path, {}])),
            Labels: { 'zero-drift.probe': 'true' }
        },
        rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
        history: [{ created: '1970-01-01T00:00:00Z', created_by: 'zero-drift' }]
    });
    const name = `${sha256(Buffer.from(config))}.json`;
    const manifest = [{ Config: name, RepoTags: [reference], Layers: ['layer.tar'] }];
    return tar([
        ['layer.tar', layer],
        [name, Buffer.from(config)],
        ['manifest.json', Buffer.from(JSON.stringify(manifest))]
    ]);
}
async function tar(files) {
    const { pack } = await tarStream();
    const archive = pack();
    for (const [name, contents] of files) {
        const type = name.endsWith('/') ? 'directory' : 'file';
        archive.entry({ name, type, mode: 0o755, mtime: new Date(0) }, contents);
    }
    archive.finalize();
    return (0,consumers_namespaceObject.buffer)(archive);
}
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = require("node:readline");
;// CONCATENATED MODULE: ./lib/adapters/docker/pull.js







/** An image may be gigabytes; it is silence that ends a pull, not its length. */
const pull_SILENCE = 120_000;
/** Pulls an image with Docker's own credentials; rejects with an `image-missing` fault where the registry does not give it. */
async function pull(request) {
    const { docker, cancelled, reference, platform } = request;
    const fromImage = tagged(reference);
    const authconfig = await credentials(request);
    const options = {
        fromImage,
        ...(platform === undefined ? {} : { platform }),
        ...(authconfig === undefined ? {} : { authconfig })
    };
    const terms = { what: `pull ${JSON.stringify(reference)}`, within: pull_SILENCE, cancelled };
    try {
        const stream = await call(terms, () => docker.createImage(options));
        await pull_follow(output_readable(stream), terms);
    }
    catch (error) {
        if (error instanceof plan_faults/* Fault */.vC && statusOf(error) === undefined)
            throw error;
        throw missing(reference, reasonOf(error));
    }
}
/** Without a tag the engine would pull every tag there is. */
function tagged(reference) {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return reference.includes('@') || name.includes(':') ? reference : `${reference}:latest`;
}
async function credentials(request) {
    const { credentialsFor } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 1680));
    const [first = '', ...rest] = request.reference.split('/');
    const named = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
    return credentialsFor(named ? first : await defaultRegistry(request), request.environment);
}
/** The engine's own word for it, which is the key under which Docker's configuration keeps its login. */
async function defaultRegistry({ docker, cancelled }) {
    const what = 'name its default registry';
    const answer = await ask(docker, { what, within: SHORT, cancelled, path: '/info' });
    const Info = dist.type({ IndexServerAddress: dist.defaulted(dist.string(), '') });
    return decode(Info, answer, 'itself').IndexServerAddress;
}
const Failed = dist.type({ error: dist.string() });
/** The engine answers 200 first and tells a failure in the stream. */
async function pull_follow(stream, terms) {
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input: stream })[Symbol.asyncIterator]();
    for (;;) {
        const next = await call(terms, () => lines.next());
        if (next.done === true)
            return;
        const progress = JSON.parse(next.value);
        if (dist.is(progress, Failed))
            throw new Error(progress.error);
    }
}
function missing(reference, reason) {
    const name = JSON.stringify(reference);
    const sentence = `The image ${name} could not be pulled: ${reason}. Build it in an earlier step, or check its name and the registry's login.`;
    return new plan_faults/* Fault */.vC('image-missing', sentence);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/engine.js
















/** The Docker engine that the Docker CLI would use; where its address makes no sense, one that says so at every word. */
function dockerEngine(environment, cancelled) {
    const endpoint = (0,docker_endpoint/* findEndpoint */.vS)(environment);
    if (endpoint instanceof plan_faults/* Fault */.vC)
        return unreachableEngine(endpoint);
    const connected = connection(endpoint);
    if (connected instanceof plan_faults/* Fault */.vC)
        return unreachableEngine(connected);
    const { docker, agent } = connected;
    const line = { docker, cancelled };
    return {
        identify: () => identify(line, endpoint),
        storageDriver: () => storageDriver(line),
        image: (reference) => engine_image(line, reference),
        pull: (reference, platform) => pull({ ...line, reference, platform, environment }),
        probeImage: (platform) => probeImage(line, platform),
        selfTestImage: (platform) => selfTestImage(line, platform),
        ...containerVerbs(line),
        remove: (id) => remove(docker, id),
        labelled: (labels) => labelled(docker, labels),
        removeLabelled: (labels) => removeLabelled(docker, labels),
        removeVolumes: (names) => removeVolumes(docker, names),
        close: () => {
            agent.destroy();
        }
    };
}
/** With an agent of its own, so that no answer that is still owed keeps the process alive. */
function connection({ address, options }) {
    const agent = options.protocol === 'https' ? new external_node_https_namespaceObject.Agent(KEPT) : new external_node_http_namespaceObject.Agent(UNNAMED);
    // docker-modem describes every request for its debug log, read or not, down to the last socket.
    Object.assign(agent, { [external_node_util_namespaceObject.inspect.custom]: () => 'Agent' });
    const known = { ...options, agent };
    try {
        return { agent, docker: new (docker_default())(known) };
    }
    catch (error) {
        // docker-modem looks at DOCKER_HOST and DOCKER_CERT_PATH for itself, too.
        const why = `The engine at ${address} cannot be used: ${messageOf(error)}.`;
        return new plan_faults/* Fault */.vC('engine-unreachable', `${why} Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.`);
    }
}
const KEPT = { keepAlive: true };
/** Without a name Node would look for one in the address, which needs an expression that takes it 5 ms to make. */
const UNNAMED = { ...KEPT, servername: '' };
async function storageDriver({ docker, cancelled }) {
    const answer = await ask(docker, {
        what: 'describe itself',
        within: SHORT,
        cancelled,
        path: '/info'
    });
    return decode(dist.type({ Driver: dist.string() }), answer, 'itself').Driver;
}
async function engine_image({ docker, cancelled }, reference) {
    const what = `inspect the image ${JSON.stringify(reference)}`;
    const path = `/images/${encodeURI(reference)}/json`;
    try {
        return decodeImage(reference, await ask(docker, { what, within: SHORT, cancelled, path }));
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}
const unreachableEngine = (fault) => refusing(() => Promise.reject(fault));
function refusing(refuse) {
    return {
        ...refusingContainers(refuse),
        identify: refuse,
        storageDriver: refuse,
        image: refuse,
        pull: refuse,
        probeImage: refuse,
        selfTestImage: refuse,
        remove: refuse,
        labelled: refuse,
        removeLabelled: refuse,
        removeVolumes: refuse,
        close: () => undefined
    };
}
function refusingContainers(refuse) {
    return {
        create: refuse,
        start: refuse,
        inspect: refuse,
        ended: refuse,
        follow: refuse,
        exec: refuse,
        changes: refuse,
        archive: refuse,
        export: refuse,
        entry: refuse,
        describe: refuse,
        commit: refuse,
        pause: refuse,
        unpause: refuse,
        converse: refuse,
        stop: refuse,
        kill: refuse,
        catches: refuse
    };
}

;// CONCATENATED MODULE: ./lib/adapters/files.js




/** The machine's files. */
function files(destinations) {
    return {
        read: files_read,
        exists: (path) => succeeds((0,external_node_fs_promises_namespaceObject.access)(path, external_node_fs_promises_namespaceObject.constants.R_OK)),
        unwritable: () => files_unwritable(destinations),
        keep: (kept) => keep(kept, destinations.outputDir)
    };
}
async function files_read(path) {
    try {
        return { kind: 'text', text: await (0,external_node_fs_promises_namespaceObject.readFile)(path, 'utf8') };
    }
    catch (error) {
        return { kind: 'unreadable', reason: messageOf(error) };
    }
}
async function files_unwritable({ outputDir, appended }) {
    // The dot makes sure that it is a folder, and no file of that name.
    const folder = makeFolder(outputDir).then(() => (0,external_node_fs_promises_namespaceObject.access)(`${outputDir}/.`, external_node_fs_promises_namespaceObject.constants.W_OK));
    const attempts = appended.map(async (path) => (await (0,external_node_fs_promises_namespaceObject.open)(path, 'a')).close());
    const outcomes = await Promise.allSettled([folder, ...attempts]);
    const names = [`The output folder ${JSON.stringify(outputDir)}`, ...appended.map(named)];
    return outcomes.flatMap((outcome, index) => outcome.status === 'fulfilled'
        ? []
        : [`${names[index] ?? ''} cannot be written: ${messageOf(outcome.reason)}.`]);
}
const named = (path) => `The file ${JSON.stringify(path)}`;
const succeeds = (attempt) => attempt.then(() => true, () => false);

;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = require("node:vm");
;// CONCATENATED MODULE: ./lib/adapters/matcher.js


/**
 * Matches expressions of the workflow author against lines of the container. The line is hostile and the
 * expression may backtrack for ever: only a script of `node:vm` can be ended in the middle of a match.
 */
function matcher() {
    const script = new external_node_vm_namespaceObject.Script('lines.some((line) => expression.test(line))');
    return {
        matches: (expression, lines, within) => {
            try {
                const context = (0,external_node_vm_namespaceObject.createContext)({ expression, lines });
                return script.runInContext(context, { timeout: timerDelay(within) }) === true;
            }
            catch {
                return false;
            }
        }
    };
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: ./lib/adapters/http.js




/** One request on a connection of its own; redirects are not followed, the body is read to its end or to 64 MiB. */
function request(wish, cancelled) {
    const late = deadline(wish.within);
    const signal = AbortSignal.any([late, cancelled]);
    const start = wish.url.startsWith('https:') ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request;
    const options = { method: wish.method, agent: false, signal, headers: HEADERS };
    return new Promise((resolve) => {
        let answered = false;
        const fail = (error) => {
            const heard = answered || (sent.socket?.bytesRead ?? 0) > 0;
            resolve(late.aborted ? { kind: 'timeout' } : failure(error, heard));
        };
        const sent = start(wish.url, options, (response) => {
            answered = true;
            http_read(response, wish.contains).then(resolve, fail);
        });
        sent.once('error', fail);
        // Node closes without an error where the answer wants another protocol (101).
        sent.once('close', () => {
            if (!answered)
                fail(new Error('the connection was closed without a response'));
        });
        sent.end();
    });
}
const HEADERS = { 'user-agent': 'zero-drift', accept: '*/*' };
const RETRIED = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
function failure(error, heard) {
    const kind = !heard && RETRIED.has(codeOf(error)) ? 'refused' : 'broken';
    return { kind, reason: messageOf(error) };
}
const BODY_BYTES = 64 * 1024 * 1024;
const EXCERPT_BYTES = 1024;
/** Looks for the text across chunks, keeping only as much of the past as the text is long. */
async function http_read(response, contains) {
    const needle = Buffer.from(contains ?? '');
    let excerpt = Buffer.alloc(0);
    let window = Buffer.alloc(0);
    let bytes = 0;
    let found = needle.length === 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (excerpt.length < EXCERPT_BYTES)
            excerpt = Buffer.concat([excerpt, chunk]).subarray(0, EXCERPT_BYTES);
        if (!found) {
            const seen = Buffer.concat([window, chunk]);
            found = seen.includes(needle);
            window = seen.subarray(Math.max(0, seen.length - needle.length + 1));
        }
        if (bytes >= BODY_BYTES)
            break;
    }
    return { kind: 'answered', status: response.statusCode ?? 0, found, body: excerpt.toString() };
}

;// CONCATENATED MODULE: ./lib/adapters/network.js





/** Connections and requests from this machine, as a client of the container would make them. */
function network(cancelled) {
    return {
        connects: (address, proxied, within) => connects(address, proxied, within),
        request: (wish) => request(wish, cancelled),
        isNeighbour
    };
}
/** docker-proxy accepts at once and closes 5 ms later when nobody listens behind it (measured on 20.10). */
const PROXY_GIVES_UP = 100;
/** Never rejects: a connection that is refused, lost or late is an answer, too. */
function connects(address, proxied, within) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_namespaceObject.connect)({ ...address, timeout: timerDelay(within) });
        let timer;
        const reply = (word) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(word);
        };
        socket.once('error', (error) => {
            reply(REFUSALS.has(codeOf(error)) ? 'refused' : 'silent');
        });
        socket.once('timeout', reply.bind(undefined, 'silent'));
        socket.once('close', reply.bind(undefined, 'refused'));
        socket.once('data', reply.bind(undefined, 'answered'));
        socket.once('connect', () => {
            if (proxied)
                timer = setTimeout(reply, PROXY_GIVES_UP, 'answered');
            else
                reply('answered');
        });
    });
}
const REFUSALS = new Set(['ECONNREFUSED', 'ECONNRESET']);
/** Whether an interface of this machine is in that address's own network, so that no proxy stands between. */
function isNeighbour(address) {
    const own = new external_node_net_namespaceObject.BlockList();
    for (const entry of Object.values((0,external_node_os_.networkInterfaces)()).flat()) {
        const prefix = Number(entry?.cidr?.split('/')[1]);
        if (entry?.family === 'IPv4' && !entry.internal)
            own.addSubnet(entry.address, prefix, 'ipv4');
    }
    return own.check(address, 'ipv4');
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: ./lib/adapters/shell.js



/** bash on the machine that runs the check, with the step's environment less the runner's own channels. */
function shell(environment, cancelled) {
    const inherited = withoutRunner(environment);
    return {
        script: (script, within, over) => {
            const signal = AbortSignal.any([deadline(within), over, cancelled]);
            return run(script, { ...inherited, ...script.variables }, signal);
        }
    };
}
/** A script must not speak for the step: no inputs, no state, no tokens, no command files. */
function withoutRunner(environment) {
    const kept = Object.entries(environment).filter(([name]) => !RUNNERS_OWN.test(name));
    return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}
const RUNNERS_OWN = /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)$)/i;
const shell_OUTPUT_BYTES = 64 * 1024;
/** Rejects where bash cannot be started. */
function run(script, env, signal) {
    const output = capture(shell_OUTPUT_BYTES, shell_OUTPUT_BYTES);
    const argv = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script.text];
    // A process group of its own, so that whatever the script started can be ended with it.
    const bash = (0,external_node_child_process_namespaceObject.spawn)('bash', argv, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    bash.stdout.on('data', output.add);
    bash.stderr.on('data', output.add);
    const end = () => {
        endGroup(bash);
    };
    if (signal.aborted)
        end();
    else
        signal.addEventListener('abort', end, { once: true });
    return new Promise((resolve, reject) => {
        bash.once('error', reject);
        bash.once('exit', end);
        bash.once('close', (code) => {
            const exitCode = signal.aborted ? undefined : (code ?? SIGNALLED);
            signal.removeEventListener('abort', end);
            resolve({ exitCode, output: output.text() });
        });
    });
}
/** What a shell reports of a program that SIGKILL ended. */
const SIGNALLED = 137;
const LEFT_OPEN = 250;
/** Ends the whole group; a daemon that left it may still hold the pipes, which are not waited for. */
function endGroup(bash) {
    try {
        if (bash.pid !== undefined)
            process.kill(-bash.pid, 'SIGKILL');
    }
    catch {
        // Nobody is left in it.
    }
    setTimeout(() => {
        bash.stdout?.destroy();
        bash.stderr?.destroy();
    }, LEFT_OPEN).unref();
}

;// CONCATENATED MODULE: ./lib/adapters/vault.js



/** Written in pieces of this size: most contents are much shorter. */
const BUFFER = 256 * 1024;
/** A file in that folder that has no name any more, so that the system takes it away with the process; made only when there is much to put into it. */
function vault(folder) {
    let file;
    let written = 0;
    let waiting = [];
    let size = 0;
    const flush = () => {
        file ??= nameless(folder);
        const bytes = Buffer.concat(waiting);
        waiting = [];
        vault_writeAll(file, bytes, written);
        written += bytes.length;
    };
    return {
        append: (bytes) => {
            const at = size;
            // A copy: what came with it would stay in memory too.
            waiting.push(Buffer.from(bytes));
            size += bytes.length;
            if (size - written > BUFFER)
                flush();
            return at;
        },
        read: (at, length) => {
            if (length > 0 && at + length > written)
                flush();
            return file === undefined ? new Uint8Array(0) : readAll(file, at, length);
        },
        close: () => {
            if (file !== undefined)
                (0,external_node_fs_.closeSync)(file);
            file = undefined;
        }
    };
}
function nameless(folder) {
    const path = (0,external_node_path_.join)(folder, `.zero-drift-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    const file = (0,external_node_fs_.openSync)(path, 'wx+', 0o600);
    (0,external_node_fs_.unlinkSync)(path);
    return file;
}
/** At a position: nobody's reading moves it. */
function vault_writeAll(file, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, position + done);
    }
}
function readAll(file, position, length) {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length;) {
        const read = (0,external_node_fs_.readSync)(file, bytes, done, length - done, position + done);
        if (read === 0)
            throw new Error('what was put aside is not there any more');
        done += read;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./lib/adapters/world.js








/** The real world, for one run. */
function realWorld(environment, destinations, log, cancelled) {
    return {
        engine: dockerEngine(environment, cancelled),
        shell: shell(environment, cancelled),
        network: network(cancelled),
        clock: clock(cancelled),
        files: files(destinations),
        log,
        matcher: matcher(),
        digest: digest,
        vault: () => vault(destinations.outputDir),
        cancelled
    };
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/line.js


class LineDiff extends Diff {
    constructor() {
        super(...arguments);
        this.tokenize = tokenize;
    }
    equals(left, right, options) {
        // If we're ignoring whitespace, we need to normalise lines by stripping
        // whitespace before checking equality. (This has an annoying interaction
        // with newlineIsToken that requires special handling: if newlines get their
        // own token, then we DON'T want to trim the *newline* tokens down to empty
        // strings, since this would cause us to treat whitespace-only line content
        // as equal to a separator between lines, which would be weird and
        // inconsistent with the documented behavior of the options.)
        if (options.ignoreWhitespace) {
            if (!options.newlineIsToken || !left.includes('\n')) {
                left = left.trim();
            }
            if (!options.newlineIsToken || !right.includes('\n')) {
                right = right.trim();
            }
        }
        else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
            if (left.endsWith('\n')) {
                left = left.slice(0, -1);
            }
            if (right.endsWith('\n')) {
                right = right.slice(0, -1);
            }
        }
        return super.equals(left, right, options);
    }
}
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
    return lineDiff.diff(oldStr, newStr, options);
}
function diffTrimmedLines(oldStr, newStr, options) {
    options = generateOptions(options, { ignoreWhitespace: true });
    return lineDiff.diff(oldStr, newStr, options);
}
// Exported standalone so it can be used from jsonDiff too.
function tokenize(value, options) {
    if (options.stripTrailingCr) {
        // remove one \r before \n to match GNU diff's --strip-trailing-cr behavior
        value = value.replace(/\r\n/g, '\n');
    }
    const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
    // Ignore the final empty token that occurs if the string ends with a new line
    if (!linesAndNewlines[linesAndNewlines.length - 1]) {
        linesAndNewlines.pop();
    }
    // Merge the content and line separators into single tokens
    for (let i = 0; i < linesAndNewlines.length; i++) {
        const line = linesAndNewlines[i];
        if (i % 2 && !options.newlineIsToken) {
            retLines[retLines.length - 1] += line;
        }
        else {
            retLines.push(line);
        }
    }
    return retLines;
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/patch/create.js

/**
 * Returns true if the filename contains characters that require C-style
 * quoting (as used by Git and GNU diffutils in diff output).
 */
function needsQuoting(s) {
    for (let i = 0; i < s.length; i++) {
        if (s[i] < '\x20' || s[i] > '\x7e' || s[i] === '"' || s[i] === '\\') {
            return true;
        }
    }
    return false;
}
/**
 * C-style quotes a filename, encoding special characters as escape sequences
 * and non-ASCII bytes as octal escapes. This is the inverse of
 * `parseQuotedFileName` in parse.ts.
 *
 * Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
 * This matches the behaviour of both Git and GNU diffutils, which always emit
 * UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
 * Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
 *
 * If the filename doesn't need quoting, returns it as-is.
 */
function quoteFileNameIfNeeded(s) {
    if (!needsQuoting(s)) {
        return s;
    }
    let result = '"';
    const bytes = new TextEncoder().encode(s);
    let i = 0;
    while (i < bytes.length) {
        const b = bytes[i];
        // See https://en.wikipedia.org/wiki/Escape_sequences_in_C#Escape_sequences
        if (b === 0x07) {
            result += '\\a';
        }
        else if (b === 0x08) {
            result += '\\b';
        }
        else if (b === 0x09) {
            result += '\\t';
        }
        else if (b === 0x0a) {
            result += '\\n';
        }
        else if (b === 0x0b) {
            result += '\\v';
        }
        else if (b === 0x0c) {
            result += '\\f';
        }
        else if (b === 0x0d) {
            result += '\\r';
        }
        else if (b === 0x22) {
            result += '\\"';
        }
        else if (b === 0x5c) {
            result += '\\\\';
        }
        else if (b >= 0x20 && b <= 0x7e) {
            // Just a printable ASCII character that is neither a double quote nor a
            // backslash; no need to escape it.
            result += String.fromCharCode(b);
        }
        else {
            // Either part of a non-ASCII character or a control character without a
            // special escape sequence; needs escaping as a 3-digit octal escape
            result += '\\' + b.toString(8).padStart(3, '0');
        }
        i++;
    }
    result += '"';
    return result;
}
const INCLUDE_HEADERS = {
    includeIndex: true,
    includeUnderline: true,
    includeFileHeaders: true
};
const FILE_HEADERS_ONLY = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true
};
const OMIT_HEADERS = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: false
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    let optionsObj;
    if (!options) {
        optionsObj = {};
    }
    else if (typeof options === 'function') {
        optionsObj = { callback: options };
    }
    else {
        optionsObj = options;
    }
    if (typeof optionsObj.context === 'undefined') {
        optionsObj.context = 4;
    }
    // We copy this into its own variable to placate TypeScript, which thinks
    // optionsObj.context might be undefined in the callbacks below.
    const context = optionsObj.context;
    // @ts-expect-error (runtime check for something that is correctly a static type error)
    if (optionsObj.newlineIsToken) {
        throw new Error('newlineIsToken may not be used with patch-generation functions, only with diffing functions');
    }
    if (!optionsObj.callback) {
        return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
    }
    else {
        const { callback } = optionsObj;
        diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
                const patch = diffLinesResultToPatch(diff);
                // TypeScript is unhappy without the cast because it does not understand that `patch` may
                // be undefined here only if `callback` is StructuredPatchCallbackAbortable:
                callback(patch);
            } }));
    }
    function diffLinesResultToPatch(diff) {
        // STEP 1: Build up the patch with no "\ No newline at end of file" lines and with the arrays
        //         of lines containing trailing newline characters. We'll tidy up later...
        if (!diff) {
            return;
        }
        diff.push({ value: '', lines: [] }); // Append an empty value to make cleanup easier
        function contextLines(lines) {
            return lines.map(function (entry) { return ' ' + entry; });
        }
        const hunks = [];
        let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
        for (let i = 0; i < diff.length; i++) {
            const current = diff[i], lines = current.lines || splitLines(current.value);
            current.lines = lines;
            if (current.added || current.removed) {
                // If we have previous context, start with that
                if (!oldRangeStart) {
                    const prev = diff[i - 1];
                    oldRangeStart = oldLine;
                    newRangeStart = newLine;
                    if (prev) {
                        curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
                        oldRangeStart -= curRange.length;
                        newRangeStart -= curRange.length;
                    }
                }
                // Output our changes
                for (const line of lines) {
                    curRange.push((current.added ? '+' : '-') + line);
                }
                // Track the updated file position
                if (current.added) {
                    newLine += lines.length;
                }
                else {
                    oldLine += lines.length;
                }
            }
            else {
                // Identical context lines. Track line changes
                if (oldRangeStart) {
                    // Close out any changes that have been output (or join overlapping)
                    if (lines.length <= context * 2 && i < diff.length - 2) {
                        // Overlapping
                        for (const line of contextLines(lines)) {
                            curRange.push(line);
                        }
                    }
                    else {
                        // end the range and output
                        const contextSize = Math.min(lines.length, context);
                        for (const line of contextLines(lines.slice(0, contextSize))) {
                            curRange.push(line);
                        }
                        const hunk = {
                            oldStart: oldRangeStart,
                            oldLines: (oldLine - oldRangeStart + contextSize),
                            newStart: newRangeStart,
                            newLines: (newLine - newRangeStart + contextSize),
                            lines: curRange
                        };
                        hunks.push(hunk);
                        oldRangeStart = 0;
                        newRangeStart = 0;
                        curRange = [];
                    }
                }
                oldLine += lines.length;
                newLine += lines.length;
            }
        }
        // Step 2: eliminate the trailing `\n` from each line of each hunk, and, where needed, add
        //         "\ No newline at end of file".
        for (const hunk of hunks) {
            for (let i = 0; i < hunk.lines.length; i++) {
                if (hunk.lines[i].endsWith('\n')) {
                    hunk.lines[i] = hunk.lines[i].slice(0, -1);
                }
                else {
                    hunk.lines.splice(i + 1, 0, '\\ No newline at end of file');
                    i++; // Skip the line we just added, then continue iterating
                }
            }
        }
        return {
            oldFileName: oldFileName, newFileName: newFileName,
            oldHeader: oldHeader, newHeader: newHeader,
            hunks: hunks
        };
    }
}
/**
 * creates a unified diff patch.
 *
 * @param patch either a single structured patch object (as returned by `structuredPatch`) or an
 *   array of them (as returned by `parsePatch`).
 * @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
 *   Ignored for patches where `isGit` is `true`.
 *
 * When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
 * output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
 * properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
 * headers for patches with no hunks (e.g. renames without content changes).
 */
function formatPatch(patch, headerOptions) {
    var _a, _b, _c, _d, _e, _f;
    if (!headerOptions) {
        headerOptions = INCLUDE_HEADERS;
    }
    if (Array.isArray(patch)) {
        if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every(p => p.isGit)) {
            throw new Error('Cannot omit file headers on a multi-file patch. '
                + '(The result would be unparseable; how would a tool trying to apply '
                + 'the patch know which changes are to which file?)');
        }
        return patch.map(p => formatPatch(p, headerOptions)).join('\n');
    }
    const ret = [];
    // Git patches have a fixed header format (diff --git, extended headers,
    // and ---/+++ when hunks are present), so headerOptions is ignored.
    if (patch.isGit) {
        headerOptions = INCLUDE_HEADERS;
        // Emit Git-style diff --git header and extended headers.
        // Git never puts /dev/null in the "diff --git" line; for file
        // creations/deletions it uses the real filename on both sides.
        if (!patch.oldFileName) {
            throw new Error('oldFileName must be specified for Git patches');
        }
        if (!patch.newFileName) {
            throw new Error('newFileName must be specified for Git patches');
        }
        let gitOldName = patch.oldFileName;
        let gitNewName = patch.newFileName;
        if (patch.isCreate && gitOldName === '/dev/null') {
            gitOldName = gitNewName.replace(/^b\//, 'a/');
        }
        else if (patch.isDelete && gitNewName === '/dev/null') {
            gitNewName = gitOldName.replace(/^a\//, 'b/');
        }
        ret.push('diff --git ' + quoteFileNameIfNeeded(gitOldName) + ' ' + quoteFileNameIfNeeded(gitNewName));
        if (patch.isDelete) {
            ret.push('deleted file mode ' + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : '100644'));
        }
        if (patch.isCreate) {
            ret.push('new file mode ' + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : '100644'));
        }
        if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
            ret.push('old mode ' + patch.oldMode);
            ret.push('new mode ' + patch.newMode);
        }
        if (patch.isRename) {
            ret.push('rename from ' + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : '').replace(/^a\//, '')));
            ret.push('rename to ' + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : '').replace(/^b\//, '')));
        }
        if (patch.isCopy) {
            ret.push('copy from ' + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : '').replace(/^a\//, '')));
            ret.push('copy to ' + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : '').replace(/^b\//, '')));
        }
    }
    else {
        if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== undefined) {
            ret.push('Index: ' + patch.oldFileName);
        }
        if (headerOptions.includeUnderline) {
            ret.push('===================================================================');
        }
    }
    // Emit --- / +++ file headers. For Git patches with no hunks (e.g.
    // pure renames, mode-only changes), Git omits these, so we do too.
    const hasHunks = patch.hunks.length > 0;
    if (headerOptions.includeFileHeaders && patch.oldFileName !== undefined && patch.newFileName !== undefined
        && (!patch.isGit || hasHunks)) {
        ret.push('--- ' + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? '\t' + patch.oldHeader : ''));
        ret.push('+++ ' + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? '\t' + patch.newHeader : ''));
    }
    for (let i = 0; i < patch.hunks.length; i++) {
        const hunk = patch.hunks[i];
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
        const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
        ret.push('@@ -' + oldStart + ',' + hunk.oldLines
            + ' +' + newStart + ',' + hunk.newLines
            + ' @@');
        for (const line of hunk.lines) {
            ret.push(line);
        }
    }
    return ret.join('\n') + '\n';
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    if (typeof options === 'function') {
        options = { callback: options };
    }
    if (!(options === null || options === void 0 ? void 0 : options.callback)) {
        const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
        if (!patchObj) {
            return;
        }
        return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
    }
    else {
        const { callback } = options;
        structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: patchObj => {
                if (!patchObj) {
                    callback(undefined);
                }
                else {
                    callback(formatPatch(patchObj, options.headerOptions));
                }
            } }));
    }
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
    return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
/**
 * Split `text` into an array of lines, including the trailing newline character (where present)
 */
function splitLines(text) {
    const hasTrailingNl = text.endsWith('\n');
    const result = text.split('\n').map(line => line + '\n');
    if (hasTrailingNl) {
        result.pop();
    }
    else {
        result.push(result.pop().slice(0, -1));
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/explain/evidence/diff.js

const DIFF_REASONS = {
    'not-text': 'not text in UTF-8',
    'too-large': 'more than 1 MiB or 20,000 lines',
    'too-different': 'too much of it differs',
    'too-many': 'there are many diffs already'
};
/** Bytes of a text, and its lines. */
const diff_LONGEST = 1024 * 1024;
const diff_MOST_LINES = 20_000;
/** Lines added and taken away together, and milliseconds: the search takes the square of their number. */
const MOST_EDITS = 1500;
const PATIENCE = 2000;
/** The text of some bytes; undefined where they are no UTF-8 or hold what no text does. */
function diff_textOf(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** A unified diff. Secrets are masked in both versions before any line of them is shown, so that no beginning of a hunk tears one apart. */
function diffOf(before, after, mask) {
    const [old, now] = [before.text ?? '', after.text ?? ''];
    if ([old, now].some((text) => text.length > diff_LONGEST || linesIn(text) > diff_MOST_LINES))
        return { kind: 'none', reason: 'too-large' };
    const hunks = before.text === undefined || after.text === undefined ? whole(old, now) : search(old, now);
    if (hunks === undefined)
        return { kind: 'none', reason: 'too-different' };
    const masked = { old: mask(old.split('\n')), now: mask(now.split('\n')) };
    const head = [headLine('---', before), headLine('+++', after)];
    const lines = [...head, ...hunks.flatMap((hunk) => hunkLines(hunk, masked))];
    return { kind: 'text', text: `${lines.join('\n')}\n` };
}
const linesIn = (text) => text.split('\n').length;
const headLine = (mark, { name, text }) => `${mark} ${text === undefined ? '/dev/null' : name}`;
function search(old, now) {
    const bounds = { context: 3, maxEditLength: MOST_EDITS, timeout: PATIENCE };
    return structuredPatch('', '', old, now, undefined, undefined, bounds)?.hunks;
}
/** All of it added or taken away: nothing to search for. */
function whole(old, now) {
    const text = old === '' ? now : old;
    if (text === '')
        return [];
    const lines = text.replace(/\n$/, '').split('\n');
    const marked = lines.map((line) => `${old === '' ? '+' : '-'}${line}`);
    const end = text.endsWith('\n') ? [] : ['\\ No newline at end of file'];
    const [oldLines, newLines] = old === '' ? [0, lines.length] : [lines.length, 0];
    return [{ oldStart: 1, oldLines, newStart: 1, newLines, lines: [...marked, ...end] }];
}
/** Each line as its own version has it masked; a line of context as either has. */
function hunkLines(hunk, { old, now }) {
    let [oldAt, nowAt] = [hunk.oldStart - 1, hunk.newStart - 1];
    const body = hunk.lines.map((line) => {
        const mark = line.charAt(0);
        if (mark === '\\')
            return line;
        const [before = '', after = ''] = [old[oldAt], now[nowAt]];
        if (mark !== '+')
            oldAt += 1;
        if (mark !== '-')
            nowAt += 1;
        const shown = mark === '+' || (mark === ' ' && after !== line.slice(1)) ? after : before;
        return `${mark}${shown}`;
    });
    // Of no lines at all the number before them is told.
    const range = (start, count) => `${count === 0 ? start - 1 : start},${count}`;
    const at = `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`;
    return [at, ...body];
}

;// CONCATENATED MODULE: ./lib/explain/evidence/diffs.js

/** Diffs of all items together: so many, and made in so many milliseconds. */
const diffs_MOST = 200;
const diffs_PATIENCE = 10_000;
/** The diffs of the worst items, by item; of what is allowed only where something of the image changed. */
function diffsOf(items, means) {
    const diffs = new Map();
    const began = means.clock.now();
    let made = 0;
    for (const item of items) {
        if (!isWanted(item))
            continue;
        const late = made >= diffs_MOST || means.clock.now() - began > diffs_PATIENCE;
        const diff = late ? TOO_MANY : diff1(item, means);
        if (diff.kind === 'text')
            made += 1;
        diffs.set(item, diff);
    }
    return diffs;
}
const TOO_MANY = { kind: 'none', reason: 'too-many' };
/** Both versions are at hand, or one never was; and they differ. */
function isWanted({ change, before, after }) {
    if (change.allowed && change.kind === 'added')
        return false;
    const kept = [before, after].filter(({ kind }) => kind === 'kept');
    const one = before.kind === 'kept' && after.kind === 'kept';
    const same = one && before.facts.sha256 === after.facts.sha256;
    return kept.length > 0 && !same && [before, after].every(({ kind }) => kind !== 'left');
}
function diff1({ name, before, after }, { spool, mask }) {
    if ([before, after].some((one) => one.kind === 'kept' && one.slice.size > diff_LONGEST))
        return { kind: 'none', reason: 'too-large' };
    const old = versionOf(before, `before/${name}`, spool);
    const now = versionOf(after, `after/${name}`, spool);
    if (old === undefined || now === undefined)
        return { kind: 'none', reason: 'not-text' };
    return diffOf(old, now, mask);
}
/** Undefined where it is no text. */
function versionOf(content, name, spool) {
    if (content.kind !== 'kept')
        return { name, text: undefined };
    const text = diff_textOf(Buffer.concat([...spool.contents(content.slice)]));
    return text === undefined ? undefined : { name, text };
}

;// CONCATENATED MODULE: ./lib/observe/snapshot.js
/** Contents are kept as digests: in memory there is one entry for each file, whatever its size. */
function surveyor({ limit, digest, pathOf, keeper }, ledger) {
    let left = limit;
    let partial = false;
    const enter = (header) => {
        const path = flat(pathOf(header.name));
        const entry = snapshot_entryOf(header, (name) => ledger.get(pathOf(name)));
        const isFile = entry.type === 'file' && header.type !== '1';
        // One big file, which need not take any room, is not to hide what lies beside it.
        if (isFile && entry.size <= left && entry.size === header.size) {
            left -= entry.size;
            const draft = keeper?.(entry);
            return digested(digest(), draft, (sha256) => {
                ledger.set(path, withDigest(entry, sha256));
                if (ledger.isNews?.(path) !== false)
                    draft?.keep(sha256);
            });
        }
        partial = partial || isFile;
        ledger.set(path, entry);
        return undefined;
    };
    return { enter, partial: () => partial };
}
/** A string of its own: one that was put together keeps all its parts alive, and there are a hundred thousand of them. */
const flat = (text) => Buffer.from(text, 'latin1').toString('latin1');
function digested(digest, draft, onWhole) {
    const both = (bytes) => {
        digest.add(bytes);
        draft?.add(bytes);
    };
    return {
        add: draft === undefined ? digest.add : both,
        end: () => {
            onWhole(digest.hex());
        }
    };
}
/** A hard link is another name of a file that came before it: it has that one's contents. */
function snapshot_entryOf(header, linked) {
    const { mode, uid, gid, modified, records } = header;
    const type = typeOf(header);
    switch (type) {
        case 'file': {
            const original = header.type === '1' ? linked(withoutSlash(header.target)) : undefined;
            const size = Number(records.get('ZERODRIFT.size') ?? header.size);
            const held = records.get('SCHILY.xattr.security.capability');
            const entry = { type, mode, uid, gid, size, modified };
            return original ?? (held === undefined ? entry : { ...entry, capabilities: snapshot_hex(held) });
        }
        case 'symlink':
            return { type, mode, uid, gid, size: 0, modified, target: header.target };
        case 'device':
            return { type, mode, uid, gid, size: 0, modified, device: header.device };
        case 'directory':
        case 'fifo':
        case 'socket':
        case 'queue':
            return { type, mode, uid, gid, size: 0, modified };
    }
}
/** Spelt out: an object that is made by spreading takes several times the memory. */
function withDigest(entry, sha256) {
    const { type, mode, uid, gid, size, modified, capabilities } = entry;
    if (capabilities !== undefined)
        return { ...entry, sha256 };
    return { type, mode, uid, gid, size, modified, sha256 };
}
const snapshot_hex = (bytes) => Buffer.from(bytes, 'latin1').toString('hex');
const TYPES = new Map([
    ['0', 'file'],
    ['1', 'file'],
    ['2', 'symlink'],
    ['3', 'device'],
    ['4', 'device'],
    ['5', 'directory'],
    ['6', 'fifo']
]);
/** The probe tells in a record of its own what the format has no word for. */
function typeOf({ type, records }) {
    const told = records.get('ZERODRIFT.type');
    return told === 'socket' || told === 'queue' ? told : (TYPES.get(type) ?? 'file');
}
const withoutSlash = (name) => name.replace(/^(?:\.?\/)+/, '');

;// CONCATENATED MODULE: ./lib/observe/tar-header.js

/** The header in a block of 512 bytes; undefined where the block is empty. Throws a `Fault` where its sum is wrong. */
function headerOf(block, records) {
    const sum = sumOf(block);
    if (sum === EMPTY_SUM)
        return undefined;
    if (sum !== numberIn(block, 148, 8))
        throw new plan_faults/* Fault */.vC('engine-fault', BROKEN);
    const type = String.fromCharCode(block[156] || 48);
    const number = (key, at, length) => {
        const record = isExtension(type) ? undefined : records.get(key);
        return record === undefined ? numberIn(block, at, length) : Math.floor(Number(record));
    };
    const size = HOLDS_NOTHING.includes(type) ? 0 : number('size', 124, 12);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new plan_faults/* Fault */.vC('engine-fault', BROKEN_SIZE);
    return {
        name: tidy(records.get('path') ?? nameIn(block)),
        type: type === '7' ? '0' : type,
        mode: numberIn(block, 100, 8) & 0o7777,
        uid: number('uid', 108, 8),
        gid: number('gid', 116, 8),
        size,
        modified: number('mtime', 136, 12),
        target: records.get('linkpath') ?? textIn(block, 157, 100),
        device: `${numberIn(block, 329, 8)}:${numberIn(block, 337, 8)}`,
        records
    };
}
/** What the contents of an extension say of the next entry: PAX records (`27 path=some/name\n`), or one long name of GNU's. */
function recordsOf(type, bytes) {
    const text = latin1(bytes);
    // What is said of all entries is nothing that matters here.
    if (type === 'g')
        return new Map();
    if (type === 'L' || type === 'K') {
        return new Map([[type === 'L' ? 'path' : 'linkpath', text.replace(/\0.*$/s, '')]]);
    }
    const records = new Map();
    for (let at = 0; at < text.length;) {
        const length = Number(/^\d{1,7} /.exec(text.slice(at, at + 8))?.[0]);
        const equals = text.indexOf('=', at);
        const end = at + length;
        const fits = equals > at && equals < end && end <= text.length;
        if (!fits)
            throw new plan_faults/* Fault */.vC('engine-fault', BROKEN_RECORD);
        const key = text.slice(text.indexOf(' ', at) + 1, equals);
        records.set(key, text.slice(equals + 1, end - 1));
        at = end;
    }
    return records;
}
/** Says something of the entry that follows: PAX records for it or for all, GNU's long names. */
const isExtension = (type) => 'xgLK'.includes(type);
const HOLDS_NOTHING = '123456';
/** The sum of an empty block: its own field counts as spaces. */
const EMPTY_SUM = 8 * 32;
function sumOf(block) {
    let sum = EMPTY_SUM;
    for (let at = 0; at < 148; at++)
        sum += block[at] ?? 0;
    for (let at = 156; at < 512; at++)
        sum += block[at] ?? 0;
    return sum;
}
/** Octal digits, or, where the first bit is set, GNU's big-endian bytes. */
function numberIn(block, at, length) {
    let number = 0;
    const first = block[at] ?? 0;
    if (first >= 128) {
        // Of a negative number what is missing to -1, so that a small one stays exact.
        const flip = first === 255 ? 255 : 0;
        for (let byte = at + 1; byte < at + length; byte++) {
            number = number * 256 + ((block[byte] ?? 0) ^ flip);
        }
        return flip === 0 ? number : -1 - number;
    }
    for (let byte = at; byte < at + length; byte++) {
        const digit = (block[byte] ?? 0) - 48;
        if (digit >= 0 && digit < 8)
            number = number * 8 + digit;
    }
    return number;
}
function nameIn(block) {
    const name = textIn(block, 0, 100);
    const isUstar = textIn(block, 257, 6) === 'ustar';
    const prefix = isUstar ? textIn(block, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textIn(block, at, length) {
    let end = at;
    while (end < at + length && block[end] !== 0)
        end += 1;
    return latin1(block.subarray(at, end));
}
function latin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
function tidy(name) {
    return name.replace(/^(?:\.?\/)+|^\.$|\/+$/g, '');
}
const BROKEN = 'An archive of the container is broken: the sum of a header is wrong.';
const BROKEN_SIZE = 'An archive of the container is broken: the size of an entry is none.';
const BROKEN_RECORD = 'An archive of the container is broken: a record is not as long as it says.';

;// CONCATENATED MODULE: ./lib/observe/tar.js


/**
 * A reader of ustar, PAX and GNU archives that keeps names as bytes, which no package does: the names that matter most here are
 * those that are not valid UTF-8. Contents are handed on, never held. Throws a `Fault` at what is no archive.
 */
function tarReader(onEntry) {
    const wants = tar_read(onEntry);
    let want = wants.next();
    let taken = 0;
    const proceed = () => {
        taken = 0;
        do
            want = wants.next();
        while (want.done !== true && want.value.bytes === 0);
    };
    return {
        add: (bytes) => {
            for (let at = 0; at < bytes.length && want.done !== true;) {
                const part = bytes.subarray(at, at + want.value.bytes - taken);
                want.value.take(part);
                at += part.length;
                taken += part.length;
                if (taken === want.value.bytes)
                    proceed();
            }
        },
        ended: () => want.done === true
    };
}
const BLOCK = 512;
/** An archive from its first block to the second of two empty ones. */
function* tar_read(onEntry) {
    let records = new Map();
    for (let empty = 0; empty < 2;) {
        const block = gather(BLOCK);
        yield block;
        const header = headerOf(block.whole, records);
        empty = header === undefined ? empty + 1 : 0;
        if (header === undefined)
            continue;
        if (isExtension(header.type)) {
            const extension = gather(header.size);
            yield extension;
            records = new Map([...records, ...recordsOf(header.type, extension.whole)]);
        }
        else {
            records = new Map();
            const contents = onEntry(header);
            yield { bytes: header.size, take: contents?.add ?? ignore };
            contents?.end();
        }
        yield { bytes: (BLOCK - (header.size % BLOCK)) % BLOCK, take: ignore };
    }
}
/** Nobody's names and links together are longer. */
const tar_LONGEST = 1024 * 1024;
function gather(bytes) {
    if (!(bytes <= tar_LONGEST))
        throw new plan_faults/* Fault */.vC('engine-fault', TOO_LONG);
    const whole = new Uint8Array(bytes);
    let at = 0;
    return {
        bytes,
        whole,
        take: (part) => {
            whole.set(part, at);
            at += part.length;
        }
    };
}
const ignore = () => undefined;
const TOO_LONG = 'An archive of the container is broken: a header is longer than any name.';

;// CONCATENATED MODULE: ./lib/observe/survey.js




/** A volume or bind, through the archive: a folder, or a single file, behind links if need be. Throws a `Fault` where it cannot be read to its end. */
async function surveyMount(question, path) {
    for (let at = path, links = 0; links < MOST_LINKS; links++) {
        const snapshot = new Map();
        const partial = await readMount(question, { path, at }, ledgerOf(snapshot));
        const { type, target = '' } = snapshot.get(bytesOf(path)) ?? {};
        if (type !== 'symlink')
            return { snapshot, partial, at };
        at = behind(at, target);
    }
    throw broken(path, 'it is behind too many symbolic links');
}
/** The same from where the engine is known to have it, into any ledger; tells whether some contents were left out. */
async function readMount(question, { path, at }, ledger) {
    const { world, id } = question;
    const top = bytesOf(path);
    // The archive names everything below the last name of the path.
    const pathOf = (name) => top + name.replace(/^[^/]*/, '');
    return survey_read(question, { path, pathOf, ledger }, async (onBytes) => {
        if (!(await world.engine.archive(id, at, onBytes)))
            throw broken(path, 'it is not there');
    });
}
/** As many as the kernel follows. */
const MOST_LINKS = 40;
/** Where a link at some path leads; the engine follows those on the way. */
function behind(link, target) {
    const text = Buffer.from(target, 'latin1').toString('utf8');
    return text.startsWith('/') ? text : `${link.slice(0, link.lastIndexOf('/'))}/${text}`;
}
/** The root filesystem without what is mounted upon it. */
async function surveyRoot(question) {
    const { world, id } = question;
    const snapshot = new Map();
    const into = { path: '/', pathOf: (name) => `/${name}`, ledger: ledgerOf(snapshot) };
    const partial = await survey_read(question, into, (onBytes) => world.engine.export(id, onBytes));
    return { snapshot, partial, at: '/' };
}
async function survey_read({ world, limit, keeper }, { path, pathOf, ledger }, ask) {
    const { enter, partial } = surveyor({ limit, digest: world.digest, pathOf, keeper }, ledger);
    const reader = tarReader(enter);
    await ask(reader.add);
    if (!reader.ended())
        throw broken(path, 'the engine broke off its archive');
    return partial();
}
/** A map as a ledger. */
function ledgerOf(snapshot) {
    return {
        set: (path, entry) => {
            snapshot.set(path, entry);
        },
        get: (path) => snapshot.get(path)
    };
}
const broken = (path, why) => new plan_faults/* Fault */.vC('look-failed', `${JSON.stringify(path)} could not be looked at: ${why}.`);

;// CONCATENATED MODULE: ./lib/observe/network-files.js

/** What the engine writes for each container and binds into it: on a writable root the container can, too, and no list shows it. */
const NETWORK_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];
/** Those of these files that are not what the engine wrote, which a neighbour on the same network tells. */
async function networkFileChanges(own, neighbour, world, paths) {
    if (paths.length === 0)
        return [];
    const neighbours = await world.engine.inspect(neighbour);
    const changes = [];
    for (const path of paths) {
        const [after, before] = await Promise.all([
            fileOf(own.id, path, world),
            fileOf(neighbour, path, world)
        ]);
        // On the host's network both have the host's.
        const sameText = after.text === before.text ||
            plain(after.text, own) === withoutName(before.text, neighbours.hostname);
        if (!sameText || !sameRights(before, after)) {
            changes.push({ path, kind: 'changed', place: path, before: before.entry, after: after.entry });
        }
    }
    return changes;
}
async function fileOf(id, path, world) {
    let text = '';
    const digest = () => {
        const { add, hex } = world.digest();
        const hear = (bytes) => {
            text += Buffer.from(bytes).toString('latin1');
            add(bytes);
        };
        return { add: hear, hex };
    };
    const question = { world: { ...world, digest }, id, limit: network_files_LONGEST };
    const { snapshot } = await surveyMount(question, path);
    const entry = snapshot.get(path);
    return { entry: entry ?? network_files_NOTHING, text };
}
const network_files_LONGEST = 16 * 1024 * 1024;
const network_files_NOTHING = { type: 'file', mode: 0, uid: 0, gid: 0, size: 0, modified: 0 };
const sameRights = ({ entry: one }, { entry: other }) => one.type === other.type &&
    one.mode === other.mode &&
    one.uid === other.uid &&
    one.gid === other.gid;
/** Without the container's own name, and without the lines that give it its own addresses, which some networks take away at its end. */
function plain(text, { hostname, addresses, addresses6 }) {
    const own = [...addresses, ...addresses6];
    // One that has ended has none any more.
    if (own.length === 0)
        return withoutName(text, hostname);
    const names = [hostname, `${hostname} ${hostname.split('.')[0] ?? ''}`];
    const lines = own.flatMap((address) => names.map((name) => `${address}\t${name}`));
    return without(text, hostname, (line) => lines.includes(line));
}
/** Without what a container's own name is in. */
const withoutName = (text, hostname) => without(text, hostname, (line) => line.split(/[\t ]/)[1] === hostname);
function without(text, hostname, own) {
    if (text === `${hostname}\n`)
        return '';
    const lines = text.split('\n');
    return lines.filter((line) => !own(line)).join('\n');
}
/** Whether a place is one of these files, and no mount of the author's. */
const isNetworkFile = ({ type, path }) => type === 'bind' && NETWORK_FILES.some((file) => file === path);
/** How such a place was looked at, or why it was not. */
function networkFile(place, unseen) {
    return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/content.js
/** Why contents are not kept, for the manifest; and whether they are missed. */
const REASONS = {
    'file-limit': { words: 'larger than evidence-file-limit', missed: true },
    limit: { words: 'beyond evidence-limit', missed: true },
    count: { words: 'beyond 10,000 files', missed: true },
    unread: {
        words: 'its contents were not read, and are gone with the memory they lay in',
        missed: true
    },
    late: { words: 'it would have taken too long to read', missed: true },
    unreadable: { words: 'the engine did not hand it over', missed: true },
    gone: { words: 'gone by the end of the container', missed: false },
    'no-original': { words: 'a volume or bind mount: the image has no version of it', missed: false },
    'other-original': { words: 'the image has another version of it', missed: false }
};
const absent = (facts) => ({ kind: 'absent', facts });
const left = (reason, facts) => ({ kind: 'left', reason, facts });
const MOST_FILES = 10_000;
function shelf({ fileLimit, limit }) {
    let [bytes, files] = [0, 0];
    const refusal = (size) => {
        if (size > fileLimit)
            return 'file-limit';
        if (bytes + size > limit)
            return 'limit';
        return files >= MOST_FILES ? 'count' : undefined;
    };
    const put = (size) => {
        bytes += size;
        files += 1;
    };
    return { refusal, put, fileLimit };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/ask.js



function pairOf(change, ground) {
    return { change, after: afterOf(change, ground), before: beforeOf(change, ground) };
}
/** Of what was deleted, the last that was seen of it, if that was not what stood there before. */
function afterOf(change, ground) {
    const { kind, after, meanwhile, place } = change;
    if (kind === 'deleted') {
        return meanwhile === undefined
            ? absent()
            : (spooled(meanwhile, ground) ?? left('gone', meanwhile));
    }
    if (after !== undefined && after.type !== 'file')
        return absent(after);
    const known = after === undefined ? undefined : spooled(after, ground);
    if (known !== undefined)
        return known;
    if (isMemory(place, ground))
        return left(after?.sha256 === undefined ? 'unread' : 'limit', after);
    return ask_ask(change, 'own', after);
}
function beforeOf(change, ground) {
    const { kind, before, place } = change;
    if (kind === 'added' || isMemory(place, ground))
        return absent(before);
    if (before !== undefined && before.type !== 'file')
        return absent(before);
    const source = originOf(change, ground);
    if (source === undefined)
        return left('no-original', before);
    const tooLarge = before !== undefined && before.size > ground.shelf.fileLimit;
    return tooLarge ? left('file-limit', before) : ask_ask(change, source, before);
}
function ask_ask({ path, bytes, place }, source, facts) {
    return { kind: 'ask', source, place, path, bytes: bytes ?? bytesOf(path), facts };
}
/** Contents that were put aside, or of which it is clear that they are not kept. */
function spooled(facts, { spool, shelf }) {
    const { sha256, size } = facts;
    const refusal = shelf.refusal(size);
    if (refusal !== undefined)
        return left(refusal, facts);
    const slice = size === 0 ? EMPTY : spool.find(sha256 ?? '');
    if (slice === undefined)
        return undefined;
    shelf.put(size);
    return { kind: 'kept', slice, facts };
}
const EMPTY = { size: 0, extents: [] };
const MEMORY = new Set(['tmpfs', 'shm', 'dev', 'mqueue']);
function isMemory(path, { places }) {
    return places.some((place) => place.path === path && MEMORY.has(place.type));
}
/** Who has the version that was there first: no named volume and no bind has one in the image. */
function originOf({ place }, { plan }) {
    const { image, container } = plan;
    if (place === '/')
        return 'twin';
    if (container.volumes.some(({ path }) => path === place))
        return undefined;
    if (NETWORK_FILES.some((file) => file === place))
        return 'neighbour';
    return image.volumes.some((path) => path.replace(/(?<=.)\/+$/, '') === place) ? 'twin' : undefined;
}

;// CONCATENATED MODULE: ./lib/explain/evidence/names.js
/** The folders below which a name is used, with what it ends in there. */
const USES = [
    ['after/', ''],
    ['before/', ''],
    ['diff/', '.diff']
];
/** Where there is a clash, or the path is too long, the name is a digest of the path. */
function namer(hash) {
    const files = new Set();
    const folders = new Set();
    const isFree = (name) => !files.has(name) && !folders.has(name) && !foldersOf(name).some((one) => files.has(one));
    const claim = (name) => {
        const names = USES.map(([folder, ending]) => `${folder}${name}${ending}`);
        if (!names.every(isFree))
            return false;
        for (const one of names) {
            files.add(one);
            for (const folder of foldersOf(one))
                folders.add(folder);
        }
        return true;
    };
    return (path) => {
        const name = nameOf(path, hash);
        if (name !== undefined && claim(name))
            return name;
        const digest = hash(path);
        for (let turn = 1;; turn++) {
            const long = `${names_LONG}${digest}${turn === 1 ? '' : `-${turn}`}`;
            if (claim(long))
                return long;
        }
    };
}
/** Where what has no name of its own goes; a path that is called so has to make room like any other. */
const names_LONG = 'long/';
/** The path as a name below a folder; undefined where it is none, or too long. */
function nameOf(path, hash) {
    const segments = path.split('/').filter((segment) => segment !== '');
    const name = segments.map((segment) => names_short(safeSegment(segment), segment, hash)).join('/');
    return name === '' || Buffer.byteLength(name) > names_LONGEST ? undefined : name;
}
const names_LONGEST = 1000;
const LONGEST_SEGMENT = 200;
/** Bytes that cannot stand in a name everywhere as `\xNN`; a backslash is one of them, so that what is written reads back one way only. */
function safeSegment(segment) {
    if (/^\.\.?$/.test(segment))
        return segment.replace(/[^]/g, names_escaped);
    const pieces = segment.match(CHARACTERS) ?? [];
    return pieces
        .map((piece) => (isSafe(piece) ? names_utf8(piece) : piece.replace(/[^]/g, names_escaped)))
        .join('');
}
/** One character of UTF-8, or a byte that belongs to none. */
const CHARACTERS = /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;
/** Shows something, and is refused neither by file systems nor by the upload of artifacts (actions/toolkit, path-and-artifact-name-validation.ts). */
function isSafe(piece) {
    if (piece.length === 1)
        return /[ -~]/.test(piece) && !/[\\":<>|*?]/.test(piece);
    return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u.test(names_utf8(piece));
}
const names_escaped = (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
const names_utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/** A long segment's beginning, and a digest of all of it. */
function names_short(safe, segment, hash) {
    if (Buffer.byteLength(safe) <= LONGEST_SEGMENT)
        return safe;
    let kept = '';
    for (const piece of safe.match(/\\x[0-9a-f]{2}|[^]/gu) ?? []) {
        if (Buffer.byteLength(kept + piece) > LONGEST_SEGMENT - 17)
            break;
        kept += piece;
    }
    return `${kept}~${hash(segment).slice(0, 16)}`;
}
function foldersOf(name) {
    return name
        .split('/')
        .map((_, index, all) => all.slice(0, index + 1).join('/'))
        .slice(0, -1);
}
/** SHA-256 of a text of a character for each byte. */
const hashBy = ({ digest }) => (bytes) => {
    const { add, hex } = digest();
    add(Buffer.from(bytes, 'latin1'));
    return hex();
};

;// CONCATENATED MODULE: ./lib/explain/evidence/take.js



/** Finds those that were asked for among the headers; of a single one the first header is the one. */
function taker(asks, found, into, pathOf) {
    const exact = new Map(asks.map((ask) => [ask.bytes, ask]));
    const lossy = new Map(asks.filter(({ path }) => path.includes('\ufffd')).map((ask) => [ask.path, ask]));
    let missing = asks.length;
    return (header) => {
        if (missing === 0)
            return 'enough';
        const path = pathOf?.(header.name);
        const ask = path === undefined
            ? asks[0]
            : (exact.get(path) ?? lossy.get(lossy.size === 0 ? '' : asEngineLists(path)));
        if (ask === undefined || found.has(ask))
            return undefined;
        return received(header, into, (content) => {
            // What was seen before tells more than the header of what is not read.
            found.set(ask, content.kind === 'left' ? left(content.reason, ask.facts ?? content.facts) : content);
            missing -= 1;
        });
    };
}
function received(header, into, settle) {
    const entry = snapshot_entryOf(header, () => undefined);
    const isFile = entry.type === 'file';
    const refusal = into.shelf.refusal(entry.size);
    // Of a hard link the contents came before, under another name.
    const isWhole = isFile && header.type !== '1';
    const draft = isWhole && refusal === undefined ? into.keeper(entry) : undefined;
    if (draft !== undefined)
        return copied(entry, draft, into, settle);
    settle(isFile ? left(refusal ?? 'unreadable', entry) : absent(entry));
    return undefined;
}
function copied(entry, draft, { spool, shelf, world }, settle) {
    const digest = world.digest();
    const add = (bytes) => {
        digest.add(bytes);
        draft.add(bytes);
    };
    const end = () => {
        const facts = { ...entry, sha256: digest.hex() };
        draft.keep(facts.sha256);
        const slice = spool.find(facts.sha256);
        shelf.put(entry.size);
        settle(slice === undefined ? left('unreadable', facts) : { kind: 'kept', slice, facts });
    };
    return { add, end };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/read.js





/** So many are read one by one, 90 ms each (Docker 20.10): the worst come first, and nothing else has to pass by for them. */
const SINGLES = 16;
/** Reads the contents that are asked for; of what is too large only the header. Rejects where the run is cancelled. */
async function read_readAll(asks, reading) {
    const found = new Map();
    const keeper = reading.spool.keeper('all');
    const [single, others] = divided(asks);
    const jobs = [
        ...single.map((ask) => () => readOne(ask, reading, taker([ask], found, { ...reading, keeper }))),
        ...Array.from(byPlace(others), ([place, some]) => () => readPlace(place, reading, taker(some, found, { ...reading, keeper }, read_nameIn(place))))
    ];
    let fault;
    for (const job of jobs) {
        if (isLate(reading))
            break;
        const failed = await job().catch((error) => read_reasonOf(error, reading.world));
        fault ??= failed?.reason;
        // An engine that does not answer is not asked fifty times.
        if (failed?.lost === true)
            break;
    }
    const missed = isLate(reading) ? 'late' : fault === undefined ? 'gone' : 'unreadable';
    for (const ask of asks)
        if (!found.has(ask))
            found.set(ask, left(missed, ask.facts));
    return { contents: found, fault };
}
/** A name that is no UTF-8 cannot be asked for; in an archive of everything it can be found. */
function divided(asks) {
    const single = asks
        .filter(({ path, bytes }) => bytes === bytesOf(path) && !path.includes('\ufffd'))
        .slice(0, SINGLES);
    const chosen = new Set(single);
    return [single, asks.filter((one) => !chosen.has(one))];
}
function byPlace(asks) {
    const places = new Map();
    for (const ask of asks) {
        const some = places.get(ask.place);
        if (some === undefined)
            places.set(ask.place, [ask]);
        else
            some.push(ask);
    }
    return places;
}
/** Nothing more is wanted of an archive. */
class Enough extends Error {
}
async function readOne({ path }, reading, take) {
    const { add } = tarReader((header) => orEnough(take(header)));
    await reading.world.engine.archive(reading.id, path, inTime(add, reading));
}
async function readPlace(place, reading, take) {
    const { world, id, behind } = reading;
    const { add } = tarReader((header) => {
        const taken = take(header);
        return taken === 'enough' ? orEnough(undefined) : taken;
    });
    const hear = inTime(add, reading);
    if (place === '/')
        await world.engine.export(id, hear);
    else
        await world.engine.archive(id, behind(place), hear);
}
const isLate = ({ world, deadline }) => world.clock.now() > deadline;
/** Ends an archive that takes too long. */
function inTime(add, reading) {
    return (bytes) => {
        if (isLate(reading))
            throw new Enough();
        add(bytes);
    };
}
/** What is no file, or too large, ends its archive at once. */
function orEnough(taken) {
    if (taken === undefined || taken === 'enough')
        throw new Enough();
    return taken;
}
function read_reasonOf(error, { cancelled }) {
    if (error instanceof Enough)
        return undefined;
    if (cancelled.aborted || !(error instanceof Error))
        throw error;
    return { reason: error.message, lost: !(error instanceof plan_faults/* Fault */.vC && error.refused) };
}
/** The absolute path of a name in the archive of a place. */
const read_nameIn = (place) => (name) => place === '/' ? `/${name}` : bytesOf(place) + name.replace(/^[^/]*/, '');

;// CONCATENATED MODULE: ./lib/explain/evidence/gather.js





/** Everything that changed, its contents in the spool as far as the limits go; what nothing allows is read first. */
async function gather_gather({ plan, observation, judgement }, scene) {
    const { spool, world } = scene;
    const name = namer(hashBy(world));
    const room = shelf(plan.evidence);
    const ground = { plan, places: observation.places, spool, shelf: room };
    const moved = judgement.changes.filter(({ idle }) => idle === undefined);
    const items = [];
    const faults = [];
    const deadline = world.clock.now() + gather_PATIENCE;
    for (const allowed of [false, true]) {
        const pairs = moved.filter((one) => one.allowed === allowed).map((one) => pairOf(one, ground));
        const { contents, fault } = await answered(pairs, scene, { shelf: room, deadline });
        if (fault !== undefined)
            faults.push(fault);
        for (const { change, ...pair } of pairs) {
            const before = genuine(settled(pair.before, contents), change);
            const after = settled(pair.after, contents);
            const isKept = before.kind === 'kept' || after.kind === 'kept';
            // A folder's own name would be in the way of what is in it.
            const named = isKept ? name(change.bytes ?? bytesOf(change.path)) : '';
            items.push({ change, name: named, before, after });
        }
    }
    return { items, faults };
}
/** Milliseconds in which everything has to be read. */
const gather_PATIENCE = 60_000;
const settled = (content, contents) => content.kind === 'ask' ? (contents.get(content) ?? left('gone', content.facts)) : content;
/** What was found in the image is the original only if the digest says so, where there is one. */
function genuine(content, { before }) {
    if (content.kind !== 'kept' || before?.sha256 === undefined)
        return content;
    return content.facts.sha256 === before.sha256 ? content : left('other-original', before);
}
/** One container after the other: each is made only when something is asked of it. */
async function answered(pairs, scene, bounds) {
    const { stage, baseline, spool, world } = scene;
    const asks = pairs.flatMap(({ before, after }) => [before, after]).filter(isAsk);
    const behind = (place) => baseline.surveys.get(place)?.at ?? place;
    const containers = {
        own: () => Promise.resolve(stage.id),
        twin: stage.twin.id,
        neighbour: stage.neighbour.id
    };
    const all = new Map();
    let first;
    for (const source of ['own', 'twin', 'neighbour']) {
        const some = asks.filter((one) => one.source === source);
        if (some.length === 0)
            continue;
        const { contents, fault } = await containers[source]()
            .then((id) => read_readAll(some, { world, id, spool, behind, ...bounds }))
            .catch((error) => nobody(some, error, world));
        for (const [ask, content] of contents)
            all.set(ask, content);
        first ??= fault;
    }
    return { contents: all, fault: first };
}
const isAsk = (one) => one.kind === 'ask';
/** There is no container to ask. */
function nobody(asks, error, { cancelled }) {
    if (cancelled.aborted || !(error instanceof Error))
        throw error;
    const contents = new Map(asks.map((ask) => [ask, left('unreadable', ask.facts)]));
    return { contents, fault: error.message };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/private-keys.js
/** The lines of private keys, from where one begins to where it ends; one whose end is missing ends with what can no longer be of it. */
function privateKeyLines(lines) {
    const found = new Set();
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const begin = BEGIN.exec(line);
        if (begin === null)
            continue;
        const end = END.test(line.slice(begin.index)) ? at : endOf(lines, at);
        for (; at < end; at++)
            found.add(at);
        found.add(end);
    }
    return found;
}
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** Lines of the longest key. */
const private_keys_LONGEST = 400;
function endOf(lines, begin) {
    const rest = lines.slice(begin + 1, begin + 1 + private_keys_LONGEST);
    const end = rest.findIndex((line) => END.test(line));
    if (end >= 0)
        return begin + 1 + end;
    const foreign = rest.findIndex((line) => !isOfKey(line));
    return begin + (foreign < 0 ? rest.length : foreign);
}
/** Base64, also in quotes, or a header such as `Proc-Type: 4,ENCRYPTED`, or nothing. */
const isOfKey = (line) => line.trim() === '' ||
    /^[A-Za-z0-9/=]{8,}$/.test(line.replace(/["'+,;]|\\n/g, '').trim()) ||
    /^\s*[A-Z][\w-]{1,30}: /.test(line);

;// CONCATENATED MODULE: ./lib/explain/evidence/masks.js

const MASKED = '***';
/** Masks these values, and whatever has the shape of a secret. */
function maskOf(values) {
    const known = literals(values);
    return (lines) => {
        const keys = privateKeyLines(lines);
        return lines.map((line, index) => {
            if (keys.has(index))
                return MASKED;
            const shown = known === undefined ? line : line.replace(known, MASKED);
            return SHAPES.reduce((text, [shape, instead]) => text.replace(shape, instead), shown);
        });
    };
}
/** The values of `KEY=VALUE` lines that may be secrets: not those that everybody knows. */
function valuesOf(env) {
    return env.map((line) => line.slice(line.indexOf('=') + 1)).filter(isTelling);
}
const isTelling = (value) => value.trim().length >= 4 && !TRIVIAL.test(value.trim());
const TRIVIAL = /^(?:[-+]?[\d.,]+|true|false|null|none|auto|default|enabled|disabled|debug|info|warn|warning|error|production|development|staging|test|testing|localhost|utf-?8|[a-z]{1,2}_[a-z]{2}\.utf-?8|c\.utf-?8)$/i;
/** The longest first: one may be part of another. Of several lines each stands for itself. */
function literals(values) {
    const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
    const telling = [...new Set(lines.filter(isTelling))];
    const longest = telling.toSorted((one, other) => other.length - one.length);
    if (longest.length === 0)
        return undefined;
    return new RegExp(longest.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g');
}
/** A name that says so, what stands between it and its value, and the value: in quotes, or up to a space or a comma. */
const masks_NAME = /(?:\bpass|pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|private[_-]?key)/.source;
const GAP = /[\w.-]{0,64}["']?\]?[ \t]{0,8}(?:=>|:=|[:=]|(?<=["'])[ \t]{0,8},|>)[ \t]{0,8}/.source;
const VALUE = /(?:"(?:[^"\\]|\\.){1,4096}"?|'(?:[^'\\]|\\.){1,4096}'?|[^\s"',;<>]{1,4096})/.source;
/** Known shapes of secrets, each with what stands there instead; none of them takes more than linear time. */
const SHAPES = [
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, MASKED],
    [/\bgh[pousr]_[A-Za-z0-9]{20,255}/g, MASKED],
    [/\bgithub_pat_[A-Za-z0-9_]{20,255}/g, MASKED],
    [/\bxox[a-z]-[A-Za-z0-9-]{10,255}/g, MASKED],
    [/\b[rs]k_live_[A-Za-z0-9]{10,255}/g, MASKED],
    [/\bAIza[A-Za-z0-9_-]{35}/g, MASKED],
    [/(?<![\w-])eyJ[\w-]{5,8192}\.eyJ[\w-]{2,8192}\.[\w-]{0,8192}/g, MASKED],
    [
        /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:bearer|basic|token)[ \t]{1,8})[^\s"']{1,8192}/gi,
        `$1${MASKED}`
    ],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/@"']{1,256}@/gi, `$1:${MASKED}@`],
    [new RegExp(`(${masks_NAME}${GAP})${VALUE}`, 'gi'), `$1${MASKED}`]
];

;// CONCATENATED MODULE: ./lib/explain/evidence/inspect.js

/** The engine's description of the container as lines of JSON, every value of its environment masked, and elsewhere what looks like a secret. */
function inspectText(description, mask) {
    const shown = masked(description, mask, undefined);
    const text = JSON.stringify(shown, null, 2);
    return `${text.replace(/[^\n -~]/g, inspect_escape).replaceAll('##[', '#\\u0023[')}\n`;
}
/** Every text in it; `Env` lists `KEY=VALUE`. */
function masked(value, mask, key) {
    if (typeof value === 'string')
        return key === 'Env' ? withoutValue(value) : lines(value, mask);
    if (Array.isArray(value))
        return value.map((one) => masked(one, mask, key));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([name, one]) => [name, masked(one, mask, name)]);
    return Object.fromEntries(entries);
}
const withoutValue = (line) => line.replace(/=[^]*/, '=***');
/** Values of the environment that the image brings along, by the engine's description, but paths and what everybody knows. */
function imageValues(description) {
    const { Config } = (description ?? {});
    const env = Array.isArray(Config?.Env) ? Config.Env : [];
    const lines = env.filter((line) => typeof line === 'string');
    return valuesOf(lines).filter((value) => !/^[./~]/.test(value));
}
const lines = (text, mask) => mask(text.split('\n')).join('\n');
const inspect_escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

;// CONCATENATED MODULE: ./lib/explain/evidence/json.js
/** JSON of plain ASCII on one line: whoever prints it finds no control sequence in it, and no command of the runner's. */
function asciiJson(value) {
    return JSON.stringify(value)
        .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('##[', '#\\u0023[');
}
/** A list piece by piece, an entry a line: of a hundred thousand entries the whole text never is in memory. */
function* jsonLines(head, entries, foot) {
    yield head;
    let first = true;
    for (const entry of entries) {
        yield `${first ? '\n' : ',\n'}    ${asciiJson(entry)}`;
        first = false;
    }
    yield first ? foot : `\n  ${foot}`;
}

;// CONCATENATED MODULE: ./lib/explain/evidence/lost.js


function leftOutOf(items) {
    const counts = new Map();
    for (const { before, after } of items) {
        for (const content of [before, after]) {
            if (content.kind !== 'left' || !REASONS[content.reason].missed)
                continue;
            counts.set(content.reason, (counts.get(content.reason) ?? 0) + 1);
        }
    }
    return counts;
}
/** Whoever asked for evidence has to know what is missing of it; what cannot be written is no better than a report that cannot. */
function findLost({ faults, leftOut, unwritten }, { fileLimit, limit }) {
    const messages = faults.filter((message) => message !== undefined);
    return [
        ...messages.map((message) => makeFinding('evidence-lost', { message })),
        ...(leftOut.size === 0 ? [] : [makeFinding('evidence-cut', { leftOut, fileLimit, limit })]),
        ...(unwritten === undefined
            ? []
            : [makeFinding('output-unwritable', { message: told(unwritten) })])
    ];
}
const told = (reason) => `The evidence could not be kept: ${reason.replace(/\.?$/, '.')}`;

;// CONCATENATED MODULE: ./lib/explain/evidence/manifest.js




/** manifest.json, schemaVersion 1, piece by piece: what is known of every change, which names stand for which paths, and the digest of everything else. */
function* manifest(head, items, diffs, files) {
    const { committed, ...rest } = head;
    const known = { schemaVersion: 1, ...rest, ...(committed === undefined ? {} : { committed }) };
    for (const [name, value] of Object.entries(known))
        yield `${name === 'schemaVersion' ? '{\n' : ',\n'}  "${name}": ${asciiJson(value)}`;
    yield* jsonLines(',\n  "changes": [', entries(items, diffs), ']');
    yield* jsonLines(',\n  "files": [', files, ']');
    yield '\n}\n';
}
function* entries(items, diffs) {
    for (const item of items)
        yield entry(item, diffs.get(item));
}
function entry({ change, name, before, after }, diff) {
    const { path, bytes, kind, place, allowed, rule, severity, tags } = change;
    return {
        path,
        // What is no UTF-8 cannot be told otherwise without doubt.
        ...(bytes === undefined ? {} : { pathBytes: Buffer.from(bytes, 'latin1').toString('hex') }),
        ...{ kind, place, allowed, rule, severity, tags },
        before: version(before, `before/${name}`),
        after: version(after, `after/${name}`),
        ...(diff?.kind === 'text' ? { diff: `diff/${name}.diff` } : {}),
        ...(diff?.kind === 'none' ? { noDiff: DIFF_REASONS[diff.reason] } : {})
    };
}
/** null where nothing stood there, as far as anybody knows. */
function version(content, name) {
    const known = content.facts === undefined ? {} : factsOf(content.facts);
    switch (content.kind) {
        case 'kept':
            return { ...known, kept: name };
        case 'left':
            return { ...known, notKept: REASONS[content.reason].words };
        case 'absent':
            return content.facts === undefined ? null : known;
    }
}
function factsOf(facts) {
    const { type, mode, uid, gid, size, modified, sha256, target, device, capabilities } = facts;
    return {
        ...{ type, mode: mode.toString(8).padStart(4, '0'), uid, gid, size },
        ...(modified === undefined ? {} : { modified }),
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(target === undefined ? {} : { target: readable(target) }),
        ...(device === undefined ? {} : { device }),
        ...(capabilities === undefined ? {} : { capabilities })
    };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/package.js

/** The files of the evidence folder, the manifest first; contents come out of the spool only when they are written. */
function packed({ head, items, diffs, texts }, spool, digest) {
    const contents = items.flatMap(({ name, before, after }) => [
        ...keptFile(`after/${name}`, after, spool),
        ...keptFile(`before/${name}`, before, spool)
    ]);
    const diffed = Array.from(diffs, ([{ name }, diff]) => diff.kind === 'text' ? [textFile(`diff/${name}.diff`, [diff.text])] : []).flat();
    const further = Object.entries(texts).flatMap(([name, text]) => text === undefined ? [] : [textFile(name, [text])]);
    const listed = [...further, ...diffed].map((file) => listedAs(file, digest));
    const told = { [Symbol.iterator]: () => manifest(head, items, diffs, listed)[Symbol.iterator]() };
    return [textFile('manifest.json', told), ...further, ...diffed, ...contents];
}
function keptFile(name, content, spool) {
    if (content.kind !== 'kept')
        return [];
    const { slice } = content;
    return [{ name, size: slice.size, contents: () => spool.contents(slice) }];
}
/** A text that comes in pieces, as often as it is asked for. */
function textFile(name, pieces) {
    let size = 0;
    for (const piece of pieces)
        size += Buffer.byteLength(piece);
    return { name, size, contents: () => package_bytesOf(pieces) };
}
function* package_bytesOf(pieces) {
    for (const piece of pieces)
        yield Buffer.from(piece);
}
function listedAs({ name, size, contents }, digest) {
    const { add, hex } = digest();
    for (const bytes of contents())
        add(bytes);
    return { name, size, sha256: hex() };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/processes.js

/** The processes that `/proc` tells of, by number (proc_pid_status(5), proc_pid_cmdline(5)); undefined where nobody could look. */
function processesIn(texts, mask) {
    const statuses = [...texts].filter(([name]) => name.endsWith('/status'));
    if (statuses.length === 0)
        return undefined;
    const processes = statuses.map(([name, status]) => {
        const pid = name.slice(0, -'/status'.length);
        return processOf(Number(pid), status, processes_wordsOf(texts.get(`${pid}/cmdline`) ?? '', mask));
    });
    return processes.toSorted((one, other) => one.pid - other.pid);
}
function processOf(pid, status, command) {
    // A program's name may hold anything but a bare line feed, which the kernel escapes.
    const fields = new Map(status
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    return {
        pid,
        ppid: Number(fields.get('PPid') ?? 0),
        uid: Number(fields.get('Uid')?.split('\t')[0] ?? 0),
        state: fields.get('State') ?? '',
        name: readable(fields.get('Name') ?? ''),
        command
    };
}
const processes_wordsOf = (cmdline, mask) => cmdline === '' ? [] : mask(cmdline.replace(/\0$/, '').split('\0').map(readable));

;// CONCATENATED MODULE: ./lib/explain/evidence/evidence.js










/** Whether anybody asked for evidence of such an outcome. */
function isToBeKept({ plan, judgement }) {
    const { when } = plan.evidence;
    return when === 'on-failure' ? judgement.verdict !== 'pass' : when === 'always';
}
/** Keeps what changed, while the container still exists; what could not be kept is a finding of the judgement. */
async function keepEvidence(judged, scene, log) {
    const { judgement, plan } = judged;
    const { spool, world } = scene;
    const gathered = await gather_gather(judged, scene);
    const described = await attempt(() => world.engine.describe(scene.stage.id), world);
    const mask = maskOf([...valuesOf(plan.container.env), ...imageValues(described.value)]);
    const diffs = diffsOf(gathered.items, { spool, clock: world.clock, mask });
    const committed = plan.evidence.image ? await attempt(() => evidence_commit(judged, scene), world) : {};
    const further = { described, committed, log, mask };
    const files = packed(packing(judged, gathered, diffs, further), spool, world.digest);
    const keeping = await world.files.keep(files);
    const faults = [...gathered.faults, described.fault, committed.fault];
    const leftOut = leftOutOf(gathered.items);
    const unwritten = keeping.kind === 'unwritable' ? keeping.reason : spool.fault();
    const findings = findLost({ faults, leftOut, unwritten }, plan.evidence);
    const told = { judgement: withFindings(judgement, findings) };
    if (keeping.kind === 'unwritable')
        return told;
    const sums = { sha256: keeping.sha256, files: files.length, bytes: evidence_sumOf(files), leftOut };
    return { ...told, evidence: { ...sums, image: committed.value, diffs: shownOf(diffs) } };
}
/** A fault on the way changes no verdict, but for a cancellation. */
async function attempt(ask, { cancelled }) {
    try {
        return { value: await ask() };
    }
    catch (error) {
        if (cancelled.aborted || !(error instanceof Error))
            throw error;
        return { fault: error.message };
    }
}
function evidence_commit({ plan }, { stage, world }) {
    const { labels } = plan.container;
    return world.engine.commit(stage.id, { repository: REPOSITORY, tag: runOf(plan) }, labels);
}
const REPOSITORY = 'zero-drift-evidence';
const runOf = ({ container }) => container.labels['zero-drift.run'] ?? 'unknown';
function packing({ plan, observation }, { items }, diffs, { described, committed, log, mask }) {
    const { reference, id } = plan.image;
    const { fileLimit, limit } = plan.evidence;
    const processes = observation.inside && processesIn(observation.inside.processes, mask);
    const texts = {
        'container.log': log,
        'inspect.json': described.value === undefined ? undefined : inspectText(described.value, mask),
        'mounts.txt': observation.inside && readable(observation.inside.mountinfo),
        'processes.json': processes && `[\n${processes.map(asciiJson).join(',\n')}\n]\n`
    };
    const limits = { file: fileLimit, all: limit };
    const head = { run: runOf(plan), image: { reference, id }, limits, committed: committed.value };
    return { head, items, diffs, texts };
}
const evidence_sumOf = (files) => files.reduce((sum, { size }) => sum + size, 0);
const MOST_SHOWN = 3;
function shownOf(diffs) {
    return [...diffs]
        .flatMap(([{ change }, diff]) => diff.kind === 'text' && !change.allowed ? [{ path: change.path, text: diff.text }] : [])
        .slice(0, MOST_SHOWN);
}

;// CONCATENATED MODULE: ./lib/explain/in-time.js

/** What has begun may come to its end. */
const GRACE = 15_000;
/**
 * Awaits work that bounds itself, and where that takes far too long all the same (an export of gigabytes cannot be hurried), takes away
 * every container with these labels, which ends it. Throws then.
 */
async function in_time_inTime(limit, labels, { engine, clock }, work) {
    const over = new AbortController();
    const working = work().finally(() => {
        over.abort();
    });
    await Promise.race([working, clock.sleep(limit + GRACE, over.signal)]);
    if (over.signal.aborted)
        return working;
    await engine.removeLabelled(labels);
    await working.catch(() => undefined);
    throw new Error(`It took longer than \`explain-timeout\` allows (${duration(limit)}).`);
}

;// CONCATENATED MODULE: ./lib/observe/compare.js
/** Everything that differs between two snapshots of the same folder, those that are only touched included; unsorted. */
function compare(before, after) {
    const { set, moved } = comparison(before);
    for (const [path, entry] of after)
        set(path, entry);
    return moved();
}
function comparison(before) {
    const missing = new Set(before.keys());
    const moved = new Map();
    const restless = [];
    return {
        set: (path, entry) => {
            missing.delete(path);
            const old = before.get(path);
            if (old === undefined)
                moved.set(path, { path, kind: 'added', after: entry });
            else if (!same(old, entry))
                moved.set(path, { path, kind: 'changed', before: old, after: entry });
            else if (old.modified !== entry.modified)
                restless.push({ path, kind: 'changed', before: old, after: entry, idle: 'touched' });
        },
        get: (path) => moved.get(path)?.after ?? before.get(path),
        isNews: (path) => moved.has(path),
        moved: () => {
            const gone = Array.from(missing, (path) => deleted(path, before.get(path)));
            const all = [...moved.values(), ...gone];
            return [...all, ...unexplained(restless, all)];
        }
    };
}
const deleted = (path, before) => ({
    path,
    kind: 'deleted',
    ...(before === undefined ? {} : { before })
});
/** A folder's time moves with every name that comes or goes in it: one in which none did tells of what was there in between. */
function unexplained(restless, moved) {
    const isFolder = ({ after }) => after?.type === 'directory';
    const files = restless.filter((one) => !isFolder(one));
    const explained = new Set([...moved, ...files].map(({ path }) => folderOf(path)));
    const folders = restless.filter((one) => isFolder(one) && !explained.has(one.path));
    return [...files, ...folders.map((one) => ({ ...one, idle: 'transient' }))];
}
/** Whether two looks at one path tell of the same thing. Without digests of both, times speak for the contents. */
function same(one, other) {
    return (one.type === other.type &&
        one.mode === other.mode &&
        one.uid === other.uid &&
        one.gid === other.gid &&
        one.size === other.size &&
        one.target === other.target &&
        one.device === other.device &&
        one.capabilities === other.capabilities &&
        sameContents(one, other));
}
function sameContents(one, other) {
    if (one.type !== 'file')
        return true;
    return one.sha256 === undefined || other.sha256 === undefined
        ? one.modified === other.modified
        : one.sha256 === other.sha256;
}
/** `/` for what lies in the root. */
const folderOf = (path) => path.slice(0, path.lastIndexOf('/')) || '/';

;// CONCATENATED MODULE: ./lib/explain/writes.js



/** Every write, except for mere touches; what no mount can be named for (a name that is not UTF-8) is told by the folder above. */
function writesOf(moved, { image }) {
    const isFolder = (path) => path === '/' || image.get(path)?.type === 'directory';
    return moved.filter(({ idle }) => idle !== 'touched').map((one) => writeOf(one, isFolder));
}
function writeOf(one, isFolder) {
    const within = isOfItself(one) ? one.path : folderOf(one.path);
    const home = nearest(within, (path) => isFolder(path) && writes_isText(path));
    const isGrown = one.kind === 'added' && one.after?.type === 'directory';
    const made = outermostMade(home, isGrown ? one.path : within);
    return {
        path: readable(one.path),
        kind: kindOf(one),
        home: readable(home),
        made: made !== undefined && writes_isText(made) ? readable(made) : undefined,
        entry: one.after
    };
}
/** It needs the folder itself, not the one that it lies in. */
const isOfItself = (one) => one.idle === 'transient' || isOwned(one);
const isOwned = ({ kind, before, after }) => kind === 'changed' && before?.type === 'directory' && after?.type === 'directory';
function kindOf(one) {
    if (one.idle === 'transient')
        return 'transient';
    return isOwned(one) ? 'owned' : one.kind;
}
function nearest(path, fits) {
    let folder = path;
    while (folder !== '/' && !fits(folder))
        folder = folderOf(folder);
    return folder;
}
/** The first folder below a folder of the image, on the way to a path, over which something may be mounted. */
function outermostMade(home, path) {
    let end = home === '/' ? 0 : home.length;
    while (end < path.length) {
        const next = path.indexOf('/', end + 1);
        end = next === -1 ? path.length : next;
        if (!isSystemFolder(path.slice(0, end)))
            return path.slice(0, end);
    }
    return undefined;
}
/** Nobody can write any other path into a recipe. */
const writes_isText = (path) => bytesOf(readable(path)) === path;

;// CONCATENATED MODULE: ./lib/explain/links.js




/** As many as the kernel follows. */
const links_MOST_LINKS = 40;
/** A path with every link in its folders followed as the image has them (`/var/run/x` is `/run/x`); its last name is left alone. */
function behindLinks(path, image) {
    const ahead = [...namesIn(bytesOf(path))];
    let done = [];
    let links = 0;
    for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
        const { type, target = '' } = image.get(`/${[...done, name].join('/')}`) ?? {};
        if (name === '..')
            done.pop();
        else if (ahead.length > 0 && type === 'symlink' && (links += 1) <= links_MOST_LINKS) {
            if (target.startsWith('/'))
                done = [];
            ahead.unshift(...namesIn(target));
        }
        else
            done.push(name);
    }
    return readable(`/${done.join('/')}`);
}
/** What a refused path would have been, had it been allowed. */
function refusedWrite(refused, { image }) {
    const path = behindLinks(refused, image);
    const isFolder = (one) => one === '/' || image.get(bytesOf(one))?.type === 'directory';
    if (isFolder(path)) {
        return { path, kind: 'owned', home: path, made: undefined, entry: undefined };
    }
    let home = parentOf(path);
    while (!isFolder(home))
        home = parentOf(home);
    const made = outermostMade(home, parentOf(path));
    return { path, kind: 'added', home, made, entry: undefined };
}

;// CONCATENATED MODULE: ./lib/explain/mounts.js


/**
 * A tmpfs with size, mode and owner: as the image's folder has them, else as the program made it. For a container that is not root's it
 * is that user's own: a tmpfs is root's unless it is told otherwise, and at a restart some engines forget its mode (runc 1.1).
 */
function tmpfsOn({ path, executable, roomy }, ground) {
    const { image, own, owner } = ground;
    const folder = directory(image.get(bytesOf(path))) ?? directory(own.get(bytesOf(path)));
    const { uid, gid } = owner ?? folder ?? ROOT;
    const mode = (folder?.mode ?? (owner === undefined ? OPEN : CLOSED)).toString(8).padStart(4, '0');
    const words = [
        ...(executable ? ['exec'] : []),
        `size=${sizeFor(filesBelow(path, own).bytes, roomy === true)}`,
        `mode=${mode}`,
        ...(uid === 0 && gid === 0 ? [] : [`uid=${uid}`, `gid=${gid}`])
    ];
    return { path, options: words.join(',') };
}
const directory = (entry) => entry?.type === 'directory' ? entry : undefined;
const ROOT = { uid: 0, gid: 0 };
/** As `/tmp` has it, and as the kernel gives it. */
const OPEN = 0o1777;
const CLOSED = 0o755;
const MEBIBYTE = 1024 * 1024;
const LEAST = 16;
const ROOMY = 1024;
/** Four times what the program left there, rounded up to a power of two: at least 16 MiB, or 1 GiB where nobody knows how much it was. */
function sizeFor(bytes, roomy) {
    const wanted = Math.max((4 * bytes) / MEBIBYTE, roomy ? ROOMY : LEAST);
    const size = 2 ** Math.ceil(Math.log2(wanted));
    return size >= 1024 ? `${size / 1024}g` : `${size}m`;
}
/** How many of the image's files a mount on that path hides. */
function hiddenBelow(path, { image }) {
    return { path, ...filesBelow(path, image) };
}
/** Files and links below a folder, with the bytes of their contents. */
function filesBelow(path, snapshot) {
    const folder = bytesOf(path);
    let [files, bytes] = [0, 0];
    for (const [name, { type, size }] of snapshot) {
        if (type === 'directory' || !isWithin(name, folder))
            continue;
        files += 1;
        bytes += size;
    }
    return { files, bytes };
}

;// CONCATENATED MODULE: ./lib/explain/kinds.js
const ELSEWHERE = 'set `TMPDIR` to a folder that is writable';
const AT_BUILD = 'write it when the image is built, pass it in the environment, or bind a finished file over it';
const BELOW_RUN = 'have it write below `/run`, which is made to be written to';
/**
 * The first row that fits. Programs that have a setting of their own come before the general rows of their kind; where the remedies come
 * from: the programs' own manuals and issue threads.
 */
const kinds_SHAPES = [
    {
        word: 'bytecode',
        path: /\/__pycache__(?:\/|$)|\.py[co]$/,
        remedy: 'set `PYTHONDONTWRITEBYTECODE=1`, or compile it when the image is built; nothing is lost without'
    },
    {
        word: 'cache',
        path: /\/\.npm(?:\/|$)|\/_(?:logs|cacache)\//,
        remedy: 'set `NPM_CONFIG_CACHE=/tmp/.npm`, or start `node` without `npm`'
    },
    {
        word: 'temporary',
        path: /^\/(?:var\/)?tmp\/(?:wgunicorn-|hsperfdata_)/,
        remedy: 'start gunicorn with `--worker-tmp-dir /dev/shm`, the JVM with `-XX:-UsePerfData`'
    },
    {
        word: 'temporary',
        path: /\/nginx\/(?:body|fastcgi|proxy|scgi|uwsgi)(?:\/|$)|_temp(?:\/|$)/,
        remedy: 'raise `client_body_buffer_size` and the buffers of proxies, so that bodies stay in memory'
    },
    {
        word: 'cache',
        path: /\/(?:tomcat|catalina|jetty)[^/]*\/(?:.*\/)?work(?:\/|$)/,
        remedy: 'compile the pages when the image is built'
    },
    { word: 'socket', path: /\.sock(?:et)?$/, remedy: BELOW_RUN },
    { word: 'socket', path: /^/, type: 'socket', remedy: BELOW_RUN },
    { word: 'pid or lock file', path: /\.(?:pid|lo?ck)$|\/lock\//, remedy: BELOW_RUN },
    {
        word: 'session',
        path: /\/sess(?:ions?)?[/_][^/]*$|\/sessions?$/,
        remedy: 'keep sessions in a database, which a second instance shares'
    },
    {
        word: 'configuration',
        path: /^\/etc(?:\/|$)/,
        remedy: AT_BUILD
    },
    {
        word: 'log',
        path: /\/logs?\/|\.log(?:\.\d+)?$|^\/var\/log(?:\/|$)|\/(?:wtmp|btmp|lastlog|faillog)$/,
        remedy: 'have it log to standard output (`/dev/stdout`)'
    },
    {
        word: 'cache',
        path: /\/\.?cache(?:s|d)?(?:\/|$)|\.cache$|\/(?:fontconfig|ccache)\//,
        remedy: 'set `XDG_CACHE_HOME`, or the cache folder of the program, to a place below `/tmp`'
    },
    {
        word: 'temporary',
        path: /^\/(?:var\/)?tmp\//,
        remedy: ELSEWHERE
    },
    {
        word: 'data',
        path: /^\/var\/(?:lib|spool|mail)\/|^\/(?:data|srv)(?:\/|$)|\/data\/|\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/,
        remedy: 'give it a named volume: it has to outlive the container'
    },
    {
        word: 'temporary',
        path: /\/te?mp(?:\/|$)|\.te?mp$|\/[^/]*XXXXXX/i,
        remedy: ELSEWHERE
    },
    { word: 'pid or lock file', path: /^\/run\//, remedy: BELOW_RUN },
    {
        word: 'configuration',
        path: /\/(?:conf(?:ig)?|conf\.d)\/|\.(?:conf|cnf|ini|ya?ml|toml|properties)$/,
        remedy: AT_BUILD
    },
    {
        word: 'installed code',
        path: /^\/(?:usr|bin|sbin|lib\d*)(?:\/|$)|\/(?:node_modules|site-packages|vendor|plugins|webapps)\/|\.(?:[cm]?js|py|rb|php|jar|war|class|so(?:\.\d+)*)$/,
        remedy: 'install it when the image is built: code that changes itself cannot be vouched for'
    },
    { word: 'other', path: /^/, remedy: 'have it write below `/tmp`, or when the image is built' }
];
/** What kind of write that is, by the shape of its path. */
function kinds_kindOf({ path, entry, kind }) {
    // A folder is told by what it is called, and by what came and went in it, which has no name left.
    const shown = kind === 'transient' || entry?.type === 'directory' ? `${path}/` : path;
    const found = kinds_SHAPES.find((shape) => (shape.type === undefined || shape.type === entry?.type) && shape.path.test(shown));
    const { word = 'other', remedy } = found ?? {};
    return { word, remedy: remedy === BELOW_RUN && /^\/run(?:\/|$)/.test(path) ? undefined : remedy };
}

;// CONCATENATED MODULE: ./lib/explain/bones.js



const MOST_BONES = 4;
/** With the empty folders of the image that memory would hide, each as a mount of its own: a program may expect them. */
function withBones(mounts, roots) {
    const known = new Set(mounts.map(({ path }) => path));
    const bones = mounts
        .filter(({ kind }) => kind === 'tmpfs')
        .flatMap(({ path }) => emptyFoldersIn(path, roots).map((folder) => boneOf(folder, path)));
    return [...mounts, ...bones.filter(({ path }) => !known.has(path))];
}
const boneOf = (path, beside) => ({
    path,
    kind: 'tmpfs',
    executable: false,
    beside
});
function emptyFoldersIn(folder, { image }) {
    const above = bytesOf(folder);
    const folders = new Set();
    const filled = new Set();
    for (const [path, { type }] of image) {
        if (path === above || !isWithin(path, above))
            continue;
        const end = path.indexOf('/', above.length + 1);
        const child = end === -1 ? path : path.slice(0, end);
        if (type !== 'directory')
            filled.add(child);
        else if (child === path && writes_isText(path))
            folders.add(path);
    }
    return [...folders]
        .filter((path) => !filled.has(path))
        .slice(0, MOST_BONES)
        .map(readable);
}

;// CONCATENATED MODULE: ./lib/explain/mountable.js






/**
 * Sets of mounts that may do, the one to be wished for first: few and in memory; then every folder by itself, so that less is hidden;
 * then volumes wherever something would be hidden, configuration and code included, and the same around what the program makes.
 */
function proposals(writes, roots) {
    const needed = writes.filter((write) => !isSecondary(kinds_kindOf(write).word));
    const wide = outermost(merged(paths(needed, wideHome), roots));
    const narrow = paths(needed, narrowHome);
    const all = paths(writes, narrowHome);
    const around = paths(writes, aroundHome);
    const seeded = (folders) => withBones(folders.map((path) => seededOn(path, writes, roots)), roots);
    return [
        wide.map((path) => mountOn(path, writes)),
        withBones(narrow.map((path) => mountOn(path, writes)), roots),
        seeded(all),
        seeded(outermost(around))
    ];
}
/** The last resort: what was refused although it was never seen to be written, and what programs usually write to. */
function lastResort(writes, refusals, roots) {
    const refused = refusals.flatMap(({ path }) => path === undefined ? [] : [refusedWrite(path, roots)]);
    const known = [...writes, ...refused];
    const all = [...paths(known, narrowHome), ...USUAL];
    const mounts = [...new Set(all)].map((path) => seededOn(path, known, roots));
    return withBones(mounts, roots);
}
/** Programs get along without it, or should: it is mounted only where nothing else helps. */
const isSecondary = (word) => word === 'bytecode' || word === 'configuration' || word === 'installed code';
const paths = (writes, homeOf) => fewOf([...new Set(writes.flatMap((write) => homeOf(write) ?? []))], MOST_MOUNTS);
/** Nobody would write more of them into a configuration. */
const MOST_MOUNTS = 32;
/** In a folder that is there to be written to, programs make their own at every start, with the owner that they want. */
const wideHome = (write) => (isScratchFolder(write.home) ? write.home : narrowHome(write));
const narrowHome = ({ home, made }) => made ?? (isSystemFolder(home) ? undefined : home);
/** Around what the program makes: it may want to make it itself, and end where it is there already. */
const aroundHome = (write) => (isSystemFolder(write.home) ? narrowHome(write) : write.home);
/** Three neighbours or more are one mount, where the folder around them has no files that it would hide. */
function merged(folders, roots) {
    const neighbours = (path) => folders.filter((other) => parentOf(other) === parentOf(path)).length;
    return folders.map((path) => {
        const parent = parentOf(path);
        const many = neighbours(path) >= FEW && !isSystemFolder(parent);
        return many && hiddenBelow(parent, roots).files === 0 ? parent : path;
    });
}
const FEW = 3;
function mountOn(path, writes) {
    const here = writes.filter(({ path: written, home }) => isWithin(written, path) || home === path);
    const isData = here.some((write) => kinds_kindOf(write).word === 'data');
    return { path, kind: isData ? 'data' : 'tmpfs', executable: false };
}
function seededOn(path, writes, roots) {
    const { kind } = mountOn(path, writes);
    const empty = isScratchFolder(path) || hiddenBelow(path, roots).files === 0;
    if (kind === 'data' || !empty)
        return { path, kind: kind === 'data' ? kind : 'seeded', executable: false };
    const here = writes.filter((write) => isWithin(write.path, path));
    const roomy = here.some((write) => write.kind === 'transient') ? { roomy: true } : {};
    return { path, kind, executable: here.some(mayBeRun), ...roomy };
}
/** A program or a library was left there. */
function mayBeRun({ path, kind, entry }) {
    // Libraries are unpacked, loaded and deleted again (JNA, netty).
    if (kind === 'transient')
        return true;
    return entry?.type === 'file' && ((entry.mode & 0o111) !== 0 || /\.so(?:\.|$)/.test(path));
}

;// CONCATENATED MODULE: ./lib/observe/log-lines.js
/** Bytes; a longer line is read as several. */
const LINE_LIMIT = 8192;
/** Bytes read at a time, so that a large chunk takes no memory of its own size. */
const PIECE = 65_536;
/** Hands on, decoded, the lines that matter; a flood in which none does, or all are the same, is hardly touched. */
function lineReader(search, onLine) {
    let rest = ''; // at most one LINE_LIMIT; a character for each byte, as in all text here
    const handOn = (line) => {
        onLine(decoded(line));
    };
    const read = (piece) => {
        const text = rest + piece;
        const end = text.lastIndexOf('\n') + 1;
        for (const line of linesWith(search, text.slice(0, end)))
            cuts(line).forEach(handOn);
        const unfinished = cuts(text.slice(end));
        unfinished.slice(0, -1).forEach(handOn);
        rest = unfinished.at(-1) ?? '';
    };
    const add = (bytes) => {
        for (let at = 0; at < bytes.length; at += PIECE)
            read(log_lines_latin1(bytes.subarray(at, at + PIECE)));
    };
    return { add, unfinished: () => decoded(rest) };
}
/** The lines in which something is found; one that is repeated at once comes once. */
function* linesWith(search, text) {
    for (let hit = search(text, 0); hit !== undefined;) {
        let end = text.indexOf('\n', hit.end);
        const line = text.slice(text.lastIndexOf('\n', hit.end - 1) + 1, end);
        yield line;
        while (text.startsWith(`\n${line}\n`, end))
            end += line.length + 1;
        hit = search(text, end);
    }
}
/** A line in parts that are short enough; where it is cut does not depend on how its bytes came. */
function cuts(line) {
    if (line.length <= LINE_LIMIT)
        return [line];
    return Array.from({ length: Math.ceil(line.length / LINE_LIMIT) }, (_, part) => line.slice(part * LINE_LIMIT, (part + 1) * LINE_LIMIT));
}
const log_lines_latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const decoded = (line) => Buffer.from(line, 'latin1').toString('utf8');

;// CONCATENATED MODULE: ./lib/observe/path-pair.js
/** Calls whose first path is only read, or never looked up. */
const MAKES_SECOND = /^(?:copyfile|link|symlink)(?:at)?$/;
/** Which of two paths an operation was refused for: for a rename the first, for a link the second; never a relative one. */
function refusedOf(operation, first, second) {
    const order = MAKES_SECOND.test(operation ?? '') ? [second, first] : [first, second];
    return order.find((path) => path?.startsWith('/'));
}

;// CONCATENATED MODULE: ./lib/observe/path-after.js

/** The path in what follows the wording, by the ways in which languages and servers put it there. */
function pathAfter(before, after) {
    return quoted(after) ?? ruby(after) ?? apache(before, after) ?? bracketed(after);
}
/** Node `, rename '/a' -> '/b'`, Python `: '/a' -> '/b'` or `: b'/a'`, .NET ` : '/a'`. */
function quoted(after) {
    const opening = /^(?:, (\w{1,20})| ?:) b?(?=["'])/.exec(after);
    if (opening === null)
        return undefined;
    const [first, rest] = literal(after.slice(opening[0].length));
    const arrow = /^ -> b?(?=["'])/.exec(rest);
    const second = arrow === null ? undefined : literal(rest.slice(arrow[0].length))[0];
    return refusedOf(opening[1], first, second);
}
/** What stands in quotes at the start, and what comes behind. Node does not escape quotes in names: `open '/it's'`. */
function literal(text) {
    const end = text.slice(1).search(text.startsWith('"') ? /"(?!\w)/ : /'(?!\w)/) + 1;
    return [text.slice(1, end), text.slice(end + 1)];
}
/** Ruby ` @ rb_sysopen - /x (Errno::EROFS)`, ` @ rb_file_s_rename - (/a, /b)`. */
function ruby(after) {
    const opening = /^(?: @ \w{1,40})? - (\(?)(?=\/)/.exec(after);
    if (opening === null)
        return undefined;
    const text = after.slice(opening[0].length).split(' (Errno::')[0];
    return opening[1] === '' ? text?.trimEnd() : text?.split(/, |\)/)[0];
}
/** Apache `(30)Read-only file system: AH00099: could not create /run/httpd.pid`: the first path of the message. */
function apache(before, after) {
    return before.endsWith('(30)') ? /\s["']?(\/[^\s"',]*[^\s"',.:)])/.exec(after)?.[1] : undefined;
}
/** HAProxy ` (Read-only file system) [/run/haproxy.sock]`, with a file descriptor or without. */
function bracketed(after) {
    return /^\)? ?\[(?:fd \d{1,9}, )?(\/[^\]]*)\]/.exec(after)?.[1];
}

;// CONCATENATED MODULE: ./lib/observe/path-before.js

/** Most that can matter: a path and the words after it. */
const WINDOW = 4400;
/** How many parts between colons are looked at, as in `tar: /x: Cannot open: Read-only file system`. */
const MOST_PARTS = 3;
/** The path in what stands before the wording: in the nearest part between colons that says more than what was tried. */
function pathBefore(before) {
    const parts = withoutJoint(before.slice(-WINDOW)).split(': ');
    const nearest = parts.slice(-MOST_PARTS).reverse();
    const told = nearest.findIndex((part) => !/^[a-z' ]{0,40}$/i.test(part));
    const part = nearest[told];
    if (part === undefined)
        return undefined;
    // A line that begins with a path and a colon begins with the program's own: `/entrypoint.sh: cd: Read-only file system`.
    const isProgram = told > 0 && told === parts.length - 1 && part.startsWith('/');
    return isProgram ? undefined : (inQuotes(part) ?? inCall(part) ?? bare(part));
}
/** Takes off what joins a path to the wording: `: `, `, `, ` (`, ` (30: `, ` (Errcode: 30 "`, `[Errno 30] `. */
function withoutJoint(before) {
    const unquoted = before.replace(/["'`]$/, '');
    const bracket = /[([][^()[\]]{0,20}(?:30\] )?$/.exec(unquoted.slice(-24));
    const joint = bracket === null ? '' : unquoted.slice(-24).slice(bracket.index);
    return withoutTail(unquoted.slice(0, unquoted.length - joint.length), ' :,;');
}
const CLOSING = new Map([
    ["'", /'/],
    ['"', /"/],
    ['`', /[`']/],
    ['‘', /’/],
    ['“', /”/]
]);
/** The first absolute path in quotes, which JSON may have escaped: `can't create '/x'`, `open() "/x" failed`. */
function inQuotes(part) {
    const opening = /(?:^|[\s(\\])(["'`‘“])(?=\/)/.exec(part);
    if (opening === null)
        return undefined;
    const path = part.slice(opening.index + opening[0].length);
    const end = path.search(CLOSING.get(opening[1] ?? '') ?? /$/);
    return withoutTail(path.slice(0, Math.max(end, 0)), '\\');
}
/** PHP and dovecot: `fopen(/x)`, `open(/x, O_RDWR) failed`. */
function inCall(part) {
    return /\w\((\/[^,()]*)/.exec(part)?.[1];
}
const TRAILING = /(?: is missing\.)? (?:failed|because|for \w+|- \w+)$/;
const OPERATION = /^["'[]?(?:(open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|chtimes|truncate|write) )?(\/.*)$/;
/** Without quotes: all of the part when it is a path or an operation and a path (Go, Java), else the word it ends with. */
function bare(part) {
    const text = part.replace(TRAILING, '');
    const [, operation, paths] = OPERATION.exec(text) ?? [];
    if (paths === undefined)
        return lastWord(text);
    // A place in a program: `/app/x.rb:3:in 'mkdir'`.
    if (/:\d/.test(paths))
        return undefined;
    const [first = '', second] = paths.split(/^(?:rename|link|symlink)$/.test(operation ?? '') ? / (?=\/)/ : ' -> ');
    return refusedOf(operation, first, second);
}
/** The path that a text ends with, if a space, a quote or a bracket stands before it. */
function lastWord(text) {
    const word = withoutTail(text.slice(text.lastIndexOf(' ') + 1), '"\')]>.');
    const starts = [...word.matchAll(/(?:^|["'=([<])(?=\/)/g)];
    const last = starts.at(-1);
    return last === undefined ? undefined : word.slice(last.index + last[0].length);
}
/** In linear time, which a regular expression that ends in `+$` does not promise. */
function withoutTail(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}

;// CONCATENATED MODULE: ./lib/observe/refused-path.js


/** PATH_MAX: what is longer is no path. */
const refused_path_LONGEST = 4096;
/** The absolute path that a line says was refused; of two, the one that would have been made or taken away. */
function pathNear(line, { start, end }) {
    const before = line.slice(0, start);
    const found = pathAfter(before, line.slice(end)) ?? pathBefore(before);
    return found !== undefined && found.length <= refused_path_LONGEST ? found : undefined;
}

;// CONCATENATED MODULE: ./lib/observe/refusal-wording.js
const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
// Between two words a program or `grep --color` may change the colour.
const refusal_wording_GAP = `(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}[- ]?(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}`;
// strerror(EROFS) and its spellings, Rust's and Java's names for it, SQLite's wording, and the number for where the words are translated.
const refusal_wording_WORDING = new RegExp(`read${refusal_wording_GAP}only${refusal_wording_GAP}file${refusal_wording_GAP}system|write a readonly database|\\berofs\\b|(?:errno|errcode)[^\\w\\n-]{0,3}30\\b`, 'gi');
/** Where a text mentions a read-only file system next, at or after a place. */
function nextMention(text, from) {
    refusal_wording_WORDING.lastIndex = from;
    const found = refusal_wording_WORDING.exec(text);
    return found === null ? undefined : { start: found.index, end: refusal_wording_WORDING.lastIndex };
}
const MOST_PLACES = 4;
/**
 * The first places of a line at which it says that a write was turned down; none when it does not. A missed refusal is worse than a spurious
 * warning, so the words count wherever an error's words stand, and anywhere in a line that speaks of a failure.
 */
function refusedAt(line) {
    const places = [];
    let wording = isProperty(line) ? undefined : nextMention(line, 0);
    const failing = wording !== undefined && FAILING.test(line);
    while (wording !== undefined && places.length < MOST_PLACES) {
        if (isError(line, wording, failing))
            places.push(wording);
        wording = nextMention(line, wording.end);
    }
    return places;
}
/** Node and npm print an error's properties on lines of their own, beside the line that tells everything. */
const isProperty = (line) => /^\s*(?:npm \S+ )?code:? '?EROFS'?,?\s*$/.test(line);
const FAILING = /can ?not|can't|could ?n[o']t|unable|fail|denied|refus|error|fatal|panic|exception|not (?:permitted|writable)/i;
function isError(line, { start, end }, failing) {
    const words = line.slice(start, end);
    const after = line.slice(end, end + 16);
    if (/30$|database$/i.test(words))
        return true;
    if (words === 'EROFS')
        return !OTHER_EROFS.test(after);
    if (/^erofs$/i.test(words))
        return /^(?:[}\])'",]|$)/.test(after);
    if (SETTING.test(after))
        return false;
    return failing || (!PROSE.test(after) && STANDS_ALONE.test(line.slice(0, start).slice(-16)));
}
// EROFS is a file system too, and kernels and tools speak of it: `erofs: (device sda): mounted`.
const OTHER_EROFS = /^:? *(?:\(device|file ?system|image|mount|support|driver|module)/i;
const SETTING = /^["']?\s*[:=]\s*["']?(?:true|false|yes|no|on|off|ok|enabled|disabled|[01])(?![^\s"',;}])/i;
const PROSE = /^\s+(?!(?:at|in|while|when)\b)\w/i;
// Before it the line's start, a time, punctuation or `because`: nothing that reads on into the words.
const STANDS_ALONE = /(?:^|[^a-z\s]|\dz|because)\s*$/i;
const COLOURS = new RegExp(`${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}\\n]*(?:${BELL}|${ESCAPE}\\\\))`, 'g');
/** A line as a terminal shows it, without escape sequences. */
function withoutColours(line) {
    return line.includes(ESCAPE) ? line.replace(COLOURS, '') : line;
}

;// CONCATENATED MODULE: ./lib/observe/refusal-line.js


const MESSAGE_LIMIT = 1000;
/** The refusal that one line of a log tells of, if it does; colours in the line do not hide it. */
function refusalIn(line) {
    const plain = withoutColours(line);
    const places = refusedAt(plain);
    if (places.length === 0)
        return undefined;
    const path = places.map((wording) => pathNear(plain, wording)).find(Boolean);
    return { message: excerpt(line.trim()), path };
}
/** Of a line that is too long, the part around the wording. */
function excerpt(line) {
    const at = nextMention(line, 0)?.start ?? 0;
    const start = at < MESSAGE_LIMIT - 200 ? 0 : at - MESSAGE_LIMIT / 2;
    const part = line.slice(start, start + MESSAGE_LIMIT);
    return part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

;// CONCATENATED MODULE: ./lib/observe/refusals.js



const MOST_KEPT = 1000;
/** A scanner of its own for one log; time is linear in the bytes, memory bounded whatever they are. */
function refusalScanner() {
    const kept = new Map();
    let unkept = 0;
    const further = (line) => {
        const refusal = refusalIn(line);
        return refusal === undefined || kept.has(identity(refusal)) ? undefined : refusal;
    };
    const lines = lineReader(nextMention, (line) => {
        const refusal = further(line);
        if (refusal === undefined)
            return;
        if (kept.size < MOST_KEPT)
            kept.set(identity(refusal), refusal);
        else
            unkept += 1;
    });
    const last = () => {
        const refusal = further(lines.unfinished());
        return refusal === undefined ? [] : [refusal];
    };
    return {
        add: lines.add,
        refusals: () => [...kept.values(), ...last()].slice(0, MOST_KEPT),
        unkept: () => unkept + Math.max(0, kept.size + last().length - MOST_KEPT)
    };
}
/** Without a path, lines that differ in digits only (times, process numbers) tell of the same refusal. */
const identity = ({ path, message }) => path ?? message.replace(/\d+/g, '0');

;// CONCATENATED MODULE: ./lib/observe/hearing.js


const HEAD_BYTES = 2 * 1024 * 1024;
const TAIL_BYTES = 256 * 1024;
/** Opens an ear for one container. */
function listen() {
    const kept = capture(HEAD_BYTES, TAIL_BYTES);
    const [scanner, foreign] = [refusalScanner(), refusalScanner()];
    let isAttacked = false;
    return {
        onOutput: (bytes) => {
            kept.add(bytes);
            (isAttacked ? foreign : scanner).add(bytes);
        },
        onCommand: (output, byAttack = false) => {
            ;
            (byAttack ? foreign : scanner).add(new TextEncoder().encode(`\n${output}\n`));
        },
        underAttack: (isSo) => {
            isAttacked = isSo;
        },
        log: kept.text,
        cut: kept.cut,
        refusals: scanner.refusals,
        attackRefusals: () => {
            const own = new Set(scanner.refusals().map(({ path, message }) => path ?? message));
            return foreign.refusals().filter(({ path, message }) => !own.has(path ?? message));
        }
    };
}

;// CONCATENATED MODULE: ./lib/observe/path-order.js
/** Sorts by path: a folder comes directly before its content, names in code unit order (`/a`, `/a/b`, `/a-b`). */
function byPath(entries) {
    const keyed = Array.from(entries, (entry) => ({ key: sortKey(entry.path), entry }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return keyed.map(({ entry }) => entry);
}
// No path holds a NUL, and nothing sorts before one. (`replaceAll` gives ropes, which sort at half the speed.)
const sortKey = (path) => path.split('/').join('\0');

;// CONCATENATED MODULE: ./lib/observe/subtract.js
/**
 * Takes the engine's own noise, as the stub twin lists it, from what was seen of the container. An entry that the twin lacks is never lost.
 */
function subtract(seen, noise, mountPoints) {
    const noted = new Map(noise.map(({ path, kind }) => [path, kind]));
    const mounted = new Set(mountPoints);
    const kept = [];
    const engines = [];
    const carriers = [];
    for (const change of seen) {
        const isNoise = noted.get(change.path) === change.kind;
        if (!isNoise)
            (change.own ? kept : carriers).push(change);
        else if (!subtract_settled(change, mounted))
            engines.push(change);
    }
    return { kept, doubtful: [...engines, ...carriers] };
}
/** Whether an entry of both lists can hide nothing of the container's: a mount covers its stub, and what is gone has no mode. */
function subtract_settled({ path, kind }, mounted) {
    switch (kind) {
        case 'added':
            return mounted.has(path);
        case 'changed':
            return false;
        case 'deleted':
            return true;
    }
}

;// CONCATENATED MODULE: ./lib/observe/union.js
/**
 * One entry for each path that any look lists, with the kind that the last of them gives it: what came and went between two looks is
 * still told.
 */
function unionOf(looks) {
    const union = new Map();
    for (const look of looks) {
        const folders = foldersAbove(look);
        for (const { path, kind } of look) {
            const before = union.get(path);
            const own = kind !== 'changed' || !folders.has(path) || before?.own === true;
            if (before?.kind !== kind || before.own !== own)
                union.set(path, { path, kind, own });
        }
    }
    return [...union.values()];
}
/** Every folder above a listed path, itself listed or not (Podman does not list parents). */
function foldersAbove(look) {
    const folders = new Set(['/']);
    for (const { path } of look) {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const folder = path.slice(0, end);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return folders;
}

;// CONCATENATED MODULE: ./lib/observe/changes.js



/** How many doubtful entries are looked at, some 50 ms each (Docker 20.10); what lies beyond is reported as if it had changed. */
const MOST_ASKED = 200;
/**
 * The container's own changes of its root filesystem, sorted by path. Asks for the stub twin only when a look lists something; the twin must
 * have been tried to start, and not been read through the archive (which makes stubs of its own).
 */
async function changesOfRoot(engine, seen, twin) {
    const union = unionOf(seen.looks);
    if (union.length === 0)
        return [];
    const double = await twin();
    const { kept, doubtful } = subtract(union, await engine.changes(double), seen.mountPoints);
    const moved = await movedOf(engine, doubtful, [seen.container, double]);
    return byPath([...kept, ...moved]).map(({ path, kind }) => ({ path, kind, place: '/' }));
}
/** Those doubtful entries that are not in the container what they are in its twin. */
async function movedOf(engine, doubtful, [container, twin]) {
    const moved = [];
    for (const [asked, { path, kind }] of doubtful.entries()) {
        // One path after the other: an archive call holds its container's lock. The two containers have a lock each.
        const look = async () => differs(kind, ...(await Promise.all([engine.entry(container, path), engine.entry(twin, path)])));
        if (asked >= MOST_ASKED || (await look()))
            moved.push({ path, kind: 'changed' });
    }
    return moved;
}
/** What the twin does not have either, e.g. a name that is not valid UTF-8, cannot be compared: it is kept. */
function differs(kind, here, twins) {
    if (twins === undefined)
        return true;
    // The engine added it and the container took it away again: as in the image.
    if (here === undefined)
        return kind !== 'added';
    return (here.type !== twins.type ||
        here.mode !== twins.mode ||
        here.uid !== twins.uid ||
        here.gid !== twins.gid);
}

;// CONCATENATED MODULE: ./lib/observe/root-contents.js



/** What the container made of its root filesystem, by contents; and what the lists tell that no archive can: sockets, and what was gone by its end. */
function changesByContents(pair) {
    const { own, twins, lists } = pair;
    const moved = compare(twins, own).filter((one) => !isEnginesOwn(one, pair));
    const known = new Set(moved.map(({ path }) => asEngineLists(path)));
    const [ownHas, twinHas] = [finder(own), finder(twins)];
    const further = unionOf(lists).filter(({ path, kind, own: itself }) => {
        if (known.has(path) || !itself)
            return false;
        return kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path);
    });
    const told = further.map(({ path, kind }) => ({ path: bytesOf(path), kind }));
    const explained = new Set(told.map(({ path }) => folderOf(path)));
    const rest = moved.filter(({ path, idle }) => idle !== 'transient' || !explained.has(path));
    return [...rest, ...told];
}
/**
 * The engine itself makes files and folders for each container, mount points above all: their times differ between twins. Where it did,
 * only a later time than the start is the container's, and archives tell whole seconds.
 */
function isEnginesOwn({ before, after, idle }, pair) {
    if (idle === undefined || before === undefined || after === undefined)
        return false;
    if (before.modified < Math.floor(pair.twinCreated))
        return false;
    return idle === 'touched' || after.modified <= Math.ceil(pair.ownStarted);
}
/** Whether a snapshot holds what the engine's lists call so. */
function finder(snapshot) {
    let lossy;
    return (path) => {
        if (!path.includes('\ufffd'))
            return snapshot.has(bytesOf(path));
        lossy ??= new Set(Array.from(snapshot.keys(), asEngineLists));
        return lossy.has(path);
    };
}

;// CONCATENATED MODULE: ./lib/observe/volumes.js



/** After the container was made, when the engine has filled its volumes, and before its start. */
async function takeBaseline(stage, plan, world) {
    const own = stage.spec.volumes.filter(({ memory }) => memory === undefined);
    if (own.length + plan.image.volumes.length === 0)
        return { mounts: [], surveys: new Map() };
    const standIns = new Set(stage.spec.volumes.flatMap((one) => (one.memory ? [one.path] : [])));
    const { mounts } = await world.engine.inspect(stage.id);
    const lasting = mounts.filter(({ path }) => !standIns.has(path));
    return { mounts: lasting, surveys: await surveyAll(stage, plan, world, lasting) };
}
/** One after the other: the engine holds the container's lock while it reads. */
async function surveyAll({ id }, { watch }, world, mounts) {
    const surveys = new Map();
    for (const { path, writable } of mounts) {
        if (writable)
            surveys.set(path, await surveyMount({ world, id, limit: watch.limit }, path));
    }
    return surveys;
}
/** Looks again; of what is as it was nothing is kept. */
async function lookAgain({ id }, { watch }, { world, spool }, { surveys }) {
    const look = new Map();
    for (const [path, { snapshot, at }] of surveys) {
        const compared = comparison(snapshot);
        const question = { world, id, limit: watch.limit, keeper: spool?.keeper('changed') };
        const partial = await readMount(question, { path, at }, compared);
        look.set(path, { moved: compared.moved(), partial });
    }
    return look;
}
/** All that some look saw; of one path, what the last of them says. */
function volumeChanges(looks) {
    const places = new Set(looks.flatMap((look) => [...look.keys()]));
    return [...places].flatMap((place) => {
        const seen = new Map();
        for (const moved of looks.flatMap((look) => look.get(place)?.moved ?? [])) {
            // What only came and went is no news where something was seen to be there.
            if (moved.idle !== undefined && seen.has(moved.path))
                continue;
            const { after: meanwhile } = seen.get(moved.path) ?? {};
            const wasOther = moved.kind === 'deleted' && meanwhile !== undefined;
            seen.set(moved.path, wasOther ? { ...moved, meanwhile } : moved);
        }
        return Array.from(seen.values(), (moved) => changeIn(place, moved));
    });
}
/** How the volumes stood before the start; contents were left out where any look left some out. */
function volumesLookedAt({ surveys }, looks) {
    const isPartial = (path, before) => before.partial || looks.some((look) => look.get(path)?.partial === true);
    const all = [...surveys];
    return new Map(all.map(([path, one]) => [path, { ...one, partial: isPartial(path, one) }]));
}
/** A difference in a place, with its path as people read it. One that is made by spreading takes several times the memory. */
function changeIn(place, moved) {
    const { path, kind, before, after, meanwhile, idle } = moved;
    const change = {
        path: readable(path),
        kind,
        place
    };
    if (!isText(path))
        change.bytes = path;
    if (meanwhile !== undefined)
        change.meanwhile = meanwhile;
    if (before !== undefined)
        change.before = before;
    if (after !== undefined)
        change.after = after;
    if (idle !== undefined)
        change.idle = idle;
    return change;
}

;// CONCATENATED MODULE: ./lib/observe/root.js






/** What became of the root filesystem: by its contents beside its twin's, or by what the engine lists. */
async function rootChanges(subject, exercise, baseline, lists) {
    if (subject.life.refusal !== undefined)
        return { ...root_NOTHING, networkUnseen: NEVER };
    const { plan } = subject;
    const root = plan.watch.rootContents
        ? await byContents(subject, exercise, lists)
        : { changes: await byNames(subject, baseline, lists), partial: false };
    const network = await ofNetwork(subject, exercise, baseline);
    return {
        changes: [...root.changes, ...network.changes],
        partial: root.partial,
        networkUnseen: network.networkUnseen
    };
}
const root_NOTHING = { changes: [], partial: false };
const NEVER = 'the container was never started';
/** Two exports side by side, after the container's end. */
async function byContents({ stage, world, plan }, { container }, lists) {
    const question = { world, limit: plan.watch.limit };
    const [own, twins] = await Promise.all([
        surveyRoot({ ...question, id: stage.id }),
        stage.twin.id().then((id) => surveyTwin({ ...question, id }))
    ]);
    const changes = movedSince(twins, { ...own, container, lists }).map((one) => changeIn('/', one));
    return { changes, partial: own.partial || twins.partial };
}
/** The root filesystem of a container that was never started. */
async function surveyTwin(question) {
    const { id, world } = question;
    const [survey, { created }] = await Promise.all([surveyRoot(question), world.engine.inspect(id)]);
    return { ...survey, created };
}
/** What a container has made of it; the lists are what the engine said of that container's. */
function movedSince(original, own) {
    return changesByContents({
        own: own.snapshot,
        twins: original.snapshot,
        twinCreated: original.created,
        ownStarted: own.container?.startedAt ?? Infinity,
        lists: own.lists
    });
}
function byNames({ stage, spec, world, life }, { mounts }, looks) {
    const mountPoints = [...spec.tmpfs, ...spec.volumes, ...mounts].map(({ path }) => path);
    const seen = { container: life.id, looks, mountPoints };
    return changesOfRoot(world.engine, seen, stage.twin.id);
}
/** Where nobody mounted a file of his own over the engine's. */
async function ofNetwork({ plan, spec, stage, world }, { container }, { mounts }) {
    const nothing = { changes: [], networkUnseen: undefined };
    if (plan.container.readOnly || container === undefined)
        return nothing;
    if (spec.network?.startsWith('container:') === true)
        return { ...nothing, networkUnseen: FOREIGN };
    const taken = new Set([...mounts, ...spec.tmpfs].map(({ path }) => path));
    const paths = NETWORK_FILES.filter((path) => !taken.has(path));
    // An engine that refuses the neighbour says why. One that refuses to show the files ends the check: that is a fault.
    const neighbour = await stage.neighbour
        .id()
        .then((id) => ({ id }))
        .catch((error) => ({ refusal: (0,plan_faults/* reasonOfRefusal */.wd)(error) }));
    return 'refusal' in neighbour
        ? { ...nothing, networkUnseen: neighbour.refusal }
        : { ...nothing, changes: await networkFileChanges(container, neighbour.id, world, paths) };
}
const FOREIGN = 'it is another container that has this network';

;// CONCATENATED MODULE: ./lib/run/reach.js

/** The container as it must be made to be reached from here: over this process's own network where it runs in a container itself. */
function placed(plan, engine) {
    const { container } = plan;
    if (container.publish.length === 0)
        return container;
    if (engine.self !== undefined && engine.self.network !== 'host') {
        return { ...container, publish: [], network: container.network ?? engine.self.network };
    }
    if (!reach_LOOPBACK.test(engine.host))
        throw new plan_faults/* BadInputs */.JM([elsewhere(engine.host)]);
    return container;
}
/** Where a port of the running container is; undefined where nothing leads to it. */
function reachOf(port, spec, facts, around) {
    const { engine, world } = around;
    if (spec.network === 'host')
        return direct({ host: hostOf(engine), port });
    const own = facts.addresses.find((address) => engine.local && world.network.isNeighbour(address));
    const published = facts.published.get(port);
    const client = published === undefined ? undefined : { host: engine.host, port: published };
    if (own === undefined)
        return client && { probe: client, proxied: true, client };
    const probe = { host: own, port };
    const overNetwork = spec.network !== undefined || client === undefined;
    return overNetwork ? direct(probe) : { probe, proxied: false, client };
}
/** With `network: host`, whoever answers on the awaited port before the start would be taken for the container. */
async function assertFree(plan, engine, world) {
    const { wait, container } = plan;
    if (container.network !== 'host' || (wait.kind !== 'tcp' && wait.kind !== 'http'))
        return;
    const { port } = wait;
    const reply = await world.network.connects({ host: hostOf(engine), port }, false, 1000);
    if (reply !== 'answered')
        return;
    const sentence = `Port ${port} of the host is answered already, before the container is started. Free it, or leave out "network: host".`;
    throw new plan_faults/* BadInputs */.JM([{ input: 'network', sentence }]);
}
/** `http://HOST:PORT`, without a trailing slash. */
const urlOf = ({ host, port }) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
const direct = (address) => ({ probe: address, proxied: false, client: address });
/** With `network: host` the port is the host's, which a job container reaches by its gateway. */
function hostOf({ host, self }) {
    return self === undefined || self.network === 'host' ? host : (self.gateway ?? host);
}
const reach_LOOPBACK = /^(?:localhost|127\.|::1$)/;
const elsewhere = (host) => ({
    input: 'network',
    sentence: `The engine is on another machine ("${host}"), and a port is published on that machine's loopback address only. Give "network: host", so that the port is reached at "${host}".`
});

;// CONCATENATED MODULE: ./lib/run/boot.js
/** Starts the container; the ears hear every byte that it prints, from the first, or from `since` (as `Engine.follow` takes it). */
async function boot(id, world, ears, since) {
    const outcome = await world.engine.start(id);
    if (outcome.kind === 'refused') {
        const refusal = { ...outcome, kind: 'cannot-start' };
        const ended = Promise.resolve(outcome.exitCode);
        const heard = Promise.resolve();
        return { id, refusal, ended, over: AbortSignal.abort(), heard, silent: AbortSignal.abort() };
    }
    const ended = world.engine.ended(id);
    const hearAll = (bytes) => {
        for (const hear of ears)
            hear(bytes);
    };
    const heard = world.engine.follow(id, hearAll, since);
    const [over, silent] = [signalAfter(ended), signalAfter(heard)];
    return { id, refusal: undefined, ended, over, heard, silent };
}
/** A container's end by itself, before it should: of its own accord, or killed for memory. */
async function exit(life, during, { engine }) {
    const exitCode = await life.ended;
    const { oomKilled } = await engine.inspect(life.id);
    return oomKilled ? { kind: 'out-of-memory', during } : { kind: 'exited', exitCode, during };
}
/** Takes the promise's fault upon itself: whoever awaits the promise still gets it. */
function signalAfter(ended) {
    const controller = new AbortController();
    const fire = () => {
        controller.abort();
    };
    ended.then(fire, fire);
    return controller.signal;
}

;// CONCATENATED MODULE: ./lib/run/once.js
/** Its fault waits for whoever awaits it. */
function once(work) {
    let result;
    const get = () => {
        result ??= work();
        result.catch(once_ignore);
        return result;
    };
    return Object.assign(get, { begun: () => result !== undefined });
}
const once_ignore = () => undefined;

;// CONCATENATED MODULE: ./lib/run/container.js



/** A container to be had, with the spec that is found out when somebody first asks; whoever takes the loan must end it. */
function lend(specify, world, removals) {
    const spec = once(specify);
    const born = once(async () => world.engine.create(await spec()));
    let over = false;
    return {
        id: () => (over ? Promise.reject(new plan_faults/* Fault */.vC('cancelled', OVER)) : born()),
        done: () => {
            over = true;
            if (born.begun())
                started(removal(born(), spec(), world), removals);
        }
    };
}
/** Whoever still asks was given up on; what was made for him now, nobody would remove. */
const OVER = 'The check had ended.';
/** Lends a container to `use`; whatever happens, its removal is started before this settles and added to `removals`. */
async function withContainer(spec, world, removals, use) {
    const loan = lend(() => Promise.resolve(spec), world, removals);
    try {
        return await use(await orCancelled(loan.id(), world.cancelled));
    }
    finally {
        loan.done();
    }
}
/** Notes a removal that was started; it may fail long before anybody awaits it, which must not end the process. */
function started(removal, removals) {
    removal.catch(() => undefined);
    removals.push(removal);
}
/** A container whose creation failed or was not awaited may exist all the same, unless the engine refused it: its label finds it. */
async function removal(created, specified, { engine }) {
    const spec = await specified.catch(() => undefined);
    if (spec === undefined)
        return;
    const refused = await created.then(() => false, plan_faults/* isRefusal */.vu);
    const removed = created.then(engine.remove).then(() => true, () => false);
    if (!(await removed) && !refused)
        await engine.removeLabelled(spec.labels);
    const named = spec.volumes.filter(isNamed).map(({ source }) => source);
    if (named.length > 0)
        await engine.removeVolumes(named);
}
function orCancelled(promise, cancelled) {
    return new Promise((resolve, reject) => {
        const cancel = () => {
            reject(new plan_faults/* Fault */.vC('cancelled', 'The run was cancelled.'));
        };
        if (cancelled.aborted)
            cancel();
        else
            cancelled.addEventListener('abort', cancel, { once: true });
        promise.then(resolve, reject).finally(() => {
            cancelled.removeEventListener('abort', cancel);
        });
    });
}

;// CONCATENATED MODULE: ./lib/run/poll.js
/** Asks at once, then a few milliseconds apart, backing off, until there is an answer or patience ends (undefined). */
async function poll({ clock, deadline, over, pause }, look) {
    for (let wait = FIRST_PAUSE; !over.aborted; wait = Math.min(wait * GROWTH, pause)) {
        const answer = await look(deadline - clock.now());
        if (answer !== undefined)
            return answer;
        const left = deadline - clock.now();
        if (left <= 0)
            return undefined;
        await clock.sleep(Math.min(wait, left), over);
    }
    return undefined;
}
const FIRST_PAUSE = 2;
const GROWTH = 1.5;

;// CONCATENATED MODULE: ./lib/run/steps.js

/** Runs steps one after the other, up to one that is the last; they share the smoke test's time limit. */
async function inTurn(steps, { plan, world: { clock } }, run, isLast) {
    const deadline = clock.now() + plan.limits.smoke;
    const results = [];
    for (const step of steps) {
        const began = clock.now();
        const result = await run(step, deadline);
        const milliseconds = Math.round(clock.now() - began);
        results.push({ step: step.step, milliseconds, ...result });
        if (isLast(result))
            break;
    }
    return results;
}
/** Runs a command in the container, or a script on this machine, until the deadline. */
function runStep(step, bench, deadline) {
    const left = Math.max(1, deadline - bench.world.clock.now());
    return step.kind === 'exec'
        ? executed(step.argv, bench, left)
        : scripted(step.script, bench, left);
}
/** In a container that has ended the engine runs nothing, which is no fault of the engine's. */
async function executed(argv, { life, world }, left) {
    try {
        return await world.engine.exec(life.id, argv, left);
    }
    catch (error) {
        // Its end is often refused to a command before it is told.
        await world.clock.sleep(LAST_BREATH, life.over);
        if (!life.over.aborted)
            throw error;
        return { exitCode: undefined, output: '', gone: 'before' };
    }
}
/** How long the news of a container's end may take. */
const LAST_BREATH = 250;
async function scripted(text, bench, left) {
    const { plan, life, world } = bench;
    const over = plan.wait.kind === 'exit' ? steps_NEVER : life.over;
    const result = await world.shell.script({ text, variables: variables(bench) }, left, over);
    return over.aborted ? { ...result, gone: 'meanwhile' } : result;
}
/** A one-shot container has ended before its script runs. */
const steps_NEVER = new AbortController().signal;
function variables({ plan, life, reach }) {
    const client = reach?.client;
    return {
        ZERO_DRIFT_URL: client === undefined ? '' : urlOf(client),
        ZERO_DRIFT_HOST: client?.host ?? '',
        ZERO_DRIFT_PORT: client === undefined ? '' : `${client.port}`,
        ZERO_DRIFT_CONTAINER: life.id,
        ZERO_DRIFT_IMAGE: plan.image.reference
    };
}

;// CONCATENATED MODULE: ./lib/run/smoke.js



/** Runs the plan's smoke steps once, in order; the first failure ends them. */
function smoke(bench) {
    const { smoke: steps } = bench.plan;
    const run = (step, deadline) => smoke_attempt(step, bench, deadline);
    return inTurn(steps, bench, run, ({ passed }) => !passed);
}
async function smoke_attempt(step, bench, deadline) {
    const { smoke: limit } = bench.plan.limits;
    return step.kind === 'http'
        ? judgeAnswer(step, await answerTo(step, bench, deadline), limit)
        : judgeProcess(await runStep(step, bench, deadline), limit);
}
/** Only a connection that was refused or reset before the first byte of a response is tried again. */
async function answerTo(step, { reach, life, world }, deadline) {
    const base = reach === undefined ? '' : urlOf(reach.client);
    const url = step.target.startsWith('/') ? `${base}${step.target}` : step.target;
    const patience = { clock: world.clock, deadline, over: life.over, pause: 100 };
    let refused = { kind: 'timeout' };
    const answer = await poll(patience, async (left) => {
        const { method, contains } = step;
        const outcome = await world.network.request({
            method,
            url,
            contains,
            within: Math.max(1, left)
        });
        if (outcome.kind !== 'refused')
            return outcome;
        refused = outcome;
        return undefined;
    });
    return answer === undefined || answer.kind === 'timeout' ? refused : answer;
}
function judgeAnswer(step, answer, limit) {
    switch (answer.kind) {
        case 'timeout':
            return smoke_failed(`no whole answer within ${seconds(limit)}`);
        case 'refused':
            return smoke_failed(`no connection within ${seconds(limit)}: ${answer.reason}`);
        case 'broken':
            return smoke_failed(`the answer broke off: ${answer.reason}`);
        case 'answered': {
            const { status, found, body } = answer;
            const right = step.statuses.some(([low, high]) => status >= low && status <= high);
            if (!right)
                return smoke_failed(`expected ${wanted(step)}, got ${status}`, body);
            if (!found)
                return smoke_failed(`got ${status}, but without the text "${step.contains ?? ''}"`, body);
            return { passed: true, detail: `${status}`, output: '' };
        }
    }
}
function judgeProcess({ exitCode, output, gone }, limit) {
    if (gone === 'before')
        return smoke_failed('the container ended before it');
    if (gone === 'meanwhile')
        return smoke_failed('the container ended', output);
    if (exitCode === undefined)
        return smoke_failed(`still running after ${seconds(limit)}`, output);
    if (exitCode !== 0)
        return smoke_failed(`exit code ${exitCode}`, output);
    return { passed: true, detail: 'exit code 0', output };
}
const smoke_failed = (detail, output = '') => ({ passed: false, detail, output });
const seconds = (milliseconds) => `${milliseconds / 1000} s`;
const wanted = ({ statuses }) => statuses.map(([low, high]) => (low === high ? `${low}` : `${low} to ${high}`)).join(' or ');

;// CONCATENATED MODULE: ./lib/run/attack.js


/** Does what an intruder would do, by the author's own words, and repeats the smoke test; undefined where no attack is planned. */
async function attack(bench, { timed, underAttack }) {
    const { plan, life } = bench;
    if (plan.attack.length === 0)
        return undefined;
    underAttack?.(true);
    const steps = await timed('attack', () => strike(bench));
    underAttack?.(false);
    // Of a container that has ended it is not worth asking whether it still works.
    const again = life.over.aborted ? [] : await timed('smoke again', () => smoke(bench));
    return { steps, smoke: again };
}
/** Every step is run, whatever the exit codes, as long as there is something to attack. */
async function strike(bench) {
    const { plan, life, world } = bench;
    const ran = await inTurn(plan.attack, bench, (step, deadline) => runStep(step, bench, deadline), () => life.over.aborted);
    // What the attack has killed, and what it made the program print, is told a moment later.
    await world.clock.sleep(LAST_BREATH, life.over);
    return ran.map(({ step, exitCode, output, milliseconds }) => ({
        ...{ step, exitCode, output, milliseconds }
    }));
}

;// CONCATENATED MODULE: ./lib/run/readiness.js



/** Waits by the plan's strategy; undefined when the container is ready, else why it is not. */
async function waitUntilReady(waiting) {
    const { plan, life, world } = waiting;
    const began = world.clock.now();
    const deadline = began + plan.limits.startup;
    const patience = { clock: world.clock, over: life.over, deadline, pause: 50 };
    const outcome = await readiness_attempt(plan.wait, waiting, patience);
    if (outcome === 'ready')
        return undefined;
    if (outcome !== undefined)
        return outcome;
    if (life.over.aborted)
        return exit(life, 'startup', world);
    const milliseconds = Math.round(world.clock.now() - began);
    return { kind: 'not-ready', waitedFor: wordsFor(plan.wait), milliseconds };
}
function readiness_attempt(wait, waiting, patience) {
    switch (wait.kind) {
        case 'none':
            return Promise.resolve('ready');
        case 'tcp':
            return connected(waiting, patience);
        case 'http':
            return readiness_answered(wait.path, waiting, patience);
        case 'healthy':
            return healthy(waiting, { ...patience, pause: 250 });
        case 'log':
            return readiness_printed(wait.expression, waiting, patience);
        case 'running':
            return stillRunning(wait.milliseconds, waiting, patience);
        case 'exit':
            return done(waiting, patience);
    }
}
function connected({ reach, world }, patience) {
    if (reach === undefined)
        return poll(patience, () => Promise.resolve(undefined));
    const { probe, proxied, client } = reach;
    return poll(patience, async (left) => {
        const reply = await world.network.connects(probe, proxied, Math.min(left, ATTEMPT));
        if (reply !== 'silent' || probe === client)
            return reply === 'answered' ? 'ready' : undefined;
        // The address may belong to another engine's network of the same range, as beside a rootless engine.
        const other = await world.network.connects(client, true, Math.min(left, ATTEMPT));
        return other === 'answered' ? 'ready' : undefined;
    });
}
/** Any status below 500 is the program's answer; a server error may only mean "not yet". */
function readiness_answered(path, { reach, world }, patience) {
    return poll(patience, async (left) => {
        if (reach === undefined)
            return undefined;
        const url = `${urlOf(reach.client)}${path}`;
        const within = Math.min(left, REQUEST);
        const answer = await world.network.request({ method: 'GET', url, contains: undefined, within });
        return answer.kind === 'answered' && answer.status < 500 ? 'ready' : undefined;
    });
}
function healthy({ life, world }, patience) {
    return poll(patience, async () => {
        const { health, healthLog } = await world.engine.inspect(life.id);
        if (health === 'unhealthy')
            return { kind: 'unhealthy', log: healthLog };
        return health === 'healthy' ? 'ready' : undefined;
    });
}
function readiness_printed(expression, { world, lines }, patience) {
    return poll(patience, (left) => {
        const fresh = lines.take();
        const matches = fresh.length > 0 && world.matcher.matches(expression, fresh, Math.min(left, MATCH));
        return Promise.resolve(matches ? 'ready' : undefined);
    });
}
function stillRunning(milliseconds, { world }, patience) {
    const until = Math.min(world.clock.now() + milliseconds, patience.deadline);
    return poll(patience, () => Promise.resolve(world.clock.now() >= until ? 'ready' : undefined));
}
async function done({ life, world }, { deadline, clock }) {
    await clock.sleep(deadline - clock.now(), life.over);
    if (!life.over.aborted)
        return undefined;
    const failure = await exit(life, 'startup', world);
    return failure.kind === 'exited' && failure.exitCode === 0 ? 'ready' : failure;
}
/** One attempt may hang where a later one would not; an answer may take longer than a connection. */
const ATTEMPT = 1000;
const REQUEST = 5000;
/** An expression that backtracks for ever holds everything up, a cancellation included. */
const MATCH = 500;
function wordsFor(wait) {
    switch (wait.kind) {
        case 'tcp':
            return `port ${wait.port} to answer`;
        case 'http':
            return `GET ${wait.path} on port ${wait.port} to answer`;
        case 'healthy':
            return 'its health check to pass';
        case 'log':
            return `a log line that matches /${wait.expression.source}/`;
        case 'running':
            return 'it to keep running';
        case 'exit':
            return 'it to end';
        case 'none':
            return 'nothing';
    }
}

;// CONCATENATED MODULE: ./lib/run/exercise.js






/** Waits until it is ready, smoke-tests it, attacks it where that is planned, and lets it settle; it must stay up all the while. */
async function exercise(subject) {
    const { plan, life, world, timed, lines } = subject;
    if (life.refusal !== undefined)
        return { failure: life.refusal, smoke: [], container: undefined };
    const { awaited, tested } = await exercise_paths(subject);
    const unready = await timed('ready', () => waitUntilReady({ plan, life, world, lines, reach: awaited }));
    lines.close();
    if (unready !== undefined) {
        return { failure: unready, smoke: [], container: await world.engine.inspect(life.id) };
    }
    const bench = { plan, life, world, reach: tested };
    const results = await timed('smoke', () => smoke(bench));
    const works = firstFailed(results) === undefined && !life.over.aborted;
    const attacked = works ? await attack(bench, subject) : undefined;
    return outcome(subject, { smoke: results, ...(attacked && { attack: attacked }) });
}
async function outcome(subject, tested) {
    const { plan, life, world, timed } = subject;
    const broken = brokenIn(tested);
    const { settle } = plan.limits;
    const lasting = plan.wait.kind !== 'exit';
    const settles = lasting && broken === undefined && settle > 0 && !life.over.aborted;
    if (settles)
        await timed('settle', () => world.clock.sleep(settle, life.over));
    // What fails in a container that goes down is often told before its end is.
    if (lasting && broken !== undefined)
        await world.clock.sleep(LAST_BREATH, life.over);
    const container = await world.engine.inspect(life.id);
    // A container that was started again meanwhile has ended all the same.
    const gone = lasting && (!container.running || life.over.aborted);
    const tests = tested.attack === undefined ? 'smoke' : 'attack';
    // A step that fails because the container went away is told as what it is.
    const failure = gone
        ? await exit(life, settles ? 'settle' : tests, world)
        : failingOf(container, broken);
    return { failure, ...tested, container };
}
/** What is known to have been well before an attack, that attack broke. */
function failingOf({ health, healthLog }, broken) {
    const sick = health === 'unhealthy' && broken?.kind !== 'broken-by-attack';
    return sick ? { kind: 'unhealthy', log: healthLog } : broken;
}
function brokenIn({ smoke: before, attack: struck }) {
    const failed = firstFailed(before);
    if (failed !== undefined)
        return { kind: 'smoke-failed', ...failed };
    const after = firstFailed(struck?.smoke ?? []);
    return after && { kind: 'broken-by-attack', ...after };
}
function firstFailed(results) {
    const failed = results.find(({ passed }) => !passed);
    return failed && { step: failed.step, detail: failed.detail };
}
/** Ways to the port that readiness asks for, and to the one that the smoke test talks to. */
async function exercise_paths({ plan, life, world, engine, spec }) {
    const awaited = plan.wait.kind === 'tcp' || plan.wait.kind === 'http' ? plan.wait.port : undefined;
    if (awaited === undefined && plan.port === undefined)
        return NOWHERE;
    const facts = await world.engine.inspect(life.id);
    const reach = (port) => port === undefined ? undefined : reachOf(port, spec, facts, { engine, world });
    return { awaited: reach(awaited), tested: reach(plan.port) };
}
const NOWHERE = { awaited: undefined, tested: undefined };

;// CONCATENATED MODULE: ./lib/run/lines.js
const LINE = 8192;
const GATHERED = 20_000;
/** Lines are cut at 8192 characters; beyond 20,000 that nobody took, the oldest are dropped. */
function lines_lines() {
    const splitter = newSplitter();
    let gathered = [];
    let open = true;
    return {
        add: (bytes) => {
            if (!open)
                return;
            for (const line of splitter.add(bytes))
                gathered.push(line);
            // Only when twice as many have gathered, so that a flood of lines stays linear.
            if (gathered.length > 2 * GATHERED)
                gathered = gathered.slice(-GATHERED);
        },
        take: () => {
            const taken = gathered.slice(-GATHERED);
            gathered = [];
            return splitter.partial() === '' ? taken : [...taken, splitter.partial()];
        },
        close: () => {
            open = false;
            gathered = [];
        }
    };
}
function newSplitter() {
    const decoder = new TextDecoder();
    let partial = '';
    let returned = false;
    return {
        add: (bytes) => {
            const text = decoder.decode(bytes, { stream: true });
            if (text === '')
                return [];
            // The other half of a line end that came in two pieces.
            const fresh = returned && text.startsWith('\n') ? text.slice(1) : text;
            returned = text.endsWith('\r');
            const [first = '', ...rest] = fresh.split(/\r\n|[\r\n]/);
            const parts = [partial + first, ...rest].map((line) => line.slice(0, LINE));
            partial = parts.pop() ?? '';
            return parts;
        },
        partial: () => partial
    };
}

;// CONCATENATED MODULE: ./lib/run/stopwatch.js
/** A stopwatch for the phases of one check. */
function stopwatch(clock) {
    const laps = [];
    return {
        timings: () => laps,
        timed: async (phase, work) => {
            const began = clock.now();
            const lap = { phase, milliseconds: 0 };
            laps.push(lap);
            try {
                return await work();
            }
            finally {
                lap.milliseconds = Math.round(clock.now() - began);
            }
        }
    };
}

;// CONCATENATED MODULE: ./lib/run/trial.js






/** Boots a container of that plan, puts it through its paces but for any attack, and lends it to `use`; it is never asked to stop. */
async function withTrial(planned, around, hear, use) {
    const { engine, world, removals } = around;
    const plan = { ...planned, attack: [] };
    const spec = placed(plan, engine);
    return withContainer(spec, world, removals, async (id) => use(await tried({ plan, spec, id, engine, world }, hear)));
}
async function tried(candidate, hear, since) {
    const { plan, spec, id, engine, world } = candidate;
    const awaited = lines_lines();
    const { timed, timings } = stopwatch(world.clock);
    const life = await boot(id, world, [hear, awaited.add], since);
    const running = { plan, spec, engine, life, lines: awaited, world, timed };
    return {
        life,
        exercise: await exercise(running),
        timings: timings(),
        again: (ear, from) => tried(candidate, ear, from)
    };
}
/** Kills it, and waits for its last word. */
async function silence({ life, exercise: { container } }, { engine, clock }) {
    const killed = container?.running === true ? engine.kill(life.id) : Promise.resolve();
    await Promise.all([killed, clock.sleep(LAST_WORDS, life.silent)]);
}
const LAST_WORDS = 5000;

;// CONCATENATED MODULE: ./lib/run/twin.js


/**
 * A stub twin: the same mounts and an entrypoint that does not exist, so that its root filesystem is the image's and exactly what the
 * engine itself makes of it. Made and tried to start on the first call only.
 */
function lendTwin(spec, world, removals) {
    const { engine } = world;
    const loan = lend(() => Promise.resolve(stub(spec)), world, removals);
    const tried = once(async () => {
        const id = await loan.id();
        const outcome = await engine.start(id);
        // With `init` the engine's own init starts, finds no program and ends.
        if (outcome.kind === 'started')
            await engine.ended(id);
        return id;
    });
    return { id: tried, done: loan.done };
}
/** Mounts decide what the engine makes; a network does not. */
function stub({ name, ...spec }) {
    const named = name === undefined ? {} : { name: `${name}-twin` };
    return {
        ...spec,
        ...named,
        entrypoint: ['/zero-drift-has-no-such-program'],
        command: [],
        publish: [],
        network: 'none',
        offline: true
    };
}

;// CONCATENATED MODULE: ./lib/explain/owner.js

/** The user of a container, by what stands in its image's `/etc/passwd` and `/etc/group`; undefined for root, and where they do not tell. */
async function ownerOf(user, id, world) {
    if (/^(?:|0|root)(?::|$)/.test(user))
        return undefined;
    const [passwd, group] = [
        await textAt('/etc/passwd', id, world),
        await textAt('/etc/group', id, world)
    ];
    return resolveOwner(user, passwd, group);
}
/** `USER[:GROUP]`, names or numbers, as Docker understands it: a user without a group has the one of the passwd line, or root's. */
function resolveOwner(user, passwd, group) {
    const [name = '', groupName] = user.split(':');
    const person = owner_rows(passwd).find((row) => row[0] === name || row[2] === name);
    const uid = number(person?.[2] ?? name);
    const named = owner_rows(group).find((row) => row[0] === groupName)?.[2] ?? groupName;
    const gid = number(groupName === undefined || groupName === '' ? (person?.[3] ?? '0') : named);
    return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}
const owner_rows = (text) => text.split('\n').map((line) => line.split(':'));
const number = (text) => text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
/** Text of a file of the image; empty where it has none. */
async function textAt(path, id, { engine }) {
    const chunks = [];
    const reader = tarReader(({ size, type }) => type === '0' && size < owner_LONGEST
        ? { add: (bytes) => chunks.push(bytes.slice()), end: nothing }
        : undefined);
    await engine.archive(id, path, reader.add);
    return Buffer.concat(chunks).toString();
}
const owner_LONGEST = 1024 * 1024;
const nothing = () => undefined;

;// CONCATENATED MODULE: ./lib/explain/rehearsal.js










/** Boots the same plan with a writable root filesystem, and no right more, and looks at what it made of it by content and folder times. */
async function rehearse(planned, around) {
    const plan = unhindered(planned);
    const { engine, world, removals } = around;
    const twin = lendTwin(placed(plan, engine), world, removals);
    try {
        // The twin is read while the program is at work: it has to be read as a whole, which takes its time.
        const original = twin.id().then((id) => surveyTwin({ world, limit: CONTENTS, id }));
        original.catch(() => undefined);
        return await withTrial(plan, around, listen().onOutput, async (trial) => {
            const { failure } = trial.exercise;
            if (failure !== undefined)
                return { failure };
            return look(trial, { plan, around, twin, original: await original });
        });
    }
    finally {
        twin.done();
    }
}
function unhindered(plan) {
    const { limits, explain, container } = plan;
    const within = (limit) => Math.min(limit, explain.limit);
    return {
        ...plan,
        container: { ...container, readOnly: false },
        limits: { ...limits, startup: within(limits.startup), smoke: within(limits.smoke) }
    };
}
/** Contents that are compared; beyond them, times speak. */
const CONTENTS = 2 * 1024 ** 3;
/** It stands still meanwhile. */
async function look({ life, exercise, timings }, looking) {
    const { plan, around, twin, original } = looking;
    const { world } = around;
    const { container } = exercise;
    if (container?.running === true && !(await world.engine.pause(life.id))) {
        await world.engine.kill(life.id);
    }
    const lists = [await world.engine.changes(life.id)];
    const own = await surveyRoot({ world, limit: CONTENTS, id: life.id });
    const roots = { image: original.snapshot, own: own.snapshot };
    const moved = movedSince(original, { ...own, container, lists });
    const user = plan.container.user ?? plan.image.user;
    const ids = { own: life.id, twin: await twin.id() };
    return {
        failure: undefined,
        writes: writesOf(moved, roots),
        volumes: await changesInVolumes(plan, ids, around),
        ground: { ...roots, owner: await ownerOf(user, ids.twin, world) },
        pace: { startup: took('ready', timings), smoke: took('smoke', timings) }
    };
}
const took = (phase, timings) => timings.find((timing) => timing.phase === phase)?.milliseconds ?? 0;
/** Beside the twin's, which the engine filled in the same way; the author's own volumes are the same for both. */
async function changesInVolumes({ image, container }, ids, { world }) {
    const mounted = new Set([...container.tmpfs, ...container.volumes].map(({ path }) => path));
    const changes = [];
    for (const path of image.volumes.filter((one) => !mounted.has(one))) {
        const survey = (id) => surveyMount({ world, limit: CONTENTS, id }, path);
        const [before, after] = await Promise.all([survey(ids.twin), survey(ids.own)]);
        const moved = compare(before.snapshot, after.snapshot);
        changes.push(...moved.map((one) => changeIn(path, one)));
    }
    return changes;
}

;// CONCATENATED MODULE: ./lib/explain/simplify.js
/**
 * Without what it can do without, many at once where they are many, and what is beside another mount only once that one has to stay; then
 * in memory what need not be a volume, then without programs what runs none.
 */
async function simplify(start, attempt, does) {
    const stages = [
        (mounts) => (mounts.length > MANY ? quarters(mounts.filter(isItself)).map(simplify_without) : []),
        (mounts) => eachWithout(mounts, mounts.filter(isItself)),
        (mounts) => eachWithout(mounts, mounts.filter((mount) => !isItself(mount)))
    ];
    let [proof, minimal] = [start, true];
    for (const stage of stages) {
        const taken = await take(proof, stage(proof.mounts), attempt, does);
        proof = taken.proof;
        minimal &&= taken.whole;
    }
    const light = await take(proof, proof.mounts.flatMap(lighter), attempt, does);
    return { ...light.proof, minimal };
}
const isItself = ({ beside }) => beside === undefined;
/** That nothing at all does not do is known already. */
const eachWithout = (mounts, some) => some.map((one) => simplify_without([one])).filter((step) => step(mounts).length > 0);
const MANY = 6;
function quarters(mounts) {
    const size = Math.ceil(mounts.length / 4);
    const parts = [0, 1, 2, 3].map((at) => mounts.slice(at * size, (at + 1) * size));
    return parts.filter(({ length }) => length > 0);
}
/** What is there for the sake of another goes with it. */
function simplify_without(some) {
    const gone = new Set(some.map(({ path }) => path));
    return (mounts) => mounts.filter(({ path, beside }) => !gone.has(path) && !(beside !== undefined && gone.has(beside)));
}
/** In memory instead of a volume; without programs; no larger than what was left there asks for. */
function lighter({ path, kind, executable, roomy }) {
    const change = (other) => (mounts) => mounts.map((one) => (one.path === path ? { ...one, ...other } : one));
    if (kind === 'data')
        return [];
    if (kind === 'seeded')
        return [change({ kind: 'tmpfs' })];
    return [
        ...(executable ? [change({ executable: false })] : []),
        ...(roomy === true ? [change({ roomy: false })] : [])
    ];
}
/** Takes each step by itself; then all that did at once, or where they do not go together, one after the other. */
async function take(start, steps, attempt, does) {
    const sets = steps.map((step) => step(start.mounts));
    const outcomes = await attempt(sets);
    const whole = outcomes.every((outcome) => outcome !== undefined);
    const good = steps.flatMap((step, index) => {
        const outcome = outcomes[index];
        return does(outcome) ? [{ step, proof: { mounts: sets[index] ?? [], outcome } }] : [];
    });
    const [first, ...others] = good;
    if (first === undefined)
        return { proof: start, whole };
    if (others.length === 0)
        return { proof: first.proof, whole };
    const all = good.reduce((mounts, { step }) => step(mounts), start.mounts);
    const [together] = all.length > 0 ? await attempt([all]) : [];
    if (does(together))
        return { proof: { mounts: all, outcome: together }, whole };
    const rest = await oneByOne(first.proof, others.map(({ step }) => step), attempt, does);
    return { proof: rest.proof, whole: whole && rest.whole };
}
async function oneByOne(start, steps, attempt, does) {
    let [proof, whole] = [start, true];
    for (const step of steps) {
        const mounts = step(proof.mounts);
        if (mounts.length === 0)
            continue;
        const [outcome] = await attempt([mounts]);
        if (does(outcome))
            proof = { mounts, outcome };
        whole &&= outcome !== undefined;
    }
    return { proof, whole };
}

;// CONCATENATED MODULE: ./lib/explain/trying.js
/** The same for two sets of the same mounts. */
const keyOf = (mounts) => JSON.stringify(mounts
    .map(({ path, kind, executable, roomy }) => [path, kind, executable, roomy === true])
    .toSorted());

;// CONCATENATED MODULE: ./lib/explain/search.js



/** Looks for the fewest mounts with which it works: first a set that does, then one without what it can do without. */
async function search_search(task) {
    const start = await firstThatDoes(task);
    if (start === undefined)
        return nothingBetter(task);
    const wanted = leftOver(start.outcome, task.without);
    const does = (outcome) => outcome !== undefined && works(outcome) && leftOver(outcome, task.without) <= wanted;
    return simplify(start, task.attempt, does);
}
/** What works as it is needs nothing, whatever it is refused. */
function nothingBetter({ without, proposals }) {
    return works(without)
        ? { mounts: [], outcome: without, minimal: true }
        : {
            mounts: proposals.find(({ length }) => length > 0) ?? [],
            outcome: undefined,
            minimal: false
        };
}
const works = ({ failure }) => failure === undefined;
/** How many of the writes that were refused without any mounts are still refused; what failed before has other troubles. */
function leftOver({ refusals }, without) {
    if (!works(without))
        return 0;
    const before = new Set(without.refusals.map(search_identity));
    return new Set(refusals.map(search_identity).filter((one) => before.has(one))).size;
}
/** By its folder, where a path is named: names may be made anew for each run. */
const search_identity = ({ path, message }) => path === undefined ? message.replace(/\d+/g, '0') : parentOf(path);
/** First what is wished for most, then all that is finer at once, then the last resort; of several that work, what leaves least refused. */
async function firstThatDoes(task) {
    const { attempt, without, proposals, lastResort } = task;
    const [wide = [], ...finer] = search_distinct(proposals);
    const tried = [];
    const refusals = () => [without, ...tried.map(({ outcome }) => outcome)].flatMap((outcome) => outcome.refusals);
    const rounds = [() => [wide], () => finer, () => [lastResort(refusals())]];
    for (const round of rounds) {
        const sets = round().filter((set) => set.length > 0);
        const outcomes = await attempt(sets);
        for (const [index, mounts] of sets.entries()) {
            const outcome = outcomes[index];
            if (outcome !== undefined)
                tried.push({ mounts, outcome });
        }
        const best = bestOf(tried, without);
        if (best !== undefined && leftOver(best.outcome, without) === 0)
            return best;
    }
    return bestOf(tried, without);
}
function bestOf(tried, without) {
    const left = ({ outcome }) => leftOver(outcome, without);
    const better = tried.filter(({ outcome }) => works(outcome) && (!works(without) || leftOver(outcome, without) < leftOver(without, without)));
    return better.toSorted((one, other) => left(one) - left(other))[0];
}
function search_distinct(sets) {
    const keys = sets.map(keyOf);
    return sets.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

;// CONCATENATED MODULE: ./lib/explain/purpose.js



/** What each of the mounts is for; data that is on a volume needs no other remedy. */
function purposesOf(mounts, writes) {
    return mounts.map(({ path, kind }) => {
        const here = writes
            .filter((write) => isWithin(write.path, path) || write.home === path)
            .map(kinds_kindOf);
        const open = here.filter(({ word }) => kind === 'tmpfs' || word !== 'data');
        return {
            path,
            kinds: [...new Set(here.map(({ word }) => word))],
            remedies: [...new Set(open.flatMap(({ remedy }) => remedy ?? []))]
        };
    });
}
/** Files that the program writes where no mount should go, each with what to do about it; what looks worst first, and only the first ones. */
function withoutMount(writes) {
    const suspicious = suspiciousAmong(writes);
    const known = new Set(suspicious);
    const others = writes.filter((write) => !known.has(write) && purpose_isOfSystem(write));
    return [...suspicious.map(warningOf), ...others.map(alternativeOf)].slice(0, purpose_MOST);
}
const purpose_MOST = 20;
const purpose_isOfSystem = ({ home, made, entry }) => made === undefined && isSystemFolder(home) && entry?.type !== 'directory';
function alternativeOf(write) {
    const { word, remedy } = kinds_kindOf(write);
    return { path: write.path, kinds: [word], remedies: remedy === undefined ? [] : [remedy] };
}
function warningOf(write) {
    const kinds = appraisalOf(write, '/').tags.map((tag) => tag.replaceAll('-', ' '));
    return { path: write.path, kinds, remedies: [FIND_OUT] };
}
const FIND_OUT = 'find out what writes it; no mount is suggested that would let that happen';

;// CONCATENATED MODULE: ./lib/plan/braces.js
function isSyntax(token, text) {
    return token?.kind === 'syntax' && token.text === text;
}
/** Every way to read a pattern once its braces, which all have to be closed, are spelled out; as in bash, before anything matches. */
function* expandBraces(tokens) {
    const start = tokens.findIndex((token) => isSyntax(token, '{'));
    if (start === -1) {
        yield tokens;
        return;
    }
    const marks = marksOf(tokens, start);
    const rest = tokens.slice((marks.at(-1) ?? start) + 1);
    for (const choice of choices(tokens, marks))
        yield* expandBraces([...tokens.slice(0, start), ...choice, ...rest]);
}
/** Where the group that starts there has its opening brace, its own commas and its closing brace. */
function marksOf(tokens, start) {
    const marks = [start];
    for (let at = start + 1, depth = 1; depth > 0 && at < tokens.length; at += 1) {
        if (isSyntax(tokens[at], '{'))
            depth += 1;
        if (isSyntax(tokens[at], '}'))
            depth -= 1;
        if (depth === 0 || (depth === 1 && isSyntax(tokens[at], ',')))
            marks.push(at);
    }
    return marks;
}
/** What stands between the marks; braces without a comma stand for themselves. */
function choices(tokens, marks) {
    const found = marks.slice(1).map((mark, index) => tokens.slice((marks[index] ?? 0) + 1, mark));
    return found.length > 1 ? found : [[braces_literal('{'), ...found.flat(), braces_literal('}')]];
}
function braces_literal(text) {
    return { kind: 'literal', text };
}

;// CONCATENATED MODULE: ./lib/plan/glob-tokens.js
/** An escaped character, a class, or any other character that is neither `[` nor `\`. */
const glob_tokens_PIECE = /\\(?<escaped>[^/])|\[(?<members>[!^]?(?:\]|\\[^/]|[^\]\\/])(?:\\[^/]|[^\]\\/])*)\]|(?<plain>[^[\\])/uy;
const MEMBER = /(\\[^]|[^\\])(?:-(\\[^]|[^\\]))?/gu;
/** The pieces of a pattern, all braces and brackets closed; the problem is told as what the pattern has, and what to do. */
function tokensOf(pattern) {
    const tokens = [];
    let depth = 0;
    for (let at = 0; at < pattern.length; at = glob_tokens_PIECE.lastIndex) {
        glob_tokens_PIECE.lastIndex = at;
        const piece = glob_tokens_PIECE.exec(pattern)?.groups;
        if (piece === undefined)
            return unfinished(pattern[at] === '[');
        if (piece['plain'] === '{')
            depth += 1;
        const token = tokenOf(piece, depth > 0);
        if ('problem' in token)
            return token;
        tokens.push(token.value);
        if (piece['plain'] === '}' && depth > 0)
            depth -= 1;
    }
    return depth === 0
        ? { value: tokens }
        : { problem: 'has a "{" that is never closed; close it or write "\\{"' };
}
function unfinished(inClass) {
    return inClass
        ? { problem: 'has a "[" that is never closed; close it or write "\\["' }
        : { problem: 'has a backslash before nothing that it could protect; write "\\\\" for one' };
}
function tokenOf({ escaped, members, plain = '' }, inBraces) {
    if (members !== undefined)
        return parseClass(members);
    if (plain === '?')
        return { value: { kind: 'class', has: () => true } };
    const syntax = plain !== '' && (inBraces ? '*/{,}' : '*/').includes(plain);
    return { value: { kind: syntax ? 'syntax' : 'literal', text: escaped ?? plain } };
}
/** `[a-z_]`, `[!a-z]`, `[^a-z]`, here without its brackets. */
function parseClass(text) {
    if (/\[[:.=]/.test(text))
        return { problem: 'has a named class, which is not known here; write a range such as "[a-z]"' };
    const [, not = '', members = ''] = /^([!^]?)([^]+)$/u.exec(text) ?? [];
    const ranges = Array.from(members.matchAll(MEMBER), ([, from = '', to = from]) => ({
        from: glob_tokens_codeOf(from),
        to: glob_tokens_codeOf(to)
    }));
    if (ranges.some(({ from, to }) => from > to))
        return { problem: 'has a range that runs backwards; write it the other way round' };
    const within = (code) => ranges.some(({ from, to }) => from <= code && code <= to);
    return {
        value: { kind: 'class', has: (character) => (not === '') === within(glob_tokens_codeOf(character)) }
    };
}
function glob_tokens_codeOf(member) {
    return member.replace(/^\\(?=[^])/u, '').codePointAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./lib/plan/sequence.js
/**
 * Whether the items describe the parts, all of them and in their order. Takes at most items × parts steps, for what lies
 * between two `any` is settled where it first fits; a regular expression of five stars would need minutes for a hostile name.
 */
function describes(items, parts) {
    let [item, after, resume] = [0, -1, 0];
    for (let part = 0; part < parts.length;) {
        const fits = items[item];
        if (fits === 'any') {
            item += 1;
            after = item;
            resume = part;
        }
        else if (fits?.(parts[part]) === true) {
            item += 1;
            part += 1;
        }
        else {
            if (after === -1)
                return false;
            item = after;
            resume += 1;
            part = resume;
        }
    }
    return items.slice(item).every((left) => left === 'any');
}

;// CONCATENATED MODULE: ./lib/plan/glob.js




const glob_LONGEST = 4096;
const MOST_ALTERNATIVES = 256;
/**
 * An absolute glob: `*` and `?` within a segment, `**` as a segment for any number of them, none included, `[...]`, `{a,b}`,
 * and `\` before a character that stands for itself. Everything else, `(`, `!` and `+` too, stands for itself.
 */
function compileGlob(pattern) {
    const problem = shapeProblem(pattern);
    if (problem !== undefined)
        return { problem: `${quote_quote(pattern)} ${problem}.` };
    const tokens = tokensOf(pattern);
    if ('problem' in tokens)
        return { problem: `${quote_quote(pattern)} ${tokens.problem}.` };
    const alternatives = Array.from(glob_take(expandBraces(tokens.value), MOST_ALTERNATIVES + 1));
    if (alternatives.length > MOST_ALTERNATIVES)
        return { problem: `${quote_quote(pattern)} spells out to more than 256 patterns; split it.` };
    const globs = alternatives.map(compile);
    return { value: (path) => matchesAny(globs, namesOf(path)) };
}
function shapeProblem(pattern) {
    if (!pattern.startsWith('/'))
        return `is not absolute; start it with "/", or with "/**/" for any folder`;
    if (/[^/]\/$/.test(pattern))
        return 'ends in "/"; leave that out for the folder itself, or end in "/**" for all below it too';
    if (/\/\/|\/\.{1,2}(\/|$)/.test(pattern))
        return 'goes round about, which no path does; write it without "//", "." and ".."';
    return pattern.length > glob_LONGEST ? 'is longer than any path; cut it' : undefined;
}
function* glob_take(source, most) {
    let taken = 0;
    for (const item of source) {
        if (taken >= most)
            return;
        taken += 1;
        yield item;
    }
}
function matchesAny(globs, names) {
    return globs.some((glob) => describes(glob, names));
}
function namesOf(path) {
    return path.split('/').filter((name) => name !== '');
}
function compile(tokens) {
    return segmentsOf(tokens).map((segment) => segment.length === 2 && segment.every((token) => isSyntax(token, '*'))
        ? 'any'
        : nameTest(segment));
}
function segmentsOf(tokens) {
    const ends = tokens.flatMap((token, index) => (isSyntax(token, '/') ? [index] : []));
    return [...ends, tokens.length]
        .map((end, index, all) => tokens.slice(index === 0 ? 0 : (all[index - 1] ?? 0) + 1, end))
        .filter((segment) => segment.length > 0);
}
/** Most names in patterns are plain, and then a comparison does. */
function nameTest(segment) {
    const plain = segment.map((token) => (token.kind === 'literal' ? token.text : '/')).join('');
    if (!plain.includes('/'))
        return (name) => name === plain;
    const items = segment.map(characterTest);
    return (name) => describes(items, Array.from(name));
}
function characterTest(token) {
    switch (token.kind) {
        case 'syntax':
            return 'any';
        case 'literal':
            return (character) => character === token.text;
        case 'class':
            return token.has;
    }
}

;// CONCATENATED MODULE: ./lib/plan/allowlist.js



const allowlist_KINDS = new Map([
    ['A', 'added'],
    ['C', 'changed'],
    ['D', 'deleted']
]);
/** A line of `allow`: `[KINDS] PATTERN`, then the reason if any, after ` # `. */
function parseRule(line) {
    const [, text = '', reason] = /^([^]*?)(?:\s+#(?:\s+([^]*))?)?$/.exec(line.trim()) ?? [];
    const [, letters, pattern = ''] = /^(?:([^/\s]\S*)\s+)?([^]*)$/.exec(text) ?? [];
    const kinds = letters === undefined ? new Set(allowlist_KINDS.values()) : kindsOf(letters);
    if (kinds === undefined)
        return unknownKinds(letters ?? '', pattern);
    if (allowlist_KINDS.has(pattern.slice(0, 1)) && kindsOf(pattern) !== undefined)
        return {
            problem: `${quote_quote(line)} has no pattern; write for example ${quote_quote(`${pattern} /run/**`)}.`
        };
    const matches = compileGlob(pattern);
    if ('problem' in matches)
        return matches;
    const rule = letters === undefined ? pattern : `${letters} ${pattern}`;
    const allows = (path, kind) => kinds.has(kind) && matches.value(path);
    return { value: { rule, kinds, pattern, reason, source: 'input', allows } };
}
/** The kinds that the letters stand for, each letter at most once; undefined for anything else. */
function kindsOf(letters) {
    const kinds = new Set(letters.split('').flatMap((letter) => allowlist_KINDS.get(letter) ?? []));
    return kinds.size === letters.length && kinds.size > 0 ? kinds : undefined;
}
function unknownKinds(letters, pattern) {
    return pattern.startsWith('/')
        ? notA('a set of kinds (each of "A", "C", "D" at most once)', 'AC', letters)
        : { problem: `${quote_quote(`${letters} ${pattern}`)} is not absolute; start it with "/".` };
}

;// CONCATENATED MODULE: ./lib/plan/lines.js
/** The lines that say something: empty ones and those that start with `#` are left out; trailing white space stays. */
function lines_linesOf(text) {
    return text
        .split('\n')
        .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '').trimStart() }))
        .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
/** The entries of an input that takes one a line. */
function entriesOf(text) {
    return lines_linesOf(text).map((line) => line.text.trim());
}

;// CONCATENATED MODULE: ./lib/plan/tmpfs.js


/** The flags that Docker takes for a tmpfs (moby/sys mount/flags_unix.go) and that runc can mount one with: not `bind`, `rbind`, `remount`. */
const FLAGS = new Set(('defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync mand nomand ' +
    'atime noatime diratime nodiratime relatime norelatime strictatime nostrictatime ' +
    'private rprivate shared rshared slave rslave unbindable runbindable').split(' '));
const POLICY = /^(default|local|(prefer|bind|interleave)(=(static|relative))?(:\d+(-\d+)?)?)$/;
const tmpfs_form = (expression, example) => ({
    fits: (value) => expression.test(value),
    example
});
const COUNT = tmpfs_form(/^\d+[kmgtpe]?$/i, '10k');
const OWNER = {
    fits: (value) => /^\d+$/.test(value) && Number(value) < 2 ** 32 - 1,
    example: '1000'
};
/** The options with a value, as the kernel reads them; what it cannot read would fail only at the start. */
const VALUES = new Map([
    ['size', tmpfs_form(/^\d+[kmgtpe%]?$/i, '64m')],
    ['mode', tmpfs_form(/^0?[0-7]{3,4}$/, '1777')],
    ['uid', OWNER],
    ['gid', OWNER],
    ['nr_inodes', COUNT],
    ['nr_blocks', COUNT],
    ['mpol', tmpfs_form(POLICY, 'local')]
]);
/** `PATH[:OPTIONS]`, e.g. `/tmp:size=64m,mode=1777`. */
function parseTmpfs(line) {
    const [, written = '', options = ''] = /^([^:]*):?([^]*)$/.exec(line) ?? [];
    const path = parseMountPoint(written);
    if ('problem' in path)
        return path;
    const words = options === '' ? [] : options.split(',');
    const problem = words.map(problemOf).find((found) => found !== undefined);
    return problem === undefined
        ? { value: { path: path.value, options } }
        : { problem: `in ${quote_quote(line)}, ${problem}` };
}
function problemOf(word) {
    if (FLAGS.has(word))
        return undefined;
    const [, key = '', value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
    const known = VALUES.get(key);
    if (known === undefined)
        return `${quote_quote(word)} is no tmpfs option; write for example "size=64m" or "exec".`;
    return known.fits(value)
        ? undefined
        : `${quote_quote(value)} is not a value for ${quote_quote(key)}; write for example "${key}=${known.example}".`;
}

;// CONCATENATED MODULE: ./lib/explain/recipes/words.js


/** The names of the container's environment: values may be secrets, and no recipe shows one. */
function variableNames({ env }) {
    return env.map((variable) => variable.replace(/=[^]*$/, ''));
}
/** The options for the container's confinement, but for seccomp profiles: those stand there as their whole text. */
function securityWords({ securityOpt }) {
    return securityOpt.filter((option) => !option.includes('{'));
}
/** Bytes as Docker writes sizes: in the largest unit that divides them. */
function dockerSize(bytes) {
    const power = ['g', 'm', 'k'].findIndex((_, index) => bytes % 1024 ** (3 - index) === 0);
    return power === -1 ? String(bytes) : `${bytes / 1024 ** (3 - power)}${'gmk'.charAt(power)}`;
}
/** The check's own limit, which nobody has to ask for. */
const USUAL_PIDS = 1024;
function pidsLimitOf({ pidsLimit }) {
    return pidsLimit === USUAL_PIDS ? undefined : pidsLimit;
}
/** A line for a reader; nothing in it is a command to the runner. */
const comment = (sentence) => `# ${sentence.replaceAll('##[', '##\\[')}`;
/** What `docker run` or Compose cannot be told, as comments; `long` are the options that its long form of a tmpfs has. */
function dockerNotes(container, { tmpfs }, long) {
    const hasProfile = securityWords(container).length < container.securityOpt.length;
    const profile = hasProfile ? ['Add the seccomp profile: it is not repeated here.'] : [];
    const lost = tmpfs.filter(hasColon).flatMap(({ path, options }) => {
        const words = [...optionWords(options).keys()].filter((word) => !long.includes(word));
        return words.length === 0
            ? []
            : [`With a colon in its path, ${quote_quote(path)} cannot be given: ${words.join(', ')}.`];
    });
    return [...profile, ...lost].map(comment);
}

;// CONCATENATED MODULE: ./lib/explain/recipes/yaml.js
/*
 * YAML for the recipes, in block style. A library would double the size of what the action loads.
 */
/** The lines of a value, without their ends. */
function yamlLines(value) {
    if (typeof value !== 'object')
        return [scalar(value)];
    if (isList(value))
        return value.length === 0 ? ['[]'] : value.flatMap(item);
    const lines = Object.entries(value).flatMap(([key, inner]) => yaml_entry(key, inner));
    return lines.length === 0 ? ['{}'] : lines;
}
function item(value) {
    const [first = '', ...more] = yamlLines(value);
    return [`- ${first}`, ...indented(more)];
}
function yaml_entry(key, value) {
    if (value === undefined)
        return [];
    const lines = yamlLines(value);
    const [first = ''] = lines;
    const isShort = typeof value !== 'object' || ['[]', '{}'].includes(first);
    return isShort ? [`${yamlString(key)}: ${first}`] : [`${yamlString(key)}:`, ...indented(lines)];
}
function indented(lines) {
    return lines.map((line) => `  ${line}`);
}
function scalar(value) {
    return typeof value === 'string' ? yamlString(value) : String(value);
}
/** A string that every YAML reader takes for this string: plain where that is safe, else as JSON writes it. */
function yamlString(text) {
    return yaml_PLAIN.test(text) && !yaml_WORDS.test(text) ? text : yaml_quoted(text);
}
/** No number, date or marker starts like this. */
const yaml_PLAIN = /^[A-Za-z/][\w/.:=,@+-]*(?<!:)$/;
/** What YAML 1.1 or 1.2 takes for something else than a string; some readers call `e0` a number, that of the package yaml among them. */
const yaml_WORDS = /^(?:true|false|yes|no|on|off|y|n|null|e[-+]?\d+)$/i;
/** Nothing invisible stays in it, and nothing that the runner takes for a command: both would be altered where it is shown. */
function yaml_quoted(text) {
    return JSON.stringify(text).replaceAll('##[', '#\\u0023[').replace(yaml_INVISIBLE, yaml_escape);
}
/** As `report/untrusted.ts` has it, with all that YAML calls unprintable. */
const yaml_INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Whether a text can stand in a block of YAML as it is. */
function isPrintable(text) {
    return text.search(yaml_INVISIBLE) === -1 && !text.includes('##[');
}
/** Pairs of surrogates, as JSON has them, are two characters to some readers. */
function yaml_escape(character) {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
function isList(value) {
    return Array.isArray(value);
}
/** A list for a key that is left out where there is nothing in it. */
function some(list) {
    return list === undefined || list.length === 0 ? undefined : list;
}

;// CONCATENATED MODULE: ./lib/explain/recipes/action.js









/** The inputs that matter, to stand under `with:` beside the image. Mounts are all there: an input replaces what was there. */
function actionLines(cooked) {
    const { tmpfs, own, fresh } = mountsOf(cooked);
    const scratch = tmpfs.map((mount) => ({ line: tmpfsLine(mount), isPlain: !hasColon(mount) }));
    const volumes = [...own, ...fresh].map((mount) => ({
        line: volumeLine(mount),
        isPlain: !hasColon(mount)
    }));
    return [
        'read-only: true',
        ...inputLines('tmpfs', scratch, parseTmpfs),
        ...inputLines('volumes', volumes, parseVolume),
        ...allowLines(cooked.allow)
    ];
}
/** The author's own rules are not known here. */
function allowLines(rules) {
    const entries = rules.map((line) => ({ line, isPlain: true }));
    const lines = inputLines('allow', entries, parseRule);
    return lines.length === 0 ? [] : [comment('Add these to the rules that you have.'), ...lines];
}
/** An input of one entry a line; what would not be read back as it was meant is left out. */
function inputLines(name, entries, parse) {
    const kept = entries.filter((entry) => isReadBack(entry, parse)).map(({ line }) => line);
    const lost = entries.filter((entry) => !isReadBack(entry, parse)).map(({ line }) => line);
    const notes = lost.map((line) => comment(`Left out, no line can say it: ${quote_quote(line)}`));
    return kept.length === 0 ? notes : [...notes, ...block(name, kept)];
}
/** A runner takes `${{` in an input for the start of an expression. */
function isReadBack({ line, isPlain }, parse) {
    const [entry, ...more] = entriesOf(line);
    const isWhole = entry === line && more.length === 0;
    return isPlain && isWhole && !line.includes('${{') && 'value' in withoutNul(parse)(line);
}
/** As a block, or in one string where a block could not hold it. */
function block(name, lines) {
    return lines.every(isPrintable)
        ? [`${name}: |`, ...indented(lines)]
        : [`${name}: ${yamlString(lines.map((line) => `${line}\n`).join(''))}`];
}

;// CONCATENATED MODULE: ./lib/plan/quantities.js


const MILLISECONDS = new Map([
    ['ms', 1],
    ['s', 1000],
    ['m', 60_000],
    ['h', 3_600_000]
]);
/** Timers of Node end at once beyond 2^31 ms; nothing here should last a day. */
const quantities_LONGEST = 24 * 3_600_000;
/** `500ms`, `30s`, `1.5m`, `1h30m`: whole milliseconds, at most a day. */
function parseDuration(text) {
    if (!/^(?:\d+(?:\.\d+)?(?:ms|[smh]))+$/.test(text))
        return notA('a duration (numbers, each with "ms", "s", "m" or "h")', '30s', text);
    const parts = [...text.matchAll(/([\d.]+)([a-z]+)/g)].map(([, count, unit = '']) => Number(count) * (MILLISECONDS.get(unit) ?? 0));
    const value = Math.round(parts.reduce((sum, part) => sum + part, 0));
    return value > quantities_LONGEST
        ? { problem: `${quote_quote(text)} is longer than "24h"; write less.` }
        : { value };
}
/** A duration that is long enough for something to happen in it. */
function parseTimeout(text) {
    const parsed = parseDuration(text);
    return 'value' in parsed && parsed.value === 0
        ? { problem: `${quote_quote(text)} leaves no time at all; write for example "60s".` }
        : parsed;
}
const EXPONENTS = new Map([
    ['k', 1],
    ['m', 2],
    ['g', 3],
    ['t', 4]
]);
/** `64m`, `2g`, `512k`, `1048576`, as Docker reads sizes: bytes, units by 1024, at least `least`. */
function sizeFrom(least) {
    return (text) => {
        const value = quantities_bytesOf(text);
        if (!Number.isSafeInteger(value))
            return notA('a size (bytes, or with "k", "m", "g")', '64m', text);
        return value < quantities_bytesOf(least)
            ? { problem: `${quote_quote(text)} is too small; write at least ${quote_quote(least)}.` }
            : { value };
    };
}
function quantities_bytesOf(text) {
    const [, count, unit = ''] = /^(\d+(?:\.\d+)?) ?(?:([kmgt])i?)?b?$/i.exec(text) ?? [];
    return Math.floor(Number(count) * 1024 ** (EXPONENTS.get(unit.toLowerCase()) ?? 0));
}
/** A whole number between two, both inclusive. */
function integerBetween(least, most, what, example) {
    return (text) => {
        const value = /^-?\d+$/.test(text) ? Number(text) : NaN;
        const within = value >= least && value <= most;
        return within ? { value } : notA(`${what} (${least} to ${most})`, example, text);
    };
}
const parsePort = integerBetween(1, 65_535, 'a port number', '8080');
/** A number of processes that the kernel's pids controller takes (its `PIDS_MAX`), or -1 for no limit. */
function parsePidsLimit(text) {
    if (text === '-1')
        return { value: -1 };
    return integerBetween(1, 4_194_304, 'a number of processes, or "-1" for no limit', '1024')(text);
}

;// CONCATENATED MODULE: ./lib/explain/recipes/compose.js




/** A Compose file of one service. */
function composeLines(cooked) {
    const { image, container } = cooked;
    const mounts = mountsOf(cooked);
    const service = {
        image,
        read_only: true,
        ...mountKeys(mounts),
        ...programKeys(container),
        ...surroundingKeys(container),
        ...confinementKeys(container)
    };
    const file = { services: { app: service }, ...topLevel(container, mounts) };
    return [...dockerNotes(container, mounts, ['size']), ...yamlLines(uninterpolated(file))];
}
/** Compose takes `$X` in any string for a variable, and `$$` for a dollar. */
function uninterpolated(value) {
    if (typeof value === 'string')
        return value.replaceAll('$', '$$$$');
    if (typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(uninterpolated);
    const entries = Object.entries(value).map(([key, inner]) => [
        key,
        inner === undefined ? undefined : uninterpolated(inner)
    ]);
    return Object.fromEntries(entries);
}
function mountKeys({ tmpfs, own, fresh }) {
    const short = tmpfs.filter((mount) => !hasColon(mount)).map(tmpfsLine);
    const long = tmpfs.filter(hasColon).map(longTmpfs);
    return { tmpfs: some(short), volumes: some([...[...own, ...fresh].map(volume), ...long]) };
}
function longTmpfs({ path, options }) {
    const size = sizeFrom('1')(optionWords(options).get('size') ?? '');
    return {
        type: 'tmpfs',
        target: path,
        tmpfs: 'value' in size ? { size: size.value } : undefined
    };
}
function volume(mount) {
    const { source, path, readOnly } = mount;
    if (!hasColon(mount))
        return volumeLine(mount);
    const type = source.startsWith('/') ? 'bind' : 'volume';
    return { type, source, target: path, read_only: readOnly ? true : undefined };
}
function programKeys(container) {
    const { entrypoint, command, user, workingDir } = container;
    return {
        entrypoint: some(entrypoint),
        command: some(command),
        environment: some(variableNames(container)),
        user,
        working_dir: workingDir
    };
}
function surroundingKeys({ hostname, init, network, platform, addHost }) {
    const isMode = network === undefined || MODES.has(network);
    return {
        hostname,
        init: init ? true : undefined,
        ...(isMode ? { network_mode: network } : { networks: [network] }),
        platform,
        extra_hosts: some(addHost)
    };
}
/** The engine's own networks, which no Compose file can list. */
const MODES = new Set(['none', 'host', 'bridge', 'default']);
function confinementKeys(container) {
    const { capDrop, capAdd, memory, shmSize, ulimits } = container;
    const limits = ulimits.map(({ name, soft, hard }) => [name, { soft, hard }]);
    return {
        cap_drop: some(capDrop),
        cap_add: some(capAdd),
        security_opt: some(securityWords(container)),
        mem_limit: memory === undefined ? undefined : dockerSize(memory),
        shm_size: shmSize === undefined ? undefined : dockerSize(shmSize),
        pids_limit: pidsLimitOf(container),
        ulimits: limits.length === 0 ? undefined : Object.fromEntries(limits)
    };
}
/** What the service names has to be declared. */
function topLevel({ network }, { own, fresh }) {
    const names = [...own, ...fresh].map(({ source }) => source);
    const named = names.filter((source) => !source.startsWith('/')).map((name) => [name, {}]);
    const isOwn = network !== undefined && !MODES.has(network);
    return {
        volumes: named.length === 0 ? undefined : Object.fromEntries(named),
        networks: isOwn ? { [network]: { external: true } } : undefined
    };
}

;// CONCATENATED MODULE: ./lib/explain/recipes/shell.js
/** A word that every shell takes for this text and expands nothing in. */
function shellWord(text) {
    if (shell_PLAIN.test(text))
        return text;
    return UNSHOWABLE.test(text) ? shell_escaped(text) : singleQuoted(text);
}
/** As POSIX has it, for a shell that knows nothing else. */
function singleQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
const shell_PLAIN = /^[\w/.:@%+,-][\w/.:@%+,=-]*$/;
/** What is altered where a recipe is shown: whatever is invisible, and the runner's own marker. */
const UNSHOWABLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u;
const EACH_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu');
/** `$'...'` of POSIX.1-2024; bytes in octal, which is never longer than three digits in any shell and any locale. */
function shell_escaped(text) {
    const kept = text.replace(/[\\']/g, '\\$&').replace(EACH_UNSHOWABLE, octal);
    return `$'${kept}'`;
}
function octal(piece) {
    const bytes = [...new TextEncoder().encode(piece)];
    return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

;// CONCATENATED MODULE: ./lib/explain/recipes/docker.js



/** A whole `docker run`, a flag a line. */
function dockerLines(cooked) {
    const { container, oneShot } = cooked;
    const mounts = mountsOf(cooked);
    const flags = [
        ['docker', 'run', ...(oneShot ? [] : ['-d'])],
        ['--read-only'],
        ...mountFlags(mounts),
        ...programFlags(container),
        ...surroundingFlags(container),
        ...confinementFlags(container),
        program(cooked)
    ];
    const command = flags.map((words) => words.map(shellWord).join(' ')).join(' \\\n  ');
    return [...dockerNotes(container, mounts, LONG_FORM), command];
}
/** Nothing but the first word of an entrypoint can be given before the image. */
function program({ image, container }) {
    const ahead = image.startsWith('-') ? ['--'] : [];
    const words = [...(container.entrypoint ?? []).slice(1), ...(container.command ?? [])];
    return [...ahead, image, ...words];
}
function mountFlags({ tmpfs, own, fresh }) {
    return [...tmpfs.map(tmpfsFlag), ...[...own, ...fresh].map(volumeFlag)];
}
function tmpfsFlag(mount) {
    if (!hasColon(mount))
        return ['--tmpfs', tmpfsLine(mount)];
    const words = [...optionWords(mount.options)].filter(([name]) => LONG_FORM.includes(name));
    const options = words.map(([name, value]) => `tmpfs-${name}=${value}`);
    return ['--mount', fields('type=tmpfs', `dst=${mount.path}`, ...options)];
}
function volumeFlag(mount) {
    if (!hasColon(mount))
        return ['-v', volumeLine(mount)];
    const type = mount.source.startsWith('/') ? 'bind' : 'volume';
    const access = mount.readOnly ? ['readonly'] : [];
    const ends = [`src=${mount.source}`, `dst=${mount.path}`];
    return ['--mount', fields(`type=${type}`, ...ends, ...access)];
}
/** What `--mount` knows of a tmpfs. */
const LONG_FORM = ['size', 'mode'];
/** `--mount` reads its value as a line of CSV (docker/cli, opts/mount.go). */
function fields(...texts) {
    return texts
        .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(',');
}
function programFlags(container) {
    return [
        ...flag('--entrypoint', container.entrypoint?.[0]),
        ...docker_flags('-e', variableNames(container)),
        ...flag('--user', container.user),
        ...flag('--workdir', container.workingDir)
    ];
}
function surroundingFlags({ hostname, init, network, platform, addHost }) {
    return [
        ...flag('--hostname', hostname),
        ...(init ? [['--init']] : []),
        ...flag('--network', network),
        ...flag('--platform', platform),
        ...docker_flags('--add-host', addHost)
    ];
}
function confinementFlags(container) {
    const { capDrop, capAdd, memory, shmSize, ulimits } = container;
    const pidsLimit = pidsLimitOf(container);
    return [
        ...docker_flags('--cap-drop', capDrop),
        ...docker_flags('--cap-add', capAdd),
        ...docker_flags('--security-opt', securityWords(container)),
        ...flag('--memory', memory === undefined ? undefined : dockerSize(memory)),
        ...flag('--shm-size', shmSize === undefined ? undefined : dockerSize(shmSize)),
        ...flag('--pids-limit', pidsLimit === undefined ? undefined : String(pidsLimit)),
        ...docker_flags('--ulimit', ulimits.map(({ name, soft, hard }) => `${name}=${soft}:${hard}`))
    ];
}
function flag(name, value) {
    return value === undefined ? [] : [[name, value]];
}
function docker_flags(name, values) {
    return values.map((value) => [name, value]);
}

;// CONCATENATED MODULE: ./lib/explain/recipes/pod-volumes.js



/** All mounts that Kubernetes can express: a mount's path has no colon there. */
function podMounts(cooked) {
    const wished = [...scratch(cooked), ...volumes(cooked)].filter((mount) => !hasColon(mount));
    const keys = [...new Set(wished.map(({ key }) => key))];
    const wishedNames = keys.map((key) => labelOf(key.replace(/^[^:]*:/, '')));
    const names = new Map(distinct(wishedNames).map((name, index) => [keys[index], name]));
    return wished.map(({ key, ...mount }) => ({ ...mount, name: names.get(key) ?? key }));
}
/** Kubernetes has no word for the size of `/dev/shm`, but takes a mount there. */
function scratch(cooked) {
    const { tmpfs } = mountsOf(cooked);
    const { shmSize } = cooked.container;
    const hasOwn = shmSize === undefined || tmpfs.some(({ path }) => path === '/dev/shm');
    const all = hasOwn
        ? tmpfs
        : [...tmpfs, { path: '/dev/shm', options: `size=${dockerSize(shmSize)}` }];
    return all.map(({ path, options }) => {
        const sizeLimit = quantityOf(optionWords(options).get('size') ?? '');
        const source = { emptyDir: { medium: 'Memory', sizeLimit } };
        return { key: `tmpfs:${path}`, path, readOnly: false, source, isFresh: false };
    });
}
function volumes(cooked) {
    const { own, fresh } = mountsOf(cooked);
    return [
        ...own.map(({ source, path, readOnly }) => {
            const volume = source.startsWith('/') ? { hostPath: { path: source } } : claim(source);
            return { key: `own:${source}`, path, readOnly, source: volume, isFresh: false };
        }),
        ...fresh.map(({ path }) => {
            return {
                key: `fresh:${path}`,
                path,
                readOnly: false,
                source: { emptyDir: {} },
                isFresh: true
            };
        })
    ];
}
function claim(name) {
    return { persistentVolumeClaim: { claimName: labelOf(name) } };
}
/** A tmpfs' size as Kubernetes writes it, `16m` as `16Mi`; undefined where it is no limit in bytes. */
function quantityOf(size) {
    const [, count = '0', unit = ''] = /^0*(\d+)([kmgtpe]?)$/i.exec(size) ?? [];
    if (Number(count) === 0)
        return undefined;
    return unit === '' ? count : `${count}${unit.toUpperCase()}i`;
}

;// CONCATENATED MODULE: ./lib/explain/recipes/pod-words.js



/** User and group by number, as a pod takes them; undefined for names and for numbers beyond what it takes. */
function numericUser({ user = '' }) {
    const numbers = /^\d+(:\d+)?$/.test(user) ? user.split(':').map(Number) : [];
    const fits = numbers.length > 0 && numbers.every((number) => number < 2 ** 31);
    return fits ? numbers : undefined;
}
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
function podHostname({ hostname = '' }) {
    return LABEL.test(hostname) ? hostname : undefined;
}
/** `HOST:IP` that a pod takes, each as its two parts. */
function hostEntries({ addHost }) {
    return addHost.flatMap((line) => {
        const [, host = '', ip = ''] = /^([^:]*):([^]*)$/.exec(line) ?? [];
        const fits = host.split('.').every((label) => LABEL.test(label)) && ip !== 'host-gateway';
        return fits ? [[host, ip]] : [];
    });
}
/** The options for confinement that a pod has words for. */
const SECURITY = new Set([
    'no-new-privileges',
    'no-new-privileges=true',
    'no-new-privileges=false',
    'seccomp=unconfined',
    'seccomp=builtin'
]);
function isKnownSecurity(option) {
    return SECURITY.has(option);
}
/** Comments on what a reader of the manifest has to know or to add. */
function podNotes(cooked) {
    const { tmpfs, fresh } = mountsOf(cooked);
    const lost = [...tmpfs, ...fresh].filter(hasColon).map(({ path }) => quote_quote(path));
    const missing = unexpressed(cooked.container);
    const env = variableNames(cooked.container).map(shown);
    return [
        ...(env.length > 0 ? [`env: ${env.join(', ')}`] : []),
        ...(missing.length > 0 ? [`Not expressed here: ${missing.join(', ')}.`] : []),
        ...(lost.length > 0 ? [`Left out, for the colon in its path: ${lost.join(', ')}.`] : []),
        ...(tmpfs.length > 0 ? ['An emptyDir has a size, but no other option of a tmpfs.'] : []),
        ...(fresh.length > 0 ? [LASTING] : [])
    ].map(comment);
}
const LASTING = 'An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim.';
const shown = (name) => (/^[!-~]+$/.test(name) ? name : quote_quote(name));
/** The inputs that a pod has no words for. */
function unexpressed(container) {
    const { init, ulimits, network, user, hostname, addHost, securityOpt } = container;
    const security = securityOpt.filter((option) => !isKnownSecurity(option));
    const hasProfile = securityWords(container).length < securityOpt.length;
    const named = [
        ['init', init],
        ['ulimits', ulimits.length > 0],
        ['pids-limit', pidsLimitOf(container) !== undefined],
        ['network', network !== undefined && network !== 'host'],
        ['user', user !== undefined && numericUser(container) === undefined],
        ['hostname', hostname !== undefined && podHostname(container) === undefined],
        ['add-host', hostEntries(container).length < addHost.length],
        ['security-opt', security.length > 0 || hasProfile]
    ];
    return named.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}

;// CONCATENATED MODULE: ./lib/explain/recipes/kubernetes.js





/** A whole manifest of a pod. */
function kubernetesLines(cooked) {
    const { container, oneShot } = cooked;
    const mounts = podMounts(cooked);
    const spec = {
        restartPolicy: oneShot ? 'Never' : undefined,
        ...surroundings(container),
        securityContext: podSecurity(cooked),
        initContainers: some(seeds(cooked, mounts)),
        containers: [main(cooked, mounts)],
        volumes: some(kubernetes_volumes(mounts))
    };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, spec };
    return [...podNotes(cooked), ...yamlLines(pod)];
}
function surroundings(container) {
    const { network, platform = '' } = container;
    const [os, arch] = platform.split('/');
    const entries = hostEntries(container);
    const ips = [...new Set(entries.map(([, ip]) => ip))];
    const aliases = ips.map((ip) => {
        return { ip, hostnames: entries.filter((entry) => entry[1] === ip).map(([host]) => host) };
    });
    return {
        hostname: podHostname(container),
        hostNetwork: network === 'host' ? true : undefined,
        hostAliases: some(aliases),
        nodeSelector: arch === undefined ? undefined : { 'kubernetes.io/os': os, 'kubernetes.io/arch': arch }
    };
}
/** For all containers of the pod: what seeds a volume has to be the same user as what reads it. */
function podSecurity({ container, group }) {
    const [runAsUser, runAsGroup] = numericUser(container) ?? [];
    const isEmpty = runAsUser === undefined && group === undefined;
    return isEmpty ? undefined : { runAsUser, runAsGroup, fsGroup: group };
}
/** An entrypoint of one empty word takes the image's away: Docker then runs the command itself. */
function main({ image, container }, mounts) {
    const { entrypoint, command, workingDir } = container;
    const hasNone = entrypoint?.length === 1 && entrypoint[0] === '';
    return {
        name: 'app',
        image,
        command: some((hasNone ? command : entrypoint)?.map(unexpanded)),
        args: hasNone ? undefined : some(command?.map(unexpanded)),
        workingDir,
        securityContext: security(container),
        resources: resources(container),
        volumeMounts: some(mounts.map(({ name, path, readOnly }) => {
            return { name, mountPath: path, readOnly: readOnly ? true : undefined };
        }))
    };
}
function resources({ memory }) {
    return memory === undefined ? undefined : { limits: { memory: quantityOf(dockerSize(memory)) } };
}
function security({ capAdd, capDrop, securityOpt }) {
    const has = (option) => securityOpt.includes(option);
    const isBound = has('no-new-privileges') || has('no-new-privileges=true');
    const hasCapabilities = capAdd.length + capDrop.length > 0;
    const profile = has('seccomp=unconfined') ? 'Unconfined' : undefined;
    const type = has('seccomp=builtin') ? 'RuntimeDefault' : profile;
    return {
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: isBound ? false : undefined,
        capabilities: hasCapabilities ? { add: some(capAdd), drop: some(capDrop) } : undefined,
        seccompProfile: type === undefined ? undefined : { type }
    };
}
/** A container for each volume that Docker would fill from the image, which Kubernetes leaves empty. */
function seeds({ image, seeded }, mounts) {
    return mounts
        .filter(({ path, isFresh }) => isFresh && seeded.some((hidden) => hidden.path === path))
        .map(({ name, path }) => {
        const target = /^\/seed(\/|$)/.test(path) ? '/zero-drift-seed' : '/seed';
        return {
            name: `seed-${name}`,
            image,
            command: ['sh', '-c', unexpanded(copying(path, target))],
            securityContext: { readOnlyRootFilesystem: true },
            volumeMounts: [{ name, mountPath: target }]
        };
    });
}
/** Only root may give the folder itself the times and the owner that `-a` asks for; for all others that would be a failure. */
function copying(path, target) {
    const ends = `${singleQuoted(`${path}/.`)} ${target}/`;
    return `if [ "$(id -u)" = 0 ]; then cp -a ${ends}; else cp -R ${ends}; fi`;
}
/** Kubernetes takes `$(X)` in a command for a variable, and `$$` for a dollar. */
function unexpanded(word) {
    return word.replaceAll('$', '$$$$');
}
function kubernetes_volumes(mounts) {
    const sources = new Map(mounts.map(({ name, source }) => [name, source]));
    return [...sources].map(([name, source]) => ({ name, ...source }));
}

;// CONCATENATED MODULE: ./lib/explain/recipes/policy.js





/** A policy file of what is new; what the author has already stays in its file or its inputs. */
function policyLines(cooked) {
    const policy = {
        version: 1,
        allow: some(cooked.allow.flatMap(allowed)),
        tmpfs: some(cooked.fix.tmpfs.map(tmpfsEntry))
    };
    return [...notes(cooked), ...yamlLines(policy)];
}
/** Volumes are no part of a policy. */
function notes(cooked) {
    const volumes = mountsOf(cooked).fresh.map(volumeLine);
    const lost = cooked.allow.filter((line) => 'problem' in parseRule(line));
    return [
        ...volumes.map((line) => comment(`The input "volumes" needs a line besides: ${quote_quote(line)}`)),
        ...lost.map((line) => comment(`Left out, no rule can say it: ${quote_quote(line)}`))
    ];
}
function allowed(line) {
    const parsed = parseRule(line);
    if ('problem' in parsed)
        return [];
    const { pattern, kinds, reason = REASON } = parsed.value;
    return [{ path: pattern, kinds: [...kinds], reason }];
}
const REASON = 'written in a volume while it was tested';
function tmpfsEntry({ path, options }) {
    const words = optionWords(options);
    const [uid, gid] = [words.get('uid'), words.get('gid')];
    const others = [...words].filter(([name]) => !policy_NAMED.has(name));
    return {
        path,
        size: words.get('size'),
        mode: words.get('mode'),
        uid: uid === undefined ? undefined : Number(uid),
        gid: gid === undefined ? undefined : Number(gid),
        exec: words.has('exec') ? true : undefined,
        options: some(others.map(([name, value]) => (value === '' ? name : `${name}=${value}`)))
    };
}
/** The options that have a key of their own. */
const policy_NAMED = new Set(['size', 'mode', 'uid', 'gid', 'exec']);

;// CONCATENATED MODULE: ./lib/explain/recipes/recipes.js






/** The checks of others that demand a read-only root filesystem, and that a recipe satisfies. */
const SATISFIED = {
    docker: ['CIS Docker Benchmark 5.12'],
    compose: ['CIS Docker Benchmark 5.12'],
    kubernetes: ['CKV_K8S_22 (Checkov)', 'KSV014 (Trivy)']
};
/** How to run the container read-only with all that it needs, for every tool there is a recipe for. */
function recipesOf(cooked) {
    return {
        docker: recipes_text([satisfies('docker'), ...dockerLines(cooked)]),
        compose: recipes_text([satisfies('compose'), ...composeLines(cooked)]),
        kubernetes: recipes_text([satisfies('kubernetes'), ...kubernetesLines(cooked)]),
        action: recipes_text(actionLines(cooked)),
        policy: recipes_text(policyLines(cooked))
    };
}
function satisfies(recipe) {
    return comment(`Satisfies ${SATISFIED[recipe].join(', ')}.`);
}
function recipes_text(lines) {
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/explain/trials.js





/** Boots read-only with real mounts, two containers at a time where they cannot get in each other's way; no set is tried twice. */
function trials(bench) {
    const known = new Map();
    const once = (mounts) => {
        const key = keyOf(mounts);
        const outcome = known.get(key) ?? trials_tried(mounts, bench);
        known.set(key, outcome);
        return outcome;
    };
    return (sets) => inTurns(sets, abreast(bench.plan), once);
}
/** A volume that both write to, or a port of the host, can be had by one at a time only. */
function abreast({ container: { volumes, network } }) {
    const shared = volumes.some(({ readOnly, source }) => !readOnly && source !== '');
    return shared || network === 'host' ? 1 : 2;
}
async function inTurns(items, many, work) {
    const results = [];
    const waiting = [...items.entries()];
    const run = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            results[next[0]] = await work(next[1]);
        }
    };
    await Promise.all(Array.from({ length: many }, run));
    return results;
}
async function trials_tried(mounts, bench) {
    const { budget, around, ground } = bench;
    const left = budget.deadline - around.world.clock.now();
    if (budget.boots === 0 || left < SHORTEST)
        return undefined;
    budget.boots -= 1;
    const hearing = listen();
    const plan = hastened(planWith(bench.plan, fixOf(mounts, ground)), bench, left);
    return withTrial(plan, around, hearing.onOutput, async (trial) => {
        await silence(trial, around.world);
        const { failure, smoke } = trial.exercise;
        for (const { output } of smoke)
            hearing.onCommand(output);
        return { failure, refusals: hearing.refusals() };
    });
}
/** Nothing boots in less. */
const SHORTEST = 1000;
/** The mounts with all their options, sorted by path. */
function fixOf(mounts, ground) {
    const isMemory = ({ kind }) => kind === 'tmpfs';
    const sorted = byPath(mounts);
    return {
        tmpfs: sorted.filter(isMemory).map((mount) => tmpfsOn(mount, ground)),
        volumes: sorted.filter((mount) => !isMemory(mount)).map(({ path }) => path)
    };
}
/** The plan with a fix: its volumes are the container's own, and go with it. */
function planWith(plan, fix) {
    const { container } = plan;
    const volumes = fix.volumes.map((path) => ({ source: '', path, readOnly: false }));
    return {
        ...plan,
        container: {
            ...container,
            tmpfs: [...container.tmpfs, ...fix.tmpfs],
            volumes: [...container.volumes, ...volumes]
        }
    };
}
const SLOWER = 4;
const trials_LEAST = 5000;
/** A container that lacks something may hang: it gets four times as long as the one that lacked nothing, which had the machine to itself. */
function hastened(plan, { pace }, left) {
    const within = (limit, took) => Math.max(1, Math.min(limit, Math.max(trials_LEAST, SLOWER * took), left));
    const { limits } = plan;
    const startup = within(limits.startup, pace.startup);
    const smoke = within(limits.smoke, pace.smoke);
    return { ...plan, limits: { ...limits, startup, smoke, settle: Math.min(limits.settle, left) } };
}

;// CONCATENATED MODULE: ./lib/explain/suggest.js






/** What was found, with all that a reader needs to act on it; undefined where there is nothing to suggest. */
function suggest(found, shown, judged) {
    const { mounts, outcome, minimal } = found;
    const { writes, ground } = shown;
    const fix = fixOf(mounts, ground);
    const allow = allowanceFor(lastingPlaces(mounts, shown, judged), {
        drift: driftOf(judged),
        ...shown
    });
    const proven = outcome !== undefined;
    const elsewhere = withoutMount(writes);
    const isOfUse = mounts.length + allow.length > 0 || judged.judgement.verdict === 'pass';
    if (!isOfUse && (proven || elsewhere.length === 0))
        return undefined;
    return {
        proven,
        minimal,
        fix,
        allow,
        hidden: hiddenBy(fix.tmpfs.map(({ path }) => path), ground),
        purposes: purposesOf(byPath(mounts), writes),
        elsewhere,
        refusals: outcome?.refusals ?? [],
        recipes: suggest_marked(proven, recipesFor(fix, allow, ground, judged))
    };
}
const driftOf = ({ judgement }) => judgement.changes.filter(({ allowed }) => !allowed);
/** Mount points of what keeps data: the volumes of the fix, but those that only spare the image's files, and those in which something changed. */
function lastingPlaces(mounts, { volumes }, judged) {
    const data = mounts.filter(({ kind }) => kind === 'data').map(({ path }) => path);
    const seeded = new Set(mounts.filter(({ kind }) => kind === 'seeded').map(({ path }) => path));
    const changed = [...driftOf(judged), ...volumes].map(({ place }) => place);
    return [...data, ...changed.filter((place) => isLasting(place) && !seeded.has(place))];
}
const isLasting = (place) => place !== '/' && !/^\/dev(?:\/|$)/.test(place);
const hiddenBy = (paths, ground) => paths.map((path) => hiddenBelow(path, ground)).filter(({ files }) => files > 0);
function recipesFor(fix, allow, ground, { plan }) {
    return recipesOf({
        image: plan.image.reference,
        container: plan.container,
        fix,
        seeded: hiddenBy(fix.volumes, ground),
        allow,
        group: ground.owner?.gid,
        oneShot: plan.wait.kind === 'exit'
    });
}
/** Whoever opens the file alone is not to take a lead for a fix. */
function suggest_marked(proven, recipes) {
    if (proven)
        return recipes;
    const mark = (recipe) => `# ${UNPROVEN}\n${recipe}`;
    return {
        docker: mark(recipes.docker),
        compose: mark(recipes.compose),
        kubernetes: mark(recipes.kubernetes),
        action: mark(recipes.action),
        policy: mark(recipes.policy)
    };
}
const UNPROVEN = 'Not proven: read-only with these mounts the image did not pass its smoke test.';

;// CONCATENATED MODULE: ./lib/explain/explain.js












/** Whether anybody asked why; with a writable root there is nothing to find out. */
function isToBeExplained({ plan, observation, judgement }) {
    if (plan.explain.when !== 'on-failure')
        return plan.explain.when === 'always';
    return judgement.verdict !== 'pass' || observation.refusals.length > 0;
}
/** The judgement with what was found out; a fault on the way changes no verdict, but for a cancellation. */
async function explained(judged, around) {
    const { judgement, exercise, observation } = judged;
    const isTroubled = ownFailure(exercise) !== undefined || observation.refusals.length > 0;
    try {
        const { explain: asked, container } = judged.plan;
        const explanation = await in_time_inTime(asked.limit, container.labels, around.world, () => explain(judged, around));
        const findings = findingsOf(explanation, isTroubled);
        return { judgement: withFindings(judgement, findings), explanation };
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        const message = error instanceof Error ? error.message : String(error);
        return { judgement: withFindings(judgement, [makeFinding('unexplained', { message })]) };
    }
}
/** What was attacked had passed its smoke test: no mount would have helped it. */
const ownFailure = ({ failure, attack }) => attack === undefined ? failure : undefined;
/** Boots of one explanation, the rehearsal included. */
const MOST_BOOTS = 12;
/** Finds out which paths have to be writable, and proves it: rehearses with a writable root, proposes mounts, tries them, and drops what can be done without. */
async function explain(judged, around) {
    const { plan, exercise, observation } = judged;
    const { clock } = around.world;
    const began = clock.now();
    const budget = { boots: MOST_BOOTS - 1, deadline: began + plan.explain.limit };
    const effort = () => ({
        boots: MOST_BOOTS - budget.boots,
        milliseconds: Math.round(clock.now() - began)
    });
    const rehearsal = await rehearse(plan, around);
    if (rehearsal.failure !== undefined) {
        return { kind: 'broken', failure: rehearsal.failure, effort: effort() };
    }
    const without = { failure: ownFailure(exercise), refusals: observation.refusals };
    const found = await explain_look(rehearsal, without, { plan, around, budget });
    const suggestion = suggest(found, rehearsal, judged);
    return suggestion === undefined
        ? { kind: 'nothing', effort: effort() }
        : { kind: 'suggestion', suggestion, effort: effort() };
}
/** Where nothing failed and nothing was refused, it is proven already that it needs nothing. */
async function explain_look(shown, without, { plan, around, budget }) {
    const { writes, ground, pace } = shown;
    if (without.failure === undefined && without.refusals.length === 0) {
        return { mounts: [], outcome: without, minimal: true };
    }
    const free = possibleIn(plan, shown);
    return search_search({
        attempt: trials({ plan, ground, around, budget, pace }),
        without,
        proposals: proposals(writes, ground).map(free),
        lastResort: (refusals) => free(lastResort(writes, refusals, ground))
    });
}
/** Where nothing is mounted yet, and where a mount would not let in what looks like an intruder; what was beside such a mount goes with it. */
function possibleIn({ container, image }, { writes, ground }) {
    const own = [...container.tmpfs, ...container.volumes].map(({ path }) => path);
    const mounted = [...own, ...image.volumes];
    const taken = new Set(mounted.map((path) => parentOf(behindLinks(`${path}/x`, ground.image))));
    const isOpen = makesRoomFor(suspiciousAmong(writes));
    return (mounts) => {
        const kept = mounts.filter((mount) => !taken.has(mount.path) && !isOpen(mount));
        const paths = new Set(kept.map(({ path }) => path));
        return kept.filter(({ beside }) => beside === undefined || paths.has(beside));
    };
}

;// CONCATENATED MODULE: ./lib/judge/find.js


/** The finding for what the image failed at; `oneShot` is a container that was meant to end. */
function findFailure({ failure }, refusals, oneShot) {
    return failure === undefined ? [] : [makeFinding(failure.kind, { ...failure, refusals, oneShot })];
}
/** The last guard before a `pass`: whoever reports no failure has a passed result for every planned step, and after a planned attack once more. */
function findUnproven(plan, { failure, smoke, attack }) {
    if (failure !== undefined)
        return [];
    const rounds = plan.attack.length === 0 ? [smoke] : [smoke, attack?.smoke ?? []];
    return [
        ...rounds
            .flatMap((results) => find_missing(plan.smoke, (step, index) => results[index]?.step === step && results[index].passed))
            .map((step) => unproven(`the smoke step ${quote(step)} has no passed result`)),
        ...find_missing(plan.attack, (step, index) => attack?.steps[index]?.step === step).map((step) => unproven(`the step ${quote(step)} of the attack has no result`))
    ];
}
function find_missing(steps, has) {
    return steps.map(({ step }) => step).filter((step, index) => !has(step, index));
}
const unproven = (what) => makeFinding('internal-fault', {
    message: `No failure was reported, but ${what}. Please report this as a bug.`
});
/** One for each path, or for each line that names none. */
function findRefusedWrites(refusals) {
    const folded = new Map();
    for (const refusal of refusals) {
        const key = JSON.stringify([refusal.path ?? null, refusal.path ?? refusal.message]);
        if (!folded.has(key))
            folded.set(key, refusal);
    }
    return [...folded.values()].map((refusal) => makeFinding('refused-write', refusal));
}
/** What the attack was refused, all in one: it is as it should be. */
function findRefusedAttack({ attackRefusals = [] }) {
    return attackRefusals.length === 0
        ? []
        : [makeFinding('refused-attack', { refusals: attackRefusals })];
}
/** What a verdict says nothing about: use that was not tried, writable places that were not looked at. */
function findGaps(plan, { places, unfrozen }) {
    return [
        ...(plan.smoke.length === 0 && plan.wait.kind !== 'exit' ? [makeFinding('boot-only', {})] : []),
        ...findUnwatched(places),
        ...findBeyondLimit(plan, places),
        ...(unfrozen === true ? [makeFinding('unfrozen', {})] : [])
    ];
}
/** Writable places that nobody looked at, together where the reason is the same. */
function findUnwatched(places) {
    const blind = places.filter(({ writable, watched }) => writable && watched === 'none');
    const reasons = new Set(blind.map(({ reason = '' }) => reason));
    return [...reasons].map((reason) => {
        const paths = blind.filter((place) => (place.reason ?? '') === reason).map(({ path }) => path);
        return makeFinding('unwatched', { paths, reason });
    });
}
function findBeyondLimit({ watch }, places) {
    const paths = places.filter(({ partial }) => partial === true).map(({ path }) => path);
    return paths.length === 0 ? [] : [makeFinding('beyond-limit', { paths, limit: watch.limit })];
}
/** Files whose times moved alone, all in one; folders in which something came and went, one by one up to a number that somebody reads. */
function findIdle(changes) {
    const pathsOf = (idle) => changes.filter((change) => change.idle === idle).map(({ path }) => path);
    const [touched, restless] = [pathsOf('touched'), pathsOf('transient')];
    const single = restless.slice(0, find_MOST_FOLDERS).map((path) => [path]);
    const rest = restless.slice(find_MOST_FOLDERS);
    return [
        ...(touched.length > 0 ? [makeFinding('touched', { paths: touched })] : []),
        ...[...single, ...(rest.length > 0 ? [rest] : [])].map((paths) => makeFinding('transient', { paths }))
    ];
}
const find_MOST_FOLDERS = 20;
/** A container that did not stop in time, and so could not write what it writes at its end. */
function findKilled({ killedAfter }) {
    return killedAfter === undefined ? [] : [makeFinding('killed', { milliseconds: killedAfter })];
}

;// CONCATENATED MODULE: ./lib/judge/fault.js




/** Findings for something thrown: one for each bad input, one for a fault of the world, one for a fault of our own. */
function findingFromError(error) {
    if (error instanceof plan_faults/* BadInputs */.JM && error.inputs.length > 0) {
        return error.inputs.map((input) => makeFinding('bad-input', input));
    }
    if (error instanceof plan_faults/* Fault */.vC)
        return [makeFinding(error.kind, { message: withCause(error) })];
    return [makeFinding('internal-fault', { message: `${fault_describe(error)} ${REPORT_IT}` })];
}
/** The same judgement, with something that was thrown after it: what was found before is kept, and it is never a pass. */
function withFault(judgement, error) {
    return withFindings(judgement, findingFromError(error));
}
/** The judgement when something was thrown on the way; what the exercise had already failed at is kept. */
function judgeFault(error, exercise) {
    const failure = exercise === undefined ? [] : findFailure(exercise, [], false);
    const findings = sortFindings([...findingFromError(error), ...failure]);
    return { verdict: worstVerdict(findings), findings, changes: [], rules: [], drift: [] };
}
const REPORT_IT = 'This is a fault of Zero Drift, not of the image: please report it.';
/** A cause is told once: a message that already quotes it is left alone. */
function withCause({ message, cause }) {
    const reason = cause instanceof Error ? cause.message : '';
    return reason === '' || message.includes(reason)
        ? message
        : `${message} Cause: ${reason.replace(/\.?$/, '.')}`;
}
function fault_describe(error) {
    if (error instanceof Error)
        return `${error.name}: ${error.message.replace(/\.?$/, '.')}`;
    return `Thrown: ${typeof error === 'string' ? error : typeof error}.`;
}

;// CONCATENATED MODULE: ./lib/judge/scratch-change.js
/**
 * Whether a change is what memory is there for: an ordinary file in a tmpfs that the author declared, in `/dev/shm` or in `/dev/mqueue`,
 * or a socket or FIFO in `/dev`. What could be run, lends rights or is a device is not.
 */
function isScratch(places) {
    // Of two with one path the first counts: `/` is the root filesystem, whatever else says so.
    const types = new Map(places.toReversed().map((place) => [place.path, place]));
    return ({ place, after }) => {
        const where = types.get(place);
        if (where === undefined || after === undefined)
            return false;
        switch (where.type) {
            case 'tmpfs':
                return where.declared && scratch_change_isHarmless(after);
            case 'shm':
            case 'mqueue':
                return scratch_change_isHarmless(after);
            case 'dev':
                return after.type === 'socket' || after.type === 'fifo';
            case 'rootfs':
            case 'volume':
            case 'bind':
                return false;
        }
    };
}
function scratch_change_isHarmless({ type, mode, capabilities }) {
    if (type === 'device')
        return false;
    return type !== 'file' || ((mode & 0o6111) === 0 && capabilities === undefined);
}

;// CONCATENATED MODULE: ./lib/judge/allow.js


/** Holds every change against the allowlist; the first rule that matches is the one that counts as used. */
function applyRules(rules, changes, places) {
    const used = new Map();
    const isMemory = isScratch(places);
    const ruleFor = (change) => {
        if (change.idle !== undefined)
            return NO_CONTENT;
        const rule = rules.find(({ allows }) => allows(change.path, change.kind));
        if (rule !== undefined)
            used.set(rule, (used.get(rule) ?? 0) + 1);
        return rule?.rule ?? (isMemory(change) ? allow_SCRATCH : null);
    };
    const judged = changes.map((change) => judgedChange(change, ruleFor(change)));
    const idle = rules.filter((rule) => !used.has(rule));
    return {
        changes: judged.toSorted((one, other) => rank(one) - rank(other)),
        rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
        unused: idle.filter(({ allows }) => !changes.some(({ path, kind }) => allows(path, kind)))
    };
}
/** Spelt out: an object that is made by spreading takes several times the memory, and there are a hundred thousand of them. */
function judgedChange(change, rule) {
    const { path, kind, place, bytes, before, after, meanwhile, idle } = change;
    const { severity, tags } = appraise(change);
    const judged = {
        path,
        kind,
        place,
        allowed: rule !== null,
        rule,
        severity,
        tags
    };
    if (bytes !== undefined)
        judged.bytes = bytes;
    if (meanwhile !== undefined)
        judged.meanwhile = meanwhile;
    if (before !== undefined)
        judged.before = before;
    if (after !== undefined)
        judged.after = after;
    if (idle !== undefined)
        judged.idle = idle;
    return judged;
}
/** Rules that are nobody's: what changed in nothing but times, and what is made where a container may make things. */
const NO_CONTENT = 'no content changed';
const allow_SCRATCH = 'scratch';
const rank = ({ allowed, severity }) => allowed ? SEVERITIES.length : SEVERITIES.indexOf(severity);
const rulePart = ({ rule, source }, used) => ({
    rule,
    source,
    used,
    expired: false
});

;// CONCATENATED MODULE: ./lib/judge/recovery.js



/** The judgement with what a fresh container showed. */
function judgeRecovery(plan, judgement, recovery) {
    const { failure, milliseconds, after } = recovery;
    const differences = differencesIn(plan, recovery);
    const identical = after !== undefined && differences.length === 0;
    const survived = survivors(plan, judgement);
    const restart = after && {
        restart: {
            passed: after.restart.failure === undefined,
            milliseconds: after.restart.milliseconds
        }
    };
    const passed = failure === undefined && identical;
    const judged = { passed, milliseconds, identical, differences, survived, ...restart };
    return {
        judgement: withFindings(judgement, recovery_findingsOf(plan, recovery, judged)),
        recovery: judged
    };
}
/** The allowlist allows a fresh container what it allowed the judged one. */
function differencesIn({ rules }, { after }) {
    const { changes } = applyRules(rules, after?.changes ?? [], []);
    return changes.filter(({ allowed }) => !allowed).map(({ path }) => path);
}
/** Drift in named volumes and binds; what lies in the container's own volumes goes with it. */
function survivors({ container }, { changes }) {
    const lasting = container.volumes.filter(({ source }) => source !== '');
    const places = new Set(lasting.map(({ path }) => path));
    return changes
        .filter(({ allowed, place }) => !allowed && places.has(place))
        .map(({ path }) => path);
}
function recovery_findingsOf(plan, { failure, said, after }, { milliseconds, differences, survived, passed, restart }) {
    const well = passed && restart?.passed === true;
    const facts = { milliseconds, restart: restart?.milliseconds ?? 0 };
    return [
        ...(failure === undefined
            ? []
            : [makeFinding('not-recovered', { failure, milliseconds, said })]),
        ...(differences.length > 0 ? [makeFinding('not-identical', { paths: differences })] : []),
        ...(after === undefined ? [] : findRestart(plan, after.restart)),
        ...(survived.length > 0 ? [makeFinding('survived', { paths: survived })] : []),
        ...(well ? [makeFinding('recovered', { ...facts, partial: after?.partial === true })] : [])
    ];
}
/** Why it does not work after a restart; where a permission was denied, every tmpfs is a suspect. */
function findRestart({ container }, { failure, said, denied }) {
    if (failure === undefined)
        return [];
    const tmpfs = denied ? container.tmpfs.map(({ path }) => path) : [];
    return [makeFinding('not-restarted', { failure, said, tmpfs })];
}

;// CONCATENATED MODULE: ./lib/observe/recovery.js








/** Boots afresh what was removed, holds its root filesystem against that of a container that was never started, and starts it a second time. */
async function recover(planned, around) {
    const { world, removals, engine } = around;
    const plan = { ...planned, limits: { ...planned.limits, settle: 0 } };
    const began = world.clock.now();
    // What could not be removed is told at the end of the check.
    await Promise.allSettled(removals);
    const twin = lendTwin(placed(plan, engine), world, removals);
    try {
        const hearing = listen();
        return await withTrial(plan, around, hearing.onOutput, async (fresh) => {
            const { failure } = fresh.exercise;
            const milliseconds = Math.round(world.clock.now() - began);
            if (failure !== undefined) {
                await silence(fresh, world);
                return { failure, milliseconds, said: lastOf(hearing) };
            }
            return { failure, milliseconds, after: await goOn(fresh, { plan, world, twin }) };
        });
    }
    finally {
        twin.done();
    }
}
const lastOf = (hearing) => hearing.log().slice(-1000);
async function goOn(fresh, { plan, world, twin }) {
    const { life, exercise } = fresh;
    await halt(fresh, plan, world);
    const question = { world, limit: plan.watch.limit };
    // Made only now: by its birth the engine's own clock parts the container's two lives.
    const original = await twin.id().then((id) => surveyTwin({ ...question, id }));
    const own = await surveyRoot({ ...question, id: life.id });
    const lists = [await world.engine.changes(life.id)];
    const moved = movedSince(original, { ...own, container: exercise.container, lists });
    return {
        changes: byPath(moved.map((one) => changeIn('/', one))),
        partial: original.partial || own.partial,
        restart: await startAgain(fresh, original.created, world)
    };
}
/** Stops it as `docker stop` would, but that one which does not listen need not be waited for; returns when all it printed was heard. */
async function halt({ life, exercise: { container } }, { image, limits }, { engine, clock }) {
    if (container?.running === true) {
        const isDeaf = (await engine.catches(container, image.stopSignal)) === false;
        await (isDeaf ? engine.kill(life.id) : engine.stop(life.id, limits.stop));
    }
    await life.ended;
    await clock.sleep(recovery_LAST_WORDS, life.silent);
}
const recovery_LAST_WORDS = 5000;
async function startAgain(fresh, since, world) {
    const hearing = listen();
    const began = world.clock.now();
    const again = await fresh.again(hearing.onOutput, since);
    const milliseconds = Math.round(world.clock.now() - began);
    const { failure, smoke } = again.exercise;
    if (failure === undefined)
        return { failure, milliseconds, denied: false };
    await silence(again, world);
    const told = [hearing.log(), ...smoke.map(({ output }) => output)];
    const denied = told.some((text) => DENIED.test(text));
    return { failure, milliseconds, said: lastOf(hearing), denied };
}
/** EACCES, as the C library and runtimes of languages word it. */
const DENIED = /permission denied|\bEACCES\b|access (?:is )?denied/i;

;// CONCATENATED MODULE: ./lib/explain/recovered.js



/** Whether there is anything to recover: what never worked would not work afresh. */
function isToBeRecovered({ plan, exercise }) {
    return plan.recover && (exercise.failure === undefined || exercise.attack !== undefined);
}
/** The judgement with what a fresh container shows; a fault on the way makes an error of the verdict, but for a cancellation. */
async function recovered({ plan, judgement }, around) {
    try {
        return judgeRecovery(plan, judgement, await recover(plan, around));
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        return { judgement: withFault(judgement, error) };
    }
}

;// CONCATENATED MODULE: ./lib/plan/mounted.js
/** Wherever the author or the image mounts something, without slashes at the end; one may come twice. */
function mountPoints({ container, image }) {
    const mounted = [...container.tmpfs, ...container.volumes].map(({ path }) => path);
    return [...mounted, ...image.volumes].map(mounted_withoutSlash);
}
/** Of mounts, the one that a path lies in and no other of them is nearer to; undefined where it lies in none. */
function innermost(path, mounts) {
    const around = mounts.filter((mount) => path.startsWith(`${mounted_withoutSlash(mount.path)}/`));
    return around.toSorted((one, other) => other.path.length - one.path.length)[0];
}
/** The author's volume or bind that a path lies in; undefined where it lies in none. */
function mountAround(path, { container }) {
    return innermost(path, container.volumes);
}
const mounted_withoutSlash = (path) => path.replace(/\/+$/, '');
/** Whether a path lies in a folder of the machine's that the container may write to: nothing there is rehearsed. */
function isBound(path, plan) {
    const mount = mountAround(path, plan);
    return mount?.source.startsWith('/') === true && !mount.readOnly;
}
/** Why nothing is tried in such a folder. */
const BOUND = "it lies in a bind mount, which is the machine's: nothing there is rehearsed";

;// CONCATENATED MODULE: ./lib/judge/remedy.js



/** Which setting would have refused it, in the words of the inputs. */
function remedyFor({ act, path, risen }, plan) {
    if (act === 'sysctl')
        return remedy_SYSTEM_PATHS;
    const place = placeOf(path, plan);
    switch (place.kind) {
        case 'root':
            // On a writable root filesystem there is nothing to remount.
            return plan.container.readOnly ? againstRemounting(plan) : '`read-only: true`';
        case 'dev':
            return risen ? againstRising(plan) : NOT_ROOT;
        case 'tmpfs':
        case 'volume':
            return onMount(act, place);
    }
}
const remedy_SYSTEM_PATHS = 'leaving out what makes /proc/sys writable, such as `systempaths=unconfined`';
const NOT_ROOT = 'a `user` that is not root: only root writes to `/dev`';
/** It takes the right to mount. */
function againstRemounting({ container: { capAdd } }) {
    const given = capAdd.find((one) => one === 'ALL' || one === 'SYS_ADMIN');
    return given === undefined ? '`cap-drop: ALL`' : `leaving out \`cap-add: ${given}\``;
}
/** Where nobody becomes root any more, who is root already came from elsewhere. */
function againstRising({ container }) {
    return isPrivilegeKept(container.securityOpt)
        ? 'nothing: root writes to `/dev`, but nobody becomes root with `no-new-privileges`'
        : '`security-opt: no-new-privileges`: only root writes to `/dev`, and nobody becomes root then';
}
function onMount(act, mount) {
    if (act === 'setuid')
        return NO_NEW;
    return act === 'execute' ? againstRunning(mount) : againstWriting(mount);
}
const NO_NEW = '`security-opt: no-new-privileges`: such a program then gives nobody any rights';
function againstRunning(mount) {
    return mount.kind === 'tmpfs'
        ? `\`noexec\` on the tmpfs ${quote(mount.path)}`
        : `${readOnlyVolume(mount)}, or a \`tmpfs\` there, which is \`noexec\`, where nothing has to last`;
}
function againstWriting(mount) {
    return mount.kind === 'tmpfs'
        ? `no tmpfs on ${quote(mount.path)}, or a narrower one`
        : readOnlyVolume(mount);
}
function readOnlyVolume({ path, source }) {
    const mount = quote(`${source === '' ? 'NAME' : source}:${path}:ro`);
    const whose = source === '' ? `the volume ${quote(path)} of the image's` : `the volume ${quote(source)}`;
    return `${whose}, mounted read-only (\`volumes\`: ${mount})`;
}
/** The innermost mount that the path lies in. */
function placeOf(path, { container, image }) {
    const memory = [...container.tmpfs.map((one) => one.path), '/dev/shm'];
    const volumes = [...container.volumes, ...image.volumes.map((one) => ({ path: one, source: '' }))];
    const places = [
        ...memory.map((one) => ({ kind: 'tmpfs', path: one, source: '' })),
        ...volumes.map((one) => ({ kind: 'volume', path: one.path, source: one.source })),
        { kind: 'dev', path: '/dev' }
    ];
    return innermost(path, places) ?? { kind: 'root', path: '/' };
}

;// CONCATENATED MODULE: ./lib/judge/scorecard.js


/** What the attempts add up to. */
function scorecardOf(tryings, plan) {
    const isRoots = tryings.every(({ user }) => user === 'root');
    const attacks = tryings
        .map((trying) => attackOf(trying, plan, !isRoots && trying.user === 'root'))
        .toSorted((one, other) => scorecard_rank(one) - scorecard_rank(other));
    const many = (outcome) => attacks.filter((one) => one.outcome === outcome).length;
    const contrasted = attacks.filter(({ contrast }) => contrast !== undefined);
    const landing = contrasted.filter(({ contrast }) => contrast === 'landed').length;
    return {
        attacks,
        landed: many('landed'),
        refused: many('refused'),
        notRun: many('not-run'),
        ...(contrasted.length === 0 ? {} : { contrast: landing })
    };
}
/** The scorecard in one finding: drift where more landed than may. */
function findAttacks(scorecard, { rehearsal }) {
    const most = rehearsal?.maxLanded ?? Infinity;
    return scorecard.landed > most
        ? [makeFinding('attacks-landed', { ...scorecard, most })]
        : [makeFinding('attacks', scorecard)];
}
const OUTCOMES = ['landed', 'refused', 'not-run'];
const scorecard_rank = ({ outcome }) => OUTCOMES.indexOf(outcome);
function attackOf(trying, plan, risen) {
    const { attempt, user, result, contrast } = trying;
    const { name, title, technique, worth, act } = attempt;
    const { path } = result;
    const remedy = result.kind === 'landed' ? remedyFor({ act, path, risen }, plan) : undefined;
    return {
        ...{ name, title, technique, user, path, outcome: result.kind },
        ...(contrast === undefined ? {} : { contrast: contrast.kind }),
        detail: detailOf(result),
        ...(remedy === undefined ? {} : { remedy }),
        worth
    };
}
function detailOf(result) {
    switch (result.kind) {
        case 'landed':
            return 'It landed.';
        case 'refused':
            return `Refused: ${scorecard_REASONS.get(result.reason) ?? `the kernel says ${result.reason}`}.`;
        case 'not-run':
            return `Not run: ${result.reason}.`;
    }
}
const scorecard_REASONS = new Map([
    ['EROFS', 'the file system is read-only'],
    ['EACCES', 'the user has no right to'],
    ['EPERM', 'the user has no right to'],
    ['NOEXEC', 'no program runs from there (`noexec`)'],
    ['NOSUID', 'set-uid means nothing there (`nosuid`)'],
    ['NONEWPRIVS', 'nobody gets new rights (`no-new-privileges`)'],
    ['ENOSPC', 'there is no room'],
    ['EDQUOT', 'there is no room'],
    ['EAGAIN', 'it may start no further process']
]);

;// CONCATENATED MODULE: ./lib/plan/brought-along.js

/** What needs a place where a program can be put and run: every place that may be writable is tried. */
function broughtAlong(plan) {
    const places = [...new Set([...ALWAYS, ...mountPoints(plan)])];
    return [
        {
            name: 'set-uid-copy',
            title: 'Leave a set-uid program',
            technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
            act: 'setuid',
            paths: ['/usr/bin', ...places].map((place) => `${place}/zero-drift`),
            worth: 'Whoever comes back as nobody stays nobody.'
        },
        ...places.map((place) => ({
            name: 'download-and-execute',
            title: `Bring a program to ${place} and run it`,
            technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
            act: 'execute',
            paths: [`${place}/zero-drift`],
            worth: 'The intruder has only the tools that the image has.'
        }))
    ];
}
/** Where every container may have something writable. */
const ALWAYS = ['/tmp', '/run', '/dev/shm', '/dev'];

;// CONCATENATED MODULE: ./lib/plan/program.js
/** The words that the container starts with: a new entrypoint drops the image's command, as everywhere. */
function argvOf({ container, image }) {
    const given = container.entrypoint;
    const command = container.command ?? (given === undefined ? image.command : []);
    return [...(given ?? image.entrypoint), ...command];
}
/** Where the program may lie that the container starts, likeliest first. */
function programPaths(plan) {
    const [program = ''] = argvOf(plan);
    if (program === '')
        return [];
    if (program.startsWith('/'))
        return [program];
    const home = (plan.container.workingDir ?? plan.image.workingDir).replace(/\/+$/, '');
    return program.includes('/')
        ? [`${home}/${program.replace(/^\.\//, '')}`]
        : SEARCHED.map((folder) => `${folder}/${program}`);
}
/** `PATH` as runtimes set it where an image says nothing. */
const SEARCHED = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

;// CONCATENATED MODULE: ./lib/plan/steady-attempts.js
/** What is tried in every image alike: files that some program obeys, and the kernel itself. */
const STEADY = [
    {
        name: 'library-hijack',
        title: 'Put a library before the right one',
        technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
        act: 'plant',
        paths: ['/usr/local/lib/libc.so.6'],
        worth: 'Programs load the libraries that they were built with.'
    },
    {
        name: 'ld-preload',
        title: 'Have every program load a library',
        technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
        act: 'append',
        paths: ['/etc/ld.so.preload'],
        worth: 'No program runs the code of an intruder without knowing it.'
    },
    {
        name: 'cron-entry',
        title: 'Add a cron entry',
        technique: { id: 'T1053.003', name: 'Cron' },
        act: 'plant',
        paths: ['/etc/cron.d/zero-drift', '/var/spool/cron/crontabs/root'],
        worth: 'Nothing of his runs again by itself.'
    },
    {
        name: 'systemd-unit',
        title: 'Add a systemd unit',
        technique: { id: 'T1543.002', name: 'Systemd Service' },
        act: 'plant',
        paths: ['/etc/systemd/system/zero-drift.service'],
        worth: 'Nothing of his starts with the system.'
    },
    {
        name: 'shell-profile',
        title: 'Change a shell start-up file',
        technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
        act: 'append',
        paths: ['~/.profile', '/etc/profile.d/zero-drift.sh'],
        worth: 'Whoever opens a shell in the container runs nothing but the shell.'
    },
    {
        name: 'ssh-key',
        title: 'Add an SSH key',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        act: 'append',
        paths: ['~/.ssh/authorized_keys', '/root/.ssh/authorized_keys'],
        worth: 'No key of his opens the door.'
    },
    {
        name: 'account',
        title: 'Add an account to /etc/passwd',
        technique: { id: 'T1136.001', name: 'Local Account' },
        act: 'append',
        paths: ['/etc/passwd'],
        worth: 'Nobody is in it who was not built in.'
    },
    {
        name: 'sudoers',
        title: 'Add a sudo rule',
        technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
        act: 'plant',
        paths: ['/etc/sudoers.d/zero-drift'],
        worth: 'Nobody becomes root by a rule that he wrote himself.'
    },
    {
        name: 'remount',
        title: 'Remount the root filesystem writable',
        technique: { id: 'T1562.001', name: 'Disable or Modify Tools' },
        act: 'remount',
        paths: ['/'],
        worth: 'Read-only is more than a habit: it cannot be switched off from inside.'
    },
    {
        name: 'proc-sys',
        title: 'Write through /proc/sys',
        technique: { id: 'T1611', name: 'Escape to Host' },
        act: 'sysctl',
        paths: ['/proc/sys/kernel/core_pattern'],
        worth: 'The kernel that all containers share keeps its settings.'
    }
];

;// CONCATENATED MODULE: ./lib/plan/web-root.js


/** Where web servers keep their pages by default. */
const KNOWN_ROOTS = [
    '/var/www/html',
    '/var/www/localhost/htdocs',
    '/usr/share/nginx/html',
    '/usr/local/apache2/htdocs',
    '/usr/local/nginx/html',
    '/usr/local/tomcat/webapps/ROOT',
    '/var/lib/tomcat10/webapps/ROOT',
    '/var/lib/tomcat9/webapps/ROOT',
    '/usr/share/caddy',
    '/opt/bitnami/nginx/html',
    '/srv/www',
    '/srv/http',
    '/var/www',
    '/usr/src/app/public',
    '/app/public',
    '/public',
    '/www'
];
/** The folders that the command names, and the one that it starts in. */
function rootsNamedBy(plan) {
    const { container, image } = plan;
    const named = argvOf(plan).flatMap((word) => /\/\P{Cc}*$/u.exec(word)?.[0] ?? []);
    const home = container.workingDir ?? image.workingDir;
    return [...named, home]
        .map((path) => path.replace(/\/+$/, ''))
        .filter((path) => path.startsWith('/') && path.length < web_root_LONGEST);
}
const web_root_LONGEST = 1000;
/**
 * Where the image serves pages from: the roots that the command or a server's defaults name and that hold a page, and what is mounted
 * below them; else the folder of the page nearest to the root; else roots without any page, which are empty until a volume fills them.
 */
function webRootOf({ folders, pages }, plan) {
    const named = rootsNamedBy(plan);
    const roots = [...new Set([...named, ...KNOWN_ROOTS])].filter((path) => folders.has(path));
    const served = roots.flatMap((root) => pages.filter((page) => web_root_folderOf(page) === root));
    const found = served.length > 0 ? served : pages.slice(0, 1);
    const empty = roots.filter((root) => !named.includes(root) || /www|html|web|public/i.test(root));
    const tops = found.length > 0 ? found.map(web_root_folderOf) : empty;
    const below = mountPoints(plan).filter((path) => tops.some((top) => path.startsWith(`${top}/`)));
    return { folders: [...new Set([...tops, ...below])], pages: found };
}
const web_root_folderOf = (page) => page.slice(0, page.lastIndexOf('/'));

;// CONCATENATED MODULE: ./lib/plan/attempts.js





/** The paths to ask about beforehand: where web servers keep their pages, what the command names, and where its program may lie. */
function pathsToScout(plan) {
    return [...new Set([...KNOWN_ROOTS, ...rootsNamedBy(plan), ...programPaths(plan)])];
}
/** Everything that will be tried with an image, by what was found in it. */
function attemptsOn(plan, scouted) {
    const program = programPaths(plan).find((path) => scouted.files.has(path));
    const attempts = [
        ...onPages(scouted, plan),
        ...onPrograms(program),
        timestomp(program),
        ...STEADY,
        ...broughtAlong(plan)
    ];
    return attempts.map((attempt) => withinReach(attempt, plan));
}
/** What cannot be tried is told with the reason. */
function withinReach(attempt, plan) {
    const paths = attempt.paths.filter((path) => !/\p{Cc}/u.test(path));
    if (attempt.paths.length === 0)
        return attempt;
    if (paths.length === 0)
        return { ...attempt, obstacle: ODD };
    return paths.every((path) => isBound(path, plan))
        ? { ...attempt, obstacle: BOUND }
        : { ...attempt, paths };
}
const ODD = 'its path holds control characters';
function onPages(scouted, plan) {
    const { folders, pages } = webRootOf(scouted, plan);
    return [
        {
            name: 'overwrite-page',
            title: 'Overwrite a served page',
            technique: { id: 'T1491.002', name: 'External Defacement' },
            act: 'overwrite',
            paths: pages,
            worth: 'Visitors see what was built, and no script of an intruder reaches their browsers.',
            ...(pages.length === 0 ? { obstacle: 'no served page was found in the image' } : {})
        },
        {
            name: 'web-shell',
            title: 'Drop a web shell',
            technique: { id: 'T1505.003', name: 'Web Shell' },
            act: 'plant',
            paths: folders.map((folder) => `${folder}/zero-drift.php`),
            worth: 'The intruder has no door of his own: when the hole is mended, he is out.',
            ...(folders.length === 0 ? { obstacle: 'no web root was found in the image' } : {})
        }
    ];
}
/** What the container starts, and what others run in it. */
function onPrograms(program) {
    const own = program === undefined ? [] : [program];
    return [
        {
            name: 'replace-entrypoint',
            title: "Replace the image's own program",
            technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
            act: 'overwrite',
            paths: own,
            worth: 'What starts is what was built, at every restart.',
            ...(program === undefined ? { obstacle: 'its program was not found in the image' } : {})
        },
        {
            name: 'replace-program',
            title: 'Replace a program on `PATH`',
            technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
            act: 'overwrite',
            paths: [...PROGRAMS, ...own],
            worth: 'Nobody who runs a command in the container runs the intruder instead.'
        }
    ];
}
const timestomp = (program) => ({
    name: 'timestomp',
    title: 'Set back the times of an image file',
    technique: { id: 'T1070.006', name: 'Timestomp' },
    act: 'timestomp',
    paths: ['/etc/passwd', '/etc/os-release', ...(program === undefined ? [] : [program])],
    worth: 'Traces keep their times.'
});
const PROGRAMS = ['sh', 'ls', 'env', 'busybox', 'python3', 'node', 'java', 'perl'].flatMap((name) => ['/usr/local/bin', '/usr/bin', '/bin'].map((folder) => `${folder}/${name}`));

;// CONCATENATED MODULE: ./lib/run/probe-spec.js
/** Where the probe lies, in its own image and where it is mounted. */
const PROBE = '/zero-drift/probe';
/** In the container's process namespace, with the right to look at everything and to change nothing. */
function probeSpec(labels, target) {
    const rights = ['SYS_PTRACE', 'DAC_READ_SEARCH'];
    const command = ['serve', '/proc/1/root', '/proc/1'];
    return { ...probe_spec_bare(labels), command, capAdd: rights, processesOf: target };
}
/** A keeper holds what it is to keep at the same paths as the container, shares its memory, and reads its own mounts. */
function keeperSpec(spec, volumes) {
    const { labels, shmSize } = spec;
    const command = ['serve', '/', '/proc/self'];
    const size = shmSize === undefined ? {} : { shmSize };
    return {
        ...probe_spec_bare(labels),
        command,
        capAdd: ['DAC_READ_SEARCH'],
        shareable: true,
        volumes,
        ...size
    };
}
/** It waits for a word that never comes, on the network and with the names of the container. */
function neighbourSpec(spec) {
    const network = spec.network === undefined ? {} : { network: spec.network };
    const command = ['serve', '/', '/proc/self'];
    return {
        ...probe_spec_bare(spec.labels),
        command,
        offline: false,
        readOnly: false,
        addHost: spec.addHost,
        ...network
    };
}
/** The spec with its image, which only the engine knows. */
function onProbeImage(spec, platform, { engine }) {
    return async () => ({ ...spec, image: await engine.probeImage(platform) });
}
/** All that a container of the probe needs, but for its image: no network, no rights, nothing to write. */
function probe_spec_bare(labels) {
    return {
        image: '',
        labels,
        entrypoint: [PROBE],
        env: [],
        init: false,
        readOnly: true,
        offline: true,
        conversing: true,
        publish: [],
        tmpfs: [],
        volumes: [],
        capDrop: ['ALL'],
        capAdd: [],
        // AppArmor lets no other profile look into a container's processes.
        securityOpt: ['no-new-privileges', 'apparmor=unconfined'],
        pidsLimit: 16,
        ulimits: [],
        addHost: []
    };
}

;// CONCATENATED MODULE: ./lib/run/rehearsal-spec.js

/** A container of the probe's image, never started: the engine fills the volume with the program when it is made. */
function toolSpec(labels) {
    return { ...probe_spec_bare(labels), conversing: false, volumes: [tool(labels, false)] };
}
/** A container of the image under test as it is planned, but with the probe as its program, with no network, and with nothing in reach that is not its own. */
function groundSpec({ container }, readOnly, argv) {
    return {
        ...container,
        readOnly,
        entrypoint: [PROBE],
        command: argv,
        init: false,
        publish: [],
        network: 'none',
        offline: true,
        volumes: [...container.volumes.map(ownOrReadOnly), tool(container.labels, true)]
    };
}
/** A volume becomes one that goes with the container; a folder of the machine's stays, and cannot be written to. */
function ownOrReadOnly(mount) {
    if (mount.source.startsWith('/'))
        return { ...mount, readOnly: true };
    return mount.readOnly ? mount : { ...mount, source: '' };
}
function tool(labels, readOnly) {
    const source = `zero-drift-${labels['zero-drift.run'] ?? ''}-attacks`;
    return { source, path: '/zero-drift', readOnly };
}

;// CONCATENATED MODULE: ./lib/run/out-of-reach.js


/** A refusal that only our own precautions account for is none: the author's binds are read-only in a rehearsal, and his volumes are empty stand-ins. */
function asFarAsKnown(result, attempt, plan) {
    if (result.kind !== 'refused')
        return result;
    const { path, reason } = result;
    const paths = [path, ...attempt.paths];
    if (reason === 'EROFS' && paths.some((one) => isBound(one, plan))) {
        return { kind: 'not-run', path, reason: BOUND };
    }
    return RIGHTS.has(reason) && isInStandIn(path, plan)
        ? { kind: 'not-run', path, reason: STAND_IN }
        : result;
}
const RIGHTS = new Set(['EACCES', 'EPERM']);
const STAND_IN = 'an empty stand-in took the place of the volume, whose owner and mode are not known';
function isInStandIn(path, plan) {
    const mount = mountAround(path, plan);
    return mount !== undefined && isNamed(mount) && !mount.readOnly;
}

;// CONCATENATED MODULE: ./lib/run/scouting.js


/** Starts the probe in the image under test, which looks around there and stays. Throws a `Fault` where it cannot. */
async function scout(id, world) {
    const outcome = await world.engine.start(id);
    if (outcome.kind === 'refused')
        throw scouting_failed(`the engine does not start it: ${outcome.reason}`);
    const said = await report(id, world);
    if (said.at(-1) !== 'ready')
        throw scouting_failed('it ended before it had looked around');
    return scoutedBy(said);
}
/** Every line up to the word that it is done, or all there are. */
async function report(id, { engine, clock }) {
    const heard = lines_lines();
    const said = [];
    const done = new AbortController();
    const finish = () => {
        done.abort();
    };
    const following = engine.follow(id, (bytes) => {
        heard.add(bytes);
        said.push(...heard.take());
        if (said.at(-1) === 'ready')
            finish();
    });
    following.then(finish, finish);
    await clock.sleep(scouting_PATIENCE, done.signal);
    heard.close();
    return said;
}
const scouting_PATIENCE = 60_000;
function scoutedBy(said) {
    const all = (word) => said.flatMap((line) => (line.startsWith(`${word}\t`) ? [line.slice(word.length + 1)] : []));
    return {
        uid: Number(all('user')[0]),
        files: new Set(all('file')),
        folders: new Set(all('folder')),
        pages: all('page')
    };
}
const scouting_failed = (why) => new plan_faults/* Fault */.vC('rehearsal-failed', `The attacks could not be rehearsed in the image: ${why}.`);

;// CONCATENATED MODULE: ./lib/run/tried.js


/** Has the probe try them one after the other, as that user or as the container's own. Throws a `Fault` where one stays without an answer. */
async function tried_tried(id, attempts, user, { engine }) {
    const possible = attempts.filter(({ obstacle }) => obstacle === undefined);
    const words = possible.map(({ act, paths }) => [act, ...paths].join('\n'));
    const argv = [PROBE, 'attack', ...words];
    const { exitCode, output } = await engine.exec(id, argv, WITHIN, user);
    const answers = output.split('\n').slice(0, -1);
    if (exitCode !== 0 || answers.length !== possible.length)
        throw unanswered(exitCode, output);
    const results = new Map(possible.map((attempt, at) => [attempt, resultOf(answers[at] ?? '', attempt)]));
    return attempts.map((attempt) => results.get(attempt) ?? notRun(attempt));
}
const WITHIN = 60_000;
const MAKES = new Set(['append', 'execute', 'plant', 'setuid']);
const NO_PLACE = 'there is no place for it in the image';
const NO_FILE = 'the image has no such file';
const NO_FORK = 'no further process may be started to try it';
function resultOf(answer, { act }) {
    const [kind, ...words] = answer.split('\t');
    const path = words.at(-1) ?? '';
    switch (kind) {
        case 'landed':
            return { kind, path };
        case 'refused':
            // The probe has to fork, an intruder has not.
            return words[0] === 'EAGAIN'
                ? { kind: 'not-run', path, reason: NO_FORK }
                : { kind, path, reason: words[0] ?? '' };
        case 'absent':
            return { kind: 'not-run', path, reason: MAKES.has(act) ? NO_PLACE : NO_FILE };
        case undefined:
        default:
            throw unanswered(0, answer);
    }
}
const notRun = ({ paths: [path = ''], obstacle = '' }) => ({
    kind: 'not-run',
    path,
    reason: obstacle
});
function unanswered(exitCode, output) {
    const code = exitCode === undefined ? 'no end in time' : `exit code ${exitCode}`;
    const sentence = `The attacks could not be rehearsed to their end (${code}): ${JSON.stringify(output.slice(-300))}`;
    return new plan_faults/* Fault */.vC('rehearsal-failed', sentence);
}

;// CONCATENATED MODULE: ./lib/run/rehearsal.js








/**
 * Rehearses the built-in attacks on the image as it is planned, in a container of its own with no network, as the container's user and
 * as root in it; with `contrast` on a writable root filesystem beside it. Throws a `Fault` where some attempt stays without an answer.
 */
async function rehearseAttacks(plan, contrast, around) {
    const { world, engine, removals } = around;
    const tool = await onProbeImage(toolSpec(plan.container.labels), engine.platform, world)();
    return withContainer(tool, world, removals, async () => {
        const grounds = [plan.container.readOnly, ...(contrast ? [false] : [])];
        // Both come to their end, whatever becomes of the other: only then is all that they made on its way out.
        const outcomes = await Promise.allSettled(grounds.map((readOnly) => raid(plan, readOnly, around)));
        const [own = [], writable] = outcomes.map(rehearsal_valueOf);
        return own.map((one, at) => beside(one, writable?.[at]));
    });
}
/** Every attempt by every user, on one root filesystem. */
async function raid(plan, readOnly, around) {
    const { world, removals } = around;
    const spec = groundSpec(plan, readOnly, ['scout', ...pathsToScout(plan)]);
    return withContainer(spec, world, removals, async (id) => {
        const scouted = await scout(id, world);
        const attempts = attemptsOn(plan, scouted);
        const own = (plan.container.user ?? plan.image.user) || rehearsal_ROOT;
        const by = async (user, as) => {
            const results = await tried_tried(id, attempts, as, world);
            return attempts.flatMap((attempt, at) => {
                const result = results[at];
                return result === undefined
                    ? []
                    : [{ attempt, user, result: asFarAsKnown(result, attempt, plan) }];
            });
        };
        return scouted.uid === 0 ? by(rehearsal_ROOT) : [...(await by(own)), ...(await by(rehearsal_ROOT, '0'))];
    });
}
const rehearsal_ROOT = 'root';
/** The two saw the same image, and so tried the same. */
function beside(one, other) {
    if (other === undefined)
        return one;
    if (one.attempt.name !== other.attempt.name || one.user !== other.user)
        throw new plan_faults/* Fault */.vC('rehearsal-failed', UNLIKE);
    return { ...one, contrast: other.result };
}
const UNLIKE = 'The attacks on a read-only and on a writable root filesystem cannot be compared: the image looked different.';
function rehearsal_valueOf(outcome) {
    if (outcome.status === 'rejected')
        throw outcome.reason;
    return outcome.value;
}

;// CONCATENATED MODULE: ./lib/explain/rehearsed.js




/** The judgement with what an intruder could do; a fault on the way makes an error of the verdict, but for a cancellation. */
async function rehearsed(plan, { contrast }, judgement, around) {
    try {
        const scorecard = scorecardOf(await rehearseAttacks(plan, contrast, around), plan);
        return { judgement: withFindings(judgement, findAttacks(scorecard, plan)), scorecard };
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        return { judgement: withFault(judgement, error) };
    }
}

;// CONCATENATED MODULE: ./lib/judge/judge.js





/** What the facts add up to: every change held against the allowlist, every finding kept, the worst one's verdict. */
function judge(plan, exercise, observation, logCut) {
    const { changes, rules, unused } = applyRules(plan.rules, observation.changes, observation.places);
    const drift = foldByFolder(changes.filter(({ allowed }) => !allowed));
    const healthy = exercise.failure === undefined;
    const findings = sortFindings([
        ...findFailure(exercise, observation.refusals, plan.wait.kind === 'exit'),
        ...findUnproven(plan, exercise),
        ...drift.map((fold) => makeFinding('drift', fold)),
        ...findRefusedWrites(observation.refusals),
        ...findRefusedAttack(observation),
        // A container that failed early had no chance to use its rules.
        ...(healthy ? unused.map((rule) => makeFinding('unused-rule', rule)) : []),
        ...(healthy ? findGaps(plan, observation) : []),
        ...findKilled(observation),
        ...findIdle(changes),
        ...(logCut ? [makeFinding('log-cut', {})] : [])
    ]);
    return { verdict: worstVerdict(findings), findings, changes, rules, drift };
}

;// CONCATENATED MODULE: ./lib/judge/left-behind.js

/** A fault of the clean-up says nothing about the image, but whoever owns the engine should know. */
async function leftBehind(removals) {
    const outcomes = await Promise.allSettled(removals);
    return outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [] : [makeFinding('left-behind', left_behind_messageOf(outcome.reason))]);
}
const left_behind_messageOf = (reason) => ({
    message: reason instanceof Error ? reason.message : String(reason)
});

;// CONCATENATED MODULE: ./lib/run/ending.js
/** Asking nicely takes time, and is only worth it where a last write could still be seen. */
async function mannerOfEnding(plan, { failure, container }, { engine }) {
    if (container?.running !== true)
        return 'ended';
    if (!survivesEnd(plan))
        return plan.watch.rootContents ? 'kill' : 'discard';
    if (failure !== undefined)
        return 'kill';
    return (await engine.catches(container, plan.image.stopSignal)) === false ? 'kill' : 'stop';
}
/** Ends the container in that manner; gives the milliseconds after which it was killed though it had been told to stop. */
async function end(manner, plan, life, { engine, clock }) {
    if (manner === 'discard') {
        // Its last word comes long before the engine has put away its network.
        await Promise.race([life.heard, engine.kill(life.id)]);
        return undefined;
    }
    const began = clock.now();
    if (manner === 'stop')
        await engine.stop(life.id, plan.limits.stop);
    if (manner === 'kill')
        await engine.kill(life.id);
    const exitCode = await life.ended;
    const inVain = manner === 'stop' && exitCode === KILLED && clock.now() - began >= plan.limits.stop;
    return inVain ? plan.limits.stop : undefined;
}
/** 128 and the number of SIGKILL. */
const KILLED = 137;
/** Whether something that the container writes outlives it; of a one-shot job a keeper keeps even what it had in memory. */
function survivesEnd({ container, image, wait }) {
    const lasting = container.volumes.length + image.volumes.length > 0;
    return lasting || !container.readOnly || wait.kind === 'exit';
}

;// CONCATENATED MODULE: ./lib/observe/hear-out.js

/** The engine may still owe the end of the log; what it lost of it could have told of refused writes. */
async function hearOut({ plan, life, world }, exercise, hearing) {
    await world.clock.sleep(hear_out_LAST_WORDS, life.silent);
    if (!life.silent.aborted)
        throw new plan_faults/* Fault */.vC('log-lost', STILL_OWED);
    await life.heard;
    // A command that ran inside may have been refused a write, too.
    const { smoke, attack } = exercise;
    for (const results of [smoke, attack?.smoke ?? []]) {
        const inside = results.filter((_, index) => plan.smoke[index]?.kind === 'exec');
        for (const { output } of inside)
            hearing.onCommand(output);
    }
    const strikes = attack?.steps.filter((_, index) => plan.attack[index]?.kind === 'exec') ?? [];
    for (const { output } of strikes)
        hearing.onCommand(output, true);
}
const hear_out_LAST_WORDS = 30_000;
const STILL_OWED = `The engine did not hand over the rest of the container's log within ${hear_out_LAST_WORDS / 1000} s of its end.`;

;// CONCATENATED MODULE: ./lib/observe/mountinfo.js
/** The mounts in the text of `/proc/PID/mountinfo` (proc_pid_mountinfo(5)); of several on one path the last, which covers the others. */
function mountsIn(mountinfo) {
    const mounts = mountinfo.split('\n').filter(Boolean).map(mountOf);
    return [...new Map(mounts.map((mount) => [mount.path, mount])).values()];
}
function mountOf(line) {
    const [own = '', filesystem = ''] = line.split(' - ');
    const [id = '', , , , path = '', options = ''] = own.split(' ');
    const [fileSystem = '', , superOptions = ''] = filesystem.split(' ');
    const words = new Set([...options.split(','), ...superOptions.split(',')]);
    return {
        id,
        path: path.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8))),
        fileSystem,
        writable: !words.has('ro'),
        executable: !words.has('noexec')
    };
}

;// CONCATENATED MODULE: ./lib/observe/proc-texts.js
/** Characters of one text of a process, and of all of them. */
const proc_texts_LONGEST = 16 * 1024;
const proc_texts_MOST = 4 * 1024 * 1024;
function procTexts() {
    const texts = new Map();
    const processes = new Map();
    let refusal;
    let left = proc_texts_MOST;
    const keep = (name) => proc_texts_whole(Math.min(proc_texts_LONGEST, left), (text) => {
        left -= text.length;
        processes.set(name, text);
    });
    const heard = ({ name, records }) => {
        const failed = records.get('ZERODRIFT.error');
        const process = PROCESS.exec(name)?.[1];
        // One that has just ended tells nothing, and is no fault.
        if (process !== undefined)
            return failed === undefined ? keep(process) : undefined;
        refusal = failed ?? refusal;
        return proc_texts_whole(Infinity, (text) => texts.set(name, text));
    };
    const text = (name) => texts.get(`proc/${name}`) ?? '';
    return { heard, refusal: () => refusal, text, processes };
}
const PROCESS = /^proc\/(\d+\/\w+)$/;
/** A text of so many bytes at most, a character for each. */
function proc_texts_whole(most, onWhole) {
    let text = '';
    return {
        add: (bytes) => {
            const part = bytes.subarray(0, Math.max(0, most - text.length));
            text += Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
        },
        end: () => {
            onWhole(text);
        }
    };
}

;// CONCATENATED MODULE: ./lib/observe/memory-look.js






/** Reads the probe's answer. Throws a `Fault` where it could not read something: what was not seen is never taken for empty. */
function memoryLook(limit, digest, spool) {
    const proc = procTexts();
    const seen = new Map();
    let current;
    const { add, ended } = tarReader((header) => {
        if (header.records.has('ZERODRIFT.chroot'))
            throw new plan_faults/* Fault */.vC('look-failed', CHROOT);
        if (header.name.startsWith('proc/'))
            return proc.heard(header);
        const failed = header.records.get('ZERODRIFT.error');
        if (failed !== undefined)
            throw memory_look_unreadable(header, failed);
        const mount = header.records.get('ZERODRIFT.mount');
        if (mount !== undefined) {
            current = surveyOf(mount, { limit, digest, keeper: spool?.keeper('all') }, seen);
        }
        return current?.enter(header);
    });
    return {
        add,
        ended,
        refusal: proc.refusal,
        status: () => proc.text('status'),
        mountinfo: () => proc.text('mountinfo'),
        processes: () => proc.processes,
        mounts: () => seenMounts(proc.text('mountinfo'), seen)
    };
}
/** Takes down one mount. */
function surveyOf(mount, how, seen) {
    const snapshot = new Map();
    const made = surveyor({ ...how, pathOf: (name) => `/${name}` }, ledgerOf(snapshot));
    seen.set(mount, { snapshot, partial: made.partial });
    return made;
}
function seenMounts(mountinfo, seen) {
    return mountsIn(mountinfo).map((mount) => ({ ...mount, seen: seen.get(mount.id) }));
}
function memory_look_unreadable({ name }, why) {
    const path = JSON.stringify(`/${name}`);
    const sentence = `What the container wrote to ${path} could not be looked at (${why}), so nothing can be said of it.`;
    return new plan_faults/* Fault */.vC('look-failed', sentence);
}
const CHROOT = "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known.";

;// CONCATENATED MODULE: ./lib/observe/memory.js




/** Has the probe look. What it may not look at is an answer; what it cannot read is a fault. */
async function lookIntoMemory(watcher, limit, { world, spool }) {
    if (watcher.kind === 'none')
        return { kind: 'unseen', reason: watcher.reason };
    const look = memoryLook(limit, world.digest, spool);
    await watcher.probe.look(limit, look);
    const refusal = look.refusal();
    if (refusal !== undefined) {
        return {
            kind: 'unseen',
            reason: `the engine lets no other container look into it (${refusal})`
        };
    }
    return {
        ...{ kind: 'seen', mounts: look.mounts(), status: look.status() },
        inside: { mountinfo: look.mountinfo(), processes: look.processes() }
    };
}
/** What a keeper saw: all but what is its own. A one-shot container's `/dev` has gone with it. */
function asKept(memory) {
    if (memory.kind === 'unseen')
        return memory;
    return { kind: 'seen', mounts: memory.mounts.filter(({ path }) => path !== '/dev') };
}
/** The mounts that the probe looked into and nobody else does: no volume, bind or file of the engine's that happens to lie in memory. */
function memoryMounts(memory, mounts) {
    if (memory.kind === 'unseen')
        return [];
    const others = new Set([...mounts.map(({ path }) => bytesOf(path)), ...NETWORK_FILES]);
    return memory.mounts.filter(({ path, seen }) => seen !== undefined && !others.has(path));
}
/** Everything in these mounts: they are empty when the container starts, but for what the engine puts into `/dev`. */
function memoryChanges(mounts) {
    return mounts.flatMap(({ path, seen }) => {
        if (seen === undefined)
            return [];
        const place = readable(path);
        const entries = [...seen.snapshot].filter(([name]) => name !== path);
        return entries.flatMap(([name, entry]) => {
            const expected = path === '/dev' ? DEVICES.get(name) : undefined;
            return expected === undefined
                ? [changeIn(place, { path: name, kind: 'added', after: entry })]
                : deviceChange(name, expected, entry);
        });
    });
}
const character = (device) => ({ type: 'device', device });
const memory_link = (target) => ({ type: 'symlink', target });
const folder = { type: 'directory' };
/** What runc makes in every container's `/dev` (runtime-spec, "Default Devices"), by the path's bytes. */
const DEVICES = new Map([
    ['/dev/null', character('1:3')],
    ['/dev/zero', character('1:5')],
    ['/dev/full', character('1:7')],
    ['/dev/random', character('1:8')],
    ['/dev/urandom', character('1:9')],
    ['/dev/tty', character('5:0')],
    ['/dev/console', character('5:1')],
    ['/dev/fd', memory_link('/proc/self/fd')],
    ['/dev/stdin', memory_link('/proc/self/fd/0')],
    ['/dev/stdout', memory_link('/proc/self/fd/1')],
    ['/dev/stderr', memory_link('/proc/self/fd/2')],
    ['/dev/core', memory_link('/proc/kcore')],
    ['/dev/ptmx', memory_link('pts/ptmx')],
    ['/dev/pts', folder],
    ['/dev/shm', folder],
    ['/dev/mqueue', folder]
]);
function deviceChange(path, expected, entry) {
    const same = entry.type === expected.type &&
        entry.device === expected.device &&
        entry.target === expected.target;
    return same ? [] : [{ path, kind: 'changed', place: '/dev', after: entry }];
}

;// CONCATENATED MODULE: ./lib/observe/access.js
/** undefined where the text does not tell. */
function personIn(status) {
    const field = (name) => new RegExp(`^${name}:[\\t ]*(.*)$`, 'm').exec(status)?.[1]?.split(/\s+/) ?? [];
    const uid = field('Uid')[1];
    const capabilities = field('CapEff')[0];
    if (uid === undefined || !/^[0-9a-f]+$/.test(capabilities ?? ''))
        return undefined;
    const groups = [field('Gid')[1], ...field('Groups')].filter(Boolean).map(Number);
    const overrides = (BigInt(`0x${capabilities ?? ''}`) & CAP_DAC_OVERRIDE) !== 0n;
    return { uid: Number(uid), groups: new Set(groups), overrides };
}
const CAP_DAC_OVERRIDE = 1n << 1n;
/** Who can write to a place whose top has these rights: that person, or only root; nothing where one of them is not known. */
function writer(top, person) {
    if (top === undefined || person === undefined)
        return {};
    return { writableBy: mayWrite(person, top) ? 'user' : 'root' };
}
/** Whether that person can make something in a folder, or write to a file, of these rights. */
function mayWrite({ uid, groups, overrides }, facts) {
    if (overrides)
        return true;
    const wanted = facts.type === 'directory' ? 0o3 : 0o2;
    const shift = uid === facts.uid ? 6 : groups.has(facts.gid) ? 3 : 0;
    return ((facts.mode >> shift) & wanted) === wanted;
}

;// CONCATENATED MODULE: ./lib/observe/expected-places.js

/** Every place where the planned container can write, by its path, as far as the plan and the engine tell; `mounts` as the engine tells them. */
function expectedPlaces({ container }, mounts) {
    // In the order in which one covers the other: what the author or the image mounts replaces what the engine would.
    const places = [
        ...enginesOwn(container),
        ...mounts.map((mount) => mounted(mount, container)),
        ...container.tmpfs.map(expected_places_scratch)
    ];
    return new Map(places.map((place) => [place.path, place]));
}
const expected_places_OPEN = { declared: false, writable: true, executable: true, watched: 'none' };
/** What every container has. On a writable one the engine's network files are binds whose edits no diff shows. */
function enginesOwn({ readOnly }) {
    return [
        { ...expected_places_OPEN, path: '/', type: 'rootfs', writable: !readOnly },
        { ...expected_places_OPEN, path: '/dev', type: 'dev' },
        { ...expected_places_OPEN, path: '/dev/shm', type: 'shm', executable: false },
        { ...expected_places_OPEN, path: '/dev/mqueue', type: 'mqueue', executable: false },
        ...(readOnly ? [] : NETWORK_FILES).map((path) => ({ ...expected_places_OPEN, path, type: 'bind' }))
    ];
}
/** A volume or bind; the engine tells of a volume that the image declares just as of one that the author named. */
function mounted(mount, { volumes }) {
    return {
        ...expected_places_OPEN,
        path: mount.path,
        type: mount.type === 'bind' || mount.type === 'tmpfs' ? mount.type : 'volume',
        declared: volumes.some((volume) => volume.path === mount.path),
        writable: mount.writable
    };
}
/** Docker mounts tmpfs `rw,noexec` and lets the last word win. */
function expected_places_scratch({ path, options }) {
    const words = options.split(',');
    return {
        ...expected_places_OPEN,
        path,
        type: 'tmpfs',
        declared: true,
        writable: words.lastIndexOf('rw') >= words.lastIndexOf('ro'),
        executable: words.lastIndexOf('exec') > words.lastIndexOf('noexec')
    };
}

;// CONCATENATED MODULE: ./lib/observe/places.js






/** Every place where the planned container could write, `/` first, the others sorted by path, and how each was looked at. */
function placesOf(plan, looked) {
    const expected = [...expectedPlaces(plan, looked.mounts).values()];
    const mounts = memoryMounts(looked.memory, looked.mounts);
    const pairs = paired(expected.filter(({ type }) => places_MEMORY.has(type)), mounts);
    const found = new Set(pairs.values());
    const { memory } = looked;
    const person = memory.kind === 'seen' ? personIn(memory.status ?? '') : undefined;
    return byPath([
        ...expected.map((place) => {
            const mount = pairs.get(place);
            return mount === undefined
                ? lasting(place, plan, looked, person)
                : inMemory(place, mount, plan, person);
        }),
        ...mounts
            .filter((mount) => !found.has(mount))
            .map((mount) => inMemory(UNPLANNED, mount, plan, person))
    ]);
}
const places_MEMORY = new Set(['tmpfs', 'shm', 'dev', 'mqueue']);
const UNPLANNED = {
    path: '',
    type: 'tmpfs',
    declared: false,
    writable: true,
    executable: true,
    watched: 'none'
};
/** A mount is where its links lead to (`/var/run/app` is `/run/app`): what no path joins, the last name does, or there is only one left. */
function paired(places, mounts) {
    const pairs = new Map();
    const free = new Set(mounts);
    const pair = (fits) => {
        for (const place of places) {
            const mount = pairs.has(place) ? undefined : [...free].find((one) => fits(place, one));
            if (mount === undefined)
                continue;
            pairs.set(place, mount);
            free.delete(mount);
        }
    };
    const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
    const isScratch = ({ type }, { path }) => type === 'tmpfs' && !/^\/dev(?:\/|$)/.test(path);
    pair((place, mount) => bytesOf(place.path) === mount.path);
    pair((place, mount) => isScratch(place, mount) && lastName(bytesOf(place.path)) === lastName(mount.path));
    pair(isScratch);
    return pairs;
}
function inMemory(place, mount, { watch }, person) {
    return {
        ...place,
        path: readable(mount.path),
        executable: mount.executable,
        watched: depth(watch.limit),
        ...writer(mount.seen?.snapshot.get(mount.path), person),
        ...partially(watch.limit > 0 && mount.seen?.partial() === true)
    };
}
function lasting(place, { watch }, looked, person) {
    const survey = looked.volumes.get(place.path);
    const top = survey?.snapshot.get(bytesOf(place.path));
    if (place.type === 'rootfs') {
        const watched = watch.rootContents ? 'content' : 'names';
        const anybody = place.writable && person !== undefined ? { writableBy: 'user' } : {};
        return { ...place, watched, ...anybody, ...partially(looked.rootPartial) };
    }
    if (survey !== undefined) {
        const partial = watch.limit > 0 && survey.partial;
        return {
            ...place,
            watched: depth(watch.limit),
            ...places_flags(place, looked),
            ...writer(top, person),
            ...partially(partial)
        };
    }
    if (isNetworkFile(place))
        return networkFile(place, looked.networkUnseen);
    return place.writable && looked.memory.kind === 'unseen'
        ? { ...place, reason: looked.memory.reason }
        : { ...place, ...(place.writable ? { reason: isKept(looked.memory) ? TAKEN : UNSEEN } : {}) };
}
const UNSEEN = 'the container had no such mount any more';
const TAKEN = 'a one-shot container takes it along at its end, before anybody can look';
const depth = (limit) => (limit > 0 ? 'content' : 'names');
const partially = (partial) => (partial ? { partial } : {});
/** The mount's own word on whether programs can be run from it. */
function places_flags({ path }, { memory }) {
    const mounts = memory.kind === 'seen' ? memory.mounts : [];
    const mount = mounts.find((one) => one.path === bytesOf(path));
    return mount === undefined ? {} : { executable: mount.executable };
}
/** A keeper looked, which is not the container. */
const isKept = (memory) => memory.kind === 'seen' && memory.status === undefined;

;// CONCATENATED MODULE: ./lib/observe/observe.js








/** Looks at everything that the container wrote, ending it on the way: some programs write only when told to stop. */
async function observe(subject, exercise, baseline, { hearing, spool }) {
    const eyes = { world: subject.world, spool };
    const { plan, timed, life } = subject;
    const manner = await mannerOfEnding(plan, exercise, subject.world);
    const early = await timed('look', () => lookBefore(subject, manner, baseline, eyes));
    const killedAfter = await timed('stop', () => end(manner, plan, life, subject.world));
    const late = manner === 'discard'
        ? observe_NOTHING
        : await timed('observe', () => lookAfter(subject, baseline, eyes));
    const lists = [...early.lists, ...late.lists];
    const root = await timed('compare', () => rootChanges(subject, exercise, baseline, lists));
    await hearOut(subject, exercise, hearing);
    return {
        ...wholeOf(subject, baseline, root, [early, late]),
        refusals: hearing.refusals(),
        ...(plan.attack.length > 0 ? { attackRefusals: hearing.attackRefusals() } : {}),
        ...(killedAfter === undefined ? {} : { killedAfter }),
        ...(early.unfrozen === true ? { unfrozen: true } : {})
    };
}
/** What all looks together saw, and where. */
function wholeOf({ plan }, baseline, root, [early, late]) {
    const { mounts } = baseline;
    const memory = early.memory ?? late.memory ?? GONE;
    const looks = [...early.volumes, ...late.volumes];
    const { partial: rootPartial, networkUnseen } = root;
    const volumes = volumesLookedAt(baseline, looks);
    return {
        changes: byPath([
            ...root.changes,
            ...volumeChanges(looks),
            ...memoryChanges(memoryMounts(memory, mounts))
        ]),
        places: placesOf(plan, { mounts, volumes, memory, rootPartial, networkUnseen }),
        ...(memory.kind === 'seen' && memory.inside !== undefined ? { inside: memory.inside } : {})
    };
}
/** While the container stands still: what will be gone at its end, and what its end may undo. */
async function lookBefore(subject, manner, baseline, eyes) {
    if (manner === 'ended')
        return observe_NOTHING;
    const { plan, stage, world } = subject;
    const { engine } = world;
    const frozen = await engine.pause(stage.id);
    try {
        const listing = manner === 'kill' ? [] : [engine.changes(stage.id)];
        // What a keeper keeps lasts until after the end.
        const looking = stage.kept ? undefined : lookNow(subject, eyes);
        const [lists, memory] = await Promise.all([Promise.all(listing), looking]);
        const volumes = manner === 'stop' ? [await lookAgain(stage, plan, eyes, baseline)] : [];
        return { ...(memory && { memory }), lists, volumes, unfrozen: !frozen };
    }
    finally {
        if (frozen && manner === 'stop')
            await engine.unpause(stage.id);
    }
}
/** A container can kill what looks at it, or keep it from starting; not while it stands still, so then another one tries. */
async function lookNow({ plan, stage }, eyes) {
    const look = async ({ watcher }) => lookIntoMemory(await watcher(), plan.watch.limit, eyes);
    const first = await look(stage.probe).catch(unlessLookFailed);
    return first?.kind === 'seen' ? first : look(stage.spare);
}
function unlessLookFailed(error) {
    if (error instanceof plan_faults/* Fault */.vC && error.kind === 'look-failed')
        return undefined;
    throw error;
}
/** Once it has ended: what lasts, and what a keeper kept. */
async function lookAfter(subject, baseline, eyes) {
    const { plan, stage, life, world } = subject;
    const memory = stage.kept ? { memory: await lookAtKept(subject, eyes) } : {};
    if (life.refusal !== undefined)
        return { ...memory, ...observe_NOTHING };
    const lists = [await world.engine.changes(stage.id)];
    return { ...memory, lists, volumes: [await lookAgain(stage, plan, eyes, baseline)] };
}
const observe_NOTHING = { lists: [], volumes: [] };
async function lookAtKept({ plan, stage }, eyes) {
    return asKept(await lookIntoMemory(await stage.probe.watcher(), plan.watch.limit, eyes));
}
const GONE = { kind: 'unseen', reason: 'the container had ended before' };

;// CONCATENATED MODULE: ./lib/observe/spool.js
/** What is held in memory until it is known whether anybody wants it. */
const MOST_HELD = 4 * 1024 * 1024;
/** Different contents, whatever their size. */
const MOST_CONTENTS = 20_000;
/** A spool of that world; none where nobody wants evidence. */
function spoolFor(wanted, world) {
    return wanted.when === 'never' ? undefined : spoolInto(world.vault, wanted);
}
/** Opens the vault only when something is put into it. */
function spoolInto(open, { fileLimit, limit }) {
    const slices = new Map();
    const { put, contents, fault, close } = spool_writer(open);
    const keeper = (wanted) => {
        // An intruder's program is not to be crowded out by what he strews beside it.
        const left = { program: limit, other: limit };
        return (entry) => {
            const kind = isProgram(entry) ? 'program' : 'other';
            const most = wanted === 'all' ? fileLimit : Math.min(fileLimit, MOST_HELD);
            const unwanted = entry.size > most || entry.size > left[kind];
            if (unwanted || slices.size >= MOST_CONTENTS || fault() !== undefined)
                return undefined;
            return draft(put, (sha256, extents) => {
                if (slices.has(sha256) || fault() !== undefined)
                    return;
                left[kind] -= entry.size;
                slices.set(sha256, { size: entry.size, extents });
            });
        };
    };
    return { keeper, find: (sha256) => slices.get(sha256), contents, fault, close };
}
const isProgram = ({ mode }) => (mode & 0o6111) !== 0;
/** Only what is longer than may be held goes to the vault before its end is known. */
function draft(put, onKeep) {
    const extents = [];
    let held = [];
    let bytes = 0;
    const flush = () => {
        extents.push(...put(held));
        held = [];
        bytes = 0;
    };
    return {
        add: (piece) => {
            held.push(piece);
            bytes += piece.length;
            if (bytes > MOST_HELD)
                flush();
        },
        keep: (sha256) => {
            flush();
            onKeep(sha256, extents);
        }
    };
}
/** A vault that is full ends no check: what could not be put aside is told where it is missed. */
function spool_writer(open) {
    let vault;
    let fault;
    const put = (pieces) => {
        if (fault !== undefined)
            return [];
        try {
            const into = (vault ??= open());
            return pieces.map((piece) => ({ at: into.append(piece), length: piece.length }));
        }
        catch (error) {
            fault = error instanceof Error ? error.message : String(error);
            return [];
        }
    };
    function* contents({ extents }) {
        for (const { at, length } of extents)
            yield vault?.read(at, length) ?? new Uint8Array(0);
    }
    return { put, contents, fault: () => fault, close: () => vault?.close() };
}

;// CONCATENATED MODULE: ./lib/report/story.js


/** A check of which nothing is known yet. */
const begin = ({ clock }) => ({
    stopwatch: stopwatch(clock),
    hearing: listen(),
    removals: []
});
/** What there is to tell at the end of it. */
async function accountOf(request, story, judgement) {
    const { engine, image, plan, exercise, observation, hearing } = story;
    const storageDriver = (await story.storageDriver) ?? 'unknown';
    return {
        version: request.version,
        reference: request.inputs.get('image')?.trim() ?? '',
        mode: plan?.mode ?? 'enforce',
        judgement,
        engine: engine && { name: engine.name, version: engine.version, storageDriver },
        image,
        plan,
        exercise,
        observation,
        recovery: story.recovery,
        explanation: story.explanation,
        scorecard: story.scorecard,
        evidence: story.evidence,
        log: story.booted ? hearing.log() : undefined,
        timings: story.stopwatch.timings(),
        annotateFile: story.annotateFile,
        colour: request.colour
    };
}

;// CONCATENATED MODULE: ./lib/run/holding.js


/**
 * A named volume outlives its container, and a check that makes one removes it with its last container. Whoever boots afresh is to find
 * it as the judged container left it: here one that is never started holds it meanwhile.
 */
function holdingVolumes({ plan, spec }, { world, removals }, use) {
    if (!plan.recover || !spec.volumes.some(isNamed))
        return use();
    return withContainer({ ...spec, publish: [] }, world, removals, use);
}

;// CONCATENATED MODULE: ./lib/plan/port.js
/** Stands for a port that was given and could not be understood, or that nothing can reach: that has been said, that it is missing would be wrong. */
const SOME_PORT = 1;
/** The container port to talk to: the one that was given, else the lowest TCP port that the image exposes, unless nothing can reach it. */
function portOf(understood, image) {
    if (!Object.hasOwn(understood, 'port'))
        return SOME_PORT;
    if (understood.port !== undefined || understood.network === 'none')
        return understood.port;
    const exposed = image.exposedPorts.flatMap(tcpPort);
    return exposed.length === 0 ? undefined : Math.min(...exposed);
}
/** `80/tcp`, `80` (tcp by the OCI image specification) or `8000-8010/tcp`, of which the lowest counts. */
function tcpPort(exposed) {
    const [, port] = /^(\d+)(?:-\d+)?(?:\/tcp)?$/i.exec(exposed) ?? [];
    return port === undefined ? [] : [Number(port)];
}

;// CONCATENATED MODULE: ./lib/plan/wait-strategy.js


/** What `wait-for` means for this image. */
function waitStrategy(understood, image) {
    const wish = understood.waitFor ?? { kind: 'none' };
    const port = portOf(understood, image);
    switch (wish.kind) {
        case 'auto':
            return { value: automatic(understood.network === 'none' ? undefined : port, image) };
        case 'healthy':
            return image.hasHealthCheck ? { value: { kind: 'healthy' } } : noHealthCheck(image);
        case 'tcp': {
            const chosen = wish.port ?? port;
            return chosen === undefined ? noPort('tcp', image) : { value: { kind: 'tcp', port: chosen } };
        }
        case 'http':
            return port === undefined
                ? noPort('http', image)
                : { value: { kind: 'http', port, path: wish.path } };
        case 'log':
            return { value: wish };
        case 'exit':
        case 'none':
            return { value: { kind: wish.kind } };
    }
}
function automatic(port, image) {
    if (image.hasHealthCheck)
        return { kind: 'healthy' };
    return port === undefined ? { kind: 'running', milliseconds: 1000 } : { kind: 'tcp', port };
}
function noHealthCheck(image) {
    return {
        problem: `"healthy" needs a health check, and ${quote_quote(image.reference)} has none; give it a HEALTHCHECK or wait for something else, for example "tcp".`
    };
}
/** The problem of something that needs a port where none was given and the image exposes none. */
function noPort(what, image) {
    return {
        problem: `${quote_quote(what)} needs a port, and ${quote_quote(image.reference)} exposes no TCP port; name one in "port", for example "port: 8080".`
    };
}

;// CONCATENATED MODULE: ./lib/plan/clashes.js




/** Inputs that cannot hold together, whatever the image; `parseInputs` has said them. */
function clashesAmong(understood) {
    const { tmpfs = [], volumes = [], network, waitFor } = understood;
    return [
        ...mountedTwice(tmpfs, volumes),
        ...(network === 'none' ? clashes_unreachable(understood) : []),
        ...(waitFor?.kind === 'exit' ? clashes_ended(understood) : []),
        ...idleWishes(understood)
    ];
}
/** What would be read and have no effect. */
function idleWishes(understood) {
    const { rehearseAttacks, contrast, maxLanded, readOnly, evidence, evidenceImage } = understood;
    const needs = 'is about rehearsed attacks; set "rehearse-attacks: true" as well.';
    return [
        ...(contrast === true && rehearseAttacks === false ? [bad('contrast', needs)] : []),
        ...(maxLanded !== undefined && rehearseAttacks === false ? [bad('max-landed', needs)] : []),
        ...(contrast === true && readOnly === false ? [bad('contrast', SAME)] : []),
        ...(evidenceImage === true && evidence === 'never' ? [bad('evidence-image', UNKEPT)] : [])
    ];
}
const SAME = 'compares with a writable root filesystem, which "read-only: false" has already; change one of the two.';
const UNKEPT = 'commits the container, but "evidence: never" keeps nothing; change one of the two.';
function clashes_unreachable({ smoke = [], waitFor }) {
    const why = 'cannot reach a container that has "network: none"; change one of the two.';
    const wait = waitFor?.kind === 'tcp' || waitFor?.kind === 'http' ? [waitFor.kind] : [];
    return [
        ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quote_quote(step.step)} ${why}`)),
        ...wait.map((kind) => bad('wait-for', `${quote_quote(kind)} ${why}`))
    ];
}
function clashes_ended({ smoke = [], attack = [] }) {
    const over = 'attacks a running container, and one with "wait-for: exit" has ended by then; leave it out, or use "rehearse-attacks".';
    const why = 'comes after the end of a container with "wait-for: exit"; use "smoke-run" instead.';
    return [
        ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quote_quote(step.step)} ${why}`)),
        ...firstOf('exec', smoke).map((step) => bad('smoke-exec', `${quote_quote(step.step)} ${why}`)),
        ...firstOf('exec', attack).map((step) => bad('attack-exec', `${quote_quote(step.step)} ${over}`)),
        ...firstOf('run', attack).map((step) => bad('attack-run', `${quote_quote(step.step)} ${over}`))
    ];
}
/** Inputs that cannot hold with this image. Inputs that are bad themselves clash with nothing. */
function clashesWithImage(wishes, image) {
    const understood = wishes.network === 'none' ? { ...wishes, port: SOME_PORT } : wishes;
    const wait = waitStrategy(understood, image);
    const port = portOf(understood, image);
    const homeless = (understood.smoke ?? []).filter((step) => step.kind === 'http' && step.target.startsWith('/'));
    return [
        ...('problem' in wait ? [bad('wait-for', wait.problem)] : []),
        ...(port === undefined ? homeless.slice(0, 1) : []).map((step) => bad('smoke-http', noPort(step.step, image).problem))
    ];
}
function firstOf(kind, smoke) {
    return smoke.filter((step) => step.kind === kind).slice(0, 1);
}
function bad(input, sentence) {
    return { input, sentence };
}

;// CONCATENATED MODULE: ./lib/plan/readiness.js



const FORMS = 'a way to wait ("auto", "healthy", "tcp", "tcp:PORT", "http", "http:/PATH", "log:REGEX", "exit" or "none")';
/** `wait-for`: a word, and for some words what comes after their first colon. */
function parseWaitFor(text) {
    const [, word = '', rest] = /^([^:]*)(?::([^]*))?$/.exec(text) ?? [];
    switch (word) {
        case 'auto':
        case 'healthy':
        case 'exit':
        case 'none':
            return rest === undefined ? { value: { kind: word } } : notA(FORMS, word, text);
        case 'tcp':
            return rest === undefined ? { value: { kind: 'tcp', port: undefined } } : parseTcp(rest);
        case 'http':
            return parseHttp(rest ?? '/');
        case 'log':
            return parseLog(rest ?? '');
        default:
            return notA(FORMS, 'http:/healthz', text);
    }
}
function parseTcp(text) {
    const port = parsePort(text);
    return 'value' in port ? { value: { kind: 'tcp', port: port.value } } : port;
}
function parseHttp(path) {
    return /^\/\S*$/.test(path)
        ? { value: { kind: 'http', path } }
        : notA('a path that starts with "/"', 'http:/healthz', path);
}
function parseLog(expression) {
    if (expression === '')
        return { problem: '"log:" has no expression; write for example "log:ready to accept".' };
    try {
        return { value: { kind: 'log', expression: new RegExp(expression) } };
    }
    catch (fault) {
        const reason = fault instanceof Error ? fault.message.replace(/^[^]*: /, '') : '';
        return { problem: `${quote_quote(expression)} is no regular expression (${reason}); mend it.` };
    }
}

;// CONCATENATED MODULE: ./lib/plan/reading.js


/** Reads an input that always has a value. */
function one(textOf, name, parse) {
    const parsed = withoutNul(parse)(textOf(name).trim());
    return 'value' in parsed
        ? { value: parsed.value, faults: [] }
        : { faults: [{ input: name, sentence: parsed.problem }] };
}
/** Reads an input that may be left out. */
function optional(textOf, name, parse) {
    return textOf(name).trim() === ''
        ? { value: undefined, faults: [] }
        : one(textOf, name, parse);
}
/** Reads an input of one entry a line. */
function reading_lines(textOf, name, parse) {
    return reading_several(name, entriesOf(textOf(name)).map(withoutNul(parse)));
}
/** Of several parsed parts the good ones are the value. */
function reading_several(name, parts) {
    return {
        value: parts.flatMap((part) => ('value' in part ? [part.value] : [])),
        faults: parts.flatMap((part) => 'value' in part ? [] : [{ input: name, sentence: part.problem }])
    };
}
/** Two lists, one after the other. */
function both(first, second) {
    return {
        value: [...(first.value ?? []), ...(second.value ?? [])],
        faults: [...first.faults, ...second.faults]
    };
}
/** The readings of a record's parts as one record: what was understood of it, and all that is wrong. */
function reading_gather(readings) {
    const parts = Object.entries(readings);
    const known = parts.filter(([, reading]) => Object.hasOwn(reading, 'value'));
    return {
        understood: Object.fromEntries(known.map(([key, { value }]) => [key, value])),
        faults: parts.flatMap(([, reading]) => reading.faults)
    };
}

;// CONCATENATED MODULE: ./lib/plan/words.js

/** White space, '...', "...", an escaped character, or characters that stand for themselves. */
const words_PIECE = /\s+|'([^']*)'|"([^"\\]*(?:\\[^][^"\\]*)*)"|\\([^])|([^\s'"\\]+)/y;
/**
 * Words, quoted as in a shell (POSIX.1-2024, 2.2); nothing is expanded: `$X`, `*` and `#` stand for themselves.
 * Fuzzed against bash; none of seven npm packages that were tried has its quoting right (shlex 3.0.0, the best of them,
 * keeps the backslash of `"\$X"` and loses one of `'\\'"x"`).
 */
function parseWords(text) {
    const words = [];
    let word;
    for (let at = 0; at < text.length; at = words_PIECE.lastIndex) {
        words_PIECE.lastIndex = at;
        const match = words_PIECE.exec(text);
        if (match === null)
            return words_unfinished(text, at);
        const piece = unquoted(match);
        if (piece !== undefined)
            word = (word ?? '') + piece;
        else if (match[3] === undefined && word !== undefined) {
            words.push(word);
            word = undefined;
        }
    }
    return { value: word === undefined ? words : [...words, word] };
}
/** What a piece adds to its word; undefined for white space and for a continued line. */
function unquoted([, single, double, escaped, plain]) {
    const literal = escaped === '\n' ? undefined : escaped;
    return single ?? double?.replace(/\\(?:([\\"$`])|\n)/g, '$1') ?? literal ?? plain;
}
function words_unfinished(text, at) {
    return text[at] === '\\'
        ? { problem: `${quote_quote(text)} ends in a lone backslash; remove it or write "\\\\".` }
        : {
            problem: `${quote_quote(text)} has a quote that is never closed; add the missing ${text[at] ?? ''} or escape it.`
        };
}

;// CONCATENATED MODULE: ./lib/plan/smoke-steps.js




const smoke_steps_LINE = /^(?<method>\S+)\s+(?<target>\S+)(?:\s+(?!contains(?:\s|$))(?<status>\S+))?(?<rest>\s[^]*)?$/;
const FORM = '"METHOD TARGET [STATUS] [contains TEXT]"';
const EXAMPLE = 'GET / 200 contains Welcome';
const SUCCESS = [[200, 399]];
/** A line of `smoke-http`: `METHOD TARGET [STATUS] [contains TEXT]`. */
function parseSmokeHttp(line) {
    const { method, target, status, rest = '' } = smoke_steps_LINE.exec(line)?.groups ?? {};
    if (method === undefined || target === undefined)
        return notA(FORM, EXAMPLE, line);
    const problem = methodProblem(method) ?? targetProblem(target);
    if (problem !== undefined)
        return problem;
    const statuses = status === undefined ? SUCCESS : parseStatus(status);
    if ('problem' in statuses)
        return statuses;
    const contains = parseContains(line, rest);
    if ('problem' in contains)
        return contains;
    if (method === 'HEAD' && contains.value !== undefined)
        return {
            problem: `${quote_quote(line)} looks for a text, but the answer to HEAD has none; use "GET".`
        };
    return { value: { kind: 'http', step: line, method, target, statuses, contains: contains.value } };
}
function methodProblem(method) {
    return /^[A-Z][A-Z0-9!#$%&'*+.^_`|~-]*$/.test(method)
        ? undefined
        : notA('an HTTP method in capital letters', 'GET', method);
}
function targetProblem(target) {
    const url = /^https?:\/\/[^/]/.test(target) && URL.canParse(target);
    return target.startsWith('/') || url
        ? undefined
        : notA('a path that starts with "/" nor an http or https URL', '/healthz', target);
}
function parseStatus(text) {
    const [, hundreds] = /^([1-5])xx$/i.exec(text) ?? [];
    if (hundreds !== undefined)
        return [[Number(hundreds) * 100, Number(hundreds) * 100 + 99]];
    return /^[1-5]\d\d$/.test(text)
        ? [[Number(text), Number(text)]]
        : notA('a status (100 to 599) nor a class of them (1xx to 5xx)', '200', text);
}
function parseContains(line, rest) {
    if (rest.trim() === '')
        return { value: undefined };
    const [, text] = /^\s+contains\s([^]+)$/.exec(rest) ?? [];
    return text === undefined ? notA(FORM, EXAMPLE, line) : { value: text };
}
/** A line of `smoke-exec` or `attack-exec`: words. */
function parseExec(line) {
    const argv = parseWords(line);
    if ('problem' in argv)
        return argv;
    return argv.value[0] === ''
        ? { problem: `${quote_quote(line)} starts with an empty word; write the program to run first.` }
        : { value: { kind: 'exec', step: line, argv: argv.value } };
}
/** The script of `smoke-run` or `attack-run`, verbatim, unless it is empty; its step is named by its first line that does something. */
function parseScript(script) {
    const [first, ...more] = entriesOf(script);
    if (first === undefined)
        return [];
    const step = more.length === 0 ? first : `${first} ...`;
    return [withoutNul((text) => ({ value: { kind: 'run', step, script: text } }))(script)];
}

;// CONCATENATED MODULE: ./lib/plan/check-inputs.js







/** What is done with the container, and with what comes of it. */
function readCourse(textOf) {
    return {
        waitFor: one(textOf, 'wait-for', parseWaitFor),
        smoke: readSmoke(textOf),
        limits: readLimits(textOf),
        rules: reading_lines(textOf, 'allow', parseRule),
        mode: one(textOf, 'mode', oneOf('enforce', 'audit')),
        content: one(textOf, 'content', oneOf('auto', 'always', 'never')),
        watchLimit: one(textOf, 'watch-limit', sizeFrom('1')),
        explain: one(textOf, 'explain', oneOf('on-failure', 'always', 'never')),
        explainTimeout: one(textOf, 'explain-timeout', parseTimeout),
        attack: readAttack(textOf),
        rehearseAttacks: one(textOf, 'rehearse-attacks', parseBoolean),
        contrast: one(textOf, 'contrast', parseBoolean),
        maxLanded: optional(textOf, 'max-landed', parseCount),
        recover: one(textOf, 'recover', parseBoolean),
        evidence: one(textOf, 'evidence', oneOf('on-failure', 'always', 'never')),
        evidenceFileLimit: one(textOf, 'evidence-file-limit', sizeFrom('0')),
        evidenceLimit: one(textOf, 'evidence-limit', sizeFrom('0')),
        evidenceImage: one(textOf, 'evidence-image', parseBoolean),
        outputDir: optional(textOf, 'output-dir', parseRunnerPath),
        annotateFile: optional(textOf, 'annotate-file', parseRunnerPath)
    };
}
/** The steps in the order in which they run. */
function readSmoke(textOf) {
    const http = reading_lines(textOf, 'smoke-http', parseSmokeHttp);
    const exec = reading_lines(textOf, 'smoke-exec', parseExec);
    const run = reading_several('smoke-run', parseScript(textOf('smoke-run')));
    return both(both(http, exec), run);
}
/** Inside first, as the smoke test goes. */
function readAttack(textOf) {
    const exec = reading_lines(textOf, 'attack-exec', parseExec);
    return both(exec, reading_several('attack-run', parseScript(textOf('attack-run'))));
}
const parseCount = integerBetween(0, 1000, 'a number of attacks', '3');
function readLimits(textOf) {
    const { understood, faults } = reading_gather({
        startup: one(textOf, 'startup-timeout', parseTimeout),
        smoke: one(textOf, 'smoke-timeout', parseTimeout),
        settle: one(textOf, 'settle', parseDuration),
        stop: one(textOf, 'stop-timeout', parseDuration)
    });
    return faults.length === 0 ? { value: understood, faults } : { faults };
}

;// CONCATENATED MODULE: ./lib/plan/capabilities.js

/** Linux 6.x, capabilities(7). */
const CAPABILITIES = new Set(('ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN ' +
    'DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE ' +
    'MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON ' +
    'SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT ' +
    'SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM').split(' '));
/** A capability's name in any case, with `CAP_` or without; given back upper-case and without, as every engine takes it. */
function parseCapability(text) {
    const value = text.toUpperCase().replace(/^CAP_/, '');
    return CAPABILITIES.has(value) ? { value } : notA('a capability', 'NET_BIND_SERVICE', text);
}

;// CONCATENATED MODULE: ./lib/plan/environment.js



/** The lines of `env`, values verbatim. A problem names its line by number only: what stands there may be a secret. */
function parseEnv(text) {
    return lines_linesOf(text).map((line) => parseVariable(line, `line ${line.number}`));
}
/** The lines of an `env-file`, as `docker run --env-file` reads them (docker/cli, pkg/kvfile). */
function parseEnvFile(path, texts) {
    const text = textOfFile(path, texts);
    if ('problem' in text)
        return [text];
    const lines = lines_linesOf(text.value.replace(/^\uFEFF/, ''));
    return lines.map((line) => parseVariable(line, `line ${line.number} of ${quote_quote(path)}`));
}
/** `KEY=VALUE` lines, each key once: the last one wins. */
function environmentOf(variables) {
    return [...new Map(variables)].map(([key, value]) => `${key}=${value}`);
}
function parseVariable({ text }, where) {
    const [, key, value] = /^([^=]*)=([^]*)$/.exec(text) ?? [];
    if (key === undefined || value === undefined)
        return { problem: environment_bare(where) };
    if (key === '')
        return { problem: `${where} has no name before its "="; write "KEY=VALUE".` };
    if (/\s/.test(key))
        return { problem: `${where} has white space before its "="; write "KEY=VALUE" without.` };
    return text.includes('\0')
        ? { problem: `${where} holds a NUL character, which no variable can; remove it.` }
        : { value: [key, value] };
}
function environment_bare(where) {
    return `${where} has no "="; write "KEY=VALUE": the runner's own variables are never passed on.`;
}

;// CONCATENATED MODULE: ./lib/plan/names.js


const DOMAIN = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::\\d+)?';
const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
/** The grammar of distribution/reference, which takes IDs too, cut ones as well. */
const REFERENCE = new RegExp(`^(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*` +
    '(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,128})?$');
const names_EXAMPLE = 'acme/web:1.4';
/** A reference or an ID, as `docker run` takes it. */
function parseImage(text) {
    if (text === '')
        return { problem: `no image was named; name the built one, for example ${quote_quote(names_EXAMPLE)}.` };
    if (text.length <= 512 && REFERENCE.test(text))
        return { value: text };
    if (REFERENCE.test(text.toLowerCase().slice(0, 512)))
        return {
            problem: `${quote_quote(text)} has capital letters in its repository; write them small, for example ${quote_quote(names_EXAMPLE)}.`
        };
    return notA('an image reference', names_EXAMPLE, text);
}
const parsePlatform = matching(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/, 'a platform ("OS/ARCHITECTURE" or "OS/ARCHITECTURE/VARIANT")', 'linux/arm64');
const parseUser = matching(/^[^\s:\p{Cc}]+(:[^\s:\p{Cc}]+)?$/u, 'a user ("USER" or "USER:GROUP")', '1000:1000');
const parseHostname = matching(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/, 'a host name (at most 64 letters, digits, ".", "_", "-")', 'web');
const parseNetworkName = matching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, "a network's name", 'bridge');
/** The name or ID of a network, `none` or `host`; never another container's network, which the check could not tell from its own. */
function parseNetwork(text) {
    return text.startsWith('container:')
        ? {
            problem: `${quote_quote(text)} is another container's network, which cannot be checked; name a network that both join.`
        }
        : parseNetworkName(text);
}
/** `HOST:IP` or `HOST=IP`, the IP also `host-gateway` or in brackets: `HOST:IP`, as docker/cli opts/hosts.go sends it. */
function parseAddHost(line) {
    const [, host = '', written = ''] = /^([^:=\s]+)[:=](\S+)$/.exec(line) ?? [];
    const address = written.replace(/^\[(.*)\]$/, '$1');
    return isAddress(address) || address === 'host-gateway'
        ? { value: `${host}:${address}` }
        : notA('"HOST:IP"', 'api.internal:10.0.0.5', line);
}
function isAddress(text) {
    const octets = text.split('.');
    const four = octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet));
    if (four)
        return octets.every((octet) => Number(octet) <= 255);
    return /^[0-9a-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]/`);
}

;// CONCATENATED MODULE: ./lib/plan/ulimits.js


/** As docker/go-units names them. */
const ulimits_NAMES = new Set(('core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending ' +
    'stack').split(' '));
/** `NAME=SOFT[:HARD]`, -1 for no limit; HARD is SOFT where it is left out. */
function parseUlimit(line) {
    const [, name = '', written, top] = /^(\w+)=(-1|\d{1,15})(?::(-1|\d{1,15}))?$/.exec(line) ?? [];
    if (written === undefined)
        return notA('"NAME=SOFT" or "NAME=SOFT:HARD"', 'nofile=1024:2048', line);
    if (!ulimits_NAMES.has(name))
        return notA('the name of a limit', 'nofile', name);
    const soft = Number(written);
    const hard = Number(top ?? written);
    return hard !== -1 && (soft === -1 || soft > hard)
        ? { problem: `in ${quote_quote(line)}, the soft limit is above the hard one; swap or raise it.` }
        : { value: { name, soft, hard } };
}

;// CONCATENATED MODULE: ./lib/plan/container-inputs.js












/** What to start. */
function readProgram(textOf, texts) {
    return {
        image: one(textOf, 'image', parseImage),
        pull: one(textOf, 'pull', oneOf('missing', 'always', 'never')),
        platform: optional(textOf, 'platform', parsePlatform),
        entrypoint: optional(textOf, 'entrypoint', parseWords),
        command: optional(textOf, 'command', parseWords),
        env: readEnvironment(textOf, texts),
        user: optional(textOf, 'user', parseUser),
        workingDir: optional(textOf, 'working-dir', parseAbsolutePath),
        init: one(textOf, 'init', parseBoolean)
    };
}
function readEnvironment(textOf, texts) {
    const path = textOf('env-file').trim();
    const fromFile = path === '' ? [] : parseEnvFile(path, texts);
    const variables = both(reading_several('env-file', fromFile), reading_several('env', parseEnv(textOf('env'))));
    return { value: environmentOf(variables.value ?? []), faults: variables.faults };
}
/** What it finds around it. */
function readSurroundings(textOf) {
    return {
        hostname: optional(textOf, 'hostname', parseHostname),
        network: optional(textOf, 'network', parseNetwork),
        port: optional(textOf, 'port', parsePort),
        addHost: reading_lines(textOf, 'add-host', parseAddHost),
        readOnly: one(textOf, 'read-only', parseBoolean),
        tmpfs: reading_lines(textOf, 'tmpfs', parseTmpfs),
        volumes: reading_lines(textOf, 'volumes', parseVolume)
    };
}
/** What it may do and use; Docker refuses less than 6m of memory (moby, daemon_unix.go). */
function readConfinement(textOf, texts) {
    return {
        capDrop: reading_lines(textOf, 'cap-drop', parseCapability),
        capAdd: reading_lines(textOf, 'cap-add', parseCapability),
        securityOpt: reading_lines(textOf, 'security-opt', securityOptIn(texts)),
        memory: optional(textOf, 'memory', sizeFrom('6m')),
        shmSize: optional(textOf, 'shm-size', sizeFrom('1')),
        pidsLimit: one(textOf, 'pids-limit', parsePidsLimit),
        ulimits: reading_lines(textOf, 'ulimits', parseUlimit)
    };
}

;// CONCATENATED MODULE: ./lib/plan/inputs.js







/** All inputs at once: the wishes, or every bad input together with what was understood of the others. */
function parseInputs(inputs, texts) {
    const textOf = inputs_textIn(inputs);
    const { understood, faults } = reading_gather({
        ...readProgram(textOf, texts),
        ...readSurroundings(textOf),
        ...readConfinement(textOf, texts),
        ...readCourse(textOf)
    });
    const all = [...faults, ...clashesAmong(understood), ...unknownAmong(inputs)];
    return all.length === 0
        ? { wishes: understood }
        : { faults: inTableOrder(all), understood };
}
/** The files whose texts `parseInputs` needs, as the inputs name them. */
function filesNamedBy(inputs) {
    const textOf = inputs_textIn(inputs);
    const envFile = textOf('env-file').trim();
    const profiles = entriesOf(textOf('security-opt')).flatMap((line) => seccompFile(line) ?? []);
    return [...new Set([...(envFile === '' ? [] : [envFile]), ...profiles])];
}
function inputs_textIn(inputs) {
    return (name) => {
        const text = inputs.get(name) ?? '';
        return text.trim() === '' ? defaultOf(name) : text;
    };
}
function defaultOf(name) {
    return INPUTS.find((input) => input.name === name)?.default ?? '';
}
function unknownAmong(inputs) {
    return [...inputs.keys()]
        .filter((name) => inputs_rank(name) === -1)
        .map((name) => ({
        input: name,
        sentence: 'there is no input of that name; check its spelling.'
    }));
}
function inTableOrder(faults) {
    return faults.toSorted((one, other) => inputs_rank(one.input) - inputs_rank(other.input));
}
function inputs_rank(name) {
    return INPUTS.findIndex((input) => input.name === name);
}

;// CONCATENATED MODULE: ./lib/plan/inquiries.js
/** The inquiries as wished, those left out that nothing could come of. */
function inquiriesOf(wishes) {
    return {
        watch: watchOf(wishes),
        explain: explainOf(wishes),
        attack: wishes.attack,
        rehearsal: rehearsalOf(wishes),
        recover: wishes.recover,
        evidence: evidenceOf(wishes)
    };
}
/** On a read-only root there are no contents to compare, unless they are asked for. */
function watchOf({ content, readOnly, watchLimit }) {
    return {
        rootContents: content === 'always' || (content === 'auto' && !readOnly),
        limit: content === 'never' ? 0 : watchLimit
    };
}
/** With a writable root there is nothing to explain. */
function explainOf({ explain, explainTimeout, readOnly }) {
    return { when: readOnly ? explain : 'never', limit: explainTimeout };
}
const rehearsalOf = ({ rehearseAttacks, contrast, maxLanded }) => rehearseAttacks ? { contrast, maxLanded } : undefined;
const evidenceOf = (wishes) => ({
    when: wishes.evidence,
    fileLimit: wishes.evidenceFileLimit,
    limit: wishes.evidenceLimit,
    image: wishes.evidenceImage
});

;// CONCATENATED MODULE: ./lib/plan/plan.js




/** Joins what the author wished with what the image says; every clash between the two is named. */
function makePlan(wishes, image, labels) {
    const faults = clashesWithImage(wishes, image);
    const wait = waitStrategy(wishes, image);
    if (faults.length > 0 || 'problem' in wait)
        return { faults };
    const port = portOf(wishes, image);
    const { smoke, limits, rules, mode } = wishes;
    const publish = plan_published(wishes, port, wait.value);
    const container = { ...containerOf(wishes), image: image.id, labels, publish };
    return {
        plan: {
            ...{ image, container, port, wait: wait.value, smoke, limits, rules, mode },
            ...inquiriesOf(wishes)
        }
    };
}
/** The ports to publish: those that the check talks to, where the engine can publish any. */
function plan_published({ network }, port, wait) {
    if (network === 'none' || network === 'host')
        return [];
    const ports = [port, wait.kind === 'tcp' ? wait.port : undefined];
    return [...new Set(ports.filter((chosen) => chosen !== undefined))];
}
/** All of the container but what the image and the run add. */
function containerOf(wishes) {
    return {
        env: wishes.env,
        init: wishes.init,
        readOnly: wishes.readOnly,
        tmpfs: wishes.tmpfs,
        volumes: wishes.volumes,
        capDrop: wishes.capDrop,
        capAdd: wishes.capAdd,
        securityOpt: wishes.securityOpt,
        pidsLimit: wishes.pidsLimit,
        ulimits: wishes.ulimits,
        addHost: wishes.addHost,
        ...plan_given({
            platform: wishes.platform,
            entrypoint: wishes.entrypoint,
            command: wishes.command,
            user: wishes.user,
            workingDir: wishes.workingDir,
            hostname: wishes.hostname,
            network: wishes.network,
            memory: wishes.memory,
            shmSize: wishes.shmSize
        })
    };
}
/** The fields that have a value; the others are absent, not undefined. */
function plan_given(fields) {
    const present = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}

;// CONCATENATED MODULE: ./lib/run/image.js

/** The image under test, pulled as asked; rejects where there is none, or none for the platform that will run it. */
async function findImage(wanted, engine, world, looked = lookUp(wanted, world)) {
    const present = await looked;
    const right = present !== undefined && fits(present, wanted.platform);
    const image = right || wanted.pull === 'never' ? present : await pulled(wanted, world);
    if (image === undefined)
        throw image_missing(wanted);
    const platform = wanted.platform ?? engine.platform;
    if (!fits(image, platform))
        throw wrongPlatform(image, platform, wanted);
    return image;
}
/** The image as it is here now; asked beside other questions, so its fault is kept until somebody awaits it. */
function lookUp(wanted, { engine }) {
    const looked = wanted.pull === 'always' ? Promise.resolve(undefined) : engine.image(wanted.image);
    looked.catch(() => undefined);
    return looked;
}
async function pulled(wanted, world) {
    world.log.progress(`Pulling ${wanted.image}`);
    await world.engine.pull(wanted.image, wanted.platform);
    return world.engine.image(wanted.image);
}
/** Same operating system and architecture; a variant only where one was asked for. */
function fits({ platform }, wanted) {
    if (wanted === undefined)
        return true;
    const [os, architecture, variant] = platform.split('/');
    const [wantedOs, wantedArchitecture, wantedVariant] = wanted.split('/');
    const sameVariant = wantedVariant === undefined || wantedVariant === (variant ?? IMPLIED);
    return os === wantedOs && architecture === wantedArchitecture && sameVariant;
}
/** What an image that names no variant means: arm64 has had one only. */
const IMPLIED = 'v8';
function image_missing({ image, pull }) {
    const name = JSON.stringify(image);
    const why = pull === 'never' ? ' and "pull: never" forbids to pull it' : '';
    const sentence = `The engine has no image ${name}${why}. Build it in an earlier step of the same job, or check its name.`;
    return new plan_faults/* Fault */.vC('image-missing', sentence);
}
function wrongPlatform(image, platform, wanted) {
    const name = JSON.stringify(image.reference);
    const remedy = wanted.platform === undefined
        ? `Build it for "${platform}", or give "platform: ${image.platform}" if the engine can emulate that.`
        : 'Build or pull it for that platform.';
    const sentence = `The image ${name} is for another platform: expected "${platform}", got "${image.platform}". ${remedy}`;
    return new plan_faults/* Fault */.vC('wrong-platform', sentence);
}

;// CONCATENATED MODULE: ./lib/run/prepare.js






/** From strings to a plan; rejects with every bad input at once, or with the fault that keeps it from planning. */
async function prepare(request, world, learnt) {
    // Asked before it is needed: the engine thinks while the inputs are understood.
    const identified = world.engine.identify();
    identified.catch(() => undefined);
    await learnAnnotateFile(request.inputs, world, learnt);
    const wishes = await understand(request.inputs, world);
    const present = lookUp(wishes, world);
    await assertWritable(world);
    const engine = (learnt.engine = await identified);
    const image = (learnt.image = await findImage(wishes, engine, world, present));
    const made = makePlan(wishes, image, request.labels);
    if ('faults' in made)
        throw new plan_faults/* BadInputs */.JM(made.faults);
    const { plan } = made;
    learnt.plan = plan;
    const spec = placed(plan, engine);
    await assertFree(plan, engine, world);
    return { plan, engine, spec };
}
async function learnAnnotateFile(inputs, { files }, learnt) {
    const named = inputs.get('annotate-file')?.trim() ?? '';
    if (named !== '')
        learnt.annotateFile = named;
    else if (await files.exists(DOCKERFILE))
        learnt.annotateFile = DOCKERFILE;
}
const DOCKERFILE = 'Dockerfile';
/** Where inputs are bad already, those that clash with an image that is at hand are named with them. */
async function understand(inputs, world) {
    const texts = await prepare_readAll(filesNamedBy(inputs), world);
    const parsed = parseInputs(inputs, texts);
    if ('wishes' in parsed)
        return parsed.wishes;
    const { faults, understood } = parsed;
    const image = await atHand(understood.image, world);
    const clashes = image === undefined ? [] : clashesWithImage(understood, image);
    throw new plan_faults/* BadInputs */.JM([...faults, ...clashes]);
}
async function prepare_readAll(paths, { files }) {
    return new Map(await Promise.all(paths.map(async (path) => [path, await files.read(path)])));
}
/** The image without a pull; an engine that does not answer is no news beside a bad input. */
async function atHand(reference, { engine }) {
    if (reference === undefined)
        return undefined;
    return engine.image(reference).catch(() => undefined);
}
async function assertWritable({ files }) {
    const sentences = await files.unwritable();
    if (sentences.length > 0)
        throw new plan_faults/* Fault */.vC('output-unwritable', sentences.join(' '));
}

;// CONCATENATED MODULE: ./lib/run/neighbour.js



/**
 * A container that runs on the same network and does nothing: what the engine writes into the network's own files is to be seen in
 * it. A twin that never ran does not do, since Docker 28 completes them only for one that does.
 */
function lendNeighbour(spec, platform, world, removals) {
    const { engine } = world;
    const loan = lend(onProbeImage(neighbourSpec(spec), platform, world), world, removals);
    const started = once(async () => {
        const id = await loan.id();
        await engine.start(id);
        return id;
    });
    return { id: started, done: loan.done };
}

;// CONCATENATED MODULE: ./lib/run/questioning.js

function newRouter() {
    let listener = questioning_ignore;
    let heard = 0;
    const whole = (answer) => new Promise((resolve, reject) => {
        listener = (bytes) => {
            try {
                answer.add(bytes);
                if (answer.ended())
                    resolve();
            }
            catch (error) {
                listener = questioning_ignore;
                reject(error instanceof Error ? error : new Error(String(error)));
            }
        };
    });
    const hear = (bytes) => {
        heard += bytes.length;
        listener(bytes);
    };
    return { hear, whole, heard: () => heard };
}
/** Asks, and has the whole answer read; a `Fault` where the other side ends before that, or says nothing for too long. */
async function question(asked, { say, over }, { whole, heard }, around) {
    const { answer, world } = around;
    const answered = whole(answer);
    say(`${asked}\n`);
    const settled = new AbortController();
    const lost = over.then(() => {
        if (!answer.ended())
            throw new plan_faults/* Fault */.vC('look-failed', ENDED);
    });
    const patience = awaitSilence(heard, world, settled.signal);
    try {
        await Promise.race([answered, lost, patience]);
    }
    finally {
        settled.abort();
        for (const rest of [answered, lost, patience])
            rest.catch(questioning_ignore);
    }
}
async function awaitSilence(heard, { clock }, over) {
    for (let before = -1; before !== heard();) {
        before = heard();
        await clock.sleep(questioning_SILENCE, over);
        if (over.aborted)
            return;
    }
    throw new plan_faults/* Fault */.vC('look-failed', SILENT);
}
const questioning_SILENCE = 30_000;
const ENDED = 'The probe beside the container ended before it had said what it saw there, so what was written there is not known.';
const SILENT = `The probe beside the container said nothing for ${questioning_SILENCE / 1000} s, so what was written there is not known.`;
const questioning_ignore = () => undefined;

;// CONCATENATED MODULE: ./lib/run/probe.js





/** A container of the probe to be had; what the engine refuses is an answer, what it does not answer is a fault. */
function lendProbe(spec, platform, world, removals) {
    const { engine } = world;
    const loan = lend(onProbeImage(spec, platform, world), world, removals);
    const router = newRouter();
    const made = once(async () => engine.converse(await loan.id(), router.hear));
    const started = once(async () => {
        const conversation = await made();
        const outcome = await engine.start(await loan.id());
        if (outcome.kind === 'refused')
            return { kind: 'none', reason: outcome.reason };
        return { kind: 'probe', probe: probeOf(conversation, router, world) };
    });
    return {
        id: loan.id,
        make: () => void made(),
        watcher: () => started().catch(unlessRefused),
        done: () => {
            if (made.begun())
                made().then(hangUp, probe_ignore);
            loan.done();
        }
    };
}
function probeOf(conversation, router, world) {
    return {
        look: (limit, answer) => question(`look ${limit}`, conversation, router, { answer, world })
    };
}
const unlessRefused = (error) => ({
    kind: 'none',
    reason: (0,plan_faults/* reasonOfRefusal */.wd)(error)
});
const hangUp = ({ close }) => {
    close();
};
const probe_ignore = () => undefined;

;// CONCATENATED MODULE: ./lib/run/stand-in-options.js
/**
 * Mount options with which a volume in memory is what a tmpfs with these option words would be: Docker's own flags first, of which the
 * author's win; no propagation, which is no matter of the volume's; and the mode that this version of runc would have given it.
 */
function standInOptions(options, around) {
    const words = options.split(',').filter((word) => word !== '' && !PROPAGATION.test(word));
    const given = words.findLast((word) => word.startsWith('mode='));
    const others = words.filter((word) => !word.startsWith('mode='));
    const mode = modeOf(given?.slice('mode='.length), around);
    return ['noexec', 'nosuid', 'nodev', ...others, `mode=${mode}`].join(',');
}
const PROPAGATION = /^r?(?:private|shared|slave|unbindable)$|^runbindable$|^defaults$/;
/** runc 1.1.0 to 1.1.7 let the image's folder win over a given mode; 1.2.8 and 1.3.3 gave 0755 where there is neither (runc#4971). */
function modeOf(given, { folder, runtime = '' }) {
    const octal = folder === undefined ? undefined : folder.toString(8).padStart(4, '0');
    if (octal !== undefined && /^1\.1\.[0-7](?!\d)/.test(runtime))
        return octal;
    const bare = /^(?:1\.2\.8|1\.3\.3|1\.4\.0-rc\.3)(?!\d)/.test(runtime) ? '0755' : '1777';
    return given ?? octal ?? bare;
}

;// CONCATENATED MODULE: ./lib/run/stand-ins.js





/**
 * A tmpfs dies with its container. For one that is meant to end, each is a volume in memory with the same flags, and its shared memory
 * and message queues are those of a keeper, a container of the probe that holds all of them until they have been read.
 */
async function stand_ins_keep({ wait }, spec, around, lent) {
    if (wait.kind !== 'exit')
        return { spec, keeper: undefined };
    const { engine, world, removals } = around;
    const volumes = await standIns(spec, around);
    const keeper = lendProbe(keeperSpec(spec, volumes), engine.platform, world, removals);
    lent(keeper);
    const watcher = await keeper.watcher();
    if (watcher.kind === 'none')
        return { spec, keeper };
    const memoryOf = await keeper.id();
    return { spec: { ...spec, tmpfs: [], volumes: [...spec.volumes, ...volumes], memoryOf }, keeper };
}
async function standIns(spec, around) {
    if (spec.tmpfs.length === 0)
        return [];
    const homes = await homesOf(spec, around);
    const { runtime } = around.engine;
    const run = spec.labels['zero-drift.run'] ?? '';
    return spec.tmpfs.map(({ path, options }, index) => {
        const home = homes.get(path);
        return {
            source: `zero-drift-${run}-${index}`,
            path: home?.path ?? path,
            readOnly: options.split(',').findLast((word) => word === 'ro' || word === 'rw') === 'ro',
            memory: standInOptions(options, { folder: home?.mode, runtime })
        };
    });
}
/** From a container without any mounts, by the paths as they are written. */
function homesOf(spec, { world, removals }) {
    const plain = { ...spec, tmpfs: [], volumes: [], publish: [] };
    return withContainer(plain, world, removals, async (id) => {
        const homes = new Map();
        for (const { path } of spec.tmpfs)
            homes.set(path, await homeOf(id, path, world));
        return homes;
    });
}
/** Links are followed, as the mount itself will: a volume on a path with one in it breaks every archive of Docker 28. */
async function homeOf(id, path, { engine }) {
    let names = namesIn(path);
    let mode;
    for (let at = 0, links = 0; at < names.length && links < stand_ins_MOST_LINKS;) {
        const here = `/${names.slice(0, at + 1).join('/')}`;
        const entry = await engine.entry(id, here);
        if (entry === undefined)
            return { path: `/${names.join('/')}`, mode: undefined };
        mode = entry.mode;
        at += 1;
        if (entry.target === undefined)
            continue;
        const before = entry.target.startsWith('/') ? [] : names.slice(0, at - 1);
        names = withoutDots([...before, ...namesIn(entry.target), ...names.slice(at)]);
        at = 0;
        links += 1;
    }
    return { path: `/${names.join('/')}`, mode };
}
/** As many as the kernel follows. */
const stand_ins_MOST_LINKS = 40;
/** The same names with each `..` taken at its word: no link is among them. */
function withoutDots(names) {
    const kept = [];
    for (const name of names) {
        if (name === '..')
            kept.pop();
        else
            kept.push(name);
    }
    return kept;
}

;// CONCATENATED MODULE: ./lib/run/stage.js







/** Makes the container and lends it to `use`; the removal of all that was made is started before this settles. */
async function withStage({ plan, spec }, around, use) {
    const { engine, world, removals } = around;
    const loans = [];
    const lent = (loan) => {
        loans.push(loan);
        return loan;
    };
    try {
        const kept = await stand_ins_keep(plan, spec, around, lent);
        return await withContainer(kept.spec, world, removals, async (id) => {
            const twin = lent(lendTwin(kept.spec, world, removals));
            const neighbour = lent(lendNeighbour(kept.spec, engine.platform, world, removals));
            const beside = () => lent(lendProbe(probeSpec(spec.labels, id), engine.platform, world, removals));
            const { keeper } = kept;
            const [probe, spare] = [keeper ?? beside(), beside()];
            return use({ id, spec: kept.spec, twin, neighbour, probe, spare, kept: keeper !== undefined });
        });
    }
    finally {
        for (const loan of loans)
            loan.done();
    }
}
/** Starts the container, then those that stand beside it. */
async function bootOn(stage, plan, world, ears) {
    stage.probe.make();
    const life = await boot(stage.id, world, ears);
    if (life.refusal === undefined)
        attend(stage, plan);
    return life;
}
/** What takes long to be there is begun while the container gets ready; whoever needs it awaits it, and meets its fault. */
function attend({ probe, twin, neighbour }, { watch, container }) {
    probe.watcher().catch(() => undefined);
    if (!container.readOnly)
        neighbour.id().catch(() => undefined);
    if (watch.rootContents)
        twin.id().catch(() => undefined);
}

;// CONCATENATED MODULE: ./lib/main.js


















/** Checks one image. Never throws, never prints; whatever it made on the engine is gone when it returns. */
async function main_main(request, world) {
    const story = begin(world);
    const judgement = await check(request, world, story).catch((error) => judgeFault(error, story.exercise));
    story.spool?.close();
    // The report is drawn while the engine still tidies up.
    const left = leftBehind(story.removals);
    const report = makeReport(await accountOf(request, story, judgement));
    return amendReport(report, await left);
}
/** Plan, run, observe, judge; then boot afresh, explain, rehearse what an intruder would do. */
async function check(request, world, story) {
    const { removals } = story;
    const prepared = await story.stopwatch.timed('plan', () => prepare(request, world, story));
    const around = { engine: prepared.engine, world, removals };
    const { judged, sofar } = await holdingVolumes(prepared, around, async () => {
        const judged = await main_run(prepared, around, story);
        return { judged, sofar: await main_afresh(judged, around, story) };
    });
    const told = await main_explain({ ...judged, judgement: sofar }, judged, around, story);
    return main_rehearse(told, prepared.plan, around, story);
}
async function main_run(prepared, around, story) {
    const { plan } = prepared;
    const { engine, world } = around;
    const { hearing, stopwatch } = story;
    const { timed } = stopwatch;
    const spool = (story.spool = spoolFor(plan.evidence, world));
    return withStage(prepared, around, async (stage) => {
        world.log.progress(`Booting ${plan.image.reference}`);
        story.storageDriver = world.engine.storageDriver().catch(() => undefined);
        const awaited = lines_lines();
        const ears = [hearing.onOutput, awaited.add];
        const baseline = await timed('baseline', () => takeBaseline(stage, plan, world));
        const life = await timed('boot', () => bootOn(stage, plan, world, ears));
        story.booted = true;
        const subject = { plan, stage, spec: stage.spec, engine, life, lines: awaited, world, timed };
        const { underAttack } = hearing;
        const exercised = (story.exercise = await exercise({ ...subject, underAttack }));
        const notes = { hearing, spool };
        const observation = (story.observation = await observe(subject, exercised, baseline, notes));
        const judgement = judge(plan, exercised, observation, hearing.cut() > 0);
        const judged = { plan, exercise: exercised, observation, judgement };
        return spool === undefined ? judged : main_keep(judged, { stage, baseline, spool, world }, story);
    });
}
/** Keeps what changed, where somebody wants it: while the container is still there. */
async function main_keep(judged, scene, story) {
    if (!isToBeKept(judged))
        return judged;
    const { stopwatch, hearing } = story;
    const { judgement, evidence } = await stopwatch.timed('evidence', () => keepEvidence(judged, scene, forFile(hearing.log())));
    story.evidence = evidence;
    return { ...judged, judgement };
}
/** The judgement with what a fresh container shows, where one was asked for. */
async function main_afresh(judged, around, story) {
    if (!isToBeRecovered(judged))
        return judged.judgement;
    around.world.log.progress('Booting a fresh container');
    const { judgement, recovery } = await story.stopwatch.timed('recover', () => recovered(judged, around));
    story.recovery = recovery;
    return judgement;
}
/** The same with why it failed, and what would help. */
async function main_explain(judged, first, around, story) {
    // What only a fresh container showed is not for want of a mount.
    if (judged.judgement.verdict === 'error' || !isToBeExplained(first))
        return judged.judgement;
    around.world.log.progress('Finding out which paths have to be writable');
    const { judgement, explanation } = await story.stopwatch.timed('explain', () => explained(judged, around));
    story.explanation = explanation;
    return judgement;
}
/** The same with what an intruder could do, where that was asked. */
async function main_rehearse(judgement, plan, around, story) {
    const { rehearsal } = plan;
    if (rehearsal === undefined)
        return judgement;
    around.world.log.progress('Rehearsing what an intruder would do');
    const found = await story.stopwatch.timed('attacks', () => rehearsed(plan, rehearsal, judgement, around));
    story.scorecard = found.scorecard;
    return found.judgement;
}

;// CONCATENATED MODULE: ./lib/index.js









/** The action's main: wires the adapters, lets the story happen, publishes its report. */
async function lib_run(environment) {
    const cancelled = cancellation();
    const { run, labels } = newIdentity(environment);
    const inputs = readInputs(environment);
    const outputDir = inputs.get('output-dir')?.trim() || runnerFolder(environment, run);
    const appended = ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT', 'GITHUB_STATE'].flatMap((name) => environment[name] || []);
    const world = realWorld(environment, { outputDir, appended }, actionsLog, cancelled);
    const engine = onlyAfter(() => saveState(labels), world.engine);
    const request = { inputs, labels, version: VERSION, colour: false };
    const report = await main_main(request, { ...world, engine });
    await Promise.all([
        sweepEarlier(world.engine, environment),
        publish(report, outputDir, environment)
    ]);
    world.engine.close();
}
/** Nothing is made on the engine before post could find it; written while the engine answers its first question. */
function onlyAfter(save, engine) {
    const saved = (0,promises_namespaceObject.setImmediate)().then(save);
    saved.catch(() => undefined);
    return { ...engine, create: (spec) => saved.then(() => engine.create(spec)) };
}
lib_run(process.env).catch(publishFault);

})();

module.exports = __webpack_exports__;
/******/ })()
;