# The program with its model, for workers, the server and everything else: docker build -t dragoman .
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit && npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
# An allocator whose threads share two arenas and which gives back what has lain free for a second: over days, what is resident
# stays flat (docs/guide/cluster.md).
RUN apt-get update && apt-get install -y --no-install-recommends libjemalloc2 && rm -rf /var/lib/apt/lists/*
ENV LD_PRELOAD=libjemalloc.so.2 MALLOC_CONF=narenas:2,dirty_decay_ms:1000,muzzy_decay_ms:0
WORKDIR /app
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY --from=build /build/codebook codebook
COPY --from=build /build/models models
COPY --from=build /build/data data
COPY --from=build /build/package.json /build/LICENSE /build/NOTICE ./
USER node
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["help"]
