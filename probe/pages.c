#include "pages.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output.h"

#define MOST_PAGES 50
#define MOST_ENTRIES 200000
#define DEEPEST 8
#define LONGEST_PATH 1000

static const char *const PAGES[] = {
    "index.html", "index.htm", "index.php", "index.jsp", "index.aspx", "default.htm", "default.html",
};

/* Kernel, programs and their documentation: pages there are not the service's. */
static const char *const FOREIGN_PATHS[] = {
    "/proc", "/sys", "/dev", "/zero-drift", "/lib", "/usr/lib", "/usr/include", "/usr/src",
    "/usr/share/doc", "/usr/share/javadoc",
};
static const char *const FOREIGN_NAMES[] = {
    "node_modules", "site-packages", "dist-packages", "__pycache__", ".git", "doc", "docs",
};

/* The folders in the order in which they were found, which is that in which they are looked into. The
   first is the root. Pages of memory that no folder lies in are never touched. */
static struct folder {
    uint32_t parent;
    uint32_t name;
    uint32_t level;
} folders[65536];
static char names[2 * 1024 * 1024];
static size_t folder_count, names_size, page_count, entry_count;

/* Of what is looked at. A name more may follow what is no longer than allowed. */
static char path[LONGEST_PATH + NAME_MAX + 2];

static bool is_among(const char *word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, list[i]) == 0)
            return true;
    return false;
}

#define IS_AMONG(word, list) is_among(word, list, sizeof list / sizeof *list)

/* What would break the line that tells of it is not told. */
static bool is_plain(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < 0x20 || *text == 0x7f)
            return false;
    return true;
}

/* Writes the folder's path, without a slash at its end; its length. */
static size_t write_path(size_t folder)
{
    if (folder == 0)
        return 0;
    const char *name = names + folders[folder].name;
    size_t length = write_path(folders[folder].parent);
    path[length++] = '/';
    strcpy(path + length, name);
    return length + strlen(name);
}

/* Nothing once there is no room left. */
static void add_folder(size_t parent, const char *name)
{
    size_t size = strlen(name) + 1;
    if (folder_count == sizeof folders / sizeof *folders || size > sizeof names - names_size)
        return;
    folders[folder_count++] = (struct folder){
        .parent = (uint32_t)parent, .name = (uint32_t)names_size, .level = folders[parent].level + 1};
    memcpy(names + names_size, name, size);
    names_size += size;
}

static void put_page(void)
{
    put_string("page\t");
    put_string(path);
    put_string("\n");
    page_count++;
}

/* Not every file system tells with the name what it is the name of. */
static unsigned char type_of(int directory, const struct dirent *child)
{
    struct stat found;
    if (child->d_type != DT_UNKNOWN)
        return child->d_type;
    if (fstatat(directory, child->d_name, &found, AT_SYMLINK_NOFOLLOW) < 0)
        return DT_UNKNOWN;
    return S_ISDIR(found.st_mode) ? DT_DIR : S_ISREG(found.st_mode) ? DT_REG : DT_UNKNOWN;
}

/* length: of the path of the folder that the child stands in. */
static void consider(int directory, const struct dirent *child, size_t folder, size_t length)
{
    const char *name = child->d_name;
    if (length + 1 + strlen(name) > LONGEST_PATH || !is_plain(name))
        return;
    path[length] = '/';
    strcpy(path + length + 1, name);
    unsigned char type = type_of(directory, child);
    if (type == DT_REG && IS_AMONG(name, PAGES))
        put_page();
    if (type == DT_DIR && folders[folder].level < DEEPEST && !IS_AMONG(name, FOREIGN_NAMES) &&
        !IS_AMONG(path, FOREIGN_PATHS))
        add_folder(folder, name);
}

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static DIR *open_folder(const char *name)
{
    int fd = open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    DIR *directory = fd < 0 ? NULL : fdopendir(fd);
    if (!directory && fd >= 0)
        close(fd);
    return directory;
}

/* Nothing for a folder that may not be read. */
static void look_into(size_t folder)
{
    size_t length = write_path(folder);
    DIR *directory = open_folder(length > 0 ? path : "/");
    if (!directory)
        return;
    struct dirent *child;
    while (page_count < MOST_PAGES && entry_count < MOST_ENTRIES && (child = readdir(directory))) {
        if (is_dots(child->d_name))
            continue;
        entry_count++;
        consider(dirfd(directory), child, folder, length);
    }
    closedir(directory);
}

void put_pages(void)
{
    folder_count = 1;
    for (size_t folder = 0; folder < folder_count; folder++)
        if (page_count < MOST_PAGES && entry_count < MOST_ENTRIES)
            look_into(folder);
}
