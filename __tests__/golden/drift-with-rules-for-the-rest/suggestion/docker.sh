# Satisfies CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8).
docker run -d \
  --read-only \
  --tmpfs /run:size=1m \
  registry.example/shop:1.4
