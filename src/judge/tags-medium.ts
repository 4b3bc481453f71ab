import { isCut, isLost, isNewlyOpen, isRewritten, isThere, isWritten } from './suspect'

/** Changes that prepare, ease or hide an attack, and that programs at times make on their own. */
export const MEDIUM = {
  script: {
    severity: 'medium',
    technique: { id: 'T1059', name: 'Command and Scripting Interpreter' },
    why: 'An interpreter runs such a file without any right to execute it, so a foreign line in it is a foreign program.',
    name: /\.(?:php\d?|phtml|phar|py[cw]?|rb|p[lm]|lua|[cm]?js|sh|bash|jar|war|class|jspx?|groovy|tcl|awk)$/i,
    when: isRewritten
  },
  'server-config': {
    severity: 'medium',
    technique: { id: 'T1505', name: 'Server Software Component' },
    why: 'A line in the configuration of a server can load a module, run a program, or send visitors elsewhere.',
    in: {
      etc: /^(?:nginx|apache2|httpd|lighttpd|caddy|haproxy|uwsgi|envoy|traefik|php[^/]*|tomcat[^/]*)\//,
      usr: /^local\/(?:etc\/php[^/]*|apache2\/conf|tomcat\/conf|openresty\/nginx\/conf)\//
    },
    name: /^(?:php|php-fpm|php-cli)\.ini$|^(?:nginx|httpd|apache2|lighttpd)\.conf$/,
    when: isWritten
  },
  'package-source': {
    severity: 'medium',
    technique: {
      id: 'T1195.001',
      name: 'Compromise Software Dependencies and Development Tools'
    },
    why: 'This file tells where packages come from and whose signature they bear, so it can bring in anything.',
    in: {
      etc: /^apt\/(?:sources\.list(?:$|\.d\/)|trusted\.gpg(?:$|\.d\/)|keyrings\/|preferences(?:$|\.d\/))|^apk\/(?:repositories$|keys\/)|^yum\.repos\.d\/|^pki\/rpm-gpg\/|^pacman\.d\/mirrorlist$|^npmrc$/
    },
    name: /^pip\.conf$|^\.(?:npmrc|yarnrc|yarnrc\.yml|condarc|pypirc)$/,
    when: isWritten
  },
  'name-resolution': {
    severity: 'medium',
    technique: { id: 'T1557', name: 'Adversary-in-the-Middle' },
    why: 'This file decides which machine a name leads to, so programs may talk to that of an intruder.',
    in: { etc: /^(?:hosts|resolv\.conf|nsswitch\.conf|host\.conf|gai\.conf)$/ },
    when: isWritten
  },
  secret: {
    severity: 'medium',
    technique: { id: 'T1552.001', name: 'Credentials In Files' },
    why: 'Credentials that lie in a file fall into the hands of whoever can read it, or who gets a copy of the container.',
    in: { run: /^secrets\// },
    name: /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|\.netrc|\.pgpass|\.git-credentials|\.htpasswd|\.dockercfg|\.vault-token|credentials|kubeconfig)$|\.env(?:\.\w+)?$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$/i,
    folder:
      /^(?!\/etc\/(?:ssl\/certs|pki|ca-certificates|apk\/keys)\/|\/usr\/(?:local\/)?share\/ca-certificates\/)/,
    when: isRewritten
  },
  'world-writable': {
    severity: 'medium',
    technique: { id: 'T1222.002', name: 'Linux and Mac Permissions' },
    why: 'Every user and every program may write there now, also one that was broken into.',
    when: isNewlyOpen
  },
  'disguised-name': {
    severity: 'medium',
    technique: { id: 'T1036', name: 'Masquerading' },
    why: 'A name of dots and blanks, or with characters that do not show, is made to be overlooked or taken for another.',
    name: /^\.[.\s]+$|^\s|\s$|[\p{Cc}\p{Cf}]/u,
    when: isThere
  },
  'log-cleared': {
    severity: 'medium',
    technique: { id: 'T1685.006', name: 'Clear Linux or Mac System Logs' },
    why: 'A log that was deleted or cut no longer tells what happened before.',
    in: { var: /^log\/./s, run: /^(?:utmp|log\/.*)$/s },
    when: isCut
  },
  'history-cleared': {
    severity: 'medium',
    technique: { id: 'T1070.003', name: 'Clear Command History' },
    why: 'A history that was deleted or cut no longer tells what was typed in this container.',
    name: /^\.\w+_history$/,
    when: isCut
  },
  'system-file-deleted': {
    severity: 'medium',
    technique: { id: 'T1485', name: 'Data Destruction' },
    why: 'Programs that need this file fail without it, or do without what it forbade.',
    in: { bin: /./s, sbin: /./s, libexec: /./s, lib: /.(?<!\.pyc)$/s, etc: /./s },
    when: isLost
  }
} as const
