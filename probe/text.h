/* What a file in /proc says: read as a whole, and told as an entry of the archive. */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* To be freed by whoever had it read; can be read into again. */
struct text {
    char *bytes; /* with a zero byte behind them */
    size_t size;
};

/* At most so many bytes, the rest is cut. 0 or an errno. */
int read_text(int directory, const char *name, size_t most, struct text *text);

void put_text(const char *path, const struct text *text, bool chroot);

#endif
