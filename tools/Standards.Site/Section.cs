namespace Standards.Site;

/// <summary>A heading of the second level, or the page, and the text below it.</summary>
/// <param name="Anchor">Id of the heading; empty for the page.</param>
/// <param name="Title">Its text.</param>
/// <param name="Text">Visible text below it, without that of code blocks' languages.</param>
internal sealed record Section(string Anchor, string Title, string Text);
