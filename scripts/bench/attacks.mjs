import { action } from './action.mjs'
import { alternate } from './measure.mjs'
import { noise, phases, ratio, spread, times } from './table.mjs'

/** The rehearsed attacks with and without their contrast, which runs beside them: whole processes. */
export async function attacks(node, rounds, inputs) {
  const rehearsed = { ...inputs, 'rehearse-attacks': 'true' }
  const [plain, contrasted] = await alternate(
    [() => action(node, rehearsed), () => action(node, { ...rehearsed, contrast: 'true' })],
    rounds
  )
  return [
    ['**The same with rehearsed attacks**', spread(times(plain))],
    ['and with `contrast`', spread(times(contrasted))],
    ['contrast: ratio (at most 1.5)', ratio(times(contrasted), times(plain))],
    ['contrast: noise, even rounds to odd', noise(times(plain))],
    ['contrast: phases', phases(contrasted)]
  ]
}
