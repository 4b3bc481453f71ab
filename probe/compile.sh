#!/usr/bin/env bash
# Compiles and links both binaries into /out. Runs in the image that the Dockerfile describes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly MUSL=/opt/musl/usr
# No build ID, no notes of the compiler: nothing but the code. The rest is what hostile names deserve.
readonly FLAGS=(-std=c11 -D_GNU_SOURCE -Os -Wall -Wextra -Wshadow -Wconversion -Werror
  -fno-ident -fno-pie -fno-asynchronous-unwind-tables -fstack-protector-strong
  -ffunction-sections -fdata-sections "-ffile-prefix-map=$PWD=probe")
readonly LINK=(-static -no-pie -nostdlib '-Wl,--build-id=none,--gc-sections,-z,noexecstack,-z,norelro')

main() {
  mkdir -p /out
  compile x86_64 linux-amd64
  compile aarch64 linux-arm64
}

# compile MACHINE NAME
compile() {
  local tools="$1-linux-gnu" library="$MUSL/lib/$1-linux-musl" compiler="$1-linux-gnu-gcc-12"
  # The compiler's own headers come second, as in musl's wrapper: its stdint.h and others give way.
  "$compiler" "${FLAGS[@]}" -nostdinc -isystem "$MUSL/include/$1-linux-musl" \
    -isystem "$("$compiler" -print-file-name=include)" \
    "${LINK[@]}" -o "/out/$2" "$library/crt1.o" "$library/crti.o" ./*.c "$library/libc.a" \
    "$("$compiler" -print-libgcc-file-name)" "$library/libc.a" "$library/crtn.o"
  "$tools-strip" --strip-all --remove-section=.comment --remove-section='.note*' "/out/$2"
  chmod 755 "/out/$2"
}

main
