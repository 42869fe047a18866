/** What becomes of a write-up that has arrived, and how its author learns of it. */
export function Next() {
  return (
    <section class="receipt-next" aria-labelledby="receipt-next">
      <h2 id="receipt-next">What comes next</h2>
      <p>
        A reviewer reads it, and never learns who wrote it. Once it is approved, it is published
        together with others, and carries the month and no day.
      </p>
      <p>
        <strong>No mail comes,</strong> for the server does not know whom to write to. Look into the
        mailbox with these words after a few days.
      </p>
    </section>
  );
}
