/**
 * The interactive shell: reads statements from a terminal or a script and hands them to the
 * commands. It has no commands of its own but those that change how it works, and JLine is known
 * only here.
 */
@org.jspecify.annotations.NullMarked
package org.statecraft.shell;
