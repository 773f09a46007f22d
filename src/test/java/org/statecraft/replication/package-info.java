/** Tests of what is recorded of results, and of archives that somebody else has made. */
@NullMarked
package org.statecraft.replication;

import org.jspecify.annotations.NullMarked;
