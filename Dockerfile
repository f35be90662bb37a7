# The program with its model, for workers, the server and everything else: docker build -t dragoman .
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit && npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
# Large blocks of memory go back to the system at once, and threads share two arenas: over days, what is resident stays flat
# (docs/guide/cluster.md).
ENV MALLOC_MMAP_THRESHOLD_=1048576 MALLOC_ARENA_MAX=2
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
