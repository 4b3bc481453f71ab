import { WEB_ROOT } from './spot'
import { isDevice, isNewlyExecutable, isNoDevice, isRewritten, isWritten } from './suspect'

/** Foreign code in the place of the image's own, and what deceives those who trust it. */
export const HIGH = {
  executable: {
    severity: 'high',
    technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
    why: 'A program that the image did not bring can run here now, which is how miners, shells and tunnels arrive.',
    when: isNewlyExecutable
  },
  device: {
    severity: 'high',
    technique: { id: 'T1611', name: 'Escape to Host' },
    why: "A device node can open the host's disks or memory to whoever may read it.",
    when: isDevice
  },
  'hidden-in-dev': {
    severity: 'high',
    technique: { id: 'T1564', name: 'Hide Artifacts' },
    why: 'Among device nodes nobody looks for a file, and `/dev` stays writable in a read-only container.',
    in: { dev: /./s },
    when: isNoDevice
  },
  binary: {
    severity: 'high',
    technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
    why: 'Programs in this folder are called by name, and a false one is obeyed like the real one.',
    in: {
      bin: /./s,
      sbin: /./s,
      libexec: /./s,
      opt: /^[^/]+\/s?bin\//,
      root: /^(?:\.local\/)?bin\//,
      home: /^[^/]+\/(?:\.local\/)?bin\//
    },
    when: isRewritten
  },
  library: {
    severity: 'high',
    technique: { id: 'T1574', name: 'Hijack Execution Flow' },
    why: 'Programs load what lies here as their own code, so one false library acts in all of them.',
    // Python writes its caches by itself: they only count as scripts.
    in: { lib: /.(?<!\.pyc)$/s },
    name: /\.so(?:\.\d+)*$/,
    when: isRewritten
  },
  'kernel-module': {
    severity: 'high',
    technique: { id: 'T1547.006', name: 'Kernel Modules and Extensions' },
    why: 'A kernel module runs with all rights, outside of every container.',
    in: {
      lib: /^(?:modules|modules-load\.d|modprobe\.d)\//,
      etc: /^modules$|^(?:modules-load|modprobe|depmod)\.d\//
    },
    name: /\.ko(?:\.(?:gz|xz|zst))?$/,
    when: isWritten
  },
  'ssh-server': {
    severity: 'high',
    technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
    why: 'The settings and host keys of the SSH server decide who may log in, and whether visitors reach the real one.',
    in: {
      etc: /^ssh\/(?:sshd_config(?:$|\.d\/)|ssh_host_[^/]*_key(?:\.pub)?$|sshrc$)|^dropbear\//
    },
    when: isWritten
  },
  'certificate-authority': {
    severity: 'high',
    technique: { id: 'T1553.004', name: 'Install Root Certificate' },
    why: 'Whoever adds a root certificate can pose as any site that programs in this container talk to.',
    in: {
      etc: /^(?:ssl\/certs|pki\/ca-trust|pki\/tls\/certs|ca-certificates)\/|^ca-certificates\.conf$|^(?:ssl|pki\/tls)\/cert\.pem$/,
      usr: /^(?:local\/)?share\/(?:ca-certificates|pki)\//,
      var: /^lib\/ca-certificates\//
    },
    name: /^cacerts$|^cacert\.pem$/,
    when: isRewritten
  },
  'served-page': {
    severity: 'high',
    technique: { id: 'T1491.002', name: 'External Defacement' },
    why: 'Visitors see this page or run this script, so they may meet a defaced site or one that robs them.',
    name: /\.(?:html?|xhtml|js|mjs|css|svg|wasm)$/i,
    folder: WEB_ROOT,
    when: isRewritten
  },
  'image-code': {
    severity: 'high',
    technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
    why: 'Image code replaced: the image brings this file to be run, loaded or served, and it holds something else now, so foreign code may stand in its place.',
    ofCode: true,
    when: isRewritten
  }
} as const
