namespace Standards.Checks.Models.Documents;

/// <summary>A section that documents of a kind have.</summary>
/// <param name="Name">The name that a fix offers.</param>
/// <param name="Hint">What to write below it, as the rest of the sentence 'write …'.</param>
/// <param name="Synonyms">Other names in use, compared as <see cref="HeadingWords"/> does; one that begins with <c>=</c> is the whole heading.</param>
internal sealed record RequiredSection(string Name, string Hint, params string[] Synonyms)
{
    private readonly (string[] Words, bool IsWhole)[] _names = [.. Synonyms.Prepend(Name).Select(name => (HeadingWords.Split(name), name.StartsWith('=')))];

    /// <summary>Whether a section has the name or a synonym in its heading.</summary>
    public bool IsMatch(DocumentSection section) =>
        Array.Exists(_names, name => (!name.IsWhole || name.Words.Length == section.Words.Length) && HeadingWords.Contains(section.Words, name.Words));
}
