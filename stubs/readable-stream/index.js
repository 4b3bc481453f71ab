'use strict'

// docker-modem brings the streams of an older Node; those of the one that runs do the same.
module.exports = require('stream')
