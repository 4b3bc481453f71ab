/* What has changed in the root filesystem of a process since that started. */
#ifndef CHANGED_H
#define CHANGED_H

/* Answers with an archive of names. */
void tell_changed(const char *root, const char *proc);

#endif
