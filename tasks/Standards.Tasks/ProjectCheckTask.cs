using Microsoft.Build.Framework;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>
/// Runs the checks of one stage over one project, with the facts of its evaluation. Writes <see cref="Stamp"/> only when nothing was found, so
/// findings come again in the next build.
/// </summary>
public abstract class ProjectCheckTask : StandardsTask
{
    /// <summary>File that says "nothing found"; MSBuild compares its time stamp. Empty for checks that run each time.</summary>
    public string Stamp { get; set; } = "";

    // Tells the findings of the stages apart in the reports.
    private protected abstract string Stage { get; }

    private protected abstract IReadOnlyList<IProjectCheck> Checks { get; }

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        if (Moment() is not { } now)
        {
            return false;
        }

        try
        {
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            var policies = Policies(today);
            var context = new CheckContext(new RepositorySnapshot(Root, []), policies.Policy, today, Cancellation) { Now = now };
            var (facts, problem) = Complete(ProjectFactsReader.Read(Known, Relative(ProjectPath)), policies.Policy);
            IEnumerable<Finding> findings = problem is null ? CheckRunner.RunProject(Checks, facts, context) : [problem];
            var verdicts = Judge(findings, policies);
            var isSuppressing = ReportSuppressed(policies);
            Cancellation.ThrowIfCancellationRequested();
            SetStamp(present: !isSuppressing && verdicts.Count == 0);

            Finish();

            // What concerns the repository is said once for all projects.
            foreach (var group in verdicts.GroupBy(v => v.Finding.Path.Length == 0))
            {
                Report(group.Key ? $"|{Stage}" : $"{facts.Path}|{facts.TargetFramework}|{Stage}", [.. group]);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Adds what this stage knows; the finding says why its checks cannot run.</summary>
    private protected virtual (ProjectFacts Facts, Finding? Problem) Complete(ProjectFacts facts, Policy policy) => (facts, null);

    /// <summary>Reports analyzers that the project switches off although the policy makes them mandatory; whether there are any.</summary>
    private protected virtual bool ReportSuppressed(PolicySet policies) => false;

    /// <summary>Called when the checks have run, whatever they found.</summary>
    private protected virtual void Finish()
    {
    }

    // Written even if it is there: its time must be later than that of the inputs. Where obj/ cannot be written to, the check runs again.
    private void SetStamp(bool present)
    {
        if (Stamp.Length == 0)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
            File.Delete(Stamp);
            if (present)
            {
                File.WriteAllBytes(Stamp, []);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Message(MessageImportance.Low, $"Standards: {Stamp} could not be written ({e.GetType().Name}).");
        }
    }
}
