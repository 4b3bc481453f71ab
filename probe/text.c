#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"
#include "tar.h"

/* Files in /proc have no size before they are read. An errno, or 0. */
static int read_to_end(int fd, size_t most, struct text *text)
{
    size_t room = 0;
    ssize_t got = 1;
    for (text->size = 0; got > 0 && text->size < most; text->size += (size_t)got) {
        if (room - text->size < 2) {
            room = room * 2 + 16 * 1024;
            text->bytes = realloc(text->bytes, room);
            if (!text->bytes)
                give_up(1, "no memory for what /proc says");
        }
        got = read(fd, text->bytes + text->size, room - text->size - 1);
        if (got < 0)
            return errno;
    }
    if (text->size > most)
        text->size = most;
    text->bytes[text->size] = '\0';
    return 0;
}

int read_text(int directory, const char *name, size_t most, struct text *text)
{
    int fd = openat(directory, name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = read_to_end(fd, most, text);
    close(fd);
    return error;
}

void put_text(const char *path, const struct text *text, bool chroot)
{
    put_entry(&(struct entry){.path = path,
                              .type = TAR_FILE,
                              .stat.st_mode = 0444,
                              .size = text->size,
                              .chroot = chroot});
    put(text->bytes, text->size);
    put_padding(text->size);
}
