#include "look.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mounts.h"
#include "output.h"
#include "processes.h"
#include "tar.h"
#include "text.h"
#include "walk.h"

/* A process that has called chroot hides from its mountinfo what lies outside, so that has to be
   told. It cannot hide that its root has a parent. */
static bool is_below_another_root(int root)
{
    struct stat here, above;
    return fstat(root, &here) < 0 || fstatat(root, "..", &above, AT_SYMLINK_NOFOLLOW) < 0 ||
           here.st_dev != above.st_dev || here.st_ino != above.st_ino;
}

static void put_mounts(int root, char *mountinfo, uint64_t limit, char **paths)
{
    struct mounts mounts;
    if (!parse_mounts(mountinfo, &mounts))
        give_up(1, "mountinfo is not understood");
    for (size_t i = 0; i < mounts.count; i++)
        if (*paths ? is_storage_at(&mounts.list[i], paths) : is_memory(&mounts.list[i]))
            put_mount(root, &mounts, &mounts.list[i], limit);
    free(mounts.list);
}

/* How this engine mounts a container that nobody has altered: the probe's own. */
static void put_mounts_of_probe(void)
{
    struct text mountinfo = {0};
    int self = open("/proc/self", O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (self >= 0 && read_text(self, "mountinfo", SIZE_MAX, &mountinfo) == 0)
        put_text("proc/own-mountinfo", &mountinfo, false);
    free(mountinfo.bytes);
    if (self >= 0)
        close(self);
}

void look(const char *root, const char *proc, uint64_t limit, char **paths)
{
    struct text status = {0}, mountinfo = {0};
    int error = 0;
    int root_fd = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int proc_fd = root_fd < 0 ? -1 : open(proc, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (root_fd < 0 || proc_fd < 0)
        error = errno;
    if (!error)
        error = read_text(proc_fd, "status", SIZE_MAX, &status);
    if (!error)
        error = read_text(proc_fd, "mountinfo", SIZE_MAX, &mountinfo);
    if (error) {
        put_entry(&(struct entry){.path = "proc/status", .type = TAR_FILE, .error = error});
    } else {
        put_text("proc/status", &status, false);
        put_text("proc/mountinfo", &mountinfo, is_below_another_root(root_fd));
        if (waits_for_signals(proc))
            put_text("proc/waits", &(struct text){.bytes = "1", .size = 1}, false);
        put_mounts_of_probe();
        put_processes(proc);
        put_mounts(root_fd, mountinfo.bytes, limit, paths);
    }
    put_end();
    free(status.bytes);
    free(mountinfo.bytes);
    if (root_fd >= 0)
        close(root_fd);
    if (proc_fd >= 0)
        close(proc_fd);
}
