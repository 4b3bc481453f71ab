/* Extended attributes: data and rights that a file has beside its contents and its mode. */
#ifndef ATTRIBUTES_H
#define ATTRIBUTES_H

#include <stddef.h>

/* Names and values as they were read: the name with a zero byte, and then so many bytes. */
struct attribute {
    const char *name;
    const char *value;
    size_t size;
};

#define MOST_ATTRIBUTES 256

struct attributes {
    struct attribute list[MOST_ATTRIBUTES];
    size_t count;
};

/* Those of what stands in the directory under this name that a process can use: its own (user.*), access lists, and what
   is of security but for the labels of modules, above all the capabilities of a program. They hold until the next call. 0 or an errno: E2BIG where there are more than an answer has
   room for, ENOTSUP where the file system has none. */
int read_attributes(int directory, const char *name, struct attributes *attributes);

#endif
