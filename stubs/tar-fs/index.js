'use strict'

// dockerode packs build contexts with it, and this product builds nothing.
