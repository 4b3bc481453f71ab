/* The search for pages that a web server may serve. */
#ifndef PAGES_H
#define PAGES_H

/* Writes `page`, a tab and the path for each, those in few folders first. Whatever tree it meets, it ends
   soon and takes a few megabytes: what is too deep, too long or too much is passed over. */
void put_pages(void);

#endif
