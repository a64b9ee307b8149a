# One image for the gateway, the four services and the tools; the command says which:
#   docker run … renda-graph apps/stations/dist/main.js            serve
#   docker run … renda-graph apps/stations/dist/main.js migrate    bring its database up to date
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
# Without the PostgreSQL that npm would bring and without what only developers need the image keeps to what runs.
RUN npm ci --no-audit --no-fund \
 && NX_DAEMON=false npx nx run-many -t build --outputStyle=static \
 && npm prune --omit=dev --omit=optional --no-audit --no-fund \
 && rm -rf .nx node_modules/node node_modules/.cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER node
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["apps/gateway/dist/main.js"]
