#include "walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
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

/* A file system has extended attributes or has none. */
static bool has_attributes;

/* Small files come first, so that a big one, which need not take any room, hides none of them. A walk takes what is longer
   than `above` and no longer than `most`, and counts what it leaves to the next; all that is no file comes with the first. */
static struct turn {
    bool is_first;
    uint64_t above;
    uint64_t most;
    uint64_t later;
} turn;

/* Bytes of a file that goes with the first walk: of most trees, each. */
#define SMALL_FILE (64 * 1024)

/* For a walk that tells only the names of what has changed since then; NULL for one that tells everything. */
static const struct timespec *since;

static const int OPEN_FILE = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

/* The path of what stands in the directory of the topmost level. */
static void set_path(const char *name)
{
    size_t length = levels[depth - 1].length;
    if (length > 0)
        path[length++] = '/';
    strcpy(path + length, name);
}

/* What stands under a name in a directory; `top` is the number of the mount that it is the top of, or 0. */
struct node {
    int parent;
    const char *name;
    uint64_t top;
    struct stat stat;
    const char *flags;
};

static struct entry entry_of(char type, const struct node *node)
{
    return (struct entry){.path = *path ? path : ".",
                          .type = type,
                          .stat = node->stat,
                          .mount = node->top,
                          .flags = node->flags,
                          .precise = type == TAR_DIRECTORY};
}

/* Also a second time for the same path, where it shows only after the entry has been written. */
static void put_failure(char type, const struct node *node, int error)
{
    struct entry entry = entry_of(type, node);
    entry.error = error;
    put_entry(&entry);
}

static void put_with_attributes(const struct node *node, struct entry *entry)
{
    static struct attributes attributes;
    int error = has_attributes ? read_attributes(node->parent, node->name, &attributes) : ENOTSUP;
    if (error == ENOTSUP)
        has_attributes = false;
    else if (error && error != ENOENT)
        entry->error = error;
    if (!error)
        entry->attributes = &attributes;
    put_entry(entry);
}

/* Whether contents of this size may not be sent any more; a smaller one still may. */
static bool is_too_much(off_t size)
{
    return (uint64_t)size > left;
}

static void put_without_contents(const struct node *node)
{
    struct entry entry = entry_of(TAR_FILE, node);
    entry.left_out = (uint64_t)node->stat.st_size;
    put_with_attributes(node, &entry);
}

static void put_contents(int fd, const struct node *node)
{
    struct entry entry = entry_of(TAR_FILE, node);
    entry.size = (uint64_t)node->stat.st_size;
    left -= entry.size;
    put_with_attributes(node, &entry);
    int error = put_from(fd, entry.size);
    put_padding(entry.size);
    if (error)
        put_failure(TAR_FILE, node, error);
}

/* Of the inode flags those that keep even its owner from changing it (ioctl_iflags(2)); NULL for none. */
static const char *flags_of(int fd)
{
    enum { IMMUTABLE = 0x10, APPEND_ONLY = 0x20 };
    /* FS_IOC_GETFLAGS of linux/fs.h, which musl does not bring along; its ioctl takes an int. */
    long flags = 0;
    if (ioctl(fd, (int)_IOR('f', 1, long), &flags) < 0)
        return NULL;
    return flags & IMMUTABLE ? "immutable" : flags & APPEND_ONLY ? "append only" : NULL;
}

/* Opens what stat was asked of; when something else is there by now, ESTALE. */
static int open_same(struct node *node, int flags)
{
    struct stat opened, *stat = &node->stat;
    int fd = openat(node->parent, node->name, flags);
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
    node->flags = flags_of(fd);
    return fd;
}

static void put_file(struct node *node)
{
    if (is_too_much(node->stat.st_size)) {
        put_without_contents(node);
        return;
    }
    int fd = open_same(node, OPEN_FILE);
    if (fd < 0) {
        put_failure(TAR_FILE, node, errno);
        return;
    }
    if (is_too_much(node->stat.st_size))
        put_without_contents(node);
    else
        put_contents(fd, node);
    close(fd);
}

/* A file whose turn it is; another one is counted for the next. The top of a mount stands alone. */
static void put_file_in_turn(struct node *node)
{
    uint64_t size = (uint64_t)node->stat.st_size;
    if (!node->top && size > turn.most)
        turn.later = size > UINT64_MAX - turn.later ? UINT64_MAX : turn.later + size;
    else if (turn.is_first || size > turn.above)
        put_file(node);
}

static void put_symlink(const struct node *node)
{
    char target[TARGET_SIZE + 1];
    ssize_t length = readlinkat(node->parent, node->name, target, TARGET_SIZE);
    if (length < 0) {
        put_failure(TAR_SYMLINK, node, errno);
        return;
    }
    target[length] = '\0';
    struct entry entry = entry_of(TAR_SYMLINK, node);
    entry.target = target;
    put_entry(&entry);
}

/* What has no contents, and is never opened. */
static void put_special(char type, const char *kind, const struct node *node)
{
    struct entry entry = entry_of(type, node);
    entry.kind = kind;
    put_with_attributes(node, &entry);
}

/* The time of the last change of an inode cannot be set, and is new for a file that was copied so that it can be written to. */
static void put_if_changed(char type, const struct node *node)
{
    struct timespec changed = node->stat.st_ctim;
    if (changed.tv_sec < since->tv_sec ||
        (changed.tv_sec == since->tv_sec && changed.tv_nsec < since->tv_nsec))
        return;
    struct entry entry = entry_of(type, node);
    put_entry(&entry);
}

static DIR *open_directory(struct node *node)
{
    if (strlen(path) > LONGEST_DIRECTORY) {
        errno = ENAMETOOLONG;
        return NULL;
    }
    int fd = open_same(node, OPEN_FILE | O_DIRECTORY);
    if (fd < 0)
        return NULL;
    DIR *directory = fdopendir(fd);
    if (!directory) {
        close(fd);
        errno = ENOMEM;
    }
    return directory;
}

static void enter_directory(struct node *node)
{
    DIR *directory = open_directory(node);
    if (!directory) {
        put_failure(TAR_DIRECTORY, node, errno);
        return;
    }
    if (since)
        put_if_changed(TAR_DIRECTORY, node);
    else if (turn.is_first)
        put_special(TAR_DIRECTORY, NULL, node);
    levels[depth++] = (struct level){directory, strlen(path)};
}

static void put_other(const struct node *node)
{
    switch (node->stat.st_mode & S_IFMT) {
    case S_IFLNK:
        put_symlink(node);
        break;
    case S_IFCHR:
        put_special(TAR_CHARACTER, NULL, node);
        break;
    case S_IFBLK:
        put_special(TAR_BLOCK, NULL, node);
        break;
    case S_IFIFO:
        put_special(TAR_FIFO, NULL, node);
        break;
    case S_IFSOCK:
        put_special(TAR_FILE, "socket", node);
        break;
    default:
        put_failure(TAR_FILE, node, ENOTSUP);
    }
}

static void put_node(struct node *node)
{
    mode_t kind = node->stat.st_mode & S_IFMT;
    if (kind == S_IFDIR)
        enter_directory(node);
    else if (since && kind == S_IFREG)
        put_if_changed(TAR_FILE, node);
    else if (since)
        return;
    else if (kind == S_IFREG && !mount->of_queues)
        put_file_in_turn(node);
    else if (!turn.is_first)
        return;
    else if (kind == S_IFREG)
        /* Reading a queue's file tells its state, which is not what it holds. */
        put_special(TAR_FILE, "queue", node);
    else
        put_other(node);
}

/* Of what is mounted upon a file system in memory the device tells, too. On others it may be another one for each
   part of the file system (btrfs, overlay), and the list of mounts has to do. */
static bool is_in_mount(const struct stat *stat)
{
    return (!mount->in_memory || stat->st_dev == mount->device) && !is_covered(mounts, mount, path);
}

/* Nothing for what is gone since it was listed, and for what belongs to another mount. */
static void put_child(int parent, const char *name)
{
    struct node node = {.parent = parent, .name = name};
    if (fstatat(parent, name, &node.stat, AT_SYMLINK_NOFOLLOW) < 0) {
        if (errno != ENOENT)
            put_failure(TAR_FILE, &node, errno);
        return;
    }
    if (is_in_mount(&node.stat))
        put_node(&node);
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
                put_failure(TAR_DIRECTORY, &(struct node){0}, errno);
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
    bool is_other = mount->in_memory && stat.st_dev != mount->device;
    return is_other || (id && id != mount->id) ? EHIDDEN : 0;
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
    struct node node = {.parent = parent, .name = name, .top = mount->id};
    int error = parent < 0 ? errno : check_mount_point(parent, name);
    if (!error && fstatat(parent, name, &node.stat, AT_SYMLINK_NOFOLLOW) < 0)
        error = errno;
    if (error) {
        node.stat = (struct stat){0};
        put_failure(TAR_DIRECTORY, &node, error);
    } else if (mount->of_kernel) {
        /* Nothing that is in it was written by a container. */
        struct entry entry = entry_of(TAR_FILE, &node);
        entry.kind = "kernel";
        put_entry(&entry);
    } else {
        put_node(&node);
    }
}

static void walk(int root)
{
    static char steps[PATH_SIZE];
    const char *name;
    strcpy(path, mount->point);
    int parent = open_parent(root, mount->point, steps, &name);
    put_top(parent, name);
    put_children();
    if (parent >= 0)
        close(parent);
}

/* All that is left over, where there is room for it; else sixteen times as much as before. */
static struct turn next_turn(void)
{
    bool is_last = turn.later <= left || turn.most > UINT64_MAX / 16;
    return (struct turn){.above = turn.most, .most = is_last ? UINT64_MAX : turn.most * 16};
}

void put_mount(int root, const struct mounts *all, const struct mount *one, uint64_t limit)
{
    if (strlen(one->point) > LONGEST_DIRECTORY)
        give_up(1, "a mount point has too long a path");
    mounts = all;
    mount = one;
    since = NULL;
    left = limit;
    has_attributes = true;
    for (turn = (struct turn){.is_first = true, .most = SMALL_FILE}; ; turn = next_turn()) {
        walk(root);
        if (turn.later == 0)
            break;
    }
}

void put_changed(int root, const struct mounts *all, const struct mount *one, const struct timespec *time)
{
    mounts = all;
    mount = one;
    since = time;
    turn = (struct turn){.is_first = true};
    walk(root);
}
