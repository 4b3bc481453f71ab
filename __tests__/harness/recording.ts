import { imageFrom } from './engine'

/** A pod as a real kubelet ran it: its image, its manifest, and what a script printed in it. */

const DOCKERFILE = `FROM zero-drift-fixture/busybox:1
RUN mkdir -p /seeded /etc/app /srv/work /var/lib/web /run /var/tmp \\
 && echo seed > /seeded/file && chmod 0750 /seeded && chown -R 1000:1000 /seeded \\
 && touch /etc/app/image.conf && mkdir /www && touch /www/index.html && chmod 1777 /tmp && chmod 755 /run /var/tmp
COPY look.sh /look.sh
ENV FROM_IMAGE=1 OVER=image
VOLUME /var/lib/web
WORKDIR /srv/work
ENTRYPOINT ["/bin/sh", "-c"]
`

const LOOK = `echo "== id"; id
echo "== env"; env | grep -E "^(OVER|COMBINED|POD_|LATER|MEM|CPU|FROM_IMAGE|HOSTNAME|HOME)" | sort
echo "== mounts"; mount | grep -vE " /(proc|sys)" | sed 's/lowerdir=.*//'
echo "== ls"; ls -land / /tmp /run /var/tmp /dev /dev/shm /dev/termination-log /seeded /cache /sub /var/lib/web /etc/podinfo
ls -la /seeded /etc/podinfo
echo "== writes"
for d in / /tmp /run /var/tmp /dev /dev/shm /dev/mqueue /seeded /cache /sub /var/lib/web /etc /etc/podinfo; do
  if (echo x > $d/.w) 2>/dev/null; then
    mkdir $d/.y; cp /bin/busybox $d/.y/busybox; chmod 755 $d/.y/busybox
    if $d/.y/busybox true 2>/dev/null; then echo "$d writable exec"; else echo "$d writable noexec"; fi
  else echo "$d refused"; fi
done
for f in /etc/hosts /etc/hostname /etc/resolv.conf /dev/termination-log; do
  (echo x >> $f) 2>/dev/null && echo "$f writable" || echo "$f refused"
done
grep -E "Cap(Eff|Prm|Bnd)|NoNew|Seccomp:" /proc/self/status
`

/** The image that is recorded in, which has the script. */
export const recordedImage = (): Promise<string> =>
  imageFrom('pod-recording', DOCKERFILE, { 'look.sh': LOOK })

/** What the manifests of a recording differ in: settings of the pod and of its container. */
interface Recorded {
  readonly pod: string
  readonly container: string
}

/** A recording: its manifest for an image, its lines, and those of them that are compared. */
export interface Recording {
  readonly name: string
  readonly manifest: (image: string) => string
  readonly lines: readonly string[]
  readonly compared: (printed: string) => readonly string[]
}

/** Prints what the script prints in the container `app` of a pod. */
export type Printing = (manifest: string) => Promise<string>

/** Lines of a recording as a pod gives them today, and as it was recorded. */
export async function recordedAgain({ manifest, lines, compared }: Recording, print: Printing) {
  const printed = await print(manifest(await recordedImage()))
  return { printed: compared(printed).toSorted(), recorded: lines.toSorted() }
}

/**
 * The manifest of a recording; its seccomp was off. A kubelet puts the name of its node behind that of
 * a pod; here it stands there already.
 */
const recordedManifest = (image: string, { pod, container }: Recorded): string => `
apiVersion: v1
kind: Pod
metadata: { name: recorded-zero-drift, labels: { app: h5 }, annotations: { kubectl.kubernetes.io/default-container: app } }
spec:
  terminationGracePeriodSeconds: 2
  securityContext: { seccompProfile: { type: Unconfined }${pod} }
  hostAliases: [{ ip: 10.1.2.3, hostnames: [foo.example] }]
  initContainers:
  - name: seed
    image: ${image}
    imagePullPolicy: Never
    command: ["sh","-c","cp /seeded/file /w/; touch /tmp/x || true; id; ls -lan /w"]
    securityContext: { readOnlyRootFilesystem: true }
    volumeMounts: [{ name: work, mountPath: /w }]
  containers:
  - name: app
    image: ${image}
    imagePullPolicy: Never
    command: ["sh","-c"]
    args: ["echo start $(OVER) $(NOPE) $$(OVER); echo bye > /dev/termination-log; exec httpd -f -p 8080 -h /www"]
    ports: [{ name: http, containerPort: 8080 }]
    env:
    - { name: OVER, value: "manifest" }
    - { name: COMBINED, value: "x-$(OVER)-$(POD_NAME)" }
    - { name: POD_NAME, valueFrom: { fieldRef: { fieldPath: metadata.name } } }
    - { name: LATER, value: "$(POD_NAME)" }
    - { name: POD_IP, valueFrom: { fieldRef: { fieldPath: status.podIP } } }
    - { name: MEM, valueFrom: { resourceFieldRef: { resource: limits.memory } } }
    - { name: CPU, valueFrom: { resourceFieldRef: { resource: limits.cpu } } }
    resources: { limits: { memory: 64Mi, cpu: 500m } }
    securityContext: { readOnlyRootFilesystem: true${container} }
    volumeMounts:
    - { name: work, mountPath: /seeded }
    - { name: mem, mountPath: /cache }
    - { name: work, mountPath: /sub, subPath: a/b }
    - { name: info, mountPath: /etc/podinfo }
    readinessProbe: { httpGet: { path: /, port: http }, periodSeconds: 1 }
  - name: side
    image: zero-drift-fixture/busybox:1
    imagePullPolicy: Never
    command: ["sh","-c","while true; do wget -q -O- http://127.0.0.1:8080/ > /dev/null && sleep 5 || sleep 1; done"]
    volumeMounts: [{ name: work, mountPath: /shared }]
  volumes:
  - { name: work, emptyDir: { sizeLimit: 10Mi } }
  - { name: mem, emptyDir: { medium: Memory, sizeLimit: 4Mi } }
  - { name: info, downwardAPI: { items: [{ path: labels, fieldRef: { fieldPath: metadata.labels } }] } }
`

const FLAGS = new Set(['ro', 'rw', 'nosuid', 'nodev', 'noexec'])
const KERNELS = new Set(['overlay', 'tmpfs', 'devpts', 'mqueue'])

/** A mount by its type, path and flags: disks and sizes are those of a machine. */
const mountIn = (line: string): string =>
  line.replace(
    /^\S+ on (\S+) type (\S+) \(([^)]*)\)?$/,
    (_, path: string, type: string, all: string) => {
      const flags = all.split(',').filter((flag) => FLAGS.has(flag))
      return `${KERNELS.has(type) ? type : 'disk'} on ${path} (${flags.join(',')})`
    }
  )

/** An entry of a folder without the number of links, size and time. */
const entryIn = (line: string): string =>
  line
    .replace(/^(\S{10}) +\d+ +(\S+) +(\S+) +\d+ (?:DATE|\w+ +\d+ +\S+) /, '$1 $2 $3 ')
    .replaceAll(/\.\.20\S+/g, '..TS')
    .replace(/ root root /, ' 0 0 ')
    .replace(/ root /, ' 0 ')

/** The lines of a recording that do not depend on the machine; mounts and folders in no order. */
export function linesOf(recording: string): readonly string[] {
  const lines = recording.split('\n').filter((line) => !/^(?:total \d+)?$/.test(line))
  return lines.map((line) =>
    entryIn(mountIn(line))
      .replace(/^POD_IP=[\d.]+$/, 'POD_IP=ADDRESS')
      .replaceAll(/(\d+)\(root\)/g, '$1')
  )
}

/** Lines of the kubelet's recordings, and those in their place; documented in docs/kubernetes.md. */
export const DIFFERENCES: ReadonlyMap<string, string | undefined> = new Map([
  ['disk on /etc/hosts (rw)', 'disk on /etc/hosts (ro)'],
  ['/etc/hosts writable', '/etc/hosts refused'],
  ['tmpfs on /etc/podinfo (ro)', 'disk on /etc/podinfo (ro)']
])

/** The lines of a kubelet's recording as they are in a pod of a check. */
export const asOurs = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => (DIFFERENCES.has(line) ? (DIFFERENCES.get(line) ?? []) : [line]))

/** Recorded in a pod of kubelet 1.20.2 with containerd 1.6.20 and runc 1.1.5. */
const NON_ROOT = `== id
uid=1000 gid=3000 groups=2000,3000,4000
== env
COMBINED=x-manifest-$(POD_NAME)
CPU=1
FROM_IMAGE=1
HOME=/
HOSTNAME=recorded-zero-drift
LATER=recorded-zero-drift
MEM=67108864
OVER=manifest
POD_IP=10.99.0.4
POD_NAME=recorded-zero-drift
== mounts
overlay on / type overlay (ro,relatime,
tmpfs on /dev type tmpfs (rw,nosuid,size=65536k,mode=755)
devpts on /dev/pts type devpts (rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666)
mqueue on /dev/mqueue type mqueue (rw,nosuid,nodev,noexec,relatime)
DISK on /seeded type ext4 (rw,relatime)
tmpfs on /cache type tmpfs (rw,relatime)
DISK on /sub type ext4 (rw,relatime)
tmpfs on /etc/podinfo type tmpfs (ro,relatime)
DISK on /etc/hosts type ext4 (rw,relatime)
DISK on /dev/termination-log type ext4 (rw,relatime)
DISK on /etc/hostname type ext4 (ro,relatime)
DISK on /etc/resolv.conf type ext4 (ro,relatime)
shm on /dev/shm type tmpfs (rw,nosuid,nodev,noexec,relatime,size=65536k)
DISK on /var/lib/web type ext4 (rw,relatime)
== ls
drwxr-xr-x    1 0        0             4096 DATE /
drwxrwsrwt    2 0        2000            40 DATE /cache
drwxr-xr-x    5 0        0              340 DATE /dev
drwxrwxrwt    2 0        0               40 DATE /dev/shm
-rw-rw-rw-    1 0        0                4 DATE /dev/termination-log
drwxrwsrwt    3 0        2000           100 DATE /etc/podinfo
drwxr-xr-x    2 0        0             4096 DATE /run
drwxrwsrwx    3 0        2000          4096 DATE /seeded
drwxrwsrwx    2 0        2000          4096 DATE /sub
drwxrwxrwt    2 0        0             4096 DATE /tmp
drwxr-xr-x    2 0        0             4096 DATE /var/lib/web
drwxr-xr-x    2 0        0             4096 DATE /var/tmp
/etc/podinfo:
total 4
drwxrwsrwt    3 root     2000           100 DATE .
drwxr-xr-x    1 root     root          4096 DATE ..
drwxr-sr-x    2 root     2000            60 DATE ..TS
lrwxrwxrwx    1 root     root            31 DATE ..data -> ..TS
lrwxrwxrwx    1 root     root            13 DATE labels -> ..data/labels

/seeded:
total 16
drwxrwsrwx    3 root     2000          4096 DATE .
drwxr-xr-x    1 root     root          4096 DATE ..
drwxr-sr-x    3 root     2000          4096 DATE a
-rw-r--r--    1 1000     2000             5 DATE file
== writes
/ refused
/tmp refused
/run refused
/var/tmp refused
/dev refused
/dev/shm writable noexec
/dev/mqueue refused
/seeded writable exec
/cache writable exec
/sub writable exec
/var/lib/web refused
/etc refused
/etc/podinfo refused
/etc/hosts refused
/etc/hostname refused
/etc/resolv.conf refused
/dev/termination-log writable
CapPrm:	0000000000000000
CapEff:	0000000000000000
CapBnd:	0000000000000000
NoNewPrivs:	1
Seccomp:	0
`

/** The last part of the recording as root, in a container without a security context. */
const ROOT = `/ refused
/tmp refused
/run refused
/var/tmp refused
/dev writable exec
/dev/shm writable noexec
/dev/mqueue refused
/seeded writable exec
/cache writable exec
/sub writable exec
/var/lib/web writable exec
/etc refused
/etc/podinfo refused
/etc/hosts writable
/etc/hostname refused
/etc/resolv.conf refused
/dev/termination-log writable
`

const WITHOUT_ROOT: Recorded = {
  pod: ', runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000, supplementalGroups: [4000]',
  container: ', allowPrivilegeEscalation: false, capabilities: { drop: [ALL] }'
}

const WITH_ROOT: Recorded = { pod: '', container: '' }

/** Places that can be written, in what the script has printed. */
function writesIn(printed: string): readonly string[] {
  const lines = linesOf(printed)
  return lines.slice(lines.indexOf('== writes')).filter((line) => line.startsWith('/'))
}

export const RECORDINGS: readonly Recording[] = [
  {
    name: 'without root',
    manifest: (image) => recordedManifest(image, WITHOUT_ROOT),
    lines: linesOf(NON_ROOT),
    compared: linesOf
  },
  {
    name: 'with root',
    manifest: (image) => recordedManifest(image, WITH_ROOT),
    lines: linesOf(ROOT),
    compared: writesIn
  }
]
