# Satisfies CIS Docker Benchmark 5.12.
docker run -d \
  --read-only \
  --tmpfs /run:size=1m \
  registry.example/shop:1.4
