using Standards.Checks.Catalog;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Commands.Waiving;

/// <summary>What became of a request for a waiver: the new text of the file, or why there is none.</summary>
/// <param name="Text">The text to write; empty when there are findings.</param>
/// <param name="Line">1-based line of the new entry; 0 when there are findings.</param>
/// <param name="Findings">Why the waiver is refused, with what to write; empty when it is granted.</param>
public sealed record WaiverAddition(string Text, int Line, IReadOnlyList<Finding> Findings)
{
    /// <summary>
    /// Adds a waiver to a text after everything that the reader would refuse in it was refused here, and reads the result back: what
    /// stood there must still say the same, and the new entry must say what was asked for.
    /// </summary>
    /// <param name="text">The present text of the file; null when there is none.</param>
    /// <param name="request">What somebody asked for.</param>
    /// <param name="today">The day from which 180 days are counted.</param>
    public static WaiverAddition Try(string? text, WaiverRequest request, DateOnly today)
    {
        request = request.Normalise();
        if (FindMissing(request, today) is { } missing)
        {
            return Refuse(missing);
        }

        var alone = Read(WaiverWriter.Add(null, request)!, today);
        if (alone.Findings.Count > 0)
        {
            return Refuse([.. alone.Findings.Select(f => f with { Path = "", Line = 0, Column = 0, Fix = Fix(f, today) })]);
        }

        var before = text is null ? [] : Read(text, today).Findings;
        if (before.FirstOrDefault(f => f.Rule == RuleCatalog.PolicyFileSyntax) is { } malformed)
        {
            return Refuse(malformed with { Fix = "Correct the line and run the command again" });
        }

        return WaiverWriter.Add(text, request) is { } added ? Verify(text, added, before, request, today) : Refuse(Unsupported(request));
    }

    // A day in the past is no waiver that expired, it is a typing mistake.
    private static string Fix(Finding finding, DateOnly today) => finding.Rule == RuleCatalog.WaiverExpiry
        ? $"Write '-p:StandardsExpires={WaiverRules.ProposedEnd(today)}' or another day within {WaiverRules.MaxDays} days"
        : WaiveCommand.Translate(finding.Fix);

    private static WaiverAddition Verify(string? text, string added, IReadOnlyList<Finding> before, WaiverRequest request, DateOnly today)
    {
        var (root, problem) = YamlReader.Read(added);
        if (problem is not null || List(root) is not { Items: [.., YamlMapping last] } list || !KeepsWhatStood(text, root, list) || !IsRequest(last, request))
        {
            return Refuse(Unsupported(request));
        }

        var after = Read(added, today).Findings;
        var old = before.Select(f => (f.Rule, f.Message)).ToHashSet();
        Finding[] fresh = [.. after.Where(f => f.Line == last.Line || !old.Contains((f.Rule, f.Message)))];
        return fresh.Length == 0
            ? new WaiverAddition(added, last.Line, [])
            : Refuse(
                [.. fresh.Select(f => f with { Path = "", Line = 0, Column = 0, Fix = "Change that entry if it should hold longer or for another reason" })]);
    }

    private static (WaiverSet Waivers, IReadOnlyList<Finding> Findings) Read(string text, DateOnly today) =>
        WaiverReader.Read(text, WaiverReader.FileName, today, continuousIntegration: true);

    private static Finding? FindMissing(WaiverRequest request, DateOnly today)
    {
        var given = request.Fields.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. WaiverFields.Required.Where(f => !given.Contains(f)).Select(WaiveCommand.Property)];
        var command = WaiveCommand.Text(request, WaiverRules.ProposedEnd(today));
        return missing switch
        {
            [] => null,
            ["StandardsApprovedBy"] =>
                Finding("somebody other than the owner has to approve the waiver, and the command does not say who", $"When they have, write '{command}'"),
            _ => Finding($"the command does not say {string.Join(", ", missing)}", $"Write '{command}'"),
        };
    }

    private static Finding Finding(string message, string fix) => new(RuleCatalog.WaiverCompleteness, "", 0, 0, message, fix);

    private static Finding Unsupported(WaiverRequest request) => new(
        RuleCatalog.PolicyValueTypes,
        WaiverReader.FileName,
        0,
        0,
        $"{WaiverReader.FileName} is written in a form to which the command cannot add",
        $"Add the entry yourself: '- {WaiverWriter.Entry(request)}'");

    private static YamlSequence? List(YamlNode? root) => (root as YamlMapping)?.Entries.FirstOrDefault(e => e.Key.Value == "waivers").Value as YamlSequence;

    private static bool KeepsWhatStood(string? text, YamlNode? root, YamlSequence list)
    {
        if (text is null || YamlReader.Read(text).Root is not YamlMapping old)
        {
            return true;
        }

        var others = ((YamlMapping)root!).Entries.Where(e => e.Key.Value != "waivers").ToArray();
        var oldOthers = old.Entries.Where(e => e.Key.Value != "waivers").ToArray();
        return YamlComparison.AreEqual(new YamlMapping(others, 0, 0), new YamlMapping(oldOthers, 0, 0))
            && YamlComparison.AreEqual(new YamlSequence([.. list.Items.SkipLast(1)], 0, 0), List(old) ?? new YamlSequence([], 0, 0));
    }

    private static bool IsRequest(YamlMapping entry, WaiverRequest request) =>
        entry.Entries
            .Select(e => KeyValuePair.Create(e.Key.Value, (e.Value as YamlScalar)?.Value))
            .SequenceEqual(request.Fields.Select(f => KeyValuePair.Create(f.Key, (string?)f.Value)));

    private static WaiverAddition Refuse(params IReadOnlyList<Finding> findings) => new("", 0, findings);
}
