FROM node:20.20.2-bookworm-slim AS build
WORKDIR /kindling
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node build/image.mjs /image

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /kindling
COPY --from=build /image ./
# Nothing in the image is its own to change: what lasts is in PostgreSQL.
USER node
EXPOSE 4000
# Without the search engine one can still browse, and a restart would not bring it back.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=2s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready?exclude=search`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
