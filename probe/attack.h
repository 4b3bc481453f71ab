/* The command `attack`: what an intruder would do to stay, tried and undone. */
#ifndef ATTACK_H
#define ATTACK_H

/* Does what each word says, a verb and paths with line feeds between them, and says a line about each.
   Takes the words apart in place. The exit code. */
int attack(char **words);

#endif
