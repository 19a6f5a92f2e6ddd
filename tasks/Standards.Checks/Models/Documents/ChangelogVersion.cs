using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Documents;

/// <summary>A version as a changelog names it, ordered by Semantic Versioning 2.0 (two to four numbers are taken).</summary>
internal sealed partial class ChangelogVersion : IComparable<ChangelogVersion>
{
    private readonly BigInteger[] _numbers;
    private readonly string[] _prerelease;

    private ChangelogVersion(Match match)
    {
        Text = match.Value;
        _numbers = [.. match.Groups["numbers"].Value.Split('.').Select(BigInteger.Parse)];
        _prerelease = match.Groups["pre"].Value.Split('.', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The first number.</summary>
    public BigInteger Major => _numbers[0];

    /// <summary>Whether it comes before a release: <c>2.0.0-beta.1</c>.</summary>
    public bool IsPrerelease => _prerelease.Length > 0;

    /// <summary>The version, with or without a <c>v</c> in front; null when the text is none.</summary>
    public static ChangelogVersion? TryParse(string text) => Form().Match(text) is { Success: true } match ? new ChangelogVersion(match) : null;

    /// <inheritdoc/>
    public int CompareTo(ChangelogVersion? other) => other is null ? 1 : Compare(other, string.CompareOrdinal);

    /// <summary>
    /// Whether a version is newer whichever way its pre-release is read. By the letter of the specification <c>rc10</c> is older than <c>rc9</c>,
    /// and by the sense of those who write it newer, so neither is out of place.
    /// </summary>
    public bool IsNewerThan(ChangelogVersion other) => CompareTo(other) > 0 && Compare(other, CompareWords) > 0;

    private int Compare(ChangelogVersion other, Comparison<string> words)
    {
        for (var i = 0; i < Math.Max(_numbers.Length, other._numbers.Length); i++)
        {
            var order = _numbers.ElementAtOrDefault(i).CompareTo(other._numbers.ElementAtOrDefault(i));
            if (order != 0)
            {
                return order;
            }
        }

        // A version comes after its own pre-releases.
        return _prerelease.Length == 0 || other._prerelease.Length == 0
            ? other._prerelease.Length.CompareTo(_prerelease.Length)
            : Compare(_prerelease, other._prerelease, words);
    }

    private static int Compare(string[] a, string[] b, Comparison<string> words)
    {
        foreach (var (x, y) in a.Zip(b))
        {
            var (isNumber, isOtherNumber) = (BigInteger.TryParse(x, out var number), BigInteger.TryParse(y, out var otherNumber));
            var order = (isNumber, isOtherNumber) switch
            {
                (true, true) => number.CompareTo(otherNumber),
                (true, false) => -1,
                (false, true) => 1,
                _ => words(x, y),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int CompareWords(string x, string y)
    {
        var (name, number) = Divide(x);
        var (otherName, otherNumber) = Divide(y);
        return name == otherName && number is not null && otherNumber is not null ? number.Value.CompareTo(otherNumber.Value) : string.CompareOrdinal(x, y);
    }

    private static (string Name, BigInteger? Number) Divide(string word)
    {
        var name = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return (name, name.Length < word.Length ? BigInteger.Parse(word.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"^v?(?<numbers>[0-9]{1,20}(\.[0-9]{1,20}){1,3})(-(?<pre>[0-9A-Za-z.-]{1,100}))?(\+[0-9A-Za-z.-]{1,100})?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
