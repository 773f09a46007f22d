/** Tables as researchers have them: files of rows and columns, and the same as RDF. */
@NullMarked
package org.statecraft.table;

import org.jspecify.annotations.NullMarked;
