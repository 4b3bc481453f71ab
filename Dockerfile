# The command as a container image, with nothing in it but Node, a shell, and the command:
#
#   docker build --tag zero-drift .
#   docker run --rm -v /var/run/docker.sock:/var/run/docker.sock zero-drift check IMAGE
#
# docs/container.md says more. BASE is any Debian with Node 24 on its path.
ARG BASE=node:24.21.0-bookworm-slim
FROM ${BASE} AS base

# Node, the bash of `smoke-run`, and the little that a script of another CI starts with, each with the libraries that it loads.
RUN set -eu; \
    mkdir -p /image/etc /image/root /image/tmp /image/work /image/usr/bin /image/usr/lib /image/usr/lib64 /image/usr/local/bin; \
    for folder in bin lib lib64; do ln -s "usr/$folder" "/image/$folder"; done; \
    for program in node bash sh cat chmod cp cut date dirname env grep head id ls mkdir mktemp mv rm sed sleep sort tail tar tee \
        test touch tr uname wc; do \
        path="$(command -v "$program" | grep / || echo "/usr/bin/$program")"; \
        for file in "$path" $(ldd "$path" | grep -o '/[^ ]*'); do \
            mkdir -p "/image$(dirname "$file")"; \
            cp -L "$file" "/image$file"; \
        done; \
    done; \
    for licence in bash coreutils dash grep libacl1 libattr1 libc6 libgcc-s1 libpcre2-8-0 libselinux1 libstdc++6 libtinfo6 sed \
        tar; do \
        licence="/usr/share/doc/$licence/copyright"; \
        [ -e "$licence" ] || continue; \
        mkdir -p "/image$(dirname "$licence")"; \
        cp -L "$licence" "/image$licence"; \
    done; \
    chmod 0700 /image/root; \
    chmod 1777 /image/tmp; \
    echo 'root:x:0:0:root:/root:/bin/sh' >/image/etc/passwd; \
    echo 'root:x:0:' >/image/etc/group; \
    ln -s /opt/zero-drift/dist/cli/index.js /image/usr/local/bin/zero-drift

FROM scratch
COPY --from=base /image /
COPY LICENSE /opt/zero-drift/
COPY dist/licenses.txt /opt/zero-drift/dist/
COPY dist/probe /opt/zero-drift/dist/probe
COPY dist/cli /opt/zero-drift/dist/cli
LABEL org.opencontainers.image.title="Zero Drift" \
    org.opencontainers.image.description="Prove that your container image runs immutable: boot it read-only, smoke-test it, and fail the build if anything drifted." \
    org.opencontainers.image.source="https://github.com/zero-drift/zero-drift" \
    org.opencontainers.image.licenses="MIT"
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /work
# Root, since the socket's group is another one on each machine. Who can use the socket is root on that machine anyway; to run
# as somebody else: docker run --user "$(id -u):$(stat -c %g /var/run/docker.sock)".
ENTRYPOINT ["zero-drift"]
