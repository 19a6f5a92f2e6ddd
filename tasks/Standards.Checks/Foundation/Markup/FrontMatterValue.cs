namespace Standards.Checks.Foundation.Markup;

/// <summary>One value of the front matter; a list gives one for each of its items.</summary>
/// <param name="Key">The top-level key in lower case with hyphens between words.</param>
/// <param name="Text">The value as one line.</param>
/// <param name="Offset">Offset of the value in the file.</param>
internal sealed record FrontMatterValue(string Key, string Text, int Offset);
