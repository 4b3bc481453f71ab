'use strict'

// dockerode filters build contexts with it, and this product builds nothing.
