package org.statecraft.serve;

/** A request that is answered by saying why it is not. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  Refusal(Reply reply) {
    super("refused with " + reply.status());
    this.reply = reply;
  }

  /** A refusal in a few words. */
  static Refusal of(int status, String lines) {
    return new Refusal(Reply.text(status, lines));
  }

  Reply reply() {
    return reply;
  }
}
