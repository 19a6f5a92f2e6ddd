namespace Standards.Checks.Models.Adr;

/// <summary>One header value of a record, such as its status.</summary>
/// <param name="Value">The text without emphasis, trimmed; never empty.</param>
/// <param name="Line">1-based line of the value.</param>
/// <param name="Column">1-based column of the value.</param>
/// <param name="Prefix">The source line before the value, such as <c>- **Status**: </c>; empty when the value stands alone under a heading.</param>
/// <param name="Suffix">Marks behind the value that close what the prefix opens, such as a quote.</param>
internal sealed record AdrField(string Value, int Line, int Column, string Prefix, string Suffix)
{
    /// <summary>The line that holds another value instead, in the style of the record.</summary>
    public string With(string value) => Prefix + value + Suffix;

    /// <summary>The line that holds another status instead, in the style of the record.</summary>
    public string With(AdrStatus status) => With(InCase(status.ToString()));

    /// <summary>A text that begins with a status, in the case that the record uses (front matter is mostly lower case).</summary>
    public string InCase(string text)
    {
        var letter = Value.FirstOrDefault(char.IsLetter);
        return char.IsLower(letter) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
