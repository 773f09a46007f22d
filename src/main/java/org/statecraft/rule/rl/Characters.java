package org.statecraft.rule.rl;

/** Which characters names are made of, by the productions of the grammar. */
final class Characters {
  private Characters() {}

  /** Whether a prefix may begin with it (PN_CHARS_BASE). */
  static boolean begins(int code) {
    return letter(code)
        || within(code, 0xC0, 0xD6)
        || within(code, 0xD8, 0xF6)
        || within(code, 0xF8, 0x2FF)
        || within(code, 0x370, 0x37D)
        || within(code, 0x37F, 0x1FFF)
        || within(code, 0x200C, 0x200D)
        || within(code, 0x2070, 0x218F)
        || within(code, 0x2C00, 0x2FEF)
        || within(code, 0x3001, 0xD7FF)
        || within(code, 0xF900, 0xFDCF)
        || within(code, 0xFDF0, 0xFFFD)
        || within(code, 0x10000, 0xEFFFF);
  }

  /** Whether it may stand in the name of a variable (VARNAME). */
  static boolean inVariable(int code) {
    return begins(code)
        || code == '_'
        || decimal(code)
        || code == 0xB7
        || within(code, 0x300, 0x36F)
        || within(code, 0x203F, 0x2040);
  }

  /** Whether it may stand in a prefix, a label or a local name, a dot among them. */
  static boolean inLabel(int code) {
    return inVariable(code) || code == '-' || code == '.';
  }

  /** Whether it may stand in an IRI as it is, or begins an escape. */
  static boolean inIri(char character) {
    return character > ' ' && "<>\"{}|^`".indexOf(character) < 0;
  }

  static boolean letter(int code) {
    return within(code, 'a', 'z') || within(code, 'A', 'Z');
  }

  static boolean decimal(int code) {
    return within(code, '0', '9');
  }

  static boolean hexadecimal(int code) {
    return decimal(code) || within(code, 'a', 'f') || within(code, 'A', 'F');
  }

  private static boolean within(int code, int first, int last) {
    return code >= first && code <= last;
  }
}
