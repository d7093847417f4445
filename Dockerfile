# syntax=docker/dockerfile:1
# Ionboard as a container: docs/operating.md, "In a container".

FROM node:24-slim AS build
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1
# the packages change less often than the sources
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && mv .ionboard/server-* /app

FROM node:24-slim
ENV NODE_ENV=production \
    LISTEN_ADDRESS=0.0.0.0 \
    PORT=3000 \
    DATABASE_URL=file:/data/ionboard.sqlite
# made before the volume, so that a new one belongs to the user as well
RUN install -d -o node -g node -m 0700 /data && ln -s /app/ionboard.mjs /usr/local/bin/ionboard
COPY --from=build /app /app
WORKDIR /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health/live').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# not a shell: signals must reach it
# the option: docs/operating.md, "Memory"
CMD ["node", "--max-semi-space-size=16", "/app/server.js"]
