# Satisfies CIS Docker Benchmark 5.12.
docker run -d \
  --read-only \
  --tmpfs /run:size=1m \
  --tmpfs /run/service:exec,size=64m,mode=0755 \
  -v shop-var-lib-app:/var/lib/app \
  registry.example/shop:1.4
