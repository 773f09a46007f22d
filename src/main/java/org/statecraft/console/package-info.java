/**
 * The only door to standard input, output and error, the log, colour and width; knows nothing of
 * RDF.
 */
@NullMarked
package org.statecraft.console;

import org.jspecify.annotations.NullMarked;
