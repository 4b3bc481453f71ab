#include "output.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
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
static int put_data(int fd, uint64_t count)
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

/* Whether a part of it takes no room. A file system that packs what it holds says so too, and loses nothing by it. */
static bool has_holes(int fd)
{
    struct stat file;
    return fstat(fd, &file) == 0 && (uint64_t)file.st_blocks * 512 < (uint64_t)file.st_size;
}

/* Where data begins or a hole does, at or after an offset, and no farther than the end. */
static uint64_t find_next(int fd, uint64_t from, uint64_t end, int whence)
{
    off_t found = lseek(fd, (off_t)from, whence);
    /* Behind the last data lies a hole; a file system that knows of none has data everywhere. */
    if (found < 0)
        return whence == SEEK_DATA && errno != ENXIO ? from : end;
    return (uint64_t)found < end ? (uint64_t)found : end;
}

int put_from(int fd, uint64_t count)
{
    if (!has_holes(fd))
        return put_data(fd, count);
    int error = 0;
    for (uint64_t at = 0; !error && at < count;) {
        uint64_t data = find_next(fd, at, count, SEEK_DATA);
        put_zeros(data - at);
        at = data < count ? find_next(fd, data, count, SEEK_HOLE) : count;
        /* Data of no length would be asked about for ever. */
        if (at == data)
            at = count;
        if (at > data && lseek(fd, (off_t)data, SEEK_SET) < 0)
            error = errno;
        else if (at > data)
            error = put_data(fd, at - data);
        if (error)
            put_zeros(count - at);
    }
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
