#!/usr/bin/env bash
# Start a real Neo4j Community server in the background and wait for Bolt.
#   start-neo4j.sh DATA_DIR BOLT_PORT PASSWORD|-       ("-" = authentication off)
# Environment (all optional):
#   NEO4J_DIST   directory made by `mvn package` (default: dist beside this script)
#   NEO4J_JAVA   java binary (17 or 21)      NEO4J_HEAP   e.g. 2g (default 1g)
#   NEO4J_PAGECACHE e.g. 256m                NEO4J_WAIT   seconds (default 300)
set -euo pipefail
[ $# -eq 3 ] || { echo "usage: $0 DATA_DIR BOLT_PORT PASSWORD|-" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"; home=$(cd "$1" && pwd); port=$2; password=$3
dist=$(cd "${NEO4J_DIST:-$here/dist}" && pwd)
java=${NEO4J_JAVA:-java}; heap=${NEO4J_HEAP:-1g}; pid_file=$home/neo4j.pid
bolt_up() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

if [ -f "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null; then
  echo "already running: pid $(cat "$pid_file")" >&2; exit 1
fi
if bolt_up; then echo "port $port is taken" >&2; exit 1; fi
mkdir -p "$home"/{conf,data,logs,import,run}

auth=true; [ "$password" = - ] && auth=false
cat > "$home/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:$port
server.bolt.advertised_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=$auth
dbms.usage_report.enabled=false
server.memory.heap.initial_size=$heap
server.memory.heap.max_size=$heap
server.memory.pagecache.size=${NEO4J_PAGECACHE:-256m}
db.tx_log.rotation.retention_policy=256M size
db.tx_log.rotation.size=64M
db.checkpoint.interval.time=2m
internal.server.bolt.thread_pool_shutdown_wait_time=1s
CONF

if [ "$auth" = true ] && [ ! -e "$home/data/dbms/auth.ini" ] && [ ! -d "$home/data/databases/system" ]; then
  NEO4J_HOME=$home NEO4J_CONF=$home/conf "$java" -Xmx256m -cp "$dist/lib/*" \
    org.neo4j.cli.AdminTool dbms set-initial-password "$password" > "$home/logs/set-password.log" 2>&1 \
    || { cat "$home/logs/set-password.log" >&2; exit 1; }
fi

# neo4j.log is appended to: look for "Started." only in what this run adds.
touch "$home/logs/neo4j.log"; first_line=$(($(wc -l < "$home/logs/neo4j.log") + 1))
nohup "$java" -Xms"$heap" -Xmx"$heap" -XX:+UseG1GC -XX:-OmitStackTraceInFastThrow \
  -XX:+UnlockExperimentalVMOptions -XX:+TrustFinalNonStaticFields -XX:+DisableExplicitGC \
  -Djdk.nio.maxCachedBufferSize=1024 -Dio.netty.tryReflectionSetAccessible=true \
  -Dlog4j2.disable.jmx=true -Dfile.encoding=UTF-8 \
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  -cp "$dist/lib/*" org.neo4j.server.CommunityEntryPoint \
  --home-dir="$home" --config-dir="$home/conf" \
  > "$home/logs/console.log" 2>&1 < /dev/null &
pid=$!; echo "$pid" > "$pid_file"

end=$((SECONDS + ${NEO4J_WAIT:-300}))
until bolt_up && tail -n "+$first_line" "$home/logs/neo4j.log" | grep ' Started\.$' > /dev/null; do
  if ! kill -0 "$pid" 2>/dev/null; then
    rm -f "$pid_file"; echo "Neo4j ended while starting:" >&2
    tail -n 20 "$home/logs/console.log" "$home/logs/neo4j.log" >&2 || true; exit 1
  fi
  if [ "$SECONDS" -ge "$end" ]; then
    kill "$pid"; rm -f "$pid_file"; echo "Neo4j did not listen in time" >&2; exit 1
  fi
  sleep 0.2
done
echo "Neo4j up: bolt://127.0.0.1:$port pid $pid after ${SECONDS}s"
