/**
 * The service's face: the endpoint {@code /api}, the pages, who may do what. The web is known here only.
 */
@NullMarked
package daybook.admin;

import org.jspecify.annotations.NullMarked;
