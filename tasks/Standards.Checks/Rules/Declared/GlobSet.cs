using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Declared;

/// <summary>Globs of which one must match; those that begin with <c>!</c> take files away again.</summary>
internal sealed class GlobSet
{
    private readonly IReadOnlyList<string> _texts;
    private readonly List<PathGlob> _included = [];
    private readonly List<PathGlob> _excluded = [];

    private GlobSet(IReadOnlyList<string> texts)
    {
        _texts = texts;
    }

    /// <summary>Whether one of the globs holds <c>{project}</c> or <c>{folder}</c>.</summary>
    public bool IsTemplate => _texts.Any(DeclaredProject.IsTemplate);

    /// <summary>The set, or null and the glob that is none.</summary>
    public static (GlobSet? Set, string Wrong) Parse(IReadOnlyList<string> texts) => Parse(texts, DeclaredProject.Any);

    public bool IsMatch(string path) => _included.Exists(g => g.IsMatch(path)) && !_excluded.Exists(g => g.IsMatch(path));

    /// <summary>The first glob that matches a path, as written.</summary>
    public string MatchOf(string path) => _included.Find(g => g.IsMatch(path))?.Pattern ?? "";

    /// <summary>The set for one project. A folder whose name no glob can say leaves the set that stands for all projects.</summary>
    public GlobSet For(DeclaredProject project) => IsTemplate ? Parse([.. _texts.Select(project.FillGlob)], project).Set ?? this : this;

    /// <summary>What every path that matches begins with; empty when unknown.</summary>
    public string Prefix => _included.Select(g => Literal(g.Pattern)).Aggregate(Common);

    /// <summary>What is missing when nothing matches: <c>there is no file 'a'</c>.</summary>
    public string Missing => _included is [{ IsLiteral: true } only]
        ? $"there is no file {ValueText.Quote(only.Pattern)}"
        : $"no file matches {string.Join(" or ", _included.Take(3).Select(g => ValueText.Quote(g.Pattern)))}"
            + $"{(_included.Count > 3 ? $" or {_included.Count - 3} more" : "")}";

    private static (GlobSet? Set, string Wrong) Parse(IReadOnlyList<string> texts, DeclaredProject project)
    {
        var set = new GlobSet(texts);
        foreach (var text in texts)
        {
            var (list, glob) = text.StartsWith('!') ? (set._excluded, text[1..]) : (set._included, text);
            if (PathGlob.TryParse(project.FillGlob(glob)) is not { } parsed)
            {
                return (null, text);
            }

            list.Add(parsed);
        }

        return set._included.Count == 0 ? (null, texts.Count == 0 ? "" : texts[0]) : (set, "");
    }

    private static string Literal(string pattern)
    {
        var end = pattern.AsSpan().IndexOfAny("*?{}\\");
        return pattern.StartsWith("./", StringComparison.Ordinal) ? "" : end < 0 ? pattern : pattern[..end];
    }

    private static string Common(string a, string b) => a[..a.AsSpan().CommonPrefixLength(b)];
}
