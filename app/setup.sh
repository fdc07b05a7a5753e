# What app/run, tests/run and .ci/run share: packages and build. Sourced by bash, with `root` as the checkout.

fail() {
    printf '%s\n' "$*" >&2
    exit 2
}

# The packages of the named parts of app/packages, one a line.
packages_of() {
    awk -v wanted=" $* " '
        /^[[:space:]]*(#|$)/ { next }
        /^\[/ { part = $0; gsub(/[][]/, "", part); next }
        index(wanted, " " part " ") { print }' "$root/app/packages"
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

is_any_installed() {
    local name
    for name in ${1//|/ }; do is_installed "$name" && return 0; done
    return 1
}

# The first of `a | b` that apt can install.
choose_package() {
    local name
    for name in ${1//|/ }; do
        apt-cache show "$name" >/dev/null 2>&1 && { echo "$name"; return; }
    done
    echo "${1%% *}"
}

# quietly LOG COMMAND…: what the command prints goes into the log, and is shown only when the command fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 || { tail -n 60 "$log" >&2; return 1; }
}

# Installs what is missing of the named parts. Does nothing, and asks nobody, when all is there.
install_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || {
        printf 'This is no Debian or Ubuntu. Relata needs the packages that correspond to:\n' >&2
        packages_of "$@" | sed 's/^/  /' >&2
        fail 'Install them, then: cmake --preset release -DBUILD_TESTING=OFF && cmake --build --preset release'
    }
    local line missing=() names=() as_root=() log="$root/build/packages.log"
    while IFS= read -r line; do
        is_any_installed "$line" || missing+=("$line")
    done < <(packages_of "$@")
    [ ${#missing[@]} -eq 0 ] && return
    [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null || fail "As root, install: ${missing[*]}"; as_root=(sudo); }
    mkdir -p "$root/build"
    echo 'Reading the package lists' >&2
    quietly "$log" "${as_root[@]}" apt-get update || fail 'The package lists could not be read (apt-get update).'
    for line in "${missing[@]}"; do names+=("$(choose_package "$line")"); done
    printf 'Installing %s\n' "${names[*]}" >&2
    quietly "$log" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${names[@]}" ||
        fail "These packages could not be installed: ${names[*]}"
}

# What makes compiling and linking faster where it is installed, for a build folder that is new: to change it later would
# mean to compile everything again.
use_fast_tools() {
    command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    local linker
    for linker in lld gold; do
        command -v "ld.$linker" >/dev/null && { export LDFLAGS="${LDFLAGS:-} -fuse-ld=$linker"; return; }
    done
}

# Whether nothing that a build folder is configured by has changed since.
is_configured() {
    local stamp="$root/build/$1/configured"
    [ -f "$stamp" ] && ! [ "$root/CMakePresets.json" -nt "$stamp" ] && ! [ "$root/app/setup.sh" -nt "$stamp" ]
}

configure() {
    local preset=$1 testing=$2
    if ! is_configured "$preset"; then
        use_fast_tools
        cmake --fresh --preset "$preset" -DBUILD_TESTING="$testing" && touch "build/$preset/configured"
    elif [ "$testing" = ON ] && ! grep -q '^BUILD_TESTING:BOOL=ON' "build/$preset/CMakeCache.txt"; then
        cmake --preset "$preset" -DBUILD_TESTING=ON
    fi
}

# build PRESET TESTING TARGET…: configures where it has to, then builds. The compiler cache recognises a file in any clone,
# since paths in the checkout count from its root.
build() {
    local preset=$1 testing=$2 log="$root/build/$1.log"
    shift 2
    mkdir -p "$root/build" && [ -w "$root/build" ] || fail "$root/build cannot be written; does it belong to another user?"
    (
        cd "$root" || exit 1
        export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
        export QT_RCC_SOURCE_DATE_OVERRIDE=1 # else resources carry the times of their files, which differ in each clone
        quietly "$log" configure "$preset" "$testing" || exit 1
        NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" --target "$@" 2>&1 | show_progress "$preset" "$log"
        [ "${PIPESTATUS[0]}" -eq 0 ] || { tail -n 60 "$log" >&2; exit 1; }
    ) || fail 'The build failed; what it printed is above.'
}

# show_progress PRESET LOG: keeps what ninja prints in the log and says on one line how far it is. Says nothing when there
# is nothing to build.
show_progress() {
    local line percent said=-1 step=10 before=' '
    [ -t 2 ] && { step=1 before=$'\r'"Building build/$1, which takes minutes at first: "; }
    : >"$2"
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$2"
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        ((said >= 0)) || { said=0; printf 'Building build/%s, which takes minutes at first:' "$1" >&2; }
        percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        ((percent >= said + step)) || continue
        said=$percent
        printf '%s%d %%' "$before" "$percent" >&2
    done
    [ "$said" -lt 0 ] || echo >&2
}
