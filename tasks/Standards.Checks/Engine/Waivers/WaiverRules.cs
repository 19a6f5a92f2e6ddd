using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Engine.Waivers;

/// <summary>Decides whether an entry is a waiver that holds something today.</summary>
internal sealed class WaiverRules(string path, DateOnly today, bool continuousIntegration, List<Finding> findings)
{
    /// <summary>How far ahead a waiver may end.</summary>
    public const int MaxDays = ExemptionTerms.MaxDays;

    private const int ProposedDays = 90;

    /// <summary>The day that fixes propose as an end.</summary>
    public static string ProposedEnd(DateOnly today) => WaiverFields.Day(today.PlusDays(ProposedDays));

    /// <summary>The waiver, or null after findings that say why it holds nothing.</summary>
    public Waiver? Judge(WaiverEntry entry)
    {
        var before = findings.Count;
        if (entry.Missing is { Count: > 0 } missing)
        {
            Report(RuleCatalog.WaiverCompleteness, entry.Place, $"{entry.Name} lacks {List(missing)}", $"Add {List([.. missing.Select(Example)])}");
        }

        var glob = Has(entry, WaiverFields.Path) ? JudgePath(entry) : null;
        if (Has(entry, WaiverFields.Rule))
        {
            JudgeRule(entry);
            JudgeValue(entry);
        }

        if (Has(entry, WaiverFields.Owner)
            && Has(entry, WaiverFields.ApprovedBy)
            && ExemptionTerms.AreSame(entry.Value(WaiverFields.Owner), entry.Value(WaiverFields.ApprovedBy)))
        {
            Report(
                RuleCatalog.WaiverApproval,
                entry.At(WaiverFields.ApprovedBy),
                $"{ValueText.Quote(entry.Value(WaiverFields.ApprovedBy))} both owns and approves {entry.Name}",
                "Ask somebody else to approve it and write that name into 'approved_by'");
        }

        var expires = Has(entry, WaiverFields.Expires) ? JudgeEnd(entry) : null;
        return findings.Count == before && glob is not null && expires is { } end ? Expire(entry, glob, end) : null;
    }

    /// <summary>Whether the last day of a waiver has passed.</summary>
    public bool IsExpired(Waiver waiver) => waiver.Exemption.Expires < today;

    public void Report(RuleDescriptor rule, YamlNode at, string message, string fix) => findings.Add(new Finding(rule, path, at.Line, at.Column, message, fix));

    private Waiver? Expire(WaiverEntry entry, PathGlob glob, DateOnly end)
    {
        var exemption = new Exemption(ExemptionKind.Waiver, entry.Value(WaiverFields.Reason))
        {
            Owner = entry.Value(WaiverFields.Owner),
            ApprovedBy = entry.Value(WaiverFields.ApprovedBy),
            Expires = end,
            Link = entry.Value(WaiverFields.Link),
        };
        if (end < today)
        {
            Report(
                RuleCatalog.WaiverExpiry,
                entry.At(WaiverFields.Expires),
                $"{entry.Name} expired after {WaiverFields.Day(end)}",
                $"Repair what it covers and remove the entry, or have it approved again and write 'expires: {ProposedEnd(today)}'; on CI it holds nothing");
        }

        return end < today && continuousIntegration
            ? null
            : new Waiver(entry.Value(WaiverFields.Rule), glob, entry.Value(WaiverFields.Text), exemption, entry.Place.Line, entry.Place.Column)
            {
                Value = entry.Value(WaiverFields.Value),
            };
    }

    private PathGlob? JudgePath(WaiverEntry entry)
    {
        var (at, pattern) = (entry.At(WaiverFields.Path), entry.Value(WaiverFields.Path));
        var glob = PathGlob.TryParse(pattern);
        if (glob is null)
        {
            Report(
                RuleCatalog.PolicyValueTypes,
                at,
                $"'path' is {ValueText.Quote(pattern)}, not a path or pattern below the root of the repository",
                "Write a relative path with '/', such as 'path: src/Orders.Legacy/**'; braces come in pairs");
        }
        else if (WaiverBreadth.FindBroad(glob) is { } broad)
        {
            Report(
                RuleCatalog.WaiverScope,
                at,
                $"'path' is {ValueText.Quote(pattern)}, which is more than an exception may cover{(broad == pattern ? "" : $" ({ValueText.Quote(broad)})")}",
                "Name one file, or begin with two folders that have no wildcard, such as 'path: src/Orders.Legacy/**'");
            return null;
        }

        return glob;
    }

    private void JudgeRule(WaiverEntry entry)
    {
        if (WaivableRules.FindProblem(entry.Value(WaiverFields.Rule)) is var (message, fix))
        {
            Report(RuleCatalog.WaiverRule, entry.At(WaiverFields.Rule), message, fix);
        }
    }

    // A secret is named by its hash, so that the waiver holds this one and no other, and says nothing of it.
    private void JudgeValue(WaiverEntry entry)
    {
        const string Which = "the sixteen digits behind the word value in the finding";
        var (rule, value) = (entry.Value(WaiverFields.Rule), entry.Value(WaiverFields.Value));
        if (value.Length > 0 && !SecretHash.AreHashes(value))
        {
            // Not what stands there: somebody may have written the secret.
            Report(
                RuleCatalog.PolicyValueTypes,
                entry.At(WaiverFields.Value),
                $"'value' of {entry.Name} is not the hash of a value",
                $"Write {Which}, such as 'value: \"1f0c9a7be2d34455\"'; several with blanks between. If the secret stood there, rotate it");
        }
        else if (SecretHash.AreOfValues(rule) && entry.Value(WaiverFields.Text).Length > 0)
        {
            Report(
                RuleCatalog.PolicyValueTypes,
                entry.At(WaiverFields.Text),
                $"{entry.Name} has a 'text', which would say something of the secret",
                $"Write {Which} into 'value' in its place");
        }
        else if (SecretHash.AreOfValues(rule) && value.Length == 0)
        {
            Report(
                RuleCatalog.WaiverCompleteness,
                entry.Place,
                $"{entry.Name} lacks 'value'",
                $"Write {Which} into 'value'; a waiver of a whole file would hold the next secret in it too");
        }
        else if (!SecretHash.AreOfValues(rule) && value.Length > 0)
        {
            Report(
                RuleCatalog.PolicyValueTypes,
                entry.At(WaiverFields.Value),
                $"{entry.Name} has a 'value', but findings of that rule are about none",
                "Remove it, or write 'text:' and part of the message");
        }
    }

    private DateOnly? JudgeEnd(WaiverEntry entry)
    {
        var (at, text) = (entry.At(WaiverFields.Expires), entry.Value(WaiverFields.Expires));
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end))
        {
            Report(
                RuleCatalog.PolicyValueTypes,
                at,
                $"'expires' is {YamlDescription.Of(at)}, not a day of the calendar as yyyy-MM-dd",
                $"Write 'expires: {ProposedEnd(today)}' or another day within {MaxDays} days");
            return null;
        }

        if (end.DayNumber - today.DayNumber > MaxDays)
        {
            Report(
                RuleCatalog.WaiverDuration,
                at,
                $"{entry.Name} ends on {text}, more than {MaxDays} days ahead",
                $"Write 'expires: {WaiverFields.Day(today.PlusDays(MaxDays))}' or an earlier day");
            return null;
        }

        return end;
    }

    private string Example(string field) => field switch
    {
        WaiverFields.Rule => "rule: STD2004",
        WaiverFields.Path => "path: src/Orders.Legacy/**",
        WaiverFields.Reason => "reason: why it cannot be repaired yet",
        WaiverFields.Owner => "owner: who answers for it",
        WaiverFields.ApprovedBy => "approved_by: who granted it, not the owner",
        _ => $"expires: {ProposedEnd(today)}",
    };

    private static bool Has(WaiverEntry entry, string field) => !entry.Missing.Contains(field);

    private static string List(IReadOnlyList<string> texts)
    {
        var quoted = texts.Select(t => $"'{t}'").ToArray();
        return quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}";
    }
}
