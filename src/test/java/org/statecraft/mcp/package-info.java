@NullMarked
package org.statecraft.mcp;

import org.jspecify.annotations.NullMarked;
