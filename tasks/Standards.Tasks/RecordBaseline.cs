using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Recording;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies;
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
        var exists = System.IO.File.Exists(File);
        var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
        var approval = Approval(policies.Policy, snapshot, today, isFirst: !exists && !Prune);
        if (!IsGrantable(rules, approval) || !IsPrunable(policies))
        {
            return false;
        }

        if (Prune && !exists)
        {
            Log.Print(["Baseline: there is none, so nothing was removed."]);
            return true;
        }

        if (Reports.TryRead()?.Verdicts is not { } verdicts)
        {
            return Fail(
                RuleCatalog.SdkInternalError,
                "The build left no findings below artifacts/standards, so nothing was recorded. Make the folder writable and run the command again.");
        }

        var projects = snapshot.Files.Select(f => f.Path).Where(p => p.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));
        var logs = new CompilerLogStore(OutputFolder, Root).Read(Configuration, projects);
        var recorder = new BaselineRecorder(policies.Baseline, snapshot, verdicts, logs, rules);
        var reason = Because(exists);
        return Write(Prune ? recorder.Prune() : recorder.Record(reason, approval), logs, reason);
    }

    private bool Write(BaselineRecord record, CompilerLogSet logs, string reason) =>
        record.Added > 0 && reason.Length == 0
            ? Fail(
                RuleCatalog.BaselineGrowth,
                $"The baseline would grow by {BaselineRecordText.Plural(record.Added, "finding")}, and no reason is given. Repair them, or write 'dotnet build "
                    + $"-t:StandardsBaseline -p:StandardsReason=\"why the baseline must grow\"'.")
            : Write(record, logs);

    // The first baseline of a repository needs no other reason.
    private string Because(bool exists) => Reason.Length > 0 ? OneLine(Reason) : exists ? "" : "adopted";

    private bool IsGrantable(ApprovalRules rules, BaselineApproval? approval) =>
        approval is null
        || rules.FindProblem(approval) is not { } problem
        || Fail(
            RuleCatalog.BaselineMandatoryApproval, $"Nothing was recorded: {problem}. Write '{ApprovalRules.Command}', with another person as approver.");

    // What cannot be read cannot be shortened; recording writes it anew.
    private bool IsPrunable(PolicySet policies) =>
        !Prune
        || policies.Findings.FirstOrDefault(f => f.Path == Baseline.FileName && f.Rule != RuleCatalog.BaselineMandatoryApproval) is not { } broken
        || Fail(broken.Rule, broken.Text, broken.Line, broken.Column);

    private bool Write(BaselineRecord record, CompilerLogSet logs)
    {
        if (!AtomicFile.TryWrite(File, BaselineWriter.Write(record.Baseline)))
        {
            return Fail(RuleCatalog.BaselineReadable, $"{Baseline.FileName} cannot be written. Make it writable and run the command again.");
        }

        Log.Print(BaselineRecordText.Lines(record, logs, Prune));
        return true;
    }

    private bool Fail(RuleDescriptor rule, string text, int line = 0, int column = 0)
    {
        Log.Error(rule.Id, Help + rule.Id + ".md", File, line, column, text);
        return false;
    }

    private BaselineApproval? Approval() => Owner.Length + ApprovedBy.Length + Expires.Length == 0
        ? null
        : new BaselineApproval(OneLine(Owner), OneLine(ApprovedBy), OneLine(Expires));

    private BaselineApproval? Approval(Policy policy, RepositorySnapshot snapshot, DateOnly today, bool isFirst) =>
        isFirst ? AdoptionApproval.Of(policy, snapshot, today, Approval()) : Approval();

    // One line in the file, whatever came from the command line.
    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
