#include "scout.h"

#include <sys/stat.h>
#include <unistd.h>

#include "numbers.h"
#include "output.h"
#include "pages.h"

static void put_user(void)
{
    char digits[DECIMAL_SIZE];
    decimal(digits, geteuid());
    put_string("user\t");
    put_string(digits);
    put_string("\n");
}

/* Nothing for what is not there, and for what is neither file nor folder. */
static void put_path(const char *path)
{
    struct stat found;
    if (stat(path, &found) < 0 || (!S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode)))
        return;
    put_string(S_ISREG(found.st_mode) ? "file\t" : "folder\t");
    put_string(path);
    put_string("\n");
}

void scout(char **paths)
{
    put_user();
    for (char **path = paths; *path; path++)
        put_path(*path);
    put_pages();
    put_string("ready\n");
    flush();
    for (;;)
        pause();
}
