import { isWithin, parentOf, readable } from '../observe/paths'
import { suspiciousAmong } from './advice'
import type { RootFacts, Mount } from './mounts'
import type { Danger } from './suggestion'
import type { Write } from './writes'

/**
 * Paths that must not become writable: code of the image, and files that the program wrote and that
 * would give an intruder control.
 */
export interface Perils {
  /** Paths as readable text. */
  readonly code: readonly string[]
  readonly critical: readonly Write[]
}

export function perilsOf(writes: readonly Write[], { image, isCode }: RootFacts): Perils {
  const code: string[] = []
  for (const [path, entry] of image) if (isCode(readable(path), entry)) code.push(readable(path))
  return { code, critical: suspiciousAmong(writes) }
}

/** Returns a test whether a mount makes no code and no critical file writable. */
export function isSafe({ code, critical }: Perils): (mount: Pick<Mount, 'path'>) => boolean {
  const open = new Set<string>()
  for (const path of [...code, ...critical.map((write) => write.path)])
    for (let one = path; !open.has(one); one = parentOf(one)) open.add(one)
  return ({ path }) => !open.has(path)
}

/** Dangers of these mounts: the code and the critical files that each makes writable. */
export function dangersOf(
  mounts: readonly Pick<Mount, 'path'>[],
  { code, critical }: Perils
): readonly Danger[] {
  return mounts.flatMap(({ path }) => {
    const covered = code.filter((file) => isWithin(file, path))
    const written = critical.filter((write) => isWithin(write.path, path)).map((one) => one.path)
    return [...dangerOf(path, 'code', covered), ...dangerOf(path, 'critical', written)]
  })
}

function dangerOf(path: string, why: Danger['why'], files: readonly string[]): readonly Danger[] {
  if (files.length === 0) return []
  return [
    {
      path,
      why,
      examples: files.slice(0, FEW),
      files: files.length,
      remedies: [...new Set(files.flatMap(settingsFor))]
    }
  ]
}

const FEW = 3

/** Paths that a program writes to, and the settings that move them. */
interface Setting {
  readonly path: RegExp
  readonly settings: readonly string[]
}

/**
 * Settings that move the writes of a program away from a dangerous path, such as templates that are
 * compiled to code, or keys that grant access. They are in the words of the program that reads
 * them; empty if the table has none.
 */
export const settingsFor = (path: string): readonly string[] =>
  SETTINGS.find((row) => row.path.test(path))?.settings ?? []

const SETTINGS: readonly Setting[] = [
  // sshd_config(5): a file that is mounted read-only, or a command that gives the keys.
  {
    path: /\/authorized_keys2?$/,
    settings: [
      '`AuthorizedKeysFile` in `sshd_config`, on a file that is mounted read-only',
      '`AuthorizedKeysCommand` in `sshd_config`'
    ]
  },
  // ssh_config(5)
  { path: /\/\.ssh\/known_hosts$/, settings: ['`UserKnownHostsFile` in `ssh_config`'] },
  // config/view.php of Laravel, and Application::normalizeCachePath and storagePath in its foundation.
  {
    path: /\/storage\/framework\/views(?:\/|$)/,
    settings: ['`VIEW_COMPILED_PATH` in the environment (Laravel)']
  },
  {
    path: /\/bootstrap\/cache\/(?:config|packages|services|events|routes[^/]*)\.php$/,
    settings: [
      '`APP_CONFIG_CACHE`, `APP_PACKAGES_CACHE`, `APP_SERVICES_CACHE`, `APP_EVENTS_CACHE` and `APP_ROUTES_CACHE` in the environment (Laravel), or `php artisan optimize` when the image is built'
    ]
  },
  {
    path: /\/storage\/framework(?:\/|$)/,
    settings: ['`LARAVEL_STORAGE_PATH` in the environment (Laravel)']
  },
  // craftcms.com/docs: bootstrap variables.
  {
    path: /\/storage\/runtime\/compiled_(?:templates|classes)(?:\/|$)/,
    settings: ['`CRAFT_STORAGE_PATH` in the environment (Craft CMS)']
  },
  // symfony.com/doc: override the cache directory and the log directory.
  {
    path: /\/var\/cache\/(?:dev|prod|test)(?:\/|$)/,
    settings: [
      '`APP_CACHE_DIR` in the environment (Symfony), or `bin/console cache:warmup` when the image is built'
    ]
  },
  {
    path: /\/var\/log\/(?:dev|prod|test)\.log$/,
    settings: ['`APP_LOG_DIR` in the environment (Symfony)']
  },
  // api.drupal.org: default.settings.php.
  {
    path: /\/files\/php\/(?:twig|service_container)(?:\/|$)/,
    settings: ["`$settings['php_storage']['twig']['directory']` in `settings.php` (Drupal)"]
  },
  // devdocs.magento.com: generated code is part of the build.
  {
    path: /\/generated\/(?:code|metadata)(?:\/|$)|\/var\/view_preprocessed(?:\/|$)/,
    settings: [
      '`bin/magento setup:di:compile` and `setup:static-content:deploy` when the image is built'
    ]
  },
  // smarty.net: Smarty::setCompileDir(); twig.symfony.com: the options of Twig\Environment.
  { path: /\/templates_c(?:\/|$)/, settings: ['`setCompileDir()` of Smarty'] },
  {
    path: /\/(?:twig(?:_cache|-cache)?|cache\/twig)\/(?:.*\/)?[^/]+\.php$/,
    settings: ['the option `cache` of `Twig\\Environment`']
  },
  // yiiframework.com: yii\web\AssetManager.
  {
    path: /\/(?:web|public|html)\/assets\/[0-9a-f]{6,8}(?:\/|$)/,
    settings: ['`basePath` of `assetManager` (Yii)']
  },
  // make.wordpress.org: define() in wp-config.php.
  {
    path: /\/wp-content\/(?:plugins|themes|upgrade|mu-plugins)(?:\/|$)/,
    settings: ["`define('DISALLOW_FILE_MODS', true)` in `wp-config.php`, and plugins in the image"]
  },
  {
    path: /\/wp-content\/uploads(?:\/|$)/,
    settings: ["`define('UPLOADS', ...)` in `wp-config.php`"]
  },
  // docs.nextcloud.com: configuration parameters.
  {
    path: /\/config\/config\.php$/,
    settings: ['`NEXTCLOUD_CONFIG_DIR` in the environment (Nextcloud)']
  },
  // github.com/Shopify/bootsnap
  {
    path: /\/tmp\/cache\/bootsnap(?:\/|$)/,
    settings: [
      '`BOOTSNAP_CACHE_DIR` in the environment (Ruby), or `bootsnap precompile` when the image is built'
    ]
  },
  // tomcat.apache.org: the attribute workDir of a Context; jasper compiles pages there.
  {
    path: /\/(?:tomcat|catalina)[^/]*\/(?:.*\/)?work(?:\/|$)/,
    settings: ['`workDir` of the `Context` (Tomcat), or `CATALINA_BASE` in the environment']
  },
  {
    path: /\/jetty[^/]*\/(?:.*\/)?work(?:\/|$)/,
    settings: ['`-Djetty.base`, or `-Djava.io.tmpdir`']
  },
  // Libraries that Java programs unpack and load: the manuals of JNA, Netty, sqlite-jdbc and snappy-java.
  { path: /\/jna-?[^/]*(?:\/[^/]*)?\.(?:tmp|so)$/, settings: ['`-Djna.tmpdir`'] },
  { path: /\/libnetty[^/]*\.so$/, settings: ['`-Dio.netty.native.workdir`'] },
  { path: /\/sqlite-[^/]*\.so$/, settings: ['`-Dorg.sqlite.tmpdir`'] },
  { path: /\/snappy-[^/]*\.so$/, settings: ['`-Dorg.xerial.snappy.tempdir`'] },
  // docs.python.org: PYTHONPYCACHEPREFIX.
  {
    path: /\/__pycache__(?:\/|$)|\.py[co]$/,
    settings: ['`PYTHONPYCACHEPREFIX` or `PYTHONDONTWRITEBYTECODE=1` in the environment (Python)']
  },
  // github.com/nginxinc/docker-nginx: 20-envsubst-on-templates.sh.
  {
    path: /^\/etc\/nginx\/conf\.d\/[^/]+$/,
    settings: ['`NGINX_ENVSUBST_OUTPUT_DIR` in the environment (the official image of nginx)']
  },
  // gnupg.org: gpg(1).
  { path: /\/\.gnupg(?:\/|$)/, settings: ['`GNUPGHOME` in the environment'] },
  // busybox and dcron.
  { path: /\/(?:crontabs|cron)\/[^/]+$/, settings: ['the option `-c` of `crond`'] }
]
