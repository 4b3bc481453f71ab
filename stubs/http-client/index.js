'use strict'

// @actions/core speaks HTTP only to fetch identity tokens, which this product never asks for.
exports.HttpClient = class HttpClient {}
exports.BearerCredentialHandler = class BearerCredentialHandler {}
