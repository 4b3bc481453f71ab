import { comments, dockerSize, securityWords, tmpfsLine } from '../explain/recipes/mounts'
import { deployedName, recipesOf } from '../explain/recipes/recipes'
import { yamlLines, type YamlValue } from '../explain/recipes/yaml'
import { count } from '../judge/phrases'
import type { Plan } from '../plan/plan'
import type { ContainerSpec } from '../words'
import type { Hardening, HardeningRecipes } from './hardening'
import { accountText, PORT_START, tightened, type Tightening } from './tightening'

/** The result of a search without its recipes. */
type Found = Omit<Hardening, 'recipes'>

/** Recipes that run the container with the settings of a search, and say what they are founded on. */
export function hardeningRecipes(one: Tightening, found: Found, plan: Plan): HardeningRecipes {
  const container = deployedContainer(one, plan)
  const standing = { proven: true, works: true, ...NO_FIX }
  const cooked = {
    ...{ image: deployedName(plan.image), fix: { tmpfs: [], volumes: [] }, seeded: [], allow: [] },
    ...{ container, group: one.user?.gid, oneShot: plan.wait.kind === 'exit', standing }
  }
  const pod = podContainer(container, found)
  const asPod = found.missing.includes('runAsNonRoot') ? {} : ({ isNonRoot: true } as const)
  const { docker, compose } = recipesOf(cooked)
  const { kubernetes } = recipesOf({ ...cooked, ...asPod, container: pod })
  const end = (...notes: readonly string[]): string =>
    [...notes, ...networkNotes(found), ...basis(found)].flatMap(comments).join('\n')
  return {
    docker: `${docker}${end()}\n`,
    compose: `${compose}${end()}\n`,
    kubernetes: `${kubernetes}${end(...podNotes(found))}\n`,
    action: `${yamlLines(asYaml(found.inputs)).join('\n')}\n${end()}\n`
  }
}

const NO_FIX = { dangers: [], drift: [], rules: [] }

/** The container with the settings, but on the network that it has in production. */
function deployedContainer(one: Tightening, plan: Plan): ContainerSpec {
  const { user, capabilities, noNewPrivileges, limits } = one
  return tightened(plan, {
    ...(user && { user }),
    ...(capabilities && { capabilities }),
    ...(noNewPrivileges && { noNewPrivileges }),
    ...(limits && { limits })
  }).container
}

/** The container as a pod needs it: with the capability that Docker spares it. */
function podContainer(container: ContainerSpec, { capabilities, user }: Found): ContainerSpec {
  const { below1024 } = capabilities ?? {}
  const { securityOpt, capAdd } = container
  const hasProfile = securityOpt.some((option) => option.startsWith('seccomp'))
  const numbers = /^\d+:\d+$/.test(user?.value ?? '') ? { user: user?.value ?? '' } : {}
  return {
    ...container,
    ...numbers,
    capAdd: [...capAdd, ...(below1024?.capabilities ?? [])],
    securityOpt: hasProfile ? securityOpt : [...securityOpt, 'seccomp=builtin']
  }
}

function podNotes({ missing, capabilities }: Found): readonly string[] {
  const { capabilities: bind = [], unguarded } = capabilities?.below1024 ?? {}
  return [
    missing.length === 0
      ? 'Meets the Pod Security Standard "restricted".'
      : `Does not meet the Pod Security Standard "restricted": ${missing.join(', ')}.`,
    ...(bind.length > 0
      ? [
          `Docker lets anybody bind ports below 1024; a cluster may not, and then needs ${bind.join(', ')}.`
        ]
      : []),
    ...(unguarded === true
      ? [
          `Where a cluster guards ports below 1024: set the sysctl ${PORT_START} of the pod to "0", or listen on a higher port.`
        ]
      : []),
    'A limit of processes is a setting of the kubelet.'
  ]
}

const networkNotes = ({ network }: Found): readonly string[] =>
  network?.works === true
    ? [
        'It also works on a network that leads to no other machine (docker network create --internal; in Compose, "internal: true"). No port is published there, and the host still answers.'
      ]
    : []

/** Sentences on what was proven, and on what was not. */
const basis = ({ result, boots, untested }: Found): readonly string[] => [
  `${result === 'proven' ? 'Proven' : 'Found, but not proven,'} by ${count(boots, 'boot')}, each with its smoke test, the users of its programs, its stop, and a second start.`,
  `Not tested: ${untested.join(', ')}.`
]

/** Inputs of a check with these settings. */
export function inputsFor(one: Tightening, plan: Plan): Hardening['inputs'] {
  const container = deployedContainer(one, plan)
  const { tmpfs, pidsLimit, memory = 0 } = container
  const { user, capabilities, noNewPrivileges, limits } = one
  return {
    ...(user && { user: [accountText(user)] }),
    ...(user && tmpfs.length > 0 && { tmpfs: tmpfs.map(tmpfsLine) }),
    ...(capabilities && { 'cap-drop': ['ALL'] }),
    ...(capabilities && capabilities.length > 0 && { 'cap-add': capabilities }),
    ...(noNewPrivileges && { 'security-opt': securityWords(container) }),
    ...(limits?.memory === undefined ? {} : { memory: [dockerSize(memory)] }),
    ...(limits?.pids === undefined ? {} : { 'pids-limit': [String(pidsLimit)] })
  }
}

const asYaml = (inputs: Hardening['inputs']): YamlValue =>
  Object.fromEntries(Object.entries(inputs).map(([name, lines]) => [name, lines.join('\n')]))
