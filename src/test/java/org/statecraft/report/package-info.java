/** Reports. */
@NullMarked
package org.statecraft.report;

import org.jspecify.annotations.NullMarked;
