#include "attack.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "attempts.h"
#include "errors.h"
#include "output.h"

/* One byte more than the kernel takes, so that it is the kernel that refuses what is too long. */
#define LONGEST_PATH 4096

static const struct attempt {
    const char *verb;
    int (*act)(char *path);
} ATTEMPTS[] = {
    {"overwrite", try_overwrite}, {"plant", try_plant}, {"append", try_plant},
    {"setuid", try_setuid}, {"execute", try_execute}, {"timestomp", try_timestomp},
    {"remount", try_remount}, {"sysctl", try_sysctl},
};

/* NULL where the word does not begin with a verb and a line feed. */
static const struct attempt *attempt_of(const char *word)
{
    for (size_t i = 0; i < sizeof ATTEMPTS / sizeof *ATTEMPTS; i++) {
        size_t length = strlen(ATTEMPTS[i].verb);
        if (strncmp(word, ATTEMPTS[i].verb, length) == 0 && word[length] == '\n')
            return &ATTEMPTS[i];
    }
    return NULL;
}

/* The image names the folder too: one that would break the line that tells of it is none. */
static const char *home(void)
{
    const char *home = getenv("HOME");
    if (!home || home[0] != '/')
        return NULL;
    for (const char *byte = home; *byte; byte++)
        if ((unsigned char)*byte < 0x20 || *byte == 0x7f)
            return NULL;
    return home;
}

/* Writes where the path leads; false where that is not known, or too long to be anywhere. */
static bool expand(const char *path, char *expanded)
{
    const char *start = path[0] == '~' && path[1] == '/' ? home() : "";
    size_t length = start ? strlen(start) : 0;
    while (length > 0 && start[length - 1] == '/')
        length--;
    path += path[0] == '~';
    if (!start || path[0] != '/' || length + strlen(path) > LONGEST_PATH)
        return false;
    memcpy(expanded, start, length);
    strcpy(expanded + length, path);
    return true;
}

static void put_outcome(int error, const char *path)
{
    bool absent = error == ENOENT || error == ENOTDIR;
    put_string(!error ? "landed\t" : absent ? "absent\t" : "refused\t");
    if (error && !absent) {
        put_error(error);
        put_string("\t");
    }
    put_string(path);
    put_string("\n");
    flush();
}

/* The first refusal is told, or else the first path, unless one lands. */
static void try_all(const struct attempt *attempt, char *paths)
{
    static char path[LONGEST_PATH + 1], told[LONGEST_PATH + 1];
    int outcome = ENOENT;
    bool first = true;
    for (char *word; outcome != 0 && (word = strsep(&paths, "\n")); first = false) {
        bool known = expand(word, path);
        int error = known ? attempt->act(path) : ENOENT;
        bool absent = error == ENOENT || error == ENOTDIR;
        bool tells = first || error == 0 || (!absent && outcome == ENOENT);
        if (tells) {
            snprintf(told, sizeof told, "%s", known ? path : word);
            outcome = absent ? ENOENT : error;
        }
    }
    put_outcome(outcome, told);
}

int attack(char **words)
{
    for (char **word = words; *word; word++)
        if (!attempt_of(*word))
            give_up(2, "unknown attempt. Expected a verb and paths, with line feeds between them");
    /* What is too big for a limit is refused, and ends nothing. */
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGCHLD, SIG_DFL);
    umask(022);
    for (char **word = words; *word; word++) {
        const struct attempt *attempt = attempt_of(*word);
        try_all(attempt, *word + strlen(attempt->verb) + 1);
    }
    return 0;
}
