/******/ (function() { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 283:
/***/ (function(__unused_webpack_module, exports) {

"use strict";


// @actions/core speaks HTTP only to fetch identity tokens, which this product never asks for.
exports.Q = class HttpClient {}
exports.t = class BearerCredentialHandler {}


/***/ }),

/***/ 848:
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

/***/ 975:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: function() { return /* binding */ ExitCode; },
  addPath: function() { return /* binding */ addPath; },
  debug: function() { return /* binding */ debug; },
  endGroup: function() { return /* binding */ endGroup; },
  error: function() { return /* binding */ error; },
  exportVariable: function() { return /* binding */ exportVariable; },
  getBooleanInput: function() { return /* binding */ getBooleanInput; },
  getIDToken: function() { return /* binding */ getIDToken; },
  getInput: function() { return /* binding */ getInput; },
  getMultilineInput: function() { return /* binding */ getMultilineInput; },
  getState: function() { return /* binding */ getState; },
  group: function() { return /* binding */ group; },
  info: function() { return /* binding */ info; },
  isDebug: function() { return /* binding */ isDebug; },
  markdownSummary: function() { return /* reexport */ markdownSummary; },
  notice: function() { return /* binding */ notice; },
  platform: function() { return /* reexport */ platform_namespaceObject; },
  saveState: function() { return /* binding */ saveState; },
  setCommandEcho: function() { return /* binding */ setCommandEcho; },
  setFailed: function() { return /* binding */ setFailed; },
  setOutput: function() { return /* binding */ setOutput; },
  setSecret: function() { return /* binding */ setSecret; },
  startGroup: function() { return /* binding */ startGroup; },
  summary: function() { return /* reexport */ summary; },
  toPlatformPath: function() { return /* reexport */ toPlatformPath; },
  toPosixPath: function() { return /* reexport */ toPosixPath; },
  toWin32Path: function() { return /* reexport */ toWin32Path; },
  warning: function() { return /* binding */ warning; }
});

// NAMESPACE OBJECT: ../../main/node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: function() { return arch; },
  getDetails: function() { return getDetails; },
  isLinux: function() { return isLinux; },
  isMacOS: function() { return isMacOS; },
  isWindows: function() { return isWindows; },
  platform: function() { return platform; }
});

;// CONCATENATED MODULE: external "os"
var external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/utils.js
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
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/command.js


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
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: external "crypto"
var external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
var external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
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
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
var external_path_namespaceObject = require("path");
// EXTERNAL MODULE: ../../main/stubs/http-client/index.js
var http_client = __nccwpck_require__(283);
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/oidc-utils.js
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
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
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
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
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
        return this.addRaw(external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/path-utils.js

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
    return pth.replace(/[/\\]/g, external_path_namespaceObject.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
var external_string_decoder_namespaceObject = require("string_decoder");
;// CONCATENATED MODULE: external "events"
var external_events_namespaceObject = require("events");
;// CONCATENATED MODULE: external "child_process"
var external_child_process_namespaceObject = require("child_process");
;// CONCATENATED MODULE: external "assert"
var external_assert_namespaceObject = require("assert");
;// CONCATENATED MODULE: ../../main/node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
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
    return io_util_awaiter(this, void 0, void 0, function* () {
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
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
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
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
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
    return io_util_awaiter(this, void 0, void 0, function* () {
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
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
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
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
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
;// CONCATENATED MODULE: ../../main/node_modules/@actions/io/lib/io.js
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
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
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
        if (tool.includes(external_path_namespaceObject.sep)) {
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
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
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
var external_timers_namespaceObject = require("timers");
;// CONCATENATED MODULE: ../../main/node_modules/@actions/exec/lib/toolrunner.js
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
class ToolRunner extends external_events_namespaceObject.EventEmitter {
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
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
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
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
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
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
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
class ExecState extends external_events_namespaceObject.EventEmitter {
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
;// CONCATENATED MODULE: ../../main/node_modules/@actions/exec/lib/exec.js
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
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/platform.js
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
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
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
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
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
;// CONCATENATED MODULE: ../../main/node_modules/@actions/core/lib/core.js
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
    process.env['PATH'] = `${inputPath}${external_path_namespaceObject.delimiter}${process.env['PATH']}`;
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
    process.stdout.write(external_os_namespaceObject.EOL);
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
    process.stdout.write(message + external_os_namespaceObject.EOL);
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
/******/ 	/* webpack/runtime/define property getters */
/******/ 	!function() {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = function(exports, definition) {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	!function() {
/******/ 		__nccwpck_require__.o = function(obj, prop) { return Object.prototype.hasOwnProperty.call(obj, prop); }
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	!function() {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = function(exports) {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	}();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
!function() {
"use strict";

// EXTERNAL MODULE: ../../main/node_modules/@actions/core/lib/core.js + 20 modules
var lib_core = __nccwpck_require__(975);
;// CONCATENATED MODULE: external "node:fs"
var external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
var external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "node:fs/promises"
var promises_namespaceObject = require("node:fs/promises");
;// CONCATENATED MODULE: external "node:stream"
var external_node_stream_namespaceObject = require("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
var external_node_stream_promises_namespaceObject = require("node:stream/promises");
;// CONCATENATED MODULE: ./lib/adapters/errors.js
/**
 * Code of a system error, e.g. `ENOENT`; empty for other errors. It checks the shape, because in
 * Jest and node:vm Node's own errors are from another realm.
 */
function errorCode(error) {
    return isObject(error) && 'code' in error ? String(error.code) : '';
}
/** The message of an error, or a thrown value as text. */
function errors_errorMessage(error) {
    return isObject(error) && 'message' in error ? String(error.message) : String(error);
}
const isObject = (error) => typeof error === 'object' && error !== null;

;// CONCATENATED MODULE: external "node:crypto"
var external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:events"
var external_node_events_namespaceObject = require("node:events");
;// CONCATENATED MODULE: ./lib/adapters/docker/pack-file.js

/** Packs a file as fast as the archive takes it, never holding all of its contents in memory. */
async function pack_file_packFile(archive, header, contents) {
    await new Promise((resolve, reject) => {
        const entry = archive.entry(header, (error) => {
            if (error)
                reject(error);
            else
                resolve();
        });
        entry.on('error', reject);
        pour(contents, entry).catch(reject);
    });
}
async function pour(contents, entry) {
    for await (const bytes of contents) {
        if (!entry.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
            await once(entry, 'drain');
    }
    entry.end(undefined);
}

;// CONCATENATED MODULE: ./lib/judge/phrases.js
/** `1 change`, `2 changes`, `100,000 changes`. */
function phrases_count(number, noun, plural = `${noun}s`) {
    return `${phrases_thousands(number)} ${number === 1 ? noun : plural}`;
}
/** A number with a comma between groups of three digits. */
function phrases_thousands(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** A duration in readable units: `340 ms`, `2.3 s`, `61 s`, `2 min 5 s`. */
function phrases_duration(milliseconds) {
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
/** `a`, `a and b`, `a, b and 3 more`: at most `most` names; `total` may exceed the names given. */
function phrases_list(names, most, total = names.length) {
    const shown = names.slice(0, most);
    const rest = total - shown.length;
    const all = rest > 0 ? [...shown, `${phrases_thousands(rest)} more`] : shown;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
/** Text, trusted or not, in backticks; backticks in the text cannot end the quotation. */
function phrases_quote(text) {
    return `\`${text.replaceAll('`', "'")}\``;
}
/**
 * The text with its middle replaced by `…` if it is longer than `cap` UTF-16 units; never splits a
 * surrogate pair.
 */
function phrases_shorten(text, cap) {
    if (text.length <= cap)
        return text;
    const head = Math.ceil(((cap - 1) * 2) / 3);
    const tail = text.length - (cap - 1 - head);
    const start = /[\ud800-\udbff]/.test(text.charAt(head - 1)) ? head - 1 : head;
    const end = /[\udc00-\udfff]/.test(text.charAt(tail)) ? tail + 1 : tail;
    return `${text.slice(0, start)}…${text.slice(end)}`;
}
/** A size in readable units: `30 bytes`, `64 KiB`, `1.5 GiB`. */
function phrases_size(bytes) {
    const unit = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length);
    if (unit === 0)
        return phrases_count(bytes, 'byte');
    return `${Math.round((bytes / 1024 ** unit) * 10) / 10} ${UNITS[unit - 1] ?? ''}`;
}
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];
/**
 * A finding's title inside a sentence, e.g. after a colon: its first letter in lower case, except
 * in a name.
 */
function inSentence(title) {
    return NAMES.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
/** Names of products at the beginning of a title. */
const NAMES = /^(?:Zero Drift|Docker|Compose|Kubernetes|Podman|GitHub)\b/;
/** Counts paths and keeps the first hundred, as many as any text or report lists. */
function phrases_somePaths() {
    const paths = [];
    const all = { paths, total: 0 };
    const add = (path) => {
        if (paths.length < MOST)
            paths.push(path);
        all.total += 1;
    };
    return { add, all };
}
const MOST = 100;
/** The first five paths, quoted, and the number of the others. */
const names = (paths, total = paths.length) => phrases_list(paths.slice(0, 5).map(phrases_quote), 5, total);

;// CONCATENATED MODULE: ./lib/adapters/file-system.js





/**
 * Opens a regular file for reading; the caller closes the returned descriptor. Throws for a folder,
 * FIFO or device, and for a file that is too large, with a clause such as "it is a folder." System
 * errors such as `ENOENT` pass through. Opening a FIFO would wait for a writer, and reading a
 * device might never end.
 */
function openRegular(path, { most, foreign = false }) {
    const { O_RDONLY, O_NONBLOCK, O_NOCTTY, O_NOFOLLOW } = external_node_fs_namespaceObject.constants;
    const file = opened(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (foreign ? O_NOFOLLOW : 0));
    try {
        // Checked on the descriptor: the name might refer to another file by now.
        const stat = (0,external_node_fs_namespaceObject.fstatSync)(file);
        if (stat.isDirectory())
            throw new Error('it is a folder.');
        if (!stat.isFile())
            throw new Error(NOT_REGULAR);
        if (stat.size > most)
            throw new Error(`it is larger than ${phrases_size(most)}.`);
        return file;
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.closeSync)(file);
        throw error;
    }
}
/** Text of a regular file; throws a sentence where it is too large, or no regular file. */
function readRegular(path, most = LARGEST_TEXT) {
    const file = openRegular(path, { most });
    try {
        return Buffer.concat([...chunksOf(file, most)]).toString();
    }
    finally {
        closeSync(file);
    }
}
/**
 * Contents of an open file, each piece in its own buffer; throws a sentence where there are more
 * than `most` bytes.
 */
function* chunksOf(file, most) {
    for (let total = 0, read = 1; read > 0;) {
        const chunk = new Uint8Array(CHUNK);
        read = (0,external_node_fs_namespaceObject.readSync)(file, chunk);
        total += read;
        // The file may have grown, and files in /proc report no size.
        if (total > most)
            throw new Error(`it is larger than ${phrases_size(most)}.`);
        yield chunk.subarray(0, read);
    }
}
/** Maximum size of a handwritten file; far above any policy, profile or workflow. */
const LARGEST_TEXT = (/* unused pure expression or super */ null && (16 * 1024 ** 2));
const CHUNK = 64 * 1024;
const NOT_REGULAR = 'it is no regular file, but for example a pipe; write what it gives to a file first.';
function opened(path, flags) {
    try {
        return (0,external_node_fs_namespaceObject.openSync)(path, flags);
    }
    catch (error) {
        if (errorCode(error) === 'ENXIO')
            throw new Error(NOT_REGULAR, { cause: error });
        if (errorCode(error) === 'ELOOP')
            throw new Error('it is a symbolic link.', { cause: error });
        throw error;
    }
}
/**
 * Creates a folder and its parents. Node's `recursive` option never returns below /proc, where a
 * parent exists but takes no folders.
 */
async function file_system_makeFolder(path, mode = 0o777) {
    if (!(await lacksParent(path, mode)))
        return;
    if ((0,external_node_path_namespaceObject.dirname)(path) === path)
        throw new Error(`${path} does not exist`);
    await file_system_makeFolder((0,external_node_path_namespaceObject.dirname)(path), mode);
    // Another process may create it at the same time.
    await (0,promises_namespaceObject.mkdir)(path, mode).catch(async (error) => {
        if (await lacksParent(path, mode))
            throw error;
    });
}
/** Creates the folder; returns whether its parent is missing. */
async function lacksParent(path, mode) {
    try {
        await (0,promises_namespaceObject.mkdir)(path, mode);
        return false;
    }
    catch (error) {
        const code = errorCode(error);
        if (code !== 'ENOENT' && code !== 'EEXIST')
            throw error;
        return code === 'ENOENT';
    }
}
/** Root of the repository that a folder lies in: `.git` is a folder, or a file in a worktree. */
function repositoryAround(folder) {
    if (existsSync(join(folder, '.git')))
        return folder;
    const parent = dirname(folder);
    return parent === folder ? undefined : repositoryAround(parent);
}

;// CONCATENATED MODULE: ./lib/adapters/evidence.js










/** Name of the evidence folder in the output folder. */
const FOLDER = 'evidence';
const ARCHIVE = 'evidence.tar';
/** Access modes for the owner alone, since contents may be secrets. */
const FILE = 0o600;
const PRIVATE = 0o700;
/** Removes the evidence that an earlier run left in the output folder. */
async function evidence_clearEvidence(outputDir) {
    await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(outputDir, FOLDER), { recursive: true, force: true });
}
/** Writes the files, an archive of them beside them, and the archive's digest. */
async function writeEvidence(files, outputDir) {
    const folder = join(outputDir, FOLDER);
    try {
        await evidence_clearEvidence(outputDir);
        await makeFolder(folder, PRIVATE);
        for (const file of files)
            await writeOne(file, folder);
        const sha256 = await writeArchive(files, join(folder, ARCHIVE));
        await writeNew(join(folder, `${ARCHIVE}.sha256`), `${sha256}  ${ARCHIVE}\n`);
        return { kind: 'kept', sha256 };
    }
    catch (error) {
        // Partial evidence would be mistaken for complete evidence.
        await evidence_clearEvidence(outputDir).catch(() => undefined);
        return { kind: 'unwritable', reason: errorMessage(error) };
    }
}
async function writeOne({ name, contents }, folder) {
    const path = join(folder, name);
    // A second safeguard: names are chosen so that they cannot lead outside the folder.
    if (!path.startsWith(folder + sep))
        throw new Error(`${name} is no name in the folder`);
    await makeFolder(dirname(path), PRIVATE);
    const file = await open(path, 'wx', FILE);
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
const writeNew = (path, text) => writeFile(path, text, { flag: 'wx', mode: FILE });
/**
 * Writes an archive and returns its SHA-256. Owner and time of its entries are fixed, so equal
 * evidence gives an equal archive.
 */
async function writeArchive(files, path) {
    const { pack } = await tarStream();
    const archive = pack();
    const hash = createHash('sha256');
    const hashed = new Transform({
        transform: (chunk, _, done) => {
            hash.update(chunk);
            done(null, chunk);
        }
    });
    const sink = createWriteStream(path, { flags: 'wx', mode: FILE });
    const written = pipeline(archive, hashed, sink);
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
        await packFile(archive, { ...header, mtime: new Date(0) }, contents());
    }
    archive.finalize();
}

;// CONCATENATED MODULE: ./lib/judge/findings/finding.js
/** Verdicts, worst first. */
const finding_VERDICTS = ['error', 'failed', 'drift', 'pass'];
/** Levels, worst first. */
const finding_LEVELS = (/* unused pure expression or super */ null && (['error', 'warning', 'notice']));
/** Types a row by its facts, so that the parameter of `words` needs no type. */
const kind = (row) => row;
/** Remedy of a kind that no file of the author can remedy. */
const NOWHERE = {};
/** Instructions of a Dockerfile that set the program. */
const PROGRAM = ['ENTRYPOINT', 'CMD'];
/** Returns the `words` of a kind whose detail is a message. */
const titled = (title) => ({ message }) => ({ title, detail: message });
/** Markdown list with these entries. */
const items = (...entries) => entries.map((entry) => `- ${entry}`).join('\n');
/** `allow` text for kinds that leave nothing to judge. */
const NO_VERDICT = 'It cannot be allowed: nothing was proven, and what was not proven never passes, in `mode: audit` neither.';
/** `allow` text for an image that does not work. */
const NO_PROOF = 'It cannot be allowed: an image that does not work proves nothing about what it writes. With `mode: audit` it is reported, but the step does not fail.';
/** `allow` text for kinds that only inform. */
const HARMLESS = 'There is nothing to allow: it does not change the verdict.';

;// CONCATENATED MODULE: ./lib/judge/findings/attacks.js


/** Finding on more landed attacks than `max-landed` allows. */
const LANDED_ATTACK_FINDINGS = {
    'attacks-landed': kind({
        id: 'ZD401',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { inputs: ['max-landed'], instructions: ['USER'] },
        securitySeverity: '7.5',
        words: (facts) => ({
            title: `${phrases_count(facts.landed, 'rehearsed attack')} succeeded; at most ${phrases_thousands(facts.most)} may`,
            detail: `Rehearsed attacks: ${attacks_score(facts)}; \`max-landed\` is ${phrases_thousands(facts.most)}.` +
                `${landedSentence(facts)}${attacks_contrastSentence(facts)} The report names the setting that would refuse each.`
        }),
        help: {
            title: 'Too many rehearsed attacks succeeded',
            meaning: 'The rehearsed attacks (`rehearse-attacks`) found more ways for an intruder to persist than `max-landed` permits. Each attack that succeeded is listed with the file that it made and the setting that would have refused it. Everything that they made was removed.',
            fix: items('Apply the settings that the scorecard names beside the attacks that succeeded: a read-only volume (`:ro`), `noexec` on a tmpfs, a user who is not root, dropped capabilities.', 'Start with the attacks that succeed as the user of the container, since that is the first user an intruder gets.'),
            allow: 'Raise `max-landed` to the number that you accept for now, and lower it as holes are closed. Without that input attacks are only reported.'
        }
    })
};
/** Finding with the score of the attack rehearsal. */
const ATTACK_FINDINGS = {
    attacks: kind({
        id: 'ZD402',
        level: 'notice',
        verdict: 'pass',
        section: 'scorecard',
        pointsAt: { instructions: ['USER'], orStep: true },
        words: (scorecard) => ({
            title: `Rehearsed attacks: ${attacks_score(scorecard)}`,
            detail: `Rehearsed attacks: ${attacks_score(scorecard)}.${landedSentence(scorecard)}${attacks_contrastSentence(scorecard)}`
        }),
        help: {
            title: 'Result of the rehearsed attacks',
            meaning: 'A set of persistence attacks was tried in a separate container of the image. The scorecard in the report lists each with its ATT&CK technique, its outcome and the reason.',
            fix: 'Apply the settings that the scorecard names beside those that succeeded, and limit the rest with `max-landed`.',
            allow: HARMLESS
        }
    })
};
/** Score in words: `17 of 20 refused`, and the number of attacks not run. */
function attacks_score({ attacks, refused, notRun }) {
    const rest = notRun === 0 ? '' : `, ${phrases_thousands(notRun)} not run`;
    return `${phrases_thousands(refused)} of ${phrases_thousands(attacks.length)} refused${rest}`;
}
/**
 * Comparison with a writable root filesystem: ` With a writable root filesystem 18 succeeded, read-only 3.`; empty
 * if that was not tried.
 */
function attacks_contrastSentence({ contrast, landed }) {
    return contrast === undefined
        ? ''
        : ` With a writable root filesystem ${phrases_thousands(contrast)} succeeded, read-only ${phrases_thousands(landed)}.`;
}
function landedSentence({ attacks, landed }) {
    if (landed === 0)
        return ' None succeeded.';
    const names = attacks
        .filter(({ outcome }) => outcome === 'landed')
        .map(({ name, path }) => `${name} (${phrases_quote(path)})`);
    return ` Succeeded: ${phrases_list([...new Set(names)], 5)}.`;
}

;// CONCATENATED MODULE: ./lib/observe/paths.js
/** Matches valid UTF-8, or single invalid bytes, in text with a character for each byte. */
const VALID = /(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[\x80-\xff]/g;
/**
 * A path of bytes as readable text. If the path is not valid UTF-8, invalid bytes and backslashes
 * become `\xNN`.
 */
function paths_readable(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return bytes;
    if (paths_isText(bytes))
        return utf8(bytes);
    return (bytes.match(VALID) ?? []).map(escaped).join('');
}
/**
 * Whether a path of bytes is valid UTF-8, so that `bytesOf` restores it from its readable form. No
 * other path can be used in a recipe.
 */
function paths_isText(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return true;
    const text = utf8(bytes);
    // The replacement character may itself be part of the path.
    return !text.includes('\ufffd') || paths_bytesOf(text) === bytes;
}
/** A path as the engine's lists write it, which replace invalid UTF-8 (Go's encoding/json). */
function asEngineLists(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return bytes;
    return (bytes.match(VALID) ?? [])
        .map((piece) => (isByte(piece) ? '\ufffd' : utf8(piece)))
        .join('');
}
/** The bytes of a text path, a character for each byte. */
function paths_bytesOf(path) {
    if (!/[^\0-\x7f]/.test(path))
        return path;
    return Buffer.from(path, 'utf8').toString('latin1');
}
const escaped = (piece) => isByte(piece) ? `\\x${piece.charCodeAt(0).toString(16)}` : utf8(piece.replaceAll('\\', '\\x5c'));
const isByte = (piece) => piece.length === 1 && piece >= '\x80';
const utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/**
 * Sorts by path: a folder comes before its contents, names in code units (`/a`, `/a/b`, `/a-b`).
 */
function byPath(entries) {
    const keyed = Array.from(entries, (entry) => ({ key: sortKey(entry.path), entry }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return keyed.map(({ entry }) => entry);
}
/**
 * Compares two paths in the order of `byPath` without allocating strings: a million paths take
 * twenty comparisons each.
 */
function paths_comparePaths(one, other) {
    const shorter = Math.min(one.length, other.length);
    for (let at = 0; at < shorter; at++) {
        const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
        if (a !== b)
            return a === SLASH ? -1 : b === SLASH ? 1 : a - b;
    }
    return one.length - other.length;
}
const SLASH = 47;
// No path holds a NUL, and nothing sorts before it. (`replaceAll` gives ropes, which sort at half
// the speed.)
const sortKey = (path) => path.split('/').join('\0');
/** The parent folder of a path; `/` for entries of the root, and for the root itself. */
function paths_parentOf(path) {
    return path.slice(0, path.lastIndexOf('/')) || '/';
}
/**
 * A version of `parentOf` for long lists of paths. It returns the identical string for neighbours
 * in one folder, so that map lookups need not hash a hundred thousand new strings.
 */
function paths_parentReader() {
    let last = '/';
    return (path) => {
        const same = path.lastIndexOf('/') === last.length && path.startsWith(last);
        last = same ? last : paths_parentOf(path);
        return last;
    };
}
/** The ancestor of a folder at that depth below the root. */
function paths_ancestorAt(folder, depth) {
    return folder.split('/', depth + 1).join('/') || '/';
}
/** Whether a path is a folder or lies below it. */
const paths_isWithin = (path, folder) => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
/**
 * Whether a path is a system folder of the Filesystem Hierarchy Standard. A mount over a system
 * folder hides far more than a program writes there, so writes directly in it need another remedy.
 */
function paths_isSystemFolder(path) {
    return SYSTEM.test(path) || (/^\/usr\//.test(path) && IN_USR.test(path));
}
const SYSTEM = /^\/(?:bin|sbin|lib(?:x?32|64)?|boot|etc|home|media|mnt|opt|srv|usr|var|var\/(?:lib|cache|spool|opt|local)|(?:dev|proc|sys)(?:\/.*)?)?$/;
const IN_USR = /^\/usr\/(?:local\/)?(?:s?bin|include|lib(?:x?32|64|exec)?|local|share|src|etc)(?:\/(?:python[\d.]*|node_modules|jvm|perl[\d.]*|ruby|php[\d.]*|x86_64-linux-gnu|aarch64-linux-gnu)(?:\/(?:dist|site)-packages)?)?$/;

;// CONCATENATED MODULE: ./lib/observe/refusal-lines.js
const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
// A program or `grep --color` may change the colour between two words.
const GAP = `(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}[- ]?(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}`;
// strerror(EROFS) and its spellings, Rust's and Java's names for it, SQLite's wording, and the
// error number for translated messages.
const WORDING = new RegExp(`read${GAP}only${GAP}file${GAP}system|write a readonly database|\\berofs\\b|os error 30\\b|(?:errno|errcode)[^\\w\\n-]{0,3}30\\b`, 'gi');
/** A search for a regular expression, which must have the `g` flag. */
function searchFor(words) {
    const own = new RegExp(words.source, words.flags);
    return (text, from) => {
        own.lastIndex = from;
        const found = own.exec(text);
        return found === null ? undefined : { start: found.index, end: own.lastIndex };
    };
}
/** Finds the next mention of a read-only filesystem, at or after an offset. */
const refusal_lines_nextMention = searchFor(WORDING);
const MOST_PLACES = 4;
/** The first matches of a search in a line, at most four. */
function refusal_lines_mentions(search, line) {
    const places = [];
    let found = search(line, 0);
    while (found !== undefined && places.length < MOST_PLACES) {
        places.push(found);
        found = search(line, found.end);
    }
    return places;
}
/**
 * The first mentions in a line of a write that was denied; empty if there is none. A missed refusal
 * is worse than a spurious warning. Therefore a mention counts wherever an error message may stand,
 * and anywhere in a line that reports a failure.
 */
function refusal_lines_refusedAt(line) {
    const places = [];
    let wording = isProperty(line) ? undefined : refusal_lines_nextMention(line, 0);
    const failing = wording !== undefined && FAILING.test(line);
    while (wording !== undefined && places.length < MOST_PLACES) {
        if (isError(line, wording, failing))
            places.push(wording);
        wording = refusal_lines_nextMention(line, wording.end);
    }
    return places;
}
/**
 * Whether a line is an error's `code` property, which Node and npm print on a line of its own
 * beside the full message.
 */
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
// EROFS is also a filesystem, of which kernels and tools speak: `erofs: (device sda): mounted`.
const OTHER_EROFS = /^:? *(?:\(device|file ?system|image|mount|support|driver|module)/i;
const SETTING = /^["']?\s*[:=]\s*["']?(?:true|false|yes|no|on|off|ok|enabled|disabled|[01])(?![^\s"',;}])/i;
const PROSE = /^\s+(?!(?:at|in|while|when)\b)\w/i;
// The wording follows the line's start, a time, punctuation or `because`, not a word of the same
// phrase.
const STANDS_ALONE = /(?:^|[^a-z\s]|\dz|because)\s*$/i;
const COLOURS = new RegExp(`${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}\\n]*(?:${BELL}|${ESCAPE}\\\\))`, 'g');
/** A line without its terminal escape sequences. */
function refusal_lines_withoutColours(line) {
    return line.includes(ESCAPE) ? line.replace(COLOURS, '') : line;
}
/** Total characters of further keys that are remembered, so that each counts once. */
const MOST_REMEMBERED = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/** Returns a scanner for one log: linear time, and bounded memory whatever the bytes are. */
function refusal_lines_scanner({ search, read, identity, most }) {
    const kept = new Map();
    const beyond = counter(MOST_REMEMBERED);
    const further = (line) => {
        const note = read(line);
        if (note === undefined)
            return undefined;
        const known = identity(note);
        return kept.has(known) || beyond.has(known) ? undefined : [known, note];
    };
    const lines = lineReader(search, (line) => {
        const found = further(line);
        if (found === undefined)
            return;
        if (kept.size < most)
            kept.set(...found);
        else
            beyond.add(found[0]);
    });
    const last = () => {
        const found = further(lines.unfinished());
        return found === undefined ? [] : [found[1]];
    };
    return {
        add: lines.add,
        notes: () => [...kept.values(), ...last()].slice(0, most),
        unkept: () => beyond.count() + Math.max(0, kept.size + last().length - most)
    };
}
/**
 * Counts distinct texts, remembering at most `room` characters of them; beyond that repeated texts
 * count again.
 */
function counter(room) {
    const known = new Set();
    let [left, unknown] = [room, 0];
    return {
        has: (text) => known.has(text),
        add: (text) => {
            left -= text.length;
            if (left >= 0)
                known.add(text);
            else
                unknown += 1;
        },
        count: () => known.size + unknown
    };
}
/** Longest line in bytes; a longer line is read as several. */
const LINE_LIMIT = 8192;
/** Bytes decoded at a time, so that a large chunk takes no memory of its own size. */
const PIECE = 65_536;
/**
 * Passes on the lines with a match, decoded. A flood of lines without a match, or of identical
 * lines, takes little time.
 */
function lineReader(search, onLine) {
    let rest = ''; // at most one LINE_LIMIT; a character for each byte, like all text here
    const handOn = (line) => {
        onLine(refusal_lines_decoded(line));
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
            read(latin1(bytes.subarray(at, at + PIECE)));
    };
    return { add, unfinished: () => refusal_lines_decoded(rest) };
}
/** Yields the lines with a match; identical consecutive lines are yielded once. */
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
/** Splits a line into parts of at most LINE_LIMIT, wherever its bytes were split on arrival. */
function cuts(line) {
    if (line.length <= LINE_LIMIT)
        return [line];
    return Array.from({ length: Math.ceil(line.length / LINE_LIMIT) }, (_, part) => line.slice(part * LINE_LIMIT, (part + 1) * LINE_LIMIT));
}
const latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const refusal_lines_decoded = (line) => Buffer.from(line, 'latin1').toString('utf8');

;// CONCATENATED MODULE: ./lib/plan/change-kinds.js
/** All kinds of change, in the order in which reports list them. */
const change_kinds_CHANGE_KINDS = ['added', 'changed', 'deleted'];

;// CONCATENATED MODULE: ./lib/judge/place-advice.js


// Files that Docker, Podman and Kubernetes write for each container, and mounts that are read-only
// on every root filesystem.
const ROWS = [
    {
        place: /^\/etc\/hosts$/,
        advice: () => 'name the host in the `add-host` input (`--add-host`), and drop the line of the image that writes it: an engine makes this file anew for each container'
    },
    {
        place: /^\/(?:etc|run\/systemd\/resolve)\/(?:stub-)?resolv\.conf$/,
        advice: () => 'set the name servers for the container (`--dns`) or for its network, and drop the line of the image that writes it: an engine makes this file anew for each container'
    },
    {
        place: /^\/etc\/hostname$/,
        advice: () => 'use the `hostname` input, and drop the line of the image that writes it: an engine makes this file anew for each container'
    },
    {
        place: /^\/proc\/sys\/./,
        advice: (path) => `give the container \`--sysctl ${sysctl(path)}=VALUE\`, or set it on the host where a container has none of its own: an engine mounts \`/proc/sys\` read-only whatever the root filesystem is, so the image should leave it alone`
    },
    {
        place: /^\/(?:proc|sys)(?:\/|$)/,
        advice: () => 'set it on the host: an engine mounts it read-only whatever the root filesystem is, so the image should leave it alone'
    },
    {
        place: /^\/etc\/(?:\.pwd\.lock|(?:passwd|group|g?shadow|sub[ug]id)(?:[-+~.].*)?)$/,
        advice: () => 'make the user when the image is built, and name it, or its number, in the `user` input'
    },
    {
        place: /^\/etc\/(?:localtime|timezone)$/,
        advice: () => 'set the time zone in the environment (`TZ`), or when the image is built'
    },
    {
        place: /^\/(?:etc\/(?:ssl\/certs|pki\/(?:ca-trust|tls))|usr\/(?:local\/)?share\/(?:ca-certificates|pki))(?:\/|$)|^\/etc\/ca-certificates\.conf$/,
        advice: () => 'install certificates when the image is built, or name a mounted bundle in the environment (`SSL_CERT_FILE`, `NODE_EXTRA_CA_CERTS`, `REQUESTS_CA_BUNDLE`)'
    }
];
/** Advice for a write to a place that has a setting of its own; undefined for any other place. */
const place_advice_placeAdvice = (path) => ROWS.find(({ place }) => place.test(path))?.advice(path);
/**
 * A sysctl name such as `net.core.somaxconn`; a dot in a path segment, as of an interface, becomes
 * a slash (sysctl.d(5)).
 */
const sysctl = (path) => path
    .slice('/proc/sys/'.length)
    .replaceAll('`', "'")
    .replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/'));
/**
 * How to let a program write to a path. A mount goes on the folder around the path, but never on a
 * system folder or one that contains the image's code.
 */
function scratchAdvice({ path, isFolder }, { homes = [], suggested = [] } = {}) {
    const own = place_advice_placeAdvice(path);
    if (own !== undefined)
        return own;
    const mount = suggested.find((one) => paths_isWithin(path, one));
    if (mount !== undefined)
        return `see the suggestion, which has a mount on ${phrases_quote(mount)}`;
    const folder = isFolder === true ? path : paths_parentOf(path);
    if (isOfSystem(folder))
        return 'write it when the image is built, or have the program write elsewhere';
    if (homes.some((home) => paths_isWithin(home, folder)))
        return `have it write to a folder of its own, and mount that: a mount on ${phrases_quote(folder)} would cover the code of the image`;
    return `mount ${mountOn(folder, path)}`;
}
/**
 * The kind of mount for a folder, by the name of what was refused in it. Memory is for what serves
 * one run only, a volume for what is known to be data.
 */
function mountOn(folder, path) {
    const on = phrases_quote(folder);
    const isKept = KEPT.test(`${folder}/`) || KEPT_FILE.test(path);
    if (PASSING.test(`${folder}/`) || (PASSING_FILE.test(path) && !isKept))
        return `a \`tmpfs\` on ${on}`;
    if (isKept)
        return `a volume on ${on}`;
    return STATE.test(path)
        ? `a \`tmpfs\` on ${on}, or a volume if its files have to outlive the container`
        : `a \`tmpfs\` on ${on}`;
}
/** Whether a mount on the folder would hide parts of the system, or is impossible. */
const isOfSystem = (folder) => folder !== '/dev/shm' && (paths_isSystemFolder(folder) || BELOW.test(folder));
/** System configuration and programs, at any depth. */
const BELOW = /^\/(?:etc|boot|s?bin|lib(?:x?32|64)?|usr\/(?:local\/)?(?:s?bin|lib(?:x?32|64|exec)?|include|etc))\//;
/** Folders of caches, logs, sessions, temporary files, pid files and sockets. */
const PASSING = /\/(?:\.?cache[sd]?|te?mp|logs?|sessions?)\/|^\/(?:var\/)?(?:run|lock)\/|\/(?:run|pids?|locks?|sockets?)\/$/;
/** Pid and lock files, sockets and temporary files; `/var/lib/nginx` has folders for these. */
const PASSING_FILE = /\.(?:pid|lo?ck|sock(?:et)?|te?mp)$|\/nginx\/(?:body|fastcgi|proxy|scgi|uwsgi)$|\/(?:\.?cache|te?mp|sessions?|\w+_temp)$/;
/** Folders of data, also by the names of the databases and queues that keep it there. */
const KEPT = /^\/var\/(?:spool|mail)\/|\/(?:data|uploads?|databases?)\/|^\/var\/lib\/(?:mysql|mariadb|postgres(?:ql)?|pgsql|mongodb?|redis|valkey|ldap|rabbitmq|etcd|influxdb|prometheus|grafana|elasticsearch|opensearch|cassandra|couchdb|neo4j|clickhouse|zookeeper|kafka|jenkins|gitea)\//;
const KEPT_FILE = /\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/;
/** The folder for the state of programs, which may be data or not. */
const STATE = /^\/var\/lib\//;

;// CONCATENATED MODULE: ./lib/judge/change-tests.js
/**
 * Whether a file or link was created or altered, if only in mode or owner. A change known by name
 * only counts as written.
 */
function isWritten({ kind, after }) {
    return kind !== 'deleted' && (after === undefined || isFileOrLink(after));
}
/** Whether a file or link was written, and its contents are not known to be unchanged. */
function isRewritten(change) {
    return isWritten(change) && !holdsSame(change);
}
/** Whether a regular file became executable, or is executable with new contents. */
function isNewlyExecutable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || !isExecutable(after))
        return false;
    return before === undefined || !isExecutable(before) || !holdsSame(change);
}
/** Whether a regular file became set-uid or set-gid, or is so with new contents or owners. */
function isNewlySetId(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || setIdBits(after) === 0)
        return false;
    return before === undefined || lendsMore(before, after) || !holdsSame(change);
}
/** Whether a regular file gained file capabilities, or has them with new contents. */
function isNewlyCapable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after?.type !== 'file' || after.capabilities === undefined)
        return false;
    return before?.capabilities !== after.capabilities || !holdsSame(change);
}
/** Whether a device node was created or altered. */
function isDevice({ kind, after }) {
    return kind !== 'deleted' && after?.type === 'device';
}
/**
 * Whether a file, or a new directory, lies among device nodes. A mount below `/dev` is a place of
 * its own and does not count.
 */
function isNoDevice({ kind, place, after }) {
    if (kind === 'deleted' || (place !== '/dev' && place !== '/'))
        return false;
    return after === undefined || after.type === 'file' || isNewDirectory(kind, after);
}
/** Whether a file or directory became writable for every user. */
function isNewlyOpen({ kind, before, after }) {
    return kind === 'changed' && !!before && !!after && !isOpen(before) && isOpen(after);
}
/** Whether an entry of this name exists after the change. */
function isThere({ kind }) {
    return kind !== 'deleted';
}
/** Whether a file or link was deleted, or replaced by something else. */
function isLost({ kind, before, after }) {
    if (kind !== 'changed')
        return kind === 'deleted';
    return !!before && !!after && isFileOrLink(before) && !isFileOrLink(after);
}
/** Whether a file was lost, replaced by a link, or shortened. */
function isCut(change) {
    const { kind, before, after } = change;
    if (isLost(change))
        return true;
    if (kind !== 'changed' || before?.type !== 'file' || after === undefined)
        return false;
    return after.type === 'symlink' || after.size < before.size;
}
/** Whether only timestamps are known to differ. */
function change_tests_isUntouched(change) {
    const { before, after } = change;
    return (holdsSame(change) &&
        before?.mode === after?.mode &&
        before?.uid === after?.uid &&
        before?.gid === after?.gid &&
        before?.capabilities === after?.capabilities &&
        before?.attributes === after?.attributes);
}
/** Whether the contents before and after were read and are equal, whatever mode and owner. */
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
/**
 * The set-uid and set-gid bits of a file. Set-gid without execution for the group only requests
 * mandatory locking.
 */
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
/**
 * Whether every user may write to a file or directory. The sticky bit keeps other users from
 * replacing a directory's entries.
 */
function isOpen({ type, mode }) {
    return (mode & 0o002) !== 0 && (type === 'file' || (type === 'directory' && !(mode & 0o1000)));
}
/** Splits a path into these parts. */
function change_tests_spotOf(path) {
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
/** Matches folders that web servers serve, with the slashes around them. */
const WEB_ROOT = /\/(?:www|html|htdocs|httpdocs|public_html|public|wwwroot|webroot|docroot|webapps|deployments|cgi-bin|srv\/http|share\/caddy)\//i;
/** Whether a web server may serve a folder. */
const change_tests_isServed = (folder) => WEB_ROOT.test(`${folder}/`);
const topStart = (path) => REPEATED.exec(path)?.[0].length ?? 1;
const REPEATED = /^\/(?:usr\/(?:local\/)?(?=(?:s?bin|lib(?:exec|x?32|64)?)(?:\/|$))|var\/(?=run\/))/;
const OTHER_LIBRARIES = /^lib(?:x?32|64)$/;

;// CONCATENATED MODULE: ./lib/judge/attack-tags.js

/** Changes that alone give an intruder the container, or the privileges of another user. */
const CRITICAL = {
    'web-shell': {
        severity: 'critical',
        technique: { id: 'T1505.003', name: 'Web Shell' },
        why: 'The web server runs such a file on request, so a single request brings an intruder back.',
        name: /^(?:\.htaccess|\.user\.ini|web\.config)$|\.(?:php\d?|phps|pht|phtml|phar|inc|jsp[xf]?|war|aspx?|as[hm]x|asa|cf[cm]|f?cgi|p[lmy]|rb|lua|sh|shtml)\s*$/i,
        folder: WEB_ROOT,
        when: isRewritten
    },
    'set-uid': {
        severity: 'critical',
        technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
        why: 'Anyone who runs such a file gets the rights of its owner or group, often those of root.',
        when: isNewlySetId
    },
    capability: {
        severity: 'critical',
        technique: { id: 'T1548', name: 'Abuse Elevation Control Mechanism' },
        why: 'Anyone who runs such a file gets its kernel capabilities, some of which are as good as root.',
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
        why: 'Anyone with a key that this file lists can log in without a password at any time.',
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
/**
 * Changes that put foreign code in place of the image's own, or deceive users and programs that
 * trust the image.
 */
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
        why: "A device node can open the host's disks or memory to anyone who may read it.",
        when: isDevice
    },
    'hidden-in-dev': {
        severity: 'high',
        technique: { id: 'T1564', name: 'Hide Artifacts' },
        why: 'A file is easily overlooked among device nodes, and `/dev` stays writable in a read-only container.',
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
        // Python writes its caches by itself, so they only count as scripts.
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
        why: 'With a root certificate an intruder can impersonate any site that programs in this container talk to.',
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
    },
    'image-code': {
        severity: 'high',
        technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
        why: 'Image code replaced: the image brings this file to be run, loaded or served, and it holds something else now, so foreign code may stand in its place.',
        ofCode: true,
        when: isRewritten
    }
};
/** Changes that prepare, ease or hide an attack, and that programs sometimes make themselves. */
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
        why: 'Credentials in a file are available to anyone who can read it or gets a copy of the container.',
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
const UNIT = /^systemd\/(?:system|user|generator)(?:[-.]\w+)?\/.*(?<!\.timer)$/s;
const TIMER = /^systemd\/(?:system|user)(?:[-.]\w+)?\/.*\.timer$/s;
const UDEV = /^udev\/rules\.d\//;
/**
 * Changes to files that are run automatically: at a start, a login or a set time, or together with
 * another program.
 */
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


/** Severities, worst first. */
const severity_SEVERITIES = ['critical', 'high', 'medium', 'low'];
/** Whether a report should show the change at first sight. */
const severity_isNotable = ({ severity }) => severity === 'critical' || severity === 'high';
const TABLE = { ...CRITICAL, ...HIGH, ...STARTUP, ...MEDIUM };
/** The rows by tag. */
const severity_TAGS = TABLE;
/** `Why it matters. (ATT&CK T1505.003, Web Shell)` */
function severity_meaning(tag) {
    const { technique, why } = severity_TAGS[tag];
    return `${why} (ATT&CK ${technique.id}, ${technique.name})`;
}
/**
 * Appraises a change for its security: the severity of its worst tag, or `low` without tags.
 * `isCode` decides, by the file before the change, whether code of the image was changed.
 */
function severity_appraise(change, isCode) {
    return isUntouched(change) ? ORDINARY : severity_appraisalBy(tagsOf(change, isCode));
}
/** The appraisal of a change with these tags, worst first. */
function severity_appraisalBy(tags) {
    const [worst] = tags;
    return worst === undefined ? ORDINARY : { severity: severity_TAGS[worst].severity, tags };
}
/** The worst of several severities; `low` for none. */
function worstSeverity(severities) {
    const present = new Set(severities);
    return severity_SEVERITIES.find((severity) => present.has(severity)) ?? 'low';
}
const ORDINARY = { severity: 'low', tags: [] };
/** The tags of a change. Folder and name rule out most rows: there may be a million changes. */
function tagsOf(change, isCode) {
    const { before, path } = change;
    const { top, rest, folder, name } = spotOf(path);
    const found = new Set();
    for (const [tag, { when }] of ANYWHERE)
        if (when(change))
            found.add(tag);
    for (const [tag, pattern] of BY_TOP.get(top) ?? [])
        if (pattern.test(rest) && severity_TAGS[tag].when(change))
            found.add(tag);
    for (const [tag, row] of ANY_NAME.test(name) ? BY_NAME : [])
        if (row.name?.test(name) && row.folder?.test(folder) !== false && row.when(change))
            found.add(tag);
    // Most changes concern files that are not in the image.
    if (isCode !== undefined && before !== undefined)
        for (const [tag, { when }] of OF_CODE)
            if (when(change) && isCode(path, before))
                found.add(tag);
    return found.size < 2 ? [...found] : severity_ROWS.map(([tag]) => tag).filter((tag) => found.has(tag));
}
const severity_ROWS = Object.entries(severity_TAGS).toSorted(([, one], [, other]) => severity_SEVERITIES.indexOf(one.severity) - severity_SEVERITIES.indexOf(other.severity));
const OF_CODE = severity_ROWS.filter(([, row]) => row.ofCode === true);
const ANYWHERE = severity_ROWS.filter(([, row]) => row.in === undefined && row.name === undefined && row.ofCode === undefined);
const BY_NAME = severity_ROWS.filter(([, row]) => row.name !== undefined);
const BY_TOP = byTop();
/** Matches every name that any row matches, and a few more, since it ignores case. */
const ANY_NAME = new RegExp(BY_NAME.map(([, { name }]) => name?.source ?? '').join('|'), 'iu');
/** The rows that apply by first folder, each with its pattern for the rest of the path. */
function byTop() {
    const tops = new Map();
    for (const [tag, row] of severity_ROWS)
        for (const [top, pattern] of Object.entries(row.in ?? {}))
            tops.set(top, [...(tops.get(top) ?? []), [tag, pattern]]);
    return tops;
}

;// CONCATENATED MODULE: ./lib/judge/findings/rules.js



const TECHNIQUE = severity_TAGS['image-code'].technique;
/** Kinds of findings on rules of the allowlist. */
const RULE_FINDINGS = {
    'expired-rule': kind({
        id: 'ZD601',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        words: ({ rule, missed }) => ({
            title: `Expired rule: ${rule.rule}`,
            detail: `The rule ${phrases_quote(rule.rule)} (${sourceOf(rule)}) expired on ${rule.expires?.date ?? ''}${missed === 0 ? ', and no change needs it: delete these lines.' : `. ${phrases_count(missed, 'change needs', 'changes need')} it: ${renew(rule)}.`}`,
            ...placeOf(rule)
        }),
        help: {
            title: 'A rule has expired',
            meaning: 'The expiry date of this rule of the policy file has passed, so it no longer allows anything. Changes that it used to allow are drift now, and their findings name the rule.',
            fix: items('Fix the cause of the changes, then delete the rule.', 'If the rule is still needed, have its owner review it and set a new date with `expires`.'),
            allow: 'It is a warning and does not change the verdict; the resulting drift does. Only a new date allows the changes again.'
        }
    }),
    'rule-allows-code': kind({
        id: 'ZD602',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        securitySeverity: '7.0',
        words: ({ rule, paths, total }) => ({
            title: `A rule lets the image's code be replaced: ${rule.rule}`,
            detail: `The rule ${phrases_quote(rule.rule)} (${sourceOf(rule)}) allowed ${phrases_count(total, 'change')} that replaced code of the image: ${names(paths, total)}. An intruder who rewrites that code passes this check, too. Narrow the rule to the data that the program writes, or have it write its data elsewhere. (ATT&CK ${TECHNIQUE.id}, ${TECHNIQUE.name})`,
            ...placeOf(rule)
        }),
        help: {
            title: "A rule lets the image's code be replaced",
            meaning: 'This rule of the allowlist allowed a file of the image to be overwritten that is code: a program, a library, a script, a template, or a file beside what the container starts. The change passes, and so does that of an intruder who rewrites the file. Such a rule allows more than the program writes, for example `/app/**` for a database that lies beside the code.',
            fix: items('Narrow the rule to the files that the program writes: `/app/notes.db*` instead of `/app/**`, with the kinds that were seen.', 'Better, have the program keep its data in a folder of its own, such as `/data`, and mount a volume there. Then no rule needs to reach the code.', 'If the program rewrites its own code, at a first start or as an update, do that when the image is built.'),
            allow: 'It is a warning and does not change the verdict. It cannot be hidden as long as the rule allows such a change.'
        }
    }),
    'allowed-danger': kind({
        id: 'ZD603',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        securitySeverity: '7.0',
        words: ({ rule, dangers, total }) => ({
            title: `A rule lets dangerous changes through: ${rule.rule}`,
            detail: `The rule ${phrases_quote(rule.rule)} (${sourceOf(rule)}) allowed ${phrases_count(total, 'change')} of high or critical severity: ${phrases_list(dangers.map(dangerWords), dangers.length, total)}. ${dangers
                .slice(0, 1)
                .map(({ tag }) => severity_meaning(tag))
                .join('')} An intruder who does this passes this check, too. Narrow the rule to the files that the program has to write.`,
            ...placeOf(rule)
        }),
        help: {
            title: 'A rule lets dangerous changes through',
            meaning: 'This rule of the allowlist allowed a change of severity `critical` or `high`: a web shell in a folder for uploads, a new program, a job for cron. The change passes, and so does that of an intruder. Such a rule allows more than the program writes, for example `/srv/www/uploads/**` for pictures. Code of the image that was replaced has a finding of its own, `rule-allows-code`.',
            fix: items('Find out what made the change: with `evidence: always` a pass keeps the files as well. If it was not the program, treat it as an intrusion.', 'Narrow the rule to the files that the program writes, by kind of change and name: `A /srv/www/uploads/*.{jpg,png}` instead of `/srv/www/uploads/**`.', 'If the program writes such a file, do that when the image is built, or have it write to a folder from which nothing is served or executed.'),
            allow: 'It is a warning and does not change the verdict. It cannot be hidden as long as the rule allows such a change.'
        }
    }),
    'unused-rule': kind({
        id: 'ZD604',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        words: (rule) => ({
            title: `Unused rule: ${rule.rule}`,
            detail: `The rule ${phrases_quote(rule.rule)} (${sourceOf(rule)}) allowed nothing. ${rule.location === undefined ? 'Remove it' : 'Delete these lines'}, or correct its pattern.`,
            ...placeOf(rule)
        }),
        help: {
            title: 'A rule allowed nothing',
            meaning: 'No change matched this rule of the allowlist. Either the image no longer writes there, and the rule is a hole that waits to be used, or its pattern is wrong.',
            fix: items('Remove the rule, or correct its pattern. `/run/**` covers `/run` too; `*` stays within a folder, `**` goes below it.', 'If the change happens only now and then, add a smoke step that causes it.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'expiring-rule': kind({
        id: 'ZD605',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        words: (rule) => {
            const { date = '', daysLeft = 0 } = rule.expires ?? {};
            const when = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${phrases_count(daysLeft, 'day')}`;
            return {
                title: `Rule expires ${when}: ${rule.rule}`,
                detail: `The rule ${phrases_quote(rule.rule)} (${sourceOf(rule)}) allows changes until ${date}. Before that, ${renew(rule)}.`,
                ...placeOf(rule)
            };
        },
        help: {
            title: 'A rule expires soon',
            meaning: 'Within 14 days this rule of the policy file will expire. The changes that it allows now will then be drift.',
            fix: 'Fix the cause of the changes before that, or have the owner of the rule set a new date with `expires`.',
            allow: 'It is a notice and does not change the verdict.'
        }
    })
};
/** End of a sentence on changes that an expired rule would have allowed. */
const lapse = (rule) => `${sourceOf(rule)}, allowed until ${rule.expires?.date ?? ''}: ${renew(rule)}.`;
function renew({ owner }) {
    const who = owner === undefined ? '' : ` (owner: ${phrases_quote(owner)})`;
    return `fix the cause of the changes, or give the rule a later date${who}`;
}
function sourceOf({ location }) {
    return location === undefined ? 'input `allow`' : `${phrases_quote(location.file)}, line ${location.line}`;
}
const dangerWords = ({ path, tag }) => `${phrases_quote(path)} (${tag.replaceAll('-', ' ')})`;
/** Line of a rule in the policy file, or its entry in the input `allow`. */
const placeOf = ({ location, rule }) => location === undefined ? { input: { names: ['allow'], entry: rule } } : { location };

;// CONCATENATED MODULE: ./lib/judge/findings/drift.js








/** Kinds of findings on changes of the container, and on writes that it was refused. */
const DRIFT_FINDINGS = {
    drift: kind({
        id: 'ZD101',
        level: 'error',
        verdict: 'drift',
        section: 'changes',
        pointsAt: NOWHERE,
        words: drift_driftText,
        help: {
            title: 'Something outside the allowlist changed',
            meaning: 'While the container ran, files were added, changed or deleted that no rule allows. Such a container is no longer what was built and reviewed: either the program writes where it should not, or something else does. A change that an intruder would make, such as a web shell or a cron entry, is marked with its severity and its ATT&CK technique.',
            fix: items('**The program is meant to write there**: give it a mount, here and in production, with `tmpfs` for temporary files or `volumes` for data that must persist.', '**It could be written earlier**: do it when the image is built, not when it runs.', '**The cause is unknown**: treat it as an intrusion until it is known. The changed files are kept in `evidence/` of the output folder.'),
            allow: 'If the change is harmless, add the narrowest possible rule to the input `allow`, with the reason after ` # `: `A /var/cache/app/*.lock # made at every start`. The letters are the kinds: **A**dded, **C**hanged, **D**eleted. Rules that a team shares belong in the policy file, each with a reason, an owner and an expiry date. To see everything first and fail on nothing, use `mode: audit`.'
        }
    }),
    'tolerated-drift': kind({
        id: 'ZD105',
        level: 'warning',
        verdict: 'pass',
        section: 'changes',
        pointsAt: { inputs: ['fail-on', 'fail-on-severity'] },
        words: ({ because, ...fold }) => {
            const { title, detail, ...rest } = drift_driftText(fold);
            return {
                title: `Tolerated: ${inSentence(title)}`,
                detail: `${detail} ${TOLERATED[because]}`,
                ...rest
            };
        },
        help: {
            title: 'Drift that does not fail the check',
            meaning: 'Files were added, changed or deleted that no rule allows, but the check was told not to fail for them. With `fail-on: new`, it only fails for drift that the base does not have, that is the report or image named by `compare-with`. With `fail-on-severity`, it only fails for drift of that severity or worse. What is tolerated is still drift: the image is not immutable.',
            fix: items('**Treat it as any other drift**: mount what the program is meant to write to, or do the write when the image is built.', '**Trust the base only if it comes from a trusted place**, such as an artifact of a run on the base branch. A file in the checkout of a pull request is written by its author.'),
            allow: 'It is a warning and does not change the verdict. A rule in `allow` or in the policy file says that it is meant, with a reason; it is then no drift any more.'
        }
    }),
    'image-altered': kind({
        id: 'ZD102',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: NOWHERE,
        words: ({ layers, path, during }) => ({
            title: during
                ? 'The image was altered during the check'
                : "The engine's copy of the image had been altered",
            detail: `${during ? DURING : BEFORE} ${where(layers, path)} ` +
                'No write through a filesystem does that: treat the machine as compromised, since every container with that layer sees the alteration. ' +
                'Remove the image from the engine, and find out whether the kernel has a known vulnerability.',
            ...(path === undefined ? {} : { path })
        }),
        help: {
            title: 'The image on the engine is not the image that was built',
            meaning: 'With `recover`, `content: always` or `rehearse-attacks`, the layers of the image are read as its containers read them, and compared with their digests, once while the container is started and once at the end. Now they differ, although nothing was written through a filesystem: either the files of a layer were altered on disk, or a kernel vulnerability let a process alter the cached pages of files that it may only read. `docker diff`, an export and a fresh container all show the altered files as those of the image. Altered during the check is drift. An alteration before the check is an error as well, since nothing is left to compare the container with.',
            fix: items('Treat the machine as compromised: every container that shares the layer sees the alteration, and a restart of the container does not undo it. Discard the runner if it is disposable.', 'Update the kernel, and find out which program did it: examine what the check ran, such as `attack-run`, and what else runs on that machine.', 'Remove the image from the engine, and pull or build it again.'),
            allow: 'No rule can allow it. With `mode: audit`, an alteration during the check does not fail the step.'
        }
    }),
    'refused-write': kind({
        id: 'ZD103',
        level: 'warning',
        verdict: 'pass',
        section: 'refusals',
        pointsAt: NOWHERE,
        words: refusalText,
        help: {
            title: 'The read-only root filesystem refused a write',
            meaning: 'The log of the container reports a write that the read-only root filesystem refused. The program went on, but something that it meant to store is missing, such as a cache, a session or an upload. A feature may be silently off.',
            fix: items('If the program needs it, mount a `tmpfs` on the folder (or a volume, for data that must persist), and add a smoke step that uses the feature.', 'Files that an engine writes for each container have inputs of their own: `add-host` for `/etc/hosts`, `hostname`, `user` for a line in `/etc/passwd`; `--sysctl` for `/proc/sys`, which is read-only on a writable root filesystem as well.', 'Otherwise switch the feature off: most programs have an option for their cache, pid file or log file.'),
            allow: 'It is a warning and does not change the verdict. No rule applies, since nothing has changed.'
        }
    }),
    'refused-attack': kind({
        id: 'ZD104',
        level: 'notice',
        verdict: 'pass',
        section: 'attack',
        pointsAt: { inputs: ['attack-exec', 'attack-run'] },
        words: ({ refusals }) => ({
            title: `The read-only root filesystem refused the attack ${phrases_count(refusals.length, 'write')}`,
            detail: `The attack tried to write, and was refused: ${phrases_list(refusals
                .slice(0, 5)
                .map(({ path, message }) => phrases_quote(path ?? phrases_shorten(refusal_lines_withoutColours(message), 100))), 5, refusals.length)}.`
        }),
        help: {
            title: 'A write of the attack was refused',
            meaning: 'Your own attack (`attack-run`, `attack-exec`) tried to write, and the read-only root filesystem refused it, as intended.',
            fix: 'There is nothing to do.',
            allow: HARMLESS
        }
    })
};
/**
 * Texts of a finding of drift: about a path if there is one change, else about a folder and its
 * numbers of changes.
 */
function drift_driftText(fold) {
    const [first] = fold.units;
    const text = first !== undefined && fold.total === 1 ? single(first, fold) : several(fold);
    const location = fold.lapsed?.location;
    return location === undefined ? text : { ...text, location };
}
function single(unit, { lapsed }) {
    const { change, below } = unit;
    const { path, kind } = change;
    const entries = below > 0 ? ` and ${phrases_count(below, 'entry', 'entries')} below` : '';
    const remedy = advice([kind], 'it', mount(below > 0 ? path : paths_parentOf(path), below > 0));
    const pattern = below > 0 ? `${path}/**` : path;
    const rule = PLAIN.test(path) ? ` As a rule: ${phrases_quote(`${LETTERS[kind]} ${pattern}`)}.` : '';
    return {
        title: `${capital(kind)} ${path}${entries}${mark([unit])}`,
        detail: `The container ${kind} ${phrases_quote(path)}${entries}, which ${lapsed === undefined ? `no rule allows. ${remedy}${rule}` : lapse(lapsed)}${why([unit])}`,
        path
    };
}
function several(fold) {
    const { folder, units, total, counts, direct, lapsed } = fold;
    const kinds = change_kinds_CHANGE_KINDS.filter((kind) => counts[kind] > 0);
    const sum = phrases_count(counts.added + counts.changed + counts.deleted, 'change');
    const where = direct ? 'in' : 'below';
    const names = units.slice(0, NAMED).map(({ change: { path, kind } }) => `${kind} ${phrases_quote(path)}`);
    return {
        title: `${sum} ${where} ${folder} (${kinds.map((kind) => `${phrases_thousands(counts[kind])} ${kind}`).join(', ')})${mark(units)}`,
        detail: `${lapsed === undefined ? `No rule allows ${sum} ${where} ${phrases_quote(folder)}. ${advice(kinds, 'them', mount(folder, true))}` : `The container made ${sum} ${where} ${phrases_quote(folder)}, which ${lapse(lapsed)}`} They are: ${phrases_list(names, NAMED, total)}.${why(units)}`,
        path: folder
    };
}
/** Worst of several changes; undefined if all are of severity `low`. */
function worst(units) {
    const found = severity_SEVERITIES.slice(0, -1).map((severity) => units.find(({ change }) => change.severity === severity));
    return found.find((unit) => unit !== undefined)?.change;
}
function mark(units) {
    const change = worst(units);
    const tags = (change?.tags ?? []).slice(0, 3).map((tag) => tag.replaceAll('-', ' '));
    return change === undefined ? '' : ` [${change.severity ?? ''}: ${tags.join(', ')}]`;
}
/**
 * Sentence on why the worst change matters, with its ATT&CK technique; empty if none is worse than
 * `low`.
 */
function why(units) {
    const [tag] = worst(units)?.tags ?? [];
    return tag === undefined ? '' : ` ${severity_meaning(tag)}`;
}
function advice(kinds, them, remedy) {
    const verb = kinds.every((kind) => kind === 'deleted') ? 'deleted' : 'wrote';
    const paths = them === 'it' ? 'the path' : 'the paths';
    return `Find out what ${verb} ${them}. If it should, ${remedy}, or add ${paths} to \`allow\`.`;
}
/** Advice on changes in a folder. `named`: the text has already named this folder. */
function mount(folder, named) {
    return isOfSystem(folder)
        ? 'do it when the image is built, have it write elsewhere'
        : `mount a \`tmpfs\` or volume ${named ? 'there' : 'on its folder'}`;
}
const NAMED = 5;
const LETTERS = { added: 'A', changed: 'C', deleted: 'D' };
/** Paths without characters that are special in a glob pattern or a rule line. */
const PLAIN = /^[\w./@+~%:,=-]+$/;
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const TOLERATED = {
    known: 'It does not fail the check, since the base has it as well (`fail-on: new`).',
    minor: 'It does not fail the check, since it is less severe than `fail-on-severity`.'
};
const DURING = 'The layers matched their digests when the check began, and no longer do.';
const BEFORE = 'When the container was started, the layers on the engine did not match the digests by which the image names them.';
function where(layers, path) {
    if (path !== undefined)
        return `The first file that differs is ${phrases_quote(path)}.`;
    if (layers.length === 0)
        return 'One of their files differs.';
    return `${phrases_count(layers.length, 'layer')} differ${layers.length === 1 ? 's' : ''}: ${phrases_list(layers.map(phrases_quote), 3)}.`;
}
function refusalText(facts) {
    const { path } = facts;
    const message = refusal_lines_withoutColours(facts.message);
    const told = [`The log says: ${phrases_quote(phrases_shorten(message, 300))}`];
    const all = [...adviceOn(facts), ...told].join(' ');
    return path === undefined
        ? {
            title: `Refused write: ${phrases_shorten(message, 100)}`,
            detail: `The read-only root filesystem refused a write. ${all}`
        }
        : {
            title: `Refused write: ${path}`,
            detail: `The container tried to write ${facts.isFolder === true ? 'in ' : ''}${phrases_quote(path)}, which the read-only root filesystem refused. ${all}`,
            path
        };
}
function adviceOn(facts) {
    const { path, isFolder, anyway, settled } = facts;
    const own = path === undefined ? undefined : place_advice_placeAdvice(path);
    const cause = anyway === true ? [ANYWAY] : [];
    if (own !== undefined)
        return [...cause, `If the program needs it, ${own}.`];
    if (anyway === true || settled === true)
        return cause;
    const advice = path === undefined
        ? 'mount a `tmpfs` on the folder that it writes to'
        : scratchAdvice({ path, ...(isFolder && { isFolder }) }, facts);
    return [`If the program needs it, ${advice}.`];
}
const ANYWAY = 'It is refused with a writable root filesystem as well, so read-only is not the reason.';

;// CONCATENATED MODULE: ./lib/judge/findings/watching.js


/**
 * Kinds of findings on gaps of a check: no tests asked for, a killed container, a cut log, and
 * leftovers.
 */
const GAP_FINDINGS = {
    'boot-only': kind({
        id: 'ZD701',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { orStep: true },
        words: () => ({
            title: 'Only booting was checked',
            detail: 'The running container was not used, so the writes of normal operation were not seen. ' +
                'Add a smoke test: `smoke-http`, `smoke-exec` or `smoke-run`.'
        }),
        help: {
            title: 'Only booting was checked',
            meaning: 'There is no smoke test. The image boots, but the writes of normal operation were not seen: pages that fill a cache, uploads, sessions. A pass without them means little.',
            fix: 'Add a smoke test that uses the service: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`.',
            allow: 'It is a warning and does not change the verdict. Only a smoke step removes it.'
        }
    }),
    killed: kind({
        id: 'ZD702',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['stop-timeout'], instructions: PROGRAM },
        words: ({ milliseconds }) => ({
            title: 'The container had to be killed',
            detail: `The container did not stop within ${phrases_duration(milliseconds)} and was killed: writes at its end were not seen.`
        }),
        help: {
            title: 'The container had to be killed',
            meaning: 'It did not end within `stop-timeout` after the stop signal of its image, so it was killed. Writes at its end were not seen, and in production such data is lost.',
            fix: items('Let the program be the first process of the container (`exec` in the entrypoint), or use `init: true`: a shell as first process does not forward signals.', 'Set the signal that the program handles with `STOPSIGNAL` in the Dockerfile.', 'If it is only slow, raise `stop-timeout`.'),
            allow: 'It is a notice and does not change the verdict. If the image stops in time with a writable root filesystem, that is a separate failure, `unclean-stop`.'
        }
    }),
    'log-cut': kind({
        id: 'ZD703',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        words: () => ({
            title: 'The log of the container was cut',
            detail: 'The container printed more than the log keeps: its middle is missing.'
        }),
        help: {
            title: 'The log of the container was cut',
            meaning: 'The container printed more than the log keeps. Its middle is missing. Refused writes were searched for in all of it.',
            fix: 'Have the program print less: set its log level to that of production.',
            allow: 'It is a notice and does not change the verdict.'
        }
    }),
    'left-behind': kind({
        id: 'ZD704',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('Something was left behind on the engine'),
        help: {
            title: 'Something was left behind on the engine',
            meaning: 'A container, a volume or a network of the check could not be removed. That says nothing about the image, but it takes up space and may contain data that the image wrote.',
            fix: 'On a disposable runner there is nothing to do. On your own machine find it with `docker ps --all --filter label=zero-drift.run` (and `docker volume ls` alike), and remove it by hand. Anonymous volumes have no label: the message names those that the engine left when it removed their container. A volume that another container uses is not removed.',
            allow: 'It is a warning and does not change the verdict.'
        }
    })
};
/**
 * Kinds of findings on altered mounts, on how completely places were watched, and on changes that
 * are not drift.
 */
const WATCHING_FINDINGS = {
    'mount-altered': kind({
        id: 'ZD705',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { inputs: ['cap-add', 'security-opt'] },
        words: ({ path, how, process }) => ({
            title: how === 'own-namespace'
                ? `Process ${process ?? 0} has mounts of its own`
                : `Mount altered: ${phrases_shorten(path, 100)}`,
            detail: `${ALTERED[how](phrases_quote(phrases_shorten(path, 200)), process ?? 0)} Writes there may be hidden from inspection. ${how === 'own-namespace' ? KEEP_FROM_NAMESPACES : KEEP_FROM_MOUNTING}`,
            ...(path === '' ? {} : { path })
        }),
        help: {
            title: 'The container altered its mounts',
            meaning: 'A container with the capability `SYS_ADMIN` can remove mounts, cover them with others, and make a read-only root filesystem writable, for a moment or permanently; in a namespace of its own a process can have mounts that no other process sees. Writes there can be hidden from inspection.',
            fix: items('Remove `SYS_ADMIN` from `cap-add`: hardly any server needs it.', 'If the process made a user namespace, use the default seccomp profile of the engine, which prevents that.', 'Declare the mount as `tmpfs` or `volumes` instead of mounting it inside the container.'),
            allow: 'No rule can allow it: rules allow changes of files that were seen, and behind such a mount nothing is. With `mode: audit` it is reported, but the step does not fail.'
        }
    }),
    unwatched: kind({
        id: 'ZD706',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        securitySeverity: '5.5',
        words: ({ paths, reason }) => ({
            title: `Not inspected: ${phrases_list(paths, 5)}`,
            detail: `The container could write to ${names(paths)}, which ${paths.length === 1 ? 'was' : 'were'} not inspected${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
        }),
        help: {
            title: 'A writable path was not inspected',
            meaning: 'The container could write to these paths, and they were not inspected. The verdict says nothing about them: a file that an intruder leaves there goes unnoticed. The message gives the reason.',
            fix: items('`/dev`, `/dev/shm` and tmpfs mounts are read through the namespaces of the container; some engines do not permit that. `zero-drift self-test` shows what yours permits.', 'Reduce what the container can write: run as a user other than root (`user`), since only root can write to `/dev`.', 'Remove `content: never` if it switched the comparison off.'),
            allow: 'It is a warning and does not change the verdict. It cannot be hidden: an unseen gap would look like a proof.'
        }
    }),
    'beyond-limit': kind({
        id: 'ZD707',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['watch-limit'] },
        securitySeverity: '4.0',
        words: ({ paths, limit }) => ({
            title: `More than ${phrases_size(limit)} in ${phrases_list(paths, 3)}`,
            detail: `Contents in ${names(paths)} were compared up to ${phrases_size(limit)}; beyond that, only metadata. Raise \`watch-limit\` to compare everything.`
        }),
        help: {
            title: 'Not all contents of a mount were compared',
            meaning: 'A mount contains more bytes than `watch-limit`. Contents were compared up to that limit; beyond it, only names, sizes, modes, owners and times. A change that keeps all of these goes unnoticed there.',
            fix: 'Raise `watch-limit`, or mount less data for the test.',
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    touched: kind({
        id: 'ZD708',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        words: ({ paths, total }) => ({
            title: `${phrases_count(total, 'file')} touched or rewritten with the same content`,
            detail: `Only the times of ${names(paths, total)} changed. That is not drift, but on a read-only filesystem such a write is refused.`
        }),
        help: {
            title: 'Files were rewritten with the same content',
            meaning: 'Only times changed, or a file was rewritten with its own content. That is not drift. On a read-only filesystem such a write is refused, and the program may fail.',
            fix: 'Keep the program from rewriting existing files: the usual cause is an entrypoint that runs `chown`, `sed -i` or a template at every start. Do that when the image is built.',
            allow: HARMLESS
        }
    }),
    transient: kind({
        id: 'ZD709',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        words: ({ paths, total }) => ({
            title: `Something was created and removed in ${phrases_list(paths, 3, total)}`,
            detail: `The time of ${names(paths, total)} changed, but no entry did: something was created and removed there. That is not drift, but on a read-only filesystem such a write is refused.`,
            ...(total === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
        }),
        help: {
            title: 'Something was created and removed',
            meaning: 'The time of a folder changed, but none of its entries did: a temporary file or a lock was created and removed. That is not drift. On a read-only filesystem such a write is refused. A program can reset the time of a folder; and in a folder in which the engine itself creates a mount point, entries that exist only within the first second are attributed to the engine.',
            fix: 'Mount a `tmpfs` on the folder, or point the program to one (`TMPDIR`).',
            allow: HARMLESS
        }
    }),
    copies: kind({
        id: 'ZD710',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        words: ({ total, ways }) => ({
            title: `${phrases_count(total, 'file is a copy', 'files are copies')} of the image's own`,
            detail: `${total === 1 ? 'It is' : 'They are'}, byte for byte and with no more rights, ${total === 1 ? 'a file' : 'files'} that the image has elsewhere: ${phrases_list(ways.map(wayOf), 3)}. ${total === 1 ? 'It brings' : 'They bring'} no foreign code in, so the contents count as ordinary.`,
            ...(ways.length === 1 && ways[0] !== undefined ? { path: ways[0].to } : {})
        }),
        help: {
            title: 'Files are copies of the image’s own',
            meaning: 'The container added files that are byte for byte files of the image: the usual cause is an entrypoint that copies a site into a volume at the first start. None of them has a permission that the original lacks, the file name extensions are equal, and a program keeps its name. They bring no foreign code in, and are not tagged as web shells, served pages, programs, libraries or scripts. They are changes all the same, and tags for their location, such as that of a cron entry, remain.',
            fix: 'The tags need no action. If the copies are drift, do the copying when the image is built, or allow them by a rule for exactly these files.',
            allow: 'It is a notice and does not change the verdict. The copies themselves are allowed by rules, like any change.'
        }
    }),
    'same-base': kind({
        id: 'ZD712',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['compare-with'] },
        words: ({ base }) => ({
            title: 'The image was compared with itself',
            detail: `${phrases_quote(base)}, which \`compare-with\` names, is the image under test itself, with the same ID: nothing can be new. Name an image that was built before the change, or the \`report.json\` of an earlier check.`
        }),
        help: {
            title: 'The image was compared with itself',
            meaning: 'The image that `compare-with` names has the ID of the image under test. Whatever it does, both do, so nothing is new, and with `fail-on: new` almost nothing can fail the check. The build may have changed nothing; or both names were given to the image that was just built.',
            fix: items('Compare with the image of the base branch, for example by its digest, and pull it under a name that the build does not give to its own image.', 'Or compare with the `report.json` of a check on the base branch.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    unfrozen: kind({
        id: 'ZD711',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        words: () => ({
            title: 'The container ran while it was inspected',
            detail: 'This engine cannot pause a container, so writes at that very moment may be missing or incomplete.'
        }),
        help: {
            title: 'The container ran while it was inspected',
            meaning: 'This engine cannot pause a container. Writes at the very moment of the inspection may be missing or incomplete.',
            fix: 'Use an engine that can pause: Docker can, with its default runtime; rootless engines need cgroup v2.',
            allow: 'It is a notice and does not change the verdict.'
        }
    })
};
const wayOf = ({ from, to, total }) => `${phrases_count(total, 'file')} in ${phrases_quote(to)} from ${phrases_quote(from)}`;
const ALTERED = {
    missing: (path) => `The container removed the mount on ${path}.`,
    covered: (path) => `The container mounted something over ${path}.`,
    added: (path) => `The container mounted something on ${path}.`,
    replaced: (path) => `Something else is mounted on ${path} than was planned.`,
    writable: (path) => `The mount on ${path} was planned read-only, and the container made it writable.`,
    executable: (path) => `The mount on ${path} was planned \`noexec\`, and the container lets programs run from it.`,
    'own-namespace': (_, process) => `The process ${process} of the container sees other mounts than its first process.`
};
const KEEP_FROM_MOUNTING = 'Remove `cap-add: SYS_ADMIN`.';
const KEEP_FROM_NAMESPACES = "Remove `cap-add: SYS_ADMIN`, or use the engine's default seccomp profile, which prevents user namespaces.";
/** Kinds of findings on incomplete evidence. */
const EVIDENCE_FINDINGS = {
    'evidence-cut': kind({
        id: 'ZD901',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['evidence-limit', 'evidence-file-limit'] },
        words: ({ leftOut, fileLimit, limit }) => {
            const words = {
                'file-limit': `larger than \`evidence-file-limit\` (${phrases_size(fileLimit)})`,
                limit: `beyond \`evidence-limit\` (${phrases_size(limit)} in all)`,
                count: 'beyond the 10,000 files that are kept at most',
                unread: 'in memory, which were not read there (see `watch-limit` and `content`)',
                unreadable: 'not handed over by the engine',
                late: 'that would take too long to read'
            };
            const all = [...leftOut.values()].reduce((sum, one) => sum + one, 0);
            const parts = Array.from(leftOut, ([reason, number]) => `${phrases_count(number, 'file')} ${words[reason] ?? reason}`);
            return {
                title: `Contents of ${phrases_count(all, 'file')} left out of the evidence`,
                detail: `Only metadata is kept of ${parts.join(', ')}. The manifest lists them.${isLimited(leftOut) ? ' Raise the limit to keep their contents.' : ''}`
            };
        },
        help: {
            title: 'Some contents were left out of the evidence',
            meaning: 'Files larger than `evidence-file-limit`, or beyond `evidence-limit`, are kept as hash and metadata alone. `evidence/manifest.json` lists them.',
            fix: 'Raise the limit that the message names if you need the contents.',
            allow: 'It is a notice and does not change the verdict.'
        }
    }),
    'evidence-lost': kind({
        id: 'ZD902',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('Some of the evidence could not be taken'),
        help: {
            title: 'Some of the evidence could not be taken',
            meaning: 'Part of the evidence could not be read from the container, or could not be written. The changes are judged all the same.',
            fix: 'Read the reason in the message and run the job again. A container that ended by itself leaves neither a list of processes nor its memory.',
            allow: 'It is a warning and does not change the verdict. `evidence: never` keeps none.'
        }
    })
};
/** Whether a limit that is an input left contents out. */
const isLimited = (leftOut) => leftOut.has('file-limit') || leftOut.has('limit');

;// CONCATENATED MODULE: ./lib/plan/masks.js
/** Text in place of a secret. */
const masks_MASKED = '***';
/** Returns a mask for these values, and for everything that has the shape of a secret. */
const masks_maskOf = (values) => maskBy(values, SHAPES);
/** Returns a mask for these values alone. */
const masks_maskLiterals = (values) => maskBy(values, []);
/**
 * Returns a mask for these values alone, also where a program has quoted them: what has the shape of
 * a secret in its sentences is mostly none.
 */
const masks_maskValues = (values) => masks_maskLiterals([...values, ...values.map((value) => JSON.stringify(value).slice(1, -1))]);
/**
 * Returns the mask for inputs and steps as their author typed them, with the values of these
 * `KEY=VALUE` lines. It also knows the options and headers of commands, which anywhere else would
 * hide too much.
 */
const masks_maskTyped = (env) => maskBy(valuesOf(env), TYPED_SHAPES);
/** Masks the words of a command as its author typed them; an option may precede its value. */
function maskWords(words, env) {
    const mask = masks_maskTyped(env);
    return words.map((word, index) => {
        const option = words[index - 1] ?? '';
        if (SECRET_OPTION.test(option) && !word.startsWith('-'))
            return masks_MASKED;
        const shown = mask([word]).join();
        return USER_OPTION.test(option) ? shown.replace(USER_AND_PASSWORD, `$1${masks_MASKED}`) : shown;
    });
}
function maskBy(values, shapes) {
    const hidden = withoutLiterals(values);
    return (lines) => {
        const keys = privateKeyLines(lines);
        return lines.map((line, index) => {
            if (keys.has(index))
                return masks_MASKED;
            return shapes.reduce((text, [shape, instead]) => text.replace(shape, instead), hidden(line));
        });
    };
}
/** Values of `KEY=VALUE` lines that may be secrets, without common words and numbers. */
function valuesOf(env) {
    return env.map((line) => line.slice(line.indexOf('=') + 1)).filter(masks_isTelling);
}
/** Whether a value may be a secret: it is no number, no common word, and not short. */
const masks_isTelling = (value) => value.trim().length >= FEWEST && !TRIVIAL.test(value.trim());
const TRIVIAL = /^(?:[-+]?\d{1,5}|[-+]?\d*[.,][\d.,]*|true|false|null|none|auto|default|enabled|disabled|debug|info|warn|warning|error|production|development|staging|test|testing|localhost|utf-?8|[a-z]{1,2}_[a-z]{2}\.utf-?8|c\.utf-?8)$/i;
/** Fewest characters of a value that may be a secret. */
const FEWEST = 4;
/**
 * Masks these values, the longest first, since one may be part of another. Each line of a value
 * stands for itself. Takes time for the line alone, however many values there are.
 */
function withoutLiterals(values) {
    const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
    const telling = [...new Set(lines.filter(masks_isTelling))];
    if (telling.length === 0)
        return (line) => line;
    const byStart = new Map();
    for (const text of telling.toSorted((one, other) => other.length - one.length)) {
        const start = text.slice(0, FEWEST);
        const some = byStart.get(start);
        if (some === undefined)
            byStart.set(start, [text]);
        else
            some.push(text);
    }
    return (line) => {
        let [shown, from, at] = ['', 0, 0];
        while (at + FEWEST <= line.length) {
            const some = byStart.get(line.slice(at, at + FEWEST));
            const found = some?.find((text) => line.startsWith(text, at));
            if (found === undefined)
                at += 1;
            else {
                shown += line.slice(from, at) + masks_MASKED;
                from = at += found.length;
            }
        }
        return shown + line.slice(from);
    };
}
/**
 * A name that suggests a secret, the text between it and its value, and the value: in quotes, or up
 * to a space or a comma.
 */
const NAME = /(?:\bpass|pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|private[_-]?key)/.source;
const masks_GAP = /[\w.-]{0,64}["']?\]?[ \t]{0,8}(?:=>|:=|[:=]|(?<=["'])[ \t]{0,8},|>)[ \t]{0,8}/.source;
const VALUE = /(?:"(?:[^"\\]|\\.){1,4096}"?|'(?:[^'\\]|\\.){1,4096}'?|[^\s"',;<>]{1,4096})/.source;
/** Known shapes of secrets, each with its replacement; none of them takes more than linear time. */
const SHAPES = [
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, masks_MASKED],
    [/\bgh[pousr]_[A-Za-z0-9]{20,255}/g, masks_MASKED],
    [/\bgithub_pat_[A-Za-z0-9_]{20,255}/g, masks_MASKED],
    [/\bxox[a-z]-[A-Za-z0-9-]{10,255}/g, masks_MASKED],
    [/\b[rs]k_live_[A-Za-z0-9]{10,255}/g, masks_MASKED],
    [/\bAIza[A-Za-z0-9_-]{35}/g, masks_MASKED],
    [/\bglpat-[\w-]{20,255}/g, masks_MASKED],
    [/\b(?:npm_|dckr_pat_|hf_|sk-(?:ant|proj)-)[\w-]{20,255}/g, masks_MASKED],
    [/(?<![\w-])eyJ[\w-]{5,8192}\.eyJ[\w-]{2,8192}\.[\w-]{0,8192}/g, masks_MASKED],
    [
        /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:bearer|basic|token)[ \t]{1,8})[^\s"']{1,8192}/gi,
        `$1${masks_MASKED}`
    ],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/@"']{1,256}@/gi, `$1:${masks_MASKED}@`],
    [new RegExp(`(${NAME}${masks_GAP})${VALUE}`, 'gi'), `$1${masks_MASKED}`]
];
/** Names of options and words that a secret follows after a space. */
const masks_NAMES = '(?:pass(?:word|wd|phrase)?|pwd|secret|token|(?:api|access|secret|private)[_-]?key|credentials?)';
/** Words after `password` and the like that make a sentence of it. */
const SENTENCE = /(?!(?:is|are|was|has|must|may|for|of|to|in|on|by|with|from|at|and|or|not|no|required|reset|login|field|form|page|file|wrong|invalid|missing|expired|accepted|contains|[1-5](?:\d\d|xx))(?![^\s"'.,:;!?]))/
    .source;
/** An option before a user with a password, and the user with the colon. */
const USER = String.raw `(?:-[uU]|--user|--proxy-user|--http-user|--userpwd)`;
const USER_AND_PASSWORD = /^([^\s:"']{0,256}:)(?!\d+$|\/\/)[^]+/;
const USER_OPTION = new RegExp(`^${USER}$`);
const SECRET_OPTION = new RegExp(`^--?(?:[\\w-]{0,64}[_-])?${masks_NAMES}$`, 'i');
/** Tools whose option `-p` is no password. */
const PLAIN_P = /(?<!\b(?:mkdir|cp|mv|install|ls|ps|pgrep|rsync|scp|ssh|tar|docker|podman|set|perl|time|declare|export|test|command|nmap|nc)\b[^|;&]{0,200})/
    .source;
/** Shapes of secrets in commands and requests; none of them takes more than linear time, either. */
const TYPED_SHAPES = [
    [
        /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:[a-z][\w-]{0,30}[ \t]{1,8})?)[^\s"']{1,8192}/gi,
        `$1${masks_MASKED}`
    ],
    [/(\bcookie["']?[ \t]{0,8}:[ \t]{0,8})[^"'\r\n]{1,8192}/gi, `$1${masks_MASKED}`],
    [
        /(\bx-[\w-]{0,40}(?:key|auth|signature)["']?[ \t]{0,8}:[ \t]{0,8})[^\s"']{1,8192}/gi,
        `$1${masks_MASKED}`
    ],
    [/(\bbearer[ \t]{1,8})[\w.~+/=-]{16,8192}/gi, `$1${masks_MASKED}`],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/"']{1,256}@/gi, `$1:${masks_MASKED}@`],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)(?!\*\*\*@)[^\s/:@"']{1,256}@/gi, `$1${masks_MASKED}@`],
    [
        /([?&](?:x-amz-)?(?:key|sig|signature|auth|sid|session(?:id)?|code|credential|jwt|ticket)=)[^\s&"'#]{1,4096}/gi,
        `$1${masks_MASKED}`
    ],
    [
        new RegExp(`((?:^|[\\s"'])${USER}[ \\t=]{0,8}["'][^:"']{0,256}:)[^"']{1,4096}`, 'g'),
        `$1${masks_MASKED}`
    ],
    [
        new RegExp(`((?:^|[\\s"'])${USER}[ \\t=]{0,8}[^\\s:"']{0,256}:)(?!\\d+(?!\\S)|//)${VALUE}`, 'g'),
        `$1${masks_MASKED}`
    ],
    [
        new RegExp(`((?:^|[\\s"'])--?(?:[\\w-]{0,64}[_-])?${masks_NAMES}[ \\t]{1,8})(?!-)${VALUE}`, 'gi'),
        `$1${masks_MASKED}`
    ],
    [new RegExp(`((?:^|[\\s"'])${masks_NAMES}[ \\t]{1,8})(?!-)${SENTENCE}${VALUE}`, 'gi'), `$1${masks_MASKED}`],
    [
        new RegExp(`((?:^|\\s)(?=-p[ \\t])${PLAIN_P}-p[ \\t]{1,8})(?!-|[\\d.:,]+(?:/\\w+)?(?!\\S))(?=[^\\s/]+(?!\\S))${VALUE}`, 'g'),
        `$1${masks_MASKED}`
    ],
    [
        /(\b(?:mysql|mariadb)[\w-]{0,30}[ \t](?:[^|;&\n]{0,200}[ \t])?-p)(?![\s-])\S{1,4096}/gi,
        `$1${masks_MASKED}`
    ],
    [/(\bredis-cli[ \t](?:[^|;&\n]{0,200}[ \t])?-a[ \t]{0,8})(?!-)\S{1,4096}/gi, `$1${masks_MASKED}`],
    ...SHAPES
];
/**
 * Line numbers of private keys, from BEGIN to END. A key without END ends with the last line that
 * can be part of one.
 */
function privateKeyLines(lines) {
    const found = new Set();
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const begin = BEGIN.exec(line);
        if (begin === null)
            continue;
        const end = END.test(line.slice(begin.index)) ? at : masks_endOf(lines, at);
        for (; at < end; at++)
            found.add(at);
        found.add(end);
    }
    return found;
}
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** Most lines of a key. */
const LONGEST = 400;
function masks_endOf(lines, begin) {
    const rest = lines.slice(begin + 1, begin + 1 + LONGEST);
    const end = rest.findIndex((line) => END.test(line));
    if (end >= 0)
        return begin + 1 + end;
    const foreign = rest.findIndex((line) => !isOfKey(line));
    return begin + (foreign < 0 ? rest.length : foreign);
}
/**
 * Whether a line can be part of a key: base64, also in quotes, empty, or a header such as
 * `Proc-Type: 4,ENCRYPTED`.
 */
const isOfKey = (line) => line.trim() === '' ||
    /^[A-Za-z0-9/=]{8,}$/.test(line.replace(/["'+,;]|\\n/g, '').trim()) ||
    /^\s*[A-Z][\w-]{1,30}: /.test(line);

;// CONCATENATED MODULE: ./lib/plan/parse.js

/** Problem of a text that is not as expected; `example` is a text to write instead. */
function parse_notA(expected, example, got) {
    return {
        problem: `${parse_quoteInput(got)} is not ${expected}; write for example ${parse_quoteInput(example)}.`
    };
}
/** Returns a parser for texts that match an expression; the value is the text as it is. */
function matching(expression, expected, example) {
    return (text) => (expression.test(text) ? { value: text } : parse_notA(expected, example, text));
}
/** Returns a parser for a closed set of words. */
function parse_oneOf(...words) {
    const choice = words.map(parse_quoteInput).join(', ');
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined
            ? { problem: `${parse_quoteInput(text)} is none of ${choice}; write one of them.` }
            : { value };
    };
}
/**
 * Parses `true` or `false`, in the spellings of YAML 1.2 that the runner's own `getBooleanInput`
 * takes.
 */
function parse_parseBoolean(text) {
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return { value: text.toLowerCase() === 'true' };
    const meant = /^(?:yes|y|on|1)$/i.test(text)
        ? '"true"'
        : /^(?:no|n|off|0)$/i.test(text)
            ? '"false"'
            : 'one of them';
    return { problem: `${parse_quoteInput(text)} is neither "true" nor "false"; write ${meant}.` };
}
/** Wraps a parser to refuse NUL characters, at which a text would end in an engine or a program. */
function parse_withoutNul(parse) {
    return (text) => text.includes('\0')
        ? {
            problem: `${parse_quoteInput(text)} holds a NUL character, which no program can be given; remove it.`
        }
        : parse(text);
}
const parse_LONGEST = 100;
/**
 * Text of an input in quotes, for a sentence: without secrets, otherwise as `quoteVisible` gives it.
 */
function parse_quoteInput(text) {
    const start = text.slice(0, 20 * parse_LONGEST);
    const shown = masks_maskTyped([])(start.split('\n')).join('\n');
    return parse_quoteVisible(start === text ? shown : `${shown}…`);
}
/**
 * Text in quotes, on one line, at most 100 characters of it, with every character visible: fit for
 * a sentence, whatever the text holds.
 */
function parse_quoteVisible(text) {
    const kept = Array.from(text.slice(0, 2 * parse_LONGEST))
        .slice(0, parse_LONGEST)
        .join('');
    const cut = kept.length < text.length ? `${kept}…` : kept;
    return JSON.stringify(cut).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/**
 * Lines of a text, without empty ones and those that start with `#`. Trailing white space stays.
 */
function parse_linesOf(text) {
    return text
        .split('\n')
        .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '').trimStart() }))
        .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
/** Entries of an input that takes one a line. */
function parse_entriesOf(text) {
    return parse_linesOf(text).map((line) => line.text.trim());
}
/** Reads an input that always has a value. */
function parse_one(textOf, name, parse) {
    const parsed = parse_withoutNul(parse)(textOf(name).trim());
    return 'value' in parsed
        ? { value: parsed.value, faults: [] }
        : { faults: [{ input: name, sentence: parsed.problem }] };
}
/** Reads an input that may be left out. */
function parse_optional(textOf, name, parse) {
    return textOf(name).trim() === ''
        ? { value: undefined, faults: [] }
        : parse_one(textOf, name, parse);
}
/** Reads an input of one entry a line. */
function parse_lineEntries(textOf, name, parse) {
    return parse_allOf(name, parse_entriesOf(textOf(name)).map(parse_withoutNul(parse)));
}
/** Joins parsed parts: the values of the good ones, and the faults of the others. */
function parse_allOf(name, parts) {
    return {
        value: parts.flatMap((part) => ('value' in part ? [part.value] : [])),
        faults: parts.flatMap((part, entry) => 'value' in part ? [] : [{ input: name, sentence: part.problem, entry }])
    };
}
/** Joins two lists, one after the other. */
function parse_both(first, second) {
    return {
        value: [...(first.value ?? []), ...(second.value ?? [])],
        faults: [...first.faults, ...second.faults]
    };
}
/** Joins the readings of a record's fields: all values that could be understood, and all faults. */
function parse_gatherReadings(readings) {
    const parts = Object.entries(readings);
    const known = parts.filter(([, reading]) => Object.hasOwn(reading, 'value'));
    return {
        understood: Object.fromEntries(known.map(([key, { value }]) => [key, value])),
        faults: parts.flatMap(([, reading]) => reading.faults)
    };
}
/** Matches white space, '...', "...", an escaped character, or literal characters. */
const parse_PIECE = /\s+|'([^']*)'|"([^"\\]*(?:\\[^][^"\\]*)*)"|\\([^])|([^\s'"\\]+)/y;
/**
 * Splits a text into words, quoted as in a shell (POSIX.1-2024, 2.2). Nothing is expanded: `$X`,
 * `*` and `#` are literal. Fuzzed against bash. None of seven npm packages that were tried has its
 * quoting right: shlex 3.0.0, the best of them, keeps the backslash of `"\$X"` and loses one of
 * `'\\'"x"`.
 */
function parse_parseWords(text) {
    const words = [];
    let word;
    for (let at = 0; at < text.length; at = parse_PIECE.lastIndex) {
        parse_PIECE.lastIndex = at;
        const match = parse_PIECE.exec(text);
        if (match === null)
            return unfinished(text, at);
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
/** Text that a piece adds to its word; undefined for white space and for a continued line. */
function unquoted([, single, double, escaped, plain]) {
    const literal = escaped === '\n' ? undefined : escaped;
    return single ?? double?.replace(/\\(?:([\\"$`])|\n)/g, '$1') ?? literal ?? plain;
}
function unfinished(text, at) {
    return text[at] === '\\'
        ? { problem: `${parse_quoteInput(text)} ends in a lone backslash; remove it or write "\\\\".` }
        : {
            problem: `${parse_quoteInput(text)} has a quote that is never closed; add the missing ${text[at] ?? ''} or escape it.`
        };
}
/**
 * Returns the name that a misspelt name probably stands for: the nearest, if at most a third of its
 * letters would have to change; else undefined.
 */
function nearestTo(misspelt, names) {
    const typed = misspelt.slice(0, LONGEST_NAME).toLowerCase().replace(/[_\s]/g, '-');
    const rated = names.map((name) => ({ name, edits: editsBetween(typed, name) }));
    const fits = rated.filter(({ name, edits }) => edits <= Math.max(1, Math.floor(name.length / 3)));
    return fits.toSorted((one, other) => one.edits - other.edits)[0]?.name;
}
/** Limit far above the longest name. */
const LONGEST_NAME = 100;
/** End of a sentence on an unknown name: the nearest name, or `more` if none is near. */
function spellingAdvice(misspelt, names, more = '') {
    const nearest = nearestTo(misspelt, names);
    return nearest === undefined ? `check its spelling.${more}` : `did you mean "${nearest}"?`;
}
/**
 * Number of letters to add, remove, replace or exchange with their neighbour (optimal string
 * alignment distance).
 */
function editsBetween(one, other) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
        const next = [row];
        for (let column = 1; column <= other.length; column++) {
            const [letter, wanted] = [one[row - 1], other[column - 1]];
            const swapped = letter === other[column - 2] && one[row - 2] === wanted;
            next.push(Math.min((last[column] ?? Infinity) + 1, (next[column - 1] ?? Infinity) + 1, (last[column - 1] ?? Infinity) + (letter === wanted ? 0 : 1), swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity));
        }
        before = last;
        last = next;
    }
    return last[other.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/plan/paths.js

/** Parses an absolute path without `.`, `..` or empty segments; a slash at its end is dropped. */
function paths_parseAbsolutePath(text) {
    if (!text.startsWith('/'))
        return notA('an absolute path', '/srv/app', text);
    const value = text.replace(/(?<=.)\/$/, '');
    const odd = value
        .split('/')
        .slice(1)
        .some((name) => name === '.' || name === '..');
    return odd || value.includes('//')
        ? { problem: `${quoteInput(text)} goes round about; write it without "//", "." and "..".` }
        : { value };
}
/** Parses a mount point: an absolute path, but not the root filesystem itself. */
function paths_parseMountPoint(text) {
    const parsed = paths_parseAbsolutePath(text);
    return 'value' in parsed && parsed.value === '/'
        ? { problem: '"/" is the root filesystem itself; name a folder below it, for example "/tmp".' }
        : parsed;
}
/** Parses a path on the runner, absolute or relative. */
function paths_parseRunnerPath(text) {
    return /\p{Cc}/u.test(text)
        ? parse_notA('a path on one line', 'reports/zero-drift', text)
        : { value: text };
}
/** Makes a path absolute, without `.` and `..`; a relative path starts in the folder. */
function paths_absolutePath(path, folder) {
    const names = [];
    for (const name of paths_namesIn(path.startsWith('/') ? path : `${folder}/${path}`)) {
        if (name === '..')
            names.pop();
        else
            names.push(name);
    }
    return `/${names.join('/')}`;
}
/** Names on the way from the root to a path. */
const paths_namesIn = (path) => path.split('/').filter((name) => name !== '' && name !== '.');
/** A path without `.`, and without `..` where that follows a name. */
function paths_plainPath(path) {
    const names = [];
    for (const name of paths_namesIn(path)) {
        if (name === '..' && names.length > 0 && names.at(-1) !== '..')
            names.pop();
        else
            names.push(name);
    }
    return `${path.startsWith('/') ? '/' : ''}${names.join('/')}`;
}
/** Folder of a file, as its path names it; empty if it names none. */
function folderOfFile(path) {
    const slash = path.lastIndexOf('/');
    return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0));
}

;// CONCATENATED MODULE: ./lib/plan/faults.js
/**
 * A fault of the world that keeps the check from judging: no engine, a lost engine, a cancelled
 * run.
 */
class faults_Fault extends Error {
    kind;
    name = 'Fault';
    constructor(kind, message, options = {}) {
        super(message, options);
        this.kind = kind;
        this.image = options.image ?? {};
        this.refused = options.refused ?? false;
        this.removed = options.removed ?? false;
        this.about = options.about;
    }
    /** Facts of a fault of an image; empty for others. */
    image;
    /** Whether the engine, or another service, answered with a refusal. */
    refused;
    /** Whether the container itself is removed, and the fault concerns only its volumes. */
    removed;
    /** Subject in the file that describes the container; undefined for a fault of no file. */
    about;
}
/** Whether the container to be removed is gone, though its volumes may not be. */
const isRemoved = (error) => error instanceof faults_Fault && error.removed;
/** Whether the error is a refusal, which is an answer, as opposed to a fault without an answer. */
const isRefusal = (error) => error instanceof faults_Fault && error.refused;
/** Returns the sentence of a refusal; throws any other error on. */
function reasonOfRefusal(error) {
    if (error instanceof faults_Fault && error.refused)
        return error.message;
    throw error;
}
/** All bad inputs of a run; thrown before anything is booted. */
class BadInputs extends Error {
    inputs;
    name = 'BadInputs';
    constructor(inputs) {
        super(inputs.map(({ input, sentence }) => `${input}: ${sentence}`).join('\n'));
        this.inputs = inputs;
    }
}

;// CONCATENATED MODULE: ./lib/observe/store/file-table.js
/**
 * An empty table that takes some 200 bytes for each file, since there may be a million. Rows are
 * found with a `Map`, whose hash differs from process to process. With a predictable hash, names
 * could be chosen so that lookups take quadratic time.
 */
function file_table_fileTable() {
    const rows = new Map();
    const paths = [];
    const facts = file_table_factsColumns();
    // Only facts of type `F` are ever put.
    const valueAt = (row) => facts.at(row);
    return {
        get size() {
            return paths.length;
        },
        get: (path) => {
            const row = rows.get(path);
            return row === undefined ? undefined : valueAt(row);
        },
        has: (path) => rows.has(path),
        set: (path, value) => {
            const row = rows.get(path);
            if (row !== undefined && haveSameFacts(valueAt(row), value))
                return false;
            facts.put(row ?? paths.length, value);
            if (row === undefined)
                rows.set(flat(path), paths.push(path) - 1);
            return true;
        },
        keys: () => rows.keys(),
        rowOf: (path) => rows.get(path) ?? -1,
        keyAt: (row) => paths[row] ?? '',
        valueAt,
        *[Symbol.iterator]() {
            for (const [path, row] of rows)
                yield [path, valueAt(row)];
        }
    };
}
/**
 * Returns the string after V8 has stored it in one piece. V8 keeps a concatenated string as its
 * parts, in twice the memory, until a character is read.
 */
const flat = (text) => (text.charCodeAt(0) >= 0 ? text : '');
/** All facts of a file. A new optional field of `FileFacts` needs its line here, nothing else. */
const FACTS = {
    type: 'required',
    mode: 'required',
    uid: 'required',
    gid: 'required',
    size: 'required',
    modified: 'optional',
    sha256: 'optional',
    target: 'optional',
    device: 'optional',
    capabilities: 'optional',
    attributes: 'optional'
};
const ALL = Object.keys(FACTS);
const OPTIONAL = ALL.filter((fact) => FACTS[fact] === 'optional');
const TYPES = (/* unused pure expression or super */ null && ([
    'file',
    'directory',
    'symlink',
    'device',
    'fifo',
    'socket',
    'queue'
]));
/** Empty columns. Required facts are read one by one: a loop would take several times as long. */
function file_table_factsColumns() {
    const [types, modes] = [file_table_numberColumn(Uint8Array), file_table_numberColumn(Uint16Array)];
    const [uids, gids, sizes] = [file_table_numberColumn(), file_table_numberColumn(), file_table_numberColumn()];
    const optional = file_table_optionalColumns(OPTIONAL);
    return {
        at: (row) => {
            const facts = {
                type: TYPES[types.at(row)] ?? 'file',
                mode: modes.at(row),
                uid: uids.at(row),
                gid: gids.at(row),
                size: sizes.at(row)
            };
            optional.read(row, facts);
            return facts;
        },
        put: (row, facts) => {
            types.put(row, TYPES.indexOf(facts.type));
            modes.put(row, facts.mode);
            uids.put(row, facts.uid);
            gids.put(row, facts.gid);
            sizes.put(row, facts.size);
            optional.put(row, facts);
        }
    };
}
/** Whether two files have equal facts. */
const haveSameFacts = (one, other) => ALL.every((fact) => one[fact] === other[fact]);
/** An empty column of doubles, or of the unsigned integers of the given array type. */
function file_table_numberColumn(Kind = Float64Array) {
    let values = new Kind(64);
    return {
        at: (row) => values[row] ?? 0,
        put: (row, value) => {
            if (row >= values.length) {
                const larger = new Kind(2 * values.length);
                larger.set(values);
                values = larger;
            }
            values[row] = value;
        }
    };
}
/**
 * Empty columns for these fields. A field that few records have takes little memory: V8 stores an
 * array with large gaps as a dictionary.
 */
function file_table_optionalColumns(fields) {
    const columns = fields.map((field) => ({ field, values: [] }));
    return {
        read: (row, record) => {
            for (const { field, values } of columns) {
                const value = values[row];
                if (value !== undefined)
                    record[field] = value;
            }
        },
        put: (row, record) => {
            for (const { field, values } of columns) {
                const value = record[field];
                if (value !== undefined || row < values.length)
                    values[row] = value;
            }
        }
    };
}

;// CONCATENATED MODULE: ./lib/observe/snapshot.js


/** An empty snapshot. */
const snapshot_newSnapshot = () => fileTable();
/**
 * Maximum number of characters of all paths in one place, so that a container's file names cannot
 * exhaust this process's memory.
 */
const MOST_NAMES = (/* unused pure expression or super */ null && (512 * 1024 ** 2));
const TOO_MANY = (/* unused pure expression or super */ null && (`The paths in one place are longer than ${MOST_NAMES / 1024 ** 2} MB together, so what was written there is not known.`));
/** A surveyor that hashes contents: memory holds one entry for each file, whatever its size. */
function surveyor(survey, ledger) {
    const { limit, digest, pathOf, sink, isWanted } = survey;
    let left = limit;
    let partial = false;
    let names = 0;
    const enter = (header) => {
        const path = pathOf(header.name);
        const entry = entryOf(header, (name) => ledger.get(pathOf(name)), digest);
        names += path.length;
        if (names > MOST_NAMES)
            throw new Fault('look-failed', TOO_MANY);
        const isFile = entry.type === 'file' && header.type !== '1' && isWanted?.(entry) !== false;
        // One big file, which may be sparse, must not hide the files beside it.
        if (isFile && entry.size <= left && entry.size === header.size) {
            left -= entry.size;
            const draft = sink?.(entry);
            return digested(digest(), draft, (sha256) => {
                const isNews = ledger.set(path, { ...entry, sha256 });
                if (isNews)
                    draft?.keep(sha256);
            });
        }
        partial = partial || isFile;
        ledger.set(path, entry);
        return undefined;
    };
    return { enter, partial: () => partial };
}
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
/** The entry for a header. A hard link gets the entry of the earlier file that it links to. */
function entryOf(header, linked, digest) {
    const original = header.type === '1' ? linked(withoutSlash(header.target)) : undefined;
    if (original !== undefined)
        return original;
    const entry = plainEntryOf(header);
    const attributes = attributesIn(header.records, digest);
    return attributes === undefined ? entry : { ...entry, ...attributes };
}
/** The entry for a header, without extended attributes. */
function plainEntryOf(header) {
    const { mode, uid, gid, records } = header;
    const type = typeOf(header);
    const modified = header.modified + Number(records.get('ZERODRIFT.nanoseconds') ?? 0) / 1e9;
    switch (type) {
        case 'file': {
            const size = Number(records.get('ZERODRIFT.size') ?? header.size);
            return { type, mode, uid, gid, size, modified };
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
const snapshot_TYPES = new Map([
    ['0', 'file'],
    ['1', 'file'],
    ['2', 'symlink'],
    ['3', 'device'],
    ['4', 'device'],
    ['5', 'directory'],
    ['6', 'fifo']
]);
/** The type of a file. The probe reports types that tar lacks in a record of its own. */
function typeOf({ type, records }) {
    const told = records.get('ZERODRIFT.type');
    return told === 'socket' || told === 'queue' ? told : (snapshot_TYPES.get(type) ?? 'file');
}
const withoutSlash = (name) => name.replace(/^(?:\.?\/)+/, '');
/**
 * Extended attributes from an entry's PAX records; undefined where there are none. File
 * capabilities are separate; all others form one text, sorted by name. The engine's archives hold
 * capabilities alone (moby/go-archive), the probe's answers also `user.*` and access lists.
 */
function attributesIn(records, digest) {
    if (records.size === 0)
        return undefined;
    let capabilities;
    const others = [];
    for (const [key, value] of records) {
        if (key === 'ZERODRIFT.flags')
            others.push(value);
        if (!key.startsWith(PREFIX))
            continue;
        const name = key.slice(PREFIX.length);
        if (name === 'security.capability')
            capabilities = Buffer.from(value, 'latin1').toString('hex');
        else
            others.push(`${name} (${value.length} bytes, ${beginningOf(value, digest())})`);
    }
    if (capabilities === undefined && others.length === 0)
        return undefined;
    return {
        ...(capabilities === undefined ? {} : { capabilities }),
        ...(others.length === 0 ? {} : { attributes: others.sort().join(', ') })
    };
}
const PREFIX = 'SCHILY.xattr.';
function beginningOf(value, { add, hex }) {
    add(Buffer.from(value, 'latin1'));
    return hex().slice(0, 16);
}
/**
 * Time limit in milliseconds for reading at most that many bytes: two minutes for the names, plus
 * the time of a slow disk for the contents.
 */
const timeFor = (bytes) => 120_000 + bytes / SLOWEST;
/** Bytes per millisecond: 8 MiB per second. */
const SLOWEST = (/* unused pure expression or super */ null && ((8 * 1024 ** 2) / 1000));
/**
 * Passes bytes on until that many milliseconds from now, then throws a `Fault`: a container may
 * hold a file that takes hours to read.
 */
function inTime(add, milliseconds, clock) {
    const end = clock.now() + milliseconds;
    return (bytes) => {
        if (clock.now() > end)
            throw new Fault('look-failed', tooLong(milliseconds));
        add(bytes);
    };
}
const tooLong = (milliseconds) => `The files of the container could not be read within ${Math.round(milliseconds / 1000)} s, so its changes are not known. A large or sparse file takes long; mount a volume where it lies, or raise \`watch-limit\` where there is more to read.`;

;// CONCATENATED MODULE: ./lib/observe/compare.js

/**
 * All differences between two snapshots of a folder, including touched files. Unsorted, except that
 * transient folders come last.
 */
function* compare(before, after) {
    const { moves, isUnexplained } = reasons(before);
    const restless = [];
    for (const one of differences(before, after)) {
        if (isRestless(one))
            restless.push(one);
        else {
            moves(one.path);
            yield one;
        }
    }
    for (const one of restless)
        if (isUnexplained(one.path))
            yield { ...one, idle: 'transient' };
}
function* differences(before, after) {
    for (const [path, entry] of after) {
        const one = difference(path, before.get(path), entry);
        if (one !== undefined)
            yield one;
    }
    for (const [path, entry] of before) {
        if (!after.has(path))
            yield { path, kind: 'deleted', before: entry };
    }
}
/** The difference between two entries at one path; undefined if even their timestamps are equal. */
function difference(path, before, after) {
    if (before === undefined)
        return { path, kind: 'added', after };
    if (!same(before, after))
        return { path, kind: 'changed', before, after };
    if (before.modified === after.modified)
        return undefined;
    return { path, kind: 'changed', before, after, idle: 'touched' };
}
/** Whether only the timestamp of a folder differs. */
const isRestless = ({ idle, after }) => idle !== undefined && after?.type === 'directory';
/**
 * Explains modification times of folders. A name that comes or goes changes its folder's time: a
 * new time without such a difference shows that an entry existed in between.
 */
function reasons(before) {
    const explained = new Set();
    let last;
    return {
        moves: (path) => {
            const folder = compare_folderOf(path);
            if (folder === last)
                return;
            last = folder;
            // A folder that did not exist before is not reported as transient.
            if (before.has(folder))
                explained.add(folder);
        },
        isUnexplained: (folder) => !explained.has(folder)
    };
}
/**
 * Whether two entries are equal apart from timestamps. Without digests of both, timestamps decide
 * on the contents.
 */
function same(one, other) {
    return (one.type === other.type &&
        one.mode === other.mode &&
        one.uid === other.uid &&
        one.gid === other.gid &&
        one.size === other.size &&
        one.target === other.target &&
        one.device === other.device &&
        one.capabilities === other.capabilities &&
        one.attributes === other.attributes &&
        sameContents(one, other));
}
function sameContents(one, other) {
    if (one.type !== 'file')
        return true;
    return one.sha256 === undefined || other.sha256 === undefined
        ? one.modified === other.modified
        : one.sha256 === other.sha256;
}
/** The parent folder of a path; `/` for entries of the root. */
const compare_folderOf = (path) => path.slice(0, path.lastIndexOf('/')) || '/';
function comparison(before) {
    const seen = {
        before,
        ...{ news: newSnapshot(), touched: newSnapshot(), transient: newSnapshot() },
        gone: new Uint8Array(before.size),
        unread: 0
    };
    let look = newLook(before);
    return {
        set: (path, entry) => note(path, entry, seen, look),
        get: (path) => (look.restored.has(path) ? undefined : seen.news.get(path)) ?? before.get(path),
        unread: () => seen.unread,
        end: () => {
            endLook(seen, look);
            look = newLook(before);
        },
        moved: () => movedIn(seen)
    };
}
const [LAST, ANY] = [1, 2];
const newLook = (before) => ({
    ...reasons(before),
    met: new Uint8Array(before.size),
    restless: new Map(),
    restored: new Set()
});
/** Records an entry of this look; returns whether more than timestamps differ from `before`. */
function note(path, entry, seen, look) {
    const { before, news, touched } = seen;
    const row = before.rowOf(path);
    if (row >= 0)
        look.met[row] = 1;
    const old = row < 0 ? undefined : before.valueAt(row);
    const one = difference(path, old, entry);
    const isAlike = one === undefined || one.idle !== undefined;
    if (isAlike && old?.sha256 !== undefined && entry.sha256 === undefined)
        seen.unread += 1;
    const isNews = one !== undefined && one.idle === undefined;
    if (isNews)
        news.set(path, entry);
    else if (news.has(path))
        look.restored.add(path);
    if (one === undefined)
        return false;
    if (isRestless(one))
        look.restless.set(path, entry);
    else {
        look.moves(path);
        if (!isNews)
            touched.set(path, entry);
    }
    return isNews;
}
function endLook({ before, gone, transient }, look) {
    for (let row = 0; row < before.size; row++) {
        const times = gone[row] ?? 0;
        gone[row] = look.met[row] === 1 ? times & ANY : LAST | ANY;
        if (look.met[row] !== 1)
            look.moves(before.keyAt(row));
    }
    for (const [path, entry] of look.restless) {
        if (look.isUnexplained(path))
            transient.set(path, entry);
    }
}
function* movedIn({ before, news, touched, transient, gone }) {
    for (const [path, after] of news)
        yield newsOf(path, after, before, gone);
    for (let row = 0; row < before.size; row++) {
        const path = ((gone[row] ?? 0) & ANY) === 0 ? undefined : before.keyAt(row);
        if (path !== undefined && !news.has(path))
            yield { path, kind: 'deleted', before: before.valueAt(row) };
    }
    const told = (path) => news.has(path) || ((gone[before.rowOf(path)] ?? 0) & ANY) !== 0;
    for (const [idle, entries] of [
        ['touched', touched],
        ['transient', transient]
    ])
        for (const [path, after] of entries) {
            const old = before.get(path);
            if (old !== undefined && !told(path))
                yield { path, kind: 'changed', before: old, after, idle };
        }
}
function newsOf(path, after, before, gone) {
    const row = before.rowOf(path);
    if (row < 0)
        return { path, kind: 'added', after };
    const old = before.valueAt(row);
    return ((gone[row] ?? 0) & LAST) === 0
        ? { path, kind: 'changed', before: old, after }
        : { path, kind: 'deleted', before: old, meanwhile: after };
}

;// CONCATENATED MODULE: ./lib/observe/refused-paths.js

/** PATH_MAX: no longer text is a path. */
const refused_paths_LONGEST = 4096;
/**
 * The path that a line reports as refused, at any of the given positions of the wording. Of two
 * paths it is the one that would have been created or removed. A path behind the wording is
 * preferred to a path before it. A relative path is resolved against the program's working
 * directory, and ignored where that is unknown.
 */
function refused_paths_pathNear(line, places, launch) {
    const each = (find) => places.map(({ start, end }) => find(line.slice(0, start), line.slice(end))).find(Boolean);
    const found = each(pathAfter) ?? each(pathBefore) ?? each(relativeBefore);
    const path = found === undefined || found.startsWith('/') ? found : rooted(found, line, launch);
    const told = path ?? inField(line);
    return told !== undefined && told.length <= refused_paths_LONGEST ? told : undefined;
}
/** The absolute path of a relative one: from a field of the line, or else the working directory. */
function rooted(relative, line, launch) {
    const named = inField(line);
    if (named?.endsWith(`/${relative.replace(/^\.\//, '')}`) === true)
        return named;
    if (launch === undefined || !isName(relative))
        return undefined;
    return absolutePath(relative, launch.workingDir);
}
/** Whether a text may be a path: no control characters, no outer blanks, no URL (`http://x`). */
const isName = (text) => /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(text) && !/^\w{1,20}:/.test(text);
/**
 * The path in a field of a structured log that names a message's file: `file=/x`,
 * `"filename":"/x"`, Rust's `path: "/x"`.
 */
function inField(line) {
    const found = /(?:^|[\s{,("'\\])(?:file_?(?:name|path)?(?:=|\\?["']: ?|: )|path: )(?:\\?["'])?(\/(?!\/)[^\s"'\\,})]{1,4096})/i.exec(line);
    return found?.[1];
}
/** Characters around the wording that are examined: room for a path and the words beside it. */
const WINDOW = 4400;
/** Number of parts between colons to examine: `tar: /x: Cannot open: Read-only file system`. */
const MOST_PARTS = 3;
/** The absolute path in the nearest part before the wording that says more than what failed. */
function pathBefore(before) {
    const near = before.slice(-WINDOW);
    return inTerm(near) ?? inNearestPart(withoutJoint(near));
}
function inNearestPart(text) {
    const parts = text.split(': ');
    const nearest = parts.slice(-MOST_PARTS).reverse();
    const told = nearest.findIndex((part) => !/^[a-z' ]{0,40}$/i.test(part));
    const part = nearest[told];
    if (part === undefined)
        return undefined;
    // A line that starts with a path and a colon names its program:
    // `/entrypoint.sh: cd: Read-only ...`.
    const isProgram = told > 0 && told === parts.length - 1 && part.startsWith('/');
    return isProgram ? undefined : (inQuotes(part) ?? inCall(part) ?? bare(part));
}
/**
 * The path in the nearest Erlang term that holds it first: `{file_error,"/x",erofs}`,
 * `{<<"/x">>,{error,erofs}}`.
 */
function inTerm(before) {
    if (!/[{,]\s?:?$/.test(before.slice(-3)))
        return undefined;
    const start = Math.max(before.lastIndexOf('"/'), before.lastIndexOf("'/"));
    if (start === -1 || !/(?:^|[{,[<(\s])$/.test(before.slice(0, start).slice(-1)))
        return undefined;
    const [path = ''] = before.slice(start + 1).split(before.charAt(start));
    return path;
}
/**
 * Removes the text that joins a path to the wording: `: `, `, `, ` (`, ` (30: `, `: (30) `,
 * ` (Errcode: 30 "`, `[Errno 30] `, ` java.io.IOException: `, ` Os { code: 30, kind: `.
 */
function withoutJoint(before) {
    const unquoted = before.replace(/["'`]$/, '');
    const bracket = /[([][^()[\]/]{0,20}(?:\d\d[\])]:? ?)?$/.exec(unquoted.slice(-24));
    const joint = bracket === null ? '' : unquoted.slice(-24).slice(bracket.index);
    const text = withoutTail(unquoted.slice(0, unquoted.length - joint.length), ' :,;');
    const thrown = THROWN.exec(text.slice(-200));
    return thrown === null ? text : withoutTail(text.slice(0, text.length - thrown[0].length), ' :,;');
}
/**
 * The error's name before the wording: Java's ` java.io.IOException`, Rust's ` Os { code: 30, kind`
 */
const THROWN = / (?:(?:\w{1,40}\.){1,9}\w{1,60}(?:Exception|Error)|(?:\w{1,40}\(){0,3}(?:Os \{ code: \d{1,3}, |Custom \{ )kind)$/;
const CLOSING = new Map([
    ["'", /'/],
    ['"', /"/],
    ['`', /[`']/],
    ['‘', /’/],
    ['“', /”/]
]);
/**
 * The first absolute path in quotes, maybe JSON-escaped: `can't create '/x'`, `open() "/x" failed`.
 */
function inQuotes(part) {
    const opening = /(?:^|[\s(\\])(["'`‘“])(?=\/)/.exec(part);
    if (opening === null)
        return undefined;
    const path = part.slice(opening.index + opening[0].length);
    const end = path.search(CLOSING.get(opening[1] ?? '') ?? /$/);
    // OCaml quotes path and wording together: `Sys_error("/x: Read-only file system")`.
    if (end === -1)
        return /\s/.test(path) ? '' : path;
    return withoutTail(path.slice(0, end), '\\');
}
/** The path in a call as PHP and dovecot print it: `fopen(/x)`, `open(/x, O_RDWR) failed`. */
function inCall(part) {
    return /\w\((\/[^,()]*)/.exec(part)?.[1];
}
const TRAILING = /(?: is missing\.)? (?:failed|because|for \w+|- \w+)$/;
const OPERATION = /^["'[]?(?:(open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|chtimes|truncate|write) )?(\/.*)$/;
/**
 * The path in an unquoted part: all of it, all behind an operation (Go, Java), or its last word.
 */
function bare(part) {
    const text = part.replace(TRAILING, '');
    const [, operation, paths] = OPERATION.exec(text) ?? [];
    if (paths === undefined)
        return lastWord(text);
    // A position in source code: `/app/x.rb:3:in 'mkdir'`.
    if (/:\d/.test(paths))
        return undefined;
    const [first = '', second] = paths.split(/^(?:rename|link|symlink)$/.test(operation ?? '') ? / (?=\/)/ : ' -> ');
    return refusedOf(operation, first, second);
}
/** The absolute path at the end of a text, if a space, a quote, `=` or a bracket precedes it. */
function lastWord(text) {
    const word = withoutTail(text.slice(text.lastIndexOf(' ') + 1), '"\')]>.');
    const starts = [...word.matchAll(/(?:^|["'=([<])(?=\/)/g)];
    const last = starts.at(-1);
    return last === undefined ? undefined : word.slice(last.index + last[0].length);
}
/**
 * Removes these characters from the end of a text. It takes linear time, which a regular expression
 * that ends in `+$` does not guarantee.
 */
function withoutTail(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/** The path behind the wording, in the formats of languages and servers; it may be relative. */
function pathAfter(before, after) {
    return (quoted(after) ??
        ruby(after) ??
        apache(before, after) ??
        bracketed(after) ??
        erlang(after) ??
        ocaml(after) ??
        last(after));
}
// Node `, open`; Python `: ` and `] Translated words: `; .NET ` : `; Boost ` [system:30]: `; Deno
// ` (os error 30), mkdir` and ` (os error 30): open`; Rust's tempfile ` (os error 30) at path`.
const OPENING = /^(?:(?: \(os error \d{1,3}\)[,:]|,) (\w{1,20})| ?:|\] [^'":]{1,80}:| \[\w{1,20}:\d{1,3}\]:| \(os error \d{1,3}\) (?:at path|for)) b?(?=["'])/;
/**
 * The path after Node's `, rename '/a' -> '/b'`, Python's `: '/a' -> '/b'` or `: b'/a'`, .NET's
 * ` : '/a'`.
 */
function quoted(after) {
    const opening = OPENING.exec(after);
    if (opening === null)
        return undefined;
    const [first, rest] = literal(after.slice(opening[0].length));
    const arrow = /^ -> b?(?=["'])/.exec(rest);
    const second = arrow === null ? undefined : literal(rest.slice(arrow[0].length))[0];
    return refusedOf(opening[1], first, second);
}
/** The quoted text at the start, and the rest. Node does not escape quotes: `open '/it's'`. */
function literal(text) {
    const end = text.slice(1).search(text.startsWith('"') ? /"(?!\w)/ : /'(?!\w)/) + 1;
    return [text.slice(1, end).replace(/\\$/, ''), text.slice(end + 1)];
}
/** The path in Ruby's ` @ rb_sysopen - /x (Errno::EROFS)`, ` @ rb_file_s_rename - (/a, /b)`. */
function ruby(after) {
    const opening = /^(?: @ \w{1,40} - | - (?=\(?\/))(\(?)/.exec(after);
    if (opening === null)
        return undefined;
    const text = after.slice(opening[0].length).split(' (Errno::')[0];
    return opening[1] === '' ? text?.trimEnd() : text?.split(/, |\)/)[0];
}
/** The first path after Apache's `(30)Read-only file system: AH00099: could not create /x`. */
function apache(before, after) {
    return before.endsWith('(30)') ? /\s["']?(\/[^\s"',]*[^\s"',.:)])/.exec(after)?.[1] : undefined;
}
/**
 * The path in HAProxy's ` (Read-only file system) [/run/haproxy.sock]`, with or without `fd N,`.
 */
function bracketed(after) {
    return /^\)? ?\[(?:fd \d{1,9}, )?(\/[^\]]*)\]/.exec(after)?.[1];
}
/** The path in an Erlang term that holds it second: `{error,{erofs,"/x"}}`, `{erofs,<<"/x">>}`. */
function erlang(after) {
    return /^, ?(?:<<)?["'](\/[^"']*)["']/.exec(after)?.[1];
}
/** The path in OCaml's `Unix.Unix_error(Unix.EROFS, "open", "/x")`. */
function ocaml(after) {
    return /^, "\w{1,20}", "(\/[^"]*)"/.exec(after)?.[1];
}
/** The path that alone ends the line, as in zsh's `read-only file system: /x`. */
function last(after) {
    return /^: (\/[^\s:]+)\s*$/.exec(after)?.[1];
}
/** Calls that only read their first path, or never resolve it. */
const MAKES_SECOND = /^(?:copyfile|link|symlink)(?:at)?$/;
/** The refused path of two: the second of a link or copy, else the first; absolute ones win. */
function refusedOf(operation, first, second) {
    const order = MAKES_SECOND.test(operation ?? '') ? [second, first] : [first, second];
    return order.find((path) => path?.startsWith('/')) ?? order.find((path) => path !== undefined);
}
const CALLS = 'open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|truncate|write|touch';
/** Formats in which a relative path stands directly before the wording. */
const refused_paths_SHAPES = [
    // GNU `cannot touch 'x'`, Rust's `failed to create file `x``, PHP's
    // `The file "x" could not be opened`.
    /\b(?:open|create|creating|touch|writ(?:e|ing)|make|mkdir|remove|unlink|rename|move|delete|save|update|file|directory|folder|stream|of|to|path|link|database|template)\b["'\\ ]{0,2} (?:\\?["`']|[‘“])([^"'`‘’“”/\\\s][^"'`‘’“”\\\s]{0,1000})(?:\\?["`']|[’”])(?: for \w{1,20}| could not be opened)?$/,
    // PHP `fopen(x)`, `file_put_contents(x)`, `mkdir(x)`.
    /\b(?:file_put_contents|fopen|mkdir|touch|unlink|rename|copy|open|tempnam|rmdir|symlink|move_uploaded_file)\(([^,()/"'$\s][^,()"']{0,1000})(?:,[^()]{0,1000})?\)(?: failed|: [Ff]ailed to open stream)?$/,
    // Go `open x`, at the start of a message or of a field (`err="open x`).
    new RegExp(`(?:^|: |["'=])(?:${CALLS}) ([^/"'\\s][^"'\\s]{0,1000})(?: [^/"'\\s]{1,1000})?$`),
    // Java `FileNotFoundException: x`, `FileSystemException: x -> y`.
    /\b(?:FileNotFound|FileSystem|AccessDenied|AtomicMoveNotSupported)Exception: ([^/\s:][^:]{0,1000}?)(?: -> [^:]{1,1000})?$/,
    // Shells: `can't create x`, `line 3: x`, ksh's `x: cannot create`.
    /(?:: can(?:not|'t) create|: line \d{1,7}:) ([^/\s"'‘:][^\s"'‘:]{0,1000})$/,
    /^\w{1,20}: ([^/\s"':][^\s"':]{0,1000}): cannot create$/,
    // `failed to open data/x`, where the word can only be a path; GNU sed
    // `temporary file ./sedAbC123`.
    /\b(?:open|create|creating|write|to|file|directory|mkdir|remove) (\.{0,2}[^\s"'`/:.]{1,255}[/.][^\s"'`:]{1,1000}|\.{1,2}\/[^\s"'`:]{1,1000})$/
];
/** Nouns that stand where a path may stand as well: `cannot create directory`. */
const NOUN = /^(?:a|an|any|failed|failure|error|for|to|on|in|at|the|it|new|dir|directory|folder|files?|link|socket|pipe|database|db|log|lock|pid|temp\w*|cache|session|socket|user|group|home|thread|process|symlink|table|index)$/i;
/** Programs that have changed their working directory: database servers, and tar with a target. */
const ELSEWHERE = /\b(?:errcode|OS errno)\b|\b(?:mysqld|mariadbd?|InnoDB)\b|\b(?:PANIC|FATAL|LOG|ERROR|WARNING): {2}|\btar: /;
/** The relative path before the wording; undefined if the program has changed its directory. */
function relativeBefore(before) {
    if (ELSEWHERE.test(before))
        return undefined;
    const text = withoutJoint(before.slice(-WINDOW));
    for (const shape of refused_paths_SHAPES) {
        const path = shape.exec(text)?.[1];
        if (path !== undefined && !NOUN.test(path))
            return path.trimEnd();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/observe/refusals.js




const MOST_REFUSALS = 1000;
const MOST_ASIDES = 200;
/** A scanner for the refusals in a log: one for each path, or for each wording without a path. */
const refusalScanner = (launched) => scanner({
    search: nextMention,
    read: (line) => refusalIn(shownOf(line, launched()), launched()),
    identity: refusalIdentity,
    most: MOST_REFUSALS
});
/** A line of a log without the values that no report may show. */
const shownOf = (line, launch) => launch?.mask?.([line]).join() ?? line;
/**
 * A key that is equal for two reports of one refusal: the path, or else the line without its digits
 * (times, process numbers).
 */
const refusalIdentity = ({ path, message }) => path ?? message.replace(/\d+/g, '0');
/** A scanner for a log's hints and failed cross-device renames, each path or pair of paths once. */
const asideScanner = (launched) => scanner({
    search: nextAside,
    read: (line) => asideIn(shownOf(line, launched()), launched()),
    identity: asideIdentity,
    most: MOST_ASIDES
});
// strerror(EACCES), .NET's and Java's wordings, errno in its spellings, and programs that checked
// (`access(2)`) or tried (Python's tempfile) before they wrote.
const HINT = /permission denied|\bAccessDeniedException\b|access to the path .{1,400}? is denied|\beacces\b|os error 13\b|(?:errno|errcode)[^\w\n-]{0,3}13\b|(?:\b(?:is|are|was) )?(?:not|n't|never|non-) ?(?:be )?write?able|unwrite?able|(?:no|not have|lacks?|without|missing) write (?:access|permissions?)|(?:can ?not|can't|unable to|could not|couldn't|failed to) write (?:in)?to\b|unable to open database file|no usable temporary directory found|read-?only directory/gi;
// strerror(EXDEV) of glibc and musl, its names in runtimes, and the error number for translated
// messages.
const CROSSING = /(?:invalid )?cross-device link(?: not permitted)?|\bexdev\b|os error 18\b|(?:errno|errcode)[^\w\n-]{0,3}18\b|\bCrossesDevices\b/gi;
// A single expression: of two, each would search on to the end for every match of the other.
const nextAside = searchFor(new RegExp(`${HINT.source}|${CROSSING.source}`, 'gi'));
function asideIn(line, launch) {
    const crossing = crossDevice(line, launch);
    if (crossing !== undefined)
        return { kind: 'crossing', crossing };
    const hint = hintIn(line, launch);
    return hint && { kind: 'hint', hint };
}
function asideIdentity(aside) {
    if (aside.kind === 'hint')
        return `hint ${aside.hint.path ?? ''}`;
    const { from, to, message } = aside.crossing;
    return from === undefined && to === undefined
        ? message.replace(/\d+/g, '0')
        : JSON.stringify([from, to]);
}
/**
 * The refusal that a log line reports, if any; colour codes in the line do not matter. Relative
 * paths are resolved only if `launch` is known.
 */
function refusalIn(line, launch) {
    const plain = withoutColours(line);
    const places = refusedAt(plain);
    if (places.length === 0)
        return undefined;
    const message = excerpt(line.trim(), nextMention(line.trim(), 0)?.start ?? 0);
    const path = pathNear(plain, places, launch);
    return path === undefined ? { message, path } : { message, ...replacedBy(path, plain, launch) };
}
const MESSAGE_LIMIT = 1000;
/** At most 1000 characters of a line, around an offset. */
function excerpt(line, at) {
    const start = at < MESSAGE_LIMIT - 200 ? 0 : at - MESSAGE_LIMIT / 2;
    const part = line.slice(start, start + MESSAGE_LIMIT);
    return part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
const nextHint = searchFor(HINT);
/**
 * The path that a line calls not writable without mentioning a read-only filesystem. That is no
 * refusal: it may be true for other reasons, and the path may not exist. Undefined where the line
 * names no path.
 */
function hintIn(line, launch) {
    const plain = withoutColours(line);
    const [place, ...others] = mentions(nextHint, plain);
    if (place === undefined || refusedAt(plain).length > 0)
        return undefined;
    const path = pathNear(plain, [place, ...others], launch) ?? within(plain, place) ?? nearest(plain, place);
    if (path === undefined)
        return undefined;
    const text = line.trim();
    return { message: excerpt(text, nextHint(text, 0)?.start ?? 0), path };
}
/** The path inside .NET's wording: `Access to the path '/x' is denied`. */
const within = (line, { start, end }) => /["'](\/[^"']{1,4095})["']/.exec(line.slice(start, end))?.[1];
const HINT_WINDOW = 4400;
/** The path nearest to the wording: the last path before it, or else the first path after it. */
function nearest(line, { start, end }) {
    const before = pathsIn(line.slice(Math.max(0, start - HINT_WINDOW), start)).at(-1);
    return before ?? pathsIn(line.slice(end, end + HINT_WINDOW))[0];
}
/** Absolute paths after a blank, quote or bracket; no positions in source code (`/app/x.js:3`). */
const pathsIn = (text) => Array.from(text.matchAll(PATH), ([, path = '']) => path.replace(/[.:]$/, '')).filter((path) => path.length > 1 && !path.startsWith('//') && !/:\d/.test(path));
const PATH = /(?:^|[\s"'`([{<=])(\/[^\s"'`()[\]{}<>,;]{1,4095})/g;
const nextCrossing = searchFor(CROSSING);
/**
 * The failed rename or link across mounts that a line reports, if any, with its two paths where the
 * line names them.
 */
function crossDevice(line, launch) {
    const plain = refusal_lines_withoutColours(line);
    const places = refusal_lines_mentions(nextCrossing, plain);
    if (places.length === 0)
        return undefined;
    const text = line.trim();
    const message = excerpt(text, nextCrossing(text, 0)?.start ?? 0);
    const pairs = [
        ...places.map(({ end }) => pairAfter(plain.slice(end, end + CROSSING_WINDOW))),
        ...places.map(({ start }) => pairBefore(plain.slice(Math.max(0, start - CROSSING_WINDOW), start)))
    ];
    const [from, to] = pairs.find((pair) => pair !== undefined) ?? [];
    return { message, from: refusals_rooted(from, launch), to: refusals_rooted(to, launch) };
}
const CROSSING_WINDOW = 9000;
// Node `, rename '/a' -> '/b'`, Python `: '/a' -> '/b'`, Ruby ` @ rb_file_s_rename - (/a, /b)`.
const AFTER = [
    /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?'([^']{1,4096})' -> b?'([^']{1,4096})'/,
    /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?"([^"]{1,4096})" -> b?"([^"]{1,4096})"/,
    /^ @ \w{1,40} - \(([^,)]{1,4096}), ([^)]{1,4096})\)/
];
// nginx `"/a" to "/b" failed`, GNU `'/b' => '/a'`, PHP `rename(/a,/b)`, Java `/a -> /b`, Go
// `rename /a /b`.
const refusals_BEFORE = [
    /["'‘`]([^"'’`]{1,4096})["'’`] (?:to|->) ["'‘`]([^"'’`]{1,4096})["'’`](?: failed)?$/,
    /["'‘`](?<to>[^"'’`]{1,4096})["'’`] => ["'‘`](?<from>[^"'’`]{1,4096})["'’`]$/,
    /\w\(([^,()]{1,4096}), ?([^,()]{1,4096})\)(?: failed)?$/,
    /(?:^|[\s"'(])(\/[^\s"'()]{1,4096}) (?:to|->) (\/[^\s"'()]{1,4096})$/,
    /\b(?:rename(?:at2?)?|link(?:at)?|move) (\S{1,4096}) (\S{1,4096})$/
];
const pairAfter = (after) => pairIn(after, AFTER);
const pairBefore = (before) => pairIn(withoutJoint(before), refusals_BEFORE);
function pairIn(text, shapes) {
    for (const shape of shapes) {
        const found = shape.exec(text);
        if (found !== null)
            return [found.groups?.['from'] ?? found[1], found.groups?.['to'] ?? found[2]];
    }
    return undefined;
}
function refusals_rooted(path, launch) {
    if (path === undefined || path.startsWith('/'))
        return path;
    return launch === undefined ? undefined : paths_absolutePath(path, launch.workingDir);
}
/**
 * The path to report for a refused path: for a temporary file the file that `sed -i` was to
 * replace, or the folder of a name template; otherwise the path itself.
 */
function replacedBy(path, line, launch) {
    if (TEMPLATE.test(path))
        return { path: folderOf(path), isFolder: true };
    if (isFolderOf(line, path))
        return { path, isFolder: true };
    if (!/\bsed\b/.test(line))
        return { path };
    // busybox appends six characters to the name.
    if (/\bcan't create temp file\b/.test(line) && path.length > 7)
        return { path: path.slice(0, -6) };
    if (!/\/sed[A-Za-z0-9]{6}$/.test(path))
        return { path };
    const folder = folderOf(path);
    const workingDir = launch?.workingDir ?? '/';
    const texts = [line.slice(0, line.lastIndexOf('sed: ')), (launch?.argv ?? []).join(' ')];
    const known = texts.flatMap((text) => editedIn(text, folder, workingDir));
    const [file, other] = [...new Set(known)];
    return file === undefined || other !== undefined
        ? { path: folder, isFolder: true }
        : { path: file };
}
/** A template from which `mkstemp` and the like make a new name each time: `/tmp/tmp.XXXXXXXXXX` */
const TEMPLATE = /\/[^/]*X{4,}[^/]*$/;
/** Whether the line calls it the folder of the refusal: `temp-7.rdb (in server root dir /data)`. */
function isFolderOf(line, path) {
    const at = line.indexOf(path);
    const before = line.slice(Math.max(0, at - 100), Math.max(0, at));
    return /\b(?:in|into|inside|under) (?:\w{1,20} ){0,3}(?:dir|directory|folder) ["'`‘“]?$/.test(before);
}
/** Files of a folder that `sed` commands in a shell text name. */
function editedIn(text, folder, workingDir) {
    const commands = text.slice(0, refusals_MOST).split(/[;&|\n]/);
    const words = commands.flatMap((command) => {
        const at = command.search(/\bsed\b/);
        return at === -1 ? [] : command.slice(at).split(/[\s"']+|:(?=\s|$)/);
    });
    return words
        .filter((word) => word !== '' && word !== 'sed' && !word.startsWith('-'))
        .map((word) => absolutePath(word, workingDir))
        .filter((path) => folderOf(path) === folder);
}
/** Maximum number of characters of a command that are examined. */
const refusals_MOST = 8192;

;// CONCATENATED MODULE: ./lib/run/boot.js
/**
 * Starts the container. The listeners receive all its output, or that from `since` on (see
 * `Engine.follow`).
 */
async function boot({ id, pod, world }, listeners, since) {
    const outcome = await startWithin(pod, id, world);
    if (outcome.kind !== 'started')
        return unstartedContainer(id, outcome);
    return { ...bootedContainer(id, world, listeners, since), ...(pod && { pod }) };
}
/** Starts a container, with its pod if it belongs to one. */
const startWithin = (pod, id, { engine }) => (pod === undefined ? engine.start(id) : pod.start(id));
/** Attaches to a container that has just been started. */
function bootedContainer(id, world, listeners, since) {
    const ended = world.engine.ended(id);
    const passOn = (bytes) => {
        for (const hear of listeners)
            hear(bytes);
    };
    const heard = world.engine.follow(id, passOn, since);
    const [over, silent] = [signalAfter(ended), signalAfter(heard)];
    return { id, refusal: undefined, ended, over, logEnd: heard, logEnded: silent };
}
/** Stands for a container that could not be started, or was not since its pod had failed. */
function unstartedContainer(id, outcome) {
    const isPrevented = outcome.kind === 'prevented';
    const refusal = isPrevented ? outcome.failure : { ...outcome, kind: 'cannot-start' };
    const ended = Promise.resolve(isPrevented ? 0 : outcome.exitCode);
    const heard = Promise.resolve();
    return {
        id,
        refusal,
        ended,
        over: AbortSignal.abort(),
        logEnd: heard,
        logEnded: AbortSignal.abort()
    };
}
/** Whether the image lacks the user or the group to start as (moby, daemon/oci_linux.go). */
const boot_isUserMissing = (reason) => /\bunable to find (?:user|group) /.test(reason);
/** The failure of a container that ended too early: by itself, or killed for lack of memory. */
async function exit(booted, during, { engine }) {
    const exitCode = await booted.ended;
    const { oomKilled } = await engine.inspect(booted.id);
    return oomKilled ? { kind: 'out-of-memory', during } : { kind: 'exited', exitCode, during };
}
/**
 * Returns a signal that is aborted once the promise settles. A rejection counts as handled; awaiting the
 * promise still throws it.
 */
function signalAfter(ended) {
    const controller = new AbortController();
    const fire = () => {
        controller.abort();
    };
    ended.then(fire, fire);
    return controller.signal;
}

;// CONCATENATED MODULE: ./lib/judge/findings/failures.js






const SEE_FIX = 'See whether the report has a proven fix: with `explain` on, Zero Drift finds the mounts that the image needs to run read-only by booting it.';
const SMOKE = ['smoke-http', 'smoke-exec', 'smoke-run'];
/** Kinds of findings on an image that does not work under the conditions of the check. */
const FAILURE_FINDINGS = {
    'fails-writable': kind({
        id: 'ZD201',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { instructions: PROGRAM },
        words: ({ failure, portless }) => ({
            title: `With a writable root filesystem, too, ${asClause(failure)}`,
            detail: `Read-only alone is not the reason: ${failureDetail(failure)}. ${looksOneShot(failure, portless)
                ? LOOKS_ONE_SHOT
                : endedWell(failure)
                    ? MAY_BE_ONE_SHOT
                    : 'Repair the image, its inputs or the smoke test first.'}`
        }),
        help: {
            title: 'The image fails with a writable root filesystem, too',
            meaning: 'To explain the failure, the image was booted again with a writable root filesystem, and it failed there as well. So read-only is not the reason, or not the only one.',
            fix: 'First make the image pass with `read-only: false`: its program, its inputs (`env`, `network`, `command`) or the smoke test are wrong. Then return to read-only.',
            allow: NO_PROOF
        }
    }),
    'cannot-start': kind({
        id: 'ZD202',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['entrypoint', 'command', 'user', 'working-dir'], instructions: PROGRAM },
        words: ({ exitCode, reason }) => ({
            title: startTitle(exitCode, reason),
            detail: `The engine could not start the container (code ${exitCode}): ${ended(phrases_shorten(reason, 500))} ${startHint(exitCode, reason)}`
        }),
        help: {
            title: 'The container could not be started',
            meaning: 'The engine made the container, but its program could not be executed: it is not in the image, has no execute permission, is for another processor, or a mount or the working directory is missing.',
            fix: items('Code 127: the image has no such program, so no fix is searched for: no mount would help. Check `entrypoint` and `command`; a script also needs its interpreter, the one in its first line.', 'Code 126: the program is there, but cannot be executed. Set its mode in the Dockerfile (`COPY --chmod=755`).', 'Otherwise check `user`, `working-dir` and the mounts: not every runtime can create a missing mount point on a read-only root filesystem.'),
            allow: NO_PROOF
        }
    }),
    exited: kind({
        id: 'ZD203',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['entrypoint', 'command'], instructions: PROGRAM },
        words: (trouble) => {
            const title = exitTitle(trouble);
            return { title, detail: `${title}. ${hint(trouble)}` };
        },
        help: {
            title: 'The container exited',
            meaning: 'The program ended before the check was finished. On a read-only root filesystem the usual reason is a refused write: a pid file, a socket, a cache, a configuration that the entrypoint edits.',
            fix: items(SEE_FIX, 'Otherwise look for `Read-only file system` or `Permission denied` in the last lines of the log, and mount a `tmpfs` on the folder that they name.', 'A job that is meant to end needs `wait-for: exit`: an image that exposes no port, has no health check and ends with code 0 looks like one.', 'Codes above 128 are signals: 137 is SIGKILL, often for lack of memory; 139 is a crash.'),
            allow: NO_PROOF
        }
    }),
    'out-of-memory': kind({
        id: 'ZD204',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['memory'] },
        words: (trouble) => {
            const title = `The container ran out of memory ${failures_DURING[trouble.during]}`;
            return { title, detail: `${title} and was killed. Raise \`memory\`, or have it use less.` };
        },
        help: {
            title: 'The container ran out of memory',
            meaning: 'The kernel killed a process of the container for reaching its memory limit. Files in a tmpfs count as memory of the container.',
            fix: items('Raise `memory`, here and in production.', 'Limit a tmpfs with its option `size`, or use a volume for large files.'),
            allow: NO_PROOF
        }
    }),
    unhealthy: kind({
        id: 'ZD205',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { instructions: ['HEALTHCHECK'] },
        words: (trouble) => ({
            title: 'The health check reports unhealthy',
            detail: `The health check failed. ${hint(trouble)}${healthLog(trouble.log)}`
        }),
        help: {
            title: 'The health check of the image failed',
            meaning: "The image's own `HEALTHCHECK` reports `unhealthy`. Its last output is at the end of the message.",
            fix: items(SEE_FIX, 'Make sure that the health check itself writes nothing: `wget` without `-O /dev/null` does.', 'Provide what it needs to be healthy: an environment (`env`), a database (`network`).', 'Wait for something else with `wait-for: tcp` or `wait-for: http:/path` if the health check is not meant for this.'),
            allow: NO_PROOF
        }
    }),
    'not-ready': kind({
        id: 'ZD206',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: {
            inputs: ['wait-for', 'startup-timeout', 'port'],
            instructions: ['EXPOSE', ...PROGRAM]
        },
        words: (trouble) => ({
            title: `The container was not ready after ${phrases_duration(trouble.milliseconds)}`,
            detail: `Waited ${phrases_duration(trouble.milliseconds)} for ${trouble.waitedFor}, which did not happen. ${waitHint(trouble)}`
        }),
        help: {
            title: 'The container was not ready in time',
            meaning: 'The container runs, but the condition of `wait-for` was not met within `startup-timeout`.',
            fix: items('If it is only slow, raise `startup-timeout`.', 'If it listens elsewhere, correct `port` or `wait-for`. A program that listens on 127.0.0.1 inside the container cannot be reached: let it listen on 0.0.0.0.', 'If its log reports a refused write, mount a `tmpfs` there.'),
            allow: NO_PROOF
        }
    }),
    'smoke-failed': kind({
        id: 'ZD207',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { orStep: true },
        words: (trouble) => {
            const step = phrases_shorten(firstLine(trouble.step), 60);
            return {
                title: `The smoke step ${step} failed`,
                detail: `The smoke step ${phrases_quote(step)} failed: ${ended(phrases_shorten(trouble.detail, 500))} ${hint(trouble)}`.trimEnd(),
                input: { names: SMOKE, entry: trouble.step }
            };
        },
        help: {
            title: 'A smoke step failed',
            meaning: 'The container became ready, but one step of the smoke test did not get the expected result. Features that write, such as uploads, sessions and caches, fail like this on a read-only root filesystem.',
            fix: items(SEE_FIX, 'Compare the expected result with the actual one: both are in the message, and the output of the step is in the report.', 'If the step passes with `read-only: false`, the cause is a refused write; if it fails there too, repair the image or the step.'),
            allow: NO_PROOF
        }
    }),
    'pod-failed': kind({
        id: 'ZD210',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { instructions: [] },
        words: ({ container, role, reason, log }) => {
            const title = `The ${role} ${phrases_shorten(container, 60)} of the pod failed`;
            const end = log === '' ? 'Its log is empty.' : `Its log ends: ${log}`;
            return { title, detail: `${title}: ${ended(phrases_shorten(reason, 500))} ${phrases_shorten(end, 1000)}` };
        },
        help: {
            title: 'Another container of the pod failed',
            meaning: 'A pod works only if all of its containers do: each init container has to end with code 0, and all others have to keep running, which a sidecar has to do before any container starts. One of them did not, so the judged container was not started, or was not judged to its end.',
            fix: items('Read the last lines of its log in the message.', 'A refused write has the same reason as in the judged container: mount an `emptyDir` where it writes, or do not declare it `readOnlyRootFilesystem`.', 'If it needs something that the check does not start, such as a database or the API server, give it one by `network` and `env`.', 'Raise `startup-timeout` if it is only slow.'),
            allow: NO_PROOF
        }
    }),
    'broken-by-attack': kind({
        id: 'ZD208',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['attack-exec', 'attack-run'] },
        securitySeverity: '7.5',
        words: ({ step, detail }) => {
            const name = phrases_shorten(firstLine(step), 60);
            return {
                title: `The attack broke the image: the smoke step ${name} no longer passes`,
                detail: `The smoke step ${phrases_quote(name)} passed before the attack and failed after it: ${ended(phrases_shorten(detail, 500))} Boot read-only, with read-only volumes, so that the attack cannot write there.`
            };
        },
        help: {
            title: 'The attack broke the image',
            meaning: 'Your own attack (`attack-run`, `attack-exec`) ran, and a smoke step that had passed before no longer passes: an intruder could break the service, with or without leaving a file.',
            fix: items('See what the attack changed: it is listed as drift. Boot read-only, and mount read-only (`:ro`) everything that the program does not write.', 'Where it stopped a process instead, let the container run as a user who may not signal it, and let the platform restart it (`recover: true` tries that).'),
            allow: NO_PROOF
        }
    }),
    'unclean-stop': kind({
        id: 'ZD209',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['tmpfs', 'volumes'], instructions: PROGRAM },
        words: ({ readOnly, writable, failure }) => ({
            title: 'The container does not stop cleanly',
            detail: `On its stop signal it ${failures_endOf(readOnly)}; ${beside(writable, failure)}. The state that it saves at the end is lost: mount a volume where it saves it.`
        }),
        help: {
            title: 'The container does not stop cleanly',
            meaning: 'On the stop signal of its image the program did not end in time, or ended with a code that is neither 0 nor that of the signal; with a writable root filesystem it stops cleanly. It tries to save something at its end, such as a state file or a database, and cannot: in production that state is lost, and `docker stop` may run into its timeout.',
            fix: items('Mount a volume on the folder that it saves to, or apply the proven fix in the report.', "If the saved state is not needed, switch saving off: e.g. `--save ''` for Redis.", 'If it is only slow, raise `stop-timeout`.'),
            allow: 'No rule allows a failure. A program that ends with the same code on a writable root filesystem does not have this finding.'
        }
    })
};
/** A failure as part of a sentence, with the result of a smoke step. */
const failureDetail = (failure) => failure.kind === 'smoke-failed'
    ? `${asClause(failure)} (${phrases_shorten(failure.detail, 200)})`
    : asClause(failure);
/** Title of a failure as part of a sentence. */
function asClause(failure) {
    const { title } = failureWords(failure.kind, { ...failure, refusals: [], oneShot: false });
    return inSentence(title);
}
function failureWords(kind, trouble) {
    const rows = FAILURE_FINDINGS;
    return rows[kind].words(trouble);
}
/** First line of a script, with an ellipsis if there are more. */
function firstLine(text) {
    const [first = '', ...others] = text.trim().split('\n');
    return others.length > 0 ? `${first} …` : first;
}
const failures_DURING = {
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
        : `The container exited with ${code} ${failures_DURING[during]}`;
}
/** Signals by exit code: shells and engines report a death by signal as 128 plus its number. */
const SIGNALS = new Map([
    [132, 'SIGILL'],
    [134, 'SIGABRT'],
    [135, 'SIGBUS'],
    [136, 'SIGFPE'],
    [137, 'SIGKILL'],
    [139, 'SIGSEGV'],
    [143, 'SIGTERM']
]);
/**
 * Hint on a failure, likeliest cause first: a program that is refused a write often fails without a
 * clear message.
 */
function hint({ refusals, ...trouble }) {
    if (looksOneShot(trouble, trouble.portless))
        return LOOKS_ONE_SHOT;
    const crossing = trouble.settled === true ? undefined : crossingOf(trouble);
    const named = refusals.find((refusal) => refusal.path !== undefined);
    const causes = [
        ...(crossing === undefined ? [] : [crossingSentence(crossing)]),
        ...(named?.path === undefined ? [] : [refusedSentence({ ...named, path: named.path }, trouble)])
    ];
    const isJob = endedWell(trouble) && trouble.settled !== true;
    if (causes.length > 0)
        return [...causes, ...(isJob ? [MAY_BE_ONE_SHOT] : [])].join(' ');
    if (refusals.length > 0)
        return 'It tried to write, which the read-only root filesystem refused: see its log.';
    if (endedWell(trouble))
        return MAY_BE_ONE_SHOT;
    // The result of a smoke step needs no hint.
    return trouble.kind === 'smoke-failed' ? '' : 'The last lines of its log should say why.';
}
/** Failed rename from one mount into another, from the log or the answer to a smoke step. */
function crossingOf(trouble) {
    const answer = trouble.kind === 'smoke-failed' ? trouble.detail.split('\n') : [];
    return trouble.crossings?.[0] ?? crossingIn(answer);
}
/**
 * Whether the container ended like a one-shot job, and nothing shows that the image is a service.
 */
const looksOneShot = (failure, portless = false) => portless && endedWell(failure);
/** Whether the container ended by itself with code 0. */
const endedWell = (failure) => failure.kind === 'exited' && failure.exitCode === 0 && failure.during !== 'attack';
const LOOKS_ONE_SHOT = 'It looks like a one-shot job: set `wait-for: exit`.';
const MAY_BE_ONE_SHOT = 'If it is a job that is meant to end, set `wait-for: exit`.';
function refusedSentence(refusal, { settled, ...ground }) {
    const advice = settled === true ? '' : `: ${scratchAdvice(refusal, ground)}`;
    const where = refusal.isFolder === true ? 'in ' : '';
    return `It tried to write ${where}${phrases_quote(refusal.path)}, which the read-only root filesystem refused${advice}.`;
}
function waitHint(trouble) {
    return trouble.refusals.length > 0
        ? hint(trouble)
        : 'Raise `startup-timeout` if it is only slow; otherwise correct `wait-for` or `port`.';
}
/**
 * Title of a failed start. It names a missing program first: neither a mount nor a permission would
 * help.
 */
function startTitle(exitCode, reason) {
    if (boot_isUserMissing(reason))
        return 'The user to start as is not in the image';
    if (!isProgramMissing({ exitCode, reason }))
        return 'The container could not be started';
    const name = /\bexec: "([^"]{1,200})"/.exec(reason)?.[1];
    return `The program is not in the image${name === undefined ? '' : `: ${phrases_shorten(name, 60)}`}`;
}
/** Hint on a failed start. Runtimes use the same codes for a missing mount or working directory. */
function startHint(exitCode, reason) {
    if (boot_isUserMissing(reason))
        return 'Create that user or group in the image, or correct its USER or `user`.';
    const program = /\bexec(?:utable)?\b/i.test(reason);
    if (isProgramMissing({ exitCode, reason }))
        return 'The image does not contain that program: check `entrypoint` and `command`.';
    if (program && exitCode === 126)
        return 'The program cannot be executed: check its mode and `entrypoint`.';
    return 'Check `entrypoint`, `command`, `user`, `working-dir` and the mounts.';
}
const healthLog = (log) => log.trim() === '' ? '' : ` The check printed: ${phrases_quote(phrases_shorten(refusal_lines_withoutColours(log).trim(), 500))}`;
const ended = (sentence) => {
    const text = sentence.trim();
    return /[.!?…]$/.test(text) ? text : `${text}.`;
};
/**
 * Whether the engine did not find the program to start. Runtimes also exit with 127 for a missing
 * mount, but with another text.
 */
const isProgramMissing = ({ exitCode, reason }) => exitCode === 127 && /\bexec(?:utable)?\b/i.test(reason);
/** Whether no mount can help a container to start: its program or its user is not in the image. */
const isImageLacking = (failure) => isProgramMissing(failure) || isUserMissing(failure.reason);
/** First rename across mounts in lines of a log or of an answer; undefined if there is none. */
function crossingIn(lines) {
    for (const line of lines) {
        const crossing = crossDevice(line);
        if (crossing !== undefined)
            return crossing;
    }
    return undefined;
}
/** Sentence on why a rename failed, and the two ways to have both paths in one mount. */
function crossingSentence({ from, to }) {
    const renamed = from === undefined || to === undefined ? 'a file' : `${phrases_quote(from)} to ${phrases_quote(to)}`;
    return `It could not rename ${renamed}, from one mount into another (EXDEV): ${ONE_MOUNT}.`;
}
const ONE_MOUNT = "put the program's temporary folder into the same mount, e.g. by `TMPDIR`, or mount the folder that contains both";
const failures_endOf = ({ exitCode, killedAfter }) => killedAfter === undefined
    ? `ended with code ${exitCode}`
    : `did not end within ${phrases_duration(killedAfter)} and was killed`;
function beside(writable, failure) {
    if (writable !== undefined)
        return `with a writable root filesystem it ${failures_endOf(writable)}`;
    const why = failure === undefined ? 'it was gone' : asClause(failure);
    return `whether it does so with a writable root filesystem as well is not known (${why})`;
}

;// CONCATENATED MODULE: ./lib/judge/findings/explanation.js




/** Kinds of findings on what lets the image run read-only. */
const EXPLANATION_FINDINGS = {
    fix: kind({
        id: 'ZD801',
        level: 'notice',
        verdict: 'pass',
        section: 'suggestion',
        pointsAt: { inputs: ['tmpfs', 'volumes'] },
        words: (facts) => ({
            title: `${explanation_provenTitle(facts)}: ${flags(facts)}`,
            detail: `Booted read-only with ${flags(facts)}, the image becomes ready and passes the smoke test ${effort(facts)}. ` +
                `${facts.minimal ? '' : `${explanation_NOT_MINIMAL} `}${remainingSentence(facts)}` +
                'The recipes for `docker run`, Compose, Kubernetes and this action are in `suggestion/`.'
        }),
        help: {
            title: 'A fix was found and proven',
            meaning: 'The image was booted read-only with exactly these mounts, became ready, passed its smoke test and stopped cleanly. None of the mounts makes its code writable. Without any one of them it did not work, or was refused writes, unless the heading says that the fix is not minimal.',
            fix: items('Copy one of the recipes in `suggestion/` of the output folder: for this action, `docker run`, Compose or Kubernetes. Use the same mounts in production; the proof holds for no others.', 'Give each tmpfs the size that production needs: the size in the recipe is an estimate from a small smoke test. A tmpfs is emptied at each restart.', 'A named volume is filled from the image once. Where the report says that the image fills one, back up its data and remove that volume when the image is upgraded.', 'If changes are still drift with these inputs, the report lists the narrowest rule for each. Rules for changes of high or critical severity are commented out: find out first what writes there.'),
            allow: HARMLESS
        }
    }),
    lead: kind({
        id: 'ZD802',
        level: 'warning',
        verdict: 'pass',
        section: 'suggestion-or-findings',
        pointsAt: { inputs: ['tmpfs', 'volumes'] },
        words: leadText,
        help: {
            title: 'No fix could be proven',
            meaning: 'With a writable root filesystem the image works. Either mounts on the paths that it wrote to did not make it work read-only, or there was no time left to try: they are then an unproven suggestion. Or it works with them, but they allow something dangerous: its own code becomes writable, or files that give control of the container. Such mounts are not called a fix; a person has to decide.',
            fix: items('Where a mount would cover code, move the data out of that folder, as the report says, and mount a volume on the new one. A volume over code is filled once, and keeps the old code after an upgrade.', 'Where a mount would allow writes that an intruder would make, use the setting that the report names to have the program write elsewhere.', 'Where no mount is safe, the recipes are for a writable root filesystem (`read-only: false`) with rules for exactly these changes: everything else is still drift.', 'Raise `explain-timeout` if it ran out of time.', 'Read the end of the log of the most successful boot, which the report shows with the step that failed: it usually names the path that is missing.', 'A program that writes beside its own files has to be configured to write elsewhere.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'needs-file': kind({
        id: 'ZD803',
        level: 'warning',
        verdict: 'pass',
        section: 'suggestion',
        pointsAt: NOWHERE,
        words: ({ path, kinds, remedies }) => ({
            title: `Writes ${path}`,
            detail: `With a writable root filesystem the image writes ${phrases_quote(path)} (${phrases_list(kinds, 3)}), where no mount should go. Instead: ${phrases_list(remedies, 2)}.`,
            path
        }),
        help: {
            title: 'The image writes where no mount should go',
            meaning: 'With a writable root filesystem the image writes in a folder of the system, such as `/etc` or `/usr`. A mount there would hide what the image ships, and let an intruder write where programs are found.',
            fix: items('Create the file when the image is built, in the Dockerfile.', 'Or configure the program to write elsewhere: most have an option or a variable for it, and the report names it where it is known.'),
            allow: 'It is a warning and does not change the verdict. The write itself is drift on a writable root filesystem, and can be allowed there.'
        }
    }),
    unexplained: kind({
        id: 'ZD804',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['explain'] },
        words: ({ message }) => ({
            title: 'The search for a fix ended early',
            detail: `The verdict stands, but it is not known which paths have to be writable. ${message}`
        }),
        help: {
            title: 'The search for a fix ended early',
            meaning: 'The search for the paths that have to be writable ended early, for the reason in the message. The verdict stands.',
            fix: 'Run the job again, or search for the fix where there is more time: `zero-drift suggest IMAGE` does nothing else.',
            allow: 'It is a warning and does not change the verdict. `explain: never` skips the search.'
        }
    })
};
/**
 * Heading of a proven fix: whether it was tried without each mount, and how many changes stay drift
 * with exactly its inputs.
 */
function explanation_provenTitle({ minimal, remaining }) {
    const large = minimal ? '' : ', not minimal';
    return `Proven fix${large}${remaining === 0 ? '' : `, ${phrases_count(remaining, 'change')} still drift`}`;
}
/**
 * Heading where no mount is needed: it calls no rule a fix for the changes of high or critical
 * severity, which stay drift.
 */
function explanation_rulesTitle({ rules, remaining }) {
    if (remaining === 0)
        return rules === 0 ? 'No fix is needed' : 'Proven rules';
    const title = `No fix for ${count(remaining, 'suspicious change')}`;
    return rules === 0 ? title : `${title}; rules for the others`;
}
/** Sentence on a fix that was not tried without each of its mounts. */
const explanation_NOT_MINIMAL = 'The search ended at its maximum of boots or at `explain-timeout`, before it had tried to leave out each of these mounts: some may not be needed.';
/** Heading of mounts that work, but allow something dangerous. */
const explanation_DECIDE_TITLE = 'Works, but allows something dangerous: decide';
const remainingSentence = ({ remaining }) => remaining === 0
    ? ''
    : `${phrases_count(remaining, 'change')} ${remaining === 1 ? 'is' : 'are'} still drift with these inputs: the report lists the narrow rules. `;
function leadText(facts) {
    const { works, dangers, moves, rules } = facts;
    const advice = [
        ...dangers.slice(0, SAID).map((danger) => explanation_dangerSentence(danger)),
        ...moves
            .filter((move) => move.temporary !== true)
            .slice(0, SAID)
            .map(explanation_moveSentence),
        ...moves
            .filter((move) => move.temporary === true)
            .slice(0, SAID)
            .map(explanation_moveSentence),
        explanation_rulesSentence(rules)
    ];
    return works && dangers.length > 0
        ? {
            title: explanation_DECIDE_TITLE,
            detail: joined([
                `With ${flags(facts)} it works ${effort(facts)}, but that is not a fix.`,
                ...advice
            ])
        }
        : {
            title: 'No fix could be proven',
            detail: joined([unprovenSentence(facts), ...advice, nearestSentence(facts.nearest)])
        };
}
/** Entries of each list that a sentence names. */
const SAID = 2;
const joined = (sentences) => sentences.filter((sentence) => sentence !== '').join(' ');
function unprovenSentence(facts) {
    if (facts.boots === 1)
        return 'With a writable root filesystem it works, but there was no time left to try mounts. Raise `explain-timeout`.';
    return facts.flags.length === 0
        ? `None of the mounts that were tried makes the image work read-only from its start to its end ${effort(facts)}.`
        : `With a writable root filesystem it writes to these paths, but read-only with ${flags(facts)} it did not pass, or did not stop cleanly ${effort(facts)}: an unproven suggestion.`;
}
function nearestSentence(nearest) {
    if (nearest === undefined)
        return '';
    const last = nearest.log.findLast((line) => line.trim() !== '');
    const printed = last === undefined
        ? ''
        : ` Its last log line: ${phrases_quote(phrases_shorten(refusal_lines_withoutColours(last).trim(), 200))}.`;
    return joined([`${explanation_failureSentence(nearest.failure)}${printed}`, ...explanation_renameSentences(nearest)]);
}
/**
 * Sentence on how to avoid the rename from one mount into another for which a boot failed; none if
 * there was no such rename.
 */
function explanation_renameSentences({ failure, log }) {
    const crossing = crossingIn([...log, ...answerOf(failure).split('\n')]);
    return crossing === undefined ? [] : [crossingSentence(crossing)];
}
/** Sentence on the end of the boot that came nearest, with the answer of the failed step. */
function explanation_failureSentence(failure) {
    const answer = answerOf(failure).trim();
    const more = answer === '' ? '' : ` (${phrases_quote(phrases_shorten(answer, 300))})`;
    return `In the most successful boot, ${asClause(failure)}${more}.`;
}
function answerOf(failure) {
    switch (failure.kind) {
        case 'smoke-failed':
        case 'broken-by-attack':
            return failure.detail;
        case 'cannot-start':
            return failure.reason;
        case 'unhealthy':
            return failure.log;
        case 'not-ready':
            return `waited for ${failure.waitedFor}`;
        case 'pod-failed':
            return failure.log;
        case 'exited':
        case 'out-of-memory':
            return '';
    }
}
const flags = ({ flags: all }) => all.length === 0 ? 'no mount at all' : all.map(phrases_quote).join(' ');
const effort = ({ boots, milliseconds }) => `(${phrases_count(boots, 'boot')}, ${phrases_duration(milliseconds)})`;
/** Consequences of a mount over the image's code. */
const CODE = "This would make your application's own code writable, and a volume filled from this image would keep the old code after an upgrade";
const explanation_NAMED = 3;
/**
 * Sentence on why a mount is not a fix although the image works with it. `quoted` escapes names for
 * the report that it is for.
 */
function explanation_dangerSentence(danger, quoted = phrases_quote) {
    const { path, why, examples, files, remedies } = danger;
    const names = phrases_list(examples.map(quoted), explanation_NAMED, Math.max(files, examples.length));
    const named = names === '' ? '' : ` (${names})`;
    const instead = remedies.length === 0 ? '' : ` Instead: ${remedies.slice(0, explanation_NAMED).join('; ')}.`;
    return why === 'code'
        ? `The mount on ${quoted(path)} covers code of the image${named}. ${CODE}.${instead}`
        : `The mount on ${quoted(path)} makes this writable: ${names === '' ? 'files that give control of the container' : names}. An intruder could write there, too.${instead}`;
}
/** Sentence on where to move data or a temporary folder that lies among code. */
function explanation_moveSentence({ from, to, settings, temporary }) {
    const places = settings.map((setting) => (setting.includes('`') ? setting : phrases_quote(setting)));
    const set = `set ${places.slice(0, explanation_NAMED).join(' or ')} accordingly`;
    if (temporary === true)
        return `Move its temporary folder ${phrases_quote(from)} into the same mount, below ${phrases_quote(to)}, since no file can be renamed from one mount into another: ${places.length === 0 ? 'e.g. by `TMPDIR`' : set}.`;
    const how = places.length === 0 ? 'configure the program to use the new path' : set;
    return `Move ${phrases_quote(from)} to ${phrases_quote(to)} and mount a volume on ${phrases_quote(to)}: ${how}.`;
}
/** Sentence on the effect of rules on a writable root filesystem; empty if there are none. */
function explanation_rulesSentence(rules) {
    if (rules.length === 0)
        return '';
    const allowed = phrases_list(rules.map(phrases_quote), explanation_NAMED);
    return `With a writable root filesystem (\`read-only: false\`) ${phrases_count(rules.length, 'narrow rule')} (${allowed}) ${rules.length === 1 ? 'allows' : 'allow'} exactly these changes, and everything else is still drift.`;
}

;// CONCATENATED MODULE: ./lib/judge/findings/faults.js


/** Words on the image under test, or on the one that an input names. */
const ofImage = ({ message, input }, what) => ({
    title: `The ${input === undefined ? 'image' : 'base image'} ${what}`,
    detail: message,
    ...(input === undefined ? {} : { input: { names: [input] } })
});
/** Findings that leave nothing to judge, because of a bad input, the engine or the machine. */
const FAULT_FINDINGS = {
    'bad-input': kind({
        id: 'ZD301',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { orStep: true },
        words: ({ input, sentence, location }) => ({
            title: `Bad input: ${input}`,
            detail: sentence,
            input: { names: [input] },
            ...(location === undefined ? {} : { location })
        }),
        help: {
            title: 'An input is wrong',
            meaning: 'An input cannot be read, contradicts another one, or does not fit the image (`wait-for: healthy` on an image without a health check). It was found before anything was started, and all bad inputs are reported at once.',
            fix: 'Correct the input that the title names; the message says what was expected and what was there. Every input with its form, default and an example is in `docs/inputs.md`.',
            allow: NO_VERDICT
        }
    }),
    'engine-unreachable': kind({
        id: 'ZD302',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('No container engine answered'),
        help: {
            title: 'No container engine answered',
            meaning: 'Zero Drift looks for an engine where the Docker command line would, in `DOCKER_HOST` and then in the current context, and nothing there answered as Docker does.',
            fix: items('Run the job on a machine with an engine for Linux containers: `ubuntu-24.04` has one; `ubuntu-slim`, macOS and Windows runners do not.', 'On a self-hosted runner give the user of the runner access to the socket: `docker version` must work in an earlier step.', 'An engine behind `ssh://` is not supported: forward its socket, or use `tcp://`.'),
            allow: NO_VERDICT
        }
    }),
    'engine-fault': kind({
        id: 'ZD303',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('The container engine failed'),
        help: {
            title: 'The container engine failed',
            meaning: 'The engine refused a request, lost the connection, or did not answer in time. The message names the request. That says nothing about the image.',
            fix: items('Read the cause at the end of the message: usual causes are a full disk, a missing network, and a name that the engine does not know.', 'Run the job again: the engine may only have been under load.', 'If it persists, read the log of the engine (`journalctl --unit docker`) for that time.'),
            allow: NO_VERDICT
        }
    }),
    'log-lost': kind({
        id: 'ZD304',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('The engine lost the log of the container'),
        help: {
            title: 'The engine lost the log of the container',
            meaning: 'The output of the container broke off before its end. Refused writes are known from that log alone, so nothing can be said about them.',
            fix: 'Run the job again. If it persists, check the logging driver of the engine: `json-file`, `local` and `journald` can be followed, `none` cannot.',
            allow: NO_VERDICT
        }
    }),
    'look-failed': kind({
        id: 'ZD305',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('The container could not be inspected'),
        help: {
            title: 'The container could not be inspected',
            meaning: 'A path that the container could write to could not be read before its start, or after it. Without two readings there is nothing to compare, and that is never a pass.',
            fix: items('Read the reason in the message. If the container ended while it was inspected, give it time with `settle`, or find out why it ends.', 'If the engine does not let a probe into the namespaces of the container, `zero-drift self-test` shows what it permits.', 'If the engine only lost the connection, run the job again.'),
            allow: NO_VERDICT
        }
    }),
    'contents-unread': kind({
        id: 'ZD306',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['watch-limit'] },
        words: ({ places, limit }) => ({
            title: `Contents in ${phrases_list(places.map(({ path }) => path), 3)} could not be compared`,
            detail: `The container wrote more than ${phrases_size(limit)} into ${names(places.map(({ path }) => path))}, so the contents of ${phrases_count(total(places), 'file')} that existed before were not compared: a change that keeps size and time would go unnoticed. Raise \`watch-limit\`, or have the container write less.`
        }),
        help: {
            title: 'Contents could not be compared',
            meaning: 'The container wrote more bytes into a volume or bind than `watch-limit`. Small files are read first, and unchanged files do not count, but the contents of some existing files were still not read again: a change that keeps size, mode, owner and time would go unnoticed. An intruder could fill a volume for that very purpose.',
            fix: 'Raise `watch-limit` above the bytes that the container writes in the test, or have it write less.',
            allow: NO_VERDICT
        }
    }),
    'rehearsal-failed': kind({
        id: 'ZD307',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['rehearse-attacks'] },
        words: titled('The attacks could not be rehearsed'),
        help: {
            title: 'The attacks could not be rehearsed',
            meaning: 'The container for the rehearsed attacks (`rehearse-attacks`) could not be created like the judged one, or did not answer. It is therefore not known what an intruder could do, and `max-landed` cannot be checked.',
            fix: items('Read the reason in the message and run the job again.', 'If it persists, remove `rehearse-attacks` for now: the rest of the check does not depend on it.'),
            allow: NO_VERDICT
        }
    }),
    'image-missing': kind({
        id: 'ZD308',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['image'] },
        words: (facts) => ofImage(facts, facts.isUnreachable === true ? 'could not be pulled' : 'could not be found'),
        help: {
            title: 'The image could not be found',
            meaning: 'The engine has no image of that name, and it could not be pulled either, or `pull: never` forbids it. The title says whether it is the image under test, or the base image that `compare-with` names.',
            fix: items('If it could not be pulled, the message says why. A registry that does not answer is no fault of the image: check its address, the network and the proxy of the engine, and run the job again.', 'Build the image in the same job, or load it: another job has another engine. With buildx use `load: true`.', 'Compare the reference with `docker images`: no tag means `:latest`.', 'For a private registry, log in before this step; the credentials of the Docker configuration are used.'),
            allow: NO_VERDICT
        }
    }),
    'wrong-platform': kind({
        id: 'ZD309',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['platform', 'image'] },
        words: (facts) => ofImage(facts, 'is for another platform'),
        help: {
            title: 'The image is for another platform',
            meaning: 'The image of this name on the engine is for another platform than `platform`.',
            fix: items('Build for the platform (`docker build --platform`), or drop the input `platform`.', 'With `pull: always` the variant for the platform is fetched, if the registry has one.', 'A platform other than that of the machine needs emulation: set up QEMU in an earlier step.'),
            allow: NO_VERDICT
        }
    }),
    cancelled: kind({
        id: 'ZD310',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('The run was cancelled'),
        help: {
            title: 'The run was cancelled',
            meaning: 'A person, a newer run or a timeout of the job ended the check before it could judge. Everything that it had created on the engine was removed.',
            fix: 'Run it again. If `timeout-minutes` ends it each time, raise that, or lower `startup-timeout`, `smoke-timeout` and `explain-timeout`: a check waits at most for their sum.',
            allow: NO_VERDICT
        }
    }),
    'output-unwritable': kind({
        id: 'ZD311',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['output-dir'] },
        words: titled('A report could not be written'),
        help: {
            title: 'A report could not be written',
            meaning: 'The folder for the reports, or the file of the job summary, could not be written. A check without a report counts as not done.',
            fix: 'Set `output-dir` to a folder that the runner may write to and that has space, or remove the input: the default lies below `$RUNNER_TEMP`.',
            allow: NO_VERDICT
        }
    })
};
/** Findings on a bug in Zero Drift itself. */
const OWN_FAULT_FINDINGS = {
    'internal-fault': kind({
        id: 'ZD312',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: NOWHERE,
        words: titled('Zero Drift itself failed'),
        help: {
            title: 'Zero Drift itself failed',
            meaning: 'There is a bug in Zero Drift. It says nothing about the image.',
            fix: 'Please report it with the message, the version and `report.json`. Until it is fixed, an earlier version may work.',
            allow: NO_VERDICT
        }
    })
};
const total = (places) => places.reduce((sum, { unread }) => sum + unread, 0);

;// CONCATENATED MODULE: ./lib/judge/findings/merge.js


const WHY = 'A job that was cancelled or failed early leaves no report, and what was not checked is no pass.';
/** Kinds of findings that only a check of several images, or a merge of reports, has. */
const MERGE_FINDINGS = {
    'not-checked': kind({
        id: 'ZD1001',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['images'] },
        words: titled('Nothing was checked'),
        help: {
            title: 'An image was not checked',
            meaning: 'Several images were to be checked in one step, and the inputs of the step or of another image are bad. No image was booted, so this one was not judged.',
            fix: 'Correct the bad inputs, which are all named: in the summary, in the annotations and in the reports of the images that have them.',
            allow: 'It cannot be allowed: an image that was not checked does not pass.'
        }
    }),
    'report-missing': kind({
        id: 'ZD1002',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['expect'] },
        words: (facts) => 'image' in facts
            ? {
                title: `No report for ${facts.image}`,
                detail: `No report for ${phrases_quote(facts.image)} was found. ${WHY} Check its job, or correct \`expect\`.`
            }
            : {
                title: `Expected ${phrases_count(facts.expected, 'report')}, found ${facts.found}`,
                detail: `Expected ${phrases_count(facts.expected, 'report')}, but found ${facts.found}. ${WHY} Check the jobs, or correct \`expect\`.`
            },
        help: {
            title: 'A report is missing',
            meaning: '`expect` names more, fewer or other reports than were found: a job that was cancelled or failed early leaves none.',
            fix: items('Check the job whose report is missing. It has to upload its `output-dir` with `if: always()`.', 'If the images have changed, correct `expect`.'),
            allow: 'It cannot be allowed: an image without a report was not checked.'
        }
    }),
    'report-twice': kind({
        id: 'ZD1003',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['expect'] },
        words: ({ reference, files }) => ({
            title: `Several reports for ${reference}`,
            detail: `${phrases_quote(reference)} has ${phrases_count(files.length, 'report')}: ${phrases_list(files.map(phrases_quote), 5)}. All of them count. If it was checked only once, find out where the others come from.`
        }),
        help: {
            title: 'Several reports for one image',
            meaning: 'Several different reports for one image were merged. All of them count, so the verdict is the worst of them.',
            fix: 'If the image was checked only once, find out where the other report comes from. The finding names the files.',
            allow: 'List the image in `expect` as often as it is checked.'
        }
    }),
    uncounted: kind({
        id: 'ZD1004',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['expect'] },
        words: () => ({
            title: 'The number of reports is not checked',
            detail: 'Without `expect`, the missing report of a cancelled job goes unnoticed. Set `expect` to the number of reports, or to the images that must have one.'
        }),
        help: {
            title: 'The number of reports is not checked',
            meaning: 'Reports were merged without `expect`. A job that was cancelled leaves no report, and the merge passes without it.',
            fix: 'Set `expect` to the number of reports, or to the images that must have one.',
            allow: 'It is a warning and does not change the verdict.'
        }
    })
};

;// CONCATENATED MODULE: ./lib/judge/findings/pods.js


/** Kinds of findings on a Kubernetes manifest alone. */
const POD_FINDINGS = {
    'misplaced-field': kind({
        id: 'ZD1114',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ field, belongs, location }) => ({
            title: `No effect in this place: ${phrases_shorten(field, 60)}`,
            detail: `The manifest has ${pods_quoted(field)} where no API server knows it, so that it has no effect. It belongs in ${belongs}.`,
            ...(location && { location })
        }),
        help: {
            title: 'A field stands where it has no effect',
            meaning: 'The manifest has a field in a place where Kubernetes does not know it, such as `readOnlyRootFilesystem` in the `securityContext` of the pod. An API server drops it, with a warning at best; older ones say nothing.',
            fix: 'Move the field to where it belongs; the message names the place.',
            allow: 'It cannot be allowed, and does not change the verdict: where the container stays writable for it, `read-only-undeclared` does.'
        }
    }),
    'unknown-field': kind({
        id: 'ZD1115',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ field, meant, location }) => ({
            title: `Unknown field: ${phrases_shorten(field, 60)}`,
            detail: `The manifest has the field ${pods_quoted(field)}, which no API server knows in that place, so that it has no effect. ${meant === undefined ? 'Leave it out, or correct it.' : `Did you mean ${pods_quoted(meant)}?`}`,
            ...(location && { location })
        }),
        help: {
            title: 'A field is unknown to Kubernetes',
            meaning: 'The manifest has a field of a name that Kubernetes does not know in that place, often a misspelt one: `readOnlyRootFileSystem` in place of `readOnlyRootFilesystem`. An API server drops it, with a warning at best; older ones say nothing.',
            fix: items('Correct the name; the message has the one that is probably meant.', 'If your cluster is newer than this version of Zero Drift, the field may be a new one.'),
            allow: 'It cannot be allowed, and does not change the verdict: where the container stays writable for it, `read-only-undeclared` does.'
        }
    }),
    'image-volume': kind({
        id: 'ZD1116',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { instructions: ['VOLUME'] },
        words: ({ path, location }) => ({
            title: `Not in the manifest: the volume ${phrases_shorten(path, 100)} of the image`,
            detail: `The image declares a volume at ${pods_quoted(path)}, and the manifest mounts nothing there. With containerd the path is writable, and invisible in the manifest; with CRI-O it is read-only. Mount an \`emptyDir\` there, or remove \`VOLUME\` from the Dockerfile.`,
            path,
            ...(location && { location })
        }),
        help: {
            title: 'The image declares a volume that the pod does not mount',
            meaning: 'A `VOLUME` of the image is not part of a manifest, and runtimes differ in what they make of it: containerd gives the container a writable and executable folder on the disk of the node, CRI-O by default only a folder, which is read-only with a read-only root filesystem. The check did as containerd does.',
            fix: items('Mount an `emptyDir` at that path, if the program writes there.', 'Or remove `VOLUME` from the Dockerfile.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'sidecar-writable': kind({
        id: 'ZD1117',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ containers, location }) => ({
            title: `Not read-only: ${phrases_list(containers.map((one) => phrases_shorten(one, 60)), 5)}`,
            detail: `${containers.length === 1 ? 'The container' : 'The containers'} ${phrases_list(containers.map(pods_quoted), 5)} of the same pod ${containers.length === 1 ? 'has' : 'have'} a writable root filesystem. This check does not judge ${containers.length === 1 ? 'it' : 'them'}: check each with \`container\`.`,
            ...(location && { location })
        }),
        help: {
            title: 'Another container of the pod is writable',
            meaning: 'The check runs all containers of the pod, and judges one. Another one, or an init container, does not say `readOnlyRootFilesystem: true`.',
            fix: 'Check that container, too: `zero-drift check --manifest-file web.yaml --container NAME`.',
            allow: HARMLESS
        }
    }),
    'memory-uncounted': kind({
        id: 'ZD1118',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ volume, location }) => ({
            title: `No limit in memory: the volume ${phrases_shorten(volume, 60)}`,
            detail: `The volume ${pods_quoted(volume)} is an \`emptyDir\` in memory without a \`sizeLimit\`: what is written there counts into the memory of the pod, which ends when that is used up. Set \`sizeLimit\`.`,
            ...(location && { location })
        }),
        help: {
            title: 'An emptyDir in memory has no limit',
            meaning: 'An `emptyDir` with `medium: Memory` is a tmpfs, and its files count into the memory of the containers that write them. Without `sizeLimit` it may grow to the memory of the node, or until the container is killed.',
            fix: 'Set `sizeLimit` beside `medium`, for example `sizeLimit: 64Mi`.',
            allow: HARMLESS
        }
    }),
    'probes-alone': kind({
        id: 'ZD1119',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { orStep: true },
        words: ({ steps }) => ({
            title: 'Only the probes were asked',
            detail: `There is no smoke test, so the probes of the manifest were it: ${phrases_list(steps.map(pods_quoted), 5)}. Real requests show more of what the program writes: add \`smoke-http\`, \`smoke-exec\` or \`smoke-run\`.`
        }),
        help: {
            title: 'The probes of the pod were the smoke test',
            meaning: 'No smoke test was given, so the check sent the requests of the probes in the manifest, each until it passed. A probe seldom does what a user does: pages that fill a cache, uploads and sessions were not seen.',
            fix: 'Add a smoke test that uses the program: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`. The liveness probe is then still asked after it.',
            allow: HARMLESS
        }
    })
};
const pods_quoted = (text) => phrases_quote(phrases_shorten(text, 200));

;// CONCATENATED MODULE: ./lib/judge/findings/recovery.js




/**
 * Kinds of findings on a fresh container, its restart, and drift that outlived the first container.
 */
const RECOVERY_FINDINGS = {
    'not-recovered': kind({
        id: 'ZD501',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['recover'] },
        securitySeverity: '5.5',
        words: (facts) => ({
            title: 'A fresh container of the image did not recover',
            detail: `A new container of the image did not work (${phrases_duration(facts.milliseconds)}): ${failed(facts.failure)}. ` +
                `Look for state that outlived the first container: a named volume, a bind mount, another service.${lastWords(facts.said)}`
        }),
        help: {
            title: 'A fresh container did not recover',
            meaning: 'With `recover: true` the container was discarded and a new one booted from the image. The new one did not pass the smoke test, so a clean start does not undo an intrusion.',
            fix: items('Look for state that outlived the first container: a named volume, a bind mount, another service such as a database.', 'Mount read-only (`:ro`) everything that need not be written, and restore the rest from a backup before the start.'),
            allow: NO_PROOF
        }
    }),
    'not-restarted': kind({
        id: 'ZD502',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['recover'] },
        words: ({ failure, tmpfs, said }) => ({
            title: 'The container does not work after a restart',
            detail: `A new container worked; stopped and started again, it did not: ${failed(failure)}. ` +
                `${tmpfs.length === 0 ? LEFT : trapped(tmpfs)}${lastWords(said)}`
        }),
        help: {
            title: 'The container does not work after a restart',
            meaning: 'A new container works; stopped and started again, it does not. Platforms restart containers, so this will happen in production.',
            fix: items('Where a permission was denied on a tmpfs: state its `mode`, for example `/tmp:mode=1777`, or make the folder in the image. Otherwise its mode is different at the second start.', 'Where a pid file or a lock is in the way: have the entrypoint remove it, or put it on a tmpfs, which is empty at every start.'),
            allow: NO_PROOF
        }
    }),
    'not-identical': kind({
        id: 'ZD503',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { inputs: ['recover'] },
        securitySeverity: '7.0',
        words: ({ paths, total }) => ({
            title: `A fresh container drifts, too: ${phrases_count(total, 'path')}`,
            detail: `After the smoke test, the root filesystem of a new container differs from the image: ${names(paths, total)}. ` +
                'The image changes by itself, or because of files in a volume. Boot it read-only, or add harmless changes to `allow`.'
        }),
        help: {
            title: 'A fresh container drifts, too',
            meaning: 'With `recover: true` a fresh container of the same image was booted and smoke-tested, and its root filesystem differs from the image. The image changes by itself at every start, or because of files in a volume.',
            fix: items('Boot it read-only, with mounts where it has to write.', 'If it changes because of files in a volume, examine them: an entrypoint that runs scripts from a volume brings an intruder back.'),
            allow: 'The rules in `allow` and in the policy file apply to the new container as well: allow harmless changes there.'
        }
    }),
    survived: kind({
        id: 'ZD504',
        level: 'warning',
        verdict: 'pass',
        section: 'recovery',
        pointsAt: { inputs: ['recover'] },
        securitySeverity: '7.0',
        words: ({ paths, total }) => ({
            title: `Drift outlives the container: ${phrases_list(paths, 3, total)}`,
            detail: `Drift in named volumes or bind mounts is still there after a clean start: ${names(paths, total)}. ` +
                'Mount them read-only (`:ro`), or restore them as part of the recovery.'
        }),
        help: {
            title: 'Drift outlives the container',
            meaning: 'The drift is in a named volume or a bind mount, where the next container finds it. A clean start alone does not remove it.',
            fix: items('Mount read-only (`:ro`) everything that the program does not have to write.', 'Where it has to write, restore the volume from a backup as part of the recovery, and keep nothing there that is executed or included.'),
            allow: 'It is a warning. If a rule allows the drift itself, this warning goes, too.'
        }
    }),
    recovered: kind({
        id: 'ZD505',
        level: 'notice',
        verdict: 'pass',
        section: 'recovery',
        pointsAt: { inputs: ['recover'] },
        words: ({ milliseconds, restart, partial }) => ({
            title: `Recovered in ${phrases_duration(milliseconds)}`,
            detail: `Removed, replaced by a new container and smoke-tested in ${phrases_duration(milliseconds)}; the root filesystem is the image's again` +
                `${partial ? ', as far as `watch-limit` allowed the comparison' : ''}. It also works after a restart (${phrases_duration(restart)}).`
        }),
        help: {
            title: 'A clean start restored the image',
            meaning: 'The container was removed, a new one passed the smoke test with the root filesystem of the image, and it works after a restart as well. The time is the duration of a recovery.',
            fix: 'There is nothing to do.',
            allow: HARMLESS
        }
    })
};
/** Reason of a failure. For a smoke step, this includes its answer. */
const failed = (failure) => failure.kind === 'smoke-failed'
    ? `${asClause(failure)} (${phrases_shorten(failure.detail, 150)})`
    : asClause(failure);
const LEFT = 'A file that its first run left behind may be in the way, such as a pid file or a lock.';
/**
 * Sentences on tmpfs mounts without a mode. runc creates the missing folder below a tmpfs with mode
 * 0755, which a later mount takes over (moby#45549).
 */
function trapped(tmpfs) {
    const [first = ''] = tmpfs;
    return (`It was denied a permission. Where the image has no folder below a \`tmpfs\` (${names(tmpfs)}), the first start creates it, and at the next start the mount takes over its mode, 0755. ` +
        `State it, for example ${phrases_quote(`${first}:mode=1777`)}, or make the folder in the image, writable for the program.`);
}
const lastWords = (said = '') => said.trim() === ''
    ? ''
    : ` Its last log lines: ${phrases_quote(phrases_shorten(refusal_lines_withoutColours(said).trim(), 300))}.`;

;// CONCATENATED MODULE: ./lib/judge/findings/pod-words.js

const pod_words_quoted = (text) => phrases_quote(phrases_shorten(text, 200));
/** Words on a container that its manifest does not declare read-only. */
const undeclaredInPod = ({ container, location }) => ({
    title: `The manifest does not declare ${phrases_shorten(container, 60)} read-only`,
    detail: `The check booted the container ${pod_words_quoted(container)} with a read-only root filesystem, but the manifest does not: in the cluster it stays writable, even if the check passes otherwise. Add \`readOnlyRootFilesystem: true\` to the \`securityContext\` of the container. To check it as the manifest says, set \`read-only: declared\`.`,
    ...(location && { location })
});
/** Words on a field that the check leaves out. */
const ofField = ({ field, location }) => ({
    title: `Not reproduced: ${phrases_shorten(field, 60)}`,
    detail: `${LEFT_OUT[field] ?? 'The check leaves this field of the manifest out:'} ${pod_words_quoted(field)}. The check says nothing about its effects.`,
    ...(location && { location })
});
/** Why the check leaves a field out, by its name; the name follows the text. */
const LEFT_OUT = {
    hostNetwork: "The pod ran on the network of Docker's machine, which is none of the cluster's nodes:",
    hostPID: 'The container did not see the processes of its machine:',
    hostIPC: 'The container did not have the shared memory of its machine:',
    hostUsers: 'The container ran without a user namespace of its own:',
    runtimeClassName: "The container ran with Docker's own runtime:",
    serviceAccountName: 'The manifest gives its account rights at the API server, which is not there; no token was mounted:',
    appArmorProfile: 'The profile is on the nodes of the cluster:',
    seLinuxOptions: 'The label is that of the nodes of the cluster:',
    windowsOptions: 'The container ran on Linux:',
    mountPropagation: 'Mounts were not passed on between the container and its machine:'
};
/** Words on a volume or value of the check's own. */
function standInOfPod({ what, name, of, location }) {
    const own = of === undefined ? '' : ` ${pod_words_quoted(of)}`;
    return {
        title: `Replaced for the check: the ${what === 'env' ? 'variable' : 'volume'} ${phrases_shorten(name, 60)}`,
        detail: what === 'env'
            ? `The input \`env\` gave the variable ${pod_words_quoted(name)}, which the manifest takes from an object or a field.`
            : `The volume ${pod_words_quoted(name)} is a \`${what}\`${own}, which only a cluster has. The check mounted an empty volume of its own, or that of the input \`volumes\`.`,
        ...(location && { location })
    };
}

;// CONCATENATED MODULE: ./lib/judge/findings/workload.js



/** Findings on a file that describes the container, for which nothing could be checked. */
const WORKLOAD_FAULT_FINDINGS = {
    'bind-missing': kind({
        id: 'ZD1107',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { settings: ['volumes', 'secrets', 'configs'] },
        words: titled('The source of a bind mount does not exist'),
        help: {
            title: 'The source of a bind mount does not exist',
            meaning: "The service mounts a file or folder of the engine's machine that is not there. Docker would create an empty folder that belongs to root, also in the checkout; the check does not, since the service would then run without what it is deployed with.",
            fix: items('Commit the file, or create it in an earlier step.', 'Give a stand-in at the same path: `volumes: ./ci/nginx.conf:/etc/nginx/nginx.conf:ro`.'),
            allow: NO_VERDICT
        }
    }),
    'non-root-unverifiable': kind({
        id: 'ZD211',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { settings: ['user'], instructions: ['USER'] },
        words: titled('No kubelet starts the pod: a container has to run without root'),
        help: {
            title: 'A kubelet cannot tell that the user is not root',
            meaning: 'The manifest says `runAsNonRoot: true`, and the container would run as root, or as a user whom the image names by name. A kubelet compares numbers, and does not look into the image: it refuses both with "cannot verify user is non-root". Docker would run the container, so the check refuses it as a kubelet does, and boots nothing.',
            fix: items('Set `runAsUser` to the number of the user, in the `securityContext` of the container or the pod.', 'Or end the Dockerfile with a number: `USER 1000:1000`.'),
            allow: NO_PROOF
        }
    }),
    'dependency-failed': kind({
        id: 'ZD1108',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { settings: ['depends_on'] },
        words: titled('A service that this one depends on is not ready'),
        help: {
            title: 'A dependency is not ready',
            meaning: 'The check starts the services that the checked one depends on, under the conditions of the file. One of them ended, never became healthy within `startup-timeout`, or could not be created. The checked service itself was not booted, so there is nothing to judge.',
            fix: items('Read the last lines of its log in the message, and start it as the file says: `docker compose up NAME`.', 'Raise `startup-timeout` if it needs longer.', 'If the service does without them, set `dependencies: false`.'),
            allow: NO_VERDICT
        }
    })
};
/**
 * Kinds of findings on the file that describes the container: what it does not declare, and what
 * the check cannot take from it.
 */
const WORKLOAD_FINDINGS = {
    'read-only-undeclared': kind({
        id: 'ZD1101',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { settings: ['read_only'] },
        securitySeverity: '7.0',
        words: (facts) => 'container' in facts
            ? undeclaredInPod(facts)
            : {
                title: `The Compose file does not declare ${named(facts.service)} read-only`,
                detail: `The check booted the service ${workload_quoted(facts.service)} with a read-only root filesystem, but the file does not: in production it stays writable, even if the check passes otherwise. Add \`read_only: true\` to the service, or set the variable that decides it. To check it as the file says, set \`read-only: declared\`.`
            },
        help: {
            title: 'The root filesystem is not declared read-only',
            meaning: 'The container was checked with a read-only root filesystem, and the file from which it is deployed does not say `read_only: true` (Compose) or `readOnlyRootFilesystem: true` (Kubernetes). The check shows that the image can run that way; production does not run that way.',
            fix: items('Add `read_only: true` to the service, with the mounts that it needs. The report has the patch for that file.', 'In a manifest, add `readOnlyRootFilesystem: true` to the `securityContext` of the container; in that of the pod it has no effect.', 'If the value comes from a variable, set that variable where the service is deployed.'),
            allow: 'With `read-only: declared` the container runs as the file says, and this finding does not occur; on a writable root filesystem every write is compared instead.'
        }
    }),
    'inline-on-read-only': kind({
        id: 'ZD1102',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { settings: ['secrets', 'configs'] },
        words: ({ service, kind: what, name, isDeclared }) => ({
            title: `The ${what} ${phrases_shorten(name, 60)} cannot be created in a read-only container`,
            detail: `The contents of the ${what} ${workload_quoted(name)} come from the file itself or from a variable. Compose copies them into the container, and refuses to start ${workload_quoted(service)} ${isDeclared ? 'as it is declared, read-only' : 'once it is declared read-only'}. Put the contents into a file and name it with \`file:\`, which Compose mounts. The check mounted a file of its own.`,
            setting: what === 'secret' ? 'secrets' : 'configs',
            ...(isDeclared ? {} : { level: 'warning' })
        }),
        help: {
            title: 'A secret or config is copied into a read-only container',
            meaning: 'Compose mounts secrets and configs that have `file:`. Those with `content:` or `environment:` it copies into the container, which a read-only root filesystem forbids: `docker compose up` ends with "`file` is the sole supported option".',
            fix: 'Write the contents to a file when you deploy, and use `file:` in place of `content:` or `environment:`.',
            allow: 'It cannot be allowed: with it, the service does not start read-only. With `mode: audit` it is reported, but the step does not fail.'
        }
    }),
    'writable-as-declared': kind({
        id: 'ZD1112',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['read_only'] },
        words: (facts) => {
            const [name, file, key, what] = 'container' in facts
                ? [facts.container, 'manifest', 'readOnlyRootFilesystem', 'container']
                : [facts.service, 'Compose file', 'read_only', 'service'];
            return {
                title: `${named(name)} was not checked read-only`,
                detail: `The ${file} does not say \`${key}: true\` for the ${what} ${workload_quoted(name)}, and with \`read-only: declared\` the check booted it as the file says: with a writable root filesystem. It shows what the ${what} wrote there, and not that it runs read-only. To find out the mounts that it needs for that, check it with \`read-only: true\`.`,
                ...placed(facts)
            };
        },
        help: {
            title: 'The container was not checked read-only',
            meaning: 'With `read-only: declared` the Compose file or the manifest decides, and it does not say `read_only: true` or `readOnlyRootFilesystem: true`: the check booted the container with a writable root filesystem, as it is deployed. A pass says that nothing was written outside of the allowlist during the check; an intruder could still write.',
            fix: items('Check with `read-only: true`: the report then has the patch with that setting and the mounts that the container needs.', 'If the value comes from a variable, set that variable for the check as where the service is deployed.'),
            allow: 'It is a warning and does not change the verdict. With `read-only: false` you say yourself that the service is checked writable, and there is no warning.'
        }
    }),
    'variable-unset': kind({
        id: 'ZD1109',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['compose-env-file', 'compose-file'] },
        words: ({ name }) => ({
            title: `The variable ${phrases_shorten(name, 60)} is not set`,
            detail: `The Compose files refer to ${workload_quoted(name)}, which neither the environment nor an env file sets: Compose took an empty text. Set it in the environment of the check, in \`.env\`, or in a file of \`compose-env-file\`.`
        }),
        help: {
            title: 'A variable of the Compose files is not set',
            meaning: 'Compose takes an empty text for a variable without a value and without a default, and warns of it. A service that is configured with empty texts is rarely the one that is deployed, and may fail for that alone.',
            fix: items("Set it in the environment of the check: under `env:` of the workflow's step.", 'Or in `.env` beside the first Compose file, or in a file that `compose-env-file` names.', 'Give it a default in the Compose file: `${PORT:-8080}`.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'not-reproduced': kind({
        id: 'ZD1103',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: (facts) => {
            if ('unmounted' in facts)
                return ofPolicy(facts);
            return 'field' in facts ? ofField(facts) : ofSetting(facts);
        },
        help: {
            title: 'A setting was not reproduced',
            meaning: 'The file has a setting that Compose or a cluster itself carries out, or that would keep the check from seeing what happens. The check leaves it out, and says nothing about its effects. The same holds for a tmpfs of the policy file that the Compose file or manifest does not have: a mount that only the check had would prove nothing.',
            fix: items('Test what hooks such as `post_start` write in a smoke step (`smoke-exec`).', 'Move the mounts of the policy file into the Compose file or manifest.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'stand-in': kind({
        id: 'ZD1104',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['volumes', 'networks', 'secrets', 'configs', 'image'] },
        words: (facts) => ('what' in facts ? standInOfPod(facts) : standInOfService(facts)),
        help: {
            title: 'An object was replaced for the check',
            meaning: 'A volume or network that has a name of its own, or that exists outside of the project, may be that of production. The check neither reads nor writes it: it creates one of its own in its place, which is empty. The same holds for volumes of a cluster: claims, paths of nodes, and those of drivers. An input can replace the image, and the source of a mount.',
            fix: 'There is nothing to fix. If the service needs data to start, give it through `volumes: SOURCE:PATH`, where PATH is mounted by the file.',
            allow: HARMLESS
        }
    }),
    'machine-exposed': kind({
        id: 'ZD1110',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['privileged', 'volumes'] },
        words: (facts) => ({
            title: `${named(nameOf(facts))} can take over its machine`,
            detail: `The file gives the ${'container' in facts ? 'container' : 'service'} ${workload_quoted(nameOf(facts))} ${phrases_list(facts.by, 3)}: an intruder in it can start containers or write the disks of the machine, whatever its own root filesystem is. The check says nothing about that.`
        }),
        help: {
            title: 'The service can take over its machine',
            meaning: "The service runs privileged, or has the engine's socket mounted. A read-only root filesystem does not hold an intruder who can start other containers or write to the machine's disks.",
            fix: items('Replace `privileged: true` by the capabilities and devices that the service needs.', "Put a proxy that allows only harmless requests in front of the engine's socket."),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'taken-for-job': kind({
        id: 'ZD1111',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['wait-for', 'compose-file'] },
        words: ({ service, endsFor }) => ({
            title: `${named(service)} was checked as a one-shot job`,
            detail: `${phrases_list(endsFor.map(workload_quoted), 5)} ${endsFor.length === 1 ? 'starts' : 'start'} once ${workload_quoted(service)} has ended with code 0 (\`service_completed_successfully\`), so the check waited for that end, as with \`wait-for: exit\`. To wait for something else, say so in \`wait-for\`.`
        }),
        help: {
            title: 'The service was checked as a one-shot job',
            meaning: 'Another service of the Compose file waits until this one has completed successfully, so it is a job that has to end with code 0, such as a migration. With `wait-for: auto` the check waits for that end.',
            fix: 'There is nothing to fix. Set `wait-for: exit` to say so yourself, or another word if the service keeps running.',
            allow: HARMLESS
        }
    }),
    'variable-replaced': kind({
        id: 'ZD1113',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['env', 'env-file'], settings: ['environment', 'env_file'] },
        words: ({ service, replaced, added }) => ({
            title: `Set by inputs, not by the file: ${phrases_list([...replaced, ...added].map((name) => phrases_shorten(name, 60)), 5)}`,
            detail: `The inputs \`env\` and \`env-file\` win over the Compose file. ${[
                ...(replaced.length === 0
                    ? []
                    : [`For ${workload_quoted(service)} they replaced ${phrases_list(replaced.map(workload_quoted), 10)}.`]),
                ...(added.length === 0
                    ? []
                    : [`${workload_quoted(service)} has ${phrases_list(added.map(workload_quoted), 10)} only in the check.`])
            ].join(' ')} The service that is deployed runs without these values.`
        }),
        help: {
            title: 'Variables of the file were replaced by inputs',
            meaning: 'The inputs `env` and `env-file` give the service variables that the Compose file sets otherwise, or does not set. The check ran with those of the inputs, and the service that is deployed runs with those of the file. Names are reported, values never.',
            fix: items('There is nothing to fix where the variables are for the test alone, such as the password of a test database.', 'If production needs them as well, set them in the Compose file, or in an `env_file` of it.'),
            allow: HARMLESS
        }
    }),
    'dependency-writable': kind({
        id: 'ZD1105',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: (facts) => ({
            title: `Not read-only: ${phrases_list([...new Set([...facts.services, ...facts.binds.map(({ service }) => service)])].map((one) => phrases_shorten(one, 60)), 5)}`,
            detail: [...writableRoots(facts), ...writableBinds(facts), NOT_JUDGED].join(' ')
        }),
        help: {
            title: 'A service that this one depends on is writable',
            meaning: "The check starts the services that the checked one depends on, as the file says, and judges the checked one alone. One of the others has no read-only root filesystem, or a bind mount that it can write to: files and folders of the engine's machine, such as the checkout.",
            fix: items('Check that service, too: `zero-drift check --compose-file compose.yaml --service NAME`.', 'Mount what it only reads with `:ro`, and give a named volume in place of a folder of the checkout that it fills.'),
            allow: HARMLESS
        }
    }),
    'mount-unused': kind({
        id: 'ZD1106',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['tmpfs', 'volumes'] },
        words: ({ path, what = 'tmpfs' }) => ({
            title: `Nothing was left in the ${what} ${phrases_shorten(path, 100)}`,
            detail: `The file mounts ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} on ${workload_quoted(path)}, and there was nothing new in it at the end of the check. What came and went is not seen, such as a lock file that is deleted at once. If a check without the mount passes as well, remove it: every writable path is one more for an intruder.`,
            path,
            setting: 'tmpfs'
        }),
        help: {
            title: 'A declared mount was not used',
            meaning: 'The Compose file declares a tmpfs, or the manifest an `emptyDir` or a volume, in which nothing was left at the end of the check. The program does not need it, the smoke test does not use what needs it, or the program deletes what it writes at once.',
            fix: 'Take the mount out and check again: only a check that passes without it shows that it is not needed.',
            allow: HARMLESS
        }
    })
};
const workload_quoted = (text) => phrases_quote(phrases_shorten(text, 200));
const named = (service) => phrases_shorten(service, 60);
function writableRoots({ services }) {
    if (services.length === 0)
        return [];
    const [what, have] = services.length === 1 ? ['service', 'has'] : ['services', 'have'];
    return [
        `The ${what} ${phrases_list(services.map(workload_quoted), 5)}, on which the checked one depends, ${have} a writable root filesystem.`
    ];
}
const writableBinds = ({ binds }) => binds.map(({ service, paths }) => `The service ${workload_quoted(service)} can write to ${phrases_list(paths.map(workload_quoted), 5)} on the engine's machine.`);
const NOT_JUDGED = 'This check does not judge dependencies: check each service on its own.';
const nameOf = (facts) => 'container' in facts ? facts.container : facts.service;
const placed = (facts) => 'location' in facts ? { location: facts.location } : {};
const ofPolicy = ({ unmounted: paths, file }) => ({
    title: `Not mounted: ${phrases_list(paths.map((path) => phrases_shorten(path, 100)), 3)}`,
    detail: `The policy file has a tmpfs on ${phrases_list(paths.map(workload_quoted), 5)}, and the ${file} does not. It was not mounted, since a mount that only the check has proves nothing for production. Add it to the ${file}.`,
    setting: 'tmpfs'
});
const ofSetting = ({ service, key }) => ({
    title: `Not reproduced: ${phrases_shorten(key, 60)} of ${named(service)}`,
    detail: `${workload_LEFT_OUT[key] ?? 'The check leaves this setting out:'} ${workload_quoted(key)} of the service ${workload_quoted(service)}. The check says nothing about its effects.`,
    setting: key
});
/** Why the check leaves a setting out, by its key; the key follows the text. */
const workload_LEFT_OUT = {
    depends_on: 'The input `dependencies` starts none of the services of this setting:',
    'compose.override.yaml': 'Compose reads this file, too, if none is named, and the check does not:',
    pre_start: 'Compose runs these containers itself, before the service:',
    post_start: 'Compose runs these commands itself, after the start:',
    pre_stop: 'Compose runs these commands itself, before the stop:',
    use_api_socket: "The container gets the engine's socket from Compose:",
    replicas: 'One container was checked, and the file asks for several:',
    scale: 'One container was checked, and the file asks for several:',
    logging: 'The check reads the log through the engine, whatever the driver:'
};
const workload_SETTING = {
    volume: 'volumes',
    bind: 'volumes',
    network: 'networks',
    secret: 'secrets',
    config: 'configs',
    image: 'image'
};
const standInOfService = ({ kind: what, key, of, source, why }) => ({
    title: `Replaced for the check: the ${what} ${phrases_shorten(key, 60)}`,
    detail: REPLACED[why](what, [of ?? source].map((name) => ` ${workload_quoted(name ?? '')}`).join()),
    setting: workload_SETTING[what]
});
const REPLACED = {
    external: (what, of) => `The ${what}${of} exists outside of the project, and may be that of production. ${untouched(what)}`,
    named: (what, of) => `The ${what} has a name of its own,${of}, under which that of production may exist. ${untouched(what)}`,
    driver: (what, of) => `The ${what}${of} has a driver or options that lead outside of the project. ${untouched(what)}`,
    value: (what) => `The ${what} has its contents in the file or in a variable. The check mounted them from a temporary file.`,
    input: (what, source) => what === 'image'
        ? `The input \`image\` names another image than the file, and the check ran that one:${source}.`
        : `The input \`volumes\` names another source for this path, and the check mounted that one:${source}.`
};
const untouched = (what) => `The check used an empty ${what} of its own, and left the other alone.`;

;// CONCATENATED MODULE: ./lib/judge/findings/table.js












/**
 * Every kind of finding by name. The order, which SARIF's rules and the index of the pages follow,
 * is: what stops a check first, what only informs last.
 */
const table_FINDINGS = {
    ...FAULT_FINDINGS,
    ...WORKLOAD_FAULT_FINDINGS,
    ...FAILURE_FINDINGS,
    ...DRIFT_FINDINGS,
    ...WORKLOAD_FINDINGS,
    ...POD_FINDINGS,
    ...LANDED_ATTACK_FINDINGS,
    ...RECOVERY_FINDINGS,
    ...RULE_FINDINGS,
    ...GAP_FINDINGS,
    ...MERGE_FINDINGS,
    ...OWN_FAULT_FINDINGS,
    ...WATCHING_FINDINGS,
    ...ATTACK_FINDINGS,
    ...EXPLANATION_FINDINGS,
    ...EVIDENCE_FINDINGS
};
/** Every kind once, sorted by verdict, worst first. */
const FINDING_KINDS = finding_VERDICTS.flatMap((verdict) => Object.keys(table_FINDINGS).filter((kind) => table_FINDINGS[kind].verdict === verdict));
/** Makes a finding of a kind from its facts. */
function table_makeFinding(kind, facts) {
    const rows = table_FINDINGS;
    const { level, words } = rows[kind];
    return { kind, level, ...words(facts) };
}
/** The finding, with the ID of its kind. */
const table_withId = (finding) => ({
    id: table_FINDINGS[finding.kind].id,
    ...finding
});
/** Address of a kind's page in the documentation; undefined if unknown. */
const table_pageAddress = (documentation, kind) => documentation === undefined ? undefined : `${documentation}/findings/${kind}.md`;

;// CONCATENATED MODULE: ./lib/plan/entry-at.js
/**
 * Returns the entry of a list at an index. Throws if there is none: a default in its place could be
 * written to disk, or proven.
 */
function entry_at_entryAt(list, index) {
    if (index in list)
        return list[index];
    throw new Error(`There is no entry ${index} in a list of ${list.length}.`);
}

;// CONCATENATED MODULE: ./lib/judge/base.js


/** Facts of a run that was just made, as its report would give them. */
function baseOf({ plan, observation, judgement }) {
    const changes = new Map();
    for (const change of judgement.changes.drift)
        base_addChange(changes, change, stateOf(change));
    const places = observation.places.map(({ path, writable, watched }) => [path, { writable, watched }]);
    return {
        reference: plan.image.reference,
        id: plan.image.id,
        verdict: judgement.verdict,
        readOnly: plan.container.readOnly,
        changes,
        refusals: base_refusalsBySubject(observation.refusals),
        places: new Map(places),
        findings: new Set(judgement.findings.map(base_findingSubject))
    };
}
/** Adds a change of a base; one that is there already in another state has none any more. */
function base_addChange(changes, change, state) {
    const identity = identityOf(change);
    const before = changes.get(identity);
    changes.set(identity, before === undefined || before === state ? state : null);
}
/** Identity of a change across checks. */
const identityOf = ({ kind, place, path }) => JSON.stringify([kind, place, path]);
/** Place and path of a change, from its identity. */
function identified(identity) {
    const [, place = '', path = ''] = JSON.parse(identity);
    return { place, path };
}
/** State in which a change left its path, in the form in which states are compared. */
const stateOf = ({ after }) => base_writtenState(after === undefined ? null : written(after));
function written(facts) {
    const { mode, target, attributes } = facts;
    return {
        ...facts,
        mode: mode.toString(8).padStart(4, '0'),
        ...(target === undefined ? {} : { target: readable(target) }),
        ...(attributes === undefined ? {} : { attributes: readable(attributes) })
    };
}
/**
 * State of a file as report.json describes it; null if its contents were not read, so that it equals
 * none.
 */
function base_writtenState(file) {
    if (file === null)
        return '';
    const { type, mode, uid, gid, size, sha256, target, device, capabilities, attributes } = file;
    if (type === 'file' && sha256 === undefined && size > 0)
        return null;
    return JSON.stringify([
        type,
        mode,
        uid,
        gid,
        sha256 ?? size,
        target,
        device,
        capabilities,
        attributes
    ]);
}
/**
 * Refused writes by their subject: their path, or their message with every number masked. The value
 * is the path, or the first of these messages as the program printed it.
 */
function base_refusalsBySubject(refusals) {
    const texts = new Map();
    for (const { path, message } of refusals) {
        const subject = path ?? base_masked(message);
        if (!texts.has(subject))
            texts.set(subject, path ?? withoutColours(message));
    }
    return texts;
}
/** Subject of a finding: its kind, and its path or title with every number masked. */
const base_findingSubject = ({ kind, path, title }) => `${kind} ${path ?? base_masked(title)}`;
/** Masks the numbers of a text, so that texts that differ only in these are equal. */
const base_masked = (text) => text.replace(/\d+/g, '0');

;// CONCATENATED MODULE: ./lib/observe/store/change-store.js



/** The given changes sorted by path: a folder comes directly before its contents. */
function changesByPath(changes) {
    const { add, paths, read } = changeColumns();
    for (const change of changes)
        add(change);
    const order = sortedRows(paths);
    return change_store_listOf(paths.length, order === undefined ? read : (index) => read(order[index] ?? 0));
}
/** An empty store for the lines of an engine's list. */
function rawChanges() {
    const paths = [];
    const kinds = numberColumn(Uint8Array);
    return {
        add: ({ path, kind }) => {
            kinds.put(paths.length, CHANGE_KINDS.indexOf(kind));
            paths.push(path);
        },
        list: () => change_store_listOf(paths.length, (row) => ({ path: paths[row] ?? '', kind: change_store_kindOf(kinds.at(row)) }))
    };
}
function changeColumns() {
    const paths = [];
    const places = [];
    const kinds = numberColumn(Uint8Array);
    const sides = SIDES.map((side) => ({ side, facts: optionalFacts() }));
    const optional = optionalColumns(['bytes', 'idle']);
    return {
        paths,
        add: (change) => {
            const row = paths.push(change.path) - 1;
            places.push(change.place);
            kinds.put(row, CHANGE_KINDS.indexOf(change.kind));
            for (const { side, facts } of sides)
                facts.put(row, change[side]);
            optional.put(row, change);
        },
        read: (row) => {
            const change = {
                path: paths[row] ?? '',
                kind: change_store_kindOf(kinds.at(row)),
                place: places[row] ?? ''
            };
            for (const { side, facts } of sides) {
                const known = facts.at(row);
                if (known !== undefined)
                    change[side] = known;
            }
            optional.read(row, change);
            return change;
        }
    };
}
const SIDES = (/* unused pure expression or super */ null && (['before', 'after', 'meanwhile']));
/** A column of optional file facts; an absent value takes four bytes. */
function optionalFacts() {
    const facts = factsColumns();
    /** Row of the facts plus 1, or 0 where absent. */
    const rows = numberColumn(Uint32Array);
    let length = 0;
    return {
        at: (row) => (rows.at(row) === 0 ? undefined : facts.at(rows.at(row) - 1)),
        put: (row, known) => {
            if (known !== undefined)
                facts.put(length++, known);
            rows.put(row, known === undefined ? 0 : length);
        }
    };
}
const change_store_kindOf = (code) => CHANGE_KINDS[code] ?? 'changed';
/**
 * Row numbers sorted by path; undefined where the paths are sorted already, as archives and engines
 * mostly list them.
 */
function sortedRows(paths) {
    const compare = (one, other) => comparePaths(paths[one] ?? '', paths[other] ?? '');
    let sorted = true;
    for (let row = 1; sorted && row < paths.length; row++)
        sorted = compare(row - 1, row) <= 0;
    if (sorted)
        return undefined;
    // `Array.sort` is faster on partly sorted input; sorting a typed array is not.
    return Uint32Array.from(Array.from(paths.keys()).sort(compare));
}
/** A list that creates its values on each read; `read` takes an index from 0 to `length - 1`. */
function change_store_listOf(length, read) {
    const from = (index = 0) => Math.max(0, index < 0 ? length + index : index);
    return {
        length,
        at: (index) => (from(index) < length && index >= -length ? read(from(index)) : undefined),
        slice: (start = 0, end = length) => {
            const [first, last] = [from(start), Math.min(from(end), length)];
            return Array.from({ length: Math.max(0, last - first) }, (_, index) => read(first + index));
        },
        *[Symbol.iterator]() {
            for (let index = 0; index < length; index++)
                yield read(index);
        }
    };
}
/** A list that maps each value when it is read. */
function change_store_mapList(list, draw) {
    return change_store_listOf(list.length, (index) => draw(change_store_existing(list, index)));
}
/** The change at an index below the list's length. */
function change_store_existing(list, index) {
    return list.at(index);
}

;// CONCATENATED MODULE: ./lib/judge/judged-changes.js


/** States of a change against the base of a comparison. */
const BASELINE_STATES = (/* unused pure expression or super */ null && (['new', 'updated', 'unchanged']));
/** Combines changes and verdicts in sorted order, without copying the changes. */
function judged_changes_judgedList(changes, judged) {
    const { order, ends } = ordered(changes.length, (index) => rank(judged, index));
    const read = (at) => {
        const index = order[at] ?? 0;
        return judgedChange(existing(changes, index), index, judged);
    };
    const drift = ends[SEVERITIES.length - 1] ?? 0;
    const sized = SEVERITIES.map((one, at) => [one, (ends[at] ?? 0) - (ends[at - 1] ?? 0)]);
    return Object.assign(listOf(order.length, read), {
        counts: {
            ...{ allowed: order.length - drift, drift },
            severities: Object.fromEntries(sized)
        },
        drift: part(order, read, 0, drift),
        allowed: part(order, read, drift, order.length)
    });
}
/** The judged changes of a check that saw none. */
const judged_changes_noChanges = () => judged_changes_judgedList([], { rule: () => null, appraisal: () => ({ severity: 'low', tags: [] }) });
const rank = ({ rule, appraisal }, index) => rule(index) === null ? SEVERITIES.indexOf(appraisal(index).severity) : SEVERITIES.length;
/** Indices sorted by rank, stable, and the end of each rank. */
function ordered(length, rankOf) {
    const ends = new Uint32Array(SEVERITIES.length + 1);
    const add = (at, more) => (ends[at] = (ends[at] ?? 0) + more);
    for (let index = 0; index < length; index++)
        add(rankOf(index), 1);
    for (let at = 1; at < ends.length; at++)
        add(at, ends[at - 1] ?? 0);
    const order = new Uint32Array(length);
    const next = Uint32Array.from(ends, (_, at) => ends[at - 1] ?? 0);
    for (let index = 0; index < length; index++) {
        const at = rankOf(index);
        order[next[at] ?? 0] = index;
        next[at] = (next[at] ?? 0) + 1;
    }
    return { order, ends };
}
/** The changes with a mark on each that no rule allows; `markAt` gets its index among these. */
function markedDrift(changes, markAt, tolerated) {
    const { drift, allowed, counts } = changes;
    const marked = (at) => ({ ...existing(drift, at), ...markAt(at) });
    const read = (at) => at < drift.length ? marked(at) : existing(allowed, at - drift.length);
    return Object.assign(listOf(changes.length, read), {
        counts: tolerated === 0 ? counts : { ...counts, tolerated },
        drift: Object.assign(listOf(drift.length, marked), { byPath: drift.byPath }),
        allowed
    });
}
/** A range of the sorted changes. */
function part(order, read, from, to) {
    function* byPath() {
        // Indices are in the order of paths. The array holds each change's position in the range plus
        // 1.
        const places = new Uint32Array(order.length);
        for (let at = from; at < to; at++)
            places[order[at] ?? 0] = at - from + 1;
        for (const place of places)
            if (place > 0)
                yield place - 1;
    }
    return Object.assign(listOf(to - from, (at) => read(from + at)), { byPath });
}
/** Assigns single fields: an object spread takes several times as long, a million times. */
function judgedChange({ path, kind, place, bytes, before, after, meanwhile, idle }, index, judged) {
    const rule = judged.rule(index);
    const lapsed = judged.lapsed?.(index);
    const { severity, tags } = judged.appraisal(index);
    const whole = {
        path,
        kind,
        place,
        allowed: rule !== null,
        rule,
        severity,
        tags
    };
    if (bytes !== undefined)
        whole.bytes = bytes;
    if (meanwhile !== undefined)
        whole.meanwhile = meanwhile;
    if (before !== undefined)
        whole.before = before;
    if (after !== undefined)
        whole.after = after;
    if (idle !== undefined)
        whole.idle = idle;
    if (lapsed !== undefined)
        whole.lapsed = lapsed;
    return whole;
}
/** The changes of a list that fulfil a condition, in both orders of the list. */
function judged_changes_selected(list, isWanted) {
    const chosen = [];
    // For each change its position in the selection plus 1, or 0.
    const places = new Uint32Array(list.length);
    let index = 0;
    for (const one of list) {
        if (isWanted(one))
            places[index] = chosen.push(index);
        index += 1;
    }
    function* byPath() {
        for (const at of list.byPath()) {
            const place = places[at] ?? 0;
            if (place > 0)
                yield place - 1;
        }
    }
    return Object.assign(listOf(chosen.length, (at) => existing(list, chosen[at] ?? 0)), { byPath });
}

;// CONCATENATED MODULE: ./lib/judge/fold.js




/**
 * The changes in the given order. Entries below an added directory are folded into it, unless their
 * own severity is notable.
 */
function fold_foldAdded(changes) {
    return unitsOf(changes, nestingOf(changes));
}
function unitsOf(changes, { own, below }) {
    return listOf(own.length, (at) => {
        const index = own[at] ?? 0;
        return { change: existing(changes, index), below: below[index] ?? 0 };
    });
}
/** One fold for each folder with a change, or for folders further up if over a hundred have one. */
function foldByFolder(changes) {
    const nesting = nestingOf(changes);
    const folds = new Map();
    const folderOf = parentReader();
    let room = MOST_UNITS;
    for (const [at, unit] of fold_entriesOf(unitsOf(changes, nesting))) {
        const { path } = unit.change;
        const parent = folderOf(path);
        const home = nesting.isHome(nesting.own[at] ?? 0) ? path : parent;
        const folder = nesting.shown(home);
        const fold = folds.get(folder) ?? gathering(folder);
        folds.set(folder, fold);
        fold_count(fold, unit, path === folder || parent === folder);
        if (room > 0 || fold.units.length < MOST_NAMED) {
            fold.units.push(unit);
            room -= 1;
        }
    }
    return [...folds.values()];
}
/** A fold of a single change. */
function fold_foldOfOne(unit) {
    const fold = gathering(unit.change.path);
    fold_count(fold, unit, true);
    fold.units.push(unit);
    return fold;
}
/** Maximum numbers of units: in all lists of reports together, and in a text on one folder. */
const MOST_UNITS = 2000;
const MOST_NAMED = 5;
const gathering = (folder) => ({
    ...{ folder, units: [], total: 0, direct: true },
    counts: { added: 0, changed: 0, deleted: 0 }
});
function fold_count(fold, { change, below }, direct) {
    fold.total += 1;
    fold.counts[change.kind] += 1;
    fold.counts.added += below;
    fold.direct &&= direct;
}
function* fold_entriesOf(list) {
    let at = 0;
    for (const one of list)
        yield [at++, one];
}
/**
 * Changes that no rule allows, by folder. Changes of an expired rule form folds of their own, since
 * that rule is the one to fix.
 */
function foldDrift(drift, expired) {
    if (expired.length === 0)
        return foldByFolder(drift);
    return [undefined, ...expired].flatMap((rule) => {
        const folds = foldByFolder(selected(drift, ({ lapsed }) => lapsed === rule));
        return rule === undefined ? folds : folds.map((fold) => ({ ...fold, lapsed: rule }));
    });
}
/**
 * Computes the nesting in one pass by path. Everything below a path follows it directly, so only
 * the path down to the current entry has to be remembered.
 */
function nestingOf(changes) {
    const below = new Uint32Array(changes.length);
    const isFolded = new Uint8Array(changes.length);
    const homes = homesOf(changes.length);
    let root;
    let folded = 0;
    for (const index of changes.byPath()) {
        const change = existing(changes, index);
        const isBelow = root !== undefined && change.path.startsWith(root.prefix);
        if (root !== undefined && isBelow && !isNotable(change)) {
            isFolded[index] = 1;
            folded += 1;
            below[root.index] = (below[root.index] ?? 0) + 1;
        }
        else {
            if (!isBelow && change.kind === 'added')
                root = outer(change, index);
            homes.add(change, index);
        }
    }
    const own = new Uint32Array(changes.length - folded);
    for (let index = 0, at = 0; index < changes.length; index++)
        if (isFolded[index] === 0)
            own[at++] = index;
    return { own, below, ...homes.all() };
}
const outer = ({ path }, index) => ({
    path,
    prefix: path === '/' ? path : `${path}/`,
    index
});
/** Assigns changes to folders, in the order of paths. */
function homesOf(length) {
    const isHome = new Uint8Array(length);
    const levels = levelsOf();
    const folderOf = parentReader();
    /** Changed folders that contain the current path, outermost first. */
    const open = [];
    const leave = (path) => {
        for (let last = open.at(-1); last && !path.startsWith(last.prefix); last = open.at(-1)) {
            open.pop();
            levels.add(isHome[last.index] === 1 ? last.path : folderOf(last.path));
        }
    };
    return {
        add: (change, index) => {
            leave(change.path);
            const folder = folderOf(change.path);
            const above = open.at(-1);
            if (above?.path === folder)
                isHome[above.index] = 1;
            if (change.kind === 'changed')
                open.push(outer(change, index));
            else
                levels.add(folder);
        },
        all: () => {
            leave('');
            return { isHome: (index) => isHome[index] === 1, shown: levels.shown() };
        }
    };
}
/** Maximum number of folders with a finding of their own; more would not be read. */
const MOST_FOLDERS = 100;
const fold_DEEPEST = 8;
/** Counts the folders, and their ancestors at each depth, until there are too many. */
function levelsOf() {
    const folders = new Set();
    const above = Array.from({ length: fold_DEEPEST }, () => new Set());
    let last;
    return {
        add: (folder) => {
            if (folder === last)
                return;
            last = folder;
            if (folders.size <= MOST_FOLDERS)
                folders.add(folder);
            for (const [at, level] of above.entries())
                if (level.size <= MOST_FOLDERS)
                    level.add(ancestorAt(folder, at + 1));
        },
        shown: () => {
            if (folders.size <= MOST_FOLDERS)
                return (folder) => folder;
            const tooDeep = above.findIndex(({ size }) => size > MOST_FOLDERS);
            const depth = tooDeep < 0 ? fold_DEEPEST : tooDeep;
            return (folder) => ancestorAt(folder, depth);
        }
    };
}

;// CONCATENATED MODULE: ./lib/plan/image-archive.js


/** Formats as an alternative of a regular expression. */
const FORMATS = 'oci-archive|docker-archive|oci';
const image_archive_NAMED = new RegExp(`^(${FORMATS}):(.*)$`, 's');
/** The archive that a value of `image` names, e.g. `oci-archive:web.tar`; undefined for others. */
function image_archive_archiveNamed(image) {
    const [, format, path] = image_archive_NAMED.exec(image) ?? [];
    return path === undefined ? undefined : { format: format, path };
}
/** Names under which a run loads the image to check, and the one to compare with. */
function loadedNames(run) {
    const image = `zero-drift-image:${run}`;
    return { image, base: `${image}-base` };
}
/** Says why an archive cannot be loaded, as a clause such as "it has no \"index.json\"". */
class ArchiveProblem extends (/* unused pure expression or super */ null && (Error)) {
    name = 'ArchiveProblem';
}
/** A description of the archive in a shape. Throws an `ArchiveProblem` if it has none, or another. */
function described(index, name, shape) {
    const text = index.text(name);
    if (text === undefined) {
        const why = index.fileOf(name) !== undefined
            ? `its ${quoteInput(name)} is too large`
            : `it has no ${quoteInput(name)}`;
        throw new ArchiveProblem(why);
    }
    return shaped(parsedIn(text, name), name, shape);
}
/**
 * Parses a description of the archive. Throws an `ArchiveProblem` if it is no JSON, or if other
 * programs could read another value in it: those in Go ignore the case of keys, and take the last of
 * two.
 */
function parsedIn(text, name) {
    const own = quoteInput(name);
    const { isDeep, doubtful } = keysOf(text);
    if (isDeep)
        throw new ArchiveProblem(`${own} in it is nested too deeply`);
    if (doubtful !== undefined) {
        throw new ArchiveProblem(`${own} in it has the key ${quoteInput(doubtful)} twice, or in another case`);
    }
    try {
        return JSON.parse(text);
    }
    catch {
        throw new ArchiveProblem(`${own} in it is no JSON`);
    }
}
/** Most objects and lists around a value. */
const image_archive_DEEPEST = 50;
/** Keys that decide which files an image consists of, as the formats spell them. */
const SPELLINGS = new Map([
    [
        'manifests',
        'digest',
        'size',
        'mediaType',
        'platform',
        'annotations',
        'layers',
        'data',
        'urls'
    ],
    [
        'os',
        'architecture',
        'variant',
        'rootfs',
        'diff_ids',
        'Layers',
        'RepoTags',
        'config',
        'Config'
    ]
]
    .flat()
    .map((key, _, all) => [folded(key), all.filter((one) => folded(one) === folded(key))]));
/** A key as Go compares it: without case, and with the letters that fold to others. */
function folded(key) {
    return key.toUpperCase().toLowerCase();
}
/** Objects whose keys are an author's own words. */
const FREE = new Set(['labels', 'annotations']);
/** Keys with their colon, other texts, and brackets. */
const TOKENS = /("[^"\\]*(?:\\.[^"\\]*)*")(?=\s*:)|"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g;
/** The first key of a JSON text that can be read in two ways, and whether it is nested too deeply. */
function keysOf(text) {
    const open = [];
    let last = '';
    for (const [token, string] of text.matchAll(TOKENS)) {
        if (token === '{' || token === '[') {
            open.push({ keys: new Set(), isFree: FREE.has(last) });
            if (open.length > image_archive_DEEPEST)
                return { isDeep: true };
        }
        else if (token === '}' || token === ']')
            open.pop();
        if (string === undefined) {
            last = '';
            continue;
        }
        const key = keyIn(string);
        const { keys = new Set(), isFree = false } = open.at(-1) ?? {};
        const seen = isFree ? key : folded(key);
        const spellings = SPELLINGS.get(folded(key));
        const isStrange = !isFree && spellings !== undefined && !spellings.includes(key);
        if (keys.has(seen) || isStrange)
            return { isDeep: false, doubtful: key };
        keys.add(seen);
        last = folded(key);
    }
    return { isDeep: false };
}
function keyIn(string) {
    try {
        return String(JSON.parse(string));
    }
    catch {
        return string;
    }
}
/** The value in a shape. Throws an `ArchiveProblem` that says where it differs. */
function shaped(value, name, shape) {
    const [fault, valid] = s.validate(value, shape);
    if (fault === undefined)
        return valid;
    const path = fault.path.map(String).join('.');
    throw new ArchiveProblem(`${quoteInput(name)} in it has an unexpected value${path === '' ? '' : ` at ${quoteInput(path)}`}`);
}

;// CONCATENATED MODULE: ./lib/report/escape.js


/*
 * The one place where untrusted text of the image is made harmless. Sources on the syntax of
 * workflow commands, of terminals and of Markdown: the runner's `ActionCommand.cs`, ECMA-48,
 * CommonMark.
 */
/**
 * Escapes a program's output for a log. Every line is prefixed with `| ` and holds neither a
 * workflow command nor a control sequence: colours are removed, other controls are shown. Optionally limited to the last `count` lines, each cut
 * at `width` characters.
 */
function escape_forLog(text, count = Infinity, width = Infinity) {
    return escape_linesOf(text)
        .slice(-count)
        .map((line) => `| ${unmarked(visible(withoutColours(shorten(line, width))))}`)
        .join('\n');
}
/**
 * Escapes a program's whole output for a file, without its colours. Lines have no prefix, but a line that would be a workflow
 * command when printed gets a `\`.
 */
function escape_forFile(text) {
    return escape_linesOf(text)
        .map((line) => unmarked(visible(withoutColours(line))).replace(/^[^!-~]*::/, '\\$&'))
        .join('\n');
}
const escape_linesOf = (text) => text.replace(/\r?\n$/, '').split(LINE_END);
/**
 * Escapes untrusted text for a sentence in a log or on a terminal: one line of visible characters,
 * at most `cap` long.
 */
function escape_inline(text, cap = 300) {
    return phrases_shorten(unmarked(oneLine(text, cap)), cap);
}
/**
 * Escapes the message or title of an annotation: one line of visible characters, at most `cap`
 * UTF-16 units.
 */
function forAnnotation(text, cap) {
    return escape_inline(text, cap);
}
/**
 * Escapes one line for `<code>` in an HTML block; no character keeps a meaning in HTML, Markdown or
 * the runner.
 */
function escape_forMarkdown(text, cap = 300) {
    return escapeMarkup(phrases_shorten(oneLine(text, cap), cap));
}
/**
 * Escapes a program's output for `<pre>`, without its colours: the last `count` lines, each at most
 * 500 characters, none of them blank.
 */
function escape_forPre(text, count) {
    return text
        .replace(/[\r\n]+$/, '')
        .split(LINE_END)
        .slice(-count)
        .map((line) => preLine(refusal_lines_withoutColours(phrases_shorten(line, 4000))))
        .join('\n');
}
/** Escapes one line of a file for `<pre>`: at most 500 characters, nothing removed, never blank. */
function escape_forPreLine(line) {
    return preLine(shorten(line, 4000));
}
function preLine(line) {
    const shown = visible(line).replaceAll('\t', '    ');
    return shown.trim() === '' ? BLANK : escapeMarkup(phrases_shorten(shown, 500));
}
/**
 * Converts a sentence to HTML: text between backticks becomes `<code>`, all other markup is
 * escaped.
 */
function escape_sentenceForMarkdown(text, cap = 1500) {
    const pieces = phrases_shorten(oneLine(text, cap), cap).split('`').map(escapeMarkup);
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
 * Name of a bar in a Mermaid chart: letters, digits and spaces; prefixed with `· ` if it is empty
 * or begins with a keyword.
 */
function escape_forMermaid(text, cap) {
    const plain = shorten(text, cap)
        .replace(/[^A-Za-z0-9]+/g, ' ')
        .trim();
    return plain === '' || MERMAID_WORD.test(plain) ? `· ${plain}` : plain;
}
/** Keywords that begin a statement of a Gantt chart (mermaid's gantt.jison). */
const MERMAID_WORD = /^(?:gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|title|acc|section|click|call|href|end|\d)/i;
/**
 * Rewrites JSON so that it has the same value and is safe to print in a log or on a terminal. Works
 * line by line, because V8 crashes on tens of millions of matches in one string.
 */
function escape_forJson(json) {
    const escape = (line) => line.replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, jsonEscape));
    const unmarkedJson = json.includes('##[') ? json.replaceAll('##[', '#\\u0023[') : json;
    return /[^\n -~]/.test(unmarkedJson)
        ? unmarkedJson.split('\n').map(escape).join('\n')
        : unmarkedJson;
}
/** Characters that end a line for the runner, or that it trims before it looks for a command. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** Replaces a blank line, which would end an HTML block and let Markdown in again. */
const BLANK = '&#32;';
/**
 * Characters that are invisible, or change how others are shown: control, bidirectional, zero-width
 * and filler characters, lone surrogates.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Runs of characters other than printable ASCII. Most text has none, so that searching these runs
 * alone is many times faster.
 */
const NOT_PLAIN = /[^ -~]+/g;
/**
 * Makes every character of a line visible. Nothing is removed, so that no two names look alike but
 * for an escape.
 */
const visible = (line) => line.replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, nameOrHex));
const nameOrHex = (character) => escape_NAMES.get(character) ?? hex(character);
const escape_NAMES = new Map([
    ['\t', '\t'],
    ['\n', '\\n'],
    ['\r', '\\r']
]);
const hex = (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
};
/**
 * One line of visible characters. The text is cut before it is escaped, since escaping a megabyte
 * to show one line is a waste; callers cut the result.
 */
const oneLine = (text, cap) => visible(phrases_shorten(text, cap * 8)).replaceAll('\t', '\\t');
/** Breaks markers such as `##[error]`, which the runner writes into logs itself. */
const unmarked = (line) => line.replaceAll('##[', '##\\[');
/**
 * Escapes characters of markup as numeric entities, which Markdown takes for text, too. A colon is
 * escaped only where it could begin a command or a link.
 */
const escapeMarkup = (text) => text.replace(/[&<>"'`*[\]|~@\\]|:(?=[:/])/g, (character) => `&#${character.charCodeAt(0)};`);
/**
 * Prevents GitHub from linking `@name`, `#1` and `GH-1` in rendered text outside of code: a link in
 * a comment notifies the person, or is listed in the issue.
 */
const withoutMentions = (html) => html
    .replaceAll('&#64;', '&#64;<wbr>')
    .replace(/(?<!&)#(?=\d)/g, '#<wbr>')
    .replace(/\bGH-(?=\d)/gi, '$&<wbr>');
const jsonEscape = (character) => character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/*
 * Untrusted text in formats for programs. They show it as every other report does: as one line of
 * visible characters.
 */
/**
 * Escapes one line for an attribute or text of XML 1.0. XML allows no control characters, lone
 * surrogates, U+FFFE or U+FFFF, not even escaped (https://www.w3.org/TR/xml/#charsets).
 */
function escape_forXml(text, cap = 300) {
    return escape_inline(text, cap)
        .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
        .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Escapes a SARIF message, in which `[text](target)` would be a link (2.1.0, 3.11.6): breaks each
 * `](`.
 */
function escape_forSarif(text, cap) {
    return shorten(escape_inline(text, cap).replaceAll('](', ']\\('), cap);
}
/**
 * Converts a path in the repository to a relative reference for code scanning; everything but `/`
 * is percent-encoded.
 */
function escape_forUri(path) {
    return path
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.')
        .map((segment) => encodeURIComponent(segment.toWellFormed()))
        .join('/');
}

;// CONCATENATED MODULE: ./lib/plan/names.js



const DOMAIN = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::\\d+)?';
const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
/** The grammar of distribution/reference, which accepts IDs too, shortened ones as well. */
const REFERENCE_SHAPE = new RegExp(`^(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*` +
    '(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,128})?$');
const EXAMPLE = 'acme/web:1.4';
/**
 * Parses an image reference or an ID, as `docker run` takes it, or an archive of an image, as
 * skopeo names it.
 */
function names_parseImage(text) {
    const archive = image_archive_archiveNamed(text);
    if (archive !== undefined)
        return parseArchive(text, archive.path);
    if (text === '')
        return {
            problem: `no image was named; name the built one, for example ${parse_quoteInput(EXAMPLE)}, a Compose file in "compose-file", or a manifest in "manifest-file".`
        };
    if (text.length <= 512 && REFERENCE_SHAPE.test(text))
        return { value: text };
    if (REFERENCE_SHAPE.test(text.toLowerCase().slice(0, 512)))
        return {
            problem: `${parse_quoteInput(text)} has capital letters in its repository; write them small, for example ${parse_quoteInput(EXAMPLE)}.`
        };
    return /^\.{1,2}\/|\.(?:tar|tgz|tar\.gz)$/.test(text)
        ? {
            problem: `${parse_quoteInput(text)} is not an image reference; name an archive of an image by its format, for example ${parse_quoteInput('oci-archive:web.tar')}.`
        }
        : parse_notA('an image reference', EXAMPLE, text);
}
function parseArchive(text, path) {
    const parsed = paths_parseRunnerPath(path);
    if ('value' in parsed && path !== '')
        return { value: text };
    return {
        problem: `${parse_quoteInput(text)} names no file or folder; write for example "oci-archive:web.tar".`
    };
}
const names_parsePlatform = matching(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/, 'a platform ("OS/ARCHITECTURE" or "OS/ARCHITECTURE/VARIANT")', 'linux/arm64');
/** Whether a platform has the wanted system and architecture, and the variant if one is wanted. */
function fitsPlatform(platform, wanted) {
    if (wanted === undefined)
        return true;
    const [os, architecture, variant] = platform.split('/');
    const [wantedOs, wantedArchitecture, wantedVariant] = wanted.split('/');
    const sameVariant = wantedVariant === undefined || wantedVariant === (variant ?? IMPLIED);
    return os === wantedOs && architecture === wantedArchitecture && sameVariant;
}
/** The variant of an image that names none: arm64 has had one only. */
const IMPLIED = 'v8';
const names_parseUser = matching(/^[^\s:\p{Cc}]+(:[^\s:\p{Cc}]+)?$/u, 'a user ("USER" or "USER:GROUP")', '1000:1000');
/** Parses a workload as `kubectl` takes it: `KIND/NAME`. */
const names_parseWorkload = matching(/^[A-Za-z][A-Za-z0-9.]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}$/, 'a workload ("KIND/NAME")', 'Deployment/web');
/** Parses the name of a container in a pod. */
const names_parseContainerName = matching(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'the name of a container (small letters, digits, "-")', 'web');
/** Parses the name of a Compose service (compose-spec, `services`). */
const names_parseServiceName = matching(/^[a-zA-Z0-9._-]{1,255}$/, 'the name of a service (letters, digits, ".", "_", "-")', 'web');
/** Parses the name of a Compose profile, or `*` for all. */
const names_parseProfile = matching(/^(?:\*|[a-zA-Z0-9][a-zA-Z0-9_.-]+)$/, 'the name of a profile', 'debug');
const names_parseHostname = matching(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/, 'a host name (at most 64 letters, digits, ".", "_", "-")', 'web');
const parseNetworkName = matching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, "a network's name", 'bridge');
/**
 * Parses the name or ID of a network, `none` or `host`. Another container's network is refused: the
 * check could not tell that container from its own.
 */
function names_parseNetwork(text) {
    return text.startsWith('container:')
        ? {
            problem: `${quoteInput(text)} is another container's network, which cannot be checked; name a network that both join.`
        }
        : parseNetworkName(text);
}
/**
 * Parses `HOST:IP` or `HOST=IP`, where IP may be `host-gateway` or in brackets. Returns `HOST:IP`,
 * as docker/cli opts/hosts.go sends it.
 */
function names_parseAddHost(line) {
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
/** Capabilities of Linux 6.x, capabilities(7). */
const CAPABILITIES = new Set(('ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN ' +
    'DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE ' +
    'MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON ' +
    'SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT ' +
    'SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM').split(' '));
/**
 * Parses a capability in any case, with or without `CAP_`. Returns it in upper case without the
 * prefix, as every engine accepts it.
 */
function names_parseCapability(text) {
    const value = text.toUpperCase().replace(/^CAP_/, '');
    return CAPABILITIES.has(value) ? { value } : notA('a capability', 'NET_BIND_SERVICE', text);
}
/**
 * Whether a program with these capabilities may alter its mounts: make them writable, mount over
 * them, unmount them.
 */
const mayMount = ({ capAdd }) => holdsAny(capAdd, ['ALL', 'SYS_ADMIN']);
/**
 * Whether a program with these capabilities may alter another program in its process namespace, or
 * the kernel under both.
 */
const names_mayTamper = ({ capAdd }) => holdsAny(capAdd, TAMPERING);
const TAMPERING = 'ALL BPF CHECKPOINT_RESTORE PERFMON SYS_ADMIN SYS_MODULE SYS_PTRACE SYS_RAWIO'.split(' ');
const holdsAny = (capabilities, wanted) => capabilities.some((one) => wanted.includes(one));
/** Names of limits, as docker/go-units has them. */
const names_NAMES = new Set(('core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending ' +
    'stack').split(' '));
/** Parses `NAME=SOFT[:HARD]`, -1 for no limit; HARD is SOFT if it is left out. */
function names_parseUlimit(line) {
    const [, name = '', written, top] = /^(\w+)=(-1|\d{1,15})(?::(-1|\d{1,15}))?$/.exec(line) ?? [];
    if (written === undefined)
        return notA('"NAME=SOFT" or "NAME=SOFT:HARD"', 'nofile=1024:2048', line);
    if (!names_NAMES.has(name))
        return notA('the name of a limit', 'nofile', name);
    const soft = Number(written);
    const hard = Number(top ?? written);
    return hard !== -1 && (soft === -1 || soft > hard)
        ? { problem: `in ${quoteInput(line)}, the soft limit is above the hard one; swap or raise it.` }
        : { value: { name, soft, hard } };
}

;// CONCATENATED MODULE: ./lib/plan/mounts.js



/** Volume names that Docker accepts (moby, volume/names). */
const mounts_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
/** Parses `SOURCE:PATH[:ro|rw]`; SOURCE is the name of a volume or an absolute path. */
function mounts_parseVolume(line) {
    const [written = '', target, access = 'rw', ...more] = line.split(':');
    if (target === undefined || more.length > 0)
        return notA('"SOURCE:PATH" or "SOURCE:PATH:ro"', 'data:/var/lib/app', line);
    if (access !== 'ro' && access !== 'rw')
        return {
            problem: `in ${quoteInput(line)}, ${quoteInput(access)} is neither "ro" nor "rw"; write one of them.`
        };
    const source = parseSource(written);
    if ('problem' in source)
        return source;
    const path = parseMountPoint(target);
    if ('problem' in path)
        return path;
    return { value: { source: source.value, path: path.value, readOnly: access === 'ro' } };
}
/**
 * Whether a mount is a named volume, which outlives its container: no bind, no anonymous volume.
 */
const isNamed = ({ source }) => source !== '' && !source.startsWith('/');
/** Whether a mount is a bind of a folder or a file of the machine. */
const isBind = ({ source }) => source.startsWith('/');
/**
 * Whether the program of a container may be able to write to files of the machine that runs the
 * check: through a mount of its author's, or by capabilities over the kernel.
 */
const mayReachHost = (container) => container.volumes.length > 0 || container.base !== undefined || mayTamper(container);
function parseSource(text) {
    if (text.startsWith('/'))
        return parseAbsolutePath(text);
    if (mounts_NAME.test(text))
        return { value: text };
    return /^[.~]|\//.test(text)
        ? {
            problem: `${quoteInput(text)} is neither an absolute path nor the name of a volume; begin a relative path with "./".`
        }
        : notA("a volume's name or an absolute path", 'data', text);
}
/**
 * Returns a sentence for each path that is mounted twice, by the input that has the second mount.
 */
function mounts_mountedTwice(tmpfs, volumes) {
    const mounts = [
        ...tmpfs.map(({ path }) => ({ input: 'tmpfs', path })),
        ...volumes.map(({ path }) => ({ input: 'volumes', path }))
    ];
    return mounts.flatMap(({ input, path }, index) => {
        const first = mounts.slice(0, index).find((mount) => mount.path === path);
        if (first === undefined)
            return [];
        const where = first.input === input ? 'twice' : `here and in ${quoteInput(first.input)}`;
        return [{ input, sentence: `${quoteInput(path)} is named ${where}; keep one of the two.` }];
    });
}
/**
 * Flags that Docker accepts for a tmpfs (moby/sys mount/flags_unix.go) and that runc can mount one
 * with: not `bind`, `rbind`, `remount`.
 */
const FLAGS = new Set(('defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync mand nomand ' +
    'atime noatime diratime nodiratime relatime norelatime strictatime nostrictatime ' +
    'private rprivate shared rshared slave rslave unbindable runbindable').split(' '));
const POLICY = /^(default|local|(prefer|bind|interleave)(=(static|relative))?(:\d+(-\d+)?)?)$/;
const mounts_form = (expression, example) => ({
    fits: (value) => expression.test(value),
    example
});
const COUNT = mounts_form(/^\d+[kmgtpe]?$/i, '10k');
const OWNER = {
    fits: (value) => /^\d+$/.test(value) && Number(value) < 2 ** 32 - 1,
    example: '1000'
};
/**
 * Options with a value, as the kernel reads them. A value that the kernel cannot read would fail
 * only at the start.
 */
const VALUES = new Map([
    ['size', mounts_form(/^\d+[kmgtpe%]?$/i, '64m')],
    ['mode', mounts_form(/^0?[0-7]{3,4}$/, '1777')],
    ['uid', OWNER],
    ['gid', OWNER],
    ['nr_inodes', COUNT],
    ['nr_blocks', COUNT],
    ['mpol', mounts_form(POLICY, 'local')]
]);
/** Parses `PATH[:OPTIONS]`, e.g. `/tmp:size=64m,mode=1777`. */
function mounts_parseTmpfs(line) {
    const [, written = '', options = ''] = /^([^:]*):?([^]*)$/.exec(line) ?? [];
    const path = parseMountPoint(written);
    if ('problem' in path)
        return path;
    const words = options === '' ? [] : options.split(',');
    const wrong = words.map(parseTmpfsWord).find((word) => 'problem' in word);
    return wrong === undefined
        ? { value: { path: path.value, options } }
        : { problem: `in ${quoteInput(line)}, ${wrong.problem}` };
}
/** Parses one option of a tmpfs: a flag, or `NAME=VALUE`. */
function parseTmpfsWord(word) {
    if (FLAGS.has(word))
        return { value: word };
    const [, key = '', value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
    const known = VALUES.get(key);
    if (known === undefined)
        return {
            problem: `${quoteInput(word)} is no tmpfs option; write for example "size=64m" or "exec".`
        };
    return known.fits(value)
        ? { value: word }
        : {
            problem: `${quoteInput(value)} is not a value for ${quoteInput(key)}; write for example "${key}=${known.example}".`
        };
}
/**
 * Mount points of the author and of the image, without slashes at the end; a path may occur twice.
 */
function mountPoints({ container, image }) {
    const mounted = [...container.tmpfs, ...container.volumes].map(({ path }) => path);
    return [...mounted, ...image.volumes].map(mounts_withoutSlash);
}
/** Innermost of the mounts that a path lies in; undefined if it lies in none. */
function mounts_innermost(path, mounts) {
    const around = mounts.filter((mount) => path.startsWith(`${mounts_withoutSlash(mount.path)}/`));
    return around.toSorted((one, other) => other.path.length - one.path.length)[0];
}
/** The author's volume or bind that a path lies in; undefined if it lies in none. */
function mountAround(path, { container }) {
    return mounts_innermost(path, container.volumes);
}
const mounts_withoutSlash = (path) => path.replace(/\/+$/, '');
/** Whether a path lies in a bind that the container may write to: no attack is rehearsed there. */
function isBound(path, plan) {
    const mount = mountAround(path, plan);
    return mount !== undefined && isBind(mount) && !mount.readOnly;
}
/** Reason why no attack is rehearsed in a writable bind. */
const BOUND = "it lies in a bind mount, which is the machine's: nothing there is rehearsed";
/**
 * Whether two checks at one time would see or disturb each other's containers, by a common volume,
 * a common folder or the host's ports.
 */
function disturb(one, other) {
    return ((isOnHost(one) && isOnHost(other)) ||
        one.container.volumes.some((mount) => other.container.volumes.some((another) => isShared(mount, another))));
}
/**
 * Whether a container has the host's network. Only its program knows which ports it takes there.
 */
const isOnHost = ({ container }) => container.network === 'host';
/**
 * Whether two mounts conflict. A common volume always does: the check that makes it also fills and
 * removes it. A common folder does only if one of the checks may write to it.
 */
function isShared(one, other) {
    if (isNamed(one) || isNamed(other))
        return one.source === other.source;
    return !(one.readOnly && other.readOnly) && overlap(one.source, other.source);
}
function overlap(one, other) {
    const [folder, path] = [`${one}/`, `${other}/`].map((name) => name.replace(/\/+$/, '/'));
    return (folder !== undefined &&
        path !== undefined &&
        (path.startsWith(folder) || folder.startsWith(path)));
}

;// CONCATENATED MODULE: ./lib/plan/environment.js

/**
 * Parses the lines of `env`; values are verbatim. A problem names its line by number only, since
 * the line may hold a secret.
 */
function environment_parseEnv(text) {
    return linesOf(text).map((line) => parseVariable(line, `line ${line.number}`));
}
/**
 * Parses the lines of an `env-file`, as `docker run --env-file` reads them (docker/cli,
 * pkg/kvfile).
 */
function environment_parseEnvFile(path, texts) {
    const text = environment_textOfFile(path, texts);
    if ('problem' in text)
        return [text];
    const lines = linesOf(text.value.replace(/^\uFEFF/, ''));
    return lines.map((line) => parseVariable(line, `line ${line.number} of ${quoteInput(path)}`));
}
/** Returns `KEY=VALUE` lines, each key once: the last one wins. */
function environment_environmentOf(variables) {
    return [...new Map(variables)].map(([key, value]) => `${key}=${value}`);
}
/** Lays variables over others: `KEY=VALUE` lines, or `KEY` alone, which removes the image's. */
function withVariables(lines, over) {
    const set = new Set(over.map(keyOf));
    return [...lines.filter((line) => !set.has(keyOf(line))), ...over];
}
const keyOf = (line) => line.replace(/=[^]*$/, '');
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
/** Returns the text of a file that an input names, or the problem of a file without one. */
function environment_textOfFile(path, texts) {
    const file = texts.get(path) ?? { kind: 'unreadable', reason: 'it was not read' };
    return file.kind === 'text' ? { value: file.text } : { problem: problemOfFile(path, file) };
}
/** Sentence on a file that has no text. */
function problemOfFile(path, { reason }) {
    return `${quoteInput(path)} cannot be read: ${reason}; check the path.`;
}

;// CONCATENATED MODULE: ./lib/plan/security.js


/** File of the seccomp profile that a line of `security-opt` names; undefined if it names none. */
function security_seccompFile(line) {
    const { word, value } = split(line);
    return word === 'seccomp' && !['', 'unconfined', 'builtin'].includes(value ?? '')
        ? value
        : undefined;
}
/**
 * Returns a parser for lines of `security-opt` as `docker run` takes them, `WORD=VALUE` or the
 * older `WORD:VALUE`. The text of a seccomp profile takes the place of its file.
 */
function security_securityOptIn(texts) {
    return (line) => {
        const file = security_seccompFile(line);
        return file === undefined ? parseOption(line) : readProfile(file, texts);
    };
}
function split(line) {
    const [, word = line, value] = /^([^=:]*)[=:]([^]*)$/.exec(line) ?? [];
    return { word, value };
}
/**
 * Options, each with a test for its values. `systempaths` is an option of the client's: it becomes
 * empty lists of masked and read-only paths.
 */
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
        : {
            problem: `${quoteInput(line)} has no value that ${quoteInput(word)} takes; see "docker run --help".`
        };
}
function isBoolean(value) {
    return 'value' in parse_parseBoolean(value);
}
/**
 * Whether options deny a program rights that it did not start with. Booleans are read as Docker's
 * client reads them.
 */
function security_isPrivilegeKept(options) {
    return options.some((option) => /^no-new-privileges(?:[=:](?:1|t|true))?$/i.test(option));
}
/**
 * Reads a seccomp profile. Its text is sent as it stands, never written anew: its numbers may be
 * larger than JavaScript's.
 */
function readProfile(path, texts) {
    const text = textOfFile(path, texts);
    if ('problem' in text)
        return text;
    return isJsonObject(text.value)
        ? { value: `seccomp=${text.value}` }
        : {
            problem: `${quoteInput(path)} is not a seccomp profile: it is no JSON object; mend the file.`
        };
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

;// CONCATENATED MODULE: ./lib/plan/quantities.js

const MILLISECONDS = new Map([
    ['ms', 1],
    ['s', 1000],
    ['m', 60_000],
    ['h', 3_600_000]
]);
/** Milliseconds. Timers of Node end at once beyond 2^31 ms, and nothing here should last a day. */
const quantities_LONGEST = (/* unused pure expression or super */ null && (24 * 3_600_000));
/** Parses `500ms`, `30s`, `1.5m`, `1h30m`: returns whole milliseconds, at most a day. */
function quantities_parseDuration(text) {
    if (!/^(?:\d+(?:\.\d+)?(?:ms|[smh]))+$/.test(text))
        return notA('a duration (numbers, each with "ms", "s", "m" or "h")', '30s', text);
    const parts = [...text.matchAll(/([\d.]+)([a-z]+)/g)].map(([, count, unit = '']) => Number(count) * (MILLISECONDS.get(unit) ?? 0));
    const value = Math.round(parts.reduce((sum, part) => sum + part, 0));
    return value > quantities_LONGEST
        ? { problem: `${quoteInput(text)} is longer than "24h"; write less.` }
        : { value };
}
/** Parses a duration above zero, so that something can happen in it. */
function quantities_parseTimeout(text) {
    const parsed = quantities_parseDuration(text);
    return 'value' in parsed && parsed.value === 0
        ? { problem: `${quoteInput(text)} leaves no time at all; write for example "60s".` }
        : parsed;
}
const EXPONENTS = new Map([
    ['k', 1],
    ['m', 2],
    ['g', 3],
    ['t', 4]
]);
/**
 * Returns a parser for sizes as Docker reads them: `64m`, `2g`, `512k`, `1048576`. The value is in
 * bytes, at least `least`; each unit is 1024 of the one before.
 */
function quantities_sizeFrom(least) {
    return (text) => {
        const value = quantities_bytesOf(text);
        if (!Number.isSafeInteger(value))
            return notA('a size (bytes, or with "k", "m", "g")', '64m', text);
        return value < quantities_bytesOf(least)
            ? { problem: `${quoteInput(text)} is too small; write at least ${quoteInput(least)}.` }
            : { value };
    };
}
function quantities_bytesOf(text) {
    const [, count, unit = ''] = /^(\d+(?:\.\d+)?) ?(?:([kmgt])i?)?b?$/i.exec(text) ?? [];
    return Math.floor(Number(count) * 1024 ** (EXPONENTS.get(unit.toLowerCase()) ?? 0));
}
/** Returns a parser for a whole number from `least` to `most`, both inclusive. */
function integerBetween(least, most, what, example) {
    return (text) => {
        const value = /^-?\d+$/.test(text) ? Number(text) : NaN;
        const within = value >= least && value <= most;
        return within ? { value } : parse_notA(`${what} (${least} to ${most})`, example, text);
    };
}
const quantities_parsePort = integerBetween(1, 65_535, 'a port number', '8080');
/**
 * Parses a number of processes that the kernel's pids controller takes (its `PIDS_MAX`), or -1 for
 * no limit.
 */
function quantities_parsePidsLimit(text) {
    if (text === '-1')
        return { value: -1 };
    return integerBetween(1, 4_194_304, 'a number of processes, or "-1" for no limit', '1024')(text);
}

;// CONCATENATED MODULE: ./lib/plan/wait.js


/** Resolves `wait-for` for an image. */
function wait_waitStrategy(understood, image) {
    const wish = understood.waitFor ?? { kind: 'none' };
    const port = wait_portOf(understood, image);
    switch (wish.kind) {
        case 'auto':
            return { value: automatic(understood.network === 'none' ? undefined : port, image) };
        case 'healthy':
            return image.hasHealthCheck ? { value: { kind: 'healthy' } } : noHealthCheck(image);
        case 'tcp': {
            const chosen = wish.port ?? port;
            return chosen === undefined ? wait_noPort('tcp', image) : { value: { kind: 'tcp', port: chosen } };
        }
        case 'http':
            return port === undefined
                ? wait_noPort('http', image)
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
        problem: `"healthy" needs a health check, and ${quoteInput(image.reference)} has none; give it a HEALTHCHECK or wait for something else, for example "tcp".`
    };
}
/** Problem of a step that needs a port if none was given and the image exposes none. */
function wait_noPort(what, image) {
    return {
        problem: `${quoteInput(what)} needs a port, and ${quoteInput(image.reference)} exposes no TCP port; name one in "port", for example "port: 8080".`
    };
}
/**
 * Placeholder for an invalid or unreachable port. That is reported already, so that the port is not
 * reported as missing too.
 */
const wait_SOME_PORT = 1;
/**
 * Container port to talk to: the port that was given, or else the lowest TCP port that the image
 * exposes. Undefined if there is none, or if no port was given and the container has no network.
 */
function wait_portOf(understood, image) {
    if (!Object.hasOwn(understood, 'port'))
        return wait_SOME_PORT;
    if (understood.port !== undefined || understood.network === 'none')
        return understood.port;
    const exposed = image.exposedPorts.flatMap(tcpPort);
    return exposed.length === 0 ? undefined : Math.min(...exposed);
}
/**
 * Parses `80/tcp`, `80` (tcp by the OCI image specification) or `8000-8010/tcp`, of which the
 * lowest counts; empty for another protocol.
 */
function tcpPort(exposed) {
    const [, port] = /^(\d+)(?:-\d+)?(?:\/tcp)?$/i.exec(exposed) ?? [];
    return port === undefined ? [] : [Number(port)];
}
const FORMS = 'a way to wait ("auto", "healthy", "tcp", "tcp:PORT", "http", "http:/PATH", "log:REGEX", "exit" or "none")';
/** Parses `wait-for`: a word, and for some words the text after its first colon. */
function wait_parseWaitFor(text) {
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
        return { problem: `${quoteInput(expression)} is no regular expression (${reason}); mend it.` };
    }
}

;// CONCATENATED MODULE: ./lib/plan/clashes.js





/** Finds inputs that contradict each other, whatever the image; `parseInputs` reports them. */
function clashes_clashesAmong(understood) {
    const { tmpfs = [], volumes = [], network, waitFor } = understood;
    return [
        ...mountedTwice(tmpfs, volumes),
        ...(network === 'none' ? unreachable(understood, 'a container that has "network: none"') : []),
        ...(waitFor?.kind === 'exit' ? clashes_ended(understood) : []),
        ...idleWishes(understood)
    ];
}
/** Finds inputs that would be read and have no effect. */
function idleWishes(understood) {
    const { image = '', pull, network, publish, failOn } = understood;
    const isAlone = 'compareWith' in understood && understood.compareWith === undefined;
    const { rehearseAttacks, contrast, maxLanded, readOnly, evidence, evidenceImage } = understood;
    const needs = 'is about rehearsed attacks; set "rehearse-attacks: true" as well.';
    return [
        ...(contrast === true && rehearseAttacks === false ? [bad('contrast', needs)] : []),
        ...(maxLanded !== undefined && rehearseAttacks === false ? [bad('max-landed', needs)] : []),
        ...(contrast === true && readOnly === false ? [bad('contrast', SAME)] : []),
        ...(publish === 'all' && (network === 'none' || network === 'host')
            ? [bad('publish', `publishes nothing with "network: ${network}"; leave one of the two out.`)]
            : []),
        ...(pull !== undefined && pull !== 'missing' && archiveNamed(image) !== undefined
            ? [bad('pull', UNPULLED)]
            : []),
        ...(failOn === 'new' && isAlone ? [bad('fail-on', BASELESS)] : []),
        ...(evidenceImage === true && evidence === 'never' ? [bad('evidence-image', UNKEPT)] : [])
    ];
}
const SAME = 'compares with a writable root filesystem, which "read-only: false" has already; change one of the two.';
const SETTLED = 'keeps a container running, and one with "wait-for: exit" has ended by then; leave it out.';
const UNPULLED = 'is about the images of registries, and an archive is loaded from where it is; leave it out.';
const BASELESS = '"new" needs something to be new against; name a report or an image in "compare-with".';
const UNKEPT = 'commits the container, but "evidence: never" keeps nothing; change one of the two.';
function unreachable({ smoke = [], waitFor }, whom) {
    const why = `cannot reach ${whom}; change one of the two.`;
    const wait = waitFor?.kind === 'tcp' || waitFor?.kind === 'http' ? [waitFor.kind] : [];
    return [
        ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quoteInput(step.step)} ${why}`)),
        ...wait.map((kind) => bad('wait-for', `${quoteInput(kind)} ${why}`))
    ];
}
/** Faults of the inputs that need a running container, which a one-shot job has not. */
function clashes_ended({ smoke = [], attack = [], limits }) {
    const over = 'attacks a running container, and one with "wait-for: exit" has ended by then; leave it out, or use "rehearse-attacks".';
    const why = 'comes after the end of a container with "wait-for: exit"; use "smoke-run" instead.';
    return [
        ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quoteInput(step.step)} ${why}`)),
        ...firstOf('exec', smoke).map((step) => bad('smoke-exec', `${quoteInput(step.step)} ${why}`)),
        ...firstOf('exec', attack).map((step) => bad('attack-exec', `${quoteInput(step.step)} ${over}`)),
        ...firstOf('run', attack).map((step) => bad('attack-run', `${quoteInput(step.step)} ${over}`)),
        ...((limits?.settle ?? 0) > 0 ? [bad('settle', SETTLED)] : [])
    ];
}
/** Finds inputs that contradict the network of a service in a Compose file. */
function clashesWithService(wishes, { network }) {
    return network === 'none' ? unreachable(wishes, 'a service that has "network_mode: none"') : [];
}
/** Finds inputs that need the container to be running after a job has ended. */
const clashesWithEnd = (understood) => clashes_ended(understood);
/** Whether no input needs the container to be running after it has ended. */
const mayEnd = (understood) => clashes_ended(understood).length === 0;
/** Finds inputs that contradict the image. An input that is itself invalid contradicts nothing. */
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
/**
 * Inputs on the container itself, and the key of a service that says it in a Compose file. Beside a
 * Compose file they are refused: a setting that only the check has would let the check pass, and
 * production fail.
 */
const CONTAINER_INPUTS = {
    platform: 'platform',
    entrypoint: 'entrypoint',
    command: 'command',
    user: 'user',
    'working-dir': 'working_dir',
    hostname: 'hostname',
    init: 'init',
    network: 'network_mode',
    tmpfs: 'tmpfs',
    'cap-drop': 'cap_drop',
    'cap-add': 'cap_add',
    'security-opt': 'security_opt',
    memory: 'mem_limit',
    'shm-size': 'shm_size',
    'pids-limit': 'pids_limit',
    ulimits: 'ulimits',
    'add-host': 'extra_hosts'
};
/** Key of a Compose service for each input whose setting the file holds. */
const SETTINGS = new Map([
    ...Object.entries(CONTAINER_INPUTS),
    ['image', 'image'],
    ['volumes', 'volumes'],
    ['read-only', 'read_only']
]);
/** Key of a Compose service that has the effect of this input; undefined if none has. */
const clashes_settingOf = (input) => SETTINGS.get(input);
/**
 * Inputs on the container itself, and how a manifest says it; undefined where no manifest can.
 * Those that are not here keep their meaning beside a manifest.
 */
const POD_INPUTS = {
    platform: undefined,
    entrypoint: 'set "command" of the container',
    command: 'set "args" of the container',
    user: 'set "runAsUser" in a "securityContext"',
    'working-dir': 'set "workingDir" of the container',
    hostname: 'set "hostname" of the pod',
    init: undefined,
    tmpfs: 'mount a volume with "emptyDir"',
    'cap-drop': 'set "capabilities" in the "securityContext" of the container',
    'cap-add': 'set "capabilities" in the "securityContext" of the container',
    memory: 'set "limits" in "resources" of the container',
    'shm-size': 'mount an "emptyDir" with "medium: Memory" on /dev/shm',
    'pids-limit': undefined,
    ulimits: undefined,
    'add-host': 'set "hostAliases" of the pod'
};
/** Inputs on the container whose settings a file of each kind has in their place. */
const FILE_INPUTS = {
    compose: new Set(Object.keys(CONTAINER_INPUTS)),
    kubernetes: new Set([...Object.keys(POD_INPUTS), 'security-opt'])
};
/** Inputs that mean nothing without a Compose file. */
const COMPOSE_INPUTS = [
    ...['service', 'compose-profiles', 'compose-env-file', 'dependencies']
];
/** Inputs that mean nothing without a manifest. */
const MANIFEST_INPUTS = (/* unused pure expression or super */ null && (['workload', 'container']));
/**
 * Finds inputs that contradict the file that describes the container, or that need such a file.
 * `isWanted` tells whether an input has another value than its default; the options are the lines
 * of `security-opt`.
 */
function clashes_workloadClashes(isWanted, securityOptions) {
    const [compose, manifest] = [isWanted('compose-file'), isWanted('manifest-file')];
    return [
        ...(compose ? besideCompose(isWanted) : COMPOSE_INPUTS.filter(isWanted).map(needsCompose)),
        ...(manifest
            ? besideManifest(isWanted, securityOptions)
            : MANIFEST_INPUTS.filter(isWanted).map(needsManifest)),
        ...(compose && manifest ? [bad('manifest-file', TWO_FILES)] : [])
    ];
}
const besideCompose = (isWanted) => clashes_namesIn(CONTAINER_INPUTS)
    .filter(isWanted)
    .map((input) => bad(input, `${quoteInput(input)} cannot be given beside a Compose file, which is checked as it is deployed; set ${quoteInput(CONTAINER_INPUTS[input])} in the file.`));
function besideManifest(isWanted, securityOptions) {
    const why = 'cannot be given beside a manifest, which is checked as it is deployed;';
    const stray = securityOptions.find((line) => seccompFile(line) === undefined);
    return [
        ...clashes_namesIn(POD_INPUTS)
            .filter(isWanted)
            .map((input) => {
            const advice = POD_INPUTS[input];
            const then = advice === undefined ? 'leave it out.' : `${advice} in the manifest.`;
            return bad(input, `${quoteInput(input)} ${why} ${then}`);
        }),
        ...(stray === undefined
            ? []
            : [bad('security-opt', `${quoteInput(stray)} ${why} ${ONLY_SECCOMP}`)])
    ];
}
const clashes_namesIn = (table) => Object.keys(table);
const ONLY_SECCOMP = 'only "seccomp=FILE" can be, for a profile of the type "Localhost", which is on the nodes.';
const TWO_FILES = 'cannot be given beside "compose-file": a check is of one container; leave one of the two out, or check both with "images".';
const needsCompose = (input) => bad(input, `is about a Compose file, and none is named; name one in ${quoteInput('compose-file')}, or leave this out.`);
const needsManifest = (input) => bad(input, `is about a manifest, and none is named; name one in ${quoteInput('manifest-file')}, or leave this out.`);
/** Fault of `read-only: declared` without a file that could declare it. */
const clashes_DECLARED_NOWHERE = {
    input: 'read-only',
    sentence: `"declared" takes the word of a Compose file or a manifest, and none is named; write "true" or "false", or name one in "compose-file" or "manifest-file".`
};

;// CONCATENATED MODULE: ./lib/report/file-words.js

/**
 * Account of a check whose advice names settings as they are called where the container is
 * described: keys of the Compose file or fields of the manifest, in place of inputs.
 */
function file_words_inFileWords(account) {
    const { manifest, judgement, scorecard, doors, explanation } = account;
    if (manifest === undefined)
        return account;
    const told = file_words_settingWords(manifest.kind);
    const remedied = (one) => one.remedy === undefined
        ? one
        : { ...one, remedy: told(withReadOnly(one.remedy, manifest.kind)) };
    return {
        ...account,
        judgement: { ...judgement, findings: judgement.findings.map((one) => worded(one, told)) },
        scorecard: scorecard && { ...scorecard, attacks: scorecard.attacks.map(remedied) },
        ...(doors && { doors: doors.map(remedied) }),
        explanation: explanation && explained(explanation, told)
    };
}
/** A finding in these words; one on an input is about the input. */
const worded = (finding, told) => finding.kind === 'bad-input'
    ? finding
    : { ...finding, title: told(finding.title), detail: told(finding.detail) };
function explained(explanation, told) {
    if (explanation.kind !== 'suggestion')
        return explanation;
    const { suggestion } = explanation;
    const all = (purposes) => purposes.map((one) => ({ ...one, remedies: one.remedies.map(told) }));
    const { purposes, elsewhere } = suggestion;
    return {
        ...explanation,
        suggestion: { ...suggestion, purposes: all(purposes), elsewhere: all(elsewhere) }
    };
}
/** The remedy that is the read-only root filesystem itself. */
const withReadOnly = (remedy, kind) => remedy === '`read-only: true`'
    ? kind === 'compose'
        ? '`read_only: true`'
        : '`securityContext.readOnlyRootFilesystem: true`'
    : remedy;
/**
 * Returns a function that rewrites a sentence about inputs for the file that describes the
 * container: `` `cap-drop: ALL` `` becomes `` `cap_drop: [ALL]` `` for Compose. Names of inputs
 * that win over the file stay, and what it has rewritten stays as it is.
 */
function file_words_settingWords(kind) {
    if (kind === undefined)
        return (sentence) => sentence;
    const named = kind === 'compose' ? composeSetting : podSetting;
    return (sentence) => PHRASES[kind]
        .reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
        .replace(INPUT, (all, name, value) => {
        const words = FILE_INPUTS[kind].has(name) ? named(name, value) : undefined;
        return words === undefined ? all : `\`${words}\``;
    });
}
/** An input between backticks, with a value or without one. */
const INPUT = /`([a-z][a-z-]*)(?:: ([^`]+))?`/g;
/** Phrases on inputs and on flags of `docker run`. */
const PHRASES = {
    compose: [
        [/\bthe (`[a-z-]+`) input(?: \(`--[a-z-]+`\))?/g, '$1'],
        [/`--dns`/g, '`dns`'],
        [/`--sysctl ([^`=]+)=([^`]*)`/g, '`sysctls: {$1: $2}`'],
        [/\(`volumes`: /g, '(`volumes:` ']
    ],
    kubernetes: [
        [/\bthe (`[a-z-]+`) input(?: \(`--[a-z-]+`\))?/g, '$1'],
        [/`--dns`/g, '`dnsConfig`'],
        [/`--sysctl ([^`=]+)=([^`]*)`/g, '`securityContext.sysctls` with `$1` and `$2`'],
        [/\(`volumes`: `[^`]*`\)/g, '(`readOnly: true` in `volumeMounts`)'],
        [/\ba `tmpfs`/g, 'an `emptyDir`']
    ]
};
/** Keys of a Compose service whose value is a list. */
const LISTS = new Set([
    ...['cap_drop', 'cap_add', 'security_opt', 'extra_hosts', 'tmpfs']
]);
function composeSetting(input, value) {
    const key = clashes_settingOf(input);
    if (key === undefined || value === undefined)
        return key;
    if (!LISTS.has(key))
        return `${key}: ${value}`;
    return `${key}: [${value === 'no-new-privileges' ? `${value}:true` : value}]`;
}
function podSetting(input, value = '') {
    const field = POD_FIELDS.get(input);
    if (input === 'security-opt')
        return securityField(value);
    if (field === undefined || value === '')
        return field;
    return field.startsWith(file_words_CAPABILITIES) ? `${field}: [${value}]` : `${field}: ${value}`;
}
const file_words_CAPABILITIES = 'securityContext.capabilities';
function securityField(option) {
    if (/^no-new-privileges/.test(option))
        return 'securityContext.allowPrivilegeEscalation: false';
    const [, profile] = /^seccomp[=:](.+)$/.exec(option) ?? [];
    if (profile === undefined)
        return 'securityContext';
    const type = profile === 'unconfined' ? 'Unconfined' : 'Localhost';
    return `securityContext.seccompProfile.type: ${type}`;
}
/** Fields of a manifest that have the effect of an input. */
const POD_FIELDS = new Map([
    ['cap-drop', `${file_words_CAPABILITIES}.drop`],
    ['cap-add', `${file_words_CAPABILITIES}.add`],
    ['user', 'securityContext.runAsUser'],
    ['working-dir', 'workingDir'],
    ['entrypoint', 'containers[].command'],
    ['command', 'containers[].args'],
    ['hostname', 'spec.hostname'],
    ['memory', 'resources.limits.memory'],
    ['add-host', 'spec.hostAliases'],
    ['tmpfs', 'emptyDir']
]);

;// CONCATENATED MODULE: ./lib/report/markup.js


/**
 * Draws rows until a limit on their number, or on their bytes as UTF-8, is reached. `draw` is not
 * called for the rows after that.
 */
function markup_bound(items, most, draw) {
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
/** A table whose last row says how many were left out. Cells are HTML already. */
function table(heads, { rows, hidden }, more) {
    const head = `<tr>${heads.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`;
    const rest = hidden > 0 ? [`<tr><td colspan="${heads.length}"><i>${more}</i></td></tr>`] : [];
    return ['<table>', head, ...rows, ...rest, '</table>'].join('\n');
}
/** A table row with these cells. */
function markup_row(...cells) {
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
/** Markup of the job summary. */
const markup_summaryMarkup = {
    table,
    marks: { good: '✅', bad: '❌', none: '▫️' },
    fold: markup_details,
    facts: (html) => html,
    about: markup_idOf
};
/**
 * Markup of report.html: tables that scroll, marks in the page's colours, links to the
 * documentation.
 */
const markup_pageMarkup = {
    table: (heads, bounded, more) => `<div class="scroll" role="group" tabindex="0" aria-label="Table">${table(heads, bounded, more)}</div>`,
    marks: {
        good: markup_mark('good', '✓', 'yes'),
        bad: markup_mark('bad', '✗', 'no'),
        none: markup_mark('none', '–', 'not run')
    },
    fold: (title, body) => `<h3>${title}</h3>\n${body}`,
    facts: (html) => `<div class="facts">${html}</div>`,
    about: (kind, documentation) => markup_idOf(kind, documentation, ' class="about" rel="noreferrer"')
};
function markup_mark(kind, sign, word) {
    return `<span class="mark ${kind}" role="img" aria-label="${word}">${sign}</span>`;
}
/** A table of at most 100 rows and 40,000 bytes. */
function markup_cappedTable(heads, all, markup) {
    const bounded = markup_bound(all, { rows: 100, bytes: 40_000 }, (html) => html);
    return markup.table(heads, bounded, `and ${phrases_thousands(bounded.hidden)} more: see report.json`);
}
/**
 * Draws everything, then half as much and so on, until it fits into `bytes`. `draw` is given the
 * share to draw, from 1 down.
 */
function markup_fitting(bytes, draw, share = 1) {
    const html = draw(share);
    return Buffer.byteLength(html) <= bytes || share < SMALLEST
        ? html
        : markup_fitting(bytes, draw, share / 2);
}
/** Share at which `fitting` gives up: at most one entry of any list is drawn by then. */
const SMALLEST = 1 / 65_536;
/** Divides a limit among parts of these sizes. Small parts leave their remainder to larger ones. */
function markup_fairShares(sizes, limit) {
    const shares = new Map();
    const order = [...sizes.keys()].toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
    let left = limit;
    for (const [rank, index] of order.entries()) {
        const share = Math.min(Math.floor(left / (order.length - rank)), sizes[index] ?? 0);
        shares.set(index, share);
        left -= share;
    }
    return sizes.map((_, index) => shares.get(index) ?? 0);
}
/** A part that opens on a click. */
function markup_details(summary, body) {
    return `<details><summary>${summary}</summary>\n${body}\n</details>`;
}
/** Marks text as code; the text must be harmless already. */
function markup_code(harmless) {
    return `<code>${harmless}</code>`;
}
/**
 * ID of a kind of finding, with a link to its page if the address is known. Holds no untrusted text.
 */
function markup_idOf(kind, documentation, attributes = '') {
    const { id } = table_FINDINGS[kind];
    return ` ${linkTo(table_pageAddress(documentation, kind), id, attributes) ?? `<sub>${id}</sub>`}`;
}
/** Link with this text; undefined if there is no address, or none that is safe to print. */
function linkTo(address, text, attributes = '') {
    if (address === undefined || !SAFE.test(address))
        return undefined;
    return `<a${attributes} href="${address}">${text}</a>`;
}
/** Addresses that can neither end the attribute nor be taken for Markdown. */
const SAFE = /^https?:\/\/[\w.:@/%~+?=#-]+$/;

;// CONCATENATED MODULE: ./lib/plan/input-table.js
/** Every input, in the order of the public interface. */
const input_table_INPUTS = [
    { name: 'image', default: '', multiline: false },
    { name: 'images', default: '', multiline: true },
    { name: 'compose-file', default: '', multiline: true },
    { name: 'service', default: '', multiline: false },
    { name: 'compose-profiles', default: '', multiline: true },
    { name: 'compose-env-file', default: '', multiline: true },
    { name: 'dependencies', default: 'true', multiline: false },
    { name: 'manifest-file', default: '', multiline: true },
    { name: 'workload', default: '', multiline: false },
    { name: 'container', default: '', multiline: false },
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
    { name: 'publish', default: 'loopback', multiline: false },
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
    { name: 'policy-file', default: '', multiline: false },
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
    { name: 'annotate-file', default: '', multiline: false },
    { name: 'compare-with', default: '', multiline: false },
    { name: 'fail-on', default: 'any', multiline: false },
    { name: 'fail-on-severity', default: 'low', multiline: false }
];
/** Inputs that take one of a few words, and the words. */
const input_table_CHOICES = {
    pull: ['missing', 'always', 'never'],
    publish: ['loopback', 'all'],
    mode: ['enforce', 'audit'],
    content: ['auto', 'always', 'never'],
    explain: ['on-failure', 'always', 'never'],
    evidence: ['on-failure', 'always', 'never'],
    'fail-on': ['any', 'new'],
    'fail-on-severity': ['critical', 'high', 'medium', 'low']
};
/** Words that an input of `true` or `false` takes besides. */
const FURTHER_WORDS = {
    'read-only': ['declared']
};

;// CONCATENATED MODULE: ./lib/report/terminal-text.js




/**
 * Returns functions that colour text, or that leave it plain. Without a screen, as in the log of a
 * workflow's step, lines have 80 columns and nothing is left out. On a screen, sentences name
 * options of the command line in place of the action's inputs, but for settings of the workload's
 * file.
 */
function terminal_text_painter(colour, screen, workload) {
    const settings = workload === undefined ? NO_SETTINGS : FILE_INPUTS[workload.kind];
    const brush = (code) => (text) => colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
    return {
        bold: brush(1),
        dim: brush(2),
        green: brush(32),
        red: brush(31),
        yellow: brush(33),
        wrap: (sentence, indent) => screen === undefined
            ? wrap(sentence, indent)
            : wrap(asOptions(sentence, settings), indent, screen.width),
        detail: screen?.detail ?? 'verbose'
    };
}
/**
 * Wraps a harmless sentence at a number of columns, though no word is broken. No line begins like a
 * workflow command.
 */
function wrap(sentence, indent, width = WIDTH) {
    const lines = [];
    for (const word of sentence.trim().split(/\s+/)) {
        const last = lines.at(-1);
        const likeCommand = word.startsWith('::');
        if (last === undefined)
            lines.push(`${indent}${likeCommand ? '| ' : ''}${word}`);
        else if (likeCommand || last.length + word.length < width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(`${indent}${word}`);
    }
    return lines;
}
const WIDTH = 80;
/**
 * An item of a list: a mark that is styled already, then a text of at most `cap` characters, whose
 * further lines are indented.
 */
function terminal_text_marked(paint, mark, text, cap = 300) {
    const [first = '', ...rest] = paint.wrap(inline(text, cap), '      ');
    return [`    ${mark} ${first.trimStart()}`, ...rest];
}
/** Line with the number of entries that are not shown; none if all are. */
const terminal_text_moreLine = (hidden) => hidden > 0 ? [`    and ${phrases_thousands(hidden)} more: see report.json`] : [];
/** List of at most 100 lines below a title; none if it is empty. */
function terminal_text_listing(title, lines, paint) {
    if (lines.length === 0)
        return [];
    const more = terminal_text_moreLine(lines.length - MOST_LINES);
    return [paint.bold(`  ${title}`), ...lines.slice(0, MOST_LINES), ...more];
}
const MOST_LINES = 100;
/** Joins sections with blank lines; skips empty ones. */
function terminal_text_joinSections(sections) {
    const shown = sections.filter(({ length }) => length > 0);
    return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
/** Emoji for each verdict in a summary. */
const MARKS = {
    pass: '✅',
    drift: '❌',
    failed: '❌',
    error: '🚫'
};
/** Sign for each verdict in a log or on a terminal. */
const SIGNS = {
    pass: '✓',
    drift: '✗',
    failed: '✗',
    error: '✗'
};
/** Names that sentences about inputs hold: those of a check, and those of a merge. */
const terminal_text_NAMES = new Set([...input_table_INPUTS.map(({ name }) => name), 'expect']);
/**
 * Rewrites a sentence about the action's inputs for the command line, where they are options:
 * `` `cap-drop: ALL` `` becomes `` `--cap-drop ALL` ``. Text that names no input stays as it is,
 * and so does a fault of a policy file, whose keys are names of inputs. The same words between
 * backticks are no inputs where `settings` has them.
 */
function asOptions(sentence, settings = NO_SETTINGS) {
    if (IN_A_FILE.test(sentence))
        return sentence;
    return terminal_text_PHRASES.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
        .replace(/\b(?:the )?input ([`"])([a-z][a-z-]*)(?=(?:: [^`"]*)?\1)/g, (all, quote, name) => (terminal_text_NAMES.has(name) ? `${quote}${name}` : all))
        .replace(/(?<!a value for |\ba |\b(?:image|folder|file|got) )([`"])([a-z][a-z-]*)(?:: ([^`"]+))?\1/g, (all, quote, name, value) => terminal_text_NAMES.has(name) && !(quote === '`' && settings.has(name))
        ? `${quote}${optionOf(name, value)}${quote}`
        : all);
}
const NO_SETTINGS = new Set();
const IN_A_FILE = /^\s*"[^"]+", line \d+, column \d+: /;
/** Phrases on the workflow that a sentence may hold. */
const terminal_text_PHRASES = [
    [/\bBad input: policy-file\b/g, 'Bad policy file'],
    [/\bBad input: image\b/g, 'Bad argument: IMAGE'],
    [/\bBad input: reports\b/g, 'Bad argument: DIR'],
    [/\bBad input: ([a-z][a-z-]*)/g, 'Bad option: --$1'],
    [/\bbad input(s?)\b/g, 'bad option$1'],
    [/\bCorrect the inputs above;/g, 'Correct the options above;'],
    [
        /\bInputs of the step, or of another image, are bad\b/g,
        'Options, or those of another image, are bad'
    ],
    [/\bCorrect the inputs that are named there\b/g, 'Correct those that are named there'],
    [/: the step does not fail\b/g, ': the exit code is 0']
];
function optionOf(name, value) {
    if (name === 'image')
        return 'IMAGE';
    return value === undefined ? `--${name}` : `--${name} ${value}`;
}

;// CONCATENATED MODULE: ./lib/report/sections/surface.js







/** Places to which the container could write, and whether they were watched. */
function surface_places({ places: all }, markup = summaryMarkup) {
    if (all.length === 0)
        return '';
    const rows = all.map((place) => row(code(forMarkdown(place.path)), place.type, place.declared ? 'yes' : '', writers(place), place.writable ? (place.executable ? 'yes' : 'no') : '', watching(place)));
    const writable = all.filter((place) => place.writable);
    const blind = writable.filter(({ watched }) => watched === 'none').length;
    const summary = `${writableWords(all)}, ${blind === 0 ? 'all inspected' : `${thousands(blind)} not inspected`}`;
    return markup.fold(summary, cappedTable(['Path', 'Type', 'Declared', 'Writable', 'Executable', 'Inspected'], rows, markup));
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
/** Places to which the container could write, for a terminal. */
function surface_placeLines({ places }, paint) {
    const width = Math.min(30, Math.max(0, ...places.map(({ path }) => path.length)));
    const lines = places.map((place) => {
        const watched = place.watched === 'none' ? 'not inspected' : `inspected: ${place.watched}`;
        const writable = place.writableBy === 'root' ? 'writable by root' : 'writable';
        const words = place.writable
            ? [place.type, writable, ...(place.executable ? ['executable'] : []), watched]
            : [place.type, 'read-only'];
        return `    - ${inline(place.path, 100).padEnd(width)}  ${words.join(', ')}`;
    });
    return listing(writableWords(places), lines, paint);
}
/** Number of the writable paths; of all, if others are listed beside them. */
function writableWords(all) {
    const writable = all.filter((place) => place.writable).length;
    const paths = count(writable, 'writable path');
    return writable === all.length ? paths : `${paths} of ${thousands(all.length)}`;
}
/** Writes that the read-only file system refused. */
function surface_refusals(document, markup = markup_summaryMarkup) {
    const { refusals: all, verdict } = document;
    if (all.length === 0)
        return '';
    const rows = all.map(({ path, message, byAttack }) => markup_row(`${path === undefined ? '' : markup_code(escape_forMarkdown(path, 200))}${byAttack === true ? ' by the attack' : ''}`, markup_code(escape_forMarkdown(refusal_lines_withoutColours(message)))));
    const went = verdict === 'failed' ? '' : ', and the program went on';
    const fix = isSettled(document)
        ? ''
        : ' If the program needs them, make their folder writable: by a <code>tmpfs</code>, or by a volume for data that must persist.';
    const intro = `<p>The read-only root filesystem refused these writes${went}.${fix}${unlistedWords(document)}</p>`;
    const table = markup_cappedTable(['Path', 'Log line'], rows, markup);
    return [`<h3>Refused writes</h3>`, intro, ...ownAdvice(document), table].join('\n');
}
/** Advice on refused paths for which an engine or the system has a setting. */
function ownAdvice({ refusals: all, manifest }) {
    const told = file_words_settingWords(manifest?.kind);
    const own = all.flatMap(({ path, byAttack }) => {
        const advice = path === undefined || byAttack === true ? undefined : place_advice_placeAdvice(path);
        return advice === undefined ? [] : [`${phrases_quote(path ?? '')}: ${told(advice)}.`];
    });
    return [...new Set(own)].slice(0, 5).map((text) => `<p>${escape_sentenceForMarkdown(text)}</p>`);
}
function unlistedWords(document) {
    const unlisted = unlistedCount(document);
    return unlisted === 0 ? '' : ` ${phrases_thousands(unlisted)} more were refused and are not listed.`;
}
/** Refused writes for a terminal. */
function surface_refusalLines(document, paint) {
    const inFile = settingWords(document.manifest?.kind);
    const lines = document.refusals.flatMap(({ path, message, byAttack }) => {
        const who = byAttack === true ? ' by the attack' : '';
        if (path === undefined)
            return [`    ? ${inline(withoutColours(message), 150)}${who}`];
        const advice = byAttack === true ? undefined : placeAdvice(path);
        const told = advice === undefined ? [] : paint.wrap(`  ${inline(inFile(advice))}.`, '      ');
        return [`    ${paint.yellow('!')} ${inline(path, 150)}${who}`, ...told];
    });
    const legend = document.refusals.some(({ path }) => path === undefined)
        ? [paint.dim('    (! a path, ? a log line that names none)')]
        : [];
    const unlisted = unlistedCount(document);
    const title = isSettled(document)
        ? 'Refused writes'
        : 'Refused writes (if needed, make their folder writable)';
    const more = unlisted === 0 ? [] : [`    and ${thousands(unlisted)} more that are not listed`];
    return [...listing(title, lines, paint), ...legend, ...more];
}
/** Number of refused writes, including those that the report does not list. */
const surface_refusedCount = (document) => document.refusals.length + unlistedCount(document);
/** Number of refused writes that the report does not list. */
const unlistedCount = ({ unlistedRefusals }) => (unlistedRefusals?.program ?? 0) + (unlistedRefusals?.attack ?? 0);
/** Numbers of refused writes, by the program and by the attack. */
function refusedBy({ refusals, unlistedRefusals = NONE }) {
    const attack = refusals.filter(({ byAttack }) => byAttack === true).length;
    return {
        program: refusals.length - attack + unlistedRefusals.program,
        attack: attack + unlistedRefusals.attack
    };
}
/** Whether no advice is due: a proof says all that is to be done, and an attack is to be refused. */
const isSettled = ({ suggestion, refusals }) => suggestion?.proven === true || refusals.every(({ byAttack }) => byAttack === true);
/** Limits the listed refusals to the first `most`; the others are only counted. */
function surface_listedRefusals(document, most) {
    const refusals = document.refusals.slice(0, most);
    const [all, listed] = [refusedBy(document), refusedBy({ refusals })];
    const program = all.program - listed.program;
    const attack = all.attack - listed.attack;
    return program + attack === 0 ? { refusals } : { refusals, unlistedRefusals: { program, attack } };
}
const NONE = { program: 0, attack: 0 };
/**
 * Rules of the allowlist, and the number of changes that each allowed. On a pass that rests on them
 * they are in sight.
 */
function surface_rules({ rules: all, verdict }, markup = summaryMarkup) {
    if (all.length === 0)
        return '';
    const rows = all.map((rule) => {
        const reason = sentenceForMarkdown(rule.reason ?? '', 300);
        const times = rule.used === 0 ? '0' : `<b>${thousands(rule.used)}</b>`;
        const owner = forMarkdown(rule.owner ?? '', 60);
        return row(code(forMarkdown(rule.rule)), reason, owner, origin(rule), term(rule), times);
    });
    const idle = all.filter(({ used }) => used === 0).length;
    const title = `${count(all.length, 'rule')}${idle === 0 ? '' : `, ${thousands(idle)} allowed nothing`}`;
    const heads = ['Rule', 'Reason', 'Owner', 'From', 'Until', 'Changes allowed'];
    const body = cappedTable(heads, rows, markup);
    return verdict === 'pass' && idle < all.length
        ? `<h3>${title}</h3>\n${body}`
        : markup.fold(title, body);
}
/** Source of a rule. */
function origin({ source, location }) {
    return location === undefined
        ? source
        : `${code(forMarkdown(location.file, 100))}, line ${location.line}`;
}
const term = ({ expires = '', expired }) => expired ? `<b>expired</b> on ${expires}` : expires;
/** Rules of the allowlist for a terminal. */
function surface_ruleLines({ rules }, paint) {
    const lines = rules.flatMap(({ rule, used, expired, expires = '', reason, owner }) => {
        const term = expires === '' ? '' : expired ? `, expired on ${expires}` : `, until ${expires}`;
        const why = [reason ?? '', owner === undefined ? '' : `(${owner})`].filter(Boolean).join(' ');
        return [
            `    - ${inline(rule, 100)}  allowed ${used === 0 ? 'nothing' : count(used, 'change')}${term}`,
            ...(why === '' ? [] : paint.wrap(`# ${inline(why, 200)}`, '      ').map(paint.dim))
        ];
    });
    return listing('Rules', lines, paint);
}

;// CONCATENATED MODULE: ./lib/report/attestation.js




/**
 * Predicate type of the attestation; its format is `schema/attestation.schema.json`. It is a URN
 * because a TypeURI of in-toto need not resolve, and only this project may own the namespace
 * (https://github.com/in-toto/attestation/blob/main/spec/v1/field_types.md).
 */
const PREDICATE_TYPE = 'urn:zero-drift:immutability:v1';
/**
 * Unsigned in-toto statement, version 1, with the result for exactly this image. Consumers must
 * check its `verdict`. Undefined if nothing could be judged, or if no digest of the image is known.
 */
function attestation_attestationText(document, account) {
    const subject = subjectsOf(document.image);
    if (document.verdict === 'error' || subject.length === 0)
        return undefined;
    const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject,
        predicateType: PREDICATE_TYPE,
        predicate: predicateOf(document, account)
    };
    return `${forJson(JSON.stringify(statement, null, 2))}\n`;
}
/**
 * Digests of the image. The manifest digest by which registries know the image comes first, since
 * deployments use it. The engine's own ID is the digest of the image's configuration, or the
 * manifest digest again.
 */
function subjectsOf({ reference, id, repoDigests = [] }) {
    const subjects = [...repoDigests, `${attestation_nameOfImage(reference)}@${id ?? ''}`].flatMap((known) => {
        const [, name = '', sha256] = /^([^]*)@sha256:([0-9a-f]{64})$/.exec(known) ?? [];
        return sha256 === undefined ? [] : [{ name: inline(name), digest: { sha256 } }];
    });
    const digests = subjects.map(({ digest }) => digest.sha256);
    return subjects.filter(({ digest }, index) => digests.indexOf(digest.sha256) === index);
}
function predicateOf(document, account) {
    const { verdict, image, tool, engine, run, smoke, timings } = document;
    const startedAt = account.exercise?.container?.startedAt ?? 0;
    return {
        verdict,
        mode: account.mode,
        image: {
            reference: inline(image.reference),
            id: image.id,
            platform: account.image?.platform
        },
        tool: { name: tool.name, version: tool.version },
        ...(engine && { engine }),
        ...(run && { readOnly: run.readOnly }),
        ...(startedAt > 0 && { startedAt: utc(startedAt) }),
        milliseconds: timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
        policy: policyOf(document, account),
        counts: countsOf(document),
        smoke: smoke.map(({ step, passed }) => ({ step: inline(step), passed })),
        ...testedFurther(document)
    };
}
/**
 * Rules in force, and the policy file. The rules' digest is that of `LC_ALL=C sort | sha256sum`
 * over their lines, each with a line feed.
 */
function policyOf({ rules }, { policy, sha256 }) {
    const inForce = rules.filter(({ expired }) => !expired).map(({ rule }) => rule);
    const lines = inForce.toSorted().map((rule) => `${rule}\n`);
    return {
        rules: inForce.length,
        rulesSha256: sha256(lines.join('')),
        ...(policy && { file: { path: policy.path, sha256: policy.sha256 } })
    };
}
function countsOf(document) {
    const { changes, places } = document;
    const { drift, allowed, tolerated } = changes.counts;
    const writable = places.filter((place) => place.writable);
    return {
        ...{ drift, allowed },
        ...(tolerated === undefined ? {} : { tolerated }),
        refused: refusedCount(document),
        writablePlaces: writable.length,
        unwatchedPlaces: writable.filter(({ watched }) => watched === 'none').length
    };
}
function testedFurther({ attacks, recovery }) {
    const number = (outcome) => attacks?.filter((one) => one.outcome === outcome).length ?? 0;
    const tried = { refused: number('refused'), landed: number('landed'), notRun: number('not-run') };
    return {
        ...(attacks && { attacks: tried }),
        ...(recovery && { recovery: { passed: recovery.passed } })
    };
}
/**
 * Name of an image: `registry:5000/shop` for `registry:5000/shop:1.4@sha256:...`; `image` if the
 * reference is an ID; that of an archive as it is.
 */
function attestation_nameOfImage(reference) {
    if (archiveNamed(reference) !== undefined)
        return reference;
    const [name = ''] = reference.split('@');
    const untagged = name.replace(/:[^/:]*$/, '');
    return untagged === '' || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference) ? 'image' : untagged;
}

;// CONCATENATED MODULE: ./lib/report/alerts.js







/**
 * Alerts for each finding, and for each change outside the allowlist, worst first. The last ones
 * say how many more findings and changes there are than fit the limits.
 */
function alerts_alertsOf(document, findings, context, limits) {
    const { changes } = document;
    const others = findings.filter(({ kind }) => !OF_CHANGES.has(kind));
    const make = maker(document, context);
    const told = alerts_fitting(others
        .slice(0, Math.floor(limits.alerts / 5))
        .map((finding) => make({ finding, subject: finding.path ?? masked(finding.title) })), limits.bytes / 4);
    const { drift: drifted } = changes.counts;
    const room = limits.alerts - told.length - REMAINDERS;
    const listed = changes.slice(0, Math.min(drifted, room)).map((change) => make(ofChange(change)));
    const drift = alerts_fitting(listed, limits.bytes - told.reduce((sum, one) => sum + sizeOf(one), 0));
    const next = changes.at(drift.length);
    return [
        ...told,
        ...drift,
        ...remainder(others[told.length], others.length - told.length, 'finding').map(make),
        ...remainder(next && DRIFT, drifted - drift.length, 'change', ' outside the allowlist').map((one) => ({ ...make(one), ...(next && { severity: next.severity }) }))
    ];
}
/** Kinds of findings on changes, each of which has an alert of its own. */
const OF_CHANGES = new Set(['drift', 'tolerated-drift']);
/** Most alerts that say how many more there are. */
const REMAINDERS = 2;
const DRIFT = { kind: 'drift', level: 'error', title: '', detail: '' };
function maker({ image: { reference }, findings }, { annotateFile, sha256, comparison }) {
    const fingerprint = fingerprinter(reference, sha256);
    const locate = locator(findings, annotateFile);
    return ({ finding, subject, change }) => ({
        kind: finding.kind,
        level: finding.level,
        message: alerts_alertMessage(reference, finding),
        location: locate(finding),
        ...(finding.path === undefined ? {} : { path: inline(finding.path, 1000) }),
        ...(change && { change, severity: change.severity }),
        ...baselineOf(finding, change, comparison),
        fingerprint: fingerprint({ kind: finding.kind, subject })
    });
}
/** State of an alert against the compared check; no key if nothing was compared. */
function baselineOf(finding, change, comparison) {
    if (change !== undefined)
        return change.baseline === undefined ? {} : { baseline: change.baseline };
    if (comparison === undefined || finding.detail === MORE)
        return {};
    return { baseline: comparison.isKnown(finding) ? 'unchanged' : 'new' };
}
/**
 * Message of an alert: the image, then what happened in one sentence. Where there is little room,
 * viewers show only that.
 */
function alerts_alertMessage(reference, { title, detail, path = '' }) {
    const image = reference === '' ? 'Zero Drift' : shorten(reference, 150);
    const short = path === '' ? detail : detail.replaceAll(path, () => shorten(path, 100));
    const text = short.startsWith(title) ? short : `${shorten(title, 300)}. ${short}`;
    return inline(`${image}: ${text}`, 1500);
}
function ofChange(change) {
    const { path, tolerated } = change;
    const text = driftText(foldOfOne({ change, below: 0 }));
    const level = tolerated === undefined ? DRIFT.level : 'warning';
    return { finding: { ...DRIFT, level, ...text, path }, subject: path, change };
}
function remainder(like, number, noun, which = '') {
    if (like === undefined || number === 0)
        return [];
    const title = `${count(number, `more ${noun}`)}${which}`;
    return [{ finding: { kind: like.kind, level: like.level, title, detail: MORE }, subject: 'more' }];
}
const MORE = 'report.json lists them all.';
/** The first alerts that fit into so many bytes. */
function alerts_fitting(alerts, most) {
    let bytes = 0;
    const end = alerts.findIndex((alert) => {
        bytes += sizeOf(alert);
        return bytes > most;
    });
    return end === -1 ? alerts : alerts.slice(0, end);
}
/** Most bytes of an alert as JSON, its file with percent signs. */
function sizeOf({ message, path = '', location: { file }, change }) {
    const texts = JSON.stringify([message, path, shorten(change?.place ?? '', 300)]);
    return Buffer.byteLength(texts) + 3 * Buffer.byteLength(file) + FIXED_BYTES;
}
/** Bytes of an alert apart from these texts, at most. */
const FIXED_BYTES = 700;
/**
 * Returns a function that makes fingerprints from image, kind and subject. So an alert lives on
 * when the image is built again under another tag, or when there is more of its kind. Equal alerts
 * are numbered.
 */
function fingerprinter(reference, sha256) {
    const image = JSON.stringify(nameOfImage(reference));
    const seen = new Map();
    return ({ kind, subject }) => {
        const hash = sha256(`${image} ${kind} ${subject}`).slice(0, 32);
        const number = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, number);
        return `${hash}:${number}`;
    };
}
/** Returns a function that locates a finding: programs want a line in a file of the repository. */
function locator(findings, annotateFile) {
    const otherwise = { file: annotateFile ?? alerts_FALLBACK_FILE, line: 1 };
    const near = alerts_nearest(findings);
    return ({ location, path }) => location ?? (path === undefined ? undefined : near(path)) ?? otherwise;
}
/** File to point at if none is known. */
const alerts_FALLBACK_FILE = 'Dockerfile';
/**
 * Returns a function that finds the line for a change: that of the drift finding at its path, or at
 * the nearest folder above.
 */
function alerts_nearest(findings) {
    const known = new Map();
    for (const { kind, path, location } of findings)
        if (OF_CHANGES.has(kind) && path !== undefined && location !== undefined)
            known.set(path, location);
    return (path) => {
        if (known.size === 0)
            return undefined;
        let one = path;
        while (!known.has(one) && one !== '/')
            one = parentOf(one);
        return known.get(one);
    };
}

;// CONCATENATED MODULE: ./lib/report/code-quality.js


/** Severities of the format, worst first. */
const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'];
/**
 * Report in the format of GitLab's Code Quality
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): an issue for each
 * error, warning and change outside the allowlist; an empty list if there are none. Notices are
 * left out, since they ask for nothing. At most 1,000 issues and 5,000,000 bytes.
 */
function code_quality_codeQualityText(document, context) {
    const findings = document.findings.filter(({ level }) => level !== 'notice');
    return issuesText(alertsOf(document, findings, context, LIMITS).map(issueOf));
}
/** JSON of a report with these issues, each on a line of its own. */
const issuesText = (issues) => issues.length === 0 ? '[]\n' : `[\n${issues.map(issueText).join(',\n')}\n]\n`;
/** JSON of one issue, on one line. */
const issueText = (issue) => escape_forJson(JSON.stringify(issue));
const LIMITS = { alerts: 1000, bytes: 3_000_000 };
function issueOf(alert) {
    const { kind, message, severity, fingerprint, location } = alert;
    return {
        description: message,
        check_name: severity === undefined ? kind : `${kind}-${severity}`,
        fingerprint,
        severity: severityOf(alert),
        location: {
            path: relativePath(location.file),
            lines: { begin: Math.max(1, location.line) }
        }
    };
}
const severityOf = ({ level, severity }) => severity === undefined ? OF_LEVEL[level] : OF_DRIFT[severity];
const OF_LEVEL = { error: 'critical', warning: 'minor', notice: 'info' };
const OF_DRIFT = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' };
/** Path in the repository as GitLab knows it: without `./`, empty segments and a leading slash. */
const relativePath = (file) => file
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
    .slice(0, code_quality_LONGEST) || FALLBACK_FILE;
const code_quality_LONGEST = 1000;

// EXTERNAL MODULE: ../../main/node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(848);
;// CONCATENATED MODULE: ./lib/report/sarif/shape.js
/** Address of the schema, by which readers recognize the format. */
const shape_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

;// CONCATENATED MODULE: ./lib/report/joined/frames.js





/**
 * Start and end of the joined report.json. The images' own reports go in between, separated by
 * commas.
 */
function joinedFrame({ verdict, findings }) {
    const lines = findings.map((finding) => `\n    ${escape_forJson(JSON.stringify(table_withId(finding)))}`);
    const found = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`;
    return {
        head: `{\n  "schemaVersion": 1,\n  "verdict": "${verdict}",\n  "findings": ${found},\n  "reports": [\n`,
        tail: '\n  ]\n}\n'
    };
}
/** Start and end of the joined JUnit report; the suites go in between. */
const JUNIT_FRAME = {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    tail: '</testsuites>\n'
};
/**
 * Suites of an image's JUnit report; undefined if it is not as Zero Drift writes it, or is cut
 * short.
 */
function suitesIn(text) {
    const [, inner] = /^(?:<\?xml[^<>]*\?>)?\s*<testsuites\b[^<>]*>([^]*)<\/testsuites>\s*$/.exec(text) ?? [];
    return inner !== undefined && isBalanced(inner) ? `${inner.trim()}\n` : undefined;
}
/**
 * Whether XML consists of whole JUnit elements, text and CDATA alone, so that none of it can reach
 * beyond its suite.
 */
function isBalanced(xml) {
    const open = [];
    let at = 0;
    for (const { index, 0: piece, 1: ending, 2: name = '', 3: alone } of xml.matchAll(frames_PIECE)) {
        if (index !== at)
            return false;
        at += piece.length;
        if (name === '')
            continue;
        if (ending === '/') {
            if (open.pop() !== name)
                return false;
        }
        else if (alone !== '/')
            open.push(name);
    }
    return at === xml.length && open.length === 0;
}
/** Start or end tag of a JUnit element, CDATA, or text without markup. */
const frames_PIECE = /<(\/?)(testsuite|testcase|properties|property|failure|error|skipped|system-out|system-err)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|[^<]+/g;
/** Start and end of the joined SARIF report. The runs go in between, separated by commas. */
const SARIF_FRAME = {
    head: `{\n  "$schema": "${shape_SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n`,
    tail: '\n  ]\n}\n'
};
/**
 * Runs of one image's SARIF file as JSON, each with a category named after its folder: code
 * scanning takes no two runs of one category. Undefined if the file is not such SARIF.
 */
function runsIn(text, folder) {
    const log = parsed(text);
    if (!dist.is(log, Log))
        return undefined;
    return log.runs.map((run, index) => {
        const id = `zero-drift/${folder}${index === 0 ? '' : `-${index + 1}`}/`;
        return escape_forJson(JSON.stringify({ ...run, automationDetails: { id } }));
    });
}
const Log = dist.type({
    version: dist.literal('2.1.0'),
    runs: dist.array(dist.type({ tool: dist.type({ driver: dist.type({ name: dist.string() }) }) }))
});
/**
 * Issues of an image's Code Quality report, without anything that the format does not have;
 * undefined if it is not such a report.
 */
function issuesIn(text) {
    const issues = parsed(text);
    if (!dist.is(issues, dist.array(Issue)))
        return undefined;
    return issues.map(({ description, check_name, fingerprint, severity, location }) => ({
        ...{ description, check_name, fingerprint, severity },
        location: { path: location.path, lines: { begin: location.lines.begin } }
    }));
}
const Issue = dist.type({
    description: dist.string(),
    check_name: dist.string(),
    fingerprint: dist.string(),
    severity: dist.enums(QUALITY_SEVERITIES),
    location: dist.type({ path: dist.string(), lines: dist.type({ begin: dist.integer() }) })
});
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/judge/judgement.js


/** The worst verdict that any finding forces; `pass` for none. */
function judgement_worstVerdict(findings) {
    return worstOfVerdicts(findings.map(({ kind }) => table_FINDINGS[kind].verdict));
}
/** The worst of several verdicts; `pass` for none. */
function worstOfVerdicts(verdicts) {
    return finding_VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}
/**
 * Adds findings, sorts all and determines the verdict again: some arise only while explaining,
 * cleaning up or publishing. A finding that changes how all others are read comes first.
 */
function judgement_withFindings(judgement, more) {
    const findings = judgement_sortFindings([
        ...more.filter(isForemost),
        ...judgement.findings,
        ...more.filter((one) => !isForemost(one))
    ]);
    return { ...judgement, findings, verdict: judgement_worstVerdict(findings) };
}
/** Whether a finding changes how all others are read, and is therefore sorted before them. */
const isForemost = ({ kind }) => kind === 'fails-writable';
/** Sorts by verdict, then by level, worst first; otherwise the order is kept. */
function judgement_sortFindings(findings) {
    return findings.toSorted((one, other) => weight(one) - weight(other));
}
/** Whether the workflow step fails; in `audit` mode only an error makes it fail. */
function judgement_failsStep(verdict, mode) {
    return judgement_exitCode(verdict, mode) !== 0;
}
/** Exit code of the local command: 0 pass, 1 drift, 2 failed, 3 error; in `audit` mode 0 or 3. */
function judgement_exitCode(verdict, mode) {
    return mode === 'audit' && verdict !== 'error' ? 0 : EXIT_CODES[verdict];
}
const EXIT_CODES = { pass: 0, drift: 1, failed: 2, error: 3 };
const weight = ({ kind, level }) => VERDICTS.indexOf(FINDINGS[kind].verdict) * LEVELS.length + LEVELS.indexOf(level);

;// CONCATENATED MODULE: ./lib/report/annotations.js




/**
 * Annotations for findings: errors, warnings, notices, at most 9 of each level. The last of a level
 * says how many more there are. The runner records 10 of each, and may add one of its own.
 */
function annotations_annotationsOf(findings, file, documentation) {
    const folded = foldFindings(findings);
    const place = file === undefined ? {} : { file, line: 1 };
    return ['error', 'warning', 'notice']
        .flatMap((level) => ofLevel(folded.filter((finding) => finding.level === level), documentation))
        .map((one) => (one.file === undefined ? { ...one, ...place } : one));
}
/**
 * Largest number of annotations of each level that are sent. The runner records 10, and may add one
 * of its own.
 */
const MOST_ANNOTATIONS = 9;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;
/** Keeps a message with its advice within the 200 characters that lists of annotations show. */
const LONGEST_PATH = 32;
function ofLevel(findings, documentation) {
    const shown = findings.length > MOST_ANNOTATIONS ? findings.slice(0, MOST_ANNOTATIONS - 1) : findings;
    const rest = findings.slice(shown.length);
    return [
        ...shown.map((one) => linked(annotation(one), table_pageAddress(documentation, one.kind))),
        ...(rest.length > 0 ? [annotations_remainder(rest)] : [])
    ];
}
/**
 * Appends the address of the finding's page. The address comes last, since the beginning is shown
 * first.
 */
function linked(annotation, address) {
    if (address === undefined)
        return annotation;
    const more = forAnnotation(` More: ${address}`, LONGEST_MESSAGE / 4);
    const message = phrases_shorten(annotation.message, LONGEST_MESSAGE - more.length);
    return { ...annotation, message: `${message}${more}` };
}
function annotation(finding) {
    const { kind, level, title, detail, path = '', location } = finding;
    const short = phrases_shorten(path, LONGEST_PATH);
    const message = path === short ? detail : detail.replaceAll(path, () => short);
    const id = ` (${table_FINDINGS[kind].id})`;
    return {
        level,
        title: `${forAnnotation(`Zero Drift: ${title}`, LONGEST_TITLE - id.length)}${id}`,
        message: forAnnotation(`Zero Drift: ${message}`, LONGEST_MESSAGE),
        ...location
    };
}
function annotations_remainder(rest) {
    const level = rest[0]?.level ?? 'notice';
    const kinds = [...new Set(rest.map(({ kind }) => kind))].join(', ');
    const title = `${phrases_count(rest.length, `more ${level}`)} (${kinds})`;
    const message = `Zero Drift: There are ${title}. The job summary and report.json hold them all.`;
    return {
        level,
        title: forAnnotation(`Zero Drift: ${title}`, LONGEST_TITLE),
        message: forAnnotation(message, LONGEST_MESSAGE)
    };
}
/**
 * Folds findings of one kind that are in one folder and point at one line. The fold has the place
 * and text of the first, and the number of the others.
 */
function foldFindings(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = causeOf(finding) ?? `alone ${groups.size}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()].map(told);
}
/**
 * Key of the findings to fold together; undefined for a finding that stands alone. Drift is already
 * folded by folder, and each finding without a path has its own cause.
 */
function causeOf({ kind, path, location }) {
    if (path === undefined || kind === 'drift' || kind === 'tolerated-drift')
        return undefined;
    return JSON.stringify([kind, paths_parentOf(path), location]);
}
function told(group) {
    const [first, ...others] = group;
    if (others.length === 0)
        return first;
    const more = phrases_count(others.length, 'more of the kind', 'more of the kind');
    const folder = paths_parentOf(first.path ?? '/');
    return {
        ...first,
        title: `${first.title}, and ${more} in ${folder}`,
        detail: `${first.detail} There are ${more} in \`${folder}\`.`
    };
}

;// CONCATENATED MODULE: ./lib/report/sections/phases.js



/** Phases with their starts. A phase without a recorded start follows the previous one. */
function phases_phasesOf(timings) {
    let end = 0;
    return timings.map(({ phase, milliseconds, start = end }) => {
        end = start + milliseconds;
        return { phase, start, milliseconds };
    });
}
/** End of the last phase, in milliseconds since the check began. */
const phases_endOf = (phases) => phases.reduce((latest, { start, milliseconds }) => Math.max(latest, start + milliseconds), 0);
/** Sum of the durations of all phases, in milliseconds. */
const phases_timeOf = ({ timings }) => timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
/**
 * Phases as a Mermaid chart, which GitHub draws: the only part of the summary outside of HTML
 * blocks.
 */
function phases_phaseChart({ timings }) {
    const phases = phases_phasesOf(timings).slice(0, phases_MOST);
    const end = phases_endOf(phases);
    if (phases.length < 2 || end === 0)
        return '';
    const bars = phases.map(({ phase, start, milliseconds }) => `    ${forMermaid(phase, 40)} (${duration(milliseconds)}) : ${start}, ${start + milliseconds}`);
    // Of a date, only the seconds since 1970 do not depend on the time zone.
    const axis = end < 5000 ? '%Q ms' : '%s s';
    const head = ['gantt', '    dateFormat x', `    axisFormat ${axis}`, '    todayMarker off'];
    return ['<h3>Where the time went</h3>', '', '```mermaid', ...head, ...bars, '```'].join('\n');
}
const phases_MOST = 40;
/** Timeline of the phases for the page; phases that overlapped are beside each other. */
function phases_timeline({ timings }) {
    const phases = phases_phasesOf(timings);
    const end = phases_endOf(phases);
    if (phases.length === 0 || end === 0)
        return '';
    const { rows, hidden } = bound(phases, { rows: 60, bytes: 60_000 }, (one) => bar(one, end));
    const more = hidden > 0 ? `<li>and ${hidden} more: see report.json</li>` : '';
    const ends = `<li class="ends" aria-hidden="true"><span>0</span><span>${duration(end)}</span></li>`;
    return `<h3>Where the time went</h3>\n<ol class="time">${rows.join('\n')}${more}${ends}</ol>`;
}
/**
 * Draws a phase as a line. Its round ends stay round at any page width; they extend beyond the line
 * by half its width.
 */
function bar({ phase, start, milliseconds }, end) {
    const [from, to] = [start, start + milliseconds].map((one) => Math.round((one / end) * 1000));
    const when = `${duration(milliseconds)}<span class="hide"> from ${duration(start)} on</span>`;
    return (`<li><span class="phase">${forMarkdown(phase, 60)}</span>` +
        `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 5H1000"/><path class="on" d="M${from} 5H${to}"/></svg>` +
        `<span class="took">${when}</span></li>`);
}
/** Duration of each phase, and the version of Zero Drift. */
function phases_timings({ timings: all, tool }) {
    const phases = all.map(({ phase, milliseconds }) => `${phase} ${phrases_duration(milliseconds)}`);
    const parts = [`${tool.name} ${tool.version}`, ...phases];
    return `<p><sub>${parts.map((part) => escape_forMarkdown(part, 80)).join(' · ')}</sub></p>`;
}
/** Duration of each phase, and the version of Zero Drift, for a terminal. */
function phases_timingLines({ timings, tool }, paint) {
    const phases = timings.map(({ phase, milliseconds }) => `${inline(phase, 50)} ${duration(milliseconds)}`);
    return paint
        .wrap([`${tool.name} ${inline(tool.version, 50)}`, ...phases].join(' · '), '  ')
        .map(paint.dim);
}

;// CONCATENATED MODULE: ./lib/report/sections/workload.js




/** The service or pod under test, and its files. */
function workload_placeHtml(manifest) {
    const named = phrases_list(manifest.files.map((file) => markup_code(escape_forMarkdown(file, 200))), MOST_FILES);
    if (manifest.kind === 'kubernetes') {
        const { container, workload } = manifest;
        return `Container ${markup_code(escape_forMarkdown(container, 100))} of ${markup_code(escape_forMarkdown(workload, 200))} in ${named}`;
    }
    return `Service ${markup_code(escape_forMarkdown(manifest.service, 100))} of ${named}`;
}
/** The service or pod under test, its files and how they were read; one line of facts. */
function workloadHtml(manifest) {
    if (manifest.kind === 'kubernetes')
        return workload_placeHtml(manifest);
    const { composeVersion, variables } = manifest;
    const line = `${workload_placeHtml(manifest)}, read by Compose ${escape_forMarkdown(composeVersion, 40)}`;
    const taken = variables.map((name) => markup_code(escape_forMarkdown(name, 60)));
    return taken.length === 0 ? line : `${line}; variables ${phrases_list(taken, MOST_VARIABLES)}`;
}
/** The service or pod under test and its files, for a terminal. */
function workload_workloadLine({ manifest }, paint) {
    if (manifest === undefined)
        return [];
    const named = list(manifest.files.map((file) => inline(file, 200)), MOST_FILES);
    const [head, words] = manifest.kind === 'compose'
        ? ['Service', `${inline(manifest.service, 100)} of ${named}`]
        : [
            'Container',
            `${inline(manifest.container, 100)} of ${inline(manifest.workload, 200)} in ${named}`
        ];
    return paint.wrap(`${paint.dim(head)} ${words}`, '  ');
}
/** Objects of the check in place of those of the file, for a terminal. */
function workload_standInLine({ manifest }, paint) {
    const all = manifest?.kind === 'kubernetes'
        ? manifest.standIns.map(podStandInWords)
        : (manifest?.standIns ?? []).map(standInWords);
    return all.length === 0
        ? []
        : paint.wrap(`${paint.dim('Replaced')} ${list(all, MOST_STAND_INS)}`, '  ');
}
const MOST_STAND_INS = 5;
function podStandInWords({ what, name, of }) {
    if (what === 'env')
        return `variable ${inline(name, 60)} (by env)`;
    return `volume ${inline(name, 60)} (in place of ${inline(what, 60)}${of === undefined ? '' : ` ${inline(of, 100)}`})`;
}
function standInWords({ kind, key, of, source, why }) {
    const name = `${kind} ${inline(key, 60)}`;
    if (source !== undefined)
        return `${name} (${kind === 'image' ? 'by' : 'from'} ${inline(source, 100)})`;
    if (why === 'value')
        return `${name} (from a temporary file)`;
    return `${name} (empty${of === undefined ? '' : `, in place of ${inline(of, 60)}`})`;
}
const MOST_FILES = 5;
const MOST_VARIABLES = 20;
/** Services that were started since the one under test depends on them; none for a pod. */
const workload_startedServices = (manifest) => manifest?.kind === 'compose' ? manifest.dependencies : [];
/**
 * Services that were started beside the one under test, and their states; or the other containers
 * of its pod.
 */
function workload_dependencies({ manifest }, markup = summaryMarkup) {
    if (manifest?.kind === 'kubernetes')
        return besideInPod(manifest, markup);
    const all = workload_startedServices(manifest);
    if (all.length === 0)
        return '';
    const rows = all.map(({ service, condition = '', state = NOT_STARTED, readOnly }) => row(code(forMarkdown(service, 100)), condition === '' ? '' : code(forMarkdown(condition, 60)), forMarkdown(state, 100), readOnly ? 'read-only' : 'writable'));
    const heads = ['Service', 'Condition', 'State', 'Root filesystem'];
    return markup.fold(`${count(all.length, 'dependency', 'dependencies')}, not judged`, cappedTable(heads, rows, markup));
}
/** Containers of a pod that are not judged. */
const othersIn = ({ containers, initContainers }) => [
    ...initContainers.map((one) => ({ ...one, role: 'init container' })),
    ...containers.filter(({ judged }) => !judged).map((one) => ({ ...one, role: 'container' }))
];
function besideInPod(manifest, markup) {
    const others = othersIn(manifest);
    if (others.length === 0)
        return '';
    const rows = others.map(({ name, role, readOnly }) => row(code(forMarkdown(name, 100)), role, readOnly ? 'read-only' : 'writable'));
    const heads = ['Container', 'Role', 'Root filesystem'];
    return markup.fold(`${count(others.length, 'other container')} of the pod, not judged`, cappedTable(heads, rows, markup));
}
const NOT_STARTED = 'not started';
/** Services or containers that ran beside the one under test, for a terminal. */
const workload_dependencyLines = ({ manifest }, paint) => manifest?.kind === 'kubernetes'
    ? listing('Containers of the pod, not judged', othersIn(manifest).map(otherLine), paint)
    : listing('Dependencies, not judged', workload_startedServices(manifest).map(dependencyLine), paint);
const otherLine = ({ name, role, readOnly }) => `    - ${inline(name, 100)}: ${role}, ${readOnly ? 'read-only' : 'writable'}`;
function dependencyLine({ service, condition, state = NOT_STARTED }) {
    const why = condition === undefined ? '' : ` (${inline(condition, 60)})`;
    return `    - ${inline(service, 100)}: ${inline(state, 100)}${why}`;
}
/** Options that name the service or container of the command line. */
function workloadOptions(manifest) {
    const isCompose = manifest.kind === 'compose';
    const files = manifest.files.map((file) => `--${isCompose ? 'compose' : 'manifest'}-file ${file}`);
    const [name, value] = isCompose
        ? ['service', manifest.service]
        : ['container', manifest.container];
    return [...files, `--${name} ${value}`].join(' ');
}

;// CONCATENATED MODULE: ./lib/report/sections/steps.js





/** Steps of the smoke test, including those that were not reached. */
function steps_smokeSteps(document, { plan }, markup = summaryMarkup) {
    const all = steps_smokeRows(document, plan);
    if (all.length === 0)
        return '';
    const rows = all.map(({ step, result, afterAttack }) => {
        const name = `${code(forMarkdown(step))}${afterAttack ? ' after the attack' : ''}`;
        if (result === undefined)
            return row(markup.marks.none, name, 'not run', '');
        const { passed, detail, milliseconds } = result;
        const answer = detail === '' ? '' : code(forMarkdown(detail));
        return row(passed ? markup.marks.good : markup.marks.bad, name, answer, duration(milliseconds));
    });
    return `<h3>Smoke test</h3>\n${cappedTable(['Passed', 'Step', 'Result', 'Time'], rows, markup)}`;
}
/** Steps of the smoke test for a terminal; the failed ones alone unless it is verbose. */
function steps_smokeLines(document, { plan }, paint) {
    // Of a check that broke off, the steps that passed are the only result.
    const isWhole = paint.detail === 'verbose' || (document.verdict === 'error' && document.smoke.length > 0);
    const rows = steps_smokeRows(document, plan);
    const shown = isWhole ? rows : rows.filter(({ result }) => result?.passed === false);
    const lines = shown.flatMap(({ step, result, afterAttack }) => {
        const name = `${inline(step, 200)}${afterAttack ? ' after the attack' : ''}`;
        if (result === undefined)
            return [`    - ${name} (not run)`];
        const { passed, detail, milliseconds } = result;
        return [
            `    ${passed ? paint.green('✓') : paint.red('✗')} ${name} ${paint.dim(`(${duration(milliseconds)})`)}`,
            ...(passed || detail === '' ? [] : paint.wrap(`  ${inline(detail)}`, '      '))
        ];
    });
    return listing(isWhole ? 'Smoke test' : 'Failed smoke steps', lines, paint);
}
/**
 * Steps of the smoke test and, after an attack, each of them again; including those that were not
 * reached.
 */
function steps_smokeRows({ smoke, attackSteps }, plan) {
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
/** Outcome of each step of the author's own attack. Its changes are listed with all others. */
function steps_attackSection(document, account, { table } = summaryMarkup) {
    const rows = attackRows(document, account);
    if (rows.length === 0)
        return '';
    const bounded = bound(rows, { rows: 50, bytes: 40_000 }, ({ step, result }) => row(code(forMarkdown(step)), result === undefined ? 'not run' : exitWords(result), result === undefined ? '' : duration(result.milliseconds)));
    const intro = `<p>${document.attackSteps === undefined ? UNREACHED : INTRO}</p>`;
    const steps = table(['Step', 'Result', 'Time'], bounded, `and ${bounded.hidden} more`);
    return [`<h3>Your attack</h3>\n${intro}\n${steps}`, ...printed(document)].join('\n');
}
const INTRO = 'Exit codes are recorded, not judged: the changes count, and whether the smoke test still passes.';
const UNREACHED = 'It was not run, since the image did not work before it.';
/** Output of each step, collapsed. */
function printed({ attackSteps = [] }) {
    const loud = attackSteps.filter(({ output }) => output.trim() !== '');
    if (loud.length === 0)
        return [];
    const { rows } = bound(loud, { rows: 20, bytes: 60_000 }, ({ step, output }) => `<p>${code(forMarkdown(step, 100))}</p>\n<pre>${forPre(output, 10)}</pre>`);
    return [details('Output of the attack', rows.join('\n'))];
}
/** The author's own attack for a terminal, with the last lines that each step printed. */
function steps_attackLines(document, account, paint) {
    const rows = attackRows(document, account);
    if (rows.length === 0)
        return [];
    const lines = rows
        .slice(0, steps_MOST)
        .flatMap(({ step, result }) => [
        `    - ${inline(step, 200)} ${paint.dim(result === undefined ? '(not run)' : `(${exitWords(result)}, ${duration(result.milliseconds)})`)}`,
        ...(result === undefined || result.output.trim() === '' ? [] : lastLines(result.output))
    ]);
    const hidden = rows.length - steps_MOST;
    const more = hidden > 0 ? [`    and ${hidden} more: see report.json`] : [];
    return [paint.bold('  Your attack (exit codes are recorded, not judged)'), ...lines, ...more];
}
const steps_MOST = 30;
const lastLines = (output) => forLog(output.trimEnd(), 3, 200)
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
/** End of the output of a failed step, and of a failed container's log. */
function steps_failureLog(document, { log, exercise }) {
    const step = failedStep(exercise);
    const printed = step === undefined
        ? []
        : [
            `<h3>Output of ${code(forMarkdown(step.step, 100))}</h3>\n<pre>${forPre(step.output, 20)}</pre>`
        ];
    const wanted = document.verdict === 'failed' && log !== undefined;
    const lines = log?.trim() === ''
        ? '<i>The container printed nothing.</i>'
        : `<pre>${forPre(log ?? '', 30)}</pre>`;
    const container = wanted ? [`<h3>The container's last log lines</h3>\n${lines}`] : [];
    const dependencies = dependencyLogs(document).map(({ service, text }) => `<h3>The last log lines of ${code(forMarkdown(service, 100))}</h3>\n<pre>${forPre(text, 30)}</pre>`);
    return [...printed, ...container, ...dependencies].join('\n\n');
}
/** Ends of the logs of dependencies that kept the check from starting. */
const dependencyLogs = ({ manifest }) => startedServices(manifest).flatMap(({ service, log: text }) => text === undefined ? [] : [{ service, text }]);
/** End of the output of a failed step, and of a failed container's log, for a terminal. */
function steps_logLines(document, { log, exercise }, paint) {
    const step = failedStep(exercise);
    const printed = document.verdict === 'failed' ? log?.trim() : undefined;
    return [
        ...(step === undefined ? [] : tail('Output of the failed step', step.output, paint)),
        ...(step === undefined || !printed ? [] : ['']),
        ...(printed ? tail("The container's last log lines", printed, paint) : []),
        ...(printed === '' ? ['  The container printed nothing.'] : []),
        ...dependencyLogs(document).flatMap(({ service, text }) => tail(`The last log lines of ${inline(service, 100)}`, text, paint))
    ];
}
function tail(title, text, paint) {
    const most = paint.detail === 'verbose' ? 20 : 8;
    const lines = forLog(text.trimEnd(), most, 500).split('\n');
    return [paint.bold(`  ${title}`), ...lines.map((line) => `    ${line}`)];
}
/** First failed step of the smoke test, if it printed anything. */
function failedStep(exercise) {
    const all = [...(exercise?.smoke ?? []), ...(exercise?.attack?.smoke ?? [])];
    return all.find(({ passed, output }) => !passed && output.trim() !== '');
}

;// CONCATENATED MODULE: ./lib/report/sections/facts.js







/** Facts on the tested image, the engine, and the run. */
function facts_facts(document) {
    const { image, engine, run, policy, imageIntegrity, manifest } = document;
    const { reference, id } = image;
    const root = run === undefined ? [] : [`root filesystem ${run.readOnly ? 'read-only' : 'writable'}`];
    const host = engine === undefined ? [] : [engineWords(engine), ...root];
    const lines = [
        reference === '' ? '' : `Image ${markup_code(escape_forMarkdown(reference, 200))}`,
        id === undefined ? '' : `ID ${markup_code(escape_forMarkdown(id, 100))}`,
        manifest === undefined ? '' : workloadHtml(manifest),
        host.join(', '),
        policy === undefined ? '' : policyHtml(policy),
        imageIntegrity === undefined
            ? ''
            : `Layers ${escape_forMarkdown(integrityWords(imageIntegrity), 400)}`,
        ...originWords(document)
    ].filter((line) => line !== '');
    return lines.length === 0 ? '' : `<p>${lines.join('<br>\n')}</p>`;
}
/** The commit; then when the check ran, and its job. Lines of which nothing is known are absent. */
function originWords(document) {
    const run = [whenWords(document), runWords(document.ci)].filter((words) => words !== '');
    return [commitWords(document.git), run.join(', ')].filter((line) => line !== '');
}
/** Date and duration of the check: `Checked on 2026-11-27 at 14:29:54 UTC in 1.5 s`. */
function whenWords({ startedAt, durationMs }) {
    const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z$/.exec(startedAt ?? '') ?? [];
    if (date === undefined || time === undefined)
        return '';
    const took = durationMs === undefined ? '' : ` in ${phrases_duration(durationMs)}`;
    return `Checked on ${date} at ${time} UTC${took}`;
}
/** The commit, with a link to it where the address is known, and its branch or tag. */
function commitWords({ repository, commit, ref } = {}) {
    const hash = commit === undefined ? '' : markup_code(escape_forMarkdown(commit.slice(0, 12)));
    const address = commitAddress(repository, commit);
    const known = [
        ...(commit === undefined ? [] : [linkTo(address, hash) ?? hash]),
        ...(ref === undefined ? [] : [markup_code(escape_forMarkdown(ref.replace(/^refs\/heads\//, ''), 100))])
    ];
    return known.length === 0
        ? ''
        : `${commit === undefined ? 'Ref' : 'Commit'} ${known.join(' of ')}`;
}
/** Address of a commit, by the path that GitHub and GitLab have for it. */
function commitAddress(repository = '', commit = '') {
    const isKnown = /^https:\/\/(?:[\w-]+\.)*git(?:hub|lab)[\w-]*\./.test(repository);
    return isKnown && commit !== '' ? `${repository}/commit/${commit}` : undefined;
}
/** The job, with a link to its run where the address is known. */
function runWords(ci) {
    if (ci === undefined)
        return '';
    const { provider, runUrl, job } = ci;
    const run = linkTo(runUrl, PROVIDERS[provider]) ?? PROVIDERS[provider];
    return job === undefined ? run : `${run}, job ${markup_code(escape_forMarkdown(job, 100))}`;
}
const PROVIDERS = {
    'github-actions': 'GitHub Actions',
    'gitlab-ci': 'GitLab CI',
    jenkins: 'Jenkins',
    'azure-pipelines': 'Azure Pipelines'
};
const engineWords = ({ name, version, storageDriver }) => `Engine ${[name, version, storageDriver].map((word) => escape_forMarkdown(word, 50)).join(' ')}`;
/** The policy file, and the inputs that come from it: a reader of the workflow does not see them. */
function policyHtml({ path, inputs }) {
    const file = `Policy ${markup_code(escape_forMarkdown(path, 200))}`;
    const names = inputs.map((name) => markup_code(escape_forMarkdown(name, 50)));
    return names.length === 0 ? file : `${file}, which gives ${phrases_list(names, MOST_INPUTS)}`;
}
/** Above the number of inputs that a check of any sense has. */
const MOST_INPUTS = 30;
/** Facts on the tested image and the engine, for a terminal. */
function facts_factLines({ image, engine, run, ...rest }, paint) {
    const root = run === undefined ? '' : `, root filesystem ${run.readOnly ? 'read-only' : 'writable'}`;
    const { imageIntegrity } = rest;
    const words = engine === undefined ? [] : [engine.name, engine.version, engine.storageDriver];
    return [
        ...(image.reference === '' ? [] : [`  ${paint.dim('Image ')} ${inline(image.reference, 200)}`]),
        ...(image.id === undefined ? [] : [`  ${paint.dim('ID    ')} ${inline(image.id, 100)}`]),
        ...(engine === undefined
            ? []
            : [`  ${paint.dim('Engine')} ${words.map((word) => inline(word, 50)).join(' ')}${root}`]),
        ...(imageIntegrity === undefined
            ? []
            : paint.wrap(`${paint.dim('Layers')} ${inline(integrityWords(imageIntegrity), 400)}`, '  '))
    ];
}
/** The policy file that was in force, for a terminal; empty if there was none. */
const facts_policyLine = ({ policy }, paint) => policy === undefined ? [] : paint.wrap(`${paint.dim('Policy')} ${policyWords(policy)}`, '  ');
function policyWords({ path, inputs }) {
    const file = inline(path, 200);
    return inputs.length === 0 ? file : `${file}, which gives ${list(inputs, MOST_INPUTS)}`;
}
/** State of the image's layers in a few words; may hold untrusted text of the engine. */
function integrityWords({ checked, intact, reason }) {
    if (!checked)
        return `not checked against their digests: ${reason ?? 'no reason was given'}`;
    return intact === true
        ? 'match their digests, before the check and after it'
        : 'do not match their digests';
}
/** Figures of a check for the page; a dash stands for what was not measured. */
function facts_tiles(document, account, counted) {
    return figureTiles(numbersOf(document, account, counted));
}
/** Draws figures; empty if there are none. */
function figureTiles(figures) {
    if (figures.length === 0)
        return '';
    const all = figures.map(({ value, label, tone }) => `<div class="${tone}"><dt>${label}</dt><dd>${value}</dd></div>`);
    return `<dl class="tiles">${all.join('')}</dl>`;
}
/** Figures of a check; none before it booted anything. */
function numbersOf(document, account, counted) {
    const { run, verdict, timings } = document;
    if (run === undefined)
        return [];
    const { drift, allowed } = counted;
    const isInspected = account.observation !== undefined;
    const measured = (number) => (isInspected ? thousands(number) : DASH);
    // No change in a container that did not work is no good sign.
    const isGood = drift.total === 0 && verdict === 'pass';
    return [
        {
            ...figure('outside the allowlist', measured(drift.total)),
            tone: drift.total > 0 ? 'bad' : isGood ? 'good' : 'plain'
        },
        figure('allowed', measured(allowed.total)),
        ...(run.readOnly ? [figure('writes refused', measured(refusedCount(document)))] : []),
        ...steps(document, account),
        ...attacks(account),
        ...recovery(document),
        figure('duration', duration(endOf(phasesOf(timings))))
    ];
}
const DASH = '–';
/** A figure without a judgement. */
const figure = (label, value) => ({ label, value, tone: 'plain' });
const goodIf = (good) => (good ? 'good' : 'bad');
function steps(document, { plan }) {
    const rows = smokeRows(document, plan);
    const passed = rows.filter(({ result }) => result?.passed === true).length;
    const isRun = rows.some(({ result }) => result !== undefined);
    const value = `${isRun ? thousands(passed) : DASH}<small> of ${thousands(rows.length)}</small>`;
    return rows.length === 0
        ? []
        : [
            {
                ...{ value, label: 'smoke steps passed' },
                tone: isRun ? goodIf(passed === rows.length) : 'plain'
            }
        ];
}
function attacks({ scorecard }) {
    if (scorecard === undefined)
        return [];
    const { landed, refused } = scorecard;
    const value = `${thousands(refused)}<small> of ${thousands(refused + landed)}</small>`;
    return [{ value, label: 'attacks refused', tone: goodIf(landed === 0) }];
}
function recovery({ recovery: found }) {
    if (found === undefined)
        return [];
    const value = found.restart === undefined ? 'no' : duration(found.milliseconds);
    return [{ value, label: 'to recover', tone: goodIf(found.passed) }];
}

;// CONCATENATED MODULE: ./lib/report/sections/findings.js





/**
 * Errors that the headline does not cover: bad inputs, or all errors if there are several. Drift
 * has its own section.
 */
function findings_worstFindings(document, markup = summaryMarkup) {
    const errors = findings_errorsIn(document);
    return errors.length === 0 ? '' : findingsTable(errors, document.tool, markup);
}
/** Warnings and notices. Refused writes and the suggestion have their own sections. */
function findings_otherFindings(document, markup = markup_summaryMarkup) {
    const notes = findings_notesIn(document);
    return notes.length === 0
        ? ''
        : `<h3>Warnings and notices</h3>\n${findingsTable(notes, document.tool, markup)}`;
}
/** Errors for a terminal. */
const findings_errorLines = (document, paint) => findingLines('Errors', findings_errorsIn(document), paint.red, paint);
/**
 * Warnings and notices for a terminal; unless it is verbose, the titles of those alone that call
 * for action, or that changed the check: warnings, rules that expire soon, replaced settings.
 */
function findings_noteLines(document, paint) {
    const notes = findings_notesIn(document);
    if (paint.detail === 'verbose')
        return findingLines('Warnings and notices', notes, paint.yellow, paint);
    const shown = notes.filter(({ level, kind }) => level === 'warning' || CHANGING.has(kind));
    const titles = [...shown.map(placedTitle), ...expiringTitles(notes)];
    const lines = titles.flatMap((title) => paint.wrap(`- ${title}`, '    ').map(paint.yellow));
    const isOnlyWarnings = shown.every(({ level }) => level === 'warning');
    const title = isOnlyWarnings ? 'Warnings' : 'Warnings and notices';
    return listing(`${title}, in full with --verbose`, lines, paint);
}
/** Notices on a check that was made in another way than its inputs say. */
const CHANGING = new Set(['taken-for-job', 'variable-replaced']);
const placedTitle = ({ title, location }) => `${inline(title)}${location === undefined ? '' : ` (${placeWords(location)})`}`;
/** Place in a file as editors and terminals link it: `compose.yaml:3`. */
const placeWords = ({ file, line }) => `${escape_inline(file, 200)}:${line}`;
/** Place of the error that the headline is about, for a terminal; none if errors are listed. */
function findings_placeLine(document, paint) {
    const { location } = document.findings.find(({ level }) => level === 'error') ?? {};
    return location === undefined || findings_errorsIn(document).length > 0
        ? []
        : paint.wrap(`${paint.dim('Line')} ${placeWords(location)}`, '  ');
}
/** Titles on rules that expire soon. The rules of a baseline all expire on one day. */
function expiringTitles(notes) {
    const titles = notes.filter(({ kind }) => kind === 'expiring-rule').map(placedTitle);
    const more = titles.length - MOST_EXPIRING;
    return more <= 0
        ? titles
        : [
            ...titles.slice(0, MOST_EXPIRING),
            count(more, 'more rule expires soon', 'more rules expire soon')
        ];
}
const MOST_EXPIRING = 3;
/** Errors that neither the headline nor another section reports. */
function findings_errorsIn(document) {
    const errors = document.findings.filter((finding) => finding.level === 'error' && !isToldElsewhere(finding, document));
    const [only] = errors;
    return errors.length > 1 || only?.kind === 'bad-input' ? errors : [];
}
/** Warnings and notices that no other section reports. */
const findings_notesIn = (document) => document.findings.filter((finding) => finding.level !== 'error' && !isToldElsewhere(finding, document));
/**
 * Whether another section reports the finding. Some kinds are reported with the suggestion, and
 * listed here only without one.
 */
const isToldElsewhere = ({ kind }, { suggestion }) => {
    const { section } = table_FINDINGS[kind];
    return section === 'suggestion-or-findings' ? suggestion !== undefined : section !== 'findings';
};
/** Table of at most 50 findings in full. */
function findingsTable(findings, { documentation }, { table, about } = markup_summaryMarkup) {
    const bounded = markup_bound(findings, { rows: 50, bytes: 80_000 }, ({ kind, title, detail }) => markup_row(`${escape_sentenceForMarkdown(title, 200)}${about(kind, documentation)}`, escape_sentenceForMarkdown(detail)));
    return table(['Finding', 'Cause and remedy'], bounded, `and ${phrases_thousands(bounded.hidden)} more: see report.json`);
}
/** Lines of at most 30 findings in full. */
function findingLines(title, findings, colour, paint) {
    if (findings.length === 0)
        return [];
    const lines = findings
        .slice(0, findings_MOST)
        .flatMap((finding) => [
        ...paint.wrap(`- ${escape_inline(finding.title)} (${markOf(finding)})`, '    ').map(colour),
        ...paint.wrap(escape_inline(finding.detail, 1000), '      ')
    ]);
    return [paint.bold(`  ${title}`), ...lines, ...terminal_text_moreLine(findings.length - findings_MOST)];
}
const markOf = ({ kind, location }) => [table_FINDINGS[kind].id, ...(location === undefined ? [] : [placeWords(location)])].join(', ');
const findings_MOST = 30;

;// CONCATENATED MODULE: ./lib/report/sections/suspicious.js






/** Changes typical of an intruder, worst first, each with why it matters. */
function suspicious_dangerTable({ judgement }, { table } = summaryMarkup) {
    const { worst, total } = dangers(judgement);
    if (total === 0)
        return '';
    const { rows } = bound(worst, { rows: suspicious_MOST, bytes: 60_000 }, (change) => row(`<b>${change.severity}</b>`, `${code(forMarkdown(change.path))}<br>${forMarkdown(words(change))}`, sentenceForMarkdown(change.tags.slice(0, 2).map(meaning).join(' '))));
    const hidden = total - rows.length;
    const more = `and ${thousands(hidden)} more: see report.json`;
    return `<h3>Suspicious changes</h3>\n${table(['Severity', 'Change', 'Why it matters'], { rows, hidden }, more)}`;
}
/** Changes typical of an intruder, for a terminal. */
function suspicious_dangerLines({ judgement }, paint) {
    const { worst, total } = dangers(judgement);
    if (total === 0)
        return [];
    const shown = worst.flatMap((change) => [
        `    ${paint.red(change.severity)}  ${inline(change.path)}`,
        ...paint.wrap(inline(words(change)), '      '),
        ...(paint.detail === 'verbose' ? change.tags.slice(0, 1) : []).flatMap((tag) => paint.wrap(meaning(tag), '      '))
    ]);
    return [paint.bold('  Suspicious changes'), ...shown, ...moreLine(total - suspicious_MOST)];
}
/** Critical changes for the first screen of the page, at most 5 of them; empty if there are none. */
function suspicious_worstChanges({ judgement }) {
    const { critical } = judgement.changes.counts.severities;
    if (critical === 0)
        return '';
    const shown = judgement.changes.drift.slice(0, Math.min(critical, MOST_IN_HEAD));
    const items = shown.map((change) => `<li><span class="badge critical">critical</span> ${code(forMarkdown(change.path, 200))} ${change.kind}: ${tagWords(change.tags)}</li>`);
    const more = critical - shown.length;
    const rest = more === 0 ? [] : [`<li>and ${thousands(more)} more critical</li>`];
    return `<ul class="worst">${[...items, ...rest].join('')}</ul>`;
}
const suspicious_MOST = 10;
const MOST_IN_HEAD = 5;
/**
 * The 10 worst changes of critical or high severity, and the number of all. They are shown early,
 * so that they are not overlooked.
 */
function dangers({ changes: { counts, drift } }) {
    const total = counts.severities.critical + counts.severities.high;
    return { worst: drift.slice(0, Math.min(suspicious_MOST, total)), total };
}
function words({ kind, tags, before, after }) {
    const what = tagWords(tags);
    const is = fileWords(kind === 'deleted' ? before : after);
    return `${kind}: ${what}${is === '' ? '' : `; ${is}`}`;
}

;// CONCATENATED MODULE: ./lib/plan/glob.js

const glob_LONGEST = 4096;
const MOST_ALTERNATIVES = 256;
/**
 * Compiles an absolute glob pattern to a test for paths. It may have `*` and `?` within a segment,
 * `**` as a segment for any number of segments, none included, `[...]`, `{a,b}`, and `\` before a
 * literal character. All else is literal, `(`, `!` and `+` too.
 */
function glob_compileGlob(pattern) {
    const problem = shapeProblem(pattern);
    if (problem !== undefined)
        return { problem: `${quoteInput(pattern)} ${problem}.` };
    const tokens = tokensOf(pattern);
    if ('problem' in tokens)
        return { problem: `${quoteInput(pattern)} ${tokens.problem}.` };
    const alternatives = Array.from(take(expandBraces(tokens.value), MOST_ALTERNATIVES + 1));
    if (alternatives.length > MOST_ALTERNATIVES)
        return { problem: `${quoteInput(pattern)} spells out to more than 256 patterns; split it.` };
    const globs = alternatives.map(compile);
    return { value: (path) => matchesAny(globs, namesOf(path)) };
}
/** Escapes a text as a glob pattern that matches this text alone. */
const glob_literalGlob = (text) => text.replace(/[\\*?[\]{},]/g, '\\$&');
function shapeProblem(pattern) {
    if (!pattern.startsWith('/'))
        return `is not absolute; start it with "/", or with "/**/" for any folder`;
    if (/[^/]\/$/.test(pattern))
        return 'ends in "/"; leave that out for the folder itself, or end in "/**" for all below it too';
    if (/\/\/|\/\.{1,2}(\/|$)/.test(pattern))
        return 'goes round about, which no path does; write it without "//", "." and ".."';
    return pattern.length > glob_LONGEST ? 'is longer than any path; cut it' : undefined;
}
function* take(source, most) {
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
    return glob_segmentsOf(tokens).map((segment) => segment.length === 2 && segment.every((token) => isSyntax(token, '*'))
        ? 'any'
        : nameTest(segment));
}
function glob_segmentsOf(tokens) {
    const ends = tokens.flatMap((token, index) => (isSyntax(token, '/') ? [index] : []));
    return [...ends, tokens.length]
        .map((end, index, all) => tokens.slice(index === 0 ? 0 : (all[index - 1] ?? 0) + 1, end))
        .filter((segment) => segment.length > 0);
}
/** Returns a test for one name. Most names in patterns are literal, and a comparison suffices. */
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
/** Matches an escaped character, a class, or any other character that is neither `[` nor `\`. */
const glob_PIECE = /\\(?<escaped>[^/])|\[(?<members>[!^]?(?:\]|\\[^/]|[^\]\\/])(?:\\[^/]|[^\]\\/])*)\]|(?<plain>[^[\\])/uy;
const MEMBER = /(\\[^]|[^\\])(?:-(\\[^]|[^\\]))?/gu;
/**
 * Splits a pattern into tokens; all braces and brackets have to be closed. A problem is the end of
 * a sentence that begins with the pattern.
 */
function tokensOf(pattern) {
    const tokens = [];
    let depth = 0;
    for (let at = 0; at < pattern.length; at = glob_PIECE.lastIndex) {
        glob_PIECE.lastIndex = at;
        const piece = glob_PIECE.exec(pattern)?.groups;
        if (piece === undefined)
            return glob_unfinished(pattern[at] === '[');
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
function glob_unfinished(inClass) {
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
/** Parses a class, `[a-z_]`, `[!a-z]` or `[^a-z]`, here without its brackets. */
function parseClass(text) {
    if (/\[[:.=]/.test(text))
        return { problem: 'has a named class, which is not known here; write a range such as "[a-z]"' };
    const [, not = '', members = ''] = /^([!^]?)([^]+)$/u.exec(text) ?? [];
    const ranges = Array.from(members.matchAll(MEMBER), ([, from = '', to = from]) => ({
        from: codeOf(from),
        to: codeOf(to)
    }));
    if (ranges.some(({ from, to }) => from > to))
        return { problem: 'has a range that runs backwards; write it the other way round' };
    const within = (code) => ranges.some(({ from, to }) => from <= code && code <= to);
    return {
        value: { kind: 'class', has: (character) => (not === '') === within(codeOf(character)) }
    };
}
function codeOf(member) {
    return member.replace(/^\\(?=[^])/u, '').codePointAt(0) ?? 0;
}
function isSyntax(token, text) {
    return token?.kind === 'syntax' && token.text === text;
}
/**
 * Yields the patterns that braces expand to, as in bash, before anything matches. All braces have
 * to be closed.
 */
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
/** Indexes of a group's opening brace, of its own commas and of its closing brace. */
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
/** Tokens between the marks of a group; braces without a comma are literal. */
function choices(tokens, marks) {
    const found = marks.slice(1).map((mark, index) => tokens.slice((marks[index] ?? 0) + 1, mark));
    return found.length > 1 ? found : [[glob_literal('{'), ...found.flat(), glob_literal('}')]];
}
function glob_literal(text) {
    return { kind: 'literal', text };
}
/**
 * Whether the items match the parts, all of them and in their order. Takes at most items × parts
 * steps, since parts between two `any` are settled where they first match. A regular expression of
 * five stars would need minutes for a hostile name.
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

;// CONCATENATED MODULE: ./lib/explain/writes.js



/**
 * Converts changes to writes, without changes in times alone. A mount cannot be named for a path
 * that is not UTF-8, so the folder above it is the home.
 */
function writesOf(moved, { image }) {
    const isFolder = (path) => path === '/' || image.get(path)?.type === 'directory';
    const writes = [];
    for (const one of moved)
        if (one.idle !== 'touched')
            writes.push(writeOf(one, isFolder));
    return writes;
}
/**
 * Files that were opened for writing, or given the owner or the contents that they had, and that
 * did not change but for times. They are listed since they were copied to the writable layer.
 * Folders are listed for everything that happens in them, so only the innermost count.
 */
function openedIn(listed, moved, { image }) {
    const explained = new Set();
    for (const { path, idle } of moved)
        if (idle !== 'touched')
            withFolders(path, explained);
    for (const path of listed)
        withFolders(folderOf(path), explained);
    return [...new Set(listed)].flatMap((path) => {
        const entry = image.get(path);
        if (entry === undefined || explained.has(path) || !isText(path))
            return [];
        const home = readable(entry.type === 'directory' ? path : folderOf(path));
        return [{ path: readable(path), kind: 'opened', home, made: undefined, entry }];
    });
}
function withFolders(path, explained) {
    for (let one = path; one !== '/' && !explained.has(one); one = folderOf(one))
        explained.add(one);
}
function writeOf(one, isFolder) {
    const within = isOfItself(one) ? one.path : folderOf(one.path);
    const home = writes_nearest(within, (path) => isFolder(path) && isText(path));
    const isGrown = one.kind === 'added' && one.after?.type === 'directory';
    const made = outermostMade(home, isGrown ? one.path : within);
    return {
        path: readable(one.path),
        kind: writes_kindOf(one),
        home: readable(home),
        made: made !== undefined && isText(made) ? readable(made) : undefined,
        entry: one.after
    };
}
/** Whether the folder itself has to be writable, not the folder that it lies in. */
const isOfItself = (one) => one.idle === 'transient' || isOwned(one);
const isOwned = ({ kind, before, after }) => kind === 'changed' && before?.type === 'directory' && after?.type === 'directory';
function writes_kindOf(one) {
    if (one.idle === 'transient')
        return 'transient';
    return isOwned(one) ? 'owned' : one.kind;
}
function writes_nearest(path, fits) {
    let folder = path;
    while (folder !== '/' && !fits(folder))
        folder = folderOf(folder);
    return folder;
}
/**
 * The first folder below `home`, on the way to `path`, that may be mounted over; undefined if there
 * is none.
 */
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
/** As many links as the kernel follows. */
const MOST_LINKS = 40;
/**
 * Follows every link in the folders of a path, as the image has them (`/var/run/x` is `/run/x`).
 * The last name is not followed.
 */
function behindLinks(path, image) {
    const ahead = [...namesIn(bytesOf(path))];
    let done = [];
    let links = 0;
    for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
        const { type, target = '' } = image.get(`/${[...done, name].join('/')}`) ?? {};
        if (name === '..')
            done.pop();
        else if (ahead.length > 0 && type === 'symlink' && (links += 1) <= MOST_LINKS) {
            if (target.startsWith('/'))
                done = [];
            ahead.unshift(...namesIn(target));
        }
        else
            done.push(name);
    }
    return readable(`/${done.join('/')}`);
}
/** Returns the write that would have been made to a refused path, had it been allowed. */
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
/** Groups things by key, in their order. */
function writes_grouped(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
        const key = keyOf(thing);
        const group = groups.get(key) ?? [];
        group.push(thing);
        groups.set(key, group);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/explain/passing-names.js



/**
 * Returns a function that puts wildcards for parts of names that differ between this boot and
 * another. If that boot is not known, these are parts that look like a time, a process number or a
 * random choice. Parts that go on by themselves, such as dates and counters, always get one. The
 * image's own names never do.
 */
function passing_names_passingNames({ image, own }) {
    const partsIn = (path) => {
        const names = namesIn(path);
        return names.map((name, index) => {
            const isShipped = image.has(bytesOf(`/${names.slice(0, index + 1).join('/')}`));
            return isShipped ? [{ text: name, kind: 'fixed' }] : partsOf(name);
        });
    };
    const foreign = Array.from(own?.keys() ?? [])
        .filter((name) => !image.has(name) && isText(name))
        .map(readable);
    let shapes;
    const isOfOther = (parts) => {
        shapes ??= new Set(foreign.map((path) => shapeOf(partsIn(path))));
        return shapes.has(shapeOf(parts));
    };
    const openIn = ({ path, rehearsed }, parts) => {
        if (own === undefined || rehearsed === true)
            return LOOKS;
        if (own.has(bytesOf(path)))
            return GOES_ON;
        return isOfOther(parts) ? passing_names_ANY : LOOKS;
    };
    const differing = counterparts(foreign);
    const isNews = ({ path, rehearsed }) => rehearsed !== true && own?.has(bytesOf(path)) === false;
    return (one, fixed) => {
        const other = isNews(one) ? differing(one.path) : undefined;
        if (other !== undefined)
            return `${fixed(other.before)}${other.choice}${fixed(other.after)}`;
        const parts = partsIn(one.path);
        if (parts.flat().every(({ kind }) => kind === 'fixed'))
            return undefined;
        const open = openIn(one, parts);
        const isOpen = parts.flat().some(({ kind }) => open.has(kind));
        return isOpen ? withOpen(parts, open, fixed) : undefined;
    };
}
/**
 * Returns a function that finds the neighbour that another boot made in the place of a path. It has
 * the same length, and differs in one run of letters, digits and underscores, as `mkstemp` and its
 * like choose them. Such a run need not look random by itself.
 */
function counterparts(foreign) {
    const byFolder = grouped(foreign, parentOf);
    return (path) => {
        const folder = parentOf(path);
        const neighbours = byFolder.get(folder) ?? [];
        if (neighbours.length > passing_names_MOST)
            return undefined;
        const found = neighbours.flatMap((other) => differenceOf(path, other) ?? []);
        // The more two paths have in common, the surer it is that one replaces the other.
        const [best] = found.toSorted((one, two) => lengthOf(two) - lengthOf(one));
        return best !== undefined && best.before.length > folder.length + LEAST ? best : undefined;
    };
}
/** Characters of a name before a random choice; fewer do not identify the file. */
const LEAST = 4;
/** Most neighbours to compare with each other; of more, the endings of their names decide. */
const passing_names_MOST = 200;
/** Fewest characters of a random choice. */
const passing_names_FEWEST = 4;
const lengthOf = ({ before, after }) => before.length + after.length;
function differenceOf(path, other) {
    if (path.length !== other.length || path === other)
        return undefined;
    let [start, end] = [0, path.length];
    while (path[start] === other[start])
        start += 1;
    while (path[end - 1] === other[end - 1])
        end -= 1;
    // The first and the last characters of two choices may be equal by chance.
    while (CHOSEN.test(path[start - 1] ?? ''))
        start -= 1;
    while (CHOSEN.test(path[end] ?? ''))
        end += 1;
    const [one, two] = [path.slice(start, end), other.slice(start, end)];
    const isChoice = one.length >= passing_names_FEWEST && /^\w+$/.test(one) && /^\w+$/.test(two);
    const [before, after] = [path.slice(0, start), path.slice(end)];
    const isEnding = after === '' && before.endsWith('.') && one.length <= LONGEST_ENDING;
    return isChoice && !isEnding ? { before, choice: marksFor(one), after } : undefined;
}
const CHOSEN = /\w/;
/** Longest ending behind the last dot of a name; it shows the kind of a file. */
const LONGEST_ENDING = 5;
const GOES_ON = new Set(['ongoing']);
const LOOKS = new Set(['ongoing', 'passing']);
const passing_names_ANY = new Set(['ongoing', 'passing', 'possible']);
const shapeOf = (parts) => withOpen(parts, passing_names_ANY, (text) => text);
/**
 * One wildcard for each character: digits for digits, else no dot, since an ending could follow it.
 */
const marksFor = (text) => (/^\d+$/.test(text) ? '[0-9]' : '[!.]').repeat(text.length);
function withOpen(parts, open, fixed) {
    const pieceOf = ({ text, kind }, before) => {
        if (!open.has(kind))
            return fixed(text);
        return before !== undefined && open.has(before.kind) ? '' : '*';
    };
    // A `*` at the end of a name would also match the ending of a program.
    const nameOf = (name) => name.map((part, index) => pieceOf(part, name[index - 1])).join('');
    const closed = (name) => {
        const end = name.findLastIndex(({ kind }) => !open.has(kind)) + 1;
        const rest = name.slice(end).map(({ text }) => marksFor(text));
        return `${nameOf(name.slice(0, end))}${rest.join('')}`;
    };
    return parts
        .map((name, index) => `/${index === parts.length - 1 ? closed(name) : nameOf(name)}`)
        .join('');
}
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const DATE = /(?:19|20)\d\d(?<mark>[-_.]?)[01]\d\k<mark>[0-3]\d(?!\d)/;
/** Letters and digits with a digit among them, or as many letters as a random choice has. */
const RUN = /[A-Za-z0-9]*\d[A-Za-z0-9]*|[A-Za-z]{6,}/;
const TOKEN = new RegExp(`(?<uuid>${UUID.source})|(?<date>${DATE.source})|${RUN.source}`, 'gi');
function partsOf(name) {
    const parts = [];
    let end = 0;
    for (const { 0: text, index, groups = {} } of name.matchAll(TOKEN)) {
        parts.push({ text: name.slice(end, index), kind: 'fixed' });
        if (groups['uuid'] !== undefined)
            parts.push({ text, kind: 'passing' });
        else if (groups['date'] !== undefined)
            parts.push({ text, kind: 'ongoing' });
        else
            parts.push(...partsOfRun(text));
        end = index + text.length;
    }
    return [...parts, { text: name.slice(end), kind: 'fixed' }].filter(isSomething);
}
const isSomething = ({ text }) => text !== '';
function partsOfRun(run) {
    if (isRandom(run))
        return [{ text: run, kind: 'passing' }];
    if (!/\d/.test(run))
        return [{ text: run, kind: isMixed(run) ? 'possible' : 'fixed' }];
    return run.split(/(\d+)/).map((text, index) => ({
        text,
        kind: index % 2 === 0 ? 'fixed' : kindOfNumber(text)
    }));
}
function kindOfNumber(digits) {
    if (/^0\d{3}/.test(digits) || DATE.test(digits))
        return 'ongoing';
    return digits.length >= LONG ? 'passing' : 'possible';
}
/** Fewest digits of a process number or a time; a year, a port or a version has fewer. */
const LONG = 5;
/**
 * Whether a run looks random: a digest, or letters and digits as `mkstemp` and its like mix them.
 */
const isRandom = (run) => (/^[0-9a-f]{8,}$/i.test(run) && /\d/.test(run) && /[a-f]/i.test(run)) ||
    (run.length >= 6 && /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run)) ||
    (run.length >= 8 && (run.match(/\d+/g) ?? []).length >= 3);
/** Whether a word has capitals after its beginning. */
const isMixed = (run) => /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(run);

;// CONCATENATED MODULE: ./lib/explain/allow-rules.js






/**
 * Returns the narrowest allow rules for these changes: a path each, with the kinds of change that
 * were seen. An added folder stands for everything that was added in it. Many neighbours share a
 * rule by the ending of their names, if the image has no other file with that ending. Parts of a
 * name that each boot makes anew become wildcards. A change that looks like an intruder's work
 * shares a rule with no other.
 */
function narrowRules(changes, boots) {
    const folders = addedFolders(changes);
    const harmless = changes.filter((one) => !isNotable(one));
    const alone = harmless.filter((one) => outermostIn(one, folders) === undefined);
    const crowds = crowdsOf(alone, changes, boots);
    const opened = openPatterns(changes, boots);
    const named = (one) => opened.get(one.path) ?? exact(one.path);
    const patternFor = (one) => {
        if (isNotable(one))
            return named(one);
        const folder = outermostIn(one, folders);
        if (folder !== undefined)
            return `${opened.get(folder) ?? exact(folder)}/**`;
        return crowds.has(crowdOf(one.path)) ? crowdOf(one.path) : named(one);
    };
    return Array.from(grouped(changes, patternFor), ([pattern, drifted]) => ({
        rule: `${lettersFor(drifted)} ${pattern}`,
        drifted
    }));
}
/** Neighbours up to this number get a rule each. */
const CROWD = 8;
/**
 * Glob patterns that match many of these harmless changes, and nothing else that changed or that
 * the image has.
 */
function crowdsOf(harmless, changes, { image }) {
    const crowds = new Set();
    for (const [crowd, some] of grouped(harmless, ({ path }) => crowdOf(path)))
        // Without a common ending, a pattern would match programs as well.
        if (some.length > CROWD && !crowd.endsWith('/*'))
            crowds.add(crowd);
    if (crowds.size === 0)
        return crowds;
    const known = new Set(changes.filter((one) => !isNotable(one)).map(({ path }) => path));
    function exclude(path) {
        if (known.has(path))
            return;
        crowds.delete(crowdOf(path));
    }
    for (const { path } of changes)
        exclude(path);
    for (const name of image.keys())
        exclude(readable(name));
    return crowds;
}
/** Glob pattern for all neighbours whose names have the ending of this path. */
function crowdOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const ending = /.(\.[A-Za-z]\w*)$/.exec(name)?.[1] ?? '';
    return `${allIn(parentOf(path))}${ending}`;
}
const allIn = (folder) => `${folder === '/' ? '' : exact(folder)}/*`;
/**
 * Folders that were added and that hold no notable change. Folders that a web server serves are
 * left out, since a script could be put there.
 */
function addedFolders(changes) {
    const folders = new Set();
    for (const { path, kind, isFolder } of changes)
        if (kind === 'added' && isFolder && !isServed(path))
            folders.add(path);
    for (const one of changes) {
        if (!isNotable(one))
            continue;
        for (let path = one.path; path !== '/'; path = parentOf(path))
            folders.delete(path);
    }
    return folders;
}
function outermostIn({ path }, folders) {
    let outermost;
    for (let one = path; one !== '/'; one = parentOf(one))
        if (folders.has(one))
            outermost = one;
    return outermost;
}
const allow_rules_LETTERS = (/* unused pure expression or super */ null && ([
    ['added', 'A'],
    ['changed', 'C'],
    ['deleted', 'D']
]));
const lettersFor = (some) => allow_rules_LETTERS.filter(([kind]) => some.some((one) => one.kind === kind))
    .map(([, letter]) => letter)
    .join('');
/**
 * Glob patterns by path, for paths whose names each boot makes anew. No pattern matches a path of
 * the image, and that of a harmless change matches no notable change.
 */
function openPatterns(changes, boots) {
    const patternOf = passingNames(boots);
    const found = changes.flatMap((one) => {
        const pattern = patternOf(one, exact);
        return pattern === undefined ? [] : [{ ...one, pattern }];
    });
    if (found.length === 0)
        return new Map();
    const harmless = new Set(found.filter((one) => !isNotable(one)).map(({ pattern }) => pattern));
    const patterns = new Set(found.map(({ pattern }) => pattern));
    // Each pattern is compared with each name in its folder, and so many rules would not be read.
    const tooWide = new Set([...grouped(patterns, literalStart).values()].filter((some) => some.length > allow_rules_MOST).flat());
    const standingFor = matcherOf(new Set([...patterns].filter((one) => !tooWide.has(one))));
    for (const name of boots.image.keys())
        for (const pattern of standingFor(readable(name)))
            tooWide.add(pattern);
    for (const change of changes.filter(isNotable))
        // A rule for a folder covers everything in it.
        for (let { path } = change; path !== '/'; path = parentOf(path))
            for (const pattern of standingFor(path))
                if (harmless.has(pattern))
                    tooWide.add(pattern);
    const kept = found.filter(({ pattern }) => !tooWide.has(pattern));
    return new Map(kept.map(({ path, pattern }) => [path, pattern]));
}
/** Most patterns for one folder. */
const allow_rules_MOST = 100;
/**
 * Returns a function that finds the patterns that match a path. It tries only patterns whose
 * literal start is a folder of the path.
 */
function matcherOf(patterns) {
    const matchers = Array.from(patterns, (pattern) => {
        const matches = compileGlob(pattern);
        return { pattern, matches: 'problem' in matches ? () => true : matches.value };
    });
    const byStart = grouped(matchers, ({ pattern }) => literalStart(pattern));
    return (path) => {
        const found = [];
        for (let folder = parentOf(path), isLast = false; !isLast; folder = parentOf(folder)) {
            for (const { pattern, matches } of byStart.get(folder) ?? [])
                if (matches(path))
                    found.push(pattern);
            isLast = folder === '/';
        }
        return found;
    };
}
/** Glob pattern for everything in a folder, with all special characters of its path escaped. */
const allow_rules_ruleFor = (path) => `${exact(path)}/**`;
/** Glob pattern for exactly this path, escaped as a rule line needs it. */
const exact = (path) => literalGlob(path).replace(/(\s)#/g, '$1\\#').replace(/\s$/, '[$&]');
/**
 * Literal start of a glob pattern: the path before its first name with a wildcard, or all of it.
 */
function literalStart(pattern) {
    const open = /(?<!\\)(?:\\\\)*[*?[{]/.exec(pattern);
    const start = open === null ? pattern : pattern.slice(0, pattern.lastIndexOf('/', open.index));
    return start.replace(/\\(.)/gs, '$1') || '/';
}

;// CONCATENATED MODULE: ./lib/explain/write-kinds.js


const write_kinds_ELSEWHERE = 'set `TMPDIR` to a folder that is writable';
const AT_BUILD = 'write it when the image is built, pass it in the environment, or bind a finished file over it';
const BELOW_RUN = 'have it write below `/run`, which is made to be written to';
/**
 * Rows in order of precedence. Programs that have a setting of their own come before the general
 * rows of their kind. The remedies come from the programs' own manuals and issue threads.
 */
const write_kinds_SHAPES = [
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
        remedy: write_kinds_ELSEWHERE
    },
    {
        word: 'data',
        path: /^\/var\/(?:lib|spool|mail)\/|^\/(?:data|srv)(?:\/|$)|\/data\/|\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/,
        remedy: 'a named volume, where it has to outlive the container'
    },
    {
        word: 'temporary',
        path: /\/te?mp(?:\/|$)|\.te?mp$|\/[^/]*XXXXXX/i,
        remedy: write_kinds_ELSEWHERE
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
/** The kind of a write, by the shape of its path. */
function write_kinds_kindOf({ path, entry, kind }) {
    // The name of a folder counts for itself and for entries that came and went in it, whose names
    // are lost.
    const isFolder = kind === 'transient' || kind === 'owned' || entry?.type === 'directory';
    const shown = isFolder ? `${path}/` : path;
    const found = write_kinds_SHAPES.find((shape) => (shape.type === undefined || shape.type === entry?.type) && shape.path.test(shown));
    const { word = 'other' } = found ?? {};
    const remedy = placeAdvice(path) ?? found?.remedy;
    return { word, remedy: remedy === BELOW_RUN && /^\/run(?:\/|$)/.test(path) ? undefined : remedy };
}
/**
 * Drops the mounts of a lead if all are for byte code. A program loses nothing without byte code,
 * so it cannot be why the program fails.
 */
function worthTrying(found, writes) {
    const { mounts, outcome } = found;
    if (outcome !== undefined)
        return found;
    const isForCode = (path) => {
        const here = writes.filter((one) => isWithin(one.path, path) || one.home === path);
        return here.length > 0 && here.every(write_kinds_isByteCode);
    };
    return mounts.every(({ path }) => isForCode(path)) ? { ...found, mounts: [] } : found;
}
/** Whether a write is byte code, which an interpreter makes anew whenever it has to. */
const write_kinds_isByteCode = (write) => write_kinds_kindOf(write).word === 'bytecode';

;// CONCATENATED MODULE: ./lib/explain/advice.js







/** Purpose of each mount, from the writes to it. Data on a volume needs no other remedy. */
function purposesOf(mounts, writes) {
    return mounts.map(({ path, kind }) => {
        const here = writes
            .filter((write) => isWithin(write.path, path) || write.home === path)
            .map(kindOf);
        const open = here.filter(({ word }) => kind === 'tmpfs' || word !== 'data');
        return {
            path,
            kinds: [...new Set(here.map(({ word }) => word))],
            remedies: [...new Set(open.flatMap(({ remedy }) => remedy ?? []))]
        };
    });
}
/**
 * Files that the program writes to paths where no mount should go, each with an alternative.
 * Suspicious writes come first; at most 20.
 */
function withoutMount(writes) {
    const suspicious = suspiciousAmong(writes);
    const known = new Set(suspicious);
    const others = writes.filter((write) => !known.has(write) && advice_isOfSystem(write));
    return [...suspicious.map(warningOf), ...others.map(alternativeOf)].slice(0, advice_MOST);
}
const advice_MOST = 20;
/**
 * Whether a write put a file right into a system folder. Byte code does not count: a program loses
 * nothing without it.
 */
function advice_isOfSystem(write) {
    const { home, made, entry } = write;
    const isFile = made === undefined && entry?.type !== 'directory';
    return isFile && isSystemFolder(home) && !isByteCode(write);
}
function alternativeOf(write) {
    const { word, remedy } = kindOf(write);
    return { path: write.path, kinds: [word], remedies: remedy === undefined ? [] : [remedy] };
}
function warningOf(write) {
    const own = placeAdvice(write.path);
    const kinds = appraisalOf(write, '/').tags.map((tag) => tag.replaceAll('-', ' '));
    return { path: write.path, kinds, remedies: [...(own === undefined ? [] : [own]), FIND_OUT] };
}
const FIND_OUT = 'find out what writes it; no mount is suggested that would let that happen';
/** Severity and tags of a write that the writable run allowed. */
function appraisalOf({ path, kind, entry }, place) {
    if (kind === 'transient' || kind === 'opened')
        return { severity: 'low', tags: [] };
    const change = kind === 'owned' ? 'changed' : kind;
    return appraise({ path, kind: change, place, after: entry });
}
/**
 * Writes that would give an intruder control of the container, if they are as they look. The smoke
 * test may play an attack, and an image may be one.
 */
const suspiciousAmong = (writes) => writes.filter((write) => appraisalOf(write, '/').severity === 'critical');
/** Sentences on what lasts in the mounts, what does not, and what they hide. */
function advice_mountSentences(suggestion) {
    const { emptied, fix, filled, fresh, hidden, dangers } = suggestion;
    if (fix.pod !== undefined)
        return [
            ...podSentences(suggestion, fix.pod),
            ...hidden.slice(0, MOST_HIDDEN).map(hiddenSentence)
        ];
    const exposed = new Set(dangers.map(({ path }) => path));
    const broad = new Set([...exposed].map(ruleFor));
    const allow = suggestion.allow.filter((rule) => !broad.has(rule));
    const isSized = fix.tmpfs.some(({ options }) => /(?:^|,)size=/.test(options));
    const running = fix.tmpfs.filter(({ options }) => /(?:^|,)exec(?:,|$)/.test(options));
    const told = [
        [
            allow.length > 0,
            `What it keeps in volumes is drift until a rule allows it: ${list(allow.map(quote), 5)}. \`zero-drift suggest --write\` adds that to the policy file.`
        ],
        [
            emptied.length > 0,
            `A tmpfs is emptied at each restart: what the program keeps in ${list(emptied.map(quote), 5)} is gone then.`
        ],
        [
            running.length > 0,
            `\`exec\` on a tmpfs lets programs there be run: the image writes programs or libraries to ${list(running.map(({ path }) => quote(path)), 5)} and loads them from there.`
        ],
        [isSized, SIZES]
    ];
    return [
        ...told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : [])),
        ...filledSentences(filled.filter(({ path }) => !exposed.has(path)), fresh),
        ...hidden.slice(0, MOST_HIDDEN).map(hiddenSentence)
    ];
}
/** For people; report.json holds them all. */
const MOST_HIDDEN = 12;
const SIZES = 'The size of a tmpfs is a guess: it comes from one small smoke test. Give it room for what production writes.';
/** How to get a newer image's files into volumes that an engine fills. */
function filledSentences(filled, fresh) {
    if (filled.length === 0)
        return [];
    const sources = new Map(fresh.map(({ path, source }) => [path, source]));
    const nameOf = ({ path }) => sources.get(path) ?? path;
    const [first] = filled.map(nameOf);
    const [they, keep, name = ''] = filled.length === 1 ? ['it', 'keeps', first] : ['one', 'keep', 'NAME'];
    const named = filled.map((one) => `${quote(nameOf(one))} on ${quote(one.path)} (${count(one.files, 'file')}, ${size(one.bytes)})`);
    return [
        `A named volume is filled from the image once: after an upgrade ${list(named, 5)} ${keep} the files of the old image. ` +
            `To refresh ${they}, save what the program has written there and remove the volume: ${quote(`docker volume rm ${name}`)}; ` +
            `with Compose after \`docker compose down\`, where it is called ${quote(`PROJECT_${name}`)}. The pod of the Kubernetes recipe copies the files anew at each start.`
    ];
}
const hiddenSentence = ({ path, files, bytes }) => `The mount on ${quote(path)} hides ${count(files, 'file')} of the image (${size(bytes)}); the smoke test passes without.`;
/**
 * Sentences on writes that are refused or lost, which the smoke test does not notice, and on the
 * mounts that were proven for them.
 */
function advice_optionalSentences({ optional, refusals }) {
    const { allow = [], refused = [], lost = [] } = optional ?? {};
    const flags = optional === undefined ? [] : advice_changesFor(optional);
    const rules = allow.length === 0 ? '' : ` Allow ${list(allow.map(quote), 3)}.`;
    const paths = refusals.flatMap(({ path }) => (path === undefined ? [] : [path]));
    const left = [...new Set(paths)].filter((path) => !refused.includes(path));
    const told = [
        [
            refused.length > 0,
            `Also refused, and harmless for the smoke test: ${list(refused.map(quote), advice_NAMED)}.`
        ],
        [
            lost.length > 0,
            `Not kept, which the smoke test does not notice: ${list(lost.map(quote), advice_NAMED)}.`
        ],
        [
            flags.length > 0,
            `With ${list(flags.map(quote), advice_NAMED)} as well, that does not happen (tried, too).${rules}`
        ],
        [
            left.length > 0,
            `Still refused, but not needed by the smoke test: ${list(left.map(quote), advice_NAMED)}.`
        ]
    ];
    return told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []));
}
const advice_NAMED = 5;
/** The folders that the program works without, but for those of the optional mounts. */
function advice_leftOut({ without, optional }) {
    const { tmpfs, volumes } = optional?.fix ?? { tmpfs: [], volumes: [] };
    const mounts = [...tmpfs.map(({ path }) => path), ...volumes];
    return without.filter(({ path }) => !mounts.some((mount) => isWithin(path, mount)));
}
/** A place that it also writes to, and what it lacks without. */
function advice_withoutSentence({ path, kinds: [kind = ''] }) {
    const lack = LACKS.get(kind) ?? 'it is not kept';
    return `Also writes to ${quote(path)}; works without, so that ${lack}.`;
}
/** The loss of a program where a write of that kind is refused. */
const LACKS = new Map([
    ['pid or lock file', 'there is no such file'],
    ['socket', 'there is no such socket'],
    ['log', 'log is lost'],
    ['bytecode', 'code is compiled anew at each start'],
    ['cache', 'cache is off'],
    ['session', 'sessions are lost'],
    ['data', 'data is not kept']
]);
/** Changes that a reader has to make: settings of a service, or else flags of `docker run`. */
const advice_changesFor = ({ flags, settings }) => settings ?? flags;

;// CONCATENATED MODULE: ./lib/plan/allowlist.js


const allowlist_hasExpired = ({ expires }) => expires !== undefined && expires.daysLeft < 0;
const KINDS = new Map([
    ['A', 'added'],
    ['C', 'changed'],
    ['D', 'deleted']
]);
/** Parses a line of `allow`: `[KINDS] PATTERN`, then the reason if any, after ` # `. */
function allowlist_parseRule(line) {
    const [, text = '', reason] = /^([^]*?)(?:\s+#(?:\s+([^]*))?)?$/.exec(line.trim()) ?? [];
    const [, letters, pattern = ''] = /^(?:([^/\s]\S*)\s+)?([^]*)$/.exec(text) ?? [];
    const kinds = letters === undefined ? new Set(KINDS.values()) : kindsOf(letters);
    if (kinds === undefined)
        return unknownKinds(letters ?? '', pattern);
    if (KINDS.has(pattern.slice(0, 1)) && kindsOf(pattern) !== undefined)
        return {
            problem: `${quoteInput(line)} has no pattern; write for example ${quoteInput(`${pattern} /run/**`)}.`
        };
    const matches = compileGlob(pattern);
    if ('problem' in matches)
        return matches;
    const rule = letters === undefined ? pattern : `${letters} ${pattern}`;
    const allows = (path, kind) => kinds.has(kind) && matches.value(path);
    return { value: { rule, kinds, pattern, reason, source: 'input', allows } };
}
/** Kinds of change for these letters, each letter at most once; undefined for any other text. */
function kindsOf(letters) {
    const kinds = new Set(letters.split('').flatMap((letter) => KINDS.get(letter) ?? []));
    return kinds.size === letters.length && kinds.size > 0 ? kinds : undefined;
}
/** Letters of these kinds of change, in the order A, C, D. */
function lettersOf(kinds) {
    return [...KINDS].flatMap(([letter, kind]) => (kinds.has(kind) ? [letter] : [])).join('');
}
function unknownKinds(letters, pattern) {
    return pattern.startsWith('/')
        ? notA('a set of kinds (each of "A", "C", "D" at most once)', 'AC', letters)
        : { problem: `${quoteInput(`${letters} ${pattern}`)} is not absolute; start it with "/".` };
}

;// CONCATENATED MODULE: ./lib/judge/copies.js


/**
 * Tags that concern only foreign contents. All other tags concern a file's place, mode or name,
 * whatever its contents.
 */
const FOR_CONTENTS = new Set([
    'web-shell',
    'served-page',
    'executable',
    'library',
    'script'
]);
/**
/**
 * Sizes of the added files, if some drift, or some dangerous change that a rule allows, looks bad
 * for its contents alone; empty where no finding depends on the image's files.
 */
function sizesOfInterest(changes, isDangerAllowed = false) {
    const sizes = new Set();
    if (!hasSuspectDrift(changes) && !(isDangerAllowed && allowsSuspect(changes)))
        return sizes;
    for (const change of changes) {
        const file = contentsOf(change);
        if (file !== undefined)
            sizes.add(file.size);
    }
    return sizes;
}
/** Whether drift has tags for its contents; drift is sorted by severity. */
function hasSuspectDrift({ drift }) {
    for (const change of drift) {
        if (change.severity === 'low')
            return false;
        if (isSuspect(change))
            return true;
    }
    return false;
}
function allowsSuspect({ allowed }) {
    for (const change of allowed)
        if (isNotable(change) && isSuspect(change))
            return true;
    return false;
}
/** Whether an added file looks bad for its contents. */
const isSuspect = (change) => contentsOf(change) !== undefined && change.tags.some((tag) => FOR_CONTENTS.has(tag));
/**
 * The file of the image that an added file is a copy of. A copy has equal bytes, no right that the
 * original lacks, and a name that gives it no other role. Of several originals, the one whose path
 * is most similar.
 */
function copies_originalOf(change, originals) {
    const file = contentsOf(change);
    const alike = file === undefined ? [] : (originals.get(file.sha256) ?? []);
    let best;
    for (const one of alike) {
        if (file === undefined || !isCopy(change.path, file, one))
            continue;
        if (best === undefined || alikeness(one.path, change.path) > alikeness(best.path, change.path))
            best = one;
    }
    return best;
}
/** The appraisal of a copy, without the tags for foreign contents. */
const copies_asCopy = ({ tags }) => appraisalBy(tags.filter((tag) => !FOR_CONTENTS.has(tag)));
/**
 * The facts of an added file with known contents; undefined for an empty file, since empty contents
 * show no origin.
 */
function contentsOf({ kind, after }) {
    if (kind !== 'added' || after?.type !== 'file' || after.size === 0)
        return undefined;
    const { sha256 } = after;
    return sha256 === undefined ? undefined : { ...after, sha256 };
}
function isCopy(path, file, original) {
    return ((file.mode & ~original.mode) === 0 &&
        isLentBy(original.capabilities, file.capabilities) &&
        isLentBy(original.attributes, file.attributes) &&
        isNamedAlike(path, original.path, file));
}
/**
 * Whether capabilities or attributes come from the original. They are not compared in detail: a
 * copy has either none or the original's.
 */
const isLentBy = (original, own) => own === undefined || own === original;
/**
 * Whether a copy's name keeps the original's role. A text called `x.php` becomes a program, and
 * busybox called `nc` another program. An executable must keep its name, any other file its
 * extension.
 */
function isNamedAlike(path, original, { mode }) {
    const [name, other] = [copies_nameOf(path), copies_nameOf(original)];
    if (name === other)
        return true;
    const ending = /\.[^.]+$/.exec(name)?.[0];
    return ending !== undefined && (mode & 0o111) === 0 && other.endsWith(ending);
}
const copies_nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** Number of segments that two paths have in common at their ends. */
function alikeness(one, other) {
    const [names, others] = [one.split('/').reverse(), other.split('/').reverse()];
    const differing = names.findIndex((name, at) => name !== others[at]);
    return differing < 0 ? names.length : differing;
}
/** Counts copies by the place in which they lie. */
function copies_copyCounter() {
    const ways = new Map();
    return {
        add: ({ place, path }, original) => {
            const [from, to] = [parentOf(original.path), parentOf(path)];
            const way = ways.get(place) ?? { from, to, total: 0 };
            ways.set(place, {
                from: sharedFolder(way.from, from),
                to: sharedFolder(way.to, to),
                total: way.total + 1
            });
        },
        all: () => ({
            total: [...ways.values()].reduce((sum, { total }) => sum + total, 0),
            ways: [...ways.values()]
        })
    };
}
function sharedFolder(one, other) {
    let folder = one;
    while (!isWithin(other, folder))
        folder = parentOf(folder);
    return folder;
}

;// CONCATENATED MODULE: ./lib/judge/allow.js






/** Applies the allowlist to every change, sorted by path; the first match counts as used. */
function applyRules(rules, changes, places, image) {
    const means = { isMemory: isScratch(places), appraisal: appraiser(places, image) };
    const { used, judged, findings } = judgeEach(rules, changes, means);
    return {
        changes: judgedList(changes, judged),
        rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
        unused: unmatched(rules.filter((rule) => !hasExpired(rule) && !used.has(rule)), changes),
        findings,
        copies: means.appraisal.copies()
    };
}
/** Appraises each change and counts copies on the way. Files in a bind are not the image's. */
function appraiser(places, { isCode, originals }) {
    const binds = new Set(places.filter(({ type }) => type === 'bind').map(({ path }) => path));
    const copies = copyCounter();
    return {
        of: (change) => {
            const plain = appraise(change, binds.has(change.place) ? undefined : isCode);
            const original = originals && originalOf(change, originals);
            if (original === undefined)
                return plain;
            copies.add(change, original);
            return asCopy(plain);
        },
        copies: copies.all
    };
}
/** Judges each change in one pass. */
function judgeEach(rules, changes, { isMemory, appraisal }) {
    const lax = laxRules();
    const used = new Map();
    const [expired, live] = [rules.filter(hasExpired), rules.filter((rule) => !hasExpired(rule))];
    const allowedBy = column(changes.length, String);
    const lapsed = column(changes.length, (rule) => String(rule && expired.indexOf(rule)));
    const appraisals = column(changes.length, ({ tags }) => tags.join(' '));
    for (const change of changes) {
        const isFor = ({ allows }) => allows(change.path, change.kind, change.place);
        const rule = change.idle === undefined ? live.find(isFor) : undefined;
        if (rule !== undefined)
            used.set(rule, (used.get(rule) ?? 0) + 1);
        const by = rule?.rule ?? exempt(change, isMemory);
        allowedBy.push(by);
        lapsed.push(by === null ? expired.find(isFor) : undefined);
        const appraised = appraisal.of(change);
        appraisals.push(appraised);
        if (rule !== undefined)
            lax.add(rule, change, appraised);
    }
    return {
        used,
        judged: { rule: allowedBy.at, lapsed: lapsed.at, appraisal: appraisals.at },
        findings: lax.findings()
    };
}
/**
 * Rules that allow more than they should: a finding for each that let code of the image be replaced, and for each that let another
 * dangerous change through.
 */
function laxRules() {
    const code = new Map();
    const dangers = new Map();
    return {
        add: (rule, { path }, appraisal) => {
            if (appraisal.tags.includes('image-code')) {
                const paths = code.get(rule) ?? somePaths();
                code.set(rule, paths);
                paths.add(path);
            }
            else if (isNotable(appraisal)) {
                const some = dangers.get(rule) ?? someDangers();
                dangers.set(rule, some);
                some.add(path, appraisal);
            }
        },
        findings: () => [
            ...Array.from(code, ([rule, { all }]) => makeFinding('rule-allows-code', { rule, ...all })),
            ...Array.from(dangers, ([rule, { all }]) => makeFinding('allowed-danger', { rule, ...all() }))
        ]
    };
}
/** Counts dangerous changes, and keeps the few of them that are named, the worst first. */
function someDangers() {
    const critical = [];
    const high = [];
    let total = 0;
    return {
        add: (path, { severity, tags: [tag] }) => {
            total += 1;
            const alike = severity === 'critical' ? critical : high;
            if (tag !== undefined && alike.length < allow_MOST_NAMED)
                alike.push({ path, tag });
        },
        all: () => ({
            dangers: [...critical, ...high].slice(0, allow_MOST_NAMED),
            total
        })
    };
}
const allow_MOST_NAMED = 5;
/** The rules that match no change. */
function unmatched(rules, changes) {
    let left = rules;
    if (left.length === 0)
        return left;
    for (const { path, kind, place } of changes) {
        if (left.some(({ allows }) => allows(path, kind, place)))
            left = left.filter(({ allows }) => !allows(path, kind, place));
        if (left.length === 0)
            break;
    }
    return left;
}
/** The reason why a change needs no rule; null where it needs one. */
const exempt = (change, isMemory) => change.idle !== undefined ? NO_CONTENT : isMemory(change) ? SCRATCH : null;
/** Stands for a rule where nothing but times changed. */
const NO_CONTENT = 'no content changed';
/** Stands for a rule where an ordinary file changed in memory that is discarded with the container. */
const SCRATCH = 'scratch';
/** Reasons in place of a rule: only timestamps changed, or the file lies in a scratch place. */
const EXEMPTIONS = [NO_CONTENT, SCRATCH];
const rulePart = (rule, used) => ({
    rule: rule.rule,
    source: rule.source,
    used,
    expired: hasExpired(rule),
    ...(rule.reason === undefined ? {} : { reason: rule.reason }),
    ...(rule.owner === undefined ? {} : { owner: rule.owner }),
    ...(rule.place === undefined ? {} : { place: rule.place }),
    ...(rule.expires === undefined ? {} : { expires: rule.expires.date }),
    ...(rule.location === undefined ? {} : { location: rule.location })
});
/** A column of that length; values with equal keys are stored once. */
function column(length, keyOf) {
    const values = [];
    const numbers = new Map();
    const column = new Uint32Array(length);
    let next = 0;
    return {
        push: (value) => {
            const key = keyOf(value);
            const number = numbers.get(key) ?? values.push(value) - 1;
            numbers.set(key, number);
            column[next++] = number;
        },
        at: (index) => values[column[index] ?? 0]
    };
}
/**
 * Whether a change is a legitimate use of scratch space: an ordinary file in a tmpfs that the author
 * declared, in an `emptyDir`, in `/dev/shm` or in `/dev/mqueue` of the container's own, or a socket or
 * FIFO in `/dev`.
 * Executables, set-id files, files with capabilities and devices are not.
 */
function isScratch(places) {
    // Of two places with one path the first counts: `/` is the root filesystem in any case.
    const types = new Map(places.toReversed().map((place) => [place.path, place]));
    return ({ place, after }) => {
        const where = types.get(place);
        if (where?.scratch === true)
            return after === undefined || isHarmless(after);
        if (where === undefined || after === undefined)
            return false;
        switch (where.type) {
            case 'tmpfs':
                return where.declared && isHarmless(after);
            case 'shm':
            case 'mqueue':
                return where.shared !== true && isHarmless(after);
            case 'dev':
                return after.type === 'socket' || after.type === 'fifo';
            case 'rootfs':
            case 'volume':
            case 'bind':
                return false;
        }
    };
}
function isHarmless({ type, mode, capabilities }) {
    if (type === 'device')
        return false;
    return type !== 'file' || ((mode & 0o6111) === 0 && capabilities === undefined);
}

;// CONCATENATED MODULE: ./lib/report/sections/change-words.js

/** Tags as words, e.g. `web shell, script`; safe to print. */
const change_words_tagWords = (tags) => tags.map(change_words_tagWord).join(', ');
/** A tag as words, e.g. `web shell`; safe to print. */
const change_words_tagWord = (tag) => tag.replaceAll('-', ' ');
/**
 * Facts of a file in a few safe words, e.g. `file 4755 0:0, 2 MiB, sha256 1f0e8a41c2d5`; empty if
 * no facts are known.
 */
function change_words_fileWords(facts) {
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

;// CONCATENATED MODULE: ./lib/report/sections/comparison.js




/**
 * Sentences of the headline: what differs from the compared check, and what is tolerated for it.
 * Untrusted text is between backticks; empty if nothing was compared or tolerated.
 */
const comparison_comparisonSentence = (document) => [
    ...(document.comparison === undefined ? [] : [differenceSentence(document.comparison)]),
    ...toleranceSentences(document)
].join(' ');
function differenceSentence(comparison) {
    const name = quote(shorten(comparison.with, 100));
    if (comparison.gap !== undefined)
        return `This check cannot be compared with ${name}: ${GAPS[comparison.gap]}`;
    const told = deltas(comparison);
    const { failOn, changes } = comparison;
    const counted = failOn === 'new' && changes.updated > 0 ? ` ${DIFFERENT}` : '';
    return `Compared with ${name}: ${told.length === 0 ? 'no difference' : told.join(', ')}.${counted}`;
}
const DIFFERENT = 'With `fail-on: new`, a change that left its path in another state than in the base counts as new.';
const GAPS = {
    error: 'that check ended with an error. All drift counts as new.',
    'never-ran': 'no container ran in that check. All drift counts as new.',
    attacked: 'an attack of its author ran in that check, whose changes excuse none. All drift counts as new.',
    'other-root': 'only one of the two checks had a read-only root filesystem. All drift counts as new.'
};
/** `+2 writable paths`, `-1 change`: every number that is not zero, new ones first. */
function deltas({ places, refusals, changes }) {
    const all = [
        ['writable path', places],
        ['refused write', refusals],
        ['change', changes]
    ];
    const { updated, allowed } = changes;
    return [
        ...all.flatMap(([noun, one]) => (one.new === 0 ? [] : [`+${count(one.new, noun)}`])),
        ...(updated === 0 ? [] : [count(updated, 'different change')]),
        ...all.flatMap(([noun, one]) => (one.gone === 0 ? [] : [`-${count(one.gone, noun)}`])),
        ...(allowed === 0 ? [] : [`${count(allowed, 'change')} allowed now`])
    ];
}
/** Sentence on drift that does not fail the check; none if all of it does. */
function toleranceSentences(document) {
    const { tolerated = 0 } = document.changes.counts;
    if (tolerated === 0)
        return [];
    const { comparison, failOnSeverity } = document;
    const why = [
        ...(comparison?.failOn === 'new' ? ['`fail-on: new`'] : []),
        ...(failOnSeverity === undefined ? [] : [`\`fail-on-severity: ${failOnSeverity}\``])
    ];
    return [
        `${count(tolerated, 'change')} outside the allowlist ${tolerated === 1 ? 'is' : 'are'} tolerated (${why.join(', ')}).`
    ];
}
/** Comparison with an earlier check, or with another image. */
function comparison_comparisonSection({ comparison }, markup = summaryMarkup) {
    if (comparison === undefined)
        return '';
    const rows = differencesIn(comparison).map(({ sign, what, path }) => row(`${sign} ${what}`, code(forMarkdown(path, 300))));
    const table = rows.length === 0 ? '' : `\n${cappedTable(['Difference', 'Path'], rows, markup)}`;
    const text = sentencesOn(comparison).map((one) => sentenceForMarkdown(one));
    return `<h3>Comparison</h3>\n<p>${text.join('<br>\n')}</p>${table}`;
}
/** Comparison for a terminal. */
function comparison_comparisonLines({ comparison }, paint) {
    if (comparison === undefined)
        return [];
    const lines = differencesIn(comparison).flatMap(({ sign, what, path }) => marked(paint, sign, `${what} ${path}`));
    const text = sentencesOn(comparison).flatMap((one) => paint.wrap(inline(one, 1000), '    '));
    return listing('Comparison', [...text, ...lines], paint);
}
/** Sentences on what was compared. Untrusted text is between backticks. */
function sentencesOn(comparison) {
    const { kind, image, verdict, changes } = comparison;
    const name = quote(shorten(comparison.with, 200));
    const which = kind === 'image' ? `image ${name}` : `report ${name} on ${quote(image.reference)}`;
    return [
        `The base is the ${which}, whose verdict was ${quote(verdict)}.`,
        // Of a base with a gap the headline says why.
        ...(comparison.gap === undefined ? [changeSentence(changes)] : [])
    ];
}
function changeSentence({ unchanged, updated, ...changes }) {
    const numbers = [
        `${thousands(changes.new)} new`,
        `${thousands(updated)} different`,
        `${thousands(unchanged)} unchanged`,
        `${thousands(changes.gone)} gone`
    ];
    const allowed = changes.allowed === 0 ? '' : `, and ${thousands(changes.allowed)} allowed now`;
    return `Changes outside the allowlist: ${numbers.join(', ')}${allowed}.`;
}
function differencesIn({ places, refusals, changes }) {
    const rows = (sign, what, paths) => paths.map((path) => ({ sign, what, path }));
    return [
        ...rows('+', 'writable path', places.newPaths),
        ...rows('+', 'refused write', refusals.newPaths),
        ...rows('+', 'change', changes.newPaths),
        ...rows('~', 'change', changes.updatedPaths),
        ...rows('-', 'writable path', places.gonePaths),
        ...rows('-', 'refused write', refusals.gonePaths),
        ...rows('-', 'change', changes.gonePaths)
    ];
}

;// CONCATENATED MODULE: ./lib/report/sections/recipe-names.js
/** Recipes that change the file from which a container is deployed, best first. */
const recipe_names_CHANGES = ['patch', 'override', 'manifestPatch', 'merge'];
/** Titles of the recipes. */
const recipe_names_RECIPE_TITLES = {
    patch: 'As a patch of the Compose file',
    override: 'As an override file of Compose',
    manifestPatch: 'As a patch of the manifest',
    merge: 'As a strategic merge patch',
    docker: 'As a `docker run`',
    action: 'As inputs of this action',
    compose: 'As a Compose file',
    kubernetes: 'As a Kubernetes manifest (not tried as a pod)',
    policy: 'As a policy file'
};
/** Returns the recipes with their names, in the order in which they are shown. */
const recipe_names_recipesByName = (recipes) => ORDER.flatMap((name) => {
    const recipe = recipes[name];
    return recipe === undefined ? [] : [[name, recipe]];
});
const ORDER = [
    ...recipe_names_CHANGES,
    ...['docker', 'action', 'compose', 'kubernetes', 'policy']
];
/**
 * Recipe that is shown expanded: the first of these names that there is; by default the patch, or
 * what comes nearest. Rules are for the action's inputs, which `docker run` cannot express.
 */
function recipe_names_mainRecipe({ recipes, rules }, names = [...recipe_names_CHANGES, rules.length > 0 ? 'action' : 'docker']) {
    const known = new Map(recipe_names_recipesByName(recipes));
    const name = names.find((one) => known.has(one)) ?? 'policy';
    return { name, title: recipe_names_RECIPE_TITLES[name].replace(/^A/, 'a'), text: known.get(name) ?? '' };
}

;// CONCATENATED MODULE: ./lib/report/sections/suggestion.js







/** Suggestion for running the image read-only: the result, its reasons, and recipes to copy. */
function suggestion_suggestionSection(account, markup = summaryMarkup) {
    const { explanation } = account;
    if (explanation?.kind !== 'suggestion')
        return '';
    const { suggestion, effort } = explanation;
    const { purposes, elsewhere } = suggestion;
    const kind = suggestion.proven ? 'fix' : 'lead';
    return [
        `<h3>${suggestion_suggestionTitle(suggestion)}${markup.about(kind, account.documentation)}</h3>`,
        ...paragraphs(suggestion, effort, account).map((text) => `<p>${sentenceForMarkdown(text)}</p>`),
        ...decisiveBlock(suggestion.decisive),
        ...(hasRecipes(suggestion) ? recipeBlocks(suggestion) : []),
        ...remainingTable(suggestion.drift, markup),
        ...purposeTable('What the mounts are for', purposes, markup),
        ...purposeTable('Written where no mount should go', elsewhere, markup)
    ].join('\n');
}
/** Suggestion for a terminal. */
function suggestion_suggestionLines(account, paint) {
    const { explanation } = account;
    if (explanation?.kind !== 'suggestion')
        return [];
    const { suggestion, effort } = explanation;
    const { purposes, elsewhere } = suggestion;
    const { text } = mainRecipe(suggestion);
    const block = hasRecipes(suggestion) ? forFile(text.trimEnd()).split('\n') : [];
    const isWhole = paint.detail === 'verbose';
    const advice = isWhole
        ? [
            ...purposes.map(purposeSentence).slice(0, MOST_TOLD),
            ...elsewhere.map(elsewhereSentence).slice(0, MOST_TOLD)
        ]
        : [];
    const after = [
        ...remainingLines(suggestion.drift),
        ...advice.flatMap((sentence) => paint.wrap(inline(sentence), '    '))
    ];
    const told = isWhole
        ? paragraphs(suggestion, effort, account)
        : essentials(suggestion, effort, account);
    return [
        paint.bold(`  ${suggestion_suggestionTitle(suggestion)}`),
        ...told.flatMap((text) => paint.wrap(inline(text, 2000), '    ')),
        ...decisiveLines(suggestion.decisive),
        ...(block.length === 0
            ? []
            : ['', ...block.map((line) => `      ${line}`), '', ...elsewhereLines(suggestion, paint)]),
        ...(block.length === 0 || after.length === 0 ? [] : ['']),
        ...after
    ];
}
/** Text below the only recipe that a terminal shows. */
function elsewhereLines({ recipes }, paint) {
    const words = recipes.docker === undefined
        ? `Beside the report, ${hasPatch(recipes) ? FOR_GIT : ''}as a further file: \`suggestion/\``
        : 'As inputs, for Compose, Kubernetes (untried), or as a policy: `suggestion/`';
    return paint.wrap(words, '    ');
}
const hasPatch = ({ patch, manifestPatch }) => (patch ?? manifestPatch) !== undefined;
const FOR_GIT = 'for `git apply` and ';
const LINES = 200;
/** Whether a recipe says anything: a policy of a service may have no rules. */
const isOfUse = ([name, text]) => name !== 'policy' || /^(?:allow|check|tmpfs):/m.test(text);
function recipeBlocks(suggestion) {
    const main = mainRecipe(suggestion);
    const block = (text) => `<pre>${forPre(text, LINES)}</pre>`;
    const others = recipesByName(suggestion.recipes).filter(([name]) => name !== main.name);
    return [
        block(main.text),
        ...others
            .filter(isOfUse)
            .map(([name, text]) => details(sentenceForMarkdown(RECIPE_TITLES[name]), block(text)))
    ];
}
const LOG_LINES = 20;
const LOG_WIDTH = 500;
function decisiveBlock(decisive) {
    const { log = [] } = decisive ?? {};
    return log.length === 0 ? [] : [`<pre>${forPre(log.join('\n'), LOG_LINES)}</pre>`];
}
function decisiveLines(decisive) {
    const { log = [] } = decisive ?? {};
    if (log.length === 0)
        return [];
    return forLog(log.join('\n'), LOG_LINES, LOG_WIDTH)
        .split('\n')
        .map((line) => `    ${line}`);
}
const REMAINS = 'What stays drift with exactly these inputs, and the narrowest rule for it';
function remainingTable(drift, markup) {
    if (drift.length === 0)
        return [];
    const bounded = bound(drift, { rows: 30, bytes: 30_000 }, (one) => row(one.severity, `${code(forMarkdown(one.path))} ${one.kind}`, code(forMarkdown(ruleWords(one)))));
    const more = `and ${thousands(bounded.hidden)} more: see report.json`;
    return [markup.fold(REMAINS, markup.table(['Severity', 'Change', 'Rule'], bounded, more))];
}
function remainingLines(drift) {
    if (drift.length === 0)
        return [];
    const hidden = drift.length - MOST_TOLD;
    return [
        `    ${REMAINS}:`,
        ...drift
            .slice(0, MOST_TOLD)
            .map((one) => `      ${inline(ruleWords(one), 150)}  (${one.severity})`),
        ...(hidden > 0 ? [`      and ${thousands(hidden)} more: see report.json`] : [])
    ];
}
/**
 * Rule for a change that stays drift. A rule for severity `high` or worse is commented out, so that
 * it is not copied unread.
 */
const ruleWords = (one) => (isNotable(one) ? `# ${one.rule}` : one.rule);
function purposeTable(title, purposes, markup) {
    if (purposes.length === 0)
        return [];
    const bounded = bound(purposes, { rows: 30, bytes: 30_000 }, ({ path, kinds, remedies }) => row(code(forMarkdown(path)), forMarkdown(kinds.join(', ')), sentenceForMarkdown(remedies.slice(0, 3).join('; '))));
    const heads = ['Path', 'Files', 'Alternative'];
    return [
        details(title, markup.table(heads, bounded, `and ${bounded.hidden} more: see report.json`))
    ];
}
const purposeSentence = ({ path, kinds, remedies }) => `- ${quote(path)}: ${kinds.length === 0 ? 'as a last resort' : kinds.join(', ')}.${remedies.length === 0 ? '' : ` Alternative: ${remedies.slice(0, 2).join('; ')}.`}`;
const elsewhereSentence = ({ path, kinds, remedies }) => `- No mount should go over ${quote(path)} (${kinds.join(', ')}): ${remedies.join('; ')}.`;
/** Most entries of each list for people; report.json holds all. */
const MOST_TOLD = 12;
/** Whether the mounts make the image work, but allow something dangerous. */
const suggestion_isToBeDecided = ({ proven, works, dangers }) => !proven && works && dangers.length > 0;
/** Whether there are recipes to copy: for a proven suggestion, or one with mounts or rules. */
const hasRecipes = (suggestion) => suggestion.proven || changesFor(suggestion).length + suggestion.rules.length > 0;
/** Heading of the suggestion, which says how far it is proven. */
function suggestion_suggestionTitle(suggestion) {
    const { proven, minimal, allow, rules, drift } = suggestion;
    const flags = changesFor(suggestion);
    if (suggestion_isToBeDecided(suggestion))
        return DECIDE_TITLE;
    if (proven)
        return flags.length === 0
            ? rulesTitle({ rules: allow.length, remaining: drift.length })
            : provenTitle({ minimal, remaining: drift.length });
    if (rules.length > 0)
        return 'No safe mount helps: narrow rules instead';
    return hasRecipes(suggestion) ? 'Unproven suggestion' : 'No mount helps';
}
/**
 * Paragraphs before the recipes, each of a sentence or two. Untrusted text is between backticks.
 */
function paragraphs(suggestion, effort, account) {
    const { rules, decisive } = suggestion;
    return [
        ...essentials(suggestion, effort, account),
        ...(rules.length === 0 ? mountSentences(suggestion) : []),
        ...optionalSentences(suggestion),
        ...leftOut(suggestion).slice(0, MOST_TOLD).map(withoutSentence),
        ...(decisive === undefined
            ? []
            : [failureSentence(decisive.failure), ...renameSentences(decisive)])
    ];
}
/** Paragraphs on how far the fix is proven, and on what has to be decided. */
function essentials(suggestion, effort, account) {
    const { dangers, moves, rules, notes } = suggestion;
    return [
        proofSentence(suggestion, effort, account),
        ...notes,
        ...dangers.slice(0, MOST_TOLD).map((danger) => dangerSentence(danger)),
        ...moves.slice(0, MOST_TOLD).map(moveSentence),
        ...(rules.length === 0 ? [] : [`${rulesSentence(rules)} The recipes are for that.`])
    ];
}
const NO_TIME = 'With a writable root filesystem it works, and writes to these paths; there was no time left to try the mounts. Raise `explain-timeout`.';
function proofSentence(suggestion, effort, account) {
    const { proven } = suggestion;
    const flags = changesFor(suggestion);
    const tried = `${count(effort.boots, 'boot')}, ${duration(effort.milliseconds)}`;
    if (proven)
        return provenSentence(suggestion, tried, account);
    if (suggestion_isToBeDecided(suggestion))
        return `With ${list(flags.map(quote), 6)} it works read-only (${tried}), but that is not a fix.`;
    if (effort.boots === 1)
        return NO_TIME;
    return flags.length === 0
        ? `None of the mounts that were tried makes it pass (${tried}).`
        : `With a writable root filesystem it writes to these paths, but read-only it did not pass with these mounts (${tried}).`;
}
function provenSentence({ fix, minimal }, tried, account) {
    const { plan } = account;
    const isBootOnly = plan?.smoke.length === 0;
    const isGrouped = fix.pod?.group !== undefined;
    const changes = fix.tmpfs.length + fix.volumes.length + (isGrouped ? 1 : 0);
    if (changes === 0)
        return `It works read-only as it is, as far as ${isBootOnly ? 'booting' : 'this smoke test'} shows (${tried}).`;
    const one = changes === 1;
    const noun = isGrouped ? 'change' : 'mount';
    const passed = isBootOnly
        ? `booted read-only (${tried}); there is no smoke test.`
        : `booted read-only and passed (${tried}).`;
    const proof = `With exactly ${one ? `this ${noun}` : `these ${noun}s`} it ${passed}`;
    if (!minimal)
        return `${proof} ${NOT_MINIMAL}`;
    return suggestion_hasFailed(account)
        ? `${proof} Without ${one ? 'it' : 'any one of them'}, it does not.`
        : `${proof} ${isBootOnly ? 'It boots' : 'The smoke test passes'} without ${one ? 'it' : 'them'}, too, but the program is refused writes then, or what it writes is lost.`;
}
/** Whether the image failed, or stopped badly, without the suggested mounts. */
const suggestion_hasFailed = ({ exercise, judgement }) => exercise?.failure !== undefined || judgement.findings.some(({ kind }) => kind === 'unclean-stop');

;// CONCATENATED MODULE: ./lib/report/sections/verdict-words.js











/** Words for the verdict of a check: the cause, its weight, and the remedy. */
function verdict_words_verdictWords(document, account, counted) {
    const fix = fixSentence(account);
    const steps = account.plan?.smoke.length ?? 0;
    const facts = { steps, isSettled: fix !== '', counted, log: account.log };
    const { title, advice } = verdict_words_WORDS[document.verdict](document, facts, account.judgement);
    const compared = comparisonSentence(document);
    return { title, advice: [advice, compared].filter(Boolean).join(' '), fix: fix.trimStart() };
}
const verdict_words_WORDS = {
    pass: passWords,
    drift: driftWords,
    failed: failedWords,
    error: errorWords
};
function passWords(document, { steps, counted }, { changes }) {
    const { length, counts } = document.changes;
    if (counts.drift > 0)
        return {
            title: `Pass, tolerating ${driftTitle(changes)}`,
            advice: `${booted(document)},${passed(document, steps)} but is not immutable.${refusedWords(document)}`
        };
    const done = length === 0 ? 'wrote nothing that lasted' : 'changed nothing outside the allowlist';
    return {
        title: length === 0
            ? 'Pass: nothing changed'
            : `Pass: ${phrases_count(length, 'change')}, ${length === 1 ? 'which is' : 'all'} allowed`,
        advice: `${booted(document)},${passed(document, steps)} and ${done}.${allowedWords(counted, document.rules)}${refusedWords(document)}`
    };
}
/** Sentence on the changes that were allowed, and why; empty if there were none. */
function allowedWords({ byRule }, rules) {
    const reasons = new Map(rules.map(({ rule, reason }) => [rule, reason]));
    const words = [...byRule]
        .toSorted(([, one], [, other]) => other.total - one.total)
        .map(([rule, use]) => ruleUseWords(rule, use, reasons.get(rule)));
    return words.length === 0 ? '' : ` Allowed: ${phrases_list(words, MOST_REASONS)}.`;
}
const MOST_REASONS = 3;
function ruleUseWords(rule, { total, places }, reason) {
    switch (rule) {
        case NO_CONTENT:
            return `${phrases_count(total, 'entry', 'entries')} with new times but equal contents`;
        case SCRATCH: {
            const mounts = [...places].map((path) => phrases_quote(phrases_shorten(path, 60)));
            return `${phrases_count(total, 'file or folder', 'files and folders')} in ${phrases_list(mounts, 3)}, which ${total === 1 ? 'vanishes' : 'vanish'} with the container`;
        }
        default:
            return `${phrases_thousands(total)} by the rule ${phrases_quote(phrases_shorten(rule, 100))}${reason === undefined ? '' : ` (${phrases_quote(phrases_shorten(reason, 80))})`}`;
    }
}
function refusedWords(document) {
    const { program: own, attack: foreign } = refusedBy(document);
    const attacked = foreign === 0 ? '' : ` The attack was refused ${phrases_count(foreign, 'write')}.`;
    return own === 0
        ? attacked
        : ` The read-only root filesystem refused ${phrases_count(own, 'write')} on the way: see below for features that may be missing.${attacked}`;
}
function driftWords(document, facts, { drift, changes }) {
    const { steps, isSettled } = facts;
    const landed = document.findings.find(({ kind }) => kind === 'attacks-landed');
    if (landed !== undefined && drift.length === 0)
        return landedWords(document, steps, landed);
    const altered = document.findings.find(({ kind }) => verdict_words_ALTERED.has(kind));
    if (altered !== undefined && drift.length === 0)
        return alteredWords(altered);
    const undeclared = document.findings.find(({ kind }) => kind in WORKLOAD_FINDINGS);
    const isDeclared = undeclared?.level !== 'error';
    if (!isDeclared && drift.length === 0)
        return undeclaredWords(document, steps, undeclared);
    const folders = drift.map(({ folder }) => phrases_quote(phrases_shorten(folder, 60)));
    return {
        title: `Drift: ${driftTitle(changes)}`,
        advice: `${booted(document)},${passed(document, steps)} and made ${phrases_count(drifted(document), 'change')} that no rule allows, in ${phrases_list(folders, 3)}.` +
            (isSettled ? graveAdvice(changes) : ` ${driftAdvice(drift)}`) +
            [landed, altered, isDeclared ? undefined : undeclared]
                .map((one) => (one === undefined ? '' : ` Besides: ${one.title}.`))
                .join('')
    };
}
/** Numbers of changes by severity, and the worst of them by name. */
function driftTitle({ counts, drift }) {
    const { critical, high } = counts.severities;
    const grave = [
        ...(critical > 0 ? [`${phrases_thousands(critical)} critical`] : []),
        ...(high > 0 ? [`${phrases_thousands(high)} high`] : [])
    ];
    const others = counts.drift - critical - high;
    const noun = (many) => (many === 1 ? 'change' : 'changes');
    const numbers = grave.length === 0
        ? phrases_count(others, 'change')
        : others === 0
            ? `${grave.join(' and ')} ${noun(high > 0 ? high : critical)}`
            : `${[...grave, `${phrases_thousands(others)} other`].join(', ')} ${noun(others)}`;
    const [worst] = drift;
    if (worst === undefined)
        return numbers;
    return `${numbers}${counts.drift > 1 ? ', e.g. ' : ': '}${changeWords(worst)}`;
}
/** A change in a few words, e.g. ``set-uid program `/usr/bin/.b` ``. */
function changeWords({ kind, path, tags: [tag] }) {
    const name = phrases_quote(phrases_shorten(path, 80));
    return kind === 'added' && tag !== undefined
        ? `${NOUNS[tag] ?? change_words_tagWords([tag])} ${name}`
        : `${kind} ${name}`;
}
/** Nouns for tags whose words are not one. */
const NOUNS = {
    'set-uid': 'set-uid program',
    capability: 'program with capabilities',
    'hidden-in-dev': 'hidden file',
    'world-writable': 'world-writable file',
    'disguised-name': 'disguised file',
    executable: 'program'
};
/** Advice that comes before any fix: nothing that is suggested is for changes like these. */
function graveAdvice({ drift: [worst] }) {
    return worst === undefined || !severity_isNotable(worst)
        ? ''
        : ` Find out first what wrote ${phrases_quote(phrases_shorten(worst.path, 80))}: nothing that is suggested allows changes of high or critical severity.`;
}
/** Advice on changes in mounts, or on changes in the root filesystem. */
function driftAdvice(drift) {
    const isMounted = drift.every(({ units }) => units.every(({ change }) => change.place !== '/'));
    return isMounted
        ? 'Find out what wrote there. These paths are mounts: mount read-only what the program is not meant to write, and add what it is meant to write to `allow`.'
        : 'Find out what wrote there. Where the program is meant to write, mount a `tmpfs` or a volume; add what is harmless to `allow`.';
}
/** Kinds of drift other than changes in the container. */
const verdict_words_ALTERED = new Set(['image-altered', 'mount-altered']);
const alteredWords = ({ title, detail }) => ({
    title: `Drift: ${inSentence(title)}`,
    advice: detail
});
/** Headline if only the file of the service keeps the check from passing. */
const undeclaredWords = (document, steps, { title, detail }) => ({
    title: `Drift: ${inSentence(title)}`,
    advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist. ${detail}`
});
/** Headline if attacks landed, but nothing changed outside the allowlist. */
function landedWords(document, steps, { title, detail }) {
    return {
        title: `Drift: ${title}`,
        advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist, but an intruder could. ${detail}`
    };
}
function failedWords(document, { isSettled, log }) {
    const [worst] = document.findings;
    const { title, detail } = worst ?? { title: 'the container', detail: '' };
    const reason = detail.startsWith(`${title}. `) ? detail.slice(title.length + 2) : detail;
    const printed = worst !== undefined && QUOTES_LOG.has(worst.kind) ? lastLine(log) : '';
    const besides = drifted(document) > 0 ? `Besides: ${driftCount(document)}.` : '';
    const unset = document.findings.find(({ kind }) => kind === 'variable-unset');
    return {
        title: `Failed: ${inSentence(title)}`,
        advice: [
            isSettled && worst?.kind !== 'smoke-failed' ? '' : reason,
            printed,
            besides,
            unset === undefined ? '' : `${unset.title}.`
        ]
            .filter(Boolean)
            .join(' ')
    };
}
/** Failures of the container that is judged, whose cause its log may tell. */
const QUOTES_LOG = new Set([
    ...['exited', 'out-of-memory', 'unhealthy', 'not-ready', 'smoke-failed'],
    ...['broken-by-attack', 'fails-writable']
]);
/** Sentence with the last line of the log that is not empty. */
function lastLine(log) {
    if (log === undefined)
        return '';
    const line = refusal_lines_withoutColours(log.trimEnd().split('\n').at(-1) ?? '').trim();
    return line === '' ? 'It printed nothing.' : `Its last log line: ${phrases_quote(phrases_shorten(line, 200))}.`;
}
function errorWords({ findings, image }) {
    const errors = findings.filter(({ level }) => level === 'error');
    const bad = errors.filter(({ kind }) => kind === 'bad-input');
    const [worst] = errors;
    return bad.length > 0
        ? {
            title: `Error: ${phrases_count(bad.length, 'bad input')}, nothing was started`,
            advice: 'Correct the inputs below; all that could be found wrong with them is named.'
        }
        : {
            title: `Error: ${inSentence(worst?.title ?? 'nothing could be judged')}`,
            advice: `${image.reference === '' ? 'The image' : phrases_quote(image.reference)} could not be judged. ${worst?.detail ?? ''}`
        };
}
function booted({ image, run }) {
    return `${phrases_quote(image.reference)} booted ${run?.readOnly === false ? 'with a writable root' : 'read-only'}`;
}
function passed({ attackSteps }, steps) {
    const attacked = attackSteps !== undefined;
    if (steps === 0)
        return attacked ? ' was attacked,' : '';
    return ` passed ${phrases_count(steps, 'smoke step')}${attacked ? ' before and after the attack' : ''},`;
}
function driftCount(document) {
    return `${phrases_count(drifted(document), 'change')} outside the allowlist`;
}
const drifted = ({ changes }) => changes.counts.drift;
/** Sentence with the mounts and rules that would help; empty if none were found. */
function fixSentence({ explanation, judgement }) {
    if (explanation?.kind !== 'suggestion')
        return '';
    const { allow, proven, minimal, rules, drift } = explanation.suggestion;
    const flags = changesFor(explanation.suggestion);
    const mounts = list(flags.map(quote), 6);
    if (isToBeDecided(explanation.suggestion))
        return decideSentence(explanation.suggestion, mounts);
    if (rules.length > 0)
        return ` No safe mount makes it work; on a writable root filesystem ${count(rules.length, 'narrow rule')} would do.`;
    if (!proven || flags.length + allow.length === 0)
        return '';
    const [worst] = judgement.changes.drift;
    const verb = worst && isNotable(worst) ? 'If the other changes are meant, allow' : 'Allow';
    const allowed = allow.length === 0 ? '' : ` ${verb} ${list(allow.map(quote), 3)}.`;
    const title = provenTitle({ minimal, remaining: drift.length });
    return flags.length === 0 ? allowed : ` ${title}: ${mounts}.${allowed}`;
}
function decideSentence({ dangers, moves }, mounts) {
    const [worst] = dangers.toSorted((one, other) => one.why.localeCompare(other.why));
    const [move] = moves.map(moveSentence);
    const happens = worst?.why === 'code'
        ? "the application's own code becomes writable"
        : `what an intruder would write can be written${worst === undefined ? '' : ` in ${quote(worst.path)}`}`;
    return ` With ${mounts} it works, but ${happens}: decide.${move === undefined ? '' : ` ${move}`}`;
}

;// CONCATENATED MODULE: ./lib/report/sections/headline.js








/** Headline of a report, written for readers who read nothing else. */
function headline_headline(document, account, counted) {
    const { verdict } = document;
    const fails = failsStep(verdict, account.mode);
    const audit = verdict === 'pass' || fails ? '' : ' Mode is `audit`: the step does not fail.';
    const words = verdictWords(document, account, counted);
    const advice = settingWords(document.manifest?.kind)(`${words.advice}${audit}`);
    return { ...words, verdict, advice: advice.trimStart(), fails };
}
/** Headline of the summary, with a link to the page on the worst finding. */
function headline_headlineSection(head, { findings, tool }) {
    const [worst] = findings;
    return headline_heading(head, head.verdict === 'pass' || worst === undefined ? '' : idOf(worst.kind, tool.documentation));
}
/** Draws a headline with the mark of its verdict, and the link after it. */
function headline_heading({ verdict, title, fails, ...words }, link = '') {
    const mark = verdict === 'pass' || fails ? MARKS[verdict] : '⚠️';
    const [first = '', ...others] = paragraphsOf(words).map((text) => escape_sentenceForMarkdown(text));
    return `<h2>${mark} ${escape_sentenceForMarkdown(title, 300)}</h2>\n<p>${[`${first}${link}`, ...others].join('</p>\n<p>')}</p>`;
}
/** Advice and fix, each of them in a paragraph of its own. */
function paragraphsOf({ advice, fix }) {
    const texts = [advice, fix].filter((text) => text !== '');
    return texts.length === 0 ? [''] : texts;
}
/** Headline for a terminal. */
function headline_headLines({ verdict, title, fails, ...words }, paint) {
    const colour = verdict === 'pass' ? paint.green : fails ? paint.red : paint.yellow;
    const lines = paint.wrap(`${SIGNS[verdict]} ${escape_inline(title)}`, '');
    return [
        ...lines.map((line) => paint.bold(colour(line))),
        ...paragraphsOf(words).flatMap((text) => text === '' ? [] : paint.wrap(escape_inline(aboveIt(text), 2000), '  '))
    ];
}
/** Advice for a terminal, which shows everything else above the headline. */
const aboveIt = (advice) => advice.replace(/\b(see|inputs) below\b/g, '$1 above');
/** First screen of the page: verdict, advice, the worst changes, figures, the tested image. */
function headline_hero(document, account, head, counted) {
    return heroOf(head, {
        worst: worstChanges(account),
        tiles: tiles(document, account, counted),
        facts: facts(document)
    });
}
/** Draws the first screen of a page. */
function heroOf({ verdict, title, fails, ...words }, { worst, tiles: figures, facts: known }) {
    const soft = verdict === 'pass' || fails ? '' : '<span class="pill">audit: does not fail</span>';
    return `<section class="hero" aria-labelledby="verdict">
<div class="seal">${SEALS[verdict]}</div>
<div class="words">
<p class="over"><span class="pill verdict">${verdict}</span>${soft}</p>
<h1 id="verdict">${escape_sentenceForMarkdown(title, 300)}</h1>
${paragraphsOf(words)
        .map((text) => `<p class="advice">${escape_sentenceForMarkdown(text)}</p>`)
        .join('\n')}
${worst}
</div>
${figures}
<div class="facts">${known}</div>
</section>`;
}
const seal = (path) => `<svg viewBox="0 0 24 24" width="40" height="40" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
const SEALS = {
    pass: seal('M5 12.5l4.6 4.6L19 7.4'),
    drift: seal('M4 8h9l-3-3M20 16h-9l3 3'),
    failed: seal('M6.5 6.5l11 11M17.5 6.5l-11 11'),
    error: seal('M12 5v8.5M12 18.4v.2')
};

;// CONCATENATED MODULE: ./lib/report/subject.js



/**
 * Words that tell a workload from others, which may run the same image: `web in compose.yaml`; or
 * `Deployment/web` and `container app`. Untrusted.
 */
function subject_workloadWords(workload) {
    return workload.kind === 'compose'
        ? [`${workload.service} in ${filesOf(workload.files)}`]
        : [workload.workload, `container ${workload.container}`];
}
/**
 * Words of that kind as far as inputs have them, for a check that could not read the files; undefined
 * where inputs describe the container.
 */
function subject_workloadWordsIn(inputs) {
    const valueOf = (name) => (inputs.get(name) ?? '').trim();
    const pathsIn = (name) => entriesOf(inputs.get(name) ?? '').map(plainPath);
    const [compose, manifest] = [pathsIn('compose-file'), pathsIn('manifest-file')];
    const [service, workload, container] = ['service', 'workload', 'container'].map(valueOf);
    if (compose.length > 0)
        return [`${service ? `${service} in ` : ''}${filesOf(compose)}`];
    if (manifest.length === 0)
        return undefined;
    return [workload || filesOf(manifest), ...(container ? [`container ${container}`] : [])];
}
const filesOf = (files) => phrases_list(files, subject_MOST_FILES);
const subject_MOST_FILES = 3;

;// CONCATENATED MODULE: ./lib/report/comment.js











/**
 * Comment for a pull request, as GitHub Markdown of at most 65,536 bytes: the verdict, the three
 * worst facts, the fix, and where to read more. The first line is a marker, by which a later run
 * finds the comment to update.
 */
function comment_pullRequestComment(document, account, head) {
    const { manifest, image } = document;
    const subject = manifest === undefined ? workloadWordsIn(account.inputs) : workloadWords(manifest);
    const marker = commentMarker(subject ?? [nameOfImage(image.reference)], document);
    const named = `Image ${code(forMarkdown(image.reference, 200))}`;
    return commentText(marker, (share) => [
        heading(head),
        `<p>${[...(manifest === undefined ? [] : [placeHtml(manifest)]), named].join('<br>\n')}</p>`,
        worstFacts(document),
        fixBlock(account, Math.floor(comment_LINES * share)),
        whereToRead(document)
    ]);
}
/** Most lines of the fix. */
const comment_LINES = 200;
/** Joins a marker and the parts of a comment; `draw` is given the share to draw, from 1 down. */
function commentText(marker, draw) {
    const body = markup_fitting(MOST_BYTES, (share) => draw(share)
        .filter((part) => part !== '')
        .join('\n\n'));
    return `${marker}\n${body}\n`;
}
/** The longest comment of GitHub has 65,536 characters; the rest is for the marker. */
const MOST_BYTES = 65_000;
/**
 * First line of a comment: `<!-- zero-drift: registry.example/shop, job image -->`. It is equal in
 * every run of a job on an image, whatever its tag, or on a workload of its files.
 */
function commentMarker(subject, { ci }) {
    const names = subject.map((name) => harmless(name, Math.floor(comment_LONGEST_NAME / subject.length)));
    const job = ci?.job === undefined ? [] : [`job ${harmless(ci.job)}`];
    return `<!-- zero-drift: ${[...names, ...job].join(', ')} -->`;
}
/** Replaces what could end the marker, or a line of it. */
const harmless = (text, most = comment_LONGEST_NAME) => text
    .slice(0, most)
    .replace(/[^A-Za-z0-9._/: ]+/g, '-')
    .trim();
const comment_LONGEST_NAME = 120;
/** The three worst facts that the headline does not tell, and the number of the others. */
function worstFacts(document) {
    const { changes } = document;
    const { drift } = changes.counts;
    const items = [
        ...errorsIn(document).map(({ title, detail }) => factItem(title, detail)),
        ...changes.slice(0, Math.min(drift, MOST_FACTS)).map(changeItem),
        ...notesIn(document)
            .filter(({ level }) => level === 'warning')
            .map(({ title, detail }) => factItem(title, detail))
    ];
    if (items.length === 0)
        return '';
    const hidden = items.length + Math.max(0, drift - MOST_FACTS) - MOST_FACTS;
    const more = hidden > 0 ? [`<li>and ${count(hidden, 'more', 'more')}</li>`] : [];
    return ['<ul>', ...items.slice(0, MOST_FACTS), ...more, '</ul>'].join('\n');
}
const MOST_FACTS = 3;
const factItem = (title, detail) => `<li><b>${sentenceForMarkdown(title, 200)}</b><br>${sentenceForMarkdown(detail, 600)}</li>`;
function changeItem({ path, kind, severity, tags }) {
    const resembles = tags.length === 0 ? '' : `: ${forMarkdown(tagWords(tags), 200)}`;
    return `<li><b>${severity}</b> ${code(forMarkdown(path))} ${kind}${resembles}</li>`;
}
/** The proven fix as a patch, or as inputs of the action, collapsed. */
function fixBlock({ explanation }, lines) {
    if (explanation?.kind !== 'suggestion' || !explanation.suggestion.proven || lines === 0)
        return '';
    const { title, text } = mainRecipe(explanation.suggestion, [...CHANGES, 'action']);
    return details(`The proven fix ${title}`, `<pre>${forPre(text, lines)}</pre>`);
}
/** The commit, the run, and where its reports are. */
function whereToRead(origin) {
    const artifacts = linkTo(artifactsOf(origin), 'artifacts') ?? 'artifacts';
    const lines = [
        ...originWords(origin),
        `Everything is in <code>report.html</code>, if the job keeps its reports among its ${artifacts}.`
    ];
    return `<p>${lines.join('<br>\n')}</p>`;
}
/** Address of the run's artifacts, by the path that each CI system has for them. */
function artifactsOf({ ci }) {
    if (ci?.runUrl === undefined)
        return undefined;
    if (ci.provider === 'github-actions')
        return `${ci.runUrl}#artifacts`;
    return ci.provider === 'gitlab-ci' ? `${ci.runUrl}/artifacts/browse` : ci.runUrl;
}

;// CONCATENATED MODULE: ./lib/report/joined/headline.js

/** Headline of a joined report. Untrusted text is between backticks. */
function joinedHeadline(joined) {
    const { parts, verdict, fails } = joined;
    const groups = headline_VERDICTS.flatMap(({ verdict: one, verb }) => {
        const labels = parts.filter((part) => part.verdict === one).map(labelOf);
        if (labels.length === 0)
            return [];
        const names = one === 'pass' && labels.length > 3 ? phrases_count(labels.length, 'image') : phrases_list(labels, 3);
        return [`${names} ${verb}.`];
    });
    const audit = verdict === 'pass' || fails ? [] : ['Mode is `audit`: the step does not fail.'];
    return {
        verdict,
        title: titleOf(joined),
        advice: [...groups, ...audit].join(' '),
        fix: '',
        fails
    };
}
/** Label of an image; a pass that tolerates drift says so. */
const labelOf = ({ label, verdict, counts }) => verdict === 'pass' && counts.drift > 0
    ? `${phrases_quote(label)} (tolerating ${phrases_count(counts.drift, 'change')})`
    : phrases_quote(label);
const headline_VERDICTS = [
    { verdict: 'error', verb: 'could not be judged' },
    { verdict: 'failed', verb: 'failed' },
    { verdict: 'drift', verb: 'drifted' },
    { verdict: 'pass', verb: 'passed' }
];
/**
 * Title of a joined report. Errors that concern no single image come before the images' results.
 */
function titleOf({ parts, findings, verdict, fails }) {
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length > 0)
        return `Error: ${headline_errorWords(errors)}`;
    if (verdict === 'pass')
        return `Pass: ${headline_allOf(parts)}${tolerated(parts)}`;
    const concerned = parts.filter((part) => part.verdict === verdict).length;
    const which = parts.length === 1 ? headline_allOf(parts) : `${concerned} of ${phrases_count(parts.length, 'image')}`;
    return `${headline_WORDS[verdict]}: ${which}${fails ? '' : ', tolerated in audit mode'}`;
}
const headline_allOf = (parts) => parts.length === 1 ? 'the only image' : `all ${phrases_count(parts.length, 'image')}`;
/** Changes that no rule allows in images that passed all the same; empty if there are none. */
function tolerated(parts) {
    const some = parts.filter(({ counts }) => counts.drift > 0);
    if (some.length === 0)
        return '';
    const changes = some.reduce((sum, { counts }) => sum + counts.drift, 0);
    const where = parts.length === 1 ? '' : ` in ${phrases_thousands(some.length)} of them`;
    return `, tolerating ${phrases_count(changes, 'change')}${where}`;
}
function headline_errorWords(errors) {
    const [first] = errors;
    const bad = errors.filter(({ kind }) => kind === 'bad-input').length;
    const named = bad > 0 ? phrases_count(bad, 'bad input') : inSentence(first?.title ?? '');
    const more = errors.length - Math.max(bad, 1);
    return more === 0 ? named : `${named}, and ${phrases_count(more, 'more error')}`;
}
const headline_WORDS = { drift: 'Drift', failed: 'Failed', error: 'Error' };
/** Title of the first error of an image; empty if the image passed. */
function failureTitle({ verdict, document }) {
    if (verdict === 'pass')
        return '';
    return document.findings.find(({ level }) => level === 'error')?.title ?? '';
}
/** Sorts parts by verdict, worst first; equal verdicts stay in the order named. */
function worstFirst(parts) {
    return headline_VERDICTS.flatMap(({ verdict }) => parts.filter((part) => part.verdict === verdict));
}

;// CONCATENATED MODULE: ./lib/report/html/shell.js

/**
 * Draws a page that loads nothing. Its only script is that of the filter box, which the policy names
 * by its digest; without scripts the page is complete, but has no filter.
 */
function shell_drawPage({ verdict, title, version, top, footer, ...rest }) {
    const chapters = rest.chapters.filter(({ parts }) => parts.length > 0);
    const links = chapters.map(({ id, title: text }) => `<li><a href="#${id}">${text}</a></li>`);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${shell_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape_forMarkdown(title)}</title>
<style>${STYLE}</style>
</head>
<body class="${verdict}">
<a class="skip" href="#main">Skip to the report</a>
<header class="bar"><span class="brand">${LOGO}Zero Drift</span><span>${escape_forMarkdown(version, 40)}</span></header>
<main id="main" tabindex="-1">
${top}
<nav aria-label="Parts of the report"><ul>${links.join('')}</ul>${FILTER_BOX}</nav>
${chapters.map(section).join('\n')}
</main>
<footer>${footer}</footer>
<script>${FILTER_SCRIPT}</script>
</body>
</html>
`;
}
const section = ({ id, title, parts }) => `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${parts.join('\n')}\n</section>`;
/** Logo: a zero with a stroke through it. */
const LOGO = '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="5" y="2.5" width="14" height="19" rx="7" fill="none" stroke="currentColor" stroke-width="3"/><path d="M3 16 21 8" stroke="var(--tone)" stroke-width="3" stroke-linecap="round"/></svg>';
/** Filter box of a page, hidden until its script runs. */
const FILTER_BOX = '<p class="filter" hidden><label for="filter">Filter</label> <input type="search" id="filter" placeholder="path, rule or severity" autocomplete="off" spellcheck="false"> <span id="filtered" role="status"></span></p>';
/**
 * Script of the filter box: hides entries of trees and rows of tables that do not contain the word,
 * and opens the parts in which an entry remains. Pages with few entries get no box.
 */
const FILTER_SCRIPT = `
(() => {
  const box = document.getElementById('filter')
  const entries = [...document.querySelectorAll('.tree li, .scroll tr:not(:first-child)')]
  if (entries.length < 10) return
  const folds = [...document.querySelectorAll('main details')].map((fold) => [fold, fold.open])
  const words = entries.map((entry) => entry.textContent.toLowerCase())
  box.closest('.filter').hidden = false
  box.addEventListener('input', () => {
    const word = box.value.trim().toLowerCase()
    const hits = words.map((text) => text.includes(word))
    entries.forEach((entry, at) => entry.classList.toggle('off', !hits[at]))
    for (const [fold, open] of folds)
      fold.open = word === '' ? open : fold.querySelector('li:not(.off), tr:not(.off) td') !== null
    const count = hits.filter(Boolean).length + ' of ' + entries.length + ' entries'
    document.getElementById('filtered').textContent = word === '' ? '' : count
  })
})()
`;
/** SHA-256 of `FILTER_SCRIPT` for the Content-Security-Policy, so that no other script runs. */
const FILTER_DIGEST = 'sha256-eXX+fxEGzCj4BGA0ljknBJYv+PZSZKsPVJffBmfgorI=';
/**
 * Style sheet of report.html. Text has a contrast of at least 4.5 on every background, in both
 * colour schemes; a test checks that.
 */
const STYLE = `
:root{--bg:#f4f5f8;--card:#fff;--raise:#f6f7fa;--ink:#161b22;--soft:#515c6b;--line:#dde2e9;--link:#0a58c2;--good:#0b6b3d;--goodbg:#dff5e8;--bad:#b3261e;--badbg:#fde8e6;--critical:#a3162a;--criticalbg:#fcdfe3;--high:#9a3a06;--highbg:#fde6d6;--medium:#7a5200;--mediumbg:#fbeec8;--low:#3f4c5c;--lowbg:#e6eaf0;--violet:#5b37a8;--violetbg:#ece6fb;--bar:#3867d6;--shadow:0 1px 2px #1018280d,0 8px 24px #1018280f}
@media(prefers-color-scheme:dark){:root{--bg:#0b0e13;--card:#12171f;--raise:#1a212b;--ink:#e7ecf2;--soft:#a2aebc;--line:#28313d;--link:#86b7ff;--good:#5edc98;--goodbg:#0e3222;--bad:#ff9c92;--badbg:#43171a;--critical:#ff9aa6;--criticalbg:#4c141f;--high:#ffb080;--highbg:#462410;--medium:#f3cd6c;--mediumbg:#3b2d09;--low:#bcc8d6;--lowbg:#242d39;--violet:#c4adff;--violetbg:#2a2050;--bar:#6f9bff;--shadow:none}}
.pass{--tone:var(--good);--tonebg:var(--goodbg)}.drift{--tone:var(--high);--tonebg:var(--highbg)}.failed{--tone:var(--bad);--tonebg:var(--badbg)}.error{--tone:var(--violet);--tonebg:var(--violetbg)}
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-behavior:smooth;scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
.bar,main,footer{max-width:1120px;margin:0 auto;padding:0 24px}
.bar{display:flex;justify-content:space-between;align-items:center;padding-top:20px;color:var(--soft);font-size:14px}
.brand{display:flex;gap:9px;align-items:center;color:var(--ink);font-size:17px;font-weight:650;letter-spacing:-.01em}
footer{padding-top:8px;padding-bottom:40px;color:var(--soft);font-size:14px}
main{outline:0}
.skip{position:absolute;left:16px;top:-80px;padding:10px 16px;border-radius:8px;background:var(--ink);color:var(--bg);z-index:9}
.skip:focus{top:12px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:6px}
a{color:var(--link);text-underline-offset:2px}
h1,h2,h3{line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
h1{margin:0;font-size:clamp(1.6rem,4.4vw,2.5rem);font-weight:750}
h2{margin:0 0 4px;font-size:1.45rem;font-weight:700}
h3{margin:26px 0 10px;font-size:1.06rem;font-weight:650}
p{margin:8px 0}
code,pre,.map text{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{font-size:.875em;background:var(--raise);border:1px solid var(--line);border-radius:5px;padding:.06em .34em}
pre{margin:10px 0;padding:14px 16px;background:var(--raise);border:1px solid var(--line);border-radius:10px;font-size:13px;line-height:1.55;white-space:pre-wrap}
section{margin:18px 0;padding:26px 28px;background:var(--card);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow)}
.hero{display:grid;grid-template-columns:auto 1fr;gap:0 22px;padding:32px;background:linear-gradient(160deg,var(--tonebg),var(--card) 62%);border-color:var(--tone)}
.seal{display:grid;place-items:center;width:76px;height:76px;border-radius:22px;background:var(--tone);color:var(--card)}
.over{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:0 0 10px}
.pill{padding:2px 11px;border:1px solid var(--line);border-radius:99px;font-size:13px;font-weight:600;background:var(--card)}
.card{margin-left:8px;font-size:12.5px;background:var(--tonebg);border-color:var(--tone);color:var(--tone);vertical-align:3px;letter-spacing:.02em}
.verdict{background:var(--tone);border-color:var(--tone);color:var(--card);text-transform:uppercase;letter-spacing:.07em}
.advice{max-width:74ch;margin:12px 0 0;font-size:1.06rem}
.worst{margin:14px 0 0;padding:0;list-style:none}.worst li{margin:5px 0}
.tiles{grid-column:1/-1;display:grid;grid-template-columns:repeat(auto-fit,minmax(136px,1fr));gap:12px;margin:26px 0 0}
.tiles div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:14px 16px;border:1px solid var(--line);border-radius:14px;background:var(--card)}
.tiles dd{margin:0;font-size:1.75rem;font-weight:700;line-height:1.15;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.tiles small{font-size:.95rem;font-weight:500;color:var(--soft);letter-spacing:0}
.tiles dt{color:var(--soft);font-size:13.5px}
.tiles .good dd{color:var(--good)}.tiles .bad dd{color:var(--bad)}
.facts{grid-column:1/-1;margin-top:16px;color:var(--soft);font-size:14px}
nav{position:sticky;top:0;z-index:5;margin:0 -8px;padding:8px;background:var(--bg)}
nav{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}
.filter{display:flex;gap:8px;align-items:center;margin:0;color:var(--soft);font-size:14px}.filter[hidden]{display:none}.filter input{width:14rem;max-width:52vw;padding:6px 12px;border:1px solid var(--line);border-radius:99px;background:var(--card);color:var(--ink);font:inherit}.off{display:none}
nav ul{display:flex;gap:6px;margin:0;padding:0;list-style:none;overflow-x:auto;scrollbar-width:none}
nav a{display:block;padding:7px 14px;border:1px solid var(--line);border-radius:99px;background:var(--card);color:var(--ink);font-size:14px;text-decoration:none;white-space:nowrap}
nav a:hover{border-color:var(--link);color:var(--link)}
nav a:focus-visible{outline-offset:-3px;border-radius:99px}
.scroll{overflow-x:auto;margin:10px 0;border:1px solid var(--line);border-radius:12px}
table{width:100%;border-collapse:collapse;font-size:14.5px}
th,td{padding:9px 14px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--raise);color:var(--soft);font-size:13px;font-weight:600;white-space:nowrap}
tr:last-child td{border-bottom:0}
td:first-child{min-width:7.5em}
td>code:only-child{display:inline-block;width:max-content;max-width:26em}
summary{cursor:pointer;border-radius:6px}
summary:hover{color:var(--link)}
section>details{margin:14px 0}
section>details>summary{font-weight:600}
figure{margin:0}
figcaption{margin-top:8px;color:var(--soft);font-size:14px}
figcaption span{display:block;margin-top:4px}
figcaption i{display:inline-block;width:12px;height:12px;margin:0 5px 0 0;border:1px solid;border-radius:3px;vertical-align:-1px}
figcaption .critical{background:var(--criticalbg);color:var(--critical)}figcaption .high{background:var(--highbg);color:var(--high)}figcaption .medium{background:var(--mediumbg);color:var(--medium)}figcaption .low{background:var(--lowbg);color:var(--line)}figcaption i:not(:first-child){margin-left:12px}
.map{display:block;width:100%;height:auto}
.tall{display:none}
.map text{font-size:12px;fill:var(--ink)}
.map .sub{fill:var(--soft)}
.map rect{stroke:var(--line);fill:var(--lowbg)}
.map .folder{fill:var(--raise)}
.map .critical{fill:var(--criticalbg);stroke:var(--critical)}.map .high{fill:var(--highbg);stroke:var(--high)}.map .medium{fill:var(--mediumbg);stroke:var(--medium)}
.tree ul{margin:0;padding:0 0 0 20px;list-style:none;border-left:2px solid var(--line)}
.tree>ul{padding:0;border:0}
.tree li{margin:5px 0}
.tree code{font-weight:600}
.sum,.meta,.more{color:var(--soft);font-size:13.5px}
.meta{display:block;padding-left:30px}
.kind{display:inline-block;width:1.6em;margin-right:6px;border-radius:5px;font-size:12px;font-weight:700;line-height:1.6;text-align:center;text-decoration:none}
.added{background:var(--goodbg);color:var(--good)}.changed{background:var(--mediumbg);color:var(--medium)}.deleted{background:var(--badbg);color:var(--bad)}
.badge{padding:1px 9px;border-radius:99px;font-size:12.5px;font-weight:650}
.badge.critical{background:var(--criticalbg);color:var(--critical)}.badge.high{background:var(--highbg);color:var(--high)}.badge.medium{background:var(--mediumbg);color:var(--medium)}
.tag,.about{font-size:13px;white-space:nowrap}
.diff{margin:6px 0 10px 30px;font-size:14px}
.diff pre{max-height:22rem;overflow:auto}
.plus{background:var(--goodbg);color:var(--good)}.minus{background:var(--badbg);color:var(--bad)}.at{color:var(--soft)}
.plus,.minus{display:inline-block;width:100%}
.mark{display:inline-grid;place-items:center;width:22px;height:22px;border-radius:50%;font-size:13px;font-weight:700}
.mark.good{background:var(--goodbg);color:var(--good)}.mark.bad{background:var(--badbg);color:var(--bad)}.mark.none{background:var(--lowbg);color:var(--low)}
.time{margin:12px 0 0;padding:0;list-style:none}
.time li{display:grid;grid-template-columns:170px 1fr 76px;gap:14px;align-items:center;padding:3px 0;font-size:14.5px}
.time svg{width:calc(100% - 12px);height:12px;margin:0 6px;overflow:visible}
.time path{stroke:var(--lowbg);stroke-width:10px;stroke-linecap:round;vector-effect:non-scaling-stroke}
.time .on{stroke:var(--bar)}
.time .ends{display:flex;justify-content:space-between;margin:0 90px 0 184px;color:var(--soft);font-size:13px}
.took{text-align:right;color:var(--soft);font-variant-numeric:tabular-nums}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.score{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:6px 28px;margin-top:12px}
.dots{display:flex;flex-wrap:wrap;gap:4px}
.score i{display:inline-block;width:16px;height:16px;border-radius:5px;vertical-align:-3px}
.score .refused{border-radius:50%}
.landed{background:var(--bad)}.refused{background:var(--good)}.not-run{background:var(--lowbg);border:1px solid var(--low)}
.legend{grid-column:1/-1;color:var(--soft);font-size:14px}
.legend i:not(:first-child){margin-left:12px}
@media(max-width:640px){.bar,main,footer{padding-left:12px;padding-right:12px}section{padding:18px 16px;border-radius:14px}.hero{grid-template-columns:1fr;padding:20px 16px}.seal{width:56px;height:56px;border-radius:16px;margin-bottom:14px}.tiles{grid-template-columns:1fr 1fr}.wide{display:none}.tall{display:block}.scroll table:has(th:nth-child(3)){min-width:600px}.time li{grid-template-columns:1fr 76px;gap:0 10px;padding:6px 0}.time svg{grid-row:2;grid-column:1/-1}.time .ends{margin:0}.tree ul{padding-left:12px}.meta,.diff{padding-left:0;margin-left:0}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{body{background:#fff}nav,.skip{display:none}section{break-inside:auto;box-shadow:none;border-color:#bbb}.scroll{overflow:visible}h2,h3{break-after:avoid}.bar,main,footer{max-width:none;padding:0}}
`;
/**
 * SHA-256 of `STYLE` for the Content-Security-Policy, so that a browser applies no other style to
 * report.html.
 */
const STYLE_DIGEST = 'sha256-gnZa7lOfh2sraQoryqIibj6eHaosVHC6kn1ffacjE70=';
/** Content-Security-Policy: nothing loaded, only this style sheet and the script of the filter. */
const shell_POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; script-src '${FILTER_DIGEST}'; base-uri 'none'; form-action 'none'`;

;// CONCATENATED MODULE: ./lib/report/joined/overview.js











/** Job summary of several images: a table, and below it each image's own summary if it fits. */
function joinedSummary(joined, head) {
    const top = overview(joined, head, ({ label }) => markup_code(escape_forMarkdown(label, 200)));
    return `${[...top, ...summaries(joined, LIMIT - bytes(top.join('\n\n')))].join('\n\n')}\n`;
}
/** The limit of 1,000,000 bytes, less the separators between sections. */
const LIMIT = 990_000;
/** Overview for people, on a terminal or at the end of the step's log. */
function joinedTerminal(joined, head) {
    const { findings, parts, colour, screen } = joined;
    const paint = terminal_text_painter(colour, screen);
    const errors = findings.filter(({ level }) => level === 'error');
    const others = findings.filter(({ level }) => level !== 'error');
    const isQuiet = paint.detail === 'quiet';
    return terminal_text_joinSections([
        isQuiet ? [] : findingLines('Worth knowing', others, paint.yellow, paint),
        findingLines('Errors', errors, paint.red, paint),
        isQuiet ? [] : imageLines(parts, paint),
        headline_headLines(head, paint)
    ]);
}
/** Most images on a terminal, and most sections on a page. */
const overview_MOST = 100;
/** Heading, findings that concern no single image, and a table with a row for each image. */
function overview({ findings, parts }, head, nameOf) {
    return [
        headline_heading(head),
        ...(findings.length === 0 ? [] : [findingsTable(findings, {})]),
        ...(parts.length === 0 ? [] : [imageTable(parts, nameOf)])
    ];
}
/** Table with a row for each image, worst first. */
function imageTable(parts, nameOf, markup = markup_summaryMarkup) {
    const bounded = markup_bound(worstFirst(parts), { rows: 500, bytes: 200_000 }, (part) => {
        const { drift, allowed, refused } = part.counts;
        const why = escape_sentenceForMarkdown(failureTitle(part), 200);
        const numbers = [drift, allowed, refused].map(phrases_thousands);
        return markup_row(`${MARKS[part.verdict]}&nbsp;${part.verdict}`, nameOf(part), why, ...numbers, phrases_duration(phases_timeOf(part.document)));
    });
    const more = `and ${phrases_thousands(bounded.hidden)} more: see report.json`;
    return markup.table(['Verdict', 'Image', 'Cause', 'Drift', 'Allowed', 'Refused', 'Time'], bounded, more);
}
function imageLines(parts, paint) {
    if (parts.length === 0)
        return [];
    const width = Math.min(40, Math.max(...parts.map(({ label }) => label.length)));
    const lines = parts.slice(0, overview_MOST).flatMap((part) => {
        const { verdict, label } = part;
        const colour = verdict === 'pass' ? paint.green : paint.red;
        const name = escape_inline(label, 100).padEnd(width);
        const why = escape_inline(failureTitle(part), 200);
        return [
            `    ${colour(SIGNS[verdict])} ${name}  ${colour(verdict.padEnd(6))}  ${factsOf(part)}`,
            ...(why === '' ? [] : paint.wrap(why, '        '))
        ];
    });
    return [paint.bold('  Images'), ...lines, ...terminal_text_moreLine(parts.length - overview_MOST)];
}
function factsOf({ counts, document }) {
    const { drift, allowed, refused } = counts;
    const words = [
        ...(drift > 0 ? [phrases_count(drift, 'change')] : []),
        ...(allowed > 0 ? [`${phrases_thousands(allowed)} allowed`] : []),
        ...(refused > 0 ? [`${phrases_count(refused, 'write')} refused`] : []),
        phrases_duration(phases_timeOf(document))
    ];
    return words.join(', ');
}
/**
 * Sections of the images: the image's own summary if it fits, else a shorter section, else none.
 */
function summaries({ parts }, limit) {
    const whole = parts.map((part) => overview_folded(part, part.told?.summary ?? partSection(part)));
    const shares = markup_fairShares(whole.map((html) => bytes(html) + OPEN), limit);
    const [first] = worstFirst(parts);
    return parts.flatMap((part, index) => {
        const share = shares[index] ?? 0;
        const drawn = [whole[index] ?? '', overview_folded(part, partSection(part))].find((html) => bytes(html) <= share);
        if (drawn === undefined)
            return [];
        return [
            part === first && part.verdict !== 'pass'
                ? drawn.replace('<details>', '<details open>')
                : drawn
        ];
    });
}
/** A part's section, collapsed below its verdict and label. */
const overview_folded = (part, body) => markup_details(`${MARKS[part.verdict]} ${markup_code(escape_forMarkdown(part.label, 200))} ${part.verdict}`, body.trimEnd());
/** Bytes for ` open`, and for the blank line between sections. */
const OPEN = 8;
const bytes = (text) => Buffer.byteLength(text);
/**
 * Section on one image, made from its report.json alone: errors, fix, changes, log; at most some 250
 * kB.
 */
function partSection(part, markup = markup_summaryMarkup) {
    const { document, fix, told } = part;
    const errors = document.findings.filter(({ level }) => level === 'error');
    const parts = [
        markup.facts(facts_facts(document)),
        errors.length === 0 ? '' : findingsTable(errors, document.tool, markup),
        fix === undefined ? '' : `<h3>Proven fix</h3>\n<pre>${escape_forPre(fix, 60)}</pre>`,
        part.verdict !== 'failed' || !told?.log
            ? ''
            : `<h3>Last log lines</h3>\n<pre>${escape_forPre(told.log.replace(/^\| /gm, ''), 20)}</pre>`,
        changeTable(part, markup),
        surface_refusals(document, markup),
        findings_otherFindings(document, markup),
        phases_timings(document)
    ];
    return parts.filter((html) => html !== '').join('\n\n');
}
function changeTable({ document: { changes }, counts }, markup) {
    if (changes.length === 0)
        return '';
    const bounded = markup_bound(changes, { rows: 50, bytes: 30_000 }, ({ kind, path, severity, tags }) => markup_row(kind, markup_code(escape_forMarkdown(path, 300)), escape_forMarkdown([severity, ...tags.slice(0, 5)].join(', '), 200)));
    const hidden = counts.drift - bounded.rows.length;
    const more = `and ${phrases_thousands(hidden)} more: see report.json`;
    return `<h3>Changes outside the allowlist</h3>\n${markup.table(['Change', 'Path', 'Severity'], { ...bounded, hidden }, more)}`;
}
/**
 * Draws the joined report.html: an overview, and a card for each image, worst first, with its fix
 * and log, and a link to its own page.
 */
function joinedPage(joined, head) {
    const { parts, findings, verdict } = joined;
    const version = parts[0]?.document.tool.version ?? '';
    return shell_drawPage({
        verdict,
        title: `${head.title.replaceAll('`', '')} · Zero Drift`,
        version,
        top: heroOf(head, { worst: '', tiles: figureTiles(totals(parts)), facts: '' }),
        chapters: [
            {
                id: 'images',
                title: 'Images',
                parts: [
                    ...(findings.length === 0 ? [] : [findingsTable(findings, {}, markup_pageMarkup)]),
                    ...(parts.length === 0 ? [] : [imageTable(parts, overview_linkTo, markup_pageMarkup)])
                ]
            },
            ...cardsOf(worstFirst(parts).slice(0, overview_MOST))
        ],
        footer: `Drawn by zero-drift ${escape_forMarkdown(version, 40)}. Everything is in <code>report.json</code>, next to this page.`
    });
}
const PAGE = 'report.html';
function totals(parts) {
    const sum = (of) => parts.reduce((all, part) => all + of(part), 0);
    const passed = parts.filter(({ verdict }) => verdict === 'pass').length;
    const value = `${phrases_thousands(passed)}<small> of ${phrases_thousands(parts.length)}</small>`;
    return parts.length === 0
        ? []
        : [
            { value, label: 'images passed', tone: passed === parts.length ? 'good' : 'bad' },
            figure('outside the allowlist', phrases_thousands(sum(({ counts }) => counts.drift))),
            figure('allowed', phrases_thousands(sum(({ counts }) => counts.allowed))),
            figure('writes refused', phrases_thousands(sum(({ counts }) => counts.refused))),
            figure('duration of all checks', phrases_duration(sum(({ document }) => phases_timeOf(document))))
        ];
}
/** Most bytes of all cards; the overview above them has the rest of the page's 3,000,000. */
const CARDS_LIMIT = 2_000_000;
/** A card for each image. One that is too large for its share of the page is shortened. */
function cardsOf(parts) {
    const whole = parts.map((part) => partSection(part, markup_pageMarkup));
    const shares = markup_fairShares(whole.map(bytes), CARDS_LIMIT);
    return parts.map((part, index) => {
        const share = shares[index] ?? 0;
        const candidates = [whole[index] ?? '', shortSection(part)];
        const body = candidates.find((html) => bytes(html) <= share) ?? SHORTENED;
        return cardOf(part, index, body);
    });
}
function cardOf(part, index, body) {
    const { label, verdict } = part;
    const pill = `<span class="pill card ${verdict}">${verdict}</span>`;
    return {
        id: `image-${index + 1}`,
        title: `${markup_code(escape_forMarkdown(label, 100))} ${pill}`,
        parts: [body, ownPage(part)].filter((html) => html !== '')
    };
}
const SHORTENED = '<p>The rest is left out for its size: see <code>report.json</code>.</p>';
/** Facts and the first error of an image alone. */
function shortSection({ document }) {
    const error = document.findings.filter(({ level }) => level === 'error').slice(0, 1);
    const table = error.length === 0 ? [] : [findingsTable(error, document.tool, markup_pageMarkup)];
    return [markup_pageMarkup.facts(facts_facts(document)), ...table, SHORTENED].join('\n\n');
}
const ownPage = (part) => hasPage(part) ? `<p><a href="${addressOf(part)}">The whole report of this image</a></p>` : '';
function overview_linkTo(part) {
    const name = markup_code(escape_forMarkdown(part.label, 200));
    return hasPage(part) ? `<a href="${addressOf(part)}">${name}</a>` : name;
}
const hasPage = ({ told }) => told?.files.some((file) => file === PAGE) === true;
const addressOf = ({ folder }) => `${escape_forMarkdown(encodeURIComponent(folder))}/${PAGE}`;

;// CONCATENATED MODULE: ./lib/report/joined/joined.js











/** Joins the reports of several images; `findings` concern no single image. */
function joined_join(given) {
    const joining = { ...given, findings: [...given.findings, ...findNothing(given)] };
    const verdict = verdictOf(joining);
    const { parts, findings } = joining;
    const isFaulty = judgement_worstVerdict(findings) === 'error';
    const fails = isFaulty || parts.some((part) => part.fails);
    const codes = [...parts.map((part) => part.exitCode), isFaulty ? 3 : 0];
    const exitCode = joined_EXIT_CODES.find((code) => codes.includes(code)) ?? 0;
    const judged = { ...joining, verdict, fails };
    const head = joinedHeadline(judged);
    const summary = joinedSummary(judged, head);
    return {
        ...judged,
        exitCode,
        summary,
        annotations: joinedAnnotations(judged),
        terminal: joinedTerminal(judged, head),
        files: [
            { name: 'summary.md', text: summary },
            { name: 'comment.md', text: joinedComment(judged, head) },
            { name: 'report.html', text: joinedPage(judged, head) }
        ],
        outputs: outputsOf(parts, verdict)
    };
}
/** An error if there is neither a report nor an error, since no image can have passed. */
const findNothing = ({ parts, findings }) => parts.length === 0 && judgement_worstVerdict(findings) !== 'error'
    ? [table_makeFinding('not-checked', { message: 'There is no report of any image.' })]
    : [];
const joined_EXIT_CODES = [3, 2, 1];
const verdictOf = ({ parts, findings }) => worstOfVerdicts([judgement_worstVerdict(findings), ...parts.map((part) => part.verdict)]);
/** Adds findings that were made after the joined report was drawn, while it was published. */
function amendJoined(joined, more) {
    const { parts, findings, colour, origin = {}, screen } = joined;
    if (more.length === 0)
        return joined;
    return joined_join({ parts, findings: [...findings, ...more], colour, origin, screen });
}
/**
 * Outputs of the action, except paths. `image-id` is empty, since there are several;
 * `evidence-image` has a line for each image with one.
 */
function outputsOf(parts, verdict) {
    const sum = (of) => String(parts.reduce((total, part) => total + of(part), 0));
    return {
        verdict,
        'drift-count': sum(({ counts }) => counts.drift),
        'allowed-count': sum(({ counts }) => counts.allowed),
        'refused-count': sum(({ counts }) => counts.refused),
        'image-id': '',
        'evidence-image': parts.flatMap(({ told }) => told?.evidenceImage || []).join('\n')
    };
}
/**
 * Annotations for several images, at most 9 of each level, each with its image's name. The first
 * annotation of every image comes before the second of any, the worst image first. The last of a
 * level says how many more the images have.
 */
function joinedAnnotations({ parts, findings }) {
    const own = annotations_annotationsOf(findings, undefined);
    const named = worstFirst(parts).map((part) => part.annotations.map((one) => namedAfter(part, one)));
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const isOf = (one) => one.level === level;
        return cut([...own.filter(isOf), ...inTurn(named.map((all) => all.filter(isOf)))], level);
    });
}
function cut(all, level) {
    if (all.length <= MOST_ANNOTATIONS)
        return all;
    const rest = `There are ${phrases_count(all.length - MOST_ANNOTATIONS + 1, `more ${level}`)} in the images' own reports.`;
    return [
        ...all.slice(0, MOST_ANNOTATIONS - 1),
        {
            level,
            title: `Zero Drift: more ${level}s`,
            message: `Zero Drift: ${rest} The job summary has them.`
        }
    ];
}
/** Takes turns: the first entry of each list, then the second of each, and so on. */
function inTurn(lists) {
    const longest = Math.max(0, ...lists.map(({ length }) => length));
    return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
function namedAfter({ label }, annotation) {
    const named = (text, cap) => forAnnotation(text.replace(/^(?:Zero Drift: )?/, () => `Zero Drift: ${phrases_shorten(label, 60)}: `), cap);
    return {
        ...annotation,
        title: named(annotation.title, LONGEST_TITLE),
        message: named(annotation.message, LONGEST_MESSAGE)
    };
}
/**
 * One comment for a pull request on several images, as GitHub Markdown of at most 65,536 bytes: the
 * verdict, and a table of the images, worst first. The first line is a marker, by which a later run
 * finds the comment to update.
 */
function joinedComment(joined, head) {
    const { parts, findings, origin = {} } = joined;
    return commentText(commentMarker(['several images'], origin), (share) => [
        headline_heading(head),
        findingList(findings),
        joined_imageTable(worstFirst(parts), Math.floor(MOST_IMAGES * share)),
        whereToRead(origin)
    ]);
}
const MOST_IMAGES = 100;
function joined_imageTable(parts, most) {
    if (parts.length === 0)
        return '';
    const bounded = markup_bound(parts, { rows: most, bytes: 40_000 }, (part) => {
        const { drift, refused } = part.counts;
        const why = escape_sentenceForMarkdown(failureTitle(part), 200);
        const verdict = `${MARKS[part.verdict]}&nbsp;${part.verdict}`;
        return markup_row(verdict, markup_code(escape_forMarkdown(part.label, 200)), why, phrases_thousands(drift), phrases_thousands(refused));
    });
    const heads = ['Verdict', 'Image', 'Why', 'Drift', 'Refused'];
    return table(heads, bounded, `and ${phrases_thousands(bounded.hidden)} more: see report.json`);
}
/** The first three findings that concern no single image. */
function findingList(findings) {
    if (findings.length === 0)
        return '';
    const items = findings.slice(0, MOST_FINDINGS).map(({ title, detail }) => {
        const words = detail.startsWith(title) ? detail : `${title}. ${detail}`;
        return `<li>${escape_sentenceForMarkdown(words, 600)}</li>`;
    });
    const hidden = findings.length - MOST_FINDINGS;
    const more = hidden > 0 ? [`<li>and ${phrases_thousands(hidden)} more</li>`] : [];
    return ['<ul>', ...items, ...more, '</ul>'].join('\n');
}
const MOST_FINDINGS = 3;

;// CONCATENATED MODULE: ./lib/explain/recipes/mounts.js




/** The mounts of every recipe for that container, the fix among them. */
function mountsOf({ image, container, fix }) {
    const own = container.volumes.filter(({ source }) => source !== '');
    const nameless = container.volumes.filter(({ source }) => source === '');
    const paths = [...nameless.map(({ path }) => path), ...fix.volumes];
    const taken = own.map(({ source }) => source);
    const wished = paths.map((path) => volumeName(image, path));
    const names = distinct(wished, taken);
    return {
        tmpfs: [...container.tmpfs, ...fix.tmpfs],
        own,
        fresh: paths.map((path, index) => ({ source: entryAt(names, index), path, readOnly: false }))
    };
}
/** Docker's option words by name; a flag has an empty value, and the last of equal names counts. */
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
function mounts_tmpfsLine({ path, options }) {
    return options === '' ? path : `${path}:${options}`;
}
/** Whether a path has a colon, at which the short forms of Docker and Compose would split it. */
function hasColon({ path }) {
    return path.includes(':');
}
/**
 * Most characters of a name: leaves room, below the 63 of a DNS label, for a number that makes it
 * unique.
 */
const mounts_LONGEST = 50;
/**
 * A volume's name as Docker takes it (`plan/mounts.ts`): `/var/lib/app` of `acme/shop:1.4` gives
 * `acme-shop-var-lib-app`. Two images on one machine must not share a volume, and two versions of
 * one image have to.
 */
function volumeName(image, path) {
    return `${safe(repositoryOf(image)) || 'image'}-${mounts_cut(safe(path)) || 'volume'}`;
}
/** An image's name without its registry, tag and digest; for an ID, its first twelve digits. */
function repositoryOf(reference) {
    const [, digits] = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]*$/.exec(reference) ?? [];
    const name = reference.replace(/@[^]*$/, '').replace(/:[^/]*$/, '');
    // Docker as well recognises a registry by the first part of a name.
    return digits ?? name.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '');
}
/** Most characters of a name's part; the engine's own limit for a name is 255. */
const ROOM = 128;
/** Replaces characters that a volume's name cannot have. */
const safe = (text) => text
    .slice(0, 8 * ROOM)
    .replace(/[^a-zA-Z0-9_.-]+/g, '-')
    .replace(/^[^a-zA-Z0-9]+/, '')
    .slice(0, ROOM)
    .replace(/-$/, '');
/** A DNS label made from a text (RFC 1123), as Kubernetes wants most names. */
function mounts_labelOf(text) {
    const label = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return mounts_cut(label.replace(/^-/, '')) || 'volume';
}
const mounts_cut = (name) => name.slice(0, mounts_LONGEST).replace(/-+$/, '');
/** Makes names unique, in their order: a name that is taken gets `-2`, `-3` and so on. */
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
/**
 * Whether the recipes use a read-only root filesystem. If there are rules for a writable one, they
 * do not.
 */
const isReadOnly = ({ standing }) => standing.rules.length === 0;
/**
 * Names of the container's environment variables. Values may be secrets, and no recipe shows one.
 */
function variableNames({ env }) {
    return env.map((variable) => variable.replace(/=[^]*$/, ''));
}
/** Security options without seccomp profiles, which are held as their whole text. */
function securityWords({ securityOpt }) {
    return securityOpt.filter((option) => !option.includes('{'));
}
/** Bytes as Docker writes sizes: in the largest unit that divides them. */
function dockerSize(bytes) {
    const power = ['g', 'm', 'k'].findIndex((_, index) => bytes % 1024 ** (3 - index) === 0);
    return power === -1 ? String(bytes) : `${bytes / 1024 ** (3 - power)}${'gmk'.charAt(power)}`;
}
/** The check's own limit, which needs no setting. */
const USUAL_PIDS = 1024;
/** A sentence on the variables whose values no recipe repeats; none where the container has none. */
function unsetNotes(container) {
    const names = variableNames(container).map((name) => /^[!-~]+$/.test(name) ? name : quoteVisible(name));
    return names.length === 0 ? [] : [`No value is repeated here: set ${names.join(', ')}.`];
}
/** A sentence on the secrets of the command, which no recipe repeats; none where it has none. */
function maskedNotes({ entrypoint = [], command = [] }) {
    const isMasked = [...entrypoint, ...command].some((word) => word.includes(MASKED));
    return isMasked ? [`No secret is repeated here: put it where the command has "${MASKED}".`] : [];
}
function pidsLimitOf({ pidsLimit }) {
    return pidsLimit === USUAL_PIDS ? undefined : pidsLimit;
}
/**
 * A comment line for a reader. It holds no command to the runner, nothing invisible, and nothing
 * that ends the line.
 */
function comment(sentence) {
    const visible = sentence.replace(mounts_INVISIBLE, (character) => {
        return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
    });
    return `# ${visible.replaceAll('##[', '##\\[')}`;
}
/** The invisible characters of `report/escape.ts`. */
const mounts_INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Comments on settings that `docker run` or Compose cannot express. `long`: the options that its
 * long form of a tmpfs has.
 */
function dockerNotes(container, { tmpfs }, long) {
    const hasProfile = securityWords(container).length < container.securityOpt.length;
    const profile = hasProfile ? ['Add the seccomp profile: it is not repeated here.'] : [];
    const notes = [...unsetNotes(container), ...maskedNotes(container), ...profile];
    return [...notes.map(comment), ...lostNotes(tmpfs, long)];
}
/** Comments on the options of tmpfs mounts that need the long form, which does not have them. */
function lostNotes(tmpfs, long) {
    return tmpfs.filter(hasColon).flatMap(({ path, options }) => {
        const words = [...optionWords(options).keys()].filter((word) => !long.includes(word));
        return words.length === 0
            ? []
            : [
                comment(`With a colon in its path, ${quoteVisible(path)} cannot be given: ${words.join(', ')}.`)
            ];
    });
}
/**
 * Comments at the head of a recipe that is not proven: a file may be opened alone, and is not to be
 * taken for a fix.
 */
function cautions({ proven, works, dangers, rules }) {
    if (proven)
        return [];
    return sentencesOf(works, dangers, rules).flatMap(comments);
}
function sentencesOf(works, dangers, rules) {
    if (rules.length > 0)
        return [WRITABLE];
    return works && dangers.length > 0
        ? [DECIDE, ...dangers.map((danger) => dangerSentence(danger, quoteVisible))]
        : [UNPROVEN];
}
/** A sentence as comments of at most 80 columns, where its words allow that. */
function comments(sentence) {
    const lines = [];
    for (const word of sentence.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length > mounts_WIDTH)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines.map(comment);
}
/** Columns without the mark of a comment and the indent of a report in a terminal. */
const mounts_WIDTH = 70;
const UNPROVEN = 'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.';
const DECIDE = 'Not proven: it works, but allows something dangerous. Decide.';
const WRITABLE = 'Not proven: no safe mount makes it work read-only. This is for a writable root filesystem (read-only: false): the program can write everywhere, which only a check with the rules in action.yml or zero-drift.yml notices, and what it keeps is gone with its container. Rather move that data first.';

;// CONCATENATED MODULE: ./lib/report/locations.js


/**
 * Line to change for a finding: the one that it names, its input's, its setting's in the Compose
 * file, that of the Dockerfile's instruction, or the step's, in this order.
 */
function locations_locate(finding, sources) {
    const { kind, path, input, location } = finding;
    if (location !== undefined)
        return location;
    const { inputs = [], instructions = [], orStep = inputs.length > 0 } = FINDINGS[kind].pointsAt;
    return (lineOfInput(input?.names ?? [], input?.entry, sources) ??
        placeInService(finding, sources) ??
        lineOfInput(inputs, input?.entry, sources) ??
        (path === undefined ? undefined : lineOfPath(path, sources)) ??
        lineOfInstruction(instructions, sources) ??
        (orStep || input !== undefined ? lineOfStep(sources) : undefined));
}
/**
 * Place of the first setting of the finding that the service has; that of the service if it has
 * none of them, so that the setting is to be added.
 */
function placeInService({ kind, path, setting }, { inService }) {
    if (inService === undefined)
        return undefined;
    const { inputs = [], settings = [], instructions = [] } = FINDINGS[kind].pointsAt;
    const own = [
        ...(setting === undefined ? [] : [setting]),
        ...settings,
        ...inputs.map(settingOf).filter((key) => key !== undefined),
        ...(path === undefined ? [] : MOUNT_SETTINGS)
    ];
    const found = [...own, ...instructions.flatMap((name) => REPLACING[name] ?? [])].map((key) => inService(key, path));
    return found.find((place) => place !== undefined) ?? (own.length > 0 ? inService() : undefined);
}
/** Key of a service that replaces an instruction of the Dockerfile. */
const REPLACING = {
    USER: 'user',
    HEALTHCHECK: 'healthcheck',
    ENTRYPOINT: 'entrypoint',
    CMD: 'command',
    WORKDIR: 'working_dir'
};
/** Keys of a service that make a path writable. */
const MOUNT_SETTINGS = (/* unused pure expression or super */ null && (['tmpfs', 'volumes']));
function lineOfInput(names, entry, { step, lineInPolicy, writtenAs }) {
    const written = entry === undefined ? undefined : (writtenAs?.(entry) ?? entry);
    const places = names.map((name) => {
        const line = step?.lineOf(name, written);
        return step === undefined || line === undefined
            ? lineInPolicy?.(name, written)
            : { file: step.file, line };
    });
    return places.find((found) => found !== undefined);
}
const lineOfStep = ({ step }) => step && { file: step.file, line: step.line };
/** Location of the `VOLUME` or `WORKDIR` that contains the path. */
function lineOfPath(path, { dockerfile }) {
    if (dockerfile === undefined)
        return undefined;
    const { file, instructions } = dockerfile;
    const found = volumeAt(instructions, path) ?? workingDirAt(instructions, path);
    return found && { file, line: found.line };
}
function lineOfInstruction(names, { dockerfile }) {
    const found = dockerfile && names.map((name) => lastOf(dockerfile.instructions, name));
    const line = found?.find((one) => one !== undefined)?.line;
    return dockerfile && line !== undefined ? { file: dockerfile.file, line } : undefined;
}
/**
 * Parses a Dockerfile. Continuation lines are joined; the contents of here-documents are skipped
 * (docs.docker.com, Dockerfile reference).
 */
function instructionsOf(text) {
    const lines = text.split(/\r?\n/);
    const found = [];
    for (let at = 0; at < lines.length;) {
        const { joined, next } = joinedLines(lines, at);
        const [, name, rest = ''] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(joined) ?? [];
        if (name !== undefined) {
            found.push({ name: name.toUpperCase(), words: wordsOf(rest.trim()), line: at + 1 });
        }
        at = afterHereDocuments(lines, joined, next);
    }
    return found;
}
/** Joins a line with its continuation lines; comments in between are skipped. */
function joinedLines(lines, start) {
    const parts = [];
    for (let at = start; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        if (/^\s*#/.test(line)) {
            if (at === start)
                return { joined: '', next: at + 1 };
            continue;
        }
        const [, whole, goesOn] = /^([^]*?)(\\\s*)?$/.exec(line) ?? [];
        parts.push(whole ?? '');
        if (goesOn === undefined)
            return { joined: parts.join(' '), next: at + 1 };
    }
    return { joined: parts.join(' '), next: lines.length };
}
/**
 * Index of the first line after the here-documents of an instruction; `next` if it has none. A
 * here-document without its delimiter line goes on to the end.
 */
function afterHereDocuments(lines, joined, next) {
    return hereDocumentsIn(joined).reduce((at, { end, tabs }) => {
        const last = lines.findIndex((line, index) => index >= at && (tabs ? line.replace(/^\t+/, '') : line) === end);
        return last === -1 ? lines.length : last + 1;
    }, next);
}
/**
 * Finds here-documents as BuildKit does: in `RUN`, `COPY` and `ADD`, in words that begin with the
 * operator. Neither `$((1<<4))` nor quoted text does (moby/buildkit, frontend/dockerfile/parser).
 */
function hereDocumentsIn(joined) {
    if (!/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(joined))
        return [];
    return Array.from(joined.matchAll(SHELL_WORD), ([word]) => HERE_DOCUMENT.exec(word)).flatMap((found) => {
        if (found === null)
            return [];
        const [, dash, name = ''] = found;
        return [{ end: name.replace(/["']|\\([^])/g, '$1'), tabs: dash === '-' }];
    });
}
const SHELL_WORD = /(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/g;
const HERE_DOCUMENT = /^\d*<<(-?)([^<]+)$/;
function wordsOf(rest) {
    if (rest.startsWith('[')) {
        try {
            const list = JSON.parse(rest);
            if (Array.isArray(list))
                return list.map(String);
        }
        catch {
            // Words, as for the builder.
        }
    }
    return rest.split(/\s+/);
}
/** Last instruction of that name, which overrides the earlier ones. */
const lastOf = (all, name) => all.findLast((one) => one.name === name);
/** The `VOLUME` that contains the path. */
const volumeAt = (all, path) => all.findLast(({ name, words }) => name === 'VOLUME' && words.some((one) => holds(one, path)));
/** The `WORKDIR` that contains the path. */
const workingDirAt = (all, path) => all.findLast(({ name, words: [folder = ''] }) => name === 'WORKDIR' && holds(folder, path));
function holds(folder, path) {
    const plain = folder.replace(/\/+$/, '');
    return plain.startsWith('/') && (path === plain || path.startsWith(`${plain}/`));
}

;// CONCATENATED MODULE: ./lib/report/sections/remains.js




/**
 * Limits of immutability, and settings of this plan that would narrow them. Holds no untrusted
 * text.
 */
function remainsOf({ image, container }, scorecard, workload) {
    const kind = workload?.kind;
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
            ...UNCONFINED.filter((option) => options.has(option)).map((option) => `the engine's default profile instead of \`${option}\``),
            ...(isForeign(network) ? [OWN_NETWORK[kind ?? 'inputs']] : []),
            ...(network === undefined || network === 'bridge' ? [NO_WAY_OUT[kind ?? 'inputs']] : [])
        ].map(settingWords(kind))
    };
}
const NOT_STOPPED = 'An immutable container keeps an intruder from persisting, not from getting in: the vulnerability itself is still there, code can run in memory, credentials can be stolen and data can leave.';
/**
 * Whether a user name or ID is root's. Another name may still have the ID 0 in the image, which is
 * not known here.
 */
const isRoot = (user) => /^(?:|root|0+)(?::.*)?$/.test(user);
/** Whether the rehearsal, which learns its users from the image, ran as root alone. */
const isRootBy = (scorecard) => scorecard?.attacks.every(({ user }) => user === 'root') === true;
/** Capabilities that reach beyond the container, or undo its isolation. */
const MIGHTY = new Set([
    'BPF',
    'DAC_READ_SEARCH',
    'NET_ADMIN',
    'SYS_ADMIN',
    'SYS_MODULE',
    'SYS_PTRACE',
    'SYS_RAWIO'
]);
const UNCONFINED = (/* unused pure expression or super */ null && (['seccomp=unconfined', 'apparmor=unconfined', 'systempaths=unconfined']));
const OWN_NETWORK = {
    inputs: 'a `network` of its own instead of a shared one',
    compose: 'a network of its own instead of a shared one',
    kubernetes: 'a network of its own instead of that of the node'
};
const NO_WAY_OUT = {
    inputs: 'a `network` without a way out (`docker network create --internal`)',
    compose: 'a network without a way out (`internal: true`)',
    kubernetes: 'a NetworkPolicy that allows no way out'
};
const isForeign = (network) => network === 'host' || network?.startsWith('container:') === true;
/** Limits of immutability for the summary and the page. */
function remains_remainsSection({ remains }) {
    if (remains === undefined)
        return '';
    const sentences = remains_wordsOf(remains).map((sentence) => sentenceForMarkdown(sentence));
    return `<h3>What remains</h3>\n<p>${sentences.join('<br>\n')}</p>`;
}
/** Limits of immutability for a terminal. */
function remains_remainsLines({ remains }, paint) {
    if (remains === undefined)
        return [];
    const lines = remains_wordsOf(remains).flatMap((sentence) => paint.wrap(inline(sentence, 1000), '    '));
    return [paint.bold('  What remains'), ...lines];
}
function remains_wordsOf({ notStopped, narrow }) {
    const less = narrow.length === 0
        ? 'Its user, capabilities and profiles cannot be restricted further here.'
        : `Settings that would restrict it for this image: ${list(narrow, narrow.length)}.`;
    return [notStopped, less];
}
/** Limits of immutability for a check; undefined unless the image ran and could be judged. */
function remains_remainsIn({ plan, exercise, judgement, scorecard, manifest }) {
    const ran = exercise?.container !== undefined && judgement.verdict !== 'error';
    return plan !== undefined && ran ? remainsOf(plan, scorecard, manifest) : undefined;
}

;// CONCATENATED MODULE: ./lib/report/document/parts.js







/** Parts of the document on when, where and with which inputs the check ran. */
function parts_originParts(account) {
    const { mode, startedAt, origin, inputs, timings, sha256 } = account;
    const { git, ci } = origin;
    return {
        mode,
        startedAt: utc(Math.floor(startedAt / 1000)),
        durationMs: Math.round(endOf(phasesOf(timings))),
        ...(git && { git }),
        ...(ci && { ci }),
        inputs: givenInputs(inputs, sha256)
    };
}
/**
 * Inputs that were given, in the order of the public interface, without secrets: of `env` the names
 * alone, of scripts the number of lines and the digest. The values of `env`, and texts of the shape
 * of a secret, are masked in all others. Lists and texts are cut, so that their size is bounded.
 */
function givenInputs(inputs, sha256) {
    const mask = maskTyped(entriesOf(inputs.get('env') ?? ''));
    const partOf = ({ name, multiline }, text) => {
        if (name === 'env')
            return listPart(entriesOf(text), parts_namesOf);
        if (SCRIPTS.has(name))
            return scriptPart(text, sha256);
        if (multiline)
            return listPart(entriesOf(text), mask);
        return shorten(mask([text.trim()])[0] ?? '', parts_LONGEST);
    };
    const parts = INPUTS.flatMap((input) => {
        const text = inputs.get(input.name) ?? '';
        return text.trim() === '' ? [] : [[input.name, partOf(input, text)]];
    });
    return Object.fromEntries(parts);
}
/** Inputs that hold a whole script. */
const SCRIPTS = new Set(['smoke-run', 'attack-run']);
function scriptPart(text, sha256) {
    return { lines: text.trim().split('\n').length, sha256: sha256(text) };
}
/** Most entries of a list that are kept. */
const parts_MOST = 200;
/** Most UTF-16 units of an entry that are kept. */
const parts_LONGEST = 1000;
function listPart(entries, shown) {
    const kept = shown(entries.slice(0, parts_MOST)).map((entry) => shorten(entry, parts_LONGEST));
    const hidden = entries.length - parts_MOST;
    return hidden > 0 ? [...kept, `and ${count(hidden, 'more entry', 'more entries')}`] : kept;
}
/**
 * Names of the variables that lines of `env` set. A line that sets none is masked, since it may be
 * part of a value.
 */
const parts_namesOf = (lines) => maskOf([])(lines).map((line) => (line.includes('=') ? line.slice(0, line.indexOf('=')) : '***'));
/** The workload's file, and what was started beside the container; no key without a workload. */
function parts_manifestPart({ manifest }) {
    if (manifest === undefined)
        return {};
    return {
        manifest: manifest.kind === 'compose' ? servicePart(manifest) : podPart(manifest)
    };
}
function servicePart(manifest) {
    const { kind, files, service, project, composeVersion, variables } = manifest;
    return {
        ...{ kind, files, service, project, composeVersion, variables },
        dependencies: manifest.dependencies.map(dependencyPart),
        standIns: manifest.standIns.map(standInPart),
        notReproduced: manifest.notReproduced.map((one) => ({ service: one.service, key: one.key }))
    };
}
function podPart(manifest) {
    const { kind, files, workload, container, containers, initContainers } = manifest;
    return {
        ...{ kind, files, workload, container },
        containers: containers.map(({ name, judged, readOnly }) => ({ name, judged, readOnly })),
        initContainers: initContainers.map(({ name, readOnly }) => ({ name, readOnly })),
        standIns: manifest.standIns.map(({ what, name, of }) => ({
            ...{ what, name },
            ...(of === undefined ? {} : { of })
        })),
        notReproduced: manifest.notReproduced.map(({ field }) => ({ field })),
        ...(manifest.leftOpen && { leftOpen: manifest.leftOpen.map(openPart) })
    };
}
const openPart = ({ kind, path, writableBy, executable }) => ({
    ...{ kind, path, writableBy, executable }
});
const dependencyPart = ({ service, condition, state, log, readOnly, writableBinds }) => ({
    service,
    ...(condition === undefined ? {} : { condition }),
    ...(state === undefined ? {} : { state }),
    ...(log === undefined ? {} : { log }),
    readOnly,
    ...(writableBinds === undefined ? {} : { writableBinds: [...writableBinds] })
});
const standInPart = ({ kind, key, of, source, why }) => ({
    ...{ kind, key },
    ...(of === undefined ? {} : { of }),
    ...(source === undefined ? {} : { source }),
    why
});
/** A change in the form of report.json. */
const parts_changePart = (change) => ({
    path: change.path,
    kind: change.kind,
    place: change.place,
    allowed: change.allowed,
    rule: change.rule,
    severity: change.severity,
    tags: change.tags,
    ...(change.baseline && { baseline: change.baseline }),
    ...(change.tolerated && { tolerated: change.tolerated }),
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
    ...(facts.capabilities === undefined ? {} : { capabilities: facts.capabilities }),
    // The container chooses the names of attributes, which are not paths.
    ...(facts.attributes === undefined ? {} : { attributes: readable(facts.attributes) })
});

;// CONCATENATED MODULE: ./lib/report/document/compose.js






/**
 * Composes the document from which every report is drawn. Parts are copied field by field, so that
 * nothing else gets into report.json.
 */
function compose_makeDocument(account) {
    const { judgement, engine, plan, exercise, observation } = account;
    return {
        schemaVersion: 1,
        tool: toolPart(account),
        verdict: judgement.verdict,
        ...originParts(account),
        image: imagePart(account.reference, account.image),
        ...(engine && { engine: enginePart(engine) }),
        ...(plan && exercise && { run: runPart(plan.container.readOnly, exercise) }),
        findings: judgement.findings.map((one) => findingPart(one, account.sources ?? {})),
        changes: changesPart(judgement),
        places: (observation?.places ?? []).map(placePart),
        refusals: refusalParts(observation),
        ...unlistedPart(observation),
        ...testedParts(exercise),
        rules: judgement.rules,
        ...policyPart(account),
        ...manifestPart(account),
        ...suggestionPart(account.explanation),
        ...rehearsalParts(account),
        ...gateParts(account),
        ...recoveryParts(account),
        ...remainsParts(account),
        ...evidencePart(account),
        ...integrityParts(account),
        timings: account.timings.map(timingPart)
    };
}
function policyPart({ policy }) {
    if (policy === undefined)
        return {};
    const { path, sha256, inputs } = policy;
    return { policy: { path, sha256, inputs } };
}
const timingPart = ({ phase, start, milliseconds }) => ({
    phase,
    ...(start === undefined ? {} : { start: Math.round(start) }),
    milliseconds: Math.round(milliseconds)
});
const toolPart = ({ version, documentation }) => ({
    name: 'zero-drift',
    version,
    ...(documentation === undefined ? {} : { documentation })
});
/** Changes as parts, each converted only when it is read. */
const changesPart = ({ changes }) => Object.assign(mapList(changes, changePart), { counts: changes.counts });
function imagePart(reference, image) {
    if (image === undefined)
        return { reference };
    const { id, repoDigests, user, volumes, exposedPorts } = image;
    const known = repoDigests.length === 0 ? {} : { repoDigests };
    return { reference, id, ...known, user, volumes, exposedPorts };
}
const enginePart = ({ name, version, storageDriver }) => ({
    name,
    version,
    storageDriver
});
/**
 * Facts on the container's end. The exit code is null if the container still ran at the end, since
 * the check then ended it.
 */
function runPart(readOnly, { container, failure }) {
    const ended = failure?.kind === 'exited' || failure?.kind === 'cannot-start';
    const last = container === undefined || container.running ? null : container.exitCode;
    return {
        readOnly,
        exitCode: ended ? failure.exitCode : last,
        oomKilled: failure?.kind === 'out-of-memory' || container?.oomKilled === true
    };
}
function findingPart(finding, sources) {
    const { kind, level, title, detail, path } = finding;
    const location = locate(finding, sources);
    return withId({
        ...{ kind, level, title, detail },
        ...(path === undefined ? {} : { path }),
        ...(location === undefined ? {} : { location: locationPart(location) })
    });
}
const locationPart = ({ file, line, column }) => ({
    ...{ file, line },
    ...(column === undefined ? {} : { column })
});
function refusalParts(observation) {
    const { refusals = [], attackRefusals = [] } = observation ?? {};
    const foreign = attackRefusals.map((one) => ({ ...refusalPart(one), byAttack: true }));
    return [...refusals.map(refusalPart), ...foreign];
}
function unlistedPart(observation) {
    if (observation?.unlistedRefusals === undefined)
        return {};
    const { program, attack } = observation.unlistedRefusals;
    return { unlistedRefusals: { program, attack } };
}
const refusalPart = ({ message, path }) => path === undefined ? { message } : { message, path };
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
/** Results of the smoke test, before and after the attack, and of the attack's steps. */
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
/**
 * Outcomes of the rehearsed attacks and of the doors tried with them, and the number of attacks
 * that may land.
 */
function rehearsalParts({ scorecard, doors, plan }) {
    if (scorecard === undefined)
        return {};
    const most = plan?.rehearsal?.maxLanded;
    return {
        attacks: scorecard.attacks.map(rehearsedPart),
        ...(doors && { doors: doors.map(doorPart) }),
        ...(most === undefined ? {} : { maxLanded: most })
    };
}
/** Least severity that fails the check, and the result of the comparison; keys for what was asked. */
function gateParts({ comparison, plan }) {
    const { failOn = 'any', failOnSeverity = 'low' } = plan ?? {};
    const least = failOnSeverity === 'low' ? {} : { failOnSeverity };
    if (comparison === undefined)
        return least;
    const { name, kind, base, gap, changes, refusals, places } = comparison;
    const { reference, id, verdict } = base;
    const told = { with: name, kind, image: { reference, ...(id && { id }) }, verdict, failOn };
    return { ...least, comparison: { ...told, ...(gap && { gap }), changes, refusals, places } };
}
/** Result of the fresh container; no key if it was not tried. */
function recoveryParts({ recovery }) {
    if (recovery === undefined)
        return {};
    const { passed, milliseconds, identical, differences, survived, restart } = recovery;
    const told = { passed, milliseconds: Math.round(milliseconds), identical };
    const paths = { differences: differences.paths, survived: survived.paths };
    return { recovery: { ...told, ...paths, ...(restart && { restart }) } };
}
/** Limits of immutability; no key if the image did not run or could not be judged. */
function remainsParts(account) {
    const remains = remainsIn(account);
    return remains === undefined ? {} : { remains };
}
/**
 * Result of checking the image's layers against their digests; no key if that was not asked for.
 */
function integrityParts({ imageIntegrity: found }) {
    if (found === undefined)
        return {};
    const { checked } = found;
    return {
        imageIntegrity: checked ? { checked, intact: found.intact } : { checked, reason: found.reason }
    };
}
/** A rehearsed attack in the form of report.json. */
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
/** A door to the kernel in the form of report.json. */
const doorPart = (door) => ({
    ...{ name: door.name, call: door.call, technique: door.technique.id, user: door.user },
    outcome: door.outcome,
    ...(door.reason === undefined ? {} : { reason: door.reason }),
    detail: door.detail,
    ...(door.remedy === undefined ? {} : { remedy: door.remedy })
});
/** The suggestion in the form of report.json; no key if there is none. */
function suggestionPart(explanation) {
    if (explanation?.kind !== 'suggestion')
        return {};
    const { suggestion, effort } = explanation;
    const { proven, works, minimal, fix, flags, allow, hidden, purposes, elsewhere } = suggestion;
    const { dangers, drift, moves, rules, without, emptied, filled, decisive, recipes, notes } = suggestion;
    const [tmpfs, { volumes }] = [fix.tmpfs.map(tmpfsLine), fix];
    const { optional } = suggestion;
    return {
        suggestion: {
            ...{ proven, works, minimal, tmpfs, volumes, flags, allow, hidden, purposes, elsewhere },
            ...{ dangers, drift, moves, rules, without, emptied, filled },
            ...(optional && { optional: optionalPart(optional) }),
            ...(decisive && { decisive: { failure: decisive.failure, log: decisive.log } }),
            ...effort,
            ...(suggestion.settings && { settings: suggestion.settings }),
            ...(notes.length === 0 ? {} : { notes }),
            recipes
        }
    };
}
/** Optional mounts in the form of report.json. */
const optionalPart = ({ fix, flags, allow, refused, lost }) => ({
    ...{ tmpfs: fix.tmpfs.map(tmpfsLine), volumes: fix.volumes },
    ...{ flags, allow, refused, lost }
});

;// CONCATENATED MODULE: ./lib/report/document/json.js

/**
 * Yields report.json in pieces. Each entry of a list is on a line of its own, so that two reports
 * can be compared line by line.
 */
function* json_documentText(document) {
    let before = '{\n';
    for (const [name, part] of Object.entries(document)) {
        yield `${before}  ${JSON.stringify(name)}: `;
        yield* isList(part) ? listText(part) : [json_text(part)];
        before = ',\n';
    }
    yield '\n}\n';
}
/** Whether a part is an array, or a list whose entries are created while they are read. */
const isList = (part) => typeof part === 'object' && part !== null && Symbol.iterator in part;
/** Characters of a piece: a few large writes are faster than a million small ones. */
const ENOUGH = (/* unused pure expression or super */ null && (64 * 1024));
function* listText(entries) {
    let [piece, between] = ['[', '\n    '];
    for (const entry of entries) {
        piece += between + json_text(entry);
        between = ',\n    ';
        if (piece.length < ENOUGH)
            continue;
        yield piece;
        piece = '';
    }
    yield between.startsWith(',') ? `${piece}\n  ]` : '[]';
}
const json_text = (value) => forJson(JSON.stringify(value));

;// CONCATENATED MODULE: ./lib/report/sections/change-totals.js


/** Counts changes in one pass; holds no more of them than reports show. */
function change_totals_tally(changes) {
    const drift = change_totals_counter(MOST_DRIFT);
    const allowed = change_totals_counter(MOST_ALLOWED);
    const byRule = new Map();
    for (const change of changes) {
        const { rule, place } = change;
        (change.allowed ? allowed : drift).add(change);
        if (rule === null)
            continue;
        const use = byRule.get(rule) ?? { total: 0, places: new Set() };
        byRule.set(rule, use);
        use.total += 1;
        if (use.places.size < change_totals_MOST_PLACES)
            use.places.add(place);
    }
    return { drift: drift.part(), allowed: allowed.part(), byRule };
}
const change_totals_MOST_PLACES = 10;
const MOST_DRIFT = 2000;
const MOST_ALLOWED = 200;
/**
 * Most folders that are counted by themselves. Further changes count in the nearest counted folder
 * above; the worst changes come first.
 */
const change_totals_MOST_FOLDERS = 20_000;
/** Most levels of a tree of changes; deeper trees are hard to read. */
const change_totals_DEEPEST = 40;
/**
 * A folder's changes of low severity take at most this part of a list, so that others are listed,
 * too.
 */
const SHARES = 8;
const grow = (name, parent) => ({
    name,
    parent,
    depth: parent === undefined ? 0 : parent.depth + 1,
    folders: new Map(),
    kinds: { added: 0, changed: 0, deleted: 0 },
    severities: SEVERITIES.map(() => 0)
});
function change_totals_counter(most) {
    const root = grow('', undefined);
    const held = [];
    const home = homes(root);
    const heldIn = new Map();
    return {
        add: (change) => {
            const folder = home(change.path);
            change_totals_count(folder, change);
            const alike = heldIn.get(folder) ?? 0;
            const isShown = change.severity !== 'low' || alike < most / SHARES;
            if (held.length >= most || !isShown)
                return;
            held.push(change);
            heldIn.set(folder, alike + 1);
        },
        part: () => {
            rollUp(root);
            return { root, total: change_totals_totalOf(root), held };
        }
    };
}
/** Number of changes in a folder and below it. */
const change_totals_totalOf = ({ kinds }) => kinds.added + kinds.changed + kinds.deleted;
function change_totals_count(folder, { kind, severity }) {
    const rank = SEVERITIES.indexOf(severity);
    folder.kinds[kind] += 1;
    folder.severities[rank] = (folder.severities[rank] ?? 0) + 1;
}
/** Returns a function that finds the folder in which a path lies, and remembers it. */
function homes(root) {
    const known = new Map([['', root]]);
    let folders = 0;
    const enter = (folder, name) => {
        const next = folder.folders.get(name);
        if (next !== undefined || folders >= change_totals_MOST_FOLDERS)
            return next;
        const made = grow(name, folder);
        folder.folders.set(name, made);
        folders += 1;
        return made;
    };
    const find = (parent) => {
        let folder = root;
        for (const segment of change_totals_segmentsOf(parent)) {
            const next = enter(folder, segment);
            if (next === undefined)
                break;
            folder = next;
        }
        if (known.size < change_totals_MOST_FOLDERS)
            known.set(parent, folder);
        return folder;
    };
    return (path) => {
        const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
        return known.get(parent) ?? find(parent);
    };
}
/** Path segments; those deeper than `DEEPEST` levels are left out. */
function change_totals_segmentsOf(path) {
    return path.split('/', change_totals_DEEPEST + 1).filter((segment) => segment !== '');
}
/** Adds the totals of its subfolders to each folder. */
function rollUp(folder) {
    for (const below of folder.folders.values()) {
        rollUp(below);
        for (const kind of CHANGE_KINDS)
            folder.kinds[kind] += below.kinds[kind];
        for (const [rank, many] of below.severities.entries())
            folder.severities[rank] = (folder.severities[rank] ?? 0) + many;
    }
}

;// CONCATENATED MODULE: ./lib/report/sections/change-tree.js


/**
 * Builds a tree of the worst `folders` folders and the first `entries` changes; returns its root.
 */
function change_tree_growTree({ root, held }, folders, entries) {
    const shown = new Set(worstFolders(root, folders));
    const owns = new Map();
    const leaves = new Map();
    for (const change of held.slice(0, entries)) {
        const { folder, name } = change_tree_locate(root, change.path, shown);
        const unit = { change, below: 0 };
        const list = leaves.get(folder);
        if (name === '')
            owns.set(folder, unit);
        else if (list === undefined)
            leaves.set(folder, [{ name, unit }]);
        else
            list.push({ name, unit });
    }
    return change_tree_rooted(branchOf(root, { shown, owns, leaves }));
}
/** The worst folders. Each comes after the folders above it, which are at least as bad. */
function worstFolders(root, most) {
    const all = [root];
    for (const folder of all)
        all.push(...folder.folders.values());
    return all.sort(change_tree_worstFirst).slice(0, most);
}
const change_tree_worstFirst = (one, other) => change_tree_rankOf(one) - change_tree_rankOf(other) || totalOf(other) - totalOf(one) || one.depth - other.depth;
/** Index in `SEVERITIES` of the worst change in and below the folder; -1 if there is none. */
const change_tree_rankOf = ({ severities }) => severities.findIndex((many) => many > 0);
/** Finds the innermost shown folder that contains the path. */
function change_tree_locate(root, path, shown) {
    let folder = root;
    let left = path.replace(/^\/+/, '');
    for (const segment of segmentsOf(path)) {
        const next = folder.folders.get(segment);
        if (next === undefined || !shown.has(next))
            break;
        folder = next;
        left = left.slice(segment.length).replace(/^\/+/, '');
    }
    return { folder, name: left };
}
/** Builds a folder's branch. Changes come before folders. */
function branchOf(folder, all) {
    const below = [...folder.folders.values()].filter((one) => all.shown.has(one)).sort(change_tree_worstFirst);
    const unit = all.owns.get(folder);
    const direct = all.leaves.get(folder) ?? [];
    const listed = below.reduce((sum, one) => sum + totalOf(one) + (all.owns.has(one) ? 1 : 0), 0);
    // Changes of the other folders are counted in their parents.
    const itself = folder.parent === undefined && unit !== undefined ? 1 : 0;
    const nodes = below.map((one) => shortened(branchOf(one, all)));
    return {
        name: folder.name,
        unit,
        items: [...direct, ...nodes.filter((one) => !change_tree_isBranch(one)), ...nodes.filter(change_tree_isBranch)],
        more: totalOf(folder) - direct.length - listed - itself,
        folder
    };
}
/** Whether the entry is a folder with entries. */
const change_tree_isBranch = (node) => 'items' in node;
/**
 * Joins a folder with its only entry on one line, unless the folder itself changed or has unlisted
 * changes.
 */
function shortened(branch) {
    const { name, unit, items, more } = branch;
    const [only, ...others] = items;
    const isWay = unit === undefined && others.length === 0 && more === 0;
    return isWay && only !== undefined ? { ...only, name: `${name}/${only.name}` } : branch;
}
/** Removes the root's own line: the names of its entries begin with `/`. */
function change_tree_rooted(root) {
    const { unit, items } = root;
    const all = unit === undefined ? items : [{ name: '', unit }, ...items];
    return { ...root, unit: undefined, items: all.map((one) => ({ ...one, name: `/${one.name}` })) };
}
/** Builds a tree of these units, in their order, without counts. */
function change_tree_treeOf(units) {
    const root = { unit: undefined, below: new Map() };
    for (const unit of units)
        plant(root, unit);
    return change_tree_rooted(grown('', root));
}
function plant(root, unit) {
    let place = root;
    for (const segment of fewSegments(unit.change.path)) {
        const next = place.below.get(segment) ?? { unit: undefined, below: new Map() };
        place.below.set(segment, next);
        place = next;
    }
    place.unit = unit;
}
/** Path segments; those deeper than `DEEPEST` levels are joined into one. */
function fewSegments(path) {
    const all = path.split('/').filter((segment) => segment !== '');
    return all.length <= DEEPEST
        ? all
        : [...all.slice(0, DEEPEST - 1), all.slice(DEEPEST - 1).join('/')];
}
function grown(name, { unit, below }) {
    const items = Array.from(below, ([segment, next]) => next.unit !== undefined && next.below.size === 0
        ? { name: segment, unit: next.unit }
        : shortened(grown(segment, next)));
    return { name, unit, items, more: 0, folder: undefined };
}
/** Draws the entries of a folder. */
function change_tree_drawTree(branch, skin) {
    const items = skin
        .order(branch.items)
        .map((one) => (change_tree_isBranch(one) ? skin.branch(one, change_tree_drawTree(one, skin)) : skin.leaf(one)));
    return skin.list(items, branch);
}
/** Sorts entries by severity, worst first. */
const change_tree_byWeight = (items) => items.toSorted((one, other) => change_tree_weight(one) - change_tree_weight(other));
const change_tree_weight = (one) => change_tree_isBranch(one) ? Math.min(change_tree_rankOf(one.folder), change_tree_severityOf(one.unit)) : change_tree_severityOf(one.unit);
const change_tree_severityOf = (unit) => unit === undefined ? SEVERITIES.length : SEVERITIES.indexOf(unit.change.severity);
/**
 * Whether a folder is expanded at first: if there is little to read, but never for a new folder.
 */
function change_tree_isOpenAtOnce({ folder, unit, items }, total) {
    const isShort = folder.depth < 3 && items.length <= FEW;
    return unit?.change.kind !== 'added' && (total <= FEW || isShort);
}
const FEW = 50;

;// CONCATENATED MODULE: ./lib/report/sections/evidence.js



/** Place of the evidence, and diffs of the worst changed text files. */
function evidence_evidenceSection(document, account) {
    if (document.evidence === undefined)
        return '';
    const diffs = (account.evidence?.diffs ?? []).slice(0, MOST_DIFFS).map(({ path, text }) => {
        const lines = evidence_diffLines(text, { rows: 40, bytes: 20_000 }, (line) => line);
        return details(`How ${code(forMarkdown(path, 200))} changed`, `<pre>${lines}</pre>`);
    });
    return [evidence_evidencePlace(document), ...diffs].join('\n');
}
const MOST_DIFFS = 3;
/** Place of the evidence, for the page: there, diffs are shown with the changes. */
function evidence_evidencePlace({ evidence }) {
    if (evidence === undefined)
        return '';
    const sentences = evidenceSentences(evidence).map((one) => sentenceForMarkdown(one));
    return `<h3>Evidence</h3>\n<p>${sentences.join('<br>\n')}</p>`;
}
/** Place of the evidence for a terminal, without diffs. */
function evidence_evidenceLines({ evidence }, paint) {
    if (evidence === undefined)
        return [];
    const lines = evidenceSentences(evidence).flatMap((one) => paint.wrap(inline(one, 500), '    '));
    return [paint.bold('  Evidence'), ...lines];
}
function evidenceSentences(part) {
    const { folder, archive, sha256, files, bytes, leftOut, image } = part;
    const missing = leftOut === 0
        ? ''
        : ` Contents of ${count(leftOut, 'file')} were left out: the manifest gives the reasons.`;
    const committed = image === undefined
        ? []
        : [
            `The container was committed as ${quote(image)}: its root filesystem alone, without volumes and memory. Remove the image when it is no longer needed.`
        ];
    return [
        `${count(files, 'file')} (${size(bytes)}) in ${quote(`${folder}/`)} of the output folder, ${quote('manifest.json')} describes them.${missing}`,
        `As one archive: ${quote(archive)}, SHA-256 ${quote(sha256)}.`,
        ...committed
    ];
}
/** First lines of a diff for `<pre>`, each drawn by `draw`, and the number of further lines. */
function evidence_diffLines(text, most, draw) {
    const lines = text.replace(/\n$/, '').split('\n');
    const { rows, hidden } = bound(lines, most, (line) => draw(forPreLine(line)));
    const more = hidden > 0 ? [`… and ${count(hidden, 'more line')}`] : [];
    return [...rows, ...more].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/sections/changes.js










/** Changes outside the allowlist for the summary: counts by folder, and the worst 2,000. */
function changes_driftedChanges({ drift }) {
    const tree = () => fittingTree(drift, { folders: 300, entries: 2000, bytes: 280_000 }, summarySkin(drift, badge));
    return driftSection(drift, BOLD_LETTERS, '', tree);
}
/** Allowed changes for the summary, collapsed. */
function changes_allowedChanges({ allowed }) {
    if (allowed.total === 0)
        return '';
    const most = { folders: 50, entries: 200, bytes: 60_000 };
    const tree = fittingTree(allowed, most, summarySkin(allowed, changes_ruleWords));
    return details(count(allowed.total, 'allowed change'), tree);
}
/** Changes outside the allowlist for the page, with the diffs of text files. */
function changes_driftTree({ drift }, diffs) {
    const { total, held } = drift;
    const listed = total > held.length
        ? ` The worst ${thousands(held.length)} are listed, the others are counted with their folders.`
        : '';
    const texts = new Map(diffs.map(({ path, text }, rank) => [path, { text, isOpen: rank < changes_OPEN }]));
    const tree = () => framed(drift, { folders: 1000, entries: held.length, bytes: 1_500_000 }, texts);
    return driftSection(drift, changes_LETTERS, listed, tree);
}
/** Allowed changes for the page, collapsed. */
function changes_allowedTree({ allowed }) {
    if (allowed.total === 0)
        return '';
    const most = { folders: 100, entries: allowed.held.length, bytes: 200_000 };
    return details(count(allowed.total, 'allowed change'), framed(allowed, most, new Map()));
}
/** Number of diffs that are expanded at first. */
const changes_OPEN = 2;
/**
 * Changes outside the allowlist for a terminal: a tree of at most 200, and the folders with most of
 * the others. No folder takes all lines.
 */
function changes_driftLines({ judgement }, paint) {
    const drift = [...judgement.drift, ...(judgement.tolerated ?? [])];
    const shares = fairShares(drift.map(({ units }) => units.length), changes_MOST_LINES);
    const units = drift.flatMap((fold, index) => fold.units.slice(0, shares[index] ?? 0));
    const total = drift.reduce((sum, fold) => sum + fold.total, 0);
    const hidden = drift
        .map(({ folder, total: all }, index) => ({ folder, rest: all - (shares[index] ?? 0) }))
        .filter(({ rest }) => rest > 0)
        .toSorted((one, other) => other.rest - one.rest);
    const names = hidden.map(({ folder, rest }) => `${thousands(rest)} in ${inline(folder, 60)}`);
    const where = names.length === 0 ? [] : paint.wrap(`Not listed: ${list(names, 5)}.`, '    ');
    return [...changeSection(TITLE, units, total, paint), ...where];
}
const changes_MOST_LINES = 200;
/** Allowed changes for a terminal: a tree of the first 20, since rules allow them. */
function changes_allowedLines({ judgement: { changes } }, paint) {
    const units = foldAdded(changes.allowed);
    const title = count(changes.counts.allowed, 'allowed change');
    return changeSection(title, units.slice(0, 20), units.length, paint);
}
const TITLE = 'Changes outside the allowlist';
function driftSection({ total, root }, letters, listed, tree) {
    if (total === 0)
        return '';
    const intro = `<p>${count(total, 'change')}: ${kindCounts(root, letters)}.${listed}</p>`;
    return `<h3>${TITLE}</h3>\n${intro}\n${tree()}`;
}
/** Draws a tree within its limit in bytes: fewer entries if names are long or need escaping. */
const fittingTree = (part, most, skin) => fitting(most.bytes, (share) => drawTree(growTree(part, most.folders * share, most.entries * share), skin));
const framed = (part, most, texts) => `<div class="tree">${fittingTree(part, most, pageSkin(part, texts))}</div>`;
function changeSection(title, units, total, paint) {
    if (units.length === 0)
        return [];
    const rows = drawTree(treeOf(units), terminalSkin(paint));
    return [
        paint.bold(`  ${title}`),
        ...rows.map((line) => `    ${line}`),
        ...moreLine(total - units.length)
    ];
}
const summarySkin = ({ total }, remark) => ({
    order: byWeight,
    leaf: ({ name, unit: { change } }) => `<li>${BOLD_LETTERS[change.kind]} ${code(forMarkdown(name, 200))}${remark(change)}</li>`,
    branch: (branch, list) => {
        const { name, unit, folder } = branch;
        const letter = unit === undefined ? '' : `${BOLD_LETTERS[unit.change.kind]} `;
        const own = unit === undefined ? '' : remark(unit.change);
        const head = `${letter}${code(forMarkdown(`${name}/`, 120))}${own}: ${folderWords(folder)}`;
        const open = isOpenAtOnce(branch, total) ? ' open' : '';
        return `<li><details${open}><summary>${head}</summary>\n${list}\n</details></li>`;
    },
    list: (items, branch) => {
        const rest = count(branch.more, items.length === 0 ? 'change' : 'more change');
        const more = branch.more > 0 ? [`<li><i>${rest}: see report.json</i></li>`] : [];
        return ['<ul>', ...items, ...more, '</ul>'].join('\n');
    }
});
const folderWords = (folder) => `${kindCounts(folder)}${worstOf(folder)
    .map(({ words }) => `, <b>${words}</b>`)
    .join('')}`;
const BOLD_LETTERS = { added: '<b>A</b>', changed: '<b>C</b>', deleted: '<b>D</b>' };
const badge = ({ severity, tags }) => severity === 'low' ? '' : ` <b>${severity}</b>, ${tagWords(tags)}`;
const changes_ruleWords = ({ rule }) => (rule === null ? '' : ` by ${code(forMarkdown(rule, 150))}`);
const pageSkin = ({ total }, texts) => ({
    order: byWeight,
    leaf: (leaf) => `<li>${pageLeaf(leaf, texts)}</li>`,
    branch: (branch, list) => {
        const { name, unit, folder } = branch;
        const letter = unit === undefined ? '' : changes_LETTERS[unit.change.kind];
        const marks = unit === undefined ? '' : remarks(unit.change);
        const head = `${letter}${code(forMarkdown(`${name}/`, 200))}${marks} <span class="sum">${kindCounts(folder)}</span>`;
        const badges = worstOf(folder).map(({ severity, words }) => pill(severity, words));
        const open = isOpenAtOnce(branch, total) ? ' open' : '';
        return `<li><details${open}><summary>${head}${badges.join('')}</summary>${list}</details></li>`;
    },
    list: (items, { more }) => {
        const rest = `<li class="more">and ${count(more, 'more change')}: see report.json</li>`;
        return `<ul>${[...items, ...(more > 0 ? [rest] : [])].join('\n')}</ul>`;
    }
});
function pageLeaf({ name, unit: { change } }, texts) {
    const head = `${changes_LETTERS[change.kind]}${code(forMarkdown(name, 300))}${remarks(change)}`;
    const facts = factWords(change);
    const diff = texts.get(change.path);
    const meta = facts === '' ? '' : `<span class="meta">${facts}</span>`;
    return `${head}${meta}${diff === undefined ? '' : diffPart(name, diff.text, diff.isOpen)}`;
}
/** Numbers of critical and high changes in a folder and below it. */
const worstOf = ({ severities }) => SEVERITIES.slice(0, 2).flatMap((severity, rank) => {
    const many = severities[rank] ?? 0;
    return many === 0 ? [] : [{ severity, words: `${thousands(many)} ${severity}` }];
});
function remarks({ severity, tags, rule }) {
    const worse = severity === 'low' ? '' : pill(severity, severity);
    const by = rule === null ? '' : ` <span class="sum">by ${code(forMarkdown(rule, 150))}</span>`;
    return `${worse}${tags.map(tagLink).join('')}${by}`;
}
const pill = (severity, words) => ` <span class="badge ${severity}">${words}</span>`;
function tagLink(tag) {
    const { technique, why } = TAGS[tag];
    const address = `https://attack.mitre.org/techniques/${technique.id.replace('.', '/')}/`;
    return ` <a class="tag" href="${address}" rel="noreferrer" title="${forMarkdown(`${technique.name}. ${why}`)}">${tagWord(tag)} <small>${technique.id}</small></a>`;
}
/** Facts of a file; if they changed, those before as well. */
function factWords({ kind, before, after }) {
    const [was, is] = [fileWords(before), fileWords(after)];
    if (kind === 'added' || was === '' || was === is)
        return forMarkdown(is === '' ? was : is);
    return kind === 'deleted' ? `was ${forMarkdown(was)}` : `${forMarkdown(was)} → ${forMarkdown(is)}`;
}
function diffPart(name, text, isOpen) {
    const lines = diffLines(text, { rows: 100, bytes: 30_000 }, (line) => {
        const kind = /^(?:\+\+\+|---|@@)/.test(line) ? 'at' : changes_SIGNS.get(line.charAt(0));
        return kind === undefined ? line : `<span class="${kind}">${line}</span>`;
    });
    return `<details class="diff"${isOpen ? ' open' : ''}><summary>Diff of ${code(forMarkdown(name, 100))}</summary><pre role="group" tabindex="0" aria-label="Diff">${lines}</pre></details>`;
}
const changes_SIGNS = new Map([
    ['+', 'plus'],
    ['-', 'minus']
]);
const letter = (sign, kind) => `<abbr class="kind ${kind}" title="${kind}">${sign}</abbr>`;
const changes_LETTERS = {
    added: letter('A', 'added'),
    changed: letter('C', 'changed'),
    deleted: letter('D', 'deleted')
};
/** Draws a tree for a terminal. Its guides also keep an untrusted name from beginning a line. */
const terminalSkin = (paint) => ({
    order: (items) => items,
    leaf: (leaf) => [treeLine(leaf, paint)],
    branch: (branch, list) => [treeLine(branch, paint), ...list],
    list: (items, { name }) => (name === '' ? items.flat() : items.flatMap(hung))
});
function hung([first = '', ...others], index, all) {
    const isLast = index === all.length - 1;
    return [
        `${isLast ? '└─ ' : '├─ '}${first}`,
        ...others.map((line) => `${isLast ? '   ' : '│  '}${line}`)
    ];
}
function treeLine(node, paint) {
    const { name, unit } = node;
    const isFolder = isBranch(node) || node.unit.below > 0;
    const shown = inline(isFolder && name !== '/' ? `${name}/` : name);
    if (unit === undefined)
        return shown;
    const { change, below } = unit;
    const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : '';
    const rule = change.rule === null ? '' : `  ${paint.dim(`by ${inline(change.rule, 100)}`)}`;
    return `${KIND_WORDS[change.kind]}  ${shown}${entries}${rule}`;
}
const KIND_WORDS = {
    added: 'A added  ',
    changed: 'C changed',
    deleted: 'D deleted'
};
/**
 * Number of changes of each kind, e.g. `3 added, 1 deleted`; with `letters`, each number is
 * followed by the letter that trees use for the kind.
 */
function kindCounts({ kinds }, letters) {
    return CHANGE_KINDS.filter((kind) => kinds[kind] > 0)
        .map((kind) => [thousands(kinds[kind]), letters?.[kind], kind].filter(Boolean).join(' '))
        .join(', ');
}

;// CONCATENATED MODULE: ./lib/report/sections/rehearsal.js






/**
 * Attack rehearsal: the score, the attacks that landed with the setting that would refuse each, and
 * all outcomes.
 */
function rehearsal_scorecardSection({ scorecard }, markup = summaryMarkup) {
    if (scorecard === undefined)
        return '';
    const { attacks } = scorecard;
    const landed = attacks.filter(({ outcome }) => outcome === 'landed');
    return [
        '<h3>Rehearsed attacks</h3>',
        `<p>${sentenceForMarkdown(`${score(scorecard)}.${contrastSentence(scorecard)}`)}</p>`,
        ...(landed.length === 0 ? [] : [landedTable(landed, markup)]),
        details('All attacks that were tried', triedTable(scorecard, markup))
    ].join('\n');
}
/** Every rehearsed attack as a dot: on the root of this check and, if that was tried, with a writable root. */
function rehearsal_scoreDots({ scorecard, plan }) {
    if (scorecard === undefined || scorecard.attacks.length === 0)
        return '';
    const { attacks, contrast } = scorecard;
    const root = plan?.container.readOnly === false ? 'Writable' : 'Read-only';
    const here = line(root, attacks, ({ outcome }) => outcome);
    const there = contrast === undefined ? '' : line('Writable', attacks, (one) => one.contrast);
    return `<div class="score">${here}${there}<p class="legend"><i class="landed"></i> succeeded <i class="refused"></i> refused <i class="not-run"></i> not run</p></div>`;
}
function line(title, attacks, outcomeOf) {
    const { rows } = bound(attacks, { rows: 300, bytes: 60_000 }, (attack) => dot(attack, outcomeOf));
    const landed = attacks.filter((attack) => outcomeOf(attack) === 'landed').length;
    return `<div><p>${title}: <b>${count(landed, 'attack')} succeeded</b></p><p class="dots" aria-hidden="true">${rows.join('')}</p></div>`;
}
function dot(attack, outcomeOf) {
    const outcome = outcomeOf(attack) ?? 'not-run';
    return `<i class="${outcome}" title="${forMarkdown(`${attack.title}: ${rehearsal_WORDS[outcome]}`, 100)}"></i>`;
}
/** Attack rehearsal for a terminal; those that landed alone unless it is verbose. */
function rehearsal_scorecardLines({ scorecard }, paint) {
    if (scorecard === undefined)
        return [];
    const { attacks } = scorecard;
    const users = [...new Set(attacks.map(({ user }) => user))];
    const tried = list(users.map(quote), 3);
    const alike = grouped(attacks, ({ name, path, outcome }) => JSON.stringify([name, path, outcome]));
    const head = `Rehearsed attacks, as ${tried}: ${score(scorecard)}.${contrastSentence(scorecard)}`;
    return [
        ...paint.wrap(inline(head), '  ').map(paint.bold),
        ...[...alike.values()]
            .filter(([attack]) => paint.detail === 'verbose' || attack?.outcome === 'landed')
            .slice(0, rehearsal_MOST)
            .flatMap((group) => attackLine(group, group.length < users.length, paint))
    ];
}
const rehearsal_MOST = 100;
function landedTable(attacks, { table }) {
    const bounded = bound(attacks, SOME, (attack) => row(sentenceForMarkdown(attack.title), pathCell(attack), code(forMarkdown(attack.user, 60)), sentenceForMarkdown(attack.remedy ?? '')));
    return table(['Succeeded', 'Path', 'As', 'Would refuse it'], bounded, rehearsal_MORE);
}
function triedTable({ attacks, contrast }, { table, marks }) {
    const both = contrast !== undefined;
    const bounded = bound(attacks, SOME, (attack) => row(`${sentenceForMarkdown(attack.title)} <sub>${attack.technique.id}</sub>`, pathCell(attack), code(forMarkdown(attack.user, 60)), `${marks[rehearsal_MARKS[attack.outcome]]} ${sentenceForMarkdown(attack.detail)}`, ...(both ? [attack.contrast === undefined ? '' : rehearsal_WORDS[attack.contrast]] : []), sentenceForMarkdown(attack.worth)));
    const heads = ['Attack', 'Path', 'As', 'Outcome', ...(both ? ['Writable'] : []), 'If refused'];
    return table(heads, bounded, rehearsal_MORE);
}
const pathCell = ({ path }) => path === '' ? '' : code(forMarkdown(path, 200));
const SOME = { rows: 100, bytes: 40_000 };
const rehearsal_MORE = 'and more: see report.json';
const rehearsal_MARKS = { landed: 'bad', refused: 'good', 'not-run': 'none' };
const rehearsal_WORDS = { landed: 'succeeded', refused: 'refused', 'not-run': 'not run' };
/**
 * Lines on an attack on one path. With `differs`, they name a user, since the outcome does not hold
 * for all.
 */
function attackLine([attack], differs, paint) {
    if (attack === undefined)
        return [];
    const { title, path, user, outcome, detail, remedy } = attack;
    const where = path === '' ? '' : `: ${quote(path)}`;
    const what = `${title}${where}${differs ? `, as ${quote(user)}` : ''}`;
    switch (outcome) {
        case 'landed':
            return [
                ...marked(paint, paint.red('✗'), what),
                ...paint.wrap(inline(`Would refuse it: ${remedy ?? 'nothing'}.`, 500), '        ')
            ];
        case 'refused':
            return marked(paint, paint.green('✓'), what);
        case 'not-run':
            return [...marked(paint, '-', what), ...paint.wrap(inline(detail, 500), '        ')];
    }
}
/**
 * Doors to the kernel: system calls that may lead out of the container. Open ones are listed with
 * the setting that would close them, the others collapsed.
 */
function rehearsal_doorSection({ doors = [] }, markup = summaryMarkup) {
    if (doors.length === 0)
        return '';
    const groups = alike(doors);
    const open = groups.filter(({ door }) => door.outcome === 'landed');
    const others = groups.filter(({ door }) => door.outcome !== 'landed');
    return [
        '<h3>Doors to the kernel</h3>',
        `<p>${sentenceForMarkdown(`${rehearsal_tally(doors)}. ${NOTE}`)}</p>`,
        ...(open.length === 0 ? [] : [openTable(open, markup)]),
        ...(others.length === 0 ? [] : [details('The other doors', otherTable(others, markup))])
    ].join('\n');
}
/** Doors to the kernel for a terminal; the open ones alone unless it is verbose. */
function rehearsal_doorLines({ doors = [] }, paint) {
    if (doors.length === 0)
        return [];
    const users = [...new Set(doors.map(({ user }) => user))];
    const isWhole = paint.detail === 'verbose';
    const shown = alike(doors).filter(({ door }) => isWhole || door.outcome === 'landed');
    const head = `Doors to the kernel, as ${list(users.map(quote), 3)}: ${rehearsal_tally(doors)} (${LEGEND}).`;
    return [
        ...paint.wrap(inline(head), '  ').map(paint.bold),
        ...shown.flatMap((group) => doorLine(group, group.users.length < users.length, paint)),
        ...(isWhole ? paint.wrap(NOTE, '    ') : [])
    ];
}
const NOTE = 'Each was tried with the user, capabilities and profiles of the check, and only as far as to see whether it is open. They do not affect the verdict; run again to see whether a setting closes one.';
/** Marks of the doors in a list. */
const LEGEND = '! open, ✓ closed, - not known';
/** Numbers of doors, e.g. `4 open, 3 closed, 1 not known`. */
function rehearsal_tally(doors) {
    const many = (outcome) => doors.filter((door) => door.outcome === outcome).length;
    const [open, closed, unknown] = [many('landed'), many('refused'), many('not-run')];
    const rest = unknown === 0 ? '' : `, ${thousands(unknown)} not known`;
    return `${thousands(open)} open, ${thousands(closed)} closed${rest}`;
}
function openTable(groups, { table }) {
    const bounded = bound(groups, SOME_DOORS, ({ door, users }) => row(nameCell(door), userCell(users), sentenceForMarkdown(door.worth), sentenceForMarkdown(door.remedy ?? '')));
    return table(['Open', 'As', 'Why it matters', 'Would close it'], bounded, rehearsal_MORE);
}
function otherTable(groups, { table }) {
    const bounded = bound(groups, SOME_DOORS, ({ door, users }) => row(nameCell(door), userCell(users), sentenceForMarkdown(door.worth), sentenceForMarkdown(door.detail)));
    return table(['Door', 'As', 'Why it matters', 'State'], bounded, rehearsal_MORE);
}
const nameCell = ({ title, call, technique }) => `${sentenceForMarkdown(title)}: ${code(forMarkdown(call))} <sub>${technique.id}</sub>`;
const userCell = (users) => users
    .slice(0, 2)
    .map((user) => code(forMarkdown(user, 60)))
    .join(', ');
const SOME_DOORS = { rows: 50, bytes: 30_000 };
function alike(doors) {
    const groups = grouped(doors, ({ name, detail, remedy }) => JSON.stringify([name, detail, remedy]));
    return [...groups.values()].flatMap((all) => all.slice(0, 1).map((door) => ({ door, users: all.map(({ user }) => user) })));
}
function doorLine({ door, users }, differs, paint) {
    const { title, call, outcome, detail, remedy } = door;
    const state = detail.charAt(0).toLowerCase() + detail.slice(1, -1);
    const what = `${title}, ${quote(call)}${differs ? `, as ${list(users.map(quote), 2)}` : ''}: ${state}`;
    switch (outcome) {
        case 'landed': {
            const closing = `Would close it: ${remedy ?? 'nothing'}.`;
            return [
                ...marked(paint, paint.yellow('!'), what),
                ...paint.wrap(inline(closing, 500), '        ')
            ];
        }
        case 'refused':
            return marked(paint, paint.green('✓'), what);
        case 'not-run':
            return marked(paint, '-', what);
    }
}

;// CONCATENATED MODULE: ./lib/report/sections/recovery.js




/** Whether a fresh container works, and whether it still works after a restart. */
function recovery_recoverySection(document, account, { marks } = summaryMarkup) {
    const told = sentences(document, account);
    if (told.length === 0)
        return '';
    const lines = told.map(({ well, text }) => `${well ? marks.good : marks.bad} ${sentenceForMarkdown(text)}`);
    return `<h3>Recovery</h3>\n<p>${lines.join('<br>\n')}</p>`;
}
/** Result of the fresh container, for a terminal. */
function recovery_recoveryLines(document, account, paint) {
    const told = sentences(document, account);
    if (told.length === 0)
        return [];
    const lines = told.flatMap(({ well, text }) => marked(paint, well ? paint.green('✓') : paint.red('✗'), text, 1000));
    return [paint.bold('  Recovery'), ...lines];
}
function sentences({ recovery }, { plan, exercise }) {
    if (recovery !== undefined)
        return [afresh(recovery), ...again(recovery), ...survived(recovery)];
    const isPointless = plan?.recover === true && exercise?.failure !== undefined;
    return isPointless && exercise.attack === undefined ? [{ well: false, text: POINTLESS }] : [];
}
const POINTLESS = 'Not tried, since the image did not work in the first place.';
function afresh({ milliseconds, identical, differences, restart }) {
    const time = duration(milliseconds);
    if (restart === undefined)
        return { well: false, text: `A new container did not work (tried for ${time}).` };
    const works = `A new container worked ${time} after the removal of the first one`;
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
            ? { well: true, text: `It also works after a restart (${time}).` }
            : { well: false, text: `It does not work after a restart (${time}).` }
    ];
}
const survived = (recovery) => recovery.survived.length === 0
    ? []
    : [
        {
            well: false,
            text: `Drift in named volumes or bind mounts outlives a clean start: ${recovery_names(recovery.survived)}. Mount them read-only, or restore them as well.`
        }
    ];
const recovery_names = (paths) => list(paths.slice(0, 5).map((path) => quote(shorten(path, 100))), 5, paths.length);

;// CONCATENATED MODULE: ./lib/report/sections/left-open.js




/** Paths that a cluster leaves open to writes under a read-only root filesystem. */
function left_open_leftOpenTable(document, markup = summaryMarkup) {
    const all = openPaths(document);
    if (all.length === 0)
        return '';
    const rows = all.map((one) => row(code(forMarkdown(one.path, 200)), WHATS[one.kind], BY[one.writableBy], one.executable ? 'yes' : 'no'));
    const heads = ['Path', 'In the cluster', 'Writable by', 'Executable'];
    const title = `${count(all.length, 'path')} that a cluster leaves open under a read-only root filesystem`;
    return markup.fold(title, cappedTable(heads, rows, markup));
}
/** Paths that a cluster leaves open, for a terminal. */
function left_open_leftOpenLines(document, paint) {
    const lines = openPaths(document).map(({ path, writableBy, executable }) => {
        const words = [`writable by ${BY[writableBy]}`, ...(executable ? ['executable'] : [])];
        return `    - ${inline(path, 100)}: ${words.join(', ')}`;
    });
    return listing('Left open by a cluster under a read-only root filesystem', lines, paint);
}
const openPaths = ({ manifest }) => manifest?.kind === 'kubernetes' ? (manifest.leftOpen ?? []) : [];
const BY = {
    everybody: 'every user',
    root: 'root'
};
/** The reason for which a path is open, by its kind. */
const WHATS = {
    hosts: 'a file of the kubelet, mounted for writing; read-only in this check',
    devices: 'a tmpfs of the container runtime',
    'termination-log': 'the file for a last message',
    'shared-memory': 'shared by the pod; programs run from it with containerd 2.1 and runc 1.3, not in this check',
    'empty-dir': 'an emptyDir: no mount option keeps programs from being run',
    'image-volume': 'a volume of the image: open with containerd, read-only with CRI-O'
};

;// CONCATENATED MODULE: ./lib/report/html/treemap.js






/** Treemap of the changes by folder and severity, and its table for readers who do not see it. */
function treemap_changeMap({ drift, allowed }) {
    const part = drift.total > 0 ? drift : allowed;
    if (part.total === 0)
        return '';
    const tree = growTree(part, 300, 2000);
    const height = Math.min(120 + 20 * part.total, 360);
    const wide = cellsOf(tree, { x: 0, y: 0, width: WIDE, height });
    return `<h3>Map of the changes</h3>
<figure>
${svg('wide', [WIDE, height], wide)}
${tall(tree, height + 100)}
<figcaption>${CAPTION}${treemap_LEGEND}</figcaption>
</figure>
${details('The map as a table', asTable(wide))}`;
}
/** Treemap for narrow screens. */
function tall(tree, height) {
    return svg('tall', [TALL, height], cellsOf(tree, { x: 0, y: 0, width: TALL, height }));
}
const WIDE = 1040;
const TALL = 340;
/** Area of one change of each severity, in the order of `SEVERITIES`. */
const WEIGHTS = (/* unused pure expression or super */ null && ([64, 16, 4, 1]));
const CAPTION = (/* unused pure expression or super */ null && (`An area is the number of changes times their severity: a critical change counts ${WEIGHTS[0]}, a high one ${WEIGHTS[1]}, a medium one ${WEIGHTS[2]}, a low one ${WEIGHTS[3]}.`));
const treemap_LEGEND = (/* unused pure expression or super */ null && (`<span>${SEVERITIES.map((one) => `<i class="${one}"></i>${one}`).join(' ')}</span>`));
function svg(kind, [width, height], cells) {
    const { rows } = bound(treemap_allOf(cells), MOST_DRAWN, drawn);
    return `<svg class="map ${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A map of the changes; the table below has its contents.">${rows.join('')}</svg>`;
}
const MOST_DRAWN = { rows: 400, bytes: 200_000 };
/** All cells, outer ones before the cells in them. */
function treemap_allOf(cells) {
    const all = [...cells];
    for (const one of all)
        all.push(...one.cells);
    return all;
}
/** Draws a cell as an `<svg>` of its own, which clips contents that do not fit. */
function drawn(cell) {
    const { box, name, path, severity, changes, cells } = cell;
    const [x, y, width, height] = [box.x + 1, box.y + 1, box.width - 2, box.height - 2].map(round);
    const letters = Math.floor((box.width - 16) / 7.3);
    const label = letters < 3 || box.height < 22 ? '' : forMarkdown(name, letters);
    const words = count(changes, 'change');
    const sub = cells.length > 0 || box.height < 42 || words.length > letters ? '' : words;
    return (`<svg x="${x}" y="${y}" width="${width}" height="${height}"><title>${forMarkdown(path, 150)}: ${words}, ${severity}</title>` +
        `<rect class="${cells.length > 0 ? 'folder' : severity}" width="100%" height="100%" rx="5"/>` +
        `${label === '' ? '' : `<text x="7" y="16">${label}</text>`}${sub === '' ? '' : `<text class="sub" x="7" y="33">${sub}</text>`}</svg>`);
}
const round = (number) => Math.max(Math.round(number * 10) / 10, 0);
function asTable(cells) {
    const leaves = treemap_allOf(cells).filter((one) => one.cells.length === 0);
    const sorted = leaves.toSorted((one, other) => other.weight - one.weight);
    const bounded = bound(sorted, { rows: 100, bytes: 40_000 }, ({ path, severity, changes }) => row(code(forMarkdown(path)), severity, thousands(changes)));
    return pageMarkup.table(['Path', 'Worst severity', 'Changes'], bounded, `and ${bounded.hidden} more`);
}
/** Cells of a tree within a box. */
function cellsOf(tree, box) {
    return divide(lumpsOf(tree, ''), box);
}
function lumpsOf(tree, path) {
    const { items, folder, more } = tree;
    const listed = items.map((one) => isBranch(one) ? folderLump(one, path) : fileLump(one.name, path, one.unit.change));
    const rest = weightOf(folder) - listed.reduce((sum, { weight }) => sum + weight, 0);
    return more > 0 ? [...listed, restLump(path, more, Math.max(rest, more))] : listed;
}
const weightOf = ({ severities }) => severities.reduce((sum, many, rank) => sum + many * (WEIGHTS[rank] ?? 1), 0);
function fileLump(name, path, { severity }) {
    const weight = WEIGHTS[SEVERITIES.indexOf(severity)] ?? 1;
    return { name, path: treemap_join(path, name), severity, changes: 1, weight, branch: undefined };
}
function folderLump(branch, path) {
    const { folder, name, unit } = branch;
    const own = unit === undefined ? undefined : fileLump(`${name}/`, path, unit.change);
    const severity = SEVERITIES[rankOf(folder)] ?? own?.severity ?? 'low';
    return {
        name: `${name}/`,
        path: treemap_join(path, `${name}/`),
        severity,
        changes: totalOf(folder) + (own?.changes ?? 0),
        weight: weightOf(folder) + (own?.weight ?? 0),
        branch
    };
}
const restLump = (path, changes, weight) => ({
    ...{ name: '…', path: treemap_join(path, '…'), severity: 'low', changes, weight, branch: undefined }
});
const treemap_join = (folder, name) => `${folder}${name}`;
/** Most cells in a folder; the smallest entries share the last cell. */
const MOST_CELLS = 24;
/**
 * Smallest share of a folder's area; smaller entries are drawn larger, so that they can be seen.
 */
const treemap_SMALLEST = 0.012;
function divide(lumps, box) {
    const sorted = lumps.toSorted((one, other) => other.weight - one.weight);
    const shown = sorted.length <= MOST_CELLS
        ? sorted
        : [...sorted.slice(0, MOST_CELLS - 1), together(sorted.slice(MOST_CELLS - 1))];
    const sum = shown.reduce((all, one) => all + one.weight, 0);
    const weights = shown.map((one) => Math.max(one.weight, sum * treemap_SMALLEST));
    const order = [...weights.keys()].sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0));
    const boxes = squarify(order.map((index) => weights[index] ?? 0), box);
    return order.flatMap((index, place) => {
        const [lump, own] = [shown[index], boxes[place]];
        return lump === undefined || own === undefined ? [] : [cell(lump, own)];
    });
}
function together(lumps) {
    const sum = (of) => lumps.reduce((all, one) => all + one[of], 0);
    const [first] = lumps;
    const path = (first?.path ?? '').slice(0, -(first?.name.length ?? 0));
    const worst = Math.min(...lumps.map(({ severity }) => SEVERITIES.indexOf(severity)));
    return { ...restLump(path, sum('changes'), sum('weight')), severity: SEVERITIES[worst] ?? 'low' };
}
/** Height of the line with a folder's name, and the margin around its cells. */
const HEAD = 22;
const treemap_GAP = 4;
function cell({ branch, ...lump }, box) {
    const room = {
        x: box.x + treemap_GAP,
        y: box.y + HEAD,
        width: box.width - 2 * treemap_GAP,
        height: box.height - HEAD - treemap_GAP
    };
    const isLarge = room.width > 90 && room.height > 44;
    const inside = branch !== undefined && isLarge ? lumpsOf(branch, lump.path) : [];
    return { ...lump, box, cells: inside.length === 0 ? [] : divide(inside, room) };
}
/**
 * Divides a box into one box for each weight: areas in proportion, as near to squares as possible
 * (Bruls, Huizing, van Wijk, 2000). Weights must be positive, the largest first.
 */
function squarify(weights, box) {
    const sum = weights.reduce((all, one) => all + one, 0);
    const areas = weights.map((one) => (one / sum) * box.width * box.height);
    const boxes = [];
    let free = box;
    while (boxes.length < areas.length) {
        const row = nextRow(areas.slice(boxes.length), Math.min(free.width, free.height));
        const { laid, rest } = lay(row, free);
        boxes.push(...laid);
        free = rest;
    }
    return boxes;
}
/**
 * The longest row from the start of `areas`, along a side of this length, whose worst aspect ratio
 * no further area improves.
 */
function nextRow(areas, side) {
    let many = 1;
    while (many < areas.length &&
        treemap_worst(areas.slice(0, many + 1), side) <= treemap_worst(areas.slice(0, many), side))
        many += 1;
    return areas.slice(0, many);
}
/** Worst aspect ratio of the boxes of a row. */
function treemap_worst(row, side) {
    const depth = sumOf(row) / side;
    return Math.max(...row.map((area) => Math.max((depth * depth) / area, area / (depth * depth))));
}
const sumOf = (numbers) => numbers.reduce((all, one) => all + one, 0);
/** Lays a row along the shorter side of the free box; returns its boxes and the rest. */
function lay(row, free) {
    const { x, y, width, height } = free;
    const isUpright = width >= height;
    const depth = sumOf(row) / (isUpright ? height : width);
    let along = isUpright ? y : x;
    const laid = row.map((area) => {
        const length = area / depth;
        const box = isUpright
            ? { x, y: along, width: depth, height: length }
            : { x: along, y, width: length, height: depth };
        along += length;
        return box;
    });
    const rest = isUpright
        ? { x: x + depth, y, width: Math.max(width - depth, 0), height }
        : { x, y: y + depth, width, height: Math.max(height - depth, 0) };
    return { laid, rest };
}

;// CONCATENATED MODULE: ./lib/report/html/page.js




















/**
 * Draws report.html: one page that loads nothing, of at most 3,000,000 bytes. Every part has a
 * limit, and they add up to less.
 */
function page_reportPage(document, account, head, counted) {
    const { tool, image, verdict, manifest } = document;
    const subject = manifest === undefined ? image.reference : workloadWords(manifest).join(', ');
    const names = [head.title.replaceAll('`', ''), subject, 'Zero Drift'];
    return drawPage({
        verdict,
        title: names.filter(Boolean).join(' · '),
        version: tool.version,
        top: hero(document, account, head, counted),
        chapters: chaptersOf(document, account, counted),
        footer: `Drawn by ${tool.name} ${forMarkdown(tool.version, 40)}. Everything is in <code>report.json</code>, next to this page.`
    });
}
function chaptersOf(document, account, counted) {
    return [
        chapter('help', 'What to do', [
            worstFindings(document, pageMarkup),
            suggestionSection(account, pageMarkup)
        ]),
        chapter('changes', 'Changes', changeParts(document, account, counted)),
        chapter('tests', 'Tests', [
            smokeSteps(document, account, pageMarkup),
            failureLog(document, account),
            attackSection(document, account, pageMarkup),
            recoverySection(document, account, pageMarkup)
        ]),
        chapter('attacks', 'Attacks', intruderParts(document, account)),
        chapter('surface', 'Writable paths', [
            places(document, pageMarkup),
            leftOpenTable(document, pageMarkup),
            refusals(document, pageMarkup),
            rules(document, pageMarkup)
        ]),
        chapter('check', 'The check', [
            timeline(document),
            dependencies(document, pageMarkup),
            otherFindings(document, pageMarkup),
            evidencePlace(document)
        ])
    ];
}
const intruderParts = (document, account) => [
    scoreDots(account),
    scorecardSection(account, pageMarkup),
    doorSection(account, pageMarkup),
    remainsSection(document)
];
function changeParts(document, account, counted) {
    return [
        comparisonSection(document, pageMarkup),
        dangerTable(account, pageMarkup),
        driftTree(counted, account.evidence?.diffs ?? []),
        allowedTree(counted),
        changeMap(counted)
    ];
}
function chapter(id, title, parts) {
    return { id, title, parts: parts.filter((part) => part !== '') };
}

;// CONCATENATED MODULE: ./lib/report/junit/junit.js


/**
 * JUnit report for Jenkins, GitLab and other readers. There is no standard, so it uses what the
 * schemas of Jenkins and of Maven Surefire have in common.
 */
function junit_junitText(suites) {
    const all = suites.flatMap(({ cases }) => cases);
    const time = suites.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const { tests, errors, failures } = junit_totals(all);
    const head = tag('testsuites', {
        name: 'Zero Drift',
        tests,
        errors,
        failures,
        time: seconds(time)
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${head}>\n${suites.map(suiteText).join('')}</testsuites>\n`;
}
function suiteText({ name, milliseconds, properties, cases }) {
    const head = tag('testsuite', { name, ...junit_totals(cases), time: seconds(milliseconds) });
    const values = properties.map(([key, value]) => tag('property', { name: key, value }));
    const told = values.map((one) => `      <${one}/>\n`).join('');
    const properly = `    <properties>\n${told}    </properties>\n`;
    return `  <${head}>\n${properly}${cases.map((one) => caseText(one, name)).join('')}  </testsuite>\n`;
}
function caseText({ name, milliseconds, outcome, output = [] }, classname) {
    const head = tag('testcase', { name, classname, time: seconds(milliseconds) });
    const parts = [
        ...(outcome.kind === 'passed' ? [] : [outcomeText(outcome)]),
        ...(output.length === 0 ? [] : [`<system-out>${linesText(output)}</system-out>`])
    ];
    return parts.length === 0
        ? `    <${head}/>\n`
        : `    <${head}>\n${parts.map((part) => `      ${part}\n`).join('')}    </testcase>\n`;
}
/**
 * Element for an outcome. Jenkins ignores attributes of `skipped`, so that its message is its text.
 */
function outcomeText(outcome) {
    if (outcome.kind === 'skipped')
        return `<skipped>${forXml(outcome.message)}</skipped>`;
    const { kind, type, message, lines } = outcome;
    return `<${tag(kind, { message, type })}>${linesText(lines)}</${kind}>`;
}
/**
 * Escapes lines so that none begins like a workflow command if the file is printed in a log. Lines
 * beyond 2,000,000 bytes are only counted.
 */
function linesText(lines) {
    let [text, bytes] = ['', 0];
    for (const [index, line] of lines.entries()) {
        const escaped = `\n${forXml(line, junit_LONGEST).replace(/^[^!-~]*::/, '| $&')}`;
        bytes += Buffer.byteLength(escaped);
        if (bytes > junit_MOST_BYTES)
            return `${text}\nand ${count(lines.length - index, 'more line')}: see report.json`;
        text += escaped;
    }
    return text;
}
const junit_MOST_BYTES = 2_000_000;
const junit_LONGEST = 1500;
function junit_totals(cases) {
    const number = (kind) => cases.filter(({ outcome }) => outcome.kind === kind).length;
    return {
        tests: cases.length,
        errors: number('error'),
        skipped: number('skipped'),
        failures: number('failure')
    };
}
/** Name and attributes of a tag. */
function tag(name, attributes) {
    const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${forXml(String(value))}"`);
    return [name, ...pairs].join(' ');
}
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(3);
const junit_PASSED = { kind: 'passed' };
/** Message of cases after one that broke. */
const junit_NOT_REACHED = 'Not reached.';
const junit_skipped = (message) => ({ kind: 'skipped', message });

;// CONCATENATED MODULE: ./lib/report/junit/check-suite.js







/**
 * Test suite of one check, its cases in the order in which they were tried. Failures are failures
 * in `mode: audit`, too.
 */
function check_suite_checkSuite(document, account) {
    const { image, verdict, tool, engine, run, manifest } = document;
    const subject = manifest === undefined ? image.reference : workloadWords(manifest).join(', ');
    const gates = gateCases(document, account);
    const pick = (...names) => names.flatMap((name) => gates.get(name) ?? []);
    const rows = smokeRows(document, account.plan);
    const smoke = (afterAttack) => rows
        .filter((row) => row.afterAttack === afterAttack)
        .map((row, index) => smokeCase(row, index, account));
    return {
        name: subject === '' ? 'no image' : subject,
        milliseconds: timeOf(document),
        properties: [
            ['verdict', verdict],
            ['mode', account.mode],
            ['tool', `${tool.name} ${tool.version}`],
            ...(image.id === undefined ? [] : [['image-id', image.id]]),
            ...(engine === undefined ? [] : [['engine', `${engine.name} ${engine.version}`]]),
            ...(run === undefined ? [] : [['read-only', String(run.readOnly)]])
        ],
        cases: [
            ...pick('judged').map((one) => ({ ...one, output: notes(document) })),
            ...pick('ready'),
            ...smoke(false),
            ...pick('works'),
            ...smoke(true),
            ...pick('drift', 'writable', 'attacks', 'recovery')
        ]
    };
}
function smokeCase({ step, result, afterAttack }, index, account) {
    const name = `${afterAttack ? 'smoke test after the attack' : 'smoke test'}: ${step}`;
    const { exercise } = account;
    const results = afterAttack ? exercise?.attack?.smoke : exercise?.smoke;
    return {
        name,
        milliseconds: result?.milliseconds ?? 0,
        outcome: smokeOutcome(result, afterAttack, results?.[index]?.output ?? '')
    };
}
function smokeOutcome(result, afterAttack, output) {
    if (result === undefined)
        return skipped(NOT_REACHED);
    if (result.passed)
        return PASSED;
    return {
        kind: 'failure',
        type: afterAttack ? 'broken-by-attack' : 'smoke-failed',
        message: result.detail,
        lines: output.trim() === '' ? [result.detail] : forLog(output.trimEnd(), 50, 1000).split('\n')
    };
}
/**
 * Warnings and notices as lines of output. They are not tests, but every reader of JUnit files
 * shows the output of a case.
 */
function notes({ findings }) {
    const told = findings.filter(({ level }) => level !== 'error');
    const hidden = told.length - MOST_NOTES;
    const lines = told
        .slice(0, MOST_NOTES)
        .map(({ level, title, detail }) => `${level}: ${title}. ${detail}`);
    return hidden > 0 ? [...lines, `and ${thousands(hidden)} more: see report.json`] : lines;
}
const MOST_NOTES = 100;
/**
 * Test case of each gate that this check had. Every finding that forces a verdict breaks a gate or
 * a step of the smoke test, so there is a failure or an error unless the verdict is `pass`.
 */
function gateCases(document, account) {
    const cases = new Map();
    for (const { gate, name, phases, had, unbroken } of GATES) {
        const findings = document.findings.filter((one) => gateOf(one, document, account) === gate);
        if (findings.length === 0 && !had(account))
            continue;
        const broken = gate === 'drift' ? driftOutcome(document, findings) : brokenBy(findings);
        const outcome = broken ?? unbroken(account);
        cases.set(gate, { name: name(account), milliseconds: timeIn(document, phases), outcome });
    }
    return cases;
}
const always = () => true;
const passedIf = (reached) => (reached ? junit_PASSED : junit_skipped(junit_NOT_REACHED));
const GATES = [
    {
        gate: 'judged',
        name: () => 'the check can judge',
        phases: ['plan'],
        had: always,
        unbroken: () => junit_PASSED
    },
    {
        gate: 'ready',
        name: () => 'boots and becomes ready',
        phases: ['boot', 'ready'],
        had: always,
        unbroken: ({ exercise }) => passedIf(exercise !== undefined)
    },
    {
        gate: 'works',
        name: () => 'keeps running',
        phases: ['settle'],
        had: always,
        unbroken: ({ exercise }) => passedIf(exercise !== undefined && exercise.failure === undefined)
    },
    {
        gate: 'drift',
        name: () => 'nothing outside the allowlist changed',
        phases: ['baseline', 'look', 'observe', 'compare', 'copies'],
        had: always,
        // A check that ended with a fault may not have looked at everything.
        unbroken: ({ observation, judgement }) => passedIf(observation !== undefined && judgement.verdict !== 'error')
    },
    {
        gate: 'writable',
        name: () => 'works with a writable root filesystem',
        phases: ['explain'],
        had: ({ explanation }) => explanation !== undefined,
        unbroken: ({ explanation }) => passedIf(explanation !== undefined && explanation.kind !== 'broken')
    },
    {
        gate: 'attacks',
        name: ({ plan }) => attackGate(plan?.rehearsal?.maxLanded),
        phases: ['attacks'],
        had: ({ plan }) => plan?.rehearsal !== undefined,
        unbroken: ({ scorecard }) => passedIf(scorecard !== undefined)
    },
    {
        gate: 'recovery',
        name: () => 'a fresh container works, and is the image again',
        phases: ['recover'],
        had: ({ plan }) => plan?.recover === true,
        unbroken: ({ recovery }) => passedIf(recovery?.passed === true)
    }
];
const attackGate = (most) => most === undefined ? 'attacks can be rehearsed' : `at most ${most} rehearsed attacks succeed`;
/** Gate that a finding breaks; undefined if it breaks none, or breaks a step of the smoke test. */
function gateOf({ kind }, { smoke }, { exercise }) {
    const { verdict } = FINDINGS[kind];
    if (verdict === 'pass')
        return undefined;
    if (OF_SMOKE.has(kind))
        return smoke.some(({ passed }) => !passed) ? undefined : 'works';
    const own = OWN.get(kind);
    if (own !== undefined)
        return own;
    if (verdict !== 'failed')
        return verdict === 'error' ? 'judged' : 'drift';
    const failure = exercise?.failure;
    const isLate = failure !== undefined && 'during' in failure && failure.during !== 'startup';
    return isLate ? 'works' : 'ready';
}
const OF_SMOKE = new Set(['smoke-failed', 'broken-by-attack']);
const OWN = new Map([
    ['look-failed', 'drift'],
    ['rehearsal-failed', 'attacks'],
    ['attacks-landed', 'attacks'],
    ['fails-writable', 'writable'],
    ['not-recovered', 'recovery'],
    ['not-identical', 'recovery'],
    ['not-restarted', 'recovery']
]);
const timeIn = ({ timings }, phases) => timings
    .filter(({ phase }) => phases.includes(phase))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
/**
 * Failure of a gate by these findings: the title of the first is the message, and the texts of all
 * follow. Undefined if there are none.
 */
function brokenBy(findings) {
    const [first] = findings;
    if (first === undefined)
        return undefined;
    return {
        kind: FINDINGS[first.kind].verdict === 'error' ? 'error' : 'failure',
        type: first.kind,
        message: first.title,
        lines: findings.flatMap(({ title, detail }) => detail.startsWith(title) ? [detail] : [title, detail])
    };
}
/**
 * Failure of a gate by drift, with the changes themselves, worst first, instead of the findings
 * that sum them up.
 */
function driftOutcome({ changes }, findings) {
    const faults = findings.filter(({ kind }) => FINDINGS[kind].verdict === 'error');
    if (faults.length > 0 || findings.length === 0)
        return brokenBy(faults);
    const { drift, tolerated = 0 } = changes.counts;
    const drifted = drift - tolerated;
    if (drifted === 0)
        return brokenBy(findings);
    const hidden = drifted - check_suite_MOST;
    return {
        kind: 'failure',
        type: 'drift',
        message: `${count(drifted, 'change')} outside the allowlist`,
        lines: [
            ...failing(changes, Math.min(drifted, check_suite_MOST)).map(check_suite_line),
            ...(hidden > 0 ? [`and ${thousands(hidden)} more: see report.json`] : [])
        ]
    };
}
const check_suite_MOST = 2000;
/** The first changes that no rule allows and that are not tolerated. */
function failing(changes, most) {
    const found = [];
    for (const change of changes) {
        if (found.length === most)
            break;
        if (change.tolerated === undefined)
            found.push(change);
    }
    return found;
}
const check_suite_line = ({ kind, path, severity, tags }) => `${kind} ${path}${tags.length === 0 ? '' : ` [${severity}: ${tags.join(', ')}]`}`;

;// CONCATENATED MODULE: ./lib/report/sarif/sarif.js







/**
 * A SARIF 2.1.0 run of one check. Its category is the image or the workload, so that code scanning
 * does not close the alerts of one when another is uploaded
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning).
 */
function sarif_sarifRun(document, around) {
    const { image, tool, verdict, manifest } = document;
    const subject = manifest ? workloadWords(manifest).join(', ') : nameOfImage(image.reference);
    return {
        tool: {
            driver: {
                name: 'Zero Drift',
                semanticVersion: tool.version,
                ...(tool.documentation === undefined ? {} : { informationUri: tool.documentation }),
                rules: sarifRules(tool)
            }
        },
        automationDetails: { id: `zero-drift/${inline(subject, 200)}/` },
        invocations: [invocation(document)],
        ...versionControl(document),
        columnKind: 'utf16CodeUnits',
        results: resultsOf(document, around),
        properties: {
            verdict,
            mode: around.mode,
            image: inline(image.reference, 300),
            ...(image.id === undefined ? {} : { imageId: inline(image.id, 100) })
        }
    };
}
/**
 * SARIF file with these runs, each result on a line of its own. GitHub accepts at most 20 runs, and
 * 10 MB when compressed.
 */
function sarif_sarifText(runs) {
    const head = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[`;
    return `${head}\n${runs.map(runText).join(',\n')}\n]}\n`;
}
function runText({ tool, results, ...rest }) {
    const { rules, ...driver } = tool.driver;
    const parts = [
        `"tool":{"driver":${sarif_joined(driver, 'rules', rules)}}`,
        ...Object.entries(rest).map(([name, part]) => `${JSON.stringify(name)}:${sarif_text(part)}`)
    ];
    return `{${parts.join(',\n')},\n"results":${lines(results)}}`;
}
/** JSON of an object with a further key, whose value is a list. */
const sarif_joined = (object, name, list) => `${sarif_text(object).slice(0, -1)},"${name}":${lines(list)}}`;
const lines = (list) => `[\n${forJson(list.map((one) => JSON.stringify(one)).join(',\n'))}\n]`;
const sarif_text = (value) => forJson(JSON.stringify(value));
/**
 * The commit under test; empty if its repository is unknown, or has no address that a URI can hold.
 * SARIF wants the bare name of a branch or tag (2.1.0, 3.23).
 */
function versionControl({ git = {} }) {
    const { repository = '', commit, ref = '' } = git;
    if (!/^(?:https?|ssh):\/\/[\w.:@/%~+-]+$/.test(repository))
        return {};
    const [, group = '', name = ref] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    const named = name === '' ? {} : { [group === 'tags' ? 'revisionTag' : 'branch']: inline(name) };
    const revision = commit === undefined ? {} : { revisionId: commit };
    return { versionControlProvenance: [{ repositoryUri: repository, ...revision, ...named }] };
}
/** Invocation of a run, with the errors that kept the check from judging. */
function invocation({ verdict, findings, image }) {
    const faults = findings.filter(({ kind }) => FINDINGS[kind].verdict === 'error');
    const notification = (finding) => ({
        descriptor: { id: ruleIdOf(finding) },
        level: levelOf(finding),
        message: { text: forSarif(alertMessage(image.reference, finding), 1500) }
    });
    return {
        executionSuccessful: verdict !== 'error',
        ...(faults.length === 0
            ? {}
            : { toolExecutionNotifications: faults.slice(0, MOST_FAULTS).map(notification) })
    };
}
/** Most notifications; the results list the others as well. */
const MOST_FAULTS = 100;
/**
 * Results for code scanning: one for each finding, and one for each change outside the allowlist,
 * worst first. At most 5,000, since GitHub shows no more
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit).
 */
function resultsOf(document, context) {
    return alertsOf(document, document.findings, context, sarif_LIMITS).map(resultOf);
}
const sarif_LIMITS = { alerts: 5000, bytes: 9_500_000 };
/**
 * Result for an alert. GitHub looks at `primaryLocationLineHash` alone, which its upload action
 * would make from the source line, and all changes share that line.
 */
function resultOf(alert) {
    const { message, fingerprint, change, baseline } = alert;
    return {
        ruleId: ruleIdOf(alert),
        ruleIndex: ruleIndexOf(alert),
        level: levelOf(alert),
        message: { text: forSarif(message, 1500) },
        locations: [locationOf(alert)],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        ...(baseline && { baselineState: baseline }),
        ...(change && { properties: changeProperties(change) })
    };
}
function changeProperties({ kind, place, severity, tags, tolerated }) {
    const techniques = new Set(tags.map((tag) => `external/mitre-attack/${TAGS[tag].technique.id}`));
    return {
        ...{ severity, change: kind, place: inline(place, 300), tags: [...tags, ...techniques] },
        ...(tolerated && { tolerated })
    };
}
function locationOf({ location, path }) {
    const physicalLocation = physical(location);
    return path === undefined
        ? { physicalLocation }
        : { physicalLocation, logicalLocations: [{ fullyQualifiedName: path }] };
}
const physical = ({ file, line, column }) => ({
    artifactLocation: { uri: forUri(file) || FALLBACK_FILE },
    region: {
        startLine: Math.max(1, line),
        ...(column === undefined ? {} : { startColumn: column })
    }
});
/**
 * A SARIF rule for each kind of finding, in the order of `FINDING_KINDS`; for drift one for each
 * severity, since code scanning has the severity of an alert from its rule. The ID of a rule is the
 * name of its kind, by which code scanning knows the alerts of earlier versions; the short ID
 * (`ZD101`) is in the rule's title and tags. Holds no untrusted text.
 */
function sarifRules({ documentation }) {
    return RULES.map((rule) => {
        const { id, help: page } = FINDINGS[rule.kind];
        const address = pageAddress(documentation, rule.kind);
        return {
            id: ruleIdOf(rule),
            ...(rule.severity && { deprecatedIds: [rule.kind] }),
            shortDescription: { text: `${id}: ${sarif_titleOf(rule, page)}` },
            fullDescription: { text: plain(page.meaning) },
            help: { text: plain(helpText(page)), markdown: helpText(page) },
            ...(address === undefined ? {} : { helpUri: address }),
            defaultConfiguration: { level: levelOf({ ...rule, level: FINDINGS[rule.kind].level }) },
            properties: propertiesOf(rule)
        };
    });
}
const RULES = FINDING_KINDS.flatMap((kind) => kind === 'drift' ? severity_SEVERITIES.map((severity) => ({ kind, severity })) : [{ kind }]);
/** ID of a rule: `not-ready`; for drift with the severity, `drift-critical`. */
const ruleIdOf = ({ kind, severity }) => severity === undefined ? kind : `${kind}-${severity}`;
/** Index of a rule in `sarifRules`. */
const ruleIndexOf = (subject) => RULES.findIndex(({ kind, severity }) => kind === subject.kind && severity === subject.severity);
/** Level in SARIF's terms; for drift by its severity, but no error where it is tolerated. */
function levelOf({ level, severity }) {
    const own = level === 'notice' ? 'note' : level;
    if (severity === undefined)
        return own;
    const graded = OF_SEVERITY[severity].level;
    return own === 'warning' && graded === 'error' ? 'warning' : graded;
}
/**
 * Level of drift, and its score for code scanning: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9
 * medium, and what is below is low.
 */
const OF_SEVERITY = {
    critical: { level: 'error', score: '9.5' },
    high: { level: 'error', score: '8.0' },
    medium: { level: 'warning', score: '5.0' },
    low: { level: 'note', score: '2.0' }
};
const sarif_titleOf = ({ severity }, { title }) => severity === undefined ? title : `${title} (${severity} severity)`;
const helpText = ({ meaning, fix, allow }) => `${meaning}\n\n## How to fix it\n\n${fix}\n\n## How to allow it\n\n${allow}\n`;
/** Removes Markdown for viewers that do not render it; the asterisks of a glob pattern stay. */
const plain = (markdown) => markdown.replace(/^#+ (.+)$/gm, '$1:').replace(/\*\*([^*`]+)\*\*/g, '$1');
function propertiesOf({ kind, severity }) {
    const { id, level, securitySeverity } = FINDINGS[kind];
    const score = severity === undefined ? securitySeverity : OF_SEVERITY[severity].score;
    const tags = ['container', 'immutability', id];
    return score === undefined
        ? { precision: 'very-high', tags, 'problem.severity': PROBLEMS[level] }
        : { precision: 'very-high', tags: ['security', ...tags], 'security-severity': score };
}
const PROBLEMS = {
    error: 'error',
    warning: 'warning',
    notice: 'recommendation'
};

;// CONCATENATED MODULE: ./lib/report/summary.js
















/**
 * Job summary as GitHub Markdown of at most 1,000,000 bytes; everything but one chart is in HTML
 * blocks. The runner drops a summary of more than 1 MiB, so every section has a limit, and they add
 * up to less.
 */
function summary_summarize(document, account, head, counted) {
    const sections = [
        headlineSection(head, document),
        dangerTable(account),
        facts(document),
        worstFindings(document),
        suggestionSection(account),
        comparisonSection(document),
        driftedChanges(counted),
        evidenceSection(document, account),
        failureLog(document, account),
        smokeSteps(document, account),
        attackSection(document, account),
        recoverySection(document, account),
        scorecardSection(account),
        doorSection(account),
        refusals(document),
        otherFindings(document),
        allowedChanges(counted),
        places(document),
        leftOpenTable(document),
        rules(document),
        dependencies(document),
        remainsSection(document),
        phaseChart(document),
        timings(document)
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/report/terminal.js




















/**
 * Report for people on a terminal or in a step's log. It ends with the verdict and the fix, where
 * the eye is once it is printed; no line is a workflow command.
 */
function terminal_terminalText(document, account, head) {
    const paint = painter(account.colour, account.screen, account.manifest);
    return joinSections([
        ...(paint.detail === 'verbose' ? background(document, account, paint) : []),
        ...(paint.detail === 'quiet' ? [] : results(document, account, paint)),
        errorLines(document, paint),
        paint.detail === 'quiet' ? [] : suggestionLines(account, paint),
        ending(head, document, paint)
    ]);
}
/**
 * Text that `zero-drift suggest` prints: the suggestion, or why there is none, and the result of
 * the search in place of the verdict.
 */
function suggestionText(document, account, head) {
    const paint = painter(account.colour, account.screen, account.manifest);
    const isProven = document.suggestion?.proven === true;
    const why = isProven ? [] : [logLines(document, account, paint)];
    return joinSections([
        ...(paint.detail === 'verbose' ? [factLines(document, paint)] : []),
        ...(paint.detail === 'quiet' ? [] : [noteLines(document, paint), ...why]),
        isProven ? [] : errorLines(document, paint),
        ...(paint.detail === 'quiet' ? [] : [suggestionLines(account, paint)]),
        ...(paint.detail === 'verbose' ? [timingLines(document, paint)] : []),
        ending(suggestionHead(head, account), document, paint)
    ]);
}
/** Sections on how the check was made, and on what it means. */
function background(document, account, paint) {
    return [
        factLines(document, paint),
        dependencyLines(document, paint),
        timingLines(document, paint),
        remainsLines(document, paint),
        placeLines(document, paint),
        leftOpenLines(document, paint),
        ruleLines(document, paint),
        allowedLines(account, paint),
        evidenceLines(document, paint)
    ];
}
/** Sections on what was found, the most important last. */
function results(document, account, paint) {
    return [
        noteLines(document, paint),
        doorLines(account, paint),
        scorecardLines(account, paint),
        attackLines(document, account, paint),
        recoveryLines(document, account, paint),
        comparisonLines(document, paint),
        driftLines(account, paint),
        dangerLines(account, paint),
        refusalLines(document, paint),
        logLines(document, account, paint),
        smokeLines(document, account, paint)
    ];
}
/** The verdict, the service that it is on, and the policy that it goes by. */
function ending(head, document, paint) {
    return [
        ...headLines(head, paint),
        ...placeLine(document, paint),
        ...workloadLine(document, paint),
        ...(paint.detail === 'quiet' ? [] : standInLine(document, paint)),
        ...policyLine(document, paint)
    ];
}
/** Headline of `zero-drift suggest`; without a suggestion, that of the check. */
function suggestionHead(head, account) {
    const { explanation } = account;
    if (explanation?.kind !== 'suggestion')
        return head;
    const { suggestion } = explanation;
    return suggestion.proven
        ? { verdict: 'pass', fails: false, fix: '', ...provenWords(suggestion, account) }
        : { ...head, verdict: 'failed', fails: true, title: suggestionTitle(suggestion) };
}
function provenWords(suggestion, account) {
    const { allow, drift, minimal } = suggestion;
    const flags = changesFor(suggestion);
    const beyond = [
        ...optionalSentences(suggestion),
        ...leftOut(suggestion).slice(0, 2).map(withoutSentence)
    ];
    const mounts = `${list(flags.map(quote), 6)}.`;
    const remains = drift.length === 0 ? '' : `${provenTitle({ minimal, remaining: drift.length })}: `;
    const fix = flags.length === 0 ? [] : [`${remains}${mounts}`];
    return {
        title: provenHead(suggestion, account, beyond.length > 0),
        advice: [...fix, allowWords(allow), ...beyond].filter(Boolean).join(' ')
    };
}
/** Title for a proof. `isMore`: something is refused or lost with the mounts that are proven. */
function provenHead(suggestion, account, isMore) {
    const { minimal, recipes } = suggestion;
    const flags = changesFor(suggestion);
    if (flags.length === 0)
        return 'Proven: it needs no more mounts';
    const isService = recipes.docker === undefined;
    const mounts = count(flags.length, isService ? 'setting' : 'mount');
    const are = flags.length === 1 ? 'is' : 'are';
    if (!isService && !hasFailed(account))
        return `Proven: it works as it is; with ${mounts} ${isMore ? 'fewer writes are' : 'no write is'} refused`;
    const test = account.plan?.smoke.length === 0 ? 'to boot' : 'for the smoke test';
    return `Proven: ${mounts} ${are} ${minimal && !isMore ? 'all it needs' : `enough ${test}`}`;
}
const allowWords = (allow) => allow.length === 0 ? '' : `Allow ${list(allow.map(quote), 3)}.`;

;// CONCATENATED MODULE: ./lib/plan/secrets.js

/**
 * Forms in which programs print secrets, for a mask: as they are, quoted, in addresses, in base64.
 * Common words and paths, which are settings rather than secrets, are left out.
 */
const secrets_secretForms = (secrets) => [
    ...new Set(secrets.flatMap(secrets_linesOf).flatMap(formsOf)),
    ...new Set(secrets.filter(isSecret).flatMap(encodedForms))
];
/** Masks the forms of these secrets in a text. */
const secrets_hidingSecrets = (secrets) => {
    const mask = maskLiterals(secrets_secretForms(secrets));
    return (text) => mask(text.split('\n')).join('\n');
};
/** Lines of a secret that may be secrets themselves: of a longer text not those of every such text. */
function secrets_linesOf(secret) {
    const lines = secret.split(/\r?\n|\r/).map((line) => line.trim());
    const several = lines.filter((line) => line !== '').length > 1;
    return lines.filter((line) => isSecret(line) && !(several && COMMON_LINE.test(line)));
}
const isSecret = (value) => isTelling(value) && !secrets_SETTING.test(value.trim());
/** Lines of many files: short ones, and keys without a value. */
const COMMON_LINE = /^(?:.{0,7}|[\w.-]+:|\[[\w.-]+\])$/;
/** Names of accounts and services, and paths of plain words. */
const secrets_SETTING = /^(?:root|admin|administrator|user|username|guest|nobody|postgres|postgresql|mysql|mariadb|mongo|mongodb|redis|rabbitmq|elastic|nginx|(?:\/[a-z][a-z_.-]{0,15}){1,8}\/?)$/i;
function formsOf(line) {
    const quoted = JSON.stringify(line).slice(1, -1);
    return [line, quoted, encodeURIComponent(line.toWellFormed())];
}
/** Base64 of a text, alone, with a line feed, and within a longer text. */
function encodedForms(secret) {
    const ended = [secret, `${secret}\n`].map((text) => Buffer.from(text).toString('base64'));
    const within = [1, 2].map((bytes) => {
        const text = Buffer.concat([Buffer.alloc(bytes), Buffer.from(secret)]).toString('base64');
        // The characters at either end depend on the bytes beyond.
        return text.slice(bytes + 1).replace(/.=+$/, '');
    });
    const wrapped = ended.flatMap((text) => text.match(/.{1,76}/g) ?? []);
    const all = [...ended, ...ended.map((text) => text.replace(/=+$/, '')), ...wrapped];
    const forms = [...all, ...within.filter((text) => text.length >= 8)];
    return [...forms, ...forms.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

;// CONCATENATED MODULE: ./lib/report/without-secrets.js


/**
 * Account of a check without the values of Secrets, in whatever form a program printed them or named
 * a file by them. Recipes that would need one are left out.
 */
function without_secrets_withoutSecrets(account) {
    const { secrets = [] } = account;
    if (secretForms(secrets).length === 0)
        return account;
    const hide = hidingSecrets(secrets);
    const told = Object.fromEntries(TOLD.map((part) => [part, without_secrets_hidden(account[part], hide, part)]));
    return withoutBrokenRecipes({ ...account, ...told }, account);
}
/** Parts of an account that have texts of containers, files and messages. */
const TOLD = [
    ...['inputs', 'judgement', 'manifest', 'exercise', 'observation', 'recovery', 'explanation'],
    ...['scorecard', 'doors', 'evidence', 'comparison', 'imageIntegrity', 'log']
];
/** A value with all its texts hidden, but for words of ours. */
function without_secrets_hidden(value, hide, key) {
    if (typeof value === 'string')
        return OWN_WORDS.has(key) ? value : hide(value);
    if (typeof value !== 'object' || value === null)
        return value;
    const inner = (one) => without_secrets_hidden(one, hide, key);
    if (Array.isArray(value))
        return value.map(inner);
    if (value instanceof Map)
        return new Map([...value].map(([name, one]) => [name, inner(one)]));
    if (without_secrets_isList(value))
        return Object.assign(mapList(value, inner), hiddenFields(value, hide));
    return Object.getPrototypeOf(value) === Object.prototype ? hiddenFields(value, hide) : value;
}
const hiddenFields = (value, hide) => Object.fromEntries(Object.entries(value)
    .filter(([key]) => !LIST_FIELDS.has(key))
    .map(([key, one]) => [key, without_secrets_hidden(one, hide, key)]));
/** Whether a value is a list whose items are made when they are read. */
const without_secrets_isList = (value) => [...LIST_FIELDS].every((field) => field in value);
const LIST_FIELDS = new Set(['length', 'at', 'slice']);
/** Keys of words that reports and schemas know, whatever a Secret has for a value. */
const OWN_WORDS = new Set([
    ...[
        'kind',
        'level',
        'verdict',
        'severity',
        'type',
        'how',
        'why',
        'because',
        'tolerated',
        'state'
    ],
    ...[
        'baseline',
        'idle',
        'watched',
        'writableBy',
        'source',
        'medium',
        'role',
        'id',
        'tag',
        'tactic'
    ],
    ...[
        'outcome',
        'mode',
        'tags',
        'attack',
        'input',
        'setting',
        'phase',
        'sha256',
        'technique',
        'what'
    ],
    ...['contrast', 'name']
]);
/** Lines of a text, with a comment in place of those that were changed. */
function withoutChanged(text, before) {
    const lines = before.split('\n');
    const shown = text.split('\n').map((line, at) => (line === lines[at] ? line : without_secrets_LEFT_OUT));
    return shown.join('\n');
}
const without_secrets_LEFT_OUT = '# A line with the value of a Secret was left out.';
/** Leaves out the recipes from which something was hidden: they would not do what was proven. */
function withoutBrokenRecipes(told, { explanation }) {
    const shown = told.explanation;
    if (explanation?.kind !== 'suggestion' || shown?.kind !== 'suggestion')
        return told;
    const before = explanation.suggestion.recipes;
    const { suggestion } = shown;
    const whole = Object.entries(suggestion.recipes).filter(([name, text]) => text === before[name]);
    const policy = withoutChanged(suggestion.recipes.policy, before.policy);
    const recipes = { ...Object.fromEntries(whole), policy };
    return { ...told, explanation: { ...shown, suggestion: { ...suggestion, recipes } } };
}

;// CONCATENATED MODULE: ./lib/report/report.js




















/**
 * Number of lines of the container's log that a log group shows, from the end; container.log has
 * all of them.
 */
const SHOWN_LINES = 1000;
const SHOWN_WIDTH = 1000;
/** Draws every report of a check. */
function makeReport(known) {
    const account = withoutSecrets(inFileWords(known));
    const document = makeDocument(account);
    const { verdict, findings } = document;
    const counted = tally(account.judgement.changes);
    const head = headline(document, account, counted);
    const summary = summarize(document, account, head, counted);
    const { log: heard = '' } = account;
    return {
        account,
        document,
        verdict,
        headline: head,
        fails: failsStep(verdict, account.mode),
        exitCode: exitCode(verdict, account.mode),
        summary,
        annotations: annotationsOf(findings, account.annotateFile, document.tool.documentation),
        terminal: terminalText(document, account, head),
        log: heard === '' ? '' : forLog(heard, SHOWN_LINES, SHOWN_WIDTH),
        files: report_filesOf(document, account, { summary, head, counted }),
        outputs: report_outputsOf(document),
        suggestion: document.suggestion?.proven === true ? 'suggestion' : undefined
    };
}
/**
 * Adds findings that were made after the report was drawn, e.g. on a folder that cannot be written.
 */
function report_amendReport(report, findings) {
    if (findings.length === 0)
        return report;
    const judgement = withFindings(report.account.judgement, findings);
    return makeReport({ ...report.account, judgement });
}
function report_outputsOf(document) {
    const { verdict, changes, image, evidence } = document;
    const { drift, allowed } = changes.counts;
    return {
        verdict,
        'drift-count': String(drift),
        'allowed-count': String(allowed),
        'refused-count': String(refusedCount(document)),
        'image-id': image.id ?? '',
        'evidence-image': evidence?.image ?? ''
    };
}
/** Files of a report; the long ones are drawn only while they are written. */
function report_filesOf(document, account, { summary, head, counted }) {
    const { log } = account;
    const printed = log === undefined
        ? []
        : [{ name: 'container.log', text: () => (log === '' ? [] : [forFile(log), '\n']) }];
    return [
        { name: 'report.json', text: () => documentText(document) },
        { name: 'summary.md', text: () => [summary] },
        { name: 'comment.md', text: () => [pullRequestComment(document, account, head)] },
        { name: 'report.html', text: () => [reportPage(document, account, head, counted)] },
        ...programFiles(document, account),
        ...printed,
        ...recipeFiles(document)
    ];
}
/** Files for other programs. */
function programFiles(document, account) {
    const attestation = attestationText(document, account);
    return [
        { name: 'report.sarif', text: () => [sarifText([sarifRun(document, account)])] },
        { name: 'report.junit.xml', text: () => [junitText([checkSuite(document, account)])] },
        { name: 'report.codequality.json', text: () => [codeQualityText(document, account)] },
        ...(attestation === undefined
            ? []
            : [{ name: 'attestation.json', text: () => [attestation] }])
    ];
}
/** Recipes of the suggestion, one file each, under the name that the tool expects. */
function recipeFiles({ suggestion }) {
    if (suggestion === undefined)
        return [];
    return recipesByName(suggestion.recipes).map(([name, recipe]) => ({
        name: `suggestion/${RECIPE_FILES[name]}`,
        text: () => [recipe]
    }));
}
const RECIPE_FILES = {
    patch: 'compose.patch',
    override: 'compose.override.yaml',
    manifestPatch: 'manifest.patch',
    merge: 'manifest-patch.yaml',
    docker: 'docker.sh',
    compose: 'compose.yaml',
    kubernetes: 'kubernetes.yaml',
    action: 'action.yml',
    policy: 'zero-drift.yml'
};

;// CONCATENATED MODULE: ./lib/commands/write-reports.js














/**
 * Writes the joined report's files above the images' own folders. If one cannot be written, returns
 * a joined report with a finding that says so.
 */
async function writeJoined(joined, outputDir) {
    try {
        await file_system_makeFolder(outputDir);
        await clearSuggestion(outputDir);
        await evidence_clearEvidence(outputDir);
        await write_reports_pour(documents(joined, outputDir), (0,external_node_path_namespaceObject.join)(outputDir, 'report.json'));
        await write_reports_writeOf('report.sarif', sarif, joined, outputDir);
        await write_reports_writeOf('report.junit.xml', junit, joined, outputDir);
        await write_reports_writeOf('report.codequality.json', codeQuality, joined, outputDir);
        for (const { name, text } of joined.files)
            await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(outputDir, name), text);
        return joined;
    }
    catch (error) {
        return unwritableJoined(joined, error);
    }
}
/**
 * Returns the joined report with a finding that it, or something that belongs to it, could not be
 * written. Such a report cannot pass.
 */
function unwritableJoined(joined, error) {
    return amendJoined(joined, [table_makeFinding('output-unwritable', { message: errors_errorMessage(error) })]);
}
const write_reports_pour = (pieces, path) => (0,external_node_stream_promises_namespaceObject.pipeline)(external_node_stream_namespaceObject.Readable.from(pieces), (0,external_node_fs_namespaceObject.createWriteStream)(path));
/**
 * Yields the joined report.json, with each report streamed from disk: no report is in memory as a
 * whole.
 */
async function* documents(joined, outputDir) {
    const { head, tail } = joinedFrame(joined);
    yield head;
    for (const [index, { folder }] of joined.parts.entries()) {
        if (index > 0)
            yield ',\n';
        yield* (0,external_node_fs_namespaceObject.createReadStream)((0,external_node_path_namespaceObject.join)(outputDir, folder, 'report.json'));
    }
    yield tail;
}
/**
 * Writes the joined file of this name from the images' files, or removes it if no image has one.
 */
async function write_reports_writeOf(name, joinedOf, { parts }, outputDir) {
    const own = [];
    for (const part of parts) {
        const path = (0,external_node_path_namespaceObject.join)(outputDir, part.folder, name);
        if (part.told?.files.includes(name) ?? (await write_reports_isThere(path)))
            own.push({ part, path });
    }
    const path = (0,external_node_path_namespaceObject.join)(outputDir, name);
    if (own.length === 0)
        await (0,promises_namespaceObject.rm)(path, { force: true });
    else
        await write_reports_pour(joinedOf(own), path);
}
const write_reports_isThere = (path) => (0,promises_namespaceObject.access)(path).then(() => true, () => false);
async function* sarif(own) {
    let between = '';
    yield SARIF_FRAME.head;
    for (const { part, path } of own) {
        const runs = runsIn(await (0,promises_namespaceObject.readFile)(path, 'utf8'), part.folder);
        if (runs === undefined)
            throw new Error(notOurs('SARIF', part));
        for (const run of runs) {
            yield `${between}    ${run}`;
            between = ',\n';
        }
    }
    yield SARIF_FRAME.tail;
}
async function* junit(own) {
    yield JUNIT_FRAME.head;
    for (const { part, path } of own) {
        const suites = suitesIn(await (0,promises_namespaceObject.readFile)(path, 'utf8'));
        if (suites === undefined)
            throw new Error(notOurs('JUnit', part));
        yield suites;
    }
    yield JUNIT_FRAME.tail;
}
async function* codeQuality(own) {
    const seen = new Set();
    let between = '[\n';
    for (const { part, path } of own) {
        const issues = issuesIn(await (0,promises_namespaceObject.readFile)(path, 'utf8'));
        if (issues === undefined)
            throw new Error(notOurs('Code Quality', part));
        for (const issue of issues) {
            const fingerprint = seen.has(issue.fingerprint)
                ? `${issue.fingerprint}:${part.folder}`
                : issue.fingerprint;
            seen.add(fingerprint);
            yield `${between}${issueText({ ...issue, fingerprint })}`;
            between = ',\n';
        }
    }
    yield between.startsWith(',') ? '\n]\n' : '[]\n';
}
const notOurs = (form, { label }) => `The ${form} report of ${label} is not as Zero Drift writes it, or is cut short.`;
/**
 * Label and folder name of each image, in the order of the references. `names` are for people, who
 * have to tell the services apart that run one image.
 */
function partPlaces(references, names = references) {
    const folders = folderNames(references);
    return labels(names).map((label, index) => ({ label, folder: entry_at_entryAt(folders, index) }));
}
/**
 * Unique folder names for references: readable, and safe on every file system and in every
 * artifact.
 */
function folderNames(references) {
    const taken = new Set(RESERVED);
    return references.map((reference) => {
        const name = unused(slug(reference), taken);
        // Some file systems, and some consumers of artifacts, ignore case.
        taken.add(name.toLowerCase());
        return name;
    });
}
/** Unique names for people; a repeated name gets a number: `acme/web:1.4`, `acme/web:1.4 (2)`. */
function labels(references) {
    return references.map((reference, index) => {
        const earlier = references.slice(0, index).filter((other) => other === reference).length;
        const name = reference === '' ? '(no image)' : reference;
        return earlier === 0 ? name : `${name} (${earlier + 1})`;
    });
}
/** Names of files and folders beside the images' folders, or that have a meaning there. */
const RESERVED = [
    ...['report.json', 'report.sarif', 'report.junit.xml', 'report.codequality.json'],
    ...['report.html', 'summary.md', 'comment.md', 'container.log'],
    ...['attestation.json', 'evidence', 'suggestion']
];
const write_reports_LONGEST = 80;
const slug = (reference) => reference
    .slice(0, 1000)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, write_reports_LONGEST)
    .replace(/[.-]+$/, '') || 'image';
function unused(name, taken) {
    if (!taken.has(name.toLowerCase()))
        return name;
    for (let number = 2;; number++) {
        const numbered = `${name}-${number}`;
        if (!taken.has(numbered.toLowerCase()))
            return numbered;
    }
}
/**
 * Writes the report's files. If one cannot be written, returns a report with a finding that says
 * so.
 */
async function writeFiles(report, outputDir) {
    try {
        const folders = new Set(report.files.map(({ name }) => dirname(join(outputDir, name))));
        await clearSuggestion(outputDir);
        await write_reports_withdrawAttestation(outputDir);
        // A check that booted nothing has no log, and that of an earlier one is not its own.
        await rm(join(outputDir, 'container.log'), { force: true });
        if (report.document.evidence === undefined)
            await clearEvidence(outputDir);
        for (const folder of folders)
            await makeFolder(folder);
        await Promise.all(report.files.map(({ name, text }) => writeFile(join(outputDir, name), text())));
        return report;
    }
    catch (error) {
        await write_reports_withdrawAttestation(outputDir).catch(() => undefined);
        return write_reports_unwritable(report, error);
    }
}
/** Removes the attestation: a run whose report could not be published must not be signed. */
async function write_reports_withdrawAttestation(outputDir) {
    await rm(join(outputDir, 'attestation.json'), { force: true });
}
/**
 * Removes the suggestion of an earlier run in this folder, so that it is not taken for this run's.
 */
async function clearSuggestion(outputDir) {
    await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(outputDir, 'suggestion'), { recursive: true, force: true });
}
/**
 * Returns the report with a finding that it, or something that belongs to it, could not be written.
 * Such a report cannot pass.
 */
function write_reports_unwritable(report, error) {
    if (report.document.findings.some(({ kind }) => kind === 'output-unwritable'))
        return report;
    const message = errorMessage(error);
    return amendReport(report, [makeFinding('output-unwritable', { message })]);
}

;// CONCATENATED MODULE: ./lib/action/toolkit.js
/**
 * Loads the toolkit late, for a fault that leaves no report. For reports, `publish.ts` imports it.
 */
const toolkit = () => Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 975));

;// CONCATENATED MODULE: ./lib/action/runner.js







/**
 * Reads the inputs from the environment, where the runner sets `INPUT_` and the name in capitals,
 * its hyphens kept. The runner only warns of undeclared inputs, but passes them on (actions/runner,
 * Handler.cs); they are included, so that they can be reported.
 */
function readInputs(environment, declared = input_table_INPUTS) {
    const names = declared.map(({ name }) => name);
    const given = Object.keys(environment).flatMap((variable) => inputOf(variable) ?? []);
    const undeclared = given.filter((name) => !names.includes(name));
    const isMeant = (name) => !isNested(environment) || nearestTo(name, names) !== undefined;
    return new Map([...names, ...undeclared.filter(isMeant)].map((name) => [
        name,
        environment[`INPUT_${name.toUpperCase()}`] ?? ''
    ]));
}
/**
 * Name of the input that a variable holds. A name that is not all capitals is a variable of the
 * workflow, since the runner writes capitals alone.
 */
function inputOf(variable) {
    const [, name] = /^INPUT_(.+)$/.exec(variable) ?? [];
    return name === name?.toUpperCase() ? name?.toLowerCase() : undefined;
}
/**
 * Whether the action runs under nektos/act, which passes the inputs of a composite action on to the
 * actions in it. The runner does not.
 */
const isNested = (environment) => environment['ACT'] === 'true';
/** Prints progress as plain lines in the step's log. */
const actionsLog = {
    progress: (sentence) => {
        process.stdout.write(`${escape_inline(sentence)}\n`);
    }
};
/**
 * Saves the state that post needs to clean up after a main that was killed; does nothing outside of
 * a runner, where there is no post. Writes the documented format, one line each, itself: the
 * container waits for this, and loading the toolkit takes some ten milliseconds.
 */
async function saveState(identities, environment) {
    const file = environment['GITHUB_STATE'] ?? '';
    if (file === '')
        return;
    const runs = identities.map(({ run }) => run).join();
    await appendFile(file, `run=${runs}\nprocess=${identities[0]?.owner ?? ''}\n`);
}
/** Reports a fault that left no report as one error annotation, and fails the step. */
async function publishFault(error) {
    process.exitCode = 1;
    const message = errors_errorMessage(error);
    const core = await toolkit();
    core.error(escape_inline(message, 2000), { title: 'Zero Drift itself failed' });
}
/**
 * Appends to the job summary; returns the error if that failed. Does nothing without a summary
 * file, as outside of a runner.
 */
async function runner_appendSummary(summary, core, environment) {
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return undefined;
    return core.summary
        .addRaw(summary)
        .write()
        .then(() => undefined, (error) => error);
}
/**
 * Prints text in which the runner obeys no command. The token that ends this cannot be guessed. The
 * runner masks it too, which hides nothing else.
 */
function runner_printMuted(text) {
    const token = (0,external_node_crypto_namespaceObject.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
}
/** Sends one annotation through the runner's toolkit. */
function runner_annotate({ level, message, title, file, line, column }, core) {
    const properties = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column })
    };
    core[level](message, properties);
}
/**
 * Address of the documentation of the version in use; undefined for an action from the workspace,
 * which has no address.
 */
function documentationOf(environment) {
    const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = environment;
    if (!GITHUB_SERVER_URL || !GITHUB_ACTION_REPOSITORY || !GITHUB_ACTION_REF)
        return undefined;
    const address = `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/docs`;
    return URL.canParse(address) ? encodeURI(address) : undefined;
}
/**
 * Facts by which the running step is found in its workflow file: `GITHUB_WORKFLOW_REF`
 * (`OWNER/REPOSITORY/PATH@REF`), the job and the step's ID. Undefined if the workflow is not known,
 * or in another repository.
 */
function workflowOf(environment) {
    const { GITHUB_WORKFLOW_REF = '', GITHUB_REPOSITORY = '', GITHUB_JOB = '' } = environment;
    const [, repository, file] = /^([^/]+\/[^/]+)\/(.+)@/.exec(GITHUB_WORKFLOW_REF) ?? [];
    if (file === undefined || repository !== GITHUB_REPOSITORY)
        return undefined;
    const action = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
    const isUsedBy = (uses) => action === ''
        ? uses.startsWith('./')
        : uses.toLowerCase().startsWith(`${action.toLowerCase()}@`);
    return { file, job: GITHUB_JOB, step: environment['GITHUB_ACTION'] ?? '', isUsedBy };
}

;// CONCATENATED MODULE: ./lib/action/publish.js






/**
 * Publishes the report on one image, once its files are written. The job summary comes first, since
 * a fault there changes the rest; then outputs, the log, annotations and the exit code.
 */
async function publishReport(written, outputDir, environment) {
    const fault = await appendSummary(written.summary, core, environment);
    const told = fault === undefined ? written : unwritable(written, fault);
    if (told.verdict === 'error')
        await withdrawAttestation(outputDir).catch(ignore);
    const suggestion = told.suggestion === undefined ? '' : join(outputDir, told.suggestion);
    setOutputs({ ...told.outputs, ...publish_pathsIn(outputDir), suggestion });
    printReport(told);
    for (const annotation of told.annotations)
        annotate(annotation, core);
    if (told.fails)
        process.exitCode = 1;
}
/** Sets the outputs. Called before anything is printed, so that a closed log takes none of them. */
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        lib_core.setOutput(name, value);
}
/** Paths of the output folder and of each report in it; empty for a report that is not there. */
function publish_pathsIn(outputDir) {
    const reports = Object.entries(REPORTS).map(([output, name]) => {
        const path = (0,external_node_path_namespaceObject.join)(outputDir, name);
        return [output, (0,external_node_fs_namespaceObject.existsSync)(path) ? path : ''];
    });
    const report = (0,external_node_path_namespaceObject.join)(outputDir, 'report.json');
    return { report, 'output-dir': outputDir, ...Object.fromEntries(reports) };
}
/** File of each report, by the output that has its path. */
const REPORTS = {
    summary: 'summary.md',
    html: 'report.html',
    sarif: 'report.sarif',
    junit: 'report.junit.xml',
    codequality: 'report.codequality.json',
    comment: 'comment.md'
};
/** Ignores an attestation that cannot be removed: the outputs of the report matter more. */
const ignore = () => undefined;
function printReport(report) {
    printMuted(report.terminal);
    if (report.log === '')
        return;
    core.startGroup('Log of the container');
    printMuted(report.log);
    core.endGroup();
}
/**
 * Publishes the reports on several images: the summary and the outputs; each image's text as a group
 * of the log, in order, and the overview below them; then annotations and the exit code.
 */
async function publishJoined(written, outputDir, environment) {
    const fault = await runner_appendSummary(written.summary, lib_core, environment);
    const told = fault === undefined ? written : unwritableJoined(written, fault);
    setOutputs(publish_outputsOf(told, outputDir));
    for (const part of told.parts)
        printPart(part);
    runner_printMuted(told.terminal);
    for (const annotation of told.annotations)
        runner_annotate(annotation, lib_core);
    if (told.fails)
        process.exitCode = 1;
}
function printPart({ label, verdict, told }) {
    if (told === undefined)
        return;
    lib_core.startGroup(escape_inline(`${label}: ${verdict}`, 200));
    runner_printMuted(told.log === '' ? told.terminal : `${told.terminal}\nLog of the container\n${told.log}`);
    lib_core.endGroup();
}
/**
 * Returns the action's outputs by name. The suggestion folders of the images are listed one a line.
 */
function publish_outputsOf({ outputs, parts }, outputDir) {
    const fixes = parts.flatMap(({ folder, told }) => told?.suggestion === undefined ? [] : [(0,external_node_path_namespaceObject.join)(outputDir, folder, told.suggestion)]);
    return { ...outputs, ...publish_pathsIn(outputDir), suggestion: fixes.join('\n') };
}

;// CONCATENATED MODULE: ./lib/adapters/origin.js
/**
 * Origin of a run by the variables that CI systems set. Empty outside of a CI system. A variable
 * that is empty, or does not hold what it is documented to hold, is left out.
 */
function originOf(environment) {
    const system = SYSTEMS.find(({ isHere }) => isHere(environment));
    if (system === undefined)
        return {};
    const { provider, git, run, job } = system;
    return {
        ...gitPart(git(environment)),
        ci: {
            provider,
            ...origin_named('runUrl', origin_addressOf(run(environment), WEB)),
            ...origin_named('job', job(environment))
        }
    };
}
/**
 * CI systems, each with the documentation of its variables:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables,
 * https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables,
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables and
 * https://plugins.jenkins.io/git/#plugin-content-environment-variables. Jenkins is last, since
 * jobs of others may run on its agents, too.
 */
const SYSTEMS = [
    {
        provider: 'github-actions',
        isHere: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
        git: (from) => [githubRepository(from), from['GITHUB_SHA'], from['GITHUB_REF']],
        run: githubRun,
        job: ({ GITHUB_JOB }) => GITHUB_JOB
    },
    {
        provider: 'gitlab-ci',
        isHere: ({ GITLAB_CI }) => GITLAB_CI === 'true',
        git: (from) => [from['CI_PROJECT_URL'], from['CI_COMMIT_SHA'], from['CI_COMMIT_REF_NAME']],
        run: ({ CI_JOB_URL }) => CI_JOB_URL,
        job: ({ CI_JOB_NAME }) => CI_JOB_NAME
    },
    {
        provider: 'azure-pipelines',
        isHere: ({ TF_BUILD }) => TF_BUILD?.toLowerCase() === 'true',
        git: (from) => [
            from['BUILD_REPOSITORY_URI'],
            from['BUILD_SOURCEVERSION'],
            from['BUILD_SOURCEBRANCH']
        ],
        run: azureRun,
        job: ({ AGENT_JOBNAME }) => AGENT_JOBNAME
    },
    {
        provider: 'jenkins',
        isHere: ({ JENKINS_URL, BUILD_URL }) => Boolean(JENKINS_URL) && Boolean(BUILD_URL),
        git: (from) => [from['GIT_URL'], from['GIT_COMMIT'], from['GIT_BRANCH']],
        run: ({ BUILD_URL }) => BUILD_URL,
        job: ({ JOB_NAME }) => JOB_NAME
    }
];
function githubRepository({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }) {
    if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY)
        return undefined;
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
}
/** Address of the attempt, since that of the run shows its last attempt only. */
function githubRun(from) {
    const repository = githubRepository(from);
    const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = from;
    if (repository === undefined || !GITHUB_RUN_ID)
        return undefined;
    const attempt = GITHUB_RUN_ATTEMPT ? `/attempts/${GITHUB_RUN_ATTEMPT}` : '';
    return `${repository}/actions/runs/${GITHUB_RUN_ID}${attempt}`;
}
function azureRun(from) {
    const { SYSTEM_COLLECTIONURI, SYSTEM_TEAMPROJECT, BUILD_BUILDID } = from;
    if (!SYSTEM_COLLECTIONURI || !SYSTEM_TEAMPROJECT || !BUILD_BUILDID)
        return undefined;
    const collection = SYSTEM_COLLECTIONURI.replace(/\/*$/, '/');
    return `${collection}${encodeURIComponent(SYSTEM_TEAMPROJECT)}/_build/results?buildId=${BUILD_BUILDID}`;
}
function gitPart([repository, commit, ref]) {
    const hash = commit?.toLowerCase();
    const git = {
        ...origin_named('repository', origin_addressOf(repository, [...WEB, 'ssh:'])),
        ...origin_named('commit', /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(hash ?? '') ? hash : undefined),
        ...origin_named('ref', ref)
    };
    return Object.keys(git).length === 0 ? {} : { git };
}
const WEB = ['http:', 'https:'];
/**
 * Address without credentials, query (but a build's number) and fragment; undefined if it has none
 * of these protocols. The short form of SSH, `git@host:path`, is written as an address.
 */
function origin_addressOf(text, protocols) {
    const written = text?.trim().replace(/^[\w.-]+@([\w.-]+):(?!\/)/, 'ssh://$1/') ?? '';
    if (written.length > origin_LONGEST || !URL.canParse(written))
        return undefined;
    const { protocol, host, pathname, search } = new URL(written);
    if (!protocols.includes(protocol))
        return undefined;
    return `${protocol}//${host}${pathname}${/^\?buildId=\d+$/.test(search) ? search : ''}`;
}
const origin_LONGEST = 2000;
/** An object with this key, or without any if the value is empty. */
function origin_named(key, value) {
    const known = value?.trim().slice(0, origin_LONGEST) ?? '';
    return known === '' ? {} : { [key]: known };
}

;// CONCATENATED MODULE: external "node:os"
var external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:v8"
var external_node_v8_namespaceObject = require("node:v8");
;// CONCATENATED MODULE: ./lib/adapters/process.js







const RUN_LABEL = 'zero-drift.run';
const JOB_LABEL = 'zero-drift.job';
const PROCESS_LABEL = 'zero-drift.process';
/** Identity of a new run; in a workflow its labels also name job and process, for later sweeps. */
function newIdentity(environment) {
    const run = (0,external_node_crypto_namespaceObject.randomBytes)(16).toString('hex');
    const job = jobOf(environment);
    const owner = processMark(process.pid);
    const named = job === undefined ? {} : { [JOB_LABEL]: job, [PROCESS_LABEL]: owner ?? 'unknown' };
    return { run, owner, labels: { [RUN_LABEL]: run, ...named } };
}
/** Digest of a workflow's run ID, attempt, job and runner name; undefined outside of a workflow. */
function jobOf(environment) {
    const parts = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'RUNNER_NAME'].map((name) => environment[name] ?? '');
    if (parts[0] === '')
        return undefined;
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
/**
 * Boot ID, PID namespace, process ID and start time of a process, since a process ID alone may be
 * reused. Undefined where /proc is not readable.
 */
function processMark(pid) {
    try {
        const boot = (0,external_node_fs_namespaceObject.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        const namespace = (0,external_node_fs_namespaceObject.readlinkSync)('/proc/self/ns/pid').replace(/\D/g, '');
        const stat = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The program's name in brackets may contain any characters; the start time is the 20th field
        // after it.
        const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
        return [boot, namespace, pid, started].join(':');
    }
    catch {
        return undefined;
    }
}
/**
 * Whether the process with that mark has certainly ended; false for a process of another PID
 * namespace, which is not visible here.
 */
function isGone(mark) {
    const [boot, namespace, pid] = mark.split(':');
    const [ownBoot, ownNamespace] = processMark(process.pid)?.split(':') ?? [];
    if (boot === undefined || ownBoot === undefined || !/^\d+$/.test(pid ?? ''))
        return false;
    if (boot !== ownBoot)
        return true;
    return namespace === ownNamespace && processMark(Number(pid)) !== mark;
}
/**
 * Milliseconds within which a repeated signal counts as the same one: a terminal sends Ctrl-C to a
 * package runner and its child, and the runner forwards it.
 */
const ECHO = 2000;
/**
 * A signal that aborts on the runner's SIGINT, on SIGTERM and SIGHUP, and on Ctrl-C. The process
 * continues until everything is cleaned up; a signal repeated after two seconds ends it.
 */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        let first;
        const cancel = () => {
            controller.abort();
            first ??= performance.now();
            if (performance.now() - first < ECHO)
                return;
            process.off(signal, cancel);
            process.kill(process.pid, signal);
        };
        process.on(signal, cancel);
    }
    return controller.signal;
}
/** Exit code after SIGINT as in shells: 128 plus the signal number. */
const INTERRUPTED = 130;
/**
 * A signal like that of `cancellation`, for the local command, which exits with code 130 after
 * Ctrl-C whatever the verdict.
 */
function commandCancellation() {
    process.once('SIGINT', () => {
        process.once('exit', () => {
            process.exitCode = INTERRUPTED;
        });
    });
    return cancellation();
}
/** The product's version; a test compares it with package.json. */
const VERSION = '0.1.0';
/**
 * Keeps V8's young generation at its initial size. By default it grows with the machine's memory
 * rather than with need, and held 256 MB after a million files on 24 GB (Node 24). More frequent
 * collections take no longer in total. V8 reads this flag whenever the space would grow.
 */
function boundYoungGeneration() {
    setFlagsFromString('--semi-space-growth-factor=1');
}
/** Default folder of an action's reports; the runner empties its temporary folder after the job. */
function runnerFolder(environment, run) {
    return (0,external_node_path_namespaceObject.join)(environment['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), 'zero-drift', run);
}
/** A new folder for the reports of a local run. */
function localFolder() {
    return mkdtemp(join(tmpdir(), 'zero-drift-'));
}
/**
 * Lets a reader of stdout or stderr close its end (`| head`) without an effect on verdict, exit
 * code or clean-up. Any other failed write to stdout, e.g. to a full disk, leads to the given exit
 * code.
 */
function ignoreClosedOutput(exitCodeOfFault) {
    process.stderr.on('error', () => undefined);
    process.stdout.on('error', (error) => {
        if (errorCode(error) === 'EPIPE')
            return;
        process.stderr.write(`Standard output cannot be written: ${errors_errorMessage(error)}\n`);
        process.once('exit', () => {
            process.exitCode = exitCodeOfFault;
        });
    });
}

;// CONCATENATED MODULE: ./lib/plan/read-workload.js



/** Reads the inputs that name the image, or the file in which it stands. */
function read_workload_readWorkload(textOf) {
    const [compose, pod] = [readCompose(textOf), readPod(textOf)];
    const names = compose.value ? OF_SERVICE : pod.value && OF_POD;
    const isNamed = names === undefined || textOf('image').trim() !== '';
    const parse = (text) => withNames(parseImage(text), names);
    const image = isNamed ? one(textOf, 'image', parse) : NAMED_IN_FILE;
    return { image, compose, pod };
}
/** The image of a check beside a file; a word that is none may be meant for another input. */
const withNames = (image, names) => 'problem' in image && names !== undefined ? { problem: `${image.problem} ${names}` } : image;
const OF_SERVICE = 'The service to check is named by "service".';
const OF_POD = 'The workload to check is named by "workload", and its container by "container".';
const NAMED_IN_FILE = { value: '', faults: [] };
function readCompose(textOf) {
    const { understood, faults } = gatherReadings({
        files: lineEntries(textOf, 'compose-file', parseRunnerPath),
        service: optional(textOf, 'service', parseServiceName),
        profiles: lineEntries(textOf, 'compose-profiles', parseProfile),
        envFiles: lineEntries(textOf, 'compose-env-file', parseRunnerPath),
        dependencies: one(textOf, 'dependencies', parseBoolean)
    });
    const isWanted = entriesOf(textOf('compose-file')).length > 0;
    if (!isWanted)
        return { value: undefined, faults };
    return { value: { ...NO_SERVICE, ...understood }, faults };
}
/** A wish none of whose parts could be understood. */
const NO_SERVICE = {
    files: [],
    service: undefined,
    profiles: [],
    envFiles: [],
    dependencies: true
};
function readPod(textOf) {
    const { understood, faults } = gatherReadings({
        files: lineEntries(textOf, 'manifest-file', parseRunnerPath),
        workload: optional(textOf, 'workload', parseWorkload),
        container: optional(textOf, 'container', parseContainerName)
    });
    const isWanted = entriesOf(textOf('manifest-file')).length > 0;
    return { value: isWanted ? { ...NO_POD, ...understood } : undefined, faults };
}
const NO_POD = { files: [], workload: undefined, container: undefined };

;// CONCATENATED MODULE: ./lib/plan/read-inputs.js











/** Reads an input that takes one of a few words. */
const choice = (textOf, name) => one(textOf, name, oneOf(...CHOICES[name]));
/** Reads the inputs on the program to start. */
function read_inputs_readProgram(textOf, texts) {
    return {
        ...readWorkload(textOf),
        pull: choice(textOf, 'pull'),
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
    const variables = both(allOf('env-file', fromFile), allOf('env', parseEnv(textOf('env'))));
    return { value: environmentOf(variables.value ?? []), faults: variables.faults };
}
/** Reads the inputs on the container's surroundings. */
function read_inputs_readSurroundings(textOf) {
    return {
        hostname: optional(textOf, 'hostname', parseHostname),
        network: optional(textOf, 'network', parseNetwork),
        port: optional(textOf, 'port', parsePort),
        addHost: lineEntries(textOf, 'add-host', parseAddHost),
        readOnly: one(textOf, 'read-only', parseReadOnly),
        publish: choice(textOf, 'publish'),
        tmpfs: lineEntries(textOf, 'tmpfs', parseTmpfs),
        volumes: lineEntries(textOf, 'volumes', parseVolume)
    };
}
/**
 * Reads the inputs on the container's rights and limits. Docker refuses less than 6m of memory
 * (moby, daemon_unix.go).
 */
function read_inputs_readConfinement(textOf, texts) {
    return {
        capDrop: lineEntries(textOf, 'cap-drop', parseCapability),
        capAdd: lineEntries(textOf, 'cap-add', parseCapability),
        securityOpt: lineEntries(textOf, 'security-opt', securityOptIn(texts)),
        memory: optional(textOf, 'memory', sizeFrom('6m')),
        shmSize: optional(textOf, 'shm-size', sizeFrom('1')),
        pidsLimit: one(textOf, 'pids-limit', parsePidsLimit),
        ulimits: lineEntries(textOf, 'ulimits', parseUlimit)
    };
}
/** Reads the inputs on the steps of a check, and on the use of its results. */
function read_inputs_readCourse(textOf) {
    return {
        waitFor: one(textOf, 'wait-for', parseWaitFor),
        smoke: readSmoke(textOf),
        limits: readLimits(textOf),
        rules: lineEntries(textOf, 'allow', parseRule),
        policyFile: optional(textOf, 'policy-file', parseRunnerPath),
        mode: choice(textOf, 'mode'),
        content: choice(textOf, 'content'),
        watchLimit: one(textOf, 'watch-limit', sizeFrom('1')),
        explain: choice(textOf, 'explain'),
        explainTimeout: one(textOf, 'explain-timeout', parseTimeout),
        attack: readAttack(textOf),
        rehearseAttacks: one(textOf, 'rehearse-attacks', parseBoolean),
        contrast: one(textOf, 'contrast', parseBoolean),
        maxLanded: optional(textOf, 'max-landed', parseCount),
        recover: one(textOf, 'recover', parseBoolean),
        evidence: choice(textOf, 'evidence'),
        evidenceFileLimit: one(textOf, 'evidence-file-limit', sizeFrom('0')),
        evidenceLimit: one(textOf, 'evidence-limit', sizeFrom('0')),
        evidenceImage: one(textOf, 'evidence-image', parseBoolean),
        outputDir: optional(textOf, 'output-dir', parseRunnerPath),
        annotateFile: optional(textOf, 'annotate-file', parseRunnerPath),
        compareWith: optional(textOf, 'compare-with', parseBase),
        failOn: choice(textOf, 'fail-on'),
        failOnSeverity: choice(textOf, 'fail-on-severity')
    };
}
/**
 * Parses `compare-with`. Its form decides whether it is a path or an image, never the files that
 * exist: the author of a pull request may add any.
 */
function parseBase(text) {
    if (/\.json$|^[./]/.test(text)) {
        const path = parseRunnerPath(text);
        return 'problem' in path ? path : { value: { kind: 'report', path: path.value } };
    }
    if (text.endsWith('/'))
        return { problem: `${quoteInput(text)} is a folder; name the "report.json" in it.` };
    const image = parseImage(text);
    return 'problem' in image
        ? { problem: `${image.problem} ${A_PATH}` }
        : { value: { kind: 'image', reference: image.value } };
}
const A_PATH = 'The path of a report starts with "/" or ".", or ends in ".json".';
/** Parses `read-only`. */
function parseReadOnly(text) {
    if (text === 'declared')
        return { value: text };
    const parsed = parseBoolean(text);
    if ('value' in parsed || !parsed.problem.endsWith('write one of them.'))
        return parsed;
    return {
        problem: `${quoteInput(text)} is neither "true", "false" nor "declared"; write one of them.`
    };
}
/** Reads the steps of the smoke test, in the order in which they run. */
function readSmoke(textOf) {
    const http = lineEntries(textOf, 'smoke-http', parseSmokeHttp);
    const exec = lineEntries(textOf, 'smoke-exec', parseExec);
    const run = allOf('smoke-run', parseScript(textOf('smoke-run')));
    return both(both(http, exec), run);
}
/** Reads the steps of the attack. Those inside the container come first, as in the smoke test. */
function readAttack(textOf) {
    const exec = lineEntries(textOf, 'attack-exec', parseExec);
    return both(exec, allOf('attack-run', parseScript(textOf('attack-run'))));
}
const parseCount = integerBetween(0, 1000, 'a number of attacks', '3');
function readLimits(textOf) {
    const { understood, faults } = gatherReadings({
        startup: one(textOf, 'startup-timeout', parseTimeout),
        smoke: one(textOf, 'smoke-timeout', parseTimeout),
        settle: one(textOf, 'settle', parseDuration),
        stop: one(textOf, 'stop-timeout', parseDuration)
    });
    return faults.length === 0 ? { value: understood, faults } : { faults };
}
const LINE = /^(?<method>\S+)\s+(?<target>\S+)(?:\s+(?!contains(?:\s|$))(?<status>\S+))?(?<rest>\s[^]*)?$/;
const FORM = '"METHOD TARGET [STATUS] [contains TEXT]"';
const read_inputs_EXAMPLE = 'GET / 200 contains Welcome';
const SUCCESS = (/* unused pure expression or super */ null && ([[200, 399]]));
/** Parses a line of `smoke-http`: `METHOD TARGET [STATUS] [contains TEXT]`. */
function parseSmokeHttp(line) {
    const { method, target, status, rest = '' } = LINE.exec(line)?.groups ?? {};
    if (method === undefined || target === undefined)
        return notA(FORM, read_inputs_EXAMPLE, line);
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
            problem: `${quoteInput(line)} looks for a text, but the answer to HEAD has none; use "GET".`
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
    return text === undefined ? notA(FORM, read_inputs_EXAMPLE, line) : { value: text };
}
/** Parses a line of `smoke-exec` or `attack-exec`, which is words. */
function parseExec(line) {
    const argv = parseWords(line);
    if ('problem' in argv)
        return argv;
    return argv.value[0] === ''
        ? { problem: `${quoteInput(line)} starts with an empty word; write the program to run first.` }
        : { value: { kind: 'exec', step: line, argv: argv.value } };
}
/**
 * Parses the script of `smoke-run` or `attack-run`, which is kept verbatim; empty if it does
 * nothing. Its step is named by its first line that does something.
 */
function parseScript(script) {
    const [first, ...more] = entriesOf(script);
    if (first === undefined)
        return [];
    const step = more.length === 0 ? first : `${first} ...`;
    return [withoutNul((text) => ({ value: { kind: 'run', step, script: text } }))(script)];
}

;// CONCATENATED MODULE: ./lib/plan/written-inputs.js


/**
 * Reads the keys of a mapping as inputs. Every scalar is its text as written: `1.10` is no number,
 * and `true` no boolean yet. Keys that are no inputs are read as well.
 */
function readWritten(written, nodes) {
    const map = resolved(written, nodes);
    if (!nodes.yaml.isMap(map))
        return undefined;
    const read = map.items.map((pair) => readPair(pair, nodes));
    return {
        given: new Map(read.flatMap(({ name, input }) => (input === undefined ? [] : [[name, input]]))),
        faults: read.flatMap(({ name, problems = [] }) => problems.map(({ problem, at }) => ({ sentence: `${quoteInput(name)}: ${problem}`, at })))
    };
}
function readPair({ key, value }, nodes) {
    const name = nodes.yaml.isScalar(key) ? scalarText(key) : '';
    const own = positionOf(key, nodes);
    const at = value === null ? own : positionOf(value, nodes);
    const entries = entriesIn(name, value, nodes);
    if ('problem' in entries)
        return { name, problems: [{ at, ...entries }] };
    if ('problems' in entries)
        return { name, problems: entries.problems };
    return { name, input: { ...entries, key: own, at } };
}
function entriesIn(name, written, nodes) {
    const { yaml } = nodes;
    const node = resolved(written, nodes);
    if (node === undefined)
        return { text: '', entries: [] };
    if (yaml.isScalar(node)) {
        const text = scalarText(node);
        return { text, entries: entriesOfScalar(text, written ?? node, nodes) };
    }
    if (yaml.isSeq(node))
        return entriesOfList(name, node.items, nodes);
    return name === 'env' && yaml.isMap(node)
        ? variablesIn(node, nodes)
        : { problem: `expected ${expectedFor(name)}, got keys and values.` };
}
const expectedFor = (name) => {
    if (name === 'env')
        return 'keys and values, a text or a list of texts';
    return takesList(name) ? 'a text or a list of texts' : 'a text';
};
/** Positions of the entries in a text. Only in a literal block does each have a line of its own. */
function entriesOfScalar(text, node, nodes) {
    const at = positionOf(node, nodes);
    if (!nodes.yaml.isScalar(node) || node.type !== 'BLOCK_LITERAL')
        return linesOf(text).map(() => at);
    const source = nodes.text.split('\n');
    return linesOf(text).map(({ number }) => {
        const line = at.line + number;
        return { line, column: (source[line - 1] ?? '').search(/\S|$/) + 1 };
    });
}
function entriesOfList(name, items, nodes) {
    if (!takesList(name))
        return { problem: 'expected a text, got a list.' };
    const texts = items.map((item) => itemText(item, nodes));
    const known = texts.filter((text) => text !== undefined);
    if (known.length < texts.length)
        return { problem: NO_TEXTS };
    const entries = items.map((item) => positionOf(item, nodes));
    if (written_inputs_WORDS.has(name))
        return { text: known.map(shellWord).join(' '), entries: entries.slice(0, 1) };
    if (written_inputs_SCRIPTS.has(name))
        return { text: known.join('\n'), entries: entries.slice(0, 1) };
    const problems = known.flatMap((text, index) => {
        const problem = problemOfEntry(name, text);
        return problem === undefined ? [] : [{ problem, at: entries[index] ?? { line: 1, column: 1 } }];
    });
    if (problems.length > 0)
        return { problems };
    // Empty lines of an input are no entries.
    const counted = known.flatMap((text, index) => (linesOf(text).length > 0 ? [index] : []));
    return {
        text: known.join('\n'),
        entries: entries.filter((_, index) => counted.includes(index))
    };
}
const NO_TEXTS = 'expected a list of texts, and an entry of it is none.';
const BROKEN = 'has several lines; write each as an entry of its own.';
const COMMENT = 'begins with "#", and such a line of this input is a comment, which would be ignored; remove it, or write it as a comment of this file, without quotes.';
/** Why an entry of a list would not be an entry among the lines of an input. */
function problemOfEntry(name, text) {
    // The value of a variable may be a secret.
    const entry = name === 'env' ? 'this entry' : quoteInput(text);
    if (text.includes('\n'))
        return `${entry} ${BROKEN}`;
    return text.trimStart().startsWith('#') ? `${entry} ${COMMENT}` : undefined;
}
function itemText(item, nodes) {
    const node = resolved(item, nodes);
    return nodes.yaml.isScalar(node) ? scalarText(node).replace(/\n+$/, '') : undefined;
}
/** Reads `env` as keys and values. */
function variablesIn({ items }, nodes) {
    const read = items.map(({ key, value }) => ({
        name: nodes.yaml.isScalar(key) ? scalarText(key) : '',
        text: value === null ? '' : itemText(value, nodes),
        at: positionOf(key, nodes)
    }));
    const odd = read.find(({ text }) => text?.includes('\n') ?? true);
    if (odd !== undefined)
        return { problem: `the value of ${quoteInput(odd.name)} ${NO_VALUE}` };
    const comments = read.filter(({ name }) => name.trimStart().startsWith('#'));
    if (comments.length > 0)
        return {
            problems: comments.map(({ name, at }) => ({ problem: `${quoteInput(name)} ${COMMENT}`, at }))
        };
    return {
        text: read.map(({ name, text = '' }) => `${name}=${text}`).join('\n'),
        entries: read.map(({ at }) => at)
    };
}
const NO_VALUE = 'has to be a text of one line.';
/** Inputs that are split into words: a list holds one word an entry, as Docker's own does. */
const written_inputs_WORDS = new Set(['entrypoint', 'command']);
/** Inputs whose lines belong together: no line is dropped, and a list holds the lines of one text. */
const written_inputs_SCRIPTS = new Set(['smoke-run', 'attack-run']);
const takesList = (name) => written_inputs_WORDS.has(name) || (INPUTS.find((input) => input.name === name)?.multiline ?? true);
/** Quotes a word for `parseWords`. */
const shellWord = (word) => `'${word.replaceAll("'", `'\\''`)}'`;
/** Returns the node that an alias stands for, or else the node itself. */
function resolved(node, { yaml, document }) {
    return yaml.isAlias(node) ? node.resolve(document) : (node ?? undefined);
}
const positionOf = ({ range }, { position }) => position(range?.[0] ?? 0);
/** Text of a parsed scalar as written, without its quotes; empty for null. */
const scalarText = ({ value, source }) => value === null ? '' : (source ?? '');
/**
 * Joins the inputs of a step or command line with sections of a policy file, of which later ones
 * win. A given input replaces that of the file, except that `env` is joined by variables.
 */
function joinInputs(given, sections, file) {
    const written = new Map();
    for (const [name, input] of sections.flatMap((section) => [...section])) {
        const before = name === ENV ? written.get(name) : undefined;
        if (input.text.trim() !== '')
            written.set(name, joinedEnv(before, input));
    }
    const inputs = new Map(given);
    const origins = new Map();
    for (const [name, input] of written) {
        const typed = (given.get(name) ?? '').trim() === '' ? '' : (given.get(name) ?? '');
        if (typed !== '' && name !== ENV)
            continue;
        const { text, at, entries } = typed === '' ? input : withoutVariables(input, typed);
        inputs.set(name, typed === '' ? text : `${typed}\n${text}`);
        origins.set(name, { file, at, given: linesOf(typed).length, entries });
    }
    return { inputs, origins };
}
/** The input whose entries of step and file are joined. */
const ENV = 'env';
function joinedEnv(before, input) {
    if (before === undefined)
        return input;
    const entries = [...before.entries, ...input.entries];
    return { ...input, text: `${before.text}\n${input.text}`, entries };
}
/** Leaves out the variables that the step sets, since the last value of a variable counts. */
function withoutVariables(input, typed) {
    const set = linesOf(typed).map(({ text }) => variableOf(text));
    const kept = linesOf(input.text)
        .map(({ text }, index) => ({ text, at: input.entries[index] ?? input.at }))
        .filter(({ text }) => !set.includes(variableOf(text)));
    return {
        ...input,
        text: kept.map(({ text }) => text).join('\n'),
        entries: kept.map(({ at }) => at)
    };
}
const variableOf = (line) => line.replace(/=[^]*$/, '');
/** A fault, with its line and key if the input comes from the policy file. */
function written_inputs_located({ entry = 0, ...fault }, origins) {
    const origin = origins.get(fault.input);
    if (origin === undefined || fault.location !== undefined || entry < origin.given)
        return fault;
    const { file } = origin;
    const { line, column } = origin.entries[entry - origin.given] ?? origin.at;
    // A variable is named by its line only, since it may hold a secret; here that is the file's.
    const sentence = fault.sentence.replace(/^line \d+ (?!of )/, 'it ');
    return {
        input: fault.input,
        sentence: `${quoteInput(file)}, line ${line}, column ${column}: ${quoteInput(fault.input)}: ${sentence}`,
        location: { file, line }
    };
}
/** Line of an input in the policy file, or of this entry of it; undefined if it is not there. */
function lineInFile({ inputs, origins }, input, entry) {
    const origin = origins.get(input);
    if (origin === undefined)
        return undefined;
    const index = entry === undefined ? -1 : entriesOf(inputs.get(input) ?? '').indexOf(entry.trim());
    return { file: origin.file, line: (origin.entries[index - origin.given] ?? origin.at).line };
}

;// CONCATENATED MODULE: ./lib/plan/inputs.js







/** Whether an input asks for something: its default, spelled out, does not. */
function isOffDefault(name, inputs) {
    const text = (inputs.get(name) ?? '').trim();
    return text !== '' && text !== DEFAULTS.get(name);
}
const DEFAULTS = new Map(input_table_INPUTS.map((input) => [input.name, input.default]));
/**
 * Parses all inputs, and adds the rules and mounts of the policy. Returns the wishes, or all bad
 * inputs, with their lines in the policy file, together with the wishes that could be understood.
 */
function parseInputs(inputs, texts, policy, origins = inputs_NOWHERE) {
    const textOf = textIn(inputs);
    const { understood: typed, faults } = gatherReadings({
        ...readProgram(textOf, texts),
        ...readSurroundings(textOf),
        ...readConfinement(textOf, texts),
        ...readCourse(textOf),
        unmounted: { value: [], faults: [] }
    });
    const own = { ...typed, ...(typed.rules && { rules: withLines(typed.rules, origins) }) };
    const understood = policy === undefined ? own : withPolicy(own, policy);
    const all = [
        ...faults,
        ...clashesAmong(understood),
        ...workloadClashes((name) => isOffDefault(name, inputs), entriesOf(textOf('security-opt'))),
        ...(own.readOnly === 'declared' && isAlone(own) ? [DECLARED_NOWHERE] : []),
        ...unknownAmong(inputs),
        ...(textOf('images').trim() === '' ? [] : [ONE])
    ];
    return all.length === 0
        ? { wishes: inputs_withoutSecrets(understood) }
        : { faults: inTableOrder(all).map((fault) => located(fault, origins)), understood };
}
/** Whether inputs alone describe the container. */
const isAlone = ({ compose, pod }) => (compose ?? pod) === undefined;
/** Masks the secrets in the names of steps; what they run stays as it is. */
function inputs_withoutSecrets(wishes) {
    const mask = maskTyped(wishes.env);
    const named = (one) => {
        const step = mask([one.step]).join();
        return step === one.step ? one : { ...one, step, written: one.step };
    };
    return { ...wishes, smoke: wishes.smoke.map(named), attack: wishes.attack.map(named) };
}
const inputs_NOWHERE = new Map();
/** Adds its line to each rule that comes from the policy file, if all rules could be read. */
function withLines(rules, origins) {
    const origin = origins.get('allow');
    if (origin === undefined)
        return rules;
    return rules.map((rule, index) => {
        const { line } = origin.entries[index] ?? origin.at;
        return { ...rule, location: { file: origin.file, line } };
    });
}
/**
 * Adds a policy. Its rules come after those of the inputs; its mounts are added except where an
 * input mounts something.
 */
function withPolicy(typed, policy) {
    const { rules = [], tmpfs = [], volumes = [] } = typed;
    const all = [...rules, ...policy.rules];
    // Such mounts are those of the file: what only the check had would prove nothing.
    if (!isAlone(typed))
        return { ...typed, rules: all, unmounted: policy.tmpfs };
    const taken = new Set([...tmpfs, ...volumes].map(({ path }) => path));
    const further = policy.tmpfs.filter(({ path }) => !taken.has(path));
    return { ...typed, rules: all, tmpfs: [...tmpfs, ...further] };
}
/**
 * Fault of a check of one image that has `images`: a check of several has taken that list apart.
 */
const ONE = { input: 'images', sentence: 'one image is checked here; name it in "image".' };
/** Files whose texts `parseInputs` needs, by their paths as typed. */
function filesNamedBy(inputs) {
    const textOf = textIn(inputs);
    const envFile = textOf('env-file').trim();
    const profiles = entriesOf(textOf('security-opt')).flatMap((line) => seccompFile(line) ?? []);
    return [...new Set([...(envFile === '' ? [] : [envFile]), ...profiles])];
}
function textIn(inputs) {
    return (name) => {
        const text = inputs.get(name) ?? '';
        return text.trim() === '' ? defaultOf(name) : text;
    };
}
function defaultOf(name) {
    return INPUTS.find((input) => input.name === name)?.default ?? '';
}
/**
 * Advice if the name may be a variable. The workflow's own `env` may set one that a process cannot
 * tell from an input.
 */
const inputs_variableOf = (name) => ` If it is a variable of the workflow, rename it: INPUT_${name.toUpperCase()} is an input's.`;
/** Returns a bad input for each name that is no declared input. */
function unknownAmong(inputs, declared = input_table_INPUTS) {
    const names = declared.map(({ name }) => name);
    return [...inputs.keys()]
        .filter((name) => !names.includes(name))
        .map((name) => ({
        input: name,
        sentence: `there is no input of that name; ${spellingAdvice(name, names, inputs_variableOf(name))}`
    }));
}
function inTableOrder(faults) {
    return faults.toSorted((one, other) => inputs_rank(one.input) - inputs_rank(other.input));
}
function inputs_rank(name) {
    return INPUTS.findIndex((input) => input.name === name);
}

;// CONCATENATED MODULE: ./lib/commands/merge/inputs.js






/** Inputs of the merge action, in the order of merge/action.yml. */
const MERGE_INPUTS = [
    { name: 'reports', default: '', multiline: false },
    { name: 'expect', default: '', multiline: true },
    { name: 'mode', default: 'enforce', multiline: false },
    { name: 'output-dir', default: '', multiline: false }
];
/** Parses all inputs of a merge; returns them, or every bad input. */
function parseMergeInputs(inputs) {
    const read = (name, parse) => {
        const text = inputs.get(name)?.trim() || (MERGE_INPUTS.find((one) => one.name === name)?.default ?? '');
        return { name, parsed: parse_withoutNul(parse)(text) };
    };
    const [reports, expect] = [read('reports', parseFolder), read('expect', parseExpectation)];
    const mode = read('mode', parse_oneOf(...input_table_CHOICES.mode));
    const faults = [
        ...unknownAmong(inputs, MERGE_INPUTS),
        ...[reports, expect, mode, read('output-dir', paths_parseRunnerPath)].flatMap(faultOf)
    ];
    return 'value' in reports.parsed &&
        'value' in expect.parsed &&
        'value' in mode.parsed &&
        faults.length === 0
        ? {
            wishes: {
                reports: reports.parsed.value,
                expect: expect.parsed.value,
                mode: mode.parsed.value
            }
        }
        : { faults };
}
const faultOf = ({ name, parsed }) => 'problem' in parsed ? [{ input: name, sentence: parsed.problem }] : [];
function parseFolder(text) {
    return text === ''
        ? {
            problem: 'no folder was named; name the one that holds the reports, for example "reports".'
        }
        : paths_parseRunnerPath(text);
}
/**
 * Parses a number, or image references, one a line. A reference that must have two reports is
 * listed twice.
 */
function parseExpectation(text) {
    const entries = parse_entriesOf(text);
    const [first = ''] = entries;
    if (entries.length === 0)
        return { value: undefined };
    if (entries.length === 1 && /^-?\d+$/.test(first))
        return parseNumber(first);
    const parsed = entries.map(names_parseImage);
    const problem = parsed.find((one) => 'problem' in one);
    return problem ?? { value: entries };
}
const parseNumber = integerBetween(1, 1000, 'a number of reports', '3');

;// CONCATENATED MODULE: ./lib/plan/program.js


/**
 * Words that the container starts with. A new entrypoint drops the image's command, as everywhere.
 */
function program_argvOf({ container, image }) {
    const given = container.entrypoint;
    const command = container.command ?? (given === undefined ? image.command : []);
    return [...(given ?? image.entrypoint), ...command];
}
/** The folder in which the container's program starts. */
const program_workingDirOf = ({ container, image }) => absolutePath(container.workingDir ?? image.workingDir, '/');
/** The launch that a plan describes. */
const launchOf = (plan) => ({
    workingDir: program_workingDirOf(plan),
    argv: program_argvOf(plan),
    ...(plan.pod?.secrets.length && { mask: maskValues(plan.pod.secrets) })
});
/** Possible paths of the program that the container starts, the most likely first. */
function programPaths(plan) {
    const [program = ''] = program_argvOf(plan);
    if (program === '')
        return [];
    if (program.startsWith('/'))
        return [program];
    const home = program_workingDirOf(plan).replace(/\/$/, '');
    return program.includes('/')
        ? [`${home}/${program.replace(/^\.\//, '')}`]
        : SEARCHED.map((folder) => `${folder}/${program}`);
}
/** `PATH` as runtimes set it if an image does not. */
const SEARCHED = (/* unused pure expression or super */ null && (['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']));

;// CONCATENATED MODULE: ./lib/judge/code.js



/**
 * Distinguishes the image's code from its data. Programs, libraries, scripts and templates are
 * recognised by name, mode and folder. Everything in the folder from which the container starts is
 * code, too, unless its name marks it as data.
 */
function codeTest(plan) {
    const homes = code_codeFolders(plan);
    const started = new Set(startedBy(plan));
    return (path, { type, mode }) => {
        if (type !== 'file' && type !== 'symlink')
            return false;
        if (started.has(path))
            return true;
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (DATA_NAME.test(name) || PRERENDERED.test(path))
            return false;
        if (CODE_NAME.test(name) || code_SYSTEM.test(path))
            return true;
        if (type === 'file' && (mode & 0o111) !== 0)
            return true;
        return !DATA_FOLDER.test(path) && homes.some((home) => isWithin(path, home));
    };
}
const CODE_NAME = /\.(?:[cm]?[jt]sx?|py[cowxz]?|pex|rb|erb|p[lm]|php\d?|phtml|phar|inc|lua|tcl|groovy|clj|r|jl|exs?|beam|sh|bash|zsh|awk|jar|war|ear|class|dll|exe|so|node|wasm|[jg]sp[xf]?|aspx?|cgi|x?html?|css|tmpl|tpl|gohtml|twig|ejs|hbs|mustache|pug|haml|slim|liquid|j2|jinja2?|vm|ftl|xslt?|sql)$|\.so(?:\.\d+)+$/i;
const DATA_NAME = /\.(?:db|sqlite3?|s3db|mdb|rdb|aof|ibd|frm|myd|myi|dat|data|parquet|csv|tsv|txt|md|log|pid|lo?ck|sock|bak|te?mp|old|swp|cache|png|jpe?g|gif|webp|avif|ico|bmp|tiff?|mp[34]|webm|wav|ogg|pdf|docx?|xlsx?|odt|zip|gz|tgz|bz2|xz|zst|7z|tar)(?:\.\d+)?$|-(?:wal|shm|journal)$|^\.(?:git)?keep$/i;
/** Pages that a web framework renders in advance, and again while it runs. */
const PRERENDERED = /\/(?:\.next|\.nuxt|\.output|prerender(?:ed)?)\/.*\.(?:x?html?|css|rsc|meta|body|json)$/i;
/** Folders that programs are meant to fill. */
const DATA_FOLDER = /\/(?:data|db|databases?|uploads?|storage|media|state|files|spool|sessions?|caches?|\.cache|logs?|te?mp|run|backups?|dumps?)\//i;
/** Folders of the system's programs and libraries, whatever the names of the files. */
const code_SYSTEM = /^\/(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:x?32|64|exec)?)\//;
/**
 * Folders whose files are code unless their names mark them as data: the working directory, and the
 * folders of the program and scripts that the container starts.
 */
function code_codeFolders(plan) {
    const started = startedBy(plan).map(parentOf);
    return [...new Set([workingDirOf(plan), ...started])].filter((folder) => !isSystemFolder(folder) && !DATA_FOLDER.test(`${folder}/`));
}
/** Absolute paths of all programs and scripts that the container's start runs. */
const startedBy = (plan) => programsIn(argvOf(plan)).map((word) => absolutePath(word, workingDirOf(plan)));
/** The words of a command that name programs: the first, scripts, and a shell's commands. */
function programsIn(argv) {
    const [, ...others] = argv;
    const commands = others.flatMap((word, index) => /^-\w*c$/.test(argv[index] ?? '') ? shellPrograms(word) : []);
    const scripts = [...others, ...commands.flat()].filter(isScript);
    const run = [argv, ...commands].flatMap(runBy);
    return [...run.filter(code_isName), ...scripts.filter((word) => word.includes('/'))];
}
/**
 * The first word and the program that it runs in turn: a wrapper's command, or an interpreter's
 * script of any name.
 */
function runBy([first, ...others]) {
    if (first === undefined)
        return [];
    const next = others.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word));
    const takesCode = SHELL.test(first) ? /^-\w*c$/ : /^-\w*[cem]$/;
    const isDone = next === -1 || takesCode.test(others[next - 1] ?? '');
    if (isDone || !RUNS_ANOTHER.test(first))
        return [first];
    return [first, ...runBy(others.slice(next)).slice(0, INTERPRETER.test(first) ? 1 : undefined)];
}
const SHELL = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;
const INTERPRETER = /(?:^|\/)(?:python[\d.]*|node(?:js)?|perl[\d.]*|ruby[\d.]*|php[\d.]*|(?:ba|da|a|z|k)?sh|lua(?:jit)?[\d.]*|java|bun|deno|tclsh[\d.]*|Rscript|pypy[\d.]*)$/;
const RUNS_ANOTHER = new RegExp(`${INTERPRETER.source}|(?:^|/)(?:env|exec|nohup|nice|tini|dumb-init|catatonit|time)$`);
/** Whether a word names a file, rather than a program looked up in `PATH`. */
const code_isName = (word, index) => word.includes('/') || index > 0;
const isScript = (word) => CODE_NAME.test(word) && !word.startsWith('-');
/** The words of each command in a shell script, without assignments and shell keywords. */
const shellPrograms = (line) => line
    .split(/[;&|\n()]+/)
    .map((command) => command.split(/[\s'"]+/).filter((word) => !SETTING_UP.test(word)));
const SETTING_UP = /^(?:|exec|then|do|else|if|while|env|\w+=.*)$/;

;// CONCATENATED MODULE: ./lib/judge/find.js







/** The finding for the image's failure, if it failed. */
const findFailure = ({ failure }, circumstances) => failure === undefined ? [] : [makeFinding(failure.kind, { ...failure, ...circumstances })];
/** Facts that help to explain why an image failed although it ran as planned. */
const circumstancesOf = (plan, { refusals, crossings = [] }) => ({
    ...{ refusals, crossings },
    oneShot: plan.wait.kind === 'exit',
    portless: isPortless(plan),
    homes: codeFolders(plan)
});
/** Whether no exposed port, planned port or health check suggests a long-running service. */
const isPortless = ({ image, port }) => image.exposedPorts.length === 0 && port === undefined && !image.hasHealthCheck;
/**
 * Findings for planned steps without a passed result; the last guard before a `pass`. An exercise
 * without a failure must have a passed result for every step, and after a planned attack a second
 * one.
 */
function findUnproven(plan, { failure, smoke, attack }) {
    if (failure !== undefined)
        return [];
    const rounds = plan.attack.length === 0 ? [smoke] : [smoke, attack?.smoke ?? []];
    return [
        ...rounds
            .flatMap((results) => missing(plan.smoke, (step, index) => results[index]?.step === step && results[index].passed))
            .map((step) => unproven(`the smoke step ${quote(step)} has no passed result`)),
        ...missing(plan.attack, (step, index) => attack?.steps[index]?.step === step).map((step) => unproven(`the step ${quote(step)} of the attack has no result`))
    ];
}
function missing(steps, has) {
    return steps.map(({ step }) => step).filter((step, index) => !has(step, index));
}
const unproven = (what) => makeFinding('internal-fault', {
    message: `No failure was reported, but ${what}. Please report this as a bug.`
});
/** One finding for each path, or for each line without a path. */
function findRefusedWrites(refusals) {
    const folded = new Map();
    for (const refusal of refusals) {
        const key = JSON.stringify([refusal.path ?? null, refusal.path ?? refusal.message]);
        if (!folded.has(key))
            folded.set(key, refusal);
    }
    return [...folded.values()].map((refusal) => makeFinding('refused-write', refusal));
}
/** One finding for all writes that the attack was refused, as it should be. */
function findRefusedAttack({ attackRefusals = [] }) {
    return attackRefusals.length === 0
        ? []
        : [makeFinding('refused-attack', { refusals: attackRefusals })];
}
/** Findings on the limits of a verdict: untested use, and writable places without a watch. */
function findGaps(plan, { places, unfrozen }) {
    return [
        ...(plan.smoke.length === 0 && plan.wait.kind !== 'exit' ? [makeFinding('boot-only', {})] : []),
        ...findUnwatched(places),
        ...findBeyondLimit(plan, places),
        ...(unfrozen === true ? [makeFinding('unfrozen', {})] : [])
    ];
}
/** One finding for each reason why writable places were not watched. */
function findUnwatched(places) {
    const blind = places.filter(({ writable, watched }) => writable && watched === 'none');
    const reasons = new Set(blind.map(({ reason = '' }) => reason));
    return [...reasons].map((reason) => {
        const paths = blind.filter((place) => (place.reason ?? '') === reason).map(({ path }) => path);
        return makeFinding('unwatched', { paths, reason });
    });
}
/**
 * A finding for files that were to be compared but were not, because the container wrote too much:
 * no change may hide that way.
 */
function findUnread({ watch }, { places }) {
    const some = places.flatMap(({ path, unread }) => unread === undefined ? [] : [{ path, unread }]);
    const facts = { places: some, limit: watch.limit };
    return some.length === 0 ? [] : [makeFinding('contents-unread', facts)];
}
/** A finding for a container that ended by itself between its last step and the planned end. */
function findEnded({ failure }, { endedBefore: exitCode }, circumstances) {
    if (failure !== undefined || exitCode === undefined || circumstances.oneShot)
        return [];
    return [makeFinding('exited', { kind: 'exited', exitCode, during: 'settle', ...circumstances })];
}
function findBeyondLimit({ watch }, places) {
    // Unread files that existed before have a finding of their own.
    const paths = places
        .filter(({ partial, unread }) => partial === true && unread === undefined)
        .map(({ path }) => path);
    return paths.length === 0 ? [] : [makeFinding('beyond-limit', { paths, limit: watch.limit })];
}
/**
 * One finding for all files with only new timestamps; one for each folder with transient files, at
 * most 20, and one for the rest.
 */
function findIdle(changes) {
    const touched = somePaths();
    const restless = somePaths();
    const single = [];
    for (const { idle, path } of changes) {
        if (idle === 'touched')
            touched.add(path);
        else if (idle === 'transient' && single.length < find_MOST_FOLDERS)
            single.push(makeFinding('transient', { paths: [path], total: 1 }));
        else if (idle === 'transient')
            restless.add(path);
    }
    return [
        ...(touched.all.total > 0 ? [makeFinding('touched', touched.all)] : []),
        ...single,
        ...(restless.all.total > 0 ? [makeFinding('transient', restless.all)] : [])
    ];
}
const find_MOST_FOLDERS = 20;
/** A finding for a container that did not stop in time, and so could not write its final files. */
function findKilled({ stop }) {
    const milliseconds = stop?.killedAfter;
    return milliseconds === undefined ? [] : [makeFinding('killed', { milliseconds })];
}
/** Findings for expired rules, with the number of changes that each would have allowed. */
function findExpired(rules, changes) {
    const missed = new Map(rules.filter(hasExpired).map((rule) => [rule, 0]));
    if (missed.size === 0)
        return [];
    for (const { lapsed } of changes) {
        if (lapsed !== undefined)
            missed.set(lapsed, (missed.get(lapsed) ?? 0) + 1);
    }
    return Array.from(missed, ([rule, number]) => makeFinding('expired-rule', { rule, missed: number }));
}
/** Findings for rules that expire soon. */
function findExpiring(rules) {
    return rules
        .filter((rule) => !hasExpired(rule) && (rule.expires?.daysLeft ?? Infinity) <= SOON)
        .map((rule) => makeFinding('expiring-rule', rule));
}
/** Days. */
const SOON = 14;
/**
 * Findings for a thrown error: one for each bad input, one for a fault of engine or machine, or one
 * for a bug of this product.
 */
function findingFromError(error) {
    if (error instanceof BadInputs && error.inputs.length > 0) {
        return error.inputs.map((input) => table_makeFinding('bad-input', input));
    }
    if (error instanceof faults_Fault) {
        const { path, location } = error.about ?? {};
        const finding = table_makeFinding(error.kind, { message: withCause(error), ...error.image });
        return [
            {
                ...finding,
                ...(path === undefined ? {} : { path }),
                ...(location === undefined ? {} : { location })
            }
        ];
    }
    return [table_makeFinding('internal-fault', { message: `${describe(error)} ${REPORT_IT}` })];
}
/**
 * Adds the findings for an error that was thrown after the judgement. Earlier findings are kept,
 * and the verdict is never a pass.
 */
function withFault(judgement, error) {
    return withFindings(judgement, findingFromError(error));
}
/** The judgement when an error was thrown during the check; a failure of the exercise is kept. */
function judgeFault(error, exercise) {
    const failure = exercise === undefined ? [] : findFailure(exercise, { refusals: [], oneShot: false });
    const findings = sortFindings([...findingFromError(error), ...failure]);
    return { verdict: worstVerdict(findings), findings, changes: noChanges(), rules: [], drift: [] };
}
const REPORT_IT = 'This is a fault of Zero Drift, not of the image: please report it.';
/** A fault's message with its cause, unless the message already quotes it. */
function withCause({ message, cause }) {
    const reason = cause instanceof Error ? cause.message : '';
    return reason === '' || message.includes(reason)
        ? message
        : `${message} Cause: ${reason.replace(/\.?$/, '.')}`;
}
function describe(error) {
    if (error instanceof Error)
        return `${error.name}: ${error.message.replace(/\.?$/, '.')}`;
    return `Thrown: ${typeof error === 'string' ? error : typeof error}.`;
}
/**
 * Findings for failed removals, one for each reason. They say nothing about the image, but the
 * engine's owner should know.
 */
async function leftBehind(removals) {
    const outcomes = await Promise.allSettled(removals);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    const reasons = new Set(failed.map(({ reason }) => messageOf(reason)));
    return [...reasons].map((message) => makeFinding('left-behind', { message }));
}
const messageOf = (reason) => reason instanceof Error ? reason.message : String(reason);

;// CONCATENATED MODULE: ./lib/report/joined/part.js



/** Makes a part from a report of this process. */
function partOf(report, place) {
    const { document, verdict, fails, exitCode, outputs, annotations } = report;
    const { summary, terminal, log, suggestion } = report;
    const { drift, allowed } = document.changes.counts;
    const files = report.files.map(({ name }) => name);
    return {
        ...place,
        ...{ verdict, fails, exitCode, annotations },
        counts: { drift, allowed, refused: refusedCount(document) },
        document: part_cut(document),
        ...fixIn(document),
        told: { summary, terminal, log, files, evidenceImage: outputs['evidence-image'], suggestion }
    };
}
/** Makes a part from a report that was read back, whose lists are already shortened. */
function partOfDocument(document, counts, mode, place) {
    const { verdict, findings } = document;
    const [fails, code] = [judgement_failsStep(verdict, mode), judgement_exitCode(verdict, mode)];
    const annotations = annotations_annotationsOf(findings, undefined);
    return { ...place, verdict, fails, exitCode: code, counts, document, annotations };
}
/** The recipe of a proven fix in a report. */
const fixIn = ({ suggestion }) => (suggestion?.proven === true ? fixPart(suggestion.recipes) : {});
function fixPart({ patch, override, manifestPatch, merge, docker }) {
    const fix = patch ?? override ?? manifestPatch ?? merge ?? docker;
    return fix === undefined ? {} : { fix: fix.slice(0, MOST_FIX) };
}
const MOST_FIX = 4000;
/** Most entries of each list that a joined report shows. */
const MOST_SHOWN = { changes: 50, findings: 200, refusals: 100 };
function part_cut(document) {
    const { schemaVersion, tool, verdict, image, engine, run, timings } = document;
    const { startedAt, durationMs, git, ci } = document;
    return {
        ...{ schemaVersion, tool, verdict, image, timings },
        ...(engine && { engine }),
        ...(run && { run }),
        ...(startedAt !== undefined && { startedAt }),
        ...(durationMs !== undefined && { durationMs }),
        ...(git && { git }),
        ...(ci && { ci }),
        findings: document.findings.slice(0, MOST_SHOWN.findings),
        changes: document.changes.slice(0, MOST_SHOWN.changes).filter(({ allowed }) => !allowed),
        ...listedRefusals(document, MOST_SHOWN.refusals),
        places: [],
        smoke: [],
        rules: []
    };
}

;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/utils/bufferedString.js
/**
 * The accumulators that the tokenizer gathers strings and numbers into while
 * their bytes arrive.
 *
 * @module
 */
/**
 * A {@linkcode StringBuilder} that accumulates the token as a JavaScript
 * string. This is the default: it's the fastest option for the small strings
 * and numbers that dominate real JSON.
 */
class NonBufferedString {
    constructor() {
        // fatal: true makes invalid byte sequences (e.g. a lead byte followed by a
        // non-continuation byte) throw instead of silently decoding to U+FFFD.
        this.decoder = new TextDecoder("utf-8", { fatal: true });
        // Pieces appended since the last toString(), not yet folded into `string`.
        this.pending = [];
        this.string = "";
        this.byteLength = 0;
    }
    appendChar(char) {
        this.pending.push(String.fromCharCode(char));
        this.byteLength += 1;
    }
    appendBuf(buf, start = 0, end = buf.length) {
        this.pending.push(this.decoder.decode(buf.subarray(start, end)));
        this.byteLength += end - start;
    }
    appendCharCode(code) {
        this.pending.push(String.fromCharCode(code));
    }
    reset() {
        this.pending = [];
        this.string = "";
        this.byteLength = 0;
    }
    // Folds only the pieces appended since the last call into `string`, so
    // repeated calls (one per chunk when emitting partial tokens) stay linear
    // overall instead of re-joining the whole accumulated string every time.
    toString() {
        if (this.pending.length > 0) {
            this.string += this.pending.join("");
            this.pending = [];
        }
        return this.string;
    }
}
/**
 * A {@linkcode StringBuilder} that accumulates the token's bytes into a
 * fixed-size `Uint8Array` and only decodes them once the buffer is full.
 *
 * Enabled through the tokenizer's `stringBufferSize`/`numberBufferSize`
 * options. It avoids V8's over-allocation on repeated string concatenation,
 * which is what makes very large strings and numbers exhaust memory, at the
 * cost of an encoding/decoding round trip that isn't worth it for small values.
 */
class BufferedString {
    /**
     * @param bufferSize The size, in bytes, of the buffer to accumulate into.
     */
    constructor(bufferSize) {
        // fatal: true makes invalid byte sequences (e.g. a lead byte followed by a
        // non-continuation byte) throw instead of silently decoding to U+FFFD.
        this.decoder = new TextDecoder("utf-8", { fatal: true });
        this.bufferOffset = 0;
        this.string = "";
        this.byteLength = 0;
        this.buffer = new Uint8Array(bufferSize);
    }
    appendChar(char) {
        if (this.bufferOffset >= this.buffer.length)
            this.flushStringBuffer();
        this.buffer[this.bufferOffset++] = char;
        this.byteLength += 1;
    }
    appendBuf(buf, start = 0, end = buf.length) {
        const size = end - start;
        if (this.bufferOffset + size > this.buffer.length)
            this.flushStringBuffer();
        if (size > this.buffer.length) {
            // Span larger than the working buffer: decode it straight into the
            // string instead of copying it in (buffer.set would overflow). Safe
            // because callers only append complete-character spans -- the tokenizer
            // never splits a multi-byte char across appendBuf calls -- so decoding
            // this span on its own can't cut through the middle of a character.
            this.string += this.decoder.decode(buf.subarray(start, end));
            this.byteLength += size;
            return;
        }
        this.buffer.set(buf.subarray(start, end), this.bufferOffset);
        this.bufferOffset += size;
        this.byteLength += size;
    }
    appendCharCode(code) {
        this.flushStringBuffer();
        this.string += String.fromCharCode(code);
    }
    flushStringBuffer() {
        this.string += this.decoder.decode(this.buffer.subarray(0, this.bufferOffset));
        this.bufferOffset = 0;
    }
    reset() {
        this.string = "";
        this.bufferOffset = 0;
        this.byteLength = 0;
    }
    toString() {
        this.flushStringBuffer();
        return this.string;
    }
}
//# sourceMappingURL=bufferedString.js.map
;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/utils/types/tokenType.js
/**
 * The JSON token types emitted by the tokenizer.
 *
 * @module
 */
/** The type of a JSON token, as reported by the tokenizer's `onToken` callback. */
var TokenType;
(function (TokenType) {
    /** `{` */
    TokenType[TokenType["LEFT_BRACE"] = 0] = "LEFT_BRACE";
    /** `}` */
    TokenType[TokenType["RIGHT_BRACE"] = 1] = "RIGHT_BRACE";
    /** `[` */
    TokenType[TokenType["LEFT_BRACKET"] = 2] = "LEFT_BRACKET";
    /** `]` */
    TokenType[TokenType["RIGHT_BRACKET"] = 3] = "RIGHT_BRACKET";
    /** `:` */
    TokenType[TokenType["COLON"] = 4] = "COLON";
    /** `,` */
    TokenType[TokenType["COMMA"] = 5] = "COMMA";
    /** `true` */
    TokenType[TokenType["TRUE"] = 6] = "TRUE";
    /** `false` */
    TokenType[TokenType["FALSE"] = 7] = "FALSE";
    /** `null` */
    TokenType[TokenType["NULL"] = 8] = "NULL";
    /** A string, with all its escape sequences already resolved. */
    TokenType[TokenType["STRING"] = 9] = "STRING";
    /** A number, already parsed into a JavaScript number. */
    TokenType[TokenType["NUMBER"] = 10] = "NUMBER";
    /** The configured separator between consecutive JSON documents. */
    TokenType[TokenType["SEPARATOR"] = 11] = "SEPARATOR";
})(TokenType || (TokenType = {}));
/* harmony default export */ var tokenType = (TokenType);
//# sourceMappingURL=tokenType.js.map
;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/utils/utf-8.js
/**
 * The utf-8 byte values that the tokenizer matches the incoming stream against.
 *
 * @module
 */
/** The utf-8 byte value of each character that is meaningful to the tokenizer. */
var charset;
(function (charset) {
    charset[charset["BACKSPACE"] = 8] = "BACKSPACE";
    charset[charset["FORM_FEED"] = 12] = "FORM_FEED";
    charset[charset["NEWLINE"] = 10] = "NEWLINE";
    charset[charset["CARRIAGE_RETURN"] = 13] = "CARRIAGE_RETURN";
    charset[charset["TAB"] = 9] = "TAB";
    charset[charset["SPACE"] = 32] = "SPACE";
    charset[charset["EXCLAMATION_MARK"] = 33] = "EXCLAMATION_MARK";
    charset[charset["QUOTATION_MARK"] = 34] = "QUOTATION_MARK";
    charset[charset["NUMBER_SIGN"] = 35] = "NUMBER_SIGN";
    charset[charset["DOLLAR_SIGN"] = 36] = "DOLLAR_SIGN";
    charset[charset["PERCENT_SIGN"] = 37] = "PERCENT_SIGN";
    charset[charset["AMPERSAND"] = 38] = "AMPERSAND";
    charset[charset["APOSTROPHE"] = 39] = "APOSTROPHE";
    charset[charset["LEFT_PARENTHESIS"] = 40] = "LEFT_PARENTHESIS";
    charset[charset["RIGHT_PARENTHESIS"] = 41] = "RIGHT_PARENTHESIS";
    charset[charset["ASTERISK"] = 42] = "ASTERISK";
    charset[charset["PLUS_SIGN"] = 43] = "PLUS_SIGN";
    charset[charset["COMMA"] = 44] = "COMMA";
    charset[charset["HYPHEN_MINUS"] = 45] = "HYPHEN_MINUS";
    charset[charset["FULL_STOP"] = 46] = "FULL_STOP";
    charset[charset["SOLIDUS"] = 47] = "SOLIDUS";
    charset[charset["DIGIT_ZERO"] = 48] = "DIGIT_ZERO";
    charset[charset["DIGIT_ONE"] = 49] = "DIGIT_ONE";
    charset[charset["DIGIT_TWO"] = 50] = "DIGIT_TWO";
    charset[charset["DIGIT_THREE"] = 51] = "DIGIT_THREE";
    charset[charset["DIGIT_FOUR"] = 52] = "DIGIT_FOUR";
    charset[charset["DIGIT_FIVE"] = 53] = "DIGIT_FIVE";
    charset[charset["DIGIT_SIX"] = 54] = "DIGIT_SIX";
    charset[charset["DIGIT_SEVEN"] = 55] = "DIGIT_SEVEN";
    charset[charset["DIGIT_EIGHT"] = 56] = "DIGIT_EIGHT";
    charset[charset["DIGIT_NINE"] = 57] = "DIGIT_NINE";
    charset[charset["COLON"] = 58] = "COLON";
    charset[charset["SEMICOLON"] = 59] = "SEMICOLON";
    charset[charset["LESS_THAN_SIGN"] = 60] = "LESS_THAN_SIGN";
    charset[charset["EQUALS_SIGN"] = 61] = "EQUALS_SIGN";
    charset[charset["GREATER_THAN_SIGN"] = 62] = "GREATER_THAN_SIGN";
    charset[charset["QUESTION_MARK"] = 63] = "QUESTION_MARK";
    charset[charset["COMMERCIAL_AT"] = 64] = "COMMERCIAL_AT";
    charset[charset["LATIN_CAPITAL_LETTER_A"] = 65] = "LATIN_CAPITAL_LETTER_A";
    charset[charset["LATIN_CAPITAL_LETTER_B"] = 66] = "LATIN_CAPITAL_LETTER_B";
    charset[charset["LATIN_CAPITAL_LETTER_C"] = 67] = "LATIN_CAPITAL_LETTER_C";
    charset[charset["LATIN_CAPITAL_LETTER_D"] = 68] = "LATIN_CAPITAL_LETTER_D";
    charset[charset["LATIN_CAPITAL_LETTER_E"] = 69] = "LATIN_CAPITAL_LETTER_E";
    charset[charset["LATIN_CAPITAL_LETTER_F"] = 70] = "LATIN_CAPITAL_LETTER_F";
    charset[charset["LATIN_CAPITAL_LETTER_G"] = 71] = "LATIN_CAPITAL_LETTER_G";
    charset[charset["LATIN_CAPITAL_LETTER_H"] = 72] = "LATIN_CAPITAL_LETTER_H";
    charset[charset["LATIN_CAPITAL_LETTER_I"] = 73] = "LATIN_CAPITAL_LETTER_I";
    charset[charset["LATIN_CAPITAL_LETTER_J"] = 74] = "LATIN_CAPITAL_LETTER_J";
    charset[charset["LATIN_CAPITAL_LETTER_K"] = 75] = "LATIN_CAPITAL_LETTER_K";
    charset[charset["LATIN_CAPITAL_LETTER_L"] = 76] = "LATIN_CAPITAL_LETTER_L";
    charset[charset["LATIN_CAPITAL_LETTER_M"] = 77] = "LATIN_CAPITAL_LETTER_M";
    charset[charset["LATIN_CAPITAL_LETTER_N"] = 78] = "LATIN_CAPITAL_LETTER_N";
    charset[charset["LATIN_CAPITAL_LETTER_O"] = 79] = "LATIN_CAPITAL_LETTER_O";
    charset[charset["LATIN_CAPITAL_LETTER_P"] = 80] = "LATIN_CAPITAL_LETTER_P";
    charset[charset["LATIN_CAPITAL_LETTER_Q"] = 81] = "LATIN_CAPITAL_LETTER_Q";
    charset[charset["LATIN_CAPITAL_LETTER_R"] = 82] = "LATIN_CAPITAL_LETTER_R";
    charset[charset["LATIN_CAPITAL_LETTER_S"] = 83] = "LATIN_CAPITAL_LETTER_S";
    charset[charset["LATIN_CAPITAL_LETTER_T"] = 84] = "LATIN_CAPITAL_LETTER_T";
    charset[charset["LATIN_CAPITAL_LETTER_U"] = 85] = "LATIN_CAPITAL_LETTER_U";
    charset[charset["LATIN_CAPITAL_LETTER_V"] = 86] = "LATIN_CAPITAL_LETTER_V";
    charset[charset["LATIN_CAPITAL_LETTER_W"] = 87] = "LATIN_CAPITAL_LETTER_W";
    charset[charset["LATIN_CAPITAL_LETTER_X"] = 88] = "LATIN_CAPITAL_LETTER_X";
    charset[charset["LATIN_CAPITAL_LETTER_Y"] = 89] = "LATIN_CAPITAL_LETTER_Y";
    charset[charset["LATIN_CAPITAL_LETTER_Z"] = 90] = "LATIN_CAPITAL_LETTER_Z";
    charset[charset["LEFT_SQUARE_BRACKET"] = 91] = "LEFT_SQUARE_BRACKET";
    charset[charset["REVERSE_SOLIDUS"] = 92] = "REVERSE_SOLIDUS";
    charset[charset["RIGHT_SQUARE_BRACKET"] = 93] = "RIGHT_SQUARE_BRACKET";
    charset[charset["CIRCUMFLEX_ACCENT"] = 94] = "CIRCUMFLEX_ACCENT";
    charset[charset["LOW_LINE"] = 95] = "LOW_LINE";
    charset[charset["GRAVE_ACCENT"] = 96] = "GRAVE_ACCENT";
    charset[charset["LATIN_SMALL_LETTER_A"] = 97] = "LATIN_SMALL_LETTER_A";
    charset[charset["LATIN_SMALL_LETTER_B"] = 98] = "LATIN_SMALL_LETTER_B";
    charset[charset["LATIN_SMALL_LETTER_C"] = 99] = "LATIN_SMALL_LETTER_C";
    charset[charset["LATIN_SMALL_LETTER_D"] = 100] = "LATIN_SMALL_LETTER_D";
    charset[charset["LATIN_SMALL_LETTER_E"] = 101] = "LATIN_SMALL_LETTER_E";
    charset[charset["LATIN_SMALL_LETTER_F"] = 102] = "LATIN_SMALL_LETTER_F";
    charset[charset["LATIN_SMALL_LETTER_G"] = 103] = "LATIN_SMALL_LETTER_G";
    charset[charset["LATIN_SMALL_LETTER_H"] = 104] = "LATIN_SMALL_LETTER_H";
    charset[charset["LATIN_SMALL_LETTER_I"] = 105] = "LATIN_SMALL_LETTER_I";
    charset[charset["LATIN_SMALL_LETTER_J"] = 106] = "LATIN_SMALL_LETTER_J";
    charset[charset["LATIN_SMALL_LETTER_K"] = 107] = "LATIN_SMALL_LETTER_K";
    charset[charset["LATIN_SMALL_LETTER_L"] = 108] = "LATIN_SMALL_LETTER_L";
    charset[charset["LATIN_SMALL_LETTER_M"] = 109] = "LATIN_SMALL_LETTER_M";
    charset[charset["LATIN_SMALL_LETTER_N"] = 110] = "LATIN_SMALL_LETTER_N";
    charset[charset["LATIN_SMALL_LETTER_O"] = 111] = "LATIN_SMALL_LETTER_O";
    charset[charset["LATIN_SMALL_LETTER_P"] = 112] = "LATIN_SMALL_LETTER_P";
    charset[charset["LATIN_SMALL_LETTER_Q"] = 113] = "LATIN_SMALL_LETTER_Q";
    charset[charset["LATIN_SMALL_LETTER_R"] = 114] = "LATIN_SMALL_LETTER_R";
    charset[charset["LATIN_SMALL_LETTER_S"] = 115] = "LATIN_SMALL_LETTER_S";
    charset[charset["LATIN_SMALL_LETTER_T"] = 116] = "LATIN_SMALL_LETTER_T";
    charset[charset["LATIN_SMALL_LETTER_U"] = 117] = "LATIN_SMALL_LETTER_U";
    charset[charset["LATIN_SMALL_LETTER_V"] = 118] = "LATIN_SMALL_LETTER_V";
    charset[charset["LATIN_SMALL_LETTER_W"] = 119] = "LATIN_SMALL_LETTER_W";
    charset[charset["LATIN_SMALL_LETTER_X"] = 120] = "LATIN_SMALL_LETTER_X";
    charset[charset["LATIN_SMALL_LETTER_Y"] = 121] = "LATIN_SMALL_LETTER_Y";
    charset[charset["LATIN_SMALL_LETTER_Z"] = 122] = "LATIN_SMALL_LETTER_Z";
    charset[charset["LEFT_CURLY_BRACKET"] = 123] = "LEFT_CURLY_BRACKET";
    charset[charset["VERTICAL_LINE"] = 124] = "VERTICAL_LINE";
    charset[charset["RIGHT_CURLY_BRACKET"] = 125] = "RIGHT_CURLY_BRACKET";
    charset[charset["TILDE"] = 126] = "TILDE";
})(charset || (charset = {}));
/**
 * The character that each JSON escape sequence stands for, keyed by the byte
 * that follows the backslash. Unicode escapes (`\uXXXX`) are not in here; the
 * tokenizer resolves those itself.
 */
const escapedSequences = {
    [34 /* charset.QUOTATION_MARK */]: 34 /* charset.QUOTATION_MARK */,
    [92 /* charset.REVERSE_SOLIDUS */]: 92 /* charset.REVERSE_SOLIDUS */,
    [47 /* charset.SOLIDUS */]: 47 /* charset.SOLIDUS */,
    [98 /* charset.LATIN_SMALL_LETTER_B */]: 8 /* charset.BACKSPACE */,
    [102 /* charset.LATIN_SMALL_LETTER_F */]: 12 /* charset.FORM_FEED */,
    [110 /* charset.LATIN_SMALL_LETTER_N */]: 10 /* charset.NEWLINE */,
    [114 /* charset.LATIN_SMALL_LETTER_R */]: 13 /* charset.CARRIAGE_RETURN */,
    [116 /* charset.LATIN_SMALL_LETTER_T */]: 9 /* charset.TAB */,
};
//# sourceMappingURL=utf-8.js.map
;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/tokenizer.js
/**
 * A JSON-compliant tokenizer that turns a utf-8 stream into JSON tokens.
 *
 * @example
 * ```ts
 * import Tokenizer from "@streamparser/json/tokenizer.js";
 *
 * const tokenizer = new Tokenizer();
 * tokenizer.onToken = ({ token, value, offset }) => {
 *   // process the token
 * };
 *
 * tokenizer.write('{ "test": ["a"] }');
 * ```
 *
 * @module
 */



// Tokenizer States
var TokenizerStates;
(function (TokenizerStates) {
    TokenizerStates[TokenizerStates["START"] = 0] = "START";
    TokenizerStates[TokenizerStates["ENDED"] = 1] = "ENDED";
    TokenizerStates[TokenizerStates["ERROR"] = 2] = "ERROR";
    TokenizerStates[TokenizerStates["TRUE1"] = 3] = "TRUE1";
    TokenizerStates[TokenizerStates["TRUE2"] = 4] = "TRUE2";
    TokenizerStates[TokenizerStates["TRUE3"] = 5] = "TRUE3";
    TokenizerStates[TokenizerStates["FALSE1"] = 6] = "FALSE1";
    TokenizerStates[TokenizerStates["FALSE2"] = 7] = "FALSE2";
    TokenizerStates[TokenizerStates["FALSE3"] = 8] = "FALSE3";
    TokenizerStates[TokenizerStates["FALSE4"] = 9] = "FALSE4";
    TokenizerStates[TokenizerStates["NULL1"] = 10] = "NULL1";
    TokenizerStates[TokenizerStates["NULL2"] = 11] = "NULL2";
    TokenizerStates[TokenizerStates["NULL3"] = 12] = "NULL3";
    TokenizerStates[TokenizerStates["STRING_DEFAULT"] = 13] = "STRING_DEFAULT";
    TokenizerStates[TokenizerStates["STRING_AFTER_BACKSLASH"] = 14] = "STRING_AFTER_BACKSLASH";
    TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_1"] = 15] = "STRING_UNICODE_DIGIT_1";
    TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_2"] = 16] = "STRING_UNICODE_DIGIT_2";
    TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_3"] = 17] = "STRING_UNICODE_DIGIT_3";
    TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_4"] = 18] = "STRING_UNICODE_DIGIT_4";
    TokenizerStates[TokenizerStates["STRING_INCOMPLETE_CHAR"] = 19] = "STRING_INCOMPLETE_CHAR";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_MINUS"] = 20] = "NUMBER_AFTER_INITIAL_MINUS";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_ZERO"] = 21] = "NUMBER_AFTER_INITIAL_ZERO";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_NON_ZERO"] = 22] = "NUMBER_AFTER_INITIAL_NON_ZERO";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_FULL_STOP"] = 23] = "NUMBER_AFTER_FULL_STOP";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_DECIMAL"] = 24] = "NUMBER_AFTER_DECIMAL";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_E"] = 25] = "NUMBER_AFTER_E";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_E_AND_SIGN"] = 26] = "NUMBER_AFTER_E_AND_SIGN";
    TokenizerStates[TokenizerStates["NUMBER_AFTER_E_AND_DIGIT"] = 27] = "NUMBER_AFTER_E_AND_DIGIT";
    TokenizerStates[TokenizerStates["SEPARATOR"] = 28] = "SEPARATOR";
    TokenizerStates[TokenizerStates["BOM_OR_START"] = 29] = "BOM_OR_START";
    TokenizerStates[TokenizerStates["BOM"] = 30] = "BOM";
})(TokenizerStates || (TokenizerStates = {}));
function TokenizerStateToString(tokenizerState) {
    return [
        "START",
        "ENDED",
        "ERROR",
        "TRUE1",
        "TRUE2",
        "TRUE3",
        "FALSE1",
        "FALSE2",
        "FALSE3",
        "FALSE4",
        "NULL1",
        "NULL2",
        "NULL3",
        "STRING_DEFAULT",
        "STRING_AFTER_BACKSLASH",
        "STRING_UNICODE_DIGIT_1",
        "STRING_UNICODE_DIGIT_2",
        "STRING_UNICODE_DIGIT_3",
        "STRING_UNICODE_DIGIT_4",
        "STRING_INCOMPLETE_CHAR",
        "NUMBER_AFTER_INITIAL_MINUS",
        "NUMBER_AFTER_INITIAL_ZERO",
        "NUMBER_AFTER_INITIAL_NON_ZERO",
        "NUMBER_AFTER_FULL_STOP",
        "NUMBER_AFTER_DECIMAL",
        "NUMBER_AFTER_E",
        "NUMBER_AFTER_E_AND_SIGN",
        "NUMBER_AFTER_E_AND_DIGIT",
        "SEPARATOR",
        "BOM_OR_START",
        "BOM",
    ][tokenizerState];
}
const defaultOpts = {
    stringBufferSize: 0,
    numberBufferSize: 0,
    separator: undefined,
    emitPartialTokens: false,
};
/** The error thrown when the tokenizer is misconfigured or hits invalid JSON. */
class TokenizerError extends Error {
    /**
     * @param message What went wrong.
     */
    constructor(message) {
        super(message);
        // Typescript is broken. This is a workaround
        Object.setPrototypeOf(this, TokenizerError.prototype);
    }
}
// A non-integer buffer size (e.g. 0.5) silently truncates when passed to
// `new Uint8Array(size)` (0.5 becomes a *zero-length* buffer) instead of
// throwing, so every appended byte gets silently dropped rather than
// buffered -- corrupting the parsed value instead of failing loudly.
function validateBufferSize(name, size) {
    if (size === undefined)
        return;
    if (!Number.isInteger(size) || size < 0) {
        throw new TokenizerError(`Invalid "${name}": ${size}. Expected a non-negative integer.`);
    }
}
// Byte length of the UTF-8 character starting with `leadByte`. Invalid or
// continuation lead bytes fall through to 3/4 here and are rejected later by
// the fatal TextDecoder when the bytes are actually decoded.
function utf8SequenceLength(leadByte) {
    if (leadByte >= 194 && leadByte <= 223)
        return 2;
    if (leadByte <= 239)
        return 3;
    return 4;
}
// Index just past the last COMPLETE multi-byte character of the run starting at
// `start`. Stops at the first ASCII byte, or at a character whose bytes would
// run past the end of the buffer (a boundary split the caller carries over).
function multiByteRunEnd(buffer, start) {
    let j = start;
    while (j < buffer.length && buffer[j] >= 128) {
        const seqLength = utf8SequenceLength(buffer[j]);
        if (j + seqLength > buffer.length)
            break; // split across the chunk boundary
        j += seqLength;
    }
    return j;
}
/**
 * A JSON-compliant tokenizer that turns a utf-8 stream into JSON tokens.
 *
 * Data is pushed in with {@linkcode Tokenizer.write} and the resulting tokens
 * come back through the {@linkcode Tokenizer.onToken} callback, which the user
 * is expected to override. Feed the tokens to a `TokenParser` to get JSON
 * values back, or use a `JSONParser`, which chains both.
 *
 * @example
 * ```ts
 * import Tokenizer from "@streamparser/json/tokenizer.js";
 *
 * const tokenizer = new Tokenizer({ separator: "\n" });
 * tokenizer.onToken = ({ token, value, offset }) => {
 *   // process the token
 * };
 * tokenizer.onError = (err) => console.error(err);
 *
 * tokenizer.write('{ "test": ["a"] }');
 * tokenizer.end();
 * ```
 */
class Tokenizer {
    /**
     * @param opts How to tokenize. See {@linkcode TokenizerOptions}.
     */
    constructor(opts) {
        this.state = 29 /* TokenizerStates.BOM_OR_START */;
        this.bomIndex = 0;
        this.separatorIndex = 0;
        this.escapedCharsByteLength = 0;
        this.bytes_remaining = 0; // number of bytes remaining in multi byte utf8 char to read after split boundary
        this.bytes_in_sequence = 0; // bytes in multi byte utf8 char to read
        this.char_split_buffer = new Uint8Array(4); // for rebuilding chars split before boundary is reached
        this.encoder = new TextEncoder();
        this.offset = -1;
        this.streamByteLength = 0; // Total bytes consumed across all write() calls before the current one
        opts = Object.assign(Object.assign({}, defaultOpts), opts);
        validateBufferSize("stringBufferSize", opts.stringBufferSize);
        validateBufferSize("numberBufferSize", opts.numberBufferSize);
        this.emitPartialTokens = opts.emitPartialTokens === true;
        this.bufferedString =
            opts.stringBufferSize && opts.stringBufferSize > 4
                ? new BufferedString(opts.stringBufferSize)
                : new NonBufferedString();
        this.bufferedNumber =
            opts.numberBufferSize && opts.numberBufferSize > 0
                ? new BufferedString(opts.numberBufferSize)
                : new NonBufferedString();
        this.separator = opts.separator;
        this.separatorBytes = opts.separator
            ? this.encoder.encode(opts.separator)
            : undefined;
    }
    /** Whether the tokenizer is ended, and thus no longer accepting data. */
    get isEnded() {
        return this.state === 1 /* TokenizerStates.ENDED */;
    }
    // Appends the code unit decoded from one \uXXXX escape, matching
    // JSON.parse's handling of surrogates: a valid high/low surrogate pair
    // combines into one character; an unpaired high or low surrogate is kept
    // as a raw UTF-16 code unit rather than replaced or dropped (JS strings
    // are free to contain lone surrogates; only encoding them as UTF-8 bytes
    // is lossy, which is why appendCharCode -- not the encoder -- is used for
    // them).
    appendUnicodeCodeUnit(intVal) {
        if (this.highSurrogate !== undefined) {
            if (intVal >= 0xdc00 && intVal <= 0xdfff) {
                // <56320,57343> - valid low surrogate: combine with the pending
                // high surrogate into a single character.
                const unicodeString = String.fromCharCode(this.highSurrogate, intVal);
                const unicodeBuffer = this.encoder.encode(unicodeString);
                this.bufferedString.appendBuf(unicodeBuffer);
                // len(\u0000)=6 minus the fact you're appending len(buf)
                this.escapedCharsByteLength += 6 - unicodeBuffer.byteLength;
                this.highSurrogate = undefined;
                return;
            }
            // Not a matching low surrogate: the pending high surrogate stands on
            // its own, and intVal is processed independently below.
            this.flushPendingHighSurrogate();
        }
        if (intVal >= 0xd800 && intVal <= 0xdbff) {
            // <55296,56319> - high surrogate: defer until we know whether a
            // matching low surrogate follows.
            this.highSurrogate = intVal;
            this.escapedCharsByteLength += 6;
            return;
        }
        if (intVal >= 0xdc00 && intVal <= 0xdfff) {
            // <56320,57343> - lone low surrogate with no preceding high
            // surrogate: keep as a raw code unit.
            this.bufferedString.appendCharCode(intVal);
            this.escapedCharsByteLength += 6;
            return;
        }
        const unicodeString = String.fromCharCode(intVal);
        const unicodeBuffer = this.encoder.encode(unicodeString);
        this.bufferedString.appendBuf(unicodeBuffer);
        // len(\u0000)=6 minus the fact you're appending len(buf)
        this.escapedCharsByteLength += 6 - unicodeBuffer.byteLength;
    }
    flushPendingHighSurrogate() {
        if (this.highSurrogate !== undefined) {
            this.bufferedString.appendCharCode(this.highSurrogate);
            this.highSurrogate = undefined;
        }
    }
    // Stash the leading bytes of a multi-byte character split across the chunk
    // boundary; STRING_INCOMPLETE_CHAR completes it from the next chunk.
    startIncompleteChar(buffer, start) {
        this.bytes_in_sequence = utf8SequenceLength(buffer[start]);
        this.bytes_remaining = start + this.bytes_in_sequence - buffer.length;
        this.char_split_buffer.set(buffer.subarray(start));
        this.state = 19 /* TokenizerStates.STRING_INCOMPLETE_CHAR */;
    }
    /**
     * Pushes the next chunk of the JSON stream into the tokenizer.
     *
     * Tokenizing happens synchronously, so every token in `input` is emitted
     * through {@linkcode Tokenizer.onToken} before this returns. A chunk may end
     * anywhere, including in the middle of a multi-byte character; the rest of it
     * is picked up from the next chunk.
     *
     * @param input The chunk to tokenize: a string, a `TypedArray`, or any
     * iterable of utf-8 byte values.
     * @throws {TokenizerError} If the data is not valid JSON and no
     * {@linkcode Tokenizer.onError} callback has been set.
     */
    write(input) {
        try {
            let buffer;
            if (input instanceof Uint8Array) {
                buffer = input;
            }
            else if (typeof input === "string") {
                if (this.pendingStringSurrogate !== undefined) {
                    input = this.pendingStringSurrogate + input;
                    this.pendingStringSurrogate = undefined;
                }
                const lastCharCode = input.charCodeAt(input.length - 1);
                if (lastCharCode >= 0xd800 && lastCharCode <= 0xdbff) {
                    // Lone high surrogate at the very end of this chunk: hold it back
                    // instead of encoding it (and corrupting it into U+FFFD) alone,
                    // in case the next chunk supplies its matching low surrogate.
                    this.pendingStringSurrogate = input[input.length - 1];
                    input = input.slice(0, -1);
                }
                buffer = this.encoder.encode(input);
            }
            else if (ArrayBuffer.isView(input)) {
                buffer = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
            }
            else if (input !== null &&
                typeof input === "object" &&
                typeof input[Symbol.iterator] === "function") {
                // Any Iterable<number>, not just literal Arrays (e.g. Set, Map
                // values(), a generator) -- matching the public write() signature,
                // which already types `input` as Iterable<number> | string.
                buffer = Uint8Array.from(input);
            }
            else {
                throw new TypeError("Unexpected type. The `write` function only accepts Iterables (e.g. Arrays, Sets, Generators), TypedArrays and Strings.");
            }
            for (let i = 0; i < buffer.length; i += 1) {
                const n = buffer[i]; // get current byte from buffer
                switch (this.state) {
                    // @ts-expect-error fall through case
                    case 29 /* TokenizerStates.BOM_OR_START */:
                        if (n === 0xef) {
                            this.bom = [0xef, 0xbb, 0xbf];
                            this.bomIndex += 1;
                            this.state = 30 /* TokenizerStates.BOM */;
                            continue;
                        }
                        if (input instanceof Uint16Array) {
                            if (n === 0xfe) {
                                this.bom = [0xfe, 0xff];
                                this.bomIndex += 1;
                                this.state = 30 /* TokenizerStates.BOM */;
                                continue;
                            }
                            if (n === 0xff) {
                                this.bom = [0xff, 0xfe];
                                this.bomIndex += 1;
                                this.state = 30 /* TokenizerStates.BOM */;
                                continue;
                            }
                        }
                        if (input instanceof Uint32Array) {
                            if (n === 0x00) {
                                this.bom = [0x00, 0x00, 0xfe, 0xff];
                                this.bomIndex += 1;
                                this.state = 30 /* TokenizerStates.BOM */;
                                continue;
                            }
                            if (n === 0xff) {
                                this.bom = [0xff, 0xfe, 0x00, 0x00];
                                this.bomIndex += 1;
                                this.state = 30 /* TokenizerStates.BOM */;
                                continue;
                            }
                        }
                    case 0 /* TokenizerStates.START */:
                        this.offset += 1;
                        if (this.separatorBytes && n === this.separatorBytes[0]) {
                            if (this.separatorBytes.length === 1) {
                                this.state = 0 /* TokenizerStates.START */;
                                this.onToken({
                                    token: tokenType.SEPARATOR,
                                    value: this.separator,
                                    offset: this.offset + this.separatorBytes.length - 1,
                                });
                                continue;
                            }
                            this.state = 28 /* TokenizerStates.SEPARATOR */;
                            continue;
                        }
                        if (n === 32 /* charset.SPACE */ ||
                            n === 10 /* charset.NEWLINE */ ||
                            n === 13 /* charset.CARRIAGE_RETURN */ ||
                            n === 9 /* charset.TAB */) {
                            // whitespace
                            continue;
                        }
                        if (n === 123 /* charset.LEFT_CURLY_BRACKET */) {
                            this.onToken({
                                token: tokenType.LEFT_BRACE,
                                value: "{",
                                offset: this.offset,
                            });
                            continue;
                        }
                        if (n === 125 /* charset.RIGHT_CURLY_BRACKET */) {
                            this.onToken({
                                token: tokenType.RIGHT_BRACE,
                                value: "}",
                                offset: this.offset,
                            });
                            continue;
                        }
                        if (n === 91 /* charset.LEFT_SQUARE_BRACKET */) {
                            this.onToken({
                                token: tokenType.LEFT_BRACKET,
                                value: "[",
                                offset: this.offset,
                            });
                            continue;
                        }
                        if (n === 93 /* charset.RIGHT_SQUARE_BRACKET */) {
                            this.onToken({
                                token: tokenType.RIGHT_BRACKET,
                                value: "]",
                                offset: this.offset,
                            });
                            continue;
                        }
                        if (n === 58 /* charset.COLON */) {
                            this.onToken({
                                token: tokenType.COLON,
                                value: ":",
                                offset: this.offset,
                            });
                            continue;
                        }
                        if (n === 44 /* charset.COMMA */) {
                            this.onToken({
                                token: tokenType.COMMA,
                                value: ",",
                                offset: this.offset,
                            });
                            continue;
                        }
                        if (n === 116 /* charset.LATIN_SMALL_LETTER_T */) {
                            this.state = 3 /* TokenizerStates.TRUE1 */;
                            continue;
                        }
                        if (n === 102 /* charset.LATIN_SMALL_LETTER_F */) {
                            this.state = 6 /* TokenizerStates.FALSE1 */;
                            continue;
                        }
                        if (n === 110 /* charset.LATIN_SMALL_LETTER_N */) {
                            this.state = 10 /* TokenizerStates.NULL1 */;
                            continue;
                        }
                        if (n === 34 /* charset.QUOTATION_MARK */) {
                            this.bufferedString.reset();
                            this.escapedCharsByteLength = 0;
                            this.state = 13 /* TokenizerStates.STRING_DEFAULT */;
                            continue;
                        }
                        if (n >= 49 /* charset.DIGIT_ONE */ && n <= 57 /* charset.DIGIT_NINE */) {
                            this.bufferedNumber.reset();
                            this.bufferedNumber.appendChar(n);
                            this.state = 22 /* TokenizerStates.NUMBER_AFTER_INITIAL_NON_ZERO */;
                            continue;
                        }
                        if (n === 48 /* charset.DIGIT_ZERO */) {
                            this.bufferedNumber.reset();
                            this.bufferedNumber.appendChar(n);
                            this.state = 21 /* TokenizerStates.NUMBER_AFTER_INITIAL_ZERO */;
                            continue;
                        }
                        if (n === 45 /* charset.HYPHEN_MINUS */) {
                            this.bufferedNumber.reset();
                            this.bufferedNumber.appendChar(n);
                            this.state = 20 /* TokenizerStates.NUMBER_AFTER_INITIAL_MINUS */;
                            continue;
                        }
                        break;
                    // STRING
                    case 13 /* TokenizerStates.STRING_DEFAULT */:
                        if (n === 34 /* charset.QUOTATION_MARK */) {
                            this.flushPendingHighSurrogate();
                            const string = this.bufferedString.toString();
                            this.state = 0 /* TokenizerStates.START */;
                            this.onToken({
                                token: tokenType.STRING,
                                value: string,
                                offset: this.offset,
                            });
                            this.offset +=
                                this.escapedCharsByteLength +
                                    this.bufferedString.byteLength +
                                    1;
                            continue;
                        }
                        if (n === 92 /* charset.REVERSE_SOLIDUS */) {
                            this.state = 14 /* TokenizerStates.STRING_AFTER_BACKSLASH */;
                            continue;
                        }
                        if (n >= 128) {
                            this.flushPendingHighSurrogate();
                            // Decode the whole run of complete multi-byte characters in one
                            // TextDecoder call, rather than one character at a time -- much
                            // faster for multi-byte text (CJK/emoji). ASCII stays on the
                            // per-character appendChar path below.
                            const runEnd = multiByteRunEnd(buffer, i);
                            if (runEnd > i) {
                                this.bufferedString.appendBuf(buffer, i, runEnd);
                                i = runEnd - 1; // the for-loop's i += 1 lands on runEnd
                            }
                            // A character straddling the chunk boundary is carried over to
                            // the next chunk via STRING_INCOMPLETE_CHAR.
                            if (runEnd < buffer.length && buffer[runEnd] >= 128) {
                                this.startIncompleteChar(buffer, runEnd);
                                i = buffer.length - 1;
                            }
                            continue;
                        }
                        if (n >= 32 /* charset.SPACE */) {
                            this.flushPendingHighSurrogate();
                            let j = i;
                            while (j < buffer.length) {
                                const b = buffer[j];
                                if (b < 32 /* charset.SPACE */ ||
                                    b >= 128 ||
                                    b === 34 /* charset.QUOTATION_MARK */ ||
                                    b === 92 /* charset.REVERSE_SOLIDUS */)
                                    break;
                                j += 1;
                            }
                            // appendBuf is one TextDecoder call: worth it only once the run is
                            // long enough to amortize that fixed cost. Short strings (keys,
                            // ids) dominate real JSON, so append those char-by-char instead --
                            // always-appendBuf regresses key/record-heavy JSON ~12%.
                            if (j - i >= 16) {
                                this.bufferedString.appendBuf(buffer, i, j);
                            }
                            else {
                                for (let k = i; k < j; k += 1)
                                    this.bufferedString.appendChar(buffer[k]);
                            }
                            i = j - 1;
                            continue;
                        }
                        break;
                    case 19 /* TokenizerStates.STRING_INCOMPLETE_CHAR */: {
                        // check for carry over of a multi byte char split between data chunks
                        // & fill temp buffer it with start of this data chunk up to the boundary limit set in the last iteration
                        // The rest of the sequence might still not be complete if this chunk is smaller
                        // than the number of bytes still missing (e.g. one byte at a time), so only
                        // consume what's actually available and keep waiting otherwise.
                        const available = Math.min(this.bytes_remaining, buffer.length - i);
                        this.char_split_buffer.set(buffer.subarray(i, i + available), this.bytes_in_sequence - this.bytes_remaining);
                        this.bytes_remaining -= available;
                        if (this.bytes_remaining > 0) {
                            i = buffer.length - 1;
                            continue;
                        }
                        this.bufferedString.appendBuf(this.char_split_buffer, 0, this.bytes_in_sequence);
                        i += available - 1;
                        this.state = 13 /* TokenizerStates.STRING_DEFAULT */;
                        continue;
                    }
                    case 14 /* TokenizerStates.STRING_AFTER_BACKSLASH */: {
                        const controlChar = escapedSequences[n];
                        if (controlChar) {
                            this.flushPendingHighSurrogate();
                            this.bufferedString.appendChar(controlChar);
                            this.escapedCharsByteLength += 1; // len(\")=2 minus the fact you're appending len(controlChar)=1
                            this.state = 13 /* TokenizerStates.STRING_DEFAULT */;
                            continue;
                        }
                        if (n === 117 /* charset.LATIN_SMALL_LETTER_U */) {
                            this.unicode = "";
                            this.state = 15 /* TokenizerStates.STRING_UNICODE_DIGIT_1 */;
                            continue;
                        }
                        break;
                    }
                    case 15 /* TokenizerStates.STRING_UNICODE_DIGIT_1 */:
                    case 16 /* TokenizerStates.STRING_UNICODE_DIGIT_2 */:
                    case 17 /* TokenizerStates.STRING_UNICODE_DIGIT_3 */:
                        if ((n >= 48 /* charset.DIGIT_ZERO */ && n <= 57 /* charset.DIGIT_NINE */) ||
                            (n >= 65 /* charset.LATIN_CAPITAL_LETTER_A */ &&
                                n <= 70 /* charset.LATIN_CAPITAL_LETTER_F */) ||
                            (n >= 97 /* charset.LATIN_SMALL_LETTER_A */ &&
                                n <= 102 /* charset.LATIN_SMALL_LETTER_F */)) {
                            this.unicode += String.fromCharCode(n);
                            this.state += 1;
                            continue;
                        }
                        break;
                    case 18 /* TokenizerStates.STRING_UNICODE_DIGIT_4 */:
                        if ((n >= 48 /* charset.DIGIT_ZERO */ && n <= 57 /* charset.DIGIT_NINE */) ||
                            (n >= 65 /* charset.LATIN_CAPITAL_LETTER_A */ &&
                                n <= 70 /* charset.LATIN_CAPITAL_LETTER_F */) ||
                            (n >= 97 /* charset.LATIN_SMALL_LETTER_A */ &&
                                n <= 102 /* charset.LATIN_SMALL_LETTER_F */)) {
                            const intVal = parseInt(this.unicode + String.fromCharCode(n), 16);
                            this.appendUnicodeCodeUnit(intVal);
                            this.state = 13 /* TokenizerStates.STRING_DEFAULT */;
                            continue;
                        }
                        break;
                    // Number
                    case 20 /* TokenizerStates.NUMBER_AFTER_INITIAL_MINUS */:
                        if (n === 48 /* charset.DIGIT_ZERO */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 21 /* TokenizerStates.NUMBER_AFTER_INITIAL_ZERO */;
                            continue;
                        }
                        if (n >= 49 /* charset.DIGIT_ONE */ && n <= 57 /* charset.DIGIT_NINE */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 22 /* TokenizerStates.NUMBER_AFTER_INITIAL_NON_ZERO */;
                            continue;
                        }
                        break;
                    case 21 /* TokenizerStates.NUMBER_AFTER_INITIAL_ZERO */:
                        if (n === 46 /* charset.FULL_STOP */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 23 /* TokenizerStates.NUMBER_AFTER_FULL_STOP */;
                            continue;
                        }
                        if (n === 101 /* charset.LATIN_SMALL_LETTER_E */ ||
                            n === 69 /* charset.LATIN_CAPITAL_LETTER_E */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 25 /* TokenizerStates.NUMBER_AFTER_E */;
                            continue;
                        }
                        i -= 1;
                        this.state = 0 /* TokenizerStates.START */;
                        this.emitNumber();
                        continue;
                    case 22 /* TokenizerStates.NUMBER_AFTER_INITIAL_NON_ZERO */:
                        if (n >= 48 /* charset.DIGIT_ZERO */ && n <= 57 /* charset.DIGIT_NINE */) {
                            this.bufferedNumber.appendChar(n);
                            continue;
                        }
                        if (n === 46 /* charset.FULL_STOP */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 23 /* TokenizerStates.NUMBER_AFTER_FULL_STOP */;
                            continue;
                        }
                        if (n === 101 /* charset.LATIN_SMALL_LETTER_E */ ||
                            n === 69 /* charset.LATIN_CAPITAL_LETTER_E */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 25 /* TokenizerStates.NUMBER_AFTER_E */;
                            continue;
                        }
                        i -= 1;
                        this.state = 0 /* TokenizerStates.START */;
                        this.emitNumber();
                        continue;
                    case 23 /* TokenizerStates.NUMBER_AFTER_FULL_STOP */:
                        if (n >= 48 /* charset.DIGIT_ZERO */ && n <= 57 /* charset.DIGIT_NINE */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 24 /* TokenizerStates.NUMBER_AFTER_DECIMAL */;
                            continue;
                        }
                        break;
                    case 24 /* TokenizerStates.NUMBER_AFTER_DECIMAL */:
                        if (n >= 48 /* charset.DIGIT_ZERO */ && n <= 57 /* charset.DIGIT_NINE */) {
                            this.bufferedNumber.appendChar(n);
                            continue;
                        }
                        if (n === 101 /* charset.LATIN_SMALL_LETTER_E */ ||
                            n === 69 /* charset.LATIN_CAPITAL_LETTER_E */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 25 /* TokenizerStates.NUMBER_AFTER_E */;
                            continue;
                        }
                        i -= 1;
                        this.state = 0 /* TokenizerStates.START */;
                        this.emitNumber();
                        continue;
                    // @ts-expect-error fall through case
                    case 25 /* TokenizerStates.NUMBER_AFTER_E */:
                        if (n === 43 /* charset.PLUS_SIGN */ || n === 45 /* charset.HYPHEN_MINUS */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 26 /* TokenizerStates.NUMBER_AFTER_E_AND_SIGN */;
                            continue;
                        }
                    case 26 /* TokenizerStates.NUMBER_AFTER_E_AND_SIGN */:
                        if (n >= 48 /* charset.DIGIT_ZERO */ && n <= 57 /* charset.DIGIT_NINE */) {
                            this.bufferedNumber.appendChar(n);
                            this.state = 27 /* TokenizerStates.NUMBER_AFTER_E_AND_DIGIT */;
                            continue;
                        }
                        break;
                    case 27 /* TokenizerStates.NUMBER_AFTER_E_AND_DIGIT */:
                        if (n >= 48 /* charset.DIGIT_ZERO */ && n <= 57 /* charset.DIGIT_NINE */) {
                            this.bufferedNumber.appendChar(n);
                            continue;
                        }
                        i -= 1;
                        this.state = 0 /* TokenizerStates.START */;
                        this.emitNumber();
                        continue;
                    // TRUE
                    case 3 /* TokenizerStates.TRUE1 */:
                        if (n === 114 /* charset.LATIN_SMALL_LETTER_R */) {
                            this.state = 4 /* TokenizerStates.TRUE2 */;
                            continue;
                        }
                        break;
                    case 4 /* TokenizerStates.TRUE2 */:
                        if (n === 117 /* charset.LATIN_SMALL_LETTER_U */) {
                            this.state = 5 /* TokenizerStates.TRUE3 */;
                            continue;
                        }
                        break;
                    case 5 /* TokenizerStates.TRUE3 */:
                        if (n === 101 /* charset.LATIN_SMALL_LETTER_E */) {
                            this.state = 0 /* TokenizerStates.START */;
                            this.onToken({
                                token: tokenType.TRUE,
                                value: true,
                                offset: this.offset,
                            });
                            this.offset += 3;
                            continue;
                        }
                        break;
                    // FALSE
                    case 6 /* TokenizerStates.FALSE1 */:
                        if (n === 97 /* charset.LATIN_SMALL_LETTER_A */) {
                            this.state = 7 /* TokenizerStates.FALSE2 */;
                            continue;
                        }
                        break;
                    case 7 /* TokenizerStates.FALSE2 */:
                        if (n === 108 /* charset.LATIN_SMALL_LETTER_L */) {
                            this.state = 8 /* TokenizerStates.FALSE3 */;
                            continue;
                        }
                        break;
                    case 8 /* TokenizerStates.FALSE3 */:
                        if (n === 115 /* charset.LATIN_SMALL_LETTER_S */) {
                            this.state = 9 /* TokenizerStates.FALSE4 */;
                            continue;
                        }
                        break;
                    case 9 /* TokenizerStates.FALSE4 */:
                        if (n === 101 /* charset.LATIN_SMALL_LETTER_E */) {
                            this.state = 0 /* TokenizerStates.START */;
                            this.onToken({
                                token: tokenType.FALSE,
                                value: false,
                                offset: this.offset,
                            });
                            this.offset += 4;
                            continue;
                        }
                        break;
                    // NULL
                    case 10 /* TokenizerStates.NULL1 */:
                        if (n === 117 /* charset.LATIN_SMALL_LETTER_U */) {
                            this.state = 11 /* TokenizerStates.NULL2 */;
                            continue;
                        }
                        break;
                    case 11 /* TokenizerStates.NULL2 */:
                        if (n === 108 /* charset.LATIN_SMALL_LETTER_L */) {
                            this.state = 12 /* TokenizerStates.NULL3 */;
                            continue;
                        }
                        break;
                    case 12 /* TokenizerStates.NULL3 */:
                        if (n === 108 /* charset.LATIN_SMALL_LETTER_L */) {
                            this.state = 0 /* TokenizerStates.START */;
                            this.onToken({
                                token: tokenType.NULL,
                                value: null,
                                offset: this.offset,
                            });
                            this.offset += 3;
                            continue;
                        }
                        break;
                    case 28 /* TokenizerStates.SEPARATOR */:
                        this.separatorIndex += 1;
                        if (!this.separatorBytes ||
                            n !== this.separatorBytes[this.separatorIndex]) {
                            break;
                        }
                        if (this.separatorIndex === this.separatorBytes.length - 1) {
                            this.state = 0 /* TokenizerStates.START */;
                            this.onToken({
                                token: tokenType.SEPARATOR,
                                value: this.separator,
                                offset: this.offset + this.separatorIndex,
                            });
                            this.separatorIndex = 0;
                        }
                        continue;
                    // BOM support
                    case 30 /* TokenizerStates.BOM */:
                        if (n === this.bom[this.bomIndex]) {
                            if (this.bomIndex === this.bom.length - 1) {
                                this.state = 0 /* TokenizerStates.START */;
                                this.bom = undefined;
                                this.bomIndex = 0;
                                continue;
                            }
                            this.bomIndex += 1;
                            continue;
                        }
                        break;
                    case 1 /* TokenizerStates.ENDED */:
                        if (n === 32 /* charset.SPACE */ ||
                            n === 10 /* charset.NEWLINE */ ||
                            n === 13 /* charset.CARRIAGE_RETURN */ ||
                            n === 9 /* charset.TAB */) {
                            // whitespace
                            continue;
                        }
                }
                throw new TokenizerError(`Unexpected "${String.fromCharCode(n)}" at chunk position "${i}" (absolute position "${this.streamByteLength + i}") in state ${TokenizerStateToString(this.state)}`);
            }
            this.streamByteLength += buffer.length;
            if (this.emitPartialTokens) {
                switch (this.state) {
                    case 3 /* TokenizerStates.TRUE1 */:
                    case 4 /* TokenizerStates.TRUE2 */:
                    case 5 /* TokenizerStates.TRUE3 */:
                        this.onToken({
                            token: tokenType.TRUE,
                            value: true,
                            offset: this.offset,
                            partial: true,
                        });
                        break;
                    case 6 /* TokenizerStates.FALSE1 */:
                    case 7 /* TokenizerStates.FALSE2 */:
                    case 8 /* TokenizerStates.FALSE3 */:
                    case 9 /* TokenizerStates.FALSE4 */:
                        this.onToken({
                            token: tokenType.FALSE,
                            value: false,
                            offset: this.offset,
                            partial: true,
                        });
                        break;
                    case 10 /* TokenizerStates.NULL1 */:
                    case 11 /* TokenizerStates.NULL2 */:
                    case 12 /* TokenizerStates.NULL3 */:
                        this.onToken({
                            token: tokenType.NULL,
                            value: null,
                            offset: this.offset,
                            partial: true,
                        });
                        break;
                    case 13 /* TokenizerStates.STRING_DEFAULT */: {
                        const string = this.bufferedString.toString();
                        this.onToken({
                            token: tokenType.STRING,
                            value: string,
                            offset: this.offset,
                            partial: true,
                        });
                        break;
                    }
                    case 21 /* TokenizerStates.NUMBER_AFTER_INITIAL_ZERO */:
                    case 22 /* TokenizerStates.NUMBER_AFTER_INITIAL_NON_ZERO */:
                    case 24 /* TokenizerStates.NUMBER_AFTER_DECIMAL */:
                    case 27 /* TokenizerStates.NUMBER_AFTER_E_AND_DIGIT */:
                        try {
                            this.onToken({
                                token: tokenType.NUMBER,
                                value: this.parseNumber(this.bufferedNumber.toString()),
                                offset: this.offset,
                                partial: true,
                            });
                        }
                        catch (_a) {
                            // Number couldn't be parsed. Do nothing.
                        }
                }
            }
        }
        catch (err) {
            this.error(err);
        }
    }
    emitNumber() {
        this.onToken({
            token: tokenType.NUMBER,
            value: this.parseNumber(this.bufferedNumber.toString()),
            offset: this.offset,
        });
        this.offset += this.bufferedNumber.byteLength - 1;
    }
    /**
     * Turns the characters of a JSON number into a JavaScript value.
     *
     * Equivalent to `Number(numberStr)`. Override it to handle numbers that a
     * JavaScript number can't represent, for example by keeping them as strings.
     *
     * @param numberStr The number, as it appeared in the JSON stream.
     * @returns The parsed number.
     */
    parseNumber(numberStr) {
        return Number(numberStr);
    }
    /**
     * Puts the tokenizer in an error state and reports `err` through
     * {@linkcode Tokenizer.onError}. The tokenizer can't be used afterwards.
     *
     * @param err What went wrong.
     */
    error(err) {
        if (this.state !== 1 /* TokenizerStates.ENDED */) {
            this.state = 2 /* TokenizerStates.ERROR */;
        }
        this.onError(err);
    }
    /**
     * Signals that the stream is over, flushing any number that was still being
     * tokenized and then ending the tokenizer, which can't be used afterwards.
     *
     * @throws {TokenizerError} If the stream ended in the middle of a token and no
     * {@linkcode Tokenizer.onError} callback has been set.
     */
    end() {
        switch (this.state) {
            case 21 /* TokenizerStates.NUMBER_AFTER_INITIAL_ZERO */:
            case 22 /* TokenizerStates.NUMBER_AFTER_INITIAL_NON_ZERO */:
            case 24 /* TokenizerStates.NUMBER_AFTER_DECIMAL */:
            case 27 /* TokenizerStates.NUMBER_AFTER_E_AND_DIGIT */:
                this.state = 1 /* TokenizerStates.ENDED */;
                this.emitNumber();
                this.onEnd();
                break;
            case 29 /* TokenizerStates.BOM_OR_START */:
            case 0 /* TokenizerStates.START */:
            case 2 /* TokenizerStates.ERROR */:
                this.state = 1 /* TokenizerStates.ENDED */;
                this.onEnd();
                break;
            default:
                this.error(new TokenizerError(`Tokenizer ended in the middle of a token (state: ${TokenizerStateToString(this.state)}). Either not all the data was received or the data was invalid.`));
        }
    }
    /**
     * Called with every token found in the stream. Override it to consume them;
     * by default it throws.
     *
     * @param parsedToken The token and where it was found.
     */
    // biome-ignore lint/correctness/noUnusedFunctionParameters: override point; the parameter is part of the public signature
    onToken(parsedToken) {
        // Override me
        throw new TokenizerError('Can\'t emit tokens before the "onToken" callback has been set up.');
    }
    /**
     * Called when the data can't be tokenized. Override it to handle errors
     * asynchronously; by default it throws, so the error surfaces out of the
     * {@linkcode Tokenizer.write} or {@linkcode Tokenizer.end} call that caused it.
     *
     * @param err What went wrong.
     */
    onError(err) {
        // Override me
        throw err;
    }
    /** Called once the tokenizer has ended. Override it to react to that; by default it does nothing. */
    onEnd() {
        // Override me
    }
}
//# sourceMappingURL=tokenizer.js.map
;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/tokenparser.js
/**
 * A parser that assembles the tokens emitted by the tokenizer into JSON values.
 *
 * @example
 * ```ts
 * import Tokenizer from "@streamparser/json/tokenizer.js";
 * import TokenParser from "@streamparser/json/tokenparser.js";
 *
 * const tokenizer = new Tokenizer();
 * const tokenParser = new TokenParser({ paths: ["$.*"] });
 * tokenizer.onToken = tokenParser.write.bind(tokenParser);
 * tokenParser.onValue = ({ value }) => {
 *   // process the value
 * };
 *
 * tokenizer.write('{ "test": ["a"] }');
 * ```
 *
 * @module
 */

// Parser States
var TokenParserState;
(function (TokenParserState) {
    TokenParserState[TokenParserState["VALUE"] = 0] = "VALUE";
    TokenParserState[TokenParserState["KEY"] = 1] = "KEY";
    TokenParserState[TokenParserState["COLON"] = 2] = "COLON";
    TokenParserState[TokenParserState["COMMA"] = 3] = "COMMA";
    TokenParserState[TokenParserState["ENDED"] = 4] = "ENDED";
    TokenParserState[TokenParserState["ERROR"] = 5] = "ERROR";
    TokenParserState[TokenParserState["SEPARATOR"] = 6] = "SEPARATOR";
})(TokenParserState || (TokenParserState = {}));
function TokenParserStateToString(state) {
    return ["VALUE", "KEY", "COLON", "COMMA", "ENDED", "ERROR", "SEPARATOR"][state];
}
// Plain bracket assignment invokes the inherited `Object.prototype.__proto__`
// setter for that one key name, letting a "__proto__" key in the input alter
// obj's actual prototype instead of becoming a property of obj. Only that key
// needs the safe (but slower) Object.defineProperty path -- every other key,
// i.e. the overwhelming majority, keeps the fast, JIT-friendly assignment.
function setProperty(obj, key, value) {
    if (key === "__proto__") {
        Object.defineProperty(obj, key, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
        });
        return;
    }
    obj[key] = value;
}
const tokenparser_defaultOpts = {
    paths: undefined,
    keepStack: true,
    separator: undefined,
    emitPartialValues: false,
};
/** The error thrown when the token parser is misconfigured or gets an unexpected token. */
class TokenParserError extends Error {
    /**
     * @param message What went wrong.
     */
    constructor(message) {
        super(message);
        // Typescript is broken. This is a workaround
        Object.setPrototypeOf(this, TokenParserError.prototype);
    }
}
/**
 * A parser that assembles the tokens emitted by a tokenizer into JSON values.
 *
 * Tokens are pushed in with {@linkcode TokenParser.write} and the resulting
 * values come back through the {@linkcode TokenParser.onValue} callback, which
 * the user is expected to override. Values are emitted innermost first, as soon
 * as each one is complete, and can be narrowed down to the ones of interest with
 * the `paths` option.
 *
 * @example
 * ```ts
 * import Tokenizer from "@streamparser/json/tokenizer.js";
 * import TokenParser from "@streamparser/json/tokenparser.js";
 *
 * const tokenizer = new Tokenizer();
 * const tokenParser = new TokenParser();
 * tokenizer.onToken = tokenParser.write.bind(tokenParser);
 * tokenParser.onValue = ({ value, key, parent, stack }) => {
 *   // process the value
 * };
 *
 * tokenizer.write('{ "test": ["a"] }');
 * // onValue is called 3 times: "a", ["a"] and { test: ["a"] }
 * ```
 */
class TokenParser {
    /**
     * @param opts What to emit and how. See {@linkcode TokenParserOptions}.
     * @throws {TokenParserError} If any of the configured `paths` is not a valid selector.
     */
    constructor(opts) {
        this.state = 0 /* TokenParserState.VALUE */;
        this.mode = undefined;
        this.key = undefined;
        this.value = undefined;
        this.stack = [];
        // Tracked explicitly rather than inferred from `value` because keepStack:false
        // deletes emitted properties from `value`, so Object.keys(value).length can no
        // longer be trusted to tell an empty object from one whose members were purged.
        this.memberCount = 0;
        opts = Object.assign(Object.assign({}, tokenparser_defaultOpts), opts);
        if (opts.paths) {
            const root = { children: new Map(), terminal: false };
            // A match-everything selector makes the whole set match everything, which
            // we represent by leaving the trie undefined (as with no paths at all).
            let matchEverything = false;
            for (const path of opts.paths) {
                if (path === undefined || path === "$*") {
                    matchEverything = true;
                    continue;
                }
                if (!path.startsWith("$"))
                    throw new TokenParserError(`Invalid selector "${path}". Should start with "$".`);
                const segments = path.split(".").slice(1);
                if (segments.includes(""))
                    throw new TokenParserError(`Invalid selector "${path}". ".." syntax not supported.`);
                let node = root;
                for (const segment of segments) {
                    let child = node.children.get(segment);
                    if (!child) {
                        child = { children: new Map(), terminal: false };
                        node.children.set(segment, child);
                    }
                    node = child;
                }
                node.terminal = true;
            }
            if (!matchEverything)
                this.selectorTrie = root;
        }
        this.keepStack = opts.keepStack || false;
        this.separator = opts.separator;
        if (!opts.emitPartialValues) {
            this.emitPartial = () => { };
        }
    }
    shouldEmit() {
        if (!this.selectorTrie)
            return true;
        return this.matchesSelector(this.selectorTrie, 0);
    }
    // Depth-first walk of the selector trie down the current value's key path:
    //   [stack[1].key, ..., stack[n-1].key, this.key]   (n = stack.length)
    // A value matches iff some branch reaches a terminal node at the exact depth.
    // Recursion (rather than an explicit frontier) keeps the common single-path
    // walk allocation-free and short-circuits on the first match, like the old
    // rescan did, while collapsing its O(number of selectors) cost to O(depth).
    matchesSelector(node, level) {
        const keyCount = this.stack.length;
        if (level === keyCount)
            return node.terminal;
        const key = level < keyCount - 1 ? this.stack[level + 1].key : this.key;
        // "*" matches any key; try it first since it needs no key lookup.
        const wildcard = node.children.get("*");
        if (wildcard && this.matchesSelector(wildcard, level + 1))
            return true;
        // Then a literal match. Resolving the key to a string allocates for numeric
        // array indices, so skip it unless there's a literal child to match.
        const hasLiteralChild = node.children.size > (wildcard ? 1 : 0);
        if (hasLiteralChild) {
            const segment = key === null || key === void 0 ? void 0 : key.toString();
            if (segment !== undefined) {
                const child = node.children.get(segment);
                if (child && this.matchesSelector(child, level + 1))
                    return true;
            }
        }
        return false;
    }
    push() {
        this.stack.push({
            key: this.key,
            value: this.value,
            mode: this.mode,
            emit: this.shouldEmit(),
            memberCount: this.memberCount,
        });
    }
    pop() {
        const value = this.value;
        // biome-ignore lint/suspicious/noImplicitAnyLet: assigned via the destructuring assignment below
        let emit;
        ({
            key: this.key,
            value: this.value,
            mode: this.mode,
            emit,
            memberCount: this.memberCount,
        } = this.stack.pop());
        this.state =
            this.mode !== undefined ? 3 /* TokenParserState.COMMA */ : 0 /* TokenParserState.VALUE */;
        this.emit(value, emit);
    }
    emit(value, emit) {
        if (!this.keepStack &&
            this.value &&
            this.stack.every((item) => !item.emit)) {
            if (Array.isArray(this.value)) {
                // Shrinking `.length` drops the slot, unlike `delete`, which only leaves a hole
                this.value.length -= 1;
            }
            else {
                delete this.value[this.key];
            }
        }
        if (emit) {
            this.onValue({
                value: value,
                key: this.key,
                parent: this.value,
                stack: this.stack,
            });
        }
        if (this.stack.length === 0) {
            if (this.separator) {
                this.state = 6 /* TokenParserState.SEPARATOR */;
            }
            else if (this.separator === undefined) {
                this.end();
            }
            // else if separator === '', expect next JSON object.
        }
    }
    emitPartial(value) {
        if (!this.shouldEmit())
            return;
        if (this.state === 1 /* TokenParserState.KEY */) {
            this.onValue({
                value: undefined,
                key: value,
                parent: this.value,
                stack: this.stack,
                partial: true,
            });
            return;
        }
        this.onValue({
            value: value,
            key: this.key,
            parent: this.value,
            stack: this.stack,
            partial: true,
        });
    }
    /** Whether the token parser is ended, and thus no longer accepting tokens. */
    get isEnded() {
        return this.state === 4 /* TokenParserState.ENDED */;
    }
    /**
     * Pushes the next token into the parser.
     *
     * Parsing happens synchronously, so every value that the token completes is
     * emitted through {@linkcode TokenParser.onValue} before this returns.
     *
     * @param parsedTokenInfo The token to process, as emitted by a tokenizer.
     * @throws {TokenParserError} If the token can't appear at this point of the
     * JSON document and no {@linkcode TokenParser.onError} callback has been set.
     */
    write({ token, value, partial, }) {
        try {
            if (partial) {
                if (this.state !== 0 /* TokenParserState.VALUE */ &&
                    this.state !== 1 /* TokenParserState.KEY */) {
                    throw new TokenParserError(`Unexpected partial ${tokenType[token]} (${JSON.stringify(value)}) in state ${TokenParserStateToString(this.state)}`);
                }
                this.emitPartial(value);
                return;
            }
            if (this.state === 0 /* TokenParserState.VALUE */) {
                if (token === tokenType.STRING ||
                    token === tokenType.NUMBER ||
                    token === tokenType.TRUE ||
                    token === tokenType.FALSE ||
                    token === tokenType.NULL) {
                    if (this.mode === 0 /* TokenParserMode.OBJECT */) {
                        setProperty(this.value, this.key, value);
                        this.state = 3 /* TokenParserState.COMMA */;
                        this.memberCount++;
                    }
                    else if (this.mode === 1 /* TokenParserMode.ARRAY */) {
                        this.value.push(value);
                        this.state = 3 /* TokenParserState.COMMA */;
                        this.memberCount++;
                    }
                    this.emit(value, this.shouldEmit());
                    return;
                }
                if (token === tokenType.LEFT_BRACE) {
                    this.memberCount++;
                    this.push();
                    if (this.mode === 0 /* TokenParserMode.OBJECT */) {
                        const val = {};
                        setProperty(this.value, this.key, val);
                        this.value = val;
                    }
                    else if (this.mode === 1 /* TokenParserMode.ARRAY */) {
                        const val = {};
                        this.value.push(val);
                        this.value = val;
                    }
                    else {
                        this.value = {};
                    }
                    this.mode = 0 /* TokenParserMode.OBJECT */;
                    this.state = 1 /* TokenParserState.KEY */;
                    this.key = undefined;
                    this.memberCount = 0;
                    this.emitPartial();
                    return;
                }
                if (token === tokenType.LEFT_BRACKET) {
                    this.memberCount++;
                    this.push();
                    if (this.mode === 0 /* TokenParserMode.OBJECT */) {
                        const val = [];
                        setProperty(this.value, this.key, val);
                        this.value = val;
                    }
                    else if (this.mode === 1 /* TokenParserMode.ARRAY */) {
                        const val = [];
                        this.value.push(val);
                        this.value = val;
                    }
                    else {
                        this.value = [];
                    }
                    this.mode = 1 /* TokenParserMode.ARRAY */;
                    this.state = 0 /* TokenParserState.VALUE */;
                    this.key = 0;
                    this.memberCount = 0;
                    this.emitPartial();
                    return;
                }
                if (this.mode === 1 /* TokenParserMode.ARRAY */ &&
                    token === tokenType.RIGHT_BRACKET &&
                    this.memberCount === 0) {
                    this.pop();
                    return;
                }
            }
            if (this.state === 1 /* TokenParserState.KEY */) {
                if (token === tokenType.STRING) {
                    this.key = value;
                    this.state = 2 /* TokenParserState.COLON */;
                    this.emitPartial();
                    return;
                }
                if (token === tokenType.RIGHT_BRACE && this.memberCount === 0) {
                    this.pop();
                    return;
                }
            }
            if (this.state === 2 /* TokenParserState.COLON */) {
                if (token === tokenType.COLON) {
                    this.state = 0 /* TokenParserState.VALUE */;
                    return;
                }
            }
            if (this.state === 3 /* TokenParserState.COMMA */) {
                if (token === tokenType.COMMA) {
                    if (this.mode === 1 /* TokenParserMode.ARRAY */) {
                        this.state = 0 /* TokenParserState.VALUE */;
                        this.key += 1;
                        return;
                    }
                    /* istanbul ignore else */
                    if (this.mode === 0 /* TokenParserMode.OBJECT */) {
                        this.state = 1 /* TokenParserState.KEY */;
                        return;
                    }
                }
                if ((token === tokenType.RIGHT_BRACE &&
                    this.mode === 0 /* TokenParserMode.OBJECT */) ||
                    (token === tokenType.RIGHT_BRACKET &&
                        this.mode === 1 /* TokenParserMode.ARRAY */)) {
                    this.pop();
                    return;
                }
            }
            if (this.state === 6 /* TokenParserState.SEPARATOR */) {
                if (token === tokenType.SEPARATOR && value === this.separator) {
                    this.state = 0 /* TokenParserState.VALUE */;
                    return;
                }
            }
            // Edge case in which the separator is just whitespace and it's found in the middle of the JSON
            if (token === tokenType.SEPARATOR &&
                this.state !== 6 /* TokenParserState.SEPARATOR */ &&
                Array.from(value)
                    .map((n) => n.charCodeAt(0))
                    .every((n) => n === 32 /* charset.SPACE */ ||
                    n === 10 /* charset.NEWLINE */ ||
                    n === 13 /* charset.CARRIAGE_RETURN */ ||
                    n === 9 /* charset.TAB */)) {
                // whitespace
                return;
            }
            throw new TokenParserError(`Unexpected ${tokenType[token]} (${JSON.stringify(value)}) in state ${TokenParserStateToString(this.state)}`);
        }
        catch (err) {
            this.error(err);
        }
    }
    /**
     * Puts the token parser in an error state and reports `err` through
     * {@linkcode TokenParser.onError}. The parser can't be used afterwards.
     *
     * @param err What went wrong.
     */
    error(err) {
        if (this.state !== 4 /* TokenParserState.ENDED */) {
            this.state = 5 /* TokenParserState.ERROR */;
        }
        this.onError(err);
    }
    /**
     * Signals that there are no more tokens, ending the token parser, which can't
     * be used afterwards.
     *
     * @throws {Error} If the JSON document was left half-parsed and no
     * {@linkcode TokenParser.onError} callback has been set.
     */
    end() {
        if ((this.state !== 0 /* TokenParserState.VALUE */ &&
            this.state !== 6 /* TokenParserState.SEPARATOR */) ||
            this.stack.length > 0) {
            this.error(new Error(`Parser ended in mid-parsing (state: ${TokenParserStateToString(this.state)}). Either not all the data was received or the data was invalid.`));
        }
        else {
            this.state = 4 /* TokenParserState.ENDED */;
            this.onEnd();
        }
    }
    /**
     * Called with every value that matches the configured `paths`. Override it to
     * consume them; by default it throws.
     *
     * @param parsedElementInfo The value and where it was found. Its `parent` and
     * `stack` are live references into the parser's in-progress structures, so use
     * `cloneParsedElementInfo` to snapshot them if they need to outlive the call.
     */
    // biome-ignore lint/correctness/noUnusedFunctionParameters: override point; the parameter is part of the public signature
    onValue(parsedElementInfo) {
        // Override me
        throw new TokenParserError('Can\'t emit data before the "onValue" callback has been set up.');
    }
    /**
     * Called when the tokens don't add up to valid JSON. Override it to handle
     * errors asynchronously; by default it throws, so the error surfaces out of the
     * {@linkcode TokenParser.write} or {@linkcode TokenParser.end} call that caused it.
     *
     * @param err What went wrong.
     */
    onError(err) {
        // Override me
        throw err;
    }
    /** Called once the token parser has ended. Override it to react to that; by default it does nothing. */
    onEnd() {
        // Override me
    }
}
//# sourceMappingURL=tokenparser.js.map
;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/jsonparser.js
/**
 * A streaming drop-in replacement for `JSON.parse`, chaining the tokenizer and
 * the token parser.
 *
 * @example
 * ```ts
 * import JSONParser from "@streamparser/json/jsonparser.js";
 *
 * const parser = new JSONParser();
 * parser.onValue = ({ value }) => {
 *   // process the value
 * };
 *
 * parser.write('{ "test": ["a"] }');
 * ```
 *
 * @module
 */


/**
 * A full JSON parser: a {@linkcode Tokenizer} and a {@linkcode TokenParser}
 * wired to each other.
 *
 * Data is pushed in with {@linkcode JSONParser.write} and the parsed values come
 * back through the {@linkcode JSONParser.onValue} callback.
 *
 * @example
 * ```ts
 * import JSONParser from "@streamparser/json/jsonparser.js";
 *
 * const parser = new JSONParser({ paths: ["$.*"], keepStack: false });
 * parser.onValue = ({ value }) => {
 *   // process the value
 * };
 * parser.onError = (err) => console.error(err);
 *
 * // The document can arrive split across any number of chunks.
 * parser.write('[{ "id": 1 },');
 * parser.write('{ "id": 2 }]');
 * ```
 */
class JSONParser {
    /**
     * @param opts How to tokenize and what to emit. See {@linkcode JSONParserOptions}.
     */
    constructor(opts = {}) {
        this.tokenizer = new Tokenizer(opts);
        this.tokenParser = new TokenParser(opts);
        this.tokenizer.onToken = this.tokenParser.write.bind(this.tokenParser);
        this.tokenizer.onEnd = () => {
            if (!this.tokenParser.isEnded)
                this.tokenParser.end();
        };
        this.tokenParser.onError = this.tokenizer.error.bind(this.tokenizer);
        this.tokenParser.onEnd = () => {
            if (!this.tokenizer.isEnded)
                this.tokenizer.end();
        };
    }
    /** Whether the parser is ended, and thus no longer accepting data. */
    get isEnded() {
        return this.tokenizer.isEnded && this.tokenParser.isEnded;
    }
    /**
     * Pushes the next chunk of the JSON stream into the parser.
     *
     * Parsing happens synchronously, so every value that the chunk completes is
     * emitted through {@linkcode JSONParser.onValue} before this returns.
     *
     * @param input The chunk to parse: a string, a `TypedArray`, or any iterable
     * of utf-8 byte values.
     * @throws {Error} If the data is not valid JSON and no
     * {@linkcode JSONParser.onError} callback has been set.
     */
    write(input) {
        this.tokenizer.write(input);
    }
    /**
     * Signals that the stream is over, ending the parser, which can't be used
     * afterwards.
     *
     * @throws {Error} If the JSON document was left half-parsed and no
     * {@linkcode JSONParser.onError} callback has been set.
     */
    end() {
        this.tokenizer.end();
    }
    /** Sets the callback to be called with every token found in the stream. */
    set onToken(cb) {
        this.tokenizer.onToken = (parsedToken) => {
            cb(parsedToken);
            this.tokenParser.write(parsedToken);
        };
    }
    /** Sets the callback to be called with every value that matches the configured `paths`. */
    set onValue(cb) {
        this.tokenParser.onValue = cb;
    }
    /**
     * Sets the callback to be called when the data can't be parsed. Without one,
     * errors are thrown out of the {@linkcode JSONParser.write} or
     * {@linkcode JSONParser.end} call that caused them.
     */
    set onError(cb) {
        this.tokenizer.onError = cb;
    }
    /** Sets the callback to be called once the parser has ended. */
    set onEnd(cb) {
        this.tokenParser.onEnd = () => {
            if (!this.tokenizer.isEnded)
                this.tokenizer.end();
            cb.call(this.tokenParser);
        };
    }
}
//# sourceMappingURL=jsonparser.js.map
;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/utils/types/stackElement.js
/**
 * The shape of the token parser's stack, i.e. the chain of containers that a
 * parsed value is nested in.
 *
 * @module
 */
/** Whether the container being parsed is a JSON object or a JSON array. */
var TokenParserMode;
(function (TokenParserMode) {
    /** The container is a JSON object, so its members are keyed by property name. */
    TokenParserMode[TokenParserMode["OBJECT"] = 0] = "OBJECT";
    /** The container is a JSON array, so its members are keyed by index. */
    TokenParserMode[TokenParserMode["ARRAY"] = 1] = "ARRAY";
})(TokenParserMode || (TokenParserMode = {}));
//# sourceMappingURL=stackElement.js.map
;// CONCATENATED MODULE: ../../main/node_modules/@streamparser/json/dist/mjs/index.js



/** The types of the JSON values that the parser produces. */



/** The utf-8 byte values that the tokenizer matches the incoming stream against. */

//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: external "node:timers/promises"
var external_node_timers_promises_namespaceObject = require("node:timers/promises");
;// CONCATENATED MODULE: ./lib/report/document/read-changes.js





/** Shape of a severity. */
const SeverityShape = dist.enums(severity_SEVERITIES);
/**
 * Returns a reader that counts changes. It keeps the first 50 that no rule allows, and the names of
 * the rules that allow the others.
 */
function read_changes_changeReader() {
    const kept = [];
    const rules = new Set();
    const worst = new Map();
    let [drift, allowed, tolerated] = [0, 0, 0];
    return {
        kept,
        rules,
        tolerated: () => tolerated,
        worstTolerated: (reason) => worst.get(reason),
        add: (value) => {
            const change = read_changes_decoded(Change, value);
            if (change.allowed)
                allowed++;
            else
                drift++;
            if (change.allowed)
                rules.add(change.rule ?? '');
            else if (change.tolerated !== undefined) {
                tolerated++;
                const { tolerated: reason, severity = 'critical' } = change;
                worst.set(reason, worstSeverity([severity, worst.get(reason) ?? 'low']));
            }
            if (rules.size > MOST_RULES)
                throw new Error(`its changes are allowed by more than ${MOST_RULES} rules.`);
            if (!change.allowed && kept.length < MOST_SHOWN.changes)
                kept.push(read_changes_partOf(change));
            return change;
        },
        counts: () => ({ drift, allowed })
    };
}
/** More rules than any policy has. There is a limit because every name stays in memory. */
const MOST_RULES = 10_000;
const Change = dist.type({
    path: dist.string(),
    kind: dist.enums(change_kinds_CHANGE_KINDS),
    allowed: dist.boolean(),
    rule: dist.optional(dist.nullable(dist.string())),
    severity: dist.optional(SeverityShape),
    tolerated: dist.optional(dist.enums(['minor', 'known'])),
    tags: dist.optional(dist.array(dist.string()))
});
function read_changes_partOf({ path, kind, severity = 'low', tags = [] }) {
    const known = tags;
    const unseen = { place: '', allowed: false, rule: null, before: null, after: null };
    return { ...unseen, path, kind, severity, tags: known };
}
/** Returns the value if it has the shape; else throws a sentence that says where it differs. */
function read_changes_decoded(shape, value) {
    const [failure, known] = dist.validate(value, shape);
    if (failure === undefined)
        return known;
    const where = failure.path.length === 0 ? '' : ` at ${parse_quoteInput(failure.path.join('.'))}`;
    throw new Error(`it is not as Zero Drift writes it${where}.`);
}

;// CONCATENATED MODULE: ./lib/judge/scorecard.js




/** The score of all attempts together. */
function scorecardOf(attempts, plan) {
    const isRoots = attempts.every(({ user }) => user === 'root');
    const attacks = attempts
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
/** One finding for the scorecard; it is drift if more attacks landed than allowed. */
function findAttacks(scorecard, { rehearsal }) {
    const most = rehearsal?.maxLanded;
    return most !== undefined && landsTooMany(scorecard.landed, most)
        ? [makeFinding('attacks-landed', { ...scorecard, most })]
        : [makeFinding('attacks', scorecard)];
}
/** Whether more attacks landed than allowed; without a limit any number is allowed. */
const landsTooMany = (landed, most) => landed > (most ?? Infinity);
const OUTCOMES = (/* unused pure expression or super */ null && (['landed', 'refused', 'not-run']));
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
            return 'It succeeded.';
        case 'refused':
            return `Refused: ${REASONS.get(result.reason) ?? `the kernel says ${result.reason}`}.`;
        case 'not-run':
            return `Not run: ${result.reason}.`;
    }
}
const REASONS = new Map([
    ['EROFS', 'the file system is read-only'],
    ['EACCES', 'the user has no right to'],
    ['EPERM', 'the user has no right to'],
    ['NOEXEC', 'no program runs from there (`noexec`)'],
    ['NOSUID', 'set-uid means nothing there (`nosuid`)'],
    ['NONEWPRIVS', 'no process gains rights (`no-new-privileges`)'],
    ['ENOSPC', 'there is no room'],
    ['EDQUOT', 'there is no room'],
    ['EAGAIN', 'it may start no further process']
]);
/** The setting that would have prevented the attempt, in the terms of the inputs. */
function remedyFor({ act, path, risen }, plan) {
    if (act === 'sysctl')
        return SYSTEM_PATHS;
    const place = scorecard_placeOf(path, plan);
    switch (place.kind) {
        case 'root':
            // A writable root filesystem does not have to be remounted.
            return plan.container.readOnly ? againstRemounting(plan) : '`read-only: true`';
        case 'dev':
            return risen ? againstRising(plan) : NOT_ROOT;
        case 'tmpfs':
        case 'volume':
        case 'pod-volume':
            return onMount(act, place);
    }
}
const SYSTEM_PATHS = 'leaving out what makes /proc/sys writable, such as `systempaths=unconfined`';
const NOT_ROOT = 'a `user` that is not root: only root writes to `/dev`';
/** The setting against remounting, which takes the capability SYS_ADMIN. */
function againstRemounting({ container: { capAdd } }) {
    const given = capAdd.find((one) => one === 'ALL' || one === 'SYS_ADMIN');
    return given === undefined ? '`cap-drop: ALL`' : `leaving out \`cap-add: ${given}\``;
}
/**
 * Advice against an attempt as root. If no process can become root any more, a process that is root came
 * in another way.
 */
function againstRising({ container }) {
    return isPrivilegeKept(container.securityOpt)
        ? 'nothing: root writes to `/dev`, but no process becomes root with `no-new-privileges`'
        : '`security-opt: no-new-privileges`: only root writes to `/dev`, and no process becomes root then';
}
function onMount(act, mount) {
    if (act === 'setuid')
        return NO_NEW;
    return act === 'execute' ? againstRunning(mount) : againstWriting(mount);
}
const NO_NEW = '`security-opt: no-new-privileges`: such a program then gives no rights';
function againstRunning(mount) {
    if (mount.kind === 'pod-volume')
        return `${readOnlyInPod(mount)}; programs run from every \`emptyDir\``;
    return mount.kind === 'tmpfs'
        ? `\`noexec\` on the tmpfs ${quote(mount.path)}`
        : `${readOnlyVolume(mount)}, or a \`tmpfs\` there, which is \`noexec\`, where nothing has to last`;
}
function againstWriting(mount) {
    if (mount.kind === 'pod-volume')
        return readOnlyInPod(mount);
    return mount.kind === 'tmpfs'
        ? `no tmpfs on ${quote(mount.path)}, or a narrower one`
        : readOnlyVolume(mount);
}
function readOnlyVolume({ path, source }) {
    const mount = quote(`${source === '' ? 'NAME' : source}:${path}:ro`);
    const whose = source === '' ? `the image's volume ${quote(path)}` : `the volume ${quote(source)}`;
    return `${whose}, mounted read-only (\`volumes\`: ${mount})`;
}
const readOnlyInPod = ({ path }) => `\`readOnly: true\` in \`volumeMounts\` for ${quote(path)}, where the program need not write`;
/** The innermost mount that contains the path. */
function scorecard_placeOf(path, { container, image }) {
    const memory = [...container.tmpfs.map((one) => one.path), '/dev/shm'];
    const volumes = [...container.volumes, ...image.volumes.map((one) => ({ path: one, source: '' }))];
    const places = [
        ...memory.map((one) => ({ kind: 'tmpfs', path: one, source: '' })),
        ...volumes.map(({ path, source, ...own }) => {
            const isOfPod = 'podVolume' in own;
            return { kind: isOfPod ? 'pod-volume' : 'volume', path, source };
        }),
        { kind: 'dev', path: '/dev' }
    ];
    return innermost(path, places) ?? { kind: 'root', path: '/' };
}

;// CONCATENATED MODULE: ./lib/judge/grounds.js



/** Recomputes a written report's verdict: a ground for each fact that keeps it from `pass`. */
function groundsIn(facts) {
    return [
        ...facts.findings.map(groundOf),
        ...run(facts),
        ...facts.smoke.filter(({ passed }) => !passed).map(grounds_failedStep),
        ...grounds_recovery(facts),
        ...drift(facts),
        ...grounds_attacks(facts),
        ...(facts.intact === false ? [ground('image-altered', 'the image was altered')] : [])
    ].filter(({ verdict }) => verdict !== 'pass');
}
/** A finding as a ground, whatever its verdict. */
const groundOf = ({ kind, title }) => ground(kind, `it has the finding ${JSON.stringify(title)}`);
const ground = (kind, because) => ({
    verdict: table_FINDINGS[kind].verdict,
    because
});
function run({ run: ran }) {
    if (ran === undefined)
        return [ground('not-checked', 'it tells of no container that ran')];
    return [
        ...(ran.oomKilled ? [ground('out-of-memory', 'the container ran out of memory')] : []),
        ...((ran.exitCode ?? 0) === 0
            ? []
            : [ground('exited', `the container ended with code ${ran.exitCode}`)])
    ];
}
const grounds_failedStep = ({ step, afterAttack }) => ground(afterAttack ? 'broken-by-attack' : 'smoke-failed', `the smoke step ${JSON.stringify(step)} did not pass${afterAttack ? ' after the attack' : ''}`);
/** Grounds in the recovery; a root filesystem was compared only if a restart followed. */
function grounds_recovery({ recovery: fresh }) {
    if (fresh === undefined)
        return [];
    const { passed, identical, restart } = fresh;
    return [
        ...(restart === undefined ? [ground('not-recovered', 'a fresh container did not work')] : []),
        ...(restart?.passed === false
            ? [ground('not-restarted', 'the container did not work after a restart')]
            : []),
        ...(passed && identical ? [] : [ground('not-identical', 'a fresh container did not pass')])
    ];
}
function drift({ drift: changes, unknownRules }) {
    const unknown = unknownRules.map((name) => ground('drift', name === ''
        ? 'it allows a change by no rule'
        : `it allows a change by ${JSON.stringify(name)}, which is no rule of it`));
    return changes === 0
        ? unknown
        : [ground('drift', `it has ${phrases_count(changes, 'change')} that no rule allows`), ...unknown];
}
function grounds_attacks({ landed, maxLanded }) {
    return landsTooMany(landed, maxLanded)
        ? [
            ground('attacks-landed', `${phrases_count(landed, 'rehearsed attack')} succeeded; at most ${phrases_thousands(maxLanded ?? 0)} may`)
        ]
        : [];
}

;// CONCATENATED MODULE: ./lib/report/document/read-document.js












/**
 * Validates a report, whose changes were read before. Throws a sentence if it is not a report or
 * contradicts itself.
 */
function read_document_readDocument(value, changes) {
    const shape = read_changes_decoded(DocumentShape, value);
    const { refusals = [], unlistedRefusals, ...rest } = shape;
    const refused = {
        refusals: refusals.map(refusalOf),
        ...(unlistedRefusals && { unlistedRefusals })
    };
    assertTolerated(shape, changes);
    const counts = { ...changes.counts(), refused: surface_refusedCount(refused) };
    const findings = shape.findings.map(findingOf);
    const run = rest.run && runOf(rest.run);
    assertNoBetter(rest.verdict, groundsIn({ ...factsIn(shape, changes), findings, run }));
    const document = {
        schemaVersion: 1,
        tool: { name: 'zero-drift', version: rest.tool.version },
        verdict: rest.verdict,
        image: imageOf(rest.image),
        ...(rest.engine && { engine: rest.engine }),
        ...(run && { run }),
        ...originIn(shape),
        findings: findings.slice(0, MOST_SHOWN.findings).map(table_withId),
        changes: changes.kept,
        places: [],
        ...surface_listedRefusals(refused, MOST_SHOWN.refusals),
        smoke: [],
        rules: [],
        timings: rest.timings ?? []
    };
    const { manifest } = shape;
    const subject = manifest && { subject: subject_workloadWords(manifest).join(', ') };
    return { document, counts, ...subject, ...fixIn(shape) };
}
/** Facts, apart from the findings and the run, on which the verdict rests. */
const factsIn = ({ rules = [], smoke = [], attacks = [], maxLanded, recovery, imageIntegrity }, changes) => ({
    drift: changes.counts().drift - changes.tolerated(),
    unknownRules: unknownRules(changes.rules, rules),
    smoke,
    landed: attacks.filter(({ outcome }) => outcome === 'landed').length,
    maxLanded,
    recovery,
    intact: imageIntegrity?.intact
});
/**
 * Time and commit of a report. Its CI job is left out: a link in an uploaded report may lead
 * anywhere, and all reports of a matrix are of the run that merges them.
 */
const originIn = ({ startedAt, durationMs, git }) => ({
    ...(startedAt !== undefined && { startedAt }),
    ...(durationMs !== undefined && { durationMs }),
    ...(git?.commit !== undefined && { git: { commit: git.commit } })
});
/** Throws if the report tolerates a change that its own inputs would not: no check writes such. */
function assertTolerated({ failOnSeverity = 'low', comparison }, changes) {
    const worst = changes.worstTolerated('minor');
    if (worst !== undefined && severity_SEVERITIES.indexOf(worst) <= severity_SEVERITIES.indexOf(failOnSeverity))
        throw new Error(`it tolerates a change of severity ${worst}, which its inputs do not.`);
    const isKnown = changes.worstTolerated('known') !== undefined;
    if (isKnown && comparison?.failOn !== 'new')
        throw new Error('it tolerates a change as known, but is compared with no other report.');
}
const runOf = ({ readOnly, exitCode = null, oomKilled = false }) => ({
    readOnly,
    exitCode,
    oomKilled
});
/** Names of rules that allow changes of the report, but are not among its unexpired rules. */
function unknownRules(names, rules) {
    const live = new Set(rules.filter(({ expired }) => !expired).map(({ rule }) => rule));
    return [...names].filter((name) => !live.has(name) && !EXEMPTIONS.includes(name));
}
function findingOf({ kind, level, title, detail, path }) {
    if (!isKnown(kind)) {
        throw new Error(`it has a finding of the kind ${parse_quoteInput(kind)}, which this version does not know.`);
    }
    if (level === 'error' && table_FINDINGS[kind].level !== 'error')
        throw new Error(`it has a finding of the kind ${parse_quoteInput(kind)}, which is never an error.`);
    return { kind, level, title, detail, ...(path === undefined ? {} : { path }) };
}
/** Throws if the verdict is better than the grounds allow: no check writes such a report. */
function assertNoBetter(verdict, grounds) {
    const least = worstOfVerdicts(grounds.map((one) => one.verdict));
    if (worstOfVerdicts([least, verdict]) === verdict)
        return;
    const because = grounds.find((one) => one.verdict === least)?.because ?? '';
    throw new Error(`it says ${parse_quoteInput(verdict)}, but what it lists comes to ${parse_quoteInput(least)}: ${phrases_shorten(because, 300)}.`);
}
const isKnown = (kind) => Object.hasOwn(table_FINDINGS, kind);
const imageOf = ({ reference, id }) => (id === undefined ? { reference } : { reference, id });
const refusalOf = ({ message, path }) => (path === undefined ? { message } : { message, path });
/**
 * Returns the findings of a joined report that concern no single image. Throws a sentence if it is
 * not a joined report, or if its verdict is better than its parts allow.
 */
function readFrame(value, parts) {
    const { verdict, findings = [] } = read_changes_decoded(FrameShape, value);
    const known = findings.map(findingOf);
    const grounds = [
        ...known.map(groundOf),
        ...parts.map((part) => ({ verdict: part, because: 'a report in it says so' }))
    ];
    const least = worstOfVerdicts(grounds.map((one) => one.verdict));
    if (parts.length === 0 && least !== 'error')
        throw new Error('it joins no reports.');
    if (verdict !== undefined)
        assertNoBetter(verdict, grounds);
    // A verdict worse than all that the report lists: its reason would be lost.
    if (verdict !== undefined && verdict !== least)
        throw new Error(`it says ${parse_quoteInput(verdict)}, but not why.`);
    return known;
}
const read_document_COUNT = dist.min(dist.integer(), 0);
const VerdictShape = dist.enums(['pass', 'drift', 'failed', 'error']);
/** Shape of a finding. */
const FindingShape = dist.type({
    kind: dist.string(),
    level: dist.enums(['error', 'warning', 'notice']),
    title: dist.string(),
    detail: dist.string(),
    path: dist.optional(dist.string())
});
/** Shape of a report, limited to the keys that are shown or counted again. */
const DocumentShape = dist.type({
    schemaVersion: dist.literal(1),
    tool: dist.type({ name: dist.literal('zero-drift'), version: dist.string() }),
    verdict: VerdictShape,
    startedAt: dist.optional(dist.pattern(dist.string(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
    durationMs: dist.optional(dist.min(dist.integer(), 0)),
    git: dist.optional(dist.type({ commit: dist.optional(dist.pattern(dist.string(), /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)) })),
    image: dist.type({ reference: dist.string(), id: dist.optional(dist.string()) }),
    engine: dist.optional(dist.type({ name: dist.string(), version: dist.string(), storageDriver: dist.string() })),
    run: dist.optional(dist.type({
        readOnly: dist.boolean(),
        exitCode: dist.optional(dist.nullable(dist.number())),
        oomKilled: dist.optional(dist.boolean())
    })),
    manifest: dist.optional(dist.union([
        dist.type({ kind: dist.literal('compose'), service: dist.string(), files: dist.array(dist.string()) }),
        dist.type({ kind: dist.literal('kubernetes'), workload: dist.string(), container: dist.string() })
    ])),
    findings: dist.array(FindingShape),
    changes: dist.array(dist.unknown()),
    refusals: dist.optional(dist.array(dist.type({ message: dist.string(), path: dist.optional(dist.string()) }))),
    unlistedRefusals: dist.optional(dist.type({ program: read_document_COUNT, attack: read_document_COUNT })),
    smoke: dist.optional(dist.array(dist.type({ step: dist.string(), passed: dist.boolean(), afterAttack: dist.optional(dist.literal(true)) }))),
    rules: dist.optional(dist.array(dist.type({ rule: dist.string(), expired: dist.boolean() }))),
    attacks: dist.optional(dist.array(dist.type({ outcome: dist.enums(['refused', 'landed', 'not-run']) }))),
    maxLanded: dist.optional(dist.number()),
    recovery: dist.optional(dist.type({
        passed: dist.boolean(),
        identical: dist.boolean(),
        restart: dist.optional(dist.type({ passed: dist.boolean() }))
    })),
    suggestion: dist.optional(dist.type({
        proven: dist.boolean(),
        recipes: dist.type({
            patch: dist.optional(dist.string()),
            override: dist.optional(dist.string()),
            manifestPatch: dist.optional(dist.string()),
            merge: dist.optional(dist.string()),
            docker: dist.optional(dist.string())
        })
    })),
    imageIntegrity: dist.optional(dist.type({ checked: dist.boolean(), intact: dist.optional(dist.boolean()) })),
    failOnSeverity: dist.optional(SeverityShape),
    comparison: dist.optional(dist.type({ failOn: dist.enums(['any', 'new']) })),
    timings: dist.optional(dist.array(dist.type({ phase: dist.string(), milliseconds: dist.number() })))
});
/** Shape of a joined report, without the reports in it. */
const FrameShape = dist.type({
    schemaVersion: dist.literal(1),
    verdict: dist.optional(VerdictShape),
    findings: dist.optional(dist.array(FindingShape)),
    reports: dist.array(dist.unknown())
});

;// CONCATENATED MODULE: ./lib/report/document/read-base.js




/** Returns a reader of an untrusted report. It keeps the changes that no rule allows. */
function read_base_baseReader() {
    const changes = changeReader();
    const states = new Map();
    let characters = 0;
    return {
        change: (value) => {
            const change = changes.add(value);
            if (change.allowed)
                return;
            const { place, after } = decoded(BaseChange, value);
            // Whatever it holds: a state is only compared with others.
            const state = writtenState(after);
            characters += change.path.length + place.length + (state?.length ?? 0);
            if (characters > MOST_CHARACTERS)
                throw new Error('it has more changes outside the allowlist than can be compared.');
            addChange(states, { path: change.path, kind: change.kind, place }, state);
        },
        end: (value) => {
            const { document } = readDocument(value, changes);
            const { places, refusals, findings, attackSteps } = decoded(BaseDocument, value);
            const own = refusals.filter(({ byAttack }) => byAttack !== true);
            return {
                reference: document.image.reference,
                id: document.image.id,
                verdict: document.verdict,
                ...(attackSteps === undefined ? {} : { isAttacked: true }),
                readOnly: document.run?.readOnly,
                changes: states,
                refusals: refusalsBySubject(own),
                places: new Map(places.map(({ path, writable, watched }) => [path, { writable, watched }])),
                findings: new Set(findings.map(findingSubject))
            };
        }
    };
}
/** Far more than a million changes take; there is a limit because all of them stay in memory. */
const MOST_CHARACTERS = 400_000_000;
const TEXT = dist.optional(dist.string());
const BaseChange = dist.type({ place: dist.string(), after: dist.nullable(dist.type({})) });
const BaseDocument = dist.type({
    places: dist.array(dist.type({
        path: dist.string(),
        writable: dist.boolean(),
        watched: dist.enums(['content', 'names', 'none'])
    })),
    refusals: dist.array(dist.type({ message: dist.string(), path: TEXT, byAttack: dist.optional(dist.boolean()) })),
    attackSteps: dist.optional(dist.array(dist.unknown())),
    findings: dist.array(dist.type({ kind: dist.string(), title: dist.string(), path: TEXT }))
});

;// CONCATENATED MODULE: ./lib/adapters/report-stream.js






/**
 * Reads an untrusted report.json in pieces, without following a link; rejects with a sentence if it
 * is no regular file, no JSON, or too large.
 */
async function streamReport(path, taker) {
    const parser = parserOf(PATHS);
    let taken = 0;
    parser.onValue = ({ value, parent, stack }) => {
        taken++;
        if (stack.length === 0)
            taker.whole(value);
        else if (stack.length === 2 && stack[1]?.key === 'reports')
            taker.part(value);
        else
            taker.change(value);
        // Drops values that were taken, to free memory; the parser counts the list's entries by itself.
        if (Array.isArray(parent))
            parent.length = 0;
    };
    await feed(path, parser, () => taken);
}
/**
 * Paths of the values to parse: a report and its changes, or the reports of a joined one and
 * theirs.
 */
const PATHS = ['$', '$.changes.*', '$.reports.*', '$.reports.*.changes.*'];
/**
 * A parser that keeps every character. The library's decoder drops U+FEFF wherever it stands in a
 * text (0.0.26), so that two paths could be read as one.
 */
function parserOf(paths) {
    const parser = new JSONParser({ paths });
    const { tokenizer } = parser;
    tokenizer.bufferedString.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return parser;
}
/** Whether a whole report is the joined report of several checks. */
const isJoined = (value) => typeof value === 'object' && value !== null && 'reports' in value;
/** Largest report.json, in bytes: far more than a million changes take. */
const LARGEST = 2 * 1024 ** 3;
/** Most bytes between two values that are taken, since the parser holds them in memory. */
const LARGEST_PART = 16 * 1024 ** 2;
async function feed(path, parser, taken) {
    const file = openRegular(path, { most: LARGEST, foreign: true });
    try {
        let [before, since] = [0, 0];
        for (const chunk of chunksOf(file, LARGEST)) {
            parser.write(chunk);
            since = taken() === before ? since + chunk.length : 0;
            before = taken();
            if (since > LARGEST_PART)
                throw new Error('one part of it is larger than 16 MiB.');
            if (parser.isEnded)
                break;
            // Lets answers of the engine in, for which others wait: a million changes take a minute.
            await (0,external_node_timers_promises_namespaceObject.setImmediate)();
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/** Reads the untrusted report of one check for a comparison. Never rejects. */
async function readBaseReport(path) {
    const reader = baseReader();
    const found = [];
    try {
        await streamReport(path, {
            whole: (value) => {
                if (isJoined(value))
                    throw new Error(JOINED);
                found.push(reader.end(value));
            },
            part: () => {
                throw new Error(JOINED);
            },
            change: reader.change
        });
    }
    catch (error) {
        return unreadable(errorMessage(error));
    }
    const [facts] = found;
    return facts === undefined ? unreadable('it ends too early.') : { kind: 'report', facts };
}
const JOINED = 'it joins the reports of several checks; name the report of one of them.';
const unreadable = (reason) => ({
    kind: 'unreadable',
    reason: reason.replace(/\.$/, '')
});

;// CONCATENATED MODULE: ./lib/commands/merge/read-reports.js









/**
 * Reads an untrusted report.json in pieces; rejects with a sentence if it is not one. Writes a copy of
 * each report in it to `folder`, named `PREFIX-0`, `PREFIX-1` and so on.
 */
async function readReports(path, folder, prefix) {
    const reading = newReading(folder, prefix);
    try {
        await streamReport(path, reading.taker);
    }
    finally {
        reading.close();
    }
    const file = reading.file();
    if (file === undefined)
        throw new Error('it ends too early.');
    return file;
}
function newReading(folder, prefix) {
    const reports = [];
    let [changes, copy] = [read_changes_changeReader(), copyReport(folder)];
    let file;
    const end = (value) => {
        const read = read_document_readDocument(value, changes);
        reports.push({ ...read, ...copy.end(value, `${prefix}-${reports.length}`) });
        changes = read_changes_changeReader();
        copy = copyReport(folder);
    };
    return {
        taker: {
            whole: (value) => {
                if (!isJoined(value))
                    end(value);
                file = { reports, findings: findingsOf(value, reports) };
            },
            part: end,
            change: (value) => {
                changes.add(value);
                copy.change(value);
            }
        },
        file: () => file,
        close: () => {
            copy.close();
        }
    };
}
const findingsOf = (value, reports) => isJoined(value)
    ? readFrame(value, reports.map(({ document }) => document.verdict))
    : [];
/**
 * Finds every report.json below a folder, without the folder `except`. Returns their relative
 * paths, depth first and sorted.
 */
async function findReports(folder, except) {
    const found = [];
    await walk({ root: folder, except: (0,external_node_path_namespaceObject.resolve)(except), found, left: MOST_ENTRIES }, folder);
    return found;
}
/**
 * Most files and folders to look through. Artifacts are unpacked as their jobs uploaded them, but
 * no folder of reports is larger.
 */
const MOST_ENTRIES = 1_000_000;
/**
 * Searches a folder without following links: an uploaded report must not decide which other files
 * of this machine are read.
 */
async function walk(walking, folder) {
    if ((0,external_node_path_namespaceObject.resolve)(folder) === walking.except)
        return;
    const entries = (await (0,promises_namespaceObject.readdir)(folder, { withFileTypes: true })).toSorted(byName);
    walking.left -= entries.length;
    if (walking.left < 0)
        throw new Error(`${walking.root} holds more than ${MOST_ENTRIES} files and folders.`);
    const isReport = entries.some(({ name }) => name === REPORT);
    if (isReport)
        walking.found.push((0,external_node_path_namespaceObject.relative)(walking.root, (0,external_node_path_namespaceObject.join)(folder, REPORT)));
    for (const entry of entries) {
        if (entry.isDirectory() && !(isReport && CONTAINERS_OWN.includes(entry.name))) {
            await walk(walking, (0,external_node_path_namespaceObject.join)(folder, entry.name));
        }
    }
}
const REPORT = 'report.json';
/**
 * Folders beside a report that are skipped: files copied from a container may be called
 * report.json, too.
 */
const CONTAINERS_OWN = ['evidence', 'suggestion'];
const byName = (one, other) => one.name < other.name ? -1 : 1;
/** Whether the folder exists. Rejects on any error other than `ENOENT` and `ENOTDIR`. */
async function isFolder(path) {
    return (0,promises_namespaceObject.readdir)(path).then(() => true, (error) => {
        if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR')
            return false;
        throw error;
    });
}
const BUFFER = 256 * 1024;
/**
 * Copies a report. Its changes are spooled to an unlinked file, since there may be a million of
 * them.
 */
function copyReport(folder) {
    let spool;
    let waiting = '';
    let written = 0;
    const flush = () => {
        spool ??= nameless(folder);
        written += (0,external_node_fs_namespaceObject.writeSync)(spool, waiting, written);
        waiting = '';
    };
    const close = () => {
        if (spool !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(spool);
        spool = undefined;
    };
    return {
        close,
        change: (value) => {
            waiting += `${written + waiting.length === 0 ? '' : ',\n    '}${textOf(value)}`;
            if (waiting.length > BUFFER)
                flush();
        },
        end: (parts, name) => {
            if (spool !== undefined)
                flush();
            const copy = (0,external_node_path_namespaceObject.join)(folder, name);
            const sha256 = writeCopy(copy, pieces(parts, spool === undefined ? waiting : spool));
            close();
            return { copy, sha256 };
        }
    };
}
const textOf = (value) => escape_forJson(JSON.stringify(value));
function nameless(folder) {
    const path = (0,external_node_path_namespaceObject.join)(folder, '.changes');
    const file = (0,external_node_fs_namespaceObject.openSync)(path, 'wx+', 0o600);
    (0,external_node_fs_namespaceObject.unlinkSync)(path);
    return file;
}
/**
 * Yields the text of a report with one key a line, as in report.json. `changes` is the text of the
 * changes, or the descriptor of the file that they are spooled to.
 */
function* pieces(parts, changes) {
    let between = '{\n';
    for (const [name, part] of Object.entries(parts)) {
        yield `${between}  ${textOf(name)}: `;
        if (name === 'changes' && changes !== '')
            yield* read_reports_list(changes);
        else
            yield textOf(part);
        between = ',\n';
    }
    yield '\n}\n';
}
function* read_reports_list(changes) {
    yield '[\n    ';
    if (typeof changes === 'string')
        yield changes;
    else
        yield* contents(changes);
    yield '\n  ]';
}
function* contents(file) {
    for (let at = 0;;) {
        const bytes = new Uint8Array(BUFFER);
        const read = (0,external_node_fs_namespaceObject.readSync)(file, bytes, 0, BUFFER, at);
        if (read === 0)
            return;
        yield bytes.subarray(0, read);
        at += read;
    }
}
function writeCopy(path, text) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    const file = (0,external_node_fs_namespaceObject.openSync)(path, 'wx');
    try {
        for (const piece of text) {
            const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
            hash.update(bytes);
            for (let done = 0; done < bytes.length;)
                done += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, done);
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/commands/merge/merge.js















/**
 * Joins the reports below a folder and writes the joined report. Never rejects: a failure is a
 * finding of it.
 */
async function merge(inputs, outputDir, look) {
    const { parts, findings } = await gather(inputs, outputDir).catch((error) => ({
        parts: [],
        findings: findingFromError(error)
    }));
    return writeJoined(joined_join({ parts, findings, ...look }), outputDir);
}
async function gather(inputs, outputDir) {
    const parsed = parseMergeInputs(inputs);
    if ('faults' in parsed)
        throw new BadInputs(parsed.faults);
    const { wishes } = parsed;
    await file_system_makeFolder(outputDir);
    const files = await filesIn(wishes, outputDir);
    const spool = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)(outputDir, '.merging-'));
    try {
        const read = await readAll(files, wishes, spool);
        const found = read.found.map(({ report, file }) => ({
            reference: report.document.image.reference,
            file
        }));
        const parts = await keepAll(read.found, wishes, outputDir);
        return { parts, findings: [...read.findings, ...findMissing(wishes.expect, found)] };
    }
    finally {
        await (0,promises_namespaceObject.rm)(spool, { recursive: true, force: true });
    }
}
async function filesIn({ reports }, outputDir) {
    if (!(await isFolder(reports)))
        throw merge_bad(`there is no folder ${parse_quoteInput(reports)}; check its path.`);
    const files = await findReports(reports, outputDir);
    if (files.length > merge_MOST)
        throw merge_bad(`${parse_quoteInput(reports)} holds more than ${merge_MOST} files report.json.`);
    if (files.length === 0) {
        throw merge_bad(`no report.json was found below ${parse_quoteInput(reports)}; upload the output folder of each check, and download it to there.`);
    }
    return files;
}
const merge_MOST = 1000;
const merge_bad = (sentence) => new BadInputs([{ input: 'reports', sentence }]);
/**
 * Reads every file, so that all bad ones are reported at once. Two copies of one report count once.
 */
async function readAll(files, { reports }, spool) {
    const found = new Map();
    const findings = [];
    for (const [index, file] of files.entries()) {
        try {
            const read = await readReports((0,external_node_path_namespaceObject.join)(reports, file), spool, String(index));
            findings.push(...read.findings);
            const own = read.reports.length === 1;
            for (const report of read.reports)
                merge_note({ report, file, own }, found);
        }
        catch (error) {
            const sentence = `${parse_quoteInput(file)} is no report: ${errors_errorMessage(error)}`;
            findings.push(table_makeFinding('bad-input', { input: 'reports', sentence }));
        }
    }
    return { found: [...found.values()], findings };
}
function merge_note(one, found) {
    const { sha256 } = one.report;
    const known = found.get(sha256);
    // A joined report is found before the files of its parts. These replace it here, since the SARIF
    // and JUnit files are beside them.
    if (known === undefined)
        found.set(sha256, one);
    else if (one.own && !known.own)
        found.set(sha256, { ...one, report: known.report });
}
/**
 * Findings for expected reports that are missing, and for images with more reports than expected.
 */
function findMissing(expect, found) {
    return [...findAbsent(expect, found), ...findTwice(expect, found)];
}
function findAbsent(expect, found) {
    if (expect === undefined)
        return [table_makeFinding('uncounted', {})];
    if (typeof expect === 'number') {
        const facts = { expected: expect, found: found.length };
        return expect === found.length ? [] : [table_makeFinding('report-missing', facts)];
    }
    const left = found.map(({ reference }) => reference);
    const missing = expect.filter((image) => !takeFrom(left, image));
    return missing.map((image) => table_makeFinding('report-missing', { image }));
}
/**
 * Removes one occurrence of a reference from the list; returns whether there was one. Each report
 * counts for one expected image only.
 */
function takeFrom(references, wanted) {
    const index = references.indexOf(wanted);
    if (index >= 0)
        references.splice(index, 1);
    return index >= 0;
}
/**
 * Finds images with more reports than expected: more than one, or more than `expect` lists, since
 * an image may be checked in several ways.
 */
function findTwice(expect, found) {
    const listed = (reference) => Array.isArray(expect) ? expect.filter((image) => image === reference).length : 1;
    return [...new Set(found.map(({ reference }) => reference))].flatMap((reference) => {
        const files = found.filter((one) => one.reference === reference).map(({ file }) => file);
        const isMeant = files.length <= Math.max(1, listed(reference));
        return isMeant ? [] : [table_makeFinding('report-twice', { reference, files })];
    });
}
/**
 * Moves each report, with a copy of the files for other programs beside it, to its own folder in the
 * output folder. Returns the parts of the joined report.
 */
async function keepAll(found, { reports, mode }, outputDir) {
    const references = found.map(({ report }) => report.document.image.reference);
    const names = found.map(({ report }, index) => report.subject ?? entry_at_entryAt(references, index));
    const places = partPlaces(references, names);
    const parts = [];
    for (const [index, { report, file, own }] of found.entries()) {
        const place = entry_at_entryAt(places, index);
        const folder = (0,external_node_path_namespaceObject.join)(outputDir, place.folder);
        await file_system_makeFolder(folder);
        // Removes only files that an earlier merge wrote: a folder of that name may hold files of
        // others.
        for (const name of BESIDE)
            await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(folder, name), { force: true });
        await (0,promises_namespaceObject.rename)(report.copy, (0,external_node_path_namespaceObject.join)(folder, 'report.json'));
        if (own)
            await copyBeside((0,external_node_path_namespaceObject.join)(reports, (0,external_node_path_namespaceObject.dirname)(file)), folder);
        const part = partOfDocument(report.document, report.counts, mode, place);
        parts.push(report.fix === undefined ? part : { ...part, fix: report.fix });
    }
    return parts;
}
const BESIDE = ['report.sarif', 'report.junit.xml', 'report.codequality.json'];
/** Largest of these files to copy, in bytes: these files are read whole later. */
const merge_LARGEST = 64 * 1024 ** 2;
async function copyBeside(from, to) {
    for (const name of BESIDE) {
        try {
            await copyForeign((0,external_node_path_namespaceObject.join)(from, name), (0,external_node_path_namespaceObject.join)(to, name));
        }
        catch (error) {
            if (errorCode(error) === 'ENOENT')
                continue;
            const sentence = `${parse_quoteInput((0,external_node_path_namespaceObject.join)(from, name))} cannot be copied: ${errors_errorMessage(error)}`;
            throw new BadInputs([{ input: 'reports', sentence }]);
        }
    }
}
async function copyForeign(from, to) {
    const file = openRegular(from, { most: merge_LARGEST, foreign: true });
    try {
        await (0,promises_namespaceObject.writeFile)(to, chunksOf(file, merge_LARGEST), { flag: 'wx' });
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./lib/merge.js






/** Entry point of the merge action: joins the reports of a matrix. Needs no engine. */
async function merge_run(environment) {
    ignoreClosedOutput(1);
    const inputs = readInputs(environment, MERGE_INPUTS);
    const outputDir = inputs.get('output-dir')?.trim() || runnerFolder(environment, newIdentity(environment).run);
    const means = { colour: false, origin: originOf(environment) };
    await publishJoined(await merge(inputs, outputDir, means), outputDir, environment);
}
merge_run(process.env).catch(publishFault);

}();
module.exports = __webpack_exports__;
/******/ })()
;