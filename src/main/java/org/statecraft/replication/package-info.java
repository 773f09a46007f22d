/**
 * Results that can be had again: what a published result rests on, in a file; hashes that do not
 * depend on the order of rows or the names of blank nodes; what of it differs later; and all of it
 * in an archive. The canonicalization of RDF is known here alone.
 */
@NullMarked
package org.statecraft.replication;

import org.jspecify.annotations.NullMarked;
