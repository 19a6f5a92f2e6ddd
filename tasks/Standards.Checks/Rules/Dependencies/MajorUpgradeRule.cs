using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>
/// STD4035: of a package or SDK that <c>dependencies.majorUpgrades</c> names, an accepted decision record names the major version in force, as
/// <c>Npgsql 10</c>. So the change that raises it is red until the record is there, and stays so after it was committed. A version that the history of
/// its file never saw raised needs none. Clause <c>dependency-breaking-change-process</c>.
/// </summary>
internal static class MajorUpgradeRule
{
    // Between the name and the number: marks of Markdown, and a word.
    private const int MaxGap = 14;

    public static IEnumerable<Finding> Check(PackageSet set, IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var patterns = context.Policy.Dependencies.MajorUpgrades;
        if (patterns.Count == 0)
        {
            yield break;
        }

        string[]? records = null;
        var history = new VersionHistory(context.Snapshot.Root, context.Cancellation);
        var seen = new HashSet<(string, int)>();
        foreach (var (path, named) in Versions(set, files))
        {
            if (VersionText.Major(named.Version) is not { } major || Pattern(patterns, named.Id) is not { } pattern || seen.Contains((pattern, major)))
            {
                continue;
            }

            records ??= [.. files.Where(f => AdrFiles.IsRecord(f, context.Policy.Adr)).Select(f => Accepted(f, context))];
            string[] names = [named.Id, pattern.TrimEnd('*').TrimEnd('.')];
            if (records.Any(text => names.Any(name => Names(text, name, major))))
            {
                seen.Add((pattern, major));
                continue;
            }

            var (before, isKnown) = history.Before(path, named.Id, major);
            if (before is null ? isKnown : VersionText.Major(before) > major)
            {
                // Never raised, or taken back.
                continue;
            }

            seen.Add((pattern, major));
            var wanted = string.Create(CultureInfo.InvariantCulture, $"{names[1]} {major}");
            var how = before is null
                ? $"is at {ValueText.Shorten(named.Version)}"
                : $"was raised from {ValueText.Shorten(before)} to {ValueText.Shorten(named.Version)}";
            var unknown = before is null && history.IsCutOff(path);
            yield return new Finding(
                RuleCatalog.PackageMajorVersionDecision,
                path,
                named.Line,
                named.Column,
                $"{ValueText.Quote(named.Id)} {how}, and no accepted decision record names "
                    + $"'{wanted}'{(unknown ? "; whether it was raised nobody knows, because this clone has not the whole history of the file" : "")}",
                $"Write a record in {context.Policy.Adr.Folder}/ that decides for '{wanted}' with what breaks and how it is rolled out, and have it "
                    + $"accepted{(unknown ? ", or fetch the history ('git fetch --unshallow')" : "")}");
        }
    }

    private static IEnumerable<(string Path, NamedVersion Version)> Versions(PackageSet set, IReadOnlyList<SourceFile> files)
    {
        foreach (var version in set.Files.SelectMany(file => NamedVersion.Of(file.Content).Select(version => (file.File.Path, version))))
        {
            yield return version;
        }

        if (files.FirstOrDefault(f => f.Path == GlobalJson.FileName) is { } pins)
        {
            foreach (var version in NamedVersion.Of(GlobalJson.Read(pins)))
            {
                yield return (pins.Path, version);
            }
        }
    }

    private static string? Pattern(IReadOnlyList<string> patterns, string id) =>
        patterns.FirstOrDefault(pattern => Standards.Checks.Models.Dependencies.DependencyPolicy.Matches([pattern], id));

    // The text of an accepted record; empty for another one.
    private static string Accepted(SourceFile file, CheckContext context)
    {
        try
        {
            return AdrReader.Read(file, context).Status is { } status && AdrStatusText.Parse(status.Value) == AdrStatus.Accepted
                ? file.ReadText(AdrReader.MaxBytes)
                : "";
        }
        catch (UnreadableFileException)
        {
            // AdrRecordCheck reports it.
            return "";
        }
    }

    private static bool Names(string text, string name, int major)
    {
        var number = major.ToString(CultureInfo.InvariantCulture);
        for (var at = name.Length == 0 ? -1 : text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var rest = text.AsSpan(at + name.Length);
            var digit = rest[..Math.Min(MaxGap, rest.Length)].IndexOfAnyInRange('0', '9');
            if (digit > 0
                && (at == 0 || !IsIdPart(text[at - 1]))
                && IsGap(rest[..digit])
                && rest[digit..].StartsWith(number, StringComparison.Ordinal)
                && (rest.Length == digit + number.Length || !char.IsAsciiDigit(rest[digit + number.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIdPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    // '`Npgsql` version 10', 'Npgsql@10', 'Npgsql **v10**'; not 'Npgsql.Bulk 10'.
    private static bool IsGap(ReadOnlySpan<char> gap)
    {
        var word = gap.Trim(" `*_\"'@/(,|\t\r\n").ToString();
        return word.Length == 0 || word.Equals("v", StringComparison.OrdinalIgnoreCase) || word.Equals("version", StringComparison.OrdinalIgnoreCase);
    }
}
