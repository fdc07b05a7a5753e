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

# The first of `a | b` that is installed, else the first that apt can install.
choose_package() {
    local name
    for name in ${1//|/ }; do is_installed "$name" && { echo "$name"; return; }; done
    for name in ${1//|/ }; do
        apt-cache show "$name" >/dev/null 2>&1 && { echo "$name"; return; }
    done
    echo "${1%% *}"
}

# Installs what is missing of the named parts. Does nothing, and asks nobody, when all is there.
install_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || {
        printf 'This is no Debian or Ubuntu. Relata needs the packages that correspond to:\n' >&2
        packages_of "$@" | sed 's/^/  /' >&2
        fail 'Install them, then: cmake --preset release && cmake --build --preset release'
    }
    local line missing=()
    while IFS= read -r line; do
        is_any_installed "$line" || missing+=("$line")
    done < <(packages_of "$@")
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null || fail "As root, install: ${missing[*]}"; as_root=(sudo); }
    "${as_root[@]}" apt-get update -qq >&2 || fail 'The package lists could not be read (apt-get update).'
    local names=()
    for line in "${missing[@]}"; do names+=("$(choose_package "$line")"); done
    printf 'Installing: %s\n' "${names[*]}" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >&2 ||
        fail "These packages could not be installed: ${names[*]}"
}

is_any_installed() {
    local name
    for name in ${1//|/ }; do is_installed "$name" && return 0; done
    return 1
}

# build PRESET TESTING TARGET…: configures once, then builds.
build() {
    local preset=$1 testing=$2
    shift 2
    local log="$root/build/$preset.log"
    mkdir -p "$root/build"
    (
        cd "$root" || exit 1
        if [ ! -f "build/$preset/build.ninja" ] || { [ "$testing" = ON ] &&
            ! grep -q '^BUILD_TESTING:BOOL=ON' "build/$preset/CMakeCache.txt"; }; then
            echo "Configuring build/$preset …" >&2
            cmake --preset "$preset" -DBUILD_TESTING="$testing" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
        fi
        [ "$(ninja -C "build/$preset" -n "$@" 2>/dev/null | tail -n 1)" = 'ninja: no work to do.' ] ||
            echo "Building build/$preset …" >&2
        cmake --build --preset "$preset" --target "$@" >"$log" 2>&1 || { tail -n 60 "$log" >&2; exit 1; }
    ) || fail 'The build failed; what it printed is above.'
}
