#!/usr/bin/env bash
# Runs once, on an empty server: the two roles of the application and its database.
# The owner brings the tables up to date and owns them; the runtime role works with rows and owns nothing.
set -euo pipefail
: "${OWNER_PASSWORD:?}" "${RUNTIME_PASSWORD:?}"

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv runtime_password RUNTIME_PASSWORD
create role dongthuan_owner login password :'owner_password';
create role dongthuan_app login password :'runtime_password';
create database dongthuan owner dongthuan_owner;
revoke all on database dongthuan from public;
grant connect, temporary on database dongthuan to dongthuan_app;
SQL
