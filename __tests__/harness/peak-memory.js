'use strict'
// Loaded into the action's process before it: writes its peak memory, in bytes, to a file at its end.
// VmHWM and not process.resourceUsage().maxRSS: that one begins with what the parent had when it forked.
const { readFileSync, writeFileSync } = require('node:fs')

const file = process.env.ZD_HARNESS_RSS
delete process.env.ZD_HARNESS_RSS

process.on('exit', () => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  writeFileSync(file, String(Number(kilobytes) * 1024))
})
