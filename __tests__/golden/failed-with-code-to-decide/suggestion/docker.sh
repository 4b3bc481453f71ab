# Not proven: no safe mount makes it work read-only. This is for a
# writable root filesystem (read-only: false), with rules for exactly
# what changed, so that all else stays drift.
docker run -d \
  --tmpfs /run:size=1m \
  registry.example/shop:1.4
