import { readInputs } from '../../../src/action/runner'

const DECLARED = [{ name: 'image' }, { name: 'max-landed' }]
const read = (environment: Readonly<Record<string, string>>) =>
  Object.fromEntries(readInputs(environment, DECLARED))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['nothing', {}, {}],
  [
    'what is declared',
    { INPUT_IMAGE: 'a', 'INPUT_MAX-LANDED': '3' },
    { image: 'a', 'max-landed': '3' }
  ],
  ['what is misspelt', { 'INPUT_MAX-LNDED': '3' }, { 'max-lnded': '3' }],
  [
    'a name with a space, which the runner replaces',
    { INPUT_MAX_LANDED: '3' },
    { max_landed: '3' }
  ],
  ['what is empty', { INPUT_IMGE: '' }, { imge: '' }],
  ['a name that is near to none', { INPUT_VERSION: '1' }, { version: '1' }],
  [
    'no variable that the runner would write otherwise',
    { INPUT_Version: '1', INPUT_: 'x', MY_INPUT_X: 'y' },
    {}
  ],
  [
    'in act no input of an action around this one',
    { ACT: 'true', INPUT_VERSION: '1', INPUT_IMGE: 'a' },
    { imge: 'a' }
  ]
])('%s is read', (_, environment, inputs) => {
  expect(read(environment)).toEqual({ image: '', 'max-landed': '', ...inputs })
})
