using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// The names of the migrations of one folder give one order: STD8101 to STD8103. Clauses: <c>migrations-versioned</c>,
/// <c>migration-file-naming</c>.
/// </summary>
internal static class OrderRules
{
    public static IEnumerable<Finding> Check(IReadOnlyList<MigrationName> names)
    {
        var ups = names.Where(name => name.Direction == MigrationDirection.Up).ToList();
        var versioned = ups.Where(name => name.Version.Length > 0).ToList();
        var next = NextOf(versioned);
        return [.. Repeated(versioned, next), .. SortsOtherwise(versioned), .. Gaps(versioned), .. Nameless(ups, versioned.Count > 0, next)];
    }

    private static IEnumerable<Finding> Repeated(IReadOnlyList<MigrationName> versioned, string? next)
    {
        foreach (var same in versioned.GroupBy(name => name.Version, StringComparer.Ordinal))
        {
            foreach (var later in same.Skip(1))
            {
                yield return New(
                    RuleCatalog.MigrationOrder,
                    later,
                    $"version {ValueText.Quote(same.Key)} is that of {ValueText.Quote(same.First().Name)} too, so nothing says which is applied first",
                    $"Give the one that was not applied yet the next free version{(next is null ? "" : $", such as {ValueText.Quote(Renamed(later, next))}")}");
            }
        }
    }

    // Flyway and EF Core sort by number; others sort names as text, where '10' stands before '2'.
    private static IEnumerable<Finding> SortsOtherwise(IReadOnlyList<MigrationName> versioned)
    {
        var byText = versioned.Where(name => !name.IsFlywayName && name.Sequence is not null).OrderBy(name => name.Name, StringComparer.Ordinal).ToList();
        for (var i = 1; i < byText.Count; i++)
        {
            var (before, after) = (byText[i - 1], byText[i]);
            if (before.Sequence > after.Sequence)
            {
                var digits = byText.Max(name => name.Version.Length);
                yield return New(
                    RuleCatalog.MigrationOrder,
                    after,
                    $"{ValueText.Quote(after.Name)} comes before {ValueText.Quote(before.Name)} as a number and after it as text",
                    $"Write every version of the folder with {Math.Max(digits, 4)} digits, such as '{after.Version.PadLeft(Math.Max(digits, 4), '0')}'");
                yield break;
            }
        }
    }

    private static IEnumerable<Finding> Gaps(IReadOnlyList<MigrationName> versioned)
    {
        var numbers = versioned.Where(name => name.Sequence is not null).OrderBy(name => name.Sequence).ToList();
        // Numbers that rise by tens, or years, are no sequence with gaps.
        var steps = numbers.Zip(numbers.Skip(1), (a, b) => b.Sequence!.Value - a.Sequence!.Value).ToList();
        if (numbers.Count != versioned.Count || steps.Count < 3 || steps.Count(step => step == 1) * 4 < steps.Count * 3)
        {
            yield break;
        }

        for (var i = 1; i < numbers.Count; i++)
        {
            if (numbers[i].Sequence - numbers[i - 1].Sequence > 1)
            {
                var missing = $"{numbers[i - 1].Sequence + 1}";
                yield return New(
                    RuleCatalog.MigrationNumberSequence,
                    numbers[i],
                    $"{ValueText.Quote(numbers[i].Name)} follows {ValueText.Quote(numbers[i - 1].Name)}, and number {missing} is missing",
                    "Add the migration that was forgotten in a commit, or renumber those that were not applied yet");
            }
        }
    }

    private static IEnumerable<Finding> Nameless(IReadOnlyList<MigrationName> ups, bool hasVersions, string? next)
    {
        foreach (var name in ups)
        {
            if (name.Version.Length == 0 && (hasVersions || ups.Count > 1))
            {
                yield return New(
                    RuleCatalog.MigrationFileName,
                    name,
                    $"the name {ValueText.Quote(name.Name)} has no version, so nothing says when the migration is applied",
                    next is not null
                        ? $"Write {ValueText.Quote(Renamed(name, next))} with the next number of the sequence"
                        : $"Write 'yyyyMMddHHmmss_{ValueText.Shorten(Path.GetFileNameWithoutExtension(name.Name))}' with the time at which it was made, or the "
                            + $"next number of the sequence");
            }
            else if (name.Version.Length > 0 && !name.Purpose.Any(char.IsLetter))
            {
                yield return New(
                    RuleCatalog.MigrationFileName,
                    name,
                    $"the name {ValueText.Quote(name.Name)} does not say what the migration does",
                    $"Write the purpose behind the version, such as '{Digits(name) switch { "" => name.Version, var digits => digits }}_AddOrders'");
            }
        }
    }

    // The number after the last one of a sequence, with as many digits; null for times and for versions of several parts.
    private static string? NextOf(IReadOnlyList<MigrationName> versioned) => versioned.Count > 0 && versioned.All(name => name.Sequence is not null)
        ? $"{versioned.Max(name => name.Sequence) + 1}".PadLeft(versioned.Max(name => Digits(name).Length), '0')
        : null;

    private static string Renamed(MigrationName name, string version) => name.IsFlywayName
        ? $"V{version}{name.Name[name.Name.IndexOf("__", StringComparison.Ordinal)..]}"
        : $"{version}_{name.Name[Digits(name).Length..].TrimStart('_', '-', '.', ' ')}";

    // As they are written, with zeros.
    private static string Digits(MigrationName name) => string.Concat(name.Name.TakeWhile(char.IsAsciiDigit));

    private static Finding New(RuleDescriptor rule, MigrationName name, string message, string fix) => new(rule, name.File.Path, 0, 0, message, fix);
}
