/** What the options chose, opened once and kept between commands; no option parsing here. */
@NullMarked
package org.statecraft.session;

import org.jspecify.annotations.NullMarked;
