const { appendFileSync } = require('node:fs')
const { record } = require('./record.js')

const tell = (variable, text) => appendFileSync(process.env[variable], text)

record('main')
tell(
  'GITHUB_OUTPUT',
  'plain=a=b<<c\nlines<<END\none\n two=2 \nEND\nempty=\ntwice=1\ntwice=2\nboth=file\n'
)
tell('GITHUB_STATE', 'file=kept\nlines<<END\none\ntwo\nEND\n')
tell('GITHUB_ENV', 'FROM_MAIN=a b\nLINES<<END\none\ntwo\nEND\n')
tell('GITHUB_PATH', '/protocol/bin\n')
console.log('::set-output name=command::50%25%0Aof it')
console.log('::set-output name=both::command')
console.log('::save-state name=command::x')
console.log('::unknown name=x::y')
console.log('a text ::set-output name=inside::x')
console.log('::stop-commands::a-token-to-go-on')
console.log('::set-output name=stopped::x')
console.log('::a-token-to-go-on::')
console.log('::set-output name=resumed::x')
// Each of these is read in its own way; see __tests__/act.
console.log('  ::set-output name=indented::x')
console.log('progress\r::set-output name=return::x')
console.log('see ##[set-output name=bracket]x')
console.error('::set-output name=stderr::x')
