const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

/** Writes down the environment, to a file of that name. */
exports.record = (name) => {
  writeFileSync(join(process.env.RECORD, `${name}.json`), JSON.stringify(process.env))
}
