#include "walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "errors.h"
#include "numbers.h"
#include "output.h"
#include "tar.h"

/* Directories with a longer path are not entered: without an end to it, a deep tree of a few megabytes
   would make an answer of terabytes. Four times what a program can name in one piece. */
#define LONGEST_DIRECTORY (16 * 1024)
_Static_assert(LONGEST_DIRECTORY + NAME_MAX + 2 <= PATH_SIZE, "the deepest file has a path");

/* Where the walk stands: a directory that is being read, and how much of the path is its own. */
struct level {
    DIR *directory;
    size_t length;
};

/* One walk at a time. Levels lie here and not on the stack, which hostile nesting could overflow;
   each takes two bytes of path at least. */
static struct level levels[LONGEST_DIRECTORY / 2 + 2];
static size_t depth;
static char path[PATH_SIZE];
static const struct mounts *mounts;
static const struct mount *mount;
static uint64_t left;

static const int OPEN_FILE = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

/* The path of what stands in the directory of the topmost level. */
static void set_path(const char *name)
{
    size_t length = levels[depth - 1].length;
    if (length > 0)
        path[length++] = '/';
    strcpy(path + length, name);
}

static struct entry entry_of(char type, const struct stat *stat, uint64_t top)
{
    return (struct entry){.path = *path ? path : ".", .type = type, .stat = *stat, .mount = top};
}

/* Also a second time for the same path, where it shows only after the entry has been written. */
static void put_failure(char type, const struct stat *stat, uint64_t top, int error)
{
    struct entry entry = entry_of(type, stat, top);
    entry.error = error;
    put_entry(&entry);
}

/* Whether contents of this size may not be sent any more. A smaller one still may: one big file, which
   need not take any room, is not to hide what lies beside it. */
static bool is_too_much(off_t size)
{
    return (uint64_t)size > left;
}

static void put_without_contents(const struct stat *stat, uint64_t top)
{
    struct entry entry = entry_of(TAR_FILE, stat, top);
    entry.left_out = (uint64_t)stat->st_size;
    put_entry(&entry);
}

static void put_contents(int fd, const struct stat *stat, uint64_t top)
{
    struct entry entry = entry_of(TAR_FILE, stat, top);
    entry.size = (uint64_t)stat->st_size;
    left -= entry.size;
    put_entry(&entry);
    int error = put_from(fd, entry.size);
    put_padding(entry.size);
    if (error)
        put_failure(TAR_FILE, stat, top, error);
}

/* Opens what stat was asked of; when something else is there by now, ESTALE. */
static int open_same(int parent, const char *name, int flags, struct stat *stat)
{
    struct stat opened;
    int fd = openat(parent, name, flags);
    if (fd < 0)
        return -1;
    int error = fstat(fd, &opened) < 0 ? errno : 0;
    if (!error && (opened.st_dev != stat->st_dev || opened.st_ino != stat->st_ino ||
                   (opened.st_mode & S_IFMT) != (stat->st_mode & S_IFMT)))
        error = ESTALE;
    if (error) {
        close(fd);
        errno = error;
        return -1;
    }
    *stat = opened;
    return fd;
}

static void put_file(int parent, const char *name, struct stat *stat, uint64_t top)
{
    if (is_too_much(stat->st_size)) {
        put_without_contents(stat, top);
        return;
    }
    int fd = open_same(parent, name, OPEN_FILE, stat);
    if (fd < 0) {
        put_failure(TAR_FILE, stat, top, errno);
        return;
    }
    if (is_too_much(stat->st_size))
        put_without_contents(stat, top);
    else
        put_contents(fd, stat, top);
    close(fd);
}

static void put_symlink(int parent, const char *name, const struct stat *stat, uint64_t top)
{
    char target[TARGET_SIZE + 1];
    ssize_t length = readlinkat(parent, name, target, TARGET_SIZE);
    if (length < 0) {
        put_failure(TAR_SYMLINK, stat, top, errno);
        return;
    }
    target[length] = '\0';
    struct entry entry = entry_of(TAR_SYMLINK, stat, top);
    entry.target = target;
    put_entry(&entry);
}

/* What has no contents, and is never opened. */
static void put_special(char type, const char *kind, const struct stat *stat, uint64_t top)
{
    struct entry entry = entry_of(type, stat, top);
    entry.kind = kind;
    put_entry(&entry);
}

static DIR *open_directory(int parent, const char *name, struct stat *stat)
{
    if (strlen(path) > LONGEST_DIRECTORY) {
        errno = ENAMETOOLONG;
        return NULL;
    }
    int fd = open_same(parent, name, OPEN_FILE | O_DIRECTORY, stat);
    if (fd < 0)
        return NULL;
    DIR *directory = fdopendir(fd);
    if (!directory) {
        close(fd);
        errno = ENOMEM;
    }
    return directory;
}

static void enter_directory(int parent, const char *name, struct stat *stat, uint64_t top)
{
    DIR *directory = open_directory(parent, name, stat);
    if (!directory) {
        put_failure(TAR_DIRECTORY, stat, top, errno);
        return;
    }
    put_special(TAR_DIRECTORY, NULL, stat, top);
    levels[depth++] = (struct level){directory, strlen(path)};
}

static void put_node(int parent, const char *name, struct stat *stat, uint64_t top)
{
    switch (stat->st_mode & S_IFMT) {
    case S_IFDIR:
        enter_directory(parent, name, stat, top);
        break;
    case S_IFREG:
        /* Reading a queue's file tells its state, which is not what it holds. */
        if (mount->of_queues)
            put_special(TAR_FILE, "queue", stat, top);
        else
            put_file(parent, name, stat, top);
        break;
    case S_IFLNK:
        put_symlink(parent, name, stat, top);
        break;
    case S_IFCHR:
        put_special(TAR_CHARACTER, NULL, stat, top);
        break;
    case S_IFBLK:
        put_special(TAR_BLOCK, NULL, stat, top);
        break;
    case S_IFIFO:
        put_special(TAR_FIFO, NULL, stat, top);
        break;
    case S_IFSOCK:
        put_special(TAR_FILE, "socket", stat, top);
        break;
    default:
        put_failure(TAR_FILE, stat, top, ENOTSUP);
    }
}

/* Nothing for what is gone since it was listed, and for what belongs to another mount. */
static void put_child(int parent, const char *name)
{
    struct stat stat;
    if (fstatat(parent, name, &stat, AT_SYMLINK_NOFOLLOW) < 0) {
        if (errno != ENOENT)
            put_failure(TAR_FILE, &(struct stat){0}, 0, errno);
        return;
    }
    if (stat.st_dev == mount->device && !is_covered(mounts, mount, path))
        put_node(parent, name, &stat, 0);
}

static void leave_directory(void)
{
    closedir(levels[--depth].directory);
}

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static void put_children(void)
{
    while (depth > 0) {
        struct level *level = &levels[depth - 1];
        errno = 0;
        struct dirent *child = readdir(level->directory);
        if (child && !is_dots(child->d_name)) {
            set_path(child->d_name);
            put_child(dirfd(level->directory), child->d_name);
        } else if (!child) {
            if (errno) {
                path[level->length] = '\0';
                put_failure(TAR_DIRECTORY, &(struct stat){0}, 0, errno);
            }
            leave_directory();
        }
    }
}

/* The number of the mount that a descriptor lies in, since Linux 3.15; 0 where /proc does not tell. */
static uint64_t mount_of(int fd)
{
    static const char key[] = "mnt_id:\t";
    char file[32] = "/proc/self/fdinfo/", text[512];
    uint64_t id = 0;
    decimal(file + strlen(file), (uint64_t)fd);
    int info = open(file, O_RDONLY | O_CLOEXEC);
    if (info < 0)
        return 0;
    ssize_t size = read(info, text, sizeof text - 1);
    close(info);
    text[size > 0 ? size : 0] = '\0';
    const char *found = strstr(text, key);
    if (!found)
        return 0;
    found += sizeof key - 1;
    return take_decimal(&found, &id) ? id : 0;
}

/* Whether the mount point shows this mount, and not another that lies on it or on a directory above.
   The device alone would not tell: the same tmpfs can be mounted twice, with another part of it. */
static int check_mount_point(int parent, const char *name)
{
    struct stat stat;
    int fd = openat(parent, name, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = fstat(fd, &stat) < 0 ? errno : 0;
    uint64_t id = mount_of(fd);
    close(fd);
    if (error)
        return error;
    return stat.st_dev != mount->device || (id && id != mount->id) ? EHIDDEN : 0;
}

/* The directory that the mount point stands in, step by step, so that no symlink leads elsewhere.
   Leaves the last step in *name. */
static int open_parent(int root, const char *point, char *steps, const char **name)
{
    int parent = openat(root, ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
    char *step = strcpy(steps, point);
    for (char *slash; parent >= 0 && (slash = strchr(step, '/')); step = slash + 1) {
        *slash = '\0';
        int next = openat(parent, step, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        int error = errno;
        close(parent);
        errno = error;
        parent = next;
    }
    *name = *step ? step : ".";
    return parent;
}

static void put_top(int parent, const char *name)
{
    struct stat stat;
    int error = parent < 0 ? errno : check_mount_point(parent, name);
    if (!error && fstatat(parent, name, &stat, AT_SYMLINK_NOFOLLOW) < 0)
        error = errno;
    if (error)
        put_failure(TAR_DIRECTORY, &(struct stat){0}, mount->id, error);
    else
        put_node(parent, name, &stat, mount->id);
}

void put_mount(int root, const struct mounts *all, const struct mount *one, uint64_t limit)
{
    static char steps[PATH_SIZE];
    const char *name;
    if (strlen(one->point) > LONGEST_DIRECTORY)
        give_up(1, "a mount point has too long a path");
    mounts = all;
    mount = one;
    left = limit;
    strcpy(path, one->point);
    int parent = open_parent(root, one->point, steps, &name);
    put_top(parent, name);
    put_children();
    if (parent >= 0)
        close(parent);
}
