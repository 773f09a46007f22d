/** Tests of the knowledge base and of how it is read. */
@NullMarked
package org.statecraft.kb;

import org.jspecify.annotations.NullMarked;
