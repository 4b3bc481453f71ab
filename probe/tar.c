#include "tar.h"

#include <string.h>
#include <sys/sysmacros.h>

#include "errors.h"
#include "numbers.h"
#include "output.h"

#define BLOCK 512
#define GREATEST_ID 07777777
#define GREATEST_SIZE 077777777777

struct header {
    char name[100], mode[8], uid[8], gid[8], size[12], mtime[12], checksum[8], type, target[100];
    char magic[6], version[2], user[32], group[32], major[8], minor[8], prefix[155], rest[12];
};
_Static_assert(sizeof(struct header) == BLOCK, "a tar header is one block");

/* Room for a path, a target, the extended attributes, whose names may take three bytes for each of their own, and the few
   short records that can come with them. */
static char records[PATH_SIZE + TARGET_SIZE + ATTRIBUTES_SIZE + MOST_ATTRIBUTES * 1024 + 1024];
static size_t records_size;

static void append(const char *text, size_t length)
{
    if (length > sizeof records - records_size)
        give_up(1, "too much is to be said of one entry");
    memcpy(records + records_size, text, length);
    records_size += length;
}

/* `LENGTH KEY=VALUE` and a line feed, where the length counts its own digits. */
static void add_bytes(const char *key, const char *value, size_t size)
{
    char digits[DECIMAL_SIZE];
    size_t rest = strlen(" =\n") + strlen(key) + size;
    size_t width = decimal(digits, rest);
    while (decimal(digits, rest + width) != width)
        width++;
    append(digits, width);
    append(" ", 1);
    append(key, strlen(key));
    append("=", 1);
    append(value, size);
    append("\n", 1);
}

static void add_record(const char *key, const char *value)
{
    add_bytes(key, value, strlen(value));
}

static void add_number(const char *key, uint64_t value)
{
    char digits[DECIMAL_SIZE];
    decimal(digits, value);
    add_record(key, digits);
}

static void add_error(int error)
{
    const char *name = name_of_error(error);
    if (name)
        add_record("ZERODRIFT.error", name);
    else
        add_number("ZERODRIFT.error", (uint64_t)error);
}

/* A key ends at the first equals sign, so one in a name is written as `%3D`, and the sign for that as `%25`. */
static void add_attribute(const struct attribute *attribute)
{
    static char key[1024] = "SCHILY.xattr.";
    char *to = key + strlen("SCHILY.xattr.");
    for (const char *from = attribute->name; *from; from++) {
        if (*from == '=' || *from == '%') {
            memcpy(to, *from == '=' ? "%3D" : "%25", 3);
            to += 3;
        } else {
            *to++ = *from;
        }
    }
    *to = '\0';
    add_bytes(key, attribute->value, attribute->size);
}

static void collect_records(const struct entry *entry)
{
    records_size = 0;
    if (strlen(entry->path) > sizeof ((struct header *)0)->name)
        add_record("path", entry->path);
    if (entry->target && strlen(entry->target) > sizeof ((struct header *)0)->target)
        add_record("linkpath", entry->target);
    if (entry->stat.st_uid > GREATEST_ID)
        add_number("uid", entry->stat.st_uid);
    if (entry->stat.st_gid > GREATEST_ID)
        add_number("gid", entry->stat.st_gid);
    if (entry->size > GREATEST_SIZE)
        add_number("size", entry->size);
    if (entry->kind)
        add_record("ZERODRIFT.type", entry->kind);
    if (entry->mount)
        add_number("ZERODRIFT.mount", entry->mount);
    if (entry->left_out)
        add_number("ZERODRIFT.size", entry->left_out);
    if (entry->error)
        add_error(entry->error);
    if (entry->chroot)
        add_record("ZERODRIFT.chroot", "1");
    if (entry->flags)
        add_record("ZERODRIFT.flags", entry->flags);
    if (entry->precise && entry->stat.st_mtim.tv_nsec > 0)
        add_number("ZERODRIFT.nanoseconds", (uint64_t)entry->stat.st_mtim.tv_nsec);
    for (size_t i = 0; entry->attributes && i < entry->attributes->count; i++)
        add_attribute(&entry->attributes->list[i]);
}

/* Cut where it is too long, and without a zero byte where it just fits. */
static void fill(char *field, size_t size, const char *text)
{
    size_t length = strlen(text);
    memcpy(field, text, length < size ? length : size);
}

static void put_header(struct header *header)
{
    memcpy(header->magic, "ustar", sizeof header->magic);
    memset(header->version, '0', sizeof header->version);
    memset(header->checksum, ' ', sizeof header->checksum);
    uint64_t sum = 0;
    for (size_t i = 0; i < BLOCK; i++)
        sum += ((const unsigned char *)header)[i];
    /* Six digits, a zero byte and the space that is there already. */
    octal(header->checksum, sizeof header->checksum - 1, sum);
    put(header, BLOCK);
}

static void put_records(void)
{
    struct header header = {.type = 'x'};
    fill(header.name, sizeof header.name, "PaxHeader");
    octal(header.mode, sizeof header.mode, 0444);
    octal(header.uid, sizeof header.uid, 0);
    octal(header.gid, sizeof header.gid, 0);
    octal(header.size, sizeof header.size, records_size);
    octal(header.mtime, sizeof header.mtime, 0);
    put_header(&header);
    put(records, records_size);
    put_padding(records_size);
}

void put_entry(const struct entry *entry)
{
    collect_records(entry);
    if (records_size > 0)
        put_records();
    struct header header = {.type = entry->type};
    time_t modified = entry->stat.st_mtime;
    fill(header.name, sizeof header.name, entry->path);
    if (entry->target)
        fill(header.target, sizeof header.target, entry->target);
    octal(header.mode, sizeof header.mode, entry->stat.st_mode & 07777);
    octal(header.uid, sizeof header.uid, entry->stat.st_uid);
    octal(header.gid, sizeof header.gid, entry->stat.st_gid);
    octal(header.size, sizeof header.size, entry->size);
    octal(header.mtime, sizeof header.mtime, modified < 0 ? 0 : (uint64_t)modified);
    octal(header.major, sizeof header.major, major(entry->stat.st_rdev));
    octal(header.minor, sizeof header.minor, minor(entry->stat.st_rdev));
    put_header(&header);
}

void put_padding(uint64_t size)
{
    put_zeros((BLOCK - size % BLOCK) % BLOCK);
}

void put_end(void)
{
    put_zeros(2 * BLOCK);
    flush();
}
