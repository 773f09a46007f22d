/**
 * The command line: picocli lives only here; a command parses, calls the core once, renders and
 * returns an exit status.
 */
@NullMarked
package org.statecraft.cli;

import org.jspecify.annotations.NullMarked;
