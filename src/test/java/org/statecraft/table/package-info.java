/** Tests of tables. */
@NullMarked
package org.statecraft.table;

import org.jspecify.annotations.NullMarked;
