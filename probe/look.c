#include "look.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mounts.h"
#include "output.h"
#include "tar.h"
#include "walk.h"

struct text {
    char *bytes;
    size_t size;
};

/* Files in /proc have no size before they are read. An errno, or 0. */
static int read_to_end(int fd, struct text *text)
{
    size_t room = 0;
    for (;;) {
        if (room - text->size < 2) {
            room = room * 2 + 16 * 1024;
            text->bytes = realloc(text->bytes, room);
            if (!text->bytes)
                give_up(1, "no memory for what /proc says");
        }
        ssize_t got = read(fd, text->bytes + text->size, room - text->size - 1);
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        text->size += (size_t)got;
    }
    text->bytes[text->size] = '\0';
    return 0;
}

static int read_text(int directory, const char *name, struct text *text)
{
    int fd = openat(directory, name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = read_to_end(fd, text);
    close(fd);
    return error;
}

static void put_text(const char *path, const struct text *text, bool chroot)
{
    put_entry(&(struct entry){.path = path,
                              .type = TAR_FILE,
                              .stat.st_mode = 0444,
                              .size = text->size,
                              .chroot = chroot});
    put(text->bytes, text->size);
    put_padding(text->size);
}

/* A process that has called chroot hides from its mountinfo what lies outside, so that has to be
   told. It cannot hide that its root has a parent. */
static bool is_below_another_root(int root)
{
    struct stat here, above;
    return fstat(root, &here) < 0 || fstatat(root, "..", &above, AT_SYMLINK_NOFOLLOW) < 0 ||
           here.st_dev != above.st_dev || here.st_ino != above.st_ino;
}

static void put_mounts(int root, char *mountinfo, uint64_t limit)
{
    struct mounts mounts;
    if (!parse_mounts(mountinfo, &mounts))
        give_up(1, "mountinfo is not understood");
    for (size_t i = 0; i < mounts.count; i++)
        if (is_watched(&mounts.list[i]))
            put_mount(root, &mounts, &mounts.list[i], limit);
    free(mounts.list);
}

void look(const char *root, const char *proc, uint64_t limit)
{
    struct text status = {0}, mountinfo = {0};
    int error = 0;
    int root_fd = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int proc_fd = root_fd < 0 ? -1 : open(proc, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (root_fd < 0 || proc_fd < 0)
        error = errno;
    if (!error)
        error = read_text(proc_fd, "status", &status);
    if (!error)
        error = read_text(proc_fd, "mountinfo", &mountinfo);
    if (error) {
        put_entry(&(struct entry){.path = "proc/status", .type = TAR_FILE, .error = error});
    } else {
        put_text("proc/status", &status, false);
        put_text("proc/mountinfo", &mountinfo, is_below_another_root(root_fd));
        put_mounts(root_fd, mountinfo.bytes, limit);
    }
    put_end();
    free(status.bytes);
    free(mountinfo.bytes);
    if (root_fd >= 0)
        close(root_fd);
    if (proc_fd >= 0)
        close(proc_fd);
}
