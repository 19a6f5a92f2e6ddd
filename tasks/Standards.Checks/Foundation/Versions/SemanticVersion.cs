using System.Globalization;
using System.Text.RegularExpressions;

namespace Standards.Checks.Foundation.Versions;

/// <summary>A version by Semantic Versioning 2.0, in the letter: three numbers without leading zeros, a pre-release, metadata.</summary>
public sealed partial class SemanticVersion : IComparable<SemanticVersion>
{
    private readonly string[] _identifiers;

    private SemanticVersion(Match match)
    {
        (Major, Minor, Patch) = (Number(match, "major"), Number(match, "minor"), Number(match, "patch"));
        Prerelease = match.Groups["pre"].Value;
        _identifiers = Prerelease.Split('.', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The first number.</summary>
    public int Major { get; }

    /// <summary>The second number.</summary>
    public int Minor { get; }

    /// <summary>The third number.</summary>
    public int Patch { get; }

    /// <summary>What follows the hyphen: <c>beta.1</c>; empty in a release.</summary>
    public string Prerelease { get; }

    /// <summary>Whether it comes before a release.</summary>
    public bool IsPrerelease => Prerelease.Length > 0;

    /// <summary>The three numbers: <c>1.2.3</c>.</summary>
    public string Core => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    /// <summary>The version without its metadata, which no order and no package feed looks at.</summary>
    public override string ToString() => IsPrerelease ? $"{Core}-{Prerelease}" : Core;

    /// <summary>The version; null when the text is none. Numbers above 2147483647 are none, because NuGet reads no such package.</summary>
    public static SemanticVersion? TryParse(string text) =>
        text.Length <= 256 && Form().Match(text) is { Success: true } match && AreSmall(match) && !HasLeadingZero(match.Groups["pre"].Value)
            ? new SemanticVersion(match)
            : null;

    /// <summary>Whether the three numbers are the same.</summary>
    public bool IsSameCore(SemanticVersion other) => (Major, Minor, Patch) == (other.Major, other.Minor, other.Patch);

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (order != 0)
        {
            return order;
        }

        // A release comes after its pre-releases.
        return IsPrerelease && other.IsPrerelease ? Compare(_identifiers, other._identifiers) : other.IsPrerelease.CompareTo(IsPrerelease);
    }

    private static int Compare(string[] a, string[] b)
    {
        foreach (var (x, y) in a.Zip(b))
        {
            var (isNumber, isOtherNumber) = (IsNumber(x), IsNumber(y));
            var order = (isNumber, isOtherNumber) switch
            {
                // Without leading zeros the longer number is the greater one.
                (true, true) => x.Length != y.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(x, y),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool AreSmall(Match match) =>
        Array.TrueForAll(["major", "minor", "patch"], g => int.TryParse(match.Groups[g].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static bool HasLeadingZero(string prerelease) => prerelease.Split('.').Any(i => i.Length > 1 && i[0] == '0' && IsNumber(i));

    private static bool IsNumber(string identifier) => identifier.All(char.IsAsciiDigit);

    [GeneratedRegex(
        @"^(?<major>0|[1-9][0-9]*)\.(?<minor>0|[1-9][0-9]*)\.(?<patch>0|[1-9][0-9]*)(-(?<pre>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?(\+[0-9A-Za-z-]+(\."
            + @"[0-9A-Za-z-]+)*)?\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
