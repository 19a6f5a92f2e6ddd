using System.Globalization;
using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Recording;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>Writes <c>standards.baseline.json</c> from what a collecting build left in the ledger and in the compiler's logs.</summary>
public sealed class RecordBaseline : StandardsTask
{
    private const string Help = "https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules/";

    /// <summary>Configuration whose logs are read.</summary>
    [Required]
    public string Configuration { get; set; } = "";

    /// <summary>Why the baseline may grow.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Who answers for findings of mandatory rules.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Who granted that the baseline holds them.</summary>
    public string ApprovedBy { get; set; } = "";

    /// <summary>The last day on which it holds them.</summary>
    public string Expires { get; set; } = "";

    /// <summary>Only removes what is gone.</summary>
    public bool Prune { get; set; }

    private string File => Path.Combine(Root, Baseline.FileName);

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            return Execute(PolicyLoader.Load(new PolicyLoadOptions(Root, PackageFolder, today, ContinuousIntegration: true)), today);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Execute(PolicySet policies, DateOnly today)
    {
        var rules = new ApprovalRules(policies.Policy, today, continuousIntegration: true);
        var approval = Approval();
        if (approval is not null && rules.FindProblem(approval) is { } problem)
        {
            return Fail(
                RuleCatalog.BaselineMandatoryApproval,
                0,
                0,
                $"Nothing was recorded: {problem}. Write '{ApprovalRules.Command}', with another person as approver.");
        }

        var exists = System.IO.File.Exists(File);
        if (Prune && policies.Findings.FirstOrDefault(f => f.Path == Baseline.FileName && f.Rule != RuleCatalog.BaselineMandatoryApproval) is { } broken)
        {
            return Fail(broken.Rule, broken.Line, broken.Column, broken.Text);
        }

        if (Prune && !exists)
        {
            return Say("Baseline: there is none, so nothing was removed.");
        }

        if (Reports.TryRead()?.Verdicts is not { } verdicts)
        {
            return Fail(
                RuleCatalog.SdkInternalError,
                0,
                0,
                "The build left no findings below artifacts/standards, so nothing was recorded. Make the folder writable and run the command again.");
        }

        var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
        var projects = snapshot.Files.Select(f => f.Path).Where(p => p.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));
        var logs = new CompilerLogStore(OutputFolder, Root).Read(Configuration, projects);
        var recorder = new BaselineRecorder(policies.Baseline, snapshot, verdicts, logs, rules);
        var reason = Reason.Length > 0 ? OneLine(Reason) : exists ? "" : "adopted";
        var record = Prune ? recorder.Prune() : recorder.Record(reason, approval);
        if (record.Added > 0 && reason.Length == 0)
        {
            return Fail(
                RuleCatalog.BaselineGrowth,
                0,
                0,
                $"The baseline would grow by {Plural(record.Added, "finding")}, and no reason is given. Repair them, or write 'dotnet build "
                    + $"-t:StandardsBaseline -p:StandardsReason=\"why the baseline must grow\"'.");
        }

        if (!AtomicFile.TryWrite(File, BaselineWriter.Write(record.Baseline)))
        {
            return Fail(RuleCatalog.BaselineReadable, 0, 0, $"{Baseline.FileName} cannot be written. Make it writable and run the command again.");
        }

        return Say(record, logs);
    }

    private bool Say(BaselineRecord record, CompilerLogSet logs)
    {
        foreach (var remark in logs.Remarks)
        {
            Say($"Baseline: {remark}.");
        }

        if (logs.Missing.Count > 0)
        {
            Say(
                $"Baseline: {Plural(logs.Missing.Count, "project")} {(logs.Missing.Count == 1 ? "was" : "were")} not compiled, so warnings there are not in "
                    + $"it: {Some(logs.Missing)}.");
        }

        if (record.Beyond.Count > 0)
        {
            Say($"Baseline: warnings with these ids cannot be held and stay: {Some(record.Beyond)}.");
        }

        if (record.Left > 0)
        {
            Say(
                $"Baseline: {Plural(record.Left, "finding")} of mandatory rules not recorded: {Some(record.Unapproved)}. Repair "
                    + $"{(record.Left == 1 ? "it" : "them")}, or say who answers: '{ApprovalRules.Command}'.");
        }

        var entries = record.Baseline.Entries;
        var total = string.Create(
            CultureInfo.InvariantCulture,
            $"{Plural(record.Baseline.Findings, "finding")} of {Plural(entries.DistinctBy(e => e.Rule).Count(), "rule")} in "
                + $"{Plural(entries.DistinctBy(e => e.Path).Count(), "file")}");
        return Say(Prune
            ? $"Baseline: {Plural(record.Removed, "finding")} removed, {total} left -> {Baseline.FileName}"
            : $"Baseline: {total} -> {Baseline.FileName}{(record.Removed > 0 ? $" ({Plural(record.Removed, "finding")} gone)" : "")}");
    }

    private bool Say(string text)
    {
        Log.Print([text]);
        return true;
    }

    private bool Fail(RuleDescriptor rule, int line, int column, string text)
    {
        Log.Error(rule.Id, Help + rule.Id + ".md", File, line, column, text);
        return false;
    }

    private BaselineApproval? Approval() => Owner.Length + ApprovedBy.Length + Expires.Length == 0
        ? null
        : new BaselineApproval(OneLine(Owner), OneLine(ApprovedBy), OneLine(Expires));

    // One line in the file, whatever came from the command line.
    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Plural(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Some(IReadOnlyList<string> items) =>
        items.Count <= 10 ? string.Join(", ", items) : $"{string.Join(", ", items.Take(10))} and {items.Count - 10} more";
}
