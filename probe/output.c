#include "output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define CAPACITY (256 * 1024)

static char buffer[CAPACITY];
static size_t used;

void put(const void *bytes, size_t count)
{
    const char *from = bytes;
    while (count > 0) {
        if (used == CAPACITY)
            flush();
        size_t part = count < CAPACITY - used ? count : CAPACITY - used;
        memcpy(buffer + used, from, part);
        used += part;
        from += part;
        count -= part;
    }
}

void put_string(const char *text)
{
    put(text, strlen(text));
}

void put_zeros(uint64_t count)
{
    while (count > 0) {
        if (used == CAPACITY)
            flush();
        size_t part = count < CAPACITY - used ? (size_t)count : CAPACITY - used;
        memset(buffer + used, 0, part);
        used += part;
        count -= part;
    }
}

/* Reads into the buffer itself: contents are not copied on their way. */
int put_from(int fd, uint64_t count)
{
    int error = 0;
    while (count > 0) {
        if (used == CAPACITY)
            flush();
        size_t part = count < CAPACITY - used ? (size_t)count : CAPACITY - used;
        ssize_t got = read(fd, buffer + used, part);
        if (got <= 0) {
            error = got < 0 ? errno : 0;
            break;
        }
        used += (size_t)got;
        count -= (size_t)got;
    }
    put_zeros(count);
    return error;
}

void flush(void)
{
    size_t written = 0;
    while (written < used) {
        ssize_t part = write(STDOUT_FILENO, buffer + written, used - written);
        if (part < 0)
            give_up(1, "standard output cannot be written");
        written += (size_t)part;
    }
    used = 0;
}

void give_up(int code, const char *message)
{
    static const char prefix[] = "probe: ";
    /* Nobody is left to be told when standard error is broken too. */
    if (write(STDERR_FILENO, prefix, sizeof prefix - 1) < 0 ||
        write(STDERR_FILENO, message, strlen(message)) < 0 || write(STDERR_FILENO, "\n", 1) < 0)
        _exit(code);
    _exit(code);
}
