using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>A declaration that was released and that users can no longer rely on.</summary>
/// <param name="Line">1-based line in the file.</param>
/// <param name="Old">What the file says.</param>
/// <param name="Now">What the assembly has in its place; null when nothing.</param>
/// <param name="IsDemand">Whether nothing went, but who derives from the type has to write something new.</param>
internal sealed record ApiBreak(int Line, string Old, ApiMember? Now, bool IsDemand);

/// <summary>What differs between the recorded API and that of an assembly, for a version.</summary>
internal sealed class ApiComparison
{
    private ApiComparison(string releasedVersion, bool mayBreak, IReadOnlyList<ApiMember> added, IReadOnlyList<string> gone, IReadOnlyList<ApiBreak> breaks)
    {
        (ReleasedVersion, MayBreak, Added, Gone, Breaks) = (releasedVersion, mayBreak, added, gone, breaks);
    }

    /// <summary>The last version that was released with what the file records; empty when none was.</summary>
    public string ReleasedVersion { get; }

    /// <summary>Whether the version may lack what that one had.</summary>
    public bool MayBreak { get; }

    /// <summary>Declarations that the file has not, in order.</summary>
    public IReadOnlyList<ApiMember> Added { get; }

    /// <summary>Lines that the assembly has not.</summary>
    public IReadOnlyList<string> Gone { get; }

    /// <summary>What breaks users of <see cref="ReleasedVersion"/>, in the order of the file.</summary>
    public IReadOnlyList<ApiBreak> Breaks { get; }

    /// <summary>Whether a line of the file was released before a version.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">Its line.</param>
    /// <param name="version">The version that is built.</param>
    /// <param name="baseline">The version that was published last; empty when it is not known.</param>
    public static bool IsReleased(ApiFile file, ApiFileLine line, string version, string baseline) => line.IsReleased || IsPromoted(file, version, baseline);

    /// <summary>
    /// Whether what was to be released has been: its version was published, or, where nobody says what was published, the project has gone on
    /// to another version.
    /// </summary>
    public static bool IsPromoted(ApiFile file, string version, string baseline)
    {
        if (file.UnreleasedVersion.Length == 0)
        {
            return false;
        }

        return PackageVersionOrder.Compare(baseline, file.UnreleasedVersion) is { } order
            ? order >= 0
            : !ApiVersion.IsSameRelease(file.UnreleasedVersion, version) && PackageVersionOrder.Compare(version, file.UnreleasedVersion) > 0;
    }

    /// <summary>Compares.</summary>
    /// <param name="file">What is recorded.</param>
    /// <param name="members">What the assembly has.</param>
    /// <param name="version">The version that is built.</param>
    /// <param name="baseline">The version that was published last; empty when it is not known.</param>
    public static ApiComparison Of(ApiFile file, IReadOnlyList<ApiMember> members, string version, string baseline)
    {
        var current = new HashSet<string>(members.Select(m => m.Line), StringComparer.Ordinal);
        var added = members.Where(m => !file.Lines.ContainsKey(m.Line)).ToList();
        var gone = file.Lines.Where(l => !current.Contains(l.Key)).OrderBy(l => l.Value.Number).ToList();
        var released = IsPromoted(file, version, baseline) ? file.UnreleasedVersion : file.ReleasedVersion;

        // Candidates by the name that both lines hold, so that a large change does not compare every line with every other.
        var byName = added.ToLookup(m => ApiText.Key(m.Text), StringComparer.Ordinal);
        var kept = new HashSet<ApiMember>();
        var breaks = new List<ApiBreak>();
        foreach (var (text, line) in gone)
        {
            var old = ApiText.Declaration(text);
            var candidates = byName[ApiText.Key(old)];
            if (candidates.Take(ApiText.MaxOverloads).FirstOrDefault(m => ApiChange.IsKept(old, m)) is { } same)
            {
                kept.Add(same);
            }
            else if (IsReleased(file, line, version, baseline))
            {
                breaks.Add(new ApiBreak(line.Number, text, candidates.FirstOrDefault(), IsDemand: false));
            }
        }

        breaks.AddRange(Demands(file, members, added.Where(m => m.IsAbstract && !kept.Contains(m)), version, baseline));
        return new ApiComparison(
            released, released.Length == 0 || ApiVersion.MayBreak(released, version), added, [.. gone.Select(g => g.Key)], [.. breaks.OrderBy(b => b.Line)]);
    }

    // Who implements a released interface or derives from a released class has to write what is new and abstract.
    private static IEnumerable<ApiBreak> Demands(ApiFile file, IReadOnlyList<ApiMember> members, IEnumerable<ApiMember> added, string version, string baseline)
    {
        Dictionary<string, ApiMember>? types = null;
        foreach (var member in added)
        {
            types ??= members
                .Where(m => m.MemberName.Length == 0)
                .GroupBy(m => m.TypeName, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            if (types.TryGetValue(member.TypeName, out var type)
                && file.Lines.TryGetValue(type.Line, out var line)
                && IsReleased(file, line, version, baseline))
            {
                yield return new ApiBreak(line.Number, type.Line, member, IsDemand: true);
            }
        }
    }
}
