import { settingsFor } from '../../../src/explain/danger'

test.each([
  ['/root/.ssh/authorized_keys', '`AuthorizedKeysFile`'],
  ['/home/git/.ssh/authorized_keys2', '`AuthorizedKeysFile`'],
  ['/var/www/html/storage/framework/views/0a1b.php', '`VIEW_COMPILED_PATH`'],
  ['/var/www/html/storage/framework/views', '`VIEW_COMPILED_PATH`'],
  ['/var/www/bootstrap/cache/packages.php', '`APP_CONFIG_CACHE`'],
  ['/var/www/storage/framework/sessions/x', '`LARAVEL_STORAGE_PATH`'],
  ['/app/storage/runtime/compiled_templates/a/b.php', '`CRAFT_STORAGE_PATH`'],
  ['/app/var/cache/prod/App_KernelProdContainer.php', '`APP_CACHE_DIR`'],
  ['/app/var/log/prod.log', '`APP_LOG_DIR`'],
  ['/var/www/html/sites/default/files/php/twig/x.php', "`$settings['php_storage']"],
  ['/var/www/html/generated/code/Magento/x.php', '`bin/magento setup:di:compile`'],
  ['/var/www/html/templates_c/x.file.index.tpl.php', '`setCompileDir()`'],
  ['/var/www/html/cache/twig/3f/x.php', 'the option `cache`'],
  ['/var/www/html/web/assets/1f2e3d4c/jquery.js', '`basePath`'],
  ['/var/www/html/wp-content/plugins/x/x.php', "`define('DISALLOW_FILE_MODS'"],
  ['/var/www/html/wp-content/uploads/2026/x.png', "`define('UPLOADS'"],
  ['/var/www/html/config/config.php', '`NEXTCLOUD_CONFIG_DIR`'],
  ['/rails/tmp/cache/bootsnap/load-path-cache', '`BOOTSNAP_CACHE_DIR`'],
  ['/usr/local/tomcat/work/Catalina/x', '`workDir`'],
  ['/tmp/jna-1/jna123.tmp', '`-Djna.tmpdir`'],
  ['/tmp/libnetty_transport_native_epoll_x86_64123.so', '`-Dio.netty.native.workdir`'],
  ['/app/__pycache__/x.pyc', '`PYTHONPYCACHEPREFIX`'],
  ['/etc/nginx/conf.d/default.conf', '`NGINX_ENVSUBST_OUTPUT_DIR`'],
  ['/root/.gnupg/pubring.kbx', '`GNUPGHOME`'],
  ['/var/spool/cron/crontabs/root', 'the option `-c`']
])('the setting that moves %s: %s', (path, setting) => {
  const [first = ''] = settingsFor(path)
  expect([first, first.startsWith(setting)]).toEqual([first, true])
})

test.each(['/etc/passwd', '/app/views/x.php', '/data/x', '/srv/authorized_keys.bak', '/'])(
  'no known setting moves %s',
  (path) => {
    expect(settingsFor(path)).toEqual([])
  }
)
