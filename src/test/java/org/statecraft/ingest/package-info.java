/** Tests of what is made of tables. */
@NullMarked
package org.statecraft.ingest;

import org.jspecify.annotations.NullMarked;
