/** What stays with the author, or is never made; in the words of what the server really keeps. */
export function Unseen() {
  return (
    <section class="unseen" aria-labelledby="unseen-title">
      <h2 id="unseen-title">What nobody will see</h2>
      <dl>
        <dt>Who you are</dt>
        <dd>
          The server checks that a member is sending, and keeps nothing of who it was: not your
          name, address or organization, nor the rest of your profile.
        </dd>
        <dt>When you wrote it</dt>
        <dd>
          Members see the month of the release, which brings several write-ups at once. Reviewers
          see the day on which this version came, until it is released. Nobody sees the hour.
        </dd>
        <dt>Your draft</dt>
        <dd>
          It is in this browser alone and goes when you submit. A file that you exported stays where
          you put it.
        </dd>
        <dt>Your twelve words</dt>
        <dd>
          They are made on this device when you submit. The server keeps a fingerprint, from which
          nobody can find the words.
        </dd>
        <dt>What you and the reviewers say</dt>
        <dd>
          You read it with your words, and reviewers read it here. It is never part of what is
          published.
        </dd>
        <dt>Earlier versions</dt>
        <dd>A revision takes the place of the text before it, which is not kept.</dd>
        <dt>The order in which you chose tags</dt>
        <dd>
          They are shown by name. Attempts, measures and lessons do stand in the order you gave
          them.
        </dd>
      </dl>
      <p>
        <strong>Reviewers read this same text.</strong> What it says about people and places is for
        you to judge: read it once more as a colleague across the table would.
      </p>
    </section>
  );
}
