package org.statecraft.kb;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;

/** JSON-LD without the web: a context that would have to be fetched is refused. */
final class LocalJsonLd {
  private LocalJsonLd() {}

  static JsonLdOptions options() {
    return new JsonLdOptions(
        (address, options) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "the context " + address + " is not fetched; put it into the file");
        });
  }
}
