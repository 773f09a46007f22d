/**
 * What is known as a SPARQL endpoint and as pages on this machine: a door beside the command line,
 * over {@code app}. Nothing is changed, and nobody else is asked.
 */
@NullMarked
package org.statecraft.serve;

import org.jspecify.annotations.NullMarked;
