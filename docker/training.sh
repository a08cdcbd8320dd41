#!/usr/bin/env bash
# Starts the application once as a container runs it, on an empty database server of its own, and writes down the
# classes that it loads: training.sh <archive>. Runs in the folder of the application, while the image is built.
set -euo pipefail
archive=$1
work=$(mktemp -d)

port_of_database=54329
export PGHOST=127.0.0.1 PGPORT=$port_of_database POSTGRES_USER=postgres OWNER_PASSWORD=training RUNTIME_PASSWORD=training
initdb --pgdata="$work/data" --username="$POSTGRES_USER" --auth=trust --locale=C.UTF-8 --encoding=UTF8 >"$work/log"
pg_ctl --pgdata="$work/data" --log="$work/log" --wait \
  --options="-c listen_addresses=$PGHOST -c port=$PGPORT -c unix_socket_directories= -c fsync=off" start >/dev/null
trap 'pg_ctl --pgdata="$work/data" --mode=immediate stop >/dev/null; rm -rf "$work"' EXIT
bash "$(dirname "${BASH_SOURCE[0]}")/postgres-init.sh" >/dev/null

export SPRING_DATASOURCE_URL=jdbc:postgresql://$PGHOST:$PGPORT/dongthuan
export SPRING_DATASOURCE_USERNAME=dongthuan_app SPRING_DATASOURCE_PASSWORD=$RUNTIME_PASSWORD
export SPRING_FLYWAY_USER=dongthuan_owner SPRING_FLYWAY_PASSWORD=$OWNER_PASSWORD
export PLATFORM_KEYSET=$work/keyset.json SPRING_MAIL_HOST=127.0.0.1 SERVER_PORT=18080
java -jar dongthuan.jar keyset ensure "$PLATFORM_KEYSET" >/dev/null

java -XX:ArchiveClassesAtExit="$archive" -Xlog:cds=error -jar dongthuan.jar &
application=$!
answer() {
  exec 3<>"/dev/tcp/127.0.0.1/$SERVER_PORT" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  head -n 1 <&3 | grep -q ' 200'
}
until answer /actuator/health/readiness 2>/dev/null; do
  kill -0 "$application" # ends the build where the application did not come up
  sleep 1
done
answer /login
kill "$application"
# 143: ended as asked
wait "$application" || [ $? -eq 143 ]
test -s "$archive"
