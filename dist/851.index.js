"use strict";
exports.id = 851;
exports.ids = [851];
exports.modules = {

/***/ 8237:
/***/ (function(__unused_webpack_module, exports) {



// @actions/core speaks HTTP only to fetch identity tokens, which this product never asks for.
exports.Q = class HttpClient {}
exports.t = class BearerCredentialHandler {}


/***/ })

};
;