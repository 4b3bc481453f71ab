import * as s from 'superstruct'

/*
 * The parts of a manifest that a check reads. Unknown keys pass; a null is an absent field, as for
 * the API server.
 */

const given = <T>(struct: s.Struct<T>) => s.optional(s.nullable(struct))
const list = <T>(struct: s.Struct<T>) => given(s.array(struct))

const text = s.define<string>('text', (value) => typeof value === 'string')
const flag = s.define<boolean>('flag', (value) => typeof value === 'boolean')
const whole = s.define<number>('whole', Number.isSafeInteger)
/** A quantity, or a port by number or name. */
const amount = s.define<string | number>(
  'amount',
  (value) => typeof value === 'string' || Number.isFinite(value)
)

const texts = list(text)
const dictionary = given(s.record(s.string(), text))
const quantities = given(s.record(s.string(), amount))

const KeyReference = s.type({ name: given(text), key: text, optional: given(flag) })
const ObjectReference = s.type({ name: given(text), optional: given(flag) })
const FieldReference = s.type({ fieldPath: text })
const ResourceReference = s.type({
  containerName: given(text),
  resource: text,
  divisor: given(amount)
})

const Variable = s.type({
  name: text,
  value: given(text),
  valueFrom: given(
    s.type({
      configMapKeyRef: given(KeyReference),
      secretKeyRef: given(KeyReference),
      fieldRef: given(FieldReference),
      resourceFieldRef: given(ResourceReference)
    })
  )
})

const VariableSource = s.type({
  prefix: given(text),
  configMapRef: given(ObjectReference),
  secretRef: given(ObjectReference)
})

const HttpGet = s.type({
  path: given(text),
  port: amount,
  host: given(text),
  scheme: given(text),
  httpHeaders: list(s.type({ name: text, value: given(text) }))
})
const Command = s.type({ command: texts })
const Socket = s.type({ port: amount, host: given(text) })

const ProbeFields = s.type({
  httpGet: given(HttpGet),
  tcpSocket: given(Socket),
  exec: given(Command),
  grpc: given(s.type({ port: whole, service: given(text) })),
  initialDelaySeconds: given(whole),
  periodSeconds: given(whole),
  timeoutSeconds: given(whole),
  successThreshold: given(whole),
  failureThreshold: given(whole)
})

const HookFields = s.type({
  httpGet: given(HttpGet),
  tcpSocket: given(Socket),
  exec: given(Command),
  sleep: given(s.type({ seconds: whole }))
})

const seccomp = given(s.type({ type: text, localhostProfile: given(text) }))
const apparmor = given(s.type({ type: text }))

const ContainerSecurity = s.type({
  runAsUser: given(whole),
  runAsGroup: given(whole),
  runAsNonRoot: given(flag),
  readOnlyRootFilesystem: given(flag),
  allowPrivilegeEscalation: given(flag),
  privileged: given(flag),
  procMount: given(text),
  capabilities: given(s.type({ add: texts, drop: texts })),
  seccompProfile: seccomp,
  appArmorProfile: apparmor,
  seLinuxOptions: s.unknown(),
  windowsOptions: s.unknown()
})

const PodSecurity = s.type({
  runAsUser: given(whole),
  runAsGroup: given(whole),
  runAsNonRoot: given(flag),
  fsGroup: given(whole),
  supplementalGroups: list(whole),
  supplementalGroupsPolicy: given(text),
  sysctls: list(s.type({ name: text, value: text })),
  seccompProfile: seccomp,
  appArmorProfile: apparmor,
  seLinuxOptions: s.unknown(),
  windowsOptions: s.unknown()
})

const VolumeMount = s.type({
  name: text,
  mountPath: text,
  readOnly: given(flag),
  subPath: given(text),
  subPathExpr: given(text),
  mountPropagation: given(text)
})

const Container = s.type({
  name: text,
  image: given(text),
  imagePullPolicy: given(text),
  restartPolicy: given(text),
  command: texts,
  args: texts,
  workingDir: given(text),
  env: list(Variable),
  envFrom: list(VariableSource),
  ports: list(s.type({ name: given(text), containerPort: whole, protocol: given(text) })),
  resources: given(s.type({ limits: quantities, requests: quantities })),
  volumeMounts: list(VolumeMount),
  volumeDevices: list(s.unknown()),
  startupProbe: given(ProbeFields),
  readinessProbe: given(ProbeFields),
  livenessProbe: given(ProbeFields),
  lifecycle: given(
    s.type({ postStart: given(HookFields), preStop: given(HookFields), stopSignal: given(text) })
  ),
  securityContext: given(ContainerSecurity),
  terminationMessagePath: given(text),
  stdin: given(flag),
  stdinOnce: given(flag),
  tty: given(flag)
})

const Item = s.type({ key: text, path: text, mode: given(whole) })
const items = list(Item)
const downward = list(
  s.type({
    path: text,
    mode: given(whole),
    fieldRef: given(FieldReference),
    resourceFieldRef: given(ResourceReference)
  })
)

const Projection = s.type({
  configMap: given(s.type({ name: given(text), items, optional: given(flag) })),
  secret: given(s.type({ name: given(text), items, optional: given(flag) })),
  downwardAPI: given(s.type({ items: downward })),
  serviceAccountToken: given(s.type({ path: text }))
})

const Volume = s.type({
  name: text,
  emptyDir: given(s.type({ medium: given(text), sizeLimit: given(amount) })),
  configMap: given(
    s.type({ name: given(text), items, optional: given(flag), defaultMode: given(whole) })
  ),
  secret: given(
    s.type({ secretName: given(text), items, optional: given(flag), defaultMode: given(whole) })
  ),
  downwardAPI: given(s.type({ items: downward, defaultMode: given(whole) })),
  projected: given(s.type({ sources: list(Projection), defaultMode: given(whole) })),
  persistentVolumeClaim: given(s.type({ claimName: given(text), readOnly: given(flag) })),
  hostPath: given(s.type({ path: text, type: given(text) }))
})

const PodSpec = s.type({
  containers: s.array(Container),
  initContainers: list(Container),
  ephemeralContainers: list(s.unknown()),
  volumes: list(Volume),
  hostname: given(text),
  subdomain: given(text),
  hostNetwork: given(flag),
  hostPID: given(flag),
  hostIPC: given(flag),
  hostUsers: given(flag),
  setHostnameAsFQDN: given(flag),
  shareProcessNamespace: given(flag),
  hostAliases: list(s.type({ ip: text, hostnames: texts })),
  dnsPolicy: given(text),
  dnsConfig: given(
    s.type({
      nameservers: texts,
      searches: texts,
      options: list(s.type({ name: given(text), value: given(text) }))
    })
  ),
  securityContext: given(PodSecurity),
  terminationGracePeriodSeconds: given(whole),
  serviceAccountName: given(text),
  automountServiceAccountToken: given(flag),
  nodeName: given(text),
  runtimeClassName: given(text),
  resourceClaims: list(s.unknown()),
  resources: given(s.type({ limits: quantities })),
  os: given(s.type({ name: text }))
})

/** Metadata of an object. */
export const ObjectMetadata = s.type({
  name: given(text),
  generateName: given(text),
  namespace: given(text),
  labels: dictionary,
  annotations: dictionary
})

/** A pod with its metadata. */
export const PodTemplate = s.type({ metadata: given(ObjectMetadata), spec: PodSpec })

/** Claim templates of a StatefulSet. */
export const ClaimTemplates = list(s.type({ metadata: s.type({ name: text }) }))

/** A ConfigMap or a Secret. */
export const ValueObject = s.type({
  metadata: given(ObjectMetadata),
  data: dictionary,
  binaryData: dictionary,
  stringData: dictionary
})

export type PodTemplateModel = s.Infer<typeof PodTemplate>
export type PodSpecModel = s.Infer<typeof PodSpec>
export type ContainerModel = s.Infer<typeof Container>
export type VolumeModel = s.Infer<typeof Volume>
export type MountOfVolume = s.Infer<typeof VolumeMount>
export type ProbeModel = s.Infer<typeof ProbeFields>
export type HookModel = s.Infer<typeof HookFields>
export type VariableModel = s.Infer<typeof Variable>

export type ItemModel = s.Infer<typeof Item>
export type DownwardModel = NonNullable<s.Infer<typeof downward>>[number]
export type ResourceModel = s.Infer<typeof ResourceReference>
