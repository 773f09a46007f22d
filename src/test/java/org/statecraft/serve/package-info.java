/** Tests of the endpoint and the page. */
@NullMarked
package org.statecraft.serve;

import org.jspecify.annotations.NullMarked;
