using System.Globalization;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Says how a rule is waived, and what is waived already.</summary>
internal static class WaiverAdvice
{
    private const int Days = 90;

    /// <summary>The part about waivers of a rule or analyzer.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="id">Id of the rule or diagnostic.</param>
    /// <param name="path">A file that the waiver could be for; empty when none is known.</param>
    /// <param name="options">Everything known.</param>
    public static void Write(Page page, string id, string path, ExplainOptions options)
    {
        page.Heading("How to waive it");
        if (WaivableRules.FindProblem(id) is not null)
        {
            page.Text("It cannot be waived: it guards the files that grant exceptions, or the proof itself.");
        }
        else
        {
            var expires = options.Today.PlusDays(Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            page.Text("When it cannot be repaired now, for one file or folder, with an end at most 180 days ahead:");
            page.Command(
                $"dotnet build -t:StandardsWaive -p:StandardsRule={id} "
                    + $"-p:StandardsPath={CommandText.Word(path.Length > 0 ? path : "src/Orders.Legacy/**")}"
                    + $"{(SecretHash.AreOfValues(id) ? " -p:StandardsValue=…" : "")} -p:StandardsReason=\"…\" -p:StandardsOwner=… -p:StandardsApprovedBy=… "
                    + $"-p:StandardsExpires={expires}");
        }

        foreach (var waiver in options.Policies.Waivers.Waivers.Where(w => string.Equals(w.Rule, id, StringComparison.OrdinalIgnoreCase)))
        {
            page.Item($"{Place(waiver)} waives it for {waiver.Path.Pattern}: {Describe(waiver.Exemption)}.");
        }

        var known = options.Policies.Baseline.Entries.Where(e => string.Equals(e.Rule, id, StringComparison.OrdinalIgnoreCase)).Sum(e => e.Count);
        if (known > 0)
        {
            page.Item($"The baseline knows {Counted.Of(known, "old finding")} of it.");
        }
    }

    /// <summary>Where a waiver stands.</summary>
    public static string Place(Waiver waiver) => OriginText.Of(WaiverReader.FileName, waiver.Line);

    /// <summary>What holds a finding, as the end of a sentence.</summary>
    public static string Describe(Exemption exemption) => exemption is { Kind: ExemptionKind.Baseline, Owner: "" } ? "an old finding in the baseline"
        : exemption.Kind == ExemptionKind.Comment ? $"a comment beside it says: {exemption.Reason.TrimEnd('.')}"
        : $"{exemption.Reason.TrimEnd('.')}; owner {exemption.Owner}, approved by "
            + $"{exemption.ApprovedBy}{(exemption.Expires is { } end ? string.Create(CultureInfo.InvariantCulture, $", until {end:yyyy-MM-dd}") : "")}";
}
