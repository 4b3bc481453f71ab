# Not proven: it works, but allows something dangerous. Decide.
# The mount on "/var/www/html/cache" makes this writable:
# "/var/www/html/cache/3f2a.php". An intruder could write there, too.
# Instead: set `VIEW_COMPILED_PATH` to a folder outside of the web root.
docker run -d \
  --read-only \
  --tmpfs /run:size=1m \
  -v shop-var-www-html-cache:/var/www/html/cache \
  registry.example/shop:1.4
