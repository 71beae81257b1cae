# The service as an image: built in one stage with everything it takes, run in another with what it needs and nothing else.
# Pinned by version and by the digest of the index of all platforms; take a newer one after a look at what changed.
ARG NODE_IMAGE=node:22.23.3-bookworm-slim@sha256:43ac6c60b8f89723f746e8a92ce91abd5017e627ce1ddfe4238355d3a30b772c

FROM ${NODE_IMAGE} AS build
WORKDIR /app
# These two change less often than the sources, so that the packages are a layer of their own.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production TRAMA_DATA=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json schema.graphql ./
COPY cypher cypher
COPY seed seed
COPY neo4j neo4j
COPY docs docs
COPY --from=build /app/dist dist
# A volume that is made here takes the owner of this folder.
RUN mkdir /data /backups && chown node:node /data /backups
USER node
VOLUME /data
ENTRYPOINT ["node", "--max-semi-space-size=32", "/app/dist/main.js"]
CMD ["serve"]
