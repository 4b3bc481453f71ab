# Satisfies CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8).
docker run -d \
  --read-only \
  --tmpfs /run:size=1m \
  --tmpfs /run/app:size=16m,mode=0755,uid=33,gid=33 \
  --tmpfs /var/cache/app:size=64m,mode=0755,uid=33,gid=33 \
  -v shop-etc-app:/etc/app \
  -v shop-var-lib-app:/var/lib/app \
  registry.example/shop:1.4
