using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>The ends of a version range, and whether a version lies between them.</summary>
/// <param name="Minimum">The lowest version; empty when there is none.</param>
/// <param name="IncludesMinimum">Whether the lowest version itself counts.</param>
/// <param name="Maximum">The highest version; empty when there is none.</param>
/// <param name="IncludesMaximum">Whether the highest version itself counts.</param>
internal sealed record PackageBounds(string Minimum, bool IncludesMinimum, string Maximum, bool IncludesMaximum)
{
    /// <summary>
    /// <c>1.2</c> and <c>[1.2, )</c> → from 1.2, <c>[1.2]</c> → only 1.2, <c>1.*</c> → from 1.0, <c>1.0-beta*</c> → from 1.0-beta.
    /// Null when the text is no range.
    /// </summary>
    public static PackageBounds? Parse(string range)
    {
        var text = range.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] is not ('[' or '('))
        {
            return new PackageBounds(Lowest(text), true, "", false);
        }

        if (text.Length < 3 || text[^1] is not (']' or ')'))
        {
            return null;
        }

        var parts = text[1..^1].Split(',');
        var (from, to) = (parts[0].Trim(), parts[^1].Trim());
        return parts.Length <= 2 ? new PackageBounds(Lowest(from), text[0] == '[', to, text[^1] == ']') : null;
    }

    /// <summary>Whether a version is below the lowest one; false where one of them is no version.</summary>
    public bool IsAbove(string version) =>
        Minimum.Length > 0 && PackageVersionOrder.Compare(version, Minimum) is { } order && (IncludesMinimum ? order < 0 : order <= 0);

    /// <summary>Whether a version is above the highest one; false where one of them is no version.</summary>
    public bool IsBelow(string version) =>
        Maximum.Length > 0 && PackageVersionOrder.Compare(version, Maximum) is { } order && (IncludesMaximum ? order > 0 : order >= 0);

    // A floating version lets in everything from where its star stands at zero; for a label, from the text before the star.
    private static string Lowest(string version)
    {
        if (!version.Contains('*', StringComparison.Ordinal))
        {
            return version;
        }

        var dash = version.IndexOf('-', StringComparison.Ordinal);
        var core = (dash < 0 ? version : version[..dash]).Replace('*', '0');
        if (dash < 0)
        {
            return core;
        }

        var label = version[(dash + 1)..];
        label = (label.IndexOf('*', StringComparison.Ordinal) is var star and >= 0 ? label[..star] : label).TrimEnd('.');
        return $"{core}-{(label.Length == 0 ? "0" : label)}";
    }
}
