'use strict'

// dockerode decodes the progress of a BuildKit build with it, and this product builds nothing.
