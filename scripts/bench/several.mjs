import { action } from './action.mjs'
import { alternate } from './measure.mjs'
import { noise, ratio, spread, times } from './table.mjs'

const IMAGES = 8

/** Eight services that take about a second to start, in one step and in eight steps one after another: whole processes. */
export async function several(node, rounds, { image, port, ...gate }) {
  const inputs = (index) => ({
    image,
    port,
    ...gate,
    env: `NUMBER=${index}`,
    command: `sh -c "sleep 1; exec ${gate.command}"`
  })
  const all = Array.from({ length: IMAGES }, (_, index) => inputs(index))
  const [together, apart] = await alternate(
    [() => action(node, { images: JSON.stringify(all) }), () => inTurn(node, all)],
    rounds
  )
  return [
    [`**${IMAGES} images in one step**`, spread(times(together))],
    [`the same in ${IMAGES} steps, one after another`, spread(times(apart))],
    ['ratio (at most 0.6 on two cores)', ratio(times(together), times(apart))],
    ['noise: the steps, even rounds to odd', noise(times(apart))]
  ]
}

/** Without what lies between two steps, which the runner adds. */
async function inTurn(node, all) {
  let milliseconds = 0
  for (const inputs of all) milliseconds += (await action(node, inputs)).milliseconds
  return { milliseconds }
}
