# shellcheck shell=bash
# The throw-away PostgreSQL server and PgBouncer of ./test, which sources this file.
: "${work:?a temporary folder}" "${log:?the folder for logs}"

# As root, the servers run as user postgres: both refuse root.
as_server_user() {
  if ((EUID == 0)); then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

install_packages() {
  local sudo=()
  if ((EUID != 0)); then
    command -v sudo > /dev/null || fail "missing: $*; install them as root: apt-get install $*"
    sudo=(sudo -n)
  fi
  echo "installing $*"
  # A package's own cluster on the standard port is not wanted: the tests start one of their own.
  {
    "${sudo[@]}" apt-get update &&
      "${sudo[@]}" apt-get install -y --no-install-recommends postgresql-common &&
      "${sudo[@]}" sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf &&
      "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
  } > "$log/apt" 2>&1 < /dev/null || fail "apt-get could not install $*" "$log/apt"
}

# The newest server on this machine: Debian keeps each version in a folder of its own, off the PATH.
find_server() {
  local newest
  newest=$(find /usr/lib/postgresql -maxdepth 3 -path '*/bin/initdb' 2> /dev/null | sort -V | tail -n 1)
  if [[ -n $newest ]]; then
    echo "${newest%/*}"
  elif command -v initdb > /dev/null; then
    dirname "$(command -v initdb)"
  fi
}

# A port that nobody listens on. Somebody may take it before the server does: the caller tries again then.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
  done
}

start_servers() {
  local missing=()
  [[ -n $(find_server) ]] || missing+=(postgresql)
  find_pgbouncer > /dev/null || missing+=(pgbouncer)
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}"

  server_bin=$(find_server)
  server=$work/postgres
  mkdir "$server"
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "$password" > "$server/password"
  chmod 600 "$server/password"
  ((EUID != 0)) || chown -R postgres "$server"
  as_server_user "$server_bin/initdb" -D "$server/data" -U ashlar -E UTF8 --locale=C --no-sync \
    --auth-local=trust --auth-host=scram-sha-256 --pwfile="$server/password" > "$log/initdb" 2>&1 \
    || fail "PostgreSQL's initdb failed" "$log/initdb"

  start_postgres
  start_pgbouncer
  export ASHLAR_TEST_POSTGRES_URL="postgresql://ashlar:$password@127.0.0.1:$postgres_port/postgres"
  export ASHLAR_TEST_PGBOUNCER_URL="postgresql://ashlar:$password@127.0.0.1:$pgbouncer_port/postgres"
}

start_postgres() {
  # The data lives for one run: nothing has to survive a power cut.
  local options="-c listen_addresses=127.0.0.1 -c unix_socket_directories=$server -c max_connections=200 \
    -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
  local try
  for try in 1 2 3 4 5; do
    postgres_port=$(free_port)
    if as_server_user "$server_bin/pg_ctl" -D "$server/data" -l "$server/log" -w -t 60 -o "$options -p $postgres_port" start > "$log/pg_ctl" 2>&1; then
      return
    fi
  done
  fail "PostgreSQL did not start ($try tries)" "$server/log"
}

find_pgbouncer() { command -v pgbouncer || { [[ -x /usr/sbin/pgbouncer ]] && echo /usr/sbin/pgbouncer; }; }

start_pgbouncer() {
  local try
  for try in 1 2 3 4 5; do
    pgbouncer_port=$(free_port)
    cat > "$server/pgbouncer.ini" << INI
[databases]
* = host=127.0.0.1 port=$postgres_port
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $pgbouncer_port
unix_socket_dir =
auth_type = scram-sha-256
auth_file = $server/users.txt
pool_mode = transaction
max_client_conn = 200
default_pool_size = 20
logfile = $server/pgbouncer.log
pidfile = $server/pgbouncer.pid
INI
    echo "\"ashlar\" \"$password\"" > "$server/users.txt"
    chmod 600 "$server/users.txt"
    ((EUID != 0)) || chown postgres "$server/users.txt" "$server/pgbouncer.ini"
    if as_server_user "$(find_pgbouncer)" -d "$server/pgbouncer.ini" > "$log/pgbouncer" 2>&1; then
      return
    fi
  done
  fail "PgBouncer did not start ($try tries)" "$log/pgbouncer"
}

stop_servers() {
  [[ -n ${server:-} ]] || return 0
  [[ ! -f $server/pgbouncer.pid ]] || kill "$(< "$server/pgbouncer.pid")" 2> /dev/null || true
  [[ ! -f $server/data/postmaster.pid ]] || as_server_user "$server_bin/pg_ctl" -D "$server/data" -m immediate -w stop > /dev/null 2>&1 || true
}
