/**
 * What is known: sources become one dataset with a named graph a file; names of entities; no
 * queries of the user here.
 */
@NullMarked
package org.statecraft.kb;

import org.jspecify.annotations.NullMarked;
