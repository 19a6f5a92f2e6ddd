namespace Standards.Checks.Models.Ownership;

/// <summary>
/// A pattern, taken apart. GitHub follows gitignore, less negation and ranges: a pattern with a <c>/</c> before its end is relative to the root,
/// any other one matches at every depth; <c>**</c> stands for any folders, also none; what matches a folder takes all below it,
/// except for a last segment <c>*</c>, which goes one level deep (https://git-scm.com/docs/gitignore and the page of <see cref="CodeownersDialect.GitHub"/>).
/// GitLab matches the whole path with <c>File.fnmatch</c> (FNM_DOTMATCH, FNM_PATHNAME): a pattern without a leading <c>/</c> matches at every
/// depth, and only one with a trailing <c>/</c> takes what is below (https://docs.gitlab.com/user/project/codeowners/reference/#path-matching).
/// </summary>
/// <param name="Segments">In order; <c>**</c> stands only between or before others, never twice in a row.</param>
/// <param name="Reach">What is taken where the last segment matches; with no segment at all, everything.</param>
internal sealed record CodeownersPattern(IReadOnlyList<PatternSegment> Segments, PatternReach Reach)
{
    public static CodeownersPattern Parse(string text, CodeownersDialect dialect)
    {
        var isGitLab = dialect == CodeownersDialect.GitLab;
        var parts = text.Split('/').AsSpan();
        var segments = new List<PatternSegment>(parts.Length + 1);
        var isRooted = parts[0].Length == 0 && parts.Length > 1;
        var isOneName = parts.Length == 1 || (parts.Length == 2 && parts[1].Length == 0);
        if (isRooted)
        {
            parts = parts[1..];
        }
        else if (isGitLab || isOneName)
        {
            segments.Add(PatternSegment.Globstar);
        }

        var isFolder = parts[^1].Length == 0;
        foreach (var part in isFolder ? parts[..^1] : parts)
        {
            // Two in a row say no more than one.
            if (part != "**" || segments is not [.., { IsGlobstar: true }])
            {
                segments.Add(PatternSegment.Parse(part, isGitLab));
            }
        }

        if (segments is [.., { IsGlobstar: true }])
        {
            segments.RemoveAt(segments.Count - 1);
            isFolder = true;
        }

        var isFile = isGitLab || segments is [.., { IsAny: true }];
        return new CodeownersPattern(segments, isFolder ? PatternReach.Below : isFile ? PatternReach.File : PatternReach.Name);
    }
}
