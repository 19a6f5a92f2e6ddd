using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Layout;

/// <summary>One entry of <c>layout.names</c>: files, and how they are named.</summary>
public sealed class NameRule
{
    private readonly NameCase? _form;
    private readonly TextPattern? _pattern;

    private NameRule(IReadOnlyList<PathGlob> paths, NameCase? form, string said, TextPattern? pattern, bool folders)
    {
        (Paths, _form, _pattern, Folders) = (paths, form, pattern, folders);
        Form = said;
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<PathGlob> Paths { get; }

    /// <summary>Name of the form (<c>kebab-case</c>), or the pattern as written.</summary>
    public string Form { get; }

    /// <summary>Whether folders have the form as well: those below the part of the glob that has no wildcard.</summary>
    public bool Folders { get; }

    /// <summary>The entry as one text, to compare two of them.</summary>
    internal string Text => $"{string.Join(',', Paths.Select(p => p.Pattern))}: {Form}{(Folders ? ", folders" : "")}";

    internal static NameRule OfCase(IReadOnlyList<PathGlob> paths, NameCase form, bool folders) => new(paths, form, NameCases.NameOf(form), null, folders);

    internal static NameRule OfPattern(IReadOnlyList<PathGlob> paths, string source, TextPattern pattern, bool folders) =>
        new(paths, null, source, pattern, folders);

    /// <summary>Whether a name has the form.</summary>
    internal bool Fits(string stem) => _form is { } known ? NameCases.Has(known, stem) : _pattern!.IsMatch(stem);

    /// <summary>What a name that does not fit is called in the end of a sentence: <c>is not kebab-case</c>.</summary>
    internal string Problem => _form is null ? $"does not match {ValueText.Quote(Form)}" : $"is not {Form}";

    /// <summary>The name in the form; null when nobody can say.</summary>
    internal string? Proposal(string stem) => _form is { } known ? NameCases.Write(known, stem) : null;
}
