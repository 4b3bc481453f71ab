'use strict'

// Loaded with --require: leaves the process's peak memory, in kilobytes, in the file that PEAK_FILE names.
const { writeFileSync } = require('node:fs')
const process = require('node:process')

const file = process.env.PEAK_FILE
process.on('exit', () => {
  writeFileSync(file, String(process.resourceUsage().maxRSS))
})
