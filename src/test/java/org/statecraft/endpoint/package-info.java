/** Tests of what other machines answer, with servers on this one. */
package org.statecraft.endpoint;
