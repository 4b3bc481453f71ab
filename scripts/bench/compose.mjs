import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { action } from './action.mjs'
import { alternate, whole } from './measure.mjs'
import { noise, phases, ratio, spread, times } from './table.mjs'

/**
 * A web service with a database that takes a second to become healthy and a one-shot migration,
 * checked from its Compose file, beside `docker compose up --wait` of that set plus the plain gate:
 * whole processes. The removal of the set by Compose is not timed.
 */
export async function compose(node, rounds, gate) {
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-bench-'))
  const file = join(folder, 'compose.yaml')
  writeFileSync(file, project(gate.image, gate.command))
  const { port, 'smoke-http': http } = gate
  const inputs = { 'compose-file': file, service: 'web', port, 'smoke-http': http }
  try {
    const [ours, theirs] = await alternate(
      [() => action(node, inputs), () => upThenGate(node, file, gate)],
      rounds
    )
    return [
      ['**A service with a database and a migration**, from its Compose file', spread(times(ours))],
      ['`docker compose up --wait` of that set, then the plain gate', spread(times(theirs))],
      ['ratio (at most 1.3)', ratio(times(ours), times(theirs))],
      ['noise: Compose and gate, even rounds to odd', noise(times(theirs))],
      ['phases', phases(ours)]
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function upThenGate(node, file, gate) {
  const docker = (...words) =>
    whole(['docker', 'compose', '-p', 'zero-drift-bench', '-f', file, ...words])
  try {
    const up = await docker('up', '--wait')
    const checked = await action(node, gate)
    return { milliseconds: up.milliseconds + checked.milliseconds }
  } finally {
    await docker('down', '-v', '--remove-orphans', '-t', '0')
  }
}

const project = (image, command) => `
services:
  web:
    image: ${image}
    command: ${command}
    read_only: true
    ports: ["8080"]
    depends_on:
      db: { condition: service_healthy }
      migrate: { condition: service_completed_successfully }
  migrate:
    image: ${image}
    command: ["true"]
    depends_on:
      db: { condition: service_healthy }
  db:
    image: ${image}
    init: true
    command: sh -c "sleep 1; touch /tmp/ready; exec sleep 600"
    healthcheck: { test: test -e /tmp/ready, interval: 1s }
`
