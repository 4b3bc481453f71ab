import { randomBytes } from 'node:crypto'
import * as s from 'superstruct'
import type { Engine } from '../../ports'
import type { Labels } from '../../words'
import { decode } from './decode'
import { removeUnused } from './removal'
import { requestJson, statusOf, uncancelled, type EngineConnection } from './transport'

/** Networks: what is known of one, and those that are made for a check. */
export function networkVerbs(
  line: EngineConnection
): Pick<Engine, 'isInternal' | 'enclosedNetwork' | 'removeNetwork'> {
  const lasting = uncancelled(line)
  return {
    isInternal: (network) => isInternal(line, network),
    enclosedNetwork: (labels) => enclosedNetwork(lasting, labels),
    removeNetwork: (id) => removeUnused(lasting, 'remove a network', `/networks/${id}`)
  }
}

const Network = s.type({ Internal: s.defaulted(s.boolean(), false) })

async function isInternal(line: EngineConnection, network: string): Promise<boolean> {
  const what = `inspect the network ${JSON.stringify(network)}`
  try {
    const answer = await requestJson(line, {
      what,
      path: `/networks/${encodeURIComponent(network)}`
    })
    return decode(Network, answer, 'a network').Internal
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

const Created = s.type({ Id: s.string() })

/** Makes a network with these labels that leads to no other machine; returns its ID. */
async function enclosedNetwork(line: EngineConnection, labels: Labels): Promise<string> {
  const body = {
    Name: `zero-drift-${labels['zero-drift.run'] ?? ''}-${randomBytes(4).toString('hex')}`,
    Driver: 'bridge',
    Internal: true,
    CheckDuplicate: true,
    Labels: { ...labels }
  }
  const making = { what: 'make a network', path: '/networks/create', method: 'POST', body } as const
  return decode(Created, await requestJson(line, making), 'a network').Id
}
