import { readFileSync } from 'node:fs'
import * as s from 'superstruct'
import { capabilitiesIn } from '../../plan/capabilities'
import type { Engine } from '../../ports'
import type { ContainerFacts, ContainerId, ProcessFacts, UsageFacts } from '../../words'
import { decode } from './decode'
import { requestJson, statusOf, type EngineConnection } from './transport'

/** Processes of a running container, and what they use. */
export const stateVerbs = (line: EngineConnection): Pick<Engine, 'processes' | 'usage'> => ({
  processes: (container) => processes(line, container),
  usage: (id) => usage(line, id)
})

const Listed = s.type({ Titles: s.array(s.string()), Processes: s.array(s.array(s.string())) })

/**
 * The processes of a running container, as the engine's `ps` lists them; undefined if it does not,
 * or the container has ended.
 */
async function processes(
  line: EngineConnection,
  { id }: ContainerFacts
): Promise<readonly ProcessFacts[] | undefined> {
  const path = `/containers/${id}/top`
  const query = { ps_args: `-eo ${COLUMNS.join(',')}` }
  const asked = { what: "list the container's processes", path, query }
  const answer = await requestJson(line, asked).catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error
    return undefined
  })
  if (answer === undefined) return undefined
  const { Titles, Processes } = decode(Listed, answer, "a container's processes")
  if (Titles.length !== COLUMNS.length) return undefined
  return Processes.map(([pid = '', uid, gid, ...name]) => ({
    ...{ name: name.join(' '), uid: Number(uid), gid: Number(gid) },
    ...rightsOf(pid, id)
  }))
}

/** Columns of `ps`; the last one may have spaces in it. */
const COLUMNS = ['pid', 'uid', 'gid', 'comm']

/** Capabilities of a process, from this machine's /proc; none if it does not show that process. */
function rightsOf(pid: string, id: ContainerId): Pick<ProcessFacts, 'effective' | 'bounding'> {
  if (!/^\d+$/.test(pid)) return {}
  try {
    // The engine may count processes in another namespace: the process must be of this container.
    if (!readFileSync(`/proc/${pid}/cgroup`, 'utf8').includes(id)) return {}
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [effective, bounding] = [
      capabilitiesIn(status, 'CapEff'),
      capabilitiesIn(status, 'CapBnd')
    ]
    return { ...(effective && { effective }), ...(bounding && { bounding }) }
  } catch {
    return {}
  }
}

const Stats = s.type({
  pids_stats: s.optional(s.type({ current: s.optional(s.number()) })),
  memory_stats: s.optional(
    s.type({ usage: s.optional(s.number()), max_usage: s.optional(s.number()) })
  )
})

/** Use of processes and memory by a running container; undefined if the engine keeps no count. */
async function usage(line: EngineConnection, id: ContainerId): Promise<UsageFacts | undefined> {
  const path = `/containers/${id}/stats`
  const query = { stream: 'false', 'one-shot': 'true' }
  const asked = { what: "measure the container's use", path, query }
  const answer = await requestJson(line, asked).catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error
    return undefined
  })
  if (answer === undefined) return undefined
  const { pids_stats: pids, memory_stats: memory } = decode(Stats, answer, "a container's use")
  const most = memory?.max_usage ?? memory?.usage
  if (pids?.current === undefined || most === undefined) return undefined
  return { pids: pids.current, memory: most }
}
